from django.urls import path

from reporting.rollup import views

app_name = "banding"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("xlsx/", views.xlsx, name="xlsx"),
    path("pdf/", views.cetak, name="pdf"),
    path("kantor/<slug:slug>/", views.kantor, name="kantor"),
    path("kantor/<slug:slug>/<slug:tingkat>/<str:kode>/", views.baris, name="baris"),
]
