"""Means of indicators: the row "Rata-rata" under a table, and the sentence that repeats it."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    for b, baris in enumerate(lajur.baris):
        if not baris_rata(baris):
            continue
        for k in range(len(lajur.kepala)):
            ada = lajur.nilai[b][k]
            semua = _isi(lajur, k, range(awal, b))
            if ada is None or len(semua[0]) < 2 or lajur.peran[k] is Peran.KODE:
                continue
            boleh = [n for isi in semua for n in _cara(isi)]
            harus = rata_rata(semua[0])
            if harus is not None and not _dekat(ada, boleh, ketelitian(baris[k].teks)):
                yield Temuan(
                    "rata_rata",
                    Bobot.BLOKIR,
                    Tempat(lajur.nama, lajur.nama_baris(b), lajur.kepala[k]),
                    "Bukan rata-rata baris di atasnya menurut cara hitung mana pun.",
                    seharusnya=tulis(round(harus, 2)),
                    tertulis=tulis(ada),
                )
        awal = b + 1


def _isi(lajur: Lajur, k: int, baris: Iterable[int]) -> list[list[Decimal]]:
    """A column without means and totals: as printed, and its percentages as they should be, for a
    mean may be right though one of its rows is not."""
    ada = {
        b: n
        for b in baris
        if (n := lajur.nilai[b][k]) is not None
        and not (baris_total(lajur.baris[b]) or baris_rata(lajur.baris[b]))
    }
    hasil = [list(ada.values())]
    if dari := pasangan_persen(lajur).get(k):
        benar = [_benar(lajur, b, k, dari, n) for b, n in ada.items()]
        hasil += [benar] if benar != hasil[0] else []
    return hasil


def _benar(lajur: Lajur, b: int, k: int, dari: tuple[int, int], ada: Decimal) -> Decimal:
    """The percentage the row's own two figures give; as printed where it is reckoned otherwise."""
    atas, bawah = dari
    persen = pecahan(lajur.nilai[b][atas], lajur.nilai[b][bawah])
    return ada if persen is None or cara_lain(lajur, b, k, atas, bawah) else persen


def _cara(ada: Sequence[Decimal]) -> Iterator[Decimal]:
    """The mean, without zeros, and with every value cut at 100."""
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


def _kolom_capaian(lajur: Lajur) -> Iterator[list[Decimal]]:
    """Percentages of a table of indicators."""
    for k in lajur.kolom(Peran.PERSEN) if lajur.kolom(Peran.INDIKATOR) else ():
        yield from filter(None, _isi(lajur, k, range(len(lajur.baris))))


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
