from django.urls import path

from core.profil import views, views_pegawai, views_pejabat, views_sarana, views_tugas

app_name = "profil"
urlpatterns = [
    path("", views.halaman, name="halaman"),
    path("kantor/", views.kantor_ubah, name="kantor_ubah"),
    path("kelurahan/tambah/", views.sub_unit, name="sub_unit_tambah"),
    path("kelurahan/<int:sub_unit_id>/", views.sub_unit, name="sub_unit_ubah"),
    path("kelurahan/<int:sub_unit_id>/hapus/", views.sub_unit_hapus, name="sub_unit_hapus"),
    path("pejabat/", views_pejabat.halaman, name="pejabat"),
    path("pejabat/<int:jabatan_id>/", views_pejabat.jabatan, name="jabatan"),
    path("pejabat/<int:jabatan_id>/baru/", views_pejabat.angkat, name="angkat"),
    path("pejabat/masa/<int:masa_id>/", views_pejabat.masa_ubah, name="masa_ubah"),
    path("pejabat/masa/<int:masa_id>/hapus/", views_pejabat.masa_hapus, name="masa_hapus"),
    path("pegawai/", views_pegawai.halaman, name="pegawai"),
    path("pegawai/tambah/", views_pegawai.pegawai, name="pegawai_tambah"),
    path("pegawai/tempel/", views_pegawai.tempel_daftar, name="pegawai_tempel"),
    path("pegawai/<int:pegawai_id>/", views_pegawai.pegawai, name="pegawai_ubah"),
    path("pegawai/<int:pegawai_id>/akhiri/", views_pegawai.akhiri, name="pegawai_akhiri"),
    path("sarana/", views_sarana.halaman, name="sarana"),
    path("sarana/tambah/", views_sarana.sarana, name="sarana_tambah"),
    path("sarana/<int:sarana_id>/", views_sarana.sarana, name="sarana_ubah"),
    path("sarana/<int:sarana_id>/akhiri/", views_sarana.akhiri, name="sarana_akhiri"),
    path("sarana/<int:sarana_id>/pindah/", views_sarana.pindah, name="sarana_pindah"),
    path("tugas/", views_tugas.halaman, name="tugas"),
    path("tugas/<int:jabatan_id>/", views_tugas.jabatan, name="tugas_jabatan"),
    path("tugas/<int:jabatan_id>/ubah/", views_tugas.ubah, name="tugas_ubah"),
    path("tugas/<int:jabatan_id>/bawaan/", views_tugas.kembalikan, name="tugas_kembalikan"),
    path("isu/", views_tugas.isu, name="isu"),
    path("isu/simpan/", views_tugas.isu_simpan, name="isu_simpan"),
    path("isu/salin/", views_tugas.isu_salin, name="isu_salin"),
]
