"""Which settings a report is frozen with, and that a version keeps them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django_tenants.utils import tenant_context
from msgspec.structs import replace

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.beda import beda_snapshot
from reporting.laporan.models import Berkas, Laporan, Versi
from reporting.laporan.pembuatan import dokumen_versi
from reporting.laporan.services import nama_unduhan, snapshot_kini
from reporting.laporan.siaran import judul_laporan
from reporting.narasi.halaman import di_luar_laporan
from reporting.setelan import services
from reporting.setelan.isi import PREDIKAT, Isi, isi_bawaan, isi_beku
from reporting.setelan.models import SetelanDokumen
from reporting.setelan.queries import rancangan, setelan_berlaku
from reporting.snapshot.bentuk import ke_teks
from reporting.snapshot.build import build_snapshot
from reporting.snapshot.model import Snapshot
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan
from tests.reporting.setelan.bantu import isi, tanpa


def berlakukan(setelan: Isi, periode: Periode) -> SetelanDokumen:
    draf = rancangan()
    draf = services.rancangan_simpan(isi=setelan, dasar=draf.urut if draf else 0)
    return services.berlakukan(periode=periode, dasar=draf.urut)


def beku(kecamatan: Kecamatan, periode: Periode, jenis: str = "lkj") -> Snapshot:
    with tenant_context(kecamatan):
        return build_snapshot(
            kecamatan,
            periode,
            tempat_ttd="Wotu",
            tanggal_ttd=date(2025, 1, 10),
            jenis=jenis,  # type: ignore[arg-type]
        )


def setelan_lain() -> Isi:
    dasar = isi_bawaan()
    return isi(
        kertas="F4",
        predikat=PREDIKAT[1],
        judul=dasar.judul | {"lkj": dasar.judul["lkjip"]},
        sebutan=dasar.sebutan | {"camat": "Panewu"},
    )


def test_nothing_decided_prints_the_defaults(wotu: Kecamatan, tw4: Periode) -> None:
    kini = beku(wotu, tw4)
    assert kini.setelan is not None
    assert kini.setelan.kertas == "A4"
    assert kini.kebijakan.singkatan_laporan == "LKJ"
    assert beku(wotu, tw4, "lkjip").kebijakan.singkatan_laporan == "LKjIP"


def test_settings_begin_with_their_quarter(wotu: Kecamatan, tw4: Periode) -> None:
    tw3 = periode_kode("2024-TW3")
    berlakukan(setelan_lain(), tw4)
    lama, baru = beku(wotu, tw3), beku(wotu, tw4)
    assert lama.setelan is not None
    assert baru.setelan is not None
    assert (lama.setelan.kertas, baru.setelan.kertas) == ("A4", "F4")
    assert (lama.kebijakan.singkatan_laporan, baru.kebijakan.singkatan_laporan) == (
        "LKJ",
        "LKjIP",
    )
    assert baru.kebijakan.skala[0].label == "Sangat Baik"
    assert baru.pengesahan.penanda_tangan.jabatan.startswith("Panewu")
    assert baru.jabatan[0].unit == "Panewu"
    assert (judul_laporan("lkj", tw3), judul_laporan("lkj", tw4)) == (
        "LKJ TW III 2024",
        "LKjIP TW IV 2024",
    )
    draf = Berkas(versi=Versi(laporan=Laporan(periode=tw4), nomor=1), keadaan="draf", format="pdf")
    assert nama_unduhan(draf, wotu) == "LKjIP-Wotu-2024-TW4-draf-1.pdf"


def test_a_stored_version_keeps_its_settings(wotu: Kecamatan, tw4: Periode) -> None:
    dulu = ke_teks(beku(wotu, tw4))
    versi = Versi(isi=dulu, nomor=1, sha256="0" * 64)
    semula = dokumen_versi(versi)
    berlakukan(setelan_lain(), tw4)
    assert dokumen_versi(versi) == semula
    assert semula.kertas == "A4"
    assert ke_teks(beku(wotu, tw4)) != dulu


def test_the_same_settings_again_freeze_the_same_text(wotu: Kecamatan, tw4: Periode) -> None:
    dulu = ke_teks(beku(wotu, tw4))
    berlakukan(isi_bawaan(), tw4)
    assert ke_teks(beku(wotu, tw4)) == dulu


def test_the_later_roll_out_of_one_quarter_rules(tw4: Periode) -> None:
    berlakukan(isi(kertas="F4"), tw4)
    berlakukan(isi_bawaan(), tw4)
    assert setelan_berlaku(date(2024, 12, 31)).kertas == "A4"
    assert SetelanDokumen.objects.count() == 2


def test_a_draft_changes_no_report(wotu: Kecamatan, tw4: Periode) -> None:
    dulu = ke_teks(beku(wotu, tw4))
    services.rancangan_simpan(isi=setelan_lain(), dasar=0)
    assert ke_teks(beku(wotu, tw4)) == dulu


def test_two_who_edit_are_told_of_each_other(db: None) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    with pytest.raises(services.SetelanDitolak, match="diubah orang lain"):
        services.rancangan_simpan(isi=isi_bawaan(), dasar=0)
    draf = rancangan()
    assert draf is not None
    assert draf.isi["kertas"] == "F4"
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)  # says the same: no quarrel
    assert Jejak.objects.filter(aksi="setelan.simpan").count() == 1


def test_only_the_confirmed_draft_comes_into_force(tw4: Periode) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    services.rancangan_simpan(isi=isi(predikat=PREDIKAT[1]), dasar=1)
    with pytest.raises(services.SetelanDitolak, match="diubah orang lain"):
        services.berlakukan(periode=tw4, dasar=1)
    services.berlakukan(periode=tw4, dasar=2)
    with pytest.raises(services.SetelanDitolak, match="Tidak ada rancangan"):
        services.berlakukan(periode=tw4, dasar=2)
    jejak = Jejak.objects.get(aksi="setelan.berlaku")
    assert jejak.objek == "2024-TW4"
    assert list(jejak.sesudah) == ["predikat"]


def test_what_is_not_allowed_is_not_stored(db: None) -> None:
    with pytest.raises(services.SetelanDitolak) as tolak:
        services.rancangan_simpan(isi=isi(predikat=("", "a", "b", "c", "d")), dasar=0)
    assert list(tolak.value.galat) == ["predikat-0"]
    assert rancangan() is None


def test_an_office_reads_and_never_writes(wotu: Kecamatan, tw4: Periode) -> None:
    berlakukan(isi(kertas="F4"), tw4)
    with tenant_context(wotu):
        assert setelan_berlaku(date(2024, 12, 31)).kertas == "F4"
        with pytest.raises(LintasKecamatan):
            services.rancangan_simpan(isi=isi_bawaan(), dasar=0)
        with pytest.raises(LintasKecamatan):
            services.berlakukan(periode=tw4, dasar=1)
        with pytest.raises(LintasKecamatan):
            services.rancangan_buang()


def test_a_roll_out_is_no_change_of_facts(wotu: Kecamatan, tw4: Periode) -> None:
    resmi = beku(wotu, tw4)
    berlakukan(setelan_lain(), tw4)
    assert beda_snapshot(resmi, beku(wotu, tw4))  # title, predicates and positions differ
    with tenant_context(wotu):
        kini = snapshot_kini(wotu, tw4, None, setelan=isi_beku(resmi))
    sama = replace(kini, pengesahan=resmi.pengesahan)
    assert beda_snapshot(resmi, sama) == []
    # And the other way round: a version with settings, and none in force any more.
    berseting = beku(wotu, tw4)
    SetelanDokumen.objects.all().delete()
    with tenant_context(wotu):
        kini = snapshot_kini(wotu, tw4, None, setelan=isi_beku(berseting))
    assert beda_snapshot(berseting, replace(kini, pengesahan=berseting.pengesahan)) == []


def test_an_office_sees_which_texts_are_not_printed(
    masuk: Callable[..., Client], tw4: Periode
) -> None:
    berlakukan(tanpa("perencanaan-strategis"), tw4)
    assert di_luar_laporan(tw4) == {"bab1.dasar_hukum", "bab4.rekomendasi"}  # the LKjIP holds it
    berlakukan(
        isi(mati=dict.fromkeys(("lkj", "lkjip"), ("perencanaan-strategis", "rekomendasi"))),
        tw4,
    )
    del tw4._setelan
    assert di_luar_laporan(tw4) == {
        "bab2.strategis",
        "bab2.visi_misi",
        "bab2.tujuan",
        "bab2.sasaran",
        "bab2.program",
        "bab4.rekomendasi",
    }
    teks = masuk("operator", "wotu").get("/naskah/").content.decode()
    assert teks.count("Tidak dimuat") == 6
