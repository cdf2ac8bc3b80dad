"""Tables drawn with characters: bars, grids, and columns under dashed lines (pandoc's ways)."""

import re
from collections.abc import Sequence

from reporting.periksa_dokumen.model import batasi

Baris = list[list[str]]
_PEMISAH = re.compile(r"^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$")
_KISI = re.compile(r"^\s*\+(?:[-=:]+\+)+\s*$")
_PUTUS = re.compile(r"^ {0,8}-{2,}(?: +-{2,})+\s*$")
_PENUH = re.compile(r"^ {0,8}-{6,}\s*$")


def garis_pemisah(garis: str) -> bool:
    """The line between the head and the rows of a table with bars."""
    return "-" in garis and bool(_PEMISAH.match(garis)) and ("|" in garis or "--" in garis)


def baris_pipa(garis: str) -> list[str]:
    """Cells of a line with bars, the outer ones left out or not."""
    isi = garis.strip()
    isi = isi[1:] if isi.startswith("|") else isi
    isi = isi[:-1] if isi.endswith("|") and not isi.endswith("\\|") else isi
    return [s.replace("\\|", "|") for s in re.split(r"(?<!\\)\|", isi)]


def tabel_pipa(garis: Sequence[str], n: int) -> tuple[int, Baris]:
    """A table with bars: every line begins with one, or the second line is dashes and bars."""
    satu = garis[n]
    luar = satu.lstrip().startswith("|")
    berpemisah = (
        "|" in satu
        and n + 1 < len(garis)
        and "|" in garis[n + 1]
        and bool(_PEMISAH.match(garis[n + 1]))
    )
    if not (luar or berpemisah):
        return 0, []
    akhir = n
    while akhir < len(garis) and (
        garis[akhir].lstrip().startswith("|") if luar else "|" in garis[akhir]
    ):
        akhir += 1
    return akhir - n, [baris_pipa(g) for g in garis[n:akhir] if not garis_pemisah(g)]


def tabel_kisi(garis: Sequence[str], n: int) -> tuple[int, Baris]:
    """A grid of `+---+` lines; a cell may have several lines and reach over columns."""
    if not _KISI.match(garis[n]):
        return 0, []
    akhir = n
    while akhir < len(garis) and garis[akhir].lstrip()[:1] in ("+", "|"):
        akhir += 1
    blok = garis[n:akhir]
    tepi = sorted({k for g in blok if _KISI.match(g) for k, c in enumerate(g) if c == "+"})
    batasi(len(blok), len(tepi))
    baris: Baris = []
    kini: list[list[str]] = []
    for satu in blok:
        if satu.lstrip().startswith("+"):
            if kini:
                baris.append(["\n".join(s) for s in kini])
            kini = []
            continue
        if not kini:
            kini = [[] for _ in tepi[1:]]
        _bagi_kisi(satu, tepi, kini)
    return akhir - n, baris


def _bagi_kisi(satu: str, tepi: list[int], kini: list[list[str]]) -> None:
    mulai = 0
    for k in range(1, len(tepi)):
        batas = tepi[k]
        if k < len(tepi) - 1 and satu[batas : batas + 1] != "|":
            continue
        potong = satu[tepi[mulai] + 1 : batas].strip()
        if potong:
            kini[mulai].append(potong)
        mulai = k


def tabel_garis_putus(garis: Sequence[str], n: int) -> tuple[int, Baris]:
    """Columns under dashes: pandoc's simple tables (a row a line) and multiline ones."""
    banyak = bool(_PENUH.match(garis[n]))
    kepala: list[str] = []
    m = n + 1 if banyak else n
    while m < len(garis) and not _PUTUS.match(garis[m]) and garis[m].strip() and m - n < 6:
        kepala.append(garis[m])
        m += 1
    if m >= len(garis) or not _PUTUS.match(garis[m]) or (not banyak and len(kepala) > 1):
        return 0, []
    kolom = [c.start() for c in re.finditer(r"-+", garis[m])]
    baris: Baris = [_potong(kepala, kolom)] if kepala else []
    akhir, kini = m + 1, list[str]()
    while akhir < len(garis):
        satu = garis[akhir]
        akhir += 1
        batasi(len(baris), len(kolom))
        if _PENUH.match(satu) or _PUTUS.match(satu):
            break
        if satu.strip() and banyak:
            kini.append(satu)
        elif satu.strip():
            baris.append(_potong([satu], kolom))
        elif not banyak:
            break
        elif kini:
            baris.append(_potong(kini, kolom))
            kini = []
    if kini:
        baris.append(_potong(kini, kolom))
    return (akhir - n, baris) if len(baris) > 1 else (0, [])


def _potong(garis: list[str], kolom: list[int]) -> list[str]:
    batas = [0, *kolom[1:], None]
    hasil = []
    for a, z in zip(batas, batas[1:], strict=False):
        hasil.append("\n".join(g[a:z].strip() for g in garis).strip())
    return hasil
