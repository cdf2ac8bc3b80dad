"""The comparison page and its workbook: filters, joint figures, side by side, drill-down."""

import re
from collections.abc import Callable
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from core.periode.models import Periode
from reporting.laporan.models import Versi
from reporting.rollup.models import Fakta, Rekap
from tenants.models import Kecamatan
from tenants.skema import ke_public

SATU = "/banding/?periode=2024-TW4"


def baca(klien: Client, alamat: str = SATU) -> str:
    jawab = klien.get(alamat)
    assert jawab.status_code == 200
    return re.sub(r"\s+", " ", unescape(jawab.content.decode()))


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_every_regency_role_compares(dua: None, masuk: Callable, peran: str) -> None:
    isi = baca(masuk(peran))
    assert "2 kantor: 0 sudah diajukan, 2 sementara dari draf." in isi
    assert "3.308.672.275" in isi
    assert "Σ realisasi / Σ pagu, 2 kantor" in isi
    assert "rata-rata sederhana, tanpa bobot" in isi


def test_a_kecamatan_has_no_such_page(dua: None, masuk: Callable) -> None:
    assert masuk("camat", "wotu").get("/banding/").status_code == 404


def test_without_facts_it_says_what_to_do(masuk: Callable, db: None) -> None:
    Rekap.objects.all().delete()
    assert "Belum ada angka untuk dibandingkan" in baca(masuk("pimpinan"))


def test_an_office_without_version_is_named(
    rekap: Callable[..., Versi], wotu: Kecamatan, masuk: Callable
) -> None:
    rekap(wotu)
    isi = baca(masuk("pimpinan"))
    assert "belum punya versi: Malili" in isi
    assert "belum ada versi yang dihitung" in isi


def test_only_submitted_versions(
    rekap: Callable[..., Versi], wotu: Kecamatan, malili: Kecamatan, masuk: Callable
) -> None:
    rekap(wotu)
    rekap(malili, sementara=False)
    isi = baca(masuk("pimpinan"), f"{SATU}&resmi=1")
    assert "1 sudah diajukan, 0 sementara dari draf, 1 belum punya versi" in isi
    assert "3.308.672.275" not in isi


def test_two_offices_side_by_side(dua: None, masuk: Callable) -> None:
    isi = baca(masuk("inspektorat"), f"{SATU}&kantor=wotu&kantor=malili")
    assert '<h2 id="j-damping">Wotu dan Malili</h2>' in isi
    # IKM 84,06 against 78,60.
    assert "+5,46" in isi
    assert "selisih terhadap Wotu" in isi


def test_two_quarters_side_by_side(
    rekap: Callable[..., Versi], wotu: Kecamatan, masuk: Callable
) -> None:
    rekap(wotu, "2024-TW3")
    rekap(wotu)
    isi = baca(masuk("inspektorat"), f"{SATU}&kantor=wotu&lawan=2024-TW3")
    assert "Wotu, TW III 2024 dan TW IV 2024" in isi
    assert "Per triwulan" in isi
    kabupaten = baca(masuk("inspektorat"), f"{SATU}&lawan=2024-TW3")
    assert "Kabupaten, TW III 2024 dan TW IV 2024" in kabupaten


def test_all_lines_of_a_level_then_one(dua: None, masuk: Callable) -> None:
    klien = masuk("pimpinan")
    semua = baca(klien, f"{SATU}&tingkat=program")
    tautan = re.search(r'href="(\?[^"]*kode=7\.01\.01[^"]*)"', semua)[1]
    satu = baca(klien, f"/banding/{tautan}")
    assert "3.135.828.551" in satu
    assert '<option value="7.01.01" selected>' in satu


def test_an_indicator_is_not_ranked_without_one_base(dua: None, masuk: Callable) -> None:
    isi = baca(masuk("inspektorat"), f"{SATU}&tingkat=indikator&kode=ikm&peringkat=1")
    assert "Tanpa peringkat. Dasar ukurnya tidak sama" in isi
    assert "205 responden" in isi
    assert "Per tahun" in isi


