"""Reminding kecamatan that are behind: on their home page, by e-mail, and as text for WhatsApp.

The row is the reminder; its e-mail goes out later.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from core.angka import HARI, romawi, waktu, zona
from core.periode import queries as periode_queries
from core.periode.models import Pengingat, Periode
from core.periode.zona import zona_kabupaten
from core.tugas import PENGISI
from reporting.laporan.jenis import JENIS, bernama
from tasks import surel
from tasks.queries_keadaan import KeadaanKecamatan, keadaan_kecamatan
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kecamatan, Pengguna
from tenants.queries import surel_peran

Alamat = Callable[[Kecamatan], str]
"""The address of an office's site."""


def tertinggal(periode: Periode) -> list[KeadaanKecamatan]:
    """Active kecamatan that have not submitted, those beyond their deadline first."""
    belum = [k for k in keadaan_kecamatan(periode) if not k.diajukan]
    return sorted(belum, key=lambda k: (not k.terlambat, k.kecamatan.kode))


def susun_pesan(
    keadaan: KeadaanKecamatan, periode: Periode, alamat: str, zona_waktu: ZoneInfo
) -> str:
    """What the office reads: what is missing, until when, where."""
    hari = HARI[timezone.localtime(keadaan.batas, zona_waktu).weekday()]
    batas = f"{hari}, {waktu(keadaan.batas, zona(str(zona_waktu)))}"
    kapan = "sudah lewat" if keadaan.terlambat else "belum lewat"
    laporan = bernama(JENIS["lkj"], periode).sebutan
    return (
        f"{laporan} Triwulan {romawi(periode.triwulan)} {periode.tahun} {keadaan.kecamatan}:"
        f" {keadaan.kurang}. Batas pengajuan {batas}, {kapan}. Isi di {alamat}"
    )


def hari_ini() -> datetime:
    """The beginning of this day in the regency."""
    return timezone.localtime(timezone.now(), zona_kabupaten()).replace(
        hour=0, minute=0, second=0, microsecond=0
    )


def ingatkan(
    *,
    periode: Periode,
    slug: Sequence[str],
    alamat: Alamat,
    oleh: Pengguna | None = None,
    host: str = "",
) -> list[Pengingat]:
    """Reminds those named that are behind, each at most once a day. Returns the new ones."""
    wajib_kabupaten()
    with transaction.atomic():
        Periode.objects.select_for_update().get(pk=periode.pk)  # two clicks at once remind once
        sudah = periode_queries.pengingat_sejak(periode, hari_ini())
        zona_waktu = zona_kabupaten()
        baru = [
            Pengingat(
                periode=periode,
                kecamatan=k.kecamatan,
                pesan=susun_pesan(k, periode, alamat(k.kecamatan), zona_waktu),
                dibuat_oleh=oleh,
            )
            for k in tertinggal(periode)
            if k.kecamatan.slug in slug and k.kecamatan.pk not in sudah
        ]
        Pengingat.objects.bulk_create(baru)
        for satu in baru:
            catat(
                aksi="pengingat.kirim",
                objek=periode.kode,
                kecamatan=satu.kecamatan,
                pengguna=oleh,
                host=host,
                sesudah={"pesan": satu.pesan},
            )
    return baru


def surel_kirim(saat: datetime) -> int:
    """Sends the e-mail of reminders not yet sent; three attempts each. Returns how many went."""
    belum = periode_queries.pengingat_belum_disurel(saat - surel.MASIH_DISUREL)
    return surel.kirim(belum, saat, _surat)


def _surat(satu: Pengingat) -> surel.Surat:
    return surel.Surat(
        judul=f"Pengingat {satu.pesan.partition(':')[0]}",  # LKJ Triwulan IV 2024 Kecamatan Wotu
        isi=satu.pesan,
        ke=surel_peran(satu.kecamatan_id, PENGISI),
    )
