"""Words typed by hand that name another quarter, year, semester or kecamatan than the report's.

A text of an office goes on from quarter to quarter. What is bound follows by itself; what was
typed stays behind, and is marked here until somebody looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

JenisBasi = Literal["triwulan", "semester", "tahun", "tanggal", "kecamatan"]


class PeriodeBertahun(Protocol):
    """A quarter, of the calendar or of a snapshot."""

    @property
    def tahun(self) -> int: ...
    @property
    def triwulan(self) -> int: ...


class Bernama(Protocol):
    """A kecamatan, of the registry or of a snapshot."""

    @property
    def nama(self) -> str: ...


@dataclass(frozen=True)
class Basi:
    """Place in the text, the words as they stand there, and what they name."""

    awal: int
    akhir: int
    kata: str
    jenis: JenisBasi
    pengganti: tuple[str, ...]  # variables that may be meant, the likeliest first


@dataclass(frozen=True)
class Sebutan:
    """A quarter or semester that a text names, with its year where that follows at once."""

    awal: int
    akhir: int  # of the quarter's words
    akhir_tahun: int  # with the year
    semester: bool
    urut: int
    tahun: int | None

    def kini(self, periode: PeriodeBertahun) -> int:
        """The quarter or semester that the period lies in."""
        return (periode.triwulan + 1) // 2 if self.semester else periode.triwulan

    def nanti(self, periode: PeriodeBertahun) -> bool:
        """What lies ahead and says its year ("triwulan I 2025") is a plan, not a left-over."""
        return self.tahun is not None and (self.tahun, self.urut) > (
            periode.tahun,
            self.kini(periode),
        )

    def lain(self, periode: PeriodeBertahun) -> bool:
        """Whether it names another time than the period, and not one ahead."""
        kini = (periode.tahun, self.kini(periode))
        return (self.tahun or periode.tahun, self.urut) != kini and not self.nanti(periode)


def sebutan_waktu(teks: str) -> Iterator[Sebutan]:
    """Every quarter and semester a text names, in order."""
    for cocok in _SEBUTAN.finditer(teks):
        yield Sebutan(
            awal=cocok.start(),
            akhir=cocok.start("ekor") if cocok["ekor"] else cocok.end(),
            akhir_tahun=cocok.end(),
            semester=cocok["apa"].lower() in ("semester", "smt"),
            urut=URUT[cocok["urut"].lower()],
            tahun=int(cocok["tahun"]) if cocok["tahun"] else None,
        )


def tahun_disebut(teks: str) -> list[int]:
    """Every year (`TAHUN`) a text names, in order."""
    return [int(t) for t in TAHUN.findall(teks)]


_URUTAN = (
    *("i 1 satu pertama kesatu", "ii 2 dua kedua", "iii 3 tiga ketiga", "iv 4 empat keempat"),
    *("v 5 lima kelima", "vi 6 enam keenam"),
)
URUT = {kata: n for n, semua in enumerate(_URUTAN, start=1) for kata in semua.split()}
"""Words and figures, in lower case, that tell the first to the sixth."""
TAHUN_RENSTRA = re.compile(
    rf"\btahun\s+(?:ke\s*[-–]?\s*)?\(?(?P<n>{'|'.join(sorted(URUT, key=len, reverse=True))})\b\)?"
    r"(?:\s*\([^)]*\))?(?:\s+(?:dari|dalam|pelaksanaan|periode|masa|pada|untuk|lima|enam|[56]|tahun"
    r"|berjalannya))*\s+(?:renstra|rencana strategis|rpjmd)\b",
    re.I,
)
"""Which year of a Renstra it is: "tahun ke-4 (keempat) pelaksanaan Renstra"; `n` is in `URUT`."""
_URUT = r"(?P<urut>IV|I{1,3}|[1-4]|satu|dua|tiga|empat|pertama|kesatu|kedua|ketiga|keempat)"
_SEBUTAN = re.compile(
    r"\b(?P<apa>triwulan|tri wulan|kuartal|TW|semester|smt)(?:\s+ke)?[\s.\-–]*"
    rf"{_URUT}\b(?P<ekor>\s+(?:tahun\s+)?(?P<tahun>20\d\d)\b)?",
    re.I,
)
_AKHIR_TRIWULAN = {"31 maret": 1, "30 juni": 2, "30 september": 3, "31 desember": 4}
_TANGGAL = re.compile(
    r"\b(?P<hari>31 maret|30 juni|30 september|31 desember)(?:\s+(?P<tahun>(?:19|20)\d\d))?\b", re.I
)
_TAHUN = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?![\d/]|\.\d)")
TAHUN = re.compile(r"\b20[0-9]{2}\b")
"""A year of this century, wherever it stands: also in a head like "Target/2024"."""
# A year that is part of a regulation's name or of a span ("2021–2026") ages with nothing.
BUKAN_TAHUN = re.compile(
    r"\b(?:nomor|no\.?)\s+\S*[^\s,;]\s+tahun\s+(?:19|20)\d\d\b"
    r"|\b\S+/(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s*(?:[-–—]|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*(?:tahun\s+)?(?:19|20)\d\d\b",
    re.I,
)
_KANTOR = r"\b(?P<sebutan>(?i:kecamatan|camat))\s+"
_NAMA_BESAR = re.compile(_KANTOR + r"(?P<nama>[A-Z][\w'’-]*)")
_KEPING = re.compile(r"\{\{[^{}]*\}\}")


def kata_basi(
    teks: str, periode: PeriodeBertahun, kecamatan: Bernama, lain: Iterable[str] = ()
) -> list[Basi]:
    """Words of a text (with or without bound variables) that name something else, in order.

    `lain` are the names of the regency's other kecamatan; without them any capitalised name
    behind "Kecamatan" that is not this one's counts as another.
    """
    # Variables keep their room, so that places stay true and nothing is read across them.
    polos = _KEPING.sub(lambda m: "\x00" * len(m[0]), teks)
    semua = [
        *_beda_waktu(polos, periode),
        *_beda_tanggal(polos, periode),
        *_beda_tahun(polos, periode),
        *_beda_kecamatan(polos, kecamatan.nama, tuple(lain)),
    ]
    hasil: list[Basi] = []
    for satu in sorted(semua, key=lambda b: (b.awal, -b.akhir)):
        if not hasil or satu.awal >= hasil[-1].akhir:
            hasil.append(satu)
    return hasil


def _basi(cocok: re.Match[str], jenis: JenisBasi, *pengganti: str) -> Basi:
    return Basi(cocok.start(), cocok.end(), cocok[0], jenis, pengganti)


def _beda_waktu(teks: str, periode: PeriodeBertahun) -> Iterator[Basi]:
    """Another quarter or semester; its year is judged as a year."""
    for satu in sebutan_waktu(teks):
        if satu.urut == satu.kini(periode) or satu.nanti(periode):
            continue
        kata = teks[satu.awal : satu.akhir]
        if satu.semester:
            yield Basi(satu.awal, satu.akhir, kata, "semester", ())
            continue
        pendek = kata[:2].upper() == "TW"
        pengganti = "periode_pendek" if pendek else "periode_judul" if kata[0] == "T" else "periode"
        yield Basi(satu.awal, satu.akhir, kata, "triwulan", (pengganti,))


def _beda_tanggal(teks: str, periode: PeriodeBertahun) -> Iterator[Basi]:
    """The last day of another quarter."""
    for cocok in _TANGGAL.finditer(teks):
        tahun = int(cocok["tahun"]) if cocok["tahun"] else periode.tahun
        if (_AKHIR_TRIWULAN[cocok["hari"].lower()], tahun) != (periode.triwulan, periode.tahun):
            yield _basi(cocok, "tanggal", *(["akhir_periode"] if cocok["tahun"] else []))


def _beda_tahun(teks: str, periode: PeriodeBertahun) -> Iterator[Basi]:
    bukan = [m.span() for m in BUKAN_TAHUN.finditer(teks)]
    for cocok in _TAHUN.finditer(teks):
        tahun = int(cocok[0])
        if tahun == periode.tahun or any(a <= cocok.start() < b for a, b in bukan):
            continue
        # Last year's number in a carried text may have meant its own year, or the year before.
        dekat = {periode.tahun - 1: ("tahun", "tahun_lalu"), periode.tahun + 1: ("tahun_depan",)}
        yield _basi(cocok, "tahun", *dekat.get(tahun, ()))


def _beda_kecamatan(teks: str, sendiri: str, lain: tuple[str, ...]) -> Iterator[Basi]:
    if not lain:
        milik = re.compile(rf"{re.escape(sendiri)}\b", re.I)
        for cocok in _NAMA_BESAR.finditer(teks):
            if not milik.match(teks, cocok.start("nama")):
                yield _basi(cocok, "kecamatan", *_sebutan(cocok))
        return
    # The longest name first: Tomoni Timur is not Tomoni.
    nama = sorted({sendiri, *lain}, key=len, reverse=True)
    pola = re.compile(rf"{_KANTOR}(?P<nama>{'|'.join(map(re.escape, nama))})\b", re.I)
    for cocok in pola.finditer(teks):
        if cocok["nama"].casefold() != sendiri.casefold():
            yield _basi(cocok, "kecamatan", *_sebutan(cocok))


def _sebutan(cocok: re.Match[str]) -> tuple[str, ...]:
    return ("kecamatan",) if cocok["sebutan"].lower() == "kecamatan" else ()
