import pytest
from django.urls import path

from missionsite.headers import CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY
from missionsite.urls import urlpatterns as site_urls


def failing_view(request):
    raise RuntimeError


urlpatterns = [path("failure/", failing_view), *site_urls]


def test_policy_allows_nothing_inline_and_nobody_else():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; script-src 'self'; ")
    assert "://" not in CONTENT_SECURITY_POLICY


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "host", "status"),
    [
        ("/admin/login/", "localhost", 200),
        ("/admin/", "localhost", 302),
        ("/", "another.example", 400),
        ("/no-such-page/", "localhost", 404),
        ("/failure/", "localhost", 500),
    ],
)
def test_headers_stand_on_every_response(client, address, host, status):
    client.raise_request_exception = False

    response = client.get(address, headers={"Host": host})

    assert response.status_code == status
    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response.headers["Permissions-Policy"] == PERMISSIONS_POLICY
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
