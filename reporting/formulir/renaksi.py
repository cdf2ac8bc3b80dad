"""Rencana Aksi: targets and cash of the year by quarter, and what the present quarter asks for."""

from __future__ import annotations

from collections.abc import Iterator

from core.angka import romawi
from reporting.dokumen import label
from reporting.dokumen.blok import (
    AngkaKunci,
    Baris,
    Bervolume,
    Dokumen,
    Indeks,
    Kolom,
    Lampiran,
    Rupiah,
    Sel,
    Tabel,
)
from reporting.dokumen.judul import judul_formulir
from reporting.dokumen.terbitan import Terbitan
from reporting.formulir.bingkai import formulir, kop, waktu
from reporting.lkj.bab2_iku import semua_indikator
from reporting.lkj.kata import kepala, kosong, nama_satuan, rp
from reporting.lkj.penanda import tanda_tangan
from reporting.lkj.pohon import Simpul, simpul_bernomor
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Snapshot, SubKegiatan, TriwulanAnggaran
from reporting.snapshot.simpul_triwulan import TARGET_KOSONG, kunci_sub

_TW = tuple(f"TW {romawi(n)}" for n in range(1, 5))


def susun(snapshot: Snapshot, terbitan: Terbitan) -> Dokumen:
    """The plan of the year with the quarter's own cash on top."""
    nama = judul_formulir(snapshot, "renaksi")
    lembar = Lampiran(
        kunci="renaksi",
        judul=nama.judul,
        keterangan=(waktu(snapshot),),
        kop=kop(snapshot),
        isi=(
            _angka_kunci(snapshot),
            _tabel_indikator(snapshot),
            _tabel_kas(snapshot),
            tanda_tangan(snapshot),
        ),
        rebah=True,
    )
    return formulir(snapshot, terbitan, nama.singkatan, (lembar,))


def _angka_kunci(snapshot: Snapshot) -> AngkaKunci:
    peta = {t.kunci: t for t in snapshot.triwulan}
    triwulan = snapshot.periode.triwulan
    kini = peta["kantor"].kas[triwulan - 1] if "kantor" in peta else kosong("belum dibekukan")
    tw, kas = _TW[triwulan - 1], label.kata_kecil(snapshot, "anggaran_kas")
    return AngkaKunci(
        (
            (rp(snapshot.anggaran.pagu), f"{label.kata_kecil(snapshot, 'pagu')} setahun"),
            (rp(kini), f"{kas} {tw}"),
            (rp(snapshot.anggaran.kas), f"{kas} kumulatif s.d. {tw}"),
        )
    )


def _tabel_indikator(snapshot: Snapshot) -> Tabel:
    return Tabel(
        kunci="renaksi-indikator",
        judul=f"Target Indikator Kinerja per Triwulan Tahun {snapshot.periode.tahun}",
        kolom=(
            Kolom(5, "tengah"),
            Kolom(24),
            Kolom(19),
            Kolom(9, "kanan"),
            *(Kolom(7, "kanan", pisah=k == 0) for k in range(4)),
            Kolom(15, pisah=True),
        ),
        kepala=(
            (
                Sel("No.", baris=2),
                *(Sel(satu, baris=2) for satu in label.sasaran_indikator(snapshot)),
                Sel(f"Target {snapshot.periode.tahun}", baris=2),
                Sel("Target Triwulan", kolom=4),
                Sel("Penanggung Jawab", baris=2),
            ),
            kepala(*_TW),
        ),
        nomor_kolom=tuple(f"({n})" for n in range(1, 10)),
        baris=tuple(_baris_indikator(snapshot)),
        catatan=((f"Tanda “–”: {TARGET_KOSONG}.",),) if _ada_kosong(snapshot) else (),
        lebar=True,
        kosong="Perjanjian Kinerja belum memuat indikator.",
    )


