"""Trend words and verdicts of sentences: against figures of the sentence, and of the indicator."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.capaian import arah
from core.kata_basi import TAHUN, tahun_disebut
from reporting.checks.baca_teks import TAK_TERCAPAI
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat
from reporting.periksa_dokumen.fakta import CAPAIAN, REALISASI, TARGET, Fakta
from reporting.periksa_dokumen.penyebut import angka_kalimat
from reporting.periksa_dokumen.tulis import tulis

JANGKA = re.compile(
    r"\b(?:akhir|renstra|jangka menengah|rpjmd|nasional|provinsi|kabupaten)\b", re.I
)
"""Words of a target that is not the year's."""
_KATA_NAIK = r"meningkat|naik|kenaikan|peningkatan|bertambah|membaik|lebih tinggi|lebih besar"
_KATA_TURUN = r"menurun|turun|penurunan|merosot|berkurang|memburuk|lebih rendah|lebih kecil"
_NAIK = re.compile(rf"\b(?:{_KATA_NAIK})\b", re.I)
_TURUN = re.compile(rf"\b(?:{_KATA_TURUN})\b", re.I)
_BUKAN = re.compile(
    r"\b(?:tidak|belum|bukan|agar|supaya|untuk|akan|perlu|harus|diharapkan)\b", re.I
)
_N = r"[0-9][0-9.,]*[0-9]|[0-9]"
_DARI_KE = re.compile(
    rf"\bdari\s+(?:rp\.?\s*)?(?P<a>{_N})\s*%?[^;]{{0,60}}?\b(?:menjadi|ke)"
    rf"\s+(?:angka\s+|sebesar\s+|rp\.?\s*)*(?P<b>{_N})",
    re.I,
)
_DARI = re.compile(
    rf"\b(?P<kata>{_KATA_NAIK}|{_KATA_TURUN})\s+(?:\w+\s+){{0,2}}?"
    r"(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?)\s+"
    r"(?:(?:pada|capaian|realisasi|nilai|tahun|lalu|sebelumnya|yang|sebesar|20[0-9]{2})\s+)*"
    rf"(?P<n>{_N})(?P<persen>\s*(?:%|persen\b))?",
    re.I,
)
_POIN = re.compile(
    rf"\b(?:{_KATA_NAIK}|{_KATA_TURUN})\s+(?:sebesar\s+|sebanyak\s+)?(?P<n>{_N})\s*(?:%\s*)?poin\b",
    re.I,
)
_PATOKAN = re.compile(r"\b(?:target(?:nya)?|batas|standar|sebesar target)\s*(?:\w+\s+){0,2}$", re.I)
_MENJADI = re.compile(
    rf"\b(?P<kata>{_KATA_NAIK}|{_KATA_TURUN})\s+(?:hingga\s+)?menjadi\s+(?:sebesar\s+)?(?P<n>{_N})",
    re.I,
)
_BANDING = re.compile(r"\b(?:dibanding\w*|daripada|tahun (?:lalu|sebelumnya)|dari tahun)\b", re.I)
_LAMPAUI = re.compile(r"\b(?:melampaui|melebihi|di atas)\s+target\b", re.I)
_CAPAI = re.compile(
    r"\b(?:mencapai|memenuhi)\s+target\b(?!\s+(?:yang\s+)?(?:tahun\s+)?(?:20|akhir))"
    r"|\btarget\b[^.,;]{0,30}\btercapai\b",
    re.I,
)
_ANAK_KALIMAT = re.compile(r"[;:]|,\s|\s(?:dan|tetapi|namun|sehingga|karena)\s", re.I)


def periksa_tren(ayat: Ayat, fakta: list[Fakta], tahun: int | None) -> Iterator[Temuan]:
    """`fakta` are those of the one indicator the sentence speaks of; none where it is not known."""
    yield from _dari_ke(ayat)
    yield from _dari(ayat)
    if fakta and tahun is not None:
        yield from _poin(ayat, fakta, tahun)
        yield from _menjadi(ayat, fakta, tahun)
        yield from _tren(ayat, fakta, tahun)
        yield from _putusan(ayat, fakta, tahun)


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


def _dari(ayat: Ayat) -> Iterator[Temuan]:
    """ "86,35, menurun dari 83,15 pada 2023": against the figure before the trend word."""
    for cocok in _DARI.finditer(ayat.teks):
        lalu, depan = angka(cocok["n"]), ayat.teks[: cocok.start()]
        diikuti = _DARI_KE.search(ayat.teks, cocok.start())
        if lalu is None or TAHUN.fullmatch(cocok["n"]) or diikuti:
            continue
        if _BUKAN.search(depan[-25:]):
            continue
        kini = [
            nilai
            for m, nilai in angka_kalimat(depan)
            if not _PATOKAN.search(depan[: m.start()])
            and bool(re.match(r"\s*(?:%|persen\b)", depan[m.end() :])) == bool(cocok["persen"])
        ]
        gerak = "naik" if _NAIK.match(cocok["kata"]) else "turun"
        if kini and kini[-1] != lalu and arah(kini[-1], lalu) != gerak:
            yield _tren_salah(ayat, cocok["kata"], lalu, kini[-1])


