"""Tabel 2.1: the RPJMD from misi to tujuan to sasaran, with their codes."""

from __future__ import annotations

from collections.abc import Iterator

from reporting.dokumen.blok import Baris, Kolom, Sel, Tabel
from reporting.lkj.kata import regulasi
from reporting.narasi import kutip_regulasi
from reporting.narasi.variabel import nama_kabupaten
from reporting.snapshot.model import Misi, SasaranRpjmd, Snapshot, TujuanRpjmd


def tabel_2_1(snapshot: Snapshot) -> Tabel:
    """Tabel 2.1; the vision stands above the misi."""
    rpjmd = snapshot.rpjmd
    visi = Baris(
        (Sel(f"Visi: {rpjmd.visi}", kolom=6, kepala_baris=True, rata="kiri"),), tingkat="program"
    )
    baris = tuple(b for misi in rpjmd.misi for b in _baris_misi(misi))
    return Tabel(
        kunci="tabel-rpjmd",
        judul=f"Ringkasan Visi dan Misi RPJMD {nama_kabupaten(snapshot)} "
        f"{rpjmd.tahun_awal}–{rpjmd.tahun_akhir}",
        kolom=(
            Kolom(5, "tengah"),
            Kolom(28),
            Kolom(5, "tengah"),
            Kolom(25),
            Kolom(5, "tengah"),
            Kolom(32),
        ),
        kepala=((Sel("Misi", kolom=2), Sel("Tujuan", kolom=2), Sel("Sasaran", kolom=2)),),
        baris=(visi, *baris) if baris else (),
        sumber=_sumber(snapshot),
        kosong="RPJMD belum dicatat.",
    )


def _sumber(snapshot: Snapshot) -> str:
    dasar = regulasi(snapshot).get(snapshot.rpjmd.dasar_hukum)
    return kutip_regulasi(dasar) if dasar else f"RPJMD {nama_kabupaten(snapshot)}"


def _baris_misi(misi: Misi) -> Iterator[Baris]:
    """One row per sasaran; misi and tujuan span theirs and the misi is the repeated group."""
    isi = [(tujuan, urut, sasaran) for tujuan in misi.tujuan for urut, sasaran in _sasaran(tujuan)]
    for nomor, (tujuan, urut, sasaran) in enumerate(isi):
        sel: tuple[Sel, ...] = ()
        if nomor == 0:
            sel += (
                Sel(str(misi.nomor), baris=len(isi)),
                Sel(_dengan_kode(misi.uraian, misi.kode), baris=len(isi), kepala_baris=True),
            )
        if urut == 0:
            tinggi = max(len(tujuan.sasaran), 1)
            sel += (Sel(str(tujuan.nomor), baris=tinggi), Sel(tujuan.uraian, baris=tinggi))
        yield Baris(
            (*sel, *_sel_sasaran(sasaran)),
            grup=f"Misi {misi.nomor}: {misi.uraian}" if nomor == 0 else "",
            akhir_grup=nomor == len(isi) - 1,
        )


def _sasaran(tujuan: TujuanRpjmd) -> list[tuple[int, SasaranRpjmd | None]]:
    return list(enumerate(tujuan.sasaran)) or [(0, None)]


def _sel_sasaran(sasaran: SasaranRpjmd | None) -> tuple[Sel, ...]:
    if sasaran is None:
        return (Sel(), Sel())
    return (Sel(str(sasaran.nomor)), Sel(_dengan_kode(sasaran.uraian, sasaran.kode)))


def _dengan_kode(uraian: str, kode: str) -> str:
    return f"{uraian} ({kode})" if kode else uraian
