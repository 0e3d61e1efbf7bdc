"""Step 6: the town consolidates quý I/2024, and walks from a total down to the cell of one ward.

Leaves ``consolidated``, ``workbook``, ``completeness``, ``walk_total``, ``walk_cell``, ``walk_version`` (answers),
``report_of_ward``, ``report_of_town`` (the same sent report as a workbook, at either desk).
"""

from api.demo.calling import PREFIX
from api.demo.scenario.reported import TRUNG_LUONG
from api.demo.scenario.stage import Stage

#: Dossiers received online.
FORM, ONLINE = "II.06a", 4


def play(stage: Stage) -> None:
    """Read the rollup in every form."""
    stage.at(20, 3)
    town, facts = stage.town, stage.facts
    period = facts["period"]
    facts["consolidated"] = town.get(f"consolidated/{period}/")
    facts["workbook"] = town.get(f"consolidated/{period}/", format="xlsx")
    facts["completeness"] = town.get(f"periods/{period}/completeness/")
    facts["walk_total"] = town.get(f"consolidated/{period}/cells/", form=FORM, row="total", column=ONLINE)
    facts["walk_cell"] = town.get(f"consolidated/{period}/cells/", form=FORM, row="ho-tich", column=ONLINE)
    ward = facts["reports"][TRUNG_LUONG]
    (cell,) = (each for each in facts["walk_cell"].json["units"] if each["unit"]["code"] == ward.code)
    version = cell["version"]["id"]
    facts["walk_version"] = town.get(cell["link"].removeprefix(PREFIX[:-1]))
    facts["report_of_town"] = town.get(f"received/reports/{version}/", format="xlsx")
    facts["report_of_ward"] = ward.office.get(f"reports/{ward.report}/versions/{version}/", format="xlsx")
