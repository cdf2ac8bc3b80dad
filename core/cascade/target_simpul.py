"""Targets of a Renstra's programs and below as a table copied from a spreadsheet, and back.

Pure: text in, rows and complaints out. One line a code, then for each year K and Rp.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.angka import bulatkan, rp
from core.baca_angka import Jenis
from core.baca_angka import tulis as tulis_angka
from core.capaian import jumlah
from core.cascade.models import Jenjang, Nomenklatur, TargetSimpul
from core.isian.bacaan import baca_angka
from tenants.kisi_tempel import kisi_tempel

PANJANG_MAKS = 120_000  # below the csv module's own limit for one field
BARIS_MAKS = 400
DESIMAL = 4  # of a target

Kunci = tuple[str, int]
"""Code of a node, and year."""

Isi = tuple[Decimal | None, Decimal | None]
"""Target and pagu of a node in a year."""

KOSONG: Isi = (None, None)


@dataclass
class Tempelan:
    """`isi` maps (code, year) to what was pasted; `salah` names line, column and reason,
    `catatan` sums that disagree, which are not stored."""

    isi: dict[Kunci, Isi] = field(default_factory=dict)
    salah: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class BarisTarget:
    """A node of the Renstra with its years, in order."""

    simpul: Nomenklatur
    nilai: tuple[Isi, ...]

    @property
    def sub(self) -> bool:
        return self.simpul.jenjang == Jenjang.SUBKEGIATAN


def isi_target(target: Iterable[TargetSimpul]) -> dict[Kunci, Isi]:
    """What is recorded, by code and year."""
    return {(t.simpul.kode, t.tahun): (t.target, t.pagu) for t in target}


def yang_berubah(
    isi: Mapping[Kunci, Isi], ada: Mapping[Kunci, Isi]
) -> dict[Kunci, tuple[Isi, Isi]]:
    """Before and after of what storing would change."""
    berdua = {kunci: (ada.get(kunci, KOSONG), baru) for kunci, baru in isi.items()}
    return {kunci: (lama, baru) for kunci, (lama, baru) in berdua.items() if lama != baru}


def baris_target(
    simpul: Iterable[Nomenklatur], isi: Mapping[Kunci, Isi], tahun: Sequence[int]
) -> list[BarisTarget]:
    """The nodes with what is recorded; pagu above sub kegiatan is the sum of what is below."""
    return [
        BarisTarget(s, tuple(_nilai(s, isi, t) for t in tahun))
        for s in sorted(simpul, key=lambda s: s.kode)
    ]


def _nilai(simpul: Nomenklatur, isi: Mapping[Kunci, Isi], tahun: int) -> Isi:
    target, pagu = isi.get((simpul.kode, tahun), KOSONG)
    sub = simpul.jenjang == Jenjang.SUBKEGIATAN
    return (target, pagu if sub else _bawah(simpul.kode, isi, tahun))


def _bawah(kode: str, isi: Mapping[Kunci, Isi], tahun: int) -> Decimal | None:
    """Pagu of what hangs below a code."""
    awalan = f"{kode}."
    return jumlah(pagu for (k, t), (_, pagu) in isi.items() if t == tahun and k.startswith(awalan))


def tulis(baris: Iterable[BarisTarget], tahun: Sequence[int]) -> str:
    """The table as a spreadsheet takes it: tabs between the cells, figures without separators."""
    kepala = ["Kode", "Uraian", *(f"{apa} {t}" for t in tahun for apa in ("K", "Rp"))]
    hasil = ["\t".join(kepala)]
    for satu in baris:
        sel = [satu.simpul.kode, satu.simpul.nama]
        jenis, satuan = _jenis(satu.simpul)
        for target, pagu in satu.nilai:
            sel += [
                _polos(target, jenis, satuan),
                _polos(pagu, Jenis.RUPIAH) if satu.sub else "",
            ]
        hasil.append("\t".join(sel))
    return "\n".join(hasil)


def _jenis(simpul: Nomenklatur) -> tuple[Jenis, str]:
    """How a node's target is written, and its unit."""
    sub = simpul.jenjang == Jenjang.SUBKEGIATAN
    return (Jenis.VOLUME, simpul.satuan) if sub else (Jenis.PERSEN, "%")


def _polos(nilai: Decimal | None, jenis: Jenis, satuan: str = "") -> str:
    """A figure that is read back as it was, without the dots that make it text to a spreadsheet."""
    return "" if nilai is None else tulis_angka(nilai, jenis, satuan).replace(".", "")


