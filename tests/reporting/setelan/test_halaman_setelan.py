"""The regency's page of document settings: draft, moves, preview, roll-out, who may."""

from collections.abc import Callable

import pytest
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.periode.models import KeadaanLaporan, Periode
from reporting.dokumen.bagian import BERBAGIAN
from reporting.setelan import services
from reporting.setelan.halaman import Halaman, terkirim
from reporting.setelan.isi import Isi, bagian_dipakai, dari_json, geser, isi_bawaan
from reporting.setelan.models import SetelanDokumen
from reporting.setelan.queries import rancangan
from tenants.models import Jejak, Kecamatan
from tests.reporting.setelan.bantu import isi, tanpa

Masuk = Callable[..., Client]


def kiriman(setelan: Isi, dasar: int = 0, **lain: str) -> dict[str, object]:
    """What the form sends."""
    data: dict[str, object] = {"dasar": str(dasar), "kertas": setelan.kertas, "predikat": "lain"}
    data["urutan"] = list(setelan.urutan)
    for jenis in BERBAGIAN:
        data[f"ada-{jenis}"] = list(bagian_dipakai(setelan, jenis))
    for jenis, judul in setelan.judul.items():
        data |= {
            f"ejaan-{jenis}": "lain",
            f"judul-{jenis}": judul.judul,
            f"singkatan-{jenis}": judul.singkatan,
        }
    data |= {f"label-{k}": v for k, v in setelan.label.items()}
    data |= {f"predikat-{n}": v for n, v in enumerate(setelan.predikat)}
    data |= {f"sebutan-{k}": v for k, v in setelan.sebutan.items()}
    return data | lain


def tersimpan() -> Isi:
    draf = rancangan()
    assert draf is not None
    return dari_json(draf.isi)


def test_what_the_form_shows_is_what_it_sends(db: None) -> None:
    setelan = geser(tanpa("iku"), "rekomendasi", -1)
    data = QueryDict(mutable=True)
    for nama, nilai in kiriman(setelan).items():
        data.setlist(nama, nilai if isinstance(nilai, list) else [nilai])
    assert terkirim(data) == setelan


def test_a_draft_is_stored_and_shown_and_nothing_is_in_force(masuk: Masuk) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/setelan/simpan/", kiriman(isi(kertas="F4")), follow=True)
    teks = jawab.content.decode()
    assert "Rancangan tersimpan. Laporan belum berubah." in teks
    assert "Kertas: A4 (210 × 297 mm) menjadi F4/Folio (215 × 330 mm)" in teks
    assert tersimpan() == isi(kertas="F4")
    assert not SetelanDokumen.objects.filter(keadaan="berlaku").exists()


def test_a_spelling_is_chosen_from_the_list(masuk: Masuk) -> None:
    data = kiriman(isi_bawaan(), **{"ejaan-lkj": "LAKIP", "judul-lkj": "", "predikat": "1"})
    masuk("admin_kabupaten").post("/setelan/simpan/", data)
    kini = tersimpan()
    assert kini.judul["lkj"].judul == "Laporan Akuntabilitas Kinerja Instansi Pemerintah"
    assert kini.predikat[0] == "Sangat Baik"


@pytest.mark.parametrize(("tombol", "arah"), [("naik", -1), ("turun", 1)])
def test_a_button_moves_a_section_without_script(masuk: Masuk, tombol: str, arah: int) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/setelan/simpan/", kiriman(isi_bawaan(), **{tombol: "isu-strategis"}))
    assert jawab["Location"] == (f"/setelan/?fokus={tombol}-isu-strategis#b-isu-strategis")
    assert tersimpan() == geser(isi_bawaan(), "isu-strategis", arah)
    teks = klien.get(jawab["Location"]).content.decode()
    assert teks.count("autofocus") == 1


def test_the_order_of_the_form_is_the_order_that_is_stored(masuk: Masuk) -> None:
    """A script moves the rows: what is sent is their order."""
    diubah = geser(isi_bawaan(), "iku", 1)
    masuk("admin_kabupaten").post("/setelan/simpan/", kiriman(diubah))
    assert tersimpan().urutan == diubah.urutan


def test_mandatory_sections_are_marked_with_their_reason(masuk: Masuk) -> None:
    teks = masuk("admin_kabupaten").get("/setelan/").content.decode()
    assert "Selalu dimuat: Capaian dan analisis setiap sasaran, PermenPANRB 53/2014" in teks
    klien = masuk("admin_kabupaten")
    data = kiriman(isi_bawaan()) | {"ada-lkj": []}
    klien.post("/setelan/simpan/", data)
    assert "capaian-organisasi" in bagian_dipakai(tersimpan(), "lkj")


