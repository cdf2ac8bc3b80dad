"""Composes the ten other offices: their own files, and a budget and texts made by rule.

Nothing is random: every choice follows from a hash of the slug and what is chosen, so the same
office comes out the same on every machine. README.md tells the rules in words.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from deploy.demo import baca
from deploy.demo.bahan import Bahan, Kalimat, Lubang, Staf, Sub

GAJI_PER_PNS = 101_500_000  # a year, before the office's variation
RIBU = 1000


def susun(slug: str) -> Bahan:
    """Facts of one office. Raises FileNotFoundError for a slug without a file."""
    isi = baca.toml("lain", f"{slug}.toml")
    sub = _anggaran(slug, isi)
    kosong = isi["susunan"].get("tanpa_analisis", False)
    return Bahan(
        slug=slug,
        kantor=baca.kantor(isi),
        kinerja=baca.kinerja(isi),
        sub=sub,
        staf=_staf(slug, isi["susunan"]),
        analisis=() if kosong else _analisis(slug, sub, baca.analisis(isi.get("analisis", []))),
        lubang=Lubang(**{jenis: frozenset(kode) for jenis, kode in isi.get("lubang", {}).items()}),
    )


def _acak(*kunci: object) -> int:
    """A number from 0 to 999 that depends on nothing but its key."""
    teks = "/".join(map(str, kunci)).encode()
    return int.from_bytes(hashlib.sha256(teks).digest()[:6]) % RIBU


@cache
def _kolam() -> tuple[dict[str, str], ...]:
    return tuple(baca.tabel("lain", "kolam.csv"))


# --- Budget ------------------------------------------------------------------------------
def _anggaran(slug: str, isi: dict[str, Any]) -> tuple[Sub, ...]:
    susunan = isi["susunan"]
    dicoret = [_dicoret(satu) for satu in isi.get("dicoret", [])]
    keluar = {sub.kode for sub in dicoret}
    daftar = [_sub(slug, isi, baris, "") for baris in _pilih(slug, susunan, keluar)]
    for kode in range(1, len(isi["kelurahan"]) + 1):
        daftar += [
            _sub(slug, isi, baris, f"{kode:04}")
            for baris in _kolam()
            if baris["kode"] in susunan.get("kelurahan", [])
        ]
    return tuple(sorted([*daftar, *dicoret], key=lambda sub: (sub.kode, sub.sub_unit)))


def _pilih(slug: str, susunan: dict[str, Any], keluar: set[str]) -> Iterator[dict[str, str]]:
    """The obligatory rows, then others in the office's own order up to its number."""
    tanpa = susunan.get("tanpa_program", "-")
    kantor = set(susunan.get("kelurahan_kantor", []))
    punya = [b for b in _kolam() if not b["kode"].startswith((tanpa, *keluar))]
    wajib = [b for b in punya if b["wajib"] == "1" or b["kode"] in kantor]
    pilihan = [b for b in punya if not b["wajib"]]
    pilihan.sort(key=lambda baris: (_acak(slug, baris["kode"], "pilih"), baris["kode"]))
    sisa = susunan["jumlah_sub"] - len(wajib) - len(susunan.get("kelurahan", []))
    yield from wajib
    yield from pilihan[:sisa]


