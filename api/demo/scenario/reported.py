"""Step 5: the wards fill, check, submit, approve and send; the town returns one report and accepts five.

* Bắc Hồng and Trung Lương have nothing to mend.
* Nam Hồng's sending is refused: (3) is not (7) + (11). It mends the cell and sends.
* Đức Thuận's figures add up and are wrong; the town returns them with notes on two cells, and accepts them mended.
* Đậu Liêu first sends on 18/3, after the deadline.
* Thuận Lộc begins its report and never sends it.

Leaves ``reports`` (ward number → :class:`ReportingWard`), ``checked``, ``unbalanced_check``, ``unfinished_check``,
``refused_send``, ``sent`` (ward number → answer), ``returned``, ``return_read``, ``resent``, ``accepted`` (ward number
→ answer), ``received`` (the town's list).
"""

from typing import Any

from api.demo.calling import Answer
from api.demo.scenario.reporting_ward import FORMS, ReportingWard
from api.demo.scenario.stage import Stage

BAC_HONG, NAM_HONG, TRUNG_LUONG, DUC_THUAN, DAU_LIEU, THUAN_LOC = range(1, 7)
DOSSIERS = "II.06a"
#: Nam Hồng: one dossier in "Hộ tịch" settled on time was forgotten, so that the row does not balance.
RIGHT_ON_TIME = 43
UNBALANCED = {9: RIGHT_ON_TIME - 1}
#: Đức Thuận: 92 dossiers online in "Đất đai" were entered as 29, and fewer settled on time to match.
RIGHT_LAND = {4: 92, 9: 90}
WRONG_LAND = {4: 29, 9: 27}
NOTES = [
    {
        "form": DOSSIERS,
        "row": "dat-dai",
        "column": 4,
        "text": "Hệ thống một cửa có 92 hồ sơ trực tuyến, không phải 29.",
    },
    {"form": DOSSIERS, "row": "dat-dai", "column": 9, "text": "Số đúng hạn phải tăng tương ứng."},
]


def play(stage: Stage) -> None:
    """Play the wards' part, then the town's, day by day."""
    stage.at(15, 3, 8)
    wards = {number: ReportingWard(stage, number) for number in range(BAC_HONG, THUAN_LOC + 1)}
    stage.facts.update(reports=wards, sent={}, accepted={})
    _fill(stage, wards)
    _send_in_time(stage, wards)
    _review(stage, wards)


def _fill(stage: Stage, wards: dict[int, ReportingWard]) -> None:
    stage.at(15, 3, 9)
    for number in (BAC_HONG, TRUNG_LUONG, DAU_LIEU):
        for form in FORMS:
            wards[number].fill(form)
    wards[NAM_HONG].fill("II.06a", ho_tich=UNBALANCED)
    wards[NAM_HONG].fill("II.05a")
    wards[DUC_THUAN].fill("II.06a", dat_dai=WRONG_LAND)
    wards[DUC_THUAN].fill("II.05a")
    wards[THUAN_LOC].fill("II.05a")
    stage.facts.update(
        checked=wards[BAC_HONG].check(),
        unbalanced_check=wards[NAM_HONG].check(),
        unfinished_check=wards[THUAN_LOC].check(),
    )


def _send_in_time(stage: Stage, wards: dict[int, ReportingWard]) -> None:
    facts, sent = stage.facts, stage.facts["sent"]
    stage.at(15, 3, 15)
    sent[BAC_HONG] = wards[BAC_HONG].report_and_send()
    wards[NAM_HONG].submit()
    wards[NAM_HONG].approve()
    facts["refused_send"] = wards[NAM_HONG].send(expect=422)
    wards[NAM_HONG].recall()
    wards[NAM_HONG].mend(DOSSIERS, "ho-tich", {9: RIGHT_ON_TIME})
    sent[NAM_HONG] = wards[NAM_HONG].report_and_send()
    stage.at(16, 3, 10)
    sent[TRUNG_LUONG] = wards[TRUNG_LUONG].report_and_send()
    sent[DUC_THUAN] = wards[DUC_THUAN].report_and_send()


def _review(stage: Stage, wards: dict[int, ReportingWard]) -> None:
    facts, sent, accepted = stage.facts, stage.facts["sent"], stage.facts["accepted"]
    stage.at(18, 3, 9)
    sent[DAU_LIEU] = wards[DAU_LIEU].report_and_send()
    facts["received"] = stage.town.pages("received/reports/", period=facts["period"])
    for number in (BAC_HONG, NAM_HONG, TRUNG_LUONG, DAU_LIEU):
        accepted[number] = _answer(stage, sent[number], decision="accepted")
    facts["returned"] = _answer(stage, sent[DUC_THUAN], decision="returned", notes=NOTES)
    stage.at(19, 3, 9)
    ward = wards[DUC_THUAN]
    facts["return_read"] = ward.office.get(f"reports/{ward.report}/")
    ward.mend(DOSSIERS, "dat-dai", RIGHT_LAND)
    facts["resent"] = ward.report_and_send()
    accepted[DUC_THUAN] = _answer(stage, facts["resent"], decision="accepted")


def _answer(stage: Stage, sent: Answer, **review: Any) -> Answer:
    """The town answers the version that a ward has just sent."""
    version = sent.json["latest_version"]["id"]
    return stage.town.post(f"received/reports/{version}/review/", review, expect=201)
