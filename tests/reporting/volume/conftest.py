"""Offices in the rollup with small reports, so that binding is tested without printing two LKJ."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django_tenants.utils import tenant_context
from pypdf import PdfReader

from core.periode.models import Periode
from reporting.dokumen.blok import Bab, DaftarOtomatis, Dokumen, Paragraf, Rujukan, Sampul, Subbab
from reporting.laporan import pembuatan
from reporting.laporan.models import Versi
from reporting.laporan.services import simpan_berkas
from reporting.render.pdf import HasilPdf, pdf
from reporting.volume.models import Volume
from reporting.volume.services import buat_volume
from tenants.models import Kecamatan
from tests.reporting.rollup.conftest import rekap, snapshot  # noqa: F401

_PDF: dict[Dokumen, HasilPdf] = {}


def pdf_sekali(dokumen: Dokumen) -> HasilPdf:
    """The same blocks print the same pages: of one set of versions they are printed once."""
    if dokumen not in _PDF:
        _PDF[dokumen] = pdf(dokumen)
    return _PDF[dokumen]


@pytest.fixture(autouse=True)
def _cetak_sekali(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pembuatan, "pdf", pdf_sekali)


def laporan_kecil(nama: str) -> Dokumen:
    """Cover, contents, two chapters; the first is two pages long and points to the second."""
    panjang = tuple(Paragraf((f"Isi {nama} paragraf {n}. " * 12,)) for n in range(12))
    return Dokumen(
        judul=f"Laporan {nama}",
        judul_pendek=f"LKJ {nama}",
        penyusun=nama,
        sampul=Sampul("Pemerintah", "Laporan Kinerja", "", "Triwulan IV", "2024", nama, "", ""),
        muka=(DaftarOtomatis("isi"),),
        bab=(
            Bab("satu", "Pendahuluan", (Subbab("a", "Awal", (*panjang, _ke_dua())),)),
            Bab("dua", "Penutup", (Paragraf((f"Penutup {nama}.",)),)),
        ),
    )


def _ke_dua() -> Paragraf:
    return Paragraf(("Lihat ", Rujukan("dua"), "."))


@pytest.fixture
def kantor(rekap: Callable[..., Versi]) -> Callable[..., Versi]:  # noqa: F811
    """`kantor(wotu, sementara=False)`: in the rollup, with a stored report of five pages."""
    Volume.objects.all().delete()

    def buat(kecamatan: Kecamatan, **pilihan: object) -> Versi:
        versi = rekap(kecamatan, **pilihan)
        isi = pdf_sekali(laporan_kecil(str(kecamatan))).isi
        with tenant_context(kecamatan):
            simpan_berkas(versi=versi, format="pdf", isi=isi, halaman=5, versi_perender="tes")
        return versi

    return buat


@pytest.fixture
def volume(tw4: Periode) -> Callable[[], "Terbaca"]:
    """Makes the volume and reads it back."""
    return lambda: Terbaca(buat_volume(periode=tw4))


class Terbaca:
    """A volume as a reader of the file sees it."""

    def __init__(self, volume: Volume) -> None:
        self.volume = volume
        self.pdf = PdfReader(Path(volume.berkas.path))
        perintah = ["pdftotext", "-layout", volume.berkas.path, "-"]
        keluar = subprocess.run(perintah, check=True, capture_output=True, text=True)
        self.teks = keluar.stdout.split("\f")[:-1]
        self.label = self.pdf.page_labels

    def isi_halaman(self, nomor: str) -> str:
        """Words of the page that carries this number."""
        return self.teks[self.label.index(nomor)]

    @property
    def semua(self) -> str:
        return "\n".join(self.teks)
