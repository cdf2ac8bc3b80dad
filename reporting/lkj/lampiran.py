"""Lampiran: Daftar Bukti Dukung, printed only when there is any."""

from __future__ import annotations

from reporting.dokumen.blok import (
    Baris,
    Kalimat,
    Kolom,
    Lampiran,
    Rujukan,
    Sel,
    Sidik,
    Tabel,
)
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.lkj.kata import kepala
from reporting.snapshot.model import Bukti, Snapshot

CATATAN = (
    "Sidik berkas dihitung saat bukti diunggah. Berkas yang isinya berubah menghasilkan sidik lain."
)


def lampiran(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    """The evidence annex, or nothing."""
    if not snapshot.bukti:
        return ()
    tabel = Tabel(
        kunci="tabel-bukti",
        judul="",
        kolom=(Kolom(6, "tengah"), Kolom(32), Kolom(14), Kolom(48)),
        kepala=(kepala("No.", "Bukti Dukung", "Rujukan", "Berkas dan SHA-256"),),
        baris=tuple(_baris(n, b, snapshot) for n, b in enumerate(snapshot.bukti, start=1)),
        catatan=((CATATAN,),),
    )
    return (Lampiran("lampiran-bukti", "Lampiran: Daftar Bukti Dukung", (tabel,)),)


def _baris(nomor: int, bukti: Bukti, snapshot: Snapshot) -> Baris:
    halaman = f", halaman {bukti.halaman}" if bukti.halaman else ""
    return Baris(
        (
            Sel(str(nomor)),
            Sel(_sebutan(bukti), kepala_baris=True),
            Sel(_rujukan(bukti, snapshot)),
            Sel((bukti.nama + halaman, Sidik(bukti.sha256))),
        )
    )


def _sebutan(bukti: Bukti) -> str:
    """The office's own words for the file, and the fact it stands for."""
    return f"{bukti.catatan} ({bukti.fakta})" if bukti.catatan else bukti.fakta


def _rujukan(bukti: Bukti, snapshot: Snapshot) -> Kalimat:
    """The table that shows the fact."""
    kunci = bukti.alamat.rpartition("/")[2]
    for sasaran in snapshot.sasaran:
        if any(i.kunci == kunci for i in sasaran.indikator):
            return (Rujukan(kunci_riwayat(sasaran)),)
    return (Rujukan("tabel-realisasi"),)
