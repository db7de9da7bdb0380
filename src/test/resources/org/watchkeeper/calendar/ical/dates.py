"""Prints the dates of each UID of an iCalendar file in a year, in UTC, as JSON: read by icalendar, expanded by dateutil with the
file's own VTIMEZONE. Usage: python3 dates.py YEAR < calendar.ics"""
import datetime
import io
import json
import sys

import icalendar
from dateutil import rrule, tz

text = sys.stdin.buffer.read()
year = int(sys.argv[1])
start = datetime.datetime(year, 1, 1, tzinfo=tz.UTC)
end = datetime.datetime(year + 1, 1, 1, tzinfo=tz.UTC)
calendar = icalendar.Calendar.from_ical(text)
zones = tz.tzical(io.StringIO(text.decode())) if b"BEGIN:VTIMEZONE" in text else None


def local(value):
    """The local time of a property and its zone."""
    zone = value.params.get("TZID")
    return value.dt.replace(tzinfo=None), zones.get(zone) if zone else tz.UTC


def moment(naive, zone):
    """A time that the clocks skip is as much later; one that comes twice is its first."""
    return tz.resolve_imaginary(naive.replace(tzinfo=zone)).astimezone(tz.UTC)


def listed(event, name):
    """The local times of RDATE or EXDATE, of which there may be several."""
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        for each in value.dts:
            yield each.dt.replace(tzinfo=None)


found = {}
for event in calendar.walk("VEVENT"):
    if "RECURRENCE-ID" in event:
        continue
    first, zone = local(event["DTSTART"])
    dates = {first} | set(listed(event, "RDATE"))
    if "RRULE" in event:
        rule = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=first.replace(tzinfo=tz.UTC))
        dates |= {each.replace(tzinfo=None) for each in rule.between(
            start - datetime.timedelta(days=2), end + datetime.timedelta(days=2), inc=True)}
    dates -= set(listed(event, "EXDATE"))
    found[str(event["UID"])] = {each: moment(each, zone) for each in dates}
for event in calendar.walk("VEVENT"):
    if "RECURRENCE-ID" in event:
        original, _ = local(event["RECURRENCE-ID"])
        if event.get("STATUS") == "CANCELLED":
            found[str(event["UID"])].pop(original)
        else:
            found[str(event["UID"])][original] = moment(*local(event["DTSTART"]))

print(json.dumps({uid: sorted(each.strftime("%Y-%m-%dT%H:%M:%SZ") for each in dates.values() if start <= each < end)
                  for uid, dates in found.items()}))