def _sub(slug: str, isi: dict[str, Any], baris: dict[str, str], sub_unit: str) -> Sub:
    kunci = (slug, baris["kode"], sub_unit)
    target = _target(baris["target"], isi)
    pagu = _pagu(kunci, baris["pagu"], isi["susunan"])
    kurang = 0
    if baris["langkah"] == "rata" and target >= 4 and _acak(*kunci, "capai") < 220:
        kurang = min(1 + _acak(*kunci, "kurang") % 3, int(target) // 4)
    return Sub(
        kode=baris["kode"],
        sub_unit=sub_unit,
        target=target,
        pagu=pagu,
        pagu_murni=pagu if baris["pagu"] == "gaji" else _pagu_murni(kunci, pagu),
        realisasi=pagu * _serapan(kunci, baris["pagu"]) // RIBU // 10 * 10,
        volume=target - kurang,
        pola=baris["pola"],
        langkah=baris["langkah"],
    )


def _target(teks: str, isi: dict[str, Any]) -> Decimal:
    banyak = {
        "desa": isi["jumlah_desa"],
        "2desa": isi["jumlah_desa"] * 2,
        "pns": isi["susunan"]["pns"],
    }
    return Decimal(banyak.get(teks, teks))


def _pagu(kunci: tuple[str, ...], teks: str, susunan: dict[str, Any]) -> int:
    """The pool's figure by the office's size and 15 % up or down, in steps of Rp50."""
    ragam = 850 + _acak(*kunci, "pagu") * 3 // 10
    if teks == "gaji":
        return susunan["pns"] * GAJI_PER_PNS * (900 + ragam // 10) // RIBU + _acak(*kunci)
    return int(int(teks) * susunan["skala"] * ragam / RIBU) // 50 * 50


def _pagu_murni(kunci: tuple[str, ...], pagu: int) -> int:
    """A quarter of the rows but pay was changed in October, by up to a fifth."""
    if _acak(*kunci, "berubah") >= 250:
        return pagu
    return pagu * (800 + _acak(*kunci, "murni") * 2 // 5) // RIBU // 50 * 50


def _serapan(kunci: tuple[str, ...], teks: str) -> int:
    """Per mille of the pagu spent at the end of the year; never above it."""
    ragam = _acak(*kunci, "serap")
    return 975 + ragam // 50 if teks == "gaji" else 860 + ragam * 14 // 100


def _dicoret(isi: dict[str, Any]) -> Sub:
    return Sub(
        kode=isi["kode"],
        target=Decimal(isi["target"]),
        pagu=0,
        pagu_murni=isi["pagu_murni"],
        realisasi=isi["realisasi"],
        volume=Decimal(isi["volume"]),
        pola="awal",
        langkah="tetap",
        dicoret=True,
    )


# --- Staff -------------------------------------------------------------------------------
def _staf(slug: str, susunan: dict[str, Any]) -> tuple[Staf, ...]:
    """Eight structural posts, the rest of the PNS from a roster, then PPPK and upah jasa."""
    daftar = [dict(b) for b in baca.tabel("lain", "pegawai.csv")]
    pejabat = [b for b in daftar if b["urutan"] != "0"]
    lain = [b for b in daftar if b["urutan"] == "0"]
    mulai = _acak(slug, "staf")
    banyak = susunan["pns"] - len(pejabat)
    hasil = []
    for urutan, baris in enumerate(
        [*pejabat, *(lain[(mulai + n) % len(lain)] for n in range(banyak))]
    ):
        isi = {k: v for k, v in baris.items() if k != "urutan"}
        if _acak(slug, "kelamin", urutan) < 300:
            isi["kelamin"] = "P" if isi["kelamin"] == "L" else "L"
        hasil.append(Staf(jumlah=1, isi=isi))
    pppk = {"status": "pppk", "pendidikan": "s1", "kelompok": "fungsional", "eselon": "non"}
    for isi, jumlah in ((pppk, susunan["pppk"]), ({"status": "upah_jasa"}, susunan["upah_jasa"])):
        pria = jumlah * (400 + _acak(slug, isi["status"]) // 4) // RIBU
        hasil += [
            Staf(jumlah=pria, isi=isi | {"kelamin": "L"}),
            Staf(jumlah=jumlah - pria, isi=isi | {"kelamin": "P"}),
        ]
    return tuple(hasil)


# --- Analysis ----------------------------------------------------------------------------
def _analisis(slug: str, sub: tuple[Sub, ...], sendiri: tuple[Kalimat, ...]) -> tuple[Kalimat, ...]:
    """Sentences of the bank behind the office's own: two in quarter IV, one before."""
    punya = {satu.kode[:7] for satu in sub}
    nomor = Counter((k.triwulan, k.sasaran, k.program, k.jenis) for k in sendiri)
    hasil = list(sendiri)
    for tempat in baca.toml("lain", "kalimat.toml")["tempat"]:
        sasaran, program = tempat.get("sasaran"), tempat.get("program", "")
        if program and program not in punya:
            continue
        for triwulan in (1, 2, 3, 4):
            for jenis in baca.JENIS_ANALISIS:
                kunci = (triwulan, sasaran, program, jenis)
                for uraian in _ambil(slug, kunci, tempat.get(jenis, [])):
                    nomor[kunci] += 1
                    hasil.append(
                        Kalimat(
                            triwulan=triwulan,
                            jenis=jenis,
                            urutan=nomor[kunci],
                            uraian=uraian,
                            sasaran=sasaran,
                            program=program,
                        )
                    )
    return tuple(hasil)


def _ambil(slug: str, kunci: tuple[object, ...], pilihan: list[str]) -> list[str]:
    """One sentence, in quarter IV two, starting at a place of the office's own."""
    if not pilihan:
        return []
    mulai = _acak(slug, *kunci)
    banyak = min(2 if kunci[0] == 4 else 1, len(pilihan))
    return [pilihan[(mulai + n) % len(pilihan)] for n in range(banyak)]