def _tren_salah(ayat: Ayat, kata: str, lalu: Decimal, kini: Decimal) -> Temuan:
    gerak = "naik" if kini > lalu else "turun" if kini < lalu else "tetap"
    return _temuan(
        "arah.tren", ayat, kata, gerak, f"Nilainya {gerak} dari {tulis(lalu)} ke {tulis(kini)}."
    )


def _temuan(aturan: str, ayat: Ayat, kata: str, harus: str, pesan: str) -> Temuan:
    tempat = ayat.tempat(kata)
    return Temuan(aturan, Bobot.PERINGATAN, tempat, pesan, seharusnya=harus, tertulis=kata)


def _poin(ayat: Ayat, fakta: list[Fakta], tahun: int) -> Iterator[Temuan]:
    """ "naik 0,52 poin": the difference of two years' results."""
    nyata = _menurut_tahun(fakta, REALISASI)
    disebut = [t for t in tahun_disebut(ayat.teks) if t != tahun]
    lalu = disebut[0] if disebut else tahun - 1
    if tahun not in nyata or lalu not in nyata:
        return
    benar = abs(nyata[tahun] - nyata[lalu])
    for cocok in _POIN.finditer(ayat.teks):
        nilai = angka(cocok["n"])
        if nilai is not None and nilai not in (benar, *_beda_capaian(fakta, tahun, lalu)):
            yield _temuan(
                "kalimat.poin",
                ayat,
                cocok["n"],
                tulis(benar),
                f"Selisih {tulis(nyata[tahun])} dan {tulis(nyata[lalu])} adalah {tulis(benar)}.",
            )


def _beda_capaian(fakta: list[Fakta], tahun: int, lalu: int) -> list[Decimal]:
    capaian = _menurut_tahun(fakta, CAPAIAN)
    return [abs(capaian[tahun] - capaian[lalu])] if {tahun, lalu} <= capaian.keys() else []


def _menjadi(ayat: Ayat, fakta: list[Fakta], tahun: int) -> Iterator[Temuan]:
    """ "menurun menjadi 75%": against the result of the year before, when 75 is the year's."""
    nyata = _menurut_tahun(fakta, REALISASI)
    kini, lalu = nyata.get(tahun), nyata.get(tahun - 1)
    for cocok in _MENJADI.finditer(ayat.teks):
        gerak = "naik" if _NAIK.match(cocok["kata"]) else "turun"
        if kini is None or lalu in (None, kini) or angka(cocok["n"]) != kini:
            continue
        if lalu is not None and arah(kini, lalu) != gerak:
            yield _tren_salah(ayat, cocok["kata"], lalu, kini)


def _tren(ayat: Ayat, fakta: list[Fakta], tahun: int) -> Iterator[Temuan]:
    """ "meningkat dibandingkan tahun lalu": against the last two years, unless the years before
    them say otherwise and the sentence may mean those."""
    if _DARI_KE.search(ayat.teks) or _BUKAN.search(ayat.teks) or not _BANDING.search(ayat.teks):
        return
    naik, turun = _NAIK.search(ayat.teks), _TURUN.search(ayat.teks)
    if bool(naik) == bool(turun):
        return
    nyata = _menurut_tahun(fakta, REALISASI)
    disebut = [t for t in tahun_disebut(ayat.teks) if t != tahun]
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
    target, nyata = (_menurut_tahun(fakta, j).get(tahun) for j in (TARGET, REALISASI))
    if target is None or nyata is None or JANGKA.search(ayat.teks):
        return
    gagal, lampau, capai = (
        _tentang(p.search(ayat.teks), tahun) for p in (TAK_TERCAPAI, _LAMPAUI, _CAPAI)
    )
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
        )


def _tentang(cocok: re.Match[str] | None, tahun: int) -> re.Match[str] | None:
    """A verdict, unless the clause it stands in speaks of another year."""
    if cocok is None:
        return None
    batas = [0, *(m.end() for m in _ANAK_KALIMAT.finditer(cocok.string)), len(cocok.string)]
    awal = max(b for b in batas if b <= cocok.start())
    akhir = min((b for b in batas if b >= cocok.end()), default=len(cocok.string))
    lain = tahun_disebut(cocok.string[awal:akhir])
    return None if any(t != tahun for t in lain) else cocok
