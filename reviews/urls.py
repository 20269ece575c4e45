from django.urls import path

from reviews import views

app_name = "reviews"

urlpatterns = [
    path("quotes/", views.quote_list, name="quote_list"),
    path("quotes/<slug:slug>/", views.quote_detail, name="quote_detail"),
    path("awards/", views.award_list, name="award_list"),
    path("awards/<slug:slug>/", views.award_detail, name="award_detail"),
    path("outlets/", views.outlet_list, name="outlet_list"),
    path("outlets/<slug:slug>/", views.outlet_detail, name="outlet_detail"),
]
