"""A claim of the outside reader held against the document: a statement where its words stand there, else why not.

Every word that a statement would show must be the document's: the quote in the part that was sent, names and other
words in the quote or close by, numbers in the quote, the years of dates somewhere in the text. What the program can
work out itself (qualifiers, lengths, the country, the rights at issue) is worked out here and not taken on trust.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.penalising.sanction_dates import worked_out
from tripartite.extraction.penalising.sanction_details import currency
from tripartite.kinds.structure import Structure
from tripartite.outside.answers import Claim
from tripartite.outside.parts import Part, folded
from tripartite.outside.questions import Sort, fields_of
from tripartite.text.durations import durations
from tripartite.text.numbers import FoundNumber, numbers
from tripartite.values.dates import DateRange, PartialDate
from tripartite.values.errors import MalformedValue
from tripartite.values.quantities import interval_of
from tripartite.values.reading import Reading
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import (
    OUTSIDE,
    OUTSIDE_CONFIDENCE,
    Commitment,
    Event,
    Figure,
    Intervention,
    Organisation,
    Person,
    Registration,
    Request,
    Sanction,
    Statement,
)
from tripartite.values.vocabulary import EventKind, Measure, Modality, OrganisationType, RegistrationAct, SanctionType

#: Code points of the longest quote: a claim is carried by a sentence, not by a page.
LONGEST_QUOTE = 1200
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MOST_MENTIONS = 200
#: Fields whose words must stand in the quote itself.
_IN_QUOTE = frozenset({"text_starts", "what", "amount", "of", "name"})


class Dropped(StrEnum):
    """Why a claim was dropped."""

    FORM = "not-as-asked"
    QUOTE = "quote-not-found"
    LENGTH = "quote-too-long"
    WORDS = "words-not-in-the-text"
    DATE = "date-not-in-the-text"
    NUMBER = "number-not-in-the-quote"
    LATER = "not-found-on-reading-again"


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim whose words all stand in the document."""

    quote: Span
    values: dict[str, Any]
    shared: dict[str, Any]


