from pathlib import Path

import pytest

from api import demo
from plans.aliases import AliasTable, shared_aliases, standard_positions
from plans.importing import read_plan
from plans.reminding import Periods
from plans.services.reminders import digests_make
from tenants.models import Position
from tests.plans.desk import Desk
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.reminded import clock_at


@pytest.fixture(scope="session")
def aliases():
    return AliasTable.build(shared_aliases())


@pytest.fixture(scope="session")
def real_file():
    return (Path(demo.__file__).parent / "data" / "plan_trung_luong_2024.docx").read_bytes()


@pytest.fixture(scope="session")
def real_plan(real_file, aliases):
    return read_plan(real_file, aliases=aliases)


@pytest.fixture
def desk(world):
    """A role's desk in a ward, 91 unless told: ``desk("lead")``."""
    return lambda role, code="91": Desk(world, role, code)


@pytest.fixture
def office(desk):
    """The office of ward 91, whose unit has every position that the real plan names."""
    office = desk("ward_office")
    unit = office.entered()
    held = set(Position.objects.filter(unit=unit).values_list("standard", flat=True))
    for code, standard in standard_positions().items():
        if code not in held and standard.kind != "collective":
            Position.objects.create(
                unit_id=unit, reader_id=unit, standard=code, name=standard.name, kind=standard.kind.value
            )
    return office


@pytest.fixture
def plan(office, real_file):
    """The id of the real plan, a draft in ward 91."""
    return office.imported(real_file)


@pytest.fixture
def approved(office, desk, plan):
    """The id of the real plan, approved in ward 91 and so addressed to town 90."""
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    return plan


@pytest.fixture
def run(office, approved):
    """Makes the digests of ward 91 on a day."""

    def make(day):
        unit = office.entered()
        return digests_make(unit=unit, clock=clock_at(day), periods=Periods())

    return make


@pytest.fixture
def quarterly(office, desk):
    """Three tasks that come again every quarter, the second being the periodic report itself; place → work."""
    report = "Báo cáo tình hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính"
    contents = ("Rà soát hồ sơ quá hạn", report, "Niêm yết thủ tục hành chính")
    rows = [
        (str(number), content, "Bộ phận Tiếp nhận và Trả kết quả", "", "Báo cáo", "Hằng quý")
        for number, content in enumerate(contents, 1)
    ]
    plan = office.imported(plan_with([HEADINGS, *rows], subject="Kiểm soát TTHC năm 2024"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    return {path: task["id"] for path, task in office.tasks().items()}
