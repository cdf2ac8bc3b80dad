"""The workflow's pages on both sites: who sees and does what, bad input, no way across."""

from collections.abc import Callable

import pytest
from django.test import Client
from django_tenants.utils import tenant_context

from core.periode.models import KebijakanAlur, Periode
from reporting.checks.models import Kesampingan
from reporting.checks.queries import temuan_kini
from reporting.checks.temuan import Bobot
from reporting.laporan.models import Balasan, Laporan, Utas
from reporting.laporan.services import bekukan
from tasks import services
from tenants.models import Jejak, Kecamatan
from tests.conftest import HOST, SANDI
from tests.reporting.laporan.conftest import kantor_alur as kantor_alur
from tests.reporting.laporan.conftest import tw2 as tw2
from tests.reporting.laporan.conftest import ubah

ALUR = "/laporan/alur/?periode=2024-TW2"
MEJA = "/meja/wotu/2024-TW2/lkj/"


@pytest.fixture(autouse=True)
def _tanpa_antrean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "kirim", lambda *_, **__: None)


@pytest.fixture
def klien(kantor_alur: Kecamatan, tw2: Periode) -> Callable[..., Client]:
    """`klien("kasubag")` → logged in at Wotu; regency roles at the regency. Real transactions."""

    def buat(peran: str, slug: str | None = "wotu") -> Client:
        kabupaten = peran in ("inspektorat", "admin_kabupaten", "pimpinan")
        slug = None if kabupaten else slug
        satu = Client(HTTP_HOST=HOST[slug])
        nama = f"{peran}@{slug or 'kabupaten'}.tes"
        assert satu.post("/masuk/", {"username": nama, "password": SANDI}).status_code == 302
        return satu

    return buat


def langkah(klien: Client, aksi: str, urut: int, dasar: str = "/laporan/alur/", **isi: str) -> str:
    """Takes a step by its form and returns the page that follows."""
    kueri = "?periode=2024-TW2" if dasar.startswith("/laporan") else ""
    jawab = klien.post(f"{dasar}langkah/{aksi}/{kueri}", {"urut": urut, **isi}, follow=True)
    return jawab.content.decode()


def test_the_way_through_both_sites(klien: Callable, kantor_alur: Kecamatan, tw2: Periode) -> None:
    kasubag, camat, admin = klien("kasubag"), klien("camat"), klien("admin_kabupaten")
    tanya = kasubag.get("/laporan/alur/langkah/ajukan/?periode=2024-TW2").content.decode()
    assert "Ajukan LKJ TW II 2024?" in tanya
    assert 'name="urut" value="0"' in tanya
    assert "Diajukan. Yang menunggu giliran sudah diberi tahu." in langkah(kasubag, "ajukan", 0)
    assert "Setujui LKJ TW II 2024" in camat.get("/?periode=2024-TW2").content.decode()
    isi = langkah(camat, "kembalikan", 1, **{"isi-1": "Angka ini?", "bagian-1": "", "alasan": ""})
    assert "Dikembalikan. Kecamatan sudah diberi tahu alasannya." in isi
    assert "Angka ini?" in kasubag.get(ALUR).content.decode()
    langkah(kasubag, "ajukan", 2)
    assert "Revisi ke-1, diajukan" in kasubag.get(ALUR).content.decode()
    assert "Isian triwulan ini terkunci." in langkah(camat, "setujui", 3)
    assert "Diterima sebagai final" in langkah(admin, "finalkan", 4, MEJA)
    with tenant_context(kantor_alur):
        assert Laporan.objects.get(periode=tw2).keadaan == "final"
    jejak = Jejak.objects.filter(aksi="laporan.finalkan", kecamatan=kantor_alur).first()
    assert (jejak.host, jejak.pengguna.nama_masuk) == ("localhost", "admin_kabupaten@kabupaten.tes")


