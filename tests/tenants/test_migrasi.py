"""An upgrade over eleven offices, one of which a real migration can't be applied to."""

import sys
import threading
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection

from tenants import migrasi, templat
from tenants.migrasi import KUNCI, MigrasiGagal, pelaksana, tertinggal
from tenants.models import Kecamatan
from tenants.skema import ke_public

BARU = [f"kec_uji_{n:02}" for n in range(9)]
KETUJUH = "kec_uji_04"  # of eleven: after Malili and Wotu, kode 73.24.90 … 73.24.98

# A rule a row of one office breaks; first a step that works, to be rolled back with it.
MIGRASI = """
from django.db import migrations

class Migration(migrations.Migration):
    dependencies = [("isian", "{sebelum}")]
    operations = [
        migrations.RunSQL("CREATE TABLE uji_langkah (id int)"),
        migrations.RunSQL(
            "ALTER TABLE isian_kelompok ADD CONSTRAINT uji CHECK (keterangan <> 'x')"
        ),
    ]
"""


def jalankan(*pernyataan: str) -> None:
    ke_public()
    with connection.cursor() as kursor:
        for satu in pernyataan:
            kursor.execute(satu)


def ada_langkah() -> set[str]:
    """Schemas in which the migration left its table."""
    ke_public()
    with connection.cursor() as kursor:
        kursor.execute("SELECT schemaname FROM pg_tables WHERE tablename = 'uji_langkah'")
        return {baris[0] for baris in kursor.fetchall()}


def hapus_jejak(skema: list[str]) -> None:
    for satu in skema:
        jalankan(
            f"DROP TABLE IF EXISTS {satu}.uji_langkah",
            f"ALTER TABLE {satu}.isian_kelompok DROP CONSTRAINT IF EXISTS uji",
            f"DELETE FROM {satu}.django_migrations WHERE name = '9999_uji'",
        )


@pytest.fixture
def sebelas(nyata: None) -> Iterator[list[str]]:
    """Wotu, Malili and nine empty offices, committed, and gone afterwards."""
    templat.siapkan_templat()
    for ke, skema in enumerate(BARU):
        jalankan(f"CREATE SCHEMA {skema}")
        templat.salin(skema)
        ke_public()
        Kecamatan.objects.create(
            slug=f"uji-{ke}", nama=f"Uji {ke}", kode=f"73.24.9{ke}", schema_name=skema
        )
    semua = list(Kecamatan.objects.values_list("schema_name", flat=True))
    assert len(semua) == 11
    assert semua[6] == KETUJUH
    yield semua
    jalankan(*[f"DROP SCHEMA {skema} CASCADE" for skema in BARU])
    jalankan("DELETE FROM tenants_kecamatan WHERE slug LIKE 'uji-%'")
    hapus_jejak(["kec_wotu", "kec_malili", templat.TEMPLAT])


