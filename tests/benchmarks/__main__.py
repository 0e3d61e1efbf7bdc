"""``make bench``: answers and reading against their limits, side by side; ratios go into docs/performance.md."""

import os
import sys
from pathlib import Path

from api import embedded

PROJECT = Path(__file__).resolve().parent.parent.parent
DATABASE = "motcua_bench"
ROUNDS, REQUESTS, WARM_UP = 12, 200, 100


def main():
    """Build the data, serve it, compare the answers, measure, print, and keep the figures."""
    with embedded.start(PROJECT / ".data" / "bench") as cluster:
        embedded.drop_database(cluster.owner_url, DATABASE)
        embedded.create_database(cluster.owner_url, DATABASE)
        from api.postgres_url import with_database  # noqa: PLC0415 - beside its only use

        os.environ |= {
            "DATABASE_URL": with_database(cluster.application_url, DATABASE),
            "DATABASE_OWNER_URL": with_database(cluster.owner_url, DATABASE),
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "MOTCUA_DATABASE_ROLE": "owner",
        }
        data = prepare()
        with one_worker() as base_url:
            return report(base_url, data)


def prepare():
    """Migrate and fill the database, as its owner."""
    import django  # noqa: PLC0415 - its settings read the environment set above

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from tests.benchmarks.data import build  # noqa: PLC0415

    print("preparing …", flush=True)
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    data = build()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    connection.close()
    return data


def entering(base_url, data):
    """How much of a page of 50 tasks authentication, grants and scope take; the aim is 30 %."""
    from tests.benchmarks import load  # noqa: PLC0415
    from tests.benchmarks.pairs import pairs  # noqa: PLC0415

    plain = f"{base_url}/limit/units/{data.ward}"
    targets = {"bare": f"{plain}/bare/", "entered": f"{plain}/entered/", "page": pairs(base_url, data)[0].ours}
    load.measure(targets, data.ward_token, rounds=1, requests=WARM_UP)
    figures = load.measure(targets, data.ward_token, rounds=ROUNDS, requests=REQUESTS)
    took = {name: of.percentile(0.5) * 1000 for name, of in figures.items()}
    share = (took["entered"] - took["bare"]) / took["page"]
    return (
        f"Authentication, grants and scope: {took['entered'] - took['bare']:.2f} ms of a page's {took['page']:.2f} ms,"
        f" **{share:.0%}** (aim ≤ 30 %)."
    )


def one_worker():
    """The application's own server with one worker."""
    from api.serving import serving  # noqa: PLC0415

    return serving(workers=1)


def report(base_url, data):
    """Measure each pair and print a table."""
    from tests.benchmarks import load  # noqa: PLC0415
    from tests.benchmarks.pairs import pairs, same  # noqa: PLC0415
    from tests.benchmarks.reading import reading  # noqa: PLC0415
    from tests.benchmarks.statements import statements  # noqa: PLC0415 - wants Django set up
    from tests.benchmarks.writing import keep, table  # noqa: PLC0415

    rows = []
    for pair in pairs(base_url, data):
        answers = [load.fetch(url, pair.token) for url in (pair.ours, pair.limit)]
        same(pair, answers)
        targets = {"ours": pair.ours, "limit": pair.limit}
        load.measure(targets, pair.token, rounds=1, requests=WARM_UP)
        figures = load.measure(targets, pair.token, rounds=ROUNDS, requests=REQUESTS)
        rows.append((pair, len(answers[0][1]), figures))
        print(table(rows[-1:]), flush=True)
    lines = [entering(base_url, data), statements(data), reading()]
    print(*lines, sep="\n", flush=True)
    keep(PROJECT / "docs" / "performance.md", "\n\n".join([table(rows), *lines]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
