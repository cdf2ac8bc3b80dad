"""Counts that sentences state: programs, kegiatan, sub kegiatan, desa."""

import re
from collections.abc import Iterator, Mapping

from reporting.checks.aturan import PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import CACAH, kalimat, nilai_cacah
from reporting.checks.bahan import Bahan, Teks
from reporting.checks.temuan import Bobot, Tempat
from reporting.snapshot.model import Anggaran, CapaianSasaran

_HITUNGAN = re.compile(
    rf"\b(?P<n>{CACAH})"
    r"\s*(?:\([a-z\d ]+\)\s*)?(?P<apa>sub[ -]?kegiatan|kegiatan|program|desa|kelurahan)\b",
    re.I,
)
_SELURUHNYA = re.compile(
    r"\b(?:terdiri|meliputi|memiliki|membawahi|membawahkan|sebanyak|wilayah|mencakup|seluruh)\b",
    re.I,
)


def _cacah(bahan: Bahan) -> Iterator[Kena]:
    """The stated counts against the lines of the budget in force."""
    anggaran = bahan.snapshot.anggaran
    semua: list[tuple[Tempat, Anggaran | CapaianSasaran, tuple[str, ...]]] = [
        (Tempat(bahan.label("realisasi-anggaran"), "Jumlah"), anggaran, ("",))
    ]
    for s in bahan.snapshot.sasaran:
        semua.append((Tempat(bahan.tempat_lingkup(s)), s, s.kode_program))
    for tempat, pemilik, awalan in semua:
        dalam = {
            s.kode
            for s in bahan.sub
            if s.dalam_dpa and any(not a or s.kode.startswith(f"{a}.") for a in awalan)
        }
        for apa, tertulis, ada in (
            ("program", pemilik.jumlah_program, _banyak(dalam, 3)),
            ("kegiatan", pemilik.jumlah_kegiatan, _banyak(dalam, 5)),
            ("sub kegiatan", pemilik.jumlah_sub, len(dalam)),
        ):
            if tertulis != ada:
                yield Kena(
                    tempat=Tempat(tempat.bagian, tempat.baris, apa),
                    pesan=f"Banyaknya {apa} tidak sama dengan isi tabel anggaran.",
                    seharusnya=f"{ada} {apa}",
                    tertulis=f"{tertulis} {apa}",
                    alamat="anggaran",
                )


def _banyak(kode: set[str], ruas: int) -> int:
    """How many different nodes the codes lie under, cut after so many parts."""
    return len({".".join(k.split(".")[:ruas]) for k in kode})


def _teks(bahan: Bahan) -> Iterator[Kena]:
    for teks in bahan.teks:
        for satu in kalimat(teks.isi):
            yield from _kalimat(bahan, teks, satu)


def _kalimat(bahan: Bahan, teks: Teks, satu: str) -> Iterator[Kena]:
    """Only a sentence that counts a whole is judged: "2 kegiatan belum terlaksana" is no total."""
    cocok = [(m, _apa(m["apa"])) for m in _HITUNGAN.finditer(satu)]
    apa = {a for _, a in cocok}
    berjenjang = len(apa & {"program", "kegiatan", "sub kegiatan"}) >= 2
    for m, sebutan in cocok:
        wilayah = sebutan in ("desa", "kelurahan") and _SELURUHNYA.search(satu)
        boleh = _jumlah(bahan, teks)[sebutan]
        n = nilai_cacah(m["n"])
        if (berjenjang or wilayah) and n not in boleh:
            yield Kena(
                tempat=Tempat(teks.tempat, satu, m[0]),
                pesan=f"Kalimat ini menyebut {n} {sebutan}, tabelnya memuat jumlah lain.",
                seharusnya=f"{boleh[0]} {sebutan}",
                tertulis=m[0],
                alamat=teks.alamat,
            )


def _apa(kata: str) -> str:
    kecil = kata.lower()
    return "sub kegiatan" if kecil.startswith("sub") else kecil


def _jumlah(bahan: Bahan, teks: Teks) -> Mapping[str, list[int]]:
    """What may rightly be said: of the sentence's own sasaran first, then of the office."""
    snapshot = bahan.snapshot
    pemilik: list[Anggaran | CapaianSasaran] = [snapshot.anggaran, *snapshot.sasaran]
    if isinstance(teks.lingkup, CapaianSasaran):
        pemilik.insert(0, teks.lingkup)
    return {
        "program": [p.jumlah_program for p in pemilik],
        "kegiatan": [p.jumlah_kegiatan for p in pemilik],
        "sub kegiatan": [p.jumlah_sub for p in pemilik],
        "desa": [snapshot.kecamatan.jumlah_desa],
        "kelurahan": [snapshot.kecamatan.jumlah_kelurahan],
    }


ATURAN = (
    Aturan(
        "hitungan_kalimat.cacah",
        "Banyaknya program, kegiatan, dan sub kegiatan sama dengan tabel",
        Bobot.BLOKIR,
        PRAKTIK,
        _cacah,
        hitungan=True,
    ),
    Aturan(
        "hitungan_kalimat.teks",
        "Jumlah yang ditulis dalam kalimat sama dengan tabel",
        Bobot.PERINGATAN,
        PRAKTIK,
        _teks,
    ),
)
