from django.urls import path

from tasks import views_volume as views

app_name = "volume"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("status/", views.status, name="status"),
    path("susun/", views.susun, name="susun"),
    path("batal/", views.batal, name="batal"),
    path("<int:volume_id>/", views.berkas, name="berkas"),
]
