"""A person pastes the staff list, sets a new Camat and writes an analysis."""

from collections.abc import Callable

import pytest

DAFTAR = (
    "Nama\tStatus\tGol/Ruang\tPendidikan\tEselon\tL/P\tDiklat\n"
    "A\tPNS\tPembina Tk. I (IV/b)\tS2\tIII.a\tL\tPIM III\n"
    "B\tPNS\tIII/b\tS1\tIV.a\tP\tbelum\n"
    "C\tHonorer\t\t\t\tP\t\n"
)


def tanpa_422(halaman: object) -> None:
    """A refused form answers 422, which the browser itself writes to the console."""
    halaman.keluhan[:] = [k for k in halaman.keluhan if "422" not in k]


@pytest.mark.parametrize("lebar", [1280, 360])
def test_staff_official_and_analysis(buka: Callable, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("operator", "malili")
    page.get_by_role("link", name="Profil kantor").click()

    page.get_by_role("navigation", name="Bagian profil").get_by_role("link", name="Pegawai").click()
    page.get_by_role("link", name="Tempel daftar").click()
    page.get_by_label("Daftar pegawai").fill(DAFTAR + "D\tPNS\tIII/x\tS1\t-\tL\t\n")
    page.get_by_role("button", name="Baca daftar").click()
    page.get_by_text("“III/x” tidak terbaca").wait_for()
    assert page.get_by_role("button", name="Terapkan").count() == 0
    page.get_by_label("Daftar pegawai").fill(DAFTAR)
    page.get_by_role("button", name="Baca ulang").last.click()
    page.get_by_role("button", name="Terapkan 3 baris").click()
    page.get_by_role("heading", name="3 pegawai").wait_for()
    assert page.get_by_text("3 orang: 2 PNS, 0 PPPK, 1 upah jasa.").is_visible()

    page.get_by_role("navigation", name="Bagian profil").get_by_role("link", name="Pejabat").click()
    page.get_by_role("main").get_by_role("link", name="Camat").first.click()
    page.get_by_role("link", name="Pejabat baru").click()
    page.get_by_label("Nama dan gelar").fill(f"Andi Contoh {lebar}")
    page.get_by_label("NIP").fill("1970")
    page.get_by_label("Mulai menjabat").fill(f"2024-{10 if lebar == 1280 else 11}-05")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("alert").get_by_text("NIP terdiri atas 18 angka").wait_for()
    tanpa_422(halaman)
    assert page.get_by_label("Nama dan gelar").input_value() == f"Andi Contoh {lebar}"
    page.get_by_label("NIP").fill("19700908 200312 1 004")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role(
        "img", name=f"Contoh tanda tangan: Camat Malili, Andi Contoh {lebar}"
    ).wait_for()

    page.get_by_role("link", name="Analisis").click()
    kartu = page.locator("section", has=page.get_by_role("heading", name="Program 02"))
    kartu.get_by_label("Solusi").fill(f"Ditulis pada lebar {lebar}.\nKedua.")
    kartu.get_by_role("button", name="Simpan Program 02").click()
    page.get_by_text("Program 02 disimpan.").wait_for()
    isi = page.locator("section", has=page.get_by_role("heading", name="Program 02"))
    assert isi.get_by_label("Solusi").input_value() == f"Ditulis pada lebar {lebar}.\nKedua."
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar


def test_without_javascript_the_forms_work(buka: Callable, chromium: object, porta: int) -> None:
    konteks = chromium.new_context(java_script_enabled=False, locale="id-ID")
    page = konteks.new_page()
    alamat = f"http://wotu.localhost:{porta}"
    page.goto(f"{alamat}/masuk/")
    page.get_by_label("NIP atau surel").fill("kasubag@wotu.tes")
    page.get_by_label("Kata sandi", exact=True).fill("sandi-untuk-tes-saja")
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.goto(f"{alamat}/profil/sarana/")
    awal = page.locator("tbody th").all_inner_texts()
    page.get_by_role("button", name=f"Turunkan {awal[0]}").click()
    assert page.locator("tbody th").all_inner_texts()[:2] == [awal[1], awal[0]]
    page.get_by_role("button", name=f"Naikkan {awal[0]}").click()
    assert page.locator("tbody th").all_inner_texts() == awal
    konteks.close()
