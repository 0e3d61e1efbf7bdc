"""Which states there are to try on a route, and which rows stand for them."""

from api.http.views import Home
from tests.isolation.stage import PLANS, REPORTS

RECEIVED = ("sent", "returned", "accepted")
#: By the first path parameter that has states.
OF_PARAMETER = {
    (Home.WARD, "version"): (*RECEIVED, "correcting"),
    (Home.WARD, "report"): tuple(REPORTS),
    (Home.WARD, "plan"): tuple(PLANS),
    (Home.WARD, "task"): tuple(PLANS),
    (Home.SUPERIOR, "version"): RECEIVED,
    (Home.SUPERIOR, "plan"): ("approved",),
}
#: Of what a body names, since the route names nothing.
OF_BODY = {
    ("POST", "units/{unit}/plans/import/"): (*PLANS, "new"),
    ("POST", "units/{unit}/reports/"): (*REPORTS, "owed"),
    ("POST", "units/{unit}/periods/"): ("new", "opened"),
}
NO_STATE = ("*",)
HOMES = {Home.WARD: "91", Home.SUPERIOR: "90", Home.NONE: "91"}


def states_of(operation):
    """The states of the object that an operation is about."""
    for (home, parameter), states in OF_PARAMETER.items():
        if home is operation.home and parameter in operation.kwargs:
            return states
    return OF_BODY.get((operation.method, operation.template), NO_STATE)


def values_of(stage, operation, state, code="91"):
    """Path parameters of real rows in a state: a ward's, or what the superior has of it."""
    ward, home = stage.wards[code], code if operation.home is not Home.SUPERIOR else HOMES[Home.SUPERIOR]
    report = state if state in REPORTS else "sent"
    return {
        "unit": str(stage.world.units[home]),
        "plan": ward.plans.get(state, ward.plans["approved"]),
        "task": ward.tasks.get(state, ward.tasks["approved"]),
        "obligation": ward.obligations.get(state, ward.obligations["sent"]),
        "report": ward.reports[report],
        "version": ward.versions[report] or ward.versions["sent"],
        "period": stage.periods["accepted"],
        "form": "II.06a",
        "row": "ho-tich",
    }
