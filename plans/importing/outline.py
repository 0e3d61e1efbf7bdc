"""A parsed plan as JSON values: what a dry run answers, and a fingerprint by which two readings are compared."""

import hashlib
import json
from typing import Any

from plans.importing.parsed import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask
from plans.parties import ParsedParty
from plans.schedule.shown import schedule_facts


def outline(plan: ParsedPlan) -> dict[str, Any]:
    """The plan as JSON values: counts first, then cover, annexes, groups and tasks; dates in ISO 8601.

    Args:
        plan: what was read.
    """
    return {
        "counts": {
            "annexes": len(plan.annexes),
            "groups": sum(len(annex.groups) for annex in plan.annexes),
            "tasks": sum(1 for _ in plan.tasks),
        },
        "year": plan.year,
        "title": plan.title,
        "number": plan.number,
        "symbol": plan.cover.symbol,
        "dated": {"day": plan.dated.day, "month": plan.dated.month, "year": plan.dated.year},
        "place": plan.place,
        "signatory": {"authority": plan.cover.authority, "name": plan.cover.signatory},
        "recipients": list(plan.cover.recipients),
        "annexes": [_annex(annex) for annex in plan.annexes],
    }


def fingerprint(plan: ParsedPlan) -> str:
    """SHA-256 (hex) of the outline and the passages as canonical JSON; equal for two readings of one text."""
    passages = [[passage.part, passage.text] for passage in plan.passages]
    canonical = json.dumps([outline(plan), passages], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _annex(annex: ParsedAnnex) -> dict[str, Any]:
    return {
        "label": annex.label,
        "title": annex.title,
        "order": annex.order,
        "groups": [_group(group) for group in annex.groups],
        "tasks": [_task(task) for task in annex.tasks],
    }


def _group(group: ParsedGroup) -> dict[str, Any]:
    return {
        "printed_number": group.printed_number,
        "heading": group.heading,
        "order": group.order,
        "tasks": [_task(task) for task in group.tasks],
    }


def _task(task: ParsedTask) -> dict[str, Any]:
    return {
        "printed_number": task.printed_number,
        "order": task.order,
        "content": task.content,
        "leads": [_party(party) for party in task.leads],
        "coordinators": [_party(party) for party in task.coordinators],
        "product": task.product,
        "note": task.note,
        "schedule": schedule_facts(task.schedule),
        "targets": [
            {
                "operator": target.operator.value,
                "threshold": str(target.threshold),
                "indicator": target.indicator,
                "words": target.words,
            }
            for target in task.targets
        ],
    }


def _party(party: ParsedParty) -> dict[str, Any]:
    target = party.target
    return {
        "words": party.words,
        "kind": target.kind.value,
        "standard": target.standard or None,
        "position": target.position or None,
        "outside": target.outside or None,
    }
