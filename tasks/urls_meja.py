from django.urls import path

from tasks import views_meja as views

app_name = "meja"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("<slug:slug>/<str:kode>/<slug:jenis>/", views.laporan, name="laporan"),
    path("<slug:slug>/<str:kode>/<slug:jenis>/langkah/<slug:aksi>/", views.langkah, name="langkah"),
    path("<slug:slug>/<str:kode>/<slug:jenis>/utas/", views.utas, name="utas"),
    path("<slug:slug>/<str:kode>/<slug:jenis>/utas/<int:nomor>/", views.balas, name="balas"),
]
