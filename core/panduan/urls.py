from django.urls import path

from core.panduan import views

app_name = "panduan"
urlpatterns = [
    path("", views.indeks, name="indeks"),
    path("<slug:slug>/", views.halaman, name="halaman"),
]
