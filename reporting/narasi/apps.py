from django.apps import AppConfig


class NarasiConfig(AppConfig):
    name = "reporting.narasi"

    def ready(self) -> None:
        from core.ui.konteks import HITUNGAN
        from reporting.narasi.halaman import hitungan

        HITUNGAN["naskah:daftar"] = hitungan
