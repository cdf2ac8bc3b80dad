"""Means of indicators: the row "Rata-rata" under a table, and the sentence that repeats it."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from core.capaian import pecahan, rata_rata
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_rata, baris_total
from reporting.periksa_dokumen.persen import SEPERSERATUS, cara_lain, ketelitian, pasangan_persen
from reporting.periksa_dokumen.tulis import tulis

_KALIMAT = re.compile(
    r"\brata\s*-?\s*rata\b(?P<sela>[^.;%]{0,90}?)(?<![0-9.,])(?P<n>[0-9]{1,3}[.,][0-9]{1,2})"
    r"\s*(?P<persen>%|persen\b)?",
    re.I,
)
_LANJUT = re.compile(
    r"\bsasaran\s+\w+(?:\s+\w+){0,3}?\s+(?P<n>[0-9]{1,3}[.,][0-9]{1,2})\s*(?:%|persen\b)", re.I
)
_BUKAN = re.compile(
    r"serapan|penyerapan|anggaran|keuangan|per (?:bulan|hari)|waktu|nilai unsur", re.I
)
SERATUS = Decimal(100)
BANYAK = 8
"""Of so many indicators the means of any choice are tried; of more only that of all."""


def periksa_rata(bahan: Bahan) -> Iterator[Temuan]:
    for lajur in bahan.lajur:
        yield from _baris(lajur)
    boleh, seluruh = _boleh(bahan)
    if seluruh is None:
        return
    for ayat in bahan.ayat:
        yield from _kalimat(ayat, boleh, seluruh)


def _baris(lajur: Lajur) -> Iterator[Temuan]:
    """A mean row against the rows above it."""
    awal = 0
    hitung = [_terhitung(lajur, b) for b in range(len(lajur.baris))]
    for b, baris in enumerate(lajur.baris):
        if not baris_rata(baris):
            continue
        for k in range(len(lajur.kepala)):
            ada = lajur.nilai[b][k]
            isi = [
                lajur.nilai[i][k]
                for i in range(awal, b)
                if not baris_total(lajur.baris[i]) and not baris_rata(lajur.baris[i])
            ]
            if ada is None or sum(n is not None for n in isi) < 2 or lajur.peran[k] is Peran.KODE:
                continue
            teliti = ketelitian(baris[k].teks)
            harus = rata_rata(isi)
            boleh = [*_cara(isi), *_cara(n for i in range(awal, b) for n in hitung[i].get(k, ()))]
            if harus is not None and not _dekat(ada, boleh, teliti):
                yield Temuan(
                    "rata_rata",
                    Bobot.BLOKIR,
                    Tempat(lajur.nama, lajur.nama_baris(b), lajur.kepala[k]),
                    "Bukan rata-rata baris di atasnya menurut cara hitung mana pun.",
                    seharusnya=tulis(round(harus, 2)),
                    tertulis=tulis(ada),
                )
        awal = b + 1


def _cara(isi: Iterable[Decimal | None]) -> Iterator[Decimal]:
    """The mean, without zeros, and with every value cut at 100."""
    ada = [n for n in isi if n is not None]
    for pilihan in (ada, [n for n in ada if n], [min(n, SERATUS) for n in ada]):
        if (hasil := rata_rata(pilihan)) is not None:
            yield hasil


def _dekat(ada: Decimal, boleh: Iterable[Decimal], teliti: Decimal) -> bool:
    return any(abs(ada - n) <= max(teliti, SEPERSERATUS) for n in boleh)


def _boleh(bahan: Bahan) -> tuple[set[Decimal], Decimal | None]:
    """Every mean a sentence may rightly state, and that of the table with most indicators."""
    kolom = [isi for lajur in bahan.lajur for isi in _kolom_capaian(lajur)]
    hasil: set[Decimal] = set()
    for isi in kolom:
        banyak = range(1, len(isi) + 1) if len(isi) <= BANYAK else (1, len(isi))
        for n in banyak:
            for pilihan in combinations(isi, n):
                hasil |= set(_cara(pilihan))
    for p in bahan.pohon:
        for k in p.lajur.kolom(Peran.PERSEN):
            hasil |= {ada for baris in p.lajur.nilai if (ada := baris[k]) is not None}
    terbesar = max(reversed(kolom), key=len, default=[])
    return hasil, rata_rata(terbesar) if len(terbesar) > 1 else None


def _terhitung(lajur: Lajur, b: int) -> dict[int, list[Decimal]]:
    """A row's percentages as they should be: a mean may be right though one of them is not."""
    if baris_total(lajur.baris[b]) or baris_rata(lajur.baris[b]):
        return {}
    hasil: dict[int, list[Decimal]] = {}
    for k, (atas, bawah) in pasangan_persen(lajur).items():
        ada, persen = lajur.nilai[b][k], pecahan(lajur.nilai[b][atas], lajur.nilai[b][bawah])
        if ada is not None:
            benar = persen is None or cara_lain(lajur, b, k, atas, bawah)
            hasil[k] = [ada if benar or persen is None else persen]
    return hasil


def _kolom_capaian(lajur: Lajur) -> Iterator[list[Decimal]]:
    """Percentages of a table of indicators, without its own means and totals."""
    if not lajur.kolom(Peran.INDIKATOR):
        return
    hitung = [_terhitung(lajur, b) for b in range(len(lajur.baris))]
    for k in lajur.kolom(Peran.PERSEN):
        isi = [
            n
            for baris, nilai in zip(lajur.baris, lajur.nilai, strict=True)
            if not baris_total(baris) and not baris_rata(baris) and (n := nilai[k]) is not None
        ]
        if isi:
            yield isi
            benar = [n for h in hitung for n in h.get(k, ())]
            if benar:
                yield benar


def _kalimat(ayat: Ayat, boleh: set[Decimal], seluruh: Decimal) -> Iterator[Temuan]:
    if not (cocok := _KALIMAT.search(ayat.teks)):
        return
    sela = cocok["sela"]
    if _BUKAN.search(sela) or not re.search(r"capaian|kinerja|indikator|sasaran", sela, re.I):
        return
    sebut = {m.start("n"): m["n"] for m in _LANJUT.finditer(ayat.teks, cocok.start())}
    sebut[cocok.start("n")] = cocok["n"]
    for n in (sebut[k] for k in sorted(sebut)):
        nilai = angka(n)
        if nilai is None or _dekat(nilai, boleh, ketelitian(n)):
            continue
        yield Temuan(
            "kalimat.rata_rata",
            Bobot.BLOKIR,
            ayat.tempat(n),
            "Rata-rata ini tidak dapat dihitung dari capaian dalam tabel.",
            seharusnya=tulis(round(seluruh, 2)),
            tertulis=n,
        )
