"""Step 7: the integrator's machine reads the consolidated figures, and can write nothing.

Leaves ``machine_token``, ``machine_me``, ``machine_read`` (answers) and ``machine_refused`` (answers of attempts).
"""

from dataclasses import replace

from api.demo.calling import Caller
from api.demo.scenario.period_opened import QUARTER_ONE
from api.demo.scenario.reported import BAC_HONG
from api.demo.scenario.stage import Stage


def play(stage: Stage) -> None:
    """Get a token by client credentials, read, and try to write."""
    facts, period = stage.facts, stage.facts["period"]
    ((client_id, secret),) = stage.cast.machines.items()
    nobody = Caller(stage.base_url, record=stage.record, unit=stage.cast.town.id)
    facts["machine_token"] = nobody.form(
        "/token/", {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    )
    machine = replace(nobody, token=facts["machine_token"].json["access_token"])
    facts["machine_me"] = machine.get("/me/")
    facts["machine_read"] = machine.get(f"consolidated/{period}/")
    version = facts["sent"][BAC_HONG].json["latest_version"]["id"]
    facts["machine_refused"] = [
        machine.post("periods/", QUARTER_ONE, expect=403),
        machine.post(f"received/reports/{version}/review/", {"decision": "accepted"}, expect=403),
        machine.get("received/plans/", expect=403),
    ]
