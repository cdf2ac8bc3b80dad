"""Rows of Formulir E.81: twenty figures each, K and Rp of columns (5) to (14)."""

from __future__ import annotations

from collections.abc import Iterator

from core.capaian import jumlah, pecahan
from reporting.dokumen.blok import Baris, Indeks, Persen, Rupiah, Sel
from reporting.lkj.bab3_tabel_sasaran import pada_tahun
from reporting.lkj.kata import kosong, nama_satuan
from reporting.lkj.pohon import simpul_bernomor
from reporting.snapshot.alamat import turunan
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import (
    CapaianSasaran,
    IndikatorPk,
    Kegiatan,
    Program,
    Snapshot,
    SubKegiatan,
    TriwulanAnggaran,
)
from reporting.snapshot.simpul_triwulan import BELUM_TIBA, LALU_KOSONG, jumlah_triwulan, kunci_sub

_TAK_ADA = kosong("target Renstra belum diisi")
_PERSEN_ATAS = {0, 2, 7}
"""Columns (5), (7) and (12), which carry percent above sub kegiatan."""


def sampai_kini(lalu: Angka, kini: Angka, alamat: str) -> Angka:
    """Column (13) = (6) + (12); nothing when one of them is missing."""
    lengkap = lalu.nilai is not None and kini.nilai is not None
    nilai = jumlah([lalu.nilai, kini.nilai]) if lengkap else None
    return turunan(nilai, f"renstra/{alamat}", "jumlah", [lalu, kini], lalu.sebab or kini.sebab)


def tingkat_capaian(target: Angka, nyata: Angka, alamat: str) -> Angka:
    """Column (14) = (13) / (5) x 100."""
    nilai = pecahan(nyata.nilai, target.nilai)
    sebab = target.sebab or nyata.sebab
    return turunan(nilai, f"capaian_renstra/{alamat}", "capaian", [nyata, target], sebab)


def baris_indikator(snapshot: Snapshot, sasaran: CapaianSasaran) -> Iterator[Baris]:
    """Indicators of a sasaran; its money stands on the first of them only."""
    for urut, satu in enumerate(sasaran.indikator):
        kinerja = _kinerja_indikator(snapshot, satu)
        uang = _uang_sasaran(snapshot, sasaran) if urut == 0 else None
        angka: list[Sel] = []
        for n, k in enumerate(kinerja):
            jenis = Persen(k) if n == 9 else Indeks(k)
            rupiah = Sel() if uang is None else Sel(Persen(uang[n]) if n == 9 else Rupiah(uang[n]))
            angka += [Sel(jenis), rupiah]
        yield Baris(
            (
                Sel(),
                Sel("Indikator sasaran", kepala_baris=True),
                Sel(nama_satuan(satu.nama, satu.satuan)),
                *angka,
                Sel(),
                Sel(),
            )
        )


def _kinerja_indikator(snapshot: Snapshot, satu: IndikatorPk) -> tuple[Angka, ...]:
    tahun = snapshot.periode.tahun
    kini, lalu = pada_tahun(satu, tahun).realisasi, pada_tahun(satu, tahun - 1).realisasi
    nyata = {t.kunci: t.realisasi for t in snapshot.target_triwulan}
    triwulan = nyata.get(satu.kunci) or (kosong(BELUM_TIBA),) * 4
    capaian = satu.capaian_akhir if satu.tahun_capaian_akhir == tahun else kosong(kini.sebab)
    return (satu.target_akhir, lalu, satu.target, *triwulan, kini, kini, capaian)


def _uang_sasaran(snapshot: Snapshot, sasaran: CapaianSasaran) -> tuple[Angka, ...]:
    kunci = f"sasaran-{sasaran.nomor}"
    milik = [t for t in snapshot.triwulan if t.kunci in sasaran.kode_program]
    triwulan = jumlah_triwulan(kunci, milik)
    return _uang(sasaran.pagu, sasaran.realisasi, triwulan, _target(snapshot, kunci)[1], kunci)


