"""Sentences on an indicator that follow from its figures: met or not, rising or falling.

Words are chosen on values at two decimals, as they are printed, so that no sentence contradicts
the table above it.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from core.capaian import Polaritas, arah, capaian, pertumbuhan_poin
from reporting.dokumen import label
from reporting.dokumen.blok import Kalimat
from reporting.lkj.bab3_tabel_sasaran import pada_tahun
from reporting.lkj.kata import (
    banyak,
    beda,
    deretan_kata,
    di_atas,
    kal,
    nilai_indikator,
    pct,
    terpenuhi,
)
from reporting.narasi.variabel import kata_periode, kata_triwulan, sebab
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import IndikatorPk, Snapshot, TahunIndikator

_MAKNA = {
    ("naik", "naik"): "membaik",
    ("naik", "turun"): "menurun",
    ("turun_a", "naik"): "memburuk",
    ("turun_a", "turun"): "membaik",
    ("turun_b", "naik"): "memburuk",
    ("turun_b", "turun"): "membaik",
}
"""What a rise or fall of the value means, by polarity; nothing is said for "stabil"."""


def kunci_target(capaian_persen: Angka) -> str:
    """Which of the three it is: key of a label (reporting.dokumen.label)."""
    if di_atas(capaian_persen, 100):
        return "melampaui"
    return "memenuhi" if terpenuhi(capaian_persen) else "belum_memenuhi"


def kata_target(capaian_persen: Angka) -> str:
    """melampaui target, memenuhi target, or belum memenuhi target; a sentence keeps these."""
    return label.PETA[kunci_target(capaian_persen)].bawaan


def kini_terhadap_target(snapshot: Snapshot, indikator: IndikatorPk) -> Kalimat:
    """This year's realisasi against its target, or why there is none."""
    kini = pada_tahun(indikator, snapshot.periode.tahun)
    if kini.realisasi.nilai is None:
        return belum_ada(indikator, kini)
    realisasi = nilai_indikator(kini.realisasi, indikator.satuan)
    if kini.capaian.nilai is None:
        return kal(
            "Realisasi {{ nama }} sampai dengan {{ periode }} sebesar {{ realisasi }}; "
            "capaiannya tidak dihitung ({{ sebab }}).",
            nama=indikator.nama,
            periode=kata_periode(snapshot),
            realisasi=realisasi,
            sebab=sebab(kini.capaian, "target nol atau belum ditetapkan"),
        )
    return kal(
        "Realisasi {{ nama }} sampai dengan {{ periode }} sebesar {{ realisasi }} dari target "
        "{{ target }}, sehingga capaiannya {{ capaian }} dan {{ kata }}.",
        nama=indikator.nama,
        periode=kata_periode(snapshot),
        realisasi=realisasi,
        target=nilai_indikator(kini.target, indikator.satuan),
        capaian=pct(kini.capaian),
        kata=kata_target(kini.capaian),
    )


def belum_ada(indikator: IndikatorPk, tahun: TahunIndikator) -> Kalimat:
    """Why a year has no realisasi, in the words of the facts."""
    return kal(
        "Realisasi {{ nama }} tahun {{ tahun }} belum dapat disajikan ({{ sebab }}).",
        nama=indikator.nama,
        tahun=str(tahun.tahun),
        sebab=sebab(tahun.realisasi, "belum diisi"),
    )


def target_triwulan(snapshot: Snapshot, indikator: IndikatorPk) -> Kalimat:
    """Realisasi against the quarter's own target, where the year's target is staged."""
    target = indikator.target_triwulan
    kini = pada_tahun(indikator, snapshot.periode.tahun)
    if target is None or target.nilai is None or kini.realisasi.nilai is None:
        return ()
    nilai = capaian(target.nilai, kini.realisasi.nilai, Polaritas(indikator.polaritas))
    if nilai is None:
        return ()
    hasil = Angka(
        nilai=nilai,
        alamat=f"turunan/capaian_triwulan/{indikator.kunci}",
        aturan="capaian",
        dari=(target.alamat, kini.realisasi.alamat),
    )
    return kal(
        "Terhadap target {{ periode }} sebesar {{ target }}, capaiannya {{ capaian }}.",
        periode=kata_triwulan(snapshot),
        target=nilai_indikator(target, indikator.satuan),
        capaian=pct(hasil),
    )


