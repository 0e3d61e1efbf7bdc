"""Handing a mail to the server that the environment names."""

from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMessage

from plans.services.mailing import AddressRefused

SUBJECT = "Nhắc việc theo kế hoạch kiểm soát thủ tục hành chính"
#: From here on a server's answer is final (RFC 5321 section 4.2.1).
_FOR_EVER = 500


def send(address: str, text: str, name: str) -> None:
    """Hand a mail over.

    Args:
        address: whose.
        text: what it says.
        name: of the message, the same whenever it is handed over again.

    Raises:
        AddressRefused: the server says that it will never take mail for this address.
        OSError: it is not reached, or takes no mail at the moment.
    """
    # Programs that answer for people who are away leave such a mail alone (RFC 3834 section 5).
    headers = {"Message-ID": f"<{name}>", "Auto-Submitted": "auto-generated"}
    try:
        EmailMessage(SUBJECT, text, to=[address], headers=headers).send()
    except SMTPRecipientsRefused as refusal:
        if all(code >= _FOR_EVER for code, _ in refusal.recipients.values()):
            raise AddressRefused from refusal
        raise
