"""Numbers of chapters, sections, tables and figures, from their place in the document."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.angka import huruf_urut, romawi
from reporting.dokumen.blok import Bab, Blok, Dokumen, Gambar, Subbab, Tabel


class KunciGanda(ValueError):
    """Two blocks of one document carry the same key: a reference would be ambiguous."""


@dataclass(frozen=True)
class Entri:
    """A line of a list: its number ("1.3.2", "Tabel 3.4"), title, key, and depth from 1."""

    nomor: str
    judul: str
    kunci: str
    tingkat: int = 1


@dataclass
class Penomoran:
    """`label` maps a key to what a reference prints; the lists are in document order."""

    label: dict[str, str] = field(default_factory=dict)
    nomor: dict[str, str] = field(default_factory=dict)
    isi: list[Entri] = field(default_factory=list)
    tabel: list[Entri] = field(default_factory=list)
    gambar: list[Entri] = field(default_factory=list)

    def catat(self, kunci: str, nomor: str, label: str) -> None:
        if kunci in self.label:
            raise KunciGanda(kunci)
        self.label[kunci] = label
        self.nomor[kunci] = nomor


def nomori(dokumen: Dokumen) -> Penomoran:
    """Walks the document once. Raises KunciGanda."""
    hasil = Penomoran()
    for urut, bab in enumerate(dokumen.bab, start=1):
        nomor = f"BAB {romawi(urut)}"
        hasil.catat(bab.kunci, nomor, f"Bab {romawi(urut)}")
        hasil.isi.append(Entri(nomor, bab.judul, bab.kunci, 1))
        _nomori_bab(bab, urut, hasil)
    return hasil


def _nomori_bab(bab: Bab, urut: int, hasil: Penomoran) -> None:
    _nomori_subbab(bab.isi, str(urut), hasil)
    tabel = gambar = 0
    for blok in telusuri(bab.isi):
        if isinstance(blok, Tabel):
            tabel += 1
            _catat_berjudul(blok, f"Tabel {urut}.{tabel}", hasil, hasil.tabel)
        elif isinstance(blok, Gambar):
            gambar += 1
            _catat_berjudul(blok, f"Gambar {urut}.{gambar}", hasil, hasil.gambar)


def _catat_berjudul(
    blok: Tabel | Gambar, nomor: str, hasil: Penomoran, daftar: list[Entri]
) -> None:
    hasil.catat(blok.kunci, nomor, nomor)
    daftar.append(Entri(nomor, blok.judul, blok.kunci))


def _nomori_subbab(isi: tuple[Blok, ...], awalan: str, hasil: Penomoran) -> None:
    hitung: dict[int, int] = {}
    for blok in isi:
        if not isinstance(blok, Subbab):
            continue
        urut = hitung[blok.tingkat] = hitung.get(blok.tingkat, 0) + 1
        if blok.tingkat <= 2:
            nomor = f"{awalan}.{urut}"
            hasil.isi.append(Entri(nomor, blok.judul, blok.kunci, blok.tingkat + 1))
        else:
            nomor = f"{urut}." if blok.tingkat == 3 else f"{huruf_urut(urut).upper()}."
        hasil.catat(blok.kunci, nomor, f"bagian {nomor}")
        _nomori_subbab(blok.isi, nomor, hasil)


def telusuri(isi: tuple[Blok, ...]) -> Iterator[Blok]:
    """Every block below, in reading order."""
    for blok in isi:
        yield blok
        if isinstance(blok, Subbab):
            yield from telusuri(blok.isi)
