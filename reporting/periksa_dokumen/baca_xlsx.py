"""A workbook: each sheet's tables, several on one sheet, and the lines around them."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from core.impor.baca_xlsx import KOLOM_MAKS
from core.impor.baca_xlsx import baca_xlsx as baca_impor
from core.impor.lembar import GABUNGAN_MAKS
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel, batasi
from reporting.periksa_dokumen.sambung import rapikan, serupa, tamat
from reporting.periksa_dokumen.teks_sel import gabung_garis

_JUDUL = re.compile(r"^\W*(?:tabel|table|lampiran|bab)\b", re.I)
Baris = list[Sel]


def baca_xlsx(berkas: Path) -> Dokumen:
    """Raises BerkasTakTerbaca and core.impor's BerkasDitolak for a workbook that is too large."""
    _batasi_buku(berkas)
    buku = load_workbook(berkas, data_only=True)
    isi: list[str | Tabel] = []
    for lembar in buku.worksheets:
        batasi(lembar.max_row, lembar.max_column, f'Lembar "{lembar.title}" dalam {berkas.name}')
        if lembar.sheet_state == "visible":
            isi.append(lembar.title)
            isi.extend(_isi_lembar(_baris_lembar(lembar)))
    return rapikan(isi)


def _batasi_buku(berkas: Path) -> None:
    """The import's reader goes first: it stops at what is too large. openpyxl, which also knows how
    cells look, unpacks a workbook whole and makes a cell of each place in a merged range."""
    for lembar in baca_impor(berkas.read_bytes(), berkas.name).lembar:
        luas = sum((b2 - b1 + 1) * (k2 - k1 + 1) for b1, k1, b2, k2 in lembar.gabungan)
        if luas > GABUNGAN_MAKS:
            raise BerkasTakTerbaca(
                f'Lembar "{lembar.nama}" dalam {berkas.name} menggabungkan sel sampai jauh di luar'
                " tabelnya. Lepaskan gabungan itu dulu."
            )


def _baris_lembar(lembar: Any) -> list[Baris]:
    """The visible cells; a merged cell's text in its first place, with what it reaches over."""
    gabung = {
        (r.min_row, r.min_col): (r.max_col - r.min_col + 1, r.max_row - r.min_row + 1)
        for r in lembar.merged_cells.ranges
    }
    kolom = _kolom_tersembunyi(lembar)
    hasil = []
    for baris in lembar.iter_rows():
        if baris and _tersembunyi(lembar.row_dimensions.get(baris[0].row)):
            continue
        hasil.append(
            [
                _sel(s, *gabung.get((s.row, s.column), (1, 1)))
                for s in baris
                if s.column not in kolom
            ]
        )
    return hasil


def _tersembunyi(ukuran: Any) -> bool:
    """Hidden by hand or by a filter; folded detail rows are part of what they add up to."""
    return ukuran is not None and bool(ukuran.hidden) and not ukuran.outlineLevel


def _kolom_tersembunyi(lembar: Any) -> set[int]:
    return {
        k
        for ukuran in lembar.column_dimensions.values()
        if _tersembunyi(ukuran) and ukuran.min and ukuran.max
        for k in range(ukuran.min, min(ukuran.max, KOLOM_MAKS) + 1)
    }


def _isi_lembar(baris: list[Baris]) -> Iterator[str | Tabel]:
    kini: Tabel | None = None
    for blok in _blok(baris):
        judul, tabel = _pisah_judul(blok)
        if not tabel:
            if kini:
                yield kini
                kini = None
            yield from judul
            continue
        if kini and not judul and not tamat(kini) and serupa(kini, tabel[0]):
            kini.baris.extend(tabel)
            continue
        if kini:
            yield kini
        yield from judul
        *sisi, akhir = _berdampingan(tabel)
        yield from (Tabel(s) for s in sisi)
        kini = Tabel(akhir)
    if kini:
        yield kini


def _blok(baris: list[Baris]) -> Iterator[list[Baris]]:
    """Rows up to the next empty one or the next caption."""
    blok: list[Baris] = []
    for satu in baris:
        isi = [s.teks for s in satu if s.teks]
        judul = len(isi) == 1 and bool(_JUDUL.match(isi[0]))
        if blok and (not isi or (judul and not _hanya_judul(blok))):
            yield blok
            blok = []
        if isi:
            blok.append(satu)
    if blok:
        yield blok


def _hanya_judul(blok: list[Baris]) -> bool:
    return all(sum(bool(s.teks) for s in b) == 1 for b in blok)


def _pisah_judul(blok: list[Baris]) -> tuple[list[str], list[Baris]]:
    """Lines over a table's head (its titles, `Nama OPD | : Kecamatan`) apart from the table."""
    mulai = 0
    for satu in blok:
        isi = [s for s in satu if s.teks]
        keterangan = len(isi) <= 3 and any(s.teks.startswith(":") for s in isi)
        keterangan |= len(isi) == 2 and isi[0].teks.endswith(":")
        if len(isi) > 1 and not keterangan:
            break
        mulai += 1
    judul = [" ".join(s.teks for s in b if s.teks) for b in blok[:mulai]]
    return judul, blok[mulai:]


def _berdampingan(tabel: list[Baris]) -> list[list[Baris]]:
    """Tables side by side: parted by an empty column, their heads beginning with one word."""
    lebar = max(len(b) for b in tabel)
    kosong = [k for k in range(lebar) if not any(k < len(b) and b[k].teks for b in tabel)]
    kepala = tabel[0]
    awal = next((s.teks.lower() for s in kepala if s.teks), "")
    potong = [
        k + 1
        for k in kosong
        if k + 1 < len(kepala)
        and k + 1 not in kosong
        and kepala[k + 1].teks.lower() == awal
        and any(s.teks for s in kepala[:k])
    ]
    batas = [0, *potong, lebar]
    return [[b[a:z] for b in tabel] for a, z in zip(batas, batas[1:], strict=False)]


def _sel(sel: Any, lebar: int, tinggi: int) -> Sel:
    teks = _teks(sel)
    if not teks:
        return Sel()
    tebal = bool(sel.font and sel.font.b)
    dalam = int(sel.alignment.indent or 0) if sel.alignment else 0
    if not dalam and isinstance(sel.value, str):
        dalam = len(sel.value) - len(sel.value.lstrip())
    return Sel(teks, tebal, dalam, lebar, tinggi)


def _teks(sel: Any) -> str:
    nilai = sel.value
    match nilai:
        case None:
            return ""
        case bool():
            return "Ya" if nilai else "Tidak"
        case int() | float() | Decimal():
            return _teks_angka(Decimal(str(nilai)), sel.number_format or "")
        case datetime() | date():
            return f"{nilai:%d-%m-%Y}"
        case time():
            return f"{nilai:%H.%M}"
    return gabung_garis(str(nilai).splitlines())


def _teks_angka(nilai: Decimal, bentuk: str) -> str:
    """A stored number in digits that can be read in one way only: no dots, comma before decimals
    (never three of them), percent as shown."""
    if not nilai.is_finite():
        return ""
    persen = "%" in bentuk
    # A percent sign in quotes is only written behind the figure.
    kali = "%" in re.sub(r'"[^"]*"|\\.', "", bentuk)
    angka = round(nilai * 100 if kali else nilai, 4)
    teks = f"{angka:f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    utuh, titik, pecah = teks.partition(".")
    if len(pecah) == 3:
        pecah += "0"
    depan = "Rp " if re.search(r"rp", bentuk, re.I) else ""
    return f"{depan}{utuh}{',' if titik else ''}{pecah}{'%' if persen else ''}"
