"""The page behind a reminder's link: its addressee reports on one task without a password, for a week.

The link says who, in which unit and which task, and is signed; it gives no more than the person may do at the moment
of use: the membership, the positions and the task's state are judged again by the same rules as in the API.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from allauth.core import ratelimit
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from api.accounts.task_report import ReportForm, asked_of, report_take
from api.accounts.wording import word
from api.http.wording import render as render_code
from plans.facts import TaskAction, decide
from plans.selectors.actors import actor_of
from plans.selectors.lines import Line
from plans.selectors.tasks import task_line, task_works
from tenants import scope
from tenants.access import access_without_token
from tenants.clock import now
from tenants.refusals import Refusal
from tenants.roles import Permission

if TYPE_CHECKING:
    from api.http.language import Language

LIFETIME = timedelta(days=7)
CLIENT = "task-link"
PROGRAM = "reminders"  # what the audit says of links that the program itself hands out
#: What a link opens at most.
WITHIN = frozenset({Permission.PLAN_READ, Permission.TASK_REPORT})
_SIGNER = signing.Signer(salt=CLIENT)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says: the unit, its task, who may report by it, and who handed it out; None for the program."""

    unit: UUID
    work: UUID
    person: UUID
    by: UUID | None
    expires: datetime


def link_path(*, unit: UUID, work: UUID, person: UUID, by: UUID | None) -> str:
    """The page's address for a person and a task, without the host.

    Args:
        unit: whose task.
        work: the task.
        person: who may report by it.
        by: the account that hands it out; None when the program does, by mail.
    """
    expires = int((now() + LIFETIME).timestamp())
    said = [unit.hex, work.hex, person.hex, by.hex if by else "", expires]
    token = _SIGNER.sign_object(said, compress=True)
    return reverse("task_link", kwargs={"token": token})


def read_link(token: str) -> Link | None:
    """What a token says; None for one that is not ours or has expired."""
    try:
        unit, work, person, by, expires = _SIGNER.unsign_object(token)
    except signing.BadSignature:
        return None
    handing = UUID(by) if by else None
    link = Link(UUID(unit), UUID(work), UUID(person), handing, datetime.fromtimestamp(expires, UTC))
    return link if link.expires > now() else None


@require_http_methods(["GET", "POST"])
@never_cache
def task_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the task and take a report on it."""
    limited = ratelimit.consume_or_429(request, action="reset_password_from_key")
    if limited is not None:
        return limited
    link = read_link(token)
    access = access_without_token(link.person, unit=link.unit, client=CLIENT, within=WITHIN) if link else None
    if link is None or access is None:
        return _ended(request)
    # Whoever hands a link out could use it too: the audit names that account beside the person's.
    handed = f"{CLIENT} by {link.by or PROGRAM}"
    scope.enter(scope.Scope(units=(link.unit,), unit=link.unit, actor=link.person, client=CLIENT, reason=handed))
    work = task_works().filter(unit=link.unit, pk=link.work).select_for_update().first()
    if work is None:
        return _ended(request)
    language: Language = "en" if get_language() == "en" else "vi"
    line, actor = task_line(access, work.pk, language), actor_of(access)
    decision = decide(TaskAction.REPORT, line.facts, actor)
    if not decision.allowed:
        reason, _ = render_code(decision.code, language, decision.params)
        return render(request, "refused.html", {"message": reason}, status=409 if decision.conflict else 403)
    asked = asked_of(link.unit, access.clock.today(), work.pk, line.facts)
    form = ReportForm(request.POST or None, asked, line.facts, actor, language)
    if form.is_valid():
        try:
            report_take(access, work, line.facts, actor, asked, form)
        except Refusal as refusal:
            form.add_error("status", render_code(refusal.code, language, refusal.params)[0])
        else:
            return render(request, "task_reported.html", {"task": line.data})
    shown = {"period": getattr(asked.name, language), "due": asked.period.due} if asked else {"due": _due(line)}
    return render(request, "task_link.html", {"form": form, "task": line.data, **shown})


def _due(line: Line) -> date | None:
    """The day that counts, extensions included, of a task that has one of its own."""
    return date.fromisoformat(line.data["due"]) if line.facts.dated else None


def _ended(request: HttpRequest) -> HttpResponse:
    return render(request, "refused.html", {"message": word("task_link_ended")}, status=410)
