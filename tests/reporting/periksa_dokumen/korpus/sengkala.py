"""Tanjung Sengkala: LKjIP of a year, DOCX. Codes in a column, two header rows, totals below."""

# fmt: off
# A line is a row of the report's tables, laid out by hand.


from tests.reporting.periksa_dokumen.korpus.fakta import (
    Indikator,
    Simpul,
    Sub,
    deret,
    jumlah,
    kode,
    koma,
    pohon,
    rata,
    rp,
    terbilang,
)
from tests.reporting.periksa_dokumen.korpus.naskah import (
    Daftar,
    Judul,
    Kantor,
    Naskah,
    S,
    Tabel,
    Teks,
    angka,
    baris_hilang,
    di_atas_pagu,
    gabung,
    hapus,
    kalimat,
    penyusun,
    salin,
    sel,
    tanpa_keluaran,
)

KODE = kode(
    "01.2.01.1", "01.2.01.2", "01.2.01.4", "01.2.01.7", "01.2.02.1", "01.2.02.7", "01.2.05.3",
    "01.2.05.11", "01.2.06.1", "01.2.06.4", "01.2.06.5", "01.2.06.6", "01.2.06.9", "01.2.08.1",
    "01.2.08.2", "01.2.08.4", "01.2.09.2", "01.2.09.6", "02.2.01.1", "02.2.01.2", "02.2.04.2",
    "03.2.01.1", "03.2.01.3", "04.2.01.1", "04.2.01.2", "05.2.01.8", "06.2.01.1", "06.2.01.3",
    "06.2.01.17",
)
IKM = Indikator(
    "Indeks Kepuasan Masyarakat (IKM)", "Indeks",
    deret(2021, "80", "81.5", "83", "84.5", "86", "88"),
    deret(2021, "79.85", "82.14", "84.27"),
)
DESA = Indikator(
    "Persentase desa yang menyelesaikan APBDes tepat waktu", "Persen",
    deret(2021, "66.67", "77.78", "88.89", "100", "100", "100"),
    deret(2021, "66.67", "66.67", "77.78"),
)
SAKIP = Indikator(
    "Nilai SAKIP Kecamatan", "Nilai",
    deret(2021, "60", "62", "65", "68", "70", "72"),
    deret(2021, "60.12", "62.9", "66.35"),
)
SASARAN = (
    ("Meningkatnya kualitas pelayanan publik kecamatan", (IKM,)),
    ("Meningkatnya tata kelola pemerintahan desa", (DESA,)),
    ("Meningkatnya akuntabilitas kinerja kecamatan", (SAKIP,)),
)
WARGA = (
    ("Lubuk Harum", 1204, 1187), ("Sengkala Hulu", 987, 1002), ("Sengkala Hilir", 1431, 1390),
    ("Pasir Embun", 764, 741), ("Kuala Bening", 1102, 1088), ("Simpang Tiga Raya", 893, 910),
    ("Air Jernih", 655, 672), ("Bukit Damai", 1010, 978), ("Muara Sejuk", 842, 829),
)
PEGAWAI = (("IV", 2, 1), ("III", 8, 6), ("II", 4, 2), ("I", 1, 0))
LUNAS = "yang seluruhnya bersumber dari APBD Kabupaten Bumi Arung"


def fakta() -> Simpul:
    return pohon(101, KODE, {"7.01.01.2.02.0001": 1_846_213_750, "7.01.01.2.08.0004": 214_500_000})


def _depan(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)"),
        Teks("sampul", "KECAMATAN TANJUNG SENGKALA KABUPATEN BUMI ARUNG TAHUN 2023"),
        Judul("KATA PENGANTAR"),
        Teks(
            "pengantar",
            "LKjIP Kecamatan Tanjung Sengkala Tahun 2023 ini kami susun sebagai pertanggungjawaban"
            " atas pelaksanaan tugas selama satu tahun anggaran, sekaligus bahan perbaikan"
            " perencanaan tahun 2024.",
        ),
        Teks("tanggal", "Tanjung Sengkala, 22 Januari 2024"),
        Teks("camat", "Camat Tanjung Sengkala"),
    )


def _bab1(n: Naskah, k: Simpul) -> None:
    pria, wanita = jumlah(WARGA)
    n.tambah(
        Judul("BAB I PENDAHULUAN"),
        Judul("1.1 Gambaran Umum", 2),
        Teks(
            "desa",
            f"Kecamatan Tanjung Sengkala terdiri dari {len(WARGA)} ({terbilang(len(WARGA))}) desa"
            f" dengan jumlah penduduk {rp(pria + wanita)} jiwa, yaitu {rp(pria)} laki-laki dan"
            f" {rp(wanita)} perempuan.",
        ),
        Tabel(
            "1.1", "Tabel 1.1 Jumlah Penduduk menurut Desa Tahun 2023",
            [["No", "Desa", "Laki-laki", "Perempuan", "Jumlah"]],
            [[str(i), d, rp(a), rp(b), rp(a + b)] for i, (d, a, b) in enumerate(WARGA, 1)]
            + [[S("Jumlah", 2), None, rp(pria), rp(wanita), rp(pria + wanita)]],
        ),
    )


