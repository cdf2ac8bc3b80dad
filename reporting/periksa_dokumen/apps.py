from django.apps import AppConfig


class PeriksaDokumenConfig(AppConfig):
    name = "reporting.periksa_dokumen"
    label = "periksa_dokumen"
