"""Wanasaka: the whole report is one workbook. Codes split over columns, numbers as numbers,
percentages as fractions with a format, merged cells, a sheet for each table.
"""

# fmt: off
# A line is a row of the report's tables, laid out by hand.

from decimal import Decimal

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
    bulat,
    gabung,
    hapus,
    kalimat,
    penyusun,
    salin,
    sel,
    tanpa_keluaran,
)

KODE = kode(
    "01.2.01.1", "01.2.01.6", "01.2.02.1", "01.2.02.2", "01.2.02.5", "01.2.03.5", "01.2.05.2",
    "01.2.05.9", "01.2.06.1", "01.2.06.2", "01.2.06.3", "01.2.06.5", "01.2.06.9", "01.2.06.11",
    "01.2.07.5", "01.2.08.1", "01.2.08.2", "01.2.08.4", "01.2.09.1", "01.2.09.10", "02.2.01.1",
    "02.2.03.1", "02.2.04.2", "02.2.04.3", "03.2.01.1", "03.2.02.1", "03.2.02.2", "03.2.02.3",
    "03.2.06.3", "03.2.06.10", "04.2.01.1", "04.2.02.1", "05.2.01.1", "05.2.01.8", "06.2.01.2",
)
IKM = Indikator("IKM Kecamatan", "Indeks", deret(2020, "76", "78", "80", "82", "84"),
                deret(2020, "77.02", "79.36", "80.9", "83.41", "84.66"))
ADUAN = Indikator("Persentase pengaduan yang ditindaklanjuti", "%",
                  deret(2020, "70", "75", "80", "85", "90"),
                  deret(2020, "72", "75", "82.5", "85", "88.2"))
PBB = Indikator("Persentase pelunasan PBB-P2", "%", deret(2020, "60", "65", "70", "75", "80"),
                deret(2020, "58.4", "61.9", "69.3", "74.1", "81.6"))
LAPOR = Indikator("Persentase temuan yang selesai ditindaklanjuti", "%",
                  deret(2020, "100", "100", "100", "100", "100"),
                  deret(2020, "100", "80", "100", "100", "100"))
