from django.urls import path

from core.bukti import views

app_name = "bukti"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("unggah/", views.unggah, name="unggah"),
    path("<int:bukti_id>/unduh/", views.unduh, name="unduh"),
    path("sidik/<slug:sha256>/", views.sidik, name="sidik"),
    path("<int:bukti_id>/hapus/", views.hapus, name="hapus"),
]
