"""Audit rows are append-only; the functions also guard the reference tables of other apps."""

from django.db import migrations

FUNGSI = """
CREATE FUNCTION public.tolak_hapus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Baris % tidak boleh dihapus; nonaktifkan saja.', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION public.tolak_ubah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Baris % hanya boleh ditambah.', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER hanya_tambah BEFORE UPDATE OR DELETE ON public.tenants_jejak
    FOR EACH ROW EXECUTE FUNCTION public.tolak_ubah();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.tenants_jejak
    FOR EACH STATEMENT EXECUTE FUNCTION public.tolak_ubah();
"""
BALIK = """
DROP TRIGGER hanya_tambah ON public.tenants_jejak;
DROP TRIGGER tak_dikosongkan ON public.tenants_jejak;
DROP FUNCTION public.tolak_ubah();
DROP FUNCTION public.tolak_hapus();
"""


class Migration(migrations.Migration):
    dependencies = [("tenants", "0001_initial")]
    operations = [migrations.RunSQL(FUNGSI, BALIK)]
