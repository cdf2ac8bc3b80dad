"""Rollup facts of the cast's two offices, from versions frozen of their demo facts."""

from collections.abc import Callable
from datetime import date

import pytest
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Laporan, Versi
from reporting.rollup.models import Rekap
from reporting.rollup.services import tulis
from reporting.snapshot.bentuk import ke_teks, sidik
from reporting.snapshot.build import build_snapshot
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan
from tenants.skema import ke_public

_SNAPSHOT: dict[tuple[str, str], Snapshot] = {}


@pytest.fixture
def snapshot(db: None) -> Callable[[Kecamatan, str], Snapshot]:
    """`snapshot(wotu, "2024-TW4")`: frozen once, the demo's facts don't change."""
    Rekap.objects.all().delete()  # what tests with real transactions have left

    def buat(kecamatan: Kecamatan, kode: str = "2024-TW4") -> Snapshot:
        if (kecamatan.slug, kode) not in _SNAPSHOT:
            with tenant_context(kecamatan):
                _SNAPSHOT[kecamatan.slug, kode] = build_snapshot(
                    kecamatan,
                    periode_kode(kode),
                    tempat_ttd=kecamatan.nama,
                    tanggal_ttd=date(2025, 1, 10),
                )
        return _SNAPSHOT[kecamatan.slug, kode]

    return buat


@pytest.fixture
def rekap(snapshot: Callable[[Kecamatan, str], Snapshot]) -> Callable[..., Versi]:
    """`rekap(wotu)` stores a version of the snapshot and writes its facts."""

    def buat(
        kecamatan: Kecamatan, kode: str = "2024-TW4", nomor: int = 901, **pilihan: bool
    ) -> Versi:
        isi = snapshot(kecamatan, kode)
        with tenant_context(kecamatan):
            versi = simpan_versi(periode_kode(kode), isi, nomor)
        ke_public()
        tulis(
            kecamatan=kecamatan,
            periode=periode_kode(kode),
            snapshot=isi,
            versi=versi,
            **pilihan,
        )
        return versi

    return buat


def simpan_versi(periode: Periode, isi: Snapshot, nomor: int) -> Versi:
    """A version as a freeze leaves it, inside the test's own transaction."""
    teks = ke_teks(isi)
    return Versi.objects.create(
        laporan=Laporan.objects.get_or_create(periode=periode, jenis=isi.jenis)[0],
        nomor=nomor,
        isi=teks,
        sha256=sidik(teks),
        versi_skema=isi.versi_skema,
        versi_rumus=isi.versi_rumus,
    )


@pytest.fixture
def dua(rekap: Callable[..., Versi], wotu: Kecamatan, malili: Kecamatan) -> None:
    """Both offices in the rollup of TW IV 2024, from drafts."""
    rekap(wotu)
    rekap(malili)
