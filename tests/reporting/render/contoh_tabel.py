"""Tables of the sample document."""

from decimal import Decimal

from reporting.dokumen.blok import (
    Banyak,
    Baris,
    Bervolume,
    Butir,
    Daftar,
    Kolom,
    Paragraf,
    Persen,
    Rujukan,
    Rumus,
    Rupiah,
    Sel,
    Tabel,
)
from reporting.snapshot.angka import Angka

NAMA_PANJANG = (
    "Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan "
    "Peraturan Perundang-undangan dan/atau Kepolisian Negara Republik Indonesia serta Pelaksanaan "
    "Pembinaan Ketenteraman Masyarakat Desa dan Kelurahan di Seluruh Wilayah Kecamatan, Termasuk "
    "Wilayah Kepulauan dan Perbatasan Negara"
)
SASARAN = (
    "Sasaran 1: Meningkatnya Kemampuan Pelayanan Publik Penyelenggaraan Urusan Pemerintahan "
    "Kecamatan Wotu"
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
    butir = [
        Butir((f"Menyusun rencana kegiatan nomor {i} sebagai pedoman kerja;",)) for i in range(n)
    ]
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
            (
                Sel("No.", baris=2),
                Sel("Golongan", baris=2),
                Sel("Ruang", kolom=4),
                Sel("Jumlah", baris=2),
            ),
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
        "tabel/kosong",
        "Sarana dan Prasarana",
        (Kolom(10), Kolom(60), Kolom(30)),
        (sel_kepala("No.", "Uraian", "Keadaan"),),
        (),
        kosong="Belum ada sarana yang dicatat.",
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
        "tabel/misi",
        "Ringkasan Visi dan Misi RPJMD Kabupaten Luwu Timur 2021–2026",
        (Kolom(5), Kolom(40), Kolom(5, pisah=True), Kolom(50)),
        ((Sel("Misi", kolom=2), Sel("Sasaran", kolom=2)),),
        tuple(baris),
        sumber="Peraturan Daerah Kabupaten Luwu Timur Nomor 11 Tahun 2021.",
    )


def tabel_iku() -> Tabel:
    rumus = Rumus(
        "IKM",
        "Jumlah nilai persepsi seluruh unsur × nilai penimbang",
        "Jumlah unsur yang terisi",
        "25",
    )
    return Tabel(
        "tabel/iku",
        "Formulasi Penghitungan Indikator Kinerja Utama",
        (Kolom(6, "tengah"), Kolom(26), Kolom(10, "tengah"), Kolom(40), Kolom(18)),
        (sel_kepala("No.", "Indikator", "Satuan", "Formulasi Penghitungan", "Sumber Data"),),
        (
            Baris(
                (
                    Sel("1"),
                    Sel("Indeks Kepuasan Masyarakat (IKM)", kepala_baris=True),
                    Sel("Nilai"),
                    Sel(rumus),
                    Sel("Kuesioner SKM"),
                )
            ),
            Baris(
                (
                    Sel("2"),
                    Sel("Nilai LAKIP", kepala_baris=True),
                    Sel("Nilai"),
                    Sel("Hasil evaluasi akuntabilitas kinerja oleh Inspektorat"),
                    Sel(("Laporan, lihat ", Rujukan("tabel/golongan"))),
                )
            ),
        ),
    )