def test_a_button_that_is_off_says_why(klien: Callable) -> None:
    isi = klien("operator").get(ALUR).content.decode()
    assert 'aria-disabled="true"' in isi
    assert "Laporan diajukan Kasubag Perencanaan." in isi


def test_who_comes_second_is_told(klien: Callable) -> None:
    kasubag = klien("kasubag")
    langkah(kasubag, "ajukan", 0)
    langkah(klien("camat"), "setujui", 1)
    assert "Camat wotu sudah lebih dulu menyetujui" in langkah(kasubag, "tarik", 1)


@pytest.mark.parametrize("urut", ["", "abc", "-1", "99999999999", "1.5"])
def test_a_form_without_its_count_changes_nothing(
    urut: str, klien: Callable, kantor_alur: Kecamatan, tw2: Periode
) -> None:
    kasubag = klien("kasubag")
    langkah(kasubag, "ajukan", 0)
    kasubag.post("/laporan/alur/langkah/tarik/?periode=2024-TW2", {"urut": urut})
    with tenant_context(kantor_alur):
        assert Laporan.objects.get(periode=tw2).keadaan == "diajukan"


def test_a_return_without_a_reason_is_asked_for_one(klien: Callable) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    jawab = klien("camat").post("/laporan/alur/langkah/kembalikan/?periode=2024-TW2", {"urut": 1})
    assert jawab.status_code == 422
    assert "Tulis alasannya" in jawab.content.decode()


def test_a_return_that_is_refused_keeps_what_was_typed(klien: Callable) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    isi = {"urut": 1, "alasan": "Alasan saya", "isi-2": "Mana <fotonya>?", "rinci-2": "Baris 7"}
    isi |= {"isi-1": "Angka ini", "bagian-1": "tak-ada"}
    jawab = klien("camat").post("/laporan/alur/langkah/kembalikan/?periode=2024-TW2", isi)
    assert jawab.status_code == 422
    teks = jawab.content.decode()
    for bagian in ("Bagian itu tidak ada", ">Alasan saya<", ">Angka ini<", 'value="Baris 7"'):
        assert bagian in teks
    assert ">Mana &lt;fotonya&gt;?</textarea>" in teks


@pytest.mark.parametrize("jalur", ["langkah/terbang/", "?jenis=resep", "?periode=2031-TW9"])
def test_what_is_not_there_is_not_found(jalur: str, klien: Callable) -> None:
    assert klien("kasubag").get(f"/laporan/alur/{jalur}").status_code == 404


@pytest.mark.parametrize(
    ("peran", "status"),
    [("pimpinan", 403), ("inspektorat", 200), ("admin_kabupaten", 200)],
)
def test_only_those_who_act_on_reports_open_a_step_at_the_desk(
    peran: str, status: int, klien: Callable
) -> None:
    orang = klien(peran)
    assert orang.get(f"{MEJA}langkah/kembalikan/").status_code == status
    assert orang.get(MEJA).status_code == 200
    assert orang.get("/meja/?periode=2024-TW2").status_code == 200


def test_the_desk_lists_whose_turn_it_is(klien: Callable) -> None:
    KebijakanAlur.objects.create(jenis="lkj", reviu=True)
    langkah(klien("kasubag"), "ajukan", 0)
    for peran, menunggu in (("inspektorat", True), ("admin_kabupaten", False)):
        isi = klien(peran).get("/meja/?periode=2024-TW2").content.decode()
        awal = isi.split('id="j-berjalan"')[0]
        assert ("meja-wotu-lkj" in awal) is menunggu


def test_a_look_at_the_desk_is_logged(klien: Callable, kantor_alur: Kecamatan) -> None:
    klien("inspektorat").get(MEJA)
    terakhir = Jejak.objects.filter(aksi="kabupaten.lihat", kecamatan=kantor_alur).first()
    assert terakhir.objek == MEJA


