from django.urls import path

from reporting.baca import views
from reporting.beda import views as views_beda

app_name = "baca"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("banding/", views.banding, name="banding"),
    path("kembar/", views.kembar, name="kembar"),
    path("<slug:slug>/<str:kode>/", views.laporan, name="laporan"),
    path("<slug:slug>/<str:kode>/beda/", views_beda.kabupaten_beda, name="beda"),
    path("<slug:slug>/<str:kode>/beda/pdf/", views_beda.kabupaten_pdf, name="beda_pdf"),
]
