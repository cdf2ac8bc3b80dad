"""What a cell can hold: sign, size and decimals of its column. Said in words, before storing."""

from decimal import Decimal

from core.angka import bulatkan
from core.baca_angka import Jenis, tulis
from core.isian.alamat import Sel

DIGIT_RUPIAH = 15
DIGIT_VOLUME = 10
DESIMAL_VOLUME = 2
WAJIB = frozenset({"anggaran.pagu", "anggaran.kas"})
"""Columns that are never empty: a line of a DPA has an amount, if only 0."""


class NilaiSalah(ValueError):
    """A number this cell can't hold; the message says why and what to do."""


def periksa_nilai(sel: Sel, nilai: Decimal | None) -> str:
    """Why a cell can't hold a value, in words; empty when it can."""
    if nilai is None:
        return f"{sel.judul} tidak boleh kosong. Tulis 0 bila tidak ada." * (sel.bidang in WAJIB)
    if nilai < 0:
        return f"{sel.judul} tidak bisa kurang dari nol."
    digit = DIGIT_RUPIAH if sel.jenis is Jenis.RUPIAH else DIGIT_VOLUME
    if nilai >= Decimal(10) ** digit:
        return "Angkanya terlalu besar. Periksa kembali jumlah angkanya."
    desimal = 0 if sel.jenis is Jenis.RUPIAH else DESIMAL_VOLUME
    bulat = bulatkan(nilai, desimal)
    if bulat != nilai:
        boleh = "tanpa pecahan" if not desimal else "paling banyak dua angka di belakang koma"
        return f"{sel.judul} ditulis {boleh}. Tulis {tulis(bulat, sel.jenis)}."
    return ""
