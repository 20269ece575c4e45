from django.shortcuts import render


def home(request):
    return render(request, "missionsite/home.html")


def about(request):
    return render(request, "missionsite/about.html")
