"""The whole Laporan Kinerja from a snapshot."""

from __future__ import annotations

from core.angka import triwulan_label
from reporting.dokumen.bagian import kertas
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.penomoran import nomori
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj.bab1 import bab1
from reporting.lkj.bab2 import bab2
from reporting.lkj.bab3 import bab3
from reporting.lkj.bab4 import bab4
from reporting.lkj.lampiran import lampiran
from reporting.lkj.pengantar import muka, sampul
from reporting.lkj.rujukan import rujukan
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
        bab=(bab1(snapshot), bab2(snapshot), bab3(snapshot), bab4(snapshot)),
        lampiran=lampiran(snapshot),
        kaki_kiri=terbitan.kaki_kiri(kantor, pendek),
        kaki_kanan=terbitan.kaki_kanan,
        tanda=terbitan.tanda(contoh=snapshot.contoh),
        kertas=kertas(snapshot),
        logo=snapshot.logo,
    )
    dokumen = dengan_sistematika(dokumen)
    _periksa_rujukan(dokumen)
    return dokumen


def _periksa_rujukan(dokumen: Dokumen) -> None:
    """An office's own text may point to a table that this report does not hold."""
    ada = nomori(dokumen).label
    for satu in rujukan(dokumen):
        if satu.kunci not in ada:
            raise NaskahSalah(f"Rujukan “{satu.kunci}” tidak ada dalam laporan ini")
