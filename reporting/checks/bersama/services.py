"""The regency sets weights; a submitting office leaves its texts' fingerprints."""

from collections.abc import Mapping

from django.db import transaction

from core.periode.models import Periode
from reporting.checks.bersama.models import BobotAturan, SidikTeks
from reporting.checks.bersama.queries import bobot_aturan
from reporting.checks.temuan import Bobot
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.models import Kecamatan, Pengguna


@transaction.atomic
def bobot_ubah(
    *, bobot: Mapping[str, Bobot], bawaan: Mapping[str, Bobot], oleh: Pengguna, host: str = ""
) -> int:
    """Sets the weights of some rules; the rule's own weight is kept as no row at all.

    Returns how many changed. Rules that `bawaan` does not know are ignored.
    """
    wajib_kabupaten()
    lama = dict(bawaan) | bobot_aturan()
    berubah = {a: b for a, b in bobot.items() if a in bawaan and lama[a] is not b}
    for aturan, baru in berubah.items():
        if baru is bawaan[aturan]:
            BobotAturan.objects.filter(aturan=aturan).delete()
        else:
            BobotAturan.objects.update_or_create(
                aturan=aturan, defaults={"bobot": baru.value, "diubah_oleh": oleh}
            )
        catat(
            aksi="aturan.bobot",
            objek=aturan,
            pengguna=oleh,
            host=host,
            sebelum=lama[aturan].value,
            sesudah=baru.value,
        )
    return len(berubah)


@transaction.atomic
def sidik_simpan(*, kecamatan: Kecamatan, periode: Periode, sidik: Mapping[str, str]) -> None:
    """Replaces the fingerprints of an office's report of a quarter."""
    wajib_milik(kecamatan)
    SidikTeks.objects.filter(kecamatan=kecamatan, periode=periode).delete()
    SidikTeks.objects.bulk_create(
        SidikTeks(kecamatan=kecamatan, periode=periode, sidik=s) for s in set(sidik.values())
    )
