"""Writing the document settings: a draft, its roll-out, and giving it up. Regency only, audited."""

from typing import Any

from django.db import transaction
from msgspec.structs import asdict

from core.periode.models import Periode
from core.periode.queries import awal_triwulan
from core.profil.sidik import kunci_tulis
from reporting.setelan.isi import Isi, dari_json, ke_json, periksa
from reporting.setelan.models import SetelanDokumen
from reporting.setelan.queries import rancangan, setelan_berlaku
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Pengguna

BERSAMAAN = (
    "Rancangan ini diubah orang lain sejak halaman ini dibuka. Yang tersimpan sekarang terlihat"
    " di bawah; yang Anda tulis belum tersimpan."
)


class SetelanDitolak(ValueError):
    """What is wrong, by field; the field `""` means the whole form."""

    def __init__(self, galat: dict[str, str]) -> None:
        super().__init__(" ".join(galat.values()))
        self.galat = galat


def rancangan_simpan(
    *, isi: Isi, dasar: int, oleh: Pengguna | None = None, host: str = ""
) -> SetelanDokumen:
    """Stores the draft. `dasar` is the number of the one the form was made from, 0 for none.

    Raises SetelanDitolak. The same content again writes nothing.
    """
    wajib_kabupaten()
    if galat := periksa(isi):
        raise SetelanDitolak(galat)
    with transaction.atomic():
        lama = _terkunci()
        if lama is not None and dari_json(lama.isi) == isi:
            return lama
        if (lama.urut if lama else 0) != dasar:
            raise SetelanDitolak({"": BERSAMAAN})
        draf = lama or SetelanDokumen()
        sebelum = dari_json(draf.isi) if lama else None
        draf.isi, draf.diubah_oleh = ke_json(isi), oleh
        draf.urut = dasar + 1
        draf.save()
        catat(
            aksi="setelan.simpan",
            objek="rancangan",
            pengguna=oleh,
            host=host,
            sebelum=sebelum and _berubah(sebelum, isi),
            sesudah=_berubah(isi, sebelum),
        )
    return draf


def rancangan_buang(*, oleh: Pengguna | None = None, host: str = "") -> bool:
    """Gives the draft up; what is in force stays. False: there was none."""
    wajib_kabupaten()
    with transaction.atomic():
        draf = _terkunci()
        if draf is None:
            return False
        isi = dari_json(draf.isi)
        draf.delete()
        catat(
            aksi="setelan.buang",
            objek="rancangan",
            pengguna=oleh,
            host=host,
            sebelum=_berubah(isi, None),
        )
    return True


def berlakukan(
    *, periode: Periode, dasar: int, oleh: Pengguna | None = None, host: str = ""
) -> SetelanDokumen:
    """Brings the draft into force for reports from a quarter on. `dasar` is the number of the
    draft the person confirmed. Reports that were submitted keep what they were frozen with.

    Raises SetelanDitolak: no draft, another one by now, or one that is not allowed any more.
    """
    wajib_kabupaten()
    mulai = awal_triwulan(periode.tahun, periode.triwulan)
    with transaction.atomic():
        draf = _terkunci()
        if draf is None:
            raise SetelanDitolak({"": "Tidak ada rancangan. Mungkin sudah diberlakukan."})
        if draf.urut != dasar:
            raise SetelanDitolak({"": BERSAMAAN})
        isi = dari_json(draf.isi)
        if galat := periksa(isi):
            raise SetelanDitolak(galat)
        lama = setelan_berlaku(mulai)
        draf.keadaan, draf.berlaku_mulai = SetelanDokumen.Keadaan.BERLAKU, mulai
        draf.diubah_oleh = oleh
        draf.save()
        catat(
            aksi="setelan.berlaku",
            objek=periode.kode,
            pengguna=oleh,
            host=host,
            sebelum=_berubah(lama, isi),
            sesudah=_berubah(isi, lama),
        )
    return draf


def _terkunci() -> SetelanDokumen | None:
    """The draft, held until the transaction ends; there may be none to hold."""
    kunci_tulis("setelan.rancangan")
    return rancangan()


def _berubah(isi: Isi, lain: Isi | None) -> dict[str, Any]:
    """The fields of `isi` in which it differs: what the audit trail keeps."""
    semua = ke_json(isi)
    if lain is None:
        return semua
    beda = {k for k, v in asdict(isi).items() if v != getattr(lain, k)}
    return {k: v for k, v in semua.items() if k in beda}
