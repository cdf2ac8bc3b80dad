"""The regency's board: where each office stands, all documents at once, and looking at one."""

import re
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Berkas, Laporan, Versi
from tasks import services
from tasks.models import Batch, Pekerjaan
from tenants.models import Jejak, Kecamatan

HTMX = {"HX-Request": "true"}
Status = Pekerjaan.Status


@pytest.fixture(autouse=True)
def _tanpa_antrean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "kirim", lambda *_, **__: None)


@pytest.fixture
def batch(tw4: Periode) -> Batch:
    return services.mulai_batch(periode=tw4)


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_every_regency_role_sees_every_office(masuk: Callable, peran: str) -> None:
    isi = masuk(peran).get("/").content.decode()
    assert "Papan Triwulan IV 2024" in isi
    assert 'href="http://wotu.localhost/serah/mulai/?ke=/"' in isi
    assert 'href="http://malili.localhost/serah/mulai/?ke=/"' in isi
    assert ("/dokumen/buat/" in isi) is (peran == "admin_kabupaten")


def test_one_click_asks_for_all(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/dokumen/buat/", {"periode": "2024-TW4"})
    assert jawab.headers["Location"] == "/?periode=2024-TW4"
    assert Pekerjaan.objects.filter(batch__isnull=False).count() == 2
    assert "0 dari 2 dokumen" in klien.get("/").content.decode()


def test_with_htmx_the_answer_is_the_regions(masuk: Callable) -> None:
    isi = masuk("admin_kabupaten").post("/dokumen/buat/", headers=HTMX).content.decode()
    assert "<html" not in isi
    assert set(re.findall(r'id="([\w-]+)" hx-swap-oob', isi)) == {
        "tindakan", "ringkas", "per-kecamatan",
    }  # fmt: skip


def test_following_stops_when_all_are_done(masuk: Callable, batch: Batch) -> None:
    klien = masuk("pimpinan")
    halaman = klien.get("/").content.decode()
    alamat = re.search(r'hx-get="([^"]+)"', halaman)[1].replace("&amp;", "&")
    assert klien.get(alamat, headers=HTMX).status_code == 204
    batch.pekerjaan.update(status=Status.SELESAI, selesai_pada=timezone.now())
    isi = klien.get(alamat, headers=HTMX).content.decode()
    assert "2 dari 2 dokumen" in isi
    assert "rampung dalam" in isi
    assert "every 2s" not in isi


def test_one_failure_is_named_and_can_be_repeated(
    masuk: Callable, batch: Batch, wotu: Kecamatan
) -> None:
    batch.pekerjaan.update(status=Status.SELESAI, selesai_pada=timezone.now())
    batch.pekerjaan.filter(kecamatan=wotu).update(status=Status.GAGAL, pesan="Pejabat kosong.")
    klien = masuk("admin_kabupaten")
    isi = klien.get("/").content.decode()
    assert "<strong>Wotu</strong>: Pejabat kosong." in isi
    klien.post("/dokumen/ulangi/", {"periode": "2024-TW4"})
    assert [p.status for p in batch.pekerjaan.filter(kecamatan=wotu)] == [Status.ANTRE]
    assert batch.pekerjaan.filter(status=Status.SELESAI).count() == 1


def test_repeating_with_no_failure_says_so(masuk: Callable, batch: Batch) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/dokumen/ulangi/", {"periode": "2024-TW4"}, follow=True)
    assert "tidak ada yang diulang" in jawab.content.decode()


def test_looking_at_a_document_leaves_a_trace(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        versi = Versi.objects.create(
            laporan=Laporan.objects.get_or_create(periode=tw4)[0], nomor=901, isi="{}",
            sha256="a" * 64, versi_skema=1, versi_rumus=1,
        )  # fmt: skip
        berkas = Berkas(versi=versi, format="pdf", sha256="b" * 64, ukuran=4, versi_perender="t")
        berkas.berkas.save("contoh.pdf", ContentFile(b"%PDF"))
    jawab = masuk("inspektorat").get("/dokumen/berkas/wotu/2024-TW4/")
    assert jawab.content == b"%PDF"
    assert 'inline; filename="LKJ-Wotu-2024-TW4-draf-901.pdf"' in str(jawab.headers)
    jejak = Jejak.objects.filter(aksi="laporan.lihat", kecamatan=wotu).get()
    assert jejak.pengguna.nama_masuk == "inspektorat@kabupaten.tes"


@pytest.mark.parametrize("path", ["wotu/2024-TW4", "entah/2024-TW4", "wotu/2031-TW1"])
def test_no_document_is_told_in_words(masuk: Callable, path: str) -> None:
    jawab = masuk("pimpinan").get(f"/dokumen/berkas/{path}/")
    assert jawab.status_code == 404
    assert "Kecamatan" in jawab.content.decode()


def test_more_offices_ask_no_more_queries(masuk: Callable, batch: Batch) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/")
    for n in range(20):
        kecamatan = Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
        Pekerjaan.objects.create(
            kecamatan=kecamatan, periode=batch.periode, batch=batch, denyut=timezone.now()
        )
    with CaptureQueriesContext(connection) as lebih:
        isi = klien.get("/").content.decode()
    assert "22 kecamatan" in isi
    assert len(lebih) == len(sedikit)
