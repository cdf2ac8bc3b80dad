"""Checking a report made elsewhere: upload, work, call off, hand over to the import, delete.

Claiming, beating, retrying and reaping its job are the same as any document's. Nothing of the
document becomes a fact: findings are kept for a while, the file only as long as it is needed.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path, PurePath
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.bukti.periksa import BerkasDitolak
from core.impor.galat import BerkasDitolak as TabelDitolak
from core.impor.models import Unggahan
from core.impor.services import unggahan_simpan
from core.periode.models import Periode
from core.profil.sidik import kunci_tulis
from reporting.checks.temuan import Bobot
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Hasil, Lapor
from reporting.periksa_dokumen.ke_impor import buku_impor, ekspor_dikenal
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.periksa import telusuri
from reporting.periksa_dokumen.terima import terima
from tasks.models import Pekerjaan, PeriksaDokumen
from tasks.queries_periksa import (
    periksa_berjalan,
    periksa_berkas,
    periksa_milik,
    periksa_pekerjaan,
    periksa_usang,
)
from tasks.services import batalkan, kirim_setelah_simpan
from tasks.tenggat import tenggat
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.models import Kecamatan, Pengguna
from tenants.queries import kecamatan_aktif

JENIS = "periksa"
UMUR_BERKAS = timedelta(hours=24)
"""How long tables wait for the import preview, and an upload for a worker that never came."""
UMUR_HASIL = timedelta(days=30)
ANTRE_MAKS = 10
SIMPAN_MAKS = 100
FOLDER = "periksa-dokumen"
WAKTU_MAKS = 240.0
"""Seconds a document may take; a report of 60 pages takes ten at most."""
TERLALU_RUMIT = (
    "Dokumen ini terlalu besar atau rumit untuk diperiksa dalam 4 menit. Pecah menurut bab, lalu"
    " unggah lagi."
)


class TidakDapatDibawa(ValueError):
    """Nothing can be handed over to the import preview; the message says why."""


# --- Asking ---------------------------------------------------------------------------------
def periksa_unggah(
    *, kantor: Kecamatan | None, periode: Periode, oleh: Pengguna, nama: str, isi: bytes
) -> PeriksaDokumen:
    """Puts a document in line; while the very same one is being checked, that one is returned.

    Raises BerkasDitolak; then nothing is kept.
    """
    _wajib_pemilik(kantor)
    berkas = terima(nama, isi)
    sha256 = hashlib.sha256(berkas.isi).hexdigest()
    with transaction.atomic():
        kunci_tulis(FOLDER)  # so that two uploads of an owner can't pass the limits together
        berjalan = periksa_berjalan(kantor)
        if ada := berjalan.filter(sha256=sha256).first():
            return ada
        _pastikan_muat(berjalan.count(), periksa_milik(kantor).count())
        kini = timezone.now()
        pekerjaan = Pekerjaan.objects.create(
            kecamatan=kantor,
            periode=periode,
            jenis=JENIS,
            format=berkas.format,
            dibuat_oleh=oleh,
            denyut=kini,
        )
        satu = PeriksaDokumen(
            pekerjaan=pekerjaan,
            nama=berkas.nama,
            ukuran=len(isi),
            sha256=sha256,
            berkas_sampai=kini + UMUR_BERKAS,
            kedaluwarsa=kini + UMUR_HASIL,
        )
        satu.berkas.save(f"{uuid4().hex}.{berkas.format}", ContentFile(berkas.isi), save=False)
        satu.save(force_insert=True)
        _catat(satu, "unggah", oleh, sha256=sha256, ukuran=satu.ukuran)
        kirim_setelah_simpan([pekerjaan])
    return satu


def _wajib_pemilik(kantor: Kecamatan | None) -> None:
    if kantor is None:
        wajib_kabupaten()
    else:
        wajib_milik(kantor)


def _pastikan_muat(berjalan: int, tersimpan: int) -> None:
    if berjalan >= ANTRE_MAKS:
        raise BerkasDitolak(
            f"Masih ada {berjalan} dokumen yang menunggu diperiksa. Tunggu sebentar, lalu unggah"
            " lagi."
        )
    if tersimpan >= SIMPAN_MAKS:
        raise BerkasDitolak(
            f"Sudah ada {tersimpan} pemeriksaan yang disimpan. Hapus yang tidak diperlukan, lalu"
            " unggah lagi."
        )


def _catat(satu: PeriksaDokumen, apa: str, oleh: Pengguna | None, **sesudah: object) -> None:
    catat(
        aksi=f"periksa_dokumen.{apa}",
        objek=satu.nama,
        kecamatan=satu.pekerjaan.kecamatan,
        pengguna=oleh,
        sesudah=sesudah or None,
    )


# --- The work -------------------------------------------------------------------------------
def periksa_kerjakan(*, pekerjaan: Pekerjaan, lapor: Lapor) -> None:
    """Reads and checks the document of a job, keeps the findings, lets go of the file.

    Raises BerkasTakTerbaca, after letting go of the file too. What `lapor` raises stops the work.
    """
    try:
        satu = periksa_pekerjaan(pekerjaan.pk)
    except PeriksaDokumen.DoesNotExist:
        return  # deleted while it stood in line
    try:
        with tenggat(WAKTU_MAKS, BerkasTakTerbaca(TERLALU_RUMIT)):
            dokumen, tabel = _baca(satu, lapor)
            hasil = telusuri(dokumen, lapor)
    except BerkasTakTerbaca:
        _lepas_berkas(satu)
        raise
    lapor("simpan", 0, 0)
    _simpan(satu, hasil, tabel)


def _baca(satu: PeriksaDokumen, lapor: Lapor) -> tuple[Dokumen, bytes | None]:
    """The document, and for an office the tables its import would understand."""
    with tempfile.TemporaryDirectory(prefix=f"{FOLDER}-") as folder:
        berkas = Path(folder) / satu.nama
        with _ruang(satu):
            try:
                with satu.berkas.open("rb") as asal, berkas.open("wb") as tujuan:
                    shutil.copyfileobj(asal, tujuan)
            except (FileNotFoundError, ValueError) as galat:  # ValueError: the field is empty
                raise BerkasTakTerbaca(
                    "Berkasnya sudah tidak disimpan. Unggah lagi bila masih perlu diperiksa."
                ) from galat
        dokumen = baca_berkas(berkas, lapor)
        if satu.pekerjaan.kecamatan is None:
            return dokumen, None
        if satu.pekerjaan.format == "xlsx":
            isi = berkas.read_bytes()
            if ekspor_dikenal(isi, satu.nama):
                return dokumen, isi
        return dokumen, buku_impor(dokumen)


def _simpan(satu: PeriksaDokumen, hasil: Hasil, tabel: bytes | None) -> None:
    """Tables first, then the row that names them, then the upload goes."""
    berkas = satu.berkas.name
    with _ruang(satu):
        if tabel:
            satu.tabel.save(f"{uuid4().hex}.xlsx", ContentFile(tabel), save=False)
        bobot = [t.bobot for t in hasil.temuan]
        ada = PeriksaDokumen.objects.filter(pk=satu.pk).update(
            berkas="",
            tabel=satu.tabel.name or "",
            hasil=hasil.ke_json(),
            kesalahan=bobot.count(Bobot.BLOKIR),
            peringatan=bobot.count(Bobot.PERINGATAN),
            keterangan=bobot.count(Bobot.INFO),
        )
        _buang([berkas] if ada else [berkas, satu.tabel.name])


def _lepas_berkas(satu: PeriksaDokumen) -> None:
    nama = [satu.berkas.name, satu.tabel.name]
    PeriksaDokumen.objects.filter(pk=satu.pk).update(berkas="", tabel="")
    with _ruang(satu):
        _buang(nama)


def _buang(nama: list[str | None]) -> None:
    """Deletes files of the present schema's storage; one that is gone is no error."""
    for satu in filter(None, nama):
        default_storage.delete(satu)


