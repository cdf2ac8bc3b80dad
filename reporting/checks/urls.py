from django.urls import path

from reporting.checks import views

app_name = "periksa"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("kesampingkan/", views.kesampingkan, name="kesampingkan"),
    path("cabut/", views.cabut, name="cabut"),
]
