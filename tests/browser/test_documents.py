"""The two readers of the OpenAPI document work under their content security policy, which blocks what is not ours."""

import pytest

from api.serving import serving
from tests.browser.chromium import PROGRAM, chromium

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        PROGRAM is None,
        reason="CHROMIUM IS NOT INSTALLED: no browser reads the documents (Debian: apt-get install chromium)",
    ),
]
#: What is far below the window is not made before one comes near.
DOWN = "window.scrollBy(0, 400)"
#: What was loaded from elsewhere; a request that the policy stopped has moved no bytes.
OUTSIDERS = """performance.getEntriesByType('resource')
    .filter(entry => new URL(entry.name, location).origin !== location.origin && entry.transferSize > 0)
    .map(entry => entry.name)"""


@pytest.mark.parametrize("reader", ["docs", "redoc"])
def test_a_reader_shows_every_route_and_loads_nothing_from_outside(world, tmp_path, reader):
    with serving(workers=1) as api, chromium(tmp_path) as page:
        page.open(f"{api}/api/v1/{reader}/")
        assert page.wait(f"document.body && ({DOWN}, document.body.textContent.includes('audit-events/'))") is True
        assert page.run(OUTSIDERS) == []


def test_the_policy_blocks_a_script_inside_a_page(world, tmp_path):
    with serving(workers=1) as api, chromium(tmp_path) as page:
        page.open(f"{api}/api/v1/docs/")
        page.wait("document.readyState === 'complete' && location.pathname.endsWith('/docs/')")
        page.run(
            "(() => { const own = document.createElement('script'); own.textContent = 'window.ran = true';"
            " document.body.append(own); })()"
        )
        assert page.run("window.ran === undefined") is True
