"""The reading room: the shelf, a frozen report open, texts side by side, each look logged."""

from collections.abc import Callable

import msgspec
import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import KeadaanLaporan, Periode
from reporting.baca.petikan import petikan_snapshot
from reporting.laporan.models import Laporan, Versi
from reporting.laporan.services import snapshot_kini
from reporting.rollup.models import Rekap
from reporting.snapshot.model import Snapshot
from tenants.melihat import hanya_baca
from tenants.models import Jejak, Kecamatan
from tests.reporting.rollup.conftest import simpan_versi

SALINAN = (
    "Musyawarah perencanaan di {nama} tertunda dua pekan karena banjir merendam kantor desa"
    " sehingga jadwal pelaksanaan kegiatan digeser ke triwulan {tw}."
)


def bekukan(
    kecamatan: Kecamatan, periode: Periode, isu: tuple[str, ...] = (), nomor: int = 900
) -> Snapshot:
    """A version with these issues, stored as the rollup would know it."""
    with tenant_context(kecamatan):
        snapshot = msgspec.structs.replace(snapshot_kini(kecamatan, periode, None), isu=isu)
        versi = simpan_versi(periode, snapshot, nomor)
    Rekap.objects.update_or_create(
        kecamatan=kecamatan,
        periode=periode,
        defaults={
            "nomor_versi": versi.nomor, "sha256": versi.sha256, "versi_rumus": 1,
            "sementara": True,
        },
    )  # fmt: skip
    return snapshot


