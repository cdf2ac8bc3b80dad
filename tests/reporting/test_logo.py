"""From an uploaded picture to PDF, Word and HTML, and back from them."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.storage import default_storage
from django_tenants.utils import schema_context, tenant_context
from PIL import Image
from pypdf import PdfReader

from core.periode.models import Periode
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.laporan.pembuatan import cetak_lepas
from reporting.logo import beku, berlogo
from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.pdf import pdf
from reporting.render.sampul import LogoTanpaIsi, pas
from reporting.snapshot.bentuk import dari_teks, ke_teks
from reporting.snapshot.build import build_snapshot
from reporting.snapshot.kantor import Logo as LogoBeku
from reporting.snapshot.model import Snapshot
from tenants.models import Kabupaten, Kecamatan, Logo, alamat_logo
from tenants.queries import kabupaten
from tenants.queries_logo import LogoHilang
from tenants.services_logo import logo_lepas, logo_pasang
from tests.tenants.gambar_logo import perisai

MERAH, BIRU = (122, 31, 31), (31, 58, 122)
Beku = Callable[..., Snapshot]


def pasang(pemilik: Kabupaten | Kecamatan, warna: tuple[int, int, int] = MERAH, **isi) -> Logo:
    gambar = perisai("#{:02x}{:02x}{:02x}".format(*warna), **isi)
    return logo_pasang(pemilik=pemilik, nama="lambang.png", isi=gambar, oleh=None)


@pytest.fixture
def bekukan(wotu: Kecamatan, tw4: Periode) -> Beku:
    def buat(jenis: str = "lkj", kecamatan: Kecamatan = wotu) -> Snapshot:
        with tenant_context(kecamatan):
            return build_snapshot(
                kecamatan, tw4, tempat_ttd="Wotu", tanggal_ttd=tw4.batas.date(), jenis=jenis
            )

    return buat


def susun(snapshot: Snapshot) -> Dokumen:
    return JENIS[snapshot.jenis].susun(snapshot, Terbitan(1))


def pendek(dokumen: Dokumen) -> Dokumen:
    """The cover alone, and of a form its first sheet: the rest says nothing about the logo."""
    return replace(dokumen, muka=(), bab=(), lampiran=dokumen.lampiran[: not dokumen.sampul])


def warna(isi: bytes) -> tuple[int, int, int]:
    """The colour of a picture's corner."""
    with Image.open(io.BytesIO(isi)) as gambar:
        return gambar.convert("RGB").getpixel((3, 3))


def gambar_pdf(isi: bytes, halaman: int = 0) -> list[tuple[int, int, int]]:
    return [warna(g.data) for g in PdfReader(io.BytesIO(isi)).pages[halaman].images]


def gambar_docx(isi: bytes) -> list[tuple[int, int, int]]:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        media = [n for n in berkas.namelist() if n.startswith("word/media/")]
        return [warna(berkas.read(n)) for n in media]


