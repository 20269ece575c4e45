from django.urls import path

from missionsite.formats import views
from missionsite.kinds import KINDS, WITH_PAGE

urlpatterns = [
    path("data/", views.data, name="data"),
    path("record.json", views.everything_as_json, name="everything_json"),
    *(
        path(f"{kind.page}.json", views.record_as_json, {"kind": kind}, name=f"{kind.name}_json")
        for kind in WITH_PAGE
    ),
    *(
        path(f"{kind.name}.csv", views.kind_as_csv, {"kind": kind}, name=f"{kind.name}_csv")
        for kind in KINDS
    ),
]
