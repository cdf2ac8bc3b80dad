"""What of a quarter is filled in and what is missing, part by part."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.anggaran.pohon import Pohon, pohon
from core.kinerja import queries as kinerja
from core.kinerja.capaian_indikator import BELUM_DIISI, IndikatorTampil, indikator_pk
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from core.profil import queries as profil
from tenants.models import Kecamatan


@dataclass(frozen=True, kw_only=True)
class Bagian:
    """A part of the work: how many of how many, and the first things missing in words."""

    kunci: str
    judul: str
    terisi: int
    seharusnya: int
    kurang: tuple[str, ...]
    rute: str  # where it is filled in
    ditinjau: tuple[str, ...] = ()  # carried from before and not looked at yet; also in `kurang`

    @property
    def lengkap(self) -> bool:
        return self.terisi >= self.seharusnya

    @property
    def kosong(self) -> tuple[str, ...]:
        """What is not there at all, without what only waits for review."""
        return tuple(k for k in self.kurang if k not in self.ditinjau)

    @property
    def sebutan(self) -> str:
        """`2 belum diisi`, `3 perlu ditinjau`, or both."""
        kosong = len(self.kosong)
        bagian = [f"{kosong} belum diisi"] if kosong or not self.ditinjau else []
        bagian += [f"{len(self.ditinjau)} perlu ditinjau"] if self.ditinjau else []
        return ", ".join(bagian)


def kelengkapan(
    kecamatan: Kecamatan,
    periode: Periode,
    *,
    susunan: Pohon | None = None,
    indikator: tuple[IndikatorTampil, ...] | None = None,
) -> tuple[Bagian, ...]:
    """The parts of the quarter's report for the present tenant; pass what is already read."""
    susunan = susunan or pohon(periode)
    indikator = indikator if indikator is not None else indikator_pk(kecamatan, periode)
    return (
        _realisasi(susunan),
        _indikator(indikator),
        _analisis(periode, susunan, indikator),
        _orang(periode),
        _sarana(periode),
        _isu(periode),
    )


def _bagian(
    kunci: str,
    judul: str,
    rute: str,
    butir: Iterable[tuple[bool, str]],
    terbawa: frozenset[str] = frozenset(),
) -> Bagian:
    """`terbawa` names the items that are there, but carried over and not reviewed yet."""
    semua = [(ada and sebutan not in terbawa, sebutan) for ada, sebutan in butir]
    ditinjau = tuple(f"{s} (perlu ditinjau)" for _, s in semua if s in terbawa)
    return Bagian(
        kunci=kunci,
        judul=judul,
        terisi=sum(ada for ada, _ in semua),
        seharusnya=len(semua),
        kurang=tuple(s for ada, s in semua if not ada and s not in terbawa) + ditinjau,
        rute=rute,
        ditinjau=ditinjau,
    )


def _realisasi(susunan: Pohon) -> Bagian:
    return _bagian(
        "realisasi",
        "Realisasi sub kegiatan",
        "anggaran:pohon",
        ((s.terisi, s.nama) for s in susunan.sub if s.dalam_dpa),
    )


def _indikator(indikator: tuple[IndikatorTampil, ...]) -> Bagian:
    # "Belum dinilai" with a reason is an answer; only "belum diisi" is missing.
    return _bagian(
        "indikator",
        "Indikator Perjanjian Kinerja",
        "kinerja:indikator",
        ((i.realisasi is not None or i.alasan != BELUM_DIISI, i.nama) for i in indikator),
    )


def _analisis(periode: Periode, susunan: Pohon, indikator: tuple[IndikatorTampil, ...]) -> Bagian:
    ada = list(kinerja.analisis(periode.tahun, periode.triwulan))
    tertulis = {(a.sasaran_id, a.kode_program) for a in ada}
    terbawa = {(a.sasaran_id, a.kode_program) for a in ada if a.terbawa}
    butir: dict[tuple[int | None, str], str] = {
        (i.sasaran_id, ""): f"Sasaran: {i.uraian_sasaran}" for i in indikator
    }
    butir |= {(None, p.kode): f"Program {p.nomor}: {p.nama}" for p in susunan.program}
    return _bagian(
        "analisis",
        "Analisis sasaran dan program",
        "analisis:halaman",
        ((kunci in tertulis, sebutan) for kunci, sebutan in butir.items()),
        frozenset(sebutan for kunci, sebutan in butir.items() if kunci in terbawa),
    )


def _orang(periode: Periode) -> Bagian:
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    pejabat = profil.pejabat_pada(akhir).values()
    return _bagian(
        "orang",
        "Pegawai dan pejabat",
        "profil:halaman",
        [
            (profil.pegawai_pada(akhir).exists(), "Data pegawai"),
            (any(p.jabatan.jenis == "pimpinan" for p in pejabat), "Penanda tangan"),
        ],
    )


def _sarana(periode: Periode) -> Bagian:
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    return _bagian(
        "sarana",
        "Sarana dan prasarana",
        "profil:sarana",
        ((s.jumlah is not None, s.nama) for s in profil.sarana_pada(akhir)),
    )


def _isu(periode: Periode) -> Bagian:
    isu = list(profil.isu_baris(periode.tahun))
    sebutan = f"Isu strategis {periode.tahun}"
    terbawa = frozenset({sebutan} if any(i.terbawa for i in isu) else ())
    return _bagian("isu", "Isu strategis", "profil:isu", [(bool(isu), sebutan)], terbawa)
