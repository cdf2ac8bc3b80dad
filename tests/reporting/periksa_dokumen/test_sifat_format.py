"""For random facts, the printed report read back breaks no computed rule, in any format.

SIFAT_CONTOH=50 draws more; a PDF takes the longest, so it is drawn once unless told otherwise.
"""

import os
from pathlib import Path

import pytest
from django.db import transaction
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.checks.temuan import Bobot
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.laporan.pembuatan import PERENDER
from reporting.laporan.services import snapshot_kini
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.periksa import periksa
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan
from tests.reporting.checks.test_sifat import acak

HITUNGAN = ("jumlah.", "persen", "rata_rata", "kalimat.", "arah.")
HITUNGAN += ("sama.pagu", "sama.realisasi", "sama.persen", "sama.target")
"""Families that a report made of facts can't break."""

CONTOH = int(os.environ.get("SIFAT_CONTOH", "0"))
GAMBAR = [(f, n) for f in ("docx", "xlsx", "html") for n in range(CONTOH or 2)]
GAMBAR += [("pdf", n) for n in range(CONTOH or 1)]


def snapshot_acak(benih: int, wotu: Kecamatan, tw4: Periode) -> Snapshot:
    with tenant_context(wotu), transaction.atomic():
        acak(benih, tw4)
        hasil = snapshot_kini(wotu, tw4, None)
        transaction.set_rollback(True)
    return hasil


@pytest.mark.parametrize(("format", "benih"), GAMBAR)
def test_no_computed_rule_is_broken_in_print(
    format: str, benih: int, wotu: Kecamatan, tw4: Periode, tmp_path: Path
) -> None:
    dokumen = JENIS["lkj"].susun(snapshot_acak(benih, wotu, tw4), Terbitan(0))
    berkas = tmp_path / f"laporan.{format}"
    berkas.write_bytes(PERENDER[format](dokumen).isi)
    dibaca = baca_berkas(berkas)
    assert len(dibaca.tabel) > 20  # what isn't read can't be wrong
    temuan = [t for t in periksa(dibaca) if t.aturan.startswith(HITUNGAN)]
    if format == "html":  # rows keep no look: a kegiatan whose only line was dropped reads as one
        temuan = [t for t in temuan if t.aturan != "kalimat.cacah"]
    # Figures of more decimals than are printed may differ by 0,01 from what is worked out anew.
    assert [t for t in temuan if t.bobot is not Bobot.INFO] == []