@contextmanager
def _ruang(satu: PeriksaDokumen) -> Iterator[None]:
    """Where the owner's files lie."""
    kantor = satu.pekerjaan.kecamatan
    if kantor is None:
        wajib_kabupaten()
        yield
    else:
        with tenant_context(kantor):
            yield


# --- Afterwards ---------------------------------------------------------------------------
def periksa_batalkan(*, kantor: Kecamatan | None, satu: PeriksaDokumen, oleh: Pengguna) -> bool:
    """Calls a check off and lets go of its file. Returns whether it was still under way."""
    _wajib_pemilik(kantor)
    milik = Pekerjaan.objects.filter(pk=satu.pk, kecamatan=kantor)
    with transaction.atomic():
        if berubah := batalkan(milik=milik, oleh=oleh):
            _catat(satu, "batal", oleh)
            transaction.on_commit(lambda: _lepas_berkas(satu))
    return berubah


def periksa_hapus(*, kantor: Kecamatan | None, satu: PeriksaDokumen, oleh: Pengguna) -> None:
    """Deletes a check with all that is kept of it; one under way is thereby called off."""
    _wajib_pemilik(kantor)
    nama = [satu.berkas.name, satu.tabel.name]
    with transaction.atomic():
        _, dihapus = Pekerjaan.objects.filter(pk=satu.pk, kecamatan=kantor).delete()
        if not dihapus:
            return
        _catat(satu, "hapus", oleh)
        transaction.on_commit(lambda: _buang(nama))


