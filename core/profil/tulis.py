"""Writing one row of the profile: one writer at a time, told of the other, audited."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from django.db import models, transaction

from core.profil.sidik import isi_baris, kunci_tulis, pastikan_sama, sidik
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

M = TypeVar("M", bound=models.Model)
Isi = Mapping[str, object]


class IsianSalah(ValueError):
    """A rule refuses what was entered; `medan` is the field it belongs to, or empty."""

    def __init__(self, medan: str, pesan: str) -> None:
        super().__init__(pesan)
        self.medan = medan


def sidik_baris(baris: models.Model | None, kolom: Iterable[str]) -> str:
    """The fingerprint a form of this row is made from."""
    return sidik(isi_baris(baris, kolom))


@transaction.atomic
def simpan_baris(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    aksi: str,
    objek: str,
    baris: M,
    isi: Isi,
    dasar: str | None = None,
) -> M:
    """Stores the given fields of a new or existing row; unchanged content writes nothing.

    Raises Bentrok when somebody has changed the row since the form of `dasar` was shown.
    """
    kunci_tulis(objek)
    ada = baris.pk is not None
    if ada:
        baris.refresh_from_db()
    sebelum = isi_baris(baris, isi) if ada else {}
    if ada and dasar is not None:
        pastikan_sama(kecamatan=kecamatan, objek=objek, kini=sidik(sebelum), dasar=dasar)
    for kolom, nilai in isi.items():
        setattr(baris, kolom, nilai)
    sesudah = isi_baris(baris, isi)
    if ada and sesudah == sebelum:
        return baris
    baris.save()
    catat(
        aksi=aksi,
        objek=objek if ada else f"{objek}/{baris.pk}",
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=sebelum or None,
        sesudah=sesudah,
    )
    return baris


def sehari_sebelum(hari: date) -> date:
    return hari - timedelta(days=1)


def akhiri_baris(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    aksi: str,
    objek: str,
    baris: M,
    sampai: date,
) -> M:
    """Ends the validity of a row. Raises IsianSalah when it would end before it began."""
    mulai: date = getattr(baris, "mulai")  # noqa: B009
    if sampai < mulai:
        raise IsianSalah("sampai", "Tanggal berakhir mendahului tanggal mulainya.")
    return simpan_baris(
        kecamatan=kecamatan, oleh=oleh, aksi=aksi, objek=objek, baris=baris, isi={"sampai": sampai}
    )