def _pegawai(n: Naskah, k: Simpul) -> None:
    lk, pr = jumlah(PEGAWAI)
    n.tambah(
        Judul("1.2 Sumber Daya Manusia", 2),
        Teks(
            "pegawai",
            f"Jumlah aparatur pada akhir tahun 2023 sebanyak {lk + pr} orang, terdiri atas {lk}"
            f" orang laki-laki dan {pr} orang perempuan.",
        ),
        Tabel(
            "1.2", "Tabel 1.2 Aparatur menurut Golongan Ruang dan Jenis Kelamin",
            [["No", "Golongan", "Laki-laki", "Perempuan", "Jumlah"]],
            [
                [str(i), f"Golongan {g}", str(a), str(b), str(a + b)]
                for i, (g, a, b) in enumerate(PEGAWAI, 1)
            ]
            + [["", "Total", str(lk), str(pr), str(lk + pr)]],
        ),
        Judul("1.3 Dasar Hukum", 2),
        Daftar(
            "hukum",
            [
                "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja"
                " Instansi Pemerintah;",
                "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian"
                " Kinerja, Pelaporan Kinerja dan Tata Cara Reviu;",
                "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;",
                "Peraturan Bupati Bumi Arung Nomor 41 Tahun 2021 tentang Rencana Strategis.",
            ],
            "a",
        ),
    )


def _bab2(n: Naskah, k: Simpul) -> None:
    tahun = list(range(2021, 2027))
    n.tambah(
        Judul("BAB II PERENCANAAN KINERJA"),
        Teks(
            "renstra",
            "Tahun 2023 merupakan tahun ketiga dari periode Renstra 2021-2026. Sasaran dan target"
            " setiap tahun disajikan pada Tabel 2.1.",
        ),
        Tabel(
            "2.1", "Tabel 2.1 Tujuan, Sasaran, Indikator dan Target Renstra 2021-2026",
            [
                [S("No", 1, 2), S("Sasaran Strategis", 1, 2), S("Indikator Sasaran", 1, 2),
                 S("Satuan", 1, 2), S("Target Tahun", 6), None, None, None, None, None],
                [None, None, None, None, *map(str, tahun)],
            ],
            [
                [str(i), s, x.nama, x.satuan, *(koma(x.target[t]) for t in tahun)]
                for i, (s, isi) in enumerate(SASARAN, 1) for x in isi
            ],
            label=2,
        ),
        Judul("2.2 Perjanjian Kinerja Tahun 2023", 2),
        Tabel(
            "2.2", "Tabel 2.2 Perjanjian Kinerja Tahun 2023",
            [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
             ["(1)", "(2)", "(3)", "(4)"]],
            [
                [str(i), s, x.nama, koma(x.target[2023])]
                for i, (s, isi) in enumerate(SASARAN, 1) for x in isi
            ],
            label=2,
        ),
        Tabel(
            "2.3", "Tabel 2.3 Anggaran Program Pendukung Perjanjian Kinerja",
            [["No", "Program", "Anggaran (Rp)", "Sumber Dana"]],
            [[str(i), p.nama.title(), rp(p.pagu), "APBD"] for i, p in enumerate(k.anak, 1)]
            + [["", "Jumlah", rp(k.pagu), ""]],
        ),
    )


def _bab3(n: Naskah, k: Simpul) -> None:
    semua = [x for _, isi in SASARAN for x in isi]
    n.tambah(
        Judul("BAB III AKUNTABILITAS KINERJA"),
        Judul("3.1 Capaian Kinerja Organisasi", 2),
        Tabel(
            "3.1", "Tabel 3.1 Capaian Indikator Kinerja Utama Tahun 2023",
            [["No", "Indikator Kinerja", "Satuan", "Target 2023", "Realisasi 2023", "Capaian (%)"]],
            [
                [str(i), x.nama, x.satuan, koma(x.target[2023]), koma(x.realisasi[2023]),
                 koma(x.capaian(2023))]
                for i, x in enumerate(semua, 1)
            ]
            + [["", S("Rata-rata capaian", 4), None, None, None,
                koma(rata(x.capaian(2023) for x in semua))]],
        ),
        Tabel(
            "3.2", "Tabel 3.2 Realisasi dan Capaian Tahun 2021 sampai dengan 2023",
            [
                [S("Indikator Kinerja", 1, 2), S("2021", 2), None, S("2022", 2), None, S("2023", 2),
                 None],
                [None, *("Realisasi", "Capaian (%)") * 3],
            ],
            [
                [x.nama, *(koma(v) for t in (2021, 2022, 2023)
                           for v in (x.realisasi[t], x.capaian(t)))]
                for x in semua
            ],
            label=0,
        ),
    )


