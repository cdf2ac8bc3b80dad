"""Targets and results of one indicator in several tables, year by year."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.kolom import Lajur, Peran
from reporting.periksa_dokumen.model import Dokumen, Tabel
from reporting.periksa_dokumen.tulis import tulis

_TAHUN_LAPORAN = re.compile(r"tahun\s+(?:anggaran\s+)?(20[0-9]{2})", re.I)
_TRIWULAN = re.compile(r"\b(?:tw|triwulan)\b[. ]*(iv|iii|ii|i|[1-4])\b", re.I)
_AWAL = re.compile(r"awal|akhir|transisi|baseline|dasar", re.I)
_TEMPAT = ("kecamatan", "kantor", "kabupaten", "perangkat", "opd")
GESER_MIN = 3
"""So many years of a series must fit one year further before its heads count as shifted."""

Kunci = tuple[str, str, int, str]
"""Indicator, "target" or "realisasi", year, quarter."""


@dataclass(frozen=True)
class FaktaIndikator:
    kunci: Kunci
    nama: str
    nilai: Decimal
    lajur: Lajur
    k: int

    @property
    def tempat(self) -> Tempat:
        return Tempat(self.lajur.nama, self.nama, self.lajur.kepala[self.k])


def periksa_indikator(dokumen: Dokumen, lajur: list[Lajur]) -> Iterator[Temuan]:
    tahun = tahun_laporan(dokumen)
    fakta = _satukan([f for satu in lajur for f in _fakta(satu, tahun)])
    geser = list(_geser(fakta))
    satu_satu = {(letak, nama): t for t, letak, nama in geser}
    yield from satu_satu.values()
    lewati = set(satu_satu)
    yield from _beda([f for f in fakta if (f.lajur.letak, f.kunci[0]) not in lewati])
    yield from _bukan_renstra(dokumen, lajur)


def tahun_laporan(dokumen: Dokumen) -> int | None:
    """The year the report speaks of most."""
    ada = Counter(t for p in dokumen.paragraf() for t in _TAHUN_LAPORAN.findall(p))
    return int(ada.most_common(1)[0][0]) if ada else None


def nama_indikator(teks: str) -> str:
    """Without its unit and the office: `Nilai LAKIP Kecamatan X (nilai)` → `nilai lakip`."""
    kata = nama_baku(re.sub(r"\([^)]*\)", " ", teks)).split()
    akhir = next((n for n, k in enumerate(kata) if k in _TEMPAT and n >= 2), len(kata))
    return " ".join(kata[:akhir]) if akhir == 2 or akhir == len(kata) else " ".join(kata)


def _fakta(lajur: Lajur, tahun: int | None) -> Iterator[FaktaIndikator]:
    kolom = lajur.kolom(Peran.INDIKATOR)
    if not kolom or lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG):
        return
    isi = [[b[k].teks.strip() for k in kolom] for b in lajur.baris]
    pemilik = _pemilik(isi)
    for b, nama in enumerate(pemilik):
        if not nama:
            continue
        for k, nilai in enumerate(lajur.nilai[b]):
            if nilai is not None and k > kolom[0] and (kunci := _kunci(lajur, k, nama, tahun)):
                yield FaktaIndikator(kunci, nama, nilai, lajur, k)


def _pemilik(isi: list[list[str]]) -> list[str]:
    """Whose figures stand in each row. With an indicator of tujuan and one of sasaran in a row,
    its figures are the first's and those of a nameless row below it the second's."""
    hasil: list[str] = []
    for b, nama in enumerate(isi):
        ada = [n for n in nama if n]
        bawah_kosong = b + 1 < len(isi) and not any(isi[b + 1])
        if len(ada) == 1 or len(ada) == 2 and bawah_kosong:
            hasil.append(ada[0])
        elif not ada and b and len([n for n in isi[b - 1] if n]) == 2:
            hasil.append([n for n in isi[b - 1] if n][1])
        else:
            hasil.append("")
    return hasil


def _kunci(lajur: Lajur, k: int, nama: str, tahun: int | None) -> Kunci | None:
    kepala = lajur.kepala[k]
    if _AWAL.search(kepala) or re.search(r"capaian|tingkat|serapan|^no", kepala, re.I):
        return None
    nyata = re.search("realisasi", kepala, re.I)
    sasaran_tahun = lajur.tahun(k)
    if not (nyata or re.search("target", kepala, re.I)):
        return None
    tw = _TRIWULAN.search(kepala)
    kuartal = tw[1].lower() if tw else ""
    pakai = sasaran_tahun or tahun
    if pakai is None or (nyata and not sasaran_tahun):
        return None
    kuartal = "" if kuartal in ("iv", "4") else kuartal
    return nama_indikator(nama), "realisasi" if nyata else "target", pakai, kuartal


def _satukan(fakta: list[FaktaIndikator]) -> list[FaktaIndikator]:
    """One fact per key and table; a table that says two things of a key says nothing certain."""
    banyak = Counter((f.lajur.letak, f.kunci) for f in fakta)
    return [f for f in fakta if banyak[f.lajur.letak, f.kunci] == 1]


def _seri(fakta: list[FaktaIndikator]) -> dict[tuple[str, int], dict[int, FaktaIndikator]]:
    hasil: dict[tuple[str, int], dict[int, FaktaIndikator]] = {}
    for f in fakta:
        nama, jenis, tahun, tw = f.kunci
        if jenis == "target" and not tw:
            hasil.setdefault((nama, f.lajur.letak), {})[tahun] = f
    return hasil


def _geser(fakta: list[FaktaIndikator]) -> Iterator[tuple[Temuan, int, str]]:
    """A series whose figures stand one year beside those of another table."""
    seri = _seri(fakta)
    for (nama, letak), satu in seri.items():
        for (lain, letak_lain), dua in seri.items():
            if nama != lain or letak >= letak_lain or min(len(satu), len(dua)) < GESER_MIN:
                continue
            sama = [satu[t].nilai == dua[t].nilai for t in satu if t in dua]
            for maju in (1, -1):
                tetangga = [satu[t].nilai == dua[t + maju].nilai for t in satu if t + maju in dua]
                if len(tetangga) >= GESER_MIN and all(tetangga) and sama.count(False) >= 2:
                    awal = satu[min(satu)]
                    yield (
                        Temuan(
                            "target.geser_tahun",
                            Bobot.BLOKIR,
                            Tempat(awal.lajur.nama, awal.nama, "tahun target"),
                            "Deret target ini bergeser satu tahun terhadap "
                            f"{dua[min(dua)].lajur.nama}.",
                            seharusnya=f"{min(satu) + maju}–{max(satu) + maju}",
                            tertulis=f"{min(satu)}–{max(satu)}",
                        ),
                        letak,
                        nama,
                    )
                    break


def _beda(fakta: list[FaktaIndikator]) -> Iterator[Temuan]:
    menurut: dict[Kunci, list[FaktaIndikator]] = {}
    for f in fakta:
        menurut.setdefault(f.kunci, []).append(f)
    for isi in menurut.values():
        suara = Counter(f.nilai for f in isi).most_common()
        if len(suara) < 2:
            continue
        benar = next(f for f in isi if f.nilai == suara[0][0])
        for f in isi:
            if f.nilai != benar.nilai:
                yield Temuan(
                    f"indikator.{f.kunci[1]}",
                    Bobot.BLOKIR,
                    f.tempat,
                    f"Berbeda dengan {benar.lajur.nama}, {benar.lajur.kepala[benar.k]}.",
                    seharusnya=tulis(benar.nilai),
                    tertulis=tulis(f.nilai),
                )


def _bukan_renstra(dokumen: Dokumen, lajur: list[Lajur]) -> Iterator[Temuan]:
    """Indicators of the Perjanjian Kinerja that no table of the Renstra gives a sasaran."""
    renstra: set[str] = set()
    for satu in lajur:
        tahun = {satu.tahun(k) for k in satu.kolom(Peran.TARGET, Peran.PERSEN)} - {None}
        if len(tahun) < GESER_MIN or satu.kolom(Peran.REALISASI):
            continue
        for k in satu.kolom(Peran.INDIKATOR):
            if "tujuan" not in satu.kepala[k].lower():
                renstra |= {nama_indikator(b[k].teks) for b in satu.baris if b[k].teks.strip()}
    if not renstra:
        return
    for satu in lajur:
        if not _perjanjian(dokumen, satu.tabel) or not satu.kolom(Peran.TARGET):
            continue
        for k in satu.kolom(Peran.INDIKATOR):
            for b in satu.baris:
                if b[k].teks.strip() and nama_indikator(b[k].teks) not in renstra:
                    yield Temuan(
                        "indikator.bukan_renstra",
                        Bobot.BLOKIR,
                        Tempat(satu.nama, b[k].teks, satu.kepala[k]),
                        "Indikator Perjanjian Kinerja ini bukan indikator sasaran dalam Renstra.",
                        seharusnya="salah satu indikator sasaran Renstra",
                        tertulis=b[k].teks,
                    )


def _perjanjian(dokumen: Dokumen, tabel: Tabel) -> bool:
    """Whether the caption right above says so."""
    letak = next(n for n, satu in enumerate(dokumen.isi) if satu is tabel)
    atas = [s for s in dokumen.isi[max(0, letak - 3) : letak] if isinstance(s, str)]
    return any(len(s) < 120 and "perjanjian kinerja" in s.lower() for s in atas)
