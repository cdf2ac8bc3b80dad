"""Reference rows are deactivated, never deleted: rows of other schemas point at them."""

from django.db import migrations

TABEL = [
    "periode",
]


class Migration(migrations.Migration):
    dependencies = [("periode", "0001_initial"), ("tenants", "0002_pemicu")]
    operations = [
        migrations.RunSQL(
            f"CREATE TRIGGER tak_dihapus BEFORE DELETE ON public.periode_{tabel}"
            " FOR EACH ROW EXECUTE FUNCTION public.tolak_hapus()",
            f"DROP TRIGGER tak_dihapus ON public.periode_{tabel}",
        )
        for tabel in TABEL
    ]
