"""Hand-made snapshots in the shape of Kecamatan Wotu, small but complete, and variants of it."""

from datetime import date

from msgspec.structs import replace

from core.capaian import SKALA_PERMENDAGRI_86
from reporting.narasi import naskah_bawaan
from reporting.snapshot import janji, kantor
from reporting.snapshot import model as m
from tests.reporting.lkj.pabrik_fakta import (
    anggaran,
    angka,
    indikator_pk,
    kegiatan,
    program,
    sasaran,
    sub,
)

ALASAN = "Evaluasi atas tahun 2024 dilaksanakan pada tahun 2025"
REGULASI = tuple(
    m.Regulasi(kunci=kunci, jenis=jenis, nomor=nomor, tahun=tahun, tentang=f"Hal {kunci}")
    for kunci, jenis, nomor, tahun in (
        ("uu-28-1999", "Undang-Undang", "28", 1999),
        ("pp-8-2006", "Peraturan Pemerintah", "8", 2006),
        ("pp-17-2018", "Peraturan Pemerintah", "17", 2018),
        ("perpres-29-2014", "Peraturan Presiden", "29", 2014),
        ("permenpanrb-53-2014", "Peraturan Menteri PANRB", "53", 2014),
        ("permenpanrb-88-2021", "Peraturan Menteri PANRB", "88", 2021),
        ("permenpanrb-14-2017", "Peraturan Menteri PANRB", "14", 2017),
        ("permendagri-86-2017", "Peraturan Menteri Dalam Negeri", "86", 2017),
        ("kepmen-63-2003", "Keputusan Menteri PAN", "KEP/63/M.PAN/7/2003", 2003),
        ("per-09-2007", "Peraturan Menteri PAN", "PER/09/M.PAN/5/2007", 2007),
        ("perda-11-2021", "Peraturan Daerah Kabupaten Luwu Timur", "11", 2021),
        ("perbup-56-2016", "Peraturan Bupati Luwu Timur", "56", 2016),
        ("kepmendagri-nomenklatur", "Keputusan Menteri Dalam Negeri", "900.1.15.5-1317", 2023),
    )
)

# Pagu 50.000.000 = 30.000.000 + 10.000.000 + 10.000.000;
# realisasi 46.850.000 = 28.950.000 + 9.500.000 + 8.400.000.
PENUNJANG = program(
    "7.01.01",
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    kegiatan(
        "7.01.01.2.01",
        "Perencanaan",
        sub("7.01.01.2.01.0001", "Dokumen Perencanaan", 2, 2, 20_000_000, 19_000_000, "Dokumen"),
        sub("7.01.01.2.01.0002", "Pelaporan Retribusi", 12, 0, 1_000_000, 950_000, "Dokumen"),
    ),
    kegiatan(
        "7.01.01.2.07",
        "Pengadaan",
        sub("7.01.01.2.07.0001", "Pengadaan Kendaraan", 0, 0, 0, 0, "Unit"),
        sub("7.01.01.2.07.0006", "Pengadaan Mesin", 3, 3, 9_000_000, 9_000_000, "Unit"),
    ),
)
PELAYANAN = program(
    "7.01.02",
    "PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
    kegiatan(
        "7.01.02.2.04",
        "Urusan yang Dilimpahkan",
        sub("7.01.02.2.04.0001", "Perizinan Non Usaha", 12, 12, 10_000_000, 9_500_000),
    ),
    analisis=m.Uraian(
        hambatan=("Pemahaman masyarakat terbatas.",),
        solusi=("Sosialisasi diperluas.",),
        rencana=("Jadwal sosialisasi disusun.",),
    ),
)
TRANTIB = program(
    "7.01.04",
    "Program Koordinasi Ketenteraman dan Ketertiban Umum",
    kegiatan(
        "7.01.04.2.01",
        "Koordinasi Upaya",
        sub("7.01.04.2.01.0001", "Sinergitas", 12, 11, 6_000_000, 4_800_000),
        sub("7.01.04.2.01.0002", "Harmonisasi", 12, 10, 4_000_000, 3_600_000),
    ),
)
IKM = indikator_pk(
    1,
    "ikm",
    "Indeks Kepuasan Masyarakat",
    [
        (2021, 77, "89.27"),
        (2022, 78, "90.65"),
        (2023, 80, "78.25"),
        (2024, 82, "78.60", "", "Survei Kepuasan Masyarakat"),
    ],
    akhir=85,
    uraian_sasaran="Meningkatnya Kemampuan Pelayanan Publik",
    responden=150,
)
LAKIP = indikator_pk(
    2,
    "lakip",
    "Nilai LAKIP",
    [
        (2021, 70, "60.53"),
        (2022, 73, "63.24"),
        (2023, 77, "64.20"),
        (2024, 81, None, ALASAN),
    ],
    akhir=82,
    uraian_sasaran="Meningkatnya Akuntabilitas Kinerja",
    tingkat="tujuan",
)
SASARAN_1 = sasaran(
    1,
    "Meningkatnya Kemampuan Pelayanan Publik",
    [IKM],
    (PELAYANAN, TRANTIB),
    analisis=m.Uraian(
        keberhasilan=("Para kepala seksi terlibat.",),
        kegagalan=("Kuesioner belum menjadi prosedur.",),
        solusi=("Pimpinan mengawasi.",),
        rencana=("Kuesioner dimasukkan ke prosedur.", "Jadwal sosialisasi disusun."),
    ),
)
SASARAN_2 = sasaran(2, "Meningkatnya Capaian Kinerja", [LAKIP], (PENUNJANG,))


