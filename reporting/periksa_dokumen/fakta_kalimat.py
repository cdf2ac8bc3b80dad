"""Figures of sentences against what the tables say of the indicator they speak of."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bulatkan
from core.capaian import pecahan
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.fakta import CAPAIAN, REALISASI, Fakta
from reporting.periksa_dokumen.penyebut import Penyebut
from reporting.periksa_dokumen.persen import ketelitian
from reporting.periksa_dokumen.sebutan import Ucapan, baca_ucapan
from reporting.periksa_dokumen.tren import JANGKA, periksa_tren
from reporting.periksa_dokumen.tulis import tulis


def periksa_kalimat_indikator(
    bahan: Bahan, fakta: list[Fakta], penyebut: Penyebut
) -> Iterator[Temuan]:
    tahun = bahan.profil.tahun
    menurut: dict[str, list[Fakta]] = {}
    for f in fakta:
        menurut.setdefault(f.indikator, []).append(f)
    for ucapan in baca_ucapan(bahan.ayat, penyebut, tahun):
        yield from _angka(ucapan, menurut[ucapan.indikator], tahun)
    for ayat in bahan.ayat:
        ada = penyebut.cari(ayat.teks)
        yield from periksa_tren(ayat, menurut[ada[0]] if len(ada) == 1 else [], tahun)


def _angka(ucapan: Ucapan, fakta: list[Fakta], tahun: int | None) -> Iterator[Temuan]:
    """A figure that its kind and year contradict; with neither known, one that equals nothing."""
    teliti = min(ketelitian(ucapan.kata), Decimal(1)) / 2 if "," in ucapan.kata else Decimal(0)
    sepadan = [f for f in fakta if f.jenis == ucapan.jenis and f.triwulan is None]
    tepat = [f for f in sepadan if f.tahun == ucapan.tahun]
    jangka = JANGKA.search(ucapan.ayat.teks)
    semua = set(_semua(fakta))
    dikenal = any(abs(n - ucapan.nilai) <= max(teliti, Decimal("0.01")) for n in semua)
    if any(abs(f.nilai - ucapan.nilai) <= max(teliti, _longgar(f)) for f in tepat):
        return
    if dikenal and not (tepat and ucapan.pasti and not jangka):
        return
    if ucapan.jenis == REALISASI and ucapan.persen and _capaian_dikenal(fakta, ucapan):
        return
    if not (tepat or ucapan.jenis or jangka):  # a standard is not what was reached
        tepat = [f for f in fakta if f.jenis == REALISASI and f.tahun == ucapan.tahun]
    harus = tepat or (sepadan if ucapan.tahun == tahun else [])
    if not harus or (jangka and not tepat):
        return
    terdekat = min(harus, key=lambda f: abs(f.nilai - ucapan.nilai))
    yield Temuan(
        "kalimat.indikator",
        Bobot.BLOKIR,
        ucapan.ayat.tempat(ucapan.kata),
        f"Berbeda dengan {terdekat.lajur.nama}, {terdekat.nama}, "
        f"{terdekat.lajur.kepala[terdekat.k]}.",
        seharusnya=tulis(terdekat.nilai),
        tertulis=ucapan.kata,
    )


def _longgar(fakta: Fakta) -> Decimal:
    return Decimal("0.01") if fakta.jenis == CAPAIAN else Decimal(0)


def _capaian_dikenal(fakta: list[Fakta], ucapan: Ucapan) -> bool:
    return any(
        abs(f.nilai - ucapan.nilai) <= Decimal("0.01")
        for f in fakta
        if f.jenis == CAPAIAN and f.tahun == ucapan.tahun
    )


def _semua(fakta: list[Fakta]) -> Iterator[Decimal]:
    """Every figure of an indicator, and what may be reckoned from two of them."""
    nilai = sorted({f.nilai for f in fakta if f.jenis != CAPAIAN})
    yield from (f.nilai for f in fakta)
    nyata = {f.nilai for f in fakta if f.jenis == REALISASI}
    for a in nyata:
        for b in nilai:
            yield abs(a - b)
            for hasil in (pecahan(a, b), pecahan(a - b, b), pecahan(b, a)):
                if hasil is not None:
                    yield abs(bulatkan(hasil))
