"""The office's report page: ask, follow, open, ask again; with htmx and without."""

import re
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Berkas, Laporan, Versi
from tasks import services
from tasks.models import Pekerjaan
from tenants.models import Kecamatan

HTMX = {"HX-Request": "true"}
PDF = b"%PDF-1.7 contoh"
Status = Pekerjaan.Status


@pytest.fixture(autouse=True)
def _tanpa_antrean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "kirim", lambda *_, **__: None)


def kerja(kecamatan: Kecamatan, periode: Periode, **isi: object) -> Pekerjaan:
    return Pekerjaan.objects.create(
        kecamatan=kecamatan, periode=periode, denyut=timezone.now(), **isi
    )


@pytest.fixture
def berkas(wotu: Kecamatan, tw4: Periode) -> Berkas:
    with tenant_context(wotu):
        laporan, _ = Laporan.objects.get_or_create(periode=tw4)
        versi = Versi.objects.create(
            laporan=laporan, nomor=901, isi="{}", sha256="ab" * 32, versi_skema=1, versi_rumus=1
        )
        baru = Berkas(
            versi=versi, format="pdf", sha256="cd" * 32, ukuran=len(PDF), halaman=61,
            versi_perender="tes",
        )  # fmt: skip
        baru.berkas.save("contoh.pdf", ContentFile(PDF))
    return baru


def test_asking_leads_back_to_the_page(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    jawab = klien.post("/laporan/buat/", {"periode": "2024-TW4"})
    assert jawab.headers["Location"] == "/laporan/?periode=2024-TW4"
    assert "Antre" in klien.get("/laporan/").content.decode()
    assert Pekerjaan.objects.filter(kecamatan__slug="wotu").count() == 1


def test_a_second_click_makes_no_second_job(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    for _ in range(2):
        klien.post("/laporan/buat/", {"periode": "2024-TW4"})
    assert Pekerjaan.objects.count() == 1


def test_with_htmx_the_answer_is_the_regions(masuk: Callable) -> None:
    jawab = masuk("operator", "wotu").post("/laporan/buat/", headers=HTMX)
    isi = jawab.content.decode()
    assert "<html" not in isi
    assert 'hx-trigger="every 2s"' in isi
    assert set(re.findall(r'id="(\w+)" hx-swap-oob', isi)) == {"tindakan", "dokumen", "versi"}


def alamat_status(klien: object) -> str:
    halaman = klien.get("/laporan/").content.decode()
    return re.search(r'hx-get="([^"]+)"', halaman)[1].replace("&amp;", "&")


def test_following_says_nothing_until_something_changes(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    pekerjaan = kerja(wotu, tw4, status=Status.JALAN, tahap=Pekerjaan.Tahap.BEKUKAN)
    klien = masuk("operator", "wotu")
    alamat = alamat_status(klien)
    assert klien.get(alamat, headers=HTMX).status_code == 204
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(tahap=Pekerjaan.Tahap.CETAK)
    isi = klien.get(alamat, headers=HTMX).content.decode()
    assert re.search(r'aria-current="step">.{0,60}<strong>Mencetak halaman', isi)
    assert re.findall(r"<strong>([^<]+)</strong>(?:sudah|sedang dikerjakan|menunggu)", isi) == [
        *("Membekukan data", "Menyusun naskah", "Mencetak halaman", "Menyimpan berkas")
    ]


def test_following_ends_with_the_work(masuk: Callable, wotu: Kecamatan, tw4: Periode) -> None:
    pekerjaan = kerja(wotu, tw4, status=Status.JALAN)
    klien = masuk("operator", "wotu")
    alamat = alamat_status(klien)
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(
        status=Status.SELESAI, selesai_pada=timezone.now()
    )
    isi = klien.get(alamat, headers=HTMX).content.decode()
    assert "Selesai" in isi
    assert "every 2s" not in isi


def test_the_status_address_alone_is_the_whole_page(masuk: Callable) -> None:
    assert "<h1>" in masuk("operator", "wotu").get("/laporan/status/").content.decode()


def test_a_failure_says_why_and_can_be_repeated(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    pekerjaan = kerja(wotu, tw4, status=Status.GAGAL, pesan="Penanda tangan belum ada.")
    klien = masuk("kasubag", "wotu")
    assert "Penanda tangan belum ada." in klien.get("/laporan/").content.decode()
    klien.post(f"/laporan/{pekerjaan.pk}/ulangi/")
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == Status.ANTRE


def test_the_camat_reads_and_is_offered_no_button(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    kerja(wotu, tw4, status=Status.GAGAL, pesan="Sebabnya.")
    isi = masuk("camat", "wotu").get("/laporan/").content.decode()
    assert "Sebabnya." in isi
    assert "/laporan/buat/" not in isi
    assert "ulangi" not in isi


def test_another_office_cannot_repeat_a_job(
    masuk: Callable, malili: Kecamatan, tw4: Periode
) -> None:
    pekerjaan = kerja(malili, tw4, status=Status.GAGAL)
    jawab = masuk("operator", "wotu").post(f"/laporan/{pekerjaan.pk}/ulangi/")
    assert jawab.status_code == 404
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == Status.GAGAL


@pytest.mark.parametrize(("kueri", "cara"), [("", "inline"), ("?unduh", "attachment")])
def test_a_document_is_shown_or_saved_under_its_name(
    masuk: Callable, berkas: Berkas, kueri: str, cara: str
) -> None:
    jawab = masuk("camat", "wotu").get(f"/laporan/berkas/{berkas.pk}/{kueri}")
    assert b"".join(jawab.streaming_content) == PDF
    assert (
        jawab.headers["Content-Disposition"] == f'{cara}; filename="LKJ-Wotu-2024-TW4-draf-901.pdf"'
    )
    assert jawab.headers["Content-Type"] == "application/pdf"
    assert jawab.headers["X-Content-Type-Options"] == "nosniff"
    assert "private" in jawab.headers["Cache-Control"]


def test_another_office_does_not_find_a_document_by_its_number(
    masuk: Callable, berkas: Berkas
) -> None:
    assert masuk("operator", "malili").get(f"/laporan/berkas/{berkas.pk}/").status_code == 404


def test_the_front_page_opens_the_newest_document(masuk: Callable, berkas: Berkas) -> None:
    isi = masuk("operator", "wotu").get("/").content.decode()
    assert f"/laporan/berkas/{berkas.pk}/" in isi
    assert "Draf 901 dibekukan" in isi
