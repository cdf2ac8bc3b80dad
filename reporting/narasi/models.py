"""Public: the regency's own texts. Where there is none, the product's default stands."""

from django.db import models


class NaskahKabupaten(models.Model):
    kunci = models.CharField(max_length=60, unique=True)
    isi = models.TextField()
    aktif = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.kunci
