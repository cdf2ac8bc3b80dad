from django.urls import path

from tenants import views_serah as views

app_name = "serah"
urlpatterns = [
    path("mulai/", views.mulai, name="mulai"),
    path("terima/", views.terima, name="terima"),
]
