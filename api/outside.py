"""Services outside that the environment may name: an identity provider, and a server that takes e-mail."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from api.environment_reader import Reader

#: Schemes of a server for e-mail, with their usual ports.
SMTP_PORTS = {"smtp": 587, "smtps": 465}


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
    host = urlsplit(issuer).hostname
    if issuer and not host:
        reader.wrong("MOTCUA_OIDC_ISSUER", repr(issuer), "địa chỉ https://", "an https:// address")
    return OidcProvider(issuer.rstrip("/"), client_id, secret, reader.text("MOTCUA_OIDC_NAME", host or ""))


def mail_server(reader: Reader) -> MailServer | None:
    """Return the server for e-mail, if the environment names one."""
    found = reader.together("MOTCUA_SMTP_URL", "MOTCUA_MAIL_FROM")
    if found is None:
        return None
    url, sender = found
    parts = urlsplit(url)
    if url and (parts.scheme not in SMTP_PORTS or not parts.hostname):
        reader.wrong("MOTCUA_SMTP_URL", repr(parts.hostname), "smtp://máy-chủ:587", "smtp://host:587")
        return None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or SMTP_PORTS.get(parts.scheme, 0)
    return MailServer(parts.hostname or "", port, user, password, parts.scheme == "smtps", sender)
