"""Kinds and formats: asked for on the page, in the batch and by command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from reporting.laporan.pembuatan import FormatTakAda
from tasks import services
from tasks.models import Pekerjaan
from tenants.models import Kecamatan


@pytest.fixture(autouse=True)
def _tanpa_antrean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "kirim", lambda *_, **__: None)


def minta(masuk: Callable, **isi: object) -> object:
    return masuk("operator", "wotu").post("/laporan/buat/", {"periode": "2024-TW4", **isi})


def test_a_kind_is_asked_for_and_followed_on_its_own_page(masuk: Callable) -> None:
    jawab = minta(masuk, jenis="pk")
    assert jawab.headers["Location"] == "/laporan/?periode=2024-TW4&jenis=pk"
    assert Pekerjaan.objects.get().jenis == "pk"
    klien = masuk("operator", "wotu")
    assert "Antre" in klien.get(jawab.headers["Location"]).content.decode()
    assert "Antre" not in klien.get("/laporan/?periode=2024-TW4").content.decode()


def test_two_kinds_may_be_under_way_at_once(masuk: Callable) -> None:
    minta(masuk, jenis="pk")
    minta(masuk, jenis="e81")
    assert Pekerjaan.objects.count() == 2


@pytest.mark.parametrize("isi", [{"jenis": "lppd"}, {"format": "odt"}], ids=["jenis", "format"])
def test_what_does_not_exist_is_refused(masuk: Callable, isi: dict[str, str]) -> None:
    assert minta(masuk, **isi).status_code == 404
    assert not Pekerjaan.objects.exists()


def test_the_report_of_the_year_is_offered_in_the_fourth_quarter_only(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert "LKjIP tahunan" in klien.get("/laporan/?periode=2024-TW4").content.decode()
    assert "LKjIP tahunan" not in klien.get("/laporan/?periode=2024-TW2").content.decode()
    assert klien.get("/laporan/?periode=2024-TW2&jenis=lkjip").status_code == 404


@pytest.mark.parametrize("jenis", ["lkjip", "pk", "renaksi", "pengukuran", "e81"])
def test_each_kind_has_a_preview_with_figures_that_explain_themselves(
    masuk: Callable, jenis: str
) -> None:
    klien = masuk("camat", "wotu")
    isi = klien.get(f"/laporan/pratinjau/?periode=2024-TW4&jenis={jenis}").content.decode()
    assert "3.308.672.275" in isi
    kunci = "pagu_pk/kantor/2024/perubahan" if jenis == "pk" else "pagu/kantor"
    alamat = f"/laporan/pratinjau/asal/?periode=2024-TW4&jenis={jenis}&a=turunan/{kunci}"
    assert "Dijumlahkan dari" in klien.get(alamat).content.decode()


def test_a_batch_makes_the_kind_it_was_asked_for(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    klien.post("/dokumen/buat/", {"periode": "2024-TW4", "jenis": "pk"})
    assert set(Pekerjaan.objects.values_list("jenis", flat=True)) == {"pk"}
    assert "Perjanjian Kinerja" in klien.get("/?periode=2024-TW4").content.decode()


def test_an_unknown_format_starts_nothing(tw4: Periode) -> None:
    with pytest.raises(FormatTakAda, match="odt"):
        services.mulai_batch(periode=tw4, format=["pdf", "odt"])
    assert not Pekerjaan.objects.exists()


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["wotu", "2024-TW2", "--jenis", "lkjip"], "hanya dibuat pada triwulan IV"),
        (["wotu", "2024-TW4", "--jenis", "lppd"], "tidak dikenal"),
        (["wotu", "2024-TW4", "--format", "odt"], "Format odt"),
        (["tak-ada", "2024-TW4"], "Kecamatan tak-ada"),
        (["wotu", "2024-TW9"], "Triwulan 2024-TW9"),
    ],
)
def test_the_command_says_what_is_impossible(db: None, argumen: list[str], kata: str) -> None:
    with pytest.raises(CommandError, match=kata):
        call_command("lkj", *argumen)


def test_the_command_makes_a_kind_once(nyata: None, tmp_path: Path) -> None:
    malili = Kecamatan.objects.get(slug="malili")
    for _ in range(2):
        call_command("lkj", "malili", "2024-TW3", jenis="pk", out=tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["PK-Malili-2024-TW3-draf-1.pdf"]
    with tenant_context(malili):
        versi = Versi.objects.get(laporan__jenis="pk", laporan__periode=periode_kode("2024-TW3"))
        assert versi.berkas.count() == 1
        Berkas.objects.filter(versi=versi).delete()
        versi.delete()


@pytest.mark.parametrize(
    ("jenis", "judul"),
    [
        ("lkj", "LKJ Triwulan IV 2024"),
        ("lkjip", "LKjIP tahunan Triwulan IV 2024"),
        ("renaksi", "Rencana Aksi Triwulan IV 2024"),
    ],
)
def test_the_heading_says_the_quarter_once(masuk: Callable, jenis: str, judul: str) -> None:
    halaman = masuk("operator", "wotu").get(f"/laporan/?periode=2024-TW4&jenis={jenis}")
    assert f"<h1>{judul}</h1>" in halaman.content.decode()
