"""What each role must do now, in order, with the deadline."""

from datetime import UTC, datetime, timedelta

import pytest

from core.kelengkapan import Bagian
from core.tugas import Keadaan, Tugas, tugas_saya
from tenants.models import Peran

BATAS = datetime(2025, 1, 10, 8, tzinfo=UTC)
SEBELUM = BATAS - timedelta(days=4)


def bagian(kunci: str, *kurang: str, judul: str = "") -> Bagian:
    return Bagian(
        kunci=kunci,
        judul=judul or kunci.capitalize(),
        terisi=0 if kurang else 1,
        seharusnya=len(kurang) or 1,
        kurang=kurang,
        rute=f"{kunci}:halaman",
    )


LENGKAP = tuple(bagian(k) for k in ("realisasi", "indikator", "analisis", "orang", "sarana"))


def tugas(peran: Peran, *kurang: Bagian, saat: datetime = SEBELUM, **lain: object) -> list[Tugas]:
    kini = {b.kunci: b for b in (*LENGKAP, *kurang)}
    isi = {"bagian": tuple(kini.values()), "batas": BATAS, "terbuka": True, "dokumen": True}
    return tugas_saya(frozenset({peran}), Keadaan(**{**isi, **lain}), saat)


@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.KASUBAG])
def test_who_fills_in_gets_what_is_missing_first_things_first(peran: Peran) -> None:
    hasil = tugas(
        peran,
        bagian("sarana", "Tanah"),
        bagian("realisasi", "Gaji", "Air", "Listrik"),
        bagian("analisis", "Sasaran: A"),
        bagian("orang", "Penanda tangan", judul="Pegawai dan pejabat"),
        dokumen=False,
    )
    assert [t.judul for t in hasil] == [
        "Isi realisasi 3 sub kegiatan",
        "Lengkapi pegawai dan pejabat",
        "Tulis 1 analisis",
        "Isi jumlah 1 sarana",
        "Buat LKJ",
    ]
    assert hasil[0].rinci == "Gaji, Air, dan 1 lainnya"
    assert [t.nada for t in hasil] == ["awas", "awas", "", "", ""]
    assert {t.tenggat for t in hasil} == {BATAS}
    assert hasil[0].rute == "realisasi:halaman"


def test_nothing_is_left_when_all_is_done() -> None:
    assert tugas(Peran.OPERATOR) == []


def test_after_the_deadline_everything_is_late() -> None:
    hasil = tugas(Peran.OPERATOR, bagian("sarana", "A"), saat=BATAS + timedelta(minutes=1))
    assert [t.nada for t in hasil] == ["salah"]


def test_a_locked_quarter_asks_for_no_entry() -> None:
    assert tugas(Peran.OPERATOR, bagian("realisasi", "Gaji"), terbuka=False) == []


def test_stale_texts_are_counted() -> None:
    [satu] = tugas(Peran.KASUBAG, naskah_basi=3, naskah_rute="naskah:daftar")
    assert (satu.judul, satu.rute) == ("Tinjau 3 naskah", "naskah:daftar")


def test_carried_analysis_waits_for_a_look() -> None:
    terbawa = ("Sasaran: A (perlu ditinjau)",)
    isi = Bagian(
        kunci="analisis", judul="Analisis", terisi=1, seharusnya=3, rute="analisis:halaman",
        kurang=("Program 02", *terbawa), ditinjau=terbawa,
    )  # fmt: skip
    hasil = tugas(Peran.OPERATOR, isi)
    assert [t.judul for t in hasil] == ["Tulis 1 analisis", "Tinjau 1 analisis terbawa"]
    assert hasil[1].rinci == "Sasaran: A"


@pytest.mark.parametrize(
    ("kurang", "dokumen", "judul"),
    [
        ((), True, ["Baca draf LKJ"]),
        ((), False, ["Baca pratinjau LKJ"]),
        (
            (bagian("realisasi", "Gaji"), bagian("sarana", "Tanah")),
            True,
            ["Minta dua bagian dilengkapi", "Baca draf LKJ"],
        ),
    ],
)
def test_the_camat_reads_and_reminds(
    kurang: tuple[Bagian, ...], dokumen: bool, judul: list[str]
) -> None:
    assert [t.judul for t in tugas(Peran.CAMAT, *kurang, dokumen=dokumen)] == judul


def test_nobody_else_has_tasks_here() -> None:
    assert tugas(Peran.PIMPINAN, bagian("realisasi", "Gaji")) == []
