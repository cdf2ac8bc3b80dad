from django.urls import path

from core.anggaran import views

app_name = "anggaran"
urlpatterns = [path("", views.halaman_pohon, name="pohon")]
