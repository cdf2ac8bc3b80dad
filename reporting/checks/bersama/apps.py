from django.apps import AppConfig


class BersamaConfig(AppConfig):
    name = "reporting.checks.bersama"
    label = "checks_bersama"
