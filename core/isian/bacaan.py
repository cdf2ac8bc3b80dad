"""A cell's text read by the one parser, with what this cell asks of it: a value or a question."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.baca_angka import Angka, Bukan, Jenis, Kosong, Ragu, baca, satuan_sama, tulis
from core.isian.alamat import Sel
from core.isian.batas import periksa_nilai

PILIHAN_MAKS = 3


@dataclass(frozen=True, kw_only=True)
class Terbaca:
    """`siap` carries the value; `ragu` and `salah` carry the reason and the repairs offered."""

    status: Literal["siap", "ragu", "salah"]
    nilai: Decimal | None = None
    alasan: str = ""
    pilihan: tuple[Decimal, ...] = ()


def baca_sel(sel: Sel, teks: object, satuan: str) -> Terbaca:
    """Reads what was typed or pasted into a cell; `satuan` is the unit of its sub kegiatan."""
    hasil = baca_angka(teks, sel.jenis, satuan if sel.jenis is Jenis.VOLUME else "")
    if hasil.status == "siap" and (alasan := periksa_nilai(sel, hasil.nilai)):
        return Terbaca(status="salah", alasan=alasan)
    pilihan = tuple(p for p in hasil.pilihan if not periksa_nilai(sel, p))
    return Terbaca(
        status=hasil.status, nilai=hasil.nilai, alasan=hasil.alasan, pilihan=pilihan[:PILIHAN_MAKS]
    )


def baca_angka(teks: object, jenis: Jenis, satuan: str = "") -> Terbaca:
    """The parser's answer in the terms of a cell; another unit than the cell's is asked about."""
    match baca(teks, jenis=jenis, satuan=satuan):
        case Kosong():
            return Terbaca(status="siap")
        case Angka(nilai, tertulis):
            if satuan and tertulis and not satuan_sama(tertulis, satuan):
                alasan = f"Satuannya {satuan}, tertulis {tertulis}."
                return Terbaca(status="ragu", alasan=alasan, pilihan=(nilai,))
            return Terbaca(status="siap", nilai=nilai)
        case Ragu(pilihan, alasan):
            return Terbaca(status="ragu", alasan=alasan, pilihan=pilihan)
        case Bukan(alasan, saran):
            return Terbaca(status="salah", alasan=alasan, pilihan=() if saran is None else (saran,))


def tulis_sel(sel: Sel, nilai: Decimal | None, satuan: str) -> str:
    """A stored value as its input shows it; empty for "belum diisi"."""
    if nilai is None:
        return ""
    return tulis(nilai, sel.jenis, satuan if sel.jenis is Jenis.VOLUME else "")
