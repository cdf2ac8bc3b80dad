"""Held out. Kapanewon Sekar Langit: one workbook with few sheets, percentages as plain numbers,
the total in the first row, notes between rows, quarters below one another.
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
    pecah,
    persen,
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
    "01.2.01.1", "01.2.01.6", "01.2.01.7", "01.2.02.1", "01.2.02.5", "01.2.05.3", "01.2.06.1",
    "01.2.06.3", "01.2.06.9", "01.2.08.1", "01.2.08.2", "01.2.08.4", "01.2.09.5", "01.2.09.9",
    "02.2.01.1", "02.2.01.2", "02.2.04.1", "03.2.01.1", "03.2.01.2", "03.2.03.4", "04.2.01.1",
    "05.2.01.5", "05.2.01.8", "06.2.01.1", "06.2.01.4",
)
IKM = Indikator("IKM Kapanewon", "Angka", deret(2022, "83", "84", "85", "86", "87"),
                deret(2022, "83.5", "84.9", "86.02"))
BUDAYA = Indikator("Persentase kalurahan yang menggelar upacara adat", "Persen",
                   deret(2022, "50", "62.5", "75", "87.5", "100"),
                   deret(2022, "50", "50", "75"))
SAKIP = Indikator("Nilai SAKIP Kapanewon", "Angka", deret(2022, "70", "72", "74", "76", "78"),
                  deret(2022, "71.3", "72.4", "73.8"))
SEMUA = [IKM, BUDAYA, SAKIP]
SASARAN = ("Pelayanan kapanewon memuaskan", "Kebudayaan kalurahan terpelihara",
           "Kinerja kapanewon akuntabel")
KALURAHAN = (("Sekar Wetan", 14, 2310), ("Sekar Kulon", 11, 1987), ("Langit Lor", 9, 1755),
             ("Langit Kidul", 12, 2044))


def fakta() -> Simpul:
    return pohon(1010, KODE, {"7.01.01.2.02.0001": 2_744_100_600})


def u(n: int) -> S:
    return S(rp(n), angka=n, format="_(* #,##0_)")


def d(n: Decimal | None) -> S:
    return S("-") if n is None else S(koma(n), angka=float(n))


def _satu(n: Naskah, k: Simpul) -> None:
    padukuhan, kk = jumlah(KALURAHAN)
    tahun = range(2022, 2027)
    n.tambah(
        Teks("sampul", "LKjIP KAPANEWON SEKAR LANGIT KABUPATEN PRAWIRA TAHUN 2024"),
        Teks("wilayah", f"Wilayahnya {len(KALURAHAN)} kalurahan, {padukuhan} padukuhan dan {rp(kk)}"
             " kepala keluarga."),
        Tabel("w", "Tabel 1. Wilayah", [["Kalurahan", "Padukuhan", "Kepala Keluarga"]],
              [[S("Jumlah"), bulat(padukuhan), u(kk)]]
              + [[a, bulat(b), u(c)] for a, b, c in KALURAHAN], 0),
        Daftar("hukum", ["Undang-Undang Nomor 13 Tahun 2012 tentang Keistimewaan",
                         "Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP",
                         "Peraturan Menteri PANRB Nomor 53 Tahun 2014"], "1."),
        Teks("renstra", "Renstra 2022-2026 telah berjalan sampai tahun ketiga pada 2024."),
        Tabel("r", "Tabel 2. Renstra Kapanewon 2022-2026",
              [["Sasaran", "Indikator", *(bulat(t) for t in tahun)]],
              [[s, x.nama, *(d(x.target[t]) for t in tahun)]
               for s, x in zip(SASARAN, SEMUA, strict=True)], 1, lembar="Rencana"),
        Tabel("pk", "Tabel 3. Perjanjian Kinerja Panewu 2024",
              [["Sasaran", "Indikator Kinerja", "Target"]],
              [[s, x.nama, d(x.target[2024])] for s, x in zip(SASARAN, SEMUA, strict=True)], 1,
              lembar="Rencana"),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    tw = pecah(k.realisasi, 18, 23, 26)
    n.tambah(
        Tabel("u", "Tabel 4. Capaian 2024",
              [["Indikator", "Target 2024", "Realisasi 2024", "Persen Capaian", "Realisasi 2023",
                "Selisih"]],
              [[x.nama, d(x.target[2024]), d(x.realisasi[2024]), d(x.capaian(2024)),
                d(x.realisasi[2023]), d(x.realisasi[2024] - x.realisasi[2023])] for x in SEMUA]
              + [["Rata-rata", "", "", d(rata(x.capaian(2024) for x in SEMUA)), "", ""]], 0,
              lembar="Capaian"),
        Judul("ANALISIS"),
        Teks("ikm", f"IKM {koma(IKM.realisasi[2024])} melampaui target {koma(IKM.target[2024])},"
             f" naik dari {koma(IKM.realisasi[2023])} setahun sebelumnya karena antrean dibagi per"
             " kalurahan."),
        Teks("budaya", f"Tiga dari empat kalurahan ({koma(BUDAYA.realisasi[2024])}%) menggelar"
             " upacara adat sesuai target; satu kalurahan menunda karena renovasi pendapa."),
        Teks("sakip", f"Nilai SAKIP {koma(SAKIP.realisasi[2024])} belum mencapai target"
             f" {koma(SAKIP.target[2024])} meskipun meningkat"
             f" {koma(SAKIP.realisasi[2024] - SAKIP.realisasi[2023])} poin."),
        *(Teks(f"p{p.kode}", f"{p.nama.title()}: Rp{rp(p.realisasi)} dari Rp{rp(p.pagu)}"
               f" ({koma(p.serap)}%), {len(p.sub)} sub kegiatan.") for p in k.anak),
        Teks("total", f"Belanja kapanewon Rp{rp(k.realisasi)} dari pagu Rp{rp(k.pagu)} atau"
             f" {koma(k.serap)}%."),
        Teks("cacah", f"Pagu dipakai untuk {len(k.anak)} program, {len(k.kegiatan)} kegiatan,"
             f" {len(k.sub)} sub kegiatan."),
        Tabel("tw", "Tabel 5. Belanja tiap triwulan", [["Triwulan", "Belanja", "Kumulatif", "%"]],
              [[f"Triwulan {r}", u(tw[i]), u(sum(tw[: i + 1])), d(persen(sum(tw[: i + 1]), k.pagu))]
               for i, r in enumerate(("I", "II", "III", "IV"))]
              + [["Jumlah", u(k.realisasi), "", ""]], 0, lembar="Belanja"),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Tabel("b", "Tabel 6. Belanja menurut program, kegiatan dan sub kegiatan",
              [["Kode Rekening", "Uraian", "Satuan", "Volume Target", "Volume Realisasi",
                "Pagu DPPA", "Belanja", "Sisa", "Serapan"]],
              [_baris(k, "TOTAL BELANJA"), *(_baris(x, x.nama) for _, x in k.turunan)],
              lembar="Belanja"),
        Judul("PENUTUP"),
        Teks("tanggal", "Sekar Langit, 20 Januari 2025"),
    )


def _baris(x: Simpul | Sub, nama: str) -> list:
    fisik = ([x.satuan, bulat(x.target), bulat(x.capai)]
             if isinstance(x, Sub) else ["", "", ""])
    return [x.kode, nama, *fisik, u(x.pagu), u(x.realisasi), u(x.sisa), d(x.serap)]


susun = penyusun(fakta, _satu, _dua, _tiga)


SALAH = [
    sel("jumlah_dalam", "w", "Jumlah", 2, "~"),
    sel("jumlah_dalam", "b", "Penyediaan Peralatan Rumah", 7, "~"),
    sel("jumlah_dalam", "tw", "Triwulan III", 1, "~"),
    sel("jumlah_dalam", "u", IKM.nama, 5, "2,22"),
    sel("subtotal_ketik", "b", "TOTAL BELANJA", 6, "~"),
    sel("subtotal_ketik", "b", "Administrasi Umum", 5, "~"),
    sel("subtotal_ketik", "b", "Penyediaan Jasa Penunjang", 6, "~"),
    sel("jumlah_antar", "tw", "Jumlah", 1, "~"),
    angka("jumlah_antar", "p7.01.05", "dari Rp"),
    sel("persen", "b", "Pemeliharaan Mebel", 8, "~"),
    sel("persen", "u", SAKIP.nama, 3, "~"),
    sel("persen", "tw", "Triwulan IV", 3, "~"),
    angka("persen", "total", "atau "),
    sel("rata_rata", "u", "Rata-rata", 3, "~"),
    angka("cacah_kalimat", "cacah", "kegiatan, "),
    angka("cacah_kalimat", "wilayah", "Wilayahnya "),
    angka("cacah_kalimat", "p7.01.02", "%), "),
    angka("dua_tempat", "total", "dari pagu Rp"),
    sel("dua_tempat", "pk", SAKIP.nama, 2, "75,5", juga=(("r", SAKIP.nama, 4),)),
    sel("target_deret", "r", SAKIP.nama, 5, "7,60"),
    sel("identitas_indikator", "pk", BUDAYA.nama, 1, "Jumlah gamelan yang dirawat"),
    sel("nomenklatur", "b", "Evaluasi Kinerja", 2, "Orang"),
    hapus("cakupan", "p7.01.04", "Program Koordinasi"),
    hapus("cakupan", "budaya", BUDAYA.nama),
    tanpa_keluaran(susun, "06.0003", ("b", "Penyediaan Peralatan Rumah", 4)),
    di_atas_pagu(susun, "09.0005", 5_000_000, ("b", "Pemeliharaan Mebel", 6)),
    kalimat("periode", "tanggal", "20 Januari 2025", "20 Mei 2024"),
    kalimat("periode", "renstra", "tahun ketiga", "tahun pertama"),
    kalimat("nama", "budaya", "renovasi pendapa", "renovasi pendapa Kapanewon Giri Wening"),
    kalimat("tren", "ikm", "naik dari", "turun dari"),
    kalimat("tren", "sakip", "belum mencapai", "telah melampaui"),
    kalimat("dasar_hukum", "hukum", "Menteri PANRB Nomor 53 Tahun 2014",
            "Menteri PANRB Nomor 35 Tahun 2014"),
    salin("sakip", "ikm"),
    angka("angka_ketikan", "sakip", "SAKIP ", "78,3"),
    gabung("gabungan", sel("subtotal_ketik", "b", "Administrasi Umum", 6, "~"),
           sel("persen", "tw", "Triwulan III", 3, "~")),
]

KANTOR = Kantor(("xlsx",), susun, SALAH)
