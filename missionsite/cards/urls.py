from django.urls import path

from missionsite.cards import views
from missionsite.kinds import WITH_LIST, WITH_PAGE

urlpatterns = [
    path("site.png", views.show_site, name="site_card"),
    path("shows/<slug:show>/production.png", views.show_production, name="production_card"),
    *(
        path(f"{kind.page}.png", views.show_record, {"kind": kind}, name=f"{kind.name}_card")
        for kind in WITH_PAGE
    ),
    *(
        path(f"{kind.name}.png", views.show_list, {"kind": kind}, name=f"{kind.name}_list_card")
        for kind in WITH_LIST
    ),
]
