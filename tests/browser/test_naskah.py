"""The text editor in a real browser: typing, chips, Word, keyboard, drafts, without script."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection
from django_tenants.utils import tenant_context
from playwright.sync_api import Page, expect

AXE = Path(__file__).resolve().parents[2] / "core/ui/assets/node_modules/axe-core/axe.min.js"
JALUR = "/naskah/bab3.anggaran/"
ISI = """Pagu {{ pagu }} sampai dengan triwulan III sebesar Rp 3.308.672.275.

1. satu
   a. anak
2. dua

| Belanja | Pagu |
|---|---|
| Pegawai | 5 |"""

# What Word puts on the clipboard: styles, conditional comments, items as paragraphs, a table with
# widths, a picture that would run a script.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal{margin:0cm;font-family:"Calibri"}</style>
<!--[if gte mso 9]><xml>x</xml><![endif]-->
</head><body lang=IN style='tab-interval:36.0pt' onload="alert(1)"><!--StartFragment-->
<p class=MsoNormal style='margin-bottom:8pt'><b>Tebal</b> dan <i style='mso-x:y'>miring</i>
<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span>
<![endif]>Butir pertama</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>
<span style='mso-list:Ignore'>a.<span>&nbsp; </span></span>Anak butir</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
<span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Butir kedua</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>
<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Titik</p>
<table class=MsoTable style='border-collapse:collapse' width=600><tr style='height:1pt'>
<td width=300 style='width:225pt' onmouseover="alert(2)"><p class=MsoNormal>Sel A</p></td>
<td title="a>b" style="color:red"><p>1.000</p></td></tr></table>
<img src="x" onerror="alert(3)"><svg onload="alert(4)"><circle/></svg>
<!--EndFragment--></body></html>"""

TEMPEL = """(html) => {
  const data = new DataTransfer()
  data.setData('text/html', html)
  const acara = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
  document.querySelector('.ProseMirror').dispatchEvent(acara)
}"""


KEMAS = """async () => {
  const semua = [location.href, ...performance.getEntriesByType('resource').map(e => e.name)]
  const hasil = {}
  for (const alamat of new Set(semua.map(a => a.split('#')[0]))) {
    const isi = (await fetch(alamat)).body
    const kecil = alamat.endsWith('.woff2') ? isi : isi.pipeThrough(new CompressionStream('gzip'))
    hasil[alamat] = (await new Response(kecil).arrayBuffer()).byteLength
  }
  return hasil
}"""


@pytest.fixture
def wotu_nyata(nyata: None) -> object:
    from tenants.models import Kecamatan

    return Kecamatan.objects.get(slug="wotu")


@pytest.fixture
def simpanan(wotu_nyata: object) -> Iterator[Callable[..., str]]:
    """`simpanan("isi")` stores a text, `simpanan()` reads what is stored."""
    from core.profil.models import NaskahKecamatan

    def _simpanan(isi: str | None = None) -> str:
        with tenant_context(wotu_nyata):
            if isi is not None:
                NaskahKecamatan.objects.update_or_create(
                    kunci="bab3.anggaran", defaults={"isi": isi, "periode": "2024-TW3"}
                )
            return NaskahKecamatan.objects.get(kunci="bab3.anggaran").isi

    yield _simpanan
    with tenant_context(wotu_nyata):
        NaskahKecamatan.objects.all().delete()
    # Under Playwright's event loop Django keeps a connection of its own; nobody else closes it.
    connection.close()


@pytest.fixture
def editor(buka: Callable, simpanan: Callable[..., str]) -> Callable[..., Page]:
    def _editor(isi: str = "Awal.", lebar: int = 1280, skema: str = "light") -> Page:
        simpanan(isi)
        halaman = buka(lebar, skema)
        page = halaman.masuk("operator", "wotu")
        page.keluhan = halaman.keluhan
        page.goto(halaman.alamat("wotu", JALUR))
        expect(page.locator(".ProseMirror")).to_be_visible()
        return page

    return _editor


