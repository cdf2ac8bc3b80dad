"""Where a series begins and ends: baseline, transition year, end of the Renstra."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.fakta import (
    AKHIR,
    AWAL,
    REALISASI,
    TARGET,
    Fakta,
    pemilik,
    pengenal,
)
from reporting.periksa_dokumen.indikator import Geser, bergeser, deret_target
from reporting.periksa_dokumen.kolom import Lajur, Peran
from reporting.periksa_dokumen.penyebut import Penyebut
from reporting.periksa_dokumen.tulis import tulis

_UJUNG = re.compile(
    r"\b(?P<apa>awal|akhir)\s+(?:(?:periode|masa|tahun)\s+)?(?:renstra|rencana strategis|rpjmd)\b"
    r"[^.;:]{0,60}?(?:adalah|sebesar|yaitu|yakni|ialah|=)\s*(?:sebesar\s+)?(?P<n>[0-9][0-9.,]*)",
    re.I,
)


def periksa_deret(
    bahan: Bahan, fakta: list[Fakta], geser: list[Geser], penyebut: Penyebut
) -> Iterator[Temuan]:
    yield from _kosong(bahan, fakta)
    yield from _awal_target(fakta, geser)
    yield from _awal_realisasi(fakta)
    yield from _akhir(fakta, geser)
    yield from _menyimpang(fakta)
    yield from _kalimat_ujung(bahan, fakta, penyebut)


def mirip(satu: Decimal, dua: Decimal) -> bool:
    """Whether one is the other with a digit mistyped or two digits changed about."""
    a, b = (f"{n.normalize():f}".replace(".", "") for n in (satu, dua))
    if satu == dua or len(a) != len(b) or len(a) < 3:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _awal(fakta: list[Fakta]) -> Iterator[Fakta]:
    """The first statement of each baseline, with its year."""
    sudah: set[tuple[str, Decimal]] = set()
    for f in fakta:
        if f.jenis == AWAL and f.tahun and (f.indikator, f.nilai) not in sudah:
            sudah.add((f.indikator, f.nilai))
            yield f


def _setahun(fakta: list[Fakta], satu: Fakta, jenis: str) -> list[Fakta]:
    return [
        f
        for f in fakta
        if (f.indikator, f.jenis, f.tahun) == (satu.indikator, jenis, satu.tahun)
        and f.triwulan is None
    ]


def _awal_target(fakta: list[Fakta], geser: list[Geser]) -> Iterator[Temuan]:
    """A target of the baseline's year that is neither the baseline nor, as baselines often are,
    set beside a result that is."""
    awal = list(_awal(fakta))
    sudah: set[str] = set()
    for satu in awal:
        nyata = _setahun(fakta, satu, REALISASI)
        transisi = "transisi" in satu.lajur.kepala[satu.k].lower()
        semua = {f.nilai for f in awal if f.indikator == satu.indikator}
        if any(f.nilai in semua for f in nyata) or not (nyata or transisi):
            continue
        for target in _setahun(fakta, satu, TARGET):
            lewat = bergeser(target, geser) or target.sel in sudah
            if target.nilai in semua or lewat or target.lajur is satu.lajur:
                continue
            sudah.add(target.sel)
            yield Temuan(
                "target.tanpa_dasar",
                Bobot.PERINGATAN,
                target.tempat,
                f"Target {target.tahun} ini tidak ada dalam {satu.lajur.nama}, yang menulis "
                f"{tulis(satu.nilai)} untuk tahun itu.",
                seharusnya=tulis(satu.nilai),
                tertulis=tulis(target.nilai),
            )


def _awal_realisasi(fakta: list[Fakta]) -> Iterator[Temuan]:
    for satu in _awal(fakta):
        for nyata in _setahun(fakta, satu, REALISASI)[:1]:
            if mirip(satu.nilai, nyata.nilai):
                yield Temuan(
                    "indikator.awal_realisasi",
                    Bobot.PERINGATAN,
                    nyata.tempat,
                    f"Kondisi awal {satu.tahun} dalam {satu.lajur.nama} hampir sama: satu dari "
                    "keduanya tampaknya salah ketik. Dokumen ini tidak menunjukkan yang mana.",
                    seharusnya=tulis(satu.nilai),
                    tertulis=tulis(nyata.nilai),
                )


def _akhir(fakta: list[Fakta], geser: list[Geser]) -> Iterator[Temuan]:
    """The end of the Renstra is its last year's target, in the same row."""
    for satu in fakta:
        if satu.jenis != AKHIR or bergeser(satu, geser):
            continue
        deret = [
            f
            for f in fakta
            if (f.indikator, f.jenis, f.lajur.letak) == (satu.indikator, TARGET, satu.lajur.letak)
            and f.b == satu.b
        ]
        if len(deret) < 3:
            continue
        ujung = max(deret, key=lambda f: f.tahun or 0)
        if ujung.nilai != satu.nilai:
            yield Temuan(
                "target.akhir",
                Bobot.PERINGATAN,
                satu.tempat,
                f"Kondisi akhir berbeda dari target tahun terakhir ({ujung.tahun}).",
                seharusnya=tulis(ujung.nilai),
                tertulis=tulis(satu.nilai),
            )


