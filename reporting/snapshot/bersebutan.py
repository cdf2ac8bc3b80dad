"""The regency's designations put into the office's frozen names: Distrik, Panewu, Jawatan."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from reporting.dokumen.sebutan import ganti
from reporting.snapshot.kantor import ButirJabatan, Jabatan, Pejabat
from reporting.snapshot.model import Snapshot


def bersebutan(snapshot: Snapshot) -> Snapshot:
    """Titles, units and tasks of positions, and the office itself; nothing else is touched: not
    the nomenclature, not the names of law, not what an office wrote in its texts."""
    pakai = snapshot.setelan.sebutan if snapshot.setelan else {}
    if not pakai:
        return snapshot
    kantor, sah, janji = snapshot.kecamatan, snapshot.pengesahan, snapshot.perjanjian
    return replace(
        snapshot,
        kecamatan=replace(
            kantor,
            sebutan=pakai.get("kecamatan", kantor.sebutan),
            sebutan_kepala=pakai.get("camat", kantor.sebutan_kepala),
        ),
        pengesahan=replace(sah, penanda_tangan=_pejabat(sah.penanda_tangan, pakai)),
        perjanjian=janji
        and replace(
            janji,
            pihak_pertama=_pejabat(janji.pihak_pertama, pakai),
            pihak_kedua=_pejabat(janji.pihak_kedua, pakai),
            turunan=tuple(
                replace(
                    t,
                    pihak_pertama=_pejabat(t.pihak_pertama, pakai),
                    pihak_kedua=_pejabat(t.pihak_kedua, pakai),
                )
                for t in janji.turunan
            ),
        ),
        jabatan=tuple(_jabatan(j, pakai) for j in snapshot.jabatan),
    )


def _pejabat(satu: Pejabat, pakai: Mapping[str, str]) -> Pejabat:
    return replace(satu, jabatan=ganti(satu.jabatan, pakai))


def _jabatan(satu: Jabatan, pakai: Mapping[str, str]) -> Jabatan:
    return replace(
        satu,
        nama=ganti(satu.nama, pakai),
        unit=ganti(satu.unit, pakai),
        tugas_pokok=ganti(satu.tugas_pokok, pakai),
        fungsi=_butir(satu.fungsi, pakai),
        rincian=_butir(satu.rincian, pakai),
        pejabat=satu.pejabat and _pejabat(satu.pejabat, pakai),
    )


def _butir(semua: tuple[ButirJabatan, ...], pakai: Mapping[str, str]) -> tuple[ButirJabatan, ...]:
    return tuple(
        replace(b, uraian=ganti(b.uraian, pakai), anak=_butir(b.anak, pakai)) for b in semua
    )
