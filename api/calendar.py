"""``/calendar/<secret>.ics``: a person's due days for a calendar program (RFC 5545); the address is the credential."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from plans.selectors.actors import actors_of
from plans.selectors.calendar import Entry, calendar_entries
from tenants import scope
from tenants.access import standings_of
from tenants.feeds import feed_reader
from tenants.selectors import UnitRefData, unit_refs

PEOPLE = ("api",)  # the scope of people's tokens
PRODUCT = "-//mot-cua//ke-hoach//VI"
MEDIA_TYPE = "text/calendar; charset=utf-8"
REFRESH = timedelta(hours=6)  # how often programs are asked to look again


@require_safe
def calendar(_request: HttpRequest, token: str) -> HttpResponse:
    """Due days of the tasks that the person leads today, in every unit.

    Raises:
        Http404: the address is unknown or revoked, or the person's account is not active: the same answer for each.
    """
    reader = feed_reader(token)
    if reader is None:
        raise Http404
    standings = standings_of(reader.pk, PEOPLE)
    units = tuple(standing.unit for standing in standings)
    scope.enter(scope.Scope(units=units, actor=reader.pk, client="calendar"))
    names = unit_refs(units, max(standing.today for standing in standings)) if standings else {}
    content = _calendar(calendar_entries(actors_of(reader.pk, standings)), names).to_ical()
    headers = {"Cache-Control": "private, max-age=900", "Content-Disposition": 'inline; filename="mot-cua.ics"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def _calendar(entries: list[Entry], names: dict[UUID, UnitRefData]) -> Calendar:
    shown = Calendar()
    shown.add("prodid", PRODUCT)
    shown.add("version", "2.0")
    shown.add("x-wr-calname", "Việc theo kế hoạch kiểm soát TTHC")
    shown.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for entry in entries:
        shown.add_component(_event(entry, names[entry.unit]["name"]))
    return shown


def _event(entry: Entry, unit: str) -> Event:
    """A whole day: calendars that subscribe show no to-dos."""
    event = Event()
    event.add("uid", f"{entry.task}-{entry.occurrence}@mot-cua")
    event.add("dtstamp", entry.changed_at)
    event.add("dtstart", entry.due)
    event.add("dtend", entry.due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", f"{'✓ ' if entry.done else ''}{entry.path}: {entry.content}")
    event.add("description", f"{unit}\nSản phẩm: {entry.product or 'không ghi'}")
    return event
