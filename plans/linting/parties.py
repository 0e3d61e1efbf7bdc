"""Who leads, and who coordinates."""

from collections.abc import Iterable, Iterator

from plans.aliases import PartyKind, standard_positions
from plans.data import load
from plans.linting.plan import LintPlan
from plans.parties import ParsedParty
from tenants.findings import Finding


def leads_given(plan: LintPlan) -> Iterator[Finding]:
    """A task has a lead; a missing column is told once, for its table."""
    for task in plan.tasks:
        if "leads" in task.places and not task.leads:
            heading = load("headings.yaml")["leads"][0]
            yield Finding("task.lead_missing", task.place("leads"), task.lead_words, heading)


def leads_differ_from_coordinators(plan: LintPlan) -> Iterator[Finding]:
    """Nobody coordinates with itself: the same party, under whatever name, must not stand on both sides."""
    for task in plan.tasks:
        leading = {party.target.identity: party.words for party in _known(task.leads)}
        same = [party for party in _known(task.coordinators) if party.target.identity in leading]
        if same:
            leads = ", ".join(leading[party.target.identity] for party in same)
            words = ", ".join(party.words for party in same)
            place = task.place("coordinators")
            yield Finding("task.lead_is_coordinator", place, words, f"≠ {leads}", params={"lead": leads})


def collectives_are_answered_for(plan: LintPlan) -> Iterator[Finding]:
    """Where a collective leads, one position answers for the task (DESIGN section 5, Party).

    Suggested are the parties beside the collective, then the positions that it comprises.
    """
    for task in plan.tasks:
        if task.leads and task.leads[0].target.kind is PartyKind.COLLECTIVE and not task.named:
            lead, *joint = task.leads
            known = standard_positions()
            comprised = known[lead.target.standard].comprises if lead.target.standard in known else ()
            beside = [party.words for party in joint if party.target.kind is not PartyKind.COLLECTIVE]
            able = list(dict.fromkeys((*beside, *(known[code].name for code in comprised))))
            yield Finding("task.lead_collective", task.place("leads"), lead.words, able)


def _known(parties: Iterable[ParsedParty]) -> list[ParsedParty]:
    return [party for party in parties if party.target.kind is not PartyKind.UNKNOWN]
