"""Muara Kelumpang: DOCX of the fourth quarter. A table for each program with its own subtotal and
a recapitulation, percentages to one decimal, kelurahan, staff by position, titles "Tabel 3-2".
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
    pohon,
    rata,
    rp,
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
    "01.2.01.1", "01.2.01.3", "01.2.01.7", "01.2.02.1", "01.2.02.5", "01.2.03.6", "01.2.05.3",
    "01.2.06.1", "01.2.06.2", "01.2.06.5", "01.2.06.9", "01.2.07.6", "01.2.08.1", "01.2.08.2",
    "01.2.08.4", "01.2.09.2", "01.2.09.6", "02.2.01.1", "02.2.04.1", "02.2.04.2", "03.2.01.1",
    "03.2.02.1", "03.2.02.2", "03.2.02.3", "03.2.02.4", "04.2.01.1", "04.2.02.1", "05.2.01.8",
    "06.2.01.1", "06.2.01.17",
)
IKM = Indikator("Nilai IKM", "Nilai", deret(2021, "77", "79", "81", "83", "85", "87"),
                deret(2021, "76.4", "79.9", "80.2", "84.5"))
BERSIH = Indikator("Persentase kelurahan bersih", "%",
                   deret(2021, "40", "50", "60", "80", "80", "100"),
                   deret(2021, "40", "60", "60", "80"))
RESPON = Indikator("Waktu tanggap laporan warga", "Menit", deret(2021, "90", "80", "70", "60", "50",
                                                                  "45"),
                   deret(2021, "95", "80", "66", "57"), "terbalik")
AKIP = Indikator("Nilai AKIP", "Nilai", deret(2021, "60", "62", "64", "66", "68", "70"),
                 deret(2021, "59.5", "62.2", "64.1"))
SASARAN = (("Layanan kecamatan makin baik", (IKM, RESPON)),
           ("Lingkungan kelurahan bersih dan tertib", (BERSIH,)),
           ("Kinerja kecamatan akuntabel", (AKIP,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
JABATAN = (("Camat", 1, 1), ("Sekretaris", 1, 1), ("Kasi", 4, 3), ("Kasubbag", 2, 2),
           ("Lurah", 5, 5), ("Pelaksana", 30, 17))


def satu(n) -> str:
    return koma(n, 1)


def fakta() -> Simpul:
    return pohon(707, KODE, {"7.01.01.2.02.0001": 4_210_700_000, "7.01.03.2.02.0002": 650_000_000})


def _satu(n: Naskah, k: Simpul) -> None:
    perlu, ada = jumlah(JABATAN)
    n.tambah(
        Teks("sampul", "LKIP TRIWULAN IV TAHUN 2024 - KECAMATAN MUARA KELUMPANG, KABUPATEN DANAU"
             " BIRU"),
        Judul("BAB I. PENDAHULUAN"),
        Teks("umum", "Muara Kelumpang memiliki 5 kelurahan dan tidak memiliki desa. Laporan ini"
             " memuat hasil sampai dengan Triwulan IV Tahun 2024."),
        Daftar("hukum", ["Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan.",
                         "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi,"
                         " Kodefikasi dan Nomenklatur.",
                         "Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP."], "bullet"),
        Teks("jabatan", f"Kebutuhan pegawai {perlu} orang baru terisi {ada} orang sehingga masih"
             f" kurang {perlu - ada} orang."),
        Tabel("jab", "Tabel 1-1 Kebutuhan dan keadaan pegawai",
              [["No", "Jabatan", "Kebutuhan", "Terisi", "Kurang"]],
              [[str(i), j, str(a), str(b), str(a - b)] for i, (j, a, b) in enumerate(JABATAN, 1)]
              + [["", "Jumlah", str(perlu), str(ada), str(perlu - ada)]]),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    tahun = range(2021, 2027)
    n.tambah(
        Judul("BAB II. PERENCANAAN KINERJA"),
        Teks("renstra", "Renstra 2021-2026 ditetapkan dengan Peraturan Bupati Danau Biru Nomor 33"
             " Tahun 2021."),
        Tabel("r", "Tabel 2-1 Target Renstra",
              [[S("Tujuan/Sasaran", 1, 2), S("Indikator Sasaran", 1, 2), S("Target Kinerja", 6),
                None, None, None, None, None], [None, None, *map(str, tahun)]],
              [[S(s, 1, len(isi)) if j == 0 else None, f"{x.nama} ({x.satuan})",
                *(koma(x.target[t]) for t in tahun)]
               for s, isi in SASARAN for j, x in enumerate(isi)], 1),
        Teks("pkawal", "Sesuai Peraturan Bupati Danau Biru Nomor 33 Tahun 2021, target tahun 2024"
             " diperjanjikan sebagai berikut."),
        Tabel("pk", "Tabel 2-2 Perjanjian Kinerja Perubahan 2024",
              [["No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
              [[str(i), s, x.nama, x.satuan, koma(x.target[2024])]
               for i, (s, isi) in enumerate(SASARAN, 1) for x in isi], 2),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAB III. AKUNTABILITAS KINERJA"),
        Tabel("u", "Tabel 3-1 Capaian kinerja Triwulan IV 2024",
              [["Indikator", "Target", "Realisasi", "Capaian", "Tahun 2023", "Ket."]],
              [[x.nama, koma(x.target[2024]), koma(x.realisasi.get(2024)),
                "belum dinilai" if x is AKIP else f"{satu(x.capaian(2024))}%",
                koma(x.realisasi[2023]), "" if x is not AKIP else "menunggu evaluasi"]
               for x in SEMUA], 0),
        Teks("ikm", f"Nilai IKM {koma(IKM.realisasi[2024])} melebihi target"
             f" {koma(IKM.target[2024])} dan naik dari {koma(IKM.realisasi[2023])} pada tahun 2023."
             " Loket khusus lansia paling banyak dipuji."),
        Teks("respon", f"Laporan warga ditanggapi rata-rata dalam {koma(RESPON.realisasi[2024])}"
             f" menit, lebih cepat dari target {koma(RESPON.target[2024])} menit, menurun dari"
             f" {koma(RESPON.realisasi[2023])} menit. Grup percakapan lurah dan petugas membuat"
             " laporan langsung diteruskan."),
        Teks("bersih", f"Sebanyak {koma(BERSIH.realisasi[2024])}% kelurahan (4 dari 5) memenuhi"
             " kriteria kelurahan bersih, sama dengan target."),
        Teks("akip", "Nilai AKIP tahun 2024 belum dinilai Inspektorat sampai laporan ini dibuat."),
        Teks("rerata", "Rata-rata capaian ketiga indikator yang terukur adalah"
             f" {satu(rata(x.capaian(2024) for x in (IKM, RESPON, BERSIH)))}%."),
    )


def _uang(n: Naskah, k: Simpul) -> None:
    n.tambah(Judul("Akuntabilitas Keuangan", 2))
    for i, p in enumerate(k.anak, 2):
        n.tambah(
            Teks(f"p{p.kode}", f"{p.nama.title()} beranggaran Rp{rp(p.pagu)} dengan serapan"
                 f" {satu(p.serap)}% dan {len(p.sub)} sub kegiatan."),
            Tabel(f"t{p.kode}", f"Tabel 3-{i} {p.nama.title()}",
                  [["Kode", "Kegiatan dan Sub Kegiatan", "Target", "Capaian Keluaran",
                    "Pagu Perubahan", "Realisasi", "%"]],
                  [*(_baris(x) for _, x in p.turunan),
                   ["", "Jumlah", "", "", rp(p.pagu), rp(p.realisasi), satu(p.serap)]]),
        )
    n.tambah(
        Tabel("rekap", f"Tabel 3-{len(k.anak) + 2} Rekapitulasi anggaran Triwulan IV",
              [["No", "Program", "Pagu Murni", "Pagu Perubahan", "Bertambah/ (Berkurang)",
                "Realisasi", "%"]],
              [[str(i), p.nama.title(), rp(p.murni), rp(p.pagu), selisih(p), rp(p.realisasi),
                satu(p.serap)] for i, p in enumerate(k.anak, 1)]
              + [["", "Total", rp(k.murni), rp(k.pagu), selisih(k), rp(k.realisasi),
                  satu(k.serap)]]),
        Teks("total", f"Total pagu perubahan Rp{rp(k.pagu)} terealisasi Rp{rp(k.realisasi)}"
             f" ({satu(k.serap)}%)."),
    )


def selisih(x: Simpul) -> str:
    n = x.pagu - x.murni
    return rp(n) if n >= 0 else f"({rp(-n)})"


def _baris(x: Simpul | Sub) -> list:
    daun = isinstance(x, Sub)
    keluaran = [f"{x.target} {x.satuan}", f"{x.capai} {x.satuan}"] if daun else ["", ""]
    nama = x.nama if daun else x.nama.upper()
    return [x.kode, nama, *keluaran, rp(x.pagu), rp(x.realisasi), satu(x.serap)]


def _akhir(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAB IV. PENUTUP"),
        Teks("tutup", f"Serapan {satu(k.serap)}% atas {len(k.anak)} program, {len(k.kegiatan)}"
             f" kegiatan dan {len(k.sub)} sub kegiatan menunjukkan anggaran terkelola."),
        Teks("tanggal", "Muara Kelumpang, 13 Januari 2025"),
    )


susun = penyusun(fakta, _satu, _dua, _tiga, _uang, _akhir)


P1, P3 = "t7.01.01", "t7.01.03"
SALAH = [
    sel("jumlah_dalam", "jab", "Kasi", 4, "3", juga=(("jab", "Jumlah", 4),)),
    sel("jumlah_dalam", "jab", "Jumlah", 2, "~"),
    sel("jumlah_dalam", "rekap", "Program Koordinasi", 4, "~"),
    sel("jumlah_dalam", P3, "Evaluasi Kelurahan", 5, "~"),
    sel("subtotal_ketik", P1, "ADMINISTRASI UMUM", 5, "~"),
    sel("subtotal_ketik", P1, "Jumlah", 4, "~"),
    sel("subtotal_ketik", P3, "KEGIATAN PEMBERDAYAAN KELURAHAN", 4, "~"),
    sel("subtotal_ketik", "rekap", "Total", 5, "~"),
    sel("jumlah_antar", "rekap", "Program Pembinaan", 3, "~"),
    sel("jumlah_antar", "rekap", "Program Penyelenggaraan Urusan", 5, "~"),
    angka("jumlah_antar", "p7.01.03", "beranggaran Rp"),
    sel("persen", P1, "Penyediaan Jasa Surat", 6, "~"),
    sel("persen", "u", IKM.nama, 3, "110,8%"),
    sel("persen", "rekap", "Program Pemberdayaan", 6, "~"),
    angka("persen", "total", " (", "84,1"),
    angka("rata_rata", "rerata", "terukur adalah "),
    angka("cacah_kalimat", "tutup", "kegiatan dan "),
    angka("cacah_kalimat", "p7.01.01", "% dan "),
    angka("cacah_kalimat", "jabatan", "pegawai "),
    sel("dua_tempat", "pk", IKM.nama, 4, "84", juga=(("r", IKM.nama, 5),)),
    sel("dua_tempat", "u", RESPON.nama, 1, "65", seharusnya="60"),
    angka("dua_tempat", "total", "perubahan Rp"),
    sel("target_deret", "r", AKIP.nama, 6, "6,8"),
    sel("identitas_indikator", "pk", BERSIH.nama, 2, "Jumlah bank sampah aktif"),
    sel("nomenklatur", P3, "Evaluasi Kelurahan", 0, "7.01.03.2.02.0002"),
    sel("nomenklatur", P3, "Pembangunan Sarana", 2, "12 Laporan", seharusnya="Unit"),
    baris_hilang("cakupan", "rekap", "Program Penyelenggaraan Urusan"),
    hapus("cakupan", "bersih", BERSIH.nama),
    tanpa_keluaran(susun, "02.2.04.0002", (
        "t7.01.02", "Pelaksanaan Urusan Pemerintahan yang terkait dengan Nonperizinan", 3)),
    di_atas_pagu(susun, "03.2.02.0004", 4_400_000, (P3, "Evaluasi Kelurahan", 5)),
    kalimat("periode", "umum", "Triwulan IV Tahun", "Triwulan II Tahun"),
    kalimat("periode", "tanggal", "13 Januari 2025", "13 Desember 2024"),
    kalimat("nama", "respon", "lurah dan petugas", "lurah dan petugas Kecamatan Gunung Api"),
    kalimat("tren", "ikm", "naik dari", "turun dari"),
    kalimat("tren", "respon", "menurun dari", "meningkat dari"),
    kalimat("dasar_hukum", "pkawal", "Peraturan Bupati", "Peraturan Daerah"),
    salin("respon", "ikm"),
    angka("angka_ketikan", "ikm", "Nilai IKM ", "85,4"),
    angka("angka_ketikan", "jabatan", "kurang "),
    gabung("gabungan", sel("subtotal_ketik", P1, "ADMINISTRASI KEUANGAN", 4, "~"),
           sel("persen", P3, "KEGIATAN PEMBERDAYAAN KELURAHAN", 6, "~")),
]

KANTOR = Kantor(("docx",), susun, SALAH)
