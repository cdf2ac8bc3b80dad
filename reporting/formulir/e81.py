"""Formulir E.81 of Permendagri 86/2017: evaluation of the Renja against the Renstra.

Sixteen columns, (5) to (14) each as K (kinerja) and Rp. (2) and (3) share one printed column: the
sasaran stands as a band over its programs.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.angka import romawi
from reporting.dokumen.blok import (
    Baris,
    BarisUraian,
    Blok,
    Dokumen,
    Kolom,
    Lampiran,
    Persen,
    Sel,
    Tabel,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.dokumen.terbitan import Terbitan
from reporting.formulir.bingkai import formulir, kop, predikat, waktu
from reporting.formulir.e81_baris import baris_indikator, baris_simpul, isi_simpul
from reporting.lkj.bab2_program import kelompok_sasaran
from reporting.lkj.kata import kepala
from reporting.lkj.penanda import tanda_tangan
from reporting.snapshot.model import Snapshot, Uraian

JUDUL = "Formulir E.81"
_NAMA = "Evaluasi terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota"
_KOLOM_ANGKA = 10


def susun(snapshot: Snapshot, terbitan: Terbitan) -> Dokumen:
    """The form up to the quarter."""
    lembar = Lampiran(
        kunci="e81",
        judul=_NAMA,
        keterangan=(f"{JUDUL}, Renja {waktu(snapshot)}",),
        kop=kop(snapshot),
        isi=(_tabel(snapshot), *_faktor(snapshot), _tanda_tangan(snapshot)),
        rebah=True,
    )
    return formulir(snapshot, terbitan, JUDUL, (lembar,))


def _tabel(snapshot: Snapshot) -> Tabel:
    return Tabel(
        kunci="e81-tabel",
        judul="",
        kolom=(
            Kolom(3),
            Kolom(13.2),
            Kolom(8.8),
            *(
                Kolom(lebar, "kanan", pisah=urut == 0)
                for _ in range(_KOLOM_ANGKA)
                for urut, lebar in enumerate((2.35, 4.55))
            ),
            Kolom(4, pisah=True),
            Kolom(2),
        ),
        kepala=_kepala(snapshot),
        nomor_kolom=_nomor(),
        baris=(*_badan(snapshot), *_kaki(snapshot)) if snapshot.anggaran.program else (),
        catatan=(
            (
                "K kinerja, Rp anggaran. K program dan kegiatan adalah rata-rata capaian di "
                "bawahnya dalam persen; K indikator adalah nilai pada akhir triwulan, bukan "
                "jumlah. Realisasi triwulan adalah realisasi triwulan itu sendiri.",
            ),
            (
                "Kolom (5): K sub kegiatan dan Rp adalah jumlah semua tahun Renstra, K program "
                "dan kegiatan adalah target tahun terakhirnya. Tanda “–” berarti tidak tersedia: "
                "kolom (5) diisi bila Renstra menetapkan semua tahunnya, kolom (6) bila semua "
                "tahun Renstra sebelumnya tercatat.",
            ),
        ),
        lebar=True,
        halus=True,
        kosong="DPA belum dicatat.",
    )


def _kepala(snapshot: Snapshot) -> tuple[tuple[Sel, ...], ...]:
    tahun, akhir = snapshot.periode.tahun, snapshot.renstra.tahun_akhir
    judul = (
        f"Target Renstra akhir periode ({akhir})",
        f"Realisasi Renstra s.d. Renja tahun lalu ({tahun - 1})",
        f"Target kinerja dan anggaran Renja {tahun}",
        *(f"Realisasi TW {romawi(n)}" for n in range(1, 5)),
        "Realisasi capaian Renja yang dievaluasi",
        f"Realisasi Renstra s.d. akhir tahun {tahun}",
        "Tingkat capaian Renstra (%)",
    )
    return (
        (
            Sel("No.", baris=2),
            Sel("Sasaran; Program / Kegiatan / Sub Kegiatan", baris=2),
            Sel("Indikator Kinerja", baris=2),
            *(Sel(satu, kolom=2) for satu in judul),
            Sel("Unit", baris=2),
            Sel("Ket.", baris=2),
        ),
        kepala(*("K", "Rp") * _KOLOM_ANGKA),
    )


def _nomor() -> tuple[str, ...]:
    angka: list[str] = []
    for n in range(5, 15):
        angka += [str(n), {12: "12=8+9+10+11", 13: "13=6+12", 14: "14=13/5"}.get(n, str(n))]
    return ("1", "2, 3", "4", *angka, "15", "16")


def _badan(snapshot: Snapshot) -> Iterator[Baris]:
    lebar = 5 + 2 * _KOLOM_ANGKA
    indikator = {s.nomor: s for s in snapshot.sasaran}
    for urut, kelompok in enumerate(kelompok_sasaran(snapshot), start=1):
        yield Baris(
            (Sel(kelompok.judul, kolom=lebar, kepala_baris=True, rata="kiri"),),
            tingkat="sasaran",
            grup=kelompok.grup,
        )
        sasaran = indikator.get(urut)
        if sasaran and kelompok.judul.startswith(f"Sasaran {sasaran.nomor}."):
            yield from baris_indikator(snapshot, sasaran)
        for program in kelompok.program:
            yield from baris_simpul(snapshot, program)


def _kaki(snapshot: Snapshot) -> Iterator[Baris]:
    """Office total, mean and predicate, as the form's foot asks for them."""
    anggaran = snapshot.anggaran
    yield Baris(
        (Sel("Jumlah", kolom=3, kepala_baris=True), *isi_simpul(snapshot, None), Sel(), Sel()),
        tingkat="jumlah",
    )
    isi = (
        ("Rata-rata capaian kinerja (%)", Sel(Persen(anggaran.capaian)), Persen(anggaran.serapan)),
        (
            "Predikat kinerja",
            Sel(predikat(snapshot, anggaran.capaian)),
            predikat(snapshot, anggaran.serapan),
        ),
    )
    for judul, kinerja, uang in isi:
        yield Baris(
            (
                Sel(judul, kolom=3 + 14, kepala_baris=True),
                kinerja,
                Sel(uang, rata="kanan"),
                *(Sel() for _ in range(4)),
                Sel(),
                Sel(),
            ),
            tingkat="jumlah",
        )


