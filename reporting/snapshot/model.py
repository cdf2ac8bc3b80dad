"""The Snapshot: everything a report says, frozen and typed.

Documents, checks, charts and rollups are pure functions of this object. Facts carry the
address they were read from, derived figures the rule and the addresses they follow from.
Money is rupiah, percentages are unrounded percent, both Decimal; None means "not measured"
and comes with its reason.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from reporting.snapshot.angka import Angka, Struktur, Volume
from reporting.snapshot.janji import NaskahPerjanjian, PerjanjianKinerja
from reporting.snapshot.kantor import Jabatan, Logo, Pegawai, Pejabat, Sarana
from reporting.snapshot.setelan import Setelan

VERSI_SKEMA = 1


class Kabupaten(Struktur, frozen=True, kw_only=True):
    nama: str  # Luwu Timur
    sebutan: str  # Kabupaten
    provinsi: str
    ibu_kota: str
    kepala: str  # Bupati


class Kecamatan(Struktur, frozen=True, kw_only=True):
    slug: str
    nama: str  # Wotu
    kode: str
    sebutan: str  # Kecamatan
    sebutan_kepala: str  # Camat
    jumlah_desa: int
    jumlah_kelurahan: int


class Periode(Struktur, frozen=True, kw_only=True):
    kode: str  # 2024-TW4
    tahun: int
    triwulan: int
    akhir: date  # last day of the quarter
    perubahan: bool  # the DPA and PK in force are those after the budget change


class Pengesahan(Struktur, frozen=True, kw_only=True):
    tempat: str
    tanggal: date
    penanda_tangan: Pejabat


class Jenjang(Struktur, frozen=True, kw_only=True):
    batas_bawah: Decimal
    label: str


class Kebijakan(Struktur, frozen=True, kw_only=True):
    gulung: Literal["rata_bertingkat", "rata_sub", "tertimbang_pagu"]
    efisiensi: Literal["selisih_poin", "sisa", "pmk_214"]
    batas_rata: Decimal | None
    skala: tuple[Jenjang, ...]  # highest first
    judul_laporan: str
    singkatan_laporan: str


class Regulasi(Struktur, frozen=True, kw_only=True):
    kunci: str
    jenis: str
    nomor: str
    tahun: int
    tentang: str


# --- RPJMD and Renstra ------------------------------------------------------------------
class SasaranRpjmd(Struktur, frozen=True, kw_only=True):
    nomor: int
    kode: str  # S8 or empty
    uraian: str


class TujuanRpjmd(Struktur, frozen=True, kw_only=True):
    nomor: int
    uraian: str
    sasaran: tuple[SasaranRpjmd, ...]


class Misi(Struktur, frozen=True, kw_only=True):
    nomor: int
    kode: str  # M4
    uraian: str
    tujuan: tuple[TujuanRpjmd, ...]


class Rpjmd(Struktur, frozen=True, kw_only=True):
    tahun_awal: int
    tahun_akhir: int
    visi: str
    dasar_hukum: str  # key of a Regulasi
    misi: tuple[Misi, ...]


class Rumus(Struktur, frozen=True, kw_only=True):
    pembilang: str
    penyebut: str
    faktor: str  # "25", "100%", or empty


class TargetTahun(Struktur, frozen=True, kw_only=True):
    tahun: int
    angka: Angka


Polaritas = Literal["naik", "turun_a", "turun_b", "stabil"]


class Indikator(Struktur, frozen=True, kw_only=True):
    kunci: str
    nomor: int
    nama: str
    satuan: str
    polaritas: Polaritas
    iku: bool
    rumus: Rumus | None
    sumber_data: str
    penanggung_jawab: str
    kondisi_awal: Angka
    target: tuple[TargetTahun, ...]  # transition year first when there is one
    kondisi_akhir: Angka


class SasaranRenstra(Struktur, frozen=True, kw_only=True):
    nomor: int
    uraian: str
    indikator: tuple[Indikator, ...]
    kode_program: tuple[str, ...]


class TujuanRenstra(Struktur, frozen=True, kw_only=True):
    nomor: int
    uraian: str
    kode_misi: str  # M4
    kode_sasaran_rpjmd: str  # S8, or empty when that sasaran has no code
    sasaran_rpjmd: str  # its wording
    indikator: tuple[Indikator, ...]
    sasaran: tuple[SasaranRenstra, ...]


class Renstra(Struktur, frozen=True, kw_only=True):
    tahun_transisi: int | None
    tahun_awal: int
    tahun_akhir: int
    tujuan: tuple[TujuanRenstra, ...]


# --- Perjanjian Kinerja and what became of it ----------------------------------------------
class TahunIndikator(Struktur, frozen=True, kw_only=True):
    """One year of an indicator: target, realisasi and capaian (percent)."""

    tahun: int
    target: Angka
    realisasi: Angka  # nilai None with sebab when belum diisi / belum dinilai
    capaian: Angka
    sumber: str = ""
    pembilang: Angka | None = None  # what the value was measured from, where it was recorded
    penyebut: Angka | None = None


class BandingStandar(Struktur, frozen=True, kw_only=True):
    """Realisasi of this year against a national or provincial standard."""

    tingkat: str  # nasional / provinsi
    tahun: int
    standar: Angka
    capaian: Angka  # realisasi against the standard, percent
    sumber: str


class IndikatorPk(Struktur, frozen=True, kw_only=True):
    """A promised indicator with its years; the last element of `tahun` is the report's year."""

    nomor: int
    kunci: str
    nama: str
    satuan: str
    polaritas: Polaritas
    uraian_sasaran: str  # as promised in the PK
    tingkat: Literal["tujuan", "sasaran"]  # where the indicator stands in the Renstra
    target: Angka
    tahun: tuple[TahunIndikator, ...]
    target_akhir: Angka  # Renstra end target
    capaian_akhir: Angka  # latest realisasi against the end target, percent
    tahun_capaian_akhir: int | None  # the year that latest realisasi belongs to
    standar: tuple[BandingStandar, ...]
    responden: int | None = None
    target_triwulan: Angka | None = None