def terhadap_tahun_lalu(snapshot: Snapshot, indikator: IndikatorPk) -> Kalimat:
    """Rise or fall of realisasi since last year, and what became of capaian."""
    tahun = snapshot.periode.tahun
    kini, lalu = pada_tahun(indikator, tahun), pada_tahun(indikator, tahun - 1)
    gerak = arah(kini.realisasi.nilai, lalu.realisasi.nilai)
    if gerak is None:
        return ()
    if gerak == "tetap":
        return kal(
            "Nilai itu sama dengan realisasi tahun {{ lalu }}.{{ capaian }}",
            lalu=str(tahun - 1),
            capaian=_gerak_capaian(kini, lalu),
        )
    makna = _MAKNA.get((indikator.polaritas, gerak), "")
    return kal(
        "Dibandingkan dengan tahun {{ lalu }}, realisasi {{ gerak }} {{ beda }}{{ makna }}."
        "{{ capaian }}",
        lalu=str(tahun - 1),
        gerak=gerak,
        beda=beda(kini.realisasi, lalu.realisasi, indikator.satuan),
        makna=f", yang berarti {makna}" if makna else "",
        capaian=_gerak_capaian(kini, lalu),
    )


def _gerak_capaian(kini: TahunIndikator, lalu: TahunIndikator) -> Kalimat:
    gerak = arah(kini.capaian.nilai, lalu.capaian.nilai)
    if gerak is None or gerak == "tetap":
        return ()
    return kal(
        " Capaian terhadap target {{ gerak }} {{ beda }}, dari {{ lalu }} menjadi {{ kini }}.",
        gerak=gerak,
        beda=beda(kini.capaian, lalu.capaian, "%"),
        lalu=pct(lalu.capaian),
        kini=pct(kini.capaian),
    )


def perjalanan(indikator: IndikatorPk) -> Kalimat:
    """From the first measured year to the last: direction and size."""
    terukur = [t for t in indikator.tahun if t.realisasi.nilai is not None]
    if len(terukur) < 2:
        return ()
    awal, akhir = terukur[0], terukur[-1]
    gerak = arah(akhir.realisasi.nilai, awal.realisasi.nilai)
    batas = {
        "nama": indikator.nama,
        "dari": f"{awal.tahun}",
        "sampai": f"{akhir.tahun}",
    }
    if gerak == "tetap":
        return kal(
            "Realisasi {{ nama }} tahun {{ sampai }} sama dengan tahun {{ dari }}, yaitu "
            "{{ nilai }}.",
            **batas,
            nilai=nilai_indikator(akhir.realisasi, indikator.satuan),
        )
    return kal(
        "Realisasi {{ nama }} {{ gerak }} {{ beda }} dari {{ awal }} pada tahun {{ dari }} "
        "menjadi {{ akhir }} pada tahun {{ sampai }}.",
        **batas,
        gerak=gerak or "",
        beda=beda(akhir.realisasi, awal.realisasi, indikator.satuan),
        awal=nilai_indikator(awal.realisasi, indikator.satuan),
        akhir=nilai_indikator(akhir.realisasi, indikator.satuan),
    )


def lompatan_terbesar(indikator: IndikatorPk) -> Kalimat:
    """The largest change from one year to the next; said only where there are several."""
    terukur = [t for t in indikator.tahun if t.realisasi.nilai is not None]
    pasangan = list(pairwise(terukur))
    if len(pasangan) < 2:
        return ()
    lalu, kini = max(pasangan, key=_besar_lompatan)
    gerak = arah(kini.realisasi.nilai, lalu.realisasi.nilai)
    if gerak is None or gerak == "tetap":
        return ()
    return kal(
        "Perubahan terbesar terjadi dari tahun {{ dari }} ke tahun {{ ke }}, yaitu {{ gerak }} "
        "{{ beda }}.",
        dari=str(lalu.tahun),
        ke=str(kini.tahun),
        gerak=gerak,
        beda=beda(kini.realisasi, lalu.realisasi, indikator.satuan),
    )


