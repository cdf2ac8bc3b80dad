"""What the tests of checking foreign documents share: a report with one faulty cell, uploads."""

import tempfile
from pathlib import Path

from core.periode.models import Periode
from reporting.periksa_dokumen.hasil import diam
from tasks import periksa_dokumen as layanan
from tasks.models import Pekerjaan, PeriksaDokumen
from tenants.models import Kecamatan, Pengguna
from tests.reporting.periksa_dokumen.laporan_contoh import BERTINGKAT, Contoh

# Subs 19.500.000 + 4.500.000 = 24.000.000. Written 24.500.000, three things disagree: the sum of
# its subs, the programme (24.500.000 + 12.000.000 = 36.500.000, not 36.000.000), and its 96,00 %
# (24.500.000 / 25.000.000 = 98,00 %).
SALAH = BERTINGKAT.ganti("24.000.000", "24.500.000")


def isi_berkas(akhiran: str = "md", contoh: Contoh = SALAH) -> bytes:
    """The report as a file of a kind."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / f"laporan.{akhiran}"
        return FORMAT[akhiran](contoh, berkas).read_bytes()


FORMAT = {"md": Contoh.markdown, "docx": Contoh.docx, "xlsx": Contoh.xlsx, "pdf": Contoh.pdf}


def orang(nama_masuk: str) -> Pengguna:
    return Pengguna.objects.get(nama_masuk=nama_masuk)


def unggah(
    kantor: Kecamatan | None, periode: Periode, isi: bytes, nama: str = "laporan.md"
) -> PeriksaDokumen:
    """Uploaded by somebody of that site; the connection stays where it was."""
    siapa = orang(f"operator@{kantor.slug}.tes" if kantor else "inspektorat@kabupaten.tes")
    return layanan.periksa_unggah(kantor=kantor, periode=periode, oleh=siapa, nama=nama, isi=isi)


def periksa(satu: PeriksaDokumen) -> PeriksaDokumen:
    """The worker's part, without its claim and its heartbeat."""
    layanan.periksa_kerjakan(pekerjaan=satu.pekerjaan, lapor=diam)
    Pekerjaan.objects.filter(pk=satu.pk).update(status="selesai", selesai_pada="2026-11-25T10:00Z")
    return PeriksaDokumen.objects.select_related("pekerjaan").get(pk=satu.pk)
