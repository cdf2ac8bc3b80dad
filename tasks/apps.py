from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"

    def ready(self) -> None:
        import core.sebut_jejak
        import reporting.laporan.sebut_jejak
        from tasks.keadaan import tandai
        from tenants.berubah import PENDENGAR
        from tenants.sebutan import PENYEBUT

        PENDENGAR.append(tandai)
        PENYEBUT.extend((core.sebut_jejak.sebut, reporting.laporan.sebut_jejak.sebut))
