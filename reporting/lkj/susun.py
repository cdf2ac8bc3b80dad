"""The whole Laporan Kinerja from a snapshot."""

from __future__ import annotations

from msgspec.structs import replace

from core.angka import triwulan_label
from reporting.dokumen.bagian import PETA, kertas
from reporting.dokumen.blok import Bab, Dokumen
from reporting.dokumen.penomoran import nomori
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj.bab1 import bab1
from reporting.lkj.bab2 import bab2
from reporting.lkj.bab3 import bab3
from reporting.lkj.bab4 import bab4
from reporting.lkj.lampiran import lampiran
from reporting.lkj.pengantar import muka, sampul
from reporting.lkj.rujukan import dengan_kata, rujukan
from reporting.lkj.sistematika import dengan_sistematika
from reporting.narasi import NaskahSalah
from reporting.narasi.variabel import judul_periode, nama_kecamatan, tahunan
from reporting.snapshot.model import Snapshot


def susun_lkj(snapshot: Snapshot, terbitan: Terbitan) -> Dokumen:
    """The document of a version.

    Raises NaskahSalah when a text names an unknown variable, regulation, table or figure.
    """
    periode, kebijakan = snapshot.periode, snapshot.kebijakan
    waktu = judul_periode(snapshot)
    kantor = nama_kecamatan(snapshot)
    label = waktu if tahunan(snapshot) else triwulan_label(periode.tahun, periode.triwulan)
    pendek = f"{kebijakan.singkatan_laporan} {label}"
    dokumen = Dokumen(
        judul=f"{kebijakan.judul_laporan} {waktu} {kantor}",
        judul_pendek=f"{kebijakan.singkatan_laporan} {waktu} · {kantor}",
        penyusun=kantor,
        sampul=sampul(snapshot),
        muka=muka(snapshot),
        bab=_bab(snapshot),
        lampiran=lampiran(snapshot),
        kaki_kiri=terbitan.kaki_kiri(kantor, pendek),
        kaki_kanan=terbitan.kaki_kanan,
        tanda=terbitan.tanda(contoh=snapshot.contoh),
        kertas=kertas(snapshot),
        logo=snapshot.logo,
    )
    return _dengan_rujukan_utuh(dengan_sistematika(dokumen), snapshot)


def _bab(snapshot: Snapshot) -> tuple[Bab, ...]:
    return bab1(snapshot), bab2(snapshot), bab3(snapshot), bab4(snapshot)


def _dengan_rujukan_utuh(dokumen: Dokumen, snapshot: Snapshot) -> Dokumen:
    """An office's own text may point to a table whose section the regency left out: then the
    table is named. Raises NaskahSalah when no report holds it."""
    ada = nomori(dokumen).label
    hilang = {satu.kunci for satu in rujukan(dokumen)} - ada.keys()
    if not hilang:
        return dokumen
    luar = _di_luar(snapshot)
    if tak_dikenal := sorted(hilang - luar.keys()):
        raise NaskahSalah(f"Rujukan “{tak_dikenal[0]}” tidak ada dalam laporan ini")
    return dengan_kata(dokumen, {kunci: luar[kunci] for kunci in hilang})


def _di_luar(snapshot: Snapshot) -> dict[str, str]:
    """What tables and figures of a report with every section are called."""
    if snapshot.setelan is None:
        return {}
    penuh = replace(snapshot, setelan=replace(snapshot.setelan, bagian=tuple(PETA)))
    semua = nomori(Dokumen("", "", "", None, (), _bab(penuh)))
    return {
        satu.kunci: f"{jenis} “{satu.judul}” (tidak dimuat dalam laporan ini)"
        for jenis, daftar in (("tabel", semua.tabel), ("gambar", semua.gambar))
        for satu in daftar
    }