def test_ranked_in_order(dua: None, masuk: Callable) -> None:
    isi = baca(masuk("inspektorat"), f"{SATU}&peringkat=1")
    tabel = isi[isi.index('id="j-tabel"') :]
    # Wotu absorbs 97,33 percent, Malili 95,31.
    assert tabel.index("Wotu") < tabel.index("Malili")


def test_outliers_are_named_in_words(dua: None, masuk: Callable, wotu: Kecamatan) -> None:
    Fakta.objects.filter(rekap__kecamatan=wotu, tingkat="kantor").update(realisasi=1)
    isi = baca(masuk("inspektorat"), SATU)
    assert "Serapan 97,11 poin di bawah capaian" in isi
    assert "Menyimpang: Wotu serapan 0 capaian 97,11" in isi


@pytest.mark.parametrize(
    ("kueri", "kata"),
    [
        ("tingkat=entah", "Tingkat “entah” tidak dikenal"),
        ("tingkat=program&kode=9.99", "“9.99” tidak ada dalam rekap"),
        ("kantor=entah&kantor=wotu", "Kantor tidak dikenal: entah"),
        ("lawan=2031-TW1", "Triwulan belum dibuka atau tidak ada: 2031-TW1"),
        ("ukuran=entah", "Serapan anggaran kabupaten"),
        ("tingkat=indikator&ukuran=serapan&kode=ikm", "Nilai kabupaten"),
        ("tingkat=%00&kode=%00%27", "tidak dikenal"),
    ],
)
def test_nonsense_in_the_address_is_told_in_words(
    dua: None, masuk: Callable, kueri: str, kata: str
) -> None:
    assert kata in baca(masuk("pimpinan"), f"{SATU}&{kueri}")


def test_an_unknown_quarter_is_not_found(masuk: Callable, db: None) -> None:
    assert masuk("pimpinan").get("/banding/?periode=2031-TW1").status_code == 404


def test_from_a_figure_down_to_its_fact(dua: None, masuk: Callable) -> None:
    klien = masuk("inspektorat")
    kantor = baca(klien, "/banding/kantor/wotu/?periode=2024-TW4")
    assert "3.135.828.551" in kantor
    assert "/dokumen/berkas/wotu/2024-TW4/" in kantor
    tautan = re.search(r'href="(/banding/kantor/wotu/program/7\.01\.01/[^"]*)"', kantor)[1]
    program = baca(klien, tautan)
    assert "jumlah baris di bawahnya" in program
    assert "7.01.01.2.02" in program
    sub = baca(klien, "/banding/kantor/wotu/sub-kegiatan/7.01.01.2.02.0001/?periode=2024-TW4")
    assert "anggaran.realisasi/2024-TW4/7.01.01.2.02.0001" in sub
    assert "Draf 901, sementara" in sub


def test_evidence_stands_under_its_figure(dua: None, masuk: Callable, wotu: Kecamatan) -> None:
    Fakta.objects.filter(rekap__kecamatan=wotu, kode="7.01.01.2.02.0001").update(
        bukti=[{"nama": "SP2D.pdf", "sha256": "ab" * 32, "catatan": "Desember"}]
    )
    isi = baca(
        masuk("inspektorat"),
        "/banding/kantor/wotu/sub-kegiatan/7.01.01.2.02.0001/?periode=2024-TW4",
    )
    assert "SP2D.pdf</a>, Desember" in isi


@pytest.mark.parametrize(
    "jalur", ["entah/", "wotu/program/9.99/", "wotu/entah/7.01.01/", "entah/program/7.01.01/"]
)
def test_what_is_not_there_is_not_found(dua: None, masuk: Callable, jalur: str) -> None:
    jawab = masuk("pimpinan").get(f"/banding/kantor/{jalur}?periode=2024-TW4")
    assert jawab.status_code == 404


def test_an_office_without_version_says_so(masuk: Callable, db: None) -> None:
    Rekap.objects.all().delete()
    isi = baca(masuk("pimpinan"), "/banding/kantor/wotu/?periode=2024-TW4")
    assert "belum mempunyai laporan triwulan IV 2024" in isi


