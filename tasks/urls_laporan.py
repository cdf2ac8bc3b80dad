from django.urls import path

from tasks import views

app_name = "laporan"
urlpatterns = [
    path("", views.laporan, name="halaman"),
    path("status/", views.laporan_status, name="status"),
    path("buat/", views.laporan_buat, name="buat"),
    path("<int:pekerjaan_id>/ulangi/", views.laporan_ulangi, name="ulangi"),
    path("berkas/<int:berkas_id>/", views.laporan_berkas, name="berkas"),
]
