from django.apps import AppConfig


class BuktiConfig(AppConfig):
    name = "core.bukti"

    def ready(self) -> None:
        from core.bukti.queries import banyak_bukti
        from core.ui.konteks import HITUNGAN

        HITUNGAN["bukti:halaman"] = lambda _, periode: str(banyak_bukti(periode) or "")
