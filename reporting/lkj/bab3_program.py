"""Programs behind a sasaran: money, capaian, what they consist of, and the office's analysis."""

from __future__ import annotations

from reporting.dokumen.blok import (
    BarisUraian,
    Bervolume,
    Blok,
    Butir,
    Daftar,
    Kalimat,
    Paragraf,
    Subbab,
    TabelUraian,
)
from reporting.lkj.kata import alinea, bernilai, deretan, kal, pct, rp, terpenuhi
from reporting.lkj.pohon import (
    LEPAS,
    TANDA_LEPAS,
    program_sasaran,
    sebut_program,
    sebut_sub,
    semua_sub,
)
from reporting.narasi.variabel import atau_sebab
from reporting.snapshot.model import CapaianSasaran, Program, Snapshot, SubKegiatan


def bagian_program(snapshot: Snapshot, sasaran: CapaianSasaran) -> tuple[Blok, ...]:
    """Lettered parts, one per program of the sasaran."""
    program = program_sasaran(snapshot, sasaran.kode_program)
    if not program:
        return alinea(("Belum ada program dalam anggaran yang dikaitkan dengan sasaran ini.",))
    return tuple(
        Subbab(
            kunci=f"sasaran-{sasaran.nomor}-program-{satu.kode}",
            judul=sebut_program(satu),
            isi=_isi(satu, snapshot.periode.triwulan),
            tingkat=4,
        )
        for satu in program
    )


def _isi(program: Program, triwulan: int) -> tuple[Blok, ...]:
    # Targets are a year's: before its end nearly every output is below, which says nothing.
    kurang = _belum_terpenuhi(program) if triwulan == 4 else ()
    lepas = any(not sub.dalam_dpa for sub in semua_sub((program,)))
    return (
        Paragraf(_baris_angka(program), gaya="baris_angka"),
        _daftar_kegiatan(program),
        *([Paragraf((f"{TANDA_LEPAS} {LEPAS}",), gaya="catatan")] if lepas else []),
        *alinea(kurang, *tanpa_keluaran((program,))),
        *_analisis(program),
    )


def _baris_angka(program: Program) -> Kalimat:
    return kal(
        "Pagu {{ pagu }} · realisasi {{ realisasi }}{{ serapan }} · capaian kinerja {{ capaian }}",
        pagu=atau_sebab(program.pagu, rp(program.pagu)),
        realisasi=atau_sebab(program.realisasi, rp(program.realisasi), "belum diisi"),
        serapan=(
            kal(" ({{ serapan }})", serapan=pct(program.serapan))
            if program.serapan.nilai is not None
            else ()
        ),
        capaian=atau_sebab(program.capaian, pct(program.capaian), "belum diukur"),
    )


def _daftar_kegiatan(program: Program) -> Daftar:
    return Daftar(
        tuple(
            Butir(
                (kegiatan.nama,),
                Daftar(tuple(Butir((sebut_sub(sub),)) for sub in kegiatan.sub), "huruf"),
            )
            for kegiatan in program.kegiatan
        ),
        "angka",
    )


def _belum_terpenuhi(program: Program) -> Kalimat:
    """Sub kegiatan whose output stays below target; those without any have their own sentence."""
    hampa = menyerap_tanpa_keluaran((program,))
    kurang = [s for s in semua_sub((program,)) if terpenuhi(s.capaian) is False and s not in hampa]
    if not kurang:
        return ()
    return kal(
        "Keluaran yang belum memenuhi target terdapat pada {{ daftar }}.",
        daftar=deretan([volume_sub(sub) for sub in kurang]),
    )


def volume_sub(sub: SubKegiatan) -> Kalimat:
    """A sub kegiatan with its output: "… (11 Laporan dari target 12 Laporan)"."""
    return kal(
        "{{ nama }} ({{ realisasi }} dari target {{ target }})",
        nama=sebut_sub(sub),
        realisasi=Bervolume(sub.realisasi_volume.angka, sub.realisasi_volume.satuan),
        target=Bervolume(sub.target.angka, sub.target.satuan),
    )


def menyerap_tanpa_keluaran(program: tuple[Program, ...]) -> list[SubKegiatan]:
    """Sub kegiatan with money spent and a target, but no output at all."""
    return [
        sub
        for sub in semua_sub(program)
        if sub.realisasi_volume.angka.nilai == 0
        and bernilai(sub.target.angka)
        and (sub.realisasi.nilai or 0) > 0
    ]


def tanpa_keluaran(program: tuple[Program, ...]) -> tuple[Kalimat, ...]:
    """A sentence per sub kegiatan that spent money without output."""
    return tuple(
        kal(
            "{{ nama }} menggunakan anggaran {{ realisasi }}{{ serapan }}, sedangkan keluarannya "
            "{{ keluaran }} dari target {{ target }}; hal ini memerlukan penjelasan.",
            nama=f"Sub kegiatan {sebut_sub(sub)}",
            realisasi=rp(sub.realisasi),
            serapan=(
                kal(" atau {{ s }} dari pagu", s=pct(sub.serapan))
                if sub.serapan.nilai is not None
                else ()
            ),
            keluaran=Bervolume(sub.realisasi_volume.angka, sub.realisasi_volume.satuan),
            target=Bervolume(sub.target.angka, sub.target.satuan),
        )
        for sub in menyerap_tanpa_keluaran(program)
    )


def _analisis(program: Program) -> tuple[Blok, ...]:
    isi = program.analisis
    baris = baris_uraian(
        ("–", "Hambatan", (*isi.kegagalan, *isi.hambatan)),
        ("›", "Solusi", isi.solusi),
        ("+", "Keberhasilan", isi.keberhasilan),
        ("›", "Rencana tindak lanjut", isi.rencana),
    )
    if not baris:
        return alinea(("Uraian hambatan, solusi, dan keberhasilan program ini belum diisi.",))
    return (TabelUraian(baris),)


def baris_uraian(*bagian: tuple[str, str, tuple[str, ...]]) -> tuple[BarisUraian, ...]:
    """Rows of an analysis, those without text left out."""
    return tuple(
        BarisUraian(tanda, label, tuple((satu,) for satu in butir))  # type: ignore[arg-type]
        for tanda, label, butir in bagian
        if butir
    )
