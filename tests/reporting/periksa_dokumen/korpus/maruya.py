"""Lembah Maruya: LAKIP of the third quarter, PDF. Quarters side by side, the total on top, no
codes but numbering (A, 1, a), titles below their tables, "Rp. 1.234.567,-".
"""

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
    pecah,
    persen,
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
)

KODE = kode(
    "02.2.02.1", "02.2.02.3", "02.2.04.1", "03.2.01.1", "03.2.01.2", "03.2.03.1", "03.2.03.2",
    "04.2.01.1", "04.2.01.2", "04.2.02.1", "05.2.01.3", "05.2.01.8", "06.2.01.2", "06.2.01.5",
    "06.2.01.7", "01.2.01.1", "01.2.01.6", "01.2.01.7", "01.2.02.1", "01.2.02.5", "01.2.03.6",
    "01.2.06.2", "01.2.06.4", "01.2.06.5", "01.2.06.8", "01.2.06.9", "01.2.07.5", "01.2.07.6",
    "01.2.08.2", "01.2.08.4", "01.2.09.1", "01.2.09.9",
)
WAKTU = Indikator("Persentase layanan selesai sesuai waktu yang dijanjikan", "%",
                  deret(2022, "80", "84", "88", "92", "95"), deret(2022, "81.5", "84", "86.4"))
IKM = Indikator("Nilai Survei Kepuasan Masyarakat", "Angka",
                deret(2022, "79", "80.5", "82", "83.5", "85"),
                deret(2022, "80.11", "81.37", "83.92"))
MUSREN = Indikator("Persentase usulan musrenbang yang masuk Renja perangkat daerah", "%",
                   deret(2022, "30", "35", "40", "45", "50"), deret(2022, "31.2", "33.6", "37"))
PROPERDA = Indikator("Nilai evaluasi AKIP", "Angka",
                     deret(2022, "61", "63", "65", "67", "70"), deret(2022, "61.4", "62.05"))
SASARAN = (
    ("Pelayanan kecamatan yang cepat dan memuaskan", (WAKTU, IKM)),
    ("Perencanaan pembangunan wilayah yang partisipatif", (MUSREN,)),
    ("Birokrasi kecamatan yang akuntabel", (PROPERDA,)),
)
RERATA = koma(rata(x.capaian(2024) for x in (WAKTU, IKM, MUSREN)))
BARANG = (("Kendaraan roda empat", 2, 1, 0), ("Kendaraan roda dua", 6, 2, 1), ("Komputer", 9, 1, 2),
          ("Laptop", 7, 0, 0), ("Pencetak", 5, 2, 1), ("Meja kerja", 26, 3, 0),
          ("Pendingin ruangan", 8, 1, 1))
PENDIDIKAN = (("S2", 3), ("S1/DIV", 12), ("DIII", 2), ("SLTA", 6))


