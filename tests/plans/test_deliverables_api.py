"""Products of a task: files told by their content, links, documents; who adds and who takes back."""

import io
import zipfile

import docx
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from api.v1.plans.deliverable_data import DeliverableAnswer
from plans.evidence import MAX_SIZE
from tests.plans.shapes import mismatches

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0" + bytes(40)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(data, name):
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(name, b"x")
    return stream.getvalue()


@pytest.fixture
def path(office, approved):
    """The products' address of a task that the lead's position leads alone."""
    return f"tasks/{office.tasks()['I.III.1']['id']}/deliverables/"


def upload(desk, path, data, name="bao-cao.pdf", **fields):
    body = {"file": SimpleUploadedFile(name, data, "text/html"), **fields}
    return desk.client.post(desk.url(f"{path}files/"), body)


TAKEN = {
    "pdf": (lambda: PDF, "application/pdf"),
    "png": (lambda: PNG, "image/png"),
    "jpeg": (lambda: JPEG, "image/jpeg"),
    "docx": (
        lambda: saved(docx.Document()),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "xlsx": (
        lambda: saved(openpyxl.Workbook()),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


@pytest.mark.parametrize("kind", TAKEN)
def test_a_file_comes_back_as_it_went_in(desk, path, kind):
    make, media_type = TAKEN[kind]
    data, lead = make(), desk("lead")
    added = upload(lead, path, data, name="Kết quả.html", title="Danh mục")
    assert added.status_code == 201, added.content
    answer = added.json()
    assert mismatches(DeliverableAnswer(), answer) == []
    assert (answer["kind"]["value"], answer["title"]) == ("file", "Danh mục")
    assert (answer["file"]["media_type"], answer["file"]["size"]) == (media_type, len(data))
    assert answer["expected_product"]
    assert added["Location"].endswith(f"{path}{answer['id']}/")
    file = desk("viewer").get(f"{path}{answer['id']}/file/")
    assert file.content == data
    assert file["Content-Type"] == "application/octet-stream"
    assert file["Content-Disposition"].startswith("attachment;")
    assert (file["X-Content-Type-Options"], file["Cache-Control"]) == ("nosniff", "private, no-store")


REFUSED = {
    "empty": (lambda: b"", 400, "deliverable.empty"),
    "html": (lambda: b"<html><script>alert(1)</script>", 415, "deliverable.kind"),
    "program": (lambda: b"MZ" + bytes(60), 415, "deliverable.kind"),
    "old word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), 415, "deliverable.kind"),
    "macros": (lambda: with_part(saved(docx.Document()), "word/vbaProject.bin"), 415, "deliverable.kind"),
    "another archive": (lambda: with_part(b"", "a.txt"), 415, "deliverable.kind"),
    "damaged archive": (lambda: b"PK\x03\x04" + bytes(60), 400, "file.damaged"),
    "too large": (lambda: PDF + bytes(MAX_SIZE), 413, "deliverable.too_large"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_taken(desk, path, name):
    make, status, code = REFUSED[name]
    answer = upload(desk("lead"), path, make(), name="vo-hai.pdf")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert desk("lead").get(path).json()["results"] == []


def test_a_link_and_a_document(desk, path):
    lead = desk("lead")
    link = lead.post(f"{path}links/", {"title": "Trang thông tin", "url": "https://trungluong.example.vn/tthc?id=1"})
    document = lead.post(f"{path}documents/", {"title": "Báo cáo", "number": "12/BC-UBND", "dated": "2024-03-10"})
    assert (link.status_code, document.status_code) == (201, 201), link.content + document.content
    for answer in (link, document):
        assert mismatches(DeliverableAnswer(), answer.json()) == []
    assert (document.json()["number"], document.json()["dated"]) == ("12/BC-UBND", "2024-03-10")
    listed = desk("viewer").get(path).json()["results"]
    assert [each["kind"]["value"] for each in listed] == ["link", "document"]
    assert lead.get(f"{path}{link.json()['id']}/").json() == listed[0]
    assert lead.get(f"{path}{link.json()['id']}/file/").status_code == 404
    assert lead.get(path.removesuffix("deliverables/")).json()["deliverables"] == 2


@pytest.mark.parametrize(
    "url",
    ["http://a.vn", "javascript:alert(1)", "https://", "https://ai:matkhau@a.vn", "https://[", "https://a.vn/ b", "a"],
)
def test_an_address_that_is_not_taken(desk, path, url):
    answer = desk("lead").post(f"{path}links/", {"title": "x", "url": url})
    assert (answer.status_code, answer.json()["code"]) == (422, "deliverable.url")


@pytest.mark.parametrize("body", [{}, {"title": "x"}, {"title": "x", "number": "1"}, {"title": "", "number": "1"}])
def test_a_document_has_a_number_and_a_date(desk, path, body):
    assert desk("lead").post(f"{path}documents/", body).status_code == 422


def test_who_adds_and_who_reads(desk, path):
    body = {"title": "x", "url": "https://a.vn"}
    assert desk("viewer").post(f"{path}links/", body).json()["code"] == "http.forbidden"
    assert desk("ward_office").post(f"{path}links/", body).json()["code"] == "task.not_lead"
    assert desk("ward_office").post(f"{path}files/", body).json()["code"] == "task.not_lead"  # before the body
    made = desk("lead").post(f"{path}links/", body).json()["id"]
    for role, code in (("ward_office", "92"), ("town_office", "90")):
        assert desk(role, code).get(desk("lead").url(f"{path}{made}/")).status_code == 404
    assert desk("ward_office", "92").get(f"{path}{made}/").status_code == 404


def removed(desk, path, made):
    task = path.removesuffix("deliverables/")
    return desk.delete(f"{path}{made}/", **{"If-Match": desk.get(task)["ETag"]})


def test_whoever_added_it_takes_it_back_with_its_file(desk, office, path):
    lead = desk("lead")
    made = upload(lead, path, PDF).json()["id"]
    assert removed(office, path, made).json()["code"] == "deliverable.not_yours"
    assert lead.delete(f"{path}{made}/").status_code == 428
    assert removed(lead, path, made).status_code == 204
    assert lead.get(f"{path}{made}/").status_code == 404
    lead.entered()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM plans_uploadedfile WHERE media_type = 'application/pdf'")
        assert cursor.fetchone() == (0,)


def test_what_is_confirmed_keeps_its_products(desk, office, path):
    task, lead = path.removesuffix("deliverables/"), desk("lead")
    made = upload(lead, path, PDF).json()["id"]
    lead.post(f"{task}progress/", {"status": "done"}, **{"If-Match": lead.get(task)["ETag"]})
    office.post(f"{task}confirm/", {}, **{"If-Match": office.get(task)["ETag"]})
    answer = removed(lead, path, made)
    assert (answer.status_code, answer.json()["code"]) == (409, "task.not_in_status")
    assert lead.get(f"{path}{made}/file/").content == PDF
