"""Gunung Saji: Markdown with HTML tables and English figures (1,234,567 and 98.26). Program,
kegiatan and sub kegiatan stand in three columns with row spans; subtotals under each program.
"""

# fmt: off
# A line is a row of the report's tables, laid out by hand.


from tests.reporting.periksa_dokumen.korpus.fakta import (
    Indikator,
    Simpul,
    Sub,
    deret,
    inggris,
    jumlah,
    kode,
    pohon,
    rata,
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
    "01.2.01.1", "01.2.01.7", "01.2.02.1", "01.2.02.3", "01.2.05.2", "01.2.06.2", "01.2.06.4",
    "01.2.06.9", "01.2.08.2", "01.2.08.4", "01.2.09.2", "01.2.09.9", "02.2.01.1", "02.2.02.3",
    "02.2.04.1", "03.2.01.2", "03.2.03.1", "03.2.03.4", "04.2.01.1", "04.2.01.2", "06.2.01.2",
    "06.2.01.9", "06.2.01.18",
)
IKM = Indikator("Indeks Kepuasan Pelanggan", "Poin", deret(2019, "3.0", "3.1", "3.2", "3.3", "3.4"),
                deret(2019, "3.02", "3.08", "3.25", "3.31"))
KELUHAN = Indikator("Jumlah keluhan layanan per tahun", "Keluhan",
                    deret(2019, "40", "36", "32", "28", "24"), deret(2019, "41", "35", "30", "26"),
                    "selisih")
DESA = Indikator("Persentase desa berkategori mandiri", "%",
                 deret(2019, "20", "30", "40", "50", "60"), deret(2019, "20", "25", "40", "45"))
