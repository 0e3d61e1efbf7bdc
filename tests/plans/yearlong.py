"""A ward and its town through a year: their clocks, their desks, and calls that its test makes again and again."""

from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from api.jobs import make_digests
from tenants.clock import ZONE, now
from tenants.models import Unit
from tests.plans.desk import DOCX, Desk
from tests.reporting.town import as_owner
from tests.world import who


class Year:
    """Ward 91 under town 90.

    Attributes:
        office, leader, lead: the ward's desks; ``lead`` holds the one-stop section.
        town: the town's office.
        plan: the id of the version in force.
        owed: the id of the report that the ward owes for the first quarter.
    """

    def __init__(self, world):
        self.world, self.ward = world, world.units["91"]
        self.office, self.leader, self.lead = (Desk(world, role) for role in ("ward_office", "ward_leader", "lead"))
        self.town = Desk(world, "town_office", "90")
        self.plan = self.owed = None

    def at(self, month, day, year=2024):
        """Let it be nine in the morning of a day in the ward and its town."""
        moment = datetime(year, month, day, 9, tzinfo=ZONE)
        with as_owner():
            Unit.objects.filter(pk__in=[self.world.units[code] for code in ("90", "91")]).update(
                clock_shift=moment - now()
            )

    def path(self, place):
        """The address of the task at a place of the plan in force."""
        return f"tasks/{self.office.tasks(plan=self.plan)[place]['id']}/"

    def act(self, desk, path, body=None, expect=200, method="post"):
        """Send to a step of a task or plan on its present version; gives the answer's values."""
        item = "/".join(path.split("/")[:2]) + "/"
        answer = getattr(desk, method)(path, body, **{"If-Match": desk.get(item)["ETag"]})
        assert answer.status_code == expect, (path, answer.content)
        return answer.json()

    def refused(self, *call, **options):
        """The code of what must be refused."""
        return self.act(*call, **options)["code"]

    def report(self, desk, path, expect=201, **body):
        """Report on a task."""
        return self.act(desk, f"{path}progress/", body, expect)

    def edit(self, plan, method, path, body=None):
        """Change a draft's lines on its present version."""
        url, version = self.office.url(f"plans/{plan}/{path}"), self.office.get(f"plans/{plan}/")["ETag"]
        send = getattr(self.office.client, method)
        answer = send(url, body or {}, content_type="application/json", headers={"If-Match": version})
        assert answer.status_code in {200, 201, 204}, answer.content

    def reimported(self, plan, data):
        """What a file would change in a draft."""
        url = self.office.url(f"plans/{plan}/import/?dry_run=true")
        headers = {"If-Match": self.office.get(f"plans/{plan}/")["ETag"]}
        answer = self.office.client.post(url, {"file": SimpleUploadedFile("lan-hai.docx", data, DOCX)}, headers=headers)
        assert answer.status_code == 200, answer.content
        return answer.json()["difference"]

    def digests(self):
        """Role → text of the digests that the day makes; another run makes none."""
        people = {self.world.users[who(role, "91")]: role for role in ("ward_office", "ward_leader", "lead")}
        made = {people.get(digest.person_id, "others"): digest.text for digest in make_digests(self.ward)}
        assert make_digests(self.ward) == []
        return made

    def ledger(self):
        """The lines of the ledger as the office reads them: channel, what, stage, to whom."""
        lines = self.office.get("reminders/", {"page_size": 200}).json()["results"]
        return [(line["channel"]["value"], line["note"], line["stage"], line["addressee"]) for line in lines]

    def stages(self, place):
        """The stages at which the leads of a task were told of it; nothing stands twice in the ledger."""
        lines = self.ledger()
        assert len(lines) == len(set(lines))
        told = {(what, stage) for channel, what, stage, _ in lines if channel == "inbox"}
        return {stage for what, stage in told if what == place and stage.startswith("leads")}

    def progress(self):
        """The ward's row of what the town sees of the year."""
        units = self.town.get("received/progress/", {"year": 2024}).json()["units"]
        return next(each for each in units if each["unit"]["code"] == "91")
