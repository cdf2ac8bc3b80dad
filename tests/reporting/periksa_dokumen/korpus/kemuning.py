"""Held out. Ujung Kemuning: PDF in narrow type, a recapitulation in thousands of rupiah beside
rupiah in full, subtotals above their parts ("Jumlah Program …" first), English thousands in text.
"""

# fmt: off
# A line is a row of the report's tables, laid out by hand.


from tests.reporting.periksa_dokumen.korpus.fakta import (
    Indikator,
    Simpul,
    Sub,
    deret,
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
    di_atas_pagu,
    gabung,
    hapus,
    kalimat,
    penyusun,
    salin,
    sel,
)

KODE = kode(
    "01.2.01.1", "01.2.01.7", "01.2.02.1", "01.2.02.7", "01.2.05.9", "01.2.06.1", "01.2.06.4",
    "01.2.06.9", "01.2.08.1", "01.2.08.4", "01.2.09.2", "02.2.01.1", "02.2.04.1", "02.2.04.2",
    "03.2.01.2", "03.2.01.3", "04.2.01.2", "04.2.02.1", "05.2.01.3", "05.2.01.8", "06.2.01.3",
    "06.2.01.7",
)
IKM = Indikator("Nilai kepuasan layanan administrasi", "Nilai",
                deret(2023, "84", "85", "86", "87"), deret(2023, "84.8", "85.9"))
BPD = Indikator("Persentase BPD yang aktif bersidang", "%",
                deret(2023, "60", "70", "80", "90"), deret(2023, "60", "66.67"))
STUNTING = Indikator("Prevalensi balita stunting", "%", deret(2023, "20", "18", "16", "14"),
                     deret(2023, "19.5", "17.1"))
SEMUA = [IKM, BPD, STUNTING]
SASARAN = ("Layanan administrasi memuaskan warga", "Lembaga desa berfungsi",
           "Kesehatan keluarga meningkat")
GAYA = """
body { font: 9pt 'DejaVu Sans Condensed' } table { font-size: 6.5pt }
td, th { border: none } thead th { border-top: 1pt solid; border-bottom: 1pt solid }
"""


def capai(x: Indikator, tahun: int):
    if x is STUNTING:
        return (x.target[tahun] * 100 / x.realisasi[tahun]).quantize(IKM.realisasi[2023] / 1000)
    return x.capaian(tahun)


def fakta() -> Simpul:
    k = pohon(1212, KODE, {"7.01.01.2.02.0001": 1_950_000_000})
    for s in k.sub:  # the recapitulation in thousands has nothing to round
        s.pagu, s.realisasi = s.pagu // 1000 * 1000, s.realisasi // 1000 * 1000
    return k


