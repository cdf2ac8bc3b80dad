"""The wording of a sasaran: one indicator belongs to one sasaran, and a text calls it by its name.

Names are compared by the words that carry meaning; a shorter form of a name is no other name.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.fakta import Fakta, pengenal
from reporting.periksa_dokumen.kolom import Lajur, Peran

_UMUM = frozenset(
    [
        *("dan", "pada", "dari", "untuk", "yang", "dalam", "dengan", "serta", "oleh", "daerah"),
        *("kecamatan", "kabupaten", "kantor", "wilayah", "tingkat", "perangkat"),
    ]
)
_TEKS = re.compile(
    r"\bsasaran\s+(?:strategis\s+)?(?:(?P<nomor>[0-9]|[IVX]{1,3})\s*(?:\([a-z]+\))?\s*"
    r"(?:yaitu|yakni|:)?\s*)?[\"“]?(?P<bunyi>(?:me\w+(?:nya|kan)|ter\w+nya)\b[^.,:;\"”()]{8,160})",
    re.I,
)
_AKHIR = re.compile(
    r"\s(?:terdapat|untuk\s+[0-9]|adalah|sebagai|dengan|yaitu|yakni|di[a-z]{4,}|sebesar"
    r"|pada tahun|tahun [0-9]|telah|melalui|agar|dapat|maka|terdiri)\b.*$",
    re.I | re.S,
)
_ATASAN = re.compile(
    r"\b(?:rpjmd|visi|misi|pemerintah (?:daerah|kabupaten)|bupati|nasional|provinsi)\b", re.I
)
BEDA_MAKS = 2
"""So many words of their own a text may use for a sasaran before it speaks of something else."""


@dataclass(frozen=True)
class Bunyi:
    teks: str
    kata: frozenset[str]
    tujuan: bool
    indikator: str
    lajur: Lajur
    b: int
    k: int
    pk: bool

    @property
    def tempat(self) -> Tempat:
        return Tempat(self.lajur.nama, self.teks, self.lajur.kepala[self.k])


def periksa_sasaran(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    bunyi = list(_baca(bahan, fakta))
    beda = list(_menurut_indikator(bunyi))
    beda += [t for t in _bunyi_tujuan(bunyi) if t.tempat not in {b.tempat for b in beda}]
    yield from beda
    salah = {t.tempat for t in beda}
    dikenal = [b for b in bunyi if b.tempat not in salah]
    sasaran = [b for b in dikenal if not b.tujuan]
    if sasaran:
        for ayat in bahan.ayat:
            yield from _teks(ayat, sasaran)


def _kata(teks: str) -> frozenset[str]:
    return frozenset(k for k in nama_baku(teks).split() if k not in _UMUM and len(k) > 2)


def _baca(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Bunyi]:
    kenal = pengenal(fakta)
    for lajur in bahan.lajur:
        kolom = lajur.kolom(Peran.INDIKATOR)
        pk = bahan.perjanjian(lajur)
        for k in lajur.kolom(Peran.SASARAN) if kolom else ():
            kepala = lajur.kepala[k].lower()
            milik = next((i for i in kolom if i > k), kolom[0])
            kini = ""
            for b, baris in enumerate(lajur.baris):
                kini = baris[k].teks.strip() or kini
                kunci = kenal(baris[milik].teks)
                if len(_kata(kini)) >= 2 and kunci:
                    tujuan = "tujuan" in kepala and "sasaran" not in kepala
                    yield Bunyi(kini, _kata(kini), tujuan, kunci, lajur, b, k, pk)


def _serupa(satu: frozenset[str], dua: frozenset[str]) -> bool:
    """The same words, or one the shorter form of the other."""
    return satu <= dua or dua <= satu or _asing(satu, dua) == 0 == _asing(dua, satu)


def _asing(satu: frozenset[str], dua: frozenset[str]) -> int:
    """How many words of one are no form of a word of the other: layanan is pelayanan's."""
    return sum(not any(_sekata(a, b) for b in dua) for a in satu)


def _sekata(a: str, b: str) -> bool:
    pendek, panjang = sorted((a, b), key=len)
    return pendek in panjang or (len(pendek) > 5 and pendek[:5] == panjang[:5])


def _menurut_indikator(bunyi: list[Bunyi]) -> Iterator[Temuan]:
    """One indicator under two sasaran: the wording most tables have is right, between two alone
    the Renstra's."""
    for indikator in dict.fromkeys(b.indikator for b in bunyi if not b.tujuan):
        isi = [b for b in bunyi if b.indikator == indikator and not b.tujuan]
        suara = Counter({b.kata: 0 for b in isi})
        for b in isi:
            suara[b.kata] += sum(_serupa(b.kata, c.kata) for c in isi)
        paling = max(suara.values())
        benar = next((b for b in isi if suara[b.kata] == paling and not b.pk), None)
        if benar is None or (paling < 2 and not any(b.pk for b in isi)):
            continue
        for b in isi:
            if not _serupa(b.kata, benar.kata):
                yield _beda(b, benar)


def _beda(b: Bunyi, benar: Bunyi) -> Temuan:
    return Temuan(
        "sasaran.bunyi",
        Bobot.PERINGATAN,
        b.tempat,
        f"Indikatornya sama, bunyi sasarannya berbeda dengan {benar.lajur.nama}.",
        seharusnya=benar.teks,
        tertulis=b.teks,
    )


def _bunyi_tujuan(bunyi: list[Bunyi]) -> Iterator[Temuan]:
    """A sasaran of the Perjanjian Kinerja that has the words of a tujuan and of no sasaran."""
    lain = [b for b in bunyi if not b.pk]
    if all(b.tujuan for b in lain):
        return  # No table says what the sasaran are.
    for b in (b for b in bunyi if b.pk and not b.tujuan):
        tujuan = [t for t in lain if t.tujuan and _serupa(b.kata, t.kata)]
        if tujuan and not any(_serupa(b.kata, s.kata) for s in lain if not s.tujuan):
            yield Temuan(
                "sasaran.tujuan",
                Bobot.PERINGATAN,
                b.tempat,
                f"Ini bunyi tujuan dalam {tujuan[0].lajur.nama}, bukan bunyi sasaran.",
                seharusnya="salah satu sasaran Renstra",
                tertulis=b.teks,
            )


def _teks(ayat: Ayat, sasaran: list[Bunyi]) -> Iterator[Temuan]:
    """A sasaran that a sentence calls almost by its name, but with another word in it."""
    for cocok in _TEKS.finditer(ayat.teks):
        if _ATASAN.search(ayat.teks[max(0, cocok.start() - 60) : cocok.end()]):
            continue
        tulisan = _AKHIR.sub("", cocok["bunyi"]).strip()
        kata = _kata(tulisan)
        if len(kata) < 3 or any(_asing(kata, b.kata) == 0 for b in sasaran):
            continue
        dekat = min(sasaran, key=lambda b: _asing(kata, b.kata))
        asing = _asing(kata, dekat.kata)
        if asing <= BEDA_MAKS and (len(kata) - asing) * 2 >= len(kata):
            yield Temuan(
                "sasaran.bunyi",
                Bobot.PERINGATAN,
                ayat.tempat(tulisan),
                f"Bunyi sasaran ini berbeda dengan {dekat.lajur.nama}.",
                seharusnya=dekat.teks,
                tertulis=tulisan,
            )
