"""Sentences, paragraphs, lists and formulas as HTML."""

from reporting.dokumen.blok import (
    Bagian,
    Butir,
    Daftar,
    Kalimat,
    Nilai,
    Paragraf,
    Rujukan,
    Rumus,
    Sidik,
    Sunting,
    Tekan,
)
from reporting.render.konteks import Konteks, gabung, jangkar, unsur
from reporting.render.markah import Markah, aman
from reporting.render.nilai import asal_nilai, teks_nilai

_KELAS = {
    "": "",
    "epitom": "epitom",
    "pengantar": "pengantar",
    "catatan": "ket",
    "sumber": "ket",
    "tanpa_inden": "t",
    "baris_angka": "prg",
}


def nilai(isi: Nilai, k: Konteks) -> Markah:
    """A printed value, with its origin when the document is meant for a screen."""
    return berasal(aman(teks_nilai(isi)), asal_nilai(isi), k)


def berasal(teks: Markah, asal: str, k: Konteks) -> Markah:
    """Words that come from a figure: bare in print, with the figure's address on a screen."""
    if not (asal and k.asal):
        return teks
    if k.tautan is None:
        return unsur("span", teks, data_asal=asal)
    return unsur("a", teks, kelas="asal", href=k.tautan(asal), id=k.tempat_pertama(asal))


def kalimat(isi: Kalimat, k: Konteks) -> Markah:
    """Words and values in order, without an element around them."""
    return gabung([_bagian(b, k) for b in isi])


def _bagian(isi: Bagian, k: Konteks) -> Markah:
    if isinstance(isi, str):
        return aman(isi)
    if isinstance(isi, Tekan):
        return unsur("b" if isi.tebal else "em", isi.teks)
    if isinstance(isi, Sunting):
        return unsur("del" if isi.jenis == "hapus" else "ins", isi.teks)
    if isinstance(isi, Rujukan):
        return rujukan(isi.kunci, k)
    if isinstance(isi, Sidik):
        return Markah("<br>") + unsur("span", kelompok_sidik(isi), kelas="hash")
    return nilai(isi, k)


def kelompok_sidik(isi: Sidik) -> str:
    """ "0b97654b b6da51ac …": what two people can read to each other."""
    return " ".join(isi.sha256[i : i + 8] for i in range(0, len(isi.sha256), 8))


def rujukan(kunci: str, k: Konteks) -> Markah:
    """A link that prints the number of its target. Raises RujukanTakDikenal."""
    # No break between "Tabel" and its number.
    teks = k.label(kunci).replace(" ", "\u00a0", 1)
    return unsur("a", teks, href=f"#{jangkar(kunci)}")


def polos(isi: Kalimat) -> str:
    """The words alone, values printed, references left out: for measuring and guessing."""
    return "".join(
        b
        if isinstance(b, str)
        else b.teks
        if isinstance(b, Tekan | Sunting)
        else ""
        if isinstance(b, Rujukan)
        else kelompok_sidik(b)
        if isinstance(b, Sidik)
        else teks_nilai(b)
        for b in isi
    )


def paragraf(isi: Paragraf, k: Konteks, *, sebelum_daftar: bool = False) -> Markah:
    """A paragraph; one that introduces a list stays on the page of its first item."""
    dalam = kalimat(isi.isi, k)
    if isi.gaya == "sumber":
        dalam = berlabel("Sumber", ":", isi.isi, dalam)
    kelas = _KELAS[isi.gaya]
    if sebelum_daftar and not kelas and polos(isi.isi).rstrip().endswith(":"):
        kelas = "pengantar"
    return unsur("p", dalam, kelas=kelas)


def berlabel(label: str, tanda: str, asli: Kalimat, isi: Markah) -> Markah:
    """Puts a bold label before a note unless the note brings its own, or a footnote star."""
    awal = polos(asli).lstrip()
    if awal.startswith("*") or awal.lower().startswith(label.lower()):
        return isi
    return unsur("b", label + tanda) + " " + isi


def daftar(isi: Daftar, k: Konteks) -> Markah:
    """A list, lettered, numbered or with dashes, with the lists inside it."""
    butir = gabung([_butir(b, k) for b in isi.butir])
    if isi.jenis == "garis":
        return unsur("ul", butir)
    return unsur("ol", butir, kelas=isi.jenis)


def _butir(isi: Butir, k: Konteks) -> Markah:
    anak = daftar(isi.anak, k) if isi.anak else Markah()
    return unsur("li", kalimat(isi.isi, k) + anak)


def rumus(isi: Rumus) -> Markah:
    """A formula with a drawn fraction: left side = numerator over denominator × factor."""
    pecahan = unsur("span", isi.pembilang, kelas="pb") + unsur("span", isi.penyebut, kelas="py")
    bagian = [
        unsur("span", f"{isi.kiri}\u00a0=" if isi.kiri else "", kelas="ki"),
        unsur("span", pecahan, kelas="pec"),
    ]
    if isi.faktor:
        bagian.append(unsur("span", f"×\u00a0{isi.faktor}", kelas="fk"))
    return unsur("span", gabung(bagian), kelas="rumus")
