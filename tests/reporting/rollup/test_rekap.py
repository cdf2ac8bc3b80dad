"""The rollup of the cast's offices: sums to the rupiah, who is in it, and who may read it."""

import json
from collections.abc import Callable
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Versi
from reporting.rollup import queries
from reporting.rollup.models import Fakta, Tingkat
from reporting.rollup.rekap import rekap_kabupaten
from reporting.snapshot.model import Snapshot
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Kecamatan


def cetak(*pilihan: str) -> dict:
    keluar = StringIO()
    call_command("rekap", "2024-TW4", "--json", *pilihan, stdout=keluar)
    return json.loads(keluar.getvalue())


def test_the_regency_is_the_sum_of_its_reports(
    dua: None, snapshot: Callable[..., Snapshot], wotu: Kecamatan, malili: Kecamatan
) -> None:
    satu = cetak()["baris"][0]
    # Wotu 3.308.672.275 / 3.220.479.399; Malili's report as it was frozen.
    lain = snapshot(malili).anggaran
    assert int(satu["pagu"]) == 3_308_672_275 + lain.pagu.nilai
    assert int(satu["realisasi"]) == 3_220_479_399 + lain.realisasi.nilai
    assert satu["serapan"]["cara"] == "Σ realisasi / Σ pagu"
    assert Decimal(satu["serapan"]["nilai"]) == round(
        (3_220_479_399 + lain.realisasi.nilai) * 100 / (3_308_672_275 + lain.pagu.nilai), 2
    )


@pytest.mark.parametrize("tingkat", ["program", "kegiatan", "sub-kegiatan", "sasaran"])
def test_every_level_adds_up_to_the_office_total(dua: None, tingkat: str) -> None:
    kantor = cetak()["baris"][0]
    baris = cetak("--tingkat", tingkat)["baris"]
    # Each program serves one sasaran, so these too cover the whole budget.
    for medan in ("pagu", "realisasi"):
        assert sum(int(b[medan]) for b in baris) == int(kantor[medan])


def test_program_01_of_wotu_alone(rekap: Callable[..., Versi], wotu: Kecamatan) -> None:
    rekap(wotu)
    isi = cetak("--tingkat", "program")
    satu = next(b for b in isi["baris"] if b["kode"] == "7.01.01")
    assert (satu["pagu"], satu["realisasi"]) == ("3135828551", "3056331499")
    # 3.056.331.499 / 3.135.828.551
    assert satu["serapan"]["nilai"] == "97.46"
    assert satu["capaian"]["cara"] == "satu kantor"


def test_missing_offices_are_counted_and_named(
    rekap: Callable[..., Versi], wotu: Kecamatan, malili: Kecamatan
) -> None:
    rekap(wotu, sementara=False)
    assert cetak()["kantor"] == {
        "jumlah": 2, "diajukan": 1, "sementara": 0, "tanpa_versi": ["malili"],
    }  # fmt: skip


def test_indicators_say_how_they_were_joined(dua: None) -> None:
    ikm = next(b for b in cetak("--tingkat", "indikator")["baris"] if b["kode"] == "ikm")
    # Malili's 84,06 of 205 respondents, Wotu's 78,60 of nobody knows how many.
    assert ikm["nilai"] == {
        "nilai": "81.33", "cara": "rata-rata sederhana, tanpa bobot", "kantor": 2,
        "basis": None, "catatan": "tanpa responden atau penyebut: Wotu",
    }  # fmt: skip


def test_with_respondents_everywhere_it_is_weighted(dua: None, wotu: Kecamatan) -> None:
    Fakta.objects.filter(rekap__kecamatan=wotu, kode="ikm", tahun=2024).update(responden=150)
    ikm = next(b for b in cetak("--tingkat", "indikator")["baris"] if b["kode"] == "ikm")
    # (84,06 x 205 + 78,60 x 150) / 355 = 29.022,3 / 355
    assert ikm["nilai"]["nilai"] == "81.75"
    assert ikm["nilai"]["basis"] == "355"


def test_numerators_travel_from_entry_to_the_rollup(
    snapshot: Callable[..., Snapshot], wotu: Kecamatan, tw4: Periode
) -> None:
    from datetime import date

    from core.kinerja.models import RealisasiIndikator
    from reporting.rollup.petik import fakta_dari
    from reporting.snapshot.build import build_snapshot

    with tenant_context(wotu):
        RealisasiIndikator.objects.filter(indikator__kunci="ikm", tahun=2024, triwulan=4).update(
            pembilang=Decimal("3144"), penyebut=Decimal("1000")
        )
        isi = build_snapshot(wotu, tw4, tempat_ttd="Wotu", tanggal_ttd=date(2025, 1, 10))
    ikm = next(f for f in fakta_dari(isi) if f.kode == "ikm" and f.tahun == 2024)
    assert (ikm.pembilang, ikm.penyebut) == (3144, 1000)
    assert ikm.alamat["penyebut"] == "kinerja.penyebut/2024-TW4/ikm"


def test_a_tenant_reads_its_own_facts_only(
    dua: None, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(malili):
        assert queries.rekap_kecamatan(malili, tw4).kecamatan == malili
        assert {f.rekap.kecamatan_id for f in queries.fakta_kecamatan(malili, tw4)} == {malili.pk}
        with pytest.raises(LintasKecamatan):
            queries.rekap_kecamatan(wotu, tw4)
        with pytest.raises(LintasKecamatan):
            queries.fakta_kecamatan(wotu, tw4)


@pytest.mark.parametrize(
    "baca",
    [
        lambda p: queries.daftar_rekap([p]),
        lambda p: queries.fakta_tingkat([p], "program"),
        lambda p: queries.fakta_kode("program", "7.01.01", [p], p),
        lambda p: queries.periode_berekap(),
        lambda p: queries.pilihan_kode(p, "program"),
        lambda p: rekap_kabupaten(p, Tingkat.PROGRAM),
    ],
)
def test_the_rollup_of_all_is_the_regencys(
    dua: None, malili: Kecamatan, tw4: Periode, baca: Callable
) -> None:
    with tenant_context(malili), pytest.raises(LintasKecamatan):
        baca(tw4)
