"""Frozen facts of Wotu by kind and quarter, and the cells of a composed form."""

from collections.abc import Callable
from datetime import date

import pytest
from django_tenants.utils import tenant_context

from core.periode.queries import periode_kode
from reporting.dokumen.blok import Baris, Dokumen, Tabel
from reporting.dokumen.penomoran import telusuri
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.render.nilai import JENIS_NILAI, teks_nilai
from reporting.snapshot.build import build_snapshot
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan

TERBITAN = Terbitan(1, "draf", "ab" * 32)


@pytest.fixture
def beku(wotu: Kecamatan) -> Callable[[str, str], Snapshot]:
    def buat(jenis: str, kode: str = "2024-TW4") -> Snapshot:
        with tenant_context(wotu):
            return build_snapshot(
                wotu,
                periode_kode(kode),
                tempat_ttd="Wotu",
                tanggal_ttd=date(2025, 1, 10),
                jenis=jenis,  # type: ignore[arg-type]
            )

    return buat


@pytest.fixture
def susun(beku: Callable[[str, str], Snapshot]) -> Callable[..., Dokumen]:
    def buat(jenis: str, kode: str = "2024-TW4") -> Dokumen:
        return JENIS[jenis].susun(beku(jenis, kode), TERBITAN)

    return buat


def tabel(dokumen: Dokumen, kunci: str) -> Tabel:
    for bagian in (*dokumen.muka, *dokumen.bab, *dokumen.lampiran):
        for blok in telusuri(getattr(bagian, "isi", ())):
            if isinstance(blok, Tabel) and blok.kunci == kunci:
                return blok
    raise LookupError(kunci)


def kata(baris: Baris) -> list[str]:
    """The cells of a row as they are printed."""
    return [teks_nilai(s.isi) if isinstance(s.isi, JENIS_NILAI) else str(s.isi) for s in baris.sel]
