"""What a rule sees: the snapshot, its document, and what is known from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar, cast

from reporting.checks.temuan import Tempat
from reporting.dokumen.bagian import dimuat, susunan_lengkap
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.penomoran import nomori
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.narasi import NaskahSalah
from reporting.narasi.bagian import BAGIAN
from reporting.narasi.pohon import Kata, sebaris_semua
from reporting.narasi.templat import urai_longgar
from reporting.snapshot.angka import Angka, semua_angka
from reporting.snapshot.model import (
    CapaianSasaran,
    Kegiatan,
    Program,
    Snapshot,
    SubKegiatan,
    Uraian,
)

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Acuan:
    """A row of the nomenclature in force at the period's end."""

    kode: str
    nama: str
    satuan: str


@dataclass(frozen=True, kw_only=True)
class Hukum:
    """A regulation of the register."""

    jenis: str
    nomor: str
    tahun: int
    berlaku: bool


@dataclass(frozen=True, kw_only=True)
class Pembanding:
    """What a snapshot does not know itself. Empty parts judge nothing."""

    nomenklatur: Mapping[str, Acuan] = field(default_factory=dict)
    hukum: tuple[Hukum, ...] = ()
    kecamatan_lain: tuple[str, ...] = ()
    pejabat_lain: tuple[str, ...] = ()  # names of officials no longer in office
    pejabat_kantor_lain: frozenset[tuple[str, ...]] = frozenset()
    """Names in this report's own words (core.profil.bersama.nama) of other offices' officials."""
    naskah_sendiri: frozenset[str] = frozenset()  # keys of the texts the office wrote itself
    sebelum: Mapping[str, Decimal] = field(default_factory=dict)
    """Address without period (`anggaran.realisasi/7.01.…`) → last quarter's cumulative figure."""
    analisis_lalu: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Address of an analysis → last quarter's sentences."""
    analisis_ada: frozenset[str] = frozenset()
    """Addresses of everything that was analysed, also of programs not in the budget."""
    serapan_lain: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)
    """Code of a sub kegiatan → absorption (percent) of the other offices."""
    salinan: Mapping[str, str] = field(default_factory=dict)
    """Fingerprint of a text (`sidik_teks`) → the office that submitted the same one."""


@dataclass(frozen=True)
class Teks:
    """Words of the office's own, with where they are printed and where they are written."""

    tempat: str
    isi: str
    alamat: str
    lingkup: Program | CapaianSasaran | None = None
    jenis: str = ""  # keberhasilan, hambatan …


class Bahan:
    """A snapshot as rules read it. Raises nothing: a text that cannot be set is a finding."""

    def __init__(self, snapshot: Snapshot, pembanding: Pembanding) -> None:
        self.snapshot = snapshot
        self.pembanding = pembanding
        self._hasil: dict[object, Any] = {}

    def sekali(self, hitung: Callable[[Bahan], T]) -> T:
        """What several rules of a family start from, worked out once for this snapshot."""
        if hitung not in self._hasil:
            self._hasil[hitung] = hitung(self)
        return cast(T, self._hasil[hitung])

    @cached_property
    def _susunan(self) -> tuple[Dokumen | None, str]:
        try:
            return JENIS[self.snapshot.jenis].susun(self.snapshot, Terbitan(0)), ""
        except NaskahSalah as galat:
            return None, str(galat)

    @property
    def dokumen(self) -> Dokumen | None:
        return self._susunan[0]

    @property
    def naskah_salah(self) -> str:
        """Why the document can't be put together; empty when it can."""
        return self._susunan[1]

    @cached_property
    def _label(self) -> dict[str, str]:
        return nomori(self.dokumen).label if self.dokumen else {}

    def label(self, kunci: str, lain: str = "") -> str:
        """A block as the printed report names it: `tabel-realisasi` → "Tabel 3.4"; in a form, which
        numbers no tables, its words."""
        return self._label.get(kunci) or lain or kunci.replace("-", " ").capitalize()

    def tabel(self, kunci: str, baris: str = "", kolom: str = "") -> Tempat:
        return Tempat(self.label(kunci), baris, kolom)

    @cached_property
    def simpul(self) -> tuple[Program | Kegiatan | SubKegiatan, ...]:
        """Every row of the budget tree in the order of Tabel 3.4."""
        hasil: list[Program | Kegiatan | SubKegiatan] = []
        for program in self.snapshot.anggaran.program:
            hasil.append(program)
            for kegiatan in program.kegiatan:
                hasil += [kegiatan, *kegiatan.sub]
        return tuple(hasil)

    @cached_property
    def sub(self) -> tuple[SubKegiatan, ...]:
        return tuple(s for s in self.simpul if isinstance(s, SubKegiatan))

    @cached_property
    def angka(self) -> tuple[Angka, ...]:
        """Every figure of the snapshot, as often as it stands there."""
        return tuple(semua_angka(self.snapshot))

    @cached_property
    def teks(self) -> tuple[Teks, ...]:
        """What the office wrote itself: own texts, issues, analysis."""
        return tuple(self._teks())

    def _teks(self) -> Iterator[Teks]:
        snapshot = self.snapshot
        pakai = susunan_lengkap(snapshot)
        for satu in BAGIAN:
            sendiri = satu.kunci in self.pembanding.naskah_sendiri and satu.kunci in snapshot.naskah
            if sendiri and dimuat(pakai, satu.tempat):
                tempat = f"{satu.bab}, {satu.judul}"
                for isi in alinea(snapshot.naskah[satu.kunci]):
                    yield Teks(tempat, isi, f"naskah/{satu.kunci}")
        for isu in snapshot.isu:
            yield Teks(self.label("isu-strategis", "Isu strategis"), isu, "isu")
        for sasaran in snapshot.sasaran:
            yield from self._uraian(sasaran.analisis, alamat_sasaran(sasaran), sasaran)
        for program in snapshot.anggaran.program:
            yield from self._uraian(program.analisis, alamat_program(program.kode), program)

    def _uraian(
        self, uraian: Uraian, alamat: str, lingkup: Program | CapaianSasaran
    ) -> Iterator[Teks]:
        for jenis in uraian.__struct_fields__:
            for satu in getattr(uraian, jenis):
                yield Teks(self.tempat_lingkup(lingkup), satu, alamat, lingkup, jenis)

    def tempat_lingkup(self, lingkup: Program | CapaianSasaran) -> str:
        """`Bab III, program 04` as a reader finds the analysis."""
        bab = self.label("bab-3", "Bab III")
        if isinstance(lingkup, Program):
            return f"{bab}, program {lingkup.nomor}"
        return f"{bab}, sasaran {lingkup.nomor}"


def alinea(template: str) -> Iterator[str]:
    """Paragraphs, items and cells of a text; bound variables stay as `{{ nama }}`."""
    for satu in sebaris_semua(urai_longgar(template)):
        yield "".join(b.teks if isinstance(b, Kata) else f"{{{{ {b.nama} }}}}" for b in satu)


def alamat_sasaran(sasaran: CapaianSasaran) -> str:
    return f"analisis/sasaran-{sasaran.nomor}"


def alamat_program(kode: str) -> str:
    return f"analisis/{kode}"
