from django.urls import path

from reporting.baca import views

app_name = "baca"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("banding/", views.banding, name="banding"),
    path("kembar/", views.kembar, name="kembar"),
    path("<slug:slug>/<str:kode>/", views.laporan, name="laporan"),
]
