"""What a unit's administrator has made, in every state: members, positions with holders, machines, waivers."""

import json
from dataclasses import dataclass, field
from datetime import timedelta

from allauth.usersessions.models import UserSession

from tenants.clock import Clock
from tenants.feeds import feed_create
from tenants.models import AccessToken, User
from tenants.roles import Role
from tenants.services import token_issue
from tests.isolation.words import kept
from tests.plans.desk import Desk
from tests.world import who

PAST = {"from": "2024-01-01", "to": None}


@dataclass
class Administered:
    """Ids by state: ``running`` and ``over`` of what lasts a time, ``one`` and ``two`` of machines by their secrets."""

    members: dict[str, str] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    machines: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    waivers: dict[str, str] = field(default_factory=dict)


def administer(world, code, word):
    """Let the unit's administrator make one of each."""
    desk, made, text = Desk(world, Role.UNIT_ADMIN, code), Administered(), kept(word)
    position = made.positions["*"] = _made(desk, "positions/", {"name": f"Nhóm {text}", "kind": "body"})["id"]
    change(desk, f"positions/{position}/", {"name": f"Tổ {text}"})
    for state in ("over", "running"):
        person = {"username": f"{state}.{code}", "full_name": f"Trần {text}", **PAST}
        made.members[state] = _made(desk, "members/", {**person, "role": "viewer"})["id"]
        holder = {"username": person["username"], **PAST}
        made.holders[state] = _made(desk, f"positions/{position}/holders/", holder)["id"]
        waiver = {"rule": "draft_approve", "reason": f"Thiếu người {text}", "to": None}
        made.waivers[state] = _made(desk, "duty-waivers/", {**waiver, **(PAST if state == "over" else {})})["id"]
        if state == "over":
            end(desk, f"members/{made.members[state]}/")
            end(desk, f"holders/{made.holders[state]}/")
            end(desk, f"duty-waivers/{made.waivers[state]}/")
    for state in ("one", "two"):
        machine = _made(desk, "machines/", {"name": f"Máy {text}", "scopes": ["plans:read"]})
        made.machines[state], made.secrets[state] = machine["id"], machine["secrets"][0]["id"]
    _made(desk, f"machines/{made.machines['two']}/secrets/", {})
    made.members["own"] = membership(desk, Role.UNIT_ADMIN)
    return made


def end(desk, path):
    """Let what lasts a time end today."""
    change(desk, path, {"to": str(Clock().today())})


def change(desk, path, body):
    """Change what stands at an address, as it is now."""
    headers = {"If-Match": desk.get(path)["ETag"]}
    answer = desk.client.patch(desk.url(path), json.dumps(body), content_type="application/json", headers=headers)
    assert answer.status_code == 200, answer.content


def membership(desk, role):
    """The id of a unit's first membership in a role."""
    return desk.get("members/", {"role": role}).json()["results"][0]["id"]


def signed_in(world, role, code):
    """Ids of an account's session, of a token beside the one that the tests call with, and of a calendar feed."""
    user = User.objects.get(pk=world.users[who(role, code)])
    session = UserSession.objects.create(user=user, ip="192.0.2.1", user_agent=code, session_key=f"session of {code}")
    token_issue(user=user, lifetime=timedelta(days=1))
    feed, _ = feed_create(user=user.pk, name=f"Lịch {code}")
    return session.pk, AccessToken.objects.filter(user=user).latest("id").pk, str(feed.pk)


def _made(desk, path, body):
    answer = desk.post(path, body)
    assert answer.status_code == 201, (path, answer.content)
    return answer.json()
