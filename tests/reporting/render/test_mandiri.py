"""The HTML that stands alone: nothing from elsewhere, no script, a way to every part."""

import base64
import hashlib
import re

import lxml.html
import pytest

from reporting.dokumen.blok import Paragraf, Subbab, Tekan
from reporting.dokumen.penomoran import nomori
from reporting.render.mandiri import mandiri
from tests.reporting.render import contoh


@pytest.fixture(scope="module")
def teks() -> str:
    return mandiri(contoh.dokumen()).decode()


@pytest.fixture(scope="module")
def halaman(teks):
    return lxml.html.fromstring(teks)


def test_nothing_is_fetched_and_nothing_runs(halaman):
    assert not halaman.xpath("//script|//link|//iframe|//object|//embed|//img|//form|//@style")
    assert not [a for a in halaman.iter() for n in a.attrib if n.lower().startswith("on")]
    alamat = halaman.xpath("//@href|//@src|//@*[local-name()='href']")
    assert alamat
    assert all(a.startswith("#") for a in alamat)
    gaya = halaman.xpath("string(//style)")
    assert re.findall(r"url\((?!data:font/woff2;base64,)", gaya) == []
    assert "@import" not in gaya


def test_policy_allows_its_own_style_only(halaman):
    kebijakan = halaman.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    gaya = halaman.xpath("string(//style)")
    sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
    assert f"style-src 'sha256-{sidik}'" in kebijakan
    assert "default-src 'none'" in kebijakan
    assert "script" not in kebijakan


def test_links_lead_to_parts(halaman):
    ada = halaman.xpath("//@id")
    assert len(ada) == len(set(ada))
    tujuan = {a.removeprefix("#") for a in halaman.xpath("//a/@href")}
    assert tujuan <= set(ada)
    n = nomori(contoh.dokumen())
    baris = halaman.xpath("//nav//a")
    # 2 parts of the front matter and 1 appendix beside the numbered ones
    assert len(baris) == len(n.isi) + 3 + len(n.tabel) + len(n.gambar)


def test_landmarks_and_headings(halaman):
    assert [len(halaman.xpath(f"//{n}")) for n in ("main", "nav", "header", "footer", "h1")] == [
        1
    ] * 5
    assert halaman.get("lang") == "id"
    tingkat = [
        int(h.tag[1])
        for h in halaman.xpath(
            "//main//*[re:test(name(),'^h[1-6]$')]",
            namespaces={"re": "http://exslt.org/regular-expressions"},
        )
    ]
    assert tingkat[0] == 2
    assert all(b - a <= 1 for a, b in zip(tingkat, tingkat[1:], strict=False))
    assert halaman.xpath("//svg/title|//*[local-name()='svg']/*[local-name()='title']")


@pytest.mark.parametrize(
    "jahat",
    [
        "<script>alert(1)</script>",
        '<img src="http://example.org/x.png">',
        '<img src="file:///etc/passwd">',
        "<style>@import url(http://example.org/x.css)</style>",
        '<link rel="stylesheet" href="http://example.org/x.css">',
        '"><svg onload=alert(1)>',
    ],
)
def test_markup_in_texts_stays_words(jahat):
    isi = Subbab("s", jahat, (Paragraf((jahat, Tekan(jahat))),))
    dok = contoh.dokumen(bab=(contoh.bab_satu(), *_bab(isi)), judul_pendek=jahat)
    hasil = lxml.html.fromstring(mandiri(dok).decode())
    assert not hasil.xpath("//script|//img|//link|//*[@onload]")
    assert len(hasil.xpath("//style")) == 1
    assert jahat in hasil.text_content()


def _bab(*isi):
    from reporting.dokumen.blok import Bab

    return (Bab("tambahan", "Uji", isi),)
