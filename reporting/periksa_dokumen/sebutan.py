"""Which indicator a sentence speaks of, and which figures it gives it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat
from reporting.periksa_dokumen.fakta import (
    CAPAIAN,
    REALISASI,
    TARGET,
    Fakta,
    nama_indikator,
    singkatan,
)

_UMUM = frozenset(
    re.findall(
        r"\w+",
        "persentase persen nilai indeks jumlah tingkat rata yang dan di pada dari ke untuk dengan "
        "oleh kecamatan kabupaten kantor terhadap dalam tahun atau",
    )
)
_ANGKA = r"(?>[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)"
_SELA = (
    r"(?:(?:sebesar|adalah|yaitu|yakni|ialah|mencapai|hanya|baru|pada|di|s\.?/?d\.?|sampai|dengan"
    r"|hingga|ini|itu|tersebut|yang|telah|sudah|ditetapkan|diperoleh|senilai|sejumlah|dengan nilai"
    r"|indikator|kinerjanya?|tahunan|tahun|akhir|triwulan|tw\.?|semester|iv|iii|ii|i|20[0-9]{2}|nilai"
    r"|angka|=|:|,|\()\s*)*"
)
_PERAN = re.compile(
    r"\b(?P<peran>target(?:nya)?|realisasi(?:nya)?|terealisasi|capaian(?:nya)?(?:\s+kinerja(?:nya)?)?"
    r"|tingkat\s+capaian|dari|menjadi|sebesar|mencapai|memperoleh|meraih)\s+"
    rf"(?P<sela>{_SELA})(?P<n>{_ANGKA})(?P<persen>\s*(?:%|persen\b))?"
    r"(?!\s*(?:dari\s+[0-9]|orang|desa|responden|program|kegiatan|sub|dokumen|laporan|unit|bulan|hari"
    r"|tahun|triwulan|poin|juta|miliar|unsur|kali|paket|jiwa|jam|menit|kelurahan|pegawai))",
    re.I,
)
_TAHUN_SESUDAH = re.compile(
    r"^\s*(?:%|persen)?\s*(?:\(?\s*)?(?:pada|di|untuk)?\s*(?:tahun\s+)?(20[0-9]{2})\b", re.I
)
_TAHUN = re.compile(r"\b(20[0-9]{2})\b")


@dataclass(frozen=True)
class Ucapan:
    """A figure of a sentence: `jenis` is empty where only "dari", "menjadi", "sebesar" lead to it;
    `pasti` when its year is told or the sentence names no other."""

    ayat: Ayat
    indikator: str
    kata: str
    awal: int
    nilai: Decimal
    persen: bool
    jenis: str
    tahun: int | None
    pasti: bool


class Penyebut:
    """Finds indicators in sentences by name, short name, or most of their own words."""

    def __init__(self, fakta: list[Fakta]) -> None:
        nama: dict[str, set[str]] = {}
        for f in fakta:
            nama.setdefault(f.indikator, set()).update(
                s for s in (nama_indikator(f.nama), f.indikator, singkatan(f.nama)) if s
            )
        self._pola = {
            i: re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, s), key=len, reverse=True))})\b")
            for i, s in nama.items()
        }
        self._kata = {i: {k for k in i.split() if k not in _UMUM and len(k) > 2} for i in nama}

    def cari(self, teks: str) -> list[str]:
        """The indicators named; of two of which one name holds the other only the longer."""
        kecil = " ".join(re.sub(r"[^a-z0-9]+", " ", teks.casefold()).split())
        ada = {
            i: max(len(m[0]) for m in ms)
            for i, p in self._pola.items()
            if (ms := list(p.finditer(kecil)))
        }
        if ada:
            return [i for i in ada if not any(i != j and i in j for j in ada)]
        kata = set(kecil.split())
        mirip = {
            i: len(isi & kata) / len(isi)
            for i, isi in self._kata.items()
            if len(isi) >= 3 and len(isi & kata) >= 3
        }
        terbaik = max(mirip, key=lambda i: mirip[i], default=None)
        return [terbaik] if terbaik and mirip[terbaik] >= 0.74 else []


def baca_ucapan(
    ayat: list[Ayat], penyebut: Penyebut, tahun_laporan: int | None
) -> Iterator[Ucapan]:
    """Figures of sentences that speak of one indicator; a sentence that names none goes on about
    the one its paragraph named last."""
    tersebut: tuple[int, str] = (-1, "")
    for satu in ayat:
        ada = penyebut.cari(satu.teks)
        if len(ada) == 1:
            tersebut = (satu.isi, ada[0])
        elif ada:
            tersebut = (-1, "")
        if tersebut[0] == satu.isi:
            yield from _ucapan(satu, tersebut[1], tahun_laporan)


def _ucapan(ayat: Ayat, indikator: str, tahun_laporan: int | None) -> Iterator[Ucapan]:
    semua_tahun = {int(t) for t in _TAHUN.findall(ayat.teks)}
    for cocok in _PERAN.finditer(ayat.teks):
        nilai = angka(cocok["n"])
        bulat = re.fullmatch(r"20[0-9]{2}", cocok["n"])
        rupiah = re.search(r"rp\.?\s*$", ayat.teks[: cocok.start("n")], re.I)
        sebagian = re.search(r"\d\s+(?:\w+\s+)?$", ayat.teks[: cocok.start()])
        if nilai is None or bulat or rupiah or (sebagian and cocok["peran"].lower() == "dari"):
            continue
        tahun, pasti = _tahun(ayat.teks, cocok, semua_tahun, tahun_laporan)
        yield Ucapan(
            ayat,
            indikator,
            cocok["n"] + (cocok["persen"] or ""),
            cocok.start("n"),
            nilai,
            bool(cocok["persen"]),
            _jenis(cocok["peran"]),
            tahun,
            pasti,
        )


def _jenis(peran: str) -> str:
    kecil = peran.lower()
    if kecil.startswith("target"):
        return TARGET
    if kecil.startswith(("realisasi", "terealisasi")):
        return REALISASI
    return CAPAIAN if "capaian" in kecil and kecil != "mencapai" else ""


def _tahun(
    teks: str, cocok: re.Match[str], semua: set[int], tahun_laporan: int | None
) -> tuple[int | None, bool]:
    if sela := _TAHUN.findall(cocok["sela"]):
        return int(sela[-1]), True
    if sesudah := _TAHUN_SESUDAH.match(teks[cocok.end() :]):
        return int(sesudah[1]), True
    if semua <= {tahun_laporan}:
        return tahun_laporan, True
    return tahun_laporan, False
