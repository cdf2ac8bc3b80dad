"""Snapshots of every schema version stay readable and print the figures they were frozen with."""

from pathlib import Path

import pytest

from core.angka import persen
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.render.html import html
from reporting.snapshot.bentuk import dari_teks, sidik

BEKU = sorted((Path(__file__).parent / "beku").glob("skema-*.json"))
SIDIK = {"skema-1": "e33c618d0a767b6c3fddadc696f89a2a360ae5aeee662c8540bf0f71d04ba5aa"}


@pytest.mark.parametrize("berkas", BEKU, ids=lambda p: p.stem)
def test_frozen_text_is_what_was_hashed(berkas: Path) -> None:
    assert sidik(berkas.read_text()) == SIDIK[berkas.stem]


@pytest.mark.parametrize("berkas", BEKU, ids=lambda p: p.stem)
def test_an_old_snapshot_keeps_its_figures(berkas: Path) -> None:
    snapshot = dari_teks(berkas.read_text())
    assert snapshot.anggaran.realisasi.nilai == 3_220_479_399
    assert persen(snapshot.anggaran.capaian.nilai or 0) == "97,11"


@pytest.mark.parametrize("berkas", BEKU, ids=lambda p: p.stem)
def test_an_old_snapshot_still_prints(berkas: Path) -> None:
    halaman = html(susun_lkj(dari_teks(berkas.read_text()), Terbitan(1)))
    assert "3.220.479.399" in halaman