def _analisis(n: Naskah, k: Simpul) -> None:
    r = IKM.realisasi
    n.tambah(
        Judul("3.2 Analisis Capaian Sasaran", 2),
        Teks(
            "ikm",
            f"Realisasi IKM tahun 2023 sebesar {koma(r[2023])} dari target {koma(IKM.target[2023])}"
            f" sehingga capaiannya {koma(IKM.capaian(2023))}%. Dibandingkan tahun 2022 nilai ini"
            f" meningkat dari {koma(r[2022])} menjadi {koma(r[2023])}.",
        ),
        Teks(
            "ikm2",
            "Kenaikan itu didorong oleh loket pelayanan yang dibuka sampai sore hari dan petugas"
            " yang sudah mengikuti pelatihan; keluhan terbanyak tinggal pada lamanya jaringan"
            " kependudukan terputus, yang ditangani bersama dinas terkait.",
        ),
        Teks(
            "desa3",
            f"Desa yang menetapkan APBDes tepat waktu mencapai {koma(DESA.realisasi[2023])}% atau"
            f" 7 dari {len(WARGA)} desa, dari target {koma(DESA.target[2023])}%, dengan capaian"
            f" {koma(DESA.capaian(2023))}%. Dua desa terlambat karena penggantian perangkat di"
            " tengah tahun.",
        ),
        Teks(
            "desa4",
            "Pendampingan penyusunan dokumen desa dilakukan setiap bulan oleh seksi pemerintahan,"
            " dan pada tahun 2024 dimulai dua bulan lebih awal.",
        ),
        Teks(
            "sakip",
            f"Nilai SAKIP naik dari {koma(SAKIP.realisasi[2022])} pada tahun 2022 menjadi"
            f" {koma(SAKIP.realisasi[2023])} pada tahun 2023, melampaui target"
            f" {koma(SAKIP.target[2023])}.",
        ),
    )
    for ke, p in enumerate(k.anak):
        n.tambah(
            Teks(
                f"prog{ke}",
                f"{p.nama.title()} didukung anggaran Rp {rp(p.pagu)} dan terealisasi Rp"
                f" {rp(p.realisasi)} atau {koma(p.serap)}%, melalui {len(p.kegiatan)} kegiatan dan"
                f" {len(p.sub)} sub kegiatan.",
            )
        )


def _anggaran(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("3.3 Realisasi Anggaran", 2),
        Teks(
            "total",
            f"Pada tahun 2023 Kecamatan Tanjung Sengkala mengelola anggaran sebesar"
            f" Rp. {rp(k.pagu)},- {LUNAS}. Sampai dengan 31 Desember 2023 terealisasi"
            f" Rp. {rp(k.realisasi)},- atau {koma(k.serap)}%, sehingga terdapat sisa"
            f" Rp. {rp(k.sisa)},-.",
        ),
        Teks(
            "cacah",
            f"Anggaran tersebut dibagi ke dalam {len(k.anak)} ({terbilang(len(k.anak))}) program,"
            f" {len(k.kegiatan)} ({terbilang(len(k.kegiatan))}) kegiatan dan {len(k.sub)}"
            f" ({terbilang(len(k.sub))}) sub kegiatan.",
        ),
        Tabel(
            "3.3", "Tabel 3.3 Anggaran dan Realisasi per Program, Kegiatan dan Sub Kegiatan",
            [
                [S("Kode", 1, 2), S("Program/Kegiatan/Sub Kegiatan", 1, 2), S("Kinerja", 4), None,
                 None, None, S("Anggaran", 4), None, None, None],
                [None, None, "Satuan", "Target", "Realisasi", "Capaian (%)", "Pagu (Rp)",
                 "Realisasi (Rp)", "Sisa (Rp)", "Penyerapan (%)"],
            ],
            [_baris(x) for _, x in k.turunan] + [[
                S("JUMLAH TOTAL", 5), None, None, None, None, koma(k.capaian), rp(k.pagu),
                rp(k.realisasi), rp(k.sisa), koma(k.serap),
            ]],
        ),
    )


def _baris(x: Simpul | Sub) -> list[S | str | None]:
    daun = isinstance(x, Sub)
    return [
        x.kode, x.nama, x.satuan if daun else "", str(x.target) if daun else "",
        str(x.capai) if daun else "", koma(x.capaian), rp(x.pagu), rp(x.realisasi), rp(x.sisa),
        koma(x.serap),
    ]