def test_wrong_words_come_back_with_their_reason_and_nothing_is_lost(masuk: Masuk) -> None:
    data = kiriman(isi(kertas="F4"), **{"label-pagu": "", "judul-lkj": "LKJ 2024"})
    jawab = masuk("admin_kabupaten").post("/setelan/simpan/", data)
    assert jawab.status_code == 422
    teks = jawab.content.decode()
    assert "Tanpa triwulan dan tahun; keduanya ditambahkan sendiri" in teks
    assert 'href="#label-pagu"' in teks
    assert 'value="LKJ 2024"' in teks
    assert 'value="F4" checked' in teks
    assert rancangan() is None


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"urutan": ["iku", "iku", "tiada"], "dasar": "²", "kertas": "A3", "predikat": "9"},
        {"dasar": "9" * 40, "predikat": "²", "naik": "tiada", "judul-lkj": "\x00"},
    ],
)
def test_nonsense_is_told_and_stores_nothing(masuk: Masuk, data: dict[str, object]) -> None:
    assert masuk("admin_kabupaten").post("/setelan/simpan/", data).status_code == 422
    assert rancangan() is None


def test_somebody_elses_draft_is_not_overwritten(masuk: Masuk) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    klien = masuk("admin_kabupaten")
    data = kiriman(tanpa("iku"))
    jawab = klien.post("/setelan/simpan/", data)
    assert jawab.status_code == 422
    assert "diubah orang lain" in jawab.content.decode()
    assert tersimpan() == isi(kertas="F4")
    # Having seen it, the same person may store over it.
    assert 'name="dasar" value="1"' in jawab.content.decode()
    klien.post("/setelan/simpan/", kiriman(tanpa("iku"), dasar=1))
    assert tersimpan() == tanpa("iku")


def test_the_preview_shows_a_real_office_with_the_draft(masuk: Masuk) -> None:
    draf = geser(tanpa("iku"), "sistematika", -1)
    services.rancangan_simpan(isi=draf, dasar=0)
    klien = masuk("admin_kabupaten")
    jawab = klien.get("/setelan/pratinjau/?kantor=malili&periode=2024-TW4")
    teks = jawab.content.decode()
    assert "Kecamatan Malili" in teks
    assert 'id="k-perjanjian-kinerja"' in teks
    assert 'id="k-iku"' not in teks
    jejak = Jejak.objects.get(aksi="baca.setelan")
    assert (jejak.kecamatan.slug, jejak.objek) == ("malili", "2024-TW4 LKJ triwulan")


def test_the_preview_as_pdf(masuk: Masuk) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    klien = masuk("admin_kabupaten")
    jawab = klien.get("/setelan/pratinjau/pdf/?kantor=wotu&jenis=pk")
    assert jawab["Content-Type"] == "application/pdf"
    assert jawab.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "alamat",
    ["?kantor=tiada", "?jenis=tiada", "?periode=1999-TW1", "?kantor=wotu%00"],
)
def test_a_preview_of_nothing_is_not_found(masuk: Masuk, alamat: str) -> None:
    assert masuk("admin_kabupaten").get(f"/setelan/pratinjau/{alamat}").status_code == 404


def test_a_preview_without_facts_says_what_is_missing(masuk: Masuk) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.get("/setelan/pratinjau/?kantor=wotu&periode=2024-TW3&jenis=lkjip")
    assert jawab.status_code == 200
    assert "hanya dibuat pada triwulan IV" in jawab.content.decode()
    jawab = klien.get("/setelan/pratinjau/pdf/?kantor=wotu&periode=2024-TW3&jenis=lkjip")
    assert jawab.status_code == 302


