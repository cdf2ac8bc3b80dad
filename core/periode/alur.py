"""Writing the policy of report steps. Regency only, audited."""

from collections.abc import Mapping

from django.db import transaction

from core.periode.models import KebijakanAlur
from core.periode.queries import kebijakan_alur
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Pengguna

SAKLAR = {
    "reviu": "Inspektorat mereviu sebelum Camat menyetujui",
    "lewati_kasubag": "Bila tidak ada Kasubag, Operator yang mengajukan",
    "lewati_camat": "Bila tidak ada Camat, Admin Kabupaten langsung menerima",
    "lewati_inspektorat": "Bila tidak ada Inspektorat, reviu dilewati",
}
"""Field of the policy → what it decides, in words."""


def kebijakan_alur_ubah(
    *, jenis: str, isi: Mapping[str, bool], oleh: Pengguna | None, host: str = ""
) -> bool:
    """Stores the steps of a kind of report; steps already taken stay. False: nothing changed."""
    wajib_kabupaten()
    with transaction.atomic():
        lama = kebijakan_alur(jenis)
        sebelum = {nama: bool(getattr(lama, nama)) for nama in SAKLAR}
        sesudah = {nama: bool(isi.get(nama)) for nama in SAKLAR}
        if sebelum == sesudah:
            return False
        KebijakanAlur.objects.update_or_create(jenis=jenis, defaults=sesudah)
        catat(
            aksi="alur.kebijakan",
            objek=jenis,
            pengguna=oleh,
            host=host,
            sebelum=sebelum,
            sesudah=sesudah,
        )
    return True
