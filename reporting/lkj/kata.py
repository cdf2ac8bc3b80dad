"""Words and values all chapters share: how a sentence, a cell and a name are put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.angka import bulatkan
from core.capaian import pertumbuhan_poin
from reporting.dokumen.blok import (
    Bagian,
    Banyak,
    Bervolume,
    Blok,
    Indeks,
    Kalimat,
    Nilai,
    Paragraf,
    Persen,
    Rupiah,
    Sel,
)
from reporting.narasi import BAWAAN, Variabel, rangkai, susun, variabel_umum
from reporting.narasi.naskah import padatkan
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Regulasi, Snapshot

_SATUAN_POIN = {"", "%", "persen", "nilai", "indeks", "poin", "skor"}
_SATUAN_PERSEN = {"%", "persen"}
_SERATUS = Decimal(100)


# --- Texts ------------------------------------------------------------------------------------
def teks(snapshot: Snapshot, kunci: str, **tambahan: Variabel) -> tuple[Blok, ...]:
    """Blocks of a section's text. Raises NaskahSalah naming what a text asks for in vain."""
    return susun(naskah(snapshot, kunci), _variabel(snapshot, tambahan), regulasi(snapshot))


def satu_kalimat(snapshot: Snapshot, kunci: str, **tambahan: Variabel) -> Kalimat:
    """A section's text as one paragraph: the summary under a chapter title."""
    return rangkai(
        naskah(snapshot, kunci).strip(), _variabel(snapshot, tambahan), regulasi(snapshot)
    )


def naskah(snapshot: Snapshot, kunci: str) -> str:
    """The frozen text; a snapshot older than a section takes today's default for it."""
    return snapshot.naskah.get(kunci) or BAWAAN[kunci]


def regulasi(snapshot: Snapshot) -> dict[str, Regulasi]:
    """The regulations of the snapshot by key."""
    return {satu.kunci: satu for satu in snapshot.regulasi}


def _variabel(snapshot: Snapshot, tambahan: dict[str, Variabel]) -> dict[str, Variabel]:
    return {**variabel_umum(snapshot), **tambahan}


# --- Sentences ----------------------------------------------------------------------------------
def kal(pola: str, **variabel: Variabel) -> Kalimat:
    """A sentence that follows from figures: words with `{{ nama }}` bound to its values."""
    return rangkai(pola, variabel)


def alinea(*kalimat: Kalimat) -> tuple[Blok, ...]:
    """One paragraph of the sentences that say something; nothing when none does."""
    isi = gabung([satu for satu in kalimat if satu], " ")
    return (Paragraf(isi),) if isi else ()


def gabung(bagian: Sequence[Kalimat], antara: str) -> Kalimat:
    """Sentences in a row with `antara` between them."""
    hasil: list[Bagian] = []
    for urut, satu in enumerate(bagian):
        hasil += ([antara] if urut else []) + list(satu)
    return padatkan(tuple(hasil))


def deretan(bagian: Sequence[Kalimat]) -> Kalimat:
    """An enumeration: "a", "a dan b", "a, b, dan c"."""
    if len(bagian) <= 2:
        return gabung(bagian, " dan ")
    return gabung([gabung(bagian[:-1], ", "), bagian[-1]], ", dan ")


def deretan_kata(kata: Iterable[str]) -> str:
    """The same for words alone."""
    return "".join(str(satu) for satu in deretan([(satu,) for satu in kata]))


def huruf_kecil(kata: str) -> str:
    """First letter small, so that a wording can follow other words; "APBDes" stays as it is."""
    kata = kata.strip().rstrip(".;")
    return kata[:1].lower() + kata[1:] if kata[1:2].islower() else kata


# --- Values ---------------------------------------------------------------------------------
def rp(angka: Angka) -> Rupiah:
    """Money in a sentence: "Rp 3.308.672.275"."""
    return Rupiah(angka, dengan_rp=True)


def pct(angka: Angka) -> Persen:
    """Percent in a sentence: "97,33%"."""
    return Persen(angka, tanda=True)


def banyak(nilai: int, satuan: str) -> Banyak:
    """A count in a sentence: "9 (sembilan) sub kegiatan"."""
    return Banyak(nilai, satuan, huruf=True)


def nilai_indikator(angka: Angka, satuan: str) -> Nilai:
    """An indicator's value in a sentence: percent, index, or a count with its unit."""
    kecil = satuan.strip().casefold()
    if kecil in _SATUAN_PERSEN:
        return pct(angka)
    return Indeks(angka) if kecil in _SATUAN_POIN else Bervolume(angka, satuan)


def nama_satuan(nama: str, satuan: str) -> str:
    """An indicator with its unit behind it, unless the name says the unit already."""
    return nama if satuan.casefold() in nama.casefold() else f"{nama} ({satuan})"


def beda(kini: Angka, lalu: Angka, satuan: str) -> Kalimat:
    """Size of a difference, without its sign: "0,35 poin", for a unit of its own "3 desa"."""
    nilai = pertumbuhan_poin(kini.nilai, lalu.nilai)
    angka = Angka(
        nilai=None if nilai is None else abs(nilai),
        alamat=f"turunan/selisih/{kini.alamat}",
        aturan="selisih",
        dari=(kini.alamat, lalu.alamat),
    )
    if satuan.strip().casefold() in _SATUAN_POIN:
        return (Indeks(angka), " poin")
    return (Bervolume(angka, satuan),)


def kosong(alasan: str) -> Angka:
    """A figure that is missing from the facts; it prints "–"."""
    return Angka(nilai=None, alamat="", sebab=alasan)


def terpenuhi(capaian: Angka) -> bool | None:
    """Whether capaian reaches 100 as it is printed, at two decimals; None when not measured."""
    return None if capaian.nilai is None else bulatkan(capaian.nilai) >= _SERATUS


def di_atas(angka: Angka, batas: int) -> bool:
    """Whether a measured figure, as printed, is above `batas`."""
    return angka.nilai is not None and bulatkan(angka.nilai) > batas


def bernilai(angka: Angka) -> bool:
    """Whether there is an amount, and not zero."""
    return bool(angka.nilai)


def kepala(*judul: str) -> tuple[Sel, ...]:
    """A head row of plain cells."""
    return tuple(Sel(satu, kepala_baris=False, rata="tengah") for satu in judul)
