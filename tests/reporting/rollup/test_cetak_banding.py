"""The comparison as PDF: the page's figures, its filters, readable without colour."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django_tenants.utils import tenant_context

from core.bukti.models import Bukti
from reporting.dokumen.lukisan import Noktah
from reporting.laporan.models import Versi
from reporting.rollup.grafik import Titik, sebar
from reporting.rollup.lukis import lukis_sebar
from reporting.rollup.models import Fakta, Rekap
from tenants.models import Jejak, Kecamatan
from tests.core.bukti import contoh
from tests.isolation.test_serah import WOTU, Peramban

Masuk = Callable[..., Client]


def cetak(klien: Client, tmp_path: Path, kueri: str = "") -> str:
    jawab = klien.get(f"/banding/pdf/?periode=2024-TW4{kueri}")
    assert (jawab.status_code, jawab["Content-Type"]) == (200, "application/pdf")
    berkas = tmp_path / "banding.pdf"
    berkas.write_bytes(jawab.content)
    perintah = ["pdftotext", "-layout", str(berkas), "-"]
    keluar = subprocess.run(perintah, check=True, capture_output=True, text=True)
    return " ".join(keluar.stdout.split())


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_it_prints_what_the_page_shows(dua: None, masuk: Masuk, tmp_path: Path, peran: str) -> None:
    isi = cetak(masuk(peran), tmp_path)
    assert "2 kantor: 0 sudah diajukan, 2 sementara dari draf." in isi
    # Wotu: 3.220.479.399 of 3.308.672.275 is 97,33 %.
    assert "Wotu * 3.308.672.275 3.220.479.399 97,33" in isi
    assert "Serapan: Σ realisasi / Σ pagu, 2 kantor" in isi
    assert "rata-rata sederhana, tanpa bobot" in isi


def test_the_filters_of_the_address_are_kept(dua: None, masuk: Masuk, tmp_path: Path) -> None:
    kueri = "&tingkat=program&kode=7.01.01&kantor=wotu&kantor=malili&hanya=1"
    isi = cetak(masuk("pimpinan"), tmp_path, kueri)
    assert "7.01.01 PROGRAM PENUNJANG" in isi.upper()
    assert "3.135.828.551 3.056.331.499 97,46" in isi
    assert "kantor terpilih: Malili, Wotu." in isi or "kantor terpilih: Wotu, Malili." in isi
    assert "Wotu dan Malili Berdampingan" in isi or "Malili dan Wotu Berdampingan" in isi


def test_all_lines_of_a_level(dua: None, masuk: Masuk, tmp_path: Path) -> None:
    isi = cetak(masuk("pimpinan"), tmp_path, "&tingkat=indikator&kode=")
    # Mean of Malili's 84,06 and Wotu's 78,60: (84,06 + 78,60) / 2 = 81,33.
    assert "Indeks Kepuasan Masyarakat" in isi
    assert "81,33" in isi


def test_an_office_without_version_is_named(
    rekap: Callable[..., Versi], wotu: Kecamatan, masuk: Masuk, tmp_path: Path
) -> None:
    rekap(wotu)
    isi = cetak(masuk("pimpinan"), tmp_path)
    assert "Tanpa versi: Malili." in isi
    assert "belum ada versi yang dihitung" in isi


def test_without_facts_it_says_so(masuk: Masuk, db: None, tmp_path: Path) -> None:
    Rekap.objects.all().delete()
    assert "Belum ada angka untuk dibandingkan." in cetak(masuk("pimpinan"), tmp_path)


def test_a_kecamatan_has_no_such_file(masuk: Masuk) -> None:
    assert masuk("camat", "wotu").get("/banding/pdf/").status_code == 404


def test_what_stands_out_is_told_by_shape() -> None:
    from decimal import Decimal

    titik = [
        Titik(nama=f"K{n}", x=Decimal(x), y=Decimal(97), nilai=Decimal(x), terpilih=n == 1,
              luar=n == 2)
        for n, x in enumerate((96, 97, 60, 95))
    ]  # fmt: skip
    grafik = sebar(titik, rapat=False)
    assert grafik is not None
    gaya = [u.gaya for u in lukis_sebar(grafik).unsur if isinstance(u, Noktah)]
    assert gaya == ["biasa", "utama", "luar", "biasa"]


def test_from_a_figure_to_the_file_that_proves_it(dua: None, masuk: Masuk, wotu: Kecamatan) -> None:
    isi = contoh.pdf()
    operator = masuk("operator", "wotu")
    from django.core.files.uploadedfile import SimpleUploadedFile

    operator.post(
        "/bukti/unggah/",
        {
            "periode": "2024-TW4",
            "untuk": "anggaran.volume/2024-TW4/7.01.01.2.01.0001",
            "berkas": [SimpleUploadedFile("SP2D.pdf", isi)],
        },
    )
    with tenant_context(wotu):
        sidik = Bukti.objects.get(nama="SP2D.pdf").sha256
    peramban = Peramban(masuk)
    peramban.lengkap()
    from tenants.skema import ke_public

    ke_public()
    Fakta.objects.filter(rekap__kecamatan=wotu, kode="7.01.01.2.01.0001").update(
        bukti=[{"nama": "SP2D.pdf", "sha256": sidik, "catatan": ""}]
    )
    halaman = masuk("inspektorat").get(
        "/banding/kantor/wotu/sub-kegiatan/7.01.01.2.01.0001/?periode=2024-TW4"
    )
    alamat = f"serah/mulai/?ke=/bukti/sidik/{sidik}/"
    assert alamat in halaman.content.decode()
    # Through the hand-off the regency is a guest of Wotu: it reads the file, and that is logged.
    tamu = peramban.kantor[WOTU]
    jawab = tamu.get(f"/bukti/sidik/{sidik}/")
    assert b"".join(jawab.streaming_content) == isi
    assert tamu.get(f"/bukti/sidik/{'0' * 64}/").status_code == 404
    ke_public()
    lihat = Jejak.objects.filter(aksi="kabupaten.lihat", kecamatan=wotu, objek__contains=sidik[:20])
    assert lihat.exists()
    # Malili has no such evidence.
    assert masuk("operator", "malili").get(f"/bukti/sidik/{sidik}/").status_code == 404
