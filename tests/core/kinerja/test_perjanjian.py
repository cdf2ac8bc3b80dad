"""The PK of positions below the head: entered on a page, printed with the head's own."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.cascade.models import Jabatan
from core.kinerja.models import PkJabatan
from core.periode.models import Periode
from reporting.snapshot.build import build_snapshot
from tenants.models import Kecamatan

SUB = "7.01.01.2.01.0001"  # Penyusunan Dokumen Perencanaan Perangkat Daerah: 23.274.800


@pytest.fixture
def kunci(db: None) -> str:
    return str(Jabatan.objects.filter(jenis="subbagian", aktif=True).order_by("urutan")[0].kunci)


def kirim(masuk: Callable, kunci: str, peran: str = "operator", **kolom: object) -> object:
    isi = {"kode": SUB, "sasaran": "", "indikator": "", "target": "2", "satuan": ""}
    return masuk(peran, "wotu").post(
        f"/perjanjian/{kunci}/simpan/", {"periode": "2024-TW4", **isi, **kolom}
    )


def baris(wotu: Kecamatan) -> list[tuple[str, Decimal, str]]:
    with tenant_context(wotu):
        return [
            (b.kode, b.target, b.satuan) for t in PkJabatan.objects.all() for b in t.baris.all()
        ]


def test_a_line_is_kept_and_takes_the_words_of_the_nomenclature(
    masuk: Callable, wotu: Kecamatan, kunci: str
) -> None:
    jawab = kirim(masuk, kunci)
    assert jawab.headers["Location"] == "/perjanjian/?periode=2024-TW4"
    assert baris(wotu) == [(SUB, Decimal(2), "Dokumen")]
    with tenant_context(wotu):
        assert PkJabatan.objects.get().baris.get().indikator


def test_sending_the_form_unchanged_changes_nothing(
    masuk: Callable, wotu: Kecamatan, kunci: str
) -> None:
    kirim(masuk, kunci, target="97,5", satuan="%", indikator="Nilai", sasaran="Tertib")
    sebelum = baris(wotu)
    isi = masuk("operator", "wotu").get(f"/perjanjian/{kunci}/?periode=2024-TW4").content.decode()
    assert 'value="97,50"' in isi
    kirim(masuk, kunci, target="97,50", satuan="%", indikator="Nilai", sasaran="Tertib")
    assert baris(wotu) == sebelum


def test_without_lines_the_position_has_no_pk(masuk: Callable, wotu: Kecamatan, kunci: str) -> None:
    kirim(masuk, kunci)
    kirim(masuk, kunci, kode="", target="")
    with tenant_context(wotu):
        assert not PkJabatan.objects.exists()


@pytest.mark.parametrize(
    ("kolom", "kata"),
    [
        ({"target": "banyak"}, "Target: "),
        ({"target": ""}, "Tulis targetnya."),
        ({"target": "-1"}, "nol atau lebih"),
        ({"kode": "9.99"}, "Pilih program"),
        ({"kode": "7.01.01"}, "Tulis indikatornya"),
    ],
    ids=["huruf", "kosong", "negatif", "kode", "program"],
)
def test_what_is_wrong_is_said_at_its_line_and_nothing_is_lost(
    masuk: Callable, wotu: Kecamatan, kunci: str, kolom: dict[str, str], kata: str
) -> None:
    jawab = kirim(masuk, kunci, sasaran="Yang sudah diketik", **kolom)
    assert jawab.status_code == 422
    isi = jawab.content.decode()
    assert kata in isi
    assert "Yang sudah diketik" in isi
    assert baris(wotu) == []


def test_the_camat_reads_and_may_not_write(masuk: Callable, kunci: str) -> None:
    assert kirim(masuk, kunci, "camat").status_code == 403
    assert masuk("camat", "wotu").get("/perjanjian/?periode=2024-TW4").status_code == 200


def test_an_unknown_position_is_not_found(masuk: Callable) -> None:
    assert kirim(masuk, "tak-ada").status_code == 404


def test_another_office_sees_nothing_of_it(masuk: Callable, malili: Kecamatan, kunci: str) -> None:
    kirim(masuk, kunci, indikator="Rahasia Wotu")
    assert baris(malili) == []
    isi = masuk("operator", "malili").get("/perjanjian/?periode=2024-TW4").content.decode()
    assert "Rahasia Wotu" not in isi


def test_the_list_asks_no_more_with_more_lines(masuk: Callable, kunci: str) -> None:
    klien = masuk("operator", "wotu")

    def banyak() -> int:
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            klien.get("/perjanjian/?periode=2024-TW4")
        return len(kueri)

    banyak()
    kirim(masuk, kunci)
    satu = banyak()
    kirim(masuk, kunci, kode=[SUB] * 5, target=["1"] * 5, indikator=["a"] * 5)
    assert banyak() == satu


def test_it_is_frozen_with_the_money_of_its_own_dpa(
    masuk: Callable, wotu: Kecamatan, tw4: Periode, kunci: str
) -> None:
    # A kegiatan and a sub kegiatan below it: the money is the kegiatan's, counted once.
    kegiatan = "7.01.01.2.01"
    kirim(masuk, kunci, kode=[kegiatan, SUB], target=["100", "2"], indikator=["Persen", ""])
    with tenant_context(wotu):
        naskah = build_snapshot(
            wotu, tw4, tempat_ttd="Wotu", tanggal_ttd=date(2025, 1, 10), jenis="pk"
        ).perjanjian
    turunan = naskah.turunan[0]
    # 23.274.800 + 6.244.950 + 6.949.850 + 14.851.700
    assert [(a.kode, a.pagu.nilai) for a in turunan.anggaran] == [(kegiatan, 51_321_300)]
    assert turunan.jumlah.nilai == 51_321_300
    assert len(turunan.baris) == 2
    assert naskah.pihak_kedua.jabatan == "Bupati Luwu Timur"
    assert naskah.jumlah.nilai == 3_308_672_275
