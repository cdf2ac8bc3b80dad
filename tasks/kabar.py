"""Notices by e-mail, each to the people of its roles."""

from datetime import datetime

from django.conf import settings

from core.kabar.models import Kabar
from core.kabar.queries import kabar_belum_disurel
from tasks import surel
from tenants.queries import surel_peran
from tenants.services import host_untuk


def surel_kirim(saat: datetime) -> int:
    """Sends the e-mail of notices not yet sent; three attempts each. Returns how many went."""
    return surel.kirim(kabar_belum_disurel(saat - surel.MASIH_DISUREL), saat, _surat)


def _surat(satu: Kabar) -> surel.Surat:
    host = settings.KABUPATEN_DOMAIN if satu.di_kabupaten else host_untuk(satu.kecamatan.slug)
    skema = "https" if getattr(settings, "SESSION_COOKIE_SECURE", False) else "http"
    return surel.Surat(
        judul=satu.judul,
        isi="\n\n".join(filter(None, [satu.isi, f"Buka di {skema}://{host}{satu.jalur}"])),
        ke=surel_peran(None if satu.di_kabupaten else satu.kecamatan_id, satu.peran),
    )
