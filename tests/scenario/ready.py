"""A report that only has to be sent, in any database: another town's, with one ward."""

from api.demo.cast import assemble, specification
from api.demo.scenario import period_opened
from api.demo.scenario.reporting_ward import FORMS, ReportingWard
from api.demo.scenario.stage import Stage
from tests.played import OTHER_TOWN


def approved_report(base_url, secrets, **period):
    """Establish the town and bring its ward's report to the leader's approval; connected as the owner.

    Returns:
        (stage, ward)
    """
    cast = assemble(specification(OTHER_TOWN), secrets, anew=True)
    stage = Stage(base_url, cast, cast.set_clocks)
    period_opened.play(stage, **period)
    stage.at(15, 3)
    ward = ReportingWard(stage, 1)
    for form in FORMS:
        ward.fill(form)
    ward.submit()
    ward.approve()
    return stage, ward
