"""The LKJ of Wotu, TW IV 2024, printed once for all tests that read it."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest


@dataclass
class Cetakan:
    """A printed document as its reader gets it: text by page."""

    jalur: Path
    snapshot: object
    halaman: list[str] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """All words with single spaces, as a sentence reads over line and page ends."""
        return re.sub(r"\s+", " ", " ".join(self.halaman))


@pytest.fixture(scope="session")
def cetak_lkj(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], Cetakan]:
    """`cetak_lkj("wotu", "2024-TW4")` → the printed report, made once per office and quarter."""
    jadi: dict[tuple[str, str], Cetakan] = {}

    def cetak(slug: str, kode: str) -> Cetakan:
        if (slug, kode) not in jadi:
            folder = tmp_path_factory.mktemp("lkj")
            with django_db_blocker.unblock():  # type: ignore[attr-defined]
                jadi[slug, kode] = _cetak(slug, kode, folder)
        return jadi[slug, kode]

    return cetak


def _cetak(slug: str, kode: str, folder: Path) -> Cetakan:
    from django.db import connection
    from django_tenants.utils import tenant_context

    from core.periode.queries import periode_kode
    from reporting.dokumen.terbitan import Terbitan
    from reporting.lkj import susun_lkj
    from reporting.render.pdf import pdf
    from reporting.snapshot.bentuk import ke_teks, sidik
    from reporting.snapshot.build import build_snapshot
    from tenants.queries import kecamatan_slug

    connection.set_schema_to_public()
    kecamatan, periode = kecamatan_slug(slug), periode_kode(kode)
    with tenant_context(kecamatan):
        snapshot = build_snapshot(
            kecamatan, periode, tempat_ttd=kecamatan.nama, tanggal_ttd=date(2025, 1, 10)
        )
    hasil = pdf(susun_lkj(snapshot, Terbitan(1, sidik=sidik(ke_teks(snapshot)))))
    jalur = folder / f"{slug}-{kode}.pdf"
    jalur.write_bytes(hasil.isi)
    return Cetakan(jalur, snapshot, halaman_teks(jalur))


def halaman_teks(jalur: Path) -> list[str]:
    hasil = subprocess.run(
        ["pdftotext", "-layout", str(jalur), "-"], check=True, capture_output=True, text=True
    )
    return hasil.stdout.split("\f")[:-1]


@pytest.fixture(scope="session")
def wotu_pdf(cetak_lkj: Callable[[str, str], Cetakan]) -> Cetakan:
    return cetak_lkj("wotu", "2024-TW4")
