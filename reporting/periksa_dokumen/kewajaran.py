"""Figures that agree with one another and yet can't be: money without output, more than the pagu;
a code that belongs to another name.
"""

from collections.abc import Iterator
from decimal import Decimal

from core.impor.nama import nama_baku
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import NAMA_JENJANG, SUB, cari_kode, nomenklatur
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran
from reporting.periksa_dokumen.tulis import tulis


def periksa_kewajaran(bahan: Bahan) -> Iterator[Temuan]:
    for pohon in bahan.pohon:
        yield from _tanpa_keluaran(pohon)
        yield from _lebih_pagu(pohon)
        yield from _kode(pohon)


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


def _lebih_pagu(pohon: Pohon) -> Iterator[Temuan]:
    """Only the lowest rows: what stands above them follows."""
    lajur = pohon.lajur
    pagu, uang = lajur.kolom(Peran.PAGU), lajur.kolom(Peran.REALISASI_UANG)
    if not (pagu and uang):
        return
    for satu in (s for s in pohon.semua if not s.anak):
        isi = lajur.nilai[satu.b]
        batas = max((n for k in pagu if (n := isi[k]) is not None), default=None)
        for k in uang:
            nilai = isi[k]
            if batas and nilai is not None and nilai > batas:
                yield Temuan(
                    "kewajaran.lebih_pagu",
                    Bobot.PERINGATAN,
                    Tempat(lajur.nama, satu.nama, lajur.kepala[k]),
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
