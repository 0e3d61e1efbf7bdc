"""The year of a plan: as its text names it, as it was said with the file, as our own export kept it."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from plans.exporting import write_docx, write_xlsx
from plans.importing import read_plan
from plans.importing.cover import read_cover
from plans.importing.passages import Part, Passage
from plans.importing.years import plan_year
from tenants.refusals import Invalid
from tests.plans.corpus import texts, word, workbooks
from tests.plans.corpus.base import HEADINGS, ROWS, SECOND
from tests.plans.desk import DOCX
from tests.plans.documents import plan_with, repacked
from tests.plans.printed import document_of, essence

WRITERS = pytest.mark.parametrize("write", [write_docx, write_xlsx])
CORE = "docProps/core.xml"


def told(plan):
    return [(finding.code, finding.found) for finding in plan.findings]


@pytest.mark.parametrize(
    ("title", "date", "given", "kept", "year"),
    [
        ("năm 2025", "ngày 30 tháng 12 năm 2024", None, None, 2025),
        ("năm 2025", "ngày 30 tháng 12 năm 2024", 2024, 2023, 2025),
        ("", "ngày 03 tháng 3 năm 2025", None, None, 2025),
        ("", "ngày 03 tháng 3 năm 2025", 2026, 2024, 2025),
        ("", "ngày 30 tháng 12 năm 2024", None, None, 2024),
        ("", "ngày 30 tháng 12 năm 2024", 2025, None, 2025),
        ("", "ngày 30 tháng 12 năm 2024", 2026, None, 2024),
        ("", "ngày 30 tháng 12 năm 2024", None, 2025, 2025),
        ("", "ngày 03 tháng 3 năm 1025", 2025, None, 2025),
        ("năm 20255", "", None, None, None),
        ("năm 0000", "", None, None, None),
        ("", "", None, 2024, 2024),
        ("", "", 2025, 2024, 2025),
    ],
)
def test_what_tells_the_year(title, date, given, kept, year):
    head = [Passage(f"X, {date}", {}, Part.LETTERHEAD)] if date else []
    cover = read_cover([*head, Passage(f"KẾ HOẠCH\nKiểm soát TTHC {title}", {}, Part.TITLE)])
    assert plan_year(cover, given, kept) == year


@WRITERS
@pytest.mark.parametrize("make", [texts.table_alone, lambda: plan_with(ROWS, subject="Kiểm soát"), word.december])
def test_a_plan_without_its_year_in_words_reads_back_as_it_was(make, write, aliases):
    plan = read_plan(make(), aliases=aliases, year=2025)
    assert ("plan.year_unprinted", 2025) in told(plan)
    file = write(document_of(plan))
    again = read_plan(file, aliases=aliases)
    assert (again.year, essence(again), told(again)) == (2025, essence(plan), told(plan))
    assert write(document_of(again)) == file


@WRITERS
def test_a_plan_made_of_last_years_file_is_of_its_own_year(write, aliases):
    """The properties still say 2025."""
    file = write(document_of(read_plan(texts.table_alone(), aliases=aliases, year=2025)))
    assert read_plan(file, aliases=aliases, year=2026).year == 2026


@pytest.mark.parametrize("content", [b"<x", b"<!DOCTYPE x><x/>", b"<x><subject>2024</subject></x>", b" " * 2_000_000])
def test_properties_that_say_nothing_do_no_harm(content, aliases):
    changed = repacked(workbooks.table_alone(), replace={CORE: content})
    with pytest.raises(Invalid) as refusal:
        read_plan(changed, aliases=aliases)
    assert [finding.code for finding in refusal.value.findings if finding.severity == "error"] == ["plan.year_missing"]
    assert read_plan(changed, aliases=aliases, year=2025).year == 2025


def test_a_table_alone_is_imported_into_the_year_that_is_said(office):
    refused = office.upload(texts.table_alone(), name="ke-hoach.csv", headers={"Accept-Language": "en"})
    [error] = [error for error in refused.json()["errors"] if error["severity"] == "error"]
    assert (refused.status_code, error["code"]) == (422, "plan.year_missing")
    assert "send it with the file in the field year" in error["hint"]
    dry = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025}, dry_run="true")
    stored = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025})
    assert (dry.status_code, stored.status_code) == (200, 201)
    assert (dry.json()["year"], stored.json()["year"], stored.json()["title"]) == (2025, 2025, "")
    due = {path: task["schedule"]["due"] for path, task in office.tasks().items()}
    assert due == {"1": "2025-06-30", "2": "2025-03-31"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("vi", "Kế hoạch được khai là của năm 2026, nhưng văn bản ghi năm 2025."),
        ("en", "The plan is said to be for 2026, but its text says 2025."),
    ],
)
def test_another_year_than_the_files_is_refused(office, language, message):
    answer = office.upload(word.sound(), fields={"year": "2026"}, headers={"Accept-Language": language})
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["code"], error["message"]) == (422, "plan.year_contradicts", message)


@pytest.mark.parametrize("year", ["1999", "2100", "x", "2025.5"])
def test_a_year_is_one_of_this_century(office, year):
    answer = office.upload(texts.table_alone(), fields={"year": year})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/year"]


@pytest.mark.parametrize(("file", "name"), [("document", "ke-hoach.docx"), ("workbook", "ke-hoach.xlsx")])
def test_the_export_of_a_table_alone_comes_again_unchanged(office, file, name):
    plan = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025}).json()["id"]
    exported = office.get(f"plans/{plan}/{file}/").content
    unchanged = {"added": 0, "changed": 0, "removed": 0, "unchanged": 2}
    assert again(office, plan, exported, name)["difference"]["counts"] == unchanged
    elsewhere = office.upload(exported, name=name, dry_run="true")
    assert (elsewhere.status_code, elsewhere.json()["findings"][0]["code"]) == (200, "plan.exists")


def test_a_table_alone_comes_again_into_its_draft_without_a_year(office):
    plan = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025}).json()["id"]
    shorter = "\n".join(",".join(row) for row in (HEADINGS, SECOND)).encode()
    told = again(office, plan, shorter, "ke-hoach.csv")
    assert (told["year"], told["difference"]["counts"]["removed"]) == (2025, 1)


def test_a_plan_without_a_title_gets_one_in_its_draft(office):
    plan = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025}).json()["id"]
    for title, refused in (("Kiểm soát TTHC năm 2026", True), ("Kiểm soát TTHC năm 2025", False)):
        version = office.get(f"plans/{plan}/")["ETag"]
        url, body = office.url(f"plans/{plan}/"), json.dumps({"title": title})
        answer = office.client.patch(url, body, content_type="application/json", headers={"If-Match": version})
        assert answer.status_code == (422 if refused else 200), answer.content
    told = again(office, plan, office.get(f"plans/{plan}/document/").content, "ke-hoach.docx")
    assert (told["title"], told["difference"]["counts"]["unchanged"]) == ("Kiểm soát TTHC năm 2025", 2)
    assert {finding["code"] for finding in told["findings"]} == {"plan.number_missing", "plan.date_missing"}


def test_a_copy_of_a_plan_without_a_title_has_none(office):
    plan = office.upload(texts.table_alone(), name="ke-hoach.csv", fields={"year": 2025}).json()["id"]
    copy = office.post(f"plans/{plan}/copy/", {"year": 2026}).json()
    document = office.get(f"plans/{copy['id']}/").json()
    assert (document["title"], document["cover"]["passages"]) == ("", [])
    exported = office.get(f"plans/{copy['id']}/document/").content
    assert again(office, copy["id"], exported, "ke-hoach.docx")["difference"]["counts"]["unchanged"] == 2


def again(office, plan, data, name):
    """What the file changes in the draft."""
    url, version = office.url(f"plans/{plan}/import/?dry_run=true"), office.get(f"plans/{plan}/")["ETag"]
    file = SimpleUploadedFile(name, data, DOCX)
    answer = office.client.post(url, {"file": file}, headers={"If-Match": version})
    assert answer.status_code == 200, answer.content
    return answer.json()
