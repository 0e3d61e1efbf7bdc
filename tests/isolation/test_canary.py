"""Two wards with the same data but for a word of one's own in every text: nobody else ever gets to read it.

That an answer holds no word proves nothing where there was none to tell: so the word must stand in every text column,
and the owner's own answers must hold it, on the routes listed here and on no other. What strangers get at the owner's
address, and for its ids at their own, is searched by the permission matrix, which asks for all of it.
"""

import pytest
from django.db import connection

from api.http.views import Home
from tenants import scope
from tenants.catalogue import tables
from tenants.models.base import TableList
from tenants.roles import Role
from tests.isolation.answers import everything
from tests.isolation.routes import operations
from tests.isolation.staging import leave_scope
from tests.isolation.words import WORDS, kept
from tests.permissions.states import states_of, values_of
from tests.permissions.trial import Trial

OPERATIONS = operations()
WORD = WORDS["91"]
TENANT = sorted(table for table, its in tables().items() if its is TableList.TENANT)
COLUMNS = """
SELECT table_name, column_name FROM information_schema.columns
 WHERE table_schema = 'public' AND table_name = ANY (%s) AND data_type IN ('text', 'jsonb', 'bytea')
"""
#: Columns of codes, digests and numbers, which no person writes; and texts that no route writes yet.
CODES = {
    "plans_plan": {"state", "number", "reason"},  # the reason of an amendment, of which the stage has none
    "plans_planstep": {"action", "state", "role"},
    "plans_annex": {"label", "note"},
    "plans_taskgroup": {"printed_number"},
    "plans_task": {"printed_number", "schedule_kind"},
    "plans_taskparty": {"side", "kind", "standard", "outside"},
    "plans_tasktarget": {"operator", "indicator"},
    "plans_taskoffer": {"schedule_kind"},
    "plans_taskofferanswer": {"answer"},
    "plans_taskwork": {"status"},
    "plans_taskupdate": {"kind", "status", "role"},
    "plans_deliverable": {"kind", "role", "on_behalf"},  # the office stands in for a lead in saying how far it is,
    "plans_extensionrequest": {"state", "role", "on_behalf"},  # not in products, and not in asking for a later day
    "plans_checkin": {"answer", "role"},
    "plans_headingalias": {"field"},
    "plans_unitalias": {"kind"},
    "plans_reminder": {"channel", "stage", "suppressed"},
    "plans_uploadedfile": {"media_type", "sha256", "content"},
    "reporting_obligation": {"excluded_reason"},
    "reporting_report": {"stage"},
    "reporting_reportrow": {"form", "row"},
    "reporting_reporttransition": {"action", "state_before", "state_after", "role"},
    "reporting_reportversion": {"document", "sha256"},
    "reporting_reportversionform": {"form", "sources", "notes", "document", "sha256"},
    "reporting_review": {"decision"},
    "reporting_reviewnote": {"form", "row"},
    "tenants_auditevent": {"table", "row", "operation", "client", "request_id"},
    "tenants_dutywaiver": {"rule"},
    "tenants_position": {"kind", "standard"},
}

