"""What a ward was reminded of: digests of its late tasks, and a reminder by telephone; and a rule of its own."""

from datetime import timedelta

from plans.reminding import Periods
from plans.services.reminders import digests_make
from tenants.clock import Clock
from tenants.roles import Role
from tenants.workdays import workdays_from
from tests.isolation.words import kept
from tests.plans.desk import Desk
from tests.world import who


def remind(world, code, task, word):
    """The id of the office's digest, made on the next working day."""
    office, today = Desk(world, Role.WARD_OFFICE, code), Clock().today()
    clock = Clock(timedelta(days=(workdays_from(today, 1) - today).days))
    unit, person = office.entered(), world.users[who(Role.WARD_OFFICE, code)]
    [digest] = [made for made in digests_make(unit=unit, clock=clock, periods=Periods()) if made.person_id == person]
    told = {"task": task, "channel": "telephone", "addressee": f"Bà {kept(word)}", "note": f"Nhắc {kept(word)}"}
    assert office.post("reminders/", told).status_code == 201
    rule = office.client.patch(
        office.url("reminder-rule/"), {"before": [2]}, content_type="application/json", headers={"If-Match": '"0"'}
    )
    assert rule.status_code == 200
    return str(digest.pk)