def indikator(kunci, nama, nilai, *, iku=True, rumus=None, awal="0.55") -> m.Indikator:
    tahunan = tuple(
        m.TargetTahun(tahun=t, angka=angka(n, f"target/{kunci}/{t}"))
        for t, n in zip(range(2021, 2027), nilai, strict=True)
    )
    return m.Indikator(
        kunci=kunci,
        nomor=1,
        nama=nama,
        satuan="Nilai",
        polaritas="naik",
        iku=iku,
        rumus=rumus,
        sumber_data="Kuesioner",
        penanggung_jawab="",
        kondisi_awal=angka(awal, sebab="tidak ditetapkan"),
        target=tahunan,
        kondisi_akhir=angka(nilai[-1]),
    )


def renstra() -> m.Renstra:
    rumus = m.Rumus(pembilang="Nilai persepsi", penyebut="Unsur terisi", faktor="25")
    tujuan = [
        ("Meningkatnya Kapasitas Pelayanan", "naik_ikm", "Persentase Peningkatan IKM", 1),
        ("Meningkatnya Akuntabilitas", "lakip", "Nilai LAKIP", 2),
    ]
    sasaran_ = {
        1: ("ikm", "Indeks Kepuasan Masyarakat", (75, 78, 80, 82, 85, 85), rumus),
        2: ("penunjang", "Persentase Capaian Penunjang", (100,) * 6, None),
    }
    return m.Renstra(
        tahun_transisi=2021,
        tahun_awal=2022,
        tahun_akhir=2026,
        tujuan=tuple(
            m.TujuanRenstra(
                nomor=n,
                uraian=uraian,
                kode_misi="M4",
                kode_sasaran_rpjmd="S8" if n == 1 else "",
                sasaran_rpjmd="Meningkatnya kualitas pelayanan publik",
                indikator=(indikator(kunci, nama, (50, 73, 77, 81, 82, 82)),),
                sasaran=(
                    m.SasaranRenstra(
                        nomor=n,
                        uraian=f"Sasaran Renstra {n}",
                        indikator=(indikator(*sasaran_[n][:3], iku=n == 1, rumus=sasaran_[n][3]),),
                        kode_program=(),
                    ),
                ),
            )
            for uraian, kunci, nama, n in tujuan
        ),
    )


def rpjmd() -> m.Rpjmd:
    def tujuan(nomor, *kode):
        isi = tuple(
            m.SasaranRpjmd(nomor=n, kode=k, uraian=f"Sasaran daerah {nomor}.{n}")
            for n, k in enumerate(kode, start=1)
        )
        return m.TujuanRpjmd(nomor=nomor, uraian=f"Tujuan daerah {nomor}", sasaran=isi)

    return m.Rpjmd(
        tahun_awal=2021,
        tahun_akhir=2026,
        visi="Daerah yang Maju",
        dasar_hukum="perda-11-2021",
        misi=(
            m.Misi(nomor=1, kode="M1", uraian="Misi satu", tujuan=(tujuan(1, "", "", ""),)),
            m.Misi(nomor=4, kode="M4", uraian="Misi empat", tujuan=(tujuan(4, "", "S8"),)),
        ),
    )


def jabatan() -> tuple[kantor.Jabatan, ...]:
    def satu(kunci, nama, unit, jenis, induk="", **lain):
        return kantor.Jabatan(
            kunci=kunci,
            nama=nama,
            unit=unit,
            jenis=jenis,
            induk=induk,
            pejabat=None,
            tugas_pokok=lain.get("tugas", "Membantu Bupati."),
            fungsi=(kantor.ButirJabatan(uraian="Perumusan kebijakan"),),
            rincian=(
                kantor.ButirJabatan(
                    uraian="Administrasi aparatur", anak=(kantor.ButirJabatan(uraian="cuti"),)
                ),
            ),
        )

    return (
        satu("camat", "Camat", "Camat", "pimpinan"),
        satu("sekretaris", "Sekretaris Kecamatan", "Sekretariat", "sekretaris", "camat"),
        satu("kasubag-a", "Kepala Subbagian A", "Subbagian A", "subbagian", "sekretaris"),
        satu("kasubag-b", "Kepala Subbagian B", "Subbagian B", "subbagian", "sekretaris"),
        satu("kasi", "Kepala Seksi Umum", "Seksi Umum", "seksi", "camat"),
    )


