"""A rich document made by hand: every kind of block, and the hard cases of each."""

from datetime import date
from decimal import Decimal

from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    BaganOrganisasi,
    Banyak,
    Baris,
    BarisUraian,
    BatangSerapan,
    Bervolume,
    Butir,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Gambar,
    GrafikSerapan,
    GrafikTren,
    Indeks,
    Kolom,
    Kotak,
    KotakRincian,
    Lampiran,
    Muka,
    Paragraf,
    Persen,
    Poin,
    Rujukan,
    Rumus,
    Rupiah,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    TabelUraian,
    TandaTangan,
    Tanggal,
    Tekan,
    Titik,
)
from reporting.snapshot.model import Angka

NAMA_PANJANG = (
    "Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan "
    "Peraturan Perundang-undangan dan/atau Kepolisian Negara Republik Indonesia serta Pelaksanaan "
    "Pembinaan Ketenteraman Masyarakat Desa dan Kelurahan di Seluruh Wilayah Kecamatan, Termasuk "
    "Wilayah Kepulauan dan Perbatasan Negara"
)
SKRIP = "<script>alert('x')</script> & \"tanda\""
KALIMAT = (
    "Setiap instansi pemerintah wajib mempertanggungjawabkan kinerja dan anggaran yang "
    "dipercayakan kepadanya. Dengan perbandingan itu, pimpinan dapat menilai keberhasilan, "
    "mengenali penyebab kegagalan, dan menetapkan langkah perbaikan; masyarakat dapat mengetahui "
    "manfaat anggaran yang digunakan. "
)


def a(nilai: str | int | None, alamat: str = "contoh/x", sebab: str = "") -> Angka:
    return Angka(nilai=None if nilai is None else Decimal(nilai), alamat=alamat, sebab=sebab)


def p(*isi, gaya="") -> Paragraf:
    return Paragraf(tuple(isi), gaya)


def sel_kepala(*judul: str) -> tuple[Sel, ...]:
    return tuple(Sel(j) for j in judul)


