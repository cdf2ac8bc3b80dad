"""A copied schema is a migrated one: name by name, and what can't be copied is migrated."""

import logging

import pytest
from django.core.management import call_command
from django.db import connection
from django_tenants.utils import tenant_context

from core.profil.models import IsuStrategis
from tenants import templat
from tenants.migrasi import tertinggal
from tenants.services import kecamatan_tambah
from tenants.skema import ke_public

pytestmark = pytest.mark.django_db

# Everything a schema is made of, each with its definition, named without the schema.
ISI = {
    "tabel": "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    " AND relkind = 'r'",
    "kolom": """
        SELECT c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attcollation,
            pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
            AND a.attnum > 0 AND NOT a.attisdropped""",
    "kendala": """
        SELECT conrelid::regclass, conname, contype, condeferrable, condeferred, convalidated,
            pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace""",
    "indeks": """
        SELECT c.relname, pg_get_indexdef(i.indexrelid, 0, true), indisvalid
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relnamespace = current_schema()::regnamespace""",
    "urutan": """
        SELECT sequencename, data_type, start_value, min_value, max_value, increment_by, cycle,
            last_value
        FROM pg_sequences WHERE schemaname = current_schema()
            AND sequencename <> 'django_migrations_id_seq'""",
    "pemicu": """
        SELECT c.relname, tgname, pg_get_triggerdef(t.oid, true), tgenabled
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND NOT tgisinternal""",
    "riwayat": "SELECT app, name FROM django_migrations",
}


def isi(skema: str, jenis: str) -> list[str]:
    connection.set_schema(skema, include_public=False)
    with connection.cursor() as kursor:
        kursor.execute(ISI[jenis])
        baris = sorted(str(b) for b in kursor.fetchall())
    ke_public()
    return baris


def jalankan(*pernyataan: str) -> None:
    ke_public()
    with connection.cursor() as kursor:
        for satu in pernyataan:
            kursor.execute(satu)


@pytest.fixture(scope="module")
def dimigrasikan(django_db_setup: None, django_db_blocker: object) -> object:
    """One schema made step by step by the migrations, to hold the copies against."""
    with django_db_blocker.unblock():
        jalankan("DROP SCHEMA IF EXISTS kec_uji_migrasi CASCADE", "CREATE SCHEMA kec_uji_migrasi")
        templat.migrasikan("kec_uji_migrasi")
        yield "kec_uji_migrasi"
        jalankan("DROP SCHEMA kec_uji_migrasi CASCADE")


@pytest.fixture
def salinan(db: None) -> str:
    jalankan("CREATE SCHEMA kec_uji_salin")
    templat.siapkan_templat()
    templat.salin("kec_uji_salin")
    ke_public()
    return "kec_uji_salin"


@pytest.mark.parametrize("jenis", ISI)
def test_a_copy_is_what_the_migrations_make(jenis: str, dimigrasikan: str, salinan: str) -> None:
    seharusnya = isi(dimigrasikan, jenis)
    assert isi(salinan, jenis) == seharusnya
    assert seharusnya or jenis == "pemicu"


@pytest.mark.parametrize(
    ("jenis", "rusak"),
    [
        ("kolom", "ALTER TABLE kec_uji_salin.profil_isustrategis ALTER tahun SET DEFAULT 1"),
        ("kendala", "ALTER TABLE kec_uji_salin.profil_isustrategis ADD CHECK (tahun > 0)"),
        ("indeks", "CREATE INDEX ON kec_uji_salin.profil_isustrategis (tahun)"),
        ("urutan", "CREATE SEQUENCE kec_uji_salin.lepas"),
    ],
)
def test_the_comparison_sees_a_difference(
    jenis: str, rusak: str, dimigrasikan: str, salinan: str
) -> None:
    jalankan(rusak)
    assert isi(salinan, jenis) != isi(dimigrasikan, jenis)


def test_a_copy_points_at_itself_and_at_public_only(salinan: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT DISTINCT t.relnamespace::regnamespace::text FROM pg_constraint k"
            " JOIN pg_class t ON t.oid = k.confrelid"
            " WHERE k.connamespace = %s::regnamespace AND k.contype = 'f'",
            [salinan],
        )
        assert {baris[0] for baris in kursor.fetchall()} <= {salinan, "public"}


