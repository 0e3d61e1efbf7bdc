"""What a ward's town offers to it: a task that waits, one that it took into its draft, one that it declined.

Both sides read all of it, so that every text holds the ward's word.
"""

from tenants.roles import Role
from tests.plans.desk import Desk


def offer(world, code, plan, year, word):
    """Offer and answer; gives the offers by state, and the group of the draft into which one was taken."""
    town, office = Desk(world, Role.TOWN_OFFICE, "90"), Desk(world, Role.WARD_OFFICE, code)
    group = office.get(f"plans/{plan}/").json()["annexes"][0]["groups"][0]["id"]
    body = offered(world, code, year, word)
    made = {state: _sent(town, "offers/", body)["offers"][0]["id"] for state in ("open", "taken", "declined")}
    _sent(office, f"received/offers/{made['taken']}/take/", {"under": group})
    _sent(office, f"received/offers/{made['declined']}/decline/", {"reason": f"Không đủ {word}"})
    return made, group


def offered(world, code, year, word=""):
    """The body of an offer to a ward."""
    return {
        "units": [str(world.units[code])],
        "year": year,
        "content": f"Phối hợp {word}",
        "leads": f"Nhóm {word}",
        "product": f"Biên bản {word}",
        "schedule": f"Thường xuyên {word}",
        "note": f"Thí điểm {word}",
    }


def _sent(desk, path, body):
    answer = desk.post(path, body)
    assert answer.status_code in {200, 201}, (path, answer.content)
    return answer.json()
