from django.apps import AppConfig


class SetelanConfig(AppConfig):
    name = "reporting.setelan"
    label = "setelan"