def baca_tempelan(
    teks: str, tahun: Sequence[int], nomenklatur: Mapping[str, Nomenklatur]
) -> Tempelan:
    """Reads a pasted table. An empty cell means that nothing is set there; codes that are not
    pasted stay as they are."""
    hasil = Tempelan()
    if len(teks) > PANJANG_MAKS:
        hasil.salah.append("Tempelan terlalu panjang. Tempel per program.")
        return hasil
    jumlah_program: dict[Kunci, Decimal] = {}
    for nomor, kode, sel in _baris(teks):
        simpul = nomenklatur.get(kode)
        if simpul is None:
            hasil.salah.append(f"Baris {nomor}: kode {kode[:40]} tidak ada dalam nomenklatur.")
        elif (kode, tahun[0]) in hasil.isi:
            hasil.salah.append(f"Baris {nomor}: kode {kode} sudah ada di atasnya.")
        elif len(sel) > 2 * len(tahun):
            hasil.salah.append(
                f"Baris {nomor}: {len(sel)} kolom angka, paling banyak {2 * len(tahun)}"
                f" (K dan Rp tahun {tahun[0]} sampai {tahun[-1]})."
            )
        else:
            _isi_baris(hasil, jumlah_program, nomor, simpul, sel, tahun)
    if not hasil.isi and not hasil.salah:
        hasil.salah.append("Belum ada baris berkode. Salin barisnya dari Excel, lalu tempel.")
    if len({kode for kode, _ in hasil.isi}) > BARIS_MAKS:
        hasil.salah.append(f"Paling banyak {BARIS_MAKS} baris sekali tempel.")
    hasil.catatan += _beda_jumlah(hasil.isi, jumlah_program)
    return hasil


def _baris(teks: str) -> Iterator[tuple[int, str, list[str]]]:
    """(line, code, cells behind the name); heads and blank lines are passed over."""
    for nomor, sel in kisi_tempel(teks):
        kode = sel[0].strip("'. ")
        if not kode[:1].isdigit():
            continue
        angka = list(sel[2:])
        while angka and not angka[-1]:
            angka.pop()
        yield nomor, kode, angka


def _isi_baris(
    hasil: Tempelan,
    jumlah_program: dict[Kunci, Decimal],
    nomor: int,
    simpul: Nomenklatur,
    sel: list[str],
    tahun: Sequence[int],
) -> None:
    sub = simpul.jenjang == Jenjang.SUBKEGIATAN
    jenis, satuan = _jenis(simpul)
    for urut, satu in enumerate(tahun):
        k, uang = [*sel, *[""] * (2 * len(tahun))][2 * urut : 2 * urut + 2]
        target = _angka(hasil, k, jenis, f"Baris {nomor}, K {satu}", satuan)
        pagu = _angka(hasil, uang, Jenis.RUPIAH, f"Baris {nomor}, Rp {satu}")
        if pagu is not None and not sub:
            jumlah_program[simpul.kode, satu] = pagu
            pagu = None
        hasil.isi[simpul.kode, satu] = (target, pagu)


def _angka(
    hasil: Tempelan, teks: str, jenis: Jenis, tempat: str, satuan: str = ""
) -> Decimal | None:
    terbaca = baca_angka(teks, jenis, satuan)
    alasan = terbaca.alasan or _tak_muat(terbaca.nilai, jenis)
    if alasan:
        hasil.salah.append(f"{tempat}: {alasan}")
        return None
    return terbaca.nilai


def _tak_muat(nilai: Decimal | None, jenis: Jenis) -> str:
    """Why no target or pagu can hold a value; empty when it can."""
    if nilai is None:
        return ""
    if nilai < 0:
        return "tidak boleh kurang dari 0."
    if nilai >= (10**16 if jenis is Jenis.RUPIAH else 10**10):
        return "terlalu besar."
    if bulatkan(nilai, DESIMAL) != nilai:
        return "paling banyak empat angka di belakang koma."
    return ""


def _beda_jumlah(
    isi: Mapping[Kunci, Isi], jumlah_program: Mapping[Kunci, Decimal]
) -> Iterator[str]:
    """Typed sums are compared, never stored."""
    for (kode, tahun), tertulis in jumlah_program.items():
        bawah = _bawah(kode, isi, tahun)
        if bawah is not None and bawah != tertulis:
            yield (
                f"{kode} tahun {tahun}: tertulis {rp(tertulis)}, jumlah sub kegiatan yang"
                f" ditempel {rp(bawah)}. Yang dipakai jumlah sub kegiatan."
            )
