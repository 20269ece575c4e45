from django.contrib import admin
from django.urls import include, path

from missionsite import views

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("", include("catalog.urls")),
    path("", include("reviews.urls")),
    path("", include("missionsite.formats.urls")),
    path("", include("missionsite.cards.urls")),
    path("admin/", admin.site.urls),
]