def xml_docx(isi: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return berkas.read("word/document.xml").decode()


def gambar_html(isi: bytes) -> list[tuple[int, int, int]]:
    semua = re.findall(rb'<img class="logo" src="data:image/png;base64,([^"]+)" alt="Logo">', isi)
    return [warna(base64.b64decode(satu)) for satu in semua]


@pytest.mark.parametrize("jenis", JENIS)
def test_every_kind_carries_it(jenis: str, bekukan: Beku) -> None:
    logo = pasang(kabupaten())
    dokumen = susun(bekukan(jenis))
    assert dokumen.logo == beku(logo)
    assert dokumen.sampul or dokumen.lampiran[0].kop


@pytest.mark.parametrize("jenis", ["lkj", "pk"])  # a cover, a letterhead
def test_the_picture_is_in_every_format(jenis: str, bekukan: Beku) -> None:
    pasang(kabupaten())
    dokumen = pendek(berlogo(susun(bekukan(jenis))))
    assert gambar_pdf(pdf(dokumen).isi) == [MERAH]
    assert MERAH in gambar_docx(docx(dokumen))
    assert gambar_html(mandiri(dokumen)) == [MERAH]


def test_without_a_logo_there_is_the_shield(bekukan: Beku) -> None:
    snapshot = bekukan()
    assert snapshot.logo is None
    dokumen = pendek(berlogo(susun(snapshot)))
    isi = pdf(dokumen).isi
    assert gambar_pdf(isi) == []
    assert "Tempat lambang daerah" in xml_docx(docx(dokumen))
    assert "LAMBANG" in PdfReader(io.BytesIO(isi)).pages[0].extract_text()
    assert gambar_html(mandiri(dokumen)) == []


def test_an_office_has_its_own_before_the_regencys(
    bekukan: Beku, wotu: Kecamatan, malili: Kecamatan
) -> None:
    umum = pasang(kabupaten())
    sendiri = pasang(wotu, BIRU)
    assert bekukan().logo == LogoBeku(sha256=sendiri.sha256, lebar=400, tinggi=480)
    assert bekukan(kecamatan=malili).logo == beku(umum)
    logo_lepas(pemilik=wotu, oleh=None)
    assert bekukan().logo == beku(umum)


def test_a_changed_logo_leaves_an_old_version_as_it_was(bekukan: Beku, wotu: Kecamatan) -> None:
    pasang(kabupaten())
    lama = ke_teks(bekukan())
    assert ke_teks(bekukan()) == lama  # equal facts, equal text
    pasang(kabupaten(), BIRU)
    assert ke_teks(bekukan()) != lama
    with tenant_context(wotu):
        dokumen = pendek(berlogo(susun(dari_teks(lama))))
        kini = pendek(berlogo(susun(bekukan())))
    assert gambar_pdf(pdf(dokumen).isi) == [MERAH]
    assert gambar_pdf(pdf(kini).isi) == [BIRU]


def test_another_offices_logo_is_not_printed(
    bekukan: Beku, wotu: Kecamatan, malili: Kecamatan
) -> None:
    pasang(wotu, BIRU)
    dokumen = susun(bekukan())
    with tenant_context(malili), pytest.raises(LogoHilang, match="tidak dikenal di kantor ini"):
        berlogo(dokumen)


def test_a_lost_file_is_said_and_an_unread_one_never_printed(bekukan: Beku) -> None:
    logo = pasang(kabupaten(), (10, 120, 30))
    dokumen = pendek(susun(bekukan()))
    for cetak in (pdf, docx, mandiri):
        with pytest.raises(LogoTanpaIsi):
            cetak(dokumen)
    with schema_context("public"):
        default_storage.delete(alamat_logo(logo.sha256))
    with pytest.raises(LogoHilang, match="Minta Admin Kabupaten mengunggahnya lagi"):
        berlogo(dokumen)


def test_a_paper_made_on_the_spot_does_without_a_lost_one(bekukan: Beku) -> None:
    logo = pasang(kabupaten(), (10, 120, 60))
    with schema_context("public"):
        default_storage.delete(alamat_logo(logo.sha256))
    assert gambar_pdf(cetak_lepas(pendek(susun(bekukan("pk"))))) == []


def test_a_page_shows_it_by_its_hash(masuk: Callable, wotu: Kecamatan) -> None:
    logo = pasang(wotu, BIRU)
    isi = masuk("operator", "wotu").get("/laporan/pratinjau/?periode=2024-TW4").content.decode()
    assert f'<img class="logo" src="/logo/{logo.sha256}/" alt="Logo">' in isi


def test_the_regencys_papers_carry_the_regencys(wotu: Kecamatan, bekukan: Beku) -> None:
    pasang(kabupaten())
    pasang(wotu, BIRU)
    dokumen = pendek(susun(bekukan("pk")))
    assert gambar_pdf(cetak_lepas(dokumen)) == [MERAH]
    with tenant_context(wotu):
        assert gambar_pdf(cetak_lepas(dokumen)) == [BIRU]


def test_a_letterhead_in_word_has_its_place_too(bekukan: Beku) -> None:
    dokumen = pendek(susun(bekukan("pk")))
    assert "Tempat lambang daerah" in xml_docx(docx(dokumen))
    pasang(kabupaten())
    berisi = xml_docx(docx(berlogo(replace(dokumen, logo=bekukan("pk").logo))))
    # 400 × 480 pixels in a box of 20 × 20.4 mm: 17 × 20.4 mm, 36,000 EMU a millimetre.
    assert 'cx="612000" cy="734400"' in berisi
    assert "KECAMATAN WOTU" in berisi


@pytest.mark.parametrize(
    ("lebar", "tinggi", "jadi"),
    [
        (400, 480, (25, 30)),  # 480 pixels are the 30 mm
        (720, 240, (60, 20)),  # 720 pixels are the 60 mm
        (300, 300, (30, 30)),
    ],
)
def test_a_logo_fills_its_box_unstretched(
    lebar: int, tinggi: int, jadi: tuple[float, float]
) -> None:
    assert pas(LogoBeku(sha256="", lebar=lebar, tinggi=tinggi), (60, 30)) == jadi
