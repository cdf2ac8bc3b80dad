"""Two texts word by word: what both have, what only the older or only the newer one has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_PALING_LEPAS = 3


@dataclass(frozen=True)
class Potongan:
    """A stretch of words: in both, dropped from the older text, or added by the newer one."""

    jenis: Literal["sama", "hapus", "tambah"]
    teks: str


def selaras(
    kiri: Sequence[str], kanan: Sequence[str], *, tetap: str = ""
) -> Iterator[tuple[bool, int, int, int, int]]:
    """Stretches of two rows of words: (same, from, to, from, to), in order.

    A word or two that both happen to use between two changes is no common text, unless figures
    alone changed there; a stretch with the word `tetap` stays common however short it is.
    """
    langkah = SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes()
    for urut, (jenis, a, b, c, d) in enumerate(langkah):
        lepas = False
        if jenis == "equal" and 0 < urut < len(langkah) - 1 and b - a < _PALING_LEPAS:
            tetangga = (langkah[urut - 1], langkah[urut + 1])
            ubah = [kata for _, i, j, m, n in tetangga for kata in (*kiri[i:j], *kanan[m:n])]
            lepas = tetap not in kiri[a:b] and not all(map(_berangka, ubah))
        yield jenis == "equal" and not lepas, a, b, c, d


def _berangka(kata: str) -> bool:
    return any(huruf.isdigit() for huruf in kata)


def potongan(lama: str, baru: str) -> tuple[Potongan, ...]:
    """One running text of both: what was dropped stands before what came in its place.

    Words are what blanks separate, so that a figure clings to its signs ("98,26%.").
    """
    kiri, kanan = lama.split(" "), baru.split(" ")
    hasil: list[Potongan] = []
    hapus: list[str] = []
    tambah: list[str] = []

    def tuang() -> None:
        if hapus:
            hasil.append(Potongan("hapus", " ".join(hapus)))
        if tambah:
            hasil.append(Potongan("tambah", " ".join(tambah)))
        hapus.clear()
        tambah.clear()

    for sama, a, b, c, d in selaras(kiri, kanan):
        if sama:
            tuang()
            hasil.append(Potongan("sama", " ".join(kiri[a:b])))
        else:
            hapus += kiri[a:b]
            tambah += kanan[c:d]
    tuang()
    return tuple(hasil)
