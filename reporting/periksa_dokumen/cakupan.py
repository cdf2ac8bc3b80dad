"""Programmes the tables pay for and the text passes over; one money under two names."""

import re
from collections.abc import Iterator
from itertools import combinations

from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import KEGIATAN, PROGRAM, SUB, cari_kode
from reporting.periksa_dokumen.hubungan import sekunci
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.kolom import Peran
from reporting.periksa_dokumen.model import Dokumen

_PROGRAM = re.compile(r"^\W*(?:[0-9A-Za-z]{1,4}[.)]\s*)+(program\s.{8,150})$", re.I)
_EKOR = re.compile(r"[,;:]?\s*(?:dengan|yang|terdiri)\b.*$|[.:;,]\s*$", re.I)


def program_tanpa_uraian(dokumen: Dokumen, pohon: list[Pohon]) -> Iterator[Temuan]:
    """Only where the report describes at least half of its programmes under their own heading."""
    lengkap = max(pohon, key=lambda p: len(p.semua), default=None)
    if lengkap is None or len(lengkap.program) < 3:
        return
    disebut: set[str] = set()
    for teks in dokumen.paragraf():
        if cocok := _PROGRAM.match(teks):
            nama = _EKOR.sub("", cocok[1])
            disebut |= {cari_kode(nama, PROGRAM), nama_baku(nama)}
    tanpa = [p for p in lengkap.program if not {p.kunci, nama_baku(p.nama)} & disebut and p.anak]
    if len(tanpa) * 2 > len(lengkap.program):
        return
    for satu in tanpa:
        yield Temuan(
            "cakupan.program_tanpa_uraian",
            Bobot.PERINGATAN,
            Tempat(lengkap.lajur.nama, satu.nama),
            "Program ini punya anggaran, tetapi tidak diuraikan seperti program lain.",
            seharusnya="uraian program",
            tertulis="tidak ada",
        )


def nama_berbeda(pohon: list[Pohon]) -> Iterator[Temuan]:
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
