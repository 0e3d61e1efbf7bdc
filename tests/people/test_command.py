"""``manage.py import_people``: an operator's list of many units."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.people.files import HEADINGS, csv_of

PROJECT = Path(__file__).resolve().parents[2]
MANY = ["Mã đơn vị", *HEADINGS]


@pytest.fixture
def run(transactional_db, tmp_path):
    def command(content, *arguments):
        file = tmp_path / "nguoi.csv"
        file.write_text(content, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "manage.py", "import_people", str(file), *arguments],
            cwd=PROJECT,
            env=os.environ | {"MOTCUA_DATABASE_ROLE": "application"},
            capture_output=True,
            text=True,
            check=False,
        )

    return command


def members(owner):
    return dict(
        owner.execute(
            "SELECT v.code, count(*) FROM tenants_membership m JOIN tenants_unitversion v USING (unit_id)"
            " JOIN tenants_user u ON u.id = m.user_id WHERE u.username LIKE 'nguoi.%' GROUP BY v.code"
        ).fetchall()
    )


def test_each_units_people_are_written_in_its_own_scope(run, owner):
    rows = [
        [code, f"nguoi.{code}.{n}", f"Người {n}", "Văn phòng UBND", f"Công chức {n % 3}", "", ""]
        for code in ("91", "92", "81")
        for n in range(100)
    ]
    units = [word for code in ("91", "92", "81") for word in ("--unit", code)]
    tried = run(csv_of(*rows, headings=MANY), *units, "--dry-run")
    assert tried.returncode == 0, tried.stderr
    assert members(owner) == {}
    made = run(csv_of(*rows, headings=MANY), *units)
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines() == [f"{code}: 203 created, 0 updated, 0 unchanged" for code in ("91", "92", "81")]
    assert members(owner) == {"91": 100, "92": 100, "81": 100}
    where = owner.execute(
        "SELECT count(DISTINCT e.unit_id), count(*) FILTER (WHERE e.unit_id::text <> coalesce(after ->> 'unit_id', ''))"
        " FROM tenants_auditevent e WHERE client = 'import_people'"
    ).fetchone()
    assert where == (3, 0)
    again = run(csv_of(*rows, headings=MANY), *units)
    assert again.stdout.splitlines() == [f"{code}: 0 created, 0 updated, 200 unchanged" for code in ("91", "92", "81")]


def test_one_wrong_unit_stores_nothing_anywhere(run, owner):
    rows = [["91", "nguoi.a", "A", "viewer", "", "", ""], ["77", "nguoi.b", "B", "viewer", "", "", ""]]
    refused = run(csv_of(*rows, headings=MANY), "--unit", "91", "--unit", "92")
    assert refused.returncode == 1
    assert "77" in refused.stderr
    assert "row 3" in refused.stderr
    assert members(owner) == {}


def test_a_file_of_one_unit_needs_no_codes(run, owner):
    made = run(csv_of(["nguoi.a", "A", "viewer", "", "", ""]), "--unit", "93")
    assert made.returncode == 0, made.stderr
    assert members(owner) == {"93": 1}
