"""Facts of a version: all of its lines, replaced as a whole, newest draft and submission win."""

from collections.abc import Callable
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Berkas, Versi
from reporting.rollup.models import Fakta, Rekap
from reporting.rollup.petik import fakta_dari
from reporting.rollup.services import tulis, tulis_versi
from reporting.snapshot.model import Snapshot
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Kecamatan

Rekapkan = Callable[..., Versi]


def test_every_line_of_the_report_becomes_a_fact(
    snapshot: Callable[..., Snapshot], wotu: Kecamatan
) -> None:
    banyak: dict[str, int] = {}
    for f in fakta_dari(snapshot(wotu)):
        banyak[f.tingkat] = banyak.get(f.tingkat, 0) + 1
    # Wotu: 6 program, 15 kegiatan, 34 sub kegiatan; 2 sasaran; 2 indicators of 2021 to 2024.
    assert banyak == {
        "kantor": 1, "program": 6, "kegiatan": 15, "sub-kegiatan": 34, "sasaran": 2,
        "indikator": 8,
    }  # fmt: skip


def test_money_of_wotu_is_its_reports(rekap: Rekapkan, wotu: Kecamatan, tw4: Periode) -> None:
    rekap(wotu)
    milik = Fakta.objects.filter(rekap__kecamatan=wotu, rekap__periode=tw4)
    kantor = milik.get(tingkat="kantor")
    assert (kantor.pagu, kantor.realisasi) == (3_308_672_275, 3_220_479_399)
    penunjang = milik.get(tingkat="program", kode="7.01.01")
    assert (penunjang.pagu, penunjang.realisasi) == (3_135_828_551, 3_056_331_499)
    sasaran = milik.get(tingkat="sasaran", kode="sasaran-1")
    assert (sasaran.pagu, sasaran.realisasi) == (172_843_724, 164_147_900)
    # Sub kegiatan, the only ones that hold money, add up to the office.
    sub = milik.filter(tingkat="sub-kegiatan")
    assert sum(s.pagu for s in sub) == 3_308_672_275
    assert sum(s.realisasi for s in sub) == 3_220_479_399


def test_a_fact_knows_where_it_was_read(rekap: Rekapkan, wotu: Kecamatan, tw4: Periode) -> None:
    versi = rekap(wotu)
    sub = Fakta.objects.select_related("rekap").get(
        rekap__kecamatan=wotu, kode="7.01.01.2.02.0001", tingkat="sub-kegiatan"
    )
    assert sub.alamat["realisasi"] == "anggaran.realisasi/2024-TW4/7.01.01.2.02.0001"
    assert sub.alamat["pagu"] == "anggaran.pagu/2024-TW4/7.01.01.2.02.0001"
    assert (sub.rekap.nomor_versi, sub.rekap.sha256) == (versi.nomor, versi.sha256)
    assert sub.rekap.sementara


def test_an_indicator_keeps_its_years_and_why_one_is_missing(
    rekap: Rekapkan, wotu: Kecamatan
) -> None:
    rekap(wotu)
    lakip = Fakta.objects.filter(rekap__kecamatan=wotu, kode="nilai-lakip").order_by("tahun")
    assert [(f.tahun, f.nilai) for f in lakip] == [
        (2021, Decimal("60.53")), (2022, Decimal("63.24")), (2023, Decimal("64.20")), (2024, None),
    ]  # fmt: skip
    assert "baru dilaksanakan pada triwulan I tahun 2025" in lakip.last().sebab


def test_written_again_it_is_replaced_as_a_whole(
    rekap: Rekapkan, snapshot: Callable[..., Snapshot], wotu: Kecamatan, tw4: Periode
) -> None:
    versi = rekap(wotu)
    Fakta.objects.create(
        rekap=Rekap.objects.get(kecamatan=wotu), urutan=999, tingkat="program", kunci="7.01.99",
        kode="7.01.99", tahun=2024, nama="sisa",
    )  # fmt: skip
    assert tulis(kecamatan=wotu, periode=tw4, snapshot=snapshot(wotu), versi=versi)
    assert Rekap.objects.filter(kecamatan=wotu, periode=tw4).count() == 1
    assert Fakta.objects.filter(rekap__kecamatan=wotu).count() == 66
    assert not Fakta.objects.filter(kode="7.01.99").exists()


@pytest.mark.parametrize(
    ("dahulu", "kemudian", "berlaku"),
    [
        ((902, True), (901, True), 902),  # a slow worker with the older draft
        ((901, True), (902, True), 902),
        ((901, False), (902, True), 901),  # a draft made after submitting
        ((902, True), (901, False), 901),  # submitted
        ((901, False), (902, False), 902),  # revised and submitted again
    ],
)
def test_which_version_stays(
    rekap: Rekapkan,
    wotu: Kecamatan,
    tw4: Periode,
    dahulu: tuple[int, bool],
    kemudian: tuple[int, bool],
    berlaku: int,
) -> None:
    for nomor, sementara in (dahulu, kemudian):
        rekap(wotu, nomor=nomor, sementara=sementara)
    assert Rekap.objects.get(kecamatan=wotu, periode=tw4).nomor_versi == berlaku


def test_a_report_sent_back_is_provisional_again(
    rekap: Rekapkan, wotu: Kecamatan, tw4: Periode
) -> None:
    rekap(wotu, sementara=False)
    rekap(wotu, nomor=902, paksa=True)
    assert Rekap.objects.get(kecamatan=wotu, periode=tw4).sementara


def test_a_tenant_cannot_write_anothers_facts(
    rekap: Rekapkan, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    versi = rekap(wotu)
    with tenant_context(malili), pytest.raises(LintasKecamatan):
        tulis_versi(kecamatan=wotu, periode=tw4, versi=versi)


def hitung() -> str:
    keluar = StringIO()
    call_command("rekap", "hitung", "2024-TW4", stdout=keluar)
    return keluar.getvalue()


def test_computed_again_equals_what_was_there(dua: None, wotu: Kecamatan) -> None:
    isi = hitung()
    assert "Kecamatan Wotu: sama" in isi
    assert "Kecamatan Malili: sama" in isi
    assert "0 angka berbeda" in isi


def test_computed_again_mends_and_names_what_differs(dua: None, wotu: Kecamatan) -> None:
    Fakta.objects.filter(rekap__kecamatan=wotu, tingkat="program", kode="7.01.01").update(pagu=1)
    isi = hitung()
    assert "program 7.01.01 2024 pagu: 1 → 3135828551" in isi
    assert "1 angka berbeda" in isi
    assert "0 angka berbeda" in hitung()


def test_an_office_without_version_is_named(
    rekap: Rekapkan, wotu: Kecamatan, malili: Kecamatan
) -> None:
    rekap(wotu)
    with tenant_context(malili):
        Berkas.objects.all().delete()
        Versi.objects.all().delete()
    assert "Kecamatan Malili: belum ada versi" in hitung()


@pytest.mark.parametrize("kata", [["2031-TW1"], ["hapus", "2024-TW4"], ["hitung", "bukan"]])
def test_nonsense_is_told_in_words(db: None, kata: list[str]) -> None:
    with pytest.raises(CommandError, match=r"dikenal|Pakai"):
        call_command("rekap", *kata)
