"""One statement as one line of the terminal: what it claims, then the words that carry it."""

from __future__ import annotations

from rich.markup import escape

from tripartite.casefile.due import Due, Undated
from tripartite.casefile.due_words import shortened
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.values.quantities import plain_number
from tripartite.values.statements import (
    Commitment,
    Event,
    Figure,
    Instrument,
    Intervention,
    Membership,
    Organisation,
    Person,
    Place,
    Ratification,
    Rating,
    Registration,
    Request,
    Sanction,
    Statement,
)
from tripartite.values.vocabulary import Modality, Qualifier

_QUOTE_SHOWN = 160


def statement_line(one: Statement) -> str:
    """The claim in a few words, its modality, origin, reader and quote; marked up for rich, all text escaped."""
    words = " … ".join(" ".join(evidence.words.split()) for evidence in one.evidence)
    if len(words) > _QUOTE_SHOWN:
        words = words[:_QUOTE_SHOWN] + "…"
    claim = escape(claim_of(one))
    manner = "" if one.modality is Modality.ASSERTED else f" [yellow]{one.modality}[/]"
    origin = f" [dim]({escape(', as told by '.join(one.attribution))})[/]" if one.attribution else ""
    reader = " [yellow](outside reader)[/]" if one.is_outside else ""
    return f"{claim}{manner}{origin}{reader} [dim]“{escape(words)}”[/]"


def record_line(record: Record) -> str:
    """The line of a statement with the document that it stands in, and its day: yearly reports share one file name."""
    day = f" [dim]({record.document.published})[/]" if record.document.published else ""
    return f"{statement_line(record.statement)} [cyan]{escape(record.document.file)}:{record.statement.start}[/]{day}"


def claim_of(one: Statement) -> str:
    """What a statement claims, in a few words."""
    match one:
        case Person():
            return _joined(one.name, *one.roles[:2])
        case Organisation():
            return _joined(one.name, "/".join(one.acronyms), one.type)
        case Place():
            return _joined(one.name, one.code)
        case Instrument():
            return _joined(one.name, one.article and f"art. {one.article}", one.date, one.code)
        case Figure():
            qualifier = "" if one.qualifier is Qualifier.EXACTLY else f"{one.qualifier} "
            return _joined(
                f"{qualifier}{plain_number(one.quantity)} {one.unit or ''}".strip(), one.measure, one.of, one.event_date
            )
        case Event():
            return _joined(one.date or "undated", one.kind, ", ".join(one.who), one.place)
        case Sanction():
            return _joined(
                one.imposed or "undated", one.person or "somebody not named", one.type, one.amount, _end_words(one)
            )
        case Registration():
            by, why = one.authority and f"by {one.authority}", one.reason and f"reason: {one.reason}"
            return _joined(one.date or "undated", one.act, one.organisation, by, why)
        case Request():
            return _joined(asking_of(one), one.text_starts, deadline(one))
        case Commitment():
            return _joined(one.by or "promiser not named", one.what, deadline(one))
        case Rating():
            return _joined(one.scheme, one.value, one.meaning, one.year)
        case Ratification():
            return _joined(one.convention, one.date)
        case Membership():
            members = f"{plain_number(one.members)} members" if one.members is not None else None
            return _joined(one.organisation, members, one.of and f"member of {one.of}", one.date)
        case Intervention():
            return _joined(one.label, one.group, one.country, one.language)
    return one.sort


def deadline(one: Request | Commitment) -> str:
    """By when: the date, with the words and the day that it was reckoned from; the words alone where none is sure."""
    reckoned = f" (“{one.due_words}” from {one.due_from})" if one.due_from else ""
    return f"due {one.due}{reckoned}" if one.due else f"due “{one.due_words}”" if one.due_words else ""


def asking_of(one: Request) -> str:
    """Who asks whom; of whom it is asked is left out where nobody is named."""
    return f"{one.by or 'asker not named'}{f' → {one.to}' if one.to else ''}"


def due_line(one: Due) -> str:
    """What falls due: who owes it, what in the words of the document, how it is put, and every document with it."""
    statement = one.record.statement
    if isinstance(statement, Sanction):
        imposed = statement.imposed and f"imposed {statement.imposed}"
        claim = _joined(statement.person or "not named", statement.type, statement.amount, imposed)
        words = f"{escape(claim)} [dim]“{escape(shortened(one.words))}”[/]"
    elif isinstance(statement, Request):
        asker = f"asked by {statement.by}" if statement.by else "asker not named"
        words = escape(f"{statement.to or 'not named'} ({asker}): “{one.words}”")
    else:
        words = escape(f"{getattr(statement, 'by', None) or 'not named'}: “{one.words}”")
    places = dict.fromkeys(f"{told.document.file}:{told.statement.start}" for told in one.tellings)
    return f"{words} [cyan]{escape(', '.join(places))}[/]"


def undated_line(one: Undated) -> str:
    """A promise or request whose deadline is told in words only: who owes it, what, and where."""
    statement = one.record.statement
    owed = getattr(statement, "to" if isinstance(statement, Request) else "by", None) or "not named"
    return f"{escape(f'{owed}: “{one.words}”')} [cyan]{escape(f'{one.record.document.file}:{statement.start}')}[/]"


def _end_words(one: Sanction) -> str:
    """When a sanction ended or ends, as told or reckoned; empty where neither is known."""
    if one.outcome in ENDING:
        return f"{one.outcome} {one.ended or ''}".strip()
    told = f"until {one.until}" if one.until else f"until {one.until_computed} (computed)" if one.until_computed else ""
    return f"{told} {one.outcome or ''}".strip()


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