SASARAN = (("Masyarakat puas atas layanan kecamatan", (IKM, ADUAN)),
           ("Meningkatnya kepatuhan warga dan desa", (PBB,)),
           ("Meningkatnya akuntabilitas keuangan kecamatan", (LAPOR,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
KELURAHAN = (("Wana Indah", 12, 48, 3120), ("Wana Jaya", 9, 37, 2788), ("Saka Timur", 14, 55, 4011),
             ("Saka Barat", 11, 40, 3356))
UNSUR = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku",
         "Pengaduan", "Sarana")
NRR = ("3.41", "3.36", "3.22", "3.72", "3.40", "3.44", "3.51", "3.18", "3.24")
UANG, PCT = "#,##0", "0.00%"


def fakta() -> Simpul:
    return pohon(303, KODE, {"7.01.01.2.02.0001": 3_104_220_000, "7.01.03.2.02.0002": 800_000_000})


def u(n: int) -> S:
    return S(rp(n), angka=n, format=UANG)


def d(n: Decimal) -> S:
    return S(koma(n), angka=float(n), format="0.00")


def p(n: Decimal | None) -> S:
    """98,26% is stored as 0.9826."""
    return S("-") if n is None else S(f"{koma(n)}%", angka=float(n / 100), format=PCT)


def _awal(n: Naskah, k: Simpul) -> None:
    rw, rt, penduduk = jumlah(KELURAHAN)
    n.tambah(
        Teks("sampul", "LAPORAN KINERJA (LKj) KECAMATAN WANASAKA KABUPATEN TIRTA KENCANA"
             " TAHUN ANGGARAN 2024"),
        Judul("PENDAHULUAN"),
        Teks("wilayah", f"Kecamatan Wanasaka membawahi {len(KELURAHAN)} kelurahan dengan {rw} RW"
             f" dan {rt} RT."),
        Daftar("hukum", [
            "Peraturan Presiden Nomor 29 Tahun 2014",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53"
            " Tahun 2014",
            "Peraturan Daerah Kabupaten Tirta Kencana Nomor 5 Tahun 2021 tentang RPJMD",
        ], "1."),
        Teks("dasar", "RPJMD ditetapkan dengan Peraturan Daerah Kabupaten Tirta Kencana Nomor 5"
             " Tahun 2021 dan menjadi acuan Renstra kecamatan."),
        Tabel("w", "Kelurahan, RW, RT dan Penduduk",
              [["NO", "KELURAHAN", "RW", "RT", "PENDUDUK"]],
              [[bulat(i), nm, *map(bulat, x)] for i, (nm, *x) in enumerate(KELURAHAN, 1)]
              + [[S("JUMLAH", 2), None, bulat(rw), bulat(rt), bulat(penduduk)]],
              lembar="Wilayah"),
    )


def _rencana(n: Naskah, k: Simpul) -> None:
    tahun = range(2020, 2025)
    baris: list = []
    for i, (s, isi) in enumerate(SASARAN, 1):
        for j, x in enumerate(isi):
            satu = [S(str(i), 1, len(isi), i), S(s, 1, len(isi))] if j == 0 else [None, None]
            baris.append([*satu, x.nama, x.satuan, *(d(x.target[t]) for t in tahun)])
    n.tambah(
        Tabel("renstra", "Target Indikator Renstra 2020-2024",
              [[S("NO", 1, 2), S("SASARAN", 1, 2), S("INDIKATOR", 1, 2), S("SATUAN", 1, 2),
                S("TARGET KINERJA PADA TAHUN", 5), None, None, None, None],
               [None, None, None, None, *(bulat(t) for t in tahun)]], baris, 2, lembar="Renstra"),
        Tabel("pk", "Perjanjian Kinerja 2024",
              [["SASARAN", "INDIKATOR", "SATUAN", "TARGET 2024"]],
              [[s, x.nama, x.satuan, d(x.target[2024])] for s, isi in SASARAN for x in isi],
              1, lembar="PK"),
        Tabel("pkuang", "Anggaran menurut Program",
              [["KODE", "PROGRAM", "PAGU (Rp)", "KET"]],
              [[q.kode, q.nama, u(q.pagu), "APBD"] for q in k.anak]
              + [["", "TOTAL", u(k.pagu), ""]], lembar="PK"),
    )


def _kinerja(n: Naskah, k: Simpul) -> None:
    rerata = rata(x.capaian(2024) for x in SEMUA)
    n.tambah(
        Tabel("iku", "Capaian IKU Tahun 2024",
              [["NO", "INDIKATOR", "SATUAN", "TARGET", "REALISASI", "CAPAIAN"]],
              [[bulat(i), x.nama, x.satuan, d(x.target[2024]), d(x.realisasi[2024]),
                p(x.capaian(2024))] for i, x in enumerate(SEMUA, 1)]
              + [[S("RATA-RATA", 5), None, None, None, None, p(rerata)]], lembar="IKU"),
        Tabel("lima", "Perkembangan Lima Tahun",
              [[S("INDIKATOR", 1, 2), *(v for t in range(2020, 2025)
                                        for v in (S(str(t), 2, 1, t), None))],
               [None, *("TARGET", "REALISASI") * 5]],
              [[x.nama, *(d(v) for t in range(2020, 2025) for v in (x.target[t], x.realisasi[t]))]
               for x in SEMUA], 0, lembar="5 Tahun"),
        Tabel("skm", "Nilai Rata-rata Unsur SKM",
              [["UNSUR", "NILAI"]], [[x, d(Decimal(v))] for x, v in zip(UNSUR, NRR, strict=True)],
              0, lembar="SKM"),
        Judul("ANALISIS"),
        Teks("ikm", f"IKM tahun 2024 adalah {koma(IKM.realisasi[2024])}, naik dibanding tahun 2023"
             f" yang sebesar {koma(IKM.realisasi[2023])}. Unsur dengan nilai terendah adalah"
             " pengaduan, sehingga kotak pengaduan diganti dengan nomor pesan singkat."),
        Teks("aduan", "Dari target 90% pengaduan ditindaklanjuti, terealisasi"
             f" {koma(ADUAN.realisasi[2024])}% sehingga target belum tercapai. Pengaduan mengenai"
             " jalan lingkungan memerlukan waktu karena menunggu dinas teknis."),
        Teks("pbb", f"Pelunasan PBB-P2 mencapai {koma(PBB.realisasi[2024])}% melebihi target"
             f" {koma(PBB.target[2024])}%, meningkat"
             f" {koma(PBB.realisasi[2024] - PBB.realisasi[2023])}"
             " poin dari tahun lalu, berkat penagihan dari rumah ke rumah pada triwulan III."),
        Teks("simpul", f"Rata-rata capaian empat indikator adalah {koma(rerata)}%."),
    )


def _belanja(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("REALISASI KEUANGAN"),
        Teks("uang", f"Total anggaran Rp{rp(k.pagu)} direalisasikan Rp{rp(k.realisasi)}"
             f" ({koma(k.serap)}%) untuk {len(k.anak)} program, {len(k.kegiatan)} kegiatan, dan"
             f" {len(k.sub)} sub kegiatan."),
        *(Teks(f"p{q.kode}", f"{q.nama}: realisasi Rp{rp(q.realisasi)} dari anggaran"
               f" Rp{rp(q.pagu)} atau {koma(q.serap)}%.") for q in k.anak),
        Teks("tanggal", "Wanasaka, 17 Januari 2025"),
        Tabel("r", "Realisasi Fisik dan Keuangan",
              [[S("KODE", 5), None, None, None, None, S("URAIAN", 1, 2), S("ANGGARAN", 3), None,
                None, S("SISA", 1, 2), S("KINERJA SUB KEGIATAN", 3), None, None],
               ["U", "B", "P", "K", "SK", None, "REALISASI", "PAGU", "%", None, "TARGET",
                "REALISASI", "SATUAN"]],
              [*(_baris(x) for _, x in k.turunan),
               [S("JUMLAH SELURUHNYA", 6), None, None, None, None, None, u(k.realisasi), u(k.pagu),
                p(k.serap), u(k.sisa), "", "", ""]], 5, lembar="Realisasi"),
        Tabel("rekap", "Rekapitulasi per Program",
              [["NO", "PROGRAM", "PAGU", "REALISASI", "%"]],
              [[bulat(i), q.nama, u(q.pagu), u(q.realisasi), p(q.serap)]
               for i, q in enumerate(k.anak, 1)]
              + [["", "JUMLAH", u(k.pagu), u(k.realisasi), p(k.serap)]], lembar="Rekap"),
    )


def _baris(x: Simpul | Sub) -> list:
    b = x.kode.split(".")
    bagian = [b[0], b[1], b[2], ".".join(b[3:5]), b[5] if len(b) > 5 else ""]
    kinerja = [bulat(x.target), bulat(x.capai), x.satuan] if isinstance(x, Sub) else ["", "", ""]
    return [*bagian, x.nama, u(x.realisasi), u(x.pagu), p(x.serap), u(x.sisa), *kinerja]


susun = penyusun(fakta, _awal, _rencana, _kinerja, _belanja)


TRANTIB = "PROGRAM KOORDINASI"
SALAH = [
    sel("jumlah_dalam", "w", "Saka Timur", 3, "~", juga=(("w", "JUMLAH", 3),)),
    sel("jumlah_dalam", "w", "JUMLAH", 4, "~"),
    sel("jumlah_dalam", "r", "Pengadaan Mebel", 9, "~"),
    sel("jumlah_dalam", "r", "Pembangunan Sarana dan Prasarana", 7, "~"),
    sel("subtotal_ketik", "r", "Administrasi Kepegawaian", 7, "~"),
    sel("subtotal_ketik", "r", "Administrasi Keuangan", 6, "~"),
    sel("subtotal_ketik", "r", "Kegiatan Pemberdayaan Kelurahan", 6, "~"),
    sel("subtotal_ketik", "rekap", "JUMLAH", 3, "~"),
    sel("jumlah_antar", "pkuang", TRANTIB, 2, "~"),
    sel("jumlah_antar", "rekap", TRANTIB, 3, "~"),
    sel("persen", "r", "Penyediaan Jasa Surat", 8, "~"),
    sel("persen", "iku", PBB.nama, 5, "~"),
    sel("persen", "rekap", TRANTIB, 4, "~"),
    sel("rata_rata", "iku", "RATA-RATA", 5, "~"),
    angka("rata_rata", "simpul", "indikator adalah "),
    angka("cacah_kalimat", "wilayah", "membawahi "),
    angka("cacah_kalimat", "uang", "program, "),
    angka("dua_tempat", "uang", "Total anggaran Rp"),
    sel("dua_tempat", "pk", ADUAN.nama, 3, "87,00", angka=87,
        juga=(("renstra", ADUAN.nama, 8), ("iku", ADUAN.nama, 3))),
    sel("dua_tempat", "lima", PBB.nama, 10, "78,20", angka=78.2, juga=(("iku", PBB.nama, 4),)),
    sel("dua_tempat", "lima", IKM.nama, 5, "90,00", angka=90, juga=(("renstra", IKM.nama, 6),)),
    sel("target_deret", "renstra", PBB.nama, 6, "7,00", angka=7,
        juga=(("lima", PBB.nama, 5),)),
    sel("identitas_indikator", "pk", LAPOR.nama, 1, "Nilai kinerja pegawai kelurahan"),
    sel("nomenklatur", "r", "Pelatihan Keluarga Tanggap Bencana Alam", 12, "Laporan"),
    sel("nomenklatur", "pkuang", "PROGRAM KOORDINASI", 0, "7.01.08"),
    hapus("cakupan", "p7.01.05", "PROGRAM PENYELENGGARAAN URUSAN"),
    hapus("cakupan", "pbb", PBB.nama),
    tanpa_keluaran(susun, "03.2.06.0010", ("r", "Pelatihan Keluarga Tanggap Bencana Alam", 11)),
    kalimat("periode", "tanggal", "17 Januari 2025", "17 Juli 2024"),
    kalimat("periode", "simpul", "Rata-rata capaian",
            "Laporan semester I ini mencatat rata-rata capaian"),
    kalimat("nama", "aduan", "dinas teknis", "dinas teknis Kecamatan Batu Tujuh"),
    kalimat("tren", "pbb", "melebihi target", "belum mencapai target"),
    kalimat("tren", "ikm", "naik dibanding", "turun dibanding"),
    kalimat("dasar_hukum", "dasar", "Peraturan Daerah", "Peraturan Bupati"),
    salin("aduan", "pbb"),
    angka("angka_ketikan", "aduan", "terealisasi ", "82,8"),
    angka("angka_ketikan", "pbb", "meningkat "),
    gabung("gabungan", sel("subtotal_ketik", "r", "Administrasi Umum", 7, "~"),
           sel("jumlah_antar", "rekap", "PROGRAM PEMBINAAN", 2, "~")),
]

KANTOR = Kantor(("xlsx",), susun, SALAH)
