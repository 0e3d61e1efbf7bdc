"""Answering check-ins: one task or many, in one go."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from plans.check_ins import ASKED, CheckInPeriod
from plans.facts import Actor, Allowance, TaskAction, allowance, decide, is_own
from plans.models import CheckIn
from plans.selectors.check_ins import CheckInLine
from plans.services.works import explain, signed
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid

Answer = CheckIn.Answer


class Given(NamedTuple):
    """An answer for one task.

    Attributes:
        work: the task.
        path: as printed, for messages.
        allowance: the role and position that allow it.
        answer: one of :class:`plans.models.CheckIn.Answer`.
        note: what was done.
        repeats: whether an earlier period has an answer to repeat.
        pointer: where it stands in the request's body.
    """

    work: UUID
    path: str
    allowance: Allowance
    answer: str
    note: str
    repeats: bool
    pointer: str = ""


class Said(NamedTuple):
    """What somebody answers: the answer, and what was done."""

    answer: str
    note: str = ""


def given_of(
    lines: Iterable[CheckInLine],
    actor: Actor,
    said: Mapping[str, Said],
    others: Said | None = None,
    at: str = "/answers/{}",
) -> list[Given]:
    """Answers for the tasks named, and one for all others that wait for the caller's.

    A task that is named may be another's, for whom the office stands in; nobody is spoken for unnamed. Where "as in the
    last period" is said of all others, a task that has nothing to repeat still waits, unless none of them has.

    Args:
        lines: of the period's page.
        actor: the caller.
        said: answers by the text of the task's id.
        others: the answer for every other task that waits and that the caller leads.
        at: pointer of a task's answer in the request's body.

    Raises:
        Forbidden, Conflict: a task that is named is not theirs, or its state does not allow it.
        Invalid: ``check_in.unknown_task``: the page has no such task; ``check_in.nothing_said``: no answer is given.
    """
    known = {str(line.work): line for line in lines}
    theirs = [
        line for key, line in known.items() if key not in said and line.state in ASKED and _waits_for(line, actor)
    ]
    if not said and others is None:
        raise Invalid.of(Finding("check_in.nothing_said", found=len(theirs), expected="answers, others"))
    unknown = [
        Finding("check_in.unknown_task", found=key, pointer=f"/answers/{key}") for key in said if key not in known
    ]
    if unknown:
        raise Invalid("check_in.unknown_task", findings=unknown, found=unknown[0].found)
    for key in said:
        decide(TaskAction.CHECK_IN, known[key].facts, actor).require()
    given = [_given(known[key], actor, each, at.format(key)) for key, each in said.items()]
    return given if others is None else given + _rest(theirs, actor, others, alone=not given)


@transaction.atomic
def check_ins_record(*, access: Access, period: CheckInPeriod, given: Sequence[Given]) -> list[CheckIn]:
    """Record answers for a period, all of them or none (two queries); of several for one task the last counts.

    Args:
        access: the caller.
        period: the period.
        given: the answers, each allowed by ``plans.facts.decide``.

    Raises:
        Conflict: ``check_in.not_begun``: the period lies ahead; ``check_in.nothing_asked``: no answers.
        Invalid: ``check_in.no_earlier``: nothing to repeat; ``check_in.note_missing``: not said what was done.
    """
    if access.clock.today() < period.starts:
        raise Conflict("check_in.not_begun", found=f"{period.starts:%d/%m/%Y}")
    if not given:
        raise Conflict("check_in.nothing_asked", found=f"{period.starts:%d/%m/%Y}–{period.ends:%d/%m/%Y}")
    findings = [finding for each in given for finding in _faults(each)]
    if findings:
        first = findings[0]
        raise Invalid(first.code, findings=findings, found=first.found)
    explain(*(each.allowance for each in given))
    span = {"starts": period.starts, "ends": period.ends, "due": period.due}
    return CheckIn.objects.bulk_create(
        CheckIn(**signed(access, each.work, each.allowance), **span, answer=each.answer, note=each.note)
        for each in given
    )


def _waits_for(line: CheckInLine, actor: Actor) -> bool:
    action = TaskAction.CHECK_IN
    return decide(action, line.facts, actor).allowed and is_own(action, line.facts, actor)


def _rest(lines: Iterable[CheckInLine], actor: Actor, said: Said, *, alone: bool) -> list[Given]:
    """The same answer for each of the lines that can be given it; where none can and nothing else is said, for all."""
    given = [_given(line, actor, said, "/others") for line in lines]
    repeating = [each for each in given if each.repeats] if said.answer == Answer.UNCHANGED else given
    return given if alone and not repeating else repeating


def _given(line: CheckInLine, actor: Actor, said: Said, pointer: str) -> Given:
    allowed = allowance(TaskAction.CHECK_IN, line.facts, actor)
    if allowed is None:
        raise RuntimeError(line.path)  # decide() has just allowed it
    return Given(line.work, line.path, allowed, said.answer, said.note, line.repeated is not None, pointer)


def _faults(given: Given) -> Iterator[Finding]:
    place = {"task": given.path}
    if given.answer == Answer.UNCHANGED and not given.repeats:
        yield Finding("check_in.no_earlier", place, found=given.path, pointer=f"{given.pointer}/answer")
    if given.answer == Answer.WORKED and not given.note:
        yield Finding("check_in.note_missing", place, found=given.path, pointer=f"{given.pointer}/note")
