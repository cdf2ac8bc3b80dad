"""Tables of two documents: changed figures, rows of one alone, columns by place or by figure."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reporting.beda.angka import BedaAngka, TabelBeda, beda_tabel
from reporting.beda.rata import ratakan
from reporting.dokumen.blok import (
    Bab,
    Banyak,
    Baris,
    Bervolume,
    Dokumen,
    Indeks,
    Kolom,
    KotakRincian,
    Lampiran,
    Nilai,
    Persen,
    Rupiah,
    Sel,
    Tabel,
)
from reporting.snapshot.angka import Angka

PERIODE = ("2024-TW3", "2024-TW4")


def angka(alamat: str, nilai: str | None, sebab: str = "belum diisi") -> Angka:
    if nilai is None:
        return Angka(nilai=None, alamat=alamat, sebab=sebab)
    return Angka(nilai=Decimal(nilai), alamat=alamat)


def pagu(kode: str, nilai: str, waktu: str = "2024-TW4") -> Rupiah:
    return Rupiah(angka(f"anggaran.pagu/{waktu}/{kode}", nilai))


def baris(nama: str, *isi: Nilai | str) -> Baris:
    return Baris((Sel("1"), Sel(nama), *(Sel(i) for i in isi)))


def tabel(*isi: Baris, kepala: tuple[str, ...] = ("Pagu",), kunci: str = "t") -> Tabel:
    kolom = (Kolom(10), Kolom(40), *(Kolom(20) for _ in kepala))
    return Tabel(kunci, "Uji", kolom, (tuple(Sel(k) for k in ("No.", "Nama", *kepala)),), isi)


def beda(lama: tuple[object, ...], baru: tuple[object, ...], satu: bool = False) -> BedaAngka:
    dokumen = (
        Dokumen("LKJ", "LKJ", "Wotu", None, (), (Bab("bab-1", "Satu", isi),))  # type: ignore[arg-type]
        for isi in (lama, baru)
    )
    kiri, kanan = (ratakan(d) for d in dokumen)
    return beda_tabel(kiri, kanan, periode=("2024-TW4",) * 2 if satu else PERIODE)  # type: ignore[arg-type]


def tunggal(lama: Tabel, baru: Tabel) -> TabelBeda:
    (hasil,) = beda((lama,), (baru,)).tabel
    return hasil


@pytest.mark.parametrize(
    ("lama", "baru", "harap"),
    [
        # 107.250.000 - 39.000.000 = 68.250.000
        (Rupiah(angka("x", "39000000")), Rupiah(angka("x", "107250000")),
         ("39.000.000", "107.250.000", "+Rp\u00a068.250.000")),
        (Rupiah(angka("x", "9"), True), Rupiah(angka("x", "7"), True),
         ("Rp\u00a09", "Rp\u00a07", "\u2212Rp\u00a02")),
        # 97,46 - 69,09 = 28,37
        (Persen(angka("x", "69.09")), Persen(angka("x", "97.46")),
         ("69,09", "97,46", "+28,37 poin persen")),
        # 97,464 and 97,466 are printed apart and differ by 0,002
        (Persen(angka("x", "97.464")), Persen(angka("x", "97.466")),
         ("97,46", "97,47", "naik < 0,01 poin persen")),
        (Indeks(angka("x", "78.25")), Indeks(angka("x", "78.6")), ("78,25", "78,60", "+0,35")),
        (Bervolume(angka("x", "9"), "Dokumen"), Bervolume(angka("x", "12"), "Dokumen"),
         ("9\u00a0Dokumen", "12\u00a0Dokumen", "+3\u00a0Dokumen")),
        (Bervolume(angka("x", "9"), "Orang"), Bervolume(angka("x", "12"), "Dokumen"),
         ("9\u00a0Orang", "12\u00a0Dokumen", "")),
        (Banyak(2, "orang"), Banyak(1, "orang"),
         ("2\u00a0orang", "1\u00a0orang", "\u22121\u00a0orang")),
        (Persen(angka("x", None)), Persen(angka("x", "5")), ("– (belum diisi)", "5,00", "")),
        (Persen(angka("x", None)), Persen(angka("x", None, "belum dinilai")),
         ("– (belum diisi)", "– (belum dinilai)", "")),
        ("", Persen(angka("x", "5")), ("tidak ada", "5,00", "")),
    ],
)  # fmt: skip
def test_the_difference_is_in_the_unit_of_the_figure(
    lama: Nilai | str, baru: Nilai | str, harap: tuple[str, str, str]
) -> None:
    # A row beside it keeps the column one of figures.
    tetap = baris("Lain", Persen(angka("y", "1")))
    hasil = tunggal(tabel(baris("A", lama), tetap), tabel(baris("A", baru), tetap))
    (u,) = hasil.ubah
    assert (u.baris, u.kolom) == ("A", "Pagu")
    assert (u.lama, u.baru, u.selisih) == harap


def test_digits_nobody_sees_are_no_difference() -> None:
    hasil = beda(
        (tabel(baris("A", Persen(angka("x", "97.4612")))),),
        (tabel(baris("A", Persen(angka("x", "97.4598")))),),
    )
    assert (hasil.tabel, hasil.tetap) == ((), 1)


def test_rows_of_two_quarters_meet_by_name_and_code() -> None:
    lama = tabel(
        baris("Rapat", pagu("01", "5", "2024-TW3")), baris("Rapat", pagu("02", "7", "2024-TW3"))
    )
    baru = tabel(baris("Rapat", pagu("02", "8")), baris("Rapat", pagu("01", "5")))
    (u,) = tunggal(lama, baru).ubah
    assert (u.lama, u.baru, u.alamat) == ("7", "8", "anggaran.pagu/2024-TW4/02")


def test_a_renamed_row_is_one_row_by_its_code() -> None:
    lama = tabel(baris("Rapat", pagu("01", "5", "2024-TW3")))
    baru = tabel(baris("Temu", pagu("01", "5")))
    hasil = tunggal(lama, baru)
    assert hasil.baris == ()
    assert [(u.kolom, u.lama, u.baru, u.kata) for u in hasil.ubah] == [
        ("Nama baris", "Rapat", "Temu", True)
    ]


def test_a_place_in_a_list_does_not_make_two_things_one() -> None:
    def sarana(nama: str) -> Tabel:
        return tabel(baris(nama, Bervolume(angka("profil.sarana/2024-12-31/1", "2"), "Unit")))

    hasil = tunggal(sarana("Meja"), sarana("Kursi"))
    assert [(b.jenis, b.nama) for b in hasil.baris] == [("baru", "Kursi"), ("hilang", "Meja")]


def test_rows_only_one_has_carry_their_figures() -> None:
    tetap = baris("Tetap", pagu("01", "5"))
    hasil = beda(
        (tabel(tetap, baris("Lama", pagu("02", "3"))),),
        (tabel(tetap, baris("Baru", pagu("03", "4"))),),
        satu=True,
    )
    (satu,) = hasil.tabel
    assert [(b.jenis, b.nama, [(k, s.teks) for k, s in b.sel]) for b in satu.baris] == [
        ("baru", "Baru", [("Pagu", "4")]),
        ("hilang", "Lama", [("Pagu", "3")]),
    ]
    assert hasil.tetap == 1


def test_columns_meet_by_head_then_by_what_their_figures_are() -> None:
    def rp(jenis: str, nilai: str) -> Rupiah:
        return Rupiah(angka(f"anggaran.{jenis}/2024-TW4/01", nilai))

    lama = tabel(
        baris("A", rp("pagu", "9"), rp("kas", "4"), rp("realisasi", "3")),
        kepala=("Pagu Setahun", "Kas s.d. TW III", "Realisasi s.d. TW III"),
    )
    baru = tabel(
        baris("A", rp("realisasi", "8"), rp("pagu", "9")),
        kepala=("Realisasi s.d. TW IV", "Pagu s.d. TW IV"),
    )
    hasil = tunggal(lama, baru)
    assert [(u.kolom, u.lama, u.baru) for u in hasil.ubah] == [("Realisasi s.d. TW IV", "3", "8")]
    assert (hasil.kolom_baru, hasil.kolom_hilang) == ((), ("Kas s.d. TW III",))


def test_a_second_head_in_the_table_names_the_columns_below_it() -> None:
    def isi(nilai: str) -> Tabel:
        tengah = Baris((Sel("No."), Sel("Program"), Sel("Anggaran (Rp)")))
        return tabel(
            baris("IKM", Indeks(angka("ikm", "82"))), tengah, baris("Penunjang", pagu("01", nilai)),
            kepala=("Target",),
        )  # fmt: skip

    (u,) = tunggal(isi("5"), isi("6")).ubah
    assert (u.baris, u.kolom) == ("Penunjang", "Anggaran (Rp)")


def test_a_cell_that_reaches_down_names_the_rows_below_it() -> None:
    def isi(nilai: str) -> Tabel:
        return tabel(
            Baris((Sel("1", baris=2), Sel("Program A", baris=2), Sel(Rupiah(angka("a", "1"))))),
            Baris((Sel(Rupiah(angka("b", nilai))),)),
        )

    (u,) = tunggal(isi("2"), isi("3")).ubah
    assert (u.baris, u.lama, u.baru) == ("Program A", "2", "3")


def test_a_figure_printed_twice_is_one_difference() -> None:
    def dua(nilai: str) -> tuple[Tabel, Tabel]:
        isi = baris("A", pagu("01", nilai))
        return tabel(isi), tabel(isi, kunci="u")

    (satu,) = beda(dua("5"), dua("6"), satu=True).tabel
    (u,) = satu.ubah
    assert (satu.judul, u.juga) == ("Tabel 1.1 Uji", "Tabel 1.2")


def test_a_table_only_one_has_lists_its_rows() -> None:
    hasil = beda((), (tabel(baris("A", pagu("01", "5"))),))
    (satu,) = hasil.tabel
    assert (satu.jenis, [b.jenis for b in satu.baris]) == ("baru", ["baru"])


def test_a_box_of_figures_is_a_table_too() -> None:
    def kotak(nilai: str) -> KotakRincian:
        sisa = ("Sisa", Rupiah(angka("turunan/sisa/kantor", nilai), True))
        return KotakRincian("Efisiensi", (sisa,), ("Hasil", "Efisien"), ("Sebab.",))

    (satu,) = beda((kotak("5"),), (kotak("6"),)).tabel
    assert (satu.judul, satu.ubah[0].baris, satu.ubah[0].baru) == ("Efisiensi", "Sisa", "Rp\u00a06")


def test_counts_have_no_address_and_are_never_taken_for_one() -> None:
    """Two rows of one name, each with another count."""

    def isi(*banyak: int) -> Tabel:
        return tabel(*(baris("Golongan", Banyak(n, "orang")) for n in banyak))

    hasil = tunggal(isi(1, 5), isi(2, 6))
    assert [(u.lama, u.baru) for u in hasil.ubah] == [
        ("1\u00a0orang", "2\u00a0orang"),
        ("5\u00a0orang", "6\u00a0orang"),
    ]


def test_a_table_that_only_gained_a_column_is_told() -> None:
    satu, dua = pagu("01", "5"), Persen(angka("y", "1"))
    hasil = tunggal(
        tabel(baris("A", satu)), tabel(baris("A", satu, dua), kepala=("Pagu", "Capaian"))
    )
    assert (hasil.ubah, hasil.baris, hasil.kolom_baru) == ((), (), ("Capaian",))


def test_tables_without_title_are_told_apart() -> None:
    tanpa = [replace(tabel(baris("A", pagu("01", "5")), kunci=k), judul="") for k in "tu"]
    lampiran = Lampiran("l", "Lampiran", tuple(tanpa))
    rata = ratakan(Dokumen("L", "L", "W", None, (), (), (lampiran,)))
    assert [t.judul for t in rata.tabel.values()] == ["Lampiran", "Lampiran, tabel 2"]
