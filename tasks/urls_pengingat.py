from django.urls import path

from tasks import views_pengingat as views

app_name = "pengingat"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("kirim/", views.kirim, name="kirim"),
]
