from django.urls import path

from core.isian import views

app_name = "isian"
urlpatterns = [
    path("sel/", views.sel, name="sel"),
    path("tempel/", views.tempel, name="tempel"),
    path("batalkan/", views.batalkan, name="batalkan"),
    path("riwayat/", views.riwayat, name="riwayat"),
]
