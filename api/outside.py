"""What the environment may say of the world outside: an identity provider, a server for e-mail, the public address."""

from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from api.environment_reader import Reader

#: Schemes of a server for e-mail, with their usual ports.
SMTP_PORTS = {"smtp": 587, "smtps": 465}
_NOWHERE = SplitResult("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class OidcProvider:
    """An OpenID Connect provider beside the passwords here.

    Attributes:
        issuer: its address, under which ``/.well-known/openid-configuration`` stands.
        client_id: this program's client there.
        client_secret: its secret.
        name: what the button says.
    """

    issuer: str
    client_id: str
    client_secret: str
    name: str


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes e-mail.

    Attributes:
        host: its name.
        port: its port.
        user: to sign in with; empty for none.
        password: the same.
        tls_first: TLS from the first byte (``smtps``); else STARTTLS where a user is named.
        sender: the address that mail comes from.
    """

    host: str
    port: int
    user: str
    password: str
    tls_first: bool
    sender: str


def oidc_provider(reader: Reader) -> OidcProvider | None:
    """Return the provider for signing in, if the environment names one."""
    found = reader.together("MOTCUA_OIDC_ISSUER", "MOTCUA_OIDC_CLIENT_ID", "MOTCUA_OIDC_CLIENT_SECRET")
    if found is None:
        return None
    issuer, client_id, secret = found
    host = _parts(issuer).hostname
    if issuer and not host:
        reader.wrong("MOTCUA_OIDC_ISSUER", repr(issuer), "địa chỉ https://", "an https:// address")
    return OidcProvider(issuer.rstrip("/"), client_id, secret, reader.text("MOTCUA_OIDC_NAME", host or ""))


def mail_server(reader: Reader) -> MailServer | None:
    """Return the server for e-mail, if the environment names one."""
    found = reader.together("MOTCUA_SMTP_URL", "MOTCUA_MAIL_FROM")
    if found is None:
        return None
    url, sender = found
    parts = _parts(url)
    if url and (parts.scheme not in SMTP_PORTS or not parts.hostname):
        reader.wrong("MOTCUA_SMTP_URL", repr(parts.hostname), "smtp://máy-chủ:587", "smtp://host:587")
        return None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or SMTP_PORTS.get(parts.scheme, 0)
    return MailServer(parts.hostname or "", port, user, password, parts.scheme == "smtps", sender)


def public_url(reader: Reader, *, production: bool) -> str:
    """Return where people reach this installation, without a slash at the end; empty where nothing says it.

    Args:
        reader: the environment.
        production: TLS alone leads there.
    """
    url = reader.text("MOTCUA_PUBLIC_URL")
    if not url:
        return ""
    parts = _parts(url)
    schemes = {"https"} if production else {"https", "http"}
    bare = SplitResult(parts.scheme, parts.netloc, "", "", "")
    if parts.scheme not in schemes or not parts.hostname or parts.username or bare.geturl() != url.rstrip("/"):
        shown = bare._replace(netloc=parts.hostname or "").geturl()  # without what may be a password
        reader.wrong("MOTCUA_PUBLIC_URL", repr(shown), "https://máy-chủ, không có đường dẫn", "https://host, no path")
    return bare.geturl()


def _parts(url: str) -> SplitResult:
    """An address in its parts; one that is none has no part."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - read and refused only here
    except ValueError:
        return _NOWHERE
    return parts
