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
    """State names and headings as a ward's office, and take one of each back; two stay, since the sweep deletes one.

    Args:
        office: calls as that office.
    """
    position = office.get("positions/").json["results"][0]["id"]
    aliases = {"Tổ Số hóa": {"position": position}, "Công ty Mây": {"outside": "Công ty Mây"}, "Phường": {"unit": True}}
    headings = {"Đầu việc": "content", "Lưu ý": "note", "Kinh phí": None}
    made = {
        "plan-aliases/": [{"words": words, **said} for words, said in aliases.items()],
        "plan-headings/": [{"heading": heading, "field": field} for heading, field in headings.items()],
    }
    for path, bodies in made.items():
        *_, last = [office.post(path, body, expect=201) for body in bodies]
        office.delete(f"{path}{last.json['id']}/")
        office.get(path)


def _kept(town, path, body, change):
    """A row made, read and changed; gives it as it was made."""
    made = town.post(path, body, expect=201).json
    _changed(town, f"{path}{made['id']}/", change)
    return made


def _changed(town, path, change):
    town.patch(path, change, match=town.get(path).headers["ETag"])
