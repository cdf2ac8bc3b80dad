"""The analysis of a quarter as cards: one for each sasaran and each program."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.anggaran.pohon import Pohon, pohon
from core.cascade.models import Renstra
from core.cascade.queries import renstra_berlaku
from core.kinerja import queries
from core.kinerja.analisis_basi import Potongan, kata_basi, potong
from core.kinerja.capaian_indikator import semua_sasaran
from core.kinerja.models import Analisis
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from core.profil.sidik import sidik
from tenants.models import Kecamatan

J = Analisis.Jenis
JENIS_SASARAN = (J.KEBERHASILAN, J.KEGAGALAN, J.SOLUSI, J.RENCANA)
JENIS_PROGRAM = (J.HAMBATAN, J.SOLUSI, J.KEBERHASILAN)


@dataclass(frozen=True)
class Lembar:
    """What a card is about: a sasaran of the Renstra or a program of the DPA."""

    kunci: str  # sasaran-12, program-7.01.02
    judul: str
    uraian: str
    sasaran_id: int | None
    kode_program: str

    @property
    def jenis(self) -> tuple[Analisis.Jenis, ...]:
        return JENIS_SASARAN if self.sasaran_id else JENIS_PROGRAM

    def memuat(self, baris: Analisis) -> bool:
        return (baris.sasaran_id, baris.kode_program) == (self.sasaran_id, self.kode_program)


@dataclass(frozen=True, kw_only=True)
class Isian:
    """One kind of sentence on a card."""

    jenis: str
    label: str
    baris: tuple[Analisis, ...]
    basi: tuple[tuple[Potongan, ...], ...]  # carried sentences naming another quarter

    @property
    def teks(self) -> str:
        return "\n".join(b.uraian for b in self.baris)


@dataclass(frozen=True, kw_only=True)
class Kartu:
    lembar: Lembar
    isian: tuple[Isian, ...]
    dasar: str

    @property
    def terbawa(self) -> int:
        return sum(b.terbawa for i in self.isian for b in i.baris)

    @property
    def kosong(self) -> bool:
        return not any(i.baris for i in self.isian)

    @property
    def kurang(self) -> tuple[str, ...]:
        return tuple(i.label.lower() for i in self.isian if not i.baris)

    @property
    def basi(self) -> bool:
        return any(i.basi for i in self.isian)


def lembar(
    kecamatan: Kecamatan, periode: Periode, susunan: Pohon | None = None
) -> tuple[Lembar, ...]:
    """The cards of a quarter, sasaran first; none for what has neither Renstra nor DPA."""
    susunan = susunan or pohon(periode)
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    try:
        sasaran = semua_sasaran(renstra_berlaku(kecamatan, akhir))
    except Renstra.DoesNotExist:
        sasaran = []
    return (
        *(Lembar(f"sasaran-{s.pk}", f"Sasaran {s.nomor}", s.uraian, s.pk, "") for s in sasaran),
        *(
            Lembar(f"program-{p.kode}", f"Program {p.nomor}", p.nama, None, p.kode)
            for p in susunan.program
        ),
    )


def kartu(kecamatan: Kecamatan, periode: Periode) -> tuple[Kartu, ...]:
    """Every card with what is written on it."""
    semua = list(queries.analisis(periode.tahun, periode.triwulan))
    return tuple(kartu_dari(satu, semua, periode) for satu in lembar(kecamatan, periode))


def kartu_dari(satu: Lembar, semua: Iterable[Analisis], periode: Periode) -> Kartu:
    milik = sorted((a for a in semua if satu.memuat(a)), key=lambda a: (a.urutan, a.pk or 0))
    isian = tuple(
        Isian(
            jenis=jenis.value,
            label=str(jenis.label),
            baris=tuple(a for a in milik if a.jenis == jenis),
            basi=tuple(
                potong(a.uraian, periode)
                for a in milik
                if a.jenis == jenis and a.terbawa and kata_basi(a.uraian, periode)
            ),
        )
        for jenis in satu.jenis
    )
    return Kartu(lembar=satu, isian=isian, dasar=sidik_lembar(milik))


def sidik_lembar(milik: Iterable[Analisis]) -> str:
    """The fingerprint of what stands on a card."""
    return sidik(sorted([a.jenis, a.urutan, a.uraian, a.terbawa] for a in milik))
