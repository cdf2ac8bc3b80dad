"""Held out. Bukit Seberang: DOCX of a whole year; programmes stand in columns, quarters in rows;
a report in three chapters, targets "≥ 85", titles in capitals, one table with English figures.
"""

# fmt: off
# A line is a row of the report's tables, laid out by hand.


from tests.reporting.periksa_dokumen.korpus.fakta import (
    Indikator,
    Simpul,
    Sub,
    deret,
    inggris,
    kode,
    koma,
    pecah,
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
    di_atas_pagu,
    gabung,
    hapus,
    kalimat,
    penyusun,
    salin,
    sel,
)

KODE = kode(
    "01.2.01.1", "01.2.01.2", "01.2.02.1", "01.2.02.5", "01.2.06.2", "01.2.06.5", "01.2.06.9",
    "01.2.07.6", "01.2.08.2", "01.2.08.4", "01.2.09.9", "02.2.02.1", "02.2.02.3", "02.2.04.3",
    "03.2.01.1", "03.2.03.1", "04.2.01.1", "04.2.01.2", "06.2.01.1", "06.2.01.12", "06.2.01.17",
)
SINGKAT = {"7.01.01": "Program Penunjang Urusan Pemerintahan Daerah",
           "7.01.02": "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
           "7.01.03": "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
           "7.01.04": "Program Koordinasi Ketenteraman dan Ketertiban Umum",
           "7.01.06": "Program Pembinaan dan Pengawasan Pemerintahan Desa"}
IKM = Indikator("Indeks kepuasan pemohon layanan", "Indeks",
                deret(2018, "75", "77", "79", "81", "83"),
                deret(2018, "76.2", "78.05", "79.4", "82.3", "84.11"))
JALAN = Indikator("Persentase usulan jalan lingkungan yang disetujui", "Persen",
                  deret(2018, "25", "30", "35", "40", "45"),
                  deret(2018, "25", "28.5", "36", "38.2", "41.4"))
POSKAMLING = Indikator("Jumlah poskamling aktif", "Unit", deret(2018, "10", "12", "14", "16", "18"),
                       deret(2018, "10", "12", "13", "17", "18"))
SASARAN = (("Pemohon layanan merasa puas", (IKM,)),
           ("Pembangunan lingkungan sesuai kebutuhan", (JALAN,)),
           ("Warga ikut menjaga keamanan", (POSKAMLING,)))
SEMUA = [x for _, isi in SASARAN for x in isi]


def fakta() -> Simpul:
    return pohon(1111, KODE, {"7.01.01.2.02.0001": 1_388_760_000})


def tw(n: int) -> list[int]:
    return pecah(n, 19, 24, 27)