def _ada_kosong(snapshot: Snapshot) -> bool:
    target = {t.kunci: t.target for t in snapshot.target_triwulan}
    semua = [a for s in snapshot.sasaran for i in s.indikator for a in _target(target, i.kunci)]
    return any(a.nilai is None for a in semua)


def _target(target: dict[str, tuple[Angka, ...]], kunci: str) -> tuple[Angka, ...]:
    return target.get(kunci) or (kosong(TARGET_KOSONG),) * 4


def _baris_indikator(snapshot: Snapshot) -> Iterator[Baris]:
    target = {t.kunci: t.target for t in snapshot.target_triwulan}
    jawab = {i.kunci: i.penanggung_jawab for i in semua_indikator(snapshot)}
    urut = 0
    for sasaran in snapshot.sasaran:
        awal: tuple[Sel, ...] = (
            Sel(sasaran.uraian, baris=len(sasaran.indikator), kepala_baris=True),
        )
        for satu in sasaran.indikator:
            urut += 1
            yield Baris(
                (
                    Sel(str(urut)),
                    *awal,
                    Sel(nama_satuan(satu.nama, satu.satuan)),
                    Sel(Indeks(satu.target)),
                    *(Sel(Indeks(a)) for a in _target(target, satu.kunci)),
                    Sel(jawab.get(satu.kunci) or snapshot.kecamatan.sebutan_kepala),
                )
            )
            awal = ()


def _tabel_kas(snapshot: Snapshot) -> Tabel:
    return Tabel(
        kunci="renaksi-kas",
        judul="Target dan Anggaran Kas per Program, Kegiatan, dan Sub Kegiatan "
        f"Tahun {snapshot.periode.tahun}",
        kolom=(
            Kolom(6),
            Kolom(30),
            Kolom(14, jenis="volume", pisah=True),
            Kolom(10, "kanan", pisah=True),
            *(Kolom(10, "kanan", pisah=k == 0) for k in range(4)),
        ),
        kepala=(
            (
                Sel("No.", baris=2),
                Sel("Program / Kegiatan / Sub Kegiatan", baris=2),
                Sel("Target Setahun", baris=2),
                Sel(label.rupiah(snapshot, "pagu"), baris=2),
                Sel(label.rupiah(snapshot, "anggaran_kas"), kolom=4),
            ),
            kepala(*_TW),
        ),
        nomor_kolom=tuple(f"({n})" for n in range(1, 9)),
        baris=tuple(_baris_kas(snapshot)),
        padat=True,
        lebar=True,
        kosong="DPA belum dicatat.",
    )


def _baris_kas(snapshot: Snapshot) -> Iterator[Baris]:
    peta = {t.kunci: t for t in snapshot.triwulan}
    for program in snapshot.anggaran.program:
        yield from (_baris_simpul(s, peta) for s in simpul_bernomor(program))
    if snapshot.anggaran.program and "kantor" in peta:
        yield Baris(
            (
                Sel("Jumlah", kolom=2, kepala_baris=True),
                Sel(),
                Sel(Rupiah(snapshot.anggaran.pagu)),
                *(Sel(Rupiah(a)) for a in peta["kantor"].kas),
            ),
            tingkat="jumlah",
        )


def _baris_simpul(simpul: Simpul, peta: dict[str, TriwulanAnggaran]) -> Baris:
    isi = simpul.isi
    if isinstance(isi, SubKegiatan):
        kunci, target = kunci_sub(isi), Bervolume(isi.target.angka, isi.target.satuan)
    else:
        kunci, target = isi.kode, Bervolume(isi.target_persen, "%")
    kas = peta[kunci].kas if kunci in peta else (kosong("belum dibekukan"),) * 4
    return Baris(
        (
            Sel(simpul.nomor),
            Sel(simpul.nama, kepala_baris=True),
            Sel(target),
            Sel(Rupiah(isi.pagu)),
            *(Sel(Rupiah(a)) for a in kas),
        ),
        tingkat=simpul.tingkat,
        grup=simpul.grup,
    )
