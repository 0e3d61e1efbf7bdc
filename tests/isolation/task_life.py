"""What a ward does with the tasks of its approved plan: products, requests for a later day, a check-in, a blocked task.

What the superior may read of it, why a task is blocked, holds the ward's word; the rest its longer form.
"""

from django.core.files.uploadedfile import SimpleUploadedFile

from plans.models import CheckIn
from tenants.clock import now
from tenants.roles import Role
from tests.isolation.words import kept
from tests.plans.desk import Desk
from tests.world import who

PDF = b"%PDF-1.7\n"


def work(world, code, ward, word):
    """Work on the tasks; gives the ids of a product that is a file and of a request that waits, both of the first."""
    office, lead = Desk(world, Role.WARD_OFFICE, code), Desk(world, Role.LEAD, code)
    secret, path = kept(word), f"tasks/{ward.tasks['approved']}/"
    _made(lead, f"{path}deliverables/links/", {"title": f"Trang {secret}", "url": f"https://a.vn/{secret}"})
    document = {"title": f"Báo cáo {secret}", "number": f"12/{secret}", "dated": "2024-04-03"}
    _made(lead, f"{path}deliverables/documents/", document)
    body = {"file": SimpleUploadedFile(f"{secret}.pdf", PDF + secret.encode()), "title": f"Ảnh {secret}"}
    answer = lead.client.post(lead.url(f"{path}deliverables/files/"), body)
    assert answer.status_code == 201, answer.content
    asked = {"due": f"{now().year + 1}-01-01", "reason": f"Chờ {secret}"}
    first = _made(lead, f"{path}extensions/", asked)
    refusal = {"If-Match": office.get(path)["ETag"]}
    refused = office.post(f"{path}extensions/{first}/refuse/", {"note": f"Không {secret}"}, **refusal)
    assert refused.status_code == 200, refused.content
    waiting = _made(lead, f"{path}extensions/", asked)
    # The office stands in for the lead, whose position's name holds the word too.
    _made(
        office,
        f"{path}progress/",
        {"status": "in_progress", "note": f"Đang làm {secret}"},
        **{"If-Match": office.get(path)["ETag"]},
    )
    [second] = [
        task["id"]
        for task in office.tasks(plan=ward.plans["approved"]).values()
        if task["id"] != ward.tasks["approved"]
    ]
    _checked_in(lead, ward.tasks["approved"], f"Kỳ trước {secret}")
    said = {"obligation": ward.obligations["accepted"], "answer": "worked", "note": f"Đã làm {secret}"}
    _made(office, f"tasks/{second}/check-ins/", said)
    blocked = {"status": "blocked", "blocked_reason": f"Vướng {word}"}
    _made(office, f"tasks/{second}/progress/", blocked, **{"If-Match": '"1"'})
    return answer.json()["id"], waiting


def _checked_in(desk, task, note):
    """An answer as a version of the plan in which the task had no due day has left it."""
    unit, person = desk.entered(), desk.world.users[who(desk.role, desk.code)]
    span = {"starts": "2023-09-15", "ends": "2023-12-14", "due": "2023-12-13"}
    whose = {"unit_id": unit, "reader_id": unit, "work_id": task, "actor_id": person, "role": "lead", "at": now()}
    CheckIn.objects.create(**whose, **span, answer="worked", note=note, on_behalf=note)


def _made(desk, path, body, **headers):
    answer = desk.post(path, body, **headers)
    assert answer.status_code == 201, (path, answer.content)
    return answer.json()["id"]
