"""Lays the pages of uploaded files upon the pages the layout kept free for them."""

import io
from collections.abc import Callable, Iterator

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from core.bukti.pdf import buka_pdf
from reporting.dokumen.blok import Blok, Dokumen, Sisipan
from reporting.dokumen.penomoran import telusuri
from reporting.render.rangkai import jangkar_sisipan

PembacaBerkas = Callable[[str, bool], bytes]
"""SHA-256 and whether it is a picture → the file as PDF."""

_MM = 72 / 25.4
_TEPI = (22 * _MM, 24 * _MM, 20 * _MM, 26 * _MM)  # left, bottom, right, top: clear of head and foot


class SisipanRusak(ValueError):
    """A file can't be laid in; the message names it, for a person."""


def sisipan_dokumen(dokumen: Dokumen) -> Iterator[Sisipan]:
    """The files a document wants put in."""
    isi: list[tuple[Blok, ...]] = [b.isi for b in dokumen.bab]
    isi += [b.isi for b in dokumen.lampiran]
    for satu in isi:
        yield from (b for b in telusuri(satu) if isinstance(b, Sisipan))


def sisipkan(isi: bytes, dokumen: Dokumen, baca: PembacaBerkas) -> bytes:
    """The PDF with all files laid in, one file in memory at a time. Raises SisipanRusak."""
    daftar = list(sisipan_dokumen(dokumen))
    if not daftar:
        return isi
    sumber = PdfReader(io.BytesIO(isi))
    tujuan = sumber.named_destinations
    penulis = PdfWriter(clone_from=sumber)
    for satu in daftar:
        letak = [
            sumber.get_destination_page_number(tujuan[jangkar_sisipan(satu, n)])
            for n in range(satu.halaman)
        ]
        try:
            with buka_pdf(io.BytesIO(baca(satu.sha256, satu.gambar))) as berkas:
                halaman = halaman_lepas(berkas)
                for nomor, urut in enumerate(letak):
                    if urut is not None:
                        letakkan(penulis.pages[urut], halaman[nomor])
        except (ValueError, OSError) as galat:  # of the PDF, of the picture, of the storage
            raise SisipanRusak(
                f"Berkas bukti “{satu.nama}” tidak dapat disisipkan. Keluarkan dari lampiran"
                " laporan, atau unggah ulang berkasnya."
            ) from galat
    hasil = io.BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def halaman_lepas(berkas: PdfReader) -> list[PageObject]:
    """Pages of a file, free to be turned and laid elsewhere."""
    return list(PdfWriter(clone_from=berkas).pages)


def coba(berkas: PdfReader) -> None:
    """Lays every page of a file upon an empty one. Raises whatever the reader makes of it."""
    percobaan = PdfWriter()
    for halaman in halaman_lepas(berkas):
        letakkan(percobaan.add_blank_page(width=595, height=842), halaman)


def letakkan(dasar: PageObject, halaman: PageObject) -> None:
    """Lays a page upon another, upright, whole, and no larger than the room between the margins.

    Links, forms and scripts of the file stay behind: only what is drawn comes along.
    """
    halaman.transfer_rotation_to_content()
    halaman.pop("/Annots", None)
    halaman.pop("/AA", None)
    kiri, bawah, kanan, atas = _TEPI
    lebar = float(dasar.mediabox.width) - kiri - kanan
    tinggi = float(dasar.mediabox.height) - bawah - atas
    kotak = halaman.cropbox
    skala = min(lebar / float(kotak.width), tinggi / float(kotak.height), 1.0)
    geser = (
        kiri + (lebar - float(kotak.width) * skala) / 2,
        bawah + (tinggi - float(kotak.height) * skala),
    )
    pindah = (
        Transformation()
        .translate(-float(kotak.left), -float(kotak.bottom))
        .scale(skala)
        .translate(*geser)
    )
    dasar.merge_transformed_page(halaman, pindah)
