"""Which states there are to try on a route, and which rows stand for them."""

from api.http.views import Home
from tests.isolation.stage import PLANS, REPORTS

LASTING = ("running", "over")
OFFERS = ("open", "taken", "declined")
RECEIVED = ("sent", "returned", "accepted")
#: By the first path parameter that has states.
OF_PARAMETER = {
    (Home.WARD, "version"): (*RECEIVED, "correcting"),
    (Home.WARD, "report"): tuple(REPORTS),
    (Home.WARD, "plan"): tuple(PLANS),
    (Home.WARD, "task"): tuple(PLANS),
    (Home.WARD, "offer"): OFFERS,
    (Home.SUPERIOR, "offer"): OFFERS,
    (Home.SUPERIOR, "version"): RECEIVED,
    (Home.SUPERIOR, "plan"): ("approved",),
    (Home.SUPERIOR, "member"): LASTING,
    (Home.SUPERIOR, "holder"): LASTING,
    (Home.SUPERIOR, "waiver"): LASTING,
    (Home.SUPERIOR, "machine"): ("one", "two"),
}
#: Of what a body names, or where the route names something else first.
OF_OPERATION = {
    ("POST", "units/{unit}/plans/import/"): (*PLANS, "new"),
    ("POST", "units/{unit}/plan-aliases/"): ("new", "held"),
    ("POST", "units/{unit}/plan-headings/"): ("new", "held"),
    ("POST", "units/{unit}/reports/"): (*REPORTS, "owed"),
    ("POST", "units/{unit}/periods/"): ("new", "opened"),
    ("POST", "units/{unit}/members/"): ("new", "held"),
    ("POST", "units/{unit}/members/{member}/invitation/"): (*LASTING, "own"),
    ("POST", "units/{unit}/positions/"): ("new", "held"),
    ("POST", "units/{unit}/positions/{position}/holders/"): ("new", "held"),
    ("POST", "units/{unit}/duty-waivers/"): ("new", "held"),
    ("POST", "units/{unit}/subordinates/{subordinate}/administrators/"): ("vacant", "appointed"),
    ("POST", "units/{unit}/subordinates/{subordinate}/administrators/{administrator}/invitation/"): ("appointed",),
}
NO_STATE = ("*",)
HOMES = {Home.WARD: "91", Home.SUPERIOR: "90", Home.NONE: "91"}
#: What every unit administers of its own: tried at a ward's address beside the superior's.
_ADMINISTERED = ("members", "people", "positions", "holders", "machines", "duty-waivers", "audit-events")


def homes_of(operation):
    """Whose addresses an operation is tried at."""
    of_a_unit = operation.template.removeprefix("units/{unit}/").partition("/")[0]
    wards_too = operation.home is Home.SUPERIOR and of_a_unit in _ADMINISTERED
    return (operation.home, Home.WARD) if wards_too else (operation.home,)


def states_of(operation):
    """The states of the object that an operation is about."""
    named = OF_OPERATION.get((operation.method, operation.template))
    if named is not None:
        return named
    for (home, parameter), states in OF_PARAMETER.items():
        if home is operation.home and parameter in operation.kwargs:
            return states
    return NO_STATE


def values_of(stage, operation, state, code="91", home=None):
    """Path parameters of real rows in a state: a ward's, or what the superior (or another home) has."""
    home = home or (code if operation.home is not Home.SUPERIOR else HOMES[Home.SUPERIOR])
    ward, made = stage.wards[code], stage.administered.get(home, stage.administered["90"])
    report = state if state in REPORTS else "sent"
    values = {
        "unit": stage.world.units[home],
        "plan": ward.plans.get(state, ward.plans["approved"]),
        "line": ward.tasks.get(state, ward.tasks["approved"]),
        "task": ward.tasks.get(state, ward.tasks["approved"]),
        "digest": ward.digest,
        "alias": ward.alias,
        "offer": ward.offers.get(state, ward.offers["open"]),
        "heading": ward.heading,
        "deliverable": ward.deliverable,
        "extension": ward.extension,
        "obligation": ward.obligations.get(state, ward.obligations["sent"]),
        "report": ward.reports[report],
        "version": ward.versions[report] or ward.versions["sent"],
        "period": stage.periods["accepted"],
        "form": "II.06a",
        "row": "ho-tich",
        "member": made.members.get(state, made.members["running"]),
        "position": made.positions["*"],
        "holder": made.holders.get(state, made.holders["running"]),
        "machine": made.machines.get(state, made.machines["one"]),
        "secret": made.secrets.get(state, made.secrets["one"]),
        "waiver": made.waivers.get(state, made.waivers["running"]),
        "subordinate": stage.world.units["93" if state == "vacant" else code],
        "administrator": stage.administered[code].members["own"],
        "session": stage.session,
        "feed": stage.feed,
        "token": stage.token,
    }
    return {name: str(value) for name, value in values.items()}
