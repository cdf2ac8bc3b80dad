from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"

    def ready(self) -> None:
        from tasks.keadaan import tandai
        from tenants.berubah import PENDENGAR

        PENDENGAR.append(tandai)