def simpan(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Simpan").first.click()
    expect(page.locator(".ProseMirror")).to_be_visible()


def test_opening_and_saving_changes_nothing(editor: Callable, simpanan: Callable) -> None:
    page = editor(ISI)
    simpan(page)
    assert simpanan() == ISI


def test_type_insert_a_figure_and_save(editor: Callable, simpanan: Callable) -> None:
    page = editor()
    page.locator(".ProseMirror p").click()
    expect(page.locator(".ProseMirror-focused")).to_be_attached()
    page.keyboard.press("Control+End")
    page.wait_for_function("getSelection().anchorOffset === 'Awal.'.length")
    page.keyboard.press("Enter")
    page.keyboard.type("Serapan ")
    page.keyboard.press("Control+b")
    expect(page.get_by_role("button", name="Tebal")).to_have_attribute("aria-pressed", "true")
    page.keyboard.type("kuat")
    page.keyboard.press("Control+b")
    page.keyboard.type(" ")
    page.get_by_role("button", name="Sisipkan angka").click()
    page.get_by_label("Cari").fill("serapan")
    page.get_by_label("Cari").press("Enter")
    expect(page.locator(".ProseMirror data.keping")).to_have_text("97,33%")
    expect(page.locator("#pratinjau")).to_contain_text("Serapan kuat 97,33%")
    simpan(page)
    assert simpanan() == "Awal.\n\nSerapan **kuat** {{ serapan }}"


def test_paste_from_word_is_cleaned(editor: Callable, simpanan: Callable) -> None:
    page = editor()
    page.locator(".ProseMirror p").click()
    page.keyboard.press("Control+a")
    page.evaluate(TEMPEL, WORD)
    expect(page.locator(".ProseMirror ol > li")).to_have_count(3)
    simpan(page)
    assert simpanan() == (
        "**Tebal** dan *miring*\n\n"
        "1. Butir pertama\n   a. Anak butir\n2. Butir kedua\n\n- Titik\n\n| Sel A | 1.000 |"
    )


def test_lists_and_tables_by_keyboard(editor: Callable, simpanan: Callable) -> None:
    page = editor()
    page.locator(".ProseMirror p").click()
    page.get_by_role("button", name="Daftar bernomor").click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type("anak")
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("Enter")  # an empty item goes out a level
    page.keyboard.press("Enter")  # and out of the list
    page.get_by_role("button", name="Sisipkan tabel").click()
    for kata in ("A", "B", "C", "1", "2", "3"):
        page.keyboard.type(kata)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Hapus baris").click()
    simpan(page)
    assert simpanan() == "1. Awal.\n   1. anak\n\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |"


def test_stale_words_are_marked_and_bound_in_the_editor(
    editor: Callable, simpanan: Callable
) -> None:
    page = editor("Sampai triwulan III.")
    expect(page.locator(".ProseMirror mark.basi")).to_have_text("triwulan III")
    page.get_by_role("button", name="Ikat ke triwulan IV").click()
    expect(page.locator(".ProseMirror data.keping")).to_have_text("triwulan IV")
    expect(page.locator(".ProseMirror mark.basi")).to_have_count(0)
    simpan(page)
    assert simpanan() == "Sampai {{ periode }}."


def test_what_was_typed_survives_a_reload(editor: Callable, simpanan: Callable) -> None:
    page = editor()
    page.on("dialog", lambda d: d.accept())
    page.locator(".ProseMirror p").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Belum disimpan.")
    page.wait_for_timeout(700)  # kept on the device after a pause of 0.4 s
    page.reload()
    page.get_by_role("button", name="Pulihkan").click()
    expect(page.locator(".ProseMirror")).to_have_text("Awal. Belum disimpan.")
    simpan(page)
    assert simpanan() == "Awal. Belum disimpan."
    expect(page.locator("#draf")).to_be_hidden()


def test_two_writers_are_told(editor: Callable, simpanan: Callable, wotu_nyata: object) -> None:
    from core.profil.models import NaskahKecamatan

    page = editor()
    with tenant_context(wotu_nyata):
        NaskahKecamatan.objects.update(isi="Tulisan orang lain.", versi=9)
    page.locator(".ProseMirror p").click()
    page.keyboard.type("Tulisan saya. ")
    simpan(page)
    expect(page.get_by_role("alert")).to_contain_text("menyimpan naskah ini")
    expect(page.locator(".ProseMirror")).to_contain_text("Tulisan saya.")
    assert simpanan() == "Tulisan orang lain."
    page.keluhan.clear()  # a 409 answer is listed by the console


@pytest.fixture
def tanpa_skrip(chromium, porta: int, simpanan: Callable) -> Iterator[Page]:
    konteks = chromium.new_context(java_script_enabled=False, locale="id-ID")
    page = konteks.new_page()
    page.goto(f"http://wotu.localhost:{porta}/")
    page.get_by_label("NIP atau surel").fill("operator@wotu.tes")
    page.get_by_label("Kata sandi", exact=True).fill("sandi-untuk-tes-saja")
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.goto(f"http://wotu.localhost:{porta}{JALUR}")
    yield page
    konteks.close()


def test_the_plain_form_works_without_script(tanpa_skrip: Page, simpanan: Callable) -> None:
    page = tanpa_skrip
    kotak = page.get_by_role("textbox", name="Naskah")
    kotak.fill("Pagu {{ pagu }} dan\n\n- butir")
    page.get_by_role("button", name="Pratinjau").click()
    expect(page.locator(".naskah-cetak")).to_contain_text("Rp\u00a03.308.672.275")
    page.get_by_role("button", name="Simpan").first.click()
    assert simpanan() == "Pagu {{ pagu }} dan\n\n- butir"


@pytest.mark.parametrize(("lebar", "skema"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_no_barrier_and_no_overflow(editor: Callable, lebar: int, skema: str) -> None:
    page = editor(ISI, lebar, skema)
    _periksa(page, lebar)
    page.locator(".ProseMirror td").last.click()
    page.get_by_role("button", name="Sisipkan angka").click()
    _periksa(page, lebar)
    page.goto(page.url.replace("bab3.anggaran/", ""))
    _periksa(page, lebar)


def _periksa(page: Page, lebar: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    page.evaluate(AXE.read_text())
    hasil = page.evaluate(
        """() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
             'wcag22aa', 'best-practice']})
           .then(h => h.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 200))]))"""
    )
    assert hasil == []


def test_the_page_stays_within_its_budget(editor: Callable) -> None:
    """At most 180 kB compressed on a first visit, font and editor included."""
    page = editor(ISI)
    besar = page.evaluate(KEMAS)
    assert any("naskah" in alamat and alamat.endswith(".js") for alamat in besar)
    assert sum(besar.values()) < 180_000, besar
