"""Tabel 3.4: target, realisasi and money of every program, kegiatan and sub kegiatan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.angka import KOSONG, desimal, tanggal
from reporting.dokumen import label
from reporting.dokumen.blok import Baris, Bervolume, Kalimat, Kolom, Persen, Rupiah, Sel, Tabel
from reporting.lkj.kata import kepala
from reporting.lkj.pohon import LEPAS, TANDA_LEPAS, Simpul, semua_sub, simpul_bernomor
from reporting.narasi.variabel import (
    judul_sampai,
    nama_kecamatan,
    sampai_singkat,
    sebab,
)
from reporting.snapshot.model import Anggaran, Kegiatan, Program, Snapshot, SubKegiatan

_ATURAN = {
    "rata_bertingkat": "capaian kegiatan adalah rata-rata capaian sub kegiatannya, capaian program "
    "adalah rata-rata capaian kegiatannya, dan capaian {kantor} adalah rata-rata capaian program",
    "rata_sub": "capaian kegiatan, program, dan {kantor} adalah rata-rata capaian seluruh sub "
    "kegiatan di bawahnya",
    "tertimbang_pagu": "capaian kegiatan, program, dan {kantor} adalah rata-rata capaian seluruh "
    "sub kegiatan di bawahnya yang ditimbang dengan pagu",
}


def tabel_3_4(snapshot: Snapshot) -> Tabel:
    """Tabel 3.4, landscape. Before the year's end a column of anggaran kas stands beside pagu."""
    kas = pakai_kas(snapshot)
    return Tabel(
        kunci="tabel-realisasi",
        judul=f"Realisasi Kinerja dan Anggaran {judul_sampai(snapshot)}",
        kolom=_kolom(kas),
        kepala=_kepala(snapshot, kas),
        nomor_kolom=_nomor_kolom(kas),
        baris=(*_isi(snapshot.anggaran, kas), _jumlah(snapshot.anggaran, kas)),
        catatan=_catatan(snapshot),
        sumber=f"Data realisasi {nama_kecamatan(snapshot)} per {tanggal(snapshot.periode.akhir)}",
        lebar=True,
        padat=True,
    )


def pakai_kas(snapshot: Snapshot) -> bool:
    """Whether anggaran kas is shown: at TW IV the cumulative cash plan is the pagu itself."""
    return snapshot.periode.triwulan < 4


def aturan_gulung(snapshot: Snapshot) -> str:
    """The roll-up rule in words (domain.md section 7), as printed under the table."""
    batas = snapshot.kebijakan.batas_rata
    tambahan = f"; dalam rata-rata setiap nilai dibatasi {desimal(batas, 0)}%" if batas else ""
    aturan = _ATURAN[snapshot.kebijakan.gulung].format(kantor=snapshot.kecamatan.sebutan.lower())
    return f"{aturan}{tambahan}"


def _kolom(kas: bool) -> tuple[Kolom, ...]:
    uang = (10, 10, 10, 7) if kas else (12, 12, 8)
    return (
        Kolom(6),
        Kolom(28 if kas else 31),
        Kolom(11, jenis="volume", pisah=True),
        Kolom(11, jenis="volume"),
        Kolom(7 if kas else 9, "kanan"),
        *(Kolom(lebar, "kanan", pisah=urut == 0) for urut, lebar in enumerate(uang)),
    )


def _kepala(snapshot: Snapshot, kas: bool) -> tuple[tuple[Sel, ...], ...]:
    sampai = sampai_singkat(snapshot)
    pagu, rencana = (label.kata(snapshot, k) for k in ("pagu", "anggaran_kas"))
    serapan = label.persen(snapshot, "serapan")
    uang = (
        (f"{pagu} Setahun", f"{rencana} {sampai}", f"Realisasi {sampai}", serapan)
        if kas
        else (f"{pagu} {sampai}", f"Realisasi {sampai}", serapan)
    )
    return (
        (
            Sel("No.", baris=2),
            Sel("Program / Kegiatan / Sub Kegiatan", baris=2),
            Sel("Kinerja", kolom=3),
            Sel("Anggaran (Rp)", kolom=len(uang)),
        ),
        kepala("Target", f"Realisasi {sampai}", label.persen(snapshot, "capaian"), *uang),
    )


def _nomor_kolom(kas: bool) -> tuple[str, ...]:
    kinerja = ("(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)")
    uang = ("(6)", "(7)", "(8)", "(9) = (8)/(6)") if kas else ("(6)", "(7)", "(8) = (7)/(6)")
    return kinerja + uang


def _isi(anggaran: Anggaran, kas: bool) -> Iterator[Baris]:
    if not any(True for _ in semua_sub(anggaran.program)):
        lebar = len(_kolom(kas))
        yield Baris((Sel("Belum ada sub kegiatan yang dicatat.", kolom=lebar),), tingkat="kosong")
    for program in anggaran.program:
        yield from _baris_program(program, kas)


def _baris_program(program: Program, kas: bool) -> Iterator[Baris]:
    """A program with all below it, one group for "(lanjutan)"."""
    baris = [_baris(simpul, kas) for simpul in simpul_bernomor(program)]
    yield from baris[:-1]
    yield replace(baris[-1], akhir_grup=True)


def _baris(simpul: Simpul, kas: bool) -> Baris:
    isi = simpul.isi
    kinerja = (Sel(), Sel())
    if isinstance(isi, SubKegiatan):
        kinerja = (
            Sel(Bervolume(isi.target.angka, isi.target.satuan)),
            Sel(Bervolume(isi.realisasi_volume.angka, isi.realisasi_volume.satuan)),
        )
    return Baris(
        (
            Sel(simpul.nomor),
            Sel(simpul.nama, kepala_baris=True),
            *kinerja,
            *_angka(isi, kas),
        ),
        tingkat=simpul.tingkat,
        grup=simpul.grup,
    )


def _jumlah(anggaran: Anggaran, kas: bool) -> Baris:
    return Baris(
        (Sel("Jumlah", kolom=2, kepala_baris=True), Sel(), Sel(), *_angka(anggaran, kas)),
        tingkat="jumlah",
    )


def _angka(simpul: Anggaran | Program | Kegiatan | SubKegiatan, kas: bool) -> tuple[Sel, ...]:
    return (
        Sel(Persen(simpul.capaian)),
        Sel(Rupiah(simpul.pagu)),
        *([Sel(Rupiah(simpul.kas))] if kas else []),
        Sel(Rupiah(simpul.realisasi)),
        Sel(Persen(simpul.serapan)),
    )


def _catatan(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    sub = tuple(semua_sub(snapshot.anggaran.program))
    aturan = aturan_gulung(snapshot)
    catatan: list[Kalimat] = [
        (
            f"{aturan[0].upper()}{aturan[1:]}. Serapan kegiatan, program, dan jumlah adalah total "
            "realisasi dibagi total pagu.",
        )
    ]
    alasan = dict.fromkeys(
        sebab(angka, "tidak diukur")
        for satu in sub
        for angka in (satu.capaian, satu.realisasi, satu.serapan)
        if angka.nilai is None
    )
    if alasan:
        catatan.append(
            (
                f"Tanda “{KOSONG}” berarti tidak tersedia atau tidak diukur "
                f"({'; '.join(alasan)}) dan tidak masuk rata-rata; angka 0 berarti nol.",
            )
        )
    if any(not satu.dalam_dpa for satu in sub):
        catatan.append((f"{TANDA_LEPAS} {LEPAS}",))
    return tuple(catatan)
