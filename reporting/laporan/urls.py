from django.urls import path

from reporting.laporan import views

app_name = "pratinjau"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("asal/", views.asal, name="asal"),
]
