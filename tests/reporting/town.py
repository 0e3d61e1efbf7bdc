"""A town with as many wards as a test needs, made by the owner and played through the services.

The tests' own world has three wards; rollups of six or fifteen need more. Everything is committed, so tests that use
it are transactional; the database is put back after them.
"""

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.test import Client

from reporting.catalogue import FormSet as FormSetData
from reporting.models import LegalBasis
from reporting.opening import PeriodRequest
from reporting.periods import PeriodKind
from reporting.reference import form_set_store, form_version_store
from reporting.selectors.forms import forms_of
from reporting.selectors.heads import report_head_locked
from reporting.selectors.periods import obligations
from reporting.selectors.rows import rows_of
from reporting.selectors.versions import versions
from reporting.services.periods import period_open
from reporting.services.reports import report_create, report_move
from reporting.services.reviews import review_create
from reporting.services.rows import rows_save
from reporting.services.sending import report_send
from reporting.transitions import Action
from tenants import scope
from tenants.access import access_by_token
from tenants.bootstrap import establish
from tenants.labels import Label
from tenants.roles import Role
from tenants.services import token_issue
from tests import conftest

TOWN = "70"


@contextmanager
def as_owner():
    """Django's connection as the owner's for a while."""
    conftest._connect_as(os.environ["DATABASE_OWNER_URL"])
    try:
        yield
    finally:
        conftest._connect_as(os.environ["DATABASE_URL"])


def store_forms(code, forms):
    """Store form versions and a set of them for quarters; the connection is the owner's."""
    basis = LegalBasis.objects.get(code="tt-01-2020-vpcp")
    stored = [form_version_store(form, basis) for form in forms]
    first = forms[0]
    data = FormSetData(
        code, Label(code, code), basis.code, "unverified", first.valid_from, None, ("quarter", "ad_hoc"), ()
    )
    form_set_store(data, basis, stored)


@dataclass
class Town:
    """A town and its wards, with what a test needs to act for them.

    Attributes:
        wards: unit ids in order of code.
        tokens: of the town's office ("town"), and of each ward's office and leader by (role, number from 1).
    """

    unit: UUID
    wards: list[UUID]
    tokens: dict = field(default_factory=dict)
    period: UUID | None = None

    def client(self, key="town"):
        """A test client."""
        return Client(headers={"Authorization": f"Bearer {self.tokens[key]}"})

    def url(self, path="", unit=None):
        """An address under the town's, or another unit's."""
        return f"/api/v1/units/{unit or self.unit}/{path}"

    @contextmanager
    def acting(self, key="town"):
        """A transaction in the name of an account's unit; gives its access."""
        unit = self.unit if key == "town" else self.wards[key[1] - 1]
        access = access_by_token(self.tokens[key], unit=unit)
        with scope.acting(scope.Scope(units=access.units, unit=unit, actor=access.user)):
            yield access

    def open(self, **changes):
        """Open quý I/2024."""
        with self.acting() as access:
            request = PeriodRequest(PeriodKind.QUARTER, 2024, 1)
            self.period, _ = period_open(access=access, request=request, illustrative=True, **changes)
        return self

    def begin(self, number):
        """Begin a ward's report; gives its id."""
        with self.acting(("office", number)) as access:
            [owed] = obligations().filter(reader=access.unit, period=self.period)
            return report_create(access=access, obligation=owed.pk)

    def fill(self, number, report, figures):
        """Save a ward's whole report; ``figures`` gives the rows of a form, as sent."""
        for code in self._forms():
            with self.acting(("office", number)) as access:
                head = report_head_locked(access.unit, report)
                changes = {row: (cells, "") for row, cells in figures(code, number).items()}
                form = forms_of(head.period.form_set)[code].definition
                rows = rows_of(access.unit, report, code, lock=True)
                rows_save(access=access, head=head, form=form, rows=rows, changes=changes)

    def step(self, number, report, action):
        """One step of a ward's report."""
        role = "leader" if action is Action.APPROVE else "office"
        with self.acting((role, number)) as access:
            head = report_head_locked(access.unit, report)
            if action is Action.SEND:
                return report_send(access=access, head=head)
            return report_move(access=access, head=head, action=action)

    def send(self, number, figures):
        """A ward's report from nothing to sent; gives the version's id."""
        report = self.begin(number)
        self.fill(number, report, figures)
        return [self.step(number, report, action) for action in (Action.SUBMIT, Action.APPROVE, Action.SEND)][-1]

    def answer(self, version, decision="accepted"):
        """The town's answer."""
        with self.acting() as access:
            found = versions().get(pk=version)
            return review_create(access=access, version=found, decision=decision, comment="x")

    def _forms(self):
        with self.acting() as access:
            owed = obligations().filter(unit=access.unit, period=self.period).first()
            return list(forms_of(owed.period.form_set_id))


def build(count):
    """A town with so many wards; the connection is the owner's."""
    codes = [f"7{number:03}" for number in range(1, count + 1)]
    units = [{"code": TOWN, "kind": "town", "name": "Thị xã Bảy"}] + [
        {"code": code, "kind": "ward", "name": f"Phường Bảy {number}", "superior": TOWN}
        for number, code in enumerate(codes, start=1)
    ]
    roles = {"office": Role.WARD_OFFICE, "leader": Role.WARD_LEADER}
    names = {("office", 0): "town"} | {
        (role, number): f"{role}.{code}" for number, code in enumerate(codes, start=1) for role in roles
    }
    accounts = [{"username": "town", "full_name": "Thị xã", "unit": TOWN, "role": Role.TOWN_OFFICE}] + [
        {"username": name, "full_name": name, "unit": codes[number - 1], "role": roles[role]}
        for (role, number), name in names.items()
        if number
    ]
    made = establish({"since": "2020-01-01", "units": units, "accounts": accounts}, passwords={}, secrets={})
    issue = {name: token_issue(user=user, lifetime=timedelta(days=1)) for name, user in made.accounts.items()}
    tokens = {key: issue[name] for key, name in names.items() if key[1]} | {"town": issue["town"]}
    return Town(made.units[TOWN].pk, [made.units[code].pk for code in codes], tokens)
