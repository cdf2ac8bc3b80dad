"""The entry grid in a real browser: keyboard, pasted blocks, questions, two people in a cell."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.usefixtures("isian_pulih")
PERIODE = "2024-TW4"
SEMUA_TERSIMPAN = "Semua tersimpan"


@pytest.fixture
def kisi(buka: Callable) -> Callable[..., Page]:
    """`kisi()` → the grid of Malili, opened by the operator."""

    def jalankan(peran: str = "operator", lebar: int = 1280) -> Page:
        halaman = buka(lebar)
        page = halaman.masuk(peran, "malili")
        page.goto(halaman.alamat("malili", f"/realisasi/?periode={PERIODE}"))
        expect(page.locator("[data-kisi][data-siap]")).to_be_attached()
        return page

    return jalankan


def sel(page: Page, baris: int, kolom: str = "realisasi") -> Locator:
    return page.locator("tr.sub").nth(baris).locator(f'input[name^="anggaran.{kolom}/"]')


def keadaan(page: Page, baris: int, kolom: str = "realisasi") -> Locator:
    return sel(page, baris, kolom).locator("xpath=ancestor::td")


def tersimpan(page: Page) -> None:
    expect(page.locator(".jaringan")).to_contain_text(SEMUA_TERSIMPAN, timeout=15_000)


def tempel(page: Page, input: Locator, tsv: str = "", html: str = "") -> None:
    """A paste as the clipboard gives it."""
    input.focus()
    input.evaluate(
        """(i, [tsv, html]) => {
          const data = new DataTransfer()
          data.setData("text/plain", tsv)
          if (html) data.setData("text/html", html)
          const tempel = {clipboardData: data, bubbles: true, cancelable: true}
          i.dispatchEvent(new ClipboardEvent("paste", tempel))
        }""",
        [tsv, html],
    )


def jumlah(page: Page) -> str:
    return page.locator("tfoot [data-j=realisasi]").inner_text()


def test_keyboard_alone_enters_a_column_and_the_totals_follow(kisi: Callable) -> None:
    page = kisi()
    sel(page, 0).focus()
    for angka in ("1.000", "2.000", "3.000"):
        page.keyboard.press("Control+a")
        page.keyboard.type(angka)
        page.keyboard.press("Enter")
    expect(sel(page, 3)).to_be_focused()
    tersimpan(page)
    for n in range(3):
        expect(keadaan(page, n)).to_have_attribute("data-st", "simpan")
    resmi = jumlah(page)
    page.reload()
    assert [sel(page, n).input_value() for n in range(3)] == ["1.000", "2.000", "3.000"]
    assert jumlah(page) == resmi


def test_arrows_shift_enter_and_escape(kisi: Callable) -> None:
    page = kisi()
    sel(page, 1).focus()
    page.keyboard.press("Shift+Enter")
    expect(sel(page, 0)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(sel(page, 0, "kas")).to_be_focused()
    semula = sel(page, 0, "kas").input_value()
    page.keyboard.type("99")
    page.keyboard.press("Escape")
    expect(sel(page, 0, "kas")).to_have_value(semula)
    tersimpan(page)


@pytest.mark.parametrize(
    ("ketik", "kata", "pilih", "jadi"),
    [
        ("1,234.56", "format luar", "1.235", "1.235"),
        ("dua belas", "bukan angka", "Pakai 12", "12"),
    ],
)
def test_what_is_doubtful_is_asked_beside_the_cell(
    kisi: Callable, ketik: str, kata: str, pilih: str, jadi: str
) -> None:
    page = kisi()
    sel(page, 0).fill(ketik)
    page.keyboard.press("Enter")
    alasan = page.locator("tr.alasan").first
    expect(alasan).to_contain_text(kata)
    expect(sel(page, 0)).to_have_attribute("aria-describedby", re.compile("^alasan-"))
    expect(page.locator(".jaringan")).to_contain_text("1 isian perlu jawaban")
    page.reload()  # neither the text nor the question is lost
    expect(sel(page, 0)).to_have_value(ketik)
    expect(page.locator("tr.alasan").first).to_contain_text(kata)
    page.get_by_role("button", name=pilih, exact=True).click()
    tersimpan(page)
    expect(sel(page, 0)).to_have_value(jadi)


def test_a_block_from_a_spreadsheet_is_shown_applied_and_undone(kisi: Callable) -> None:
    page = kisi()
    semula = [sel(page, n).input_value() for n in range(3)]
    total = jumlah(page)
    tempel(page, sel(page, 0), tsv="Rp. 1.111,-\n2.222\n3,333.00\n")
    panel = page.locator("#tempelan")
    expect(panel).to_contain_text("2 sel berubah dari 3 baris tempelan")
    expect(panel).to_contain_text("format luar")
    assert [sel(page, n).input_value() for n in range(3)] == semula
    panel.get_by_role("button", name="Pakai 3.333").click()
    panel.get_by_role("button", name="Terapkan 3 sel").click()
    expect(panel).to_be_hidden()
    assert [sel(page, n).input_value() for n in range(3)] == ["1.111", "2.222", "3.333"]
    expect(sel(page, 0)).to_be_focused()
    page.keyboard.press("Control+z")
    expect(sel(page, 2)).to_have_value(semula[2])
    assert [sel(page, n).input_value() for n in range(3)] == semula
    assert jumlah(page) == total


def test_html_from_excel_is_read_by_code_and_its_styles_never_applied(kisi: Callable) -> None:
    page = kisi()
    kode = [page.locator("tr.sub .kode").nth(n).inner_text() for n in (2, 0)]
    baris = "".join(
        f'<tr style="mso-height-source:userset"><td style="color:red">{k}</td><td>Nama</td>'
        f'<td onclick="x()" style="mso-number-format:0">{n}</td></tr>'
        for k, n in zip(kode, ("12 ", "7"), strict=True)
    )
    html = f"<html><head><style>td{{color:red}}</style></head><table>{baris}</table></html>"
    tempel(page, sel(page, 1), html=html)
    page.get_by_role("button", name="Terapkan 2 sel").click()
    expect(page.locator("#tempelan")).to_be_hidden()
    expect(sel(page, 2)).to_have_value("12")
    expect(sel(page, 0)).to_have_value("7")


def test_two_people_in_one_cell_are_told(kisi: Callable) -> None:
    operator, kasubag = kisi(), kisi("kasubag")
    sel(kasubag, 0).fill("1.000")
    kasubag.keyboard.press("Enter")
    tersimpan(kasubag)
    sel(operator, 0).fill("2.000")
    operator.keyboard.press("Enter")
    alasan = operator.locator("tr.alasan")
    expect(alasan).to_contain_text(re.compile(r"Kasubag .* mengisi 1\.000 pukul \d\d\.\d\d"))
    operator.get_by_role("button", name="Pakai 2.000").click()
    tersimpan(operator)
    kasubag.reload()
    expect(sel(kasubag, 0)).to_have_value("2.000")


def test_history_says_who_changed_what(kisi: Callable) -> None:
    page = kisi()
    semula = sel(page, 0).input_value()
    sel(page, 0).fill("1.000")
    page.keyboard.press("Enter")
    tersimpan(page)
    sel(page, 0).focus()
    page.keyboard.press("Alt+r")
    dialog = page.locator("#dialog-riwayat")
    expect(dialog).to_contain_text("Operator malili")
    expect(dialog).to_contain_text(semula)
    expect(dialog).to_contain_text("1.000")
    page.keyboard.press("Escape")
    expect(sel(page, 0)).to_be_focused()


def test_only_what_needs_a_look_can_be_shown(kisi: Callable) -> None:
    page = kisi()
    sel(page, 1).fill("entah")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Perlu dilihat").click()
    expect(page.locator("tr.sub:visible")).to_have_count(1)
    expect(page.locator("tr.alasan")).to_be_visible()


def test_a_phone_shows_the_same_cells_without_scrolling_sideways(kisi: Callable) -> None:
    page = kisi(lebar=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sel(page, 0).fill("1.000")
    sel(page, 0).press("Enter")
    expect(keadaan(page, 0)).to_have_attribute("data-st", "simpan")
