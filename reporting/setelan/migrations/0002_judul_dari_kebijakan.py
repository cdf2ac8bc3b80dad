"""Titles a regency gave its report stood in the policy of computing; they become settings."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

BAWAAN = ("Laporan Kinerja", "LKJ")


def pindahkan(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
    Kebijakan = apps.get_model("periode", "Kebijakan")
    SetelanDokumen = apps.get_model("setelan", "SetelanDokumen")
    lalu = BAWAAN
    for satu in Kebijakan.objects.order_by("berlaku_mulai"):
        judul = (satu.judul_laporan, satu.singkatan_laporan)
        if judul != lalu:
            isi = {"judul": {"lkj": {"judul": judul[0], "singkatan": judul[1]}}}
            SetelanDokumen.objects.create(
                keadaan="berlaku", berlaku_mulai=satu.berlaku_mulai, isi=isi
            )
        lalu = judul


class Migration(migrations.Migration):
    dependencies = [("setelan", "0001_setelan_dokumen"), ("periode", "0005_keadaan_laporan")]

    operations = [migrations.RunPython(pindahkan, migrations.RunPython.noop)]
