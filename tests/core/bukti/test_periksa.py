"""Files by their content: what is kept, and what is refused in which words."""

import pytest

from core.bukti.models import Bukti
from core.bukti.periksa import BerkasDitolak, nama_rapi, periksa
from tests.core.bukti import contoh

Jenis = Bukti.Jenis


@pytest.mark.parametrize(
    ("nama", "isi", "jenis"),
    [
        ("lhe.pdf", contoh.pdf(2), Jenis.PDF),
        ("rapat.jpg", contoh.gambar("JPEG"), Jenis.JPEG),
        ("rapat.jpeg", contoh.gambar("JPEG"), Jenis.JPEG),
        ("layar.png", contoh.gambar("PNG"), Jenis.PNG),
        ("realisasi.xlsx", contoh.xlsx(), Jenis.XLSX),
        ("notulen.docx", contoh.docx(), Jenis.DOCX),
    ],
)
def test_each_kind_is_known_by_its_content(nama: str, isi: bytes, jenis: str) -> None:
    hasil = periksa(nama, isi)
    assert (hasil.nama, hasil.jenis) == (nama, jenis)


TERLALU_BESAR = b"%PDF-" + b"0" * (10 * 1024 * 1024)
BOM = contoh.xlsx(**{"xl__media__a.bin": b"\0" * (30 * 1024 * 1024)})


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (TERLALU_BESAR, "10 MB"),
        (b"halo", "bukan PDF"),
        (b"MZ\x90\x00", "bukan PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "SVG"),
        (b"<?xml version='1.0'?>\n<svg/>", "SVG"),
        (b"<!doctype html><script>", "bukan PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xlsx"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"%PDF-1.7 rusak", "rusak"),
        (contoh.pdf()[:200], "rusak"),
        (contoh.pdf(501), "501 halaman"),
        (contoh.pdf(sandi="x"), "bersandi"),
        (contoh.pdf(skrip=True), "skrip"),
        (contoh.png_luas(8000, 6000), "40 megapiksel"),
        (contoh.png_luas(60000, 60000), "40 megapiksel"),
        (contoh.gambar("PNG")[:9_000], "rusak"),
        (contoh.gambar("JPEG")[:4_000], "rusak"),
        (contoh.xlsx(contoh.XLSM), "makro"),
        (contoh.xlsx(xl__vbaProject=b"x", **{"xl__vbaProject.bin": b"x"}), "makro"),
        (BOM, "mengembang"),
        (contoh.paket({f"a{n}": b"" for n in range(2001)}), "mengembang"),
        (contoh.paket({"surat.txt": b"x"}), "ZIP"),
        (contoh.paket({"../../etc/x": b"x"}), "tidak wajar"),
        (contoh.zip_bersandi(), "bersandi"),
        (contoh.xlsx()[:-30], "rusak"),
        (b"PK\x03\x04", "rusak"),
    ],
)
def test_each_refusal_says_why(isi: bytes, kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        periksa("bukti.pdf", isi)


@pytest.mark.parametrize(
    ("nama", "rapi"),
    [
        ("C:\\Surat\\lhe 2023.PDF", "lhe 2023.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("foto.png", "foto.pdf"),  # the content decides
        ("laporan v1.2 akhir", "laporan v1.2 akhir.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        ("", "bukti.pdf"),
        (".pdf", "bukti.pdf"),
        ("a" * 300 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_names_are_made_harmless(nama: str, rapi: str) -> None:
    assert nama_rapi(nama, (".pdf",)) == rapi


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_a_cut_picture_is_refused_even_where_the_process_fills_them_up(
    format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)
    isi = contoh.gambar(format)
    periksa("foto", isi + b"\0" * 9)  # cameras write behind the end
    with pytest.raises(BerkasDitolak, match="rusak"):
        periksa("foto", isi[: len(isi) // 2])


def test_a_hundred_damaged_files_are_refused_or_kept_and_nothing_else() -> None:
    import random

    acak = random.Random(4)
    for asal in (contoh.pdf(3), contoh.gambar("JPEG"), contoh.gambar("PNG"), contoh.xlsx()):
        for _ in range(100):
            isi = bytearray(asal)
            for _ in range(acak.randint(1, 12)):
                isi[acak.randrange(5, len(isi))] = acak.randrange(256)
            try:
                periksa("x", bytes(isi[: acak.randint(len(isi) // 2, len(isi))]))
            except BerkasDitolak:
                continue
