"""The hash chain of the audit trail: whole as written, broken by who gets past the trigger."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from tenants.jejak import HOST, catat
from tenants.models import Jejak, Kecamatan, RantaiJejak
from tenants.rantai import Ujung, verifikasi


def hasil(nama: str, patok: dict[str, Ujung] | None = None) -> object:
    return next(h for h in verifikasi(patok) if h.nama == nama)


@pytest.fixture
def batal(nyata: None) -> Iterator[None]:
    """Whatever the test does to the trail is taken back with its transaction."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def tulis(nilai: str, kecamatan: Kecamatan | None = None) -> int:
    catat(aksi="tes.rantai", objek="sel", kecamatan=kecamatan, sesudah={"nilai": nilai, "ä": [1]})
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")
    terakhir = Jejak.objects.first()
    assert terakhir is not None
    return terakhir.pk


def langgar(perintah: str, *isi: object) -> None:
    """As somebody who owns the database and switches the triggers off."""
    with connection.cursor() as kursor:
        for tabel in ("tenants_jejak", "tenants_rantaijejak"):
            kursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        kursor.execute("SET session_replication_role = replica")
        kursor.execute(perintah, isi)
        kursor.execute("SET session_replication_role = origin")
        for tabel in ("tenants_jejak", "tenants_rantaijejak"):
            kursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")


@pytest.fixture
def tiga(batal: None) -> list[int]:
    wotu = Kecamatan.objects.get(slug="wotu")
    return [tulis(n, wotu) for n in ("satu", "dua", "tiga")]


def test_each_row_gets_its_link_at_commit(tiga: list[int]) -> None:
    urut = list(RantaiJejak.objects.filter(jejak__in=tiga).values_list("urut", flat=True))
    assert urut == [urut[0], urut[0] + 1, urut[0] + 2]
    assert hasil("wotu").rusak == ""


def test_the_trail_of_the_demo_and_of_all_tests_before_is_whole(nyata: None) -> None:
    assert [h.nama for h in verifikasi() if h.rusak] == []
    assert hasil("kabupaten").baris > 0


@pytest.mark.parametrize(
    ("perintah", "kata"),
    [
        ('UPDATE tenants_jejak SET sesudah = \'{"nilai": "lain"}\' WHERE id = %s', "lagi seperti"),
        ("UPDATE tenants_jejak SET waktu = waktu - interval '1 day' WHERE id = %s", "lagi seperti"),
        ("UPDATE tenants_jejak SET pengguna_id = NULL, host = 'x' WHERE id = %s", "lagi seperti"),
        ("DELETE FROM tenants_jejak WHERE id = %s", "sudah tidak ada"),
        ("UPDATE tenants_jejak SET kecamatan_id = NULL WHERE id = %s", "berpindah kecamatan"),
        (
            "UPDATE tenants_rantaijejak SET sidik = repeat('0', 64) WHERE jejak_id = %s",
            "lagi seperti",
        ),
    ],
)
def test_a_tampered_row_is_named(perintah: str, kata: str, tiga: list[int]) -> None:
    langgar(perintah, tiga[1])
    rusak = hasil("wotu").rusak
    assert f"jejak #{tiga[1]} " in rusak
    assert kata in rusak


def test_a_row_taken_out_with_its_link_leaves_a_gap(tiga: list[int]) -> None:
    urut = RantaiJejak.objects.get(jejak=tiga[1]).urut
    langgar("DELETE FROM tenants_rantaijejak WHERE jejak_id = %s", tiga[1])
    assert f"mata rantai ke-{urut} hilang" in hasil("wotu").rusak


def test_a_row_put_in_past_the_trigger_is_named(tiga: list[int]) -> None:
    langgar("DELETE FROM tenants_rantaijejak WHERE jejak_id = %s", tiga[2])
    assert hasil("wotu").rusak == f"jejak #{tiga[2]} tidak terkait ke rantai"


def test_an_end_cut_off_shows_against_an_end_noted_before(tiga: list[int]) -> None:
    ujung = hasil("wotu").ujung
    langgar("DELETE FROM tenants_rantaijejak WHERE jejak_id = %s", tiga[2])
    langgar("DELETE FROM tenants_jejak WHERE id = %s", tiga[2])
    assert hasil("wotu").rusak == ""  # nothing inside tells
    assert f"pernah sampai {ujung.urut}" in hasil("wotu", {"wotu": ujung}).rusak


def test_another_office_keeps_its_own_chain(tiga: list[int]) -> None:
    langgar("UPDATE tenants_jejak SET aksi = 'lain' WHERE id = %s", tiga[0])
    assert hasil("wotu").rusak
    assert hasil("malili").rusak == hasil("kabupaten").rusak == ""


def test_many_writers_at_once_make_one_chain(nyata: None) -> None:
    def satu(n: int) -> None:
        try:
            with transaction.atomic():
                catat(
                    aksi="tes.serentak",
                    objek=str(n),
                    kecamatan=Kecamatan.objects.get(slug="malili"),
                )
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as utas:
        list(utas.map(satu, range(24)))
    assert hasil("malili").rusak == ""


@pytest.mark.parametrize("tabel", ["tenants_jejak", "tenants_rantaijejak"])
def test_neither_table_lets_a_row_be_changed(tabel: str, tiga: list[int]) -> None:
    with pytest.raises(Exception, match="hanya boleh ditambah"), transaction.atomic():
        connection.cursor().execute(f"DELETE FROM {tabel}")  # noqa: S608
    assert RantaiJejak.objects.filter(jejak__in=tiga).count() == 3


def test_the_command_says_which_chain_is_whole_and_notes_the_ends(
    nyata: None, tmp_path: Path
) -> None:
    keluar, berkas = StringIO(), tmp_path / "ujung.json"
    call_command("jejak_verifikasi", simpan=str(berkas), stdout=keluar)
    assert "kabupaten" in keluar.getvalue()
    assert "utuh" in keluar.getvalue()
    assert set(json.loads(berkas.read_text())) >= {"kabupaten", "wotu", "malili"}
    call_command("jejak_verifikasi", patok=str(berkas), stdout=StringIO())


def test_the_command_ends_with_a_code_when_a_chain_is_broken(tiga: list[int]) -> None:
    langgar("UPDATE tenants_jejak SET aksi = 'lain' WHERE id = %s", tiga[0])
    keluar = StringIO()
    with pytest.raises(CommandError, match="rusak: wotu") as galat:
        call_command("jejak_verifikasi", stdout=keluar)
    assert galat.value.returncode == 2
    assert f"jejak #{tiga[0]} " in keluar.getvalue()


def test_a_note_that_is_none_is_told(nyata: None, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[1]")
    with pytest.raises(CommandError, match="bukan catatan ujung"):
        call_command("jejak_verifikasi", patok=str(tmp_path / "x.json"), stdout=StringIO())


@pytest.mark.django_db
def test_the_host_of_the_request_is_in_the_row_unasked(masuk: Callable) -> None:
    masuk("operator", "wotu").get("/")
    assert HOST.get() == "wotu.localhost"
    catat(aksi="tes.host")
    assert Jejak.objects.filter(aksi="tes.host").get().host == "wotu.localhost"
    HOST.set("")
