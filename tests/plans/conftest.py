from pathlib import Path

import pytest

from api import demo
from plans.aliases import AliasTable, shared_aliases
from plans.importing import read_plan


@pytest.fixture(scope="session")
def aliases():
    return AliasTable.build(shared_aliases())


@pytest.fixture(scope="session")
def real_file():
    return (Path(demo.__file__).parent / "data" / "plan_trung_luong_2024.docx").read_bytes()


@pytest.fixture(scope="session")
def real_plan(real_file, aliases):
    return read_plan(real_file, aliases=aliases)
