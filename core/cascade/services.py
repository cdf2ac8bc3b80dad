"""Writes on the cascade."""

from collections.abc import Mapping
from hashlib import sha256

from django.db import transaction

from core.cascade.models import Nomenklatur, Renstra, TargetSimpul
from core.cascade.target_simpul import Isi
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Pengguna


class Bentrok(ValueError):
    """Somebody else changed the targets since they were shown; the message says so."""


def sidik_target(renstra: Renstra) -> str:
    """What is recorded now, so that a form knows whether it is still what it showed."""
    baris = TargetSimpul.objects.filter(renstra=renstra).order_by("simpul_id", "tahun")
    isi = list(baris.values_list("simpul_id", "tahun", "target", "pagu"))
    return sha256(repr(isi).encode()).hexdigest()[:16]


@transaction.atomic
def target_simpul_simpan(
    *,
    renstra: Renstra,
    isi: Mapping[tuple[str, int], Isi],
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
    if dasar != sidik_target(renstra):
        raise Bentrok("Target Renstra ini baru diubah orang lain. Periksa lagi, lalu simpan.")
    simpul = {n.kode: n for n in Nomenklatur.objects.filter(kode__in={k for k, _ in isi})}
    ada = {
        (t.simpul.kode, t.tahun): t
        for t in TargetSimpul.objects.filter(renstra=renstra).select_related("simpul")
    }
    baru, ubah, sebelum, sesudah = [], [], {}, {}
    for kunci, (target, pagu) in isi.items():
        lama = ada.get(kunci)
        if ((lama.target, lama.pagu) if lama else (None, None)) == (target, pagu):
            continue
        kode, tahun = kunci
        sebelum[f"{kode}/{tahun}"] = [str(lama.target), str(lama.pagu)] if lama else None
        sesudah[f"{kode}/{tahun}"] = [str(target), str(pagu)]
        if lama:
            lama.target, lama.pagu = target, pagu
            ubah.append(lama)
        else:
            baru.append(
                TargetSimpul(
                    renstra=renstra, simpul=simpul[kode], tahun=tahun, target=target, pagu=pagu
                )
            )
    TargetSimpul.objects.bulk_create(baru)
    TargetSimpul.objects.bulk_update(ubah, ["target", "pagu"])
    if sesudah:
        catat(
            aksi="renstra.target",
            objek=str(renstra),
            kecamatan=renstra.kecamatan,
            pengguna=oleh,
            host=host,
            sebelum=sebelum,
            sesudah=sesudah,
        )
    return len(sesudah)
