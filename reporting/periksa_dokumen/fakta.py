"""What tables say of an indicator: its baseline, targets, results and achievements by year."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from core.impor.nama import kemiripan, nama_baku
from core.kata_basi import sebutan_waktu
from reporting.checks.temuan import Tempat
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_rata, baris_total
from reporting.periksa_dokumen.persen import pasangan_persen

TARGET, REALISASI, CAPAIAN, AWAL, AKHIR = "target", "realisasi", "capaian", "awal", "akhir"
_AWAL = re.compile(r"\bawal\b|transisi|baseline|\bdasar\b", re.I)
_AKHIR = re.compile(r"\bakhir\b", re.I)
_BUKAN_FAKTA = re.compile(r"capaian|tingkat|serapan|^no\b|selisih|naik|turun|rata|%", re.I)
KANTOR = ("kecamatan", "kantor", "kabupaten", "perangkat", "opd", "distrik", "kapanewon")
_SINGKATAN = re.compile(r"\(([A-Z][A-Za-z]*[A-Z])\)")
_DERET = re.compile(r"target|indikator kinerja utama|\biku\b|renstra|rencana strategis", re.I)
MIRIP_MIN = 0.9

Arti = tuple[str, int | None, int | None]
"""Kind, year and quarter of the figures of a column."""

Kunci = tuple[str, str, int | None, int | None]
"""Indicator, kind of figure, year, quarter; no quarter means the whole year."""


@dataclass(frozen=True)
class Fakta:
    indikator: str
    jenis: str
    tahun: int | None
    triwulan: int | None
    nama: str
    nilai: Decimal
    lajur: Lajur
    b: int
    k: int

    @property
    def kunci(self) -> Kunci:
        return self.indikator, self.jenis, self.tahun, self.triwulan

    @property
    def sel(self) -> str:
        return self.lajur.unik(self.b, self.k)

    @property
    def tempat(self) -> Tempat:
        return Tempat(self.lajur.nama, self.nama, self.lajur.kepala[self.k])


def baca_fakta(bahan: Bahan) -> list[Fakta]:
    """One fact per key and table; a table that says two things of a key says nothing certain."""
    semua = [f for lajur in bahan.lajur for f in _fakta(bahan, lajur)]
    banyak = Counter((f.lajur.letak, f.kunci) for f in semua)
    tunggal = [f for f in semua if banyak[f.lajur.letak, f.kunci] == 1]
    sama = _senama(tunggal)
    return [replace(f, indikator=sama[f.indikator]) for f in tunggal]


def nama_indikator(teks: str) -> str:
    """Without its unit and the office: `Nilai LAKIP Kecamatan X (nilai)` → `nilai lakip`."""
    kata = nama_baku(re.sub(r"\([^)]*\)", " ", teks)).split()
    akhir = next((n for n, k in enumerate(kata) if k in KANTOR and n >= 2), len(kata))
    return " ".join(kata[:akhir]) if akhir == 2 or akhir == len(kata) else " ".join(kata)


def pengenal(fakta: Iterable[Fakta]) -> Callable[[str], str]:
    """From an indicator's name as printed to the one its facts are kept by."""
    sama = {nama_indikator(f.nama): f.indikator for f in fakta}

    def kenal(teks: str) -> str:
        nama = nama_indikator(teks)
        return sama.get(nama, nama)

    return kenal


def singkatan(teks: str) -> str:
    """`Indeks Kepuasan Masyarakat (IKM)` → `ikm`; empty where no short name stands."""
    cocok = _SINGKATAN.search(teks)
    return cocok[1].lower() if cocok else ""


def _senama(fakta: list[Fakta]) -> dict[str, str]:
    """Each name as found → the one it is called by: short names and slips of the pen joined,
    but never two rows of one table."""
    banyak = Counter(f.indikator for f in fakta)
    tabel: dict[str, set[int]] = {}
    pendek: dict[str, str] = {}
    for f in fakta:
        tabel.setdefault(f.indikator, set()).add(f.lajur.letak)
        if huruf := singkatan(f.nama):
            pendek.setdefault(huruf, f.indikator)
    hasil: dict[str, str] = {}
    for nama, _ in banyak.most_common():
        inti = re.sub(r"^(?:nilai|indeks|skor)\s+", "", nama)
        if (panjang := pendek.get(inti)) and panjang in banyak:
            hasil[nama] = hasil.get(panjang, panjang)
            continue
        calon = [
            (kemiripan(nama, lain), lain)
            for lain in dict.fromkeys(hasil.values())
            if not tabel[nama] & tabel.get(lain, set())
        ]
        nilai, lain = max(calon, default=(0.0, ""))
        hasil[nama] = lain if nilai >= MIRIP_MIN else nama
    return hasil


