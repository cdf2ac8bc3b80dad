"""Regulations a foreign report cites wrongly: against itself, and against those all reports cite.

A regulation is only judged when two of kind, number and year are right and its title says which
one is meant: a regency has regulations of its own under the same numbers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.checks.kutipan_hukum import Kutipan, kutipan_hukum
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan

_MENPAN = "peraturan menteri pendayagunaan"
MENPANRB_MULAI = 2010
"""The ministry bears "Reformasi Birokrasi" in its name since the cabinet of late 2009."""
_JUDUL = 150
"""So many letters behind a citation may hold its title."""


@dataclass(frozen=True)
class Peraturan:
    """A national regulation reports of kinerja cite; `judul` are words only its title has."""

    jenis: str
    nomor: str
    tahun: int
    judul: str

    def __str__(self) -> str:
        jenis = "Peraturan Menteri PANRB" if self.jenis == _MENPAN else self.jenis.title()
        return f"{jenis} Nomor {self.nomor} Tahun {self.tahun}"


NASIONAL = (
    Peraturan("undang-undang", "28", 1999, r"bersih dan bebas|korupsi, kolusi"),
    Peraturan("undang-undang", "25", 2004, r"sistem perencanaan pembangunan nasional"),
    Peraturan("undang-undang", "25", 2009, r"pelayanan publik"),
    Peraturan("undang-undang", "6", 2014, r"desa\b"),
    Peraturan("undang-undang", "23", 2014, r"pemerintahan daerah"),
    Peraturan("undang-undang", "30", 2014, r"administrasi pemerintahan"),
    Peraturan("peraturan pemerintah", "8", 2006, r"pelaporan keuangan dan kinerja"),
    Peraturan("peraturan pemerintah", "17", 2018, r"kecamatan"),
    Peraturan("peraturan pemerintah", "12", 2019, r"pengelolaan keuangan daerah"),
    Peraturan("peraturan presiden", "29", 2014, r"sistem akuntabilitas kinerja|sakip"),
    Peraturan("peraturan menteri dalam negeri", "86", 2017, r"tata cara perencanaan"),
    Peraturan("peraturan menteri dalam negeri", "90", 2019, r"klasifikasi"),
    Peraturan("peraturan menteri dalam negeri", "77", 2020, r"pedoman teknis pengelolaan keuangan"),
    Peraturan(_MENPAN, "53", 2014, r"(?:petunjuk|pedoman) teknis perjanjian kinerja"),
    Peraturan(_MENPAN, "14", 2017, r"survei kepuasan"),
    Peraturan(
        _MENPAN, "88", 2021, r"evaluasi (?:atas )?(?:implementasi )?(?:sistem )?akuntabilitas"
    ),
    Peraturan(_MENPAN, "89", 2021, r"penjenjangan"),
)


@dataclass(frozen=True)
class _Sebutan:
    ayat: Ayat
    kutipan: Kutipan
    judul: str

    def temuan(self, aturan: str, pesan: str, seharusnya: str) -> Temuan:
        kata = self.kutipan.kata
        tempat = self.ayat.tempat(kata)
        return Temuan(aturan, Bobot.PERINGATAN, tempat, pesan, seharusnya, kata)


def periksa_hukum(bahan: Bahan) -> Iterator[Temuan]:
    sebutan = list(_sebutan(bahan))
    sudah: set[_Sebutan] = set()
    for satu in sebutan:
        if temuan := _mustahil(satu, bahan.profil.tahun) or _nasional(satu):
            sudah.add(satu)
            yield temuan
    yield from _dua_jenis([s for s in sebutan if s not in sudah])


def _sebutan(bahan: Bahan) -> Iterator[_Sebutan]:
    for ayat in bahan.ayat:
        semua = list(kutipan_hukum(ayat.teks))
        for n, satu in enumerate(semua):
            batas = semua[n + 1].awal if n + 1 < len(semua) else len(ayat.teks)
            ekor = ayat.teks[satu.akhir : min(batas, satu.akhir + _JUDUL)]
            judul = re.match(r"[\s,(]*tentang\s+(.*)", ekor, re.I | re.S)
            yield _Sebutan(ayat, satu, judul[1].lower() if judul else "")


def _mustahil(satu: _Sebutan, tahun: int | None) -> Temuan | None:
    """A year after the report's, or a ministry that did not exist yet."""
    kutipan = satu.kutipan
    if tahun is not None and kutipan.tahun > tahun + 1:
        pesan = f"Peraturan ini bertahun {kutipan.tahun}, sesudah laporan tahun {tahun}."
        return satu.temuan(
            "dasar_hukum.tahun", pesan, _dikenal(satu) or f"paling akhir {tahun + 1}"
        )
    bernama = re.search(r"panrb|reformasi birokrasi", kutipan.kata, re.I)
    if kutipan.jenis == _MENPAN and bernama and kutipan.tahun < MENPANRB_MULAI:
        pesan = f"Kementerian PANRB belum bernama demikian pada tahun {kutipan.tahun}."
        return satu.temuan("dasar_hukum.tahun", pesan, _dikenal(satu))
    return None


