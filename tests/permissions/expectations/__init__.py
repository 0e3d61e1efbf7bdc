"""The permission matrix, as literal tables: route × method × state × who calls → what is answered.

One module per subject, each with a ``TABLE``. To add a route, add a line; the build fails until there is one:

    GET    units/{unit}/plans/                    *       401    404    | ok   ok    ok     ok     .    ok   ok   .

* ``states``: of the object that the route names (``tests/permissions/states.py`` says which there are), separated by
  commas; ``*`` is every one of them, or none where it names no object with states.
* ``nobody``: without credentials, or with ones that open nothing.
* ``others``: every account of a unit next to the home (for a ward a sibling, its town, another town and a ward of
  that), and one whose membership of the home has ended.
* then every role of the home itself (a ward's own address, or the superior's; what every unit administers of its own,
  at both).

``ok`` succeeds with a real body and a fresh ``If-Match``; ``.`` is 403 for want of the grant; ``fact`` is 403 although
the grant is there; a number is that status. Whatever is not ``ok`` must have changed nothing. Under another unit's own
address a foreign row is 403 where there is a ``.`` here, and else 404.
"""

from tests.permissions.expectations import plans, reporting, tenants

TABLES = [tenants.TABLE, plans.TABLE, reporting.TABLE]
