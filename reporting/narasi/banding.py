"""The default beside an office's own text, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from reporting.beda.kata import selaras
from reporting.narasi.pohon import Alinea, Kata, Pohon, Sebaris, Urutan

_BARU = "\n"  # begins a paragraph, an item or a row


def banding(lama: Pohon, baru: Pohon, nilai: Callable[[str], str]) -> tuple[str, str]:
    """HTML of both texts; what one has alone stands in `del` on the left, in `ins` on the right."""
    kiri, kanan = list(_kata(lama, nilai)), list(_kata(baru, nilai))
    hasil_kiri: list[tuple[str, bool]] = []
    hasil_kanan: list[tuple[str, bool]] = []
    for sama, a, b, c, d in selaras(kiri, kanan, tetap=_BARU):
        hasil_kiri += [(kata, not sama) for kata in kiri[a:b]]
        hasil_kanan += [(kata, not sama) for kata in kanan[c:d]]
    return _html(hasil_kiri, "del"), _html(hasil_kanan, "ins")


def _kata(pohon: Pohon, nilai: Callable[[str], str]) -> Iterator[str]:
    for simpul in pohon:
        if isinstance(simpul, Alinea):
            yield _BARU
            yield from _sebaris(simpul.isi, nilai)
        elif isinstance(simpul, Urutan):
            yield from _urutan(simpul, nilai, "")
        else:
            for baris in simpul.baris:
                yield _BARU
                for urut, sel in enumerate(baris):
                    yield from ("|",) if urut else ()
                    yield from _sebaris(sel, nilai)


def _urutan(urutan: Urutan, nilai: Callable[[str], str], awalan: str) -> Iterator[str]:
    for nomor, poin in enumerate(urutan.butir, start=1):
        yield _BARU
        yield {"garis": "–", "angka": f"{awalan}{nomor}.", "huruf": f"{chr(96 + min(nomor, 26))}."}[
            urutan.jenis
        ]
        yield from _sebaris(poin.isi, nilai)
        if poin.anak:
            yield from _urutan(poin.anak, nilai, awalan)


def _sebaris(isi: Sebaris, nilai: Callable[[str], str]) -> Iterator[str]:
    """Words as they are separated by blanks; a figure clings to the signs around it."""
    teks = "".join(b.teks if isinstance(b, Kata) else nilai(b.nama) for b in isi)
    yield from teks.split(" ")


def _html(kata: list[tuple[str, bool]], unsur: str) -> str:
    alinea: list[str] = []
    kumpul: list[str] = []
    for urut, (satu, ubah) in enumerate(kata):
        if satu == _BARU:
            alinea.append(" ".join(kumpul))
            kumpul = []
            continue
        sebelum = kata[urut - 1] if urut else (_BARU, False)
        sesudah = kata[urut + 1] if urut + 1 < len(kata) else (_BARU, False)
        buka = f"<{unsur}>" if ubah and not (sebelum[1] and sebelum[0] != _BARU) else ""
        tutup = f"</{unsur}>" if ubah and not (sesudah[1] and sesudah[0] != _BARU) else ""
        kumpul.append(f"{buka}{escape(satu)}{tutup}")
    alinea.append(" ".join(kumpul))
    return "".join(f"<p>{isi}</p>" for isi in alinea if isi)
