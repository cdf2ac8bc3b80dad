from django.urls import path

from tasks import views_kebijakan_alur as views

app_name = "alur"
urlpatterns = [
    path("", views.halaman, name="kebijakan"),
    path("ubah/", views.ubah, name="ubah"),
]