#: Readings of a ward's own that tell its texts, and what a superior reads of them; every other one tells none.
OWN = {
    "me/",
    "units/{unit}/audit-events/",
    "units/{unit}/members/",
    "units/{unit}/members/{member}/",
    "units/{unit}/positions/",
    "units/{unit}/positions/{position}/",
    "units/{unit}/positions/{position}/holders/",
    "units/{unit}/holders/{holder}/",
    "units/{unit}/machines/",
    "units/{unit}/machines/{machine}/",
    "units/{unit}/duty-waivers/",
    "units/{unit}/duty-waivers/{waiver}/",
    "units/{unit}/plan-aliases/",
    "units/{unit}/plan-headings/",
    "units/{unit}/inbox/",
    "units/{unit}/reminders/",
    "units/{unit}/plans/",
    "units/{unit}/plans/{plan}/",
    "units/{unit}/plans/{plan}/steps/",
    "units/{unit}/plans/{plan}/lint/",
    "units/{unit}/plans/{plan}/source/",
    "units/{unit}/plans/{plan}/document/",
    "units/{unit}/plans/{plan}/workbook/",
    "units/{unit}/tasks/",
    "units/{unit}/tasks/{task}/",
    "units/{unit}/tasks/{task}/updates/",
    "units/{unit}/tasks/{task}/check-ins/",
    "units/{unit}/tasks/{task}/deliverables/",
    "units/{unit}/tasks/{task}/deliverables/{deliverable}/",
    "units/{unit}/tasks/{task}/deliverables/{deliverable}/file/",
    "units/{unit}/tasks/{task}/extensions/",
    "units/{unit}/tasks/{task}/extensions/{extension}/",
    "units/{unit}/tasks/counts/",
    "units/{unit}/check-ins/{obligation}/",
    "units/{unit}/dashboard/",
    "units/{unit}/received/offers/",
    "units/{unit}/received/offers/{offer}/",
    "units/{unit}/reports/",
    "units/{unit}/reports/{report}/",
    "units/{unit}/reports/{report}/versions/{version}/",
}
RECEIVED = {
    "units/{unit}/offers/",
    "units/{unit}/offers/{offer}/",
    "units/{unit}/received/progress/",
    "units/{unit}/received/plans/",
    "units/{unit}/received/plans/{plan}/",
    "units/{unit}/received/plans/{plan}/document/",
    "units/{unit}/received/plans/{plan}/workbook/",
    "units/{unit}/received/reports/{version}/",
    "units/{unit}/received/reports/{version}/review/",
}
SILENT = {
    "units/{unit}/plans/{plan}/changes/",
    "me/calendar-feeds/",
    "me/mail-address/",
    "units/{unit}/reminder-rule/",
    "me/sessions/",
    "me/tokens/",
    "forms/",
    "indicators/",
    "forms/{form}/",
    "units/",
    "units/{unit}/",
    "units/{unit}/obligations/",
    "units/{unit}/obligations/{obligation}/",
    "units/{unit}/reports/{report}/forms/",
    "units/{unit}/reports/{report}/forms/{form}/",
    "units/{unit}/reports/{report}/forms/{form}/rows/{row}/",
    "units/{unit}/reports/{report}/versions/",
    "units/{unit}/received/reports/",
    "units/{unit}/subordinates/{subordinate}/administrators/",
    "units/{unit}/periods/",
    "units/{unit}/periods/{period}/",
    "units/{unit}/periods/{period}/completeness/",
    "units/{unit}/consolidated/{period}/",
    "units/{unit}/consolidated/{period}/cells/",
}


def told(stage, operation, code, values):
    """What every account of a unit is told at its own address, in every state, as files too."""
    queries = ["", "?format=xlsx"] if operation.action in operation.view.xlsx else [""]
    texts = []
    for state in states_of(operation):
        trial = Trial(stage, operation, state, values(state))
        for query in queries:
            answers = [trial.call(stage.tokens[role, code], query=query)[0] for role in Role]
            texts += [everything(answer).lower() for answer in answers]
    return "\n".join(texts)


def readings():
    return [operation for operation in OPERATIONS if operation.method == "GET"]


def named(operation):
    return f"{operation.method} {operation.template}"


@pytest.mark.parametrize("table", TENANT)
def test_the_word_stands_in_every_text(table, stage):
    unit = str(stage.world.units["91"])
    leave_scope()
    scope.enter(scope.Scope(units=(unit,)))
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [[table]])
        columns = {name for _, name in cursor.fetchall()}
        without = set()
        for name in columns:
            marked = (
                f"""SELECT count(*) FROM {table} WHERE lower("{name}"::text) LIKE %s AND %s IN (unit_id, reader_id)"""
            )
            cursor.execute(marked, [f"%{WORD}%", unit])
            without |= set() if cursor.fetchone()[0] else {name}
    leave_scope()
    assert without == CODES.get(table, set())


def test_every_reading_is_listed_once():
    listed = [*OWN, *RECEIVED, *SILENT]
    assert sorted(listed) == sorted(operation.template for operation in readings())


@pytest.mark.parametrize("operation", readings(), ids=named)
def test_the_owner_reads_its_word_on_the_routes_listed(operation, stage):
    text = told(stage, operation, "91", lambda state: values_of(stage, operation, state, home="91"))
    assert (WORD in text) is (operation.template in OWN)


@pytest.mark.parametrize("operation", [each for each in readings() if each.home is Home.SUPERIOR], ids=named)
def test_the_superior_reads_what_was_sent_and_nothing_that_was_kept(operation, stage):
    text = told(stage, operation, "90", lambda state: values_of(stage, operation, state))
    assert (WORD in text) is (operation.template in RECEIVED)
    assert kept(WORD) not in text


@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_a_sibling_with_the_same_data_never_reads_it(operation, stage):
    """At its own address and with its own rows: lists, totals, errors, files."""
    text = told(stage, operation, "92", lambda state: values_of(stage, operation, state, "92", home="92"))
    assert WORD not in text


@pytest.mark.parametrize("code", ["92", "90", "80", "81"])
def test_searching_for_the_word_finds_nothing(code, stage):
    with_tasks = next(operation for operation in OPERATIONS if operation.template == "units/{unit}/tasks/")
    trial = Trial(stage, with_tasks, "*", values_of(stage, with_tasks, "*", home=code))
    answer, _ = trial.call(stage.tokens[Role.WARD_OFFICE, code], query=f"?q={WORD}")
    assert answer.json()["results"] == []
