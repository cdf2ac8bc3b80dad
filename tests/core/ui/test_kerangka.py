"""The shell: whose page it is, which quarter, and only the entries one may open."""

import re
from collections.abc import Callable

import pytest

HALAMAN = ["/", "/realisasi/", "/indikator/", "/laporan/"]


def teks(klien: object, path: str) -> str:
    return klien.get(path).content.decode()


@pytest.mark.parametrize("path", HALAMAN)
@pytest.mark.parametrize("peran", ["operator", "kasubag", "camat"])
def test_every_role_of_an_office_reads_every_page(masuk: Callable, peran: str, path: str) -> None:
    isi = teks(masuk(peran, "wotu"), path)
    assert "<strong>Kecamatan Wotu</strong>" in isi
    assert "Kabupaten Luwu Timur" in isi
    assert "Data contoh" in isi


@pytest.mark.parametrize("path", HALAMAN)
def test_one_entry_is_marked_as_the_present_page(masuk: Callable, path: str) -> None:
    isi = teks(masuk("operator", "wotu"), path)
    assert re.findall(r'<a href="([^"]+)" aria-current="page">', isi) == [path]
    assert isi.count("<h1>") == 1


@pytest.mark.parametrize("path", HALAMAN)
def test_no_style_script_or_handler_inside_a_page(masuk: Callable, path: str) -> None:
    isi = teks(masuk("operator", "wotu"), path)
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|hx-on|javascript:", isi)
    assert not re.search(r"<script(?![^>]*\ssrc=)", isi)


def test_a_quarter_is_kept_in_the_links(masuk: Callable) -> None:
    isi = teks(masuk("operator", "wotu"), "/?periode=2024-TW2")
    assert "Triwulan II 2024" in isi
    assert 'href="/realisasi/?periode=2024-TW2"' in isi


@pytest.mark.parametrize("kode", ["2031-TW1", "2024-TW9", "apa", "2024-TW4' OR 1=1"])
def test_an_unknown_quarter_is_refused_with_a_reason(masuk: Callable, kode: str) -> None:
    jawab = masuk("operator", "wotu").get("/", {"periode": kode})
    assert jawab.status_code == 404
    assert "Triwulan itu belum dibuka" in jawab.content.decode()


def test_a_missing_page_says_so_in_the_office_shell(masuk: Callable) -> None:
    jawab = masuk("camat", "wotu").get("/tidak-ada/")
    assert jawab.status_code == 404
    assert "Halaman tidak ditemukan" in jawab.content.decode()
    assert "Kecamatan Wotu" in jawab.content.decode()


def test_a_refusal_gives_a_reason(masuk: Callable) -> None:
    jawab = masuk("camat", "wotu").post("/laporan/buat/")
    assert jawab.status_code == 403
    assert "tidak termasuk hak peran" in jawab.content.decode()


def test_an_unknown_host_shows_no_office(masuk: Callable) -> None:
    jawab = masuk().get("/", headers={"host": "entah.localhost"})
    assert jawab.status_code == 404
    assert "Wotu" not in jawab.content.decode()


def test_a_crash_is_told_without_details(masuk: Callable, monkeypatch: object) -> None:
    klien = masuk("operator", "wotu")
    klien.raise_request_exception = False

    def rusak(*_: object) -> None:
        raise RuntimeError("rahasia dalam")

    monkeypatch.setattr("core.anggaran.views.kisi", rusak)
    jawab = klien.get("/realisasi/")
    assert jawab.status_code == 500
    assert "Ada gangguan di sistem" in jawab.content.decode()
    assert "rahasia" not in jawab.content.decode()
    bagian = klien.get("/realisasi/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in bagian


def test_an_error_looks_like_one(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    isi = klien.post("/pengingat/kirim/", {"periode": "2024-TW4"}, follow=True).content.decode()
    pesan = re.search(r'<div class="pesan ([^"]*)" role="alert">.*?<p>([^<]*)</p>', isi, re.S)
    assert pesan
    assert pesan.groups() == ("salah", "Pilih kecamatan yang akan diingatkan.")
