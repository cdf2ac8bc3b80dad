"""Writing cells: stored, the same, in conflict, locked, sent twice, undone."""

from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.anggaran.models import DpaBaris, Realisasi
from core.isian.alamat import AlamatSalah, Sel
from core.isian.batas import NilaiSalah
from core.isian.models import Kelompok, PerubahanSel
from core.isian.services import (
    BatalSebagian,
    Tertulis,
    Tulisan,
    batalkan,
    tulis,
    tulis_banyak,
    tulis_kelompok,
)
from core.periode.kunci import Terkunci
from core.periode.models import Periode
from core.periode.queries import periode_kode
from tenants.models import Jejak, Kecamatan, Pengguna

pytestmark = pytest.mark.usefixtures("di_wotu")
LAMA = Decimal(4319100)  # the demo's realisasi of that sub kegiatan


@pytest.fixture
def isi(wotu: Kecamatan, tw4: Periode, operator: Pengguna) -> Callable[..., Tertulis]:
    def jalankan(sel: Sel, nilai: int | None, dasar: int | None = 0, **lain: object) -> Tertulis:
        oleh = lain.pop("oleh", operator)
        angka = None if nilai is None else Decimal(nilai)
        tulisan = Tulisan(sel=sel, nilai=angka, dasar=dasar, **lain)
        return tulis(kecamatan=wotu, periode=tw4, tulisan=tulisan, oleh=oleh)

    return jalankan


def rupiah(sel: Sel) -> Decimal | None:
    return Realisasi.objects.get(tahun=2024, triwulan=4, kode=sel.kode).rupiah


def test_a_value_is_stored_with_its_history(isi: Callable, sel: Callable) -> None:
    hasil = isi(sel(), 5_000_000)
    assert (hasil.status, rupiah(sel())) == ("simpan", Decimal(5_000_000))
    baris = PerubahanSel.objects.get(pk=hasil.versi)
    assert (baris.sebelum, baris.sesudah, baris.oleh.nama) == (
        "4319100",
        "5000000",
        "Operator wotu",
    )


def test_the_same_value_changes_nothing(isi: Callable, sel: Callable) -> None:
    assert isi(sel(), int(LAMA)).status == "sama"
    assert not PerubahanSel.objects.exists()


def test_empty_is_not_zero(isi: Callable, sel: Callable) -> None:
    kosong = isi(sel(), None)
    assert rupiah(sel()) is None
    assert isi(sel(), 0, dasar=kosong.versi).status == "simpan"
    assert rupiah(sel()) == 0


def test_somebody_elses_newer_value_is_not_overwritten(
    isi: Callable, sel: Callable, kasubag: Pengguna
) -> None:
    lain = isi(sel(), 1_000, oleh=kasubag)
    hasil = isi(sel(), 2_000, dasar=0)
    assert (hasil.status, hasil.oleh, hasil.nilai) == (
        "bentrok",
        "Kasubag Perencanaan wotu",
        Decimal(1_000),
    )
    assert rupiah(sel()) == 1_000
    assert isi(sel(), 2_000, dasar=lain.versi).status == "simpan"


def test_two_people_writing_the_same_agree(isi: Callable, sel: Callable) -> None:
    isi(sel(), 1_000)
    assert isi(sel(), 1_000, dasar=0).status == "sama"


def test_a_resend_changes_nothing(isi: Callable, sel: Callable) -> None:
    nomor = uuid4()
    pertama = isi(sel(), 1_000, id_kirim=nomor)
    assert isi(sel(), 1_000, id_kirim=nomor).versi == pertama.versi
    assert PerubahanSel.objects.count() == 1


def test_an_old_resend_does_not_bring_its_value_back(isi: Callable, sel: Callable) -> None:
    nomor = uuid4()
    pertama = isi(sel(), 1_000, id_kirim=nomor)
    isi(sel(), 2_000, dasar=pertama.versi)
    isi(sel(), 1_000, id_kirim=nomor)
    assert rupiah(sel()) == 2_000


def test_ones_own_unanswered_write_is_no_conflict(isi: Callable, sel: Callable) -> None:
    nomor = uuid4()
    isi(sel(), 1_000, id_kirim=nomor)
    hasil = isi(sel(), 2_000, dasar=0, pendahulu=frozenset({nomor}))
    assert hasil.status == "simpan"


def test_pagu_seen_from_another_quarter_is_the_same_cell(
    isi: Callable, sel: Callable, tw4: Periode
) -> None:
    pagu = sel("anggaran.pagu")
    PerubahanSel.objects.create(alamat=pagu.alamat.replace("TW4", "TW3"), sesudah="9")
    assert isi(pagu, 1_000, dasar=0).status == "bentrok"


def test_dpa_fields_are_written_on_the_line_in_force(isi: Callable, sel: Callable) -> None:
    isi(sel("anggaran.kas"), 77)
    baris = DpaBaris.objects.filter(kode=sel().kode).latest("dpa__berlaku_mulai")
    assert baris.kas_4 == 77


@pytest.mark.parametrize(
    ("bidang", "nilai", "kata"),
    [
        ("anggaran.pagu", None, "tidak boleh kosong"),
        ("anggaran.kas", None, "tidak boleh kosong"),
        ("anggaran.realisasi", Decimal(-1), "kurang dari nol"),
        ("anggaran.realisasi", Decimal(10) ** 15, "terlalu besar"),
        ("anggaran.realisasi", Decimal("1.5"), "tanpa pecahan"),
        ("anggaran.volume", Decimal("1.234"), "dua angka"),
        ("anggaran.volume", Decimal(10) ** 10, "terlalu besar"),
    ],
)
def test_what_a_column_cannot_hold_is_refused_in_words(
    wotu: Kecamatan, tw4: Periode, sel: Callable, bidang: str, nilai: Decimal | None, kata: str
) -> None:
    tulisan = Tulisan(sel=sel(bidang), nilai=nilai, dasar=0)
    with pytest.raises(NilaiSalah, match=kata):
        tulis(kecamatan=wotu, periode=tw4, tulisan=tulisan, oleh=None)


