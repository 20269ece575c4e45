from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
PASSWORD = "orbit-and-ice"


def try_to_log_in(client, password="guess", username="editor", **request):
    return client.post(LOGIN, {"username": username, "password": password}, **request)


def fail_to_log_in(client, times, **request):
    return [try_to_log_in(client, f"guess {n}", **request).status_code for n in range(times)]


def test_login_shuts_out_at_the_tenth_failure(client, editor):
    assert fail_to_log_in(client, 10) == [200] * 9 + [429]

    response = try_to_log_in(client, PASSWORD)

    assert response.status_code == 429
    assert "429.html" in [template.name for template in response.templates]
    assert "_auth_user_id" not in client.session


def test_login_forgets_failures_after_a_success(client, editor):
    fail_to_log_in(client, 9)
    assert try_to_log_in(client, PASSWORD).status_code == 302
    client.logout()

    assert fail_to_log_in(client, 9) == [200] * 9


def test_login_lets_in_again_ten_minutes_after_the_last_failure(client, editor):
    fail_to_log_in(client, 12)
    [attempt] = AccessAttempt.objects.all()
    attempt.attempt_time -= timedelta(minutes=10, seconds=1)
    attempt.save()

    assert try_to_log_in(client, PASSWORD).status_code == 302


def test_login_is_not_prolonged_by_trying_while_shut_out(client, editor):
    fail_to_log_in(client, 10)
    [attempt] = AccessAttempt.objects.all()

    fail_to_log_in(client, 3)

    [same] = AccessAttempt.objects.all()
    assert same.attempt_time == attempt.attempt_time


def test_login_counts_name_and_address_together(client, editor):
    fail_to_log_in(client, 10)

    assert try_to_log_in(client, username="another").status_code == 200
    assert try_to_log_in(client, PASSWORD, REMOTE_ADDR="192.0.2.2").status_code == 302


def test_login_counts_one_address_across_browsers(client, editor):
    statuses = [
        try_to_log_in(client, headers={"User-Agent": f"browser {n}"}).status_code for n in range(10)
    ]

    assert statuses == [200] * 9 + [429]


def test_login_takes_no_address_from_the_client_behind_a_proxy(client, editor, settings):
    settings.BEHIND_PROXY = True

    statuses = [
        try_to_log_in(
            client, headers={"X-Forwarded-For": f"198.51.100.{n}, 203.0.113.7"}
        ).status_code
        for n in range(10)
    ]

    assert statuses == [200] * 9 + [429]


def test_login_form_of_another_site_is_refused_in_the_look_of_this_one():
    response = try_to_log_in(Client(enforce_csrf_checks=True), PASSWORD)

    assert response.status_code == 403
    assert "403.html" in [template.name for template in response.templates]


@pytest.mark.parametrize("username", ["\0", "edi\0tor", "é" * 10_000, "\ud800"])
def test_login_survives_any_name(client, username):
    body = b"password=guess&username=" + username.encode(errors="surrogatepass")

    response = client.generic("POST", LOGIN, body, "application/x-www-form-urlencoded")

    assert response.status_code == 200
