"""The volume's running line on pages bound in: words and page number, in the print's own font.

Ten digits and one line of words for each part are laid out once and placed many times, so the
font is embedded and two thousand pages cost two thousand short strings.
"""

import io

import pikepdf
import weasyprint

from reporting.render.aset import PengambilHuruf, lembar_gaya
from reporting.render.konteks import unsur
from reporting.render.markah import Markah
from reporting.render.pdf import KUNCI_MESIN, huruf_mesin
from reporting.render.ukuran import lebar, pecah_paling

_PT = 72 / 25.4
_UKURAN = 7.5  # points
_TINGGI = 4 * _PT
_LEBAR_KATA = 130 * _PT
_LEBAR_ANGKA = lebar("0", _UKURAN)
_HLM = "hlm."
_LEBAR_HLM = lebar(_HLM, _UKURAN) + 4
_TEPI_KANAN = 22 * _PT
_DARI_ATAS = 9 * _PT
"""The words stand 9 mm from the edge: above the report's own head, inside what printers reach."""


class Cap:
    """Puts the running line on pages of `buku`; `kata` are the lines by key."""

    def __init__(self, buku: pikepdf.Pdf, kata: dict[str, str]) -> None:
        self._buku = buku
        daftar = [*"0123456789", _HLM, *kata.values()]
        with pikepdf.open(io.BytesIO(_lembar(daftar))) as lembar:
            bentuk = [buku.copy_foreign(h.as_form_xobject()) for h in lembar.pages]
        self._angka = bentuk[:10]
        self._hlm = bentuk[10]
        self._kata = dict(zip(kata, bentuk[11:], strict=True))

    def bubuhkan(self, halaman: pikepdf.Page, kunci: str, nomor: int) -> None:
        """Adds the line of a part and the page's number of the volume at the outer top."""
        _, _, kanan, atas = (float(n) for n in halaman.mediabox)
        y = atas - _DARI_ATAS
        x = kanan - _TEPI_KANAN - _LEBAR_ANGKA * len(str(nomor))
        hlm = x - _LEBAR_KATA - 1.5
        isi = [self._taruh(halaman, self._kata[kunci], hlm - _LEBAR_HLM, y)]
        isi.append(self._taruh(halaman, self._hlm, hlm, y))
        for letak, angka in enumerate(str(nomor)):
            bentuk = self._angka[int(angka)]
            isi.append(self._taruh(halaman, bentuk, x + _LEBAR_ANGKA * letak, y))
        halaman.contents_add(b"q\n", prepend=True)
        halaman.contents_add(b"\nQ\n" + b"".join(isi))

    def _taruh(self, halaman: pikepdf.Page, bentuk: pikepdf.Object, x: float, y: float) -> bytes:
        nama = pikepdf.Name(f"/Jilid{bentuk.objgen[0]}")
        halaman.add_resource(bentuk, pikepdf.Name.XObject, nama)
        return f"q 1 0 0 1 {x:.2f} {y:.2f} cm {nama} Do Q\n".encode()


def _lembar(kata: list[str]) -> bytes:
    """One small page for each piece: digits as wide as they are, words set to the right."""
    badan = Markah().join(_helai(k) for k in kata)
    halaman = unsur("html", unsur("body", badan))
    gaya = (
        "".join(b for b in lembar_gaya().splitlines() if b.startswith("@font-face"))
        + f"@page{{margin:0;size:{_LEBAR_KATA}pt {_TINGGI}pt}}"
        + f"@page angka{{margin:0;size:{_LEBAR_ANGKA}pt {_TINGGI}pt}}"
        + f"body,div{{margin:0}}div{{font:{_UKURAN}pt/{_TINGGI}pt 'LKJ Sans';color:#143a52;"
        + "text-align:right;white-space:pre;font-variant-numeric:tabular-nums lining-nums;"
        + "break-after:page}.a{page:angka;text-align:left;font-weight:400}"
    )
    with KUNCI_MESIN:
        gaya_css = weasyprint.CSS(
            string=gaya, url_fetcher=PengambilHuruf(), font_config=huruf_mesin()
        )
        dokumen = weasyprint.HTML(string=str(halaman), url_fetcher=PengambilHuruf(), base_url=None)
        isi: bytes = dokumen.render(stylesheets=[gaya_css], font_config=huruf_mesin()).write_pdf()
    return isi


def _helai(kata: str) -> Markah:
    if len(kata) == 1 and kata.isdigit():
        return unsur("div", kata, kelas="a")
    (satu,) = pecah_paling(kata, 1, _LEBAR_KATA, _UKURAN) or [""]
    return unsur("div", satu)
