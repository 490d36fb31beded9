"""What was published as an Atom feed (RFC 4287), and due dates as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing told: its address, title, what is said, and when it was published here."""

    address: str
    title: str
    summary: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """One thing that falls due on a day."""

    key: str
    day: date
    title: str
    address: str


def atom(title: str, address: str, entries: Iterable[Entry], now: datetime) -> str:
    """The feed as XML; everything in it is text."""
    found = list(entries)
    updated = max((one.when for one in found), default=now)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(title)}</title><id>{_text(address)}</id><updated>{updated.isoformat()}</updated>",
        f'<link rel="self" href={quoteattr(address)}/><author><name>Tripartite</name></author>',
    ]
    for one in found:
        lines.append(
            f"<entry><title>{_text(one.title)}</title><id>{_text(one.address)}</id>"
            f"<link href={quoteattr(one.address)}/><updated>{one.when.isoformat()}</updated>"
            f'<summary type="text">{_text(one.summary)}</summary></entry>'
        )
    return "\n".join([*lines, "</feed>", ""])


def calendar(name: str, days: Iterable[Day], now: datetime) -> str:
    """The calendar: all-day events, lines folded at 75 bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tripartite//Due dates//EN", f"X-WR-CALNAME:{_ical(name)}"]
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.key}@tripartite",
            f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_ical(one.title)}",
            f"URL:{one.address}",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _text(words: str) -> str:
    return escape(words.translate(_NOT_XML))


def _ical(words: str) -> str:
    plain = " ".join(words.translate(_NOT_XML).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line cut so that none is longer than 75 bytes, never within a letter."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > 74:
            parts.append(part)
            part = " "
        part += letter
    return "\r\n".join([*parts, part])
