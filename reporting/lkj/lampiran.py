"""Lampiran: the PK, Pengukuran Kinerja, Daftar Bukti Dukung, and the files put in.

An appendix without content is left out. What the PK and the form say is composed where those
documents are, so that an appendix can't differ from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reporting.dokumen.bagian import susunan
from reporting.dokumen.blok import (
    Baris,
    Blok,
    Kalimat,
    Kolom,
    Lampiran,
    Paragraf,
    Rujukan,
    Sel,
    Sidik,
    Sisipan,
    Tabel,
)
from reporting.formulir.pengukuran import lembar_pengukuran
from reporting.formulir.pk import lembar_pk
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.lkj.kata import kepala
from reporting.snapshot.model import Bukti, Snapshot

CATATAN = (
    "Sidik berkas dihitung saat bukti diunggah. Berkas yang isinya berubah menghasilkan sidik lain."
)


def lampiran(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    """The chosen appendices that have something to say."""
    return tuple(
        satu for kunci in susunan(snapshot, "lampiran") for satu in _BAGIAN[kunci](snapshot)
    )


def _perjanjian(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    """The head's PK; those of the levels below are documents of their own."""
    if snapshot.perjanjian is None:
        return ()
    awal = ("Lampiran: ", "Lampiran: Sasaran dan Anggaran ")
    return tuple(
        replace(satu, judul=kata + satu.judul.removeprefix("Lampiran "), kop=None)
        for kata, satu in zip(awal, lembar_pk(snapshot, turunan=False), strict=True)
    )


def _pengukuran(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    return lembar_pengukuran(snapshot, lampiran=True) if snapshot.perjanjian else ()


def _sisipan(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    """One part per chosen file; what can't be put in is named with its reason."""
    hasil: list[Lampiran] = []
    for urut, satu in enumerate(snapshot.sisipan, start=1):
        isi: tuple[Blok, ...] = (
            Paragraf((f"Bukti dukung untuk {satu.fakta}.",), gaya="tanpa_inden"),
            Paragraf((Sidik(satu.sha256),), gaya="tanpa_inden"),
        )
        if satu.masalah:
            isi = (*isi, Paragraf((satu.masalah,), gaya="tanpa_inden"))
        else:
            isi = (
                *isi,
                Sisipan(f"isi-sisipan-{urut}", satu.sha256, satu.nama, satu.halaman, satu.gambar),
            )
        hasil.append(Lampiran(f"sisipan-{urut}", f"Bukti {urut}: {satu.nama}", isi))
    return tuple(hasil)


def _bukti(snapshot: Snapshot) -> tuple[Lampiran, ...]:
    """The list of evidence, or nothing."""
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


_BAGIAN: dict[str, Callable[[Snapshot], tuple[Lampiran, ...]]] = {
    "lampiran-perjanjian": _perjanjian,
    "lampiran-pengukuran": _pengukuran,
    "lampiran-bukti": _bukti,
    "lampiran-sisipan": _sisipan,
}
