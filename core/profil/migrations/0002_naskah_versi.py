import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('profil', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='naskahkecamatan',
            name='isi',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='naskahkecamatan',
            name='versi',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='naskahkecamatan',
            name='periode',
            field=models.CharField(blank=True, help_text='triwulan saat terakhir ditulis atau ditinjau', max_length=8),
        ),
        migrations.AddField(
            model_name='naskahkecamatan',
            name='diubah_oleh',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='naskahkecamatan',
            name='diubah_pada',
            field=models.DateTimeField(auto_now=True, default=django.utils.timezone.now),
            preserve_default=False,
        ),
    ]
