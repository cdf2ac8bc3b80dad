from django.urls import path

from tasks import views_papan as views

app_name = "batch"
urlpatterns = [
    path("status/", views.batch_status, name="status"),
    path("buat/", views.batch_buat, name="buat"),
    path("ulangi/", views.batch_ulangi, name="ulangi"),
    path("berkas/<slug:slug>/<str:kode>/", views.batch_berkas, name="berkas"),
]
