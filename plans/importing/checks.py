"""What is odd in a plan: one pure function for each rule, all run over the whole plan, all findings at once.

Each is a warning: the document is the ward's, and is taken as it stands.
"""

from collections.abc import Callable, Iterator
from datetime import date

from plans.aliases import AliasTable, PartyKind, standard_positions
from plans.data import load
from plans.importing.blocks import Place
from plans.importing.parsed import ParsedPlan, ParsedTask
from plans.parties import ParsedParty
from plans.schedule import ScheduleKind
from plans.words import one_line
from tenants.findings import Finding

Rule = Callable[[ParsedPlan, AliasTable], Iterator[Finding]]
_CAN_BE_OVERDUE = frozenset({ScheduleKind.POINT, ScheduleKind.RANGE})


def _warning(code: str, place: Place, found: object = None, expected: object = None, **params: object) -> Finding:
    return Finding(code, place, found, expected, "warning", params=params)


def check(plan: ParsedPlan, aliases: AliasTable) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of the rules.

    Args:
        plan: the parsed plan.
        aliases: the table with which its parties were recognised.
    """
    return tuple(finding for rule in RULES for finding in rule(plan, aliases))


def title_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan has a title under the word "KẾ HOẠCH" (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    if not plan.title:
        yield _warning("plan.title_missing", plan.cover.number_words.place, expected="KẾ HOẠCH")


def number_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan bears a number (same source); it may still be blank before it is issued."""
    if plan.number is None:
        words = plan.cover.number_words
        yield _warning("plan.number_missing", words.place, words.words, f"…/{plan.cover.symbol or 'KH-UBND'}")


def date_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan bears a full date (same source); it may still be blank before it is issued."""
    if plan.dated.complete is None:
        words = plan.cover.date_words
        code = "plan.date_incomplete" if words.words else "plan.date_missing"
        yield _warning(code, words.place, words.words, "ngày … tháng … năm …")


def annexes_dated_alike(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """An annex gives the date of the plan to which it belongs."""
    for annex in plan.annexes:
        if annex.dated is not None and annex.dated.contradicts(plan.dated):
            params = {"annex": annex.label or str(annex.order)}
            yield _warning("annex.date_differs", annex.date_place, str(annex.dated), str(plan.dated), **params)


def numbers_run_on(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """Tasks are numbered one by one, from 1 in each group or on through the annex."""
    for annex in plan.annexes:
        before = 0
        for run in annex.runs:
            for index, task in enumerate(run):
                if task.printed_number.isdecimal():
                    number = int(task.printed_number[:6])
                    start = 0 if index == 0 and number == 1 else before
                    yield from _number_findings(task, start, number)
                    before = number
                elif "number" in annex.columns and not task.printed_number:
                    yield _warning("task.number_missing", task.places["number"], expected=before + 1)


def _number_findings(task: ParsedTask, before: int, number: int) -> Iterator[Finding]:
    if number > before + 1:
        last = number - 1
        missing = str(last) if last == before + 1 else f"{before + 1}-{last}"
        yield _warning("task.number_gap", task.places["number"], task.printed_number, missing)
    elif number <= before:
        yield _warning("task.number_repeated", task.places["number"], task.printed_number, str(before + 1))


def contents_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A task says what is to be done; without that the file is refused."""
    for task in plan.tasks:
        if not task.content:
            yield Finding("task.content_missing", task.places["content"], task.printed_number, _heading("content"))


def leads_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A task has a lead; a missing column is told once, for its table."""
    for task in plan.tasks:
        if "leads" in task.places and not task.leads:
            yield _warning("task.lead_missing", task.places["leads"], task.lead_words, _heading("leads"))


def leads_differ_from_coordinators(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """Nobody coordinates with itself: the same party, under whatever name, must not stand on both sides."""
    for task in plan.tasks:
        leading = {party.target.identity: party.words for party in _known(task.leads)}
        same = [party for party in _known(task.coordinators) if party.target.identity in leading]
        if same:
            leads = ", ".join(leading[party.target.identity] for party in same)
            words = ", ".join(party.words for party in same)
            yield _warning("task.lead_is_coordinator", task.places["coordinators"], words, f"≠ {leads}", lead=leads)


def _known(parties: tuple[ParsedParty, ...]) -> list[ParsedParty]:
    return [party for party in parties if party.target.kind is not PartyKind.UNKNOWN]


def schedules_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A task says when, in words that are understood."""
    for task in plan.tasks:
        if "schedule" in task.places and task.schedule.kind is ScheduleKind.UNSPECIFIED:
            words = task.schedule.words
            code = "task.schedule_unclear" if words else "task.schedule_missing"
            yield _warning(code, task.places["schedule"], words or None, f"Tháng 6 năm {plan.year}")


def parties_known(plan: ParsedPlan, aliases: AliasTable) -> Iterator[Finding]:
    """Every party resolves, to a position that the unit has, and stands once on its side."""
    for task in plan.tasks:
        for field, parties in (("leads", task.leads), ("coordinators", task.coordinators)):
            seen = set()
            for party in parties:
                place, identity = task.places[field], party.target.identity
                if party.target.kind is PartyKind.UNKNOWN:
                    yield _warning("party.unknown", place, party.words, aliases.nearest(party.words))
                elif identity in seen:
                    yield _warning("party.repeated", place, party.words, 1)
                elif aliases.lacks(party.target):
                    name = standard_positions()[party.target.standard].name
                    yield _warning("party.position_missing", place, party.words, name)
                seen.add(identity)


def citations_sound(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A cited symbol is written with hyphens and names the issuer that the citation names."""
    for cited in plan.citations:
        citation = cited.citation
        if not citation.well_formed:
            yield _warning("citation.malformed", cited.place, citation.words, citation.number.replace(" ", "-"))
        if citation.expected_issuer:
            params = {"issuer": citation.issuer, "suffix": citation.suffix}
            yield _warning("citation.issuer_differs", cited.place, citation.words, citation.expected_issuer, **params)


def nothing_due_before_bases(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan can't be issued before the latest document on which it rests, so no task can be due before that."""
    bases = [(cited.citation.dated, cited.citation) for cited in plan.citations if cited.basis and cited.citation.dated]
    if not bases:
        return
    dated, basis = max(bases, key=lambda item: item[0])
    for task in plan.tasks:
        due = task.schedule.due
        if due and due < dated and task.schedule.kind in _CAN_BE_OVERDUE:
            params = {"due": _day(due), "dated": _day(dated), "basis": f"{basis.kind} số {basis.number}"}
            words = one_line(task.schedule.words)
            yield _warning("task.due_before_basis", task.places["schedule"], words, dated.isoformat(), **params)


def _heading(field: str) -> str:
    return str(load("headings.yaml")[field][0])


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


RULES: tuple[Rule, ...] = (
    title_given,
    number_given,
    date_given,
    numbers_run_on,
    annexes_dated_alike,
    contents_given,
    leads_given,
    leads_differ_from_coordinators,
    schedules_given,
    parties_known,
    citations_sound,
    nothing_due_before_bases,
)
