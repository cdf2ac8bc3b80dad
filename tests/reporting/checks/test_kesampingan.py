"""Waivers, stored findings, what blocks; each office its own."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.periode.models import Periode
from reporting.checks import queries, services
from reporting.checks.bentuk import dari_json, ke_json
from reporting.checks.bersama.models import BobotAturan
from reporting.checks.bersama.queries import penulis_sama
from reporting.checks.bersama.services import sidik_simpan
from reporting.checks.models import Kesampingan, TemuanVersi
from reporting.checks.temuan import Bobot
from reporting.laporan.models import Laporan, Versi
from reporting.laporan.services import snapshot_kini
from tenants.models import Jejak, Kecamatan, Pengguna
from tests.reporting.rollup.conftest import simpan_versi

RETRIBUSI = "7.01.01.2.04.0007"
ALASAN = "Kecamatan tidak memungut retribusi sejak kewenangannya pindah."
Masuk = Callable[..., Client]


def temuan_retribusi(wotu: Kecamatan, tw4: Periode) -> str:
    semua = queries.temuan_kini(wotu, tw4)
    return next(t.kunci for t in semua if t.aturan == "kewajaran.tanpa_keluaran")


def camat(slug: str = "wotu") -> Pengguna:
    return Pengguna.objects.get(nama_masuk=f"camat@{slug}.tes")


def versi(wotu: Kecamatan, tw4: Periode, jenis: str = "lkj") -> Versi:
    return simpan_versi(tw4, snapshot_kini(wotu, tw4, None, jenis=jenis), 901)


def kesampingkan(wotu: Kecamatan, tw4: Periode, alasan: str = ALASAN) -> Kesampingan:
    return services.kesampingkan(
        kecamatan=wotu,
        periode=tw4,
        kunci=temuan_retribusi(wotu, tw4),
        alasan=alasan,
        oleh=camat(),
    )


def test_a_waiver_stands_until_the_finding_says_something_else(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        kesampingkan(wotu, tw4)

        def tertutup() -> list[str]:
            semua = queries.timbang(
                queries.temuan_kini(wotu, tw4), queries.kesampingan_berlaku(tw4)
            )
            return [t.temuan.aturan for t in semua if t.kesampingan]

        assert tertutup() == ["kewajaran.tanpa_keluaran"]
        Realisasi.objects.filter(tahun=2024, triwulan=4, kode=RETRIBUSI).update(rupiah=1_150_000)
        assert tertutup() == []
    assert Jejak.objects.filter(aksi="temuan.kesampingkan", pengguna=camat()).exists()


def test_a_second_reason_takes_the_place_of_the_first(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        kesampingkan(wotu, tw4)
        kesampingkan(wotu, tw4, "Alasan kedua yang lebih lengkap.")
        assert Kesampingan.objects.count() == 2
        (berlaku,) = queries.kesampingan_berlaku(tw4).values()
        assert berlaku.alasan == "Alasan kedua yang lebih lengkap."


def test_a_reason_is_wanted_and_a_finding_that_is_there(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        with pytest.raises(services.KesampingkanGagal, match="alasannya"):
            kesampingkan(wotu, tw4, "  ok  ")
        with pytest.raises(services.KesampingkanGagal, match="sudah tidak ada"):
            services.kesampingkan(
                kecamatan=wotu, periode=tw4, kunci="x|y", alasan=ALASAN, oleh=camat()
            )


def test_what_blocks_is_the_regencys_choice_and_a_waiver_opens_it(
    wotu: Kecamatan, tw4: Periode
) -> None:
    BobotAturan.objects.create(aturan="kewajaran.tanpa_keluaran", bobot=Bobot.BLOKIR.value)
    with tenant_context(wotu):
        satu = versi(wotu, tw4)
        (halang,) = queries.penghalang(services.simpan_temuan(versi=satu))
        assert (halang.aturan, halang.bobot) == ("kewajaran.tanpa_keluaran", Bobot.BLOKIR)
        kesampingkan(wotu, tw4)
        assert queries.penghalang(services.simpan_temuan(versi=satu)) == ()
        formulir = services.simpan_temuan(versi=versi(wotu, tw4, jenis="pengukuran"))
        assert queries.penghalang(formulir) == ()  # the same finding, in a form without numbers


def test_findings_kept_with_a_version_stay_as_they_were(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = versi(wotu, tw4)
        awal = services.simpan_temuan(versi=satu)
        aturan = [t.aturan for t in awal.temuan]
        assert "nomenklatur.satuan" in aturan
        BobotAturan.objects.create(aturan="nomenklatur.satuan", bobot=Bobot.INFO.value)
        lagi = services.simpan_temuan(versi=satu)
        assert lagi.pk == awal.pk
        bobot = {t.aturan: t.bobot for t in lagi.temuan}
        assert bobot["nomenklatur.satuan"] is Bobot.PERINGATAN
        assert TemuanVersi.objects.count() == 1


def test_a_finding_survives_json(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        for temuan in queries.temuan_kini(wotu, tw4):
            lengkap = replace(temuan, dijelaskan_oleh="jumlah.sebab|x")
            assert dari_json(ke_json(lengkap)) == lengkap


def test_waivers_of_one_office_are_not_seen_in_another(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        kesampingkan(wotu, tw4)
        services.simpan_temuan(versi=versi(wotu, tw4))
    with tenant_context(malili):
        assert queries.kesampingan_berlaku(tw4) == {}
        assert not TemuanVersi.objects.exists()


def test_of_anothers_text_only_its_name_is_told_to_who_has_it(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        sidik_simpan(kecamatan=wotu, periode=tw4, sidik={"analisis/7.01.01": "a" * 64})
        assert penulis_sama(wotu, tw4, {"a" * 64}) == {}
    with tenant_context(malili):
        assert penulis_sama(malili, tw4, {"b" * 64}) == {}
        assert penulis_sama(malili, tw4, {"a" * 64}) == {"a" * 64: "Wotu"}


@pytest.mark.usefixtures("wotu")
def test_camat_sets_aside_and_takes_back_on_the_page(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("camat", "wotu")
    with tenant_context(wotu):
        kunci = temuan_retribusi(wotu, tw4)
    alamat = "/periksa/kesampingkan/?periode=2024-TW4"
    salah = klien.post(alamat, {"kunci": kunci, "alasan": "pendek"})
    assert salah.status_code == 422
    assert ">pendek</textarea>" in salah.content.decode()  # nothing typed is lost
    assert klien.post(alamat, {"kunci": kunci, "alasan": ALASAN}).status_code == 302
    isi = klien.get("/periksa/?periode=2024-TW4").content.decode()
    assert ALASAN in isi
    assert "Dikesampingkan dengan alasan" in isi
    with tenant_context(wotu):
        (berlaku,) = queries.kesampingan_berlaku(tw4)
    klien.post("/periksa/cabut/?periode=2024-TW4", {"kunci": berlaku})
    assert ALASAN not in klien.get("/periksa/?periode=2024-TW4").content.decode()


@pytest.mark.parametrize(("peran", "status"), [("operator", 403), ("kasubag", 422), ("camat", 422)])
def test_who_may_set_aside(masuk: Masuk, peran: str, status: int) -> None:
    jawab = masuk(peran, "wotu").post("/periksa/kesampingkan/?periode=2024-TW4", {"kunci": "x"})
    assert jawab.status_code == status


def test_the_page_names_place_message_and_where_to_mend(masuk: Masuk) -> None:
    isi = masuk("operator", "wotu").get("/periksa/?periode=2024-TW4").content.decode()
    assert "Pelaporan Pengelolaan Retribusi Daerah" in isi
    assert f"#sub-{RETRIBUSI}" in isi
    assert "Kesampingkan<" not in isi  # not an operator's right


def test_what_was_found_on_submission_stays_below_what_blocks_now(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = versi(wotu, tw4)
        services.simpan_temuan(versi=satu)
        Laporan.objects.filter(pk=satu.laporan_id).update(resmi=satu)
    BobotAturan.objects.create(aturan="kewajaran.tanpa_keluaran", bobot=Bobot.BLOKIR.value)
    isi = masuk("camat", "wotu").get("/periksa/?periode=2024-TW4").content.decode()
    assert isi.index("Menghalangi pengajuan") < isi.index('id="j-diajukan"')


def test_the_pages_queries_do_not_grow_with_findings(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")
    klien.get("/periksa/?periode=2024-TW4")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/periksa/?periode=2024-TW4")
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4).update(volume=0)
    with CaptureQueriesContext(connection) as banyak:
        klien.get("/periksa/?periode=2024-TW4")
    assert len(banyak) <= len(sedikit)


def test_a_quarter_without_dpa_says_so(masuk: Masuk, wotu: Kecamatan) -> None:
    from core.anggaran.models import Dpa
    from core.kinerja.models import PerjanjianKinerja, PkBaris

    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        PkBaris.objects.all().delete()
        PerjanjianKinerja.objects.all().delete()
        Dpa.objects.all().delete()
    jawab = klien.get("/periksa/?periode=2024-TW4")
    assert jawab.status_code == 200
    assert "belum ada" in jawab.content.decode()
