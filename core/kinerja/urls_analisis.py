from django.urls import path

from core.kinerja import analisis_views as views

app_name = "analisis"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("salin/", views.salin, name="salin"),
    path("tinjau/", views.tinjau, name="tinjau"),
    path("<str:kunci>/", views.simpan, name="simpan"),
]
