"""Structured logs: one JSON object a line, with the request id and without personal data or tokens."""

import logging
import traceback

from api.http.rendering import dumps
from tenants.clock import ZONE, now


class JsonFormatter(logging.Formatter):
    """``{time, level, logger, message, …fields}``; of an exception, its type and where, never its values."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line = {
            "time": now().astimezone(ZONE).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
            **getattr(record, "fields", {}),
        }
        request = getattr(record, "request", None)
        if request is not None:
            line["id"] = getattr(request, "request_id", "")
        if record.exc_info and record.exc_info[0] is not None:
            frames = traceback.extract_tb(record.exc_info[2])[-8:]
            line["exception"] = record.exc_info[0].__name__
            line["at"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return dumps(line).decode()


def _message(record: logging.LogRecord) -> str:
    """The record's words; Django's own about a request hold its path, which holds ids."""
    if record.name != "django.request":
        return record.getMessage()
    return "unhandled" if record.exc_info else f"answered {getattr(record, 'status_code', '')}"
