"""Writes on terms of office: who held a position from when to when, without overlap."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from django.db import transaction

from core.angka import tanggal
from core.cascade.models import Jabatan
from core.profil import queries
from core.profil.bersama.services import sidik_pejabat_simpan
from core.profil.models import Pejabat
from core.profil.sidik import isi_baris, kunci_tulis
from core.profil.tulis import Isi, IsianSalah, sehari_sebelum, simpan_baris
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

KOLOM_PEJABAT = ("status", "nama", "nip", "pangkat", "mulai", "sampai")


@transaction.atomic
def pejabat_angkat(
    *, kecamatan: Kecamatan, oleh: Pengguna | None, jabatan: Jabatan, isi: Isi
) -> Pejabat:
    """Sets a new holder; the running term ends the day before.

    A Plh. with an end stands in for days within another's term, which goes on (the later start
    counts on those days). Raises IsianSalah when terms would overlap otherwise.
    """
    kunci_tulis(f"profil.jabatan/{jabatan.pk}")
    baru = Pejabat(jabatan=jabatan, **isi)
    lain = queries.masa_jabatan(jabatan)
    if not _berhalangan(baru):
        for berjalan in [p for p in lain if p.sampai is None and p.mulai < baru.mulai]:
            simpan_baris(
                kecamatan=kecamatan,
                oleh=oleh,
                aksi="profil.pejabat_akhiri",
                objek=f"profil.pejabat/{berjalan.pk}",
                baris=berjalan,
                isi={"sampai": sehari_sebelum(baru.mulai)},
            )
    _pastikan_tak_bertumpuk(baru, lain)
    hasil = simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.pejabat",
        objek="profil.pejabat",
        baris=Pejabat(jabatan=jabatan),
        isi=isi,
    )
    nama_daftarkan(kecamatan=kecamatan)
    return hasil


@transaction.atomic
def pejabat_ubah(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    pejabat: Pejabat,
    isi: Isi,
    dasar: str | None = None,
) -> Pejabat:
    """Mends a term. Raises IsianSalah on overlap, Bentrok when somebody was faster."""
    kunci_tulis(f"profil.jabatan/{pejabat.jabatan_id}")
    usul = Pejabat(pk=pejabat.pk, jabatan=pejabat.jabatan, **isi)
    _pastikan_tak_bertumpuk(usul, queries.masa_jabatan(pejabat.jabatan))
    hasil = simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.pejabat",
        objek=f"profil.pejabat/{pejabat.pk}",
        baris=pejabat,
        isi=isi,
        dasar=dasar,
    )
    nama_daftarkan(kecamatan=kecamatan)
    return hasil


@transaction.atomic
def pejabat_hapus(*, kecamatan: Kecamatan, oleh: Pengguna | None, pejabat: Pejabat) -> None:
    """Removes a term entered by mistake; the audit keeps it."""
    catat(
        aksi="profil.pejabat_hapus",
        objek=f"profil.pejabat/{pejabat.pk}",
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum={"jabatan": pejabat.jabatan.kunci, **isi_baris(pejabat, KOLOM_PEJABAT)},
    )
    pejabat.delete()
    nama_daftarkan(kecamatan=kecamatan)


@transaction.atomic
def nama_daftarkan(*, kecamatan: Kecamatan) -> None:
    """Makes the regency's register of fingerprints hold the names this office has now.

    Who writes another position at the same time waits, and then sees this one's names.
    """
    kunci_tulis("profil.nama_pejabat")
    sidik_pejabat_simpan(kecamatan=kecamatan, nama=queries.nama_pejabat())


def _berhalangan(p: Pejabat) -> bool:
    """A stand-in for some days only."""
    return p.status == Pejabat.Status.PLH and p.sampai is not None


def _pastikan_tak_bertumpuk(usul: Pejabat, lain: Iterable[Pejabat]) -> None:
    for satu in lain:
        if satu.pk == usul.pk or not _bertumpuk(usul, satu):
            continue
        if _di_dalam(usul, satu) or _di_dalam(satu, usul):
            continue
        raise IsianSalah(
            "mulai",
            f"Bertumpuk dengan masa jabatan {sebut_masa(satu)}. Ubah tanggalnya, atau akhiri masa"
            " itu lebih dahulu.",
        )


def _bertumpuk(a: Pejabat, b: Pejabat) -> bool:
    return a.mulai <= (b.sampai or date.max) and b.mulai <= (a.sampai or date.max)


def _di_dalam(pengganti: Pejabat, pemegang: Pejabat) -> bool:
    """Whether a stand-in's days lie inside somebody else's own term."""
    return (
        _berhalangan(pengganti)
        and not _berhalangan(pemegang)
        and pengganti.mulai > pemegang.mulai
        and cast(date, pengganti.sampai) <= (pemegang.sampai or date.max)
    )


def sebut_masa(p: Pejabat) -> str:
    """`Plt. Andi Contoh, 1 Juli 2024 sampai sekarang`."""
    status = "" if p.status == Pejabat.Status.DEFINITIF else f"{p.get_status_display()} "
    akhir = tanggal(p.sampai) if p.sampai else "sekarang"
    return f"{status}{p.nama or 'yang belum bernama'}, {tanggal(p.mulai)} sampai {akhir}"