def tugas(n: int) -> Daftar:
    anak = Daftar(
        tuple(Butir((t,)) for t in ("usul kenaikan pangkat;", "perpindahan;", "cuti dan izin;"))
    )
    butir = [Butir((f"Menyusun rencana kegiatan nomor {i} sebagai pedoman kerja;",)) for i in range(n)]
    butir[n // 2] = Butir(("Menyiapkan bahan administrasi aparatur yang meliputi:",), anak)
    return Daftar(tuple(butir), "huruf")


def tabel_pegawai() -> Tabel:
    def baris(no: str, nama: str, *n: int, tingkat="") -> Baris:
        sel = [Sel(no, rata="tengah"), Sel(nama, kepala_baris=True)]
        return Baris((*sel, *(Sel(Banyak(i), rata="kanan") for i in n)), tingkat)

    return Tabel(
        kunci="tabel/golongan",
        judul="Jumlah Pegawai Negeri Sipil Berdasarkan Golongan",
        kolom=(Kolom(7, "tengah"), Kolom(33), *(Kolom(12, "kanan") for _ in range(5))),
        kepala=(
            (Sel("No.", baris=2), Sel("Golongan", baris=2), Sel("Ruang", kolom=4), Sel("Jumlah", baris=2)),
            sel_kepala("A", "B", "C", "D"),
        ),
        baris=(
            baris("1", "Golongan IV", 1, 1, 0, 0, 2),
            baris("2", "Golongan III", 2, 4, 2, 2, 10),
            baris("", "Jumlah", 3, 5, 2, 2, 12, tingkat="jumlah"),
        ),
        sumber="Subbagian Perencanaan dan Kepegawaian, 31 Desember 2024.",
    )


def tabel_kosong() -> Tabel:
    return Tabel(
        "tabel/kosong", "Sarana dan Prasarana", (Kolom(10), Kolom(60), Kolom(30)),
        (sel_kepala("No.", "Uraian", "Keadaan"),), (), kosong="Belum ada sarana yang dicatat.",
    )


def tabel_misi() -> Tabel:
    baris = []
    for misi in range(1, 9):
        grup = f"Misi {misi}: Meningkatkan kesejahteraan dan taraf hidup masyarakat"
        kiri = (
            Sel(str(misi), baris=3, rata="tengah"),
            Sel(grup + " secara menyeluruh", baris=3),
        )
        for sasaran in range(1, 4):
            sel = (
                Sel(str(sasaran), rata="tengah"),
                Sel("Meningkatnya kesejahteraan ekonomi dan kesejahteraan sosial masyarakat"),
            )
            awal = sasaran == 1
            baris.append(Baris((*kiri, *sel) if awal else sel, grup=grup if awal else ""))
    return Tabel(
        "tabel/misi", "Ringkasan Visi dan Misi RPJMD Kabupaten Luwu Timur 2021–2026",
        (Kolom(5), Kolom(40), Kolom(5, pisah=True), Kolom(50)),
        ((Sel("Misi", kolom=2), Sel("Sasaran", kolom=2)),), tuple(baris),
        sumber="Peraturan Daerah Kabupaten Luwu Timur Nomor 11 Tahun 2021.",
    )


def tabel_iku() -> Tabel:
    rumus = Rumus("IKM", "Jumlah nilai persepsi seluruh unsur × nilai penimbang", "Jumlah unsur yang terisi", "25")
    return Tabel(
        "tabel/iku", "Formulasi Penghitungan Indikator Kinerja Utama",
        (Kolom(6, "tengah"), Kolom(26), Kolom(10, "tengah"), Kolom(40), Kolom(18)),
        (sel_kepala("No.", "Indikator", "Satuan", "Formulasi Penghitungan", "Sumber Data"),),
        (
            Baris((Sel("1"), Sel("Indeks Kepuasan Masyarakat (IKM)", kepala_baris=True), Sel("Nilai"), Sel(rumus), Sel("Kuesioner SKM"))),
            Baris((Sel("2"), Sel("Nilai LAKIP", kepala_baris=True), Sel("Nilai"), Sel("Hasil evaluasi akuntabilitas kinerja oleh Inspektorat"), Sel(("Laporan, lihat ", Rujukan("tabel/golongan"))))),
        ),
    )


def tabel_rincian(kunci: str, judul: str, program: int, sub: int, lebar: bool) -> Tabel:
    """Program → kegiatan → sub kegiatan, `program` × `sub` sub rows."""
    rata = Kolom(10, "kanan", pisah=True), Kolom(10, "kanan"), Kolom(7, "kanan")
    kolom = (
        Kolom(6), Kolom(34), Kolom(13, jenis="volume", pisah=True), Kolom(13, jenis="volume"),
        Kolom(7, "kanan"), *rata,
    )

    def uang(pagu: int, nyata: int):
        serapan = a(None, sebab="tanpa pagu") if not pagu else a(Decimal(nyata) / pagu * 100)
        return Sel(Rupiah(a(pagu))), Sel(Rupiah(a(nyata))), Sel(Persen(serapan))

    baris = []
    for n in range(1, program + 1):
        baris.append(Baris(
            (Sel(f"{n:02}"), Sel(f"Program Penunjang Urusan Pemerintahan Nomor {n}", kepala_baris=True),
             Sel(kolom=2), Sel(Persen(a(100))), *uang(3_135_828_551, 3_056_331_499)),
            "program", grup=f"Program {n:02}",
        ))
        baris.append(Baris(
            (Sel(f"{n}.1"), Sel("Administrasi Keuangan Perangkat Daerah", kepala_baris=True),
             Sel(kolom=2), Sel(Persen(a("88.885"))), *uang(51_321_300, 43_047_200)), "kegiatan",
        ))
        for i in range(1, sub + 1):
            nama = NAMA_PANJANG if (n, i) == (2, 3) else f"Sub kegiatan {n:02}-{i:03} dengan nama"
            target = Bervolume(a(12 * i), "Laporan" if i % 2 else "Orang/bulan")
            nyata = Bervolume(a(None if i == 4 else 11 * i), "Laporan" if i % 2 else "Orang/bulan")
            baris.append(Baris(
                (Sel(f"{n}.1.{i}"), Sel(nama, kepala_baris=True), Sel(target), Sel(nyata),
                 Sel(Persen(a(None) if i == 4 else a("91.666"))),
                 *uang(0 if i == 5 else 2_092_264_069, 0 if i == 5 else 2_060_771_985)), "sub",
            ))
    baris.append(Baris(
        (Sel(), Sel("JUMLAH TOTAL", kepala_baris=True), Sel(kolom=2), Sel(Persen(a("97.11"))),
         *uang(3_308_672_275, 3_220_479_399)), "jumlah",
    ))
    return Tabel(
        kunci, judul, kolom,
        (
            (Sel("No.", baris=2), Sel("Program / Kegiatan / Sub Kegiatan", baris=2), Sel("Kinerja", kolom=3), Sel("Anggaran (Rp)", kolom=3)),
            sel_kepala("Target", "Realisasi", "Capaian (%)", "Pagu", "Realisasi", "Serapan (%)"),
        ),
        tuple(baris),
        ("(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)", "(6)", "(7)", "(8) = (7)/(6)"),
        (("Capaian organisasi adalah rata-rata capaian program. Tanda “–” berarti tidak diukur.",),),
        "DPPA Tahun Anggaran 2024, diolah.", lebar=lebar, padat=not lebar,
    )


def tabel_banyak(baris: int = 200) -> Tabel:
    kolom = (Kolom(60), Kolom(20, jenis="volume"), Kolom(20, "kanan"))
    isi = [
        Baris(
            (Sel(f"Uraian baris {i:03}", kepala_baris=True), Sel(Bervolume(a(i), "Unit")), Sel(Rupiah(a(1000 * i)))),
            "sub", grup=f"Kelompok {i // 20 + 1}" if i % 20 == 0 else "",
        )
        for i in range(baris)
    ]
    isi.append(Baris((Sel("JUMLAH SEMUA", kepala_baris=True), Sel(), Sel(Rupiah(a(19_900_000)))), "jumlah"))
    return Tabel(
        "tabel/banyak", "Tabel Berbaris Banyak", kolom,
        (sel_kepala("Uraian", "Volume", "Pagu (Rp)"),), tuple(isi), ("(1)", "(2)", "(3)"),
    )


def bagan(seksi: int = 5, subbagian: int = 2, bernama: bool = True) -> BaganOrganisasi:
    nama_seksi = ("Pemerintahan Umum", "Pemberdayaan Masyarakat dan Desa", "Ketenteraman dan Ketertiban Umum", "Pelayanan Umum", "Kesejahteraan Sosial", "Pembangunan")
    nama_sub = ("Perencanaan dan Kepegawaian", "Umum dan Keuangan", "Aset dan Tata Usaha")
    nama = "Drs. H. Andi Muhammad Rusdi, M.Si." if bernama else ""
    isi = [Kotak("camat", "", "pimpinan", "Camat", nama), Kotak("sek", "camat", "sekretaris", "Sekretaris Kecamatan", nama)]
    isi += [Kotak(f"b{i}", "sek", "subbagian", f"Subbagian {nama_sub[i]}", nama) for i in range(subbagian)]
    isi += [Kotak(f"s{i}", "camat", "seksi", f"Seksi {nama_seksi[i]}", "" if i == 1 else nama) for i in range(seksi)]
    return BaganOrganisasi(tuple(isi))


def tren(*nilai: tuple[str | None, str | None], awal: int = 2021) -> GrafikTren:
    titik = [
        Titik(str(awal + i), a(t), a(r, sebab="" if r else "belum dinilai"))
        for i, (t, r) in enumerate(nilai)
    ]
    return GrafikTren(tuple(titik), "Nilai")


def serapan() -> GrafikSerapan:
    def batang(nama: str, pagu: int, nyata: int) -> BatangSerapan:
        persen = a(Decimal(nyata) / pagu * 100) if pagu else a(None)
        return BatangSerapan(nama, a(pagu), a(nyata), persen)

    return GrafikSerapan((
        batang("01 Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 3_135_828_551, 3_056_331_499),
        batang("02 Penyelenggaraan Pemerintahan", 7_557_500, 734_250),
        batang("03 " + NAMA_PANJANG, 95_150_474, 92_580_260),
        batang("04 Program Tanpa Pagu", 0, 0),
    ))


def tanda_tangan(nama: str = "", nip: str = "", jabatan: str = "Camat Wotu") -> TandaTangan:
    return TandaTangan("Wotu", date(2025, 1, 15), jabatan, nama, "Pembina Tk. I", nip)


def bab_satu() -> Bab:
    jabatan = tuple(
        Subbab(f"jabatan/{i}", f"Kepala Seksi Urusan Nomor {i}", (
            p("Kepala Seksi mempunyai tugas pokok menyiapkan kebijakan teknis. Rincian tugasnya:"),
            tugas(14),
        ), 2)
        for i in range(1, 5)
    )
    return Bab("bab/1", "Pendahuluan", (
        Subbab("latar", "Latar Belakang", (
            p("Laporan ini dibuat tanggal ", Tanggal(date(2025, 1, 15)), " untuk ", Tekan("Bupati"), ". ", KALIMAT),
            p("Teks dari luar: ", SKRIP, ". Rincian pada ", Rujukan("tabel/golongan"), " dan ", Rujukan("gambar/bagan"), "."),
            p("Maksud laporan ini adalah:"),
            Daftar((Butir(("memberikan informasi kinerja; dan",)), Butir(("menjadi alat kendali.",))), "huruf"),
        )),
        Subbab("tugas", "Tugas dan Fungsi", (
            p("Kecamatan terdiri atas Camat, Sekretaris, dan lima seksi."),
            Gambar("gambar/bagan", "Struktur Organisasi Kecamatan Wotu", bagan(), "Bagan organisasi: Camat membawahi."),
            *jabatan,
        )),
        Subbab("pegawai", "Keadaan Pegawai", (
            p("Pegawai berjumlah ", Banyak(9, "orang", huruf=True), ". ", KALIMAT),
            tabel_pegawai(), p("Sarana dimuat pada ", Rujukan("tabel/kosong"), "."), tabel_kosong(),
        )),
    ), ("Bab ini memuat alasan penyusunan laporan, tugas, dan ", Tekan("sumber daya", True), ".",))


def bab_dua() -> Bab:
    return Bab("bab/2", "Perencanaan Kinerja", (
        Subbab("renstra", "Perencanaan Strategis", (
            Subbab("visi", "Visi dan Misi Kepala Daerah", (p(KALIMAT * 2), tabel_misi()), 2),
            Subbab("iku", "Indikator Kinerja Utama", (
                p(KALIMAT), tabel_iku(), p("Rumus Indeks Kepuasan Masyarakat:", gaya="pengantar"),
                Rumus("Indeks Kepuasan Masyarakat", "Jumlah nilai persepsi", "Jumlah unsur", "25"),
                p(KALIMAT),
            ), 2),
        )),
        Subbab("pagu", "Alokasi Anggaran", (p(KALIMAT), tabel_banyak(), p(KALIMAT))),
    ), ("Bab ini menunjukkan apa yang hendak dicapai.",))


def analisis() -> tuple[Subbab, ...]:
    uraian = TabelUraian((
        BarisUraian("+", "Faktor keberhasilan", (("Program diarahkan kepada kepentingan umum.",), ("Kepala seksi terlibat aktif.",))),
        BarisUraian("–", "Faktor kegagalan", (("Pengisian kuesioner belum menjadi bagian dari prosedur setiap layanan.",),)),
        BarisUraian("›", "Alternatif solusi", (("Pimpinan mengawasi langsung pencapaian sasaran.",),)),
    ))
    efisiensi = KotakRincian(
        "Efisiensi Sasaran 1",
        (("Pagu anggaran", Rupiah(a(172_843_724), True)), ("Serapan", Persen(a("94.97"))), ("Capaian", Persen(a("95.85")))),
        ("Selisih capaian terhadap serapan (poin)", Poin(a("0.88"))),
        ("Selisih positif berarti capaian lebih tinggi daripada bagian anggaran.",),
    )
    return (
        Subbab("an/1", "Perbandingan dengan tahun-tahun sebelumnya", (
            p("Nilai naik dari ", Indeks(a("78.25")), " menjadi ", Indeks(a("78.6")), " dari target ", Indeks(a(82)), "."),
            Gambar("gambar/ikm", "Target dan Realisasi Indeks Kepuasan Masyarakat 2021–2024", tren(("77", "89.27"), ("78", "90.65"), ("80", "78.25"), ("82", "78.6")), "Grafik garis."),
            Gambar("gambar/lakip", "Target dan Realisasi Nilai LAKIP 2021–2024", tren(("70", "60.53"), ("73", "63.24"), ("77", "64.2"), ("81", None)), "Grafik garis LAKIP."),
        ), 3),
        Subbab("an/2", "Analisis penyebab", (uraian,), 3),
        Subbab("an/3", "Analisis efisiensi", (p("Sasaran dibiayai melalui 5 program.", gaya="pengantar"), efisiensi), 3),
        Subbab("an/4", "Program yang menunjang", (
            Subbab("an/4/a", "Program Penyelenggaraan Pemerintahan", (p("Pagu Rp 7.557.500 · realisasi Rp 7.334.250", gaya="baris_angka"), uraian), 4),
            Subbab("an/4/b", "Program Pemberdayaan Masyarakat", (p("Pagu Rp 95.150.474", gaya="baris_angka"), uraian), 4),
        ), 3),
    )


def bab_tiga() -> Bab:
    kunci = AngkaKunci((
        (Persen(a("97.11")), "capaian kinerja organisasi"), (Persen(a("97.33")), "serapan anggaran"),
        (Indeks(a("78.6")), "Indeks Kepuasan Masyarakat"), (Indeks(a(None, sebab="belum dinilai")), "sasaran 2"),
    ))
    return Bab("bab/3", "Akuntabilitas Kinerja", (
        Subbab("capaian", "Capaian Kinerja Organisasi", (
            p(KALIMAT), kunci,
            Subbab("sasaran/1", "Sasaran 1: Meningkatnya Kemampuan Pelayanan Publik Penyelenggaraan Urusan Pemerintahan Kecamatan Wotu", analisis(), 2),
        )),
        Subbab("anggaran", "Realisasi Anggaran", (
            p("Anggaran sebesar ", Rupiah(a(3_308_672_275), True), " terserap ", Persen(a("97.33"), True), "; lihat ", Rujukan("tabel/realisasi"), "."),
            Gambar("gambar/serapan", "Serapan Anggaran per Program (rupiah)", serapan(), "Diagram batang serapan."),
            tabel_rincian("tabel/realisasi", "Realisasi Kinerja dan Anggaran", 5, 9, True),
        )),
        Subbab("tutup", "Kesimpulan", (p(KALIMAT), p(KALIMAT), tanda_tangan("Drs. H. Andi Muhammad Rusdi Paduppa Tenriangka, S.E., M.Si.", "197009082003121004"))),
    ), ("Bab ini membandingkan capaian dengan target.",))


def dokumen(**ganti) -> Dokumen:
    isi = {
        "judul": "Laporan Kinerja Triwulan IV Tahun 2024 Kecamatan Wotu",
        "judul_pendek": "LKJ Triwulan IV Tahun 2024 · Kecamatan Wotu",
        "penyusun": "Kecamatan Wotu",
        "sampul": Sampul(
            "Pemerintah Kabupaten Luwu Timur", "Laporan Kinerja", "(LKJ) Perubahan", "Triwulan IV",
            "Tahun 2024", "Kecamatan Wotu", "Kabupaten Luwu Timur, Provinsi Sulawesi Selatan", "Januari 2025",
        ),
        "muka": (
            Muka("kata", "Kata Pengantar", (p("Puji dan syukur. ", KALIMAT * 2), p(KALIMAT * 2), tanda_tangan())),
            Muka("ikhtisar", "Ikhtisar Eksekutif", (p(KALIMAT), Subbab("ikhtisar/lanjut", "Tindak lanjut", (Daftar((Butir(("Memperbarui prosedur.",)), Butir(("Menyelaraskan anggaran kas.",))), "angka"),), 3))),
            DaftarOtomatis("isi"), DaftarOtomatis("tabel"), DaftarOtomatis("gambar"),
        ),
        "bab": (bab_satu(), bab_dua(), bab_tiga()),
        "lampiran": (
            Lampiran("bukti", "Lampiran: Daftar Bukti Dukung", (
                Tabel("tabel/bukti", "", (Kolom(8, "tengah"), Kolom(92)), (sel_kepala("No.", "Bukti Dukung"),), (Baris((Sel("1"), Sel("Perjanjian Kinerja"))),)),
            )),
        ),
        "kaki_kiri": "Kecamatan Wotu · LKJ TW IV 2024 · draf 1",
        "kaki_kanan": "Data beku 7c1f09ab",
        "tanda": "DRAF · DATA CONTOH",
    }
    return Dokumen(**(isi | ganti))
