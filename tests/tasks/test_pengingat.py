"""Those behind are reminded: on their home page, by e-mail, with a text to take along."""

import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import KeadaanLaporan, Pengecualian, Pengingat, Periode
from core.periode.queries import pengingat_terakhir
from reporting.laporan.models import Laporan, Versi
from tasks import pengingat, surel
from tasks.models import KeadaanKantor
from tasks.queries_keadaan import keadaan_kecamatan
from tenants.models import Jejak, Kecamatan, Pengguna

PESAN = (
    "LKJ Triwulan IV 2024 Kecamatan Wotu: 12 dari 33 isian belum terisi. Batas pengajuan Jumat,"
    " 10 Januari 2025 pukul 16.00 WITA, sudah lewat. Isi di http://wotu.localhost/"
)


def terisi(kecamatan: Kecamatan, periode: Periode, banyak: int, dari: int = 33) -> None:
    KeadaanKantor.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        terisi=banyak,
        seharusnya=dari,
        kurang=[["Realisasi sub kegiatan", ["Pembangunan jalan desa"]]] if banyak < dari else [],
        dihitung_pada=timezone.now(),
    )


def mengajukan(kecamatan: Kecamatan, periode: Periode) -> None:
    KeadaanLaporan.objects.create(
        kecamatan=kecamatan, periode=periode, keadaan="diajukan", sejak=timezone.now()
    )


@pytest.fixture
def wotu_kurang(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    """Wotu lacks 12 entries, Malili has submitted."""
    terisi(wotu, tw4, 21)
    terisi(malili, tw4, 33)
    mengajukan(malili, tw4)


@pytest.fixture
def admin(masuk: Callable) -> Client:
    return masuk("admin_kabupaten")


def ingatkan(klien: Client, *slug: str) -> str:
    isi = {"periode": "2024-TW4", "kecamatan": list(slug)}
    return klien.post("/pengingat/kirim/", isi, follow=True).content.decode()


def test_the_board_says_what_is_missing_where(wotu_kurang: None, admin: Client) -> None:
    isi = admin.get("/").content.decode()
    assert "12 dari 33 isian belum terisi" in isi
    assert "Ingatkan 1 kecamatan" in isi


def test_without_the_right_there_is_no_button(wotu_kurang: None, masuk: Callable) -> None:
    isi = masuk("pimpinan").get("/").content.decode()
    assert "12 dari 33 isian belum terisi" in isi
    assert "Ingatkan" not in isi


def test_an_offices_own_later_deadline_decides_whether_it_is_late(
    wotu_kurang: None, wotu: Kecamatan, tw4: Periode
) -> None:
    assert [k.terlambat for k in keadaan_kecamatan(tw4)] == [False, True]  # Malili, Wotu
    nanti = timezone.now() + timedelta(days=1)
    Pengecualian.objects.create(periode=tw4, kecamatan=wotu, batas=nanti, alasan="Banjir")
    assert [k.terlambat for k in keadaan_kecamatan(tw4)] == [False, False]


def test_the_text_says_what_until_when_and_where(wotu_kurang: None, admin: Client) -> None:
    isi = admin.get("/pengingat/?periode=2024-TW4").content.decode()
    assert PESAN in isi
    assert "Malili" not in isi
    tautan = re.search(r'href="https://wa.me/\?text=([^"]+)"', isi)[1]
    assert unquote(tautan) == PESAN


def test_the_office_reads_it_on_its_home_page(
    wotu_kurang: None, admin: Client, masuk: Callable
) -> None:
    assert "1 kecamatan diingatkan." in ingatkan(admin, "wotu")
    isi = masuk("operator", "wotu").get("/").content.decode()
    assert "Kabupaten mengingatkan" in isi
    assert PESAN in isi
    assert "Kabupaten mengingatkan" not in masuk("operator", "malili").get("/").content.decode()
    jejak = Jejak.objects.get(aksi="pengingat.kirim")
    assert (jejak.kecamatan.slug, jejak.sesudah["pesan"]) == ("wotu", PESAN)


def test_the_notice_goes_when_the_report_is_handed_in(
    wotu_kurang: None, admin: Client, masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    ingatkan(admin, "wotu")
    with tenant_context(wotu):
        laporan, _ = Laporan.objects.get_or_create(periode=tw4)
        laporan.keadaan = "diajukan"
        laporan.resmi = Versi.objects.create(
            laporan=laporan, nomor=99, isi="{}", sha256="0" * 64, versi_skema=1, versi_rumus=1
        )
        laporan.save()
    assert "Kabupaten mengingatkan" not in masuk("operator", "wotu").get("/").content.decode()


def test_once_a_day_and_only_those_behind(wotu_kurang: None, admin: Client) -> None:
    ingatkan(admin, "wotu", "malili", "entah")
    assert "sudah diingatkan hari ini" in ingatkan(admin, "wotu", "malili")
    assert [p.kecamatan.slug for p in Pengingat.objects.all()] == ["wotu"]
    kemarin = pengingat.hari_ini() - timedelta(seconds=1)
    Pengingat.objects.update(dibuat_pada=kemarin)
    ingatkan(admin, "wotu")
    assert Pengingat.objects.count() == 2


def test_choosing_nobody_is_told(wotu_kurang: None, admin: Client) -> None:
    assert "Pilih kecamatan" in ingatkan(admin)
    assert not Pengingat.objects.exists()


def test_when_all_have_submitted_there_is_nothing_to_send(
    admin: Client, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    mengajukan(wotu, tw4)
    mengajukan(malili, tw4)
    assert "tidak ada yang perlu diingatkan" in admin.get("/pengingat/").content.decode()


def test_e_mail_goes_to_those_who_enter_and_have_an_address(
    wotu_kurang: None, admin: Client, tw4: Periode
) -> None:
    # Kasubag logs in with a NIP: no address, no e-mail.
    Pengguna.objects.filter(nama_masuk="kasubag@wotu.tes").update(nama_masuk="1" * 18)
    ingatkan(admin, "wotu")
    assert pengingat.surel_kirim(timezone.now()) == 2
    assert sorted(s.to for s in mail.outbox) == [["operator.wotu@contoh.id"], ["operator@wotu.tes"]]
    assert mail.outbox[0].subject == "Pengingat LKJ Triwulan IV 2024 Kecamatan Wotu"
    assert mail.outbox[0].body == PESAN
    assert pengingat.surel_kirim(timezone.now()) == 0
    assert "surel ke 2 orang" in admin.get("/pengingat/").content.decode()


def test_a_mail_server_that_fails_is_tried_three_times(
    wotu_kurang: None, admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingatkan(admin, "wotu")

    def putus(*_: object, **__: object) -> None:
        raise ConnectionRefusedError("tidak terjangkau")

    monkeypatch.setattr(surel, "get_connection", putus)
    for _ in range(5):
        pengingat.surel_kirim(timezone.now())
    satu = Pengingat.objects.get()
    assert (satu.percobaan, satu.surel_pada) == (3, None)


def test_a_reminder_is_its_offices_own(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    Pengingat.objects.create(periode=tw4, kecamatan=wotu, pesan="rahasia Wotu")
    with tenant_context(malili):
        assert pengingat_terakhir(malili, tw4) is None


def test_more_offices_ask_no_more_queries(wotu_kurang: None, admin: Client, tw4: Periode) -> None:
    with CaptureQueriesContext(connection) as sedikit:
        admin.get("/pengingat/")
    for n in range(20):
        Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
    with CaptureQueriesContext(connection) as lebih:
        assert "21 kecamatan belum mengajukan" in admin.get("/pengingat/").content.decode()
    assert len(lebih) == len(sedikit)