def lembar(klien: Client, kueri: str = "") -> list[tuple]:
    jawab = klien.get(f"/banding/xlsx/?periode=2024-TW4{kueri}")
    assert "attachment" in jawab.headers["Content-Disposition"]
    return list(load_workbook(BytesIO(jawab.content)).worksheets[0].iter_rows(values_only=True))


def test_the_workbook_holds_numbers(dua: None, masuk: Callable) -> None:
    baris = {b[0]: b for b in lembar(masuk("inspektorat"))}
    assert baris["Wotu"][2:7] == (3_308_672_275, 3_308_672_275, 3_220_479_399, 97.33, 97.11)
    assert baris["Tingkat"][1] == "Seluruh kantor"
    assert baris["Kabupaten"][1] == "2 kantor"


def test_the_workbook_holds_distribution_and_trend(dua: None, masuk: Callable) -> None:
    jawab = masuk("inspektorat").get(
        "/banding/xlsx/?periode=2024-TW4&tingkat=indikator&kode=ikm&kantor=wotu"
    )
    buku = load_workbook(BytesIO(jawab.content))
    sebaran = {b[0]: b for b in buku["Sebaran"].iter_rows(values_only=True)}
    # Malili 84,06 and Wotu 78,60: the median of two is their mean.
    assert (sebaran["Terendah"][1:3], sebaran["Median"][1]) == ((78.6, "Wotu"), 81.33)
    tren = list(buku["Tren"].iter_rows(values_only=True))
    assert tren[0] == ("Per tahun", "Kabupaten", "Wotu", "Kantor terukur")
    assert tren[1][0].endswith("*")
    assert next(b for b in tren if b[0] == "2024")[1:] == (81.33, 78.6, 2)


def test_the_workbook_of_all_lines(dua: None, masuk: Callable) -> None:
    baris = {b[1]: b for b in lembar(masuk("inspektorat"), "&tingkat=kegiatan")}
    assert baris["7.01.01.2.02"][2] == 2
    assert baris["7.01.01.2.02"][-1] == "rata-rata sederhana, tanpa bobot"


def test_what_people_wrote_is_never_computed(dua: None, masuk: Callable, wotu: Kecamatan) -> None:
    Fakta.objects.filter(rekap__kecamatan=wotu, tingkat="program").update(nama="=1+1")
    Fakta.objects.filter(tingkat="program").exclude(rekap__kecamatan=wotu).delete()
    jawab = masuk("inspektorat").get("/banding/xlsx/?periode=2024-TW4&tingkat=program")
    sel = [
        s
        for b in load_workbook(BytesIO(jawab.content)).worksheets[0].iter_rows()
        for s in b
        if s.value == "=1+1"
    ]
    assert len(sel) == 6
    assert {s.data_type for s in sel} == {"s"}
    assert all(s.quotePrefix for s in sel)


@pytest.mark.parametrize(
    "kueri",
    [
        "",
        "&kantor=wotu&kantor=malili&lawan=2024-TW3",
        "&tingkat=program",
        "&tingkat=program&kode=7.01.01",
        "&tingkat=indikator&kode=ikm",
    ],
)
def test_more_offices_ask_no_more_queries(
    dua: None, masuk: Callable, tw4: Periode, wotu: Kecamatan, kueri: str
) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get(SATU + kueri)
    ke_public()
    contoh = list(Fakta.objects.filter(rekap__kecamatan=wotu))
    for n in range(9):
        k = Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
        rekap = Rekap.objects.create(
            kecamatan=k, periode=tw4, nomor_versi=1, sha256="a" * 64, versi_rumus=1,
            sementara=True,
        )  # fmt: skip
        for f in contoh:
            f.pk, f.rekap = None, rekap
        Fakta.objects.bulk_create(contoh)
    with CaptureQueriesContext(connection) as banyak:
        isi = klien.get(SATU + kueri).content.decode()
    assert "11 kantor: " in isi
    assert len(banyak) == len(sedikit)