def _faktor(snapshot: Snapshot) -> tuple[Blok, ...]:
    """The form's four questions, answered from the analyses of sasaran and programs."""
    semua = [s.analisis for s in snapshot.sasaran]
    semua += [p.analisis for p in snapshot.anggaran.program]

    def kumpul(*medan: str) -> tuple[tuple[str], ...]:
        kata = [k for a in semua for m in medan for k in _isi(a, m)]
        return tuple((satu,) for satu in dict.fromkeys(kata)) or (("Belum diisi.",),)

    return (
        TabelUraian(
            (
                BarisUraian("+", "Faktor pendorong keberhasilan", kumpul("keberhasilan")),
                BarisUraian("–", "Faktor penghambat", kumpul("kegagalan", "hambatan")),
                BarisUraian("›", "Tindak lanjut dalam triwulan berikutnya", kumpul("solusi")),
                BarisUraian("›", "Tindak lanjut dalam Renja berikutnya", kumpul("rencana")),
            )
        ),
    )


def _isi(analisis: Uraian, medan: str) -> tuple[str, ...]:
    hasil: tuple[str, ...] = getattr(analisis, medan)
    return hasil


def _tanda_tangan(snapshot: Snapshot) -> TandaTanganGanda:
    kanan = tanda_tangan(snapshot)
    kiri = TandaTangan(
        tempat="",
        tanggal=kanan.tanggal,
        jabatan=f"Kepala Bappeda {snapshot.kabupaten.sebutan} {snapshot.kabupaten.nama}",
        nama="",
        pangkat="",
        nip="",
    )
    return TandaTanganGanda(kiri, kanan, "Dievaluasi", "Disusun")
