"""Front-end apps: public OAuth2 clients of the code flow with PKCE, with exact redirect addresses and CORS origins."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from django.db import transaction

from tenants.findings import Finding
from tenants.models import Application
from tenants.refusals import Invalid

#: Hosts for which plain HTTP is as good: the answer never leaves the machine (RFC 8252 section 7.3).
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@transaction.atomic
def frontend_establish(*, name: str, redirects: Sequence[str], allowed_origins: Sequence[str]) -> Application:
    """The front-end of that name, with exactly these addresses; its client id is the name.

    Operators vouch for it, so people are not asked for consent; it gets no secret, a browser could not keep one.

    Raises:
        Invalid: naming every address that is not acceptable.
    """
    findings = [Finding("frontend.redirect", found=each) for each in redirects if not redirect_acceptable(each)]
    findings += [Finding("frontend.origin", found=each) for each in allowed_origins if not origin_acceptable(each)]
    if not redirects:
        findings.append(Finding("frontend.no_redirect"))
    if findings:
        raise Invalid("frontend.invalid", findings=findings, found=name)
    frontend = Application.objects.filter(client_id=name).first() or Application(client_id=name)
    frontend.name = name
    frontend.client_type = Application.CLIENT_PUBLIC
    frontend.authorization_grant_type = Application.GRANT_AUTHORIZATION_CODE
    frontend.client_secret = ""
    frontend.scopes = "api"
    frontend.skip_authorization = True
    frontend.redirect_uris = " ".join(redirects)
    frontend.allowed_origins = " ".join(allowed_origins)
    frontend.save()
    return frontend


def origins() -> frozenset[str]:
    """The origins of every front-end."""
    lists: Iterable[str] = Application.objects.exclude(allowed_origins="").values_list("allowed_origins", flat=True)
    return frozenset(origin for each in lists for origin in each.split())


def redirect_acceptable(address: str) -> bool:
    """Whether codes may be sent to an address: HTTPS (or loopback), no fragment, no credentials, no wildcard."""
    return _secure(address) and not any(sign in address for sign in "#@* ")


def origin_acceptable(address: str) -> bool:
    """Whether an address is an origin: scheme, host and port, as browsers write it."""
    parts = urlsplit(address)
    return _secure(address) and address == f"{parts.scheme}://{parts.netloc}".lower() and not set("@*") & set(address)


def _secure(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))
