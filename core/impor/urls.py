from django.urls import path

from core.impor import views

app_name = "impor"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("unggah/", views.unggah, name="unggah"),
    path("templat/", views.templat, name="templat"),
    path("ekspor/", views.ekspor, name="ekspor"),
    path("<int:nomor>/", views.pratinjau, name="pratinjau"),
    path("<int:nomor>/kolom/", views.kolom, name="kolom"),
    path("<int:nomor>/jawab/", views.jawab, name="jawab"),
    path("<int:nomor>/terapkan/", views.terapkan, name="terapkan"),
    path("<int:nomor>/buang/", views.buang, name="buang"),
    path("<int:nomor>/batalkan/", views.batalkan, name="batalkan"),
]
