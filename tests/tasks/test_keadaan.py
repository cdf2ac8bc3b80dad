"""How far the kecamatan have come: marked by a change, counted once, healed by the sweep."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import KeadaanLaporan, Pengecualian, Periode
from core.periode.queries import periode_kode
from tasks import keadaan
from tasks.models import KeadaanKantor
from tasks.papan import Saring, papan
from tasks.queries_keadaan import keadaan_kecamatan
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

pytestmark = pytest.mark.usefixtures("dikirim")


@pytest.fixture
def dikirim(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The kecamatan whose task was sent."""
    terkirim: list[int] = []
    monkeypatch.setattr(keadaan, "kirim_segarkan", terkirim.append)
    return terkirim


@pytest.fixture(autouse=True)
def _kunci_bersih(wotu: Kecamatan, malili: Kecamatan) -> Iterator[None]:
    yield
    for satu in (wotu, malili):
        with tenant_context(satu):
            cache.delete("keadaan-kotor")


def baris(kecamatan: Kecamatan, periode: Periode, **isi: object) -> KeadaanKantor:
    return KeadaanKantor.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        **{"terisi": 3, "seharusnya": 10, "dihitung_pada": timezone.now()} | isi,
    )


def segar(satu: KeadaanKantor) -> KeadaanKantor:
    satu.refresh_from_db()
    return satu


def test_many_changes_send_one_task(wotu: Kecamatan, tw4: Periode, dikirim: list[int]) -> None:
    satu = baris(wotu, tw4)
    for _ in range(5):
        keadaan.tandai(wotu)
    assert dikirim == [wotu.pk]
    assert segar(satu).kotor_sejak is not None


def test_a_change_marks_its_own_office_only(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode, dikirim: list[int]
) -> None:
    lain = baris(malili, tw4)
    keadaan.tandai(wotu)
    assert segar(lain).kotor_sejak is None


@pytest.mark.parametrize(("longgar", "tanda"), [(False, False), (True, True)])
def test_a_locked_quarter_is_left_alone_unless_an_exception_opens_it(
    wotu: Kecamatan, tw4: Periode, longgar: bool, tanda: bool
) -> None:
    satu = baris(wotu, tw4)
    Periode.objects.filter(pk=tw4.pk).update(kunci_pada=timezone.now() - timedelta(days=1))
    if longgar:
        nanti = timezone.now() + timedelta(days=1)
        Pengecualian.objects.create(periode=tw4, kecamatan=wotu, batas=nanti, alasan="Banjir")
    keadaan.tandai(wotu)
    assert (segar(satu).kotor_sejak is not None) is tanda


