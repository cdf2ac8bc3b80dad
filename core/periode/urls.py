from django.urls import path

from core.periode import views

app_name = "kalender"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("tahun-baru/", views.tahun_baru, name="tahun_baru"),
    path("<str:kode>/", views.ubah, name="ubah"),
    path("<str:kode>/kelonggaran/", views.kelonggaran, name="kelonggaran"),
    path("<str:kode>/kelonggaran/<slug:slug>/akhiri/", views.kelonggaran_akhiri, name="akhiri"),
]
