"""The calendar's pages: read by the regency, written by its Admin."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.periode.models import Pengecualian, Periode
from core.periode.persiapan import kantor_tanpa_peran, kantor_tanpa_target, persiapan
from tenants.models import Jejak, Kabupaten, Kecamatan, Pengguna

ISI = {
    "buka": "2025-01-01T00:00",
    "batas": "2025-01-10T16:00",
    "kunci_pada": "2025-01-20T00:00",
    "batch_pada": "",
}


def dasar(klien: object, path: str = "/kalender/2024-TW4/") -> str:
    return klien.get(path).context["form"]["dasar"].value()


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_every_regency_role_reads_only_admin_writes(masuk: Callable, peran: str) -> None:
    isi = masuk(peran).get("/kalender/").content.decode()
    assert "10 Januari 2025 pukul 16.00 WITA" in isi
    assert ("/kalender/2024-TW4/" in isi) is (peran == "admin_kabupaten")
    assert ("Buka tahun 2025" in isi) is (peran == "admin_kabupaten")


def test_the_batch_is_shown_in_the_regencys_clock(masuk: Callable, tw4: Periode) -> None:
    tw4.batch_pada = "2025-01-01T17:00:00Z"
    tw4.save()
    assert "2 Januari 2025 pukul 01.00 WITA" in masuk("pimpinan").get("/kalender/").content.decode()
    connection.set_schema_to_public()
    Kabupaten.objects.update(zona_waktu="Asia/Jayapura")
    assert "2 Januari 2025 pukul 02.00 WIT<" in masuk("pimpinan").get("/kalender/").content.decode()


def test_admin_changes_a_quarter(masuk: Callable, tw4: Periode) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/kalender/2024-TW4/", ISI | {"dasar": dasar(klien)}, follow=True)
    isi = jawab.content.decode()
    assert "20 Januari 2025 pukul 00.00 WITA" in isi
    assert "dikunci kosong → 20 Jan 2025 00.00" in isi
    jejak = Jejak.objects.get(aksi="periode.ubah")
    assert (jejak.pengguna.nama_masuk, jejak.host) == ("admin_kabupaten@kabupaten.tes", "localhost")


@pytest.mark.parametrize(
    ("ubahan", "kata"),
    [
        ({"batas": ""}, "Batas pengajuan belum diisi."),
        ({"batas": "kapan-kapan"}, "Batas pengajuan tidak terbaca."),
        ({"batas": "0001-01-01T00:00"}, "di luar tahun 2000 sampai 2100"),
        ({"batas": "2024-12-31T00:00"}, "harus sesudah triwulan dibuka"),
        ({"kunci_pada": "2025-01-05T00:00"}, "terkunci sebelum batas pengajuan"),
    ],
)
def test_a_wrong_moment_is_named_and_nothing_is_stored(
    ubahan: dict[str, str], kata: str, masuk: Callable, tw4: Periode
) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/kalender/2024-TW4/", ISI | {"dasar": dasar(klien)} | ubahan)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert jawab.context["form"]["kunci_pada"].value() == (ISI | ubahan)["kunci_pada"]
    lama = tw4.batas
    tw4.refresh_from_db()
    assert (tw4.batas, tw4.kunci_pada) == (lama, None)


def test_moments_may_be_typed_the_indonesian_way(masuk: Callable, tw4: Periode) -> None:
    klien = masuk("admin_kabupaten")
    ubahan = {"kunci_pada": "20/01/2025 07.30", "dasar": dasar(klien)}
    assert klien.post("/kalender/2024-TW4/", ISI | ubahan).status_code == 302


def test_a_stale_form_shows_what_is_stored_and_may_be_sent_again(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/kalender/2024-TW4/", ISI | {"dasar": "basi"})
    assert "diubah orang lain" in jawab.content.decode()
    lagi = jawab.context["form"]["dasar"].value()
    assert klien.post("/kalender/2024-TW4/", ISI | {"dasar": lagi}).status_code == 302


def kiriman(klien: object) -> dict[str, str]:
    forms = klien.get("/kalender/tahun-baru/").context["forms"]
    return {"tahun": "2025"} | {
        f.html_name: f.value().strftime("%Y-%m-%dT%H:%M") if f.value() else ""
        for _, form, _ in forms
        for f in form
    }


def test_a_new_year_is_copied_checked_and_opened_once(masuk: Callable, db: None) -> None:
    klien = masuk("admin_kabupaten")
    kirim = kiriman(klien)
    assert kirim["tw4-batas"] == "2026-01-10T16:00"
    klien.post("/kalender/tahun-baru/", kirim | {"tw2-batas": "2025-07-14T16:00"})
    assert Periode.objects.get(tahun=2025, triwulan=2).batas.isoformat() == (
        "2025-07-14T08:00:00+00:00"
    )
    jawab = klien.post("/kalender/tahun-baru/", kirim, follow=True)
    assert "sudah dibuka" in jawab.content.decode()
    assert Periode.objects.filter(tahun__gte=2025).count() == 4


def test_an_error_names_its_quarter_and_opens_nothing(masuk: Callable, db: None) -> None:
    klien = masuk("admin_kabupaten")
    jawab = klien.post("/kalender/tahun-baru/", kiriman(klien) | {"tw3-batas": "2025-01-01T00:00"})
    assert jawab.status_code == 422
    assert "Triwulan III: " in jawab.content.decode()
    assert not Periode.objects.filter(tahun=2025).exists()


def test_checklist_counts_targets_and_people(wotu: Kecamatan, malili: Kecamatan) -> None:
    assert kantor_tanpa_target(2025) == set()
    assert kantor_tanpa_target(2040) == {wotu.pk, malili.pk}
    Pengguna.objects.filter(nama_masuk__in=["camat@wotu.tes", "camat.wotu@contoh.id"]).update(
        is_active=False
    )
    assert kantor_tanpa_peran() == {wotu.pk: ["Camat"]}
    siap = {b.judul: b.siap for b in persiapan(2025)}
    assert siap["Target Renstra 2025 tiap indikator"] is True
    assert siap["Operator, Kasubag, dan Camat yang aktif"] is False
    assert siap["Perjanjian Kinerja 2025"] is None


def test_an_exception_is_given_and_listed(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("admin_kabupaten")
    isi = {"kecamatan": "wotu", "batas": "2027-01-20T16:00", "alasan": "Kantor terendam banjir"}
    halaman = klien.post("/kalender/2024-TW4/kelonggaran/", isi)
    assert halaman.status_code == 422  # 2027 is a slip of the year
    Periode.objects.filter(tahun=2024, triwulan=4).update(tahun=2026, batas="2027-01-10T08:00:00Z")
    halaman = klien.post("/kalender/2026-TW4/kelonggaran/", isi, follow=True).content.decode()
    assert "Kantor terendam banjir" in halaman
    assert "Sampai 20 Januari 2027 pukul 16.00 WITA" in halaman
    klien.post("/kalender/2026-TW4/kelonggaran/wotu/akhiri/")
    assert "Sudah berakhir" in klien.get("/kalender/?tahun=2026").content.decode()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"kecamatan": "entah"}, "Kecamatan itu tidak ada."),
        ({"kecamatan": "wotu", "batas": "2025-01-02T00:00"}, "melewati batas"),
        ({"kecamatan": "wotu", "alasan": "x" * 501}, "paling panjang 500 huruf"),
    ],
)
def test_a_wrong_exception_is_told(isi: dict[str, str], kata: str, masuk: Callable) -> None:
    semua = {"batas": "2027-01-20T16:00", "alasan": "Kantor terendam banjir"} | isi
    jawab = masuk("admin_kabupaten").post("/kalender/2024-TW4/kelonggaran/", semua)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert Pengecualian.objects.filter(kecamatan__slug="wotu").count() == 0


@pytest.mark.parametrize(
    "path",
    ["/kalender/?tahun=1900", "/kalender/?tahun=abc", "/kalender/2024-TW9/", "/kalender/x/",
     "/kalender/2024-TW4/kelonggaran/?kecamatan=entah"],
)  # fmt: skip
def test_what_is_not_in_the_calendar_is_told(path: str, masuk: Callable) -> None:
    assert masuk("admin_kabupaten").get(path).status_code == 404


def test_more_exceptions_ask_no_more_queries(masuk: Callable, tw4: Periode) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/kalender/")
    for n in range(20):
        kecamatan = Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
        Pengecualian.objects.create(periode=tw4, kecamatan=kecamatan, batas=tw4.batas, alasan="x")
    with CaptureQueriesContext(connection) as lebih:
        assert "K19" in klien.get("/kalender/").content.decode()
    assert len(lebih) == len(sedikit)
