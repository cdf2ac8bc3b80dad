"""What all forms share: the frame of the document, letterhead, predicates."""

from __future__ import annotations

from core import capaian as rumus
from core.angka import triwulan_label
from reporting.dokumen.bagian import kertas
from reporting.dokumen.blok import Dokumen, Kop, Lampiran
from reporting.dokumen.terbitan import Terbitan
from reporting.narasi.variabel import (
    judul_periode,
    nama_kabupaten,
    nama_kecamatan,
    nama_triwulan,
    tahunan,
)
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Snapshot

BELUM_DINILAI = "belum dinilai"


def formulir(
    snapshot: Snapshot, terbitan: Terbitan, judul: str, lembar: tuple[Lampiran, ...]
) -> Dokumen:
    """A document without cover and chapters: its sheets only."""
    periode = snapshot.periode
    kantor = nama_kecamatan(snapshot)
    waktu = judul_periode(snapshot)
    pendek = f"{judul} {triwulan_label(periode.tahun, periode.triwulan)}"
    return Dokumen(
        judul=f"{judul} {waktu} {kantor}",
        judul_pendek=f"{judul} {waktu} · {kantor}",
        penyusun=kantor,
        lampiran=lembar,
        kaki_kiri=terbitan.kaki_kiri(kantor, pendek),
        kaki_kanan=terbitan.kaki_kanan,
        tanda=terbitan.tanda(contoh=snapshot.contoh),
        kertas=kertas(snapshot),
        logo=snapshot.logo,
    )


def kop(snapshot: Snapshot) -> Kop:
    """The office's letterhead."""
    return Kop(f"Pemerintah {nama_kabupaten(snapshot)}", nama_kecamatan(snapshot))


def waktu(snapshot: Snapshot) -> str:
    """`Triwulan IV Tahun Anggaran 2024`, or the year alone in the report of the year."""
    depan = "" if tahunan(snapshot) else f"{nama_triwulan(snapshot)} "
    return f"{depan}Tahun Anggaran {snapshot.periode.tahun}"


def predikat(snapshot: Snapshot, angka: Angka) -> str:
    """Label of a percentage on the scale of the regency's policy; words when not measured."""
    skala = [rumus.Jenjang(j.batas_bawah, j.label) for j in snapshot.kebijakan.skala]
    return rumus.predikat(angka.nilai, skala) or BELUM_DINILAI
