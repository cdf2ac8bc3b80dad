"""A whole report as blocks, and faults planted in it with the cell that must be named."""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.reporting.periksa_dokumen.korpus.fakta import Simpul


@dataclass
class S:
    """A cell of a table: its text, how far it spans, and the number a workbook stores."""

    teks: str
    kolom: int = 1
    baris: int = 1
    angka: float | int | None = None
    format: str = ""


Isi = S | str


def bulat(n: int) -> S:
    """A whole number as a workbook holds it."""
    return S(str(n), angka=n)


@dataclass
class Judul:
    teks: str
    tingkat: int = 1


@dataclass
class Teks:
    kunci: str
    teks: str


@dataclass
class Daftar:
    kunci: str
    butir: list[str]
    penanda: str = "-"


@dataclass
class Tabel:
    """`judul_di`: "atas", "bawah", or "tanpa". `label` is the column that names a row.

    A cell hidden by a span is None; every row and header row has one entry per column.
    """

    kunci: str
    judul: str
    kepala: list[list[Isi | None]]
    baris: list[list[Isi | None]]
    label: int = 1
    judul_di: str = "atas"
    lembar: str = ""

    def kolom(self, ke: int) -> list[str]:
        """Headings of a column from top to leaf."""
        hasil = []
        for deret in self.kepala:
            for mundur in range(ke, -1, -1):
                sel = deret[mundur]
                if sel is None:
                    continue
                lebar = sel.kolom if isinstance(sel, S) else 1
                if mundur + lebar > ke and teks(sel):
                    hasil.append(teks(sel))
                break
        return [h for h in hasil if not re.fullmatch(r"\d{1,2}|\([\d a-z=:/x+-]+\)", h)]


Blok = Judul | Teks | Daftar | Tabel


@dataclass
class Naskah:
    blok: list[Blok] = field(default_factory=list)
    gaya: str = ""

    def tabel(self, kunci: str) -> Tabel:
        return next(b for b in self.blok if isinstance(b, Tabel) and b.kunci == kunci)

    def teks(self, kunci: str) -> Teks:
        return next(b for b in self.blok if isinstance(b, Teks) and b.kunci == kunci)

    def tambah(self, *blok: Blok) -> "Naskah":
        self.blok += blok
        return self


def teks(sel: Isi | None) -> str:
    return "" if sel is None else sel if isinstance(sel, str) else sel.teks


@dataclass
class Tempat:
    """Where a fault is: a cell (table, row's name, column's headings) or a sentence."""

    bagian: str = ""
    baris: str = ""
    kolom: list[str] = field(default_factory=list)
    kalimat: str = ""


@dataclass
class Salah:
    """One planted fault. `tanam` changes a copy and says where and what is right."""

    jenis: str
    nama: str
    tanam: Callable[[Naskah], "list[Tanda]"]


@dataclass
class Tanda:
    """What must be named. `juga`: places that may be named as rightly (the other of two that
    disagree, where none is known to be true). `hilang`: the table a row is missing from.
    `akibat`: rules that rightly find what the fault leaves behind.
    """

    tempat: Tempat
    tertulis: str
    seharusnya: str
    juga: list[Tempat] = field(default_factory=list)
    hilang: str = ""
    akibat: str = ""


def cari_baris(tabel: Tabel, nama: str) -> list[Isi | None]:
    """The only row whose label starts with `nama`; "nama#2" takes the second of such rows."""
    nama, _, ke = nama.partition("#")
    cocok = [b for b in tabel.baris if any(bersih(teks(s)).startswith(bersih(nama)) for s in b)]
    if not ke:
        assert len(cocok) == 1, (tabel.kunci, nama, len(cocok))
    return cocok[int(ke or 1) - 1]


