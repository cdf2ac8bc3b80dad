"""What columns of one row owe one another: parts and their sum, remainder, change of a budget.

A relation is taken for meant when the heads say so and most rows keep it; then the rest breaks it.
"""

import re
from decimal import Decimal

from core.capaian import jumlah
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.kolom import Lajur, Peran
from reporting.periksa_dokumen.persen import pasangan_persen

_JUMLAH = re.compile(r"\b(?:jumlah|total|jml|seluruhnya|setahun|l\s*\+\s*p)\b", re.I)
_SISA = re.compile(
    r"\b(?:sisa|selisih|lebih|kurang|bertambah|berkurang|tambah|perubahan\s*\+|efisiensi)\b|\+/-|\(-\)",
    re.I,
)
_KELAMIN = re.compile(r"laki|perempuan|pria|wanita|^l$|^p$", re.I)
SELURUH_MIN = Decimal("0.6")
"""Share of rows that must keep a relation found only by trying."""


def hubungkan_mendatar(hubungan: Hubungan, lajur: Lajur) -> None:
    """Adds each relation once, with every row that has all of its cells."""
    pasangan = set(pasangan_persen(lajur))
    for k in range(len(lajur.kepala)):
        if k in pasangan or lajur.peran[k] is Peran.KODE:
            continue
        ujung = lajur.kepala[k].split("/")[-1]
        if _JUMLAH.search(ujung):
            pilihan = _bagian(lajur, k)
        elif _SISA.search(ujung) or lajur.peran[k] is Peran.SISA:
            pilihan = _beda(lajur, k)
        else:
            continue
        if terbaik := _terbaik(lajur, pilihan):
            hasil, suku = terbaik
            for b in range(len(lajur.nilai)):
                if _cocok(lajur, b, terbaik) is not None:
                    sel = tuple(lajur.unik(b, s) for s in suku)
                    hubungan.tambah("jumlah.mendatar", lajur.unik(b, hasil), sel)


Susunan = tuple[int, tuple[int, ...]]
"""The column of the sum and those of its parts."""


def _angka(lajur: Lajur) -> list[int]:
    """Columns of figures that may be parts: no running numbers, years, codes or percentages."""
    return [
        k
        for k in range(len(lajur.kepala))
        if lajur.peran[k] not in (Peran.KODE, Peran.PERSEN)
        and not re.search(r"^\W*(?:no\b|nomor|tahun\b)", lajur.kepala[k], re.I)
        and any(baris[k] is not None for baris in lajur.nilai)
    ]


def _bagian(lajur: Lajur, k: int) -> list[Susunan]:
    """Runs of columns beside a sum, longest first: under its own head before any other."""
    kolom = _angka(lajur)
    kiri = [n for n in kolom if n < k]
    kanan = [n for n in kolom if n > k]
    hasil: list[Susunan] = []
    for banyak in range(len(kiri), 1, -1):
        hasil.append((k, tuple(kiri[-banyak:])))
    for banyak in range(len(kanan), 1, -1):
        hasil.append((k, tuple(kanan[:banyak])))
    return hasil


def _beda(lajur: Lajur, k: int) -> list[Susunan]:
    """a − b = k, written as the sum a = b + k."""
    kolom = [n for n in _angka(lajur) if n != k]
    return [(a, (b, k)) for a in kolom for b in kolom if a != b]


def _terbaik(lajur: Lajur, pilihan: list[Susunan]) -> Susunan | None:
    nilai: tuple[Decimal, int] | None = None
    terbaik: Susunan | None = None
    for satu in pilihan:
        dinilai = [_cocok(lajur, b, satu) for b in range(len(lajur.nilai))]
        ada = [d for d in dinilai if d is not None]
        cocok = sum(ada)
        pasti = _pasti(lajur, satu)
        if not ada or cocok < (0 if pasti else 2) or cocok < len(ada) * SELURUH_MIN and not pasti:
            continue
        if pasti and cocok * 2 < len(ada) and len(ada) > 2:
            continue
        skor = (Decimal(cocok) / len(ada), cocok)
        if nilai is None or skor > nilai:
            nilai, terbaik = skor, satu
    return terbaik


def _pasti(lajur: Lajur, susunan: Susunan) -> bool:
    """Whether the heads leave no doubt: men and women, budget and what of it is left."""
    hasil, suku = susunan
    ujung = [lajur.kepala[s].split("/")[-1].strip() for s in suku]
    if len(suku) == 2 and all(_KELAMIN.search(u) for u in ujung):
        return True
    peran = [lajur.peran[n] for n in (hasil, *suku)]
    return peran == [Peran.PAGU, Peran.REALISASI_UANG, Peran.SISA]


def _cocok(lajur: Lajur, b: int, susunan: Susunan) -> bool | None:
    hasil, suku = susunan
    isi = lajur.nilai[b]
    if isi[hasil] is None or (bagian := jumlah(isi[s] for s in suku)) is None:
        return None
    return isi[hasil] == bagian
