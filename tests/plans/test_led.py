"""Whose a task is: what SQL finds is what the claims of ``plans.claims`` say, for every role and every kind of lead."""

import pytest
from django.db import connection

from plans.claims import Actor, Held, Side, claims_of
from plans.models import Plan, TaskWork
from plans.selectors.actors import actors_of
from plans.selectors.decisive import PARTIES, decisive, facts_of
from plans.selectors.led import CLAIMED, LED, claimed_by
from tenants import scope
from tenants.access import standings_of
from tenants.models import Position, PositionHolder
from tenants.roles import ROLES, Role
from tests.plans.documents import HEADINGS, plan_with
from tests.world import who

LINES = f"""
SELECT t.content, {LED}, {CLAIMED}, {decisive("unit_id", PARTIES)}
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = %(unit)s AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
  LEFT JOIN tenants_position named ON named.unit_id = %(unit)s AND named.id = w.accountable_id
 WHERE p.unit_id = %(unit)s
"""
ONE_STOP, CULTURE = "Bộ phận Tiếp nhận và Trả kết quả", "Công chức Văn hóa – Xã hội"
OUTSIDE, UNKNOWN, COLLECTIVE = "Văn phòng HĐND-UBND thị xã", "Tổ chưa có", "Công chức chuyên môn"
KINDS = {
    "bộ phận": (ONE_STOP, ""),
    "chức danh": (CULTURE, ONE_STOP),
    "đơn vị": ("UBND", ""),
    "ngoài đơn vị": (OUTSIDE, ""),
    "không rõ": (UNKNOWN, ""),
    "tập thể": (COLLECTIVE, ""),
    "tập thể, đã giao": (COLLECTIVE, ""),
    "không ai": ("", ""),
    "đơn vị phối hợp": (ONE_STOP, "UBND"),
    "ngoài đơn vị phối hợp": (ONE_STOP, OUTSIDE),
    "tập thể phối hợp": (ONE_STOP, COLLECTIVE),
}
ROWS = [(str(n), content, *KINDS[content], "", "Thường xuyên") for n, content in enumerate(KINDS, 1)]


@pytest.fixture
def lines(office, world):
    """What a person of a unit is found to lead, and to be named for at all; and the facts of each line."""
    office.imported(plan_with([HEADINGS, *ROWS], subject="Kiểm soát TTHC năm 2024"))
    unit = office.entered()
    named = TaskWork.objects.get(unit=unit, lines__content="tập thể, đã giao")
    named.accountable = Position.objects.get(unit=unit, standard="one_stop")
    named.save()

    def read(actors):
        with connection.cursor() as cursor:
            cursor.execute(LINES, {"unit": unit, **claimed_by(actors.items())})
            return [(content, led, claimed, facts_of(facts)) for content, led, claimed, facts in cursor.fetchall()]

    return read


def claimed(facts, actor, *sides):
    claims = [claim for side in sides for claim in claims_of(side, facts.parties, facts.accountable)]
    held = {position.id for position in actor.positions} | {position.standard for position in actor.positions} - {""}
    return any(held & (claim.keys | claim.codes) or actor.roles & {*claim.roles} for claim in claims)


@pytest.mark.parametrize("role", ["lead", "coordinator", "ward_office", "ward_leader", "viewer"])
def test_it_is_what_the_claims_say(lines, world, role):
    user, unit = world.users[who(role, "91")], world.units["91"]
    actor = actors_of(user, standings_of(user, ("api",)))[unit]
    found = lines({unit: actor})
    assert len(found) == len(KINDS)
    for content, led, named, facts in found:
        assert led == claimed(facts, actor, Side.LEAD, Side.ACCOUNTABLE), content
        assert named == claimed(facts, actor, Side.LEAD, Side.ACCOUNTABLE, Side.COORDINATOR), content


def test_roles_that_act_by_themselves_lead(lines, world):
    unit = world.units["91"]

    def led(role):
        actor = Actor(frozenset({role}), ROLES[role], ())
        return [content for content, is_led, _, _ in lines({unit: actor}) if is_led]

    assert led(Role.WARD_LEADER) == ["đơn vị"]
    assert led(Role.WARD_OFFICE) == ["đơn vị", "ngoài đơn vị", "không rõ", "tập thể", "không ai"]
    assert led(Role.LEAD) == []


def test_what_is_held_in_one_unit_leads_nothing_in_another(lines, world):
    here, there = world.units["91"], world.units["92"]
    nobody = Actor(frozenset({Role.VIEWER}), ROLES[Role.VIEWER], ())
    abroad = Actor(frozenset(Role), frozenset(), (Held(str(there), "one_stop", ONE_STOP),))
    assert not any(named for _, _, named, _ in lines({here: nobody, there: abroad}))


def test_the_actor_of_each_unit_is_of_its_day(office, world):
    user, unit = world.users[who("ward_office", "91")], office.entered()
    [standing] = standings_of(user, ("api",))
    held = {position.standard for position in actors_of(user, [standing])[unit].positions}
    assert held == {"office_clerk", "ward_office"}
    scope.explain(reason="thôi giữ")
    for holder in PositionHolder.objects.filter(unit=unit, user=user):
        holder.valid = (holder.valid.lower, standing.today)
        holder.save()
    assert actors_of(user, [standing])[unit].positions == ()
    assert Plan.objects.filter(unit=unit).count() == 0
