"""Writes of units, accounts, memberships, positions, machines and tokens, one module per subject."""

from tenants.services.establishing import (
    account_establish,
    clocks_shift,
    machine_establish,
    member_add,
    position_establish,
    position_hold,
    token_issue,
    unit_establish,
)

__all__ = [
    "account_establish",
    "clocks_shift",
    "machine_establish",
    "member_add",
    "position_establish",
    "position_hold",
    "token_issue",
    "unit_establish",
]
