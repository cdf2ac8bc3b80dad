"""What is known of one kecamatan before it becomes rows: the same shape for every office."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Sub:
    """A sub kegiatan of 2024: both budgets, what was spent and delivered, and how it spread."""

    kode: str
    target: Decimal
    pagu: int
    pagu_murni: int
    realisasi: int
    volume: Decimal
    sub_unit: str = ""
    satuan: str = ""
    pola: str = "rata"
    langkah: str = "rata"
    dicoret: bool = False  # stands in the murni budget only; its money stays


@dataclass(frozen=True, kw_only=True)
class Staf:
    """So many members of staff with the same properties (field names of Pegawai)."""

    jumlah: int
    isi: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Barang:
    nama: str
    satuan: str
    jumlah: Decimal | None = None
    kondisi: str = "Baik"
    kepastian: str = "pasti"


@dataclass(frozen=True, kw_only=True)
class Jabat:
    """A position's term; nobody is named in demo data."""

    jabatan: str
    status: str = "definitif"
    mulai: date = date(2022, 1, 3)
    sampai: date | None = None


@dataclass(frozen=True, kw_only=True)
class KantorContoh:
    tempat: str
    jumlah_desa: int
    tanggal_ttd: date
    kelurahan: dict[str, str] = field(default_factory=dict)  # code → name
    isu: tuple[str, ...] = ()
    sarana: tuple[Barang, ...] = ()
    pejabat: tuple[Jabat, ...] = ()
    tugas: dict[str, str] = field(default_factory=dict)  # own tugas pokok by position key


@dataclass(frozen=True, kw_only=True)
class TargetContoh:
    tahun: dict[int, Decimal]
    kondisi_akhir: Decimal
    kondisi_awal: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class NilaiContoh:
    """An indicator in some quarters: a value, or the reason why there is none."""

    indikator: str
    triwulan: tuple[int, ...]
    nilai: Decimal | None = None
    alasan: str = ""
    kosong: bool = False  # belum diisi
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    responden: int | None = None
    sumber: str = ""


@dataclass(frozen=True, kw_only=True)
class BarisPk:
    sasaran: int
    indikator: str
    target: Decimal
    uraian: str = ""  # empty: the wording of the Renstra


@dataclass(frozen=True, kw_only=True)
class KinerjaContoh:
    target: dict[str, TargetContoh]
    riwayat: dict[str, dict[int, Decimal]]
    realisasi: tuple[NilaiContoh, ...]
    pk: dict[str, date]  # kind → day of signature
    pk_baris: tuple[BarisPk, ...]
    triwulan: dict[str, tuple[Decimal, ...]] = field(default_factory=dict)  # staged targets
    sasaran: dict[int, str] = field(default_factory=dict)  # own wording by number


@dataclass(frozen=True, kw_only=True)
class Kalimat:
    """One sentence of analysis, on a sasaran or on a program."""

    triwulan: int
    jenis: str
    urutan: int
    uraian: str
    sasaran: int | None = None
    program: str = ""


@dataclass(frozen=True, kw_only=True)
class Lubang:
    """Facts of quarter IV this office has not entered yet, by sub kegiatan code."""

    baris: frozenset[str] = frozenset()
    rupiah: frozenset[str] = frozenset()
    volume: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Bahan:
    slug: str
    kantor: KantorContoh
    kinerja: KinerjaContoh
    sub: tuple[Sub, ...]
    staf: tuple[Staf, ...]
    analisis: tuple[Kalimat, ...]
    lubang: Lubang = Lubang()
