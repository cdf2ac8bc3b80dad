"""Evidence an office prints in the annex of a report: choosing it, and reading it for the PDF."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageOps

from core.anggaran.pohon import pohon
from core.bukti.models import Bukti, alamat_isi
from core.bukti.pdf import PdfBersandi, PdfRusak, buka_pdf
from core.bukti.queries import bukti_periode
from core.bukti.sasaran import sasaran_bukti
from core.kinerja.capaian_indikator import indikator_pk
from core.periode.models import Periode
from reporting.laporan.jenis import jenis_untuk
from reporting.laporan.models import LampiranBukti, Laporan
from reporting.render.sisip import coba
from reporting.snapshot.model import BerkasSisipan
from reporting.snapshot.model import Bukti as BuktiBeku
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

HALAMAN_BERKAS = 40
"""A longer file is named in the annex; who wants it opens the file itself."""

HALAMAN_LAPORAN = 120
"""Pages put into one report at most."""

_GAMBAR = (Bukti.Jenis.JPEG, Bukti.Jenis.PNG)
_PIKSEL = 1800  # longer side; 150 dpi on an A4 page


def sisipan_laporan(
    laporan: Laporan | None, bukti: Sequence[BuktiBeku]
) -> tuple[BerkasSisipan, ...]:
    """The chosen files as a version freezes them, named as among the quarter's evidence in it;
    deleted evidence is left out."""
    if laporan is None:
        return ()
    fakta = {b.alamat: b.fakta for b in bukti}
    baris = LampiranBukti.objects.filter(laporan=laporan, bukti__dihapus_pada=None)
    return tuple(
        BerkasSisipan(
            nama=b.bukti.nama,
            fakta=fakta.get(b.bukti.alamat, b.bukti.alamat.rpartition("/")[2]),
            sha256=b.bukti.sha256,
            halaman=b.halaman,
            gambar=b.bukti.jenis in _GAMBAR,
            masalah=b.masalah,
        )
        for b in baris.select_related("bukti").order_by("urutan")
    )


class LaporanResmi(ValueError):
    """The report was submitted: its annex stays as it is until it comes back."""


@dataclass(frozen=True)
class Pilihan:
    """Evidence of the quarter, and whether it is printed in the annex."""

    bukti: Bukti
    fakta: str
    dipilih: bool
    halaman: int
    masalah: str


def daftar_pilihan(kecamatan: Kecamatan, periode: Periode, jenis: str) -> list[Pilihan]:
    """All evidence of the quarter in the order of its list."""
    semua = sasaran_bukti(periode, pohon(periode), indikator_pk(kecamatan, periode))
    nama = {s.alamat: s.nama for s in semua}
    pilihan = terpilih(periode, jenis)
    hasil = []
    for satu in bukti_periode(periode):
        milik = pilihan.get(satu.pk)
        hasil.append(
            Pilihan(
                bukti=satu,
                fakta=nama.get(satu.alamat, satu.alamat.rpartition("/")[2]),
                dipilih=milik is not None,
                halaman=milik.halaman if milik else 0,
                masalah=milik.masalah if milik else "",
            )
        )
    return hasil


def terpilih(periode: Periode, jenis: str) -> dict[int, LampiranBukti]:
    """What is chosen for a report, by evidence."""
    baris = LampiranBukti.objects.filter(laporan__periode=periode, laporan__jenis=jenis)
    return {b.bukti_id: b for b in baris}


def pilih(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str,
    bukti_id: Sequence[int],
    oleh: Pengguna | None,
) -> list[LampiranBukti]:
    """Makes these files of the quarter the annex of a report, in the order of the list of evidence.

    Foreign and deleted ids are ignored: only evidence of this office and quarter can be chosen.
    Each file is looked into once, here; drafts made later read the result.
    Raises JenisTakAda, LaporanResmi.
    """
    jenis_untuk(jenis, periode)
    ada = Laporan.objects.filter(periode=periode, jenis=jenis).first()
    if ada and ada.ada_resmi:
        raise LaporanResmi(
            "Laporan ini sudah diajukan. Lampirannya dapat diubah setelah laporan ditarik atau"
            " dikembalikan."
        )
    dicari = set(bukti_id)
    dipilih = [b for b in bukti_periode(periode) if b.pk in dicari]
    lama = terpilih(periode, jenis)
    baru = _periksa_semua(dipilih)
    with transaction.atomic():
        laporan, _ = Laporan.objects.get_or_create(periode=periode, jenis=jenis)
        LampiranBukti.objects.filter(laporan=laporan).delete()
        for satu in baru:
            satu.laporan = laporan
        LampiranBukti.objects.bulk_create(baru)
        if {b.bukti_id for b in baru} != set(lama):
            catat(
                aksi="laporan.lampiran",
                objek=f"{jenis} {periode.kode}",
                kecamatan=kecamatan,
                pengguna=oleh,
                sesudah={"bukti": [b.bukti_id for b in baru]},
            )
    return baru


def _periksa_semua(dipilih: Sequence[Bukti]) -> list[LampiranBukti]:
    """The files in order, as many as a report has room for."""
    hasil: list[LampiranBukti] = []
    sisa = HALAMAN_LAPORAN
    for urutan, bukti in enumerate(dipilih, start=1):
        halaman, masalah = periksa_isi(bukti)
        if halaman > sisa and not masalah:
            masalah = (
                f"Tidak disisipkan: lampiran laporan ini paling banyak {HALAMAN_LAPORAN} halaman."
            )
        halaman = 0 if masalah else halaman
        sisa -= halaman
        hasil.append(LampiranBukti(bukti=bukti, urutan=urutan, halaman=halaman, masalah=masalah))
    return hasil


def periksa_isi(bukti: Bukti) -> tuple[int, str]:
    """Pages of a file, and why it can't be put in; empty when it can."""
    if bukti.jenis in _GAMBAR:
        return 1, ""
    if bukti.jenis != Bukti.Jenis.PDF:
        return 0, "Tidak disisipkan: berkas Excel dan Word tidak dapat dicetak. Simpan sebagai PDF."
    try:
        with default_storage.open(alamat_isi(bukti.sha256)) as berkas, buka_pdf(berkas) as isi:
            halaman = len(isi.pages)
            if halaman <= HALAMAN_BERKAS:
                coba(isi)  # here, so that a draft never fails over it
    except FileNotFoundError:
        return 0, "Tidak disisipkan: berkasnya tidak ditemukan di penyimpanan."
    except PdfBersandi:
        return 0, "Tidak disisipkan: PDF ini bersandi."
    except PdfRusak:
        return 0, "Tidak disisipkan: PDF ini rusak dan tidak dapat dibuka."
    if halaman > HALAMAN_BERKAS:
        return 0, (
            f"Tidak disisipkan: {halaman} halaman, paling banyak {HALAMAN_BERKAS} per berkas."
        )
    return halaman, ""


def isi_sisipan(sha256: str, gambar: bool) -> bytes:
    """A file as PDF: pictures become one page, turned upright and made smaller.

    Call it in the office's own schema. Raises FileNotFoundError.
    """
    with default_storage.open(alamat_isi(sha256)) as berkas:
        mentah: bytes = berkas.read()
    return _pdf_gambar(mentah) if gambar else mentah


def _pdf_gambar(mentah: bytes) -> bytes:
    hasil = io.BytesIO()
    with Image.open(io.BytesIO(mentah)) as asli:
        tegak = ImageOps.exif_transpose(asli)
        tegak.thumbnail((_PIKSEL, _PIKSEL))
        # JPEG knows no transparency: what shows through is paper.
        latar = Image.new("RGB", tegak.size, "white")
        rgba = tegak.convert("RGBA")
        latar.paste(rgba, mask=rgba)
        latar.save(hasil, format="PDF", resolution=150.0, quality=82)
    return hasil.getvalue()
