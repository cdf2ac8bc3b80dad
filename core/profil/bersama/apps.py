from django.apps import AppConfig


class BersamaConfig(AppConfig):
    name = "core.profil.bersama"
    label = "profil_bersama"
