"""One table as read made plain: titles, sources and empty rows apart, `Rp` beside its figure."""

import re
from dataclasses import replace

from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.model import Sel, Tabel

_RUPIAH = re.compile(r"^rp\.?$", re.I)
_SATUAN = re.compile(r"^(?:%|persen|[A-Za-z][A-Za-z/ .]{0,30}[²³]?)$")
_NOMOR_KOLOM = re.compile(r"^\([0-9]{1,2}\)")
_NOMOR = re.compile(r"^(?:no|nomor|kode)\b")
_CATATAN = re.compile(r"^\W*(?:sumber|keterangan|catatan|ket)\b\W*[:.]", re.I)


def rapikan_tabel(tabel: Tabel) -> list[str | Tabel]:
    """The table, with the titles over it and the notes under it as paragraphs around it."""
    tabel.rata()
    tabel.baris = [b for b in tabel.baris if any(s.teks for s in b)]
    atas: list[str | Tabel] = []
    bawah: list[str | Tabel] = []
    while len(tabel.baris) > 1 and _judul(tabel.baris[0]):
        atas.append(next(s.teks for s in tabel.baris.pop(0) if s.teks))
    while len(tabel.baris) > 1 and (catatan := _catatan(tabel.baris[-1])):
        bawah.insert(0, catatan)
        tabel.baris.pop()
    if not tabel.baris:
        return [*atas, *bawah]
    _satukan_rupiah(tabel)
    _buang_kolom_kosong(tabel)
    _buang_kepala_ulang(tabel)
    if tabel.lebar < 2:
        return [*atas, *(b[0].teks for b in tabel.baris), *bawah]
    return [*atas, tabel, *bawah]


def _judul(baris: list[Sel]) -> bool:
    """A row of one cell across the whole table, at its top."""
    isi = [s for s in baris if s.teks]
    return len(baris) > 2 and len(isi) == 1 and isi[0] is baris[0] and isi[0].lebar >= len(baris)


def _catatan(baris: list[Sel]) -> str:
    isi = [s.teks for s in baris if s.teks]
    return isi[0] if len(isi) == 1 and _CATATAN.match(isi[0]) else ""


def _satukan_rupiah(tabel: Tabel) -> None:
    """A column that only says `Rp` goes to the figures at its right; one of units under the same
    head as the figures at its left goes to those."""
    for k in range(tabel.lebar - 1, -1, -1):
        isi = [b[k].teks for b in tabel.baris if b[k].teks]
        rupiah = [t for t in isi if _RUPIAH.match(t)]
        if k + 1 < tabel.lebar and len(rupiah) > 1 and len(rupiah) * 2 >= len(isi):
            _lebur(tabel, k, k + 1, depan=True)
        elif k and _kolom_satuan(tabel, k):
            _lebur(tabel, k - 1, k, depan=False)


def _kolom_satuan(tabel: Tabel, k: int) -> bool:
    """Whether a column has no head of its own and only units of the figures at its left."""
    tinggi = next((n for n, b in enumerate(tabel.baris) if n and _berangka(b[k - 1].teks)), None)
    if tinggi is None:
        return False
    kepala = [(b[k - 1].teks, b[k].teks) for b in tabel.baris[:tinggi] if b[k].teks]
    if any(kiri or not _NOMOR_KOLOM.match(teks) for kiri, teks in kepala):
        return False
    isi = [(b[k - 1].teks, b[k].teks) for b in tabel.baris[tinggi:] if b[k].teks]
    cocok = [1 for kiri, teks in isi if _SATUAN.match(teks) and _berangka(kiri)]
    return len(cocok) > 1 and len(cocok) == len(isi)


def _berangka(teks: str) -> bool:
    return angka(teks) is not None and not _NOMOR_KOLOM.match(teks)


def _lebur(tabel: Tabel, kiri: int, kanan: int, *, depan: bool) -> None:
    for baris in tabel.baris:
        a, b = baris[kiri], baris[kanan]
        teks = b.teks if a.teks == b.teks else f"{a.teks} {b.teks}".strip()
        asal = b if depan and b.teks else a
        lebar = max(1, max(a.lebar, b.lebar) - 1) if a.lebar + b.lebar > 2 else 1
        baris[kiri : kanan + 1] = [replace(asal, teks=teks, lebar=lebar)]
    tabel.batas = tabel.batas[:kanan] + tabel.batas[kanan + 1 :]


def _buang_kolom_kosong(tabel: Tabel) -> None:
    """Spacer columns; one under a merged head stays, its cells may be blank by right."""
    kosong = [k for k in range(tabel.lebar) if not any(b[k].teks for b in tabel.baris)]
    for k in reversed(kosong):
        if k == 0 or not _di_bawah_kepala(tabel, k):
            for baris in tabel.baris:
                del baris[k]
            tabel.batas = tabel.batas[:k] + tabel.batas[k + 1 :]


def _di_bawah_kepala(tabel: Tabel, k: int) -> bool:
    return any(
        s.lebar > 1 and awal < k < awal + s.lebar < tabel.lebar
        for b in tabel.baris[:1]
        for awal, s in enumerate(b)
    )


def _buang_kepala_ulang(tabel: Tabel) -> None:
    """The head once more further down, as printed at the top of each page."""
    kepala = [s.teks.lower() for s in tabel.baris[0]]
    if sum(bool(re.search(r"[a-z]{2}", t)) for t in kepala) < 2:
        return
    tabel.baris = [
        b for n, b in enumerate(tabel.baris) if n == 0 or [s.teks.lower() for s in b] != kepala
    ]


def pecah_kepala(tabel: Tabel) -> list[Tabel]:
    """A table that begins anew under another head (`No. | Program | Anggaran` below `No. |
    Sasaran | Target`) as the tables it is; all go by its name."""
    awal = tabel.baris[0][0].teks.lower()
    if not _NOMOR.match(awal):
        return [tabel]
    potong = [n for n, b in enumerate(tabel.baris) if n > 1 and _kepala_lain(b, awal)]
    hasil = []
    for a, z in zip([0, *potong], [*potong, len(tabel.baris)], strict=True):
        bagian = replace(tabel, baris=[list(b) for b in tabel.baris[a:z]])
        if potong:
            _buang_kolom_kosong(bagian)
        hasil.append(bagian)
    return hasil


def _kepala_lain(baris: list[Sel], awal: str) -> bool:
    isi = [s.teks for s in baris if s.teks]
    return (
        baris[0].teks.lower() == awal
        and len(isi) > 2
        and all(re.match(r"[A-Za-z%(]", t) and angka(t) is None for t in isi)
    )
