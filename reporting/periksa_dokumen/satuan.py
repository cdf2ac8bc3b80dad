"""Units: against the nomenclature, between tables, a unit without its number and the reverse."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.baca_angka import satuan_sama
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import SUB, nomenklatur
from reporting.periksa_dokumen.angka_sel import pisahkan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.kolom import Lajur, Peran

SESUAI_MIN = 4
"""So many rows must have the unit of the nomenclature before another one is a fault: an office
that uses its own units throughout made no slip."""
_LUAS = re.compile(r"\b(?:tanah|lahan|luas|halaman|bangunan)\b", re.I)
_CACAH = re.compile(r"jumlah|volume|banyak", re.I)


@dataclass(frozen=True)
class Bersatuan:
    """A cell with a unit: which thing of the tables it counts."""

    kunci: str
    nama: str
    satuan: str
    lajur: Lajur
    k: int

    @property
    def tempat(self) -> Tempat:
        return Tempat(self.lajur.nama, self.nama, self.lajur.kepala[self.k])


def periksa_satuan(bahan: Bahan) -> Iterator[Temuan]:
    sel = [s for p in bahan.pohon for s in _bersatuan(p)]
    beda = list(_antar_tabel(sel))
    yield from beda
    tempat = {t.tempat for t in beda}
    yield from (t for t in _nomenklatur(sel) if t.tempat not in tempat)
    for lajur in bahan.lajur:
        yield from _tanpa_angka(lajur)
        yield from _tanpa_satuan(lajur)


def sesatuan(satu: str, dua: str) -> bool:
    """The same unit, one of them perhaps cut short: Dok. for Dokumen."""
    a, b = sorted((satu.casefold().strip(" ."), dua.casefold().strip(" .")), key=len)
    return satuan_sama(a, b) or (len(a) >= 3 and b.startswith(a))


def _bersatuan(pohon: Pohon) -> Iterator[Bersatuan]:
    lajur = pohon.lajur
    sendiri = lajur.kolom(Peran.SATUAN)
    for satu in pohon.semua:
        if satu.jenjang != SUB:
            continue
        kolom = lajur.kolom(Peran.TARGET, Peran.REALISASI)
        isi = [(k, _satuan(lajur.baris[satu.b][k].teks)) for k in kolom]
        isi += [(k, lajur.baris[satu.b][k].teks.strip()) for k in sendiri]
        for k, satuan in isi:
            if satuan and satuan != "%":
                yield Bersatuan(satu.kunci, satu.nama, satuan, lajur, k)


def _satuan(teks: str) -> str:
    pisah = pisahkan(teks)
    return pisah[1] if pisah else ""


def _antar_tabel(sel: list[Bersatuan]) -> Iterator[Temuan]:
    for isi in _kelompok(sel):
        suara = Counter(s.satuan.casefold() for s in isi)
        kode = nomenklatur().get(isi[0].kunci)
        benar = next((s for s in isi if kode and sesatuan(s.satuan, kode.satuan)), None)
        if benar is None:
            (paling, banyak), *lain = suara.most_common()
            benar = next(s for s in isi if s.satuan.casefold() == paling)
            if lain and lain[0][1] == banyak:
                benar = isi[0]
        for s in isi:
            if not sesatuan(s.satuan, benar.satuan):
                yield Temuan(
                    "sama.satuan",
                    Bobot.PERINGATAN,
                    s.tempat,
                    f"Satuan berbeda dengan {benar.lajur.nama}, {benar.lajur.kepala[benar.k]}.",
                    seharusnya=benar.satuan,
                    tertulis=s.satuan,
                )


def _kelompok(sel: Iterable[Bersatuan]) -> list[list[Bersatuan]]:
    hasil: dict[str, list[Bersatuan]] = {}
    for satu in sel:
        hasil.setdefault(satu.kunci, []).append(satu)
    return list(hasil.values())


def _nomenklatur(sel: list[Bersatuan]) -> Iterator[Temuan]:
    """One finding for each code, at its first place; the rest of the tables repeat it."""
    berkode = [isi for isi in _kelompok(sel) if (a := nomenklatur().get(isi[0].kunci)) and a.satuan]
    beda = [
        isi
        for isi in berkode
        if not any(sesatuan(s.satuan, nomenklatur()[isi[0].kunci].satuan) for s in isi)
    ]
    sesuai = len(berkode) - len(beda)
    if sesuai < SESUAI_MIN or len(beda) * 4 > sesuai:
        return
    for isi in beda:
        acuan = nomenklatur()[isi[0].kunci]
        lain = sorted({s.lajur.nama for s in isi} - {isi[0].lajur.nama})
        juga = f" Begitu pula dalam {', '.join(lain)}." if lain else ""
        yield Temuan(
            "nomenklatur.satuan",
            Bobot.PERINGATAN,
            isi[0].tempat,
            f"Satuan ini berbeda dari nomenklatur ({acuan.kode}).{juga}",
            seharusnya=acuan.satuan,
            tertulis=isi[0].satuan,
        )


def _tanpa_angka(lajur: Lajur) -> Iterator[Temuan]:
    """A cell with only a unit, in a column whose other cells are number and unit."""
    for k in lajur.kolom(Peran.TARGET, Peran.REALISASI):
        satuan = [_satuan(b[k].teks).casefold() for b in lajur.baris]
        dikenal = {s for s in satuan if s}
        if sum(bool(s) for s in satuan) < 3:
            continue
        for b, baris in enumerate(lajur.baris):
            if baris[k].teks.strip(" .").casefold() in dikenal:
                yield Temuan(
                    "satuan.tanpa_angka",
                    Bobot.PERINGATAN,
                    Tempat(lajur.nama, lajur.nama_baris(b), lajur.kepala[k]),
                    "Sel ini hanya berisi satuan, angkanya tidak ada.",
                    seharusnya=f"angka dan satuan, misalnya 0 {baris[k].teks.strip()}",
                    tertulis=baris[k].teks.strip(),
                )


def _tanpa_satuan(lajur: Lajur) -> Iterator[Temuan]:
    """A broken number among whole counts: a size whose unit was left out (m² or ha)."""
    if lajur.kolom(Peran.SATUAN):
        return
    for k in lajur.kolom(Peran.LAIN):
        if not _CACAH.search(lajur.kepala[k]) or "(" in lajur.kepala[k]:
            continue
        isi = [(b, baris[k].teks.strip()) for b, baris in enumerate(lajur.baris)]
        utuh = [b for b, t in isi if re.fullmatch(r"[0-9]{1,4}", t)]
        pecah = [(b, t) for b, t in isi if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{1,4}", t)]
        if len(utuh) < 3 or len(pecah) * 3 > len(utuh):
            continue
        for b, teks in pecah:
            if _LUAS.search(lajur.nama_baris(b)) or lajur.nilai[b][k] != _bulat(lajur.nilai[b][k]):
                yield Temuan(
                    "satuan.tidak_ada",
                    Bobot.PERINGATAN,
                    Tempat(lajur.nama, lajur.nama_baris(b), lajur.kepala[k]),
                    "Angka ini bukan cacah seperti baris lain, dan satuannya tidak ditulis; "
                    "ribuan atau desimal pun tidak dapat dipastikan.",
                    seharusnya="angka dengan satuannya, misalnya m²",
                    tertulis=teks,
                )


def _bulat(nilai: Decimal | None) -> Decimal | None:
    return nilai if nilai is None else nilai.to_integral_value()
