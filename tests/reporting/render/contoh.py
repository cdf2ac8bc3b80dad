"""A rich document made by hand: every kind of block, and the hard cases of each."""

from datetime import date

from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    Banyak,
    Baris,
    BarisUraian,
    Butir,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Gambar,
    Indeks,
    Kolom,
    KotakRincian,
    Lampiran,
    Muka,
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
)
from tests.reporting.render.contoh_gambar import bagan, serapan, tren
from tests.reporting.render.contoh_tabel import (
    KALIMAT,
    SASARAN,
    SKRIP,
    a,
    p,
    sel_kepala,
    tabel_banyak,
    tabel_iku,
    tabel_kosong,
    tabel_misi,
    tabel_pegawai,
    tabel_rincian,
    tugas,
)


def tanda_tangan(nama: str = "", nip: str = "", jabatan: str = "Camat Wotu") -> TandaTangan:
    return TandaTangan("Wotu", date(2025, 1, 15), jabatan, nama, "Pembina Tk. I", nip)


def bab_satu() -> Bab:
    jabatan = tuple(
        Subbab(
            f"jabatan/{i}",
            f"Kepala Seksi Urusan Nomor {i}",
            (
                p("Kepala Seksi mempunyai tugas menyiapkan kebijakan teknis. Rincian tugasnya:"),
                tugas(14),
            ),
            2,
        )
        for i in range(1, 5)
    )
    return Bab(
        "bab/1",
        "Pendahuluan",
        (
            Subbab(
                "latar",
                "Latar Belakang",
                (
                    p(
                        "Laporan ini dibuat tanggal ",
                        Tanggal(date(2025, 1, 15)),
                        " untuk ",
                        Tekan("Bupati"),
                        ". ",
                        KALIMAT,
                    ),
                    p(
                        "Teks dari luar: ",
                        SKRIP,
                        ". Rincian pada ",
                        Rujukan("tabel/golongan"),
                        " dan ",
                        Rujukan("gambar/bagan"),
                        ".",
                    ),
                    p("Maksud laporan ini adalah:"),
                    Daftar(
                        (
                            Butir(("memberikan informasi kinerja; dan",)),
                            Butir(("menjadi alat kendali.",)),
                        ),
                        "huruf",
                    ),
                ),
            ),
            Subbab(
                "tugas",
                "Tugas dan Fungsi",
                (
                    p("Kecamatan terdiri atas Camat, Sekretaris, dan lima seksi."),
                    Gambar(
                        "gambar/bagan",
                        "Struktur Organisasi Kecamatan Wotu",
                        bagan(),
                        "Bagan organisasi: Camat membawahi.",
                    ),
                    *jabatan,
                ),
            ),
            Subbab(
                "pegawai",
                "Keadaan Pegawai",
                (
                    p("Pegawai berjumlah ", Banyak(9, "orang", huruf=True), ". ", KALIMAT),
                    tabel_pegawai(),
                    p("Sarana dimuat pada ", Rujukan("tabel/kosong"), "."),
                    tabel_kosong(),
                ),
            ),
        ),
        (
            "Bab ini memuat alasan penyusunan laporan, tugas, dan ",
            Tekan("sumber daya", True),
            ".",
        ),
    )


def bab_dua() -> Bab:
    return Bab(
        "bab/2",
        "Perencanaan Kinerja",
        (
            Subbab(
                "renstra",
                "Perencanaan Strategis",
                (
                    Subbab(
                        "visi", "Visi dan Misi Kepala Daerah", (p(KALIMAT * 2), tabel_misi()), 2
                    ),
                    Subbab(
                        "iku",
                        "Indikator Kinerja Utama",
                        (
                            p(KALIMAT),
                            tabel_iku(),
                            p("Rumus Indeks Kepuasan Masyarakat:", gaya="pengantar"),
                            Rumus(
                                "Indeks Kepuasan Masyarakat",
                                "Jumlah nilai persepsi",
                                "Jumlah unsur",
                                "25",
                            ),
                            p(KALIMAT),
                        ),
                        2,
                    ),
                ),
            ),
            Subbab("pagu", "Alokasi Anggaran", (p(KALIMAT), tabel_banyak(), p(KALIMAT))),
        ),
        ("Bab ini menunjukkan apa yang hendak dicapai.",),
    )