def bersih(nilai: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", nilai.lower()).split())


def tempat_sel(tabel: Tabel, baris: list[Isi | None], kolom: int) -> Tempat:
    label = teks(baris[tabel.label])
    if not label:
        label = next((t for t in map(teks, baris) if re.search("[A-Za-z]", t)), "")
    judul = tabel.kolom(kolom)
    sama = sum(tabel.kolom(k)[-1:] == judul[-1:] for k in range(len(tabel.kepala[0])))
    return Tempat(tabel.judul or tabel.lembar, label, judul[-2:] if sama > 1 else judul[-1:])


def sel(
    jenis: str,
    kunci: str,
    nama: str,
    kolom: int,
    baru: str,
    *,
    angka: float | None = None,
    juga: tuple[tuple[str, str, int], ...] = (),
    seharusnya: str | None = None,
) -> Salah:
    """Another text in one cell ("~": another figure); right is what stood there."""
    tetap = baru

    def tanam(naskah: Naskah) -> list[Tanda]:
        tabel = naskah.tabel(kunci)
        baris = cari_baris(tabel, nama)
        lama = baris[kolom]
        baru = angka_lain(teks(lama)) if tetap == "~" else tetap
        assert teks(lama) not in ("", baru), (kunci, nama, kolom, baru)
        if isinstance(lama, S):
            lama = copy.copy(lama)
            lain_angka = angka_excel(baru) if angka is None and lama.angka is not None else angka
            baris[kolom] = S(baru, lama.kolom, lama.baris, lain_angka, lama.format)
        else:
            baris[kolom] = baru
        lain = []
        for kunci2, nama2, kolom2 in juga:
            tabel2 = naskah.tabel(kunci2)
            lain.append(tempat_sel(tabel2, cari_baris(tabel2, nama2), kolom2))
        benar = teks(lama) if seharusnya is None else seharusnya
        return [Tanda(tempat_sel(tabel, baris, kolom), baru, benar, lain)]

    return Salah(jenis, f"{kunci} {nama} [{kolom}] {baru}", tanam)


def angka_lain(teks: str) -> str:
    """Another figure of the same shape: its second digit (or its only one) is three more."""
    tempat = [m.start() for m in re.finditer(r"\d", teks)]
    ke = tempat[1] if len(tempat) > 1 else tempat[0]
    return f"{teks[:ke]}{(int(teks[ke]) + 3) % 10}{teks[ke + 1 :]}"


def angka_excel(teks: str) -> float:
    """The number a workbook stores for "1.234.567" or "98,26%"."""
    angka = float(teks.rstrip(" %").replace(".", "").replace(",", "."))
    return angka / 100 if "%" in teks else angka


def angka(jenis: str, kunci: str, sesudah: str, baru: str = "") -> Salah:
    """Another figure behind the words `sesudah` of a paragraph or list item."""

    def tanam(naskah: Naskah) -> list[Tanda]:
        blok = next(b for b in naskah.blok if getattr(b, "kunci", None) == kunci)
        isi = blok.teks if isinstance(blok, Teks) else next(b for b in blok.butir if sesudah in b)
        cocok = re.search(re.escape(sesudah) + r"(\d+(?:[.,]\d+)*)", isi)
        assert cocok, (kunci, sesudah)
        lama, ganti = cocok[1], baru or angka_lain(cocok[1])
        tanda = kalimat(jenis, kunci, sesudah + lama, sesudah + ganti).tanam(naskah)
        return [Tanda(t.tempat, ganti, lama) for t in tanda]

    return Salah(jenis, f"{kunci}: angka sesudah '{sesudah}' {baru}", tanam)


def salin(kunci: str, dari: str) -> Salah:
    """The paragraph says, word for word, what another one says."""

    def tanam(naskah: Naskah) -> list[Tanda]:
        naskah.teks(kunci).teks = naskah.teks(dari).teks
        # What the paragraph said of its own subject is gone.
        return [Tanda(Tempat(kalimat=naskah.teks(dari).teks), "", "", akibat="cakupan.")]

    return Salah("salinan", f"{kunci} disalin dari {dari}", tanam)


def kalimat(jenis: str, kunci: str, lama: str, baru: str, seharusnya: str = "") -> Salah:
    """Other words in a paragraph (or list item)."""

    def tanam(naskah: Naskah) -> list[Tanda]:
        for blok in naskah.blok:
            if isinstance(blok, Teks) and blok.kunci == kunci:
                assert lama in blok.teks, (kunci, lama)
                blok.teks = blok.teks.replace(lama, baru, 1)
                isi = blok.teks
            elif isinstance(blok, Daftar) and blok.kunci == kunci:
                ke = next(i for i, b in enumerate(blok.butir) if lama in b)
                isi = blok.butir[ke] = blok.butir[ke].replace(lama, baru, 1)
            else:
                continue
            # A date or a quarter that is wrong is not told which one was meant.
            benar = seharusnya or ("" if jenis == "periode" else lama)
            return [Tanda(Tempat(kalimat=isi), baru, benar)]
        raise AssertionError((kunci, lama))

    return Salah(jenis, f"{kunci}: {lama} -> {baru}", tanam)


def hapus(jenis: str, kunci: str | tuple[str, ...], disebut: str) -> Salah:
    """Blocks that are missing; `disebut` are the words the finding must hold."""
    semua = (kunci,) if isinstance(kunci, str) else kunci

    def tanam(naskah: Naskah) -> list[Tanda]:
        sebelum = len(naskah.blok)
        naskah.blok = [b for b in naskah.blok if getattr(b, "kunci", None) not in semua]
        assert sebelum - len(naskah.blok) == len(semua), semua
        return [Tanda(Tempat(baris=disebut), "", "")]

    return Salah(jenis, f"tanpa {kunci}", tanam)


Susun = Callable[..., Naskah]
Letak = tuple[str, str, int]
"""A cell by its table's key, its row's name and its column; or an item of a list that begins with
the name."""


def di_atas_pagu(susun: Susun, kode: str, lebih: int, letak: Letak) -> Salah:
    """The sub kegiatan with this end of a code has spent so much more than its pagu."""

    def ubah(kantor: Simpul) -> None:
        sub = kantor.sub_berkode(kode)
        sub.realisasi = sub.pagu + lebih

    return _dari_fakta("di atas pagu", susun, ubah, letak)


def tanpa_keluaran(susun: Susun, kode: str, letak: Letak) -> Salah:
    """The sub kegiatan with this end of a code has reached nothing with its money."""

    def ubah(kantor: Simpul) -> None:
        kantor.sub_berkode(kode).capai = 0

    return _dari_fakta("uang tanpa keluaran", susun, ubah, letak)


def _dari_fakta(
    nama_salah: str, susun: Susun, ubah: Callable[[Simpul], None], letak: Letak
) -> Salah:
    """Another fact, which every figure made of it follows: only what it says is odd."""
    kunci, nama, kolom = letak

    def tanam(naskah: Naskah) -> list[Tanda]:
        naskah.blok = susun(ubah).blok
        blok = next(b for b in naskah.blok if getattr(b, "kunci", None) == kunci)
        if isinstance(blok, Daftar):
            butir = next(b for b in blok.butir if b.startswith(nama))
            return [Tanda(Tempat(kalimat=butir), butir, "")]
        tabel = naskah.tabel(kunci)
        baris = cari_baris(tabel, nama)
        return [Tanda(tempat_sel(tabel, baris, kolom), teks(baris[kolom]), "")]

    return Salah("kewajaran", nama_salah, tanam)


def baris_hilang(jenis: str, kunci: str, nama: str) -> Salah:
    def tanam(naskah: Naskah) -> list[Tanda]:
        tabel = naskah.tabel(kunci)
        baris = cari_baris(tabel, nama)
        tabel.baris = [b for b in tabel.baris if b is not baris]
        return [Tanda(Tempat("", teks(baris[tabel.label])), "", "", hilang=tabel.judul)]

    return Salah(jenis, f"{kunci} tanpa baris {nama}", tanam)


def gabung(jenis: str, *salah: Salah) -> Salah:
    """Several at once, each to be named."""

    def tanam(naskah: Naskah) -> list[Tanda]:
        return [t for s in salah for t in s.tanam(naskah)]

    return Salah(jenis, " + ".join(s.nama for s in salah), tanam)


def penyusun(
    fakta: Callable[[], Simpul],
    *bagian: Callable[[Naskah, Simpul], None],
    gaya: str = "",
) -> Susun:
    """What makes an office's report of its facts, part by part: the corrected copy, or with an
    argument a copy whose facts that function has changed."""

    def susun(ubah: Callable[[Simpul], None] | None = None) -> Naskah:
        kantor = fakta()
        if ubah:
            ubah(kantor)
        naskah = Naskah(gaya=gaya)
        for satu in bagian:
            satu(naskah, kantor)
        return naskah

    return susun


@dataclass
class Kantor:
    """An invented office: how its report is made, in which file, and what may be planted in it."""

    bentuk: tuple[str, ...]
    susun: Susun
    salah: list[Salah]