def test_a_locked_quarter_says_since_when(wotu: Kecamatan, sel: Callable) -> None:
    tw3 = periode_kode("2024-TW3")
    tulisan = Tulisan(sel=Sel("anggaran.realisasi", sel().kode, "", tw3), nilai=None, dasar=0)
    with pytest.raises(Terkunci, match="sejak 15 Oktober 2024"):
        tulis(kecamatan=wotu, periode=tw3, tulisan=tulisan, oleh=None)


def test_a_code_outside_the_dpa_is_named(isi: Callable, sel: Callable) -> None:
    with pytest.raises(AlamatSalah, match="7.01.01.9.99.9999"):
        isi(sel(kode="7.01.01.9.99.9999"), 1)
    assert not Realisasi.objects.filter(kode="7.01.01.9.99.9999").exists()


def test_one_wrong_cell_keeps_no_other_from_being_saved(
    wotu: Kecamatan, tw4: Periode, sel: Callable
) -> None:
    tulisan = [
        Tulisan(sel=sel(), nilai=Decimal(5), dasar=0),
        Tulisan(sel=sel(kode="7.01.01.9.99.9999"), nilai=Decimal(5), dasar=0),
    ]
    hasil = tulis_banyak(kecamatan=wotu, periode=tw4, tulisan=tulisan, oleh=None)
    assert [h.status for h in hasil] == ["simpan", "salah"]


def kelompok(
    wotu: Kecamatan, tw4: Periode, tulisan: list[Tulisan], **lain: object
) -> tuple[Kelompok, list[Tertulis]]:
    return tulis_kelompok(
        kecamatan=wotu,
        periode=tw4,
        tulisan=tulisan,
        oleh=None,
        jenis=Kelompok.Jenis.TEMPEL,
        **lain,
    )


def dua(sel: Callable) -> list[Tulisan]:
    return [
        Tulisan(sel=sel(), nilai=Decimal(5), dasar=0),
        Tulisan(sel=sel("anggaran.volume"), nilai=Decimal(1), dasar=0),
    ]


def test_a_group_is_one_step_and_is_undone_in_one(
    wotu: Kecamatan, tw4: Periode, sel: Callable
) -> None:
    grup, hasil = kelompok(wotu, tw4, dua(sel))
    assert [h.status for h in hasil] == ["simpan", "simpan"]
    assert batalkan(kecamatan=wotu, periode=tw4, kelompok=grup, oleh=None) == 2
    assert rupiah(sel()) == LAMA
    assert batalkan(kecamatan=wotu, periode=tw4, kelompok=grup, oleh=None) == 0
    aksi = Jejak.objects.filter(kecamatan=wotu).values_list("aksi", flat=True)
    assert {"isian.tempel", "isian.batalkan"} <= set(aksi)


def test_a_group_with_a_wrong_cell_writes_nothing(
    wotu: Kecamatan, tw4: Periode, sel: Callable
) -> None:
    salah = Tulisan(sel=sel("anggaran.pagu"), nilai=None, dasar=0)
    with pytest.raises(NilaiSalah):
        kelompok(wotu, tw4, [*dua(sel), salah])
    assert rupiah(sel()) == LAMA
    assert not Kelompok.objects.exists()


def test_a_group_sent_twice_is_one_group(wotu: Kecamatan, tw4: Periode, sel: Callable) -> None:
    nomor = uuid4()
    satu, _ = kelompok(wotu, tw4, dua(sel), id_kirim=nomor)
    lagi, hasil = kelompok(wotu, tw4, dua(sel), id_kirim=nomor)
    assert (lagi.pk, hasil) == (satu.pk, [])


def test_undo_stops_at_cells_changed_since(
    wotu: Kecamatan, tw4: Periode, sel: Callable, isi: Callable
) -> None:
    grup, hasil = kelompok(wotu, tw4, dua(sel))
    isi(sel(), 9, dasar=hasil[0].versi)
    with pytest.raises(BatalSebagian, match=sel().alamat):
        batalkan(kecamatan=wotu, periode=tw4, kelompok=grup, oleh=None)
    assert rupiah(sel()) == 9


def test_undo_of_another_quarters_group_is_refused(
    wotu: Kecamatan, tw4: Periode, sel: Callable
) -> None:
    grup = Kelompok.objects.create(jenis=Kelompok.Jenis.TEMPEL)
    alamat = sel().alamat.replace("TW4", "TW3")
    PerubahanSel.objects.create(alamat=alamat, sesudah="1", kelompok=grup)
    with pytest.raises(AlamatSalah):
        batalkan(kecamatan=wotu, periode=tw4, kelompok=grup, oleh=None)


def test_a_large_group_asks_no_more_queries(wotu: Kecamatan, tw4: Periode, sel: Callable) -> None:
    kode = list(Realisasi.objects.filter(tahun=2024, triwulan=4).values_list("kode", flat=True))

    def hitung(banyak: int, nilai: int) -> int:
        tulisan = [
            Tulisan(sel=sel(kode=k), nilai=Decimal(nilai), dasar=None) for k in kode[:banyak]
        ]
        with CaptureQueriesContext(connection) as kueri:
            kelompok(wotu, tw4, tulisan)
        return len(kueri)

    assert hitung(2, 11) == hitung(30, 12)
