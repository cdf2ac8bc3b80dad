"""3.2 Realisasi Anggaran: the absorption chart and the sentences that follow from the money.

Tabel 3.4 itself is in `bab3_tabel_3_4.py`.
"""

from __future__ import annotations

from decimal import Decimal

from core.angka import bulatkan, desimal
from reporting.dokumen import label
from reporting.dokumen.blok import Blok, Gambar, Kalimat, Tanggal
from reporting.dokumen.lukisan import BatangSerapan, GrafikSerapan
from reporting.lkj.bab3_program import tanpa_keluaran
from reporting.lkj.bab3_tabel_3_4 import tabel_3_4
from reporting.lkj.kata import alinea, bernilai, deretan, deretan_kata, di_atas, kal, pct, rp, teks
from reporting.lkj.pohon import sebut_program, sebut_sub, semua_sub, setelah_perubahan
from reporting.narasi.variabel import judul_sampai, kata_triwulan, sebab
from reporting.snapshot.model import Program, Snapshot


def realisasi_anggaran(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Section 3.2."""
    return (
        *alinea(total(snapshot), anggaran_kas(snapshot), setelah_perubahan(snapshot)),
        *alinea(serapan_ekstrem(snapshot), *_melebihi_pagu(snapshot), *_lepas(snapshot)),
        *alinea(*tanpa_keluaran(snapshot.anggaran.program)),
        *(teks(snapshot, "bab3.anggaran") if snapshot.anggaran.program else ()),
        *gambar_serapan(snapshot),
        tabel_3_4(snapshot),
    )


def total(snapshot: Snapshot) -> Kalimat:
    """Pagu, realisasi, absorption and rest of the office."""
    anggaran = snapshot.anggaran
    if not anggaran.program:
        return ("Anggaran belum dicatat, sehingga realisasinya belum dapat disajikan.",)
    if anggaran.realisasi.nilai is None:
        return kal(
            "Pagu anggaran sebesar {{ pagu }}; realisasinya sampai dengan {{ akhir }} belum dapat "
            "disajikan ({{ sebab }}).",
            pagu=rp(anggaran.pagu),
            akhir=Tanggal(snapshot.periode.akhir),
            sebab=sebab(anggaran.realisasi, "belum diisi"),
        )
    return kal(
        "Sampai dengan {{ akhir }}, pagu anggaran sebesar {{ pagu }} terealisasi {{ realisasi }}"
        "{{ serapan }}, dengan sisa {{ sisa }}.",
        akhir=Tanggal(snapshot.periode.akhir),
        pagu=rp(anggaran.pagu),
        realisasi=rp(anggaran.realisasi),
        serapan=(
            kal(" atau {{ s }}", s=pct(anggaran.serapan))
            if anggaran.serapan.nilai is not None
            else ()
        ),
        sisa=rp(anggaran.sisa),
    )


def anggaran_kas(snapshot: Snapshot) -> Kalimat:
    """Cumulative anggaran kas; at the year's end it is the pagu and says nothing new."""
    if snapshot.periode.triwulan == 4 or snapshot.anggaran.kas.nilai is None:
        return ()
    return kal(
        "Anggaran kas kumulatif sampai dengan {{ periode }} sebesar {{ kas }}; persentase serapan "
        "dalam laporan ini dihitung terhadap pagu setahun.",
        periode=kata_triwulan(snapshot),
        kas=rp(snapshot.anggaran.kas),
    )


def serapan_ekstrem(snapshot: Snapshot) -> Kalimat:
    """Programs with the highest and the lowest absorption; ties are named together."""
    terukur = [p for p in snapshot.anggaran.program if p.serapan.nilai is not None]
    if not terukur:
        return ()
    if len(snapshot.anggaran.program) == 1:
        return (f"Seluruh anggaran berada pada {sebut_program(terukur[0])}.",)
    tinggi = _dengan_serapan(terukur, max(_bulat(p) for p in terukur))
    rendah = _dengan_serapan(terukur, min(_bulat(p) for p in terukur))
    if _bulat(tinggi[0]) == _bulat(rendah[0]):
        return kal("Serapan setiap program sama, yaitu {{ s }}.", s=pct(tinggi[0].serapan))
    return kal(
        "Serapan tertinggi terdapat pada {{ tinggi }} ({{ atas }}), sedangkan serapan terendah "
        "terdapat pada {{ rendah }} ({{ bawah }}).",
        tinggi=deretan_kata(sebut_program(p) for p in tinggi),
        atas=pct(tinggi[0].serapan),
        rendah=deretan_kata(sebut_program(p) for p in rendah),
        bawah=pct(rendah[0].serapan),
    )


def _bulat(program: Program) -> Decimal:
    return bulatkan(program.serapan.nilai or 0)


def _dengan_serapan(program: list[Program], nilai: Decimal) -> list[Program]:
    return [p for p in program if _bulat(p) == nilai]


def _melebihi_pagu(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    lebih = [
        kal("{{ nama }} ({{ s }})", nama=sebut_sub(s), s=pct(s.serapan))
        for s in semua_sub(snapshot.anggaran.program)
        if di_atas(s.serapan, 100)
    ]
    if not lebih:
        return ()
    return (kal("Realisasi melebihi pagu pada sub kegiatan {{ d }}.", d=deretan(lebih)),)


def _lepas(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    lepas = [
        kal("{{ nama }} ({{ r }})", nama=s.nama, r=rp(s.realisasi))
        for s in semua_sub(snapshot.anggaran.program)
        if not s.dalam_dpa and bernilai(s.realisasi)
    ]
    if not lepas:
        return ()
    return (
        kal(
            "Realisasi pada sub kegiatan yang tidak lagi tercantum dalam DPA yang berlaku: "
            "{{ daftar }}.",
            daftar=deretan(lepas),
        ),
    )


def gambar_serapan(snapshot: Snapshot) -> tuple[Gambar, ...]:
    """Gambar 3.n: pagu and realisasi per program; none without a program."""
    program = snapshot.anggaran.program
    if not program:
        return ()
    serapan = label.kata(snapshot, "serapan")
    return (
        Gambar(
            kunci="gambar-serapan",
            judul=f"{serapan} Anggaran per Program {judul_sampai(snapshot)}",
            isi=GrafikSerapan(
                tuple(
                    BatangSerapan(f"{p.nomor} {sebut_program(p)}", p.pagu, p.realisasi, p.serapan)
                    for p in program
                )
            ),
            alternatif="Diagram batang serapan anggaran per program: "
            + "; ".join(_kata_serapan(p) for p in program)
            + ".",
        ),
    )


def _kata_serapan(program: Program) -> str:
    # The alternative text of a picture is words only, so the figure is written out here.
    nilai = program.serapan.nilai
    serapan = f"{desimal(nilai)} persen" if nilai is not None else sebab(program.serapan)
    return f"{sebut_program(program)} {serapan}"
