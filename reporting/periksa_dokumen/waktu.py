"""Period words and dates: quarter, semester, year, ordinal year of the Renstra, signature."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from core.angka import BULAN, romawi, tanggal
from core.kata_basi import (
    BUKAN_TAHUN,
    TAHUN,
    TAHUN_RENSTRA,
    URUT,
    Sebutan,
    sebutan_waktu,
    tahun_disebut,
)
from reporting.checks.baca_teks import kalimat
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan, daftar_isi
from reporting.periksa_dokumen.model import Tabel
from reporting.periksa_dokumen.profil import Profil

_BULAN = {b.lower(): n for n, b in enumerate(BULAN, start=1)} | {"pebruari": 2, "nopember": 11}
_TANGGAL = re.compile(
    rf"(?:(?P<hari>[0-3]?[0-9])\s+)?(?P<bulan>{'|'.join(_BULAN)})\s+(?P<tahun>20[0-9]{{2}})\b", re.I
)
_TEMPAT_TANGGAL = re.compile(
    r"^(?:(?:ditetapkan|dibuat) di\s+)?[A-Z][\w'’. -]{2,40}?\s*,\s*(?P<waktu>.{0,25}?20[0-9]{2})"
    r"\s*\.?$",
    re.I,
)
_BAB_SATU = re.compile(
    r"^\W*(?:(?:bab|bagian)\s+(?:i|1|pertama|satu)\b|(?:[i1][.)]?\s+)?pendahuluan\s*$)", re.I
)
_PENUTUP = re.compile(
    r"^\W*(?:(?:bab|bagian)\s+\w+\W*|[0-9ivx]{1,3}[.)]?\s+)?(?:penutup|kesimpulan|simpulan)\b", re.I
)
_PIHAK = re.compile(r"\b(?:pihak (?:pertama|kedua)|perjanjian kinerja)\b", re.I)
_RENSTRA_TAHUN_KE = re.compile(
    r"\b(?:renstra|rencana strategis|rpjmd)\b.{0,90}?\btahun\s+(?:ke\s*[-–]?\s*)?"
    r"(?P<n>pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|(?<=ke-)[1-6])\b",
    re.I,
)
_SENDIRI = re.compile(
    r"\b(?:laporan(?: kinerja)?|lkj|lkjip|lakip|lkip|bab ini|kinerja selama)\b", re.I
)
_INI = re.compile(
    r"\blaporan(?: kinerja)? (?:triwulan|semester) \S+(?: tahun(?: anggaran)? 20[0-9]{2})? ini\b",
    re.I,
)
"""In the report of a year, which may well speak of the reports of its quarters."""
_BANDING = re.compile(
    r"\b(?:dibanding\w*|daripada|sebelumnya|lalu|sejak|terhadap|berikutnya|mendatang|terakhir|akan|nanti"
    r"|rencana|setiap|tiap|masing-masing|per triwulan|hingga|dimulai|mulai)\b",
    re.I,
)
_SUMBER = re.compile(r"^\W*sumber\b(?:\s+data)?\s*:", re.I)
"""Under a table of several years the reports of the earlier ones are rightly named."""
_SELAMA = re.compile(
    r"\bselama\s+(?:1|satu)\s*(?:\((?:satu|1)\)\s*)?(?P<apa>triwulan|semester|tahun|bulan)\b", re.I
)
_TAHUN_ANGGARAN = re.compile(r"\btahun\s+anggaran\s+(?P<t>20[0-9]{2})\b", re.I)
_LAPORAN_TAHUN = re.compile(
    r"\b(?:laporan kinerja|lkj(?:ip)?|lakip|lkip)\b(?:\s+(?!tahun)[^\s.;,]+){0,9}?"
    r"\s+tahun\s+(?:anggaran\s+)?(?P<t>20[0-9]{2})\b",
    re.I,
)


def periksa_waktu(bahan: Bahan) -> Iterator[Temuan]:
    profil = bahan.profil
    for ayat in bahan.ayat:
        yield from _triwulan(profil, ayat)
        yield from _selama(profil, ayat)
        if not _SUMBER.match(str(bahan.dokumen.isi[ayat.isi])):
            yield from _tahun(profil, ayat)
        yield from _renstra(profil, ayat)
    yield from _tanda_tangan(bahan)


def sebutan_periode(profil: Profil) -> str:
    bagian = f"tahun {profil.tahun}" if profil.tahun else "setahun"
    if profil.triwulan:
        return f"triwulan {romawi(profil.triwulan)} {bagian}"
    return f"semester {romawi(profil.semester)} {bagian}" if profil.semester else bagian


def _temuan(aturan: str, ayat: Ayat, kata: str, pesan: str, harus: str) -> Temuan:
    return Temuan(
        aturan, Bobot.PERINGATAN, ayat.tempat(kata), pesan, seharusnya=harus, tertulis=kata
    )


def _triwulan(profil: Profil, ayat: Ayat) -> Iterator[Temuan]:
    """The report called by another quarter or semester; a sentence that also names its own is a
    comparison."""
    sebutan = list(sebutan_waktu(ayat.teks))
    if not sebutan or not _SENDIRI.search(ayat.teks) or _BANDING.search(ayat.teks):
        return
    setahun = profil.tahun is not None and not profil.berkala and _INI.search(ayat.teks)
    lain = [s for s in sebutan if setahun or _lain(profil, s)]
    if len(lain) != len(sebutan):
        return
    for satu in lain[:1]:
        kata = ayat.teks[satu.awal : satu.akhir]
        kini = sebutan_periode(profil)
        pesan = f'Kalimat ini menyebut "{kata}", padahal laporan ini tentang {kini}.'
        yield _temuan("kata_periode.waktu", ayat, kata, pesan, kini)


def _lain(profil: Profil, satu: Sebutan) -> bool:
    if satu.tahun is not None and satu.tahun != profil.tahun:
        return False
    urut = profil.semester if satu.semester else profil.triwulan
    return urut is not None and satu.urut != urut


def _selama(profil: Profil, ayat: Ayat) -> Iterator[Temuan]:
    """ "selama 1 (satu) semester" in a report of a quarter or a year."""
    if not _SENDIRI.search(ayat.teks) or profil.tahun is None:
        return
    boleh = {"triwulan"} if profil.triwulan else {"semester"} if profil.semester else {"tahun"}
    if profil.triwulan == 4 or profil.semester == 2:
        boleh.add("tahun")
    for cocok in _SELAMA.finditer(ayat.teks):
        if cocok["apa"].lower() not in boleh:
            harus = "selama 1 (satu) " + ("triwulan" if profil.triwulan else sorted(boleh)[0])
            pesan = f"Laporan ini tentang {sebutan_periode(profil)}."
            yield _temuan("kata_periode.waktu", ayat, cocok[0], pesan, harus)


def _tahun(profil: Profil, ayat: Ayat) -> Iterator[Temuan]:
    """The report called by another year."""
    if (
        profil.tahun is None
        or _BANDING.search(ayat.teks)
        or profil.tahun in tahun_disebut(ayat.teks)
    ):
        return
    bukan = [m.span() for m in BUKAN_TAHUN.finditer(ayat.teks)]
    for pola in (_LAPORAN_TAHUN, _TAHUN_ANGGARAN):
        for cocok in pola.finditer(ayat.teks):
            letak = cocok.start("t")
            if any(a <= letak < b for a, b in bukan):
                continue
            kata = f"tahun {cocok['t']}" if pola is _LAPORAN_TAHUN else cocok[0]
            pesan = f"Laporan ini tentang tahun {profil.tahun}."
            yield _temuan("kata_periode.tahun", ayat, kata, pesan, f"tahun {profil.tahun}")
            return


def _renstra(profil: Profil, ayat: Ayat) -> Iterator[Temuan]:
    """A Renstra of five years that spans six calendar years may count from either of the first
    two."""
    if profil.tahun is None or profil.renstra is None:
        return
    awal, akhir = profil.renstra
    benar = [profil.tahun - awal + 1]
    if akhir - awal == 5:
        benar.append(profil.tahun - awal)
    semua = (*TAHUN_RENSTRA.finditer(ayat.teks), *_RENSTRA_TAHUN_KE.finditer(ayat.teks))
    for cocok in {c.start("n"): c for c in semua}.values():
        depan = BUKAN_TAHUN.sub("", ayat.teks[: cocok.start("n")])[-60:]
        lain = tahun_disebut(depan)
        tahun = lain[-1] if lain else profil.tahun
        if tahun != profil.tahun or URUT[cocok["n"].lower()] in benar:
            continue
        pesan = f"Tahun {tahun} adalah tahun ke-{benar[0]} Renstra {awal}–{akhir}."
        yield _temuan("kata_periode.renstra", ayat, cocok[0], pesan, f"tahun ke-{benar[0]}")


def _tanda_tangan(bahan: Bahan) -> Iterator[Temuan]:
    """Dates under the foreword and at the end; those of the Perjanjian Kinerja lie at its start."""
    akhir = bahan.profil.akhir
    if akhir is None:
        return
    hari_akhir = date(*akhir, monthrange(*akhir)[1])
    for teks in _baris_tanda_tangan(bahan):
        cocok = _TEMPAT_TANGGAL.match(teks)
        if cocok is None or (tertulis := _saat(cocok["waktu"])) is None:
            continue
        paling_lambat, lengkap = tertulis
        if paling_lambat <= hari_akhir:
            sebab = "" if lengkap else " Hari dan bulannya pun tidak lengkap."
            yield Temuan(
                "kata_periode.tanggal",
                Bobot.BLOKIR,
                Tempat("Tanda tangan", teks, "tanggal"),
                f"Tanggal tanda tangan ini sebelum periode laporan berakhir.{sebab}",
                seharusnya=f"setelah {tanggal(hari_akhir)}",
                tertulis=cocok["waktu"].strip(),
            )


def _saat(teks: str) -> tuple[date, bool] | None:
    """The latest day the words may mean, and whether they name a day or month."""
    if cocok := _TANGGAL.search(teks):
        tahun, bulan = int(cocok["tahun"]), _BULAN[cocok["bulan"].lower()]
        terakhir = monthrange(tahun, bulan)[1]
        hari = min(max(int(cocok["hari"]), 1), terakhir) if cocok["hari"] else terakhir
        return date(tahun, bulan, hari), True
    polos = teks.strip(" .…_-")
    return (date(int(polos), 12, 31), False) if TAHUN.fullmatch(polos) else None


def _baris_tanda_tangan(bahan: Bahan) -> Iterator[str]:
    """Short lines of the foreword and behind the last chapter's heading; in a report without that
    chapter the last line that is a place and a date."""
    isi = bahan.dokumen.isi
    bab = next((n for n, s in enumerate(isi) if _pendek(s) and _BAB_SATU.match(str(s))), 0)
    penutup = [n for n, s in enumerate(isi) if _pendek(s) and _PENUTUP.match(str(s)) and n >= bab]
    lampiran = next(
        (n for n, s in enumerate(isi) if isinstance(s, str) and re.match(r"\W*LAMPIRAN\b", s)),
        len(isi),
    )
    belakang = list(range(penutup[-1], max(lampiran, penutup[-1]))) if penutup else []
    if not belakang:
        tanda = [n for n in range(bab, lampiran) if _di_luar_pk(isi, n)]
        belakang = tanda[-1:]
    for n in (*range(bab), *belakang):
        satu = isi[n]
        if isinstance(satu, Tabel):
            yield from (sel.teks for baris in satu.baris for sel in baris if len(sel.teks) < 80)
        else:
            # A reader of PDF may have taken the line for the end of the paragraph above it.
            yield from (k for k in kalimat(satu)[-1:] if len(k) < 80)


def _pendek(satu: str | Tabel) -> bool:
    return isinstance(satu, str) and len(satu) < 80 and not daftar_isi(satu)


def _di_luar_pk(isi: list[str | Tabel], n: int) -> bool:
    """Whether a line is a place and a date, and not the one of the Perjanjian Kinerja."""
    satu = isi[n]
    if not isinstance(satu, str) or not _TEMPAT_TANGGAL.match(satu):
        return False
    return not any(_PIHAK.search(s) for s in isi[max(0, n - 12) : n] if isinstance(s, str))
