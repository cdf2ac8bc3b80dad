from django.urls import path

from core.kinerja import views

app_name = "kinerja"
urlpatterns = [
    path("", views.halaman_indikator, name="indikator"),
    path("simpan/", views.simpan, name="simpan"),
]
