from django.urls import path

from tasks import views_periksa_dokumen as views

app_name = "periksa_dokumen"
umum = [
    path("", views.halaman, name="halaman"),
    path("unggah/", views.unggah, name="unggah"),
    path("<int:nomor>/", views.hasil, name="hasil"),
    path("<int:nomor>/status/", views.status, name="status"),
    path("<int:nomor>/batal/", views.batal, name="batal"),
    path("<int:nomor>/hapus/", views.hapus, name="hapus"),
    path("<int:nomor>/xlsx/", views.xlsx, name="xlsx"),
    path("<int:nomor>/pdf/", views.cetak, name="pdf"),
]
urlpatterns = [*umum, path("<int:nomor>/impor/", views.impor, name="impor")]
