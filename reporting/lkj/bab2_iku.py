"""Tabel 2.5 and 2.6: key performance indicators, their targets and how they are computed.

PER/09/M.PAN/5/2007 asks for the indicators, PermenPANRB 53/2014 for their use in PK and report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporting.dokumen.blok import Baris, Indeks, Kalimat, Kolom, Rumus, Sel, Tabel
from reporting.lkj.bab2_renstra import (
    catatan_target,
    label_tahun,
    sumber_renstra,
    tahun_target,
    target_tahun,
)
from reporting.lkj.kata import kepala
from reporting.narasi.variabel import nama_kecamatan
from reporting.snapshot.model import Indikator, Snapshot, TujuanRenstra

_BUKAN_IKU = "*"


def tabel_2_5(snapshot: Snapshot) -> Tabel:
    """Tabel 2.5: tujuan, sasaran and their indicators with transition year, years and end."""
    renstra = snapshot.renstra
    tahun = tahun_target(renstra)
    lebar = 47 / (len(tahun) + 1)
    return Tabel(
        kunci="tabel-iku",
        judul=f"Indikator Kinerja Utama {nama_kecamatan(snapshot)}",
        kolom=(
            Kolom(5, "tengah"),
            Kolom(23),
            Kolom(17),
            Kolom(8, "tengah"),
            *(Kolom(lebar, "kanan", pisah=k in {0, len(tahun)}) for k in range(len(tahun) + 1)),
        ),
        kepala=(
            (
                *(Sel(s, baris=2) for s in ("No.", "Tujuan dan Sasaran", "Indikator", "Satuan")),
                Sel("Target Kinerja", kolom=len(tahun)),
                Sel("Akhir Renstra", baris=2),
            ),
            kepala(*(label_tahun(renstra, t) for t in tahun)),
        ),
        baris=tuple(b for tujuan in renstra.tujuan for b in _baris_tujuan(tujuan, tahun)),
        catatan=(
            *_catatan_iku(semua_indikator(snapshot)),
            *catatan_target(tahun, semua_indikator(snapshot)),
        ),
        sumber=sumber_renstra(snapshot),
        padat=True,
        kosong="Renstra belum dicatat.",
    )


def semua_indikator(snapshot: Snapshot) -> list[Indikator]:
    """Indicators of the Renstra: of each tujuan, then of its sasaran."""
    hasil: list[Indikator] = []
    for tujuan in snapshot.renstra.tujuan:
        hasil += tujuan.indikator
        for sasaran in tujuan.sasaran:
            hasil += sasaran.indikator
    return hasil


def _baris_tujuan(tujuan: TujuanRenstra, tahun: tuple[int, ...]) -> Iterator[Baris]:
    bagian = [(f"Tujuan: {tujuan.uraian}", tujuan.indikator)]
    bagian += [(f"Sasaran: {s.uraian}", s.indikator) for s in tujuan.sasaran]
    baris = [
        (uraian if urut == 0 else "", len(indikator), satu)
        for uraian, indikator in bagian
        for urut, satu in enumerate(indikator)
    ]
    for urut, (uraian, tinggi, satu) in enumerate(baris):
        nomor = (Sel(str(tujuan.nomor), baris=len(baris)),) if urut == 0 else ()
        induk = (Sel(uraian, baris=tinggi, kepala_baris=True),) if uraian else ()
        yield Baris(
            (
                *nomor,
                *induk,
                Sel(satu.nama + ("" if satu.iku else _BUKAN_IKU)),
                Sel(satu.satuan),
                *(Sel(Indeks(target_tahun(satu, t))) for t in tahun),
                Sel(Indeks(satu.kondisi_akhir)),
            ),
            grup=f"Tujuan {tujuan.nomor}" if urut == 0 else "",
            akhir_grup=urut == len(baris) - 1,
        )


def _catatan_iku(indikator: list[Indikator]) -> tuple[Kalimat, ...]:
    if all(satu.iku for satu in indikator):
        return ()
    return (
        (
            f"{_BUKAN_IKU} Indikator tujuan atau sasaran dalam Renstra yang tidak ditetapkan "
            "sebagai IKU.",
        ),
    )


def tabel_2_6(snapshot: Snapshot) -> Tabel:
    """Tabel 2.6: formula, unit and source of every IKU and every promised indicator."""
    diperjanjikan = {i.kunci for s in snapshot.sasaran for i in s.indikator}
    indikator = {i.kunci: i for i in semua_indikator(snapshot) if i.iku or i.kunci in diperjanjikan}
    return Tabel(
        kunci="tabel-formulasi",
        judul=f"Formulasi Penghitungan Indikator Kinerja Utama {nama_kecamatan(snapshot)}",
        kolom=(Kolom(6, "tengah"), Kolom(20), Kolom(9, "tengah"), Kolom(47), Kolom(18)),
        kepala=(kepala("No.", "Indikator", "Satuan", "Formulasi Penghitungan", "Sumber Data"),),
        baris=tuple(
            Baris(
                (
                    Sel(str(urut)),
                    Sel(satu.nama, kepala_baris=True),
                    Sel(satu.satuan),
                    _sel_rumus(satu),
                    Sel(satu.sumber_data or "belum diisi"),
                )
            )
            for urut, satu in enumerate(indikator.values(), start=1)
        ),
        sumber=sumber_renstra(snapshot),
        kosong="Indikator kinerja utama belum ditetapkan.",
    )


def _sel_rumus(indikator: Indikator) -> Sel:
    """A drawn fraction; words where the formula has no denominator."""
    rumus = indikator.rumus
    if rumus is None or not rumus.pembilang:
        return Sel("belum diisi")
    if not rumus.penyebut:
        return Sel(f"{rumus.pembilang} × {rumus.faktor}" if rumus.faktor else rumus.pembilang)
    return Sel(Rumus(_kiri(indikator), rumus.pembilang, rumus.penyebut, rumus.faktor))


def _kiri(indikator: Indikator) -> str:
    """Short left side of the formula: the abbreviation in the name, else what is computed."""
    singkatan = re.search(r"\((\w{2,8})\)", indikator.nama)
    if singkatan:
        return singkatan[1]
    return "Persentase" if indikator.satuan.strip() in {"%", "Persen", "persen"} else "Nilai"