SASARAN = (("Terwujudnya layanan kecamatan yang ramah", (IKM, KELUHAN)),
           ("Meningkatnya kemandirian desa", (DESA,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
ASN = (("Camat dan Sekretaris", 2, 0), ("Kepala Seksi", 3, 1), ("Kepala Subbagian", 1, 1),
       ("Pelaksana", 7, 5))


def fakta() -> Simpul:
    return pohon(404, KODE, {"7.01.01.2.02.0001": 1_512_908_450})


def _satu(n: Naskah, k: Simpul) -> None:
    lk, pr = jumlah(ASN)
    n.tambah(
        Judul("LAPORAN KINERJA TAHUNAN KECAMATAN GUNUNG SAJI TAHUN 2022"),
        Teks("sampul", "Pemerintah Kabupaten Loka Jaya"),
        Judul("BAGIAN I: PROFIL", 2),
        Teks("profil", "Kecamatan Gunung Saji berada di lereng timur Kabupaten Loka Jaya."
             f" Pegawainya {lk + pr} orang ({lk} laki-laki dan {pr} perempuan)."),
        Tabel("asn", "Tabel I-1. Pegawai menurut jabatan",
              [["Jabatan", "Laki-laki", "Perempuan", "Total"]],
              [["Seluruh pegawai", str(lk), str(pr), str(lk + pr)]]
              + [[j, str(a), str(b), str(a + b)] for j, a, b in ASN], 0),
        Daftar("hukum", [
            "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Perpres Nomor 29 Tahun 2014 tentang SAKIP",
            "PP Nomor 17 Tahun 2018 tentang Kecamatan",
            "PermenPANRB Nomor 14 Tahun 2017 tentang Survei Kepuasan Masyarakat",
        ], "-"),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    tahun = range(2019, 2024)
    n.tambah(
        Judul("BAGIAN II: RENCANA DAN JANJI KINERJA", 2),
        Teks("renstra", "Tahun 2022 adalah tahun keempat dari lima tahun Renstra 2019-2023."),
        Tabel("r", "Tabel II-1. Target Renstra 2019-2023",
              [["Indikator", *(f"Target {t}" for t in tahun), "Satuan"]],
              [[x.nama, *(str(x.target[t]) for t in tahun), x.satuan] for x in SEMUA], 0),
        Tabel("pk", "Tabel II-2. Perjanjian Kinerja 2022",
              [["Sasaran", "Indikator Kinerja", "Target 2022", "Satuan"]],
              [[S(s, 1, len(isi)) if j == 0 else None, x.nama, str(x.target[2022]), x.satuan]
               for s, isi in SASARAN for j, x in enumerate(isi)], 1),
        Teks("pkuang", "Untuk memenuhi janji itu dialokasikan dana Rp"
             f" {inggris(k.pagu)}, terdiri dari " + ", ".join(
                 f"{p.nama.title()} Rp {inggris(p.pagu)}" for p in k.anak) + "."),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAGIAN III: HASIL", 2),
        Tabel("h", "Tabel III-1. Hasil pengukuran 2021 dan 2022",
              [[S("Indikator", 1, 2), S("2021", 3), None, None, S("2022", 3), None, None],
               [None, *("Target", "Realisasi", "Capaian") * 2]],
              [[x.nama, *(str(v) for t in (2021, 2022)
                          for v in (x.target[t], x.realisasi[t], f"{x.capaian(t)}%"))]
               for x in SEMUA], 0),
        Teks("ikm", f"Indeks Kepuasan Pelanggan tahun 2022 tercatat {IKM.realisasi[2022]} poin,"
             f" meningkat dari {IKM.realisasi[2021]} poin pada tahun 2021. Petugas muda yang"
             " ditempatkan di loket membuat layanan lebih ramah."),
        Teks("keluhan", f"Keluhan menurun dari {KELUHAN.realisasi[2021]} menjadi"
             f" {KELUHAN.realisasi[2022]} keluhan, lebih baik daripada batas"
             f" {KELUHAN.target[2022]} keluhan, sehingga capaiannya {KELUHAN.capaian(2022)}%."),
        Teks("mandiri", f"Desa mandiri baru {DESA.realisasi[2022]}% dari target"
             f" {DESA.target[2022]}% (capaian {DESA.capaian(2022)}%). Badan usaha milik desa di dua"
             " desa belum berjalan sehingga skor ekonominya rendah."),
        Teks("rerata", "Rata-rata capaian sasaran pertama"
             f" {rata(x.capaian(2022) for x in (IKM, KELUHAN))}% dan sasaran kedua"
             f" {DESA.capaian(2022)}%."),
    )
    for p in k.anak:
        n.tambah(Teks(f"p{p.kode}", f"{p.nama.title()} ({len(p.kegiatan)} kegiatan,"
                      f" {len(p.sub)} sub kegiatan) menyerap Rp {inggris(p.realisasi)} atau"
                      f" {p.serap}% dari alokasinya."))


def _empat(n: Naskah, k: Simpul) -> None:
    baris: list = []
    for p in k.anak:
        pertama = True
        for g in p.anak:
            for j, s in enumerate(g.anak):
                baris.append([S(p.nama.title(), 1, len(p.sub)) if pertama else None,
                              S(g.nama, 1, len(g.anak)) if j == 0 else None, s.nama, *_uang(s)])
                pertama = False
        baris.append([S(f"Sub Total {p.nama.title()}", 3), None, None, *_uang(p)])
    baris.append([S("GRAND TOTAL", 3), None, None, *_uang(k)])
    n.tambah(
        Tabel("uang", "Tabel III-2. Alokasi dan serapan dana",
              [["Program", "Kegiatan", "Sub Kegiatan", "Alokasi (Rp)", "Terserap (Rp)",
                "Tidak Terserap (Rp)", "Tingkat Serapan"]], baris, 2),
        Tabel("keg", "Tabel III-3. Serapan menurut kegiatan",
              [["Kegiatan", "Tingkat Serapan", "Terserap", "Alokasi"]],
              [[g.nama, f"{g.serap}%", inggris(g.realisasi), inggris(g.pagu)] for g in k.kegiatan]
              + [["Jumlah", f"{k.serap}%", inggris(k.realisasi), inggris(k.pagu)]], 0),
        Teks("cacah", f"Terdapat {terbilang(len(k.anak))} program, {terbilang(len(k.kegiatan))}"
             f" kegiatan dan {terbilang(len(k.sub))} sub kegiatan."),
        Judul("BAGIAN IV: PENUTUP", 2),
        Teks("akhir", f"Dana terserap Rp {inggris(k.realisasi)} ({k.serap}%) dan Rp"
             f" {inggris(k.sisa)} kembali ke kas daerah."),
        Teks("tanggal", "Gunung Saji, 30 Januari 2023"),
    )


def _uang(x: Simpul | Sub) -> list[str]:
    return [inggris(x.pagu), inggris(x.realisasi), inggris(x.sisa), f"{x.serap}%"]


susun = penyusun(fakta, _satu, _dua, _tiga, _empat, gaya="html")


MUNDUR = "Sub Total Program Koordinasi"
SALAH = [
    sel("jumlah_dalam", "asn", "Seluruh", 1, "~"),
    sel("jumlah_dalam", "asn", "Pelaksana", 3, "14"),
    sel("jumlah_dalam", "uang", "Program Koordinasi", 5, "~"),
    sel("jumlah_dalam", "uang", "GRAND TOTAL", 5, "~"),
    sel("subtotal_ketik", "uang", MUNDUR, 3, "~"),
    sel("subtotal_ketik", "uang", "Sub Total Program Pembinaan", 4, "~"),
    sel("subtotal_ketik", "uang", "GRAND TOTAL", 4, "~"),
    sel("jumlah_antar", "keg", "Administrasi Umum", 2, "~"),
    sel("jumlah_antar", "keg", "Jumlah", 3, "~"),
    angka("jumlah_antar", "pkuang", "Program Pembinaan Dan Pengawasan Pemerintahan Desa Rp "),
    angka("dua_tempat", "pkuang", "dialokasikan dana Rp "),
    sel("persen", "uang", MUNDUR, 6, "~"),
    sel("persen", "keg", "Pelaksanaan Urusan", 1, "~"),
    sel("persen", "h", KELUHAN.nama, 6, "92.86%"),
    sel("persen", "h", DESA.nama, 6, "~"),
    angka("persen", "akhir", " (", "79.99"),
    angka("rata_rata", "rerata", "sasaran pertama "),
    kalimat("cacah_kalimat", "cacah", "dua puluh tiga sub", "dua puluh empat sub", "23"),
    angka("cacah_kalimat", "p7.01.04", "Umum ("),
    angka("cacah_kalimat", "profil", "Pegawainya "),
    sel("dua_tempat", "pk", DESA.nama, 2, "55", juga=(("r", DESA.nama, 4),)),
    sel("dua_tempat", "h", IKM.nama, 4, "3.35"),
    sel("target_deret", "r", DESA.nama, 3, "4"),
    sel("identitas_indikator", "pk", IKM.nama, 1, "Jumlah dokumen layanan"),
    hapus("cakupan", "p7.01.06", "Program Pembinaan"),
    hapus("cakupan", "mandiri", DESA.nama),
    di_atas_pagu(susun, "05.0002", 9_120_000, ("uang", "Pengadaan Pakaian", 4)),
    kalimat("periode", "renstra", "tahun keempat", "tahun kedua"),
    kalimat("periode", "tanggal", "30 Januari 2023", "30 Agustus 2022"),
    kalimat("nama", "mandiri", "di dua desa", "di dua desa Kecamatan Padang Kelapa"),
    kalimat("tren", "ikm", "meningkat dari", "menurun dari"),
    kalimat("tren", "keluhan", "Keluhan menurun", "Keluhan meningkat"),
    kalimat("dasar_hukum", "hukum", "Perpres Nomor 29 Tahun 2014", "Perpres Nomor 19 Tahun 2014"),
    salin("keluhan", "ikm"),
    angka("angka_ketikan", "keluhan", "menjadi "),
    angka("angka_ketikan", "akhir", "dan Rp "),
    gabung("gabungan", sel("subtotal_ketik", "uang", MUNDUR, 4, "~"),
           angka("dua_tempat", "akhir", "terserap Rp ")),
]

KANTOR = Kantor(("md",), susun, SALAH)
