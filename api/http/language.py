"""The language of an answer: Vietnamese unless ``Accept-Language`` prefers English."""

from typing import Literal

from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

Language = Literal["vi", "en"]


def language_of(request: HttpRequest) -> Language:
    """The first of the accepted languages that is spoken here, Vietnamese by default."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            if get_supported_language_variant(code) == "en":
                return "en"
        except LookupError:
            continue
        return "vi"
    return "vi"
