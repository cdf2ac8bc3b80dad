"""The rollup of one quarter: each line of a level over all kecamatan."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.periode.models import Periode
from reporting.rollup import queries
from reporting.rollup.aturan import Gabungan, Nilai, Ukur, gabung, gabung_kantor, gabung_nilai
from reporting.rollup.models import Rekap, Tingkat
from reporting.rollup.petik import KANTOR
from reporting.rollup.queries import BarisFakta
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif


@dataclass(frozen=True, kw_only=True)
class BarisRekap:
    """One line over the offices that have it. `nilai` is for indicators only."""

    kode: str
    nama: str
    gabungan: Gabungan
    nilai: Ukur | None
    sementara: int  # of those offices: figures from drafts


@dataclass(frozen=True, kw_only=True)
class Keikutsertaan:
    """Who is in the figures and who is not."""

    kantor: tuple[Kecamatan, ...]
    rekap: dict[int, Rekap]  # by kecamatan id, of the offices counted

    @property
    def jumlah(self) -> int:
        return len(self.kantor)

    @property
    def diajukan(self) -> int:
        return sum(not r.sementara for r in self.rekap.values())

    @property
    def sementara(self) -> int:
        return sum(r.sementara for r in self.rekap.values())

    @property
    def kata(self) -> str:
        """Who is in the figures, in a sentence."""
        isi = [f"{self.diajukan} sudah diajukan", f"{self.sementara} sementara dari draf"]
        if self.tanpa:
            isi.append(f"{len(self.tanpa)} belum punya versi")
        return f"{self.jumlah} kantor: {', '.join(isi)}."

    @property
    def tanpa(self) -> list[Kecamatan]:
        """Offices without a version that counts."""
        return [k for k in self.kantor if k.pk not in self.rekap]


def keikutsertaan(
    kantor: Iterable[Kecamatan], rekap: Iterable[Rekap], *, resmi: bool = False
) -> Keikutsertaan:
    """`resmi`: only submitted versions count."""
    daftar = tuple(kantor)
    ikut = {k.pk for k in daftar}
    return Keikutsertaan(
        kantor=daftar,
        rekap={
            r.kecamatan_id: r
            for r in rekap
            if r.kecamatan_id in ikut and not (resmi and r.sementara)
        },
    )


def per_kantor(baris: Iterable[BarisFakta]) -> dict[int, Nilai]:
    """Lines of one code and quarter as one row for each kecamatan id."""
    kelompok: dict[int, list[Nilai]] = {}
    for b in baris:
        kelompok.setdefault(b.kecamatan_id, []).append(b.isi)
    return {k: gabung_kantor(isi) for k, isi in kelompok.items()}


def nama_umum(baris: BarisFakta) -> str:
    """A line's wording without the office's own name at its end, as sasaran have it."""
    if baris.kode == KANTOR:
        return "Seluruh kantor"
    return " ".join(baris.nama.split()).removesuffix(f" {baris.isi.kantor}")


def menurut_kode(baris: Iterable[BarisFakta]) -> dict[str, list[BarisFakta]]:
    """Lines by code, in nomenclature order."""
    kelompok: dict[str, list[BarisFakta]] = {}
    for b in baris:
        kelompok.setdefault(b.kode, []).append(b)
    return dict(sorted(kelompok.items()))


def per_kode(tingkat: str, baris: Iterable[BarisFakta]) -> list[BarisRekap]:
    """Lines of one quarter over the offices that have them, in nomenclature order."""
    return [_rekap(tingkat, kode, isi) for kode, isi in menurut_kode(baris).items()]


def _rekap(tingkat: str, kode: str, isi: list[BarisFakta]) -> BarisRekap:
    kantor = list(per_kantor(isi).values())
    return BarisRekap(
        kode=kode,
        nama=nama_umum(isi[0]),
        gabungan=gabung(kantor),
        nilai=gabung_nilai(kantor) if tingkat == Tingkat.INDIKATOR else None,
        sementara=sum(n.sementara for n in kantor),
    )


def rekap_kabupaten(periode: Periode, tingkat: str) -> tuple[Keikutsertaan, list[BarisRekap]]:
    """What `manage.py rekap` prints: who is in it, and every line of the level."""
    ikut = keikutsertaan(kecamatan_aktif(), queries.daftar_rekap([periode]))
    return ikut, per_kode(tingkat, fakta_ikut(periode, tingkat, ikut))


def fakta_ikut(periode: Periode, tingkat: str, ikut: Keikutsertaan) -> list[BarisFakta]:
    """The lines of a level, of the offices that count."""
    return [b for b in queries.fakta_tingkat([periode], tingkat) if b.kecamatan_id in ikut.rekap]