class Efisiensi(Struktur, frozen=True, kw_only=True):
    capaian_sasaran: Angka
    serapan: Angka
    sisa: Angka  # rupiah
    nilai: Angka  # by the policy: points, percent, or E
    nilai_efisiensi: Angka | None  # NE of PMK 214, else None


class Uraian(Struktur, frozen=True, kw_only=True):
    """Analysis in the office's own words."""

    keberhasilan: tuple[str, ...] = ()
    kegagalan: tuple[str, ...] = ()
    hambatan: tuple[str, ...] = ()
    solusi: tuple[str, ...] = ()
    rencana: tuple[str, ...] = ()


class CapaianSasaran(Struktur, frozen=True, kw_only=True):
    """A Renstra sasaran in Bab III: its PK indicators, its money, its programs."""

    nomor: int
    uraian: str
    indikator: tuple[IndikatorPk, ...]
    kode_program: tuple[str, ...]  # nomenclature order
    jumlah_program: int
    jumlah_kegiatan: int
    jumlah_sub: int
    pagu: Angka
    realisasi: Angka
    efisiensi: Efisiensi
    analisis: Uraian


# --- Budget tree -------------------------------------------------------------------------
class SubKegiatan(Struktur, frozen=True, kw_only=True):
    kode: str
    sub_unit: str  # name of the kelurahan, or empty
    nama: str
    sumber_dana: str
    target: Volume
    realisasi_volume: Volume
    capaian: Angka
    pagu: Angka
    kas: Angka  # cumulative anggaran kas to the quarter
    realisasi: Angka
    serapan: Angka  # realisasi / pagu
    dalam_dpa: bool = True  # False: dropped by a budget change, money kept, pagu 0


class Kegiatan(Struktur, frozen=True, kw_only=True):
    kode: str
    nama: str
    target_persen: Angka
    capaian: Angka
    pagu: Angka
    kas: Angka
    realisasi: Angka
    serapan: Angka
    sub: tuple[SubKegiatan, ...]


