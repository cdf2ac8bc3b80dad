"""The office in the snapshot: its positions, who holds them, staff counted, and its assets."""

from typing import Literal

from reporting.snapshot.angka import Angka, Struktur


class Logo(Struktur, frozen=True, kw_only=True):
    """The logo of the version's day; its content is known by the hash alone. Sides in pixels."""

    sha256: str
    lebar: int
    tinggi: int


class Pejabat(Struktur, frozen=True, kw_only=True):
    jabatan: str  # Camat Wotu, with Plt. where it applies
    nama: str  # empty: not recorded
    nip: str
    pangkat: str


class ButirJabatan(Struktur, frozen=True, kw_only=True):
    uraian: str
    anak: tuple["ButirJabatan", ...] = ()


JenisJabatan = Literal["pimpinan", "sekretaris", "subbagian", "seksi"]


class Jabatan(Struktur, frozen=True, kw_only=True):
    kunci: str
    nama: str  # Kepala Subbagian …
    unit: str  # label of the box in the chart
    jenis: JenisJabatan
    induk: str  # kunci of the superior, or empty
    pejabat: Pejabat | None
    tugas_pokok: str
    fungsi: tuple[ButirJabatan, ...]
    rincian: tuple[ButirJabatan, ...]


class BarisGolongan(Struktur, frozen=True, kw_only=True):
    label: str  # Golongan IV
    ruang: tuple[int, ...]  # counts of a, b, c, d (and e when anyone is in it)
    jumlah: int


class BarisDiklat(Struktur, frozen=True, kw_only=True):
    label: str
    laki: int
    perempuan: int
    jumlah: int


class BarisHitung(Struktur, frozen=True, kw_only=True):
    """A row of counts under the heads named in Pegawai."""

    label: str
    nilai: tuple[int, ...]
    jumlah: int


class Pegawai(Struktur, frozen=True, kw_only=True):
    """Staff counted from rows: row and column totals agree by construction."""

    jumlah: int
    pns: int
    pppk: int
    upah_jasa: int
    ruang: tuple[str, ...]  # heads of table 1.1: A, B, C, D
    golongan: tuple[BarisGolongan, ...]  # IV, III, II, I
    diklat: tuple[BarisDiklat, ...]
    jenjang: tuple[str, ...]  # heads of table 1.3
    pendidikan: tuple[BarisHitung, ...]
    eselon_label: tuple[str, ...]  # heads of table 1.4
    eselon: tuple[BarisHitung, ...]
    total_golongan: tuple[int, ...]
    total_pendidikan: tuple[int, ...]
    total_eselon: tuple[int, ...]


class Sarana(Struktur, frozen=True, kw_only=True):
    nama: str
    jumlah: Angka
    satuan: str
    kondisi: str
    perlu_dipastikan: bool
