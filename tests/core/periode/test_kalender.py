"""The calendar's rules: order of a quarter's moments, a year from the last one's pattern."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from core.periode import services
from core.periode.kalender import Jadwal, periksa, periksa_urutan, setahun_kemudian, usulan
from core.periode.models import Pengecualian, Periode
from core.periode.services import JadwalDitolak, KelonggaranDitolak
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan

WITA = ZoneInfo("Asia/Makassar")


def wita(*bagian: int) -> datetime:
    return datetime(*bagian, tzinfo=WITA)


BAIK = Jadwal(
    buka=wita(2099, 1, 1, 0, 0),
    batas=wita(2099, 1, 10, 16, 0),
    kunci_pada=wita(2099, 1, 10, 16, 0),
    batch_pada=wita(2099, 1, 2, 1, 0),
)


def test_a_good_window_has_nothing_wrong() -> None:
    assert periksa(2098, 4, BAIK) == {}


@pytest.mark.parametrize(
    ("ubahan", "medan", "kata"),
    [
        ({"batas": wita(2099, 1, 1, 0, 0)}, "batas", "sesudah triwulan dibuka (1 Januari 2099"),
        ({"kunci_pada": wita(2099, 1, 10, 15, 59)}, "kunci_pada", "sebelum batas pengajuan"),
        ({"batch_pada": wita(2098, 12, 31, 23, 59)}, "batch_pada", "mendahului pembukaan"),
        ({"buka": wita(2098, 9, 30, 0, 0)}, "buka", "baru mulai 1 Oktober 2098"),
        ({"kunci_pada": wita(2100, 1, 15, 0, 0)}, "kunci_pada", "Periksa tahunnya"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    ubahan: dict[str, datetime], medan: str, kata: str
) -> None:
    galat = periksa(2098, 4, replace(BAIK, **ubahan))
    assert kata in galat[medan]


def test_lock_and_batch_may_be_left_out() -> None:
    assert periksa(2098, 4, replace(BAIK, kunci_pada=None, batch_pada=None)) == {}


def test_quarters_open_one_after_another() -> None:
    pesan = "Triwulan IV harus dibuka sesudah Triwulan III (1 Januari 2099 pukul 00.00 WITA)."
    assert periksa_urutan({3: BAIK, 4: BAIK}) == {4: {"buka": pesan}}


@pytest.mark.parametrize(
    ("saat", "hasil"),
    [
        (wita(2024, 2, 29, 16, 0), wita(2025, 2, 28, 16, 0)),
        (wita(2025, 1, 10, 16, 0), wita(2026, 1, 10, 16, 0)),
    ],
)
def test_the_same_clock_time_a_year_later(saat: datetime, hasil: datetime) -> None:
    assert setahun_kemudian(saat) == hasil


def test_a_year_follows_the_pattern_of_the_last_one() -> None:
    pola = [
        Periode(
            tahun=2024, triwulan=4, buka=wita(2025, 1, 3, 8, 0), batas=wita(2025, 1, 17, 12, 30)
        )
    ]
    usul = usulan(pola, 2025)
    assert usul[4] == Jadwal(buka=wita(2026, 1, 3, 8, 0), batas=wita(2026, 1, 17, 12, 30))
    # A quarter the pattern lacks gets the usual dates, the batch on its second night.
    assert usul[1].batas == wita(2025, 4, 10, 16, 0)
    assert usul[1].batch_pada == wita(2025, 4, 2, 1, 0)


@pytest.fixture
def periode(db: None) -> Periode:
    services.tahun_buka(tahun=2098, jadwal=usulan([], 2098))
    return Periode.objects.get(tahun=2098, triwulan=4)


def test_opening_a_year_makes_four_quarters_and_a_trace(periode: Periode) -> None:
    assert [p.kode for p in Periode.objects.filter(tahun=2098)] == [
        f"2098-TW{n}" for n in range(1, 5)
    ]
    jejak = Jejak.objects.get(aksi="periode.tahun_buka")
    assert jejak.sesudah["2098-TW4"]["batas"] == "2099-01-10T16:00:00+08:00"


def test_a_year_is_opened_once(periode: Periode) -> None:
    with pytest.raises(JadwalDitolak, match="sudah ada"):
        services.tahun_buka(tahun=2098, jadwal=usulan([], 2098))
    assert Periode.objects.filter(tahun=2098).count() == 4


def test_a_changed_window_keeps_before_and_after(periode: Periode) -> None:
    jadwal = replace(Jadwal.dari(periode), batas=wita(2099, 1, 12, 16, 0))
    services.periode_ubah(periode=periode, jadwal=jadwal, dasar=services.sidik(periode))
    jejak = Jejak.objects.get(aksi="periode.ubah")
    assert jejak.sebelum["batas"] == "2099-01-10T16:00:00+08:00"
    assert jejak.sesudah["batas"] == "2099-01-12T16:00:00+08:00"


def test_saving_the_same_again_writes_nothing(periode: Periode) -> None:
    jadwal = Jadwal.dari(periode)
    services.periode_ubah(periode=periode, jadwal=jadwal, dasar=services.sidik(periode))
    assert not Jejak.objects.filter(aksi="periode.ubah").exists()


def test_two_who_change_the_same_quarter_are_told(periode: Periode) -> None:
    dasar = services.sidik(periode)
    lain = replace(Jadwal.dari(periode), batas=wita(2099, 1, 12, 16, 0))
    services.periode_ubah(periode=periode, jadwal=lain, dasar=dasar)
    with pytest.raises(JadwalDitolak, match="diubah orang lain"):
        services.periode_ubah(periode=periode, jadwal=BAIK, dasar=dasar)


def test_a_batch_is_not_scheduled_into_the_past(tw4: Periode) -> None:
    jadwal = replace(Jadwal.dari(tw4), batch_pada=wita(2025, 1, 2, 1, 0))
    with pytest.raises(JadwalDitolak, match="sudah lewat"):
        services.periode_ubah(periode=tw4, jadwal=jadwal, dasar=services.sidik(tw4))


def test_the_neighbour_is_held_in_order_too(periode: Periode) -> None:
    ketiga = Periode.objects.get(tahun=2098, triwulan=3)
    jadwal = Jadwal(buka=wita(2099, 1, 1, 0, 0), batas=wita(2099, 1, 9, 0, 0))
    with pytest.raises(JadwalDitolak, match="Triwulan IV harus dibuka sesudah Triwulan III"):
        services.periode_ubah(periode=ketiga, jadwal=jadwal, dasar=services.sidik(ketiga))


def test_only_the_regencys_connection_writes(periode: Periode, wotu: Kecamatan) -> None:
    from django_tenants.utils import tenant_context

    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        services.tahun_buka(tahun=2097, jadwal=usulan([], 2097))


def test_an_exception_is_given_changed_and_ended(periode: Periode, wotu: Kecamatan) -> None:
    def beri(hari: int) -> Pengecualian:
        batas = wita(2099, 1, hari, 16, 0)
        return services.kelonggaran_beri(
            periode=periode, kecamatan=wotu, batas=batas, alasan=" Banjir  besar "
        )

    assert beri(20).alasan == "Banjir besar"
    beri(20)  # twice the same writes nothing
    satu = beri(25)
    assert Jejak.objects.filter(aksi="periode.kelonggaran", kecamatan=wotu).count() == 2
    services.kelonggaran_akhiri(pengecualian=satu)
    assert Pengecualian.objects.get(periode=periode).batas <= timezone.now()
    services.kelonggaran_akhiri(pengecualian=Pengecualian.objects.get(periode=periode))
    assert Jejak.objects.filter(aksi="periode.kelonggaran").count() == 3


@pytest.mark.parametrize(
    ("batas", "alasan", "medan"),
    [
        (wita(2099, 1, 10, 16, 0), "Banjir besar", "batas"),
        (wita(2101, 1, 10, 16, 0), "Banjir besar", "batas"),
        (wita(2099, 1, 20, 16, 0), "  -  ", "alasan"),
    ],
    ids=["not later", "far away", "no reason"],
)
def test_an_exception_without_sense_is_refused(
    batas: datetime, alasan: str, medan: str, periode: Periode, wotu: Kecamatan
) -> None:
    with pytest.raises(KelonggaranDitolak) as tolak:
        services.kelonggaran_beri(periode=periode, kecamatan=wotu, batas=batas, alasan=alasan)
    assert tolak.value.medan == medan
    assert not Pengecualian.objects.filter(periode=periode).exists()


def test_a_deadline_already_over_is_no_exception(tw4: Periode, wotu: Kecamatan) -> None:
    with pytest.raises(KelonggaranDitolak, match="sudah lewat"):
        services.kelonggaran_beri(
            periode=tw4, kecamatan=wotu, batas=wita(2025, 2, 1, 0, 0), alasan="Banjir besar"
        )
