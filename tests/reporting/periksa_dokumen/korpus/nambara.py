"""Held out. Distrik Nambara: PDF with rules only under the rows, each figure in pairs K and Rp as
in an evaluation of the Renja, target of the Renstra's end, a list of villages, "persen" in words.
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
    "01.2.01.1", "01.2.01.7", "01.2.02.1", "01.2.02.7", "01.2.05.3", "01.2.06.2", "01.2.06.4",
    "01.2.06.9", "01.2.08.2", "01.2.08.4", "01.2.09.2", "02.2.01.1", "02.2.02.3", "02.2.04.2",
    "03.2.01.1", "03.2.01.3", "03.2.03.1", "04.2.01.1", "04.2.02.1", "05.2.01.8", "06.2.01.2",
    "06.2.01.3", "06.2.01.5",
)
KAMPUNG = ("Amburi", "Bokondara", "Eragai", "Nambara Kota", "Wambera")
LAYAN = Indikator("Persentase layanan kampung keliling yang terlaksana", "Persen",
                  deret(2022, "60", "70", "80", "90", "95"),
                  deret(2022, "55", "68.75", "81.25"))
AMAN = Indikator("Jumlah perselisihan antarkampung", "Kejadian",
                 deret(2022, "10", "9", "8", "7", "6"), deret(2022, "11", "9", "6"), "selisih")
NILAI = Indikator("Nilai evaluasi SAKIP Distrik", "Nilai",
                  deret(2022, "45", "48", "52", "56", "60"), deret(2022, "45.2", "49.15", "53.4"))
SASARAN = (("Warga kampung terlayani di tempat tinggalnya", (LAYAN,)),
           ("Kehidupan kampung yang aman", (AMAN,)),
           ("Pemerintahan distrik yang akuntabel", (NILAI,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
GAYA = """
td, th { border: none; border-bottom: 0.4pt solid #888; text-align: left }
@page { size: A4 landscape; @bottom-center { content: counter(page) } }
"""


def fakta() -> Simpul:
    return pohon(909, KODE, {"7.01.01.2.02.0001": 1_402_118_900})


def _satu(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("LAPORAN KINERJA DISTRIK NAMBARA TAHUN 2024"),
        Teks("sampul", "Pemerintah Kabupaten Puncak Awan"),
        Judul("PENDAHULUAN"),
        Teks("kampung", f"Distrik Nambara meliputi {terbilang(len(KAMPUNG))} kampung, yaitu"
             f" {', '.join(KAMPUNG[:-1])}, dan {KAMPUNG[-1]}."),
        Daftar("hukum", [
            "Undang-Undang Nomor 21 Tahun 2001 tentang Otonomi Khusus",
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP",
            "Peraturan Bupati Puncak Awan Nomor 7 Tahun 2022 tentang Renstra"], "-"),
        Teks("renstra", "Tahun 2024 ialah tahun ketiga Renstra 2022-2026 yang ditetapkan dengan"
             " Peraturan Bupati Puncak Awan Nomor 7 Tahun 2022."),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    tahun = range(2022, 2027)
    n.tambah(
        Judul("RENCANA"),
        Tabel("r", "Tabel 1 Sasaran dan target lima tahun",
              [[S("Sasaran", 1, 2), S("Indikator", 1, 2), S("Target", 5), None, None, None, None,
                S("Satuan", 1, 2)], [None, None, *map(str, tahun), None]],
              [[s, x.nama, *(koma(x.target[t]) for t in tahun), x.satuan]
               for s, isi in SASARAN for x in isi], 1),
        Tabel("pk", "Tabel 2 Perjanjian Kinerja Kepala Distrik Tahun 2024",
              [["Nomor", "Indikator", "Target", "Satuan"]],
              [[str(i), x.nama, koma(x.target[2024]), x.satuan]
               for i, x in enumerate(SEMUA, 1)]),
        Teks("pkuang", f"Anggaran perjanjian kinerja sebesar Rp {rp(k.pagu)}."),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("HASIL"),
        Tabel("u", "Tabel 3 Pengukuran kinerja 2024",
              [["Indikator", "Realisasi 2023", "Target 2024", "Realisasi 2024",
                "Capaian (persen)"]],
              [[x.nama, *map(koma, (x.realisasi[2023], x.target[2024], x.realisasi[2024],
                                    x.capaian(2024)))] for x in SEMUA], 0),
        Teks("layan", f"Layanan keliling terlaksana {koma(LAYAN.realisasi[2024])} persen dari"
             f" target {koma(LAYAN.target[2024])} persen, meningkat dibanding tahun 2023 yang"
             f" {koma(LAYAN.realisasi[2023])} persen. Jadwal disesuaikan dengan hari ibadah."),
        Teks("aman", f"Perselisihan antarkampung turun dari {koma(AMAN.realisasi[2023])} menjadi"
             f" {koma(AMAN.realisasi[2024])} kejadian. Para tetua adat dilibatkan sejak awal."),
        Teks("nilai", f"Nilai evaluasi SAKIP {koma(NILAI.realisasi[2024])} melampaui target"
             f" {koma(NILAI.target[2024])} dengan capaian {koma(NILAI.capaian(2024))} persen."),
        Teks("rerata", "Capaian rata-rata ketiga sasaran adalah"
             f" {koma(rata(x.capaian(2024) for x in SEMUA))} persen."),
        *(Teks(f"p{p.kode}", f"{p.nama.capitalize()} didanai Rp {rp(p.pagu)} dan dibelanjakan Rp"
               f" {rp(p.realisasi)} ({koma(p.serap)} persen).") for p in k.anak),
    )


def _uang(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Tabel("e", "Tabel 4 Evaluasi hasil program dan kegiatan tahun 2024",
              [[S("Kode", 1, 2), S("Program/Kegiatan/Sub Kegiatan", 1, 2),
                S("Target Tahun 2024", 2), None, S("Realisasi Tahun 2024", 2), None,
                S("Tingkat Capaian (%)", 2), None, S("Sisa Anggaran", 1, 2)],
               [None, None, "K", "Rp", "K", "Rp", "K", "Rp", None]],
              [*(_baris(x) for _, x in k.turunan),
               ["", "Jumlah", "", rp(k.pagu), "", rp(k.realisasi), koma(k.capaian), koma(k.serap),
                rp(k.sisa)]]),
        Judul("PENUTUP"),
        Teks("tutup", f"Seluruhnya Rp {rp(k.realisasi)} atau {koma(k.serap)} persen dari Rp"
             f" {rp(k.pagu)} telah dibelanjakan melalui {len(k.anak)} program,"
             f" {len(k.kegiatan)} kegiatan dan {len(k.sub)} sub kegiatan."),
        Teks("tanggal", "Nambara, 3 Februari 2025"),
    )


def _baris(x: Simpul | Sub) -> list:
    k = [str(x.target), str(x.capai)] if isinstance(x, Sub) else ["", ""]
    return [x.kode, x.nama, k[0], rp(x.pagu), k[1], rp(x.realisasi), koma(x.capaian),
            koma(x.serap), rp(x.sisa)]


susun = penyusun(fakta, _satu, _dua, _tiga, _uang, gaya=GAYA)


SALAH = [
    sel("jumlah_dalam", "e", "Penyediaan Peralatan", 8, "~"),
    sel("subtotal_ketik", "e", "Administrasi Umum", 3, "~"),
    sel("subtotal_ketik", "e", "Administrasi Keuangan", 5, "~"),
    sel("subtotal_ketik", "e", "Jumlah", 3, "~"),
    angka("jumlah_antar", "p7.01.04", "didanai Rp "),
    angka("jumlah_antar", "p7.01.06", "dibelanjakan Rp "),
    sel("persen", "e", "Penyediaan Jasa Komunikasi", 7, "~"),
    sel("persen", "u", NILAI.nama, 4, "~"),
    angka("persen", "p7.01.02", "("),
    sel("rata_rata", "e", "Koordinasi Kegiatan Pemberdayaan", 6, "66,50"),
    angka("rata_rata", "rerata", "sasaran adalah "),
    kalimat("cacah_kalimat", "kampung", "lima kampung", "tujuh kampung", "5"),
    angka("cacah_kalimat", "tutup", "program, "),
    angka("dua_tempat", "pkuang", "sebesar Rp "),
    sel("dua_tempat", "pk", NILAI.nama, 2, "54", juga=(("r", NILAI.nama, 4),)),
    sel("target_deret", "r", LAYAN.nama, 5, "9"),
    sel("identitas_indikator", "pk", AMAN.nama, 1, "Jumlah rapat koordinasi"),
    sel("nomenklatur", "e", "Penyediaan Bahan Logistik", 0, "7.01.01.2.06.0005"),
    baris_hilang("cakupan", "u", AMAN.nama),
    hapus("cakupan", "p7.01.05", "Program penyelenggaraan urusan"),
    tanpa_keluaran(susun, "06.0004", ("e", "Penyediaan Bahan Logistik", 4)),
    di_atas_pagu(susun, "05.0003", 10_000_000, ("e", "Pendataan dan Pengolahan", 5)),
    kalimat("periode", "renstra", "tahun ketiga", "tahun kelima"),
    kalimat("periode", "tanggal", "3 Februari 2025", "3 Desember 2024"),
    kalimat("nama", "layan", "hari ibadah", "hari ibadah di Distrik Yalimera"),
    kalimat("tren", "layan", "meningkat dibanding", "menurun dibanding"),
    kalimat("tren", "aman", "turun dari", "naik dari"),
    kalimat("dasar_hukum", "renstra", "Peraturan Bupati", "Peraturan Daerah"),
    salin("aman", "layan"),
    angka("angka_ketikan", "nilai", "SAKIP ", "54,3"),
    gabung("gabungan", sel("subtotal_ketik", "e", "Administrasi Umum", 5, "~"),
           angka("cacah_kalimat", "tutup", "kegiatan dan ")),
]

KANTOR = Kantor(("pdf",), susun, SALAH)