@pytest.mark.parametrize(
    ("aksi", "berapa"),
    [("profil.kantor", 1), ("kinerja.analisis", 1), ("kabupaten.lihat", 0), ("baca.lihat", 0)],
)
def test_an_audited_change_is_heard_of_and_a_look_is_not(
    wotu: Kecamatan,
    aksi: str,
    berapa: int,
    dikirim: list[int],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        catat(aksi=aksi, kecamatan=wotu)
    assert dikirim == [wotu.pk] * berapa


def test_a_saved_cell_is_heard_of(
    masuk: Callable,
    wotu: Kecamatan,
    dikirim: list[int],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    from core.isian.alamat import sel
    from core.isian.services import Tulisan, tulis

    with tenant_context(wotu):
        periode = periode_kode("2024-TW4")
        satu = sel("anggaran.realisasi/2024-TW4/7.01.01.2.01.0001", periode)
        with django_capture_on_commit_callbacks(execute=True):
            tulis(
                kecamatan=wotu,
                periode=periode,
                tulisan=Tulisan(sel=satu, nilai=None, dasar=None),
                oleh=None,
            )
    assert dikirim == [wotu.pk]


def test_counting_stores_what_is_missing_by_name(wotu: Kecamatan, tw4: Periode) -> None:
    from core.profil.models import Sarana

    satu = baris(wotu, tw4, kotor_sejak=timezone.now())
    with tenant_context(wotu):
        kosong = Sarana.objects.order_by("pk").first()
        Sarana.objects.filter(pk=kosong.pk).update(jumlah=None)
    assert keadaan.segarkan(wotu.pk) == 1
    segar(satu)
    assert (satu.kotor_sejak, satu.seharusnya > 10) == (None, True)
    assert kosong.nama in dict(satu.kurang)["Sarana dan prasarana"]
    assert satu.seharusnya - satu.terisi == sum(len(nama) for _, nama in satu.kurang)


def test_findings_are_counted_without_what_was_set_aside(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reporting.checks.bentuk import kunci_kesampingan, sidik_temuan
    from reporting.checks.models import Kesampingan
    from reporting.checks.temuan import Bobot, Tempat, Temuan

    def temuan(nama: str, bobot: Bobot) -> Temuan:
        return Temuan(aturan=nama, bobot=bobot, tempat=Tempat("Tabel 3.4"), pesan="beda")

    semua = (
        temuan("satu", Bobot.BLOKIR),
        temuan("dua", Bobot.BLOKIR),
        temuan("tiga", Bobot.PERINGATAN),
        temuan("empat", Bobot.INFO),
    )
    monkeypatch.setattr(keadaan, "temuan_kini", lambda *_: semua)
    with tenant_context(wotu):
        Kesampingan.objects.create(
            periode=tw4,
            kunci=kunci_kesampingan(semua[1]),
            sidik=sidik_temuan(semua[1]),
            uraian="beda",
            alasan="sudah benar",
            oleh=Pengguna.objects.get(nama_masuk="kasubag@wotu.tes"),
        )
    satu = baris(wotu, tw4, kotor_sejak=timezone.now())
    keadaan.segarkan(wotu.pk)
    assert (segar(satu).menghalangi, satu.peringatan) == (1, 1)


def test_a_change_while_counting_stays_marked(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch, dikirim: list[int]
) -> None:
    satu = baris(wotu, tw4, kotor_sejak=timezone.now())
    asli = keadaan.kelengkapan

    def sambil_diubah(kecamatan: Kecamatan, periode: Periode) -> object:
        keadaan.tandai(kecamatan)
        return asli(kecamatan, periode)

    monkeypatch.setattr(keadaan, "kelengkapan", sambil_diubah)
    keadaan.segarkan(wotu.pk)
    assert segar(satu).kotor_sejak is not None
    assert dikirim == [wotu.pk]


def test_the_sweep_takes_up_what_was_lost_and_makes_missing_rows(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    kini = timezone.now()
    hilang = baris(wotu, tw4, kotor_sejak=kini - timedelta(seconds=31))
    baru = baris(malili, tw4, kotor_sejak=kini - timedelta(seconds=5))
    keadaan.sapu(kini)
    assert segar(hilang).kotor_sejak is None
    assert segar(baru).kotor_sejak is not None
    terbuka = Periode.objects.filter(buka__lte=kini).count()
    assert KeadaanKantor.objects.filter(kecamatan=wotu).count() == terbuka


def test_one_office_that_cannot_be_counted_keeps_no_other_from_it(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    lama = timezone.now() - timedelta(minutes=5)
    rusak, baik = baris(malili, tw4, kotor_sejak=lama), baris(wotu, tw4, kotor_sejak=lama)
    asli = keadaan.kelengkapan

    def kadang(kecamatan: Kecamatan, periode: Periode) -> object:
        if kecamatan == malili:
            raise ValueError("rusak")
        return asli(kecamatan, periode)

    monkeypatch.setattr(keadaan, "kelengkapan", kadang)
    kini = timezone.now()
    keadaan.sapu(kini)
    assert segar(rusak).kotor_sejak == kini  # behind the others, for a later sweep
    assert segar(baik).kotor_sejak is None
    assert connection.schema_name == "public"


def mengajukan(
    kecamatan: Kecamatan, periode: Periode, status: str, *, terlambat: bool = False
) -> None:
    KeadaanLaporan.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        keadaan=status,
        terlambat=terlambat,
        diajukan_pada=timezone.now(),
        sejak=timezone.now(),
    )


@pytest.mark.parametrize(
    ("status", "diajukan", "kurang"),
    [
        ("draf", False, "lengkap, belum diajukan"),
        ("dikembalikan", False, "dikembalikan, belum diajukan lagi"),
        ("diajukan", True, ""),
        ("direviu", True, ""),
        ("final", True, ""),
    ],
)
def test_a_row_says_what_it_waits_for(
    wotu: Kecamatan, tw4: Periode, status: str, diajukan: bool, kurang: str
) -> None:
    baris(wotu, tw4, terisi=10)
    mengajukan(wotu, tw4, status)
    satu = next(k for k in keadaan_kecamatan(tw4) if k.kecamatan == wotu)
    assert (satu.diajukan, satu.kurang) == (diajukan, kurang)
    # The demo's deadline is long over: what is not handed in is late, what came in time is not.
    assert satu.terlambat is not diajukan


def test_filters_and_counts(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    baris(wotu, tw4)
    baris(malili, tw4, terisi=10)
    mengajukan(malili, tw4, "disetujui", terlambat=True)
    semua = papan(tw4)
    assert [(s.value, n) for s, n in semua.pilihan] == [
        ("", 2), ("kurang", 1), ("belum", 1), ("terlambat", 2),
    ]  # fmt: skip
    assert [k.kecamatan.slug for k in papan(tw4, Saring.BELUM).baris] == ["wotu"]
    assert {h.judul: h.banyak for h in semua.hitungan} == {
        "Final": 0, "Disetujui Camat": 1, "Diajukan": 0, "Dikembalikan": 0, "Masih draf": 1,
        "Terlambat": 2,
    }  # fmt: skip


def test_the_page_filters_by_its_address(
    masuk: Callable, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    baris(wotu, tw4, kurang=[["Isu strategis", ["Isu strategis 2024"]]])
    mengajukan(malili, tw4, "diajukan")
    isi = masuk("pimpinan").get("/?periode=2024-TW4&saring=belum").content.decode()
    assert 'id="kantor-wotu"' in isi
    assert 'id="kantor-malili"' not in isi
    assert "<dd>Isu strategis 2024</dd>" in isi
    assert 'id="kantor-malili"' in masuk("pimpinan").get("/?saring=entah").content.decode()