def test_the_roll_out_says_what_changes_from_when_and_what_stays(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    KeadaanLaporan.objects.create(periode=tw4, kecamatan=wotu, keadaan="diajukan", sejak=tw4.batas)
    klien = masuk("admin_kabupaten")
    teks = klien.get("/setelan/berlakukan/?mulai=2024-TW3").content.decode()
    assert "1 laporan yang sudah diajukan tetap; yang lain mengikuti saat dibuat lagi" in teks
    assert "Berlakukan mulai TW III 2024" in teks
    klien.post("/setelan/berlakukan/", {"mulai": "2024-TW3", "dasar": "1"})
    satu = SetelanDokumen.objects.get()
    assert (satu.keadaan, str(satu.berlaku_mulai)) == ("berlaku", "2024-07-01")
    # A second click finds nothing to roll out.
    klien.post("/setelan/berlakukan/", {"mulai": "2024-TW3", "dasar": "1"})
    assert SetelanDokumen.objects.count() == 1
    # Another roll-out before it: from TW III on the first one still rules.
    services.rancangan_simpan(isi=isi_bawaan(), dasar=0)
    teks = klien.get("/setelan/berlakukan/?mulai=2024-TW2").content.decode()
    assert teks.count("memakai setelan lain yang berlaku kemudian") == 2


def test_a_quarter_outside_the_calendar_is_refused(masuk: Masuk) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    klien = masuk("admin_kabupaten")
    data = {"mulai": "1999-TW1", "dasar": "1"}
    assert klien.post("/setelan/berlakukan/", data).status_code == 404
    assert rancangan() is not None


def test_a_draft_is_thrown_away_after_a_question(masuk: Masuk) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    klien = masuk("admin_kabupaten")
    assert "dihapus. Isinya tetap terbaca di Jejak" in klien.get("/setelan/buang/").content.decode()
    assert rancangan() is not None
    klien.post("/setelan/buang/")
    assert rancangan() is None
    assert Jejak.objects.get(aksi="setelan.buang").sebelum["kertas"] == "F4"
    assert "Tidak ada rancangan." in klien.post("/setelan/buang/", follow=True).content.decode()


def test_back_to_the_defaults_is_a_draft_too(masuk: Masuk, tw4: Periode) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    services.berlakukan(periode=tw4, dasar=1)
    klien = masuk("admin_kabupaten")
    assert klien.get("/setelan/bawaan/").status_code == 200
    klien.post("/setelan/bawaan/", {"dasar": "0"})
    assert tersimpan() == isi_bawaan()
    services.rancangan_simpan(isi=tanpa("iku"), dasar=1)  # what the next one hasn't seen
    jawab = klien.post("/setelan/bawaan/", {"dasar": "1"}, follow=True)
    assert "diubah orang lain" in jawab.content.decode()
    assert tersimpan() == tanpa("iku")
    assert SetelanDokumen.objects.get(keadaan="berlaku").isi["kertas"] == "F4"


@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_others_of_the_regency_read_what_is_in_force(masuk: Masuk, peran: str) -> None:
    services.rancangan_simpan(isi=isi(kertas="F4"), dasar=0)
    klien = masuk(peran)
    teks = klien.get("/setelan/").content.decode()
    assert "Simpan rancangan" not in teks
    assert "<p>A4 (210 × 297 mm)</p>" in teks  # the draft is not theirs to see
    for jalur in ("simpan", "berlakukan", "buang", "bawaan"):
        assert klien.post(f"/setelan/{jalur}/", {}).status_code == 403
    assert klien.get("/setelan/pratinjau/").status_code == 403
    assert klien.get("/setelan/pratinjau/pdf/").status_code == 403


def test_a_kecamatan_has_no_such_page(masuk: Masuk) -> None:
    assert masuk("camat", "wotu").get("/setelan/").status_code == 404


def test_more_roll_outs_ask_no_more_queries(masuk: Masuk, tw4: Periode) -> None:
    from django.db import connection

    klien = masuk("admin_kabupaten")

    def banyak() -> int:
        with CaptureQueriesContext(connection) as kueri:
            klien.get("/setelan/")
        return len(kueri)

    def berlakukan(setelan: Isi) -> None:
        services.rancangan_simpan(isi=setelan, dasar=0)
        services.berlakukan(periode=tw4, dasar=1)

    berlakukan(isi(kertas="F4"))
    satu = banyak()
    for n in range(5):
        berlakukan(isi(kertas="A4" if n % 2 else "F4", predikat=tuple("abcde")))
    assert banyak() == satu


def test_titles_of_the_regency_are_on_the_pages(masuk: Masuk, tw4: Periode) -> None:
    dasar = isi_bawaan()
    lakip = terkirim(QueryDict("ejaan-lkj=LAKIP")).judul["lkj"]
    services.rancangan_simpan(isi=isi(judul=dasar.judul | {"lkj": lakip}), dasar=0)
    services.berlakukan(periode=tw4, dasar=1)
    admin = masuk("admin_kabupaten")
    assert "LAKIP triwulan" in admin.get("/").content.decode()
    assert "LAKIP triwulan" in admin.get("/meja/").content.decode()
    assert "LAKIP Triwulan IV 2024 Kecamatan Wotu:" in admin.get("/pengingat/").content.decode()
    pilihan = admin.get("/setelan/pratinjau/?kantor=wotu").content.decode()
    assert '<option value="lkj" selected>LAKIP triwulan</option>' in pilihan
    operator = masuk("operator", "wotu")
    assert "Buat LAKIP" in operator.get("/").content.decode()
    assert "<h1>LAKIP Triwulan IV" in operator.get("/laporan/").content.decode()
    assert "Pratinjau LAKIP" in operator.get("/laporan/pratinjau/").content.decode()


def test_every_section_is_shown_once_in_its_part(db: None) -> None:
    h = Halaman(isi_bawaan(), 0, {})
    semua = [b.bagian.kunci for _, _, baris in h.bagian for b in baris]
    assert tuple(semua) == isi_bawaan().urutan
    awal_akhir = [(baris[0].naik, baris[-1].turun) for _, _, baris in h.bagian]
    assert set(awal_akhir) == {(False, False)}
