"""Step 2: the office of phường Trung Lương uploads its plan, first to see what would happen.

Leaves ``dry_run``, ``plans_after_dry_run``, ``imported`` (answers), ``plan`` (id).
"""

from pathlib import Path

from api.demo.scenario.stage import Stage

PLAN = Path(__file__).parent.parent / "data" / "plan_trung_luong_2024.docx"
TRUNG_LUONG = "18121"


def play(stage: Stage) -> None:
    """Read the file twice: without storing anything, and for good."""
    stage.at(6, 3)
    office = stage.office(TRUNG_LUONG)
    content = PLAN.read_bytes()
    facts = stage.facts
    facts["dry_run"] = office.upload("plans/import/", PLAN.name, content, expect=200, dry_run="true")
    facts["plans_after_dry_run"] = office.pages("plans/")
    facts["imported"] = office.upload("plans/import/", PLAN.name, content)
    facts["plan"] = facts["imported"].json["id"]