def _dikenal(satu: _Sebutan) -> str:
    """The national regulation of this kind and number."""
    k = satu.kutipan
    ada = [p for p in NASIONAL if (p.jenis, p.nomor) == (k.jenis, k.nomor)]
    return str(ada[0]) if len(ada) == 1 else ""


def _nasional(satu: _Sebutan) -> Temuan | None:
    """Another kind, number or year than the regulation its title belongs to."""
    k = satu.kutipan
    for p in NASIONAL:
        if not satu.judul or not re.match(rf"(?:\W*\w+\W+){{0,2}}?(?:{p.judul})", satu.judul):
            continue
        sama = (k.jenis == p.jenis) + (k.nomor == p.nomor) + (k.tahun == p.tahun)
        if sama == 2:
            pesan = f"Peraturan tentang hal ini adalah {p}."
            return satu.temuan("dasar_hukum.nasional", pesan, str(p))
    return None


def _dua_jenis(sebutan: list[_Sebutan]) -> Iterator[Temuan]:
    """One number and year of the region's own regulations under two kinds."""
    daerah = {"peraturan daerah", "peraturan bupati", "keputusan bupati"}
    kelompok: dict[tuple[str, int], list[_Sebutan]] = {}
    for satu in sebutan:
        if satu.kutipan.jenis in daerah:
            kelompok.setdefault((satu.kutipan.nomor, satu.kutipan.tahun), []).append(satu)
    for isi in kelompok.values():
        jenis = Counter(s.kutipan.jenis for s in isi)
        judul = {s.judul.rstrip(" .;")[:40] for s in isi if s.judul}
        if len(jenis) < 2 or len(judul) > 1:
            continue  # two regulations may share a number; their titles tell them apart
        benar = _jenis_benar(isi, jenis)
        for satu in isi:
            if satu.kutipan.jenis != benar:
                nomor = f"Nomor {satu.kutipan.nomor} Tahun {satu.kutipan.tahun}"
                pesan = f"{nomor} di tempat lain dalam laporan ini adalah {benar.title()}."
                yield satu.temuan("dasar_hukum.jenis", pesan, f"{benar.title()} {nomor}")


def _jenis_benar(isi: list[_Sebutan], jenis: Counter[str]) -> str:
    """What the regulation is about decides, then how often it is called so, then the first."""
    tentang = " ".join(s.judul or s.ayat.teks.lower() for s in isi)
    if re.search(r"rpjmd|jangka menengah daerah|pajak|retribusi", tentang):
        calon = "peraturan daerah"
    elif re.search(r"renstra|rencana strategis|kedudukan|susunan organisasi", tentang):
        calon = "peraturan bupati"
    else:
        calon = ""
    return calon if calon in jenis else jenis.most_common(1)[0][0]
