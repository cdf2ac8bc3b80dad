"""Routes on the regency's host. Who may open which stands in tenants.access."""

from django.urls import include, path

from tasks import views_papan as views
from tasks.urls_periksa_dokumen import umum as periksa_dokumen
from tasks.views_ringkasan import ketepatan, ketepatan_xlsx, ringkasan
from tenants import views as pintu
from tenants.views_logo import gambar as logo
from tenants.views_sandi import sandi
from tenants.views_serah import serahkan

urlpatterns = [
    path("", views.papan, name="beranda"),
    path("masuk/", pintu.Masuk.as_view(), name="masuk"),
    path("keluar/", pintu.keluar, name="keluar"),
    path("sandi/", sandi, name="sandi"),
    path("serah/", serahkan, name="serah"),
    path("sehat/", pintu.sehat, name="sehat"),
    path("logo/<slug:sha256>/", logo, name="logo"),
    path("logo/<slug:sha256>/kecil/", logo, {"kecil": True}, name="logo_kecil"),
    path("dokumen/", include("tasks.urls_batch")),
    path("periksa-dokumen/", include((periksa_dokumen, "periksa_dokumen"))),
    path("volume/", include("tasks.urls_volume")),
    path("banding/", include("reporting.rollup.urls")),
    path("kabar/", include("core.kabar.urls")),
    path("baca/", include("reporting.baca.urls")),
    path("panduan/", include("core.panduan.urls")),
    path("pengingat/", include("tasks.urls_pengingat")),
    path("alur/", include("tasks.urls_kebijakan_alur")),
    path("jejak/", include("tenants.urls_jejak")),
    path("meja/", include("tasks.urls_meja")),
    path("ringkasan/", ringkasan, name="ringkasan"),
    path("ketepatan/", ketepatan, name="ketepatan"),
    path("ketepatan/xlsx/", ketepatan_xlsx, name="ketepatan_xlsx"),
    path("kalender/", include("core.periode.urls")),
    path("aturan/", include("reporting.checks.bersama.urls")),
    path("setelan/", include("reporting.setelan.urls")),
    path("renstra/", include("core.cascade.urls")),
    path("kantor/", include("tenants.urls_kantor")),
]

handler403 = "core.ui.galat.ditolak"
handler404 = "core.ui.galat.tidak_ada"
handler500 = "core.ui.galat.rusak"
