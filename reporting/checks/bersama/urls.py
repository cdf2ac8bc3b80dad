from django.urls import path

from reporting.checks.bersama import views

app_name = "aturan"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("simpan/", views.simpan, name="simpan"),
]
