"""Lists of sub kegiatan without money, in tables and in lines, against the tables with money.

A list is judged when most of it, and most of what is paid for, stands in both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.impor.nama import kemiripan, nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import SUB, cari_kode, sebunyi_acuan
from reporting.periksa_dokumen.bahan import Bahan, daftar_isi
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran

MIRIP_MIN = 0.72
MIRIP_TEKS = 0.9
"""Lines of a text may be duties or reasons, so only a name counts."""
SEPADAN_MIN = 0.7
"""Share of a list, and of the budget's rows, that must be the same before the rest is a fault."""
BANYAK_MIN = 5
_BUTIR = re.compile(
    r"^\W*(?:[0-9]{1,2}|[a-z])[.)]\s*(?P<nama>(?!me[mnlrwy][a-z]{3,}\b)\S.{8,220})$", re.I
)
"""A lettered line that may be a name: "memfasilitasi …" is a duty."""


@dataclass(frozen=True)
class _Butir:
    nama: str
    tempat: Tempat


@dataclass(frozen=True)
class _Daftar:
    tempat: str
    butir: list[_Butir]


@dataclass(frozen=True)
class _Anggaran:
    nama: dict[str, Baris]
    tetap: dict[str, Baris]
    induk: set[str]


def periksa_daftar(bahan: Bahan) -> Iterator[Temuan]:
    anggaran = _anggaran(bahan)
    if len(anggaran.nama) < BANYAK_MIN:
        return
    for daftar in _tabel(bahan):
        yield from _banding(daftar, anggaran)
    yield from _banding_teks(bahan, anggaran)


def _anggaran(bahan: Bahan) -> _Anggaran:
    """Sub kegiatan of the tables with money; `tetap` are those that each such table has and pays
    for, for what the tables themselves disagree on is told of them."""
    pohon = [
        p
        for p in bahan.pohon
        if p.lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
        and sum(s.jenjang == SUB for s in p.semua) >= BANYAK_MIN
    ]
    sub = [[s for s in p.semua if s.jenjang == SUB] for p in pohon]
    nama = {nama_baku(s.nama): s for isi in sub for s in isi}
    semua = [{s.kunci for s in isi} for isi in sub]
    nol = {s.kunci for p, isi in zip(pohon, sub, strict=True) for s in isi if not _uang(p, s)}
    tetap = set.intersection(*semua) - nol if semua else set()
    induk = {nama_baku(s.nama) for p in pohon for s in p.semua if s.jenjang != SUB}
    return _Anggaran(nama, {s.kunci: s for s in nama.values() if s.kunci in tetap}, induk)


def _uang(pohon: Pohon, satu: Baris) -> bool:
    kolom = pohon.lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
    return any(pohon.lajur.nilai[satu.b][k] for k in kolom)


def _tabel(bahan: Bahan) -> Iterator[_Daftar]:
    for lajur in bahan.lajur:
        k = lajur.kolom_nama
        uang = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
        if not lajur.jenjang or uang or k is None:
            continue
        butir = [
            _Butir(lajur.baris[b][k].teks, Tempat(lajur.nama, lajur.baris[b][k].teks))
            for b, jenjang in lajur.jenjang.items()
            if jenjang == SUB
        ]
        yield _Daftar(lajur.nama, butir)


def _cari(nama: str, anggaran: _Anggaran, mirip: float) -> Baris | None:
    """The row a line means: its name, a spelling of it, or a part of it."""
    baku = nama_baku(nama)
    if baku in anggaran.nama:
        return anggaran.nama[baku]
    ekor = [s for lain, s in anggaran.nama.items() if len(baku) > 20 and lain.endswith(baku)]
    if ekor:
        return ekor[0]  # The end of a name that a page break cut.
    nilai = [(kemiripan(baku, lain), n, s) for n, (lain, s) in enumerate(anggaran.nama.items())]
    terbaik = max(nilai, key=lambda n: n[:2])
    # Two rows of the nomenclature that only look alike are two things.
    dua = sebunyi_acuan(nama) and sebunyi_acuan(terbaik[2].nama)
    sekode = terbaik[0] >= MIRIP_MIN and cari_kode(nama, SUB) == terbaik[2].kunci
    return None if dua or not (terbaik[0] >= mirip or sekode) else terbaik[2]


