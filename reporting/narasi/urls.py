from django.urls import path

from reporting.narasi import views

app_name = "naskah"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("<str:kunci>/", views.halaman, name="bagian"),
    path("<str:kunci>/simpan/", views.simpan, name="simpan"),
    path("<str:kunci>/pratinjau/", views.lihat, name="pratinjau"),
    path("<str:kunci>/bawaan/", views.bawaan, name="bawaan"),
    path("<str:kunci>/tinjau/", views.tinjau, name="tinjau"),
    path("<str:kunci>/ikat/", views.ikat, name="ikat"),
]
