"""A Python client generated from the committed document: it builds, imports, and carries the integrator's part."""

import importlib
import pkgutil
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path
from uuid import UUID

import pytest

from tests.contract.document import Document
from tests.scenario.workbooks import read

OPENAPI = Path(__file__).resolve().parents[2] / "openapi"
PACKAGE = "mot_cua_client"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The generated package, importable while this module's tests run."""
    place = tmp_path_factory.mktemp("client")
    arguments = ["--path", OPENAPI / "openapi.yaml", "--config", OPENAPI / "client.yaml", "--meta", "none"]
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning", *arguments]
    answer = subprocess.run(
        [*command, "--output-path", place / PACKAGE], capture_output=True, text=True, check=False, cwd=place
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    sys.path.insert(0, str(place))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(place))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def api(package):
    """A function of the client by the name of its operation."""
    modules = {}
    for module in pkgutil.walk_packages(package.__path__, f"{PACKAGE}."):
        modules[module.name.rpartition(".")[2]] = importlib.import_module(module.name)
    return modules


@pytest.fixture(scope="module")
def machine(played, package, api):
    """A client with the integrator's token."""
    body = package.models.TokenRequestRequest(
        grant_type=package.models.GrantTypeEnum.CLIENT_CREDENTIALS, **played.demo["integrator"]
    )
    with package.Client(base_url=played.base_url) as nobody:
        token = api["token_create"].sync(client=nobody, body=body)
    assert (token.token_type, token.scope) == ("Bearer", "consolidated:read")
    with package.AuthenticatedClient(base_url=played.base_url, token=token.access_token) as client:
        yield client


def test_every_module_imports_and_every_operation_is_there(api, package):
    operations = {operation["operationId"] for operation in Document.committed().operations.values()}
    assert operations <= set(api)


def test_it_reads_the_consolidated_figures(played, api, machine):
    town, period = UUID(played.demo["town"]["id"]), UUID(played.period)
    rollup = api["consolidated_retrieve"].sync(town, period, client=machine)
    [dossiers] = [form for form in rollup.forms if form.code == "II.06a"]
    assert [dossiers.total[str(number)].value for number in range(3, 14)] == [
        5875,
        3825,
        1775,
        275,
        5585,
        1775,
        3760,
        50,
        290,
        275,
        15,
    ]
    assert [(unit.code, unit.name) for unit in rollup.completeness.missing] == [("18130", "Xã Thuận Lộc")]
    assert rollup.mark == "số liệu minh họa"
    assert [indicator.value for indicator in rollup.indicators if indicator.denominator == 5600] == [68.3]


def test_it_downloads_the_workbook(played, machine):
    """Through the client's own connection: what the generator makes reads the first media type of a status only."""
    path = f"/api/v1/units/{played.demo['town']['id']}/consolidated/{played.period}/"
    answer = machine.get_httpx_client().get(path, params={"format": "xlsx"})
    assert answer.status_code == HTTPStatus.OK
    assert read(answer.content).sheetnames[0] == "II.06b"


def test_it_can_write_nothing(played, api, machine, package):
    town = UUID(played.demo["town"]["id"])
    body = package.models.PeriodBodyRequest(kind=package.models.KindEnum("quarter"), year=2024, quarter=2)
    answer = api["periods_create"].sync_detailed(town, client=machine, body=body)
    assert answer.status_code is HTTPStatus.FORBIDDEN
    assert answer.parsed.code in {"http.forbidden", "http.scope"}
    assert answer.parsed.required.roles == ["town_office"]