def _besar_lompatan(pasangan: tuple[TahunIndikator, TahunIndikator]) -> Decimal:
    lalu, kini = pasangan
    return abs(pertumbuhan_poin(kini.realisasi.nilai, lalu.realisasi.nilai) or Decimal(0))


def tahun_terpenuhi(indikator: IndikatorPk) -> Kalimat:
    """In which of the assessed years the target was met."""
    dinilai = [t for t in indikator.tahun if t.capaian.nilai is not None]
    if len(dinilai) < 2:
        return ()
    penuh = [str(t.tahun) for t in dinilai if terpenuhi(t.capaian)]
    umum = f"Dari {len(dinilai)} tahun yang dinilai, target "
    if not penuh:
        return (f"{umum}belum pernah terpenuhi.",)
    if len(penuh) == len(dinilai):
        return (f"{umum}terpenuhi setiap tahun.",)
    return (f"{umum}terpenuhi pada tahun {deretan_kata(penuh)}.",)


def terhadap_akhir_renstra(snapshot: Snapshot, indikator: IndikatorPk) -> Kalimat:
    """The latest realisasi against the Renstra end target (PermenPANRB 53/2014, Lampiran II)."""
    tahun, hasil = indikator.tahun_capaian_akhir, indikator.capaian_akhir
    if tahun is None or hasil.nilai is None:
        return kal(
            "Realisasi {{ nama }} belum dapat dibandingkan dengan target akhir Renstra "
            "({{ sebab }}).",
            nama=indikator.nama,
            sebab=sebab(hasil, "realisasi atau target akhir belum tersedia"),
        )
    terakhir = pada_tahun(indikator, tahun)
    tersedia = "" if tahun == snapshot.periode.tahun else ", tahun terakhir yang dinilai,"
    return kal(
        "Realisasi {{ nama }} tahun {{ tahun }}{{ tersedia }} sebesar {{ realisasi }} mencapai "
        "{{ capaian }} dari target akhir Renstra tahun {{ akhir }} sebesar {{ target }}.{{ sisa }}",
        nama=indikator.nama,
        tahun=str(tahun),
        tersedia=tersedia,
        realisasi=nilai_indikator(terakhir.realisasi, indikator.satuan),
        capaian=pct(hasil),
        akhir=str(snapshot.renstra.tahun_akhir),
        target=nilai_indikator(indikator.target_akhir, indikator.satuan),
        sisa=_sisa_ke_akhir(indikator, terakhir),
    )


def _sisa_ke_akhir(indikator: IndikatorPk, terakhir: TahunIndikator) -> Kalimat:
    if terpenuhi(indikator.capaian_akhir):
        return (" Target akhir Renstra telah terpenuhi.",)
    jarak = beda(terakhir.realisasi, indikator.target_akhir, indikator.satuan)
    return kal(
        " Masih terdapat selisih {{ jarak }} yang harus dicapai sampai akhir Renstra.", jarak=jarak
    )


def terhadap_standar(indikator: IndikatorPk) -> tuple[Kalimat, ...]:
    """One sentence per national or provincial standard that is entered."""
    hasil: list[Kalimat] = []
    for satu in indikator.standar:
        akhir = (
            kal(
                "capaian {{ nama }} terhadapnya {{ capaian }}",
                nama=indikator.nama,
                capaian=pct(satu.capaian),
            )
            if satu.capaian.nilai is not None
            else (f"perbandingan belum dapat dihitung ({sebab(satu.capaian)})",)
        )
        hasil.append(
            kal(
                "Standar {{ tingkat }} tahun {{ tahun }} sebesar {{ standar }} ({{ sumber }}); "
                "{{ akhir }}.",
                tingkat=satu.tingkat,
                tahun=str(satu.tahun),
                standar=nilai_indikator(satu.standar, indikator.satuan),
                sumber=satu.sumber or "sumber belum diisi",
                akhir=akhir,
            )
        )
    return tuple(hasil)


def responden(indikator: IndikatorPk) -> Kalimat:
    """Number of respondents behind a survey value."""
    if not indikator.responden:
        return ()
    return kal(
        "Nilai tersebut diperoleh dari {{ banyak }}.",
        banyak=banyak(indikator.responden, "responden"),
    )
