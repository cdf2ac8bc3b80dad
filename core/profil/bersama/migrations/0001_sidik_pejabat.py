import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenants', '0005_rantai_jejak'),
    ]

    operations = [
        migrations.CreateModel(
            name='SidikPejabat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sidik', models.CharField(max_length=64)),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='tenants.kecamatan')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('sidik', 'kecamatan'), name='sidik_pejabat_sekali')],
            },
        ),
    ]
