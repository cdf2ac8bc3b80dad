"""What reading a file gives, before it is compared with the office: values and remarks by cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from core.impor.kantor import KantorTriwulan
from core.impor.lembar import IsiSel, Lembar, Persen, RumusKosong, alamat, teks
from core.isian.alamat import Sel
from core.isian.bacaan import Terbaca, baca_sel

LEWATI = "lewati"
"""Answer to a question about a row or cell: leave it out."""

Jawaban = Mapping[str, str]
"""Place asked about (`Lembar!B12`, `Lembar!baris 12`) → what the person answered."""


class Jenis(StrEnum):
    SALAH = "salah"  # can't be taken as it is; keeps the import from being applied
    TIDAK_COCOK = "tidak cocok"  # a typed sum or percentage that the file's own rows contradict
    ABAI = "diabaikan"  # left out on purpose, and why


@dataclass(frozen=True, kw_only=True)
class Pilihan:
    nilai: str  # what the form sends
    label: str


@dataclass(frozen=True, kw_only=True)
class Temuan:
    """A remark about one place of the file. `pilihan` makes it a question."""

    jenis: Jenis
    lembar: str
    sel: str
    pesan: str
    uraian: str = ""
    bidang: str = ""
    diharapkan: Decimal | str | None = None
    ditemukan: Decimal | str | None = None
    kunci: str = ""  # of the answer; empty when nothing is asked
    pilihan: tuple[Pilihan, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Nilai:
    """A value the file has for a cell of the office."""

    kunci: str  # kode, with @sub unit
    bidang: str
    nilai: Decimal
    lembar: str
    sel: str
    tertulis: str
    rincian: str = ""  # e.g. how many rows were added up
    baris: int = 0


@dataclass(kw_only=True)
class Bacaan:
    nilai: list[Nilai] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Kepala:
    """Where a table's header stands and what its columns mean."""

    awal: int
    akhir: int
    judul: Mapping[int, str]
    peta: Mapping[int, str]  # column → field of the recogniser

    def kolom(self, bidang: str) -> int:
        """First column of a field; 0 when it has none."""
        return next((k for k, b in sorted(self.peta.items()) if b == bidang), 0)

    def semua(self, bidang: str) -> list[int]:
        return [k for k, b in sorted(self.peta.items()) if b == bidang]


class Pengenal(Protocol):
    """One kind of file: how it is known and how it is read."""

    kunci: str
    nama: str
    bidang: Mapping[str, str]
    """Field → its name on the mapping page."""

    def kepala(self, lembar: Lembar) -> Kepala | None: ...

    def kurang(self, kepala: Kepala) -> str:
        """What the mapping still lacks, in words; empty when it can be read."""
        ...

    def baca(
        self, lembar: Lembar, kepala: Kepala, kantor: KantorTriwulan, jawaban: Jawaban
    ) -> Bacaan: ...


RUMUS_KOSONG = (
    "Rumus tanpa hasil yang tersimpan, jadi nilainya tidak diketahui. "
    "Buka berkas di Excel atau LibreOffice, simpan, lalu unggah lagi."
)


SALAH_MAKS = 300
TERLALU_BANYAK = (
    f"Lebih dari {SALAH_MAKS} hal salah; baris sesudah ini tidak dibaca. "
    "Periksa apakah kolomnya sudah benar."
)


def banyak_salah(temuan: Sequence[Temuan]) -> bool:
    """Whether reading on would only make the list longer: most likely the columns are wrong."""
    return len(temuan) > SALAH_MAKS and sum(t.jenis is Jenis.SALAH for t in temuan) >= SALAH_MAKS


def kunci_baris(lembar: Lembar, baris: int) -> str:
    return f"{lembar.nama}!baris {baris}"


def kunci_sel(lembar: Lembar, baris: int, kolom: int) -> str:
    return f"{lembar.nama}!{alamat(baris, kolom)}"


def baca_nilai(isi: IsiSel, sel: Sel, satuan: str) -> Terbaca:
    """A cell of the file read for a cell of the office, by the one parser."""
    if isinstance(isi, RumusKosong):
        return Terbaca(status="salah", alasan=RUMUS_KOSONG)
    if isinstance(isi, Persen):
        polos = isi.nilai.normalize() if isi.nilai else Decimal(0)
        return baca_sel(sel, f"{polos:f}%".replace(".", ","), satuan)
    if isinstance(isi, str | int | float) or isi is None:
        return baca_sel(sel, isi, satuan)
    return baca_sel(sel, teks(isi), satuan)