def _menyimpang(fakta: list[Fakta]) -> Iterator[Temuan]:
    """One target against the way all others of its series go, far from both neighbours."""
    for isi in deret_target(fakta).values():
        urut = [isi[tahun] for tahun in sorted(isi)]
        nilai = [f.nilai for f in urut]
        if len(nilai) < 4 or _searah(nilai):
            continue
        salah = [n for n in range(len(nilai)) if _searah(nilai[:n] + nilai[n + 1 :])]
        jauh = [n for n in salah if _jauh(nilai, n)]
        if len(jauh) == 1:
            satu = urut[jauh[0]]
            sela = " sampai ".join(tulis(nilai[n]) for n in _tetangga(nilai, jauh[0]))
            yield Temuan(
                "target.menyimpang",
                Bobot.PERINGATAN,
                satu.tempat,
                "Target ini tidak sejalan dengan deretnya: di kedua sisinya "
                f"{sela}. Tampaknya salah ketik.",
                seharusnya=sela,
                tertulis=tulis(satu.nilai),
            )


def _searah(nilai: list[Decimal]) -> bool:
    return nilai in (sorted(nilai), sorted(nilai, reverse=True))


def _tetangga(nilai: list[Decimal], n: int) -> list[int]:
    return [m for m in (n - 1, n + 1) if 0 <= m < len(nilai)]


def _jauh(nilai: list[Decimal], n: int) -> bool:
    """Off by more than a tenth, and more than the series moves altogether without it."""
    dekat = [nilai[m] for m in _tetangga(nilai, n)]
    lain = nilai[:n] + nilai[n + 1 :]
    jarak = min(abs(nilai[n] - d) for d in dekat)
    return jarak * 10 > max(abs(d) for d in dekat) and jarak > max(lain) - min(lain)


def _kosong(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    """An empty baseline, in a column where others stand, that the document states elsewhere."""
    kenal = pengenal(fakta)
    for lajur in bahan.lajur:
        kolom = lajur.kolom(Peran.INDIKATOR)
        for k in range(len(lajur.kepala)) if kolom else ():
            if "awal" not in lajur.kepala[k].lower() or not any(b[k] for b in lajur.nilai):
                continue
            milik = pemilik([[baris[i].teks.strip() for i in kolom] for baris in lajur.baris])
            for b, nama in enumerate(milik):
                if not nama or lajur.baris[b][k].teks.strip() or not _berisi(lajur, b, k):
                    continue
                if lain := next((f for f in fakta if _dasar(f, kenal(nama), lajur)), None):
                    yield Temuan(
                        "indikator.awal_kosong",
                        Bobot.PERINGATAN,
                        Tempat(lajur.nama, nama, lajur.kepala[k]),
                        f"Kondisi awal kosong, padahal ditulis dalam {lain.lajur.nama}.",
                        seharusnya=tulis(lain.nilai),
                        tertulis="kosong",
                    )


def _dasar(fakta: Fakta, indikator: str, lajur: Lajur) -> bool:
    return fakta.jenis == AWAL and fakta.indikator == indikator and fakta.lajur.letak != lajur.letak


def _berisi(lajur: Lajur, b: int, k: int) -> bool:
    return sum(n is not None for n in lajur.nilai[b][k + 1 :]) >= 2


def _kalimat_ujung(bahan: Bahan, fakta: list[Fakta], penyebut: Penyebut) -> Iterator[Temuan]:
    """ "Pada awal Renstra … adalah X"."""
    for ayat, indikator in penyebut.menurut_paragraf(bahan.ayat):
        for cocok in _UJUNG.finditer(ayat.teks):
            jenis = AWAL if cocok["apa"].lower() == "awal" else AKHIR
            ada = [f for f in fakta if f.indikator == indikator and f.jenis == jenis]
            nilai = angka(cocok["n"].rstrip(".,"))
            if ada and nilai is not None and all(f.nilai != nilai for f in ada):
                yield _ujung_beda(ayat, cocok["n"], ada[0])


def _ujung_beda(ayat: Ayat, tertulis: str, fakta: Fakta) -> Temuan:
    return Temuan(
        "kalimat.indikator",
        Bobot.BLOKIR,
        ayat.tempat(tertulis),
        f"Berbeda dengan {fakta.lajur.nama}, {fakta.nama}, {fakta.lajur.kepala[fakta.k]}.",
        seharusnya=tulis(fakta.nilai),
        tertulis=tertulis.rstrip(".,"),
    )
