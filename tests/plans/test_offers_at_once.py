"""An offer answered and withdrawn at the same moment: the keys let one of both succeed, whatever was read before."""

import pytest

from plans.selectors.offers import offers
from plans.services.offers import offer_decline, offer_withdraw
from tenants.access import access_by_token
from tenants.refusals import Conflict, NotFound
from tests.world import who


@pytest.fixture
def town(desk):
    return desk("town_office", "90")


@pytest.fixture
def ward(desk):
    return desk("ward_office", "91")


@pytest.fixture
def offer(town):
    """An open offer to ward 91, as both have read it."""
    body = {"units": [str(town.world.units["91"])], "year": 2025, "content": "Rà soát"}
    made = town.post("offers/", body).json()["offers"][0]["id"]
    town.entered()
    return offers().get(pk=made)


def standing(desk):
    """What its account may do, in its unit's scope."""
    return access_by_token(desk.world.tokens[who(desk.role, desk.code)], unit=desk.entered())


def test_what_is_answered_is_not_withdrawn(town, ward, offer):
    offer_decline(access=standing(ward), offer=offer, reason="Không đủ người")
    with pytest.raises(Conflict) as refused:
        offer_withdraw(access=standing(town), offer=offer)
    assert refused.value.code == "offer.answered"
    assert offers().get(pk=offer.pk).state == "declined"


def test_what_is_withdrawn_is_not_answered(town, ward, offer):
    key = offer.pk
    offer_withdraw(access=standing(town), offer=offer)
    offer.pk = key
    with pytest.raises(NotFound):
        offer_decline(access=standing(ward), offer=offer, reason="Không đủ người")


def test_it_is_answered_once(ward, offer):
    offer_decline(access=standing(ward), offer=offer, reason="Không đủ người")
    with pytest.raises(Conflict):
        offer_decline(access=standing(ward), offer=offer, reason="Vẫn không")
