"""Counts that sentences state: programs, kegiatan, sub kegiatan, desa, people."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.angka import terbilang
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.acuan import KEGIATAN, NAMA_JENJANG, PROGRAM, SUB
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.kalimat import Kalimat
from reporting.periksa_dokumen.kolom import Lajur, baris_total
from reporting.periksa_dokumen.lingkup import Lingkup
from reporting.periksa_dokumen.tulis import tulis

_KATA = {terbilang(n): n for n in range(1, 200)}
BILANGAN = rf"[0-9]{{1,3}}|{'|'.join(sorted(_KATA, key=len, reverse=True))}"
_CACAH = re.compile(
    rf"(?<![0-9.,])\b(?P<n>{BILANGAN})\s*(?:\((?P<kata>[a-z0-9 ]+)\)\s*)?(?:buah\s+)?"
    r"(?P<apa>sub[\s-]*kegiatan|kegiatan|program)\b",
    re.I,
)
_TERBILANG = re.compile(r"(?<![0-9.,])(?P<n>[0-9]{1,3})\s*\((?P<kata>[a-z][a-z ]+)\)", re.I)
_TERDIRI = re.compile(
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
_WILAYAH = re.compile(
    rf"(?<![0-9.,])\b(?P<n>{BILANGAN})\s*(?:\([a-z0-9 ]+\)\s*)?(?:buah\s+|wilayah\s+)?"
    r"(?P<apa>desa(?:/kelurahan)?|kelurahan|nagari|kampung|gampong)\b",
    re.I,
)
_ORANG = re.compile(
    r"(?<![0-9.,])(?P<n>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,4})\s*(?:\([a-z ]+\)\s*)?"
    r"(?P<apa>orang|jiwa|pegawai|aparatur|asn|pns|pppk|laki|perempuan|pria|wanita)\b",
    re.I,
)
_JENJANG = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUB}
DEKAT = 4
"""So many paragraphs or tables apart a sentence may speak of a table."""


def periksa_cacah(bahan: Bahan, kalimat: Kalimat) -> Iterator[Temuan]:
    for ayat in bahan.ayat:
        beda = list(_terbilang(ayat))
        yield from beda
        if not beda:
            yield from _berjenjang(ayat, kalimat)
            yield from _wilayah(bahan, ayat)
            yield from _orang(bahan, ayat)


def _temuan(aturan: str, ayat: Ayat, kata: str, ada: str, harus: str, pesan: str) -> Temuan:
    return Temuan(
        aturan, Bobot.PERINGATAN, ayat.tempat(kata), pesan, seharusnya=harus, tertulis=ada
    )


def _terbilang(ayat: Ayat) -> Iterator[Temuan]:
    """ "29 (tiga puluh satu)": figure and words are two numbers."""
    for cocok in _TERBILANG.finditer(ayat.teks):
        kata = _KATA.get(" ".join(cocok["kata"].lower().split()))
        if kata is not None and kata != int(cocok["n"]):
            yield _temuan(
                "kalimat.terbilang",
                ayat,
                cocok[0],
                cocok["n"],
                str(kata),
                "Angka dan tulisannya dalam kurung berbeda.",
            )


def bilangan(kata: str) -> int:
    return int(kata) if kata.isdigit() else _KATA[kata.lower()]


def _berjenjang(ayat: Ayat, kalimat: Kalimat) -> Iterator[Temuan]:
    cocok = list(_CACAH.finditer(ayat.teks))
    jenjang = {_JENJANG[re.sub(r"[\s-]+", "", c["apa"].lower())] for c in cocok}
    if not cocok or (len(jenjang) < 2 and not _TERDIRI.search(ayat.teks)):
        return
    sebutan = kalimat.pencari.cari(ayat.teks)
    uang = kalimat.lingkup_uang(ayat.teks)
    if not uang and not sebutan and kalimat.beruang(ayat.teks):
        return  # Money that no table holds: whose it is can't be told.
    for satu in cocok:
        depan = ayat.teks[max(0, satu.start() - 24) : satu.start()]
        if len(jenjang) < 2 and _SEBAGIAN.search(depan):
            continue
        apa = _JENJANG[re.sub(r"[\s-]+", "", satu["apa"].lower())]
        dekat = [s for letak, s in sebutan if letak < satu.start() and s.jenjang < apa]
        lingkup = dekat[-1:] or [s for s in uang if s.jenjang < apa]
        if not lingkup and not uang and not _BAGIAN.search(ayat.teks):
            lingkup = kalimat.umum
        boleh = _banyak(lingkup, apa)
        n = bilangan(satu["n"])
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


def _wilayah(bahan: Bahan, ayat: Ayat) -> Iterator[Temuan]:
    """ "terdiri dari 9 desa" against the one table that lists them."""
    if not _TERDIRI.search(ayat.teks):
        return
    for cocok in _WILAYAH.finditer(ayat.teks):
        depan = ayat.teks[max(0, cocok.start() - 24) : cocok.start()]
        if re.search(r"\b(?:dari|hanya|baru|belum|di)\s*$", depan, re.I) and not re.search(
            r"terdiri\s+dari\s*$|terdiri\s+atas\s*$", depan, re.I
        ):
            continue
        kata = cocok["apa"].split("/")[0].lower()
        banyak = {
            sum(1 for b in lajur.baris if not baris_total(b) and any(s.teks for s in b))
            for lajur in bahan.lajur
            if _daftar_wilayah(lajur, kata)
        }
        n = bilangan(cocok["n"])
        if (
            len(banyak) == 1
            and n not in banyak
            and re.search(
                r"(?:terdiri|membawah\w+|meliputi|memiliki|mempunyai|mencakup|wilayah|terbagi)\b.{0,40}$",
                ayat.teks[: cocok.start()],
                re.I,
            )
        ):
            yield _temuan(
                "kalimat.cacah",
                ayat,
                cocok[0],
                str(n),
                str(banyak.pop()),
                f"Banyaknya {kata} tidak sama dengan isi tabelnya.",
            )


def _daftar_wilayah(lajur: Lajur, kata: str) -> bool:
    """Whether a table lists them, one a row: a column headed so, right behind the numbers."""
    return len(lajur.baris) >= 3 and any(
        re.fullmatch(rf"\W*(?:nama\s+)?{kata}(?:\s*/\s*\w+)?\W*", k, re.I) for k in lajur.kepala[:2]
    )


def _orang(bahan: Bahan, ayat: Ayat) -> Iterator[Temuan]:
    """ "24 orang, terdiri atas 15 laki-laki dan 9 perempuan": the parts make the whole, and the
    whole is the total of the table that follows."""
    cocok = list(_ORANG.finditer(ayat.teks))
    if not cocok:
        return
    nilai = [angka(c["n"]) or Decimal(0) for c in cocok]
    terdiri = re.search(r"\b(?:terdiri|yaitu|yakni|meliputi|masing-masing)\b", ayat.teks, re.I)
    total = _total_dekat(bahan, ayat)
    if terdiri and len(nilai) >= 3 and cocok[0].start() < terdiri.start() < cocok[1].start():
        jumlah = sum(nilai[1:], Decimal(0))
        if nilai[0] != jumlah:
            salah = 0
            cocok_tabel = [n in total for n in nilai]
            if total and sum(cocok_tabel) == len(nilai) - 1:
                salah = cocok_tabel.index(False)
            benar = jumlah if salah == 0 else nilai[0] - (jumlah - nilai[salah])
            yield _temuan(
                "kalimat.jumlah",
                ayat,
                cocok[salah][0],
                tulis(nilai[salah]),
                tulis(benar),
                "Rincian dalam kalimat ini tidak sama dengan jumlahnya.",
            )
            return
    if total and terdiri is None and len(cocok) == 1 and _TERDIRI.search(ayat.teks):
        besar = max(total)
        if (
            nilai[0] not in total
            and nilai[0] not in _isi_dekat(bahan, ayat)
            and _serupa(nilai[0], besar)
        ):
            yield _temuan(
                "kalimat.cacah",
                ayat,
                cocok[0][0],
                tulis(nilai[0]),
                tulis(besar),
                "Jumlah ini tidak sama dengan jumlah dalam tabelnya.",
            )


def _serupa(satu: Decimal, dua: Decimal) -> bool:
    return dua > 0 and abs(satu - dua) * 2 <= max(satu, dua)


def _dekat(bahan: Bahan, ayat: Ayat) -> Lajur | None:
    """The next table behind a sentence, if near."""
    for lajur in bahan.lajur:
        jarak = bahan.letak(lajur) - ayat.isi
        if 0 < jarak <= DEKAT:
            return lajur
    return None


def _total_dekat(bahan: Bahan, ayat: Ayat) -> set[Decimal]:
    """Figures of the total row of the next table; that of a table without one is added up."""
    lajur = _dekat(bahan, ayat)
    if lajur is None or len(lajur.kepala) > 9:
        return set()
    for b, baris in enumerate(lajur.baris):
        if baris_total(baris):
            return {n for n in lajur.nilai[b] if n is not None}
    return set()


def _isi_dekat(bahan: Bahan, ayat: Ayat) -> set[Decimal]:
    lajur = _dekat(bahan, ayat)
    return {n for baris in lajur.nilai for n in baris if n is not None} if lajur else set()
