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
from reporting.laporan.models import Berkas, Langkah, Laporan, Versi
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


def berkas_e81(kecamatan: Kecamatan, periode: Periode, nomor: int, *, diajukan: bool) -> None:
    """A version of Formulir E.81 with a PDF and a DOCX that name it."""
    with tenant_context(kecamatan):
        laporan, _ = Laporan.objects.get_or_create(periode=periode, jenis="e81")
        versi = Versi.objects.create(
            laporan=laporan, nomor=nomor, isi="{}", sha256="a" * 64, versi_skema=1, versi_rumus=1,
            keadaan="diajukan" if diajukan else "draf",
        )  # fmt: skip
        if diajukan:
            Langkah.objects.create(
                laporan=laporan, versi=versi, urut=nomor, aksi="ajukan", dari="draf",
                ke="diajukan", peran="kasubag",
            )  # fmt: skip
        for format in ("pdf", "docx"):
            berkas = Berkas(
                versi=versi, format=format, sha256="b" * 64, ukuran=4, versi_perender="t",
                keadaan=versi.keadaan,
            )  # fmt: skip
            berkas.berkas.save(f"e.{format}", ContentFile(f"{format} {nomor}".encode()))


@pytest.mark.parametrize(
    ("kueri", "isi"),
    [
        ("jenis=e81", b"pdf 12"),
        ("jenis=e81&format=docx", b"docx 12"),
        ("jenis=e81&versi=11", b"pdf 11"),
    ],
)
def test_other_kinds_open_once_they_are_submitted(
    masuk: Callable, wotu: Kecamatan, tw4: Periode, kueri: str, isi: bytes
) -> None:
    for nomor, diajukan in ((11, True), (12, True), (13, False)):
        berkas_e81(wotu, tw4, nomor, diajukan=diajukan)
    jawab = masuk("inspektorat").get(f"/dokumen/berkas/wotu/2024-TW4/?{kueri}")
    assert jawab.content == isi
    jenis = "wordprocessingml" if "docx" in kueri else "application/pdf"
    assert jenis in jawab.headers["Content-Type"]
    assert Jejak.objects.get(aksi="laporan.lihat", kecamatan=wotu).objek == "e81/2024-TW4"
    meja = masuk("inspektorat").get("/meja/wotu/2024-TW4/e81/").content.decode()
    assert "/dokumen/berkas/wotu/2024-TW4/?jenis=e81&amp;format=docx&amp;versi=11" in meja
    assert "versi=13" not in meja


@pytest.mark.parametrize(
    "kueri", ["jenis=e81&versi=13", "jenis=e81&versi=x", "jenis=e81&format=exe", "jenis=entah"]
)
def test_a_draft_of_another_kind_stays_with_its_office(
    masuk: Callable, wotu: Kecamatan, tw4: Periode, kueri: str
) -> None:
    berkas_e81(wotu, tw4, 13, diajukan=False)
    jawab = masuk("inspektorat").get(f"/dokumen/berkas/wotu/2024-TW4/?{kueri}")
    assert jawab.status_code == 404


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
