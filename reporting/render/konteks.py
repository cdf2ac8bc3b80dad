"""What every part of the renderer needs to know of the document: numbers, anchors, options."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from reporting.dokumen.blok import DaftarOtomatis, Dokumen
from reporting.dokumen.penomoran import KunciGanda, Penomoran, nomori
from reporting.render.markah import Markah, aman

JUDUL_DAFTAR = {"isi": "Daftar Isi", "tabel": "Daftar Tabel", "gambar": "Daftar Gambar"}
"""Titles of the lists the renderer fills."""


class RujukanTakDikenal(KeyError):
    """A sentence refers to a key that no block of the document carries."""

    def __str__(self) -> str:
        return f"Rujukan ke kunci yang tidak ada dalam dokumen: {self.args[0]!r}"


@dataclass
class Konteks:
    """Numbers and options of one document while it is written out."""

    penomoran: Penomoran
    dokumen: Dokumen
    asal: bool = False
    tautan: Callable[[str], str] | None = None  # on a screen: origin → its page
    layar: bool = False  # read on a screen: no pages, and no style in an attribute
    _label: dict[str, str] = field(default_factory=dict)
    _tercetak: set[str] = field(default_factory=set)
    _wilayah: Counter[str] = field(default_factory=Counter)

    def tempat_pertama(self, alamat: str) -> str | None:
        """The id of a figure where it is printed first; None from then on."""
        if alamat in self._tercetak:
            return None
        self._tercetak.add(alamat)
        return jangkar_angka(alamat)

    def nama_wilayah(self, nama: str) -> str:
        """A name for a scrolling region that no earlier region of the page has."""
        self._wilayah[nama] += 1
        ke = self._wilayah[nama]
        return nama if ke == 1 else f"{nama} ({ke})"

    def label(self, kunci: str) -> str:
        """What a reference to the key prints. Raises RujukanTakDikenal."""
        try:
            return self._label[kunci]
        except KeyError:
            raise RujukanTakDikenal(kunci) from None

    def nomor(self, kunci: str) -> str:
        """Number of a section, table or figure; empty in front matter and appendices."""
        return self.penomoran.nomor.get(kunci, "")


def jangkar(kunci: str) -> str:
    """The id of a block in HTML. Different keys never meet: odd characters become their code."""
    return "k-" + re.sub(r"[^A-Za-z0-9-]", lambda m: f"_{ord(m[0]):x}_", kunci)


def jangkar_angka(alamat: str) -> str:
    """The id of a figure's first place on a page, from the address of the figure."""
    return f"a{jangkar(alamat)}"


def buat_konteks(
    dokumen: Dokumen,
    *,
    asal: bool = False,
    tautan: Callable[[str], str] | None = None,
    layar: bool = False,
) -> Konteks:
    """Numbers the document. Raises KunciGanda when two blocks share a key."""
    penomoran = nomori(dokumen)
    label = dict(penomoran.label)
    for bagian in (*dokumen.muka, *dokumen.lampiran):
        if isinstance(bagian, DaftarOtomatis):
            continue
        if bagian.kunci in label:
            raise KunciGanda(bagian.kunci)
        label[bagian.kunci] = bagian.judul
    return Konteks(penomoran, dokumen, asal, tautan, layar or tautan is not None, _label=label)


def kolom(persen: float, k: Konteks) -> Markah:
    """A column of a table: by style for print, by attribute on a screen, where the content
    security policy forbids styles in the page."""
    pola = '<col width="{:.2f}%">' if k.layar else '<col style="width:{:.2f}%">'
    return Markah(pola).format(persen)


def atribut(**nilai: str | int | None) -> Markah:
    """Attributes of a tag with a blank in front; empty ones are left out (`kelas` is class)."""
    hasil = Markah()
    for nama, isi in nilai.items():
        if isi is not None and isi != "":
            nama_html = "class" if nama == "kelas" else nama.replace("_", "-")
            hasil += Markah(' {}="{}"').format(nama_html, str(isi))
    return hasil


def unsur(nama: str, isi: Markah | str, **sifat: str | int | None) -> Markah:
    """One element; `isi` is escaped unless it is Markah, underscores in names become hyphens."""
    dalam = aman(isi)
    return Markah("<{0}{1}>{2}</{0}>").format(Markah(nama), atribut(**sifat), dalam)


def gabung(bagian: list[Markah], sambung: str = "") -> Markah:
    """Joins finished pieces."""
    return Markah(sambung).join(bagian)
