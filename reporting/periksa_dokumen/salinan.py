"""A long paragraph that stands twice in one report: copied and not written anew."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan, daftar_isi
from reporting.periksa_dokumen.model import Tabel

PANJANG_MIN = 90
"""Letters a text needs before its repetition is a copy and not a phrase of the trade."""
PANJANG_MIRIP = 110
"""Letters it needs where a few figures differ."""
BEDA_MAKS = Decimal("0.07")
"""Share of its words that may be other figures."""
_ANALISIS = re.compile(r"^\W*(?:BAB|BAGIAN)\b.*\b(?:AKUNTABILITAS|CAPAIAN|HASIL)\b", re.I)
_BAB_TIGA = re.compile(r"^\W*BAB\s+(?:III|3)\b", re.I)
_CATATAN = re.compile(r"^\W*(?:catatan|keterangan|sumber)\b", re.I)
_UANG = re.compile(r"\brp\.?\s*[0-9]", re.I)
"""A single sentence of money is a fact, which two chapters may tell."""
_RUTIN = re.compile(
    r"\b(?:sebagaimana dimaksud|tugas pokok|rincian tugas|menyelenggarakan fungsi|pihak pertama"
    r"|pihak kedua|tabel|tentang|peraturan|dapat dilihat|sebagai berikut)\b",
    re.I,
)


def periksa_salinan(bahan: Bahan) -> Iterator[Temuan]:
    """Only of the analysis (behind the chapter's heading), where every paragraph is of its own
    subject; duties and legal phrases repeat themselves rightly."""
    awal = _awal_analisis(bahan.dokumen.isi)
    dilihat: dict[tuple[str, ...], list[Ayat]] = {}
    for satu in _naskah(bahan, awal):
        kata = _kata(satu.teks)
        # Only words count, not figures: "tahun 2023" and "tahun 2024" are one text.
        senada = dilihat.setdefault(tuple("#" if k.isdigit() else k for k in kata), [])
        sama = next((lain for lain in senada if _salinan(satu, lain)), None)
        if sama is None:
            senada.append(satu)
            continue
        yield Temuan(
            "salinan.paragraf",
            Bobot.PERINGATAN,
            satu.tempat(),
            f"Paragraf ini salinan dari bagian {sama.bagian}.",
            seharusnya="uraian sendiri",
            tertulis=f"{len(kata)} kata yang sama",
        )


def _naskah(bahan: Bahan, awal: int) -> Iterator[Ayat]:
    """Whole paragraphs; of one that is new, also each stretch of its sentences that is long
    enough, for a reader of PDF may have joined two paragraphs."""
    menurut: dict[int, list[Ayat]] = {}
    for satu in bahan.ayat:
        if satu.isi >= awal:
            menurut.setdefault(satu.isi, []).append(satu)
    for n, ayat in menurut.items():
        for utuh in _ruas(ayat) if not _CATATAN.match(ayat[0].teks) else ():
            teks = " ".join(a.teks for a in utuh)
            pengantar = teks.rstrip().endswith(":")
            fakta = len(utuh) == 1 and _UANG.search(teks)
            if len(teks) >= PANJANG_MIN and not (pengantar or fakta or _RUTIN.search(teks)):
                yield Ayat(n, teks, utuh[0].bagian)


def _ruas(ayat: list[Ayat]) -> Iterator[list[Ayat]]:
    """The shortest long stretches of sentences; all of a paragraph of few."""
    if len(ayat) <= 2:
        yield ayat
        return
    for awal in range(len(ayat)):
        for akhir in range(awal + 1, len(ayat) + 1):
            if sum(len(a.teks) for a in ayat[awal:akhir]) >= PANJANG_MIN:
                yield ayat[awal:akhir]
                break


def _awal_analisis(isi: list[str | Tabel]) -> int:
    """The chapter of results by its name, else the third; the whole report without chapters."""
    judul = [n for n, s in enumerate(isi) if isinstance(s, str) and not daftar_isi(s)]
    for pola in (_ANALISIS, _BAB_TIGA):
        for n in judul:
            # The name may stand on the line below "BAB III".
            if pola.match(" ".join(str(s) for s in isi[n : n + 2] if isinstance(s, str))[:120]):
                return n
    return 0


def _kata(teks: str) -> list[str]:
    return re.findall(r"\w+", teks.casefold())


def _salinan(satu: Ayat, lain: Ayat) -> bool:
    """Whether one of two texts of the same words repeats the other."""
    if satu.isi == lain.isi:
        return satu.teks == lain.teks
    kata = _kata(satu.teks)
    beda = sum(a != b for a, b in zip(kata, _kata(lain.teks), strict=True))
    return not beda or (len(satu.teks) >= PANJANG_MIRIP and beda <= len(kata) * BEDA_MAKS)
