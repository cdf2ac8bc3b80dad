"""The logo or the shield in its place, and the letterhead above a form's title."""

from reporting.dokumen.blok import Kop
from reporting.render.docx.gambar import png_sampul, sisip
from reporting.render.docx.halaman import Potong, banyak_baris
from reporting.render.docx.penulis import Penulis
from reporting.render.docx.xml import Garis, Sifat, SifatSel, alinea, baris, lari, sel, tabel, twip
from reporting.render.sampul import KOTAK_KOP, pas, periksa_logo

_PERISAI = 1.2  # height by width of the shield
_KOLOM_LOGO = 24.0  # mm
_RAPAT = Sifat(rekat=True, sebelum=0, rata="left")


def tulis_kop(kop: Kop, p: Penulis) -> None:
    """The letterhead above a form's title: logo or shield at the left, a rule below.

    Raises LogoTanpaIsi.
    """
    png, lebar, tinggi, kata = lambang(p, KOTAK_KOP)
    gambar = alinea("Gambar", sisip(p.gambar(png), p.nomor_gambar(), lebar, tinggi, kata), _RAPAT)
    baris_kata, banyak = "", 0.0
    for teks, gaya in ((kop.pemerintah.upper(), "KopPemda"), (kop.kantor.upper(), "KopKantor")):
        baris_kata += alinea(gaya, lari(teks))
        banyak += banyak_baris(teks, p.ruang.teks - _KOLOM_LOGO, p.gaya[gaya]) * p.gaya[gaya].baris
    kolom = [twip(_KOLOM_LOGO), twip(p.ruang.teks - _KOLOM_LOGO)]
    bawah = (("bottom", Garis(11)),)
    polos = tuple((sisi, 0.0) for sisi in ("top", "left", "right"))
    margin = (*polos[:2], ("bottom", 3.0), polos[2])
    dua = [
        sel(SifatSel(lebar_sel, garis=bawah, margin=margin, tengah=True), isi)
        for lebar_sel, isi in zip(kolom, (gambar, baris_kata), strict=True)
    ]
    p.potong(Potong((max(tinggi + 0.6, banyak) + 3,), rekat=True, utuh=True))
    p.tabel(tabel("TabelSusun", kolom, [baris(dua)]))


def lambang(p: Penulis, kotak: tuple[float, float]) -> tuple[bytes, float, float, str]:
    """Picture, width, height and words of the logo in a box, else of the shield."""
    dokumen = p.k.dokumen
    if dokumen.logo is None:
        tinggi = kotak[1]
        return png_sampul()[1], tinggi / _PERISAI, tinggi, "Tempat lambang daerah"
    periksa_logo(dokumen)
    return (dokumen.isi_logo, *pas(dokumen.logo, kotak), "Logo")
