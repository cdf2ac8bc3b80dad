"""Writes on the cascade."""

from collections.abc import Mapping

from django.db import transaction

from core.cascade.models import Nomenklatur, Renstra, TargetSimpul
from core.cascade.target_simpul import Isi, Kunci, isi_target, yang_berubah
from core.profil.sidik import pastikan_sama, sidik
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Pengguna


def sidik_target(renstra: Renstra) -> str:
    """What is recorded now, so that a form knows whether it is still what it showed."""
    baris = TargetSimpul.objects.filter(renstra=renstra).order_by("simpul_id", "tahun")
    return sidik(list(baris.values_list("simpul_id", "tahun", "target", "pagu")))


@transaction.atomic
def target_simpul_simpan(
    *,
    renstra: Renstra,
    isi: Mapping[Kunci, Isi],
    dasar: str,
    oleh: Pengguna,
    host: str = "",
) -> int:
    """Sets targets and pagu by code and year; what is not named stays.

    Returns how many (code, year) changed. Raises Bentrok when `dasar` is not what is recorded.
    """
    wajib_kabupaten()
    # Held until the end: two people pasting at once come one after the other.
    renstra = Renstra.objects.select_for_update().select_related("kecamatan").get(pk=renstra.pk)
    kini = sidik_target(renstra)
    pastikan_sama(kecamatan=renstra.kecamatan, objek=str(renstra), kini=kini, dasar=dasar)
    ada = TargetSimpul.objects.filter(renstra=renstra).select_related("simpul")
    ubahan = yang_berubah(isi, isi_target(ada))
    if not ubahan:
        return 0
    _tulis(renstra, {kunci: baru for kunci, (_, baru) in ubahan.items()})
    catat(
        aksi="renstra.target",
        objek=str(renstra),
        kecamatan=renstra.kecamatan,
        pengguna=oleh,
        host=host,
        sebelum={_alamat(kunci): _teks(lama) for kunci, (lama, _) in ubahan.items()},
        sesudah={_alamat(kunci): _teks(baru) for kunci, (_, baru) in ubahan.items()},
    )
    return len(ubahan)


def _tulis(renstra: Renstra, isi: Mapping[Kunci, Isi]) -> None:
    simpul = {n.kode: n for n in Nomenklatur.objects.filter(kode__in={k for k, _ in isi})}
    TargetSimpul.objects.bulk_create(
        [
            TargetSimpul(
                renstra=renstra, simpul=simpul[kode], tahun=tahun, target=target, pagu=pagu
            )
            for (kode, tahun), (target, pagu) in isi.items()
        ],
        update_conflicts=True,
        unique_fields=["renstra", "simpul", "tahun"],
        update_fields=["target", "pagu"],
    )


def _alamat(kunci: Kunci) -> str:
    kode, tahun = kunci
    return f"{kode}/{tahun}"


def _teks(isi: Isi) -> list[str | None] | None:
    """Target and pagu as the audit keeps them; None where neither is set."""
    return [None if n is None else str(n) for n in isi] if any(n is not None for n in isi) else None
