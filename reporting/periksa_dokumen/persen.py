"""Percentages of a table: which two columns they divide, and how exactly they are printed."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.angka import bulatkan
from core.capaian import Polaritas, capaian, pecahan, rata_rata
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.kolom import Lajur, Peran

COCOK_MIN = Decimal("0.5")
"""Share of a column's rows that must keep a relation, before the others break it."""
SEPERSERATUS = Decimal("0.01")
_ANGKA = (Peran.PAGU, Peran.REALISASI_UANG, Peran.TARGET, Peran.REALISASI)
_BUKAN_BAGI = re.compile(
    r"\bnaik|turun|pertumbuhan|selisih|bertambah|berkurang|efisien|\bsisa|kontribusi|bobot|proporsi"
    r"|rata|deviasi",
    re.I,
)
_BATAS = (Decimal(100), Decimal(120), Decimal(150))
_PECAHAN = re.compile(r"[0-9][.,]([0-9]+)\s*%?\s*$")
_POLARITAS = (Polaritas.TURUN_A, Polaritas.TURUN_B, Polaritas.STABIL)


def ketelitian(teks: str) -> Decimal:
    """The unit of the last digit of a percentage as printed, at best 0,01."""
    cocok = _PECAHAN.search(teks.strip())
    return Decimal(1).scaleb(-min(2, len(cocok[1]) if cocok else 0))


def pasangan_persen(lajur: Lajur) -> dict[int, tuple[int, int]]:
    """Percent column → the columns it divides: the pair that fits most of its rows."""
    return lajur.sekali(_pasangan)


def _pasangan(lajur: Lajur) -> dict[int, tuple[int, int]]:
    return {k: p for k in lajur.kolom(Peran.PERSEN) if (p := _pasangan_kolom(lajur, k))}


def _pasangan_kolom(lajur: Lajur, k: int) -> tuple[int, int] | None:
    if _BUKAN_BAGI.search(lajur.kepala[k]):
        return None
    terbaik: tuple[int, int, int, int] | None = None
    pilihan: tuple[int, int] | None = None
    for atas, bawah in _calon(lajur, k):
        cocok, dinilai = _kecocokan(lajur, k, atas, bawah)
        if not dinilai or (cocok < dinilai * COCOK_MIN and dinilai > 2):
            continue
        urut = int(atas < k and bawah < k)
        skor = (cocok, urut, -abs(k - atas) - abs(k - bawah), int(bawah < atas))
        if terbaik is None or skor > terbaik:
            terbaik, pilihan = skor, (atas, bawah)
    return pilihan


def _calon(lajur: Lajur, k: int) -> Iterator[tuple[int, int]]:
    kolom = lajur.kolom(*_ANGKA)
    for atas in kolom:
        for bawah in kolom:
            pasangan = (lajur.peran[atas], lajur.peran[bawah])
            if pasangan not in (
                (Peran.REALISASI_UANG, Peran.PAGU),
                (Peran.REALISASI, Peran.TARGET),
            ):
                continue
            tahun, sendiri = lajur.tahun(atas), lajur.tahun(k)
            if not (tahun and sendiri and tahun != sendiri):
                yield atas, bawah


def _kecocokan(lajur: Lajur, k: int, atas: int, bawah: int) -> tuple[int, int]:
    cocok = dinilai = 0
    for b, baris in enumerate(lajur.nilai):
        persen, a, t = baris[k], baris[atas], baris[bawah]
        if persen is None or a is None or not t:
            continue
        dinilai += 1
        teliti = ketelitian(lajur.baris[b][k].teks)
        cocok += sesuai(persen, a, t, teliti) or _terbalik(lajur, b, k, atas, bawah)
    return cocok, dinilai


def sesuai(persen: Decimal, atas: Decimal, bawah: Decimal, teliti: Decimal) -> bool:
    hitung = pecahan(atas, bawah)
    return hitung is not None and abs(bulatkan(hitung) - persen) <= max(teliti, SEPERSERATUS)


def cara_lain(lajur: Lajur, b: int, k: int, atas: int, bawah: int) -> bool:
    """Whether the figure is right in another of the ways it may be reckoned: less is better, or
    cut off at a cap that no other row exceeds."""
    baris = lajur.nilai[b]
    persen, a, t = baris[k], baris[atas], baris[bawah]
    if persen is None or a is None or t is None:
        return False
    teliti = max(ketelitian(lajur.baris[b][k].teks), SEPERSERATUS)
    if sesuai(persen, a, t, teliti):
        return False
    hitung = pecahan(a, t)
    if hitung is not None and persen in _BATAS and hitung > persen:
        return all((n := baris[k]) is None or n <= persen for baris in lajur.nilai)
    return _terbalik(lajur, b, k, atas, bawah)


def _terbalik(lajur: Lajur, b: int, k: int, atas: int, bawah: int) -> bool:
    """Whether it is the achievement of an indicator of which less, or neither, is better."""
    persen, a, t = (lajur.nilai[b][n] for n in (k, atas, bawah))
    if persen is None or a is None or t is None or lajur.peran[bawah] is Peran.PAGU:
        return False
    teliti = max(ketelitian(lajur.baris[b][k].teks), SEPERSERATUS)
    lain = (capaian(t, a, p) for p in _POLARITAS)
    return any(n is not None and abs(bulatkan(n) - persen) <= teliti for n in lain)


def target_nol(pohon: Pohon) -> Iterator[Temuan]:
    """A target of 0 measures nothing: "0" as its capaian is wrong where the mean above leaves it
    out, for then two rules are mixed."""
    lajur = pohon.lajur
    for k, (atas, bawah) in pasangan_persen(lajur).items():
        if lajur.peran[bawah] is not Peran.TARGET:
            continue
        for induk in pohon.semua:
            lain = [lajur.nilai[a.b][k] for a in induk.anak if lajur.nilai[a.b][bawah]]
            rata = lajur.nilai[induk.b][k]
            for anak in induk.anak:
                isi = lajur.nilai[anak.b]
                nol = isi[bawah] == 0 and not isi[atas] and isi[k] == 0
                if nol and rata and _terlewat(rata, lain):
                    yield Temuan(
                        "persen.target_nol",
                        Bobot.PERINGATAN,
                        Tempat(lajur.nama, anak.nama, lajur.kepala[k]),
                        "Targetnya 0, jadi capaiannya tidak terukur; rata-rata di atasnya pun "
                        "tidak menghitungnya.",
                        seharusnya="–",
                        tertulis=lajur.baris[anak.b][k].teks.strip(),
                    )


def _terlewat(rata: Decimal, lain: list[Decimal | None]) -> bool:
    """Whether a mean fits the other rows better than those and a zero."""
    tanpa, dengan = rata_rata(lain), rata_rata([*lain, Decimal(0)])
    return tanpa is not None and dengan is not None and abs(rata - tanpa) < abs(rata - dengan)
