from django.urls import path

from tenants import views_kantor as kantor
from tenants import views_logo as logo
from tenants import views_pengguna as pengguna

app_name = "kantor"
urlpatterns = [
    path("", kantor.daftar, name="daftar"),
    path("tambah/", kantor.tambah, name="tambah"),
    path("kecamatan/<slug:slug>/", kantor.ubah, name="ubah"),
    path("kecamatan/<slug:slug>/aktif/", kantor.aktif, name="aktif"),
    path("logo/", logo.daftar, name="logo"),
    path("logo/<slug:tempat>/", logo.tempat, name="logo_tempat"),
    path("logo/<slug:tempat>/lepas/", logo.lepas, name="logo_lepas"),
    path("logo/<slug:tempat>/<slug:sha256>/pakai/", logo.pakai, name="logo_pakai"),
    path("pengguna/", pengguna.daftar, name="pengguna"),
    path("pengguna/tambah/", pengguna.tambah, name="pengguna_tambah"),
    path("pengguna/tempel/", pengguna.tempel, name="pengguna_tempel"),
    path("pengguna/<int:pengguna_id>/", pengguna.satu, name="pengguna_satu"),
    path("pengguna/<int:pengguna_id>/nama/", pengguna.nama, name="pengguna_nama"),
    path("pengguna/<int:pengguna_id>/sandi/", pengguna.sandi, name="pengguna_sandi"),
    path("pengguna/<int:pengguna_id>/aktif/", pengguna.aktif, name="pengguna_aktif"),
    path("pengguna/<int:pengguna_id>/peran/", pengguna.peran_beri, name="peran_beri"),
    path(
        "pengguna/<int:pengguna_id>/peran/<int:keanggotaan_id>/",
        pengguna.peran_ubah,
        name="peran_ubah",
    ),
]
