from django.urls import path

from reporting.setelan import views

app_name = "setelan"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("simpan/", views.simpan, name="simpan"),
    path("pratinjau/", views.pratinjau, name="pratinjau"),
    path("pratinjau/pdf/", views.pdf, name="pdf"),
    path("berlakukan/", views.berlakukan, name="berlakukan"),
    path("bawaan/", views.bawaan, name="bawaan"),
    path("buang/", views.buang, name="buang"),
]
