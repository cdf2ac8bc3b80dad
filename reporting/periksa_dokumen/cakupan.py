"""What one part of the report has and another passes over: programmes, indicators, rows."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations

from core.capaian import jumlah
from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import KEGIATAN, PROGRAM, SUB, cari_kode, nomenklatur
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.fakta import REALISASI, Fakta
from reporting.periksa_dokumen.hubungan import sekunci
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran
from reporting.periksa_dokumen.penyebut import Penyebut

_DEPAN = 90
"""A paragraph is about what it names within so many letters."""
_URAIAN = 50
"""A paragraph of fewer letters is a heading or a line of a list."""
_KEPALA = re.compile(r"^\W*(?:[0-9A-Za-z]{1,4}[.)]\s*)+program\s.{8,150}$", re.I)
_PENUNJANG = re.compile(r"\bpenunjang\b", re.I)


def periksa_cakupan(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    yield from _program_tanpa_uraian(bahan)
    yield from _indikator_tanpa_uraian(bahan, fakta)
    yield from _program_hilang(bahan.pohon)
    yield from _anak_hilang(bahan.pohon)
    yield from _indikator_hilang(fakta)
    yield from _nama_berbeda(bahan.pohon)


# --- Passed over by the text -------------------------------------------------------------------
def _program_tanpa_uraian(bahan: Bahan) -> Iterator[Temuan]:
    """Where the text goes through the programmes one by one and leaves out a single one."""
    lengkap = max(bahan.pohon, key=lambda p: (len(_program(p)), len(p.semua)), default=None)
    if lengkap is None:
        return
    program = {p.kunci: p for p in _program(lengkap)}
    putaran = _putaran(_disebut(bahan, program))
    sisa = {k for p in putaran if not _kurang_satu(program, p) for k in p if len(p) < len(program)}
    hilang = {k for p in putaran if (k := _kurang_satu(program, p))} - sisa
    for kunci in sorted(hilang):
        yield Temuan(
            "cakupan.program_tanpa_uraian",
            Bobot.PERINGATAN,
            Tempat(lengkap.lajur.nama, program[kunci].nama),
            "Program ini punya anggaran, tetapi tidak diuraikan seperti program lain.",
            seharusnya="uraian program",
            tertulis="tidak ada",
        )


def _program(pohon: Pohon) -> list[Baris]:
    return [p for p in pohon.program if p.jenjang == PROGRAM]


def _disebut(bahan: Bahan, program: dict[str, Baris]) -> Iterator[tuple[str, bool]]:
    """The programme each paragraph begins with, in the document's order, and whether that
    paragraph is its heading."""
    nama = {nama_baku(p.nama): k for k, p in program.items()}
    nama |= {nama_baku(nomenklatur()[k].nama): k for k in program if k in nomenklatur()}
    for teks in bahan.dokumen.paragraf():
        baku = nama_baku(teks)
        letak = [(baku.find(n), k) for n, k in nama.items() if len(n) > 12]
        letak = [satu for satu in letak if 0 <= satu[0] <= _DEPAN]
        if letak:
            yield min(letak, key=lambda satu: satu[0])[1], bool(_KEPALA.match(teks))


Putaran = dict[str, bool]
"""The programmes the text goes through without coming back to one, each with a heading or not."""


def _putaran(disebut: Iterator[tuple[str, bool]]) -> list[Putaran]:
    hasil: list[Putaran] = [{}]
    terakhir = ""
    for kunci, kepala in disebut:
        if kunci != terakhir:
            if kunci in hasil[-1]:
                hasil.append({})
            hasil[-1][kunci] = kepala
        terakhir = kunci
    return hasil


def _kurang_satu(program: dict[str, Baris], putaran: Putaran) -> str:
    """The one programme a round leaves out; empty for any other round. Two programmes make a
    round only by their headings."""
    luar = [k for k in program if k not in putaran]
    cukup = len(putaran) >= 3 or len(putaran) == 2 and all(putaran.values())
    return luar[0] if len(luar) == 1 and cukup else ""


def _indikator_tanpa_uraian(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    """Where the text speaks of every measured indicator but one, of which it has neither a word
    of its own nor the result."""
    nyata = {f.indikator: f for f in reversed(fakta) if f.jenis == REALISASI}
    if len(nyata) < 3:
        return
    penyebut = Penyebut(list(nyata.values()))
    paragraf = [t for t in bahan.dokumen.paragraf() if len(t) >= _URAIAN]
    diurai = {i for t in paragraf for i in penyebut.cari(t)}
    teks = " ".join(paragraf).lower()
    kata = set(re.findall(r"[a-z]+", teks))
    angka_teks = {angka(n) for n in re.findall(r"[0-9][0-9.,]*[0-9]|[0-9]", teks)}
    disebut = {f.indikator for f in fakta if f.jenis == REALISASI and f.nilai in angka_teks}
    luar = [
        f for i, f in nyata.items() if i not in diurai | disebut and not penyebut.khas(i) & kata
    ]
    if len(luar) == 1:
        yield Temuan(
            "cakupan.indikator_tanpa_uraian",
            Bobot.PERINGATAN,
            Tempat(luar[0].lajur.nama, luar[0].nama),
            "Indikator ini diukur, tetapi tidak diuraikan seperti indikator lain.",
            seharusnya="uraian indikator",
            tertulis="tidak ada",
        )


# --- Passed over by a table ----------------------------------------------------------------------
def _hilang(di: Pohon, satu: Baris, dari: Pohon, bobot: Bobot) -> Temuan:
    return Temuan(
        "cakupan.baris_hilang",
        bobot,
        Tempat(di.lajur.nama, satu.nama),
        f"Ada di {dari.lajur.nama}, tidak ada di tabel ini.",
        seharusnya=satu.nama,
        tertulis="tidak ada",
    )


def _program_hilang(pohon: list[Pohon]) -> Iterator[Temuan]:
    """A table whose total exceeds its topmost rows by just what one row of another table holds;
    or without a total, one with all programmes but one. The latter may be a table of one sasaran,
    so there the supporting programme may be missing."""
    for satu in pohon:
        if satu.total:
            yield from _kurang_dari_total(satu, pohon)
        else:
            yield from _kurang_tanpa_total(satu, pohon)


def _kurang_dari_total(satu: Pohon, pohon: list[Pohon]) -> Iterator[Temuan]:
    lajur = satu.lajur
    kurang = []
    for k in lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG):
        isi = jumlah(n for s in satu.program if (n := lajur.nilai[s.b][k]) is not None)
        total = lajur.nilai[satu.total[-1].b][k]
        kurang.append((total or Decimal(0)) - (isi or Decimal(0)))
    ada = {s.kunci for s in satu.program}
    jenjang = {s.jenjang for s in satu.program}
    if len(satu.program) < 2 or len(jenjang) != 1 or not kurang or min(kurang) <= 0:
        return
    for lain in pohon:
        uang = lain.lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
        for baris in lain.semua:
            nilai = {lain.lajur.nilai[baris.b][k] for k in uang}
            if baris.jenjang in jenjang and baris.kunci not in ada and set(kurang) <= nilai:
                yield _hilang(satu, baris, lain, Bobot.BLOKIR)
                return


def _kurang_tanpa_total(satu: Pohon, pohon: list[Pohon]) -> Iterator[Temuan]:
    lengkap = max(pohon, key=lambda p: (len(_program(p)), len(p.semua)))
    ada = {p.kunci for p in _program(satu)}
    luar = [p for p in _program(lengkap) if p.kunci not in ada]
    kurang_satu = len(luar) == 1 and len(ada) == len(_program(lengkap)) - 1 >= 3
    if kurang_satu and not _PENUNJANG.search(luar[0].nama):
        yield _hilang(satu, luar[0], lengkap, Bobot.PERINGATAN)


def _anak_hilang(pohon: list[Pohon]) -> Iterator[Temuan]:
    """A parent with the same money in two tables, one row of which stands in one only."""
    sudah: set[tuple[int, str]] = set()
    for a, b in permutations(pohon, 2):
        for x, y in sekunci(a, b):
            ada = {s.kunci for s in y.anak}
            luar = [s for s in x.anak if s.kunci not in ada]
            kurang_satu = len(luar) == 1 and ada and ada < {s.kunci for s in x.anak}
            if not kurang_satu or _menjumlah(b, y, y.anak) or not _menjumlah(a, x, x.anak):
                continue
            if (b.lajur.letak, luar[0].kunci) not in sudah:
                sudah.add((b.lajur.letak, luar[0].kunci))
                yield _hilang(b, luar[0], a, Bobot.BLOKIR)


def _menjumlah(pohon: Pohon, atas: Baris, bawah: list[Baris]) -> bool:
    """Whether every column of money adds up; without money there is nothing to tell."""
    lajur = pohon.lajur
    for k in lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG):
        isi = [n for s in bawah if (n := lajur.nilai[s.b][k]) is not None]
        total = lajur.nilai[atas.b][k]
        if total is not None and (jumlah(isi) or Decimal(0)) != total:
            return False
    return True


def _indikator_hilang(fakta: list[Fakta]) -> Iterator[Temuan]:
    """Of three or more tables with the same indicators, one that lacks a single one."""
    isi: dict[int, dict[str, Fakta]] = {}
    for f in fakta:
        isi.setdefault(f.lajur.letak, {}).setdefault(f.indikator, f)
    banyak = Counter(frozenset(satu) for satu in isi.values() if len(satu) >= 3)
    if not banyak:
        return
    lengkap, berapa = max(banyak.items(), key=lambda b: (b[1], len(b[0])))
    contoh = next(satu for satu in isi.values() if frozenset(satu) == lengkap)
    for satu in isi.values():
        luar = lengkap - set(satu)
        if berapa >= 2 and len(luar) == 1 and set(satu) < lengkap and len(satu) >= 2:
            kurang, lajur = contoh[next(iter(luar))], next(iter(satu.values())).lajur
            yield Temuan(
                "cakupan.indikator_hilang",
                Bobot.PERINGATAN,
                Tempat(lajur.nama, kurang.nama),
                f"Ada di {kurang.lajur.nama}, tidak ada di tabel ini.",
                seharusnya=kurang.nama,
                tertulis="tidak ada",
            )


# --- One money under two names ------------------------------------------------------------------
def _nama_berbeda(pohon: list[Pohon]) -> Iterator[Temuan]:
    """Within one kegiatan, a row of each table that the other lacks, with the same pagu."""
    for a, b in combinations(pohon, 2):
        pasang = list(sekunci(a, b))
        kiri, kanan = {x.b for x, _ in pasang}, {y.b for _, y in pasang}
        pagu_a, pagu_b = a.lajur.kolom(Peran.PAGU), b.lajur.kolom(Peran.PAGU)
        if not (pagu_a and pagu_b):
            continue
        for x, y in pasang:
            if x.jenjang != KEGIATAN:
                continue
            for s in (s for s in x.anak if s.jenjang == SUB and s.b not in kiri):
                nilai = a.lajur.nilai[s.b][pagu_a[0]]
                sama = [
                    t
                    for t in y.anak
                    if t.b not in kanan and b.lajur.nilai[t.b][pagu_b[-1]] == nilai
                ]
                if nilai and len(sama) == 1 and _lain(s.nama, sama[0].nama):
                    yield Temuan(
                        "daftar.nama_berbeda",
                        Bobot.PERINGATAN,
                        Tempat(b.lajur.nama, sama[0].nama),
                        f"Anggarannya sama, namanya berbeda dengan {a.lajur.nama}.",
                        seharusnya=s.nama,
                        tertulis=sama[0].nama,
                    )


def _lain(satu: str, dua: str) -> bool:
    """Whether two names are two rows of the nomenclature, not two spellings of one."""
    kode = cari_kode(satu, SUB), cari_kode(dua, SUB)
    return all(kode) and kode[0] != kode[1]
