"""A hash chain over the audit trail: one for each kecamatan and one for the regency.

The link is made by a deferred trigger, at commit: the chain's lock is then the last one a
transaction takes and the first it gives back, so that two writers never wait for each other
longer than a commit takes.
"""

import django.db.models.deletion
from django.db import migrations, models

ISI = """
CREATE FUNCTION public.jejak_isi(j public.tenants_jejak) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_array(
        j.id, to_char(j.waktu AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        j.kecamatan_id, j.pengguna_id, j.host, j.aksi, j.objek, j.sebelum, j.sesudah)::text
$$;
CREATE FUNCTION public.jejak_kait() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lalu public.tenants_rantaijejak;
BEGIN
    PERFORM pg_advisory_xact_lock(
        hashtextextended('jejak/' || coalesce(NEW.kecamatan_id, 0), 0));
    SELECT * INTO lalu FROM public.tenants_rantaijejak
        WHERE kecamatan_id IS NOT DISTINCT FROM NEW.kecamatan_id ORDER BY urut DESC LIMIT 1;
    INSERT INTO public.tenants_rantaijejak (jejak_id, kecamatan_id, urut, sidik) VALUES (
        NEW.id, NEW.kecamatan_id, coalesce(lalu.urut, 0) + 1,
        encode(sha256(convert_to(
            coalesce(lalu.sidik, '') || chr(10) || public.jejak_isi(NEW), 'UTF8')), 'hex'));
    RETURN NULL;
END $$;
"""

# Rows from before the chain are linked in the order they were written.
KAITKAN = """
DO $$
DECLARE
    satu public.tenants_jejak;
    kini bigint := -1;
    ke bigint := 0;
    sidik_lalu text := '';
BEGIN
    FOR satu IN SELECT * FROM public.tenants_jejak ORDER BY coalesce(kecamatan_id, 0), id LOOP
        IF coalesce(satu.kecamatan_id, 0) <> kini THEN
            kini := coalesce(satu.kecamatan_id, 0); ke := 0; sidik_lalu := '';
        END IF;
        ke := ke + 1;
        sidik_lalu := encode(sha256(convert_to(
            sidik_lalu || chr(10) || public.jejak_isi(satu), 'UTF8')), 'hex');
        INSERT INTO public.tenants_rantaijejak (jejak_id, kecamatan_id, urut, sidik)
            VALUES (satu.id, satu.kecamatan_id, ke, sidik_lalu);
    END LOOP;
END $$;
"""

PASANG = """
CREATE CONSTRAINT TRIGGER kait AFTER INSERT ON public.tenants_jejak
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.jejak_kait();
CREATE TRIGGER hanya_tambah BEFORE UPDATE OR DELETE ON public.tenants_rantaijejak
    FOR EACH ROW EXECUTE FUNCTION public.tolak_ubah();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.tenants_rantaijejak
    FOR EACH STATEMENT EXECUTE FUNCTION public.tolak_ubah();
"""

LEPAS = """
DROP TRIGGER kait ON public.tenants_jejak;
DROP TRIGGER hanya_tambah ON public.tenants_rantaijejak;
DROP TRIGGER tak_dikosongkan ON public.tenants_rantaijejak;
DROP FUNCTION public.jejak_kait();
DROP FUNCTION public.jejak_isi(public.tenants_jejak);
"""


class Migration(migrations.Migration):
    dependencies = [("tenants", "0004_serah")]
    operations = [
        migrations.CreateModel(
            name="RantaiJejak",
            fields=[
                (
                    "jejak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="rantai",
                        serialize=False,
                        to="tenants.jejak",
                    ),
                ),
                ("urut", models.BigIntegerField()),
                ("sidik", models.CharField(max_length=64)),
                (
                    "kecamatan",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="tenants.kecamatan",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kecamatan", "urut"),
                        name="rantai_jejak_sekali",
                        nulls_distinct=False,
                    )
                ]
            },
        ),
        migrations.RunSQL(ISI, migrations.RunSQL.noop),
        migrations.RunSQL(KAITKAN, migrations.RunSQL.noop),
        migrations.RunSQL(PASANG, LEPAS),
    ]
