"""Locked or open at the instants where it changes, in the regency's own clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.periode.kunci import Sebab, Terkunci, keadaan, pastikan_terbuka
from core.periode.models import KeadaanLaporan, Pengecualian, Periode
from core.periode.queries import batas_untuk
from tenants.models import Kabupaten, Kecamatan

WITA = ZoneInfo("Asia/Makassar")


def wita(*bagian: int) -> datetime:
    return datetime(*bagian, tzinfo=WITA)


@pytest.fixture
def periode(db: None) -> Periode:
    return Periode.objects.create(
        tahun=2098,
        triwulan=4,
        buka=wita(2099, 1, 1, 0, 0),
        batas=wita(2099, 1, 10, 16, 0),
        kunci_pada=wita(2099, 1, 15, 0, 0),
    )


@pytest.fixture
def kelonggaran(periode: Periode, wotu: Kecamatan) -> Pengecualian:
    return Pengecualian.objects.create(
        periode=periode, kecamatan=wotu, batas=wita(2099, 1, 20, 16, 0), alasan="Banjir bandang"
    )


@pytest.mark.parametrize(
    ("saat", "sebab"),
    [
        (wita(2098, 12, 31, 23, 59, 59), Sebab.BELUM_DIBUKA),
        (wita(2099, 1, 1, 0, 0, 0), None),
        (wita(2099, 1, 14, 23, 59, 59), None),
        (wita(2099, 1, 15, 0, 0, 0), Sebab.DIKUNCI),
        # 31 December 16.00 UTC is midnight in Makassar.
        (datetime(2098, 12, 31, 15, 59, 59, tzinfo=ZoneInfo("UTC")), Sebab.BELUM_DIBUKA),
        (datetime(2098, 12, 31, 16, 0, 0, tzinfo=ZoneInfo("UTC")), None),
    ],
)
def test_window_opens_and_locks_on_its_instants(
    saat: datetime, sebab: Sebab | None, periode: Periode, wotu: Kecamatan
) -> None:
    hasil = keadaan(wotu, periode, saat)
    assert (hasil.sebab, hasil.terbuka) == (sebab, sebab is None)


@pytest.mark.parametrize(
    ("saat", "sebab"),
    [
        (wita(2098, 12, 31, 23, 0, 0), Sebab.BELUM_DIBUKA),
        (wita(2099, 1, 15, 0, 0, 0), None),
        (wita(2099, 1, 20, 16, 0, 0), None),
        (wita(2099, 1, 20, 16, 0, 1), Sebab.KELONGGARAN_HABIS),
    ],
)
def test_an_exception_is_open_until_its_own_instant(
    saat: datetime,
    sebab: Sebab | None,
    periode: Periode,
    kelonggaran: Pengecualian,
    wotu: Kecamatan,
) -> None:
    assert keadaan(wotu, periode, saat).sebab is sebab


def test_another_office_has_no_part_in_an_exception(
    periode: Periode, kelonggaran: Pengecualian, malili: Kecamatan
) -> None:
    assert keadaan(malili, periode, wita(2099, 1, 16, 8, 0)).sebab is Sebab.DIKUNCI


def test_each_reason_is_said_in_words(
    periode: Periode, kelonggaran: Pengecualian, wotu: Kecamatan, malili: Kecamatan
) -> None:
    assert keadaan(wotu, periode, wita(2098, 12, 1, 8, 0)).alasan == (
        "Triwulan IV 2098 belum dibuka. Dibuka 1 Januari 2099 pukul 00.00 WITA."
    )
    assert keadaan(malili, periode, wita(2099, 2, 1, 8, 0)).alasan == (
        "Triwulan IV 2098 dikunci kabupaten sejak 15 Januari 2099."
        " Minta dibuka lewat Admin Kabupaten."
    )
    assert keadaan(wotu, periode, wita(2099, 2, 1, 8, 0)).alasan == (
        "Triwulan IV 2098 dikunci kabupaten sejak 15 Januari 2099; kelonggaran untuk kantor ini"
        " berakhir 20 Januari 2099 pukul 16.00 WITA. Minta diperpanjang lewat Admin Kabupaten."
    )


def test_reasons_follow_the_regencys_zone(periode: Periode, wotu: Kecamatan) -> None:
    Kabupaten.objects.update(zona_waktu="Asia/Jayapura")
    alasan = keadaan(wotu, periode, wita(2098, 12, 1, 8, 0)).alasan
    assert alasan.endswith("1 Januari 2099 pukul 01.00 WIT.")


def test_a_service_is_stopped_with_the_reason(periode: Periode, wotu: Kecamatan) -> None:
    with pytest.raises(Terkunci, match="belum dibuka"):
        pastikan_terbuka(wotu, periode)


def test_an_exception_ended_early_never_shortens_the_deadline(
    periode: Periode, kelonggaran: Pengecualian, wotu: Kecamatan
) -> None:
    assert batas_untuk(wotu, periode) == wita(2099, 1, 20, 16, 0)
    Pengecualian.objects.update(batas=wita(2099, 1, 5, 8, 0))
    assert batas_untuk(wotu, periode) == wita(2099, 1, 10, 16, 0)


def disetujui(kecamatan: Kecamatan, periode: Periode, keadaan: str) -> KeadaanLaporan:
    return KeadaanLaporan.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        keadaan=keadaan,
        mengunci=True,
        sejak=wita(2099, 1, 12, 9, 30),
    )


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (
            "disetujui",
            "Laporan Triwulan IV 2098 sudah disetujui sejak 12 Januari 2099 pukul 09.30 WITA."
            " Minta Camat mencabut persetujuannya.",
        ),
        (
            "final",
            "Laporan Triwulan IV 2098 sudah diterima kabupaten sebagai final sejak 12 Januari 2099"
            " pukul 09.30 WITA. Minta revisi dibuka lewat Admin Kabupaten.",
        ),
    ],
)
def test_an_approved_report_locks_an_open_quarter(
    periode: Periode, wotu: Kecamatan, malili: Kecamatan, isi: str, kata: str
) -> None:
    disetujui(wotu, periode, isi)
    hasil = keadaan(wotu, periode, wita(2099, 1, 13, 8, 0))
    assert (hasil.terbuka, hasil.sebab, hasil.alasan) == (False, Sebab.DISETUJUI, kata)
    assert keadaan(malili, periode, wita(2099, 1, 13, 8, 0)).terbuka


def test_neither_an_exception_nor_the_regencys_lock_hides_the_approval(
    periode: Periode, wotu: Kecamatan, kelonggaran: Pengecualian
) -> None:
    laporan = disetujui(wotu, periode, "disetujui")
    assert keadaan(wotu, periode, wita(2099, 1, 16, 8, 0)).sebab is Sebab.DISETUJUI
    KeadaanLaporan.objects.filter(pk=laporan.pk).update(mengunci=False)
    assert keadaan(wotu, periode, wita(2099, 1, 16, 8, 0)).terbuka


def test_the_four_reasons_are_four_different_sentences(
    periode: Periode, wotu: Kecamatan, malili: Kecamatan, kelonggaran: Pengecualian
) -> None:
    belum = keadaan(wotu, periode, wita(2098, 12, 1, 8, 0))
    dikunci = keadaan(malili, periode, wita(2099, 1, 16, 8, 0))
    habis = keadaan(wotu, periode, wita(2099, 1, 21, 8, 0))
    disetujui(malili, periode, "disetujui")
    setuju = keadaan(malili, periode, wita(2099, 1, 13, 8, 0))
    semua = [belum, dikunci, habis, setuju]
    assert {k.sebab for k in semua} == set(Sebab)
    assert len({k.alasan for k in semua}) == 4