def _bab4(n: Naskah, k: Simpul) -> None:
    semua = [x.capaian(2023) for _, isi in SASARAN for x in isi]
    n.tambah(
        Judul("BAB IV PENUTUP"),
        Teks(
            "simpul",
            f"Rata-rata capaian kinerja tahun 2023 adalah {koma(rata(semua))}% dengan penyerapan"
            f" anggaran {koma(k.serap)}% dari pagu Rp {rp(k.pagu)}.",
        ),
        Teks(
            "langkah",
            "Ke depan pelayanan di loket, pendampingan desa, dan pengukuran kinerja berjenjang"
            " akan terus diperbaiki.",
        ),
    )


susun = penyusun(fakta, _depan, _bab1, _pegawai, _bab2, _bab3, _analisis, _anggaran, _bab4)


GAJI = "Penyediaan Gaji"
SALAH = [
    sel("jumlah_dalam", "1.1", "Jumlah", 2, "8.898"),
    sel("jumlah_dalam", "1.1", "4", 4, "1.550"),
    sel("jumlah_dalam", "1.2", "Golongan III", 4, "15"),
    sel("subtotal_ketik", "3.3", "Administrasi Keuangan", 7, "1.901.234.567"),
    sel("subtotal_ketik", "3.3", "JUMLAH TOTAL", 6, "3.999.888.777"),
    sel("jumlah_dalam", "3.3", "Penyediaan Bahan Logistik", 8, "1.234.000"),
    sel("persen", "3.3", "Penyediaan Jasa Surat", 9, "79,11"),
    sel("persen", "3.1", DESA.nama, 5, "97,50"),
    sel("persen", "3.2", SAKIP.nama, 4, "98,54"),
    sel("rata_rata", "3.3", "Administrasi Umum", 5, "71,40"),
    sel("rata_rata", "3.1", "Rata-rata", 5, "91,02", seharusnya=""),
    kalimat("cacah_kalimat", "cacah", "29 (dua puluh sembilan)", "31 (tiga puluh satu)", "29"),
    kalimat("cacah_kalimat", "desa", "9 (sembilan)", "11 (sebelas)", "9"),
    sel("jumlah_antar", "2.3", "Program Penyelenggaraan Pemerintahan", 2, "99.000.000"),
    sel("dua_tempat", "2.2", IKM.nama, 3, "82,5", juga=(("2.1", IKM.nama, 6),)),
    sel("dua_tempat", "3.1", SAKIP.nama, 3, "64", seharusnya="65"),
    sel("dua_tempat", "3.2", IKM.nama, 5, "83,27", seharusnya="84,27",
        juga=(("3.1", IKM.nama, 4),)),
    sel("target_deret", "2.1", SAKIP.nama, 5, "26"),
    sel("identitas_indikator", "2.2", DESA.nama, 2, "Jumlah kelompok tani yang dibina",
        seharusnya=DESA.nama),
    sel("nomenklatur", "3.3", "Fasilitasi Penyusunan", 0, "7.01.06.2.01.0003"),
    sel("nomenklatur", "3.3", "Evaluasi Kinerja", 2, "Unit"),
    baris_hilang("cakupan", "2.3", "Program Pembinaan"),
    hapus("cakupan", "prog3", "Program Koordinasi"),
    tanpa_keluaran(susun, "06.0006", ("3.3", "Penyediaan Bahan Bacaan", 4)),
    di_atas_pagu(susun, "09.0006", 3_150_000, ("3.3", "Pemeliharaan Peralatan", 7)),
    kalimat("periode", "tanggal", "22 Januari 2024", "22 November 2023"),
    kalimat("periode", "renstra", "tahun ketiga", "tahun kelima"),
    kalimat("nama", "ikm2", "loket pelayanan", "loket pelayanan Kecamatan Rimba Jati"),
    kalimat("tren", "ikm", "meningkat dari", "menurun dari"),
    kalimat("dasar_hukum", "hukum", "Peraturan Presiden Nomor 29",
            "Peraturan Pemerintah Nomor 29"),
    angka("angka_ketikan", "total", "terdapat sisa Rp. "),
    angka("angka_ketikan", "sakip", "melampaui target ", "56"),
    angka("angka_ketikan", "ikm", "2023 sebesar ", "87,24"),
    salin("desa4", "ikm2"),
    gabung("gabungan", sel("subtotal_ketik", "3.3", "Administrasi Umum", 6, "200.000.000"),
           sel("persen", "3.3", GAJI, 9, "89,00")),
]

KANTOR = Kantor(("docx",), susun, SALAH)