def _fakta(bahan: Bahan, lajur: Lajur) -> Iterator[Fakta]:
    kolom = lajur.kolom(Peran.INDIKATOR)
    if not kolom or any(p.lajur is lajur for p in bahan.pohon):
        return
    arti = _arti(bahan, lajur)
    for b, nama in enumerate(
        pemilik([[baris[k].teks.strip() for k in kolom] for baris in lajur.baris])
    ):
        sendiri = nama and not (baris_rata(lajur.baris[b]) or baris_total(lajur.baris[b]))
        for k, (jenis, tahun, triwulan) in arti.items() if sendiri else ():
            nilai = lajur.nilai[b][k]
            if nilai is not None and k > kolom[0]:
                yield Fakta(nama_indikator(nama), jenis, tahun, triwulan, nama, nilai, lajur, b, k)


def pemilik(isi: list[list[str]]) -> list[str]:
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


def _arti(bahan: Bahan, lajur: Lajur) -> dict[int, Arti]:
    """Column → kind, year and quarter of its figures."""
    hasil: dict[int, Arti] = {}
    nyata = [k for k in range(len(lajur.kepala)) if "realisasi" in lajur.kepala[k].lower()]
    for k in range(len(lajur.kepala)):
        if satu := _arti_kolom(bahan, lajur, k, len(nyata) == 1):
            hasil[k] = satu
    tahun_saja = [k for k in range(len(lajur.kepala)) if k not in hasil and _hanya_tahun(lajur, k)]
    if len(tahun_saja) >= 3:
        judul = bahan.judul(lajur)
        nyata_saja = re.search(r"realisasi|perkembangan|capaian", judul, re.I)
        if nyata_saja or _DERET.search(judul) or Peran.SASARAN in lajur.peran:
            jenis = REALISASI if nyata_saja and "target" not in judul.lower() else TARGET
            hasil |= {k: (jenis, lajur.tahun(k), None) for k in tahun_saja}
    for k, (atas, bawah) in pasangan_persen(lajur).items():
        if (hasil.get(atas), hasil.get(bawah)) == _sepasang(hasil.get(atas)):
            hasil[k] = (CAPAIAN, *hasil[atas][1:])
    return hasil


def _sepasang(nyata: Arti | None) -> tuple[Arti, Arti] | None:
    """Result and target of one time; an achievement of the Renstra's end is another figure."""
    return (nyata, (TARGET, *nyata[1:])) if nyata and nyata[0] == REALISASI else None


def _hanya_tahun(lajur: Lajur, k: int) -> bool:
    return bool(
        re.fullmatch(r"(?:tahun\s*/?\s*)?20[0-9]{2}(?:\s*\(.*\))?", lajur.kepala[k].strip(), re.I)
    )


def _arti_kolom(bahan: Bahan, lajur: Lajur, k: int, satu_realisasi: bool) -> Arti | None:
    kepala = lajur.kepala[k]
    tahun = lajur.tahun(k)
    if _AWAL.search(kepala):
        return AWAL, tahun, None
    if _AKHIR.search(kepala) and not re.search("realisasi|capaian|%", kepala, re.I):
        return (TARGET, tahun, None) if tahun else (AKHIR, None, None)
    nyata = re.search("realisasi", kepala, re.I)
    if not nyata and (_BUKAN_FAKTA.search(kepala.split("/")[-1]) or not _target(kepala)):
        return None
    if nyata and re.search("capaian|tingkat|serapan", kepala.split("/")[-1], re.I):
        return None
    if tahun is None and (not nyata or satu_realisasi):
        tahun = bahan.profil.tahun
    return (REALISASI if nyata else TARGET, tahun, _triwulan(bahan, kepala)) if tahun else None


def _target(kepala: str) -> bool:
    return bool(re.search("target", kepala, re.I))


def _triwulan(bahan: Bahan, kepala: str) -> int | None:
    """The quarter of a head; None for the year and for the quarter the report is of."""
    waktu = [s.urut for s in sebutan_waktu(kepala) if not s.semester]
    if not waktu or waktu[-1] == 4 or waktu[-1] == bahan.profil.triwulan:
        return None
    return waktu[-1]


def menurut_kunci(fakta: Iterable[Fakta]) -> dict[Kunci, list[Fakta]]:
    hasil: dict[Kunci, list[Fakta]] = {}
    for f in fakta:
        hasil.setdefault(f.kunci, []).append(f)
    return hasil
