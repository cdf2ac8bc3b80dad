"""Making a volume: gather, fetch the stored reports, print the front, bind, store."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
from django.core.files import File
from django.core.files.storage import default_storage
from django_tenants.utils import tenant_context

from core.angka import triwulan_label
from core.periode.models import Periode
from reporting.laporan.jenis import singkatan
from reporting.laporan.models import Laporan, Versi
from reporting.laporan.pembuatan import cetak, cetak_versi
from reporting.laporan.queries import berkas_versi
from reporting.render.konteks import jangkar
from reporting.volume import queries
from reporting.volume.bahan import Bahan, KantorVolume, kumpulkan
from reporting.volume.jilid import Bagian, Isi, daftar_isi, jilid, letak_bagian, periksa
from reporting.volume.models import Volume
from reporting.volume.susun import halaman_kosong, judul_volume, susun
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.melihat import hanya_baca
from tenants.models import Pengguna

Lapor = Callable[[str, int, int], None]
"""Told the stage (`bekukan`, `susun`, `cetak`, `simpan`) and how many of how many parts are in.
What it raises stops the work; nothing is left behind."""

DISIMPAN = 3
"""Volumes with drafts in them that are kept of a quarter; those of submitted reports all stay."""

_COBA = 3


class VersiBerganti(Exception):
    """An office's version was replaced while the volume was being made."""


def _diam(tahap: str, jadi: int, dari: int) -> None: ...


def buat_volume(*, periode: Periode, oleh: Pengguna | None = None, lapor: Lapor = _diam) -> Volume:
    """The volume of the versions of this moment; the stored one when it is there already."""
    wajib_kabupaten()
    for _ in range(_COBA):
        lapor("bekukan", 0, 0)
        bahan = kumpulkan(periode)
        ada = queries.volume_sidik(periode, bahan.sidik)
        if ada and ada.berkas.storage.exists(str(ada.berkas.name)):
            return ada
        try:
            return _buat(bahan, oleh, lapor)
        except VersiBerganti:
            continue
    raise VersiBerganti(
        "Laporan kantor terus berganti selama volume disusun. Ulangi sebentar lagi."
    )


def _buat(bahan: Bahan, oleh: Pengguna | None, lapor: Lapor) -> Volume:
    # Everything is made in a folder that goes whatever happens; only a finished file is stored.
    with tempfile.TemporaryDirectory(prefix="volume-") as nama:
        folder = Path(nama)
        isi = _bagian(bahan, folder, oleh, lapor)
        lapor("cetak", len(bahan.kantor), len(bahan.kantor))
        depan, muka = _cetak_depan(bahan, isi, folder)
        lapor("simpan", len(bahan.kantor), len(bahan.kantor))
        tujuan = folder / "volume.pdf"
        judul = judul_volume(bahan)
        halaman = jilid(depan, isi, tujuan, muka=muka, judul=judul)
        return _simpan(bahan, tujuan, halaman)


def _bagian(bahan: Bahan, folder: Path, oleh: Pengguna | None, lapor: Lapor) -> list[Isi]:
    kosong = halaman_kosong(bahan)
    lembar = folder / "kosong.pdf"
    if kosong is not None:
        lembar.write_bytes(cetak(kosong, "pdf").isi)
    hasil, urut_kosong = [], 0
    for urut, kantor in enumerate(bahan.kantor, 1):
        lapor("susun", urut, len(bahan.kantor))
        if kantor.rekap is None:
            bagian = _satu(bahan, kantor, lembar, (urut_kosong,))
            urut_kosong += 1
        else:
            berkas = folder / f"{kantor.kecamatan.slug}.pdf"
            _ambil(bahan, kantor, berkas, oleh)
            bagian = _satu(bahan, kantor, berkas, ())
        hasil.append(periksa(bagian))
    return hasil


def _satu(bahan: Bahan, kantor: KantorVolume, berkas: Path, halaman: tuple[int, ...]) -> Bagian:
    nama, periode = str(kantor.kecamatan), bahan.periode
    tanda = ""
    if kantor.sementara or kantor.rekap is None:
        tanda = f" ({kantor.sebutan.lower()})"
    label = triwulan_label(periode.tahun, periode.triwulan)
    sementara = " · SEMENTARA" if kantor.sementara else ""
    return Bagian(
        kunci=kantor.kecamatan.slug,
        judul=f"{nama}{tanda}",
        cap=f"Volume {bahan.judul.singkatan} {label}{sementara} · {nama}",
        berkas=berkas,
        halaman=halaman,
    )


