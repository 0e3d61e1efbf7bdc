"""Standard positions and shared aliases converge to the data files, and the table of aliases is made of their rows."""

import os

import pytest

from plans.aliases import AliasTable, PartyKind, shared_aliases, standard_positions
from plans.models import SharedAlias, StandardPosition, UnitAlias
from plans.reference import load
from plans.selectors.aliases import alias_table
from plans.words import key
from tenants.models import Position
from tests.conftest import _connect_as
from tests.plans.desk import Desk


@pytest.fixture
def as_owner(owner):
    """The test's own connection is the owner's, as the command's is."""
    _connect_as(os.environ["DATABASE_OWNER_URL"])
    yield owner
    _connect_as(os.environ["DATABASE_URL"])


def stored():
    return (
        {row.code: (row.kind, row.name, row.name_en, tuple(row.comprises)) for row in StandardPosition.objects.all()},
        {row.alias: (row.kind, row.standard, row.outside) for row in SharedAlias.objects.all()},
    )


def test_the_tables_hold_what_the_files_say(db):
    positions, aliases = stored()
    assert positions == {
        code: (position.kind, position.name, position.name_en, position.comprises)
        for code, position in standard_positions().items()
    }
    assert len(aliases) == len(shared_aliases()) > 150
    assert aliases["cá bộ phận chuyên môn"] == ("collective", "specialised_sections", "")
    assert aliases["UBND"] == ("unit", "", "")
    assert aliases["Văn phòng HĐND-UBND thị xã"] == ("outside", "", "Văn phòng HĐND-UBND thị xã")


@pytest.mark.django_db(transaction=True)
def test_loading_again_mends_adds_and_removes(as_owner):
    before = stored()
    ids = dict(SharedAlias.objects.values_list("alias", "id"))
    as_owner.execute("UPDATE plans_sharedalias SET standard = 'one_stop' WHERE alias = 'VP-TK'")
    as_owner.execute("DELETE FROM plans_sharedalias WHERE alias = 'Một cửa'")
    as_owner.execute("INSERT INTO plans_sharedalias (alias, kind, standard, outside) VALUES ('Tổ', 'unit', '', '')")
    as_owner.execute("UPDATE plans_standardposition SET comprises = '[]'")
    assert load() == f"plans: {len(before[0])} standard positions, {len(before[1])} shared aliases"
    assert stored() == before
    assert SharedAlias.objects.get(alias="VP-TK").pk == ids["VP-TK"]
    assert load() == f"plans: {len(before[0])} standard positions, {len(before[1])} shared aliases"
    assert dict(SharedAlias.objects.values_list("alias", "id")).items() >= (ids.items() - {("Một cửa", ids["Một cửa"])})


def test_a_units_table_of_aliases(world):
    unit = Desk(world, "ward_office").entered()
    position = Position.objects.create(unit_id=unit, reader_id=unit, name="Tổ Số hóa", kind="body")
    clerk = Position.objects.get(unit=unit, standard="office_clerk")
    UnitAlias.objects.create(unit_id=unit, reader_id=unit, alias="Văn phòng", position=clerk)
    table = alias_table(unit)
    shared = AliasTable.build(shared_aliases())
    assert set(shared.entries) < set(table.entries)
    by_name = table.entries[key("tổ số hoá")].target
    assert (by_name.kind, by_name.position) == (PartyKind.BODY, str(position.pk))
    own = table.entries[key("Văn phòng")].target
    assert (own.standard, own.position) == ("office_clerk", str(clerk.pk))
    assert shared.entries[key("Văn phòng")].target.standard == "ward_office"
    assert table.entries[key("VP-TK")].target.position == str(clerk.pk)
    assert set(table.held) == {
        "chairperson",
        "office_clerk",
        "culture_clerk",
        "justice_clerk",
        "ward_office",
        "one_stop",
    }
