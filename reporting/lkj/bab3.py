"""Bab III Akuntabilitas Kinerja: how performance is measured, each sasaran, then the money."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from core.angka import desimal
from core.capaian import Polaritas
from reporting.dokumen import label
from reporting.dokumen.bagian import subbab, susunan
from reporting.dokumen.blok import AngkaKunci, Bab, Blok, Butir, Daftar
from reporting.lkj.bab3_anggaran import realisasi_anggaran
from reporting.lkj.bab3_sasaran import subbab_sasaran
from reporting.lkj.bab3_tabel_3_4 import aturan_gulung
from reporting.lkj.kata import alinea, pct, satu_kalimat, teks
from reporting.narasi.variabel import sebab_pendek
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Snapshot

_RUMUS = {
    Polaritas.NAIK: "realisasi dibagi target, dikalikan 100% (makin tinggi makin baik)",
    Polaritas.TURUN_A: "dua kali target dikurangi realisasi, dibagi target, dikalikan 100% "
    "(makin rendah makin baik)",
    Polaritas.TURUN_B: "target dibagi realisasi, dikalikan 100% (makin rendah makin baik)",
    Polaritas.STABIL: "100% dikurangi besar penyimpangan terhadap target (makin dekat dengan "
    "target makin baik)",
}


def bab3(snapshot: Snapshot) -> Bab:
    """Bab III."""
    bernomor = "pengukuran-kinerja" in susunan(snapshot, "bab-3")
    return Bab(
        kunci="bab-3",
        judul="Akuntabilitas Kinerja",
        epitom=satu_kalimat(snapshot, "bab3.epitom"),
        isi=(
            *(() if bernomor else _pengukuran(snapshot)),
            *subbab(snapshot, "bab-3", _ISI),
        ),
    )


def _pengukuran(snapshot: Snapshot) -> tuple[Blok, ...]:
    """How performance is measured: a section of its own, or what the chapter opens with."""
    return (
        *teks(snapshot, "bab3.pembuka"),
        *_rumus_capaian(snapshot),
        *teks(snapshot, "bab3.gulung", aturan_gulung=aturan_gulung(snapshot)),
        *_skala(snapshot),
    )


def _rumus_capaian(snapshot: Snapshot) -> tuple[Blok, ...]:
    """The formulas the report's indicators really use (domain.md section 3)."""
    dipakai = {i.polaritas for s in snapshot.sasaran for i in s.indikator} or {"naik"}
    rumus = [kata for polaritas, kata in _RUMUS.items() if polaritas.value in dipakai]
    if len(rumus) == 1:
        return alinea((f"Capaian indikator adalah {rumus[0]}.",))
    return (
        *alinea(("Capaian indikator dihitung menurut sifatnya, yaitu:",)),
        Daftar(tuple(Butir((f"{satu};",)) for satu in rumus[:-1]) + (Butir((f"{rumus[-1]}.",)),)),
    )


def _skala(snapshot: Snapshot) -> tuple[Blok, ...]:
    """The scale of the regency's policy (Permendagri 86/2017 by default)."""
    skala = snapshot.kebijakan.skala
    if not skala:
        return ()
    baris = [f"{_batas(satu.batas_bawah)}: {satu.label}" for satu in skala]
    return (
        *alinea(("Capaian digolongkan menurut skala peringkat kinerja berikut:",)),
        Daftar(tuple(Butir((satu,)) for satu in baris)),
    )


def _batas(batas: Decimal) -> str:
    if not batas.is_finite() or batas <= 0:
        return "nilai di bawahnya"
    return f"{desimal(batas)}% atau lebih"


def _capaian_organisasi(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Section 3.1."""
    isi: tuple[Blok, ...] = tuple(subbab_sasaran(snapshot, s) for s in snapshot.sasaran)
    if not isi:
        isi = alinea(("Sasaran dalam Renstra belum dicatat, sehingga capaiannya belum diukur.",))
    return (_angka_kunci(snapshot), *isi)


def _angka_kunci(snapshot: Snapshot) -> AngkaKunci:
    """Office capaian and absorption, then the first two sasaran; the reason when not measured."""
    anggaran = snapshot.anggaran
    capaian, serapan = (label.kata_kecil(snapshot, k) for k in ("capaian", "serapan"))
    isi = [
        (anggaran.capaian, f"{capaian} pelaksanaan program"),
        (anggaran.serapan, f"{serapan} anggaran"),
    ]
    isi += [
        (s.efisiensi.capaian_sasaran, f"{capaian} sasaran {s.nomor}") for s in snapshot.sasaran[:2]
    ]
    return AngkaKunci(tuple((pct(_ringkas(angka)), kata) for angka, kata in isi))


_ISI: dict[str, Callable[[Snapshot], tuple[Blok, ...]]] = {
    "pengukuran-kinerja": _pengukuran,
    "capaian-organisasi": _capaian_organisasi,
    "realisasi-anggaran": realisasi_anggaran,
}


def _ringkas(angka: Angka) -> Angka:
    # A long reason would be set in the size of a key figure; the sasaran's section gives it whole.
    return angka if angka.nilai is not None else replace(angka, sebab=sebab_pendek(angka))
