"""Sungai Belati: DOCX of the first semester. Lists where others have tables, "Rp" in a column of
its own, titles in words (BAGIAN KEDUA), untitled tables, indicators over five years.
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
    "02.2.01.1", "02.2.02.1", "02.2.03.1", "02.2.04.3", "03.2.01.1", "03.2.01.3", "03.2.03.2",
    "04.2.01.1", "04.2.02.1", "05.2.01.5", "05.2.01.8", "06.2.01.1", "06.2.01.2", "06.2.01.3",
    "06.2.01.7", "01.2.01.1", "01.2.01.7", "01.2.02.1", "01.2.02.7", "01.2.06.4", "01.2.06.5",
    "01.2.06.8", "01.2.06.9", "01.2.08.1", "01.2.08.2", "01.2.08.4", "01.2.09.2", "01.2.09.9",
)
SPM = Indikator("Persentase standar layanan yang diterapkan", "Persen",
                deret(2025, "70", "75", "80", "85", "90"), deret(2025, "41.67"))
IKM = Indikator("Indeks kepuasan masyarakat semester", "Nilai",
                deret(2025, "82", "83", "84", "85", "86"), deret(2025, "80.75"))
LINMAS = Indikator("Jumlah anggota Linmas yang aktif", "Orang",
                   deret(2025, "120", "130", "140", "150", "160"), deret(2025, "114"))
APBDES = Indikator("Persentase laporan APBDes tepat waktu", "Persen",
                   deret(2025, "90", "92", "94", "96", "100"), deret(2025, "83.33"))
SASARAN = (("Tertatanya pelayanan kecamatan", (SPM, IKM)),
           ("Terjaganya ketertiban wilayah", (LINMAS,)),
           ("Tertibnya administrasi desa", (APBDES,)))
SEMUA = [x for _, isi in SASARAN for x in isi]
ASET = (("Tanah", 3, 412_500_000), ("Gedung dan bangunan", 4, 1_830_250_000),
        ("Kendaraan", 11, 688_900_000), ("Peralatan kantor", 96, 402_315_500))
SENGKETA = (("Batas tanah", 5, 4), ("Kenakalan remaja", 3, 3), ("Hewan lepas", 7, 5))


def fakta() -> Simpul:
    k = pohon(505, KODE, {"7.01.01.2.02.0001": 2_050_118_400})
    for s in k.sub:
        s.realisasi = s.realisasi * 46 // 100
    return k


def _satu(n: Naskah, k: Simpul) -> None:
    unit, nilai = jumlah(ASET)
    n.tambah(
        Judul("LAPORAN KINERJA SEMESTER I TAHUN 2025"),
        Teks("sampul", "KECAMATAN SUNGAI BELATI, KABUPATEN PULAU CENDANA"),
        Judul("BAGIAN PERTAMA: PENDAHULUAN"),
        Teks("latar", "Laporan Semester I Tahun 2025 menggambarkan hasil kerja Januari sampai"
             " dengan Juni 2025."),
        Daftar("hukum", [
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
            "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja"
            " Instansi Pemerintah;",
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi"
            " Pemerintah;",
        ], "bullet"),
        Teks("aset", f"Kecamatan mengelola {unit} unit aset senilai Rp {rp(nilai)} yang terbagi"
             f" dalam {terbilang(len(ASET))} kelompok."),
        Tabel("aset", "", [["No", "Kelompok Aset", "Banyaknya", S("Nilai Perolehan", 2), None]],
              [[str(i), a, str(b), "Rp", rp(c)] for i, (a, b, c) in enumerate(ASET, 1)]
              + [["", "Jumlah", str(unit), "Rp", rp(nilai)]], 1, "tanpa"),
    )


def _dua(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAGIAN KEDUA: PERENCANAAN"),
        Teks("renstra", "Tahun 2025 merupakan tahun pertama Renstra 2025-2029."),
        Tabel("renstra", "", [["Sasaran", "Indikator", "Satuan", *map(str, range(2025, 2030)),
                              "Kondisi Akhir"]],
              [[S(s, 1, len(isi)) if j == 0 else None, x.nama, x.satuan,
                *(koma(x.target[t]) for t in range(2025, 2030)), koma(x.target[2029])]
               for s, isi in SASARAN for j, x in enumerate(isi)], 1, "tanpa"),
        Teks("pkawal", "Perjanjian kinerja tahun 2025 memuat hal berikut."),
        Daftar("pk", [f"{x.nama} dengan target {koma(x.target[2025])} {x.satuan.lower()}."
                      for x in SEMUA], "1)"),
        Teks("pkuang", "Anggaran yang diperjanjikan menurut program:"),
        Tabel("pkuang", "", [["No", "Program", S("Anggaran", 2), None, "Ket."]],
              [[str(i), p.nama.capitalize(), "Rp", rp(p.pagu), "APBD"]
               for i, p in enumerate(k.anak, 1)]
              + [[S("Jumlah", 2), None, "Rp", rp(k.pagu), ""]], 1, "tanpa"),
    )


def _tiga(n: Naskah, k: Simpul) -> None:
    masuk, selesai = jumlah(SENGKETA)
    n.tambah(
        Judul("BAGIAN KETIGA: AKUNTABILITAS"),
        Teks("ukur", "Hasil pengukuran semester ini adalah sebagai berikut."),
        Tabel("ukur", "",
              [["No", "Indikator", "Realisasi Semester I", "Target 2025", "Persentase"]],
              [[str(i), x.nama, koma(x.realisasi[2025]), koma(x.target[2025]),
                f"{koma(x.capaian(2025))} %"] for i, x in enumerate(SEMUA, 1)], 1, "tanpa"),
        Teks("spm", f"Standar layanan yang diterapkan {koma(SPM.realisasi[2025])} persen, yakni 5"
             f" dari 12 standar, terhadap target {koma(SPM.target[2025])} persen. Tujuh standar"
             " lain menunggu penetapan."),
        Teks("ikm", f"Indeks kepuasan masyarakat {koma(IKM.realisasi[2025])} belum mencapai target"
             f" {koma(IKM.target[2025])}; unsur waktu layanan dinilai paling rendah oleh warga."),
        Teks("linmas", f"Anggota Linmas yang aktif {koma(LINMAS.realisasi[2025])} orang atau"
             f" {koma(LINMAS.capaian(2025))}% dari target {koma(LINMAS.target[2025])} orang karena"
             " sebagian pindah tempat tinggal."),
        Teks("apbdes", f"Laporan APBDes tepat waktu {koma(APBDES.realisasi[2025])} persen, yaitu"
             " 10 dari 12 desa."),
        Teks("sengketa", f"Dari {masuk} pengaduan ketertiban, {selesai} telah diselesaikan"
             f" ({koma(persen(selesai, masuk))}%)."),
        Tabel("sengketa", "Daftar pengaduan ketertiban", [["Jenis", "Masuk", "Selesai", "Sisa"]],
              [[a, str(b), str(c), str(b - c)] for a, b, c in SENGKETA]
              + [["Jumlah", str(masuk), str(selesai), str(masuk - selesai)]], 0),
        Teks("rerata", "Rata-rata persentase keempat indikator adalah"
             f" {koma(rata(x.capaian(2025) for x in SEMUA))}%."),
    )


def _uang(n: Naskah, k: Simpul) -> None:
    n.tambah(Judul("Realisasi Anggaran", 2))
    for i, p in enumerate(k.anak):
        n.tambah(
            Teks(f"p{p.kode}", f"{chr(65 + i)}. {p.nama.capitalize()} dengan anggaran Rp"
                 f" {rp(p.pagu)} dan realisasi Rp {rp(p.realisasi)} ({koma(p.serap)}%)."),
            Daftar(f"d{p.kode}", [
                f"{s.nama}: anggaran Rp {rp(s.pagu)}, realisasi Rp {rp(s.realisasi)}"
                f" ({koma(s.serap)}%)" for s in p.sub], "a"),
        )
    n.tambah(
        Teks("rekap", "Ringkasnya, realisasi menurut kegiatan tampak di bawah ini."),
        Tabel("keg", "", [["No.", "Kegiatan", S("Pagu", 2), None, S("Realisasi", 2), None,
                           "Sisa Anggaran", "%"]],
              [[f"{i}.", g.nama, "Rp", rp(g.pagu), "Rp", rp(g.realisasi), rp(g.sisa),
                koma(g.serap)] for i, g in enumerate(k.kegiatan, 1)]
              + [["", "TOTAL", "Rp", rp(k.pagu), "Rp", rp(k.realisasi), rp(k.sisa),
                  koma(k.serap)]], 1, "tanpa"),
        Teks("total", f"Sampai akhir Juni 2025 terealisasi Rp {rp(k.realisasi)} atau"
             f" {koma(k.serap)}% dari anggaran Rp {rp(k.pagu)} yang tersebar pada"
             f" {len(k.anak)} program, {len(k.kegiatan)} kegiatan, {len(k.sub)} sub kegiatan."),
    )


def _empat(n: Naskah, k: Simpul) -> None:
    n.tambah(
        Judul("BAGIAN KEEMPAT: PENUTUP"),
        Teks("tutup", "Semester berikutnya dipusatkan pada penetapan standar layanan dan perekrutan"
             f" Linmas; serapan saat ini {koma(k.serap)}%."),
        Teks("tanggal", "Sungai Belati, 14 Juli 2025"),
    )


susun = penyusun(fakta, _satu, _dua, _tiga, _uang, _empat)


SALAH = [
    sel("jumlah_dalam", "aset", "Kendaraan", 4, "~", juga=(("aset", "Jumlah", 4),)),
    sel("jumlah_dalam", "aset", "Jumlah", 2, "~"),
    sel("jumlah_dalam", "sengketa", "Hewan", 3, "3"),
    sel("jumlah_dalam", "keg", "Administrasi Umum", 6, "~"),
    sel("subtotal_ketik", "keg", "TOTAL", 3, "~"),
    sel("subtotal_ketik", "pkuang", "Jumlah", 3, "~"),
    sel("jumlah_antar", "pkuang", "Program koordinasi", 3, "~"),
    angka("jumlah_antar", "p7.01.04", "dan realisasi Rp "),
    angka("jumlah_antar", "d7.01.06",
          "Fasilitasi Administrasi Tata Pemerintahan Desa: anggaran Rp "),
    sel("persen", "keg", "Koordinasi Upaya", 7, "~"),
    sel("persen", "ukur", SPM.nama, 4, "~"),
    angka("persen", "linmas", "orang atau "),
    angka("persen", "p7.01.03", "(", "88,10"),
    angka("persen", "sengketa", "diselesaikan ("),
    angka("rata_rata", "rerata", "indikator adalah "),
    angka("cacah_kalimat", "total", "program, "),
    kalimat("cacah_kalimat", "aset", "empat kelompok", "enam kelompok", "4"),
    angka("cacah_kalimat", "sengketa", "Dari "),
    angka("dua_tempat", "total", "terealisasi Rp "),
    angka("dua_tempat", "pk", "APBDes tepat waktu dengan target ", "95"),
    sel("dua_tempat", "ukur", IKM.nama, 3, "81", juga=(("renstra", IKM.nama, 3),)),
    sel("target_deret", "renstra", IKM.nama, 8, "88"),
    sel("target_deret", "renstra", SPM.nama, 5, "8"),
    kalimat("identitas_indikator", "pk", "Jumlah anggota Linmas yang aktif",
            "Luas lahan siaga api"),
    baris_hilang("cakupan", "keg", "Koordinasi Kegiatan Pemberdayaan"),
    hapus("cakupan", ("p7.01.05", "d7.01.05"), "Program penyelenggaraan urusan"),
    di_atas_pagu(susun, "06.0008", 21_750_000, ("d7.01.01", "Fasilitasi Kunjungan", 0)),
    kalimat("periode", "latar", "Laporan Semester I Tahun", "Laporan Semester II Tahun"),
    kalimat("periode", "tanggal", "14 Juli 2025", "14 Mei 2025"),
    kalimat("periode", "renstra", "tahun pertama", "tahun ketiga"),
    kalimat("nama", "apbdes", "10 dari 12 desa", "10 dari 12 desa di Kecamatan Rawa Tembaga"),
    kalimat("tren", "ikm", "belum mencapai target", "telah melampaui target"),
    kalimat("dasar_hukum", "hukum", "Peraturan Presiden Nomor 29", "Keputusan Presiden Nomor 29"),
    salin("apbdes", "spm"),
    angka("angka_ketikan", "ikm", "masyarakat ", "87,05"),
    angka("angka_ketikan", "aset", "senilai Rp "),
    gabung("gabungan", sel("persen", "keg", "Pelaksanaan Urusan", 7, "~"),
           angka("cacah_kalimat", "total", "tersebar pada ")),
]

KANTOR = Kantor(("docx",), susun, SALAH)
