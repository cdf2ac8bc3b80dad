"""Counts that sentences state: programs, kegiatan, sub kegiatan, desa, people."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.baca_angka.kosakata import angka_huruf
from core.capaian import jumlah
from reporting.checks.baca_teks import CACAH, nilai_cacah
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.acuan import KEGIATAN, NAMA_JENJANG, PROGRAM, SUB
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.kalimat import Kalimat
from reporting.periksa_dokumen.lingkup import Lingkup
from reporting.periksa_dokumen.tulis import tulis

_CACAH = re.compile(
    rf"(?<![0-9.,])\b(?P<n>{CACAH})\s*(?:\((?P<kata>[a-z0-9 ]+)\)\s*)?(?:buah\s+)?"
    r"(?P<apa>sub[\s-]*kegiatan|kegiatan|program)\b",
    re.I,
)
_TERBILANG = re.compile(r"(?<![0-9.,])(?P<n>[0-9]{1,3})\s*\((?P<kata>[a-z][a-z ]+)\)", re.I)
TERDIRI = re.compile(
    r"\b(?:terdiri|terbagi|dibagi|meliputi|mencakup|melalui|membawahi|membawahkan|sebanyak|sejumlah"
    r"|memiliki|mempunyai|berjumlah|seluruh|seluruhnya|tersebar|dilaksanakan|memuat|ada|dengan"
    r"|jumlah(?:nya)?|wilayah(?:nya)?)\b",
    re.I,
)
_SEBAGIAN = re.compile(
    r"\b(?:dari|di antaranya|antara lain|hanya|belum|tidak|baru|sisanya|lainnya|tambahan|masing)\b",
    re.I,
)
_BAGIAN = re.compile(r"\b(?:sasaran|program|kegiatan)\s+(?:ini|itu|tersebut|dimaksud)\b", re.I)
"""Speaks of a part that stands in another sentence: the whole office's counts don't judge it."""
_ORANG = re.compile(
    r"(?<![0-9.,])(?P<n>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,4})\s*(?:\([a-z ]+\)\s*)?"
    r"(?P<apa>orang|jiwa|pegawai|aparatur|asn|pns|pppk|laki|perempuan|pria|wanita)\b",
    re.I,
)
_JENJANG = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUB}


def periksa_cacah(bahan: Bahan, kalimat: Kalimat) -> Iterator[Temuan]:
    for ayat in bahan.ayat:
        beda = list(_terbilang(ayat))
        yield from beda
        if not beda:
            yield from _berjenjang(ayat, kalimat)
            yield from _orang(ayat)


def _temuan(aturan: str, ayat: Ayat, kata: str, ada: str, harus: str, pesan: str) -> Temuan:
    return Temuan(
        aturan, Bobot.PERINGATAN, ayat.tempat(kata), pesan, seharusnya=harus, tertulis=ada
    )


def _terbilang(ayat: Ayat) -> Iterator[Temuan]:
    """ "29 (tiga puluh satu)": figure and words are two numbers."""
    for cocok in _TERBILANG.finditer(ayat.teks):
        kata = angka_huruf().get(" ".join(cocok["kata"].lower().split()))
        if kata is not None and kata != int(cocok["n"]):
            yield _temuan(
                "kalimat.terbilang",
                ayat,
                cocok[0],
                cocok["n"],
                str(kata),
                "Angka dan tulisannya dalam kurung berbeda.",
            )


def _jenjang(cocok: re.Match[str]) -> int:
    return _JENJANG[re.sub(r"[\s-]+", "", cocok["apa"].lower())]


def _berjenjang(ayat: Ayat, kalimat: Kalimat) -> Iterator[Temuan]:
    cocok = list(_CACAH.finditer(ayat.teks))
    jenjang = {_jenjang(c) for c in cocok}
    if not cocok or (len(jenjang) < 2 and not TERDIRI.search(ayat.teks)):
        return
    sebutan = kalimat.pencari.cari(ayat.teks)
    uang = kalimat.lingkup_uang(ayat.teks)
    if not uang and not sebutan and kalimat.beruang(ayat.teks):
        return  # Money that no table holds: whose it is can't be told.
    for satu in cocok:
        depan = ayat.teks[max(0, satu.start() - 24) : satu.start()]
        if len(jenjang) < 2 and _SEBAGIAN.search(depan):
            continue
        apa = _jenjang(satu)
        dekat = [s for letak, s in sebutan if letak < satu.start() and s.jenjang < apa]
        lingkup = dekat[-1:] or [s for s in uang if s.jenjang < apa]
        if not lingkup and not uang and not _BAGIAN.search(ayat.teks):
            lingkup = [kalimat.seluruh] if kalimat.seluruh else []
        boleh = _banyak(lingkup, apa)
        n = nilai_cacah(satu["n"])
        if boleh and n not in boleh and not (not dekat and not uang and n in _semua(kalimat, apa)):
            yield _temuan(
                "kalimat.cacah",
                ayat,
                satu[0],
                str(n),
                tulis(Decimal(boleh[0])),
                f"Banyaknya {NAMA_JENJANG[apa]} tidak sama dengan isi tabel.",
            )


def _banyak(lingkup: list[Lingkup], jenjang: int) -> list[int]:
    """How many rows of a level they hold; what has none of it says nothing."""
    return sorted({n for s in lingkup for n in s.cacah.get(jenjang, ())}, reverse=True)


def _semua(kalimat: Kalimat, jenjang: int) -> set[int]:
    """Counts of any sasaran or program: a sentence that names none may mean one of them."""
    return {n for s in kalimat.lingkup if s.jenjang == 0 for n in _banyak([s], jenjang)}


def _orang(ayat: Ayat) -> Iterator[Temuan]:
    """ "24 orang, terdiri atas 15 laki-laki dan 9 perempuan": the parts make the whole."""
    cocok = list(_ORANG.finditer(ayat.teks))
    terdiri = re.search(r"\b(?:terdiri|yaitu|yakni|meliputi|masing-masing)\b", ayat.teks, re.I)
    if terdiri is None or len(cocok) < 3:
        return
    if not cocok[0].start() < terdiri.start() < cocok[1].start():
        return
    nilai = [angka(c["n"]) or Decimal(0) for c in cocok]
    bagian = jumlah(nilai[1:])
    if bagian is not None and bagian != nilai[0]:
        yield _temuan(
            "kalimat.jumlah",
            ayat,
            cocok[0][0],
            tulis(nilai[0]),
            tulis(bagian),
            "Jumlah dalam kalimat ini tidak sama dengan rinciannya.",
        )
