"""Figures that agree with one another and yet can't be: money without output, more than the pagu;
a code that belongs to another name.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import NAMA_JENJANG, SUB, cari_kode, nomenklatur
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_total
from reporting.periksa_dokumen.tulis import tulis

_RP = r"rp\.?\s*"
_UANG = r"[0-9]{1,3}(?:\.[0-9]{3})+"
_PAGU_LALU_NYATA = re.compile(
    rf"\b(?:anggaran|pagu)(?:nya)?\s+(?:sebesar\s+)?{_RP}(?P<pagu>{_UANG})(?![.,]?[0-9])[^.;0-9]{{0,30}}?"
    rf"\b(?:realisasi|terealisasi)(?:nya)?\s+(?:sebesar\s+)?{_RP}(?P<nyata>{_UANG})",
    re.I,
)


def periksa_kewajaran(bahan: Bahan) -> Iterator[Temuan]:
    for pohon in bahan.pohon:
        yield from _tanpa_keluaran(pohon)
        yield from _kode(pohon)
    yield from _semua_lebih_pagu(bahan)


def _tanpa_keluaran(pohon: Pohon) -> Iterator[Temuan]:
    lajur = pohon.lajur
    uang = lajur.kolom(Peran.REALISASI_UANG)
    target, nyata = lajur.kolom(Peran.TARGET), lajur.kolom(Peran.REALISASI)
    if not (uang and target and nyata):
        return
    for satu in pohon.semua:
        isi = lajur.nilai[satu.b]
        if satu.jenjang == SUB and isi[target[0]] and isi[nyata[-1]] == 0 and isi[uang[-1]]:
            yield Temuan(
                "kewajaran.uang_tanpa_keluaran",
                Bobot.PERINGATAN,
                Tempat(lajur.nama, satu.nama, lajur.kepala[nyata[-1]]),
                "Anggaran terpakai, tetapi keluarannya 0.",
                seharusnya=f"keluaran di atas 0 atau realisasi {tulis(Decimal(0))}",
                tertulis=f"0 keluaran, {tulis(isi[uang[-1]] or Decimal(0))} terpakai",
            )


def _semua_lebih_pagu(bahan: Bahan) -> Iterator[Temuan]:
    """Only the lowest rows, for what stands above them follows; other tables and the sentences
    where no table goes down to the sub kegiatan."""
    rinci = [p for p in bahan.pohon if _beruang(p.lajur) and any(map(_sub, p.semua))]
    for pohon in rinci:
        yield from _lebih_pagu(pohon.lajur, [s.b for s in pohon.semua if not s.anak])
    if rinci:
        return
    yield from _kalimat_lebih_pagu(bahan)
    for lajur in filter(_beruang, bahan.lajur):
        yield from _lebih_pagu(
            lajur, [b for b, isi in enumerate(lajur.baris) if not baris_total(isi)]
        )


def _kalimat_lebih_pagu(bahan: Bahan) -> Iterator[Temuan]:
    """ "anggaran Rp 10.000.000, realisasi Rp 12.000.000": of what has no row in a table."""
    for ayat in bahan.ayat:
        for cocok in _PAGU_LALU_NYATA.finditer(ayat.teks):
            pagu, nyata = angka(cocok["pagu"]), angka(cocok["nyata"])
            if pagu is not None and nyata is not None and nyata > pagu:
                yield Temuan(
                    "kewajaran.lebih_pagu",
                    Bobot.PERINGATAN,
                    ayat.tempat(cocok["nyata"]),
                    "Realisasi melebihi pagunya.",
                    seharusnya=f"paling banyak {tulis(pagu)}",
                    tertulis=cocok["nyata"],
                )


def _sub(satu: Baris) -> bool:
    return satu.jenjang == SUB


def _beruang(lajur: Lajur) -> bool:
    return bool(lajur.kolom(Peran.PAGU) and lajur.kolom(Peran.REALISASI_UANG))


def _lebih_pagu(lajur: Lajur, baris: list[int]) -> Iterator[Temuan]:
    pagu, uang = lajur.kolom(Peran.PAGU), lajur.kolom(Peran.REALISASI_UANG)
    for b in baris:
        isi = lajur.nilai[b]
        batas = max((n for k in pagu if (n := isi[k]) is not None), default=None)
        for k in uang:
            nilai = isi[k]
            if batas and nilai is not None and nilai > batas:
                yield Temuan(
                    "kewajaran.lebih_pagu",
                    Bobot.PERINGATAN,
                    Tempat(lajur.nama, lajur.nama_baris(b), lajur.kepala[k]),
                    "Realisasi melebihi pagunya.",
                    seharusnya=f"paling banyak {tulis(batas)}",
                    tertulis=tulis(nilai),
                )


def _kode(pohon: Pohon) -> Iterator[Temuan]:
    """A code of the nomenclature beside the name of another row of it."""
    for satu in pohon.semua:
        acuan = nomenklatur().get(satu.kode)
        if not satu.kode or (acuan and nama_baku(acuan.nama) == nama_baku(satu.nama)):
            continue
        benar = _kode_menurut_nama(satu)
        if not benar or benar == satu.kode:
            continue
        milik = f"milik {acuan.nama}" if acuan else "tidak ada dalam nomenklatur"
        lajur = pohon.lajur
        kolom = lajur.kolom(Peran.KODE)
        yield Temuan(
            "nomenklatur.kode",
            Bobot.PERINGATAN,
            Tempat(lajur.nama, satu.nama, lajur.kepala[kolom[0]] if kolom else "Kode"),
            f"Kode ini {milik}, bukan kode {NAMA_JENJANG[satu.jenjang]} ini.",
            seharusnya=benar,
            tertulis=satu.kode,
        )


def _kode_menurut_nama(satu: Baris) -> str:
    """The only code of this very name, on the level the row stands on or says it does."""
    kode = cari_kode(satu.nama, satu.jenjang)
    acuan = nomenklatur().get(kode)
    return kode if acuan and nama_baku(acuan.nama) == nama_baku(satu.nama) else ""
