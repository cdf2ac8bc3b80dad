"""Over which columns a label in a PDF table's head stands, where no line tells."""

import re
from dataclasses import replace
from functools import cache

from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.model import Sel

JAUH = 1e6
_NOMOR = re.compile(r"^\(?[0-9]{1,2}\)?(?:\s*=.*)?$")
_NOMOR_KURUNG = re.compile(r"^\([0-9]{1,2}\)")


def rentangkan_kepala(
    baris: list[list[Sel]], tengah: dict[tuple[int, int], float], xs: list[float]
) -> None:
    """Moves each label of a grouped head to the first column it stands over.

    `tengah` is the middle of a cell's words: a label set midway over three columns stands over
    the second, which by itself would look like its own.
    """
    tinggi = next((n for n, b in enumerate(baris) if _data(b)), len(baris))
    for b in range(min(tinggi, len(baris)) - 1):
        bawah = {k for n in range(b + 1, tinggi) for k, s in enumerate(baris[n]) if s.teks}
        label = [k for k, s in enumerate(baris[b]) if s.teks]
        yatim = [k for k in bawah if not _tertutup(baris[b], k)]
        if not label or not yatim:
            continue
        rentang = _bagi(label, [tengah[b, k] for k in label], xs, baris[b])
        asal = [baris[b][k] for k in label]
        for k in label:
            baris[b][k] = Sel()
        for sel, (awal, akhir) in zip(asal, rentang, strict=True):
            baris[b][awal] = replace(sel, lebar=akhir - awal + 1)


def _data(baris: list[Sel]) -> bool:
    """Whether a row can't stand in a head: it has figures that are neither years nor the numbers
    of the columns."""
    teks = [s.teks for s in baris if s.teks]
    if all(_NOMOR.match(t) for t in teks):
        return False
    nilai = [n for t in teks if (n := angka(t)) is not None and not _NOMOR_KURUNG.match(t)]
    return any(not 1990 <= n <= 2100 for n in nilai)


def _tertutup(baris: list[Sel], k: int) -> bool:
    return any(s.teks and awal <= k < awal + s.lebar for awal, s in enumerate(baris))


def _bagi(
    label: list[int], tengah: list[float], xs: list[float], baris: list[Sel]
) -> list[tuple[int, int]]:
    """The columns parted among the labels in their order, so that each stands midway."""
    kolom = len(xs) - 1
    lebar = [baris[k].lebar for k in label]

    @cache
    def terbaik(n: int, mulai: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        if n == len(label):
            return (0.0 if mulai == kolom else JAUH), ()
        hasil: tuple[float, tuple[tuple[int, int], ...]] = (2 * JAUH, ())
        for awal in range(mulai, label[n] + 1):
            for akhir in range(label[n] + lebar[n] - 1, kolom):
                sisa, lanjut = terbaik(n + 1, akhir + 1)
                biaya = abs((xs[awal] + xs[akhir + 1]) / 2 - tengah[n]) + 40 * (awal - mulai)
                if biaya + sisa < hasil[0]:
                    hasil = biaya + sisa, ((awal, akhir), *lanjut)
            if n:  # only before the first label may columns stay without one
                break
        return hasil

    return list(terbaik(0, 0)[1]) or [(k, k + w - 1) for k, w in zip(label, lebar, strict=True)]
