from django.urls import path

from core.cascade import views

app_name = "renstra"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("<slug:slug>/", views.kantor, name="kantor"),
    path("<slug:slug>/tempel/", views.tempel, name="tempel"),
]