def analisis() -> tuple[Subbab, ...]:
    uraian = TabelUraian(
        (
            BarisUraian(
                "+",
                "Faktor keberhasilan",
                (
                    ("Program diarahkan kepada kepentingan umum.",),
                    ("Kepala seksi terlibat aktif.",),
                ),
            ),
            BarisUraian(
                "–",
                "Faktor kegagalan",
                (("Pengisian kuesioner belum menjadi bagian dari prosedur setiap layanan.",),),
            ),
            BarisUraian(
                "›", "Alternatif solusi", (("Pimpinan mengawasi langsung pencapaian sasaran.",),)
            ),
        )
    )
    efisiensi = KotakRincian(
        "Efisiensi Sasaran 1",
        (
            ("Pagu anggaran", Rupiah(a(172_843_724), True)),
            ("Serapan", Persen(a("94.97"))),
            ("Capaian", Persen(a("95.85"))),
        ),
        ("Selisih capaian terhadap serapan (poin)", Poin(a("0.88"))),
        ("Selisih positif berarti capaian lebih tinggi daripada bagian anggaran.",),
    )
    return (
        Subbab(
            "an/1",
            "Perbandingan dengan tahun-tahun sebelumnya",
            (
                p(
                    "Nilai naik dari ",
                    Indeks(a("78.25")),
                    " menjadi ",
                    Indeks(a("78.6")),
                    " dari target ",
                    Indeks(a(82)),
                    ".",
                ),
                Gambar(
                    "gambar/ikm",
                    "Target dan Realisasi Indeks Kepuasan Masyarakat 2021–2024",
                    tren(("77", "89.27"), ("78", "90.65"), ("80", "78.25"), ("82", "78.6")),
                    "Grafik garis.",
                ),
                Gambar(
                    "gambar/lakip",
                    "Target dan Realisasi Nilai LAKIP 2021–2024",
                    tren(("70", "60.53"), ("73", "63.24"), ("77", "64.2"), ("81", None)),
                    "Grafik garis LAKIP.",
                ),
            ),
            3,
        ),
        Subbab("an/2", "Analisis penyebab", (uraian,), 3),
        Subbab(
            "an/3",
            "Analisis efisiensi",
            (p("Sasaran dibiayai melalui 5 program.", gaya="pengantar"), efisiensi),
            3,
        ),
        Subbab(
            "an/4",
            "Program yang menunjang",
            (
                Subbab(
                    "an/4/a",
                    "Program Penyelenggaraan Pemerintahan",
                    (p("Pagu Rp 7.557.500 · realisasi Rp 7.334.250", gaya="baris_angka"), uraian),
                    4,
                ),
                Subbab(
                    "an/4/b",
                    "Program Pemberdayaan Masyarakat",
                    (p("Pagu Rp 95.150.474", gaya="baris_angka"), uraian),
                    4,
                ),
            ),
            3,
        ),
    )


def bab_tiga() -> Bab:
    kunci = AngkaKunci(
        (
            (Persen(a("97.11")), "capaian kinerja organisasi"),
            (Persen(a("97.33")), "serapan anggaran"),
            (Indeks(a("78.6")), "Indeks Kepuasan Masyarakat"),
            (Indeks(a(None, sebab="belum dinilai")), "sasaran 2"),
        )
    )
    return Bab(
        "bab/3",
        "Akuntabilitas Kinerja",
        (
            Subbab(
                "capaian",
                "Capaian Kinerja Organisasi",
                (
                    p(KALIMAT),
                    kunci,
                    Subbab(
                        "sasaran/1",
                        SASARAN,
                        analisis(),
                        2,
                    ),
                ),
            ),
            Subbab(
                "anggaran",
                "Realisasi Anggaran",
                (
                    p(
                        "Anggaran sebesar ",
                        Rupiah(a(3_308_672_275), True),
                        " terserap ",
                        Persen(a("97.33"), True),
                        "; lihat ",
                        Rujukan("tabel/realisasi"),
                        ".",
                    ),
                    Gambar(
                        "gambar/serapan",
                        "Serapan Anggaran per Program (rupiah)",
                        serapan(),
                        "Diagram batang serapan.",
                    ),
                    tabel_rincian("tabel/realisasi", "Realisasi Kinerja dan Anggaran", 5, 9, True),
                ),
            ),
            Subbab(
                "tutup",
                "Kesimpulan",
                (
                    p(KALIMAT),
                    p(KALIMAT),
                    tanda_tangan(
                        "Drs. H. Andi Muhammad Rusdi Paduppa Tenriangka, S.E., M.Si.",
                        "197009082003121004",
                    ),
                ),
            ),
        ),
        ("Bab ini membandingkan capaian dengan target.",),
    )


def dokumen(**ganti) -> Dokumen:
    isi = {
        "judul": "Laporan Kinerja Triwulan IV Tahun 2024 Kecamatan Wotu",
        "judul_pendek": "LKJ Triwulan IV Tahun 2024 · Kecamatan Wotu",
        "penyusun": "Kecamatan Wotu",
        "sampul": Sampul(
            "Pemerintah Kabupaten Luwu Timur",
            "Laporan Kinerja",
            "(LKJ) Perubahan",
            "Triwulan IV",
            "Tahun 2024",
            "Kecamatan Wotu",
            "Kabupaten Luwu Timur, Provinsi Sulawesi Selatan",
            "Januari 2025",
        ),
        "muka": (
            Muka(
                "kata",
                "Kata Pengantar",
                (p("Puji dan syukur. ", KALIMAT * 2), p(KALIMAT * 2), tanda_tangan()),
            ),
            Muka(
                "ikhtisar",
                "Ikhtisar Eksekutif",
                (
                    p(KALIMAT),
                    Subbab(
                        "ikhtisar/lanjut",
                        "Tindak lanjut",
                        (
                            Daftar(
                                (
                                    Butir(("Memperbarui prosedur.",)),
                                    Butir(("Menyelaraskan anggaran kas.",)),
                                ),
                                "angka",
                            ),
                        ),
                        3,
                    ),
                ),
            ),
            DaftarOtomatis("isi"),
            DaftarOtomatis("tabel"),
            DaftarOtomatis("gambar"),
        ),
        "bab": (bab_satu(), bab_dua(), bab_tiga()),
        "lampiran": (
            Lampiran(
                "bukti",
                "Lampiran: Daftar Bukti Dukung",
                (
                    Tabel(
                        "tabel/bukti",
                        "",
                        (Kolom(8, "tengah"), Kolom(92)),
                        (sel_kepala("No.", "Bukti Dukung"),),
                        (Baris((Sel("1"), Sel("Perjanjian Kinerja"))),),
                    ),
                ),
            ),
        ),
        "kaki_kiri": "Kecamatan Wotu · LKJ TW IV 2024 · draf 1",
        "kaki_kanan": "Data beku 7c1f09ab",
        "tanda": "DRAF · DATA CONTOH",
    }
    return Dokumen(**(isi | ganti))