def _satu(n: Naskah, k: Simpul) -> None:
    tahun = range(2018, 2023)
    n.tambah(
        Teks("sampul", "LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH KECAMATAN BUKIT SEBERANG"
             " KABUPATEN TELAGA PUTIH TAHUN 2022"),
        Judul("BAB I: PENGANTAR DAN RENCANA"),
        Daftar("hukum", ["Peraturan Presiden Nomor 29 Tahun 2014;",
                         "Peraturan Menteri PANRB Nomor 53 Tahun 2014;",
                         "Peraturan Daerah Kabupaten Telaga Putih Nomor 2 Tahun 2018 tentang"
                         " RPJMD."],
               "1)"),
        Teks("renstra", "Sesuai Peraturan Daerah Kabupaten Telaga Putih Nomor 2 Tahun 2018, Renstra"
             " berlaku 2018-2022 sehingga tahun 2022 adalah tahun kelima atau terakhir."),
        Tabel("r", "TABEL 1.1 TARGET KINERJA RENSTRA",
              [[S("NO", 1, 2), S("INDIKATOR KINERJA", 1, 2), S("TARGET", 5), None, None, None, None,
                S("KONDISI AKHIR", 1, 2)], [None, None, *map(str, tahun), None]],
              [[str(i), x.nama, *(koma(x.target[t]) for t in tahun), koma(x.target[2022])]
               for i, x in enumerate(SEMUA, 1)]),
        Tabel("pk", "TABEL 1.2 PERJANJIAN KINERJA TAHUN 2022",
              [["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"]],
              [[str(i), s, x.nama, f"{koma(x.target[2022])} {x.satuan}"]
               for i, (s, isi) in enumerate(SASARAN, 1) for x in isi], 2),
        Tabel("pkuang", "TABEL 1.3 ANGGARAN PERJANJIAN KINERJA (RUPIAH)",
              [["NO", "PROGRAM", "ANGGARAN"]],
              [[str(i), SINGKAT[p.kode], inggris(p.pagu)] for i, p in enumerate(k.anak, 1)]
              + [[S("TOTAL", 2), None, inggris(k.pagu)]]),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    t = 2022
    n.tambah(
        Judul("BAB II: AKUNTABILITAS"),
        Tabel("u", "TABEL 2.1 CAPAIAN KINERJA DAN PERBANDINGAN",
              [["INDIKATOR KINERJA", "TARGET 2022", "REALISASI 2022", "CAPAIAN (%)",
                "REALISASI 2021", "NAIK/TURUN"]],
              [[x.nama, koma(x.target[t]), koma(x.realisasi[t]), koma(x.capaian(t)),
                koma(x.realisasi[t - 1]), koma(x.realisasi[t] - x.realisasi[t - 1])]
               for x in SEMUA], 0),
        Teks("ikm", f"Indeks kepuasan pemohon layanan {koma(IKM.realisasi[t])} melampaui target"
             f" {koma(IKM.target[t])}, naik dari {koma(IKM.realisasi[t - 1])} pada tahun 2021."
             " Formulir yang dulu tiga lembar kini menjadi satu lembar."),
        Teks("jalan", f"Usulan jalan lingkungan yang disetujui {koma(JALAN.realisasi[t])}% belum"
             f" mencapai target {koma(JALAN.target[t])}%, meskipun lebih tinggi daripada tahun 2021"
             f" yang {koma(JALAN.realisasi[t - 1])}%."),
        Teks("poskamling", f"Terdapat {koma(POSKAMLING.realisasi[t])} poskamling aktif, bertambah"
             " satu dari tahun 2021, dan target tahun ini tercapai 100%."),
        Teks("rerata", f"Dengan demikian rata-rata capaian {terbilang(len(SEMUA))} indikator ialah"
             f" {koma(rata(x.capaian(t) for x in SEMUA))}%."),
        Tabel("tw", "TABEL 2.2 REALISASI ANGGARAN PER TRIWULAN MENURUT PROGRAM",
              [["TRIWULAN", *(SINGKAT[p.kode] for p in k.anak), "JUMLAH"]],
              [[f"Triwulan {r}", *(rp(tw(p.realisasi)[i]) for p in k.anak),
                rp(sum(tw(p.realisasi)[i] for p in k.anak))]
               for i, r in enumerate(("I", "II", "III", "IV"))]
              + [["Jumlah", *(rp(p.realisasi) for p in k.anak), rp(k.realisasi)]], 0),
        *(Teks(f"p{p.kode}", f"{SINGKAT[p.kode]} terealisasi Rp{rp(p.realisasi)} dari"
               f" Rp{rp(p.pagu)}, atau {koma(p.serap)}%.") for p in k.anak),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    baris = [[*map(str, nomor), *[""] * (3 - len(nomor)), SINGKAT.get(x.kode, x.nama), *_uang(x)]
             for nomor, x in k.turunan]
    n.tambah(
        Tabel("uang", "TABEL 2.3 PERSENTASE DAN REALISASI ANGGARAN",
              [[S("NOMOR", 3), None, None, S("URAIAN", 1, 2), S("TAHUN 2022", 4), None, None, None],
               ["P", "K", "S", None, "PERSENTASE", "SISA", "REALISASI", "ANGGARAN"]],
              [*baris, [S("JUMLAH", 4), None, None, None, *_uang(k)]], 3),
        Judul("BAB III: PENUTUP"),
        Teks("total", f"Anggaran tahun 2022 sejumlah Rp{rp(k.pagu)} terealisasi Rp"
             f"{rp(k.realisasi)} ({koma(k.serap)}%) dan tersisa Rp{rp(k.sisa)}."),
        Teks("cacah", f"Kegiatan yang dilaksanakan sebanyak {len(k.kegiatan)}, dengan"
             f" {len(k.sub)} sub kegiatan pada {len(k.anak)} program."),
        Teks("tanggal", "Bukit Seberang, 16 Januari 2023"),
    )


def _uang(x: Simpul | Sub) -> list[str]:
    return [f"{koma(x.serap)}%", rp(x.sisa), rp(x.realisasi), rp(x.pagu)]


susun = penyusun(fakta, _satu, _dua, _tiga)


P4 = "Program Koordinasi"
SALAH = [
    sel("jumlah_dalam", "tw", "Triwulan III", 2, "~"),
    sel("jumlah_dalam", "tw", "Triwulan IV", 6, "~"),
    sel("jumlah_dalam", "uang", "Pengadaan Peralatan", 5, "~"),
    sel("jumlah_dalam", "u", JALAN.nama, 5, "2,7"),
    sel("subtotal_ketik", "uang", "Administrasi Umum", 6, "~"),
    sel("subtotal_ketik", "uang", "Administrasi Keuangan", 7, "~"),
    sel("subtotal_ketik", "pkuang", "TOTAL", 2, "~"),
    sel("jumlah_antar", "pkuang", P4, 2, "~"),
    sel("jumlah_antar", "tw", "Jumlah", 4, "~"),
    angka("jumlah_antar", "p7.01.06", "terealisasi Rp"),
    sel("persen", "uang", "Koordinasi Kegiatan Pemberdayaan", 4, "~"),
    sel("persen", "u", IKM.nama, 3, "~"),
    angka("persen", "total", " ("),
    angka("rata_rata", "rerata", "indikator ialah "),
    angka("cacah_kalimat", "cacah", "dengan "),
    angka("cacah_kalimat", "cacah", "pada "),
    angka("dua_tempat", "total", "sejumlah Rp"),
    sel("dua_tempat", "pk", IKM.nama, 3, "82 Indeks", juga=(("r", IKM.nama, 6),)),
    sel("dua_tempat", "u", POSKAMLING.nama, 1, "20", seharusnya="18"),
    sel("target_deret", "r", JALAN.nama, 7, "50"),
    sel("target_deret", "r", POSKAMLING.nama, 4, "41"),
    sel("identitas_indikator", "pk", JALAN.nama, 2, "Panjang saluran yang dikeruk"),
    hapus("cakupan", "p7.01.03", "Program Pemberdayaan"),
    hapus("cakupan", "jalan", JALAN.nama),
    di_atas_pagu(susun, "07.0006", 8_000_000, ("uang", "Pengadaan Peralatan", 6)),
    kalimat("periode", "renstra", "tahun kelima atau terakhir", "tahun ketiga"),
    kalimat("periode", "tanggal", "16 Januari 2023", "16 November 2022"),
    kalimat("nama", "poskamling", "poskamling aktif", "poskamling aktif di Kecamatan Lembah Hijau"),
    kalimat("tren", "ikm", "naik dari", "turun dari"),
    kalimat("tren", "jalan", "lebih tinggi daripada", "lebih rendah daripada"),
    kalimat("dasar_hukum", "renstra", "Peraturan Daerah", "Peraturan Bupati"),
    salin("jalan", "ikm"),
    angka("angka_ketikan", "poskamling", "Terdapat "),
    angka("angka_ketikan", "total", "tersisa Rp"),
    gabung("gabungan", sel("subtotal_ketik", "uang", "Administrasi Umum", 7, "~"),
           sel("jumlah_antar", "pkuang", P4, 2, "~")),
]

KANTOR = Kantor(("docx",), susun, SALAH)
