"""Registers the names of officials entered before there was a register."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from core.profil.bersama.nama import kata_nama, sidik_nama


def daftarkan(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    kecamatan = (
        apps.get_model("tenants", "Kecamatan")
        .objects.filter(schema_name=editor.connection.schema_name)
        .first()
    )
    if kecamatan is None:  # the template of new offices
        return
    nama = apps.get_model("profil", "Pejabat").objects.values_list("nama", flat=True)
    sidik = {sidik_nama(kata) for n in nama if (kata := kata_nama(n))}
    model = apps.get_model("profil_bersama", "SidikPejabat")
    model.objects.bulk_create(
        [model(kecamatan=kecamatan, sidik=s) for s in sidik], ignore_conflicts=True
    )


class Migration(migrations.Migration):
    dependencies = [
        ("profil", "0003_isu_terbawa"),
        ("profil_bersama", "0001_sidik_pejabat"),
        ("tenants", "0004_serah"),
    ]
    operations = [migrations.RunPython(daftarkan, migrations.RunPython.noop)]
