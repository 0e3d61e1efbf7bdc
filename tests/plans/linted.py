"""Small plans for the linter's rules, sound unless a test says otherwise."""

from dataclasses import replace
from datetime import date

from plans.aliases import PartyKind, Target
from plans.citations import ParsedCitation, find_citations
from plans.dates import PartialDate
from plans.linting import LintAnnex, LintPlan, LintTask
from plans.parties import ParsedParty
from plans.schedule import Schedule, ScheduleKind, read_schedule
from plans.targets import find_targets

CLERK = ParsedParty("VP-TK", Target(PartyKind.POSITION, standard="office_clerk"))
OFFICE = ParsedParty("Văn phòng", Target(PartyKind.BODY, standard="ward_office"))
OFFICIALS = ParsedParty("Các công chức", Target(PartyKind.COLLECTIVE, standard="specialised_officials"))
STRANGER = ParsedParty("Tổ lạ", Target(PartyKind.UNKNOWN))
FIELDS = ("row", "number", "content", "leads", "coordinators", "product", "schedule")


def task(number="1", *, schedule="Tháng 6", content="Rà soát", without=(), **changes):
    """A task; ``without`` names columns that its table lacks."""
    sound = LintTask(
        number=number,
        leads=(CLERK,),
        coordinators=(OFFICE,),
        lead_words="",
        product="Báo cáo",
        schedule=read_schedule(schedule, 2024) if isinstance(schedule, str) else schedule,
        targets=find_targets(content),
        named=False,
        places={field: {"number": number, "field": field} for field in FIELDS if field not in without},
    )
    return replace(sound, **changes)


def annex(*runs, **changes):
    """An annex of runs of tasks; a number stands for a sound task of that number."""
    told = tuple(tuple(task(each) if isinstance(each, str) else each for each in run) for run in runs)
    sound = LintAnnex("I", "NỘI DUNG NĂM 2024", 1, None, {"annex": "I"}, {"annex": "I"}, True, (), told)
    return replace(sound, **changes)


def plan(*annexes, dated=(5, 3, 2024), sections=(), bases="", text=""):
    """A plan for 2024."""
    cited = [
        ParsedCitation(citation, {"cited": citation.number or citation.name}, basis=basis)
        for basis, words in ((True, bases), (False, text))
        for citation in find_citations(words)
    ]
    return LintPlan(2024, PartialDate(*dated), {"field": "dated"}, tuple(sections), annexes, tuple(cited))


def due(day):
    return Schedule(ScheduleKind.POINT, due=date.fromisoformat(day))
