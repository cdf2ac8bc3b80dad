"""Weak links: nothing typed is lost, through delay, failures, a minute offline and a reload."""

import http.client
import random
import re
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, Locator, Page, Route, expect

pytestmark = pytest.mark.usefixtures("isian_pulih")


@pytest.fixture
def kisi(buka: Callable) -> Callable[..., tuple]:
    def jalankan() -> tuple:
        halaman = buka()
        page = halaman.masuk("operator", "malili")
        page.goto(halaman.alamat("malili", "/realisasi/?periode=2024-TW4"))
        expect(page.locator("[data-kisi][data-siap]")).to_be_attached()
        return halaman, page

    return jalankan


def sel(page: Page, baris: int) -> Locator:
    return page.locator("tr.sub").nth(baris).locator('input[name^="anggaran.realisasi/"]')


def ketik(page: Page, baris: int, teks: str) -> None:
    sel(page, baris).focus()
    page.keyboard.press("Control+a")
    page.keyboard.type(teks)
    page.keyboard.press("Enter")


def sampai_tanpa_jawab(route: Route) -> None:
    """The server gets and stores it; the answer is lost on its way back."""
    tuju = urlsplit(route.request.url)
    kirim = http.client.HTTPConnection("127.0.0.1", tuju.port)
    kepala = {**route.request.all_headers(), "host": tuju.netloc}
    kirim.request(route.request.method, tuju.path, route.request.post_data, kepala)
    assert kirim.getresponse().status == 200
    kirim.close()
    route.abort("connectionreset")


def test_a_reload_before_the_link_returns_loses_nothing(kisi: Callable) -> None:
    halaman, page = kisi()
    # The page itself can still be fetched; only saving has no way through.
    page.route("**/isian/sel/", lambda route: route.abort("internetdisconnected"))
    ketik(page, 0, "1.001")
    ketik(page, 1, "1.002")
    expect(page.locator(".jaringan")).to_contain_text("2 isian menunggu jaringan")
    page.reload()
    assert [sel(page, n).input_value() for n in (0, 1)] == ["1.001", "1.002"]
    expect(page.locator(".jaringan")).to_contain_text("2 isian menunggu jaringan")
    page.unroute("**/isian/sel/")
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)
    page.reload()
    assert [sel(page, n).input_value() for n in (0, 1)] == ["1.001", "1.002"]
    halaman.keluhan[:] = [k for k in halaman.keluhan if "ERR_INTERNET" not in k]


def test_offline_with_a_reload_in_it_is_sent_when_the_link_returns(kisi: Callable) -> None:
    halaman, page = kisi()
    alamat = page.url
    page.context.set_offline(True)
    ketik(page, 0, "1.001")
    ketik(page, 1, "1.002")
    expect(page.locator(".jaringan")).to_contain_text("2 isian menunggu jaringan")
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()
    page.context.set_offline(False)
    page.goto(alamat)
    assert [sel(page, n).input_value() for n in (0, 1)] == ["1.001", "1.002"]
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)
    halaman.keluhan[:] = [k for k in halaman.keluhan if "ERR_INTERNET" not in k]


def test_what_is_still_being_typed_survives_a_reload(kisi: Callable) -> None:
    _, page = kisi()
    sel(page, 0).focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("1.001")
    page.wait_for_timeout(400)  # no Enter: the cell was never left
    page.reload()
    expect(sel(page, 0)).to_have_value("1.001")
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)


def test_slow_and_failing_link_loses_none_of_twenty_cells(kisi: Callable) -> None:
    halaman, page = kisi()
    acak = random.Random(4)
    gagal = []

    def lambat(route: Route) -> None:
        time.sleep(0.4)
        nasib = acak.random()
        if not gagal or nasib < 0.025:
            gagal.append("sampai")
            sampai_tanpa_jawab(route)
        elif nasib < 0.05:
            gagal.append("putus")
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/isian/sel/", lambat)
    for n in range(20):
        ketik(page, n, f"{n + 1}.000")
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=30_000)
    page.unroute("**/isian/sel/")
    page.reload()
    assert [sel(page, n).input_value() for n in range(20)] == [f"{n + 1}.000" for n in range(20)]
    assert gagal
    halaman.keluhan[:] = [k for k in halaman.keluhan if "ERR_CONNECTION_RESET" not in k]


def test_typing_again_after_an_answer_was_lost_is_no_conflict_with_oneself(kisi: Callable) -> None:
    halaman, page = kisi()
    page.route("**/isian/sel/", sampai_tanpa_jawab)
    ketik(page, 0, "1.001")
    expect(page.locator(".jaringan")).to_contain_text("menunggu jaringan")
    page.unroute("**/isian/sel/")
    ketik(page, 0, "1.002")
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)
    expect(page.locator("tr.alasan")).to_have_count(0)
    page.reload()
    expect(sel(page, 0)).to_have_value("1.002")
    halaman.keluhan[:] = [k for k in halaman.keluhan if "ERR_CONNECTION_RESET" not in k]


def test_an_ended_session_keeps_what_was_typed_and_says_so(kisi: Callable) -> None:
    halaman, page = kisi()
    kuki = [k for k in page.context.cookies() if k["name"] != "sessionid"]
    page.context.clear_cookies()
    page.context.add_cookies(kuki)
    ketik(page, 0, "1.001")
    tautan = page.get_by_role("link", name="Masuk lagi untuk mengirim 1 isian")
    expect(tautan).to_be_visible()
    tautan.click()
    page.get_by_label("NIP atau surel").fill("operator@malili.tes")
    page.get_by_label("Kata sandi", exact=True).fill("sandi-untuk-tes-saja")
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_url(re.compile("/realisasi/"))
    expect(page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)
    expect(sel(page, 0)).to_have_value("1.001")


def test_logging_out_with_waiting_cells_warns_first(kisi: Callable) -> None:
    halaman, page = kisi()
    page.route("**/isian/sel/", lambda route: route.abort("internetdisconnected"))
    ketik(page, 0, "1.001")
    expect(page.locator(".jaringan")).to_contain_text("menunggu")
    page.locator("summary.pengguna").click()
    page.get_by_role("button", name="Keluar", exact=True).click()
    dialog = page.locator("#dialog-keluar")
    expect(dialog).to_contain_text("1 isian belum sampai di server")
    dialog.get_by_role("button", name="Tetap di sini").click()
    expect(page.locator(".jaringan")).to_contain_text("1 isian menunggu")
    page.locator("summary.pengguna").click()
    page.get_by_role("button", name="Keluar", exact=True).click()
    dialog.get_by_role("button", name="Keluar dan buang").click()
    page.wait_for_url(re.compile("/masuk/"))
    halaman.keluhan[:] = [k for k in halaman.keluhan if "ERR_INTERNET" not in k]