@pytest.fixture
def dua(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    bekukan(wotu, tw4, (SALINAN.format(nama="Wotu", tw="IV"),))
    bekukan(malili, tw4, (SALINAN.format(nama="Kecamatan Malili", tw="I"),))


def test_passages_know_their_place_and_what_every_office_gets(
    wotu: Kecamatan, tw4: Periode
) -> None:
    isu = SALINAN.format(nama="Wotu", tw="IV")
    snapshot = bekukan(wotu, tw4, (isu,))
    naskah = {**snapshot.naskah, "bab4.rencana": f"{isu}\n\n{isu.upper()}"}
    semua = petikan_snapshot(msgspec.structs.replace(snapshot, naskah=naskah))
    milik = [(p.tempat, p.bawaan) for p in semua if "banjir" in p.teks.lower()]
    assert milik == [
        ("Bab IV Penutup, rencana tindak lanjut", False),
        ("Bab IV Penutup, rencana tindak lanjut", False),
        ("Bab I, isu strategis", False),
    ]
    naskah_lain = [p for p in semua if p.tempat.startswith(("Bab II", "Kata Pengantar"))]
    assert naskah_lain
    assert all(p.bawaan for p in naskah_lain if not p.tempat.startswith("Bab III,"))
    assert "Wotu" in " ".join(p.teks for p in naskah_lain)  # variables are printed


def test_the_regencys_own_text_is_default_too(wotu: Kecamatan, tw4: Periode) -> None:
    snapshot = bekukan(wotu, tw4)
    teks = "Kabupaten meminta setiap kecamatan menutup laporan dengan kalimat yang sama persis."
    snapshot = msgspec.structs.replace(snapshot, naskah={**snapshot.naskah, "bab4.penutup": teks})
    tanpa = [p.bawaan for p in petikan_snapshot(snapshot) if p.teks == teks]
    dengan = [
        p.bawaan for p in petikan_snapshot(snapshot, {"bab4.penutup": teks}) if p.teks == teks
    ]
    assert (tanpa, dengan) == ([False], [True])


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_the_shelf_shows_what_there_is(dua: None, masuk: Callable, peran: str) -> None:
    isi = masuk(peran).get("/baca/?periode=2024-TW4").content.decode()
    assert 'href="/baca/wotu/2024-TW4/"' in isi
    assert "Draf 900" in isi
    assert "sementara" in isi


def test_a_submitted_report_is_named_by_its_state(
    dua: None, masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    KeadaanLaporan.objects.create(
        kecamatan=wotu, periode=tw4, keadaan="disetujui", revisi=1, sejak=timezone.now()
    )
    isi = masuk("inspektorat").get("/baca/?periode=2024-TW4").content.decode()
    assert ">Disetujui<" in isi
    assert "revisi ke-1" in isi


def test_opening_is_logged_first_and_shows_the_frozen_version(
    dua: None, masuk: Callable, wotu: Kecamatan
) -> None:
    isi = masuk("inspektorat").get("/baca/wotu/2024-TW4/").content.decode()
    assert "Musyawarah perencanaan di Wotu tertunda" in isi
    assert "DRAF, sementara" in isi
    jejak = Jejak.objects.get(aksi="baca.lihat", kecamatan=wotu)
    assert (jejak.objek, jejak.pengguna.nama_masuk) == ("2024-TW4", "inspektorat@kabupaten.tes")


def test_the_version_last_submitted_goes_before_a_newer_draft(
    dua: None, masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        versi = Versi.objects.get(nomor=900)
        Versi.objects.filter(pk=versi.pk).update(keadaan="diajukan")
        Laporan.objects.filter(pk=versi.laporan_id).update(resmi=versi, keadaan="diajukan")
    bekukan(wotu, tw4, ("Isu yang belum diajukan siapa pun sampai saat ini juga.",), nomor=901)
    isi = masuk("inspektorat").get("/baca/wotu/2024-TW4/").content.decode()
    assert "Musyawarah perencanaan di Wotu" in isi
    assert "belum diajukan siapa pun" not in isi


@pytest.mark.parametrize(
    "alamat", ["/baca/entah/2024-TW4/", "/baca/wotu/2031-TW1/", "/baca/wotu/2020-TW1/"]
)
def test_what_is_not_there_is_told_in_words(masuk: Callable, db: None, alamat: str) -> None:
    jawab = masuk("pimpinan").get(alamat)
    assert jawab.status_code == 404
    assert "tidak ada" in jawab.content.decode() or "belum mempunyai" in jawab.content.decode()


def test_a_kecamatan_cannot_enter(masuk: Callable, db: None) -> None:
    assert masuk("camat", "wotu").get("/baca/").status_code == 404
    assert masuk().get("/baca/").status_code == 302


def test_reading_an_office_writes_nothing(wotu: Kecamatan, tw4: Periode) -> None:
    with pytest.raises(DatabaseError), hanya_baca(wotu):
        Laporan.objects.create(periode=tw4, jenis="lkj", tempat_ttd="tidak boleh")


def banding(klien: object, **isi: str) -> str:
    semula = {"periode": "2024-TW4", "kiri": "wotu", "kanan": "malili"}
    return klien.get("/baca/banding/", semula | isi).content.decode()  # type: ignore[attr-defined]


def test_a_copy_with_name_and_quarter_swapped_is_found(dua: None, masuk: Callable) -> None:
    isi = banding(masuk("inspektorat"))
    # "Kecamatan" stands before the name in one of them: 20 words make 16 shingles, 21 make 17,
    # and the 13 that begin at the name or behind it are common: 13 / (16 + 17 - 13) = 65 %.
    assert "1 petikan Wotu mirip dengan Malili" in isi
    assert "<h3>65%</h3>" in isi
    assert "Malili · Bab I, isu strategis" in isi
    assert "<mark>Wotu tertunda dua pekan karena banjir" in isi
    assert "Teks bawaan yang sama" in isi
    assert set(
        Jejak.objects.filter(aksi="baca.banding").values_list("kecamatan__slug", flat=True)
    ) == {"wotu", "malili"}


def test_the_same_twice_is_refused_in_words(dua: None, masuk: Callable) -> None:
    assert "Pilih dua kantor yang berbeda" in banding(masuk("inspektorat"), kanan="wotu")


def test_a_quarter_without_report_is_told(dua: None, masuk: Callable) -> None:
    assert "belum mempunyai laporan 2024-TW3" in banding(masuk("inspektorat"), kanan_tw="2024-TW3")


def test_one_against_nobody_is_no_all_clear(
    dua: None, masuk: Callable, malili: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(malili):
        Versi.objects.all().delete()
    isi = masuk("inspektorat").get("/baca/kembar/?periode=2024-TW4&kantor=wotu").content.decode()
    assert "Belum ada laporan kantor lain yang masuk rekap triwulan IV 2024." in isi
    assert "Tidak ada teks yang sama" not in isi


def test_one_against_all(dua: None, masuk: Callable) -> None:
    klien = masuk("inspektorat")
    isi = klien.get("/baca/kembar/?periode=2024-TW4&kantor=wotu").content.decode()
    assert "1 dari 1 kantor lain memuat petikan Wotu" in isi
    assert "Bab I, isu strategis" in isi
    assert "Satu kantor terhadap semua" in klien.get("/baca/kembar/").content.decode()


def test_more_offices_ask_no_more_queries(dua: None, masuk: Callable) -> None:
    klien = masuk("inspektorat")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/baca/?periode=2024-TW4")
    for n in range(20):
        Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
    with CaptureQueriesContext(connection) as lebih:
        assert "22 kecamatan" in klien.get("/baca/?periode=2024-TW4").content.decode()
    assert len(lebih) == len(sedikit)
