from django.urls import path

from tenants import views_jejak as views

app_name = "jejak"
urlpatterns = [path("", views.halaman, name="halaman")]