def tabel_rincian(kunci: str, judul: str, program: int, sub: int, lebar: bool) -> Tabel:
    """Program → kegiatan → sub kegiatan, `program` × `sub` sub rows."""
    rata = Kolom(10, "kanan", pisah=True), Kolom(10, "kanan"), Kolom(7, "kanan")
    kolom = (
        Kolom(6),
        Kolom(34),
        Kolom(13, jenis="volume", pisah=True),
        Kolom(13, jenis="volume"),
        Kolom(7, "kanan"),
        *rata,
    )

    def uang(pagu: int, nyata: int):
        serapan = a(None, sebab="tanpa pagu") if not pagu else a(Decimal(nyata) / pagu * 100)
        return Sel(Rupiah(a(pagu))), Sel(Rupiah(a(nyata))), Sel(Persen(serapan))

    baris = []
    for n in range(1, program + 1):
        baris.append(
            Baris(
                (
                    Sel(f"{n:02}"),
                    Sel(f"Program Penunjang Urusan Pemerintahan Nomor {n}", kepala_baris=True),
                    Sel(kolom=2),
                    Sel(Persen(a(100))),
                    *uang(3_135_828_551, 3_056_331_499),
                ),
                "program",
                grup=f"Program {n:02}",
            )
        )
        baris.append(
            Baris(
                (
                    Sel(f"{n}.1"),
                    Sel("Administrasi Keuangan Perangkat Daerah", kepala_baris=True),
                    Sel(kolom=2),
                    Sel(Persen(a("88.885"))),
                    *uang(51_321_300, 43_047_200),
                ),
                "kegiatan",
            )
        )
        for i in range(1, sub + 1):
            nama = NAMA_PANJANG if (n, i) == (2, 3) else f"Sub kegiatan {n:02}-{i:03} dengan nama"
            target = Bervolume(a(12 * i), "Laporan" if i % 2 else "Orang/bulan")
            nyata = Bervolume(a(None if i == 4 else 11 * i), "Laporan" if i % 2 else "Orang/bulan")
            baris.append(
                Baris(
                    (
                        Sel(f"{n}.1.{i}"),
                        Sel(nama, kepala_baris=True),
                        Sel(target),
                        Sel(nyata),
                        Sel(Persen(a(None) if i == 4 else a("91.666"))),
                        *uang(0 if i == 5 else 2_092_264_069, 0 if i == 5 else 2_060_771_985),
                    ),
                    "sub",
                )
            )
    baris.append(
        Baris(
            (
                Sel(),
                Sel("JUMLAH TOTAL", kepala_baris=True),
                Sel(kolom=2),
                Sel(Persen(a("97.11"))),
                *uang(3_308_672_275, 3_220_479_399),
            ),
            "jumlah",
        )
    )
    return Tabel(
        kunci,
        judul,
        kolom,
        (
            (
                Sel("No.", baris=2),
                Sel("Program / Kegiatan / Sub Kegiatan", baris=2),
                Sel("Kinerja", kolom=3),
                Sel("Anggaran (Rp)", kolom=3),
            ),
            sel_kepala("Target", "Realisasi", "Capaian (%)", "Pagu", "Realisasi", "Serapan (%)"),
        ),
        tuple(baris),
        ("(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)", "(6)", "(7)", "(8) = (7)/(6)"),
        (("Capaian organisasi adalah rata-rata program. Tanda “–” berarti tidak diukur.",),),
        "DPPA Tahun Anggaran 2024, diolah.",
        lebar=lebar,
        padat=not lebar,
    )


def tabel_banyak(baris: int = 200) -> Tabel:
    kolom = (Kolom(60), Kolom(20, jenis="volume"), Kolom(20, "kanan"))
    isi = [
        Baris(
            (
                Sel(f"Uraian baris {i:03}", kepala_baris=True),
                Sel(Bervolume(a(i), "Unit")),
                Sel(Rupiah(a(1000 * i))),
            ),
            "sub",
            grup=f"Kelompok {i // 20 + 1}" if i % 20 == 0 else "",
        )
        for i in range(baris)
    ]
    isi.append(
        Baris((Sel("JUMLAH SEMUA", kepala_baris=True), Sel(), Sel(Rupiah(a(19_900_000)))), "jumlah")
    )
    return Tabel(
        "tabel/banyak",
        "Tabel Berbaris Banyak",
        kolom,
        (sel_kepala("Uraian", "Volume", "Pagu (Rp)"),),
        tuple(isi),
        ("(1)", "(2)", "(3)"),
    )
