"""Loads the demo regency and its kecamatan. Running it again changes and doubles nothing."""

from collections.abc import Callable, Collection

from django.db import transaction
from django_tenants.utils import tenant_context

from core.profil.models import Kantor
from deploy.demo import baca, isi
from deploy.demo.akun import akun_kabupaten, akun_kecamatan, akun_muat
from deploy.demo.bahan import Bahan
from deploy.demo.publik import pengecualian_muat, publik_muat
from deploy.demo.renstra import renstra_muat
from deploy.demo.susun import susun
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kecamatan
from tenants.services import kecamatan_tambah

Kabar = Callable[[str], None]


def _diam(_: str) -> None:
    """Says nothing."""


def daftar_slug() -> list[str]:
    """The kecamatan of the demo, in the order of their codes."""
    return list(baca.toml("kabupaten.toml")["kecamatan"])


def bahan_untuk(slug: str) -> Bahan:
    """Facts of one office: given for Wotu, composed by rule for the others."""
    return baca.wotu() if slug == "wotu" else susun(slug)


def muat(*, hanya: Collection[str] | None = None, kabar: Kabar = _diam) -> None:
    """Load the regency, then each kecamatan in one transaction of its own.

    `hanya` limits the kecamatan (all are loaded otherwise); `kabar` is told each step. Raises
    KeyError for a slug the demo does not have, LintasKecamatan on a tenant connection.
    """
    wajib_kabupaten()
    daftar = baca.toml("kabupaten.toml")["kecamatan"]
    if asing := set(hanya or ()) - set(daftar):
        raise KeyError(f"Bukan kecamatan contoh: {', '.join(sorted(asing))}")
    kabar("Kabupaten contoh: kabupaten, RPJMD, nomenklatur, jabatan, kalender")
    publik_muat()
    akun_muat(akun_kabupaten())
    for slug, (nama, kode) in daftar.items():
        if hanya is None or slug in hanya:
            kecamatan = Kecamatan.objects.filter(slug=slug).first()
            if kecamatan is None:
                kecamatan = kecamatan_tambah(slug=slug, nama=nama, kode=kode)
            baru = kecamatan_muat(kecamatan)
            akun_muat(akun_kecamatan(kecamatan))
            kabar(f"{kecamatan}: {'dimuat' if baru else 'sudah ada'}")


def kecamatan_muat(kecamatan: Kecamatan, bahan: Bahan | None = None) -> bool:
    """All facts of one office or none; False when it has them already.

    `bahan`: facts given by the caller instead of the office's own in the demo.
    """
    with tenant_context(kecamatan):
        if Kantor.objects.exists():
            return False
    bahan = bahan or bahan_untuk(kecamatan.slug)
    with transaction.atomic():
        acuan = renstra_muat(kecamatan=kecamatan, bahan=bahan)
        pengecualian_muat(kecamatan)
        with tenant_context(kecamatan):
            isi.kantor_muat(bahan)
            dpa = isi.anggaran_muat(bahan)
            isi.kinerja_muat(bahan=bahan, acuan=acuan, dpa=dpa)
            isi.laporan_muat(bahan)
    return True
