"""A document as read made whole: tables that go on over a page joined, each named by its caption.

Works on what any reader gives; only PDF tables know where their columns stand (`Tabel.batas`).
"""

import re
from bisect import bisect_right
from dataclasses import replace
from statistics import median

from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel
from reporting.periksa_dokumen.rapi_tabel import pecah_kepala, rapikan_tabel

_JUDUL = re.compile(
    r"^\W*(?:(?:lanjutan|sambungan)\W+)?(?:tabel|table|tbl)\b\.?\s*"
    r"([0-9]+(?:[.\-][0-9]+)*|[IVX]+(?:[.\-][0-9]+)*)(?![0-9])",
    re.IGNORECASE,
)
_LANJUTAN = re.compile(r"\b(?:lanjutan|sambungan)\b", re.I)
_TOTAL = re.compile(r"^\W*(?:grand\s+)?(?:jumlah|total)\b", re.I)
JARAK_JUDUL = 3
"""How many paragraphs above a table its caption may stand."""
JUDUL_MAKS = 250
"""A caption has at most so many letters; a longer paragraph only begins like one."""


def rapikan(isi: list[str | Tabel]) -> Dokumen:
    """Joins tables that go on over a page and names each by its caption."""
    bersih: list[str | Tabel] = []
    for satu in _satukan_mentah(isi):
        if isinstance(satu, str):
            bersih.append(satu)
        else:
            bersih.extend(rapikan_tabel(satu))
    hasil: list[str | Tabel] = []
    for satu in bersih:
        if not (isinstance(satu, Tabel) and _teruskan(hasil, satu)):
            hasil.append(satu)
    hasil = [_baris_tunggal(satu) for satu in hasil]
    _namai(hasil)
    return Dokumen([b for satu in hasil for b in _bagian(satu)])


def _bagian(satu: str | Tabel) -> list[str | Tabel]:
    return [satu] if isinstance(satu, str) else [*pecah_kepala(satu)]


def _satukan_mentah(isi: list[str | Tabel]) -> list[str | Tabel]:
    """Joins what a page break cut while the columns that are blank below it still stand."""
    hasil: list[str | Tabel] = []
    for satu in isi:
        atas = hasil[-1] if hasil else None
        if isinstance(satu, Tabel) and isinstance(atas, Tabel) and _terusan(atas, satu):
            atas.baris.extend(satu.baris)
        else:
            hasil.append(satu)
    return hasil


def _terusan(atas: Tabel, bawah: Tabel) -> bool:
    """Whether a table without ruling lines begins in the midst of the one right above it: its
    first cell is blank, as in rows that go on with a name above, or it looks like its rows."""
    if atas.lebar != bawah.lebar or tamat(atas):
        return False
    if atas.batas and bawah.batas and _sekolom(atas, bawah):
        return False  # Joined further down, where a row cut in two is one again.
    pertama = bawah.baris[0]
    if serupa(atas, pertama):
        return True
    if pertama[0].teks or any(s.lebar > 1 for s in pertama):
        return False
    return any(not b[0].teks for b in atas.baris[2:])


def _baris_tunggal(satu: str | Tabel) -> str | Tabel:
    """A table of one row is a line: it has no head to say what its cells are."""
    if isinstance(satu, str) or len(satu.baris) > 1:
        return satu
    return " ".join(s.teks for s in satu.baris[0] if s.teks)


def _teruskan(hasil: list[str | Tabel], bawah: Tabel) -> bool:
    """Adds the rows of a table to the one above when it goes on there."""
    letak = next((n for n in range(len(hasil) - 1, -1, -1) if isinstance(hasil[n], Tabel)), None)
    if letak is None:
        return False
    atas = hasil[letak]
    assert isinstance(atas, Tabel)
    sela = [s for s in hasil[letak + 1 :] if isinstance(s, str)]
    if not _sela_lanjutan(hasil, letak, sela):
        return False
    if atas.batas and bawah.batas and atas.lebar != bawah.lebar:
        bawah = _selaraskan(atas, bawah)
    if not _sambungan(atas, bawah, bool(sela)):
        return False
    sama = _kepala_sama(atas, bawah)
    baris = bawah.baris[sama:]
    if baris and atas.batas and bawah.batas and _terpotong(atas, baris):
        atas.baris[-1] = _satukan(atas.baris[-1], baris[0])
        baris = baris[1:]
    atas.baris.extend(baris)
    del hasil[letak + 1 :]
    return True


def _sela_lanjutan(hasil: list[str | Tabel], letak: int, sela: list[str]) -> bool:
    """Whether nothing stands between two tables, or only the caption of the first once more."""
    if not sela:
        return True
    if len(sela) > 2 or any(len(s) > JUDUL_MAKS for s in sela):
        return False
    nomor = _nomor_di_atas(hasil, letak)
    cocok = _JUDUL.match(sela[0])
    if cocok:
        return cocok[1] == nomor
    return len(sela) == 1 and bool(_LANJUTAN.search(sela[0])) and len(sela[0]) < 60


def _selaraskan(atas: Tabel, bawah: Tabel) -> Tabel:
    """The lower table in the columns of the upper, when both are equally wide on the page."""
    geser = atas.batas[0] - bawah.batas[0]
    if abs(atas.batas[-1] - bawah.batas[-1] - geser) > 12 or abs(geser) > 12:
        return bawah
    tepi = bawah.batas[1:-1]
    cocok = sum(any(abs(x + geser - y) <= 20 for y in atas.batas) for x in tepi)
    if cocok * 2 < len(tepi):
        return bawah
    baris = []
    for satu in bawah.baris:
        jadi = [Sel() for _ in range(atas.lebar)]
        for k, sel in enumerate(satu):
            tengah = (bawah.batas[k] + bawah.batas[k + 1]) / 2 + geser
            ke = min(max(bisect_right(atas.batas, tengah) - 1, 0), atas.lebar - 1)
            if sel.teks:
                jadi[ke] = _satukan([jadi[ke]], [sel])[0]
        baris.append(jadi)
    return replace(bawah, baris=baris, batas=atas.batas)


