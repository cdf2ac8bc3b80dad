"""Analysis by card: saved, refused, carried over marked, reviewed, locked, told of others."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.kelengkapan import Bagian, kelengkapan
from core.kinerja.analisis_kartu import kartu, lembar
from core.kinerja.analisis_services import analisis_salin, analisis_simpan, analisis_tinjau
from core.kinerja.models import Analisis
from core.periode.kunci import Terkunci
from core.periode.models import Periode
from core.periode.queries import periode_kode
from core.profil.sidik import Bentrok
from tenants.models import Jejak, Kecamatan

PROGRAM = "program-7.01.02"
ALAMAT = f"/analisis/{PROGRAM}/"
ISI = {"hambatan": "Satu hambatan.", "solusi": "Satu solusi.", "keberhasilan": ""}


@pytest.fixture
def di_wotu(wotu: Kecamatan) -> Iterator[Kecamatan]:
    with tenant_context(wotu):
        yield wotu


def satu(wotu: Kecamatan, periode: Periode, kunci: str = PROGRAM) -> object:
    return next(k for k in kartu(wotu, periode) if k.lembar.kunci == kunci)


def isi(wotu: Kecamatan, periode: Periode, kunci: str = PROGRAM) -> dict[str, list[str]]:
    return {i.jenis: [b.uraian for b in i.baris] for i in satu(wotu, periode, kunci).isian}


def dasar(klien: object, kunci: str = PROGRAM, kueri: str = "") -> str:
    konteks = klien.get(f"/analisis/{kueri}").context["kartu"]
    return next(f["dasar"].value() for k, f in konteks if k.lembar.kunci == kunci)


def bagian(wotu: Kecamatan, periode: Periode) -> Bagian:
    return next(b for b in kelengkapan(wotu, periode) if b.kunci == "analisis")


# --- Saving -----------------------------------------------------------------------------------
def test_a_card_is_saved_line_by_line(masuk: Callable, wotu: Kecamatan, tw4: Periode) -> None:
    klien = masuk("operator", "wotu")
    data = {**ISI, "hambatan": "1. Pertama.\r\n\r\n• Kedua\u00a0sekali.", "dasar": dasar(klien)}
    jawab = klien.post(ALAMAT, data)
    assert jawab.status_code == 302
    assert jawab.headers["Location"] == f"/analisis/#{PROGRAM}"
    with tenant_context(wotu):
        assert isi(wotu, tw4) == {
            "hambatan": ["Pertama.", "Kedua sekali."],
            "solusi": ["Satu solusi."],
            "keberhasilan": [],
        }


def test_opened_and_saved_unchanged_writes_nothing(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        lama = isi(wotu, tw4)
        pk = set(Analisis.objects.values_list("pk", flat=True))
    data = {k: "\r\n".join(v) for k, v in lama.items()}
    klien.post(ALAMAT, {**data, "dasar": dasar(klien)})
    with tenant_context(wotu):
        assert set(Analisis.objects.values_list("pk", flat=True)) == pk
    assert not Jejak.objects.filter(kecamatan=wotu, aksi="kinerja.analisis").exists()


def test_before_and_after_are_in_the_audit(di_wotu: Kecamatan, tw4: Periode) -> None:
    kartu_ini = satu(di_wotu, tw4)
    analisis_simpan(
        kecamatan=di_wotu, periode=tw4, oleh=None, satu=kartu_ini.lembar, isi={"solusi": ["Baru."]}
    )
    jejak = Jejak.objects.filter(kecamatan=di_wotu, aksi="kinerja.analisis").first()
    assert jejak.objek == f"kinerja.analisis/2024-TW4/{PROGRAM}"
    assert len(jejak.sebelum["hambatan"]) == 2
    assert jejak.sesudah == {"solusi": ["Baru."]}


def test_kinds_the_card_does_not_show_stay(di_wotu: Kecamatan, tw4: Periode) -> None:
    Analisis.objects.create(
        tahun=2024, triwulan=4, kode_program="7.01.02", jenis="rencana", urutan=1, uraian="Rencana."
    )
    kartu_ini = satu(di_wotu, tw4)
    analisis_simpan(kecamatan=di_wotu, periode=tw4, oleh=None, satu=kartu_ini.lembar, isi={})
    sisa = Analisis.objects.filter(tahun=2024, triwulan=4, kode_program="7.01.02")
    assert [a.uraian for a in sisa] == ["Rencana."]


def test_a_line_too_long_is_named_and_nothing_is_lost(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    panjang = "x" * 1001
    data = {**ISI, "solusi": f"Pendek.\n{panjang}", "dasar": dasar(klien)}
    jawab = klien.post(ALAMAT, data)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Solusi, baris 2: 1001 huruf, paling banyak 1000." in halaman
    assert panjang in halaman
    assert "Satu hambatan." in halaman
    assert f'href="#{PROGRAM}-solusi"' in halaman


def test_an_unknown_card_is_not_found(masuk: Callable) -> None:
    assert masuk("operator", "wotu").post("/analisis/program-9.99.99/", ISI).status_code == 404


def test_what_is_missing_is_shown(masuk: Callable, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        Analisis.objects.filter(triwulan=4, kode_program="7.01.03").delete()
        Analisis.objects.filter(triwulan=4, kode_program="7.01.02", jenis="solusi").delete()
        assert bagian(wotu, tw4).sebutan == "1 belum diisi"
        assert bagian(wotu, tw4).rute == "analisis:halaman"
    halaman = masuk("operator", "wotu").get("/analisis/").content.decode()
    assert "1 dari 8 kartu belum diisi." in halaman
    assert "Tanpa solusi" in halaman


# --- Two people --------------------------------------------------------------------------------
def test_the_second_is_told_and_nothing_is_written_over(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")
    lama = dasar(klien)
    klien.post(ALAMAT, {**ISI, "dasar": lama})
    kedua = masuk("kasubag", "wotu")
    jawab = kedua.post(ALAMAT, {**ISI, "solusi": "Punya Kasubag.", "dasar": lama})
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Operator wotu mengubahnya" in halaman
    assert "Punya Kasubag." in halaman
    assert "<li>Satu solusi.</li>" in halaman
    with tenant_context(wotu):
        assert isi(wotu, tw4)["solusi"] == ["Satu solusi."]
    baru = next(f for k, f in jawab.context["kartu"] if k.lembar.kunci == PROGRAM)
    data = {**ISI, "solusi": "Punya Kasubag.", "dasar": baru["dasar"].value()}
    assert kedua.post(ALAMAT, data).status_code == 302
    with tenant_context(wotu):
        assert isi(wotu, tw4)["solusi"] == ["Punya Kasubag."]


def test_two_cards_do_not_disturb_each_other(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    satu_dasar, lain = dasar(klien), dasar(klien, "program-7.01.03")
    assert klien.post(ALAMAT, {**ISI, "dasar": satu_dasar}).status_code == 302
    jawab = klien.post("/analisis/program-7.01.03/", {**ISI, "dasar": lain})
    assert jawab.status_code == 302


def test_a_stale_fingerprint_is_refused_by_the_service(di_wotu: Kecamatan, tw4: Periode) -> None:
    kartu_ini = satu(di_wotu, tw4)
    with pytest.raises(Bentrok):
        analisis_simpan(
            kecamatan=di_wotu, periode=tw4, oleh=None, satu=kartu_ini.lembar, isi={}, dasar="lama"
        )


# --- Carried over ------------------------------------------------------------------------------
@pytest.fixture
def kosong(di_wotu: Kecamatan) -> Kecamatan:
    """TW IV without analysis; TW III as the demo has it, one sentence naming its quarter."""
    Analisis.objects.filter(tahun=2024, triwulan=4).delete()
    Analisis.objects.filter(triwulan=3, kode_program="7.01.02", jenis="solusi").update(
        uraian="Pada triwulan III petugas ditambah."
    )
    return di_wotu


def test_empty_cards_are_filled_and_marked(kosong: Kecamatan, tw4: Periode) -> None:
    assert bagian(kosong, tw4).sebutan == "8 belum diisi"
    assert analisis_salin(kecamatan=kosong, periode=tw4, oleh=None) == 8
    hasil = bagian(kosong, tw4)
    assert (hasil.terisi, hasil.sebutan) == (0, "8 perlu ditinjau")
    assert hasil.kurang[0].endswith("(perlu ditinjau)")
    assert not hasil.lengkap


def test_what_is_written_is_never_touched_and_twice_changes_nothing(
    kosong: Kecamatan, tw4: Periode
) -> None:
    sendiri = next(s for s in lembar(kosong, tw4) if s.kunci == PROGRAM)
    analisis_simpan(
        kecamatan=kosong, periode=tw4, oleh=None, satu=sendiri, isi={"solusi": ["Punya kami."]}
    )
    assert analisis_salin(kecamatan=kosong, periode=tw4, oleh=None) == 7
    assert analisis_salin(kecamatan=kosong, periode=tw4, oleh=None) == 0
    assert isi(kosong, tw4)["solusi"] == ["Punya kami."]


def test_the_old_quarter_is_marked_on_the_page(
    kosong: Kecamatan, tw4: Periode, masuk: Callable
) -> None:
    klien = masuk("operator", "wotu")
    assert "Salin dari triwulan III 2024" in klien.get("/analisis/").content.decode()
    klien.post("/analisis/salin/")
    halaman = klien.get("/analisis/").content.decode()
    assert '<mark class="basi">triwulan III</mark>' in halaman
    assert "1 di antaranya masih menyebut periode lain." in halaman
    assert halaman.count("Perlu ditinjau</span>") == 8


def test_a_carried_sentence_stays_marked_until_changed_or_reviewed(
    kosong: Kecamatan, tw4: Periode, masuk: Callable
) -> None:
    analisis_salin(kecamatan=kosong, periode=tw4, oleh=None)
    klien = masuk("operator", "wotu")
    lama = isi(kosong, tw4)
    data = {"hambatan": lama["hambatan"][0], "solusi": "Ditulis ulang.", "keberhasilan": ""}
    klien.post(ALAMAT, {**data, "dasar": dasar(klien)})
    assert satu(kosong, tw4).terbawa == 1
    klien.post(ALAMAT, {**data, "dasar": dasar(klien), "tinjau": "ya"})
    assert satu(kosong, tw4).terbawa == 0
    assert bagian(kosong, tw4).sebutan == "7 perlu ditinjau"


def test_all_reviewed_at_once(kosong: Kecamatan, tw4: Periode) -> None:
    analisis_salin(kecamatan=kosong, periode=tw4, oleh=None)
    # Two sasaran with four sentences each, six programs with two.
    assert analisis_tinjau(kecamatan=kosong, periode=tw4, oleh=None) == 20
    assert analisis_tinjau(kecamatan=kosong, periode=tw4, oleh=None) == 0
    assert bagian(kosong, tw4).lengkap


def test_quarter_one_carries_from_last_years_fourth(di_wotu: Kecamatan) -> None:
    Analisis.objects.filter(triwulan=1).delete()
    Analisis.objects.create(
        tahun=2023, triwulan=4, kode_program="7.01.02", jenis="solusi", urutan=1, uraian="Lama."
    )
    tw1 = periode_kode("2024-TW1")
    tw1.kunci_pada = None
    tw1.save()
    assert analisis_salin(kecamatan=di_wotu, periode=tw1, oleh=None) == 1
    assert isi(di_wotu, tw1)["solusi"] == ["Lama."]


# --- Locked, other roles, other offices -----------------------------------------------------------
@pytest.fixture
def terkunci(tw4: Periode) -> Periode:
    tw4.kunci_pada = timezone.now() - timedelta(days=1)
    tw4.save()
    return tw4


def test_a_locked_quarter_is_refused_with_its_reason(
    terkunci: Periode, masuk: Callable, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    halaman = klien.get("/analisis/").content.decode()
    assert "Triwulan IV 2024 dikunci kabupaten sejak" in halaman
    assert "<textarea" not in halaman
    jawab = klien.post(ALAMAT, {**ISI, "dasar": ""})
    assert jawab.status_code == 422
    for kata in ("dikunci kabupaten sejak", "Satu hambatan."):
        assert kata in jawab.content.decode()


@pytest.mark.parametrize("layanan", [analisis_salin, analisis_tinjau])
def test_a_locked_quarter_is_neither_carried_into_nor_reviewed(
    layanan: Callable, terkunci: Periode, di_wotu: Kecamatan
) -> None:
    with pytest.raises(Terkunci, match="dikunci kabupaten"):
        layanan(kecamatan=di_wotu, periode=terkunci, oleh=None)


@pytest.mark.parametrize("jalur", ["salin/", "tinjau/"])
def test_the_page_says_so_instead_of_failing(
    terkunci: Periode, masuk: Callable, jalur: str
) -> None:
    klien = masuk("operator", "wotu")
    assert klien.post(f"/analisis/{jalur}").status_code == 302
    assert klien.get("/analisis/").content.decode().count("dikunci kabupaten sejak") == 2


def test_the_camat_reads_and_does_not_write(masuk: Callable) -> None:
    klien = masuk("camat", "wotu")
    halaman = klien.get("/analisis/").content.decode()
    assert "Gaji dan tunjangan seluruh pegawai terbayar penuh" in halaman
    assert "<textarea" not in halaman
    for jalur in (ALAMAT, "/analisis/salin/", "/analisis/tinjau/"):
        assert klien.post(jalur, ISI).status_code == 403


def test_malili_keeps_its_own(
    masuk: Callable, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")
    klien.post(ALAMAT, {**ISI, "hambatan": "rahasia Wotu", "dasar": dasar(klien)})
    with tenant_context(malili):
        assert not Analisis.objects.filter(uraian__contains="rahasia").exists()
    with tenant_context(wotu):
        punya_wotu = lembar(wotu, tw4)[0].kunci
    assert masuk("operator", "malili").post(f"/analisis/{punya_wotu}/", ISI).status_code == 404


def test_query_count_does_not_grow_with_sentences(masuk: Callable, wotu: Kecamatan) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    klien = masuk("operator", "wotu")
    with CaptureQueriesContext(connection) as sebelum:
        klien.get("/analisis/")
    with tenant_context(wotu):
        Analisis.objects.bulk_create(
            Analisis(
                tahun=2024,
                triwulan=4,
                kode_program="7.01.02",
                jenis="solusi",
                urutan=n,
                uraian=f"Solusi {n}.",
            )
            for n in range(10, 40)
        )
    with CaptureQueriesContext(connection) as sesudah:
        klien.get("/analisis/")
    assert len(sesudah) == len(sebelum)
