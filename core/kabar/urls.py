from django.urls import path

from core.kabar import views

app_name = "kabar"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("<int:kabar_id>/buka/", views.buka, name="buka"),
    path("baca-semua/", views.baca_semua, name="baca_semua"),
]
