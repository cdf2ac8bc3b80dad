"""What may be checked at all: hostile, damaged and odd files end in a sentence, never a fault."""

import json
import signal

import pytest
from django_tenants.utils import tenant_context

from core.bukti.periksa import BerkasDitolak
from core.periode.models import Periode
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from tasks import periksa_dokumen as layanan
from tasks.models import PeriksaDokumen
from tenants.models import Kecamatan
from tests.core.bukti import contoh
from tests.tasks.periksa_dokumen_contoh import isi_berkas, periksa, unggah

BOM = contoh.paket(
    {
        "[Content_Types].xml": contoh.TIPE.format("x"),
        "word/document.xml": b"<w>" + b"0" * 40_000_000 + b"</w>",
    }
)


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("kosong.docx", b"", "kosong"),
        ("kosong.txt", b" \n ", "kosong"),
        ("besar.pdf", b"%PDF-" + b"0" * 10 * 1024 * 1024, "10 MB"),
        ("sandi.pdf", contoh.pdf(sandi="rahasia"), "bersandi"),
        ("skrip.pdf", contoh.pdf(skrip=True), "skrip"),
        ("rusak.pdf", b"%PDF-1.4 bukan apa-apa", "rusak"),
        ("bom.docx", BOM, "terlalu besar|Terlalu besar|mampat"),
        ("sandi.xlsx", contoh.zip_bersandi(), "sandi"),
        ("makro.xlsx", contoh.xlsx(contoh.XLSM), "makro"),
        ("lama.doc", b"\xd0\xcf\x11\xe0" + b"0" * 600, "Office lama"),
        ("foto.png", contoh.gambar(), "tidak dikenal"),
        ("foto.docx", contoh.gambar(), "tidak dikenal"),
        ("program.exe", b"MZ\x90\x00", "tidak dikenal"),
        ("biner.txt", b"abc\x00\x01", "bukan teks"),
    ],
)
def test_a_hostile_file_is_refused_in_words(
    nama: str, isi: bytes, kata: str, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu), pytest.raises(BerkasDitolak, match=kata):
        unggah(wotu, tw4, isi, nama)
    assert not PeriksaDokumen.objects.exists()


def test_the_content_decides_the_kind_and_the_name_is_made_harmless(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas("docx"), "../../etc/lap\u202eoran.txt")
        assert (satu.nama, satu.pekerjaan.format) == ("laporan.docx", "docx")
        assert "etc" not in satu.berkas.name
    assert periksa(satu).kesalahan == 3


@pytest.mark.parametrize(
    ("nama", "rapi"),
    [
        ("C:\\laporan\\lkj.MD", "lkj.md"),
        ("../lap\u202eoran\x07.txt", "laporan.txt"),
        (f"{'a' * 200}.txt", f"{'a' * 116}.txt"),
    ],
)
def test_a_texts_name_is_made_harmless_too(
    nama: str, rapi: str, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        assert unggah(wotu, tw4, b"Laporan", nama).nama == rapi


def test_a_scan_is_told_apart_and_let_go_of(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, contoh.pdf(2), "pindaian.pdf")
    with pytest.raises(BerkasTakTerbaca, match="pindaian"):
        periksa(satu)
    satu.refresh_from_db()
    assert satu.berkas.name == ""


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_any_notepad_is_read(sandi: str, wotu: Kecamatan, tw4: Periode) -> None:
    isi = isi_berkas().decode().replace("Dana kantor", "Dana – kantor").encode(sandi)
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi)
    assert periksa(satu).kesalahan == 3


def test_what_json_can_not_hold_is_left_out(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas().replace(b"Tabel 3.1", b"Tabel 3.1\x01\x02"))
    assert "\\u0001" not in json.dumps(periksa(satu).hasil)


def test_a_document_that_keeps_a_reader_busy_is_given_up_on(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tak_berakhir(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(layanan, "telusuri", tak_berakhir)
    monkeypatch.setattr(layanan, "WAKTU_MAKS", 0.2)
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    with pytest.raises(BerkasTakTerbaca, match="Pecah menurut bab"):
        periksa(satu)
    satu.refresh_from_db()
    assert satu.berkas.name == ""
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
