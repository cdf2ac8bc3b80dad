"""Ikhtisar Eksekutif of the report of the year: promise, result, money, hindrances, next steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from reporting.dokumen import label
from reporting.dokumen.blok import (
    AngkaKunci,
    Baris,
    BarisUraian,
    Blok,
    Indeks,
    Kalimat,
    Kolom,
    Muka,
    Persen,
    Sel,
    Tabel,
    TabelUraian,
)
from reporting.lkj.bab3_anggaran import serapan_ekstrem, total
from reporting.lkj.bab3_kalimat import kunci_target
from reporting.lkj.bab3_tabel_sasaran import pada_tahun
from reporting.lkj.bab4 import ringkasan
from reporting.lkj.kata import alinea, kal, kepala, nama_satuan, pct
from reporting.narasi.variabel import NAMA_PK, nama_kecamatan, sebab, sebab_pendek
from reporting.snapshot.model import Snapshot

_PALING = 4  # points per row: a summary is one page


def ikhtisar(snapshot: Snapshot) -> Muka:
    """The page before the contents."""
    capaian, serapan = (label.kata_kecil(snapshot, k) for k in ("capaian", "serapan"))
    return Muka(
        "ikhtisar",
        "Ikhtisar Eksekutif",
        (
            *alinea(_pembuka(snapshot), ringkasan(snapshot)),
            _tabel(snapshot),
            *alinea(_pelaksanaan(snapshot), total(snapshot), serapan_ekstrem(snapshot)),
            AngkaKunci(
                (
                    (pct(snapshot.anggaran.capaian), f"{capaian} pelaksanaan program"),
                    (pct(snapshot.anggaran.serapan), f"{serapan} anggaran"),
                )
            ),
            *_analisis(snapshot),
        ),
    )


def _pembuka(snapshot: Snapshot) -> Kalimat:
    return (
        f"Laporan ini menyajikan pertanggungjawaban {nama_kecamatan(snapshot)} atas "
        f"{NAMA_PK[snapshot.pk.jenis]} tahun {snapshot.periode.tahun}.",
    )


def _tabel(snapshot: Snapshot) -> Tabel:
    return Tabel(
        kunci="ikhtisar-indikator",
        judul="",
        kolom=(Kolom(45), *(Kolom(13, "kanan") for _ in range(3)), Kolom(16)),
        kepala=(
            kepala(
                label.kata(snapshot, "indikator"),
                "Target",
                "Realisasi",
                label.persen(snapshot, "capaian"),
                "Status",
            ),
        ),
        baris=tuple(_baris(snapshot)),
        kosong="Perjanjian Kinerja belum memuat indikator.",
    )


def _baris(snapshot: Snapshot) -> Iterator[Baris]:
    for sasaran in snapshot.sasaran:
        for satu in sasaran.indikator:
            kini = pada_tahun(satu, snapshot.periode.tahun)
            status = (
                sebab_pendek(kini.realisasi)
                if kini.capaian.nilai is None
                else label.kata(snapshot, kunci_target(kini.capaian))
            )
            yield Baris(
                (
                    Sel(nama_satuan(satu.nama, satu.satuan), kepala_baris=True),
                    Sel(Indeks(satu.target)),
                    Sel(Indeks(kini.realisasi)),
                    Sel(Persen(kini.capaian)),
                    Sel(status),
                )
            )


def _pelaksanaan(snapshot: Snapshot) -> Kalimat:
    capaian = snapshot.anggaran.capaian
    if capaian.nilai is None:
        return (f"Capaian pelaksanaan program belum dapat disimpulkan ({sebab(capaian)}).",)
    return kal("Capaian pelaksanaan program adalah {{ c }}.", c=pct(capaian))


def _analisis(snapshot: Snapshot) -> tuple[Blok, ...]:
    """The first few points of each kind; the chapters hold them all."""
    semua = [s.analisis for s in snapshot.sasaran]
    semua += [p.analisis for p in snapshot.anggaran.program]
    bagian: tuple[tuple[Literal["–", "›"], str, list[str]], ...] = (
        ("–", "Hambatan utama", [k for a in semua for k in (*a.kegagalan, *a.hambatan)]),
        ("›", "Langkah berikutnya", [k for a in semua for k in (*a.solusi, *a.rencana)]),
    )
    baris = tuple(
        BarisUraian(tanda, label, tuple((k,) for k in list(dict.fromkeys(isi))[:_PALING]))
        for tanda, label, isi in bagian
        if isi
    )
    return (TabelUraian(baris),) if baris else ()