def baris_simpul(snapshot: Snapshot, program: Program) -> Iterator[Baris]:
    """A program with everything below it."""
    for simpul in simpul_bernomor(program):
        isi = simpul.isi
        indikator = "Rata-rata capaian kinerja (%)"
        yield Baris(
            (
                Sel(simpul.nomor),
                Sel(simpul.nama, kepala_baris=True),
                Sel(isi.target.satuan if isinstance(isi, SubKegiatan) else indikator),
                *isi_simpul(snapshot, isi),
                Sel(),
                Sel(),
            ),
            tingkat=simpul.tingkat,
            grup=simpul.grup,
        )


def isi_simpul(
    snapshot: Snapshot, simpul: Program | Kegiatan | SubKegiatan | None
) -> tuple[Sel, ...]:
    """The twenty figures of a node; of the whole office without one."""
    puncak = simpul or snapshot.anggaran
    kunci = _kunci(simpul)
    triwulan = next((t for t in snapshot.triwulan if t.kunci == kunci), None)
    target, pagu = _target(snapshot, kunci)
    uang = _uang(puncak.pagu, puncak.realisasi, triwulan, pagu, kunci)
    kinerja = _kinerja(simpul, triwulan, target, kunci)
    hasil: list[Sel] = []
    for n, (k, rp) in enumerate(zip(kinerja, uang, strict=True)):
        persen = n == 9 or (not isinstance(simpul, SubKegiatan) and n in _PERSEN_ATAS)
        hasil.append(Sel() if k is None else Sel(Persen(k) if persen else Indeks(k)))
        hasil.append(Sel(Persen(rp) if n == 9 else Rupiah(rp)))
    return tuple(hasil)


def _kunci(simpul: Program | Kegiatan | SubKegiatan | None) -> str:
    if simpul is None:
        return "kantor"
    return kunci_sub(simpul) if isinstance(simpul, SubKegiatan) else simpul.kode


def _target(snapshot: Snapshot, kunci: str) -> tuple[Angka, Angka]:
    """K and Rp of column (5). A kelurahan's share of a sub kegiatan is not in the Renstra."""
    satu = next((t for t in snapshot.target_renstra if t.kunci == kunci), None)
    return (satu.target, satu.pagu) if satu else (_TAK_ADA, _TAK_ADA)


def _uang(
    pagu: Angka, nyata: Angka, triwulan: TriwulanAnggaran | None, renstra: Angka, kunci: str
) -> tuple[Angka, ...]:
    lalu = triwulan.lalu_rupiah if triwulan else kosong(LALU_KOSONG)
    hingga = sampai_kini(lalu, nyata, kunci)
    return (
        renstra,
        lalu,
        pagu,
        *(triwulan.rupiah if triwulan else (kosong(BELUM_TIBA),) * 4),
        nyata,
        hingga,
        tingkat_capaian(renstra, hingga, kunci),
    )


def _kinerja(
    simpul: Program | Kegiatan | SubKegiatan | None,
    triwulan: TriwulanAnggaran | None,
    target: Angka,
    kunci: str,
) -> tuple[Angka | None, ...]:
    """K: volumes of a sub kegiatan; above it the rolled up capaian, which has no quarters."""
    if simpul is None:
        return (None,) * 10
    if not isinstance(simpul, SubKegiatan):
        hampa = (None,) * 4
        return (target, None, simpul.target_persen, *hampa, simpul.capaian, None, None)
    lalu = (triwulan.lalu_volume if triwulan else None) or kosong(LALU_KOSONG)
    nyata = simpul.realisasi_volume.angka
    hingga = sampai_kini(lalu, nyata, f"{kunci}/volume")
    volume = triwulan.volume if triwulan else (kosong(BELUM_TIBA),) * 4
    return (
        target,
        lalu,
        simpul.target.angka,
        *volume,
        nyata,
        hingga,
        tingkat_capaian(target, hingga, f"{kunci}/volume"),
    )
