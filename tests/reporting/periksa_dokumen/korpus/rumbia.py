"""Teluk Rumbia: Markdown with pipe tables (spans are lost) and numbers only by position: program,
kegiatan and sub kegiatan in columns of their own, murni beside perubahan, no thousand marks in
one table, a chapter of efficiency.
"""

# fmt: off
# A line is a row of the report's tables, laid out by hand.


from tests.reporting.periksa_dokumen.korpus.fakta import (
    Indikator,
    Simpul,
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
    "01.2.01.1", "01.2.01.6", "01.2.02.1", "01.2.02.7", "01.2.05.11", "01.2.06.1", "01.2.06.6",
    "01.2.06.9", "01.2.08.2", "01.2.08.4", "01.2.09.1", "02.2.01.1", "02.2.03.1", "02.2.04.1",
    "03.2.01.1", "03.2.03.1", "03.2.06.3", "04.2.01.2", "04.2.02.1", "05.2.01.5", "05.2.01.8",
    "06.2.01.1", "06.2.01.3", "06.2.01.12",
)
IKM = Indikator("Indeks Kepuasan Masyarakat Kecamatan", "Indeks",
                deret(2021, "80", "82", "84", "86", "88"),
                deret(2021, "81.2", "82.4", "83.15", "86.35"))
SAMPAH = Indikator("Persentase lingkungan dengan bank sampah", "Persen",
                   deret(2021, "20", "30", "40", "50", "60"),
                   deret(2021, "18", "30", "41", "46"))
DANA = Indikator("Persentase desa dengan laporan dana desa tepat waktu", "Persen",
                 deret(2021, "75", "80", "90", "95", "100"),
                 deret(2021, "75", "80", "85", "95"))
