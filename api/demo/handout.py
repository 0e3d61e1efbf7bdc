"""What the demonstration hands out: ``.data/demo.json`` for programs, and the last words on the terminal for people."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from api.demo.cast import Cast


def handout(cast: Cast, *, base_url: str, period: str) -> dict[str, Any]:
    """Addresses, accounts with tokens, and the integrator's client.

    Args:
        cast: who plays.
        base_url: where the server is, or will be.
        period: id of the period that was played.
    """
    ((client_id, client_secret),) = cast.machines.items()
    return {
        "base_url": base_url,
        "town": {"id": cast.town.id},
        "wards": [{"id": ward.id, "code": ward.code, "name": ward.name} for ward in cast.wards],
        "period": {"id": period},
        "accounts": [asdict(account) for account in cast.accounts.values()],
        "integrator": {"client_id": client_id, "client_secret": client_secret},
    }


def last_words(demo: dict[str, Any], cast: Cast, path: Path) -> str:
    """Accounts, a first request, and where to look."""
    base, town, period = demo["base_url"], demo["town"]["id"], demo["period"]["id"]
    names = {unit.id: unit.name for unit in cast.units.values()}
    accounts = "\n".join(
        f"  {account['username']:<22}{account['role']:<14}{names[account['unit']]}" for account in demo["accounts"]
    )
    office = next(account for account in demo["accounts"] if account["role"] == "town_office")
    return f"""
Tài khoản (mật khẩu và token: {path}) / Accounts (passwords and tokens: {path})
{accounts}
  {demo["integrator"]["client_id"]:<22}{"integrator":<14}{cast.town.name} (OAuth2 client credentials)

Yêu cầu đầu tiên: số liệu tổng hợp quý I/2024 / A first request: the consolidated figures of quý I/2024
  curl -H "Authorization: Bearer {office["token"]}" \\
    {base}/api/v1/units/{town}/consolidated/{period}/
Thêm ?format=xlsx và -o tong-hop.xlsx để lấy tệp / Add ?format=xlsx and -o tong-hop.xlsx for the file.

Xem thêm / Where to look
  {base}/api/v1/docs/    Swagger UI
  {base}/api/v1/redoc/   ReDoc
  README.md
"""
