from django.apps import AppConfig


class ChecksConfig(AppConfig):
    name = "reporting.checks"
    label = "checks"
