"""1.6 Keadaan Sarana dan Prasarana with Tabel 1.5."""

from __future__ import annotations

from core.angka import tanggal
from reporting.dokumen.blok import Baris, Bervolume, Blok, Kalimat, Kolom, Sel, Tabel
from reporting.lkj.kata import alinea, kepala, teks
from reporting.narasi.variabel import nama_kecamatan
from reporting.snapshot.kantor import Sarana
from reporting.snapshot.model import Snapshot

_RAGU = "*"
_BELUM = "belum diisi"


def keadaan_sarana(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Section 1.6."""
    isi: tuple[Blok, ...]
    if not snapshot.sarana:
        isi = alinea((f"Data sarana dan prasarana {nama_kecamatan(snapshot)} belum diisi.",))
    else:
        isi = (*teks(snapshot, "bab1.sarana"), *alinea(_keadaan(snapshot)))
    return (*isi, tabel_1_5(snapshot))


def _keadaan(snapshot: Snapshot) -> Kalimat:
    """Whether everything is in good condition, said only when every row says so."""
    kondisi = {satu.kondisi.strip().casefold() for satu in snapshot.sarana}
    if kondisi == {"baik"}:
        return ("Seluruh sarana dan prasarana tersebut dalam keadaan baik.",)
    rusak = [
        f"{satu.nama} ({satu.kondisi.strip().lower() or _BELUM})"
        for satu in snapshot.sarana
        if satu.kondisi.strip().casefold() != "baik"
    ]
    return (f"Yang keadaannya tidak tercatat baik: {', '.join(rusak)}.",)


def tabel_1_5(snapshot: Snapshot) -> Tabel:
    """Tabel 1.5; an unsure amount is marked, a missing one says so."""
    return Tabel(
        kunci="tabel-sarana",
        judul="Jumlah Sarana dan Prasarana",
        kolom=(Kolom(7, "tengah"), Kolom(48), Kolom(25, jenis="volume"), Kolom(20)),
        kepala=(kepala("No.", "Uraian", "Jumlah", "Keadaan"),),
        baris=tuple(
            Baris(
                (
                    Sel(str(urut)),
                    Sel(satu.nama + (_RAGU if satu.perlu_dipastikan else ""), kepala_baris=True),
                    _jumlah(satu),
                    Sel(satu.kondisi or _BELUM),
                )
            )
            for urut, satu in enumerate(snapshot.sarana, start=1)
        ),
        catatan=_catatan(snapshot),
        sumber=f"Data barang {nama_kecamatan(snapshot)} per {tanggal(snapshot.periode.akhir)}",
        kosong="Data sarana dan prasarana belum diisi.",
    )


def _jumlah(sarana: Sarana) -> Sel:
    if sarana.jumlah.nilai is None:
        return Sel(_BELUM)
    return Sel(Bervolume(sarana.jumlah, sarana.satuan))


def _catatan(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    if not any(satu.perlu_dipastikan for satu in snapshot.sarana):
        return ()
    return ((f"{_RAGU} Jumlah atau satuannya masih perlu dipastikan pada dokumen sumber.",),)
