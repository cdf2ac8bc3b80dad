"""Writing notices and the marks that they were read."""

from collections.abc import Iterable

from django.db import transaction

from core.kabar.models import Kabar, KabarDibaca
from core.kabar.queries import kabar_baru
from tenants.kepemilikan import wajib_milik
from tenants.models import PERAN_KABUPATEN, PERAN_KECAMATAN, Kecamatan, Pengguna, Peran


def kabari(
    *,
    kecamatan: Kecamatan,
    peran: frozenset[Peran],
    judul: str,
    isi: str,
    jalur_kecamatan: str,
    jalur_kabupaten: str,
    oleh: Pengguna | None,
) -> list[Kabar]:
    """Tells people of these roles, on the office's own site and on the regency's.

    Call it inside the transaction of what it tells of. E-mail follows from the scheduler.
    """
    wajib_milik(kecamatan)
    tujuan = ((PERAN_KECAMATAN, False, jalur_kecamatan), (PERAN_KABUPATEN, True, jalur_kabupaten))
    baris = [
        Kabar(
            kecamatan=kecamatan,
            di_kabupaten=di_kabupaten,
            peran=sorted(peran & di_sana),
            judul=judul[:160],
            isi=isi,
            jalur=jalur,
            oleh=oleh,
        )
        for di_sana, di_kabupaten, jalur in tujuan
        if peran & di_sana
    ]
    return Kabar.objects.bulk_create(baris)


def tandai_dibaca(
    *,
    kecamatan: Kecamatan | None,
    pengguna: Pengguna,
    peran: frozenset[Peran],
    nomor: Iterable[int] | None = None,
) -> int:
    """Marks a person's own notices as read, all or those named. Returns how many were new."""
    with transaction.atomic():
        baru = kabar_baru(kecamatan, pengguna, peran)
        if nomor is not None:
            baru = baru.filter(pk__in=list(nomor))
        tanda = [
            KabarDibaca(kabar_id=pk, pengguna=pengguna) for pk in baru.values_list("pk", flat=True)
        ]
        KabarDibaca.objects.bulk_create(tanda, ignore_conflicts=True)
    return len(tanda)
