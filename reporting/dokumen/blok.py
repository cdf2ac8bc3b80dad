"""The block model: what a document consists of, before any renderer makes strings of it.

A value is typed and keeps its origin; how it is printed follows from its type. Numbers of
chapters, tables and figures are assigned by `reporting.dokumen.penomoran`, never written here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from reporting.dokumen.lukisan import IsiGambar
from reporting.snapshot.angka import Angka
from reporting.snapshot.kantor import Logo
from reporting.snapshot.setelan import Kertas


# --- Values ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Rupiah:
    """Money. `dengan_rp` prints "Rp 3.308.672.275" (sentences), else the bare amount (columns)."""

    angka: Angka
    dengan_rp: bool = False


@dataclass(frozen=True)
class Persen:
    """Percent, always two decimals; `tanda` adds the sign for sentences: "97,33%"."""

    angka: Angka
    tanda: bool = False


@dataclass(frozen=True)
class Indeks:
    """A value of an indicator: whole as "82", else two decimals "78,60"."""

    angka: Angka


@dataclass(frozen=True)
class Poin:
    """A signed difference in points: "+0,88"."""

    angka: Angka


@dataclass(frozen=True)
class Banyak:
    """A count; `huruf` prints it in words too: "9 (sembilan)".

    `alamat` names a count that others are sums of, `dari` the counts this one is the sum of.
    """

    nilai: int
    satuan: str = ""
    huruf: bool = False
    alamat: str = ""
    dari: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bervolume:
    """A value with its unit, two aligned halves in a table: "12 Laporan"."""

    angka: Angka
    satuan: str


@dataclass(frozen=True)
class Tanggal:
    nilai: date


Nilai = Rupiah | Persen | Indeks | Poin | Banyak | Bervolume | Tanggal


@dataclass(frozen=True)
class Rujukan:
    """A reference to a block by its key; prints "Tabel 3.4" and links to it."""

    kunci: str


@dataclass(frozen=True)
class Tekan:
    """Emphasised words: italic, or bold."""

    teks: str
    tebal: bool = False


@dataclass(frozen=True)
class Sunting:
    """Words of one of two texts compared: dropped ones are struck out, new ones underlined."""

    teks: str
    jenis: Literal["hapus", "tambah"]


@dataclass(frozen=True)
class Sidik:
    """A SHA-256 on a line of its own, in groups of eight."""

    sha256: str


Bagian = str | Nilai | Rujukan | Tekan | Sunting | Sidik
Kalimat = tuple[Bagian, ...]
"""A sentence or paragraph: words and bound values in order."""


# --- Text blocks ----------------------------------------------------------------------------
@dataclass(frozen=True)
class Paragraf:
    isi: Kalimat
    gaya: Literal["", "epitom", "pengantar", "catatan", "sumber", "tanpa_inden", "baris_angka"] = ""


@dataclass(frozen=True)
class Butir:
    isi: Kalimat
    anak: Daftar | None = None


@dataclass(frozen=True)
class Daftar:
    butir: tuple[Butir, ...]
    jenis: Literal["huruf", "angka", "garis"] = "garis"


@dataclass(frozen=True)
class Rumus:
    """kiri = pembilang / penyebut × faktor"""

    kiri: str
    pembilang: str
    penyebut: str
    faktor: str = ""


# --- Tables -----------------------------------------------------------------------------------
@dataclass(frozen=True)
class Sel:
    """A cell. `isi` may be words, one value, or a whole sentence; empty prints nothing."""

    isi: Kalimat | Nilai | Rumus | str = ""
    kolom: int = 1  # columns it spans
    baris: int = 1  # rows it spans
    kepala_baris: bool = False
    rata: Literal["", "kiri", "tengah", "kanan"] = ""


@dataclass(frozen=True)
class Baris:
    """A body row. `tingkat` gives the look; `grup` is repeated as "… (lanjutan)" after a break."""

    sel: tuple[Sel, ...]
    tingkat: Literal["", "sasaran", "program", "kegiatan", "sub", "jumlah", "kosong"] = ""
    grup: str = ""  # set on the first row of a group
    akhir_grup: bool = False


@dataclass(frozen=True)
class Kolom:
    """Width in percent of the table. `jenis="volume"` is drawn as two halves, number and unit."""

    lebar: float
    rata: Literal["kiri", "tengah", "kanan"] = "kiri"
    jenis: Literal["", "volume"] = ""
    pisah: bool = False  # a vertical rule at its left: a new family of columns


@dataclass(frozen=True)
class Tabel:
    kunci: str
    judul: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[tuple[Sel, ...], ...]  # up to three head rows, spans by Sel.kolom/baris
    baris: tuple[Baris, ...]
    nomor_kolom: tuple[str, ...] = ()  # last head row: "(1)", "(8) = (7)/(6)"
    catatan: tuple[Kalimat, ...] = ()  # under the table: rule used, meaning of "–"
    sumber: str = ""
    lebar: bool = False  # landscape
    padat: bool = False  # smaller type
    halus: bool = False  # smallest type, for a form of many columns
    kosong: str = "Tidak ada data."


@dataclass(frozen=True)
class TabelPolos:
    """A small table inside a text: without number and title, not listed."""

    baris: tuple[tuple[Sel, ...], ...]
    kepala: tuple[Kalimat, ...] = ()


# --- Figures ----------------------------------------------------------------------------------
@dataclass(frozen=True)
class Gambar:
    kunci: str
    judul: str
    isi: IsiGambar
    alternatif: str  # everything the picture says, in words


# --- Set pieces ----------------------------------------------------------------------------
@dataclass(frozen=True)
class AngkaKunci:
    """Key figures side by side, each a value with a line under it."""

    isi: tuple[tuple[Nilai, str], ...]


@dataclass(frozen=True)
class BarisUraian:
    tanda: Literal["+", "–", "›"]
    label: str
    butir: tuple[Kalimat, ...]


@dataclass(frozen=True)
class TabelUraian:
    """Analysis: label beside a short list. Not numbered, not listed."""

    baris: tuple[BarisUraian, ...]


@dataclass(frozen=True)
class KotakRincian:
    """A ruled box of label and value, with a verdict sentence: efficiency."""

    judul: str
    baris: tuple[tuple[str, Nilai | str], ...]
    hasil: tuple[str, Nilai | str]
    penjelasan: Kalimat


@dataclass(frozen=True)
class TandaTangan:
    tempat: str
    tanggal: date
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True)
class TandaTanganGanda:
    """Two signatures side by side; place and date stand above the right one, words over each."""

    kiri: TandaTangan
    kanan: TandaTangan
    sebutan_kiri: str = ""  # Pihak Kedua
    sebutan_kanan: str = ""


@dataclass(frozen=True)
class Sisipan:
    """Pages of an uploaded file, put in by the PDF renderer; other renderers name the file.

    The renderer leaves `halaman` pages free and lays the file's own pages upon them, so that page
    numbers run on and lists point to the right page.
    """

    kunci: str
    sha256: str
    nama: str
    halaman: int
    gambar: bool  # a picture instead of a PDF


@dataclass(frozen=True)
class Subbab:
    """A section: tingkat 1 is 1.1, tingkat 2 is 1.1.1; `bernomor=False` has no number.

    tingkat 3 is a numbered heading inside a section ("1.", "2."), tingkat 4 lettered ("A."):
    both restart within their parent and are not listed.
    """

    kunci: str
    judul: str
    isi: tuple[Blok, ...]
    tingkat: Literal[1, 2, 3, 4] = 1


@dataclass(frozen=True)
class Bab:
    kunci: str
    judul: str
    isi: tuple[Blok, ...]
    epitom: Kalimat = ()


@dataclass(frozen=True)
class Muka:
    """A front-matter page with an unnumbered title: Kata Pengantar."""

    kunci: str
    judul: str
    isi: tuple[Blok, ...]


@dataclass(frozen=True)
class EntriLuar:
    """A line of the contents for a part bound in behind the document: its page is given, and
    `tujuan` is the key by which the binder makes the line a link."""

    judul: str
    halaman: str
    tujuan: str
    nomor: str = ""
    tingkat: Literal[1, 2] = 1


@dataclass(frozen=True)
class DaftarOtomatis:
    """Contents, list of tables or list of figures, filled by the renderer; the contents also
    list what is bound in behind."""

    jenis: Literal["isi", "tabel", "gambar"]
    luar: tuple[EntriLuar, ...] = ()


@dataclass(frozen=True)
class Kop:
    """The letterhead of a form: what stands above its title instead of a cover."""

    pemerintah: str  # Pemerintah Kabupaten Luwu Timur
    kantor: str  # Kecamatan Wotu


@dataclass(frozen=True)
class Lampiran:
    """A part without a number that opens a page: an appendix, or a sheet of a form.

    `keterangan` are lines under the title, `rebah` lays the whole part out in landscape.
    """

    kunci: str
    judul: str
    isi: tuple[Blok, ...]
    kop: Kop | None = None
    keterangan: tuple[str, ...] = ()
    rebah: bool = False
    bernomor_halaman: bool = True  # False: a sheet whose page number its binder puts on


@dataclass(frozen=True)
class Sampul:
    """The cover."""

    pemerintah: str  # Pemerintah Kabupaten Luwu Timur
    judul: str  # Laporan Kinerja
    singkatan: str  # (LKJ) Perubahan
    periode: str  # Triwulan IV
    tahun: str  # Tahun 2024
    kantor: str  # Kecamatan Wotu
    wilayah: str  # Kabupaten Luwu Timur, Provinsi Sulawesi Selatan
    bulan: str  # Januari 2025


Blok = (
    Paragraf
    | Daftar
    | Rumus
    | Tabel
    | TabelPolos
    | Gambar
    | AngkaKunci
    | TabelUraian
    | KotakRincian
    | TandaTangan
    | TandaTanganGanda
    | Sisipan
    | Subbab
)


@dataclass(frozen=True)
class Dokumen:
    """A whole document, ready for any renderer."""

    judul: str  # Laporan Kinerja Triwulan IV Tahun 2024 Kecamatan Wotu
    judul_pendek: str  # running head: LKJ Triwulan IV Tahun 2024 · Kecamatan Wotu
    penyusun: str
    sampul: Sampul | None = None  # None: a form of a few sheets, all of it in `lampiran`
    muka: tuple[Muka | DaftarOtomatis, ...] = ()
    bab: tuple[Bab, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    kaki_kiri: str = ""  # Kecamatan Wotu · LKJ TW IV 2024 · draf 1
    kaki_kanan: str = ""  # Data beku 7c1f09ab
    tanda: str = ""  # printed on every page: DRAF, DATA CONTOH
    kertas: Kertas = "A4"
    logo: Logo | None = None  # None: a neutral shield on cover and letterhead
    isi_logo: bytes = field(default=b"", repr=False)  # its PNG, put in before it is rendered