@pytest.fixture
def migrasi_baru(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> Iterator[None]:
    """core.isian's migrations and one more."""
    asal = Path(sys.modules["core.isian"].__path__[0]) / "migrations"
    paket = tmp_path / "migrasi_uji"
    paket.mkdir()
    for berkas in asal.glob("*.py"):
        (paket / berkas.name).write_text(berkas.read_text())
    terakhir = max(b.stem for b in asal.glob("[0-9]*.py"))
    (paket / "9999_uji.py").write_text(MIGRASI.format(sebelum=terakhir))
    monkeypatch.syspath_prepend(str(tmp_path))
    settings.MIGRATION_MODULES = {"isian": "migrasi_uji"}
    yield
    for nama in [n for n in sys.modules if n.startswith("migrasi_uji")]:
        del sys.modules[nama]


def test_a_failure_at_the_seventh_holds_up_nobody_and_is_resumed(
    sebelas: list[str], migrasi_baru: None, capsys: pytest.CaptureFixture
) -> None:
    jalankan(
        f"INSERT INTO {KETUJUH}.isian_kelompok (jenis, keterangan, waktu)"
        " VALUES ('tempel', 'x', now())"
    )
    with pytest.raises(MigrasiGagal) as galat:
        call_command("migrate_schemas", verbosity=0)
    pesan = str(galat.value)
    assert "Migrasi gagal pada 1 dari 11 kecamatan" in pesan
    assert f"Uji 4 ({KETUJUH}): " in pesan
    assert "Selesai: Malili, Wotu, Uji 0, Uji 1, Uji 2, Uji 3, Uji 5, Uji 6, Uji 7, Uji 8." in pesan
    # The failed office kept its rows and nothing of the failed migration.
    assert ada_langkah() == set(sebelas) - {KETUJUH}
    assert tertinggal(sebelas) == [KETUJUH]

    with pytest.raises(MigrasiGagal, match=r"Sudah mutakhir sebelumnya: Malili, Wotu, Uji 0"):
        call_command("migrate_schemas", verbosity=0)

    jalankan(f"UPDATE {KETUJUH}.isian_kelompok SET keterangan = ''")
    capsys.readouterr()
    call_command("migrate_schemas", verbosity=1)
    keluar = capsys.readouterr().out
    assert "11 kecamatan: 1 dimigrasikan, 10 sudah mutakhir." in keluar
    assert ada_langkah() == {*sebelas, templat.TEMPLAT}  # the template followed
    assert tertinggal(sebelas) == []


@pytest.mark.django_db
def test_with_nothing_to_do_the_number_of_queries_does_not_follow_the_offices(
    django_assert_num_queries: object,
) -> None:
    tertinggal([])  # the search path is set with the first query
    with django_assert_num_queries(2):
        assert tertinggal(["kec_wotu"]) == []
    with django_assert_num_queries(2):
        assert tertinggal(["public", "kec_wotu", "kec_malili"]) == []


@pytest.mark.django_db
def test_a_schema_without_tables_is_behind() -> None:
    assert tertinggal(["kec_wotu", "kec_tak_ada"]) == ["kec_tak_ada"]


@pytest.mark.django_db
def test_asked_for_one_migration_nothing_is_skipped(capsys: pytest.CaptureFixture) -> None:
    call_command("migrate_schemas", "isian", tenant=True, plan=True)
    keluar = capsys.readouterr().out
    assert keluar.count("Planned operations") == 2
    assert "dimigrasikan" not in keluar  # a plan is none


def test_the_regency_failing_stops_before_the_offices(
    nyata: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tersentuh = []

    def gagal(args: object, options: object, codename: str, nama: str, **_: object) -> None:
        tersentuh.append(nama)
        raise RuntimeError("kolom ganda")

    monkeypatch.setattr(migrasi, "run_migrations", gagal)
    monkeypatch.setattr(migrasi, "tertinggal", list)
    with pytest.raises(MigrasiGagal, match=r"public.*kolom ganda\nTidak ada kecamatan"):
        call_command("migrate_schemas", verbosity=0)
    assert tersentuh == ["public"]


def test_a_second_upgrade_waits_for_the_first(nyata: None) -> None:
    kata = StringIO()
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as lain:
        lain.execute("SELECT pg_advisory_lock(%s)", [KUNCI])
        masuk = threading.Event()

        def kedua() -> None:
            with migrasi._sendirian(kata.write):
                masuk.set()

        utas = threading.Thread(target=kedua)
        utas.start()
        assert not masuk.wait(0.3)
        lain.execute("SELECT pg_advisory_unlock(%s)", [KUNCI])
        assert masuk.wait(5)
        utas.join()
    assert "Migrasi lain sedang berjalan" in kata.getvalue()


def test_other_executors_can_still_be_asked_for() -> None:
    assert pelaksana().codename == pelaksana("standard").codename == "lkj"
    assert pelaksana("multiprocessing").codename == "multiprocessing"
