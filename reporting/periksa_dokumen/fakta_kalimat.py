"""Figures, trends and verdicts of sentences against what the tables say of the indicator."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.angka import bulatkan
from core.capaian import arah, pecahan
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.fakta import CAPAIAN, REALISASI, TARGET, Fakta
from reporting.periksa_dokumen.persen import ketelitian
from reporting.periksa_dokumen.sebutan import Penyebut, Ucapan, baca_ucapan
from reporting.periksa_dokumen.tulis import tulis

_JANGKA = re.compile(
    r"\b(?:akhir|renstra|jangka menengah|rpjmd|nasional|provinsi|kabupaten)\b", re.I
)
_NAIK = re.compile(r"\b(?:meningkat|naik|kenaikan|peningkatan|bertambah|membaik)\b", re.I)
_TURUN = re.compile(r"\b(?:menurun|turun|penurunan|merosot|berkurang|memburuk)\b", re.I)
_BUKAN = re.compile(
    r"\b(?:tidak|belum|bukan|agar|supaya|untuk|akan|perlu|harus|diharapkan)\b", re.I
)
_DARI_KE = re.compile(
    r"\bdari\s+(?:rp\.?\s*)?(?P<a>[0-9][0-9.,]*[0-9]|[0-9])\s*%?[^;]{0,60}?\b(?:menjadi|ke)"
    r"\s+(?:angka\s+|sebesar\s+|rp\.?\s*)*(?P<b>[0-9][0-9.,]*[0-9]|[0-9])",
    re.I,
)
_BANDING = re.compile(r"\b(?:dibanding\w*|daripada|tahun (?:lalu|sebelumnya)|dari tahun)\b", re.I)
_LAMPAUI = re.compile(r"\b(?:melampaui|melebihi|di atas)\s+target\b", re.I)
_CAPAI = re.compile(
    r"\b(?:mencapai|memenuhi)\s+target\b(?!\s+(?:yang\s+)?(?:tahun\s+)?(?:20|akhir))"
    r"|\btarget\b[^.,;]{0,30}\btercapai\b",
    re.I,
)
_GAGAL = re.compile(
    r"\b(?:tidak|belum|kurang)\s+(?:optimal|tercapai|terpenuhi|mencapai target|memenuhi target)\b"
    r"|\bdi bawah target\b",
    re.I,
)


def periksa_kalimat_indikator(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    penyebut = Penyebut(fakta)
    tahun = bahan.profil.tahun
    menurut: dict[str, list[Fakta]] = {}
    for f in fakta:
        menurut.setdefault(f.indikator, []).append(f)
    for ucapan in baca_ucapan(bahan.ayat, penyebut, tahun):
        yield from _angka(ucapan, menurut[ucapan.indikator], tahun)
    for ayat in bahan.ayat:
        yield from _dari_ke(ayat)
        ada = penyebut.cari(ayat.teks)
        if len(ada) == 1 and tahun is not None:
            yield from _tren(ayat, menurut[ada[0]], tahun)
            yield from _putusan(ayat, menurut[ada[0]], tahun)


def _temuan(aturan: str, ayat: Ayat, kata: str, harus: str, pesan: str, bobot: Bobot) -> Temuan:
    return Temuan(aturan, bobot, ayat.tempat(kata), pesan, seharusnya=harus, tertulis=kata)


def _angka(ucapan: Ucapan, fakta: list[Fakta], tahun: int | None) -> Iterator[Temuan]:
    """A figure that its kind and year contradict; with neither known, one that equals nothing."""
    teliti = min(ketelitian(ucapan.kata), Decimal(1)) / 2 if "," in ucapan.kata else Decimal(0)
    sepadan = [f for f in fakta if f.jenis == ucapan.jenis and f.triwulan is None]
    tepat = [f for f in sepadan if f.tahun == ucapan.tahun]
    jangka = _JANGKA.search(ucapan.ayat.teks)
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
    yield _temuan(
        "kalimat.indikator",
        ucapan.ayat,
        ucapan.kata,
        tulis(terdekat.nilai),
        f"Berbeda dengan {terdekat.lajur.nama}, {terdekat.nama}, "
        f"{terdekat.lajur.kepala[terdekat.k]}.",
        Bobot.BLOKIR,
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


def _dari_ke(ayat: Ayat) -> Iterator[Temuan]:
    """ "menurun dari 82,14 menjadi 84,27": the sentence contradicts itself."""
    for cocok in _DARI_KE.finditer(ayat.teks):
        a, b = angka(cocok["a"]), angka(cocok["b"])
        depan = ayat.teks[max(0, cocok.start() - 60) : cocok.start()]
        kata = _terdekat(depan)
        if a is None or b is None or kata is None or a == b:
            continue
        gerak, tertulis = kata
        if arah(b, a) not in (None, gerak):
            yield _tren_salah(ayat, tertulis, a, b)


def _terdekat(depan: str) -> tuple[str, str] | None:
    """The trend word right before, unless there are two of different kinds or it is denied."""
    naik, turun = list(_NAIK.finditer(depan)), list(_TURUN.finditer(depan))
    if bool(naik) == bool(turun) or _BUKAN.search(depan):
        return None
    cocok = (naik or turun)[-1]
    return ("naik" if naik else "turun"), cocok[0]


def _tren_salah(ayat: Ayat, kata: str, lalu: Decimal, kini: Decimal) -> Temuan:
    gerak = "naik" if kini > lalu else "turun" if kini < lalu else "tetap"
    return _temuan(
        "arah.tren",
        ayat,
        kata,
        gerak,
        f"Nilainya {gerak} dari {tulis(lalu)} ke {tulis(kini)}.",
        Bobot.PERINGATAN,
    )


def _tren(ayat: Ayat, fakta: list[Fakta], tahun: int) -> Iterator[Temuan]:
    """ "meningkat dibandingkan tahun lalu": against the last two years, unless the years before
    them say otherwise and the sentence may mean those."""
    if _DARI_KE.search(ayat.teks) or _BUKAN.search(ayat.teks) or not _BANDING.search(ayat.teks):
        return
    naik, turun = _NAIK.search(ayat.teks), _TURUN.search(ayat.teks)
    if bool(naik) == bool(turun):
        return
    nyata = _menurut_tahun(fakta, REALISASI)
    disebut = [int(t) for t in re.findall(r"\b20[0-9]{2}\b", ayat.teks) if int(t) != tahun]
    awal = disebut or [t for t in nyata if t < tahun]
    if tahun not in nyata or not set(awal) & set(nyata):
        return
    kata = naik or turun
    assert kata is not None
    salah = [
        t
        for t in awal
        if t in nyata and arah(nyata[tahun], nyata[t]) != ("naik" if naik else "turun")
    ]
    if salah and len(salah) == len([t for t in awal if t in nyata]):
        yield _tren_salah(ayat, kata[0], nyata[max(salah)], nyata[tahun])


def _menurut_tahun(fakta: Iterable[Fakta], jenis: str) -> dict[int, Decimal]:
    """Only years of which the tables say one thing."""
    hasil: dict[int, set[Decimal]] = {}
    for f in fakta:
        if f.jenis == jenis and f.tahun is not None and f.triwulan is None:
            hasil.setdefault(f.tahun, set()).add(f.nilai)
    return {t: next(iter(n)) for t, n in hasil.items() if len(n) == 1}


def _putusan(ayat: Ayat, fakta: list[Fakta], tahun: int) -> Iterator[Temuan]:
    """Met, missed or surpassed, where result and target of the year are known."""
    lain = [t for t in re.findall(r"\b20[0-9]{2}\b", ayat.teks) if int(t) != tahun]
    target, nyata = (_menurut_tahun(fakta, j).get(tahun) for j in (TARGET, REALISASI))
    if lain or target is None or nyata is None or _JANGKA.search(ayat.teks):
        return
    gagal, lampau, capai = (p.search(ayat.teks) for p in (_GAGAL, _LAMPAUI, _CAPAI))
    baik = nyata >= target
    capaian = _menurut_tahun(fakta, CAPAIAN).get(tahun)
    if capaian is not None and nyata != target:
        baik = capaian >= 100
    salah = gagal if baik else None if gagal else lampau or capai
    if lampau and not gagal and nyata == target:
        salah = lampau
    if salah:
        yield _temuan(
            "arah.putusan",
            ayat,
            salah[0],
            f"{'' if baik else 'tidak '}tercapai ({tulis(nyata)} dari target {tulis(target)})",
            "Kalimat ini tidak sesuai dengan realisasi dan target dalam tabel.",
            Bobot.PERINGATAN,
        )