def _teks(baris: list[Sel]) -> list[str]:
    return [" ".join(sel.teks.lower().split()) for sel in baris]


def _kepala_sama(atas: Tabel, bawah: Tabel) -> int:
    """How many rows at the head of the lower table repeat those of the upper."""
    sama = 0
    for a, b in zip(atas.baris, bawah.baris, strict=False):
        if _teks(a) != _teks(b) or not any(_teks(a)):
            break
        sama += 1
    return sama


def _sambungan(atas: Tabel, bawah: Tabel, judul_sama: bool) -> bool:
    if atas.lebar != bawah.lebar:
        return False
    if _kepala_sama(atas, bawah):
        return judul_sama or not tamat(atas)
    if atas.batas and bawah.batas and _sekolom(atas, bawah):
        # One below the other on a page, or over a page break, with the same columns.
        return judul_sama or not tamat(atas)
    if judul_sama:
        return True
    if tamat(atas) and not _baris_total(bawah.baris[0]):
        return False
    return serupa(atas, bawah.baris[0])


def _sekolom(atas: Tabel, bawah: Tabel) -> bool:
    geser = atas.batas[0] - bawah.batas[0]
    beda = [abs(a - b - geser) for a, b in zip(atas.batas, bawah.batas, strict=True)]
    return sum(b > 15 for b in beda) <= len(beda) // 4


def tamat(tabel: Tabel) -> bool:
    return len(tabel.baris) > 1 and _baris_total(tabel.baris[-1])


def _baris_total(baris: list[Sel]) -> bool:
    kata = next((s.teks for s in baris if re.search(r"[A-Za-z]{3}", s.teks)), "")
    return bool(_TOTAL.match(kata))


def serupa(atas: Tabel, baris: list[Sel]) -> bool:
    """Whether a row looks like the rows of a table, not like the head of another."""
    cocok = 0
    for k, sel in enumerate(baris):
        nilai = [n for b in atas.baris[1:] if k < len(b) and (n := angka(b[k].teks)) is not None]
        isi = sum(bool(b[k].teks) for b in atas.baris[1:] if k < len(b))
        if not nilai or len(nilai) * 2 < isi or not sel.teks:
            continue
        ini = angka(sel.teks)
        if ini is None:
            if re.search(r"[A-Za-z]{2}", sel.teks):
                return False
            continue
        if 2000 <= ini <= 2100 and not 1900 <= median(nilai) <= 2200:
            return False
        cocok += 1
    return cocok > 0


def _terpotong(tabel: Tabel, lanjutan: list[list[Sel]]) -> bool:
    """Whether a page break cut one row in two: no cell is filled in both, or only words go on
    in a table that elsewhere has no row of a single cell."""
    atas, bawah = tabel.baris[-1], lanjutan[0]
    if len(atas) != len(bawah):
        return False
    ganda = [b.teks for a, b in zip(atas, bawah, strict=True) if a.teks and b.teks]
    terisi = [b.teks for b in bawah if b.teks]
    if not ganda:
        return True
    if ganda != terisi or any(re.match(r"[0-9]", teks) for teks in ganda):
        return False
    lain = [*tabel.baris[1:], *lanjutan[1:]]
    tunggal = any(sum(bool(sel.teks) for sel in baris) == 1 for baris in lain)
    return len(ganda) == 1 and (ganda[0][0].islower() or not tunggal)


def _satukan(atas: list[Sel], bawah: list[Sel]) -> list[Sel]:
    return [
        Sel(f"{a.teks} {b.teks}".strip(), a.tebal or b.tebal, a.indent or b.indent)
        for a, b in zip(atas, bawah, strict=True)
    ]


def _namai(isi: list[str | Tabel]) -> None:
    letak = [n for n, satu in enumerate(isi) if isinstance(satu, Tabel)]
    atas = {n: _nomor_di_atas(isi, n) for n in letak}
    bawah = {n: _nomor_di_bawah(isi, n) for n in letak}
    di_bawah = sum(bool(b) for b in bawah.values()) > sum(bool(a) for a in atas.values())
    for urut, n in enumerate(letak):
        satu = isi[n]
        assert isinstance(satu, Tabel)
        satu.rata()
        nomor = bawah[n] if di_bawah else atas[n]
        satu.nama = satu.nama or (f"Tabel {nomor}" if nomor else f"Tabel ke-{urut + 1}")


def _nomor_di_atas(isi: list[str | Tabel], letak: int) -> str:
    for mundur in range(letak - 1, max(-1, letak - 1 - JARAK_JUDUL), -1):
        satu = isi[mundur]
        if isinstance(satu, Tabel):
            return ""
        if cocok := _judul(satu):
            return cocok
    return ""


def _nomor_di_bawah(isi: list[str | Tabel], letak: int) -> str:
    satu = isi[letak + 1] if letak + 1 < len(isi) else None
    return _judul(satu) if isinstance(satu, str) else ""


def _judul(teks: str) -> str:
    cocok = _JUDUL.match(teks)
    return cocok[1] if cocok and len(teks) <= JUDUL_MAKS else ""
