"""The volume's page and its job: asked twice is one, called off stops, only the admin's."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Versi
from reporting.rollup.models import Rekap
from reporting.volume.models import Volume
from reporting.volume.services import buat_volume
from tasks import pembuat, services
from tasks.models import Pekerjaan
from tasks.volume import JENIS, batalkan_volume, keadaan_volume, minta_volume
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Kecamatan, Pengguna
from tests.reporting.rollup.conftest import rekap, snapshot  # noqa: F401
from tests.reporting.volume.conftest import kantor  # noqa: F401

Masuk = Callable[..., Client]
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def kosong(nyata: None) -> Iterator[Periode]:
    """A quarter nobody has reported on: its volume is made fast. Real transactions."""
    periode = periode_kode("2024-TW1")

    Rekap.objects.filter(periode=periode).delete()

    def bersihkan() -> None:
        Pekerjaan.objects.filter(kecamatan=None).delete()
        Volume.objects.filter(periode=periode).delete()

    bersihkan()
    yield periode
    bersihkan()


def admin() -> Pengguna:
    return Pengguna.objects.get(nama_masuk="admin_kabupaten@kabupaten.tes")


def test_asked_twice_it_is_one_job(kosong: Periode) -> None:
    satu = minta_volume(periode=kosong, oleh=admin())
    assert minta_volume(periode=kosong, oleh=None).pk == satu.pk
    assert (satu.kecamatan, satu.jenis) == (None, JENIS)


def test_the_worker_makes_it_and_the_second_call_does_nothing(kosong: Periode) -> None:
    satu = minta_volume(periode=kosong, oleh=admin())
    pembuat.kerjakan(satu.pk)
    pembuat.kerjakan(satu.pk)
    satu.refresh_from_db()
    assert (satu.status, satu.percobaan, satu.bagian_jadi, satu.bagian) == ("selesai", 1, 2, 2)
    keadaan = keadaan_volume(kosong)
    assert keadaan.mutakhir
    assert keadaan.volume is not None
    assert keadaan.volume.tanpa_versi == 2


def test_called_off_while_at_work_it_stops(
    kosong: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = minta_volume(periode=kosong, oleh=admin())

    def batal_lalu_lapor(**isi: object) -> Volume:
        assert batalkan_volume(periode=kosong, oleh=admin())
        return buat_volume(**isi)  # type: ignore[arg-type]

    monkeypatch.setattr(pembuat, "buat_volume", batal_lalu_lapor)
    pembuat.kerjakan(satu.pk)
    satu.refresh_from_db()
    assert (satu.status, satu.pesan) == ("gagal", f"Dibatalkan {admin()}.")
    assert not Volume.objects.filter(periode=kosong).exists()
    assert not batalkan_volume(periode=kosong, oleh=admin())


def test_a_failure_is_tried_three_times_and_then_said(
    kosong: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = minta_volume(periode=kosong, oleh=None)

    def rusak(**_: object) -> Volume:
        raise RuntimeError("disk penuh")

    monkeypatch.setattr(pembuat, "buat_volume", rusak)
    for _ in range(3):
        pembuat.kerjakan(satu.pk)
    satu.refresh_from_db()
    assert (satu.status, satu.percobaan) == ("gagal", 3)
    assert f"nomor pekerjaan {satu.pk}" in satu.pesan
    # Another try by a person is a new job.
    assert minta_volume(periode=kosong, oleh=None).pk != satu.pk


def test_the_reaper_takes_up_a_volume_whose_worker_died(kosong: Periode) -> None:
    satu = minta_volume(periode=kosong, oleh=None)
    Pekerjaan.objects.filter(pk=satu.pk).update(
        status="jalan", pemegang=uuid4(), denyut="2020-01-01T00:00Z", percobaan=1
    )
    services.pungut_terbengkalai()
    satu.refresh_from_db()
    assert satu.status == "antre"


def test_a_tenant_connection_is_refused(wotu: Kecamatan, tw4: Periode) -> None:
    from django_tenants.utils import tenant_context

    for fungsi in (keadaan_volume, lambda p: minta_volume(periode=p, oleh=None)):
        with tenant_context(wotu), pytest.raises(LintasKecamatan):
            fungsi(tw4)


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_everyone_of_the_regency_reads_it(masuk: Masuk, peran: str) -> None:
    jawab = masuk(peran).get("/volume/?periode=2024-TW4")
    assert jawab.status_code == 200
    isi = jawab.content.decode()
    assert ("susun-volume" in isi) is (peran == "admin_kabupaten")


def test_it_counts_who_would_be_in_it(
    masuk: Masuk,
    kantor: Callable[..., Versi],  # noqa: F811
    wotu: Kecamatan,
) -> None:
    kantor(wotu)
    isi = masuk("pimpinan").get("/volume/?periode=2024-TW4").content.decode()
    assert "0 diajukan, 1 sementara, 1 belum ada" in isi
    assert "Laporan yang masih draf masuk dengan tanda SEMENTARA." in isi


@pytest.mark.parametrize("jalur", ["susun", "batal"])
@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_only_the_admin_makes_and_calls_off(masuk: Masuk, jalur: str, peran: str) -> None:
    assert masuk(peran).post(f"/volume/{jalur}/", {"periode": "2024-TW4"}).status_code == 403


def test_offices_have_no_such_page(masuk: Masuk) -> None:
    assert masuk("kasubag", "wotu").get("/volume/").status_code == 404


@pytest.mark.parametrize("jalur", ["susun", "batal"])
def test_asking_is_a_post(masuk: Masuk, jalur: str) -> None:
    assert masuk("admin_kabupaten").get(f"/volume/{jalur}/").status_code == 405


def test_the_button_starts_it_and_the_page_follows(masuk: Masuk) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/volume/susun/", {"periode": "2024-TW4"}, follow=True)
    isi = jawab.content.decode()
    assert "Menunggu giliran" in isi
    assert "batal-volume" in isi
    satu = Pekerjaan.objects.get(kecamatan=None)
    kini = f"/volume/status/?periode=2024-TW4&kini={satu.pk}-antre--0"
    assert klien.get(kini, **HTMX).status_code == 204
    Pekerjaan.objects.filter(pk=satu.pk).update(
        status="jalan", tahap="susun", bagian_jadi=1, bagian=2
    )
    jawab = klien.get(kini, **HTMX)
    assert "Mengambil laporan, 1 dari 2 kecamatan" in jawab.content.decode()
    jawab = klien.post("/volume/batal/", {"periode": "2024-TW4"}, **HTMX)
    assert "Dibatalkan" in jawab.content.decode()


def test_an_unknown_quarter_is_no_error(masuk: Masuk) -> None:
    assert masuk("admin_kabupaten").get("/volume/?periode=1999-TW9").status_code in (200, 404)
    assert masuk("admin_kabupaten").get("/volume/999999/").status_code == 404


def test_it_is_downloaded_and_a_later_version_is_told(
    masuk: Masuk,
    kantor: Callable[..., Versi],  # noqa: F811
    wotu: Kecamatan,
    malili: Kecamatan,
    tw4: Periode,
) -> None:
    kantor(wotu)
    volume = buat_volume(periode=tw4)
    klien = masuk("pimpinan")
    assert "Sesuai keadaan sekarang" in klien.get("/volume/?periode=2024-TW4").content.decode()
    jawab = klien.get(f"/volume/{volume.pk}/?unduh")
    assert jawab["Content-Disposition"] == 'attachment; filename="Volume-LKJ-2024-TW4.pdf"'
    assert b"".join(jawab.streaming_content)[:5] == b"%PDF-"  # type: ignore[attr-defined]
    kantor(malili)
    isi = klien.get("/volume/?periode=2024-TW4").content.decode()
    assert "Ada laporan yang berubah sesudahnya" in isi


def test_queries_do_not_grow_with_offices(
    masuk: Masuk,
    rekap: Callable[..., Versi],  # noqa: F811
    wotu: Kecamatan,
    malili: Kecamatan,
) -> None:
    klien = masuk("pimpinan")

    def banyak() -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as kueri:
            klien.get("/volume/?periode=2024-TW4")
        return len(kueri)

    rekap(wotu)
    satu = banyak()
    rekap(malili)
    assert banyak() == satu


def test_the_command_puts_it_into_a_folder(
    kantor: Callable[..., Versi],  # noqa: F811
    wotu: Kecamatan,
    tmp_path: Path,
) -> None:
    kantor(wotu)
    keluar = StringIO()
    call_command("volume", "2024-TW4", out=tmp_path / "baru", stdout=keluar)
    assert (tmp_path / "baru" / "Volume-LKJ-2024-TW4.pdf").read_bytes()[:5] == b"%PDF-"
    assert "1 masih draf, 1 belum punya laporan" in keluar.getvalue()
    with pytest.raises(CommandError, match="2031-TW1 tidak dikenal"):
        call_command("volume", "2031-TW1", out=tmp_path)
