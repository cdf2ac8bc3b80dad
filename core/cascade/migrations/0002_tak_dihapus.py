"""Reference rows are deactivated, never deleted: rows of other schemas point at them."""

from django.db import migrations

TABEL = [
    "regulasi", "nomenklatur", "rpjmd", "misi", "tujuanrpjmd", "sasaranrpjmd", "renstra",
    "tujuanrenstra", "sasaranrenstra", "programsasaran", "indikator", "targetindikator",
    "pembanding", "jabatan", "butirjabatan",
]


class Migration(migrations.Migration):
    dependencies = [("cascade", "0001_initial"), ("tenants", "0002_pemicu")]
    operations = [
        migrations.RunSQL(
            f"CREATE TRIGGER tak_dihapus BEFORE DELETE ON public.cascade_{tabel}"
            " FOR EACH ROW EXECUTE FUNCTION public.tolak_hapus()",
            f"DROP TRIGGER tak_dihapus ON public.cascade_{tabel}",
        )
        for tabel in TABEL
    ]
