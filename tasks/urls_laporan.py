from django.urls import path

from reporting.beda import views as views_beda
from reporting.laporan import views_lampiran
from tasks import views, views_alur

app_name = "laporan"
urlpatterns = [
    path("", views.laporan, name="halaman"),
    path("lampiran/", views_lampiran.lampiran, name="lampiran"),
    path("lampiran/simpan/", views_lampiran.lampiran_simpan, name="lampiran_simpan"),
    path("beda/", views_beda.kantor, name="beda"),
    path("beda/pdf/", views_beda.kantor_pdf, name="beda_pdf"),
    path("status/", views.laporan_status, name="status"),
    path("buat/", views.laporan_buat, name="buat"),
    path("<int:pekerjaan_id>/ulangi/", views.laporan_ulangi, name="ulangi"),
    path("alur/", views_alur.halaman, name="alur"),
    path("alur/langkah/<slug:aksi>/", views_alur.langkah, name="langkah"),
    path("alur/utas/", views_alur.utas, name="utas"),
    path("alur/utas/<int:nomor>/", views_alur.balas, name="balas"),
    path("berkas/<int:berkas_id>/", views.laporan_berkas, name="berkas"),
]
