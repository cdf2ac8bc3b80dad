"""Reads on the regency's weights and on fingerprints of submitted texts."""

from collections.abc import Collection
from decimal import Decimal

from core.capaian import serapan
from core.periode.models import Periode
from reporting.checks.bersama.models import BobotAturan, SidikTeks
from reporting.checks.temuan import Bobot
from reporting.rollup.models import Fakta, Tingkat
from tenants.kepemilikan import per_kecamatan
from tenants.models import Kecamatan

KANTOR_PEMBANDING = 5
"""With fewer other offices one could tell whose figure it is, and nothing is unusual yet."""


def bobot_aturan() -> dict[str, Bobot]:
    """Rule → weight, for those the regency changed."""
    return {b.aturan: Bobot(b.bobot) for b in BobotAturan.objects.all()}


@per_kecamatan("checks_bersama.sidikteks")
def penulis_sama(kecamatan: Kecamatan, periode: Periode, sidik: Collection[str]) -> dict[str, str]:
    """Fingerprint of a text of this office → another office that submitted the same words.

    Crosses offices on purpose and tells no more than that: only who already has the text can
    ask for it.
    """
    baris = SidikTeks.objects.filter(periode=periode, sidik__in=sidik)
    lain = baris.exclude(kecamatan=kecamatan).select_related("kecamatan").order_by("-kecamatan")
    return {s.sidik: s.kecamatan.nama for s in lain}


@per_kecamatan("rollup.fakta")
def serapan_lain(kecamatan: Kecamatan, periode: Periode) -> dict[str, tuple[Decimal, ...]]:
    """Code of a sub kegiatan → absorption (percent) in the other offices, smallest first.

    Crosses offices on purpose: figures without names, only of lines that enough offices have.
    """
    baris = Fakta.objects.filter(
        rekap__periode=periode, tingkat=Tingkat.SUB_KEGIATAN, tahun=periode.tahun
    ).exclude(rekap__kecamatan=kecamatan)
    hasil: dict[str, list[Decimal]] = {}
    for kode, nyata, pagu in baris.order_by().values_list("kode", "realisasi", "pagu"):
        nilai = serapan(nyata, pagu)
        if nilai is not None:
            hasil.setdefault(kode, []).append(nilai)
    return {k: tuple(sorted(n)) for k, n in hasil.items() if len(n) >= KANTOR_PEMBANDING}


def bobot_diubah() -> list[BobotAturan]:
    """The weights the regency set, newest first."""
    return list(BobotAturan.objects.select_related("diubah_oleh").order_by("-diubah_pada"))
