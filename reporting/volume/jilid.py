"""Binding: the volume's own pages and the reports as one PDF, links alive, bookmarks nested.

Page numbers of the volume run on over all of it: the front matter in Roman, then 1 from the
rollup chapter to the last page. A report keeps its own numbers in its foot, so its own contents
stay right; the volume's number stands at the top. Source files are opened lazily: only strings
of a page are ever in memory, never a report as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pikepdf
from pikepdf import Dictionary, Name, OutlineItem

from reporting.dokumen.blok import EntriLuar
from reporting.render.muka import SKEMA_LUAR
from reporting.volume.cap import Cap


@dataclass(frozen=True, kw_only=True)
class Bagian:
    """A part to be bound in: a stored report, or one sheet of a file of sheets."""

    kunci: str  # slug of the office
    judul: str  # Kecamatan Wotu
    cap: str  # words of the running line
    berkas: Path
    halaman: tuple[int, ...] = ()  # pages of the file, from 0; empty: all


@dataclass(frozen=True)
class BabBagian:
    """A chapter of a part, and its page there, from 0."""

    judul: str
    halaman: int


@dataclass(frozen=True)
class Isi:
    """A part as it was found: how many pages, which chapters."""

    bagian: Bagian
    halaman: int
    bab: tuple[BabBagian, ...]


def periksa(bagian: Bagian) -> Isi:
    """Looks into the file of a part. Raises pikepdf.PdfError when it is no PDF."""
    with pikepdf.open(bagian.berkas) as pdf:
        urutan = {h.obj.objgen: i for i, h in enumerate(pdf.pages)}
        if bagian.halaman:
            return Isi(bagian, len(bagian.halaman), ())
        with pdf.open_outline() as kerangka:
            bab = [
                BabBagian(" ".join(str(b.title).split()), urutan[tujuan.objgen])
                for b in kerangka.root
                if (tujuan := _halaman_tujuan(b)) is not None and tujuan.objgen in urutan
            ]
        return Isi(bagian, len(pdf.pages), tuple(bab))


def _halaman_tujuan(butir: OutlineItem) -> pikepdf.Object | None:
    tujuan = butir.destination
    if isinstance(tujuan, pikepdf.Array) and len(tujuan):
        return tujuan[0]
    return None


def letak_bagian(isi: Sequence[Isi], badan: int) -> dict[str, int]:
    """First page of each part in the volume's numbers; `badan` pages of the rollup stand before."""
    hasil, berikut = {}, badan + 1
    for satu in isi:
        hasil[satu.bagian.kunci] = berikut
        berikut += satu.halaman
    return hasil


def daftar_isi(isi: Sequence[Isi], letak: dict[str, int]) -> tuple[EntriLuar, ...]:
    """Lines of the contents: each office, and below it its chapters from Bab I on."""
    hasil = []
    for satu in isi:
        kunci, awal = satu.bagian.kunci, letak[satu.bagian.kunci]
        hasil.append(EntriLuar(satu.bagian.judul, str(awal), kunci))
        for urut, bab in enumerate(satu.bab):
            if not bab.judul.upper().startswith(("BAB ", "LAMPIRAN")):
                continue
            nomor, _, judul = bab.judul.partition(" ")
            if nomor.upper() == "BAB":
                angka, _, judul = judul.partition(" ")
                nomor = f"BAB {angka}"
            else:
                nomor, judul = "", bab.judul.capitalize()
            tujuan = f"{kunci}/{urut}"
            hasil.append(EntriLuar(judul, str(awal + bab.halaman), tujuan, nomor, 2))
    return tuple(hasil)


