"""Pulau Serantau: PDF on landscape pages whose tables have no borders; realisasi stands before
anggaran, money as "Rp 1.234.567,00", programmes numbered I, I.1, I.1.a; tables over pages.
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
    di_atas_pagu,
    gabung,
    hapus,
    kalimat,
    penyusun,
    salin,
    sel,
)

KODE = kode(
    "01.2.01.2", "01.2.01.4", "01.2.01.6", "01.2.02.1", "01.2.02.8", "01.2.03.1", "01.2.05.1",
    "01.2.05.10", "01.2.06.1", "01.2.06.3", "01.2.06.6", "01.2.06.9", "01.2.07.2", "01.2.08.1",
    "01.2.08.3", "01.2.08.4", "01.2.09.2", "01.2.09.5", "02.2.01.2", "02.2.02.1", "02.2.02.2",
    "02.2.04.3", "03.2.01.1", "03.2.01.2", "03.2.03.5", "04.2.01.1", "04.2.01.2", "04.2.02.1",
    "05.2.01.3", "05.2.01.5", "06.2.01.4", "06.2.01.8", "06.2.01.13", "06.2.01.17",
)
ROMAWI = ("I", "II", "III", "IV", "V", "VI")
IKM = Indikator("Indeks Kepuasan Masyarakat", "Nilai",
                deret(2021, "81", "82", "83", "84", "85"), deret(2021, "80.05", "82.6", "83.12"))
EVAL = Indikator("Predikat evaluasi SAKIP", "Nilai",
                 deret(2021, "58", "60", "62", "64", "66"), deret(2021, "57.9", "60.75", "62.31"))
DESA = Indikator("Persentase desa tertib administrasi", "Persen",
                 deret(2021, "50", "60", "70", "80", "90"), deret(2021, "50", "58.33", "75"))
KONFLIK = Indikator("Persentase konflik sosial yang diselesaikan", "Persen",
                    deret(2021, "100", "100", "100", "100", "100"),
                    deret(2021, "100", "87.5", "100"))
SASARAN = (("Meningkatnya mutu layanan publik", (IKM,)),
           ("Meningkatnya akuntabilitas kinerja", (EVAL,)),
           ("Tertibnya penyelenggaraan pemerintahan desa", (DESA,)),
           ("Terpeliharanya kerukunan warga pulau", (KONFLIK,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
UMUR = (("Di bawah 30 tahun", 3, 4), ("31 - 40 tahun", 6, 5), ("41 - 50 tahun", 7, 3),
        ("Di atas 50 tahun", 4, 1))
GAYA = """
@page { size: A4 landscape } table, td, th { border: none } th { text-align: left }
td { padding: 3pt 8pt }
"""


def fakta() -> Simpul:
    return pohon(606, KODE, {"7.01.01.2.02.0001": 1_977_300_212, "7.01.01.2.07.0002": 31_250_000})


def uang(n: int) -> str:
    return f"{rp(n)},00"


def _i(n: Naskah, k: Simpul) -> None:
    a, b = jumlah(UMUR)
    n.tambah(
        Judul("LKjIP KECAMATAN PULAU SERANTAU TAHUN 2023"),
        Teks("sampul", "Kabupaten Kepulauan Arjuna Selatan"),
        Judul("I. PENDAHULUAN"),
        Teks("susunan", "LKjIP Tahun 2023 disusun dalam empat bagian, dari pendahuluan sampai"
             " penutup."),
        Daftar("hukum", [
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi"
            " Pemerintah",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian"
            " Kinerja",
            "Peraturan Menteri PANRB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja",
        ], "1."),
        Teks("asn", f"Pegawai berjumlah {a + b} orang: {a} pria dan {b} wanita."),
        Tabel("asn", "Tabel I.1 Pegawai menurut umur", [["Kelompok Umur", "Pria", "Wanita",
                                                         "Jumlah"]],
              [[u, str(x), str(y), str(x + y)] for u, x, y in UMUR]
              + [["Jumlah", str(a), str(b), str(a + b)]], 0),
    )


def _ii(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("II. PERENCANAAN KINERJA"),
        Teks("renstra", "Renstra 2021-2025 memasuki tahun ketiga pada 2023."),
        Tabel("r", "Tabel II.1 Sasaran dan target Renstra",
              [["Sasaran", "Indikator", *map(str, range(2021, 2026)), "Satuan"]],
              [[s, x.nama, *(koma(x.target[t]) for t in range(2021, 2026)), x.satuan]
               for s, isi in SASARAN for x in isi], 1),
        Tabel("pk", "Tabel II.2 Perjanjian Kinerja 2023",
              [["Sasaran", "Indikator Kinerja", "Target"]],
              [[s, x.nama, koma(x.target[2023])] for s, isi in SASARAN for x in isi], 1),
        Tabel("pkuang", "Tabel II.3 Pagu program",
              [["No", "Program", "Pagu Anggaran (Rp)"]],
              [[ROMAWI[i], p.nama.title(), uang(p.pagu)] for i, p in enumerate(k.anak)]
              + [["", "Total", uang(k.pagu)]]),
    )


def _iii(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("III. AKUNTABILITAS KINERJA"),
        Tabel("u", "Tabel III.1 Capaian tahun 2022 dan 2023",
              [["Indikator", "Realisasi 2022", "Realisasi 2023", "Target 2023", "Capaian 2023 (%)",
                "Target 2025", "Kemajuan (%)"]],
              [[x.nama, koma(x.realisasi[2022]), koma(x.realisasi[2023]), koma(x.target[2023]),
                koma(x.capaian(2023)), koma(x.target[2025]),
                koma(persen(x.realisasi[2023], x.target[2025]))] for x in SEMUA], 0),
        Teks("ikm", f"IKM sebesar {koma(IKM.realisasi[2023])} naik"
             f" {koma(IKM.realisasi[2023] - IKM.realisasi[2022])} poin dari tahun 2022"
             f" ({koma(IKM.realisasi[2022])}). Perahu layanan keliling membuat"
             " warga pulau kecil tidak perlu menyeberang."),
        Teks("eval", f"Hasil evaluasi SAKIP {koma(EVAL.realisasi[2023])} melampaui target"
             f" {koma(EVAL.target[2023])} dengan capaian {koma(EVAL.capaian(2023))}%. Pohon kinerja"
             " disusun ulang bersama seluruh seksi."),
        Teks("desa", f"Desa tertib administrasi meningkat menjadi {koma(DESA.realisasi[2023])}%,"
             " yakni 9 dari 12 desa, setelah pendampingan berkala oleh seksi pemerintahan."),
        Teks("konflik", "Seluruh konflik sosial yang dilaporkan pada tahun 2023 dapat diselesaikan"
             " (100%) melalui musyawarah adat."),
        Teks("rerata", f"Rata-rata capaian seluruh indikator"
             f" {koma(rata(x.capaian(2023) for x in SEMUA))}%."),
    )
    for p in k.anak:
        n.tambah(Teks(f"p{p.kode}", f"{p.nama.title()} terdiri atas {len(p.kegiatan)} kegiatan dan"
                      f" {len(p.sub)} sub kegiatan dengan realisasi Rp {uang(p.realisasi)} atau"
                      f" {koma(p.serap)} persen dari anggaran Rp {uang(p.pagu)}."))


def _uang(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("Realisasi Anggaran", 2),
        Tabel("uang", "Tabel III.2 Realisasi anggaran tahun 2023",
              [["No.", "Program / Kegiatan / Sub Kegiatan", "Realisasi (Rp)", "Anggaran (Rp)",
                "Persentase Penyerapan", "Sisa (Rp)"]],
              [*(_baris(*satu) for satu in k.turunan),
               ["", "Jumlah", uang(k.realisasi), uang(k.pagu), koma(k.serap), uang(k.sisa)]]),
        Teks("total", f"Dari anggaran Rp {uang(k.pagu)} telah direalisasikan Rp"
             f" {uang(k.realisasi)} atau {koma(k.serap)} persen; yang tidak terserap Rp"
             f" {uang(k.sisa)}."),
    )


def _baris(nomor: tuple[int, ...], x: Simpul | Sub) -> list[S | str | None]:
    program, *kegiatan = nomor
    sebut = [ROMAWI[program - 1], *map(str, kegiatan[:1]), *(chr(96 + n) for n in kegiatan[1:])]
    nama = x.nama if kegiatan else x.nama.title()
    return [".".join(sebut), nama, uang(x.realisasi), uang(x.pagu), koma(x.serap), uang(x.sisa)]


def _iv(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("IV. PENUTUP"),
        Teks("tutup", f"Dengan {len(k.anak)} program, {len(k.kegiatan)} kegiatan dan {len(k.sub)}"
             f" sub kegiatan, penyerapan anggaran tahun 2023 mencapai {koma(k.serap)} persen."),
        Teks("tanggal", "Pulau Serantau, 15 Februari 2024"),
    )


susun = penyusun(fakta, _i, _ii, _iii, _uang, _iv, gaya=GAYA)


SALAH = [
    sel("jumlah_dalam", "asn", "41", 3, "13", juga=(("asn", "Jumlah", 3),)),
    sel("jumlah_dalam", "asn", "Jumlah", 2, "~"),
    sel("jumlah_dalam", "uang", "Penyediaan Peralatan Rumah", 5, "~"),
    sel("jumlah_dalam", "pkuang", "Total", 2, "~"),
    sel("subtotal_ketik", "uang", "Administrasi Umum", 2, "~"),
    sel("subtotal_ketik", "uang", "Penyediaan Jasa Penunjang", 3, "~"),
    sel("subtotal_ketik", "uang", "Jumlah", 3, "~"),
    sel("jumlah_antar", "pkuang", "Program Penyelenggaraan Urusan", 2, "~"),
    angka("jumlah_antar", "p7.01.03", "realisasi Rp "),
    angka("jumlah_antar", "p7.01.06", "anggaran Rp "),
    sel("persen", "uang", "Koordinasi Upaya", 4, "~"),
    sel("persen", "u", DESA.nama, 4, "101,71"),
    sel("persen", "u", IKM.nama, 6, "~"),
    angka("persen", "total", "atau "),
    angka("rata_rata", "rerata", "indikator "),
    angka("cacah_kalimat", "tutup", "kegiatan dan "),
    angka("cacah_kalimat", "p7.01.02", "kegiatan dan "),
    angka("cacah_kalimat", "asn", "berjumlah "),
    sel("dua_tempat", "pk", EVAL.nama, 2, "63", juga=(("r", EVAL.nama, 4),)),
    sel("dua_tempat", "u", KONFLIK.nama, 5, "90", seharusnya="100"),
    angka("dua_tempat", "total", "Dari anggaran Rp "),
    sel("target_deret", "r", IKM.nama, 5, "8,4"),
    sel("identitas_indikator", "pk", DESA.nama, 1, "Jumlah kapal layanan yang tersedia"),
    hapus("cakupan", "konflik", KONFLIK.nama),
    hapus("cakupan", "p7.01.04", "Program Koordinasi"),
    di_atas_pagu(susun, "07.0002", 31_250_874, ("uang", "Pengadaan Kendaraan Dinas", 2)),
    kalimat("periode", "renstra", "tahun ketiga", "tahun kelima"),
    kalimat("periode", "tanggal", "15 Februari 2024", "15 Oktober 2023"),
    kalimat("nama", "desa", "seksi pemerintahan", "seksi pemerintahan Kecamatan Tanah Kelapa"),
    kalimat("tren", "eval", "melampaui target", "belum mencapai target"),
    kalimat("tren", "desa", "meningkat menjadi", "menurun menjadi"),
    kalimat("dasar_hukum", "hukum", "Menteri PANRB Nomor 53", "Menteri Dalam Negeri Nomor 53"),
    salin("desa", "ikm"),
    angka("angka_ketikan", "ikm", "naik "),
    angka("angka_ketikan", "eval", "SAKIP ", "63,21"),
    gabung("gabungan", sel("subtotal_ketik", "uang", "Administrasi Umum", 3, "~"),
           sel("jumlah_antar", "pkuang", "Program Koordinasi", 2, "~")),
]

KANTOR = Kantor(("pdf",), susun, SALAH)
