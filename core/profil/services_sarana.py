"""Writes on facilities: rows in the order they are printed."""

from datetime import date

from django.db import transaction

from core.profil import queries
from core.profil.models import Sarana
from core.profil.sidik import kunci_tulis
from core.profil.tulis import Isi, akhiri_baris, simpan_baris
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

KOLOM_SARANA = ("nama", "jumlah", "satuan", "kondisi", "kepastian", "mulai", "sampai")
OBJEK = "profil.sarana"


@transaction.atomic
def sarana_simpan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    isi: Isi,
    sarana: Sarana | None = None,
    dasar: str | None = None,
) -> Sarana:
    """Adds at the end of the list, or changes in place."""
    if sarana is None:
        kunci_tulis(OBJEK)
        sarana = Sarana(urutan=queries.sarana_urutan_akhir() + 1)
    return simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi=OBJEK,
        objek=f"{OBJEK}/{sarana.pk}" if sarana.pk else OBJEK,
        baris=sarana,
        isi=isi,
        dasar=dasar,
    )


def sarana_akhiri(
    *, kecamatan: Kecamatan, oleh: Pengguna | None, sarana: Sarana, sampai: date
) -> Sarana:
    return akhiri_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.sarana_akhiri",
        objek=f"{OBJEK}/{sarana.pk}",
        baris=sarana,
        sampai=sampai,
    )


@transaction.atomic
def sarana_pindah(
    *, kecamatan: Kecamatan, oleh: Pengguna | None, sarana: Sarana, naik: bool, pada: date
) -> bool:
    """Moves a row one place up or down among those in force; False at the edge."""
    kunci_tulis(OBJEK)
    daftar = list(queries.sarana_pada(pada).order_by("urutan", "id"))
    letak = next((n for n, s in enumerate(daftar) if s.pk == sarana.pk), None)
    tujuan = None if letak is None else letak + (-1 if naik else 1)
    if letak is None or tujuan is None or not 0 <= tujuan < len(daftar):
        return False
    daftar[letak], daftar[tujuan] = daftar[tujuan], daftar[letak]
    for urutan, satu in enumerate(daftar, 1):
        satu.urutan = urutan
    Sarana.objects.bulk_update(daftar, ["urutan"])
    catat(
        aksi="profil.sarana_urutan",
        objek=f"{OBJEK}/{sarana.pk}",
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum={"letak": letak + 1},
        sesudah={"letak": tujuan + 1},
    )
    return True