def test_threads_are_answered_resolved_and_opened_again(
    klien: Callable, kantor_alur: Kecamatan, tw2: Periode
) -> None:
    operator, inspektorat = klien("operator"), klien("inspektorat")
    langkah(klien("kasubag"), "ajukan", 0)
    jawab = inspektorat.post(f"{MEJA}utas/", {"isi": "Mana dokumennya?"})
    assert jawab["Location"] == f"{MEJA}#utas-1"
    balas = "/laporan/alur/utas/1/?periode=2024-TW2"
    operator.post(balas, {"isi": "Sudah diunggah."})
    inspektorat.post(f"{MEJA}utas/1/", {"isi": "", "selesai": "1"})
    isi = operator.get(ALUR).content.decode()
    assert "Mana dokumennya?" in isi
    assert "Sudah diunggah." in isi
    assert "Semua beres" in isi
    operator.post(balas, {"isi": "Masih kurang satu.", "buka": "1"})
    sudah = operator.post(balas, {"isi": "", "buka": "1"}, follow=True).content.decode()
    assert "sudah dibuka lagi oleh orang lain" in sudah
    with tenant_context(kantor_alur):
        assert Utas.objects.get(laporan__periode=tw2).selesai_pada is None
        assert Balasan.objects.filter(utas__laporan__periode=tw2).count() == 4
    jejak = Jejak.objects.filter(aksi__startswith="utas.").values_list("aksi", flat=True)[:4]
    assert list(jejak) == ["utas.buka_lagi", "utas.selesai", "utas.balas", "utas.buka"]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"isi": "  "}, "Tulis catatannya"),
        ({"isi": "x" * 4001}, "paling panjang 4000"),
        ({"isi": "x", "bagian": "tak-ada"}, "Bagian itu tidak ada"),
        ({"isi": "x", "angka": "anggaran.realisasi/2024-TW2/9.99"}, "Angka itu tidak ada lagi"),
    ],
)
def test_a_note_that_cannot_be_pinned_is_told(
    isi: dict[str, str], kata: str, klien: Callable
) -> None:
    jawab = klien("operator").post("/laporan/alur/utas/?periode=2024-TW2", isi)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()


@pytest.mark.parametrize("di_meja", [False, True])
def test_a_note_or_answer_that_is_refused_keeps_what_was_typed(
    klien: Callable, di_meja: bool
) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    satu = klien("inspektorat" if di_meja else "operator")
    dasar, kueri = (MEJA, "") if di_meja else ("/laporan/alur/", "?periode=2024-TW2")
    kirim = {"isi": "Tabel 3.4 <baris> kedua", "rinci": "Gaji pokok", "bagian": "tak-ada"}
    isi = satu.post(f"{dasar}utas/{kueri}", kirim).content.decode()
    assert ">Tabel 3.4 &lt;baris&gt; kedua</textarea>" in isi
    assert 'value="Gaji pokok"' in isi
    satu.post(f"{dasar}utas/{kueri}", {"isi": "Satu."})
    satu.post(f"{dasar}utas/{kueri}", {"isi": "Dua."})
    satu.post(f"{dasar}utas/2/{kueri}", {"selesai": "1"})
    tolak = satu.post(f"{dasar}utas/2/{kueri}", {"isi": "Jawaban saya.", "selesai": "1"})
    isi = tolak.content.decode()
    assert (tolak.status_code, isi.count("Jawaban saya.</textarea>")) == (422, 1)
    assert isi.index('id="utas-1"') < isi.index('id="jwb-2"') < isi.index("Jawaban saya.")
    assert "sudah ditandai beres oleh orang lain" in isi


def test_a_note_is_pinned_to_a_figure(
    klien: Callable, kantor_alur: Kecamatan, tw2: Periode
) -> None:
    alamat = "anggaran.realisasi/2024-TW2/7.01.06.2.01.0001"
    operator = klien("operator")
    operator.post("/laporan/alur/utas/?periode=2024-TW2", {"isi": "Cek.", "angka": alamat})
    isi = operator.get(ALUR).content.decode()
    assert "/laporan/pratinjau/?periode=2024-TW2&amp;angka=anggaran.realisasi%2F2024-TW2" in isi
    with tenant_context(kantor_alur):
        utas = Utas.objects.get(laporan__periode=tw2)
        assert utas.sebutan.startswith("Realisasi ")


