"""Whether a request has changed any row of any table that the application may write.

Aside stand the audit, which records refusals, and the counts of machines' requests.
"""

from django.db import connection

from tenants.catalogue import tables
from tenants.models.base import TableList
from tests.isolation.staging import leave_scope

_ASIDE = {"tenants_auditevent", "tenants_clientrate"}
_WRITTEN = """
SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_xact_user_tables WHERE relname <> ALL (%s)
"""
_DIGEST = "SELECT '{0}', count(*), sum(hashtextextended({0}::text, 0)) FROM {0}"


def written():
    """How many rows the transaction has written so far, those included that it took back."""
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN, [list(_ASIDE)])
        return cursor.fetchone()[0]


def digests(units):
    """Table → how many rows it holds and a digest of them all, as the transaction sees them."""
    names = [name for name, its in tables().items() if its is not TableList.REFERENCE and name not in _ASIDE]
    with connection.cursor() as cursor:
        leave_scope()
        cursor.execute(f"SET LOCAL app.units = '{','.join(map(str, units))}'")
        cursor.execute(" UNION ALL ".join(_DIGEST.format(name) for name in sorted(names)))
        found = {name: rest for name, *rest in cursor.fetchall()}
        leave_scope()
        return found
