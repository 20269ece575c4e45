def test_admin_is_the_editors_desk(editor_client):
    page = editor_client.get("/admin/").content.decode()

    assert "<title>The record | Editors’ desk</title>" in page
    assert '<a href="/admin/">Editors’ desk</a>' in page