def pegawai() -> kantor.Pegawai:
    # 3 ASN: IV/a with S2 at eselon III, III/b and III/b with S1, not in a post; 2 upah jasa.
    return kantor.Pegawai(
        jumlah=5,
        pns=3,
        pppk=0,
        upah_jasa=2,
        ruang=("A", "B"),
        golongan=(
            kantor.BarisGolongan(label="Golongan IV", ruang=(1, 0), jumlah=1),
            kantor.BarisGolongan(label="Golongan III", ruang=(0, 2), jumlah=2),
        ),
        diklat=(kantor.BarisDiklat(label="Diklatpim III", laki=1, perempuan=0, jumlah=1),),
        jenjang=("S2", "S1/D4"),
        pendidikan=(
            kantor.BarisHitung(label="Golongan IV", nilai=(1, 0), jumlah=1),
            kantor.BarisHitung(label="Golongan III", nilai=(0, 2), jumlah=2),
        ),
        eselon_label=("III.A/B", "Non Eselon"),
        eselon=(kantor.BarisHitung(label="Struktural", nilai=(1, 2), jumlah=3),),
        total_golongan=(1, 2),
        total_pendidikan=(1, 2),
        total_eselon=(1, 2),
    )


def snapshot(**ganti) -> m.Snapshot:
    """The Wotu-like report; any field may be replaced."""
    dasar = m.Snapshot(
        versi_skema=m.VERSI_SKEMA,
        versi_rumus=1,
        jenis="lkj",
        contoh=False,
        kabupaten=m.Kabupaten(
            nama="Luwu Timur",
            sebutan="Kabupaten",
            provinsi="Sulawesi Selatan",
            ibu_kota="Malili",
            kepala="Bupati",
        ),
        kecamatan=m.Kecamatan(
            slug="wotu",
            nama="Wotu",
            kode="73.24.06",
            sebutan="Kecamatan",
            sebutan_kepala="Camat",
            jumlah_desa=17,
            jumlah_kelurahan=0,
        ),
        periode=m.Periode(
            kode="2024-TW4", tahun=2024, triwulan=4, akhir=date(2024, 12, 31), perubahan=True
        ),
        pengesahan=m.Pengesahan(
            tempat="Wotu",
            tanggal=date(2025, 1, 15),
            penanda_tangan=kantor.Pejabat(jabatan="Camat Wotu", nama="", nip="", pangkat=""),
        ),
        kebijakan=kebijakan(),
        regulasi=REGULASI,
        rpjmd=rpjmd(),
        renstra=renstra(),
        pk=janji.PerjanjianKinerja(
            jenis="perubahan", tanggal=date(2024, 10, 10), jenis_dpa="perubahan"
        ),
        sasaran=(SASARAN_1, SASARAN_2),
        anggaran=anggaran(PENUNJANG, PELAYANAN, TRANTIB),
        jabatan=jabatan(),
        pegawai=pegawai(),
        sarana=(
            kantor.Sarana(
                nama="Gedung Kantor",
                jumlah=angka(1),
                satuan="Unit",
                kondisi="Baik",
                perlu_dipastikan=False,
            ),
            kantor.Sarana(
                nama="Tanah Kantor",
                jumlah=angka("35.93"),
                satuan="",
                kondisi="Baik",
                perlu_dipastikan=True,
            ),
            kantor.Sarana(
                nama="Tanah Lapangan",
                jumlah=angka(None, sebab="belum diisi"),
                satuan="m²",
                kondisi="Baik",
                perlu_dipastikan=False,
            ),
        ),
        isu=("kompetensi pegawai;", "anggaran terbatas."),
        naskah=naskah_bawaan(),
    )
    return replace(dasar, **ganti)


def kebijakan(**ganti) -> m.Kebijakan:
    dasar = m.Kebijakan(
        gulung="rata_bertingkat",
        efisiensi="selisih_poin",
        batas_rata=None,
        skala=tuple(
            m.Jenjang(batas_bawah=j.batas_bawah, label=j.label) for j in SKALA_PERMENDAGRI_86
        ),
        judul_laporan="Laporan Kinerja",
        singkatan_laporan="LKJ",
    )
    return replace(dasar, **ganti)


def triwulan(n: int, **ganti) -> m.Snapshot:
    """The same facts read at the end of another quarter, before the budget change."""
    akhir = date(2024, n * 3, 31 if n in {1, 4} else 30)
    periode = m.Periode(kode=f"2024-TW{n}", tahun=2024, triwulan=n, akhir=akhir, perubahan=False)
    pk = janji.PerjanjianKinerja(jenis="murni", tanggal=date(2024, 1, 20), jenis_dpa="murni")
    return snapshot(periode=periode, pk=pk, **ganti)
