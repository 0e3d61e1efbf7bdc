"""How a file was understood, as JSON values: what a person may correct before the plan is stored."""

from typing import Any

from plans.importing.parsed import ParsedPlan


def recognition(plan: ParsedPlan) -> dict[str, Any]:
    """The tables with what each of their columns was taken to hold, and the names that nobody is known by.

    Args:
        plan: what was read.
    """
    return {
        "tables": [
            {
                "place": table.place,
                "annex": table.annex,
                "columns": [
                    {"heading": column.heading, "place": column.place, "field": column.field}
                    for column in table.columns
                ],
            }
            for table in plan.tables
        ],
        "unknown_parties": [
            {
                "words": party.words,
                "places": list(party.places),
                "suggestions": [
                    {
                        "words": row.alias,
                        "kind": row.target.kind.value,
                        "standard": row.target.standard or None,
                        "position": row.target.position or None,
                        "outside": row.target.outside or None,
                    }
                    for row in party.suggestions
                ],
            }
            for party in plan.unknown_parties
        ],
    }