def _satu(n: Naskah, k: Simpul) -> None:
    tahun = range(2023, 2027)
    n.tambah(
        Judul("LAPORAN KINERJA KECAMATAN UJUNG KEMUNING TAHUN 2024"),
        Teks("sampul", "KABUPATEN LEMBAH SURYA"),
        Judul("1. Pendahuluan", 2),
        Teks("umum", "Laporan tahun 2024 ini menjelaskan hasil tahun kedua Renstra 2023-2026."),
        Daftar("hukum", ["Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP",
                         "Peraturan Presiden Nomor 72 Tahun 2021 tentang Percepatan Penurunan"
                         " Stunting",
                         "Peraturan Menteri PANRB Nomor 53 Tahun 2014"], "-"),
        Judul("2. Perencanaan", 2),
        Tabel("r", "Tabel 2.a. Indikator dan target",
              [["Sasaran", "Indikator", "Sat.", *(f"Tahun {t}" for t in tahun)]],
              [[s, x.nama, x.satuan, *(koma(x.target[t]) for t in tahun)]
               for s, x in zip(SASARAN, SEMUA, strict=True)], 1),
        Tabel("pk", "Tabel 2.b. Perjanjian kinerja 2024",
              [["Sasaran", "Indikator", "Target 2024"]],
              [[s, x.nama, koma(x.target[2024])] for s, x in zip(SASARAN, SEMUA, strict=True)], 1),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    i, b, s = IKM.realisasi, BPD.realisasi, STUNTING.realisasi
    n.tambah(
        Judul("3. Akuntabilitas", 2),
        Tabel("u", "Tabel 3.a. Target, realisasi dan capaian 2024",
              [["Indikator", "Target", "Realisasi", "Capaian", "Realisasi 2023"]],
              [[x.nama, koma(x.target[2024]), koma(x.realisasi[2024]), f"{koma(capai(x, 2024))}%",
                koma(x.realisasi[2023])] for x in SEMUA], 0),
        Teks("ikm", f"Nilai kepuasan layanan administrasi {koma(i[2024])}, meningkat dari"
             f" {koma(i[2023])} dan melampaui target {koma(IKM.target[2024])}. Semua petugas loket"
             " telah mengikuti pelatihan bahasa isyarat."),
        Teks("bpd", f"BPD yang aktif bersidang {koma(b[2024])}% atau 6 dari 9 desa, belum mencapai"
             f" target {koma(BPD.target[2024])}%; honor sidang baru tersedia pada semester kedua."),
        Teks("stunting", f"Prevalensi stunting turun dari {koma(s[2023])}% menjadi"
             f" {koma(s[2024])}%, lebih baik daripada target {koma(STUNTING.target[2024])}%."),
        Teks("rerata", "Rata-rata capaian indikator sasaran sebesar"
             f" {koma(rata(capai(x, 2024) for x in SEMUA))}%."),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    baris = [[x.kode, x.nama, *_uang(x)] if len(nomor) > 1
             else ["", f"Jumlah {x.nama.title()}", *_uang(x)] for nomor, x in k.turunan]
    n.tambah(
        Tabel("ribu", "Tabel 3.b. Rekapitulasi (dalam ribuan rupiah)",
              [["Program", "Pagu", "Realisasi", "% Serapan"]],
              [[p.nama.title(), rp(p.pagu // 1000), rp(p.realisasi // 1000), koma(p.serap)]
               for p in k.anak]
              + [["Jumlah", rp(k.pagu // 1000), rp(k.realisasi // 1000), koma(k.serap)]], 0),
        *(Teks(f"p{p.kode}", f"{p.nama.title()} memakai Rp {rp(p.realisasi)} dari Rp {rp(p.pagu)}"
               f" ({koma(p.serap)}%) untuk {len(p.kegiatan)} kegiatan.") for p in k.anak),
        Tabel("uang", "Tabel 3.c. Rincian belanja (rupiah)",
              [["Kode", "Nomenklatur", "Pagu", "Realisasi", "Sisa", "% Serapan"]],
              [*baris, [S("Jumlah Keseluruhan", 2), None, *_uang(k)]]),
        Teks("total", f"Realisasi seluruh belanja Rp {rp(k.realisasi)} atau {koma(k.serap)}% dari"
             f" pagu Rp {rp(k.pagu)}."),
        Judul("4. Penutup", 2),
        Teks("tutup", f"Terlaksananya {len(k.sub)} sub kegiatan dalam {len(k.kegiatan)} kegiatan"
             f" dan {len(k.anak)} program menjadi modal tahun berikutnya."),
        Teks("tanggal", "Ujung Kemuning, 24 Januari 2025"),
    )


def _uang(x: Simpul | Sub) -> list[str]:
    return [rp(x.pagu), rp(x.realisasi), rp(x.sisa), koma(x.serap)]


susun = penyusun(fakta, _satu, _dua, _tiga, gaya=GAYA)


SALAH = [
    sel("jumlah_dalam", "uang", "Penyediaan Bahan Logistik", 4, "~"),
    sel("jumlah_dalam", "ribu", "Jumlah", 1, "~"),
    sel("subtotal_ketik", "uang", "Jumlah Program Koordinasi", 2, "~"),
    sel("subtotal_ketik", "uang", "Administrasi Umum", 3, "~"),
    sel("subtotal_ketik", "uang", "Jumlah Keseluruhan", 3, "~"),
    sel("jumlah_antar", "ribu", "Program Pembinaan", 2, "~"),
    angka("jumlah_antar", "p7.01.02", "memakai Rp "),
    sel("persen", "uang", "Penyediaan Jasa Surat", 5, "~"),
    sel("persen", "ribu", "Program Pemberdayaan", 3, "~"),
    sel("persen", "u", BPD.nama, 3, "~"),
    angka("persen", "total", "atau "),
    angka("rata_rata", "rerata", "sebesar "),
    angka("cacah_kalimat", "tutup", "Terlaksananya "),
    angka("cacah_kalimat", "p7.01.04", "untuk "),
    angka("dua_tempat", "total", "belanja Rp "),
    sel("dua_tempat", "pk", IKM.nama, 2, "86,5", juga=(("r", IKM.nama, 4),)),
    sel("dua_tempat", "u", STUNTING.nama, 1, "17", seharusnya="18"),
    sel("target_deret", "r", BPD.nama, 5, "8"),
    sel("identitas_indikator", "pk", BPD.nama, 1, "Jumlah anggota BPD perempuan"),
    sel("nomenklatur", "uang", "Penyediaan Jasa Surat", 0, "7.01.01.2.08.0002"),
    hapus("cakupan", "bpd", BPD.nama),
    hapus("cakupan", "p7.01.06", "Program Pembinaan"),
    di_atas_pagu(susun, "05.0009", 6_000_000, ("uang", "Pendidikan dan Pelatihan", 3)),
    kalimat("periode", "umum", "tahun kedua", "tahun keempat"),
    kalimat("periode", "tanggal", "24 Januari 2025", "24 Juni 2024"),
    kalimat("nama", "bpd", "honor sidang", "honor sidang di Kecamatan Pasir Timbul"),
    kalimat("tren", "ikm", "meningkat dari", "menurun dari"),
    kalimat("tren", "stunting", "turun dari", "naik dari"),
    kalimat("dasar_hukum", "hukum", "Peraturan Presiden Nomor 29", "Peraturan Menteri Nomor 29"),
    salin("stunting", "bpd"),
    angka("angka_ketikan", "stunting", "target ", "19"),
    angka("angka_ketikan", "bpd", "bersidang "),
    gabung("gabungan", sel("subtotal_ketik", "uang", "Administrasi Umum", 2, "~"),
           angka("cacah_kalimat", "tutup", "dalam ")),
]

KANTOR = Kantor(("pdf",), susun, SALAH)
