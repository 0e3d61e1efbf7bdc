from pathlib import Path

import pytest

from api import demo
from plans.aliases import AliasTable, shared_aliases, standard_positions
from plans.importing import read_plan
from tenants.models import Position
from tests.plans.desk import Desk


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
