"""What Trung Lương does with its tasks over HTTP after the scenario: every operation of a task that the scenario lacks.

It leaves a row of every kind on a task with a due day: a product that is a file, and a request that waits.
"""

from api.demo.scenario.plan_imported import TRUNG_LUONG

PDF = b"%PDF-1.7\n"
LATE, LATER, COLLECTIVE, ASKED = "I.I.1", "I.II.3", "I.II.2", "II.8"


def work(stage):
    """Work on the tasks; the office leads the dated ones, the one-stop section the one that is checked in."""
    office, lead, tasks = stage.office(TRUNG_LUONG), stage.as_(TRUNG_LUONG, "lead"), stage.facts["tasks"]
    late, later, collective, asked = (f"tasks/{tasks[path]['id']}/" for path in (LATE, LATER, COLLECTIVE, ASKED))
    _deliver(office, late)
    ask = {"due": "2024-03-29", "reason": "Chờ hướng dẫn của thị xã"}
    office.post(f"{late}extensions/", ask, expect=201)
    _extend(office, later)
    _finish(office, later)
    position = lead.get("/me/").json["units"][0]["positions"][0]["id"]
    office.put(f"{collective}accountable/", {"position": position}, match=office.get(collective).etag)
    [obligation] = stage.facts["obligations"][TRUNG_LUONG]
    said = {"obligation": obligation["id"], "answer": "worked", "note": "Đã hướng dẫn tại Bộ phận Một cửa."}
    lead.post(f"{asked}check-ins/", said, expect=201)
    lead.post(f"check-ins/{obligation['id']}/", {"others": "nothing"}, expect=201)
    for path in (f"check-ins/{obligation['id']}/", f"{asked}check-ins/", "tasks/counts/", "dashboard/"):
        office.get(path)
    _offered(stage.town, office)
    _reminded(office, late.split("/")[1])


def _reminded(office, task):
    """A rule of its own, the day's digest read and handed on, a reminder by telephone, an address for mail."""
    office.patch("reminder-rule/", {"before": [3]}, match=office.get("reminder-rule/").etag)
    [digest] = office.get("inbox/").json["results"]
    office.post(f"inbox/{digest['id']}/read/")
    office.post(f"digests/{digest['id']}/chat/")
    told = {"task": task, "channel": "telephone", "addressee": "Bà Lan", "note": "Hẹn thứ Hai"}
    office.post("reminders/", told, expect=201)
    office.get("reminders/", task=task)
    office.put("/me/mail-address/", {"address": ""})
    office.get("/me/mail-address/")


def _offered(town, office):
    """Three tasks that the town offers: one waits, one is declined, one is withdrawn."""
    offer = {"units": [office.unit], "year": 2024, "content": "Rà soát quy trình nội bộ", "schedule": "Quý III"}
    _, declined, withdrawn = (town.post("offers/", offer, expect=201).json["offers"][0]["id"] for _ in range(3))
    office.post(f"received/offers/{declined}/decline/", {"reason": "Chưa đủ người"})
    office.get(f"received/offers/{declined}/")
    office.get("received/offers/")
    town.get("offers/")
    town.get(f"offers/{declined}/")
    town.delete(f"offers/{withdrawn}/")
    town.get("received/progress/", year=2024)


def _deliver(office, task):
    """A link that is taken back, a document, and a file that is read again."""
    path = f"{task}deliverables/"
    link = {"title": "Trang thông tin", "url": "https://trungluong.example.vn/ke-hoach"}
    made = office.post(f"{path}links/", link, expect=201).json["id"]
    office.delete(f"{path}{made}/", match=office.get(f"{path}{made}/").etag)
    document = {"title": "Kế hoạch", "number": "05/KH-UBND", "dated": "2024-03-08"}
    office.post(f"{path}documents/", document, expect=201)
    file = office.upload(f"{path}files/", "ke-hoach.pdf", PDF).json["id"]
    office.get(f"{path}{file}/file/")
    office.get(path)


def _extend(office, task):
    """Three requests: refused, withdrawn, granted."""
    for due, step, body in (
        ("2024-09-10", "refuse", {"note": "Xem lại"}),
        ("2024-09-20", "withdraw", None),
        ("2024-09-30", "grant", {}),
    ):
        asked = office.post(f"{task}extensions/", {"due": due, "reason": "Thiếu số liệu"}, expect=201).json["id"]
        path = f"{task}extensions/{asked}/"
        office.post(f"{path}{step}/", body, match=office.get(path).etag)
    office.get(f"{task}extensions/")


def _finish(office, task):
    """Reported as done, confirmed, and sent back again."""
    done = office.post(f"{task}progress/", {"status": "done"}, match=office.get(task).etag, expect=201)
    confirmed = office.post(f"{task}confirm/", {"note": "Đủ"}, match=done.etag)
    office.post(f"{task}reopen/", {"reason": "Thiếu phụ lục"}, match=confirmed.etag)
