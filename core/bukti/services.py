"""Keeping and deleting evidence."""

import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from core.anggaran.pohon import pohon
from core.bukti import queries
from core.bukti.models import Bukti, alamat_isi
from core.bukti.periksa import BerkasDitolak, Terperiksa, periksa
from core.bukti.sasaran import sasaran_bukti
from core.kinerja.capaian_indikator import indikator_pk
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from core.profil.sidik import kunci_tulis
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna


@dataclass(frozen=True, kw_only=True)
class Keterangan:
    """What the person says of the files they upload."""

    alamat: str
    halaman: int | None = None
    catatan: str = ""


def simpan(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    keterangan: Keterangan,
    nama: str,
    isi: bytes,
    oleh: Pengguna | None,
) -> tuple[Bukti, bool]:
    """Keeps a file for a fact; the same file for the same fact again gives the row that is there.

    The second value says whether it is new. Raises BerkasDitolak and Terkunci; then nothing is
    kept.
    """
    pastikan_terbuka(kecamatan, periode)
    sebutan = _sebutan(kecamatan, periode, keterangan.alamat)
    berkas = periksa(nama, isi)
    sha256 = hashlib.sha256(isi).hexdigest()
    with transaction.atomic():
        kunci_tulis("bukti")  # so that two uploads of an office can't pass the quota together
        if ada := queries.bukti_sama(keterangan.alamat, sha256):
            return ada, False
        _pastikan_muat(len(isi), sha256)
        # Content first, named by its hash: a row never points to nothing, and writing it twice
        # writes the same.
        if not default_storage.exists(alamat_isi(sha256)):
            default_storage.save(alamat_isi(sha256), ContentFile(isi))
        bukti = _baris(periode, keterangan, berkas, sha256, oleh)
        catat(
            aksi="bukti.unggah",
            objek=f"{sebutan}: {bukti.nama}"[:200],
            kecamatan=kecamatan,
            pengguna=oleh,
            sesudah={"alamat": bukti.alamat, "sha256": sha256, "ukuran": bukti.ukuran},
        )
    return bukti, True


def hapus(*, kecamatan: Kecamatan, bukti: Bukti, oleh: Pengguna | None) -> bool:
    """Takes evidence out of lists and reports; its hash stays. False when it was gone already.

    Raises Terkunci.
    """
    pastikan_terbuka(kecamatan, bukti.periode)
    with transaction.atomic():
        kena = Bukti.objects.filter(pk=bukti.pk, dihapus_pada=None).update(
            dihapus_pada=timezone.now(), dihapus_oleh=oleh
        )
        if kena:
            catat(
                aksi="bukti.hapus",
                objek=bukti.nama,
                kecamatan=kecamatan,
                pengguna=oleh,
                sebelum={"alamat": bukti.alamat, "sha256": bukti.sha256},
            )
    return bool(kena)


def _baris(
    periode: Periode,
    keterangan: Keterangan,
    berkas: Terperiksa,
    sha256: str,
    oleh: Pengguna | None,
) -> Bukti:
    return Bukti.objects.create(
        periode=periode,
        alamat=keterangan.alamat,
        nama=berkas.nama,
        jenis=berkas.jenis,
        ukuran=len(berkas.isi),
        sha256=sha256,
        halaman=keterangan.halaman,
        catatan=keterangan.catatan.strip()[:200],
        diunggah_oleh=oleh,
    )


def _sebutan(kecamatan: Kecamatan, periode: Periode, alamat: str) -> str:
    pilihan = sasaran_bukti(periode, pohon(periode), indikator_pk(kecamatan, periode))
    for satu in pilihan:
        if satu.alamat == alamat:
            return satu.nama
    raise BerkasDitolak("Pilih indikator atau sub kegiatan yang dibuktikan berkas ini.")


def _pastikan_muat(ukuran: int, sha256: str) -> None:
    pakai = queries.pakai()
    kini = Bukti.objects.filter(sha256=sha256)
    if not kini.filter(dihapus_pada=None).exists() and ukuran > pakai.sisa:
        raise BerkasDitolak(
            f"Tempat bukti kantor ini penuh: sisa {pakai.sisa // 1_000_000} MB dari"
            f" {pakai.kuota // 1_000_000} MB. Hapus bukti yang tidak dipakai, lalu unggah lagi."
        )
    # Deleted contents stay on disk; deleting and uploading over and over must end somewhere.
    if not kini.exists() and queries.tersimpan() + ukuran > 2 * pakai.kuota:
        raise BerkasDitolak(
            "Tempat bukti kantor ini penuh, termasuk bukti yang sudah dihapus."
            " Hubungi Admin Kabupaten."
        )