def test_an_office_does_not_see_anothers_way(klien: Callable, kantor_alur: Kecamatan) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    klien("operator").post("/laporan/alur/utas/?periode=2024-TW2", {"isi": "rahasia-wotu"})
    malili = klien("kasubag", "malili")
    isi = malili.get(ALUR).content.decode()
    assert "rahasia-wotu" not in isi
    assert "Belum ada langkah" in isi
    assert malili.post("/laporan/alur/utas/1/?periode=2024-TW2", {"isi": "x"}).status_code == 404


def test_the_steps_are_the_regencys_to_choose(klien: Callable) -> None:
    admin = klien("admin_kabupaten")
    jawab = admin.post("/alur/ubah/", {"jenis": "lkj", "reviu": "1"}, follow=True)
    assert "Kebijakan disimpan" in jawab.content.decode()
    assert KebijakanAlur.objects.get(jenis="lkj").reviu
    lagi = admin.post("/alur/ubah/", {"jenis": "lkj", "reviu": "1"}, follow=True)
    assert "Tidak ada yang berubah" in lagi.content.decode()
    assert Jejak.objects.filter(aksi="alur.kebijakan").first().sesudah["reviu"] is True
    assert klien("inspektorat").post("/alur/ubah/", {"jenis": "lkj"}).status_code == 403
    saklar = [f'id="lkj-reviu" name="reviu" checked{akhir}' for akhir in (">", " disabled>")]
    assert saklar[0] in admin.get("/alur/").content.decode()
    assert saklar[1] in klien("inspektorat").get("/alur/").content.decode()
    assert admin.post("/alur/ubah/", {"jenis": "resep"}).status_code == 404


def test_queries_of_the_desk_do_not_grow_with_reports(
    klien: Callable, django_assert_max_num_queries: Callable
) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    admin = klien("admin_kabupaten")
    with django_assert_max_num_queries(18):
        admin.get("/meja/?periode=2024-TW2")


def test_the_page_counts_what_changed_since(
    klien: Callable, kantor_alur: Kecamatan, tw2: Periode
) -> None:
    langkah(klien("kasubag"), "ajukan", 0)
    with tenant_context(kantor_alur):
        ubah(4_321_000)
    isi = klien("camat").get(ALUR).content.decode()
    assert "1 hal berubah sejak diajukan" in isi
    assert "4.321.000" in isi
    with tenant_context(kantor_alur):
        assert bekukan(kecamatan=kantor_alur, periode=tw2).nomor == 2


def test_what_was_found_and_set_aside_is_read_at_the_desk(
    klien: Callable, kantor_alur: Kecamatan, tw2: Periode
) -> None:
    kasubag, inspektorat = klien("kasubag"), klien("inspektorat")
    assert "Pemeriksaan versi ini" not in inspektorat.get(MEJA).content.decode()
    with tenant_context(kantor_alur):
        satu = next(t for t in temuan_kini(kantor_alur, tw2) if t.bobot is Bobot.PERINGATAN)
    alasan = "Satuan ini dipakai sejak 2021 dan disetujui Bapperida."
    kirim = {"kunci": satu.kunci, "alasan": alasan}
    kasubag.post("/periksa/kesampingkan/?periode=2024-TW2", kirim)
    try:
        langkah(kasubag, "ajukan", 0)
        for isi in (inspektorat.get(MEJA), klien("camat").get(ALUR)):
            kartu = isi.content.decode().partition("Pemeriksaan versi ini")[2]
            assert (
                kartu.index(satu.pesan)
                < kartu.index("Dikesampingkan Kasubag")
                < kartu.index(alasan)
            )
    finally:
        with tenant_context(kantor_alur):
            Kesampingan.objects.filter(periode=tw2).delete()