class Program(Struktur, frozen=True, kw_only=True):
    kode: str  # 7.01.01
    nomor: str  # 01
    nama: str
    sumber_dana: str
    target_persen: Angka
    capaian: Angka
    pagu: Angka
    kas: Angka
    realisasi: Angka
    serapan: Angka
    kegiatan: tuple[Kegiatan, ...]
    analisis: Uraian


class Anggaran(Struktur, frozen=True, kw_only=True):
    """The whole office: program → kegiatan → sub kegiatan in nomenclature order."""

    program: tuple[Program, ...]
    capaian: Angka  # capaian_pelaksanaan of the office
    pagu: Angka
    kas: Angka
    realisasi: Angka
    serapan: Angka
    sisa: Angka
    jumlah_program: int
    jumlah_kegiatan: int
    jumlah_sub: int


class Bukti(Struktur, frozen=True, kw_only=True):
    """A file that stands for a figure; its content is known by the hash alone."""

    alamat: str  # of the fact
    fakta: str  # name of the indicator or sub kegiatan
    catatan: str
    nama: str  # of the file
    halaman: int | None
    sha256: str


# --- What single kinds of document need besides ---------------------------------------------
class TargetTriwulan(Struktur, frozen=True, kw_only=True):
    """Staged targets of a promised indicator, TW I to IV."""

    kunci: str
    target: tuple[Angka, ...]
    realisasi: tuple[Angka, ...]


class TriwulanAnggaran(Struktur, frozen=True, kw_only=True):
    """A node of the budget tree by quarter; `kunci` is its code (with @kelurahan), or kantor.

    Amounts are each quarter's own. `volume` is empty above sub kegiatan; `lalu_*` are the years of
    the Renstra before this one added up.
    """

    kunci: str
    kas: tuple[Angka, ...]
    rupiah: tuple[Angka, ...]
    lalu_rupiah: Angka
    volume: tuple[Angka, ...] = ()
    lalu_volume: Angka | None = None


class TargetRenstra(Struktur, frozen=True, kw_only=True):
    """What the Renstra sets for a node by its end: `kunci` is its code, a sasaran's, or kantor.

    `target` of a sub kegiatan is the volumes of all years added up, above it the last year's
    percent; `pagu` is the pagu indikatif of all years.
    """

    kunci: str
    target: Angka
    pagu: Angka


class BerkasSisipan(Struktur, frozen=True, kw_only=True):
    """Evidence the office chose to print in the annex; `masalah` says why it can't be."""

    nama: str
    fakta: str
    sha256: str
    halaman: int
    gambar: bool
    masalah: str = ""


JenisDokumen = Literal["lkj", "lkjip", "pk", "renaksi", "pengukuran", "e81"]


class Snapshot(Struktur, frozen=True, kw_only=True):
    versi_skema: int
    versi_rumus: int
    jenis: JenisDokumen
    contoh: bool  # demo data: say so on every page
    kabupaten: Kabupaten
    kecamatan: Kecamatan
    periode: Periode
    pengesahan: Pengesahan
    kebijakan: Kebijakan
    regulasi: tuple[Regulasi, ...]
    rpjmd: Rpjmd
    renstra: Renstra
    pk: PerjanjianKinerja
    sasaran: tuple[CapaianSasaran, ...]
    anggaran: Anggaran
    jabatan: tuple[Jabatan, ...]  # superiors before subordinates
    pegawai: Pegawai
    sarana: tuple[Sarana, ...]
    isu: tuple[str, ...]
    naskah: dict[str, str]  # key of a section → its template text (see reporting.narasi)
    bukti: tuple[Bukti, ...] = ()
    perjanjian: NaskahPerjanjian | None = None
    target_triwulan: tuple[TargetTriwulan, ...] = ()
    triwulan: tuple[TriwulanAnggaran, ...] = ()
    target_renstra: tuple[TargetRenstra, ...] = ()
    sisipan: tuple[BerkasSisipan, ...] = ()
    setelan: Setelan | None = None  # None: frozen before there were settings
    logo: Logo | None = None  # None: a neutral shield
