"""Bab IV Penutup: conclusions that follow from the figures, next steps, signature."""

from __future__ import annotations

from collections.abc import Callable

from reporting.dokumen.bagian import subbab
from reporting.dokumen.blok import Bab, Blok, Butir, Daftar, Kalimat
from reporting.lkj.bab3_anggaran import total
from reporting.lkj.bab3_kalimat import kini_terhadap_target
from reporting.lkj.bab3_program import menyerap_tanpa_keluaran
from reporting.lkj.bab3_tabel_sasaran import pada_tahun
from reporting.lkj.kata import (
    alinea,
    banyak,
    deretan,
    kal,
    nilai_indikator,
    pct,
    satu_kalimat,
    teks,
    terpenuhi,
)
from reporting.lkj.penanda import tanda_tangan
from reporting.lkj.pohon import sebut_program, sebut_sub
from reporting.narasi.variabel import nama_kecamatan, sebab
from reporting.snapshot.model import IndikatorPk, Snapshot, Uraian


def bab4(snapshot: Snapshot) -> Bab:
    """Bab IV."""
    return Bab(
        kunci="bab-4",
        judul="Penutup",
        epitom=satu_kalimat(snapshot, "bab4.epitom"),
        isi=(
            *subbab(snapshot, "bab-4", _ISI),
            *teks(snapshot, "bab4.penutup"),
            tanda_tangan(snapshot),
        ),
    )


def _kesimpulan(snapshot: Snapshot) -> tuple[Blok, ...]:
    butir = [
        *(_indikator(snapshot, i) for s in snapshot.sasaran for i in s.indikator),
        _pelaksanaan(snapshot),
        total(snapshot),
        _program_kurang(snapshot),
        _perhatian(snapshot),
    ]
    return (
        *teks(snapshot, "bab4.kesimpulan"),
        *alinea(ringkasan(snapshot)),
        Daftar(tuple(Butir(satu) for satu in butir if satu), "angka"),
    )


def ringkasan(snapshot: Snapshot) -> Kalimat:
    """How many promised indicators are met, not met, and not assessed."""
    tahun = snapshot.periode.tahun
    hasil = [terpenuhi(pada_tahun(i, tahun).capaian) for s in snapshot.sasaran for i in s.indikator]
    if not hasil:
        return ("Perjanjian Kinerja belum memuat indikator, sehingga capaian belum disimpulkan.",)
    bagian = (
        (hasil.count(True), "memenuhi target"),
        (hasil.count(False), "belum memenuhi target"),
        (hasil.count(None), "belum dinilai"),
    )
    return kal(
        "Dari {{ semua }} yang diperjanjikan, {{ rincian }}.",
        semua=banyak(len(hasil), "indikator"),
        rincian=deretan([(banyak(jumlah, kata),) for jumlah, kata in bagian if jumlah]),
    )


def _indikator(snapshot: Snapshot, indikator: IndikatorPk) -> Kalimat:
    """Met, not met, or not assessed; then with the last year that was."""
    kini = kini_terhadap_target(snapshot, indikator)
    tahun = indikator.tahun_capaian_akhir
    if pada_tahun(indikator, snapshot.periode.tahun).realisasi.nilai is not None or tahun is None:
        return kini
    terakhir = pada_tahun(indikator, tahun)
    if terakhir.capaian.nilai is None:
        return kini
    return kal(
        "{{ kini }} Nilai terakhir yang tersedia, untuk tahun {{ tahun }}, adalah "
        "{{ realisasi }} dari target {{ target }} ({{ capaian }}).",
        kini=kini,
        tahun=str(tahun),
        realisasi=nilai_indikator(terakhir.realisasi, indikator.satuan),
        target=nilai_indikator(terakhir.target, indikator.satuan),
        capaian=pct(terakhir.capaian),
    )


def _pelaksanaan(snapshot: Snapshot) -> Kalimat:
    anggaran = snapshot.anggaran
    if not anggaran.program:
        return ()
    if anggaran.capaian.nilai is None:
        return (
            "Capaian pelaksanaan program belum dapat disimpulkan "
            f"({sebab(anggaran.capaian, 'belum diisi')}).",
        )
    return kal(
        "Capaian pelaksanaan {{ program }} di {{ kecamatan }} adalah {{ capaian }}.",
        program=banyak(anggaran.jumlah_program, "program"),
        kecamatan=nama_kecamatan(snapshot),
        capaian=pct(anggaran.capaian),
    )


def _program_kurang(snapshot: Snapshot) -> Kalimat:
    """Programs below 100 by name, or that there are none; nothing when none is measured."""
    terukur = [p for p in snapshot.anggaran.program if p.capaian.nilai is not None]
    kurang = [p for p in terukur if not terpenuhi(p.capaian)]
    if not terukur:
        return ()
    if not kurang:
        return ("Semua program yang diukur mencapai target keluarannya.",)
    pembuka = (
        "Program dengan capaian di bawah 100% adalah"
        if snapshot.periode.triwulan == 4
        else "Program yang keluarannya belum mencapai target setahun adalah"
    )
    return kal(
        "{{ pembuka }} {{ daftar }}.",
        pembuka=pembuka,
        daftar=deretan(
            [kal("{{ n }} ({{ c }})", n=sebut_program(p), c=pct(p.capaian)) for p in kurang]
        ),
    )


def _perhatian(snapshot: Snapshot) -> Kalimat:
    """Money without output: what a reader must not miss."""
    sub = menyerap_tanpa_keluaran(snapshot.anggaran.program)
    if not sub:
        return ()
    return kal(
        "Perhatian khusus diperlukan pada sub kegiatan yang menggunakan anggaran tanpa "
        "menghasilkan keluaran, yaitu {{ daftar }}.",
        daftar=deretan([(sebut_sub(satu),) for satu in sub]),
    )


def _rencana(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Next steps as the analyses of sasaran and programs name them."""
    butir = _menurut_asal(snapshot, lambda a: a.rencana)
    if not butir:
        return alinea(("Rencana tindak lanjut dalam analisis sasaran dan program belum diisi.",))
    return (*teks(snapshot, "bab4.rencana"), Daftar(butir, "angka"))


def _rekomendasi(snapshot: Snapshot) -> tuple[Blok, ...]:
    """The solutions of the analyses: what the office recommends against what held it back."""
    butir = _menurut_asal(snapshot, lambda a: a.solusi)
    if not butir:
        return alinea(("Solusi dalam analisis sasaran dan program belum diisi.",))
    return (*teks(snapshot, "bab4.rekomendasi"), Daftar(butir, "angka"))


def _menurut_asal(
    snapshot: Snapshot, ambil: Callable[[Uraian], tuple[str, ...]]
) -> tuple[Butir, ...]:
    """Points of the analyses under the sasaran or program they belong to, each point once."""
    sudah: set[str] = set()
    butir: list[Butir] = []
    sumber = [(f"Sasaran {s.nomor}", s.analisis) for s in snapshot.sasaran]
    sumber += [(sebut_program(p), p.analisis) for p in snapshot.anggaran.program]
    for asal, analisis in sumber:
        baru = [satu for satu in dict.fromkeys(ambil(analisis)) if satu not in sudah]
        sudah.update(baru)
        if baru:
            anak = Daftar(tuple(Butir((satu,)) for satu in baru), "huruf")
            butir.append(Butir((asal,), anak))
    return tuple(butir)


_ISI: dict[str, Callable[[Snapshot], tuple[Blok, ...]]] = {
    "kesimpulan": _kesimpulan,
    "rekomendasi": _rekomendasi,
    "tindak-lanjut": _rencana,
}