def fakta() -> Simpul:
    k = pohon(202, KODE, {"7.01.01.2.02.0001": 2_315_640_118, "7.01.01.2.08.0004": 168_000_000})
    for s in k.sub:  # three quarters of the year's money
        s.realisasi = s.realisasi * 72 // 100
        s.capai = max(1, s.capai * 3 // 4)
    return k


def bagi(x: Simpul | Sub) -> list[int]:
    """Realisasi of three quarters; leaves split, the others add up."""
    if isinstance(x, Simpul):
        return [sum(tw) for tw in zip(*map(bagi, x.anak), strict=True)]
    return pecah(x.realisasi, 17, 39)


def _satu(n: Naskah, k: Simpul) -> None:
    (pegawai,) = jumlah(PENDIDIKAN)
    kondisi = jumlah(BARANG)
    n.tambah(
        Teks("sampul", "LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH (LAKIP) TRIWULAN III"
             " TAHUN 2024 KECAMATAN LEMBAH MARUYA KABUPATEN SAGARA UTARA"),
        Judul("BAB 1 PENDAHULUAN"),
        Teks("latar", "Laporan ini memuat hasil kerja Kecamatan Lembah Maruya sampai dengan"
             " Triwulan III Tahun 2024 beserta masalah yang ditemui di lapangan."),
        Judul("A. Landasan Penyusunan", 2),
        Daftar("hukum", [
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
            "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP",
            "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014",
        ], "1)"),
        Judul("B. Kelembagaan", 2),
        Teks("pegawai", f"Aparatur yang bertugas sebanyak {pegawai} orang, dan"
             f" {PENDIDIKAN[1][1]} di antaranya berpendidikan S1/DIV."),
        Tabel("p", "Tabel 1. Aparatur menurut pendidikan", [["Pendidikan", "Orang"]],
              [[p, str(j)] for p, j in PENDIDIKAN] + [["Jumlah", str(pegawai)]], 0, "bawah"),
        Teks("barang", "Barang inventaris menurut kondisinya adalah sebagai berikut."),
        Tabel("b", "Tabel 2. Barang inventaris menurut kondisi",
              [[S("No.", 1, 2), S("Nama Barang", 1, 2), S("Kondisi", 3), None, None,
                S("Jumlah", 1, 2)], [None, None, "Baik", "Rusak Ringan", "Rusak Berat", None]],
              [[f"{i}.", b, *map(str, x), str(sum(x))] for i, (b, *x) in enumerate(BARANG, 1)]
              + [["", "Total", *map(str, kondisi), str(sum(kondisi))]], 1, "bawah"),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    baris: list = []
    for s, isi in SASARAN:
        for j, x in enumerate(isi):
            baris.append([
                S("Mewujudkan tata kelola yang melayani", 1, 4) if not baris else None,
                S(s, 1, len(isi)) if j == 0 else None, x.nama, x.satuan,
                *(koma(x.target[t]) for t in range(2022, 2027)),
            ])
    pk = [
        [S(str(i), 1, len(isi)) if j == 0 else None, S(s, 1, len(isi)) if j == 0 else None,
         x.nama, f"{koma(x.target[2024])} {x.satuan}"]
        for i, (s, isi) in enumerate(SASARAN, 1) for j, x in enumerate(isi)
    ]
    n.tambah(
        Judul("BAB 2 PERENCANAAN DAN PERJANJIAN KINERJA"),
        Teks("renstra", "Renstra Kecamatan Lembah Maruya berlaku tahun 2022-2026; tahun 2024"
             " adalah tahun ketiga pelaksanaannya."),
        Tabel("r", "Tabel 3. Keterkaitan misi, sasaran dan indikator Renstra",
              [[S("Misi RPJMD", 1, 2), S("Sasaran", 1, 2), S("Indikator", 1, 2), S("Sat.", 1, 2),
                S("Target", 5), None, None, None, None],
               [None, None, None, None, *(str(t) for t in range(2022, 2027))]], baris, 2, "bawah"),
        Tabel("pk", "Tabel 4. Perjanjian kinerja Camat Lembah Maruya tahun 2024",
              [["No", "Sasaran", "Indikator", "Target"]], pk, 2, "bawah"),
        Daftar("pkuang", [f"{p.nama.title()}: Rp. {rp(p.pagu)},-" for p in k.anak], "1."),
        Teks("pktotal", f"Jumlah anggaran seluruh program adalah Rp. {rp(k.pagu)},-."),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    baris, lalu = [], []
    for _, isi in SASARAN:
        for x in isi:
            baris.append([x.nama, x.satuan, koma(x.target[2024]), koma(x.realisasi.get(2024)),
                          koma(x.capaian(2024)), koma(x.target[2026]),
                          koma(persen(x.realisasi[2024], x.target[2026])
                               if 2024 in x.realisasi else None)])
            lalu.append([x.nama, *(koma(x.realisasi.get(t)) for t in (2022, 2023, 2024))])
    n.tambah(
        Judul("BAB 3 AKUNTABILITAS KINERJA"),
        Judul("A. Pengukuran Kinerja", 2),
        Tabel("u", "Tabel 5. Pengukuran kinerja sampai dengan Triwulan III 2024",
              [["Indikator", "Sat.", "Target 2024", "Realisasi s.d. TW III", "% Capaian",
                "Target Akhir Renstra 2026", "% terhadap Akhir Renstra"]], baris, 0, "bawah"),
        Teks("rerata", "Rata-rata capaian indikator yang sudah dapat diukur adalah"
             f" {RERATA}%; nilai evaluasi AKIP"
             " tahun 2024 belum diterbitkan."),
        Tabel("l", "Tabel 6. Realisasi indikator tahun 2022-2024",
              [["Indikator", "2022", "2023", "2024 (s.d. TW III)"]], lalu, 0, "bawah"),
    )


def _narasi(n: Naskah, k: Simpul) -> None:
    w, m = WAKTU, MUSREN
    n.tambah(
        Judul("B. Analisis", 2),
        Teks("waktu", f"Layanan yang selesai tepat waktu {koma(w.realisasi[2024])}%, naik dari"
             f" {koma(w.realisasi[2023])}% pada tahun 2023, tetapi masih di bawah target"
             f" {koma(w.target[2024])}%. Antrean menumpuk pada awal pekan dan hanya ada dua petugas"
             " perekam."),
        Teks("ikm", f"Nilai survei {koma(IKM.realisasi[2024])} telah melampaui target"
             f" {koma(IKM.target[2024])} karena ruang tunggu baru dan jadwal petugas yang diatur"
             " ulang."),
        Teks("musren", "Usulan musrenbang yang diterima baru"
             f" {koma(m.realisasi[2024])}% dari target {koma(m.target[2024])}% sehingga capaiannya"
             f" {koma(m.capaian(2024))}%. Usulan fisik berskala kecil banyak yang dialihkan ke dana"
             " desa setelah verifikasi bersama."),
    )
    for p in k.anak:
        n.tambah(Teks(f"p{p.kode}", f"{p.nama.capitalize()}. Sampai dengan Triwulan III program"
                      f" ini menyerap Rp. {rp(p.realisasi)},- dari Rp. {rp(p.pagu)},- atau"
                      f" {koma(p.serap)}%."))


def _uang(n: Naskah, k: Simpul) -> None:
    baris = [_baris("", "JUMLAH BELANJA", k)]
    for nomor, x in k.turunan:
        ke = nomor[-1]
        sebut = (chr(64 + ke), str(ke), chr(96 + ke))[len(nomor) - 1]
        baris.append(_baris(f"{sebut}.", x.nama, x))
    satu, dua, tiga = bagi(k)
    n.tambah(
        Judul("C. Akuntabilitas Keuangan", 2),
        Teks("uang", f"Belanja sampai dengan Triwulan III sebesar Rp. {rp(k.realisasi)},- yaitu"
             f" {koma(k.serap)}% dari pagu Rp. {rp(k.pagu)},-. Belanja Triwulan I Rp. {rp(satu)},-,"
             f" Triwulan II Rp. {rp(dua)},- dan Triwulan III Rp. {rp(tiga)},-."),
        Teks("cacah", f"Belanja itu tersebar pada {terbilang(len(k.anak))} program,"
             f" {len(k.kegiatan)} kegiatan dan {len(k.sub)} sub kegiatan."),
        Tabel("k", "Tabel 7. Anggaran dan realisasi per triwulan tahun 2024",
              [[S("No.", 1, 2), S("Uraian", 1, 2), S("Pagu Anggaran", 1, 2), S("Realisasi", 4),
                None, None, None, S("Sisa Pagu", 1, 2), S("%", 1, 2)],
               [None, None, None, "TW I", "TW II", "TW III", "s.d. TW III", None, None]],
              baris, 1, "bawah"),
    )


def _baris(nomor: str, nama: str, x: Simpul | Sub) -> list:
    return [nomor, nama, rp(x.pagu), *map(rp, bagi(x)), rp(x.realisasi), rp(x.sisa), koma(x.serap)]


def _akhir(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAB 4 PENUTUP"),
        Teks("simpul", f"Dengan serapan {koma(k.serap)}% dan tiga dari empat indikator telah"
             " terukur, perbaikan diarahkan pada penambahan petugas perekam dan verifikasi usulan"
             " sejak dari desa."),
        Teks("tanggal", "Lembah Maruya, 8 Oktober 2024"),
    )


susun = penyusun(fakta, _satu, _dua, _tiga, _narasi, _uang, _akhir,
                 gaya="h1 { page-break-before: always }")


SALAH = [
    sel("jumlah_dalam", "b", "Pencetak", 5, "9", seharusnya="8"),
    sel("jumlah_dalam", "b", "Total", 2, "~"),
    sel("jumlah_dalam", "p", "Jumlah", 1, "24", seharusnya="23"),
    sel("jumlah_dalam", "k", "Penyediaan Bahan Logistik", 6, "~"),
    sel("jumlah_dalam", "k", "Penyediaan Gaji", 4, "~"),
    sel("subtotal_ketik", "k", "Administrasi Umum", 2, "~"),
    sel("subtotal_ketik", "k", "JUMLAH BELANJA", 6, "2.222.333.444"),
    sel("subtotal_ketik", "k", "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan", 5, "~"),
    sel("persen", "k", "Evaluasi Kinerja", 8, "57,03"),
    sel("persen", "u", MUSREN.nama, 4, "95,20"),
    sel("persen", "u", WAKTU.nama, 6, "98,10"),
    angka("persen", "uang", "yaitu "),
    kalimat("rata_rata", "rerata", f"{RERATA}%", "99,12%"),
    kalimat("cacah_kalimat", "cacah", "32 sub kegiatan", "34 sub kegiatan", "32"),
    kalimat("cacah_kalimat", "cacah", "enam program", "lima program", "6"),
    angka("jumlah_antar", "uang", "Belanja Triwulan I Rp. "),
    angka("jumlah_antar", "pkuang", "Program Koordinasi Ketentraman Dan Ketertiban Umum: Rp. "),
    angka("dua_tempat", "pktotal", "adalah Rp. "),
    sel("dua_tempat", "pk", IKM.nama, 3, "83 Angka", juga=(("r", IKM.nama, 6),)),
    sel("dua_tempat", "l", WAKTU.nama, 3, "84,6", juga=(("u", WAKTU.nama, 3),)),
    sel("dua_tempat", "u", MUSREN.nama, 5, "55", juga=(("r", MUSREN.nama, 8),)),
    sel("target_deret", "r", IKM.nama, 5, "8,05"),
    sel("identitas_indikator", "pk", MUSREN.nama, 2, "Jumlah dokumen musrenbang yang dicetak"),
    hapus("cakupan", "p7.01.05", "Program Penyelenggaraan Urusan Pemerintahan Umum"),
    baris_hilang("cakupan", "u", MUSREN.nama),
    di_atas_pagu(susun, "06.0008", 8_389_041, ("k", "Fasilitasi Kunjungan", 6)),
    kalimat("periode", "latar", "Triwulan III", "Triwulan II"),
    kalimat("periode", "tanggal", "8 Oktober 2024", "8 September 2024"),
    kalimat("nama", "musren", "dana desa", "dana desa di Kecamatan Hulu Kapuran"),
    kalimat("tren", "waktu", "naik dari", "turun dari"),
    kalimat("tren", "ikm", "telah melampaui target", "belum mencapai target"),
    kalimat("dasar_hukum", "hukum", "Peraturan Menteri PANRB Nomor 53 Tahun 2014",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2004"),
    salin("musren", "waktu"),
    angka("angka_ketikan", "ikm", "Nilai survei ", "89,32"),
    angka("angka_ketikan", "pegawai", "sebanyak "),
    gabung("gabungan", sel("subtotal_ketik", "k", "Administrasi Umum", 6, "123.456.789"),
           kalimat("cacah_kalimat", "cacah", "32 sub", "33 sub", "32"),
           sel("persen", "k", "Penatausahaan Barang", 8, "22,22")),
]

KANTOR = Kantor(("pdf",), susun, SALAH)