def test_triggers_come_along(salinan: str) -> None:
    jalankan(
        f"CREATE TRIGGER uji BEFORE DELETE ON {templat.TEMPLAT}.profil_isustrategis"
        " FOR EACH ROW EXECUTE FUNCTION public.tolak_hapus()",
        "CREATE SCHEMA kec_uji_pemicu",
    )
    templat.salin("kec_uji_pemicu")
    assert len(isi("kec_uji_pemicu", "pemicu")) == len(isi(salinan, "pemicu")) + 1


def test_after_a_copy_there_is_nothing_to_migrate(salinan: str) -> None:
    assert tertinggal([salinan]) == []
    # Django's own opinion; it would end the process with a status of 1.
    call_command("migrate_schemas", schema_name=salinan, check_unapplied=True, verbosity=0)


def test_numbers_of_two_copies_do_not_mix() -> None:
    satu = kecamatan_tambah(slug="uji-satu", nama="Uji Satu", kode="73.24.81")
    dua = kecamatan_tambah(slug="uji-dua", nama="Uji Dua", kode="73.24.82")
    for kecamatan in (satu, dua):
        with tenant_context(kecamatan):
            assert IsuStrategis.objects.create(tahun=2099, urutan=1, uraian="x").pk == 1


@pytest.mark.parametrize(
    ("pernyataan", "sebab"),
    [
        (f"CREATE VIEW {templat.TEMPLAT}.v AS SELECT 1 AS a", "relasi v"),
        (f"CREATE SEQUENCE {templat.TEMPLAT}.s", "relasi s"),
        (f"CREATE TYPE {templat.TEMPLAT}.j AS ENUM ('a')", "jenis j"),
        (
            f"CREATE FUNCTION {templat.TEMPLAT}.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "fungsi f",
        ),
        (f"ALTER TABLE {templat.TEMPLAT}.profil_isustrategis SET (fillfactor = 70)", "relasi"),
        (f"COMMENT ON TABLE {templat.TEMPLAT}.profil_isustrategis IS 'x'", "komentar"),
        (
            f"INSERT INTO {templat.TEMPLAT}.profil_isustrategis SELECT"
            f" (jsonb_populate_record(NULL::{templat.TEMPLAT}.profil_isustrategis,"
            """ '{"id":1,"tahun":1,"urutan":1,"judul":"","uraian":"x","terbawa":false}')).*""",
            "baris",
        ),
    ],
)
def test_what_a_copy_would_lose_is_refused_by_name(pernyataan: str, sebab: str) -> None:
    templat.siapkan_templat()
    jalankan(pernyataan, "CREATE SCHEMA kec_uji_tolak")
    with pytest.raises(templat.TemplatDitolak, match=sebab):
        templat.salin("kec_uji_tolak")


def test_then_the_office_is_migrated_step_by_step(
    caplog: pytest.LogCaptureFixture, dimigrasikan: str
) -> None:
    templat.siapkan_templat()
    jalankan(f"CREATE VIEW {templat.TEMPLAT}.v AS SELECT 1 AS a", "CREATE SCHEMA kec_uji_mundur")
    with caplog.at_level(logging.WARNING, "tenants.templat"):
        templat.isi_skema("kec_uji_mundur")
    assert "kec_uji_mundur dimigrasikan biasa: tidak dapat disalin: relasi v" in caplog.text
    assert isi("kec_uji_mundur", "kendala") == isi(dimigrasikan, "kendala")


def test_a_changed_migration_makes_the_template_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    templat.siapkan_templat()
    assert not templat.siapkan_templat()
    jalankan(f"CREATE TABLE {templat.TEMPLAT}.sisa ()")
    monkeypatch.setattr(templat, "sidik_migrasi", lambda: "sidik lain")
    assert templat.siapkan_templat()
    assert "('sisa',)" not in isi(templat.TEMPLAT, "tabel")
    assert not templat.siapkan_templat()


def test_the_fingerprint_follows_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    kini = templat.sidik_migrasi()
    assert templat.sidik_migrasi() == kini
    semua = templat.migrasi_di_disk()
    semua.pop(("profil", "0001_initial"))
    monkeypatch.setattr(templat, "migrasi_di_disk", lambda: semua)
    assert templat.sidik_migrasi() != kini