def jilid(depan: Path, isi: Sequence[Isi], tujuan: Path, *, muka: int, judul: str) -> int:
    """Binds and writes to `tujuan`; `muka` pages (cover, contents) stand before page 1.

    Returns how many pages the volume has.
    """
    sumber: list[pikepdf.Pdf] = []
    try:
        with pikepdf.new() as buku:
            awal_depan = pikepdf.open(depan)
            sumber.append(awal_depan)
            buku.add_pages_from(awal_depan)
            peta, kelompok = _sambung(buku, isi, sumber, muka)
            _rangkai_penanda(buku, kelompok)
            _tautkan(buku, muka, peta)
            _label(buku, muka)
            buku.docinfo[Name.Title] = judul
            buku.Root.Lang = pikepdf.String("id")
            buku.Root.PageMode = Name.UseOutlines
            buku.save(tujuan, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return len(buku.pages)
    finally:
        for satu in sumber:
            satu.close()


@dataclass(frozen=True)
class _Kelompok:
    judul: str
    halaman: int  # index in the volume
    butir: int  # top bookmarks it brought


def _sambung(
    buku: pikepdf.Pdf, isi: Sequence[Isi], sumber: list[pikepdf.Pdf], muka: int
) -> tuple[dict[str, int], list[_Kelompok]]:
    """Appends the parts. Returns key of a contents line → index of its page, and the parts."""
    cap = Cap(buku, {s.bagian.kunci: s.bagian.cap for s in isi})
    peta: dict[str, int] = {}
    kelompok = []
    for satu in isi:
        awal = len(buku.pages)
        pdf = pikepdf.open(satu.bagian.berkas)
        sumber.append(pdf)
        buku.add_pages_from(
            pdf,
            list(satu.bagian.halaman) or None,
            outlines="ignore" if satu.bagian.halaman else "preserve",
        )
        peta[satu.bagian.kunci] = awal
        for urut, bab in enumerate(satu.bab):
            peta[f"{satu.bagian.kunci}/{urut}"] = awal + bab.halaman
        kelompok.append(_Kelompok(satu.bagian.judul, awal, len(satu.bab)))
        for urut in range(awal, len(buku.pages)):
            # A cover is counted but carries no number; a sheet of our own does.
            if urut > awal or satu.bagian.halaman:
                cap.bubuhkan(buku.pages[urut], satu.bagian.kunci, urut - muka + 1)
    return peta, kelompok


def _rangkai_penanda(buku: pikepdf.Pdf, kelompok: Sequence[_Kelompok]) -> None:
    """Bookmarks of each report go below its office; the parts brought theirs in order."""
    with buku.open_outline() as kerangka:
        semua = list(kerangka.root)
        dari = len(semua) - sum(k.butir for k in kelompok)
        hasil = semua[:dari]
        for satu in kelompok:
            induk = OutlineItem(satu.judul, satu.halaman)
            anak = semua[dari : dari + satu.butir]
            for butir in anak:
                butir.is_closed = True
            induk.children.extend(anak)
            induk.is_closed = True
            hasil.append(induk)
            dari += satu.butir
        kerangka.root[:] = hasil


def _tautkan(buku: pikepdf.Pdf, muka: int, peta: dict[str, int]) -> None:
    """Contents lines for bound parts become links to their pages."""
    for urut in range(muka):
        for catatan in buku.pages[urut].get(Name.Annots, ()):
            aksi = catatan.get(Name.A)
            alamat = str(aksi.get(Name.URI, "")) if aksi is not None else ""
            if not alamat.startswith(SKEMA_LUAR):
                continue
            tujuan = peta[unquote(alamat.removeprefix(SKEMA_LUAR))]
            del catatan[Name.A]
            catatan.Dest = pikepdf.Array([buku.pages[tujuan].obj, Name.Fit])


def _label(buku: pikepdf.Pdf, muka: int) -> None:
    """What a viewer calls each page: Sampul, i, ii, …, then 1 to the end, as printed."""
    nomor: list[object] = [0, Dictionary(P="Sampul")]
    if muka > 1:
        nomor += [1, Dictionary(S=Name.r, St=1)]
    nomor += [muka, Dictionary(S=Name.D, St=1)]
    buku.Root.PageLabels = Dictionary(Nums=pikepdf.Array(nomor))
