"""Routes on the host of a kecamatan. Who may open which stands in tenants.access."""

from django.urls import include, path

from tasks import views
from tenants import views as pintu
from tenants.views_logo import gambar as logo
from tenants.views_sandi import sandi

urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("masuk/", pintu.Masuk.as_view(), name="masuk"),
    path("keluar/", pintu.keluar, name="keluar"),
    path("sandi/", sandi, name="sandi"),
    path("serah/", include("tenants.urls_serah")),
    path("sehat/", pintu.sehat, name="sehat"),
    path("logo/<slug:sha256>/", logo, name="logo"),
    path("logo/<slug:sha256>/kecil/", logo, {"kecil": True}, name="logo_kecil"),
    path("realisasi/", include("core.anggaran.urls")),
    path("indikator/", include("core.kinerja.urls")),
    path("isian/", include("core.isian.urls")),
    path("impor/", include("core.impor.urls")),
    path("analisis/", include("core.kinerja.urls_analisis")),
    path("perjanjian/", include("core.kinerja.urls_perjanjian")),
    path("profil/", include("core.profil.urls")),
    path("periksa/", include("reporting.checks.urls")),
    path("periksa-dokumen/", include("tasks.urls_periksa_dokumen")),
    path("naskah/", include("reporting.narasi.urls")),
    path("laporan/", include("tasks.urls_laporan")),
    path("bukti/", include("core.bukti.urls")),
    path("jejak/", include("tenants.urls_jejak")),
    path("kabar/", include("core.kabar.urls")),
    path("panduan/", include("core.panduan.urls")),
    path("laporan/pratinjau/", include("reporting.laporan.urls")),
]

handler403 = "core.ui.galat.ditolak"
handler404 = "core.ui.galat.tidak_ada"
handler500 = "core.ui.galat.rusak"