class Checker:
    """Holds the claims made of one document against it."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        speeches = [one for one in reading.statements if isinstance(one, Intervention)]
        structure = Structure(facts=reading.document, passages=reading.passages, sections=reading.sections)
        self.analysis: Analysis = analyse(reading.text, structure, speeches)
        self._years = {*_YEAR.findall(reading.text), (reading.document.published or "")[:4]}
        self._full = _full_names(reading)

    def checked(self, claim: Claim, part: Part) -> Statement | Dropped:
        """The statement that a claim makes, or why it is dropped."""
        quote = part.find(claim.quote)
        if quote is None:
            return Dropped.QUOTE
        if len(quote) > LONGEST_QUOTE:
            return Dropped.LENGTH
        why = self._unfounded(claim, folded(quote.of(self.text)), part.around(quote))
        if why is not None:
            return why
        told = claim.values["told_by"]
        shared: dict[str, Any] = {
            "evidence": (Evidence.at(self.text, quote.start, quote.end),),
            "rule": f"{OUTSIDE}{claim.sort}",
            "confidence": OUTSIDE_CONFIDENCE,
            "attribution": (folded(told),) if told else (),
            "modality": Modality(claim.values["modality"]),
            "country": self.analysis.country_at(quote.start),
        }
        return _MAKERS[claim.sort](self, _Found(quote, claim.values, shared))

    def _unfounded(self, claim: Claim, quote: str, around: str) -> Dropped | None:
        """Why a claim's fields are not the document's own; None where they are."""
        for name, asked in fields_of(claim.sort).items():
            value = claim.values[name]
            if value is None:
                continue
            if asked.sort in (Sort.NAME, Sort.NAMES, Sort.WORDS):
                where = quote if name in _IN_QUOTE else f"{around} {quote}"
                if not all(_stands(one, where) for one in (value if isinstance(value, tuple) else (value,))):
                    return Dropped.WORDS
            elif asked.sort is Sort.DATE and not self._is_told(value):
                return Dropped.DATE
        return None

    def _is_told(self, value: str) -> bool:
        """Whether a date is one, of a year that the document names."""
        try:
            return f"{PartialDate.parse(value).year:04d}" in self._years
        except MalformedValue:
            return False

    def named(self, words: str | None) -> str | None:
        """A name as the reading gives it in full, where one person or body alone is written so; else as it is."""
        return self._full.get(folded(words), folded(words)) if words else None

    def language_at(self, place: Span) -> str:
        """The language of the passage at a place."""
        sentence = self.analysis.sentence_at(place.start)
        return sentence.language if sentence else "en"

    def mentions(self, name: str) -> tuple[tuple[int, int], ...]:
        """Every place where the text has a name."""
        words = r"\s+".join(map(re.escape, name.split()))
        found = re.finditer(rf"(?<!\w){words}(?!\w)", self.text)
        return tuple(one.span() for one, _ in zip(found, range(_MOST_MENTIONS), strict=False))


def _stands(words: str, where: str) -> bool:
    """Whether words stand in folded text, as whole words."""
    return re.search(rf"(?<!\w){re.escape(folded(words))}(?!\w)", where) is not None


def _full_names(reading: Reading) -> dict[str, str]:
    """The full name of every way in which one person or body alone is written."""
    found: dict[str, set[str]] = {}
    for one in reading.statements:
        if isinstance(one, Person | Organisation):
            acronyms = one.acronyms if isinstance(one, Organisation) else ()
            for written in (one.name, *one.variants, *acronyms):
                found.setdefault(folded(written), set()).add(one.name)
    return {written: next(iter(names)) for written, names in found.items() if len(names) == 1}


def _event(checker: Checker, found: _Found) -> Statement:
    told = found.values
    return Event(
        **found.shared,
        kind=EventKind(told["kind"]),
        date=told["date"],
        who=_names(checker, told["who"]),
        by=_names(checker, told["by"]),
        place=told["place"],
    )


def _names(checker: Checker, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(full for one in names if (full := checker.named(one))))


def _sanction(checker: Checker, found: _Found) -> Statement:
    told = found.values
    amount = _amount(checker, found) if told["amount"] else None
    imposed = DateRange.parse(told["imposed"]) if told["imposed"] else None
    return Sanction(
        **found.shared,
        person=checker.named(told["person"]),
        type=SanctionType(told["type"]),
        amount=amount,
        imposed=told["imposed"],
        until_computed=worked_out(imposed, amount),
        charge=_words(told["charge"]),
        court=checker.named(told["court"]),
    )


def _amount(checker: Checker, found: _Found) -> str | None:
    """How long or how much, as the program itself reads the words; None where it does not understand them."""
    place = Part(checker.text, (found.quote,)).find(found.values["amount"])
    assert place is not None
    language = checker.language_at(place)
    for length in durations(checker.text, place.start, place.end, language):
        return length.value
    for one in numbers(checker.text, place.start, place.end, language):
        if one.unit and one.unit != "%":
            return f"{one.quantity:.15g} {currency(one.unit, found.shared['country'])}"
    return None


def _registration(checker: Checker, found: _Found) -> Statement:
    told = found.values
    return Registration(
        **found.shared,
        organisation=checker.named(told["organisation"]),
        act=RegistrationAct(told["act"]),
        date=told["date"],
        authority=checker.named(told["authority"]),
        reason=_words(told["reason"]),
    )


def _request(checker: Checker, found: _Found) -> Statement:
    told = found.values
    by, to = checker.named(told["by"]), checker.named(told["to"])
    return Request(**found.shared, by=by, to=to, text_starts=folded(told["text_starts"]), due=told["due"])


def _commitment(checker: Checker, found: _Found) -> Statement:
    told = found.values
    return Commitment(**found.shared, by=checker.named(told["by"]), what=folded(told["what"]), due=told["due"])


def _figure(checker: Checker, found: _Found) -> Statement | Dropped:
    told = found.values
    number = _number(checker, found)
    if number is None:
        return Dropped.NUMBER
    interval = interval_of(number.quantity, number.qualifier)
    return Figure(
        **found.shared,
        quantity=number.quantity,
        qualifier=number.qualifier,
        low=interval.low,
        high=interval.high,
        measure=Measure(told["measure"]),
        of=_words(told["of"]),
        unit=number.unit,
        event_date=told["event_date"],
        place=told["place"],
    )


def _number(checker: Checker, found: _Found) -> FoundNumber | None:
    """The number of the quote that the claim gives, as the program reads it."""
    language = checker.language_at(found.quote)
    read = numbers(checker.text, found.quote.start, found.quote.end, language)
    return next((one for one in read if one.quantity == found.values["quantity"]), None)


def _person(checker: Checker, found: _Found) -> Statement:
    name, role = folded(found.values["name"]), _words(found.values["role"])
    return Person(
        **found.shared,
        name=name,
        roles=(role,) if role else (),
        organisation=checker.named(found.values["organisation"]),
        mentions=checker.mentions(name),
    )


def _organisation(checker: Checker, found: _Found) -> Statement:
    name, acronym = folded(found.values["name"]), _words(found.values["acronym"])
    kind = OrganisationType(found.values["type"])
    acronyms = (acronym,) if acronym else ()
    return Organisation(**found.shared, name=name, acronyms=acronyms, type=kind, mentions=checker.mentions(name))


def _words(words: str | None) -> str | None:
    return folded(words) if words else None


_MAKERS: dict[str, Callable[[Checker, _Found], Statement | Dropped]] = {
    "events": _event,
    "sanctions": _sanction,
    "registrations": _registration,
    "requests": _request,
    "commitments": _commitment,
    "figures": _figure,
    "people": _person,
    "organisations": _organisation,
}
