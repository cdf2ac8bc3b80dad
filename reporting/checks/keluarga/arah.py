"""Trend words and verdicts of the analysis against the figures they speak of."""

import re
from collections.abc import Iterator

from core.angka import bilangan, persen
from core.capaian import arah
from reporting.checks.aturan import PERMENPANRB_53, Aturan, Kena
from reporting.checks.baca_teks import TAK_TERCAPAI, kalimat, tanpa_variabel
from reporting.checks.bahan import Bahan, Teks
from reporting.checks.temuan import Bobot, Tempat
from reporting.snapshot.model import IndikatorPk, Program

_NAIK = re.compile(r"\b(?:meningkat|naik|kenaikan|peningkatan|bertambah)\b", re.I)
_TURUN = re.compile(r"\b(?:menurun|turun|penurunan|merosot|berkurang)\b", re.I)
_BUKAN = re.compile(r"\b(?:tidak|belum|bukan|kurang|agar|supaya|untuk|akan|perlu|harus)\b", re.I)
_TERCAPAI = re.compile(
    r"\b(?:melampaui|melebihi|memenuhi|mencapai) target\b|\btarget\b[^.]{0,40}\btercapai\b"
    r"|\btercapainya\b[^.]{0,40}\btarget\b",
    re.I,
)
_SELURUH = re.compile(r"\b(?:seluruh|semua|setiap)\b[^.]{0,60}\btarget\b", re.I)
_SINGKATAN = re.compile(r"\(([A-Z]{2,})\)")


def _sebutan(indikator: IndikatorPk) -> tuple[str, ...]:
    """How a sentence may call an indicator: its name, or the short one in brackets."""
    singkat = _SINGKATAN.search(indikator.nama)
    nama = _SINGKATAN.sub("", indikator.nama).strip()
    return (nama, singkat[1]) if singkat else (nama,)


def menyebut(satu: str, indikator: IndikatorPk) -> str | None:
    """The sentence without the indicator's own words ("Persentase peningkatan …"), or None."""
    for sebutan in _sebutan(indikator):
        pola = re.compile(rf"\b{re.escape(sebutan)}\b", re.I)
        if pola.search(satu):
            return pola.sub(" … ", satu)
    return None


def _indikator(bahan: Bahan) -> Iterator[tuple[Teks, str, str, IndikatorPk]]:
    """Text, sentence, the sentence without the name, and the indicator it speaks of."""
    semua = [i for s in bahan.snapshot.sasaran for i in s.indikator]
    for teks in bahan.teks:
        for satu in kalimat(tanpa_variabel(teks.isi)):
            for indikator in semua:
                sisa = menyebut(satu, indikator)
                if sisa is not None and indikator.tahun:
                    yield teks, satu, sisa, indikator


def _tren(bahan: Bahan) -> Iterator[Kena]:
    for teks, satu, sisa, indikator in _indikator(bahan):
        kata = {"naik": _NAIK.search(sisa), "turun": _TURUN.search(sisa)}
        disebut = [k for k, ada in kata.items() if ada]
        if len(disebut) != 1 or _BUKAN.search(sisa) or len(indikator.tahun) < 2:
            continue
        lalu, kini = indikator.tahun[-2], indikator.tahun[-1]
        gerak = arah(kini.realisasi.nilai, lalu.realisasi.nilai)
        if gerak is not None and gerak != disebut[0]:
            assert lalu.realisasi.nilai is not None
            assert kini.realisasi.nilai is not None
            yield Kena(
                tempat=Tempat(teks.tempat, satu),
                pesan=f"{indikator.nama} {gerak} dari {bilangan(lalu.realisasi.nilai)} "
                f"({lalu.tahun}) ke {bilangan(kini.realisasi.nilai)} ({kini.tahun}), bukan "
                f"{disebut[0]}.",
                seharusnya=gerak,
                tertulis=kata[disebut[0]][0],  # type: ignore[index]
                alamat=teks.alamat,
            )


def _putusan(bahan: Bahan) -> Iterator[Kena]:
    for teks, satu, sisa, indikator in _indikator(bahan):
        nilai = indikator.tahun[-1].capaian.nilai
        gagal, berhasil = TAK_TERCAPAI.search(sisa), _TERCAPAI.search(sisa)
        if nilai is None or bool(gagal) == bool(berhasil):
            continue
        if (nilai >= 100) == bool(gagal):
            yield _kena(teks, satu, (gagal or berhasil)[0], f"{persen(nilai)}%")  # type: ignore[index]
    for teks in bahan.teks:
        if isinstance(teks.lingkup, Program):
            yield from _seluruh(teks, teks.lingkup)


def _seluruh(teks: Teks, program: Program) -> Iterator[Kena]:
    """ "All targets were met" in a program of which one is not."""
    nilai = program.capaian.nilai
    for satu in kalimat(tanpa_variabel(teks.isi)) if nilai is not None and nilai < 100 else ():
        if _SELURUH.search(satu) and _TERCAPAI.search(satu) and not TAK_TERCAPAI.search(satu):
            assert nilai is not None
            yield _kena(teks, satu, satu, f"{persen(nilai)}%")


def _kena(teks: Teks, satu: str, kata: str, nilai: str) -> Kena:
    return Kena(
        tempat=Tempat(teks.tempat, satu),
        pesan=f"Kalimat ini tidak sesuai dengan capaiannya, {nilai}.",
        seharusnya=f"capaian {nilai}",
        tertulis=kata,
        alamat=teks.alamat,
    )


ATURAN = (
    Aturan(
        "arah.tren",
        "Kata naik dan turun sesuai dengan angkanya",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _tren,
    ),
    Aturan(
        "arah.putusan",
        "Kata tercapai dan tidak optimal sesuai dengan capaiannya",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _putusan,
    ),
)
