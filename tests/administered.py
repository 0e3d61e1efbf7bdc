"""What the played town's administrator does over HTTP after the scenario: every operation that is an administrator's.

It leaves a row of every kind: a member, a position with its holder, a machine with two secrets, a waiver, and a ward's
first administrator.
"""

PERSON = {"username": "nguyen.van-a", "full_name": "Nguyễn Văn A"}


def administer(town, ward):
    """Set up the town.

    Args:
        town: calls as its administrator.
        ward: id of a ward that has no administrator.
    """
    member = _kept(town, "members/", {**PERSON, "role": "viewer"}, {"to": None})
    town.get("members/", username=member["person"]["username"], active="true")
    town.post(f"members/{member['id']}/invitation/", {"kind": "invite"}, expect=201)
    place = _kept(town, "positions/", {"name": "Chánh Văn phòng", "kind": "position"}, {"name": "Chánh VP"})
    held = town.post(f"positions/{place['id']}/holders/", {"username": PERSON["username"]}, expect=201)
    town.get(f"positions/{place['id']}/holders/")
    _changed(town, f"holders/{held.json['id']}/", {"to": None})
    _kept(town, "duty-waivers/", {"rule": "draft_approve", "reason": "Chỉ có một người"}, {"to": None})
    machine = _kept(town, "machines/", {"name": "Một cửa", "scopes": ["plans:read"]}, {"active": True})
    secrets = f"machines/{machine['id']}/secrets/"
    first = town.post(secrets, {}, expect=201).json["id"]
    town.post(secrets, {}, expect=409)
    town.delete(f"{secrets}{first}/")
    town.post(secrets, {}, expect=201)
    below = f"subordinates/{ward}/administrators/"
    appointed = town.post(below, {**PERSON, "username": "quan.tri"}, expect=201).json["id"]
    town.post(f"{below}{appointed}/invitation/", {}, expect=201)
    feed = town.post("/me/calendar-feeds/", {"name": "Máy tính"}, expect=201).json
    town.post("/me/calendar-feeds/", {"name": "Điện thoại"}, expect=201)
    town.delete(f"/me/calendar-feeds/{feed['id']}/")
    town.get(below)
    for path in (
        "members/",
        "positions/",
        "duty-waivers/",
        "machines/",
        "audit-events/",
        "/me/sessions/",
        "/me/tokens/",
        "/me/calendar-feeds/",
    ):
        town.get(path)


def name_words(office):
    """State names and headings as a ward's office, and take some back; one of each stays.

    Args:
        office: calls as that office.
    """
    position = office.get("positions/").json["results"][0]["id"]
    aliases = {
        "Tổ Số hóa": {"position": position},
        "Công ty Mây": {"outside": "Công ty Mây"},
        "Phường ta": {"unit": True},
    }
    made = [office.post("plan-aliases/", {"words": words, **said}, expect=201) for words, said in aliases.items()]
    office.delete(f"plan-aliases/{made[-1].json['id']}/")
    office.get("plan-aliases/")
    office.post("plan-headings/", {"heading": "Đầu việc", "field": "content"}, expect=201)
    left_out = office.post("plan-headings/", {"heading": "Kinh phí", "field": None}, expect=201)
    office.delete(f"plan-headings/{left_out.json['id']}/")
    office.get("plan-headings/")


def _kept(town, path, body, change):
    """A row made, read and changed; gives it as it was made."""
    made = town.post(path, body, expect=201).json
    _changed(town, f"{path}{made['id']}/", change)
    return made


def _changed(town, path, change):
    town.patch(path, change, match=town.get(path).headers["ETag"])
