"""What a document gives to a workbook: its tables as sheets, its key figures as one more."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.dokumen.blok import (
    AngkaKunci,
    Banyak,
    Baris,
    Blok,
    DaftarOtomatis,
    Dokumen,
    Kalimat,
    Kolom,
    KotakRincian,
    Nilai,
    Sel,
    Tabel,
    TabelPolos,
)
from reporting.dokumen.penomoran import telusuri
from reporting.render.konteks import Konteks
from reporting.snapshot.angka import Angka

RINGKASAN = "Ringkasan"
_PALING_NAMA = 31  # Excel's limit for the name of a sheet


@dataclass(frozen=True)
class Lembar:
    """A sheet to be written: its name ("Tabel 3.4"), title and table."""

    nama: str
    judul: str
    tabel: Tabel


def lembar_dokumen(k: Konteks) -> list[Lembar]:
    """Every table in reading order; those without a number are counted."""
    hasil: list[Lembar] = []
    hitung: dict[str, int] = {}
    for induk, blok in blok_dokumen(k.dokumen):
        if isinstance(blok, Tabel):
            nomor = k.nomor(blok.kunci)
            nama = nomor or _urut("Lampiran", hitung)
            hasil.append(Lembar(nama[:_PALING_NAMA], blok.judul or induk, blok))
        elif isinstance(blok, TabelPolos):
            hasil.append(Lembar(_urut("Sisipan", hitung), induk, _bertajuk(blok)))
    return hasil


def _urut(nama: str, hitung: dict[str, int]) -> str:
    hitung[nama] = hitung.get(nama, 0) + 1
    return f"{nama} {hitung[nama]}"


def _bertajuk(isi: TabelPolos) -> Tabel:
    """A small table of a text in the form of a table."""
    kolom = max([len(isi.kepala), *(sum(s.kolom for s in b) for b in isi.baris)], default=1)
    kepala = (tuple(Sel(_polos(s)) for s in isi.kepala),) if isi.kepala else ()
    return Tabel(
        "",
        "",
        tuple(Kolom(100 / kolom) for _ in range(kolom)),
        kepala,
        tuple(Baris(b) for b in isi.baris),
    )


def _polos(isi: Kalimat) -> str:
    return "".join(b if isinstance(b, str) else getattr(b, "teks", "") for b in isi)


def blok_dokumen(dokumen: Dokumen) -> Iterator[tuple[str, Blok]]:
    """Every block with the title of the part it stands in."""
    for bagian in (*dokumen.muka, *dokumen.bab, *dokumen.lampiran):
        if not isinstance(bagian, DaftarOtomatis):
            yield from ((bagian.judul, b) for b in telusuri(bagian.isi))


def ringkasan(dokumen: Dokumen) -> Tabel | None:
    """Key figures and boxes of figures, which stand in no table; None when there are none."""
    baris: list[Baris] = []
    for induk, blok in blok_dokumen(dokumen):
        if isinstance(blok, AngkaKunci):
            baris.append(_pita(induk))
            baris += [_baris(label, n) for n, label in blok.isi]
        elif isinstance(blok, KotakRincian):
            baris.append(_pita(blok.judul))
            baris += [_baris(label, n) for label, n in (*blok.baris, blok.hasil)]
    if not baris:
        return None
    kolom = (Kolom(70), Kolom(30, "kanan"))
    return Tabel(
        "", "Angka kunci dan efisiensi", kolom, ((Sel("Uraian"), Sel("Nilai")),), (*baris,)
    )


def _pita(judul: str) -> Baris:
    return Baris((Sel(judul, kolom=2, kepala_baris=True),), tingkat="sasaran")


def _baris(label: str, isi: Nilai | str) -> Baris:
    return Baris((Sel(label[:1].upper() + label[1:], kepala_baris=True), Sel(isi)))


def angka_sel(sel: Sel) -> Angka | None:
    """The figure of a cell that holds one value and nothing else."""
    isi = sel.isi
    if isinstance(isi, tuple) and len(isi) == 1:
        isi = isi[0]  # type: ignore[assignment]
    if isinstance(isi, Banyak):
        aturan = "jumlah" if isi.dari else ""
        return Angka(nilai=Decimal(isi.nilai), alamat=isi.alamat, aturan=aturan, dari=isi.dari)
    angka = getattr(isi, "angka", None)
    return angka if isinstance(angka, Angka) else None
