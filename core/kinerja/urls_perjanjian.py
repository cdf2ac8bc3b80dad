from django.urls import path

from core.kinerja import perjanjian_views as views

app_name = "perjanjian"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("<slug:kunci>/", views.jabatan, name="jabatan"),
    path("<slug:kunci>/simpan/", views.simpan, name="simpan"),
]
