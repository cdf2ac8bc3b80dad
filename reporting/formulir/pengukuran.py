"""Pengukuran Kinerja of a quarter: indicators, then the money of every program and below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.angka import KOSONG
from reporting.dokumen import label
from reporting.dokumen.blok import (
    Baris,
    Blok,
    Dokumen,
    Indeks,
    Kalimat,
    Kolom,
    Lampiran,
    Persen,
    Sel,
    Tabel,
)
from reporting.dokumen.judul import judul_formulir
from reporting.dokumen.terbitan import Terbitan
from reporting.formulir.bingkai import formulir, kop, predikat, waktu
from reporting.lkj.bab3_tabel_3_4 import tabel_3_4
from reporting.lkj.bab3_tabel_sasaran import pada_tahun
from reporting.lkj.kata import kepala, kosong
from reporting.lkj.penanda import tanda_tangan
from reporting.narasi.variabel import NAMA_PK, sampai_singkat, sebab, singkatan_triwulan
from reporting.snapshot.model import IndikatorPk, Snapshot
from reporting.snapshot.simpul_triwulan import TARGET_KOSONG


def susun(snapshot: Snapshot, terbitan: Terbitan) -> Dokumen:
    """The form of the quarter."""
    nama = judul_formulir(snapshot, "pengukuran")
    return formulir(snapshot, terbitan, nama.singkatan, lembar_pengukuran(snapshot))


def lembar_pengukuran(snapshot: Snapshot, *, lampiran: bool = False) -> tuple[Lampiran, ...]:
    """One landscape part. As an appendix it has no letterhead and no signature of its own, and
    leaves out Tabel 3.4, which the report prints already."""
    nama = judul_formulir(snapshot, "pengukuran").judul
    isi: tuple[Blok, ...] = (_tabel_indikator(snapshot),)
    if not lampiran:
        uang = replace(tabel_3_4(snapshot), kunci="pengukuran-anggaran")
        isi = (*isi, uang, tanda_tangan(snapshot))
    return (
        Lampiran(
            kunci="pengukuran",
            judul=f"Lampiran: {nama}" if lampiran else nama,
            keterangan=(waktu(snapshot),),
            kop=None if lampiran else kop(snapshot),
            isi=isi,
            rebah=True,
        ),
    )


def _tabel_indikator(snapshot: Snapshot) -> Tabel:
    sampai = sampai_singkat(snapshot)
    return Tabel(
        kunci="pengukuran-indikator",
        judul="Capaian Indikator Kinerja menurut "
        f"{NAMA_PK[snapshot.pk.jenis]} Tahun {snapshot.periode.tahun}",
        kolom=(
            Kolom(5, "tengah"),
            Kolom(25),
            Kolom(19),
            Kolom(8),
            *(Kolom(8, "kanan", pisah=k == 0) for k in range(4)),
            Kolom(11, "tengah"),
        ),
        kepala=(
            kepala(
                "No.",
                *label.sasaran_indikator(snapshot),
                "Satuan",
                f"Target {snapshot.periode.tahun}",
                f"Target {singkatan_triwulan(snapshot)}",
                f"Realisasi {sampai}",
                label.persen(snapshot, "capaian"),
                label.kata(snapshot, "predikat"),
            ),
        ),
        nomor_kolom=("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8) = (7)/(5)", "(9)"),
        baris=(*_baris(snapshot), *_rata(snapshot)),
        catatan=_catatan(snapshot),
        lebar=True,
        kosong="Perjanjian Kinerja belum memuat indikator.",
    )


def _baris(snapshot: Snapshot) -> Iterator[Baris]:
    tahun, urut = snapshot.periode.tahun, 0
    for sasaran in snapshot.sasaran:
        awal: tuple[Sel, ...] = (
            Sel(sasaran.uraian, baris=len(sasaran.indikator), kepala_baris=True),
        )
        for indikator in sasaran.indikator:
            urut += 1
            kini = pada_tahun(indikator, tahun)
            yield Baris(
                (
                    Sel(str(urut)),
                    *awal,
                    Sel(indikator.nama),
                    Sel(indikator.satuan),
                    Sel(Indeks(indikator.target)),
                    Sel(Indeks(indikator.target_triwulan or kosong(TARGET_KOSONG))),
                    Sel(Indeks(kini.realisasi)),
                    Sel(Persen(kini.capaian)),
                    Sel(predikat(snapshot, kini.capaian)),
                )
            )
            awal = ()


def _rata(snapshot: Snapshot) -> Iterator[Baris]:
    """The sasaran's own capaian, mean of its indicators, as the LKJ prints it."""
    capaian = label.kata(snapshot, "capaian")
    for sasaran in snapshot.sasaran:
        if sasaran.indikator:
            angka = sasaran.efisiensi.capaian_sasaran
            yield Baris(
                (
                    Sel(f"{capaian} Sasaran {sasaran.nomor}", kolom=7, kepala_baris=True),
                    Sel(Persen(angka)),
                    Sel(predikat(snapshot, angka)),
                ),
                tingkat="jumlah",
            )


def _catatan(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    catatan: list[Kalimat] = [
        ("Capaian mengikuti sifat indikator; predikat menurut skala yang ditetapkan kabupaten.",)
    ]
    alasan = [_alasan(i, snapshot.periode.tahun) for s in snapshot.sasaran for i in s.indikator]
    ada = list(dict.fromkeys(a for a in alasan if a))
    if ada:
        catatan.append((f"Tanda “{KOSONG}” berarti tidak tersedia: {'; '.join(ada)}.",))
    return tuple(catatan)


def _alasan(indikator: IndikatorPk, tahun: int) -> str:
    kini = pada_tahun(indikator, tahun)
    if kini.realisasi.nilai is not None:
        return ""
    return f"{indikator.nama}, {sebab(kini.realisasi, 'belum diisi')}"