def _ambil(bahan: Bahan, kantor: KantorVolume, tujuan: Path, oleh: Pengguna | None) -> None:
    """Copies the stored report of the version in the rollup: logged first, read-only in fact.

    A report whose file is not there (lost, or its state changed since) is printed from its frozen
    version, as "Buat LKJ" would. Raises VersiBerganti.
    """
    kecamatan = kantor.kecamatan
    catat(aksi="volume.muat", objek=bahan.periode.kode, kecamatan=kecamatan, pengguna=oleh)
    with hanya_baca(kecamatan):
        versi = _versi(bahan.periode, kantor)
        ada = berkas_versi(versi, "pdf")
    with tenant_context(kecamatan):
        berkas = ada or cetak_versi(versi)
        with berkas.berkas.open("rb") as dari, tujuan.open("wb") as ke:
            shutil.copyfileobj(dari, ke)


def _versi(periode: Periode, kantor: KantorVolume) -> Versi:
    assert kantor.rekap is not None
    versi = (
        Versi.objects.filter(
            laporan__periode=periode,
            laporan__jenis=Laporan.Jenis.LKJ,
            nomor=kantor.rekap.nomor_versi,
            sha256=kantor.rekap.sha256,
        )
        .select_related("laporan")
        .first()
    )
    if versi is None:
        raise VersiBerganti(f"Versi {kantor.kecamatan} yang direkap sudah tidak disimpan.")
    return versi


def _cetak_depan(bahan: Bahan, isi: list[Isi], folder: Path) -> tuple[Path, int]:
    """Cover, contents and rollup. Laid out twice: how many pages the rollup takes decides where
    the reports begin, and that stands in the contents. Returns the file and the pages before 1."""
    tujuan = folder / "depan.pdf"
    badan = 0
    for _ in range(_COBA):
        letak = letak_bagian(isi, badan)
        hasil = cetak(susun(bahan, daftar_isi(isi, letak), letak), "pdf")
        assert hasil.halaman is not None, "PDF berhalaman"
        tujuan.write_bytes(hasil.isi)
        muka = _muka(tujuan)
        if hasil.halaman - muka == badan:
            break
        badan = hasil.halaman - muka
    return tujuan, muka


def _muka(berkas: Path) -> int:
    """Pages before the rollup chapter, of the printed front."""
    with pikepdf.open(berkas) as buku:
        nama = pikepdf.NameTree(buku.Root.Names.Dests)
        tujuan = nama[jangkar("rekap")]
        urutan = {h.obj.objgen: i for i, h in enumerate(buku.pages)}
        return urutan[tujuan[0].objgen]


def _simpan(bahan: Bahan, berkas: Path, halaman: int) -> Volume:
    """Content first, the row that points to it after; a row whose file was lost gets this one."""
    with berkas.open("rb") as isi:
        sidik = hashlib.file_digest(isi, "sha256").hexdigest()
        isi.seek(0)
        nama = default_storage.save(f"volume/{bahan.periode.kode}-{sidik[:16]}.pdf", File(isi))
    volume, _ = Volume.objects.update_or_create(
        periode=bahan.periode,
        sidik=bahan.sidik,
        defaults={
            "berkas": nama,
            "sha256": sidik,
            "ukuran": berkas.stat().st_size,
            "halaman": halaman,
            "kantor": len(bahan.kantor),
            "sementara": bahan.ikut.sementara,
            "tanpa_versi": len(bahan.ikut.tanpa),
        },
    )
    _pangkas(bahan.periode)
    return volume


def _pangkas(periode: Periode) -> None:
    """Drops old volumes that still held drafts, with their files."""
    draf = Volume.objects.filter(periode=periode).exclude(sementara=0, tanpa_versi=0)
    for lama in list(draf.order_by("-id")[DISIMPAN:]):
        simpanan, nama = lama.berkas.storage, str(lama.berkas.name)
        lama.delete()
        simpanan.delete(nama)


def nama_unduhan(volume: Volume) -> str:
    """`Volume-LKJ-2024-TW4.pdf`."""
    return f"Volume-{singkatan('lkj', volume.periode)}-{volume.periode.kode}.pdf"
