"""How a typed value is printed. The only place where a value becomes words for a document."""

from collections.abc import Callable
from decimal import Decimal

from core.angka import (
    KOSONG,
    NBSP,
    bilangan,
    persen,
    rp,
    rupiah,
    selisih,
    tanggal,
    terbilang,
)
from reporting.dokumen.blok import (
    Banyak,
    Bervolume,
    Indeks,
    Nilai,
    Persen,
    Poin,
    Rupiah,
    Tanggal,
)
from reporting.snapshot.angka import Angka

JENIS_NILAI = (Rupiah, Persen, Indeks, Poin, Banyak, Bervolume, Tanggal)
"""All classes of `Nilai`, for isinstance."""

JENIS_ANGKA = (Rupiah, Persen, Indeks, Poin)
"""Values that stand right-aligned in a column of figures."""

_SEBAB_PENDEK = 24


def teks_nilai(nilai: Nilai) -> str:
    """The printed form: "Rp 3.308.672.275", "97,33%", "9 (sembilan) desa"; None prints "–"."""
    if isinstance(nilai, Banyak):
        kata = f" ({terbilang(nilai.nilai)})" if nilai.huruf else ""
        satuan = f"{NBSP}{nilai.satuan}" if nilai.satuan else ""
        return f"{bilangan(nilai.nilai)}{kata}{satuan}"
    if isinstance(nilai, Tanggal):
        return tanggal(nilai.nilai)
    if isinstance(nilai, Bervolume):
        depan, satuan = bagian_volume(nilai)
        return f"{depan}{NBSP}{satuan}" if satuan else depan
    if isinstance(nilai, Rupiah):
        return _atau_kosong(nilai.angka, rp if nilai.dengan_rp else rupiah)
    if isinstance(nilai, Persen):
        return _atau_kosong(nilai.angka, lambda n: persen(n) + ("%" if nilai.tanda else ""))
    if isinstance(nilai, Poin):
        return _atau_kosong(nilai.angka, selisih)
    return teks_angka(nilai.angka)


def bagian_volume(nilai: Bervolume) -> tuple[str, str]:
    """Number and unit apart, for the two halves of a volume column; no unit beside "–"."""
    if nilai.angka.nilai is None:
        return KOSONG, ""
    return bilangan(nilai.angka.nilai), nilai.satuan


def teks_angka(angka: Angka | None) -> str:
    """A bare figure in the form of an index: "82", "78,60", "–"."""
    return KOSONG if angka is None else _atau_kosong(angka, bilangan)


def sebab_pendek(angka: Angka | None, umum: str) -> str:
    """Why there is no figure, for a place with little room: a long reason gives way to `umum`."""
    sebab = angka.sebab if angka else ""
    return sebab if 0 < len(sebab) <= _SEBAB_PENDEK else umum


def asal_nilai(nilai: Nilai) -> str:
    """Address of the figure in the snapshot; empty for a count or date that has none."""
    return "" if isinstance(nilai, Banyak | Tanggal) else nilai.angka.alamat


def _atau_kosong(angka: Angka, tulis: Callable[[Decimal], str]) -> str:
    return KOSONG if angka.nilai is None else tulis(angka.nilai)
