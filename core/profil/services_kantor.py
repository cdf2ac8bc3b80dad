"""Writes on the office itself and its kelurahan."""

from django.db import transaction

from core.profil import queries
from core.profil.models import Kantor, SubUnit
from core.profil.tulis import Isi, IsianSalah, simpan_baris
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

KOLOM_KANTOR = ("tempat", "alamat", "telepon", "jumlah_desa", "jumlah_kelurahan")
KOLOM_SUB_UNIT = ("kode", "nama")


def kantor_simpan(
    *, kecamatan: Kecamatan, oleh: Pengguna | None, isi: Isi, dasar: str | None = None
) -> Kantor:
    return simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.kantor",
        objek="profil.kantor",
        baris=queries.kantor() or Kantor(),
        isi=isi,
        dasar=dasar,
    )


@transaction.atomic
def sub_unit_simpan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    isi: Isi,
    sub_unit: SubUnit | None = None,
    dasar: str | None = None,
) -> SubUnit:
    """Adds or changes a kelurahan. The code of one that carries budget lines stays."""
    kode = str(isi["kode"])
    if queries.sub_unit_lain(kode, sub_unit):
        raise IsianSalah("kode", f"Kode {kode} sudah dipakai kelurahan lain.")
    if sub_unit and sub_unit.kode != kode and queries.sub_unit_dipakai(sub_unit.kode):
        raise IsianSalah(
            "kode", f"Kode {sub_unit.kode} dipakai baris anggaran, jadi tidak dapat diganti."
        )
    return simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.kelurahan",
        objek=f"profil.kelurahan/{sub_unit.pk}" if sub_unit else "profil.kelurahan",
        baris=sub_unit or SubUnit(),
        isi=isi,
        dasar=dasar,
    )


@transaction.atomic
def sub_unit_hapus(*, kecamatan: Kecamatan, oleh: Pengguna | None, sub_unit: SubUnit) -> None:
    """Removes a kelurahan without budget lines. Raises IsianSalah."""
    if queries.sub_unit_dipakai(sub_unit.kode):
        raise IsianSalah("", f"{sub_unit.nama} memiliki baris anggaran, jadi tidak dapat dihapus.")
    catat(
        aksi="profil.kelurahan_hapus",
        objek=f"profil.kelurahan/{sub_unit.pk}",
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum={"kode": sub_unit.kode, "nama": sub_unit.nama},
    )
    sub_unit.delete()
