def test_admin_is_the_editors_desk(editor_client):
    page = editor_client.get("/admin/").content.decode()

    assert "<title>The record | Editors’ desk</title>" in page
    assert '<a href="/admin/">Editors’ desk</a>' in page


def test_record_stands_before_the_accounts(editor_client):
    apps = editor_client.get("/admin/").context["app_list"]

    assert [app["app_label"] for app in apps] == ["catalog", "reviews", "auth"]
