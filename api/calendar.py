"""``/calendar/<secret>.ics``: a person's due days for a calendar program (RFC 5545); the address is the credential."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page, require_safe
from icalendar import Calendar, Event

from api.asking import as_asked
from plans.check_ins import CheckInPeriod
from plans.selectors.actors import actors_of
from plans.selectors.calendar import Entry, calendar_entries
from plans.selectors.check_in_days import CheckInDay, check_in_days
from reporting.asking import Span
from reporting.selectors.cut_offs import periods_asked
from tenants import scope
from tenants.access import standings_of
from tenants.feeds import feed_reader
from tenants.selectors import unit_refs

PEOPLE = ("api",)  # the scope of people's tokens
PRODUCT = "-//mot-cua//ke-hoach//VI"
MEDIA_TYPE = "text/calendar; charset=utf-8"
DONE = "✓ "  # before what is done
REFRESH = timedelta(hours=6)  # how often programs are asked to look again


@require_safe
@conditional_page
def calendar(_request: HttpRequest, token: str) -> HttpResponse:
    """Due days of the tasks that the person leads today, and the days by which these say something, in every unit.

    Programs ask again and again: the answer has an ``ETag``, and whoever knows it gets 304.

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
    actors = actors_of(reader.pk, standings)
    periods = periods_asked({standing.unit: standing.today for standing in standings})
    events = [
        _due(entry, names[entry.unit]["name"])
        for entry in calendar_entries(actors, {unit: as_asked(found) for unit, found in periods.items()})
    ]
    asked = [(unit, span) for unit, found in periods.items() for span in found.asked]
    for day in check_in_days(actors, [(unit, CheckInPeriod.of(span)) for unit, span in asked]):
        unit, span = asked[day.place]
        events.append(_check_in(day, unit, span, names[unit]["name"]))
    content = _calendar(events).to_ical()
    headers = {"Cache-Control": "private, max-age=900", "Content-Disposition": 'inline; filename="mot-cua.ics"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def _calendar(events: Iterable[Event]) -> Calendar:
    shown = Calendar()
    shown.add("prodid", PRODUCT)
    shown.add("version", "2.0")
    shown.add("x-wr-calname", "Việc theo kế hoạch kiểm soát TTHC")
    shown.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        shown.add_component(event)
    return shown


def _due(entry: Entry, unit: str) -> Event:
    """The day by which a task, or a turn of it, is due."""
    summary = f"{DONE if entry.done else ''}{entry.path}: {entry.content}"
    said = f"{unit}\nSản phẩm: {entry.product or 'không ghi'}"
    return _event(f"{entry.task}-{entry.occurrence}", entry.due, entry.changed_at, summary, said)


def _check_in(day: CheckInDay, unit: UUID, span: Span, name: str) -> Event:
    """The day by which tasks without one of their own say something for a period, with those that still wait."""
    left = len(day.waiting)
    summary = f"{'' if left else DONE}Điểm việc kỳ {span.name.vi}{f': còn {left} việc' if left else ''}"
    said = "\n".join([name, *(f"- {path}: {content}" for path, content in day.waiting)])
    key = f"{unit}-{span.starts:%Y%m%d}-{span.ends:%Y%m%d}"
    return _event(key, CheckInPeriod.of(span).due, day.changed_at, summary, said)


def _event(key: str, day: date, changed_at: datetime, summary: str, description: str) -> Event:
    """A whole day: calendars that subscribe show no to-dos."""
    event = Event()
    event.add("uid", f"{key}@mot-cua")
    event.add("dtstamp", changed_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", summary)
    event.add("description", description)
    return event