def _banding(daftar: _Daftar, anggaran: _Anggaran) -> Iterator[Temuan]:
    pasang = [(b, _cari(b.nama, anggaran, MIRIP_MIN)) for b in daftar.butir]
    ada = {s.kunci for _, s in pasang if s}
    banyak = sum(s is not None for _, s in pasang)
    if len(pasang) < BANYAK_MIN or banyak < len(pasang) * SEPADAN_MIN:
        return
    tetap = anggaran.tetap
    if len(ada & set(tetap)) < len(tetap) * SEPADAN_MIN:
        return
    yield from (_lebih(b) for b, s in pasang if s is None)
    yield from (_kurang(daftar.tempat, s) for k, s in tetap.items() if k not in ada)


def _lebih(butir: _Butir) -> Temuan:
    return Temuan(
        "daftar.tanpa_anggaran",
        Bobot.PERINGATAN,
        butir.tempat,
        "Sub kegiatan ini tidak ada dalam tabel anggaran.",
        seharusnya="sub kegiatan yang beranggaran",
        tertulis=butir.nama,
    )


def _kurang(tempat: str, satu: Baris) -> Temuan:
    return Temuan(
        "daftar.tidak_tercantum",
        Bobot.PERINGATAN,
        Tempat(tempat, satu.nama),
        "Sub kegiatan ini beranggaran, tetapi tidak tercantum di sini.",
        seharusnya=satu.nama,
        tertulis="tidak ada",
    )


def _banding_teks(bahan: Bahan, anggaran: _Anggaran) -> Iterator[Temuan]:
    """Lines "a. …", kegiatan by kegiatan: a whole programme left out is another fault."""
    runtun = list(_runtun(bahan, anggaran))
    ada = {s.kunci for isi in runtun for _, s in isi if s}
    if len(ada) < max(BANYAK_MIN, len(anggaran.tetap) * SEPADAN_MIN):
        return
    for isi in runtun:
        asing = [b for b, s in isi if s is None and nama_baku(b.nama) not in anggaran.induk]
        if any(s for _, s in isi):
            yield from (_lebih(b) for b in asing if cari_kode(b.nama, SUB) or _sub(b.nama))
    sudah: set[str] = set()
    for pohon in bahan.pohon:
        for induk in pohon.semua:
            anak = {a.kunci: a for a in induk.anak if a.kunci in anggaran.tetap}
            tidak = [k for k in anak if k not in ada]
            if len(anak) > len(tidak) == 1 and tidak[0] not in sudah:
                sudah.add(tidak[0])
                yield _kurang("Uraian program", anak[tidak[0]])


def _sub(nama: str) -> bool:
    """Whether a line reads like one, though the nomenclature has it otherwise."""
    return bool(re.match(r"\W*(?:fasilitasi|koordinasi|penyediaan|pengadaan)\b", nama, re.I))


def _runtun(bahan: Bahan, anggaran: _Anggaran) -> Iterator[list[tuple[_Butir, Baris | None]]]:
    """Runs of lettered lines with nothing between them."""
    bagian = {a.isi: a.bagian for a in bahan.ayat}
    isi: list[tuple[_Butir, Baris | None]] = []
    for n, satu in enumerate(bahan.dokumen.isi):
        cocok = _BUTIR.match(satu) if isinstance(satu, str) and not daftar_isi(satu) else None
        if cocok is None:
            if isi:
                yield isi
            isi = []
            continue
        nama = cocok["nama"].strip(" .;,")
        isi.append(
            (_Butir(nama, Tempat(bagian.get(n, "Teks"), nama)), _cari(nama, anggaran, MIRIP_TEKS))
        )
    if isi:
        yield isi
