"""Step 4: the town opens quý I/2024; its deadline is a Saturday, which the answer says.

Leaves ``opened`` (answer), ``period`` (id), ``obligations`` (unit code → the obligation as its ward reads it).
"""

from api.demo.scenario.stage import Stage

QUARTER_ONE = {
    "kind": "quarter",
    "year": 2024,
    "quarter": 1,
    "starts": "2023-12-15",
    "ends": "2024-03-14",
    "deadline": "2024-03-16",
}


def play(stage: Stage, *, illustrative: bool = True) -> None:
    """Open the period, and let every ward see what it owes.

    Args:
        stage: where it is played; any town with its wards.
        illustrative: whether the figures to come are made up, as the scenario's are.
    """
    stage.at(12, 3)
    opened = stage.town.post("periods/", {**QUARTER_ONE, "illustrative": illustrative}, expect=201)
    period = opened.json["id"]
    stage.facts.update(opened=opened, period=period)
    stage.facts["obligations"] = {
        ward.code: stage.office(ward.code).pages("obligations/", period=period) for ward in stage.cast.wards
    }