def periksa_bawa(
    *, kantor: Kecamatan, satu: PeriksaDokumen, periode: Periode, oleh: Pengguna
) -> Unggahan:
    """Hands the tables over to the import preview of a quarter, where nothing is stored before
    the person applies it. Raises TidakDapatDibawa."""
    wajib_milik(kantor)
    try:
        with satu.tabel.open("rb") as berkas:
            isi = berkas.read()
    except (FileNotFoundError, ValueError) as galat:  # ValueError: the field is empty
        raise TidakDapatDibawa(
            "Tabel dokumen ini sudah tidak disimpan. Unggah lagi dokumennya, lalu bawa ke"
            " pratinjau impor dalam 24 jam."
        ) from galat
    try:
        with transaction.atomic():
            unggahan = unggahan_simpan(
                periode=periode, oleh=oleh, nama=f"{PurePath(satu.nama).stem}.xlsx", isi=isi
            )
            _catat(satu, "bawa", oleh, triwulan=periode.kode)
    except TabelDitolak as galat:
        raise TidakDapatDibawa(str(galat)) from galat
    return unggahan


def sapu(saat: datetime) -> int:
    """Lets go of what is past its time, and of files whose row never came or is gone. Returns how
    many rows were touched."""
    wajib_kabupaten()
    usang = periksa_usang(saat)
    for satu in usang:
        _lepas_berkas(satu)
        if satu.kedaluwarsa <= saat:
            Pekerjaan.objects.filter(pk=satu.pk).delete()
    dikenal = periksa_berkas()
    _buang(_yatim(dikenal, saat))
    for kantor in kecamatan_aktif():
        with tenant_context(kantor):
            _buang(_yatim(dikenal, saat))
    return len(usang)


def _yatim(dikenal: frozenset[str], saat: datetime) -> list[str | None]:
    """Files of the present schema's storage that nobody owns and nobody is about to own."""
    try:
        ada = default_storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return []
    calon = [f"{FOLDER}/{nama}" for nama in ada if f"{FOLDER}/{nama}" not in dikenal]
    return [n for n in calon if default_storage.get_modified_time(n) < saat - UMUR_BERKAS]
