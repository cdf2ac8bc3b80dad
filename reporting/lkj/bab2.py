"""Bab II Perencanaan Kinerja: RPJMD, Renstra, key indicators and the promise of the year."""

from __future__ import annotations

from collections.abc import Callable

from reporting.dokumen.bagian import subbab
from reporting.dokumen.blok import Bab, Blok, Kalimat, Subbab, Tanggal
from reporting.lkj.bab2_iku import tabel_2_5, tabel_2_6
from reporting.lkj.bab2_perjanjian import tabel_2_7
from reporting.lkj.bab2_program import tabel_2_4, tabel_2_8
from reporting.lkj.bab2_renstra import tabel_2_2, tabel_2_3
from reporting.lkj.bab2_rpjmd import tabel_2_1
from reporting.lkj.kata import (
    alinea,
    deretan,
    deretan_kata,
    huruf_kecil,
    kal,
    nilai_indikator,
    rp,
    satu_kalimat,
    teks,
)
from reporting.lkj.pohon import setelah_perubahan
from reporting.narasi.variabel import NAMA_DPA, NAMA_PK
from reporting.snapshot.model import Indikator, Snapshot, TujuanRenstra


def bab2(snapshot: Snapshot) -> Bab:
    """Bab II."""
    return Bab(
        kunci="bab-2",
        judul="Perencanaan Kinerja",
        epitom=satu_kalimat(snapshot, "bab2.epitom"),
        isi=subbab(snapshot, "bab-2", _ISI),
    )


def _strategis(snapshot: Snapshot) -> tuple[Blok, ...]:
    return (
        *teks(snapshot, "bab2.strategis"),
        Subbab(
            "visi-misi",
            "Visi dan Misi Kepala Daerah",
            (
                *teks(snapshot, "bab2.visi_misi"),
                tabel_2_1(snapshot),
                *alinea(_misi_didukung(snapshot)),
            ),
            tingkat=2,
        ),
        Subbab(
            "tujuan-sasaran",
            "Tujuan dan Sasaran Perangkat Daerah",
            (
                *teks(snapshot, "bab2.tujuan"),
                *(b for t in snapshot.renstra.tujuan for b in _uraian_tujuan(t)),
                tabel_2_2(snapshot),
                *teks(snapshot, "bab2.sasaran"),
                tabel_2_3(snapshot),
            ),
            tingkat=2,
        ),
        Subbab(
            "program-sasaran",
            "Program untuk Pencapaian Sasaran",
            (*teks(snapshot, "bab2.program"), tabel_2_4(snapshot)),
            tingkat=2,
        ),
    )


def _misi_didukung(snapshot: Snapshot) -> Kalimat:
    """Which misi and sasaran of the RPJMD the Renstra's tujuan serve."""
    nomor = {misi.kode: misi.nomor for misi in snapshot.rpjmd.misi if misi.kode}
    didukung: dict[int, dict[str, None]] = {}
    for tujuan in snapshot.renstra.tujuan:
        misi = nomor.get(tujuan.kode_misi)
        if misi is None or not tujuan.sasaran_rpjmd:
            continue
        kode = f" ({tujuan.kode_sasaran_rpjmd})" if tujuan.kode_sasaran_rpjmd else ""
        sasaran = f"{huruf_kecil(tujuan.sasaran_rpjmd)}{kode}"
        didukung.setdefault(misi, {})[sasaran] = None
    if not didukung:
        return ()
    return kal(
        "Tujuan dalam Renstra mendukung {{ misi }}.",
        misi=deretan(
            [(f"misi {n} melalui sasaran {deretan_kata(isi)}",) for n, isi in didukung.items()]
        ),
    )


def _uraian_tujuan(tujuan: TujuanRenstra) -> tuple[Blok, ...]:
    """A tujuan with how it is measured, from its start to the end of the Renstra."""
    indikator = [_dari_awal_ke_akhir(satu) for satu in tujuan.indikator]
    if not indikator:
        return alinea((f"Tujuan {tujuan.nomor}: {tujuan.uraian}. Indikatornya belum dicatat.",))
    return alinea(
        kal(
            "Tujuan {{ nomor }}: {{ uraian }}. Tujuan ini diukur dengan {{ indikator }}.",
            nomor=str(tujuan.nomor),
            uraian=tujuan.uraian.strip().rstrip("."),
            indikator=deretan(indikator),
        )
    )


def _dari_awal_ke_akhir(indikator: Indikator) -> Kalimat:
    awal, akhir = indikator.kondisi_awal, indikator.kondisi_akhir
    if akhir.nilai is None:
        return (indikator.nama,)
    if awal.nilai is None:
        return kal(
            "{{ nama }}, dengan target akhir Renstra {{ akhir }}",
            nama=indikator.nama,
            akhir=nilai_indikator(akhir, indikator.satuan),
        )
    return kal(
        "{{ nama }}, dari {{ awal }} pada kondisi awal menjadi {{ akhir }} pada akhir Renstra",
        nama=indikator.nama,
        awal=nilai_indikator(awal, indikator.satuan),
        akhir=nilai_indikator(akhir, indikator.satuan),
    )


def _iku(snapshot: Snapshot) -> tuple[Blok, ...]:
    return (
        *teks(snapshot, "bab2.iku"),
        tabel_2_5(snapshot),
        *teks(snapshot, "bab2.formulasi"),
        tabel_2_6(snapshot),
    )


def _perjanjian(snapshot: Snapshot) -> tuple[Blok, ...]:
    return (
        *teks(snapshot, "bab2.perjanjian"),
        *alinea(dasar_perjanjian(snapshot)),
        tabel_2_7(snapshot),
        *alinea(_jumlah_anggaran(snapshot), setelah_perubahan(snapshot)),
        *teks(snapshot, "bab2.alokasi"),
        tabel_2_8(snapshot),
    )


def dasar_perjanjian(snapshot: Snapshot) -> Kalimat:
    """Which PK and which DPA the report is measured by, and whether the PK lags behind."""
    pk = snapshot.pk
    tertinggal = ""
    if pk.jenis == "murni" and snapshot.periode.perubahan:
        tertinggal = " Perjanjian Kinerja belum diubah setelah perubahan anggaran."
    return kal(
        "Laporan ini menggunakan {{ pk }} tahun {{ tahun }} yang ditandatangani pada "
        "{{ tanggal }} dan anggaran menurut {{ dpa }} yang berlaku pada {{ akhir }}."
        "{{ tertinggal }}",
        pk=NAMA_PK[pk.jenis],
        tahun=str(snapshot.periode.tahun),
        tanggal=Tanggal(pk.tanggal),
        dpa=NAMA_DPA[pk.jenis_dpa],
        akhir=Tanggal(snapshot.periode.akhir),
        tertinggal=tertinggal,
    )


def _jumlah_anggaran(snapshot: Snapshot) -> Kalimat:
    anggaran = snapshot.anggaran
    if not anggaran.program or anggaran.pagu.nilai is None:
        return ("Anggaran yang berlaku pada akhir periode laporan belum dicatat.",)
    return kal(
        "Anggaran tahun {{ tahun }} berjumlah {{ pagu }}.",
        tahun=str(snapshot.periode.tahun),
        pagu=rp(anggaran.pagu),
    )


_ISI: dict[str, Callable[[Snapshot], tuple[Blok, ...]]] = {
    "perencanaan-strategis": _strategis,
    "iku": _iku,
    "perjanjian-kinerja": _perjanjian,
}