SASARAN = (("Pelayanan publik yang prima", (IKM,)),
           ("Lingkungan permukiman yang sehat", (SAMPAH,)),
           ("Desa yang tertib keuangan", (DANA,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
PENDUKUNG = {IKM.nama: ("7.01.01", "7.01.02"), SAMPAH.nama: ("7.01.03",), DANA.nama: ("7.01.06",)}
RUANG = (("Ruang pelayanan", 1, 64), ("Ruang kerja", 5, 180), ("Aula", 1, 240), ("Gudang", 2, 36))


def fakta() -> Simpul:
    return pohon(808, KODE, {"7.01.01.2.02.0001": 1_688_450_020})


def _satu(n: Naskah, k: Simpul) -> None:
    buah, luas = jumlah(RUANG)
    n.tambah(
        Judul("Laporan Kinerja Kecamatan Teluk Rumbia Tahun 2024"),
        Teks("sampul", "Kabupaten Sumber Agung Raya"),
        Judul("Bab 1 Pendahuluan"),
        Daftar("hukum", ["Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
                         "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas"
                         " Kinerja Instansi Pemerintah",
                         "Peraturan Menteri PANRB Nomor 53 Tahun 2014"], "*"),
        Teks("ruang", f"Kantor memiliki {buah} ruang dengan luas seluruhnya {luas} meter persegi."),
        Tabel("ruang", "Tabel 1: Ruang kantor", [["Ruang", "Banyak", "Luas (m2)"]],
              [[r, str(a), str(b)] for r, a, b in RUANG] + [["Jumlah", str(buah), str(luas)]], 0),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    tahun = range(2021, 2026)
    n.tambah(
        Judul("Bab 2 Perencanaan Kinerja"),
        Teks("renstra", "Tahun 2024 adalah tahun keempat Renstra 2021-2025."),
        Tabel("r", "Tabel 2: Sasaran Renstra 2021-2025",
              [["No", "Sasaran", "Indikator", "Satuan", *(f"Target {t}" for t in tahun)]],
              [[str(i), s, x.nama, x.satuan, *(koma(x.target[t]) for t in tahun)]
               for i, (s, isi) in enumerate(SASARAN, 1) for x in isi], 2),
        Tabel("pk", "Tabel 3: Perjanjian Kinerja 2024",
              [["Sasaran Strategis", "Indikator", "Target", "Anggaran"]],
              [[s, x.nama, koma(x.target[2024]), rp(sum(
                  p.pagu for p in k.anak if p.kode in PENDUKUNG[x.nama]))]
               for s, isi in SASARAN for x in isi], 1),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("Bab 3 Akuntabilitas Kinerja"),
        Tabel("u", "Tabel 4: Target dan realisasi 2023-2024",
              [["Indikator", "Target 2023", "Realisasi 2023", "Capaian 2023", "Target 2024",
                "Realisasi 2024", "Capaian 2024"]],
              [[x.nama, *(v for t in (2023, 2024) for v in (
                  koma(x.target[t]), koma(x.realisasi[t]), f"{koma(x.capaian(t))}%"))]
               for x in SEMUA], 0),
        Tabel("akhir", "Tabel 5: Realisasi 2024 terhadap target akhir Renstra",
              [["Indikator", "Realisasi 2024", "Target 2025", "Tingkat Kemajuan (%)"]],
              [[x.nama, koma(x.realisasi[2024]), koma(x.target[2025]),
                koma(persen(x.realisasi[2024], x.target[2025]))] for x in SEMUA], 0),
        Teks("ikm", f"Realisasi IKM 2024 sebesar {koma(IKM.realisasi[2024])}, meningkat dari"
             f" {koma(IKM.realisasi[2023])} pada 2023 dan melampaui target"
             f" {koma(IKM.target[2024])}. Pendaftaran daring memangkas antrean."),
        Teks("sampah", f"Lingkungan yang memiliki bank sampah baru {koma(SAMPAH.realisasi[2024])}%"
             f" dari target {koma(SAMPAH.target[2024])}%, sehingga capaiannya"
             f" {koma(SAMPAH.capaian(2024))}%. Pengurus sulit dicari karena upahnya tidak tetap."),
        Teks("dana", f"Laporan dana desa tepat waktu {koma(DANA.realisasi[2024])}% sesuai target,"
             " karena operator desa didampingi sebelum tenggat."),
        Teks("rerata", "Rata-rata capaian kinerja 2024 sebesar"
             f" {koma(rata(x.capaian(2024) for x in SEMUA))}%."),
    )
    for x in SEMUA:
        dukung = [p for p in k.anak if p.kode in PENDUKUNG[x.nama]]
        pagu, real = sum(p.pagu for p in dukung), sum(p.realisasi for p in dukung)
        n.tambah(Teks(f"ef{PENDUKUNG[x.nama][0]}", f"Untuk indikator {x.nama.lower()} digunakan"
                      f" anggaran Rp. {rp(real)},- dari Rp. {rp(pagu)},-"
                      f" ({koma(persen(real, pagu))}%) melalui {len(dukung)} program."))


def _uang(n: Naskah, k: Simpul) -> None:
    baris = []
    for nomor, x in k.turunan:
        nama = ["", "", ""]
        nama[len(nomor) - 1] = x.nama.title() if len(nomor) == 1 else x.nama
        baris.append([*nama, *_angka(x)])
    n.tambah(
        Tabel("uang", "Tabel 6: Pagu murni, pagu perubahan dan realisasi",
              [["Program", "Kegiatan", "Sub Kegiatan", "Pagu Murni", "Pagu Perubahan",
                "Realisasi", "Sisa", "Serapan (%)"]],
              [*baris, ["Jumlah", "", "", *_angka(k)]], 2),
        Tabel("polos", "Tabel 7: Belanja per program menurut aplikasi keuangan",
              [["Nama Program", "Anggaran", "Belanja"]],
              [[p.nama, str(p.pagu), str(p.realisasi)] for p in k.anak]
              + [["TOTAL", str(k.pagu), str(k.realisasi)]], 0),
        Teks("total", f"Pagu setelah perubahan Rp. {rp(k.pagu)},- naik atau turun dari pagu murni"
             f" Rp. {rp(k.murni)},- menurut kebutuhan; realisasinya Rp. {rp(k.realisasi)},-"
             f" ({koma(k.serap)}%)."),
    )


def _angka(x) -> list[str]:
    return [rp(x.murni), rp(x.pagu), rp(x.realisasi), rp(x.sisa), koma(x.serap)]


def _akhir(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("Bab 4 Penutup"),
        Teks("tutup", f"Sebanyak {len(k.anak)} program, {len(k.kegiatan)} kegiatan dan {len(k.sub)}"
             f" sub kegiatan telah dilaksanakan dengan serapan {koma(k.serap)}%."),
        Teks("tanggal", "Teluk Rumbia, 28 Februari 2025"),
    )


susun = penyusun(fakta, _satu, _dua, _tiga, _uang, _akhir)


SALAH = [
    sel("jumlah_dalam", "ruang", "Jumlah", 2, "~"),
    sel("jumlah_dalam", "uang", "Penyediaan Bahan Bacaan", 6, "~"),
    sel("subtotal_ketik", "uang", "Administrasi Umum", 4, "~"),
    sel("subtotal_ketik", "uang", "Administrasi Keuangan", 3, "~"),
    sel("subtotal_ketik", "uang", "Jumlah", 5, "~"),
    sel("subtotal_ketik", "polos", "TOTAL", 1, "~"),
    sel("jumlah_antar", "polos", "PROGRAM KOORDINASI", 2, "~"),
    sel("jumlah_antar", "pk", DANA.nama, 3, "~"),
    angka("jumlah_antar", "ef7.01.06", "dari Rp. "),
    sel("persen", "uang", "Penyediaan Jasa Komunikasi", 7, "~"),
    sel("persen", "u", IKM.nama, 3, "~"),
    sel("persen", "akhir", DANA.nama, 3, "~"),
    angka("persen", "ef7.01.03", "- ("),
    angka("persen", "sampah", "capaiannya "),
    angka("rata_rata", "rerata", "sebesar "),
    angka("cacah_kalimat", "tutup", "kegiatan dan "),
    angka("cacah_kalimat", "tutup", "Sebanyak "),
    angka("cacah_kalimat", "ruang", "memiliki "),
    sel("dua_tempat", "pk", IKM.nama, 2, "85", juga=(("r", IKM.nama, 7),)),
    sel("dua_tempat", "akhir", SAMPAH.nama, 2, "65", seharusnya="60"),
    angka("dua_tempat", "total", "murni Rp. "),
    sel("target_deret", "r", SAMPAH.nama, 7, "5"),
    sel("identitas_indikator", "pk", SAMPAH.nama, 1, "Jumlah pohon yang ditanam"),
    baris_hilang("cakupan", "polos", "PROGRAM PENYELENGGARAAN URUSAN"),
    hapus("cakupan", "sampah", SAMPAH.nama),
    di_atas_pagu(susun, "05.0011", 12_300_000, ("uang", "Bimbingan Teknis", 5)),
    kalimat("periode", "renstra", "tahun keempat", "tahun kesatu"),
    kalimat("periode", "tanggal", "28 Februari 2025", "28 Februari 2024"),
    kalimat("nama", "dana", "operator desa", "operator desa Kecamatan Tepi Langit"),
    kalimat("tren", "ikm", "meningkat dari", "menurun dari"),
    kalimat("tren", "ikm", "melampaui target", "belum mencapai target"),
    kalimat("dasar_hukum", "hukum", "Undang-Undang Nomor 30 Tahun 2014",
            "Undang-Undang Nomor 30 Tahun 2041"),
    salin("dana", "sampah"),
    angka("angka_ketikan", "ikm", "2024 sebesar ", "83,65"),
    angka("angka_ketikan", "ruang", "seluruhnya "),
    gabung("gabungan", sel("subtotal_ketik", "uang", "Administrasi Umum", 5, "~"),
           angka("persen", "total", ",- (", "88,80")),
]

KANTOR = Kantor(("md",), susun, SALAH)
