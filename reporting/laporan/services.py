"""Freezing a version and storing its files."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils import timezone
from msgspec.structs import replace

from core.periode.models import Periode
from core.profil.queries import kantor
from reporting.laporan import queries
from reporting.laporan.alur import Keadaan
from reporting.laporan.jenis import jenis_untuk, singkatan
from reporting.laporan.models import Berkas, Laporan, Versi
from reporting.laporan.sisipan import sisipan_laporan
from reporting.setelan.isi import Isi
from reporting.snapshot.bentuk import ke_teks, sidik
from reporting.snapshot.build import build_snapshot
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan, Pengguna

DRAF_DISIMPAN = 5


@contextmanager
def kunci_sesi(nama: str) -> Iterator[None]:
    """A PostgreSQL advisory lock held outside any transaction.

    Inside a repeatable-read transaction the wait itself would take the snapshot, and the second
    freeze would not see the version the first one made.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [nama])
    try:
        yield
    finally:
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [nama])


@contextmanager
def _pembacaan_berulang() -> Iterator[None]:
    """An outermost transaction in which every read sees the same moment."""
    with transaction.atomic(durable=True):
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def bekukan(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str = Laporan.Jenis.LKJ,
    oleh: Pengguna | None = None,
) -> Versi:
    """Freezes the present facts of a kecamatan as a version, on its own connection.

    When nothing has changed since the newest version, that one is returned, unless it was sent
    back: what is sent back stays as it was, and what comes after is another. Raises FaktaKurang.
    """
    with (
        kunci_sesi(f"{kecamatan.schema_name}/{periode.kode}/{jenis}"),
        _pembacaan_berulang(),
    ):
        laporan, _ = Laporan.objects.get_or_create(periode=periode, jenis=jenis)
        snapshot = snapshot_kini(kecamatan, periode, laporan, jenis=jenis)
        teks = ke_teks(snapshot)
        terakhir = Versi.objects.filter(laporan=laporan).order_by("-nomor").first()
        if terakhir and terakhir.sha256 == sidik(teks) and not terakhir.dikembalikan:
            return terakhir
        return Versi.objects.create(
            laporan=laporan,
            nomor=terakhir.nomor + 1 if terakhir else 1,
            isi=teks,
            sha256=sidik(teks),
            versi_skema=snapshot.versi_skema,
            versi_rumus=snapshot.versi_rumus,
            dibuat_oleh=oleh,
        )


def versi_dokumen(
    *, kecamatan: Kecamatan, periode: Periode, jenis: str = Laporan.Jenis.LKJ, oleh: Pengguna | None
) -> Versi:
    """The version a document is made of: the official one while there is one, else a draft of
    the present facts. Raises FaktaKurang."""
    laporan = queries.laporan_periode(periode, jenis)
    if laporan and laporan.ada_resmi and laporan.resmi:
        return laporan.resmi
    return bekukan(kecamatan=kecamatan, periode=periode, jenis=jenis, oleh=oleh)


def snapshot_kini(
    kecamatan: Kecamatan,
    periode: Periode,
    laporan: Laporan | None,
    *,
    jenis: str = Laporan.Jenis.LKJ,
    setelan: Isi | None = None,
) -> Snapshot:
    """What a version would say now, signed where and when the report says; `setelan` tries other
    document settings than those in force. Raises FaktaKurang, JenisTakAda."""
    tempat = laporan.tempat_ttd if laporan else ""
    rumah = kantor()
    isi = build_snapshot(
        kecamatan,
        periode,
        tempat_ttd=tempat or (rumah.tempat if rumah else kecamatan.nama),
        tanggal_ttd=(laporan.tanggal_ttd if laporan else None) or tanggal_ttd_bawaan(periode),
        jenis=jenis_untuk(jenis, periode).kunci,
        setelan=setelan,
    )
    return replace(isi, sisipan=sisipan_laporan(laporan, isi.bukti))


def tanggal_ttd_bawaan(periode: Periode) -> date:
    """A report is signed after its period: on the deadline's day unless the report says else."""
    return timezone.localtime(periode.batas).date()


def simpan_berkas(
    *, versi: Versi, format: str, isi: bytes, halaman: int | None, versi_perender: str
) -> Berkas:
    """Stores a document of a version once in each of its states; asked again, the stored one is
    returned. What was printed as submitted stays beside what is printed as approved.

    The content is written first and the row points to it after, so that a row never points to
    nothing; one whose file was lost since is given this one. The name holds the content's hash:
    two makers of one document can't overwrite it.
    """
    if ada := queries.berkas_versi(versi, format):
        return ada
    hash_isi = hashlib.sha256(isi).hexdigest()
    kunci = {"versi": versi, "format": format, "keadaan": versi.keadaan}
    rincian = {
        "sha256": hash_isi,
        "ukuran": len(isi),
        "halaman": halaman,
        "versi_perender": versi_perender,
    }
    tulisan = Berkas(**kunci, **rincian).berkas
    tulisan.save(f"{hash_isi[:16]}.{format}", ContentFile(isi), save=False)
    rincian["berkas"] = str(tulisan.name)
    hasil, baru = Berkas.objects.get_or_create(**kunci, defaults=rincian)
    if baru or hasil.berkas.name == tulisan.name:
        return hasil
    if hasil.tersimpan:  # another maker was faster
        tulisan.storage.delete(str(tulisan.name))
        return hasil
    Berkas.objects.filter(pk=hasil.pk).update(**rincian)
    hasil.refresh_from_db()
    return hasil


def pangkas_draf(laporan: Laporan) -> int:
    """Keeps the newest drafts of a report and drops the rest with their files.

    A version that was ever submitted stays for good. Returns how many versions went.
    """
    lama = list(queries.draf_murni(laporan)[DRAF_DISIMPAN:])
    for versi in lama:
        berkas = list(versi.berkas.all())
        with transaction.atomic():
            versi.berkas.all().delete()
            versi.delete()
        for satu in berkas:
            satu.berkas.storage.delete(str(satu.berkas.name))
    return len(lama)


def nama_unduhan(berkas: Berkas, kecamatan: Kecamatan) -> str:
    """`LKJ-Tomoni-Timur-2024-TW4-draf-1.pdf`, `LKJ-Wotu-2024-TW4-revisi-1-disetujui.pdf`."""
    versi = berkas.versi
    periode = versi.laporan.periode
    bagian = [singkatan(versi.laporan.jenis, periode), kecamatan.nama.replace(" ", "-")]
    bagian += [periode.kode]
    if berkas.keadaan == Keadaan.DRAF:
        bagian += ["draf", str(versi.nomor)]
    else:
        bagian += (["revisi", str(versi.revisi)] if versi.revisi else []) + [berkas.keadaan]
    return f"{'-'.join(bagian)}.{berkas.format}"
