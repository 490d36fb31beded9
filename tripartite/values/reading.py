"""A reading: what the program makes of one document, and nothing of who asked for it or when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from tripartite.values.statement_json import as_json, from_json
from tripartite.values.statements import SORTS, Statement
from tripartite.values.vocabulary import Kind, PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One heading, paragraph, list item, footnote, table row or speech paragraph of the text.

    Attributes:
        start, end: code points in the reading's text; passages are in order and never overlap.
        level: depth of a heading (1 is the highest) or of a list item; 0 otherwise.
        page: 1-based page of a paged document.
        number: a paragraph or list number as printed ("653", "(a)").
        note: for a footnote, its mark; for other passages None.
        notes: marks of footnotes called in this passage.
        locator: where the words stand in the source (a PDF page and box, an element's path), for display.
    """

    start: int
    end: int
    kind: PassageKind
    level: int = 0
    page: int | None = None
    language: str | None = None
    number: str | None = None
    note: str | None = None
    notes: tuple[str, ...] = ()
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLegibility:
    """How well one page (or an unpaged document, page None) could be read."""

    page: int | None
    characters: int
    source: str
    confidence: float | None = None
    language: str | None = None
    dropped: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Legibility:
    """How well a document could be read, so that an empty page is never taken for an absence of violations.

    Attributes:
        pages: page by page.
        warnings: about the document as a whole, for the person.
    """

    pages: tuple[PageLegibility, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A named part of a document: "allegations", "conclusions", a speech's ground, a country in a survey.

    Attributes:
        name: the part's standard name (`written-information`, `discussion`, `conclusions`, `allegations`,
            `government-reply`, `recommendations`, `labour`, `in-law`, `in-practice`, `article`, `entry`, `footer` ...).
        voice: who speaks in it where that is known ("Government", "complainants", "Committee"), else None.
        date: the date that the layout gives it (a survey entry's).
        country: ISO alpha-3 where the part is about another country than the document.
    """

    name: str
    start: int
    end: int
    title: str | None = None
    voice: str | None = None
    date: str | None = None
    country: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """What a document's head says of it; None or empty where it does not."""

    sha256: str
    file: str | None = None
    kind: Kind = Kind.DOCUMENT
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    published: str | None = None
    session: str | None = None
    symbol: str | None = None
    conventions: tuple[str, ...] = ()
    media_type: str | None = None
    pages: int | None = None
    #: A record's own identity, the same under every host and language ("normlex:comment:3964581").
    record: str | None = None
    #: Facts that only some kinds have: case number, complaint date, report number, adopted, rating ...
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideReading:
    """What an outside reader was asked, and what became of its claims; those kept have a rule that begins "outside.".

    Attributes:
        address: where it was asked, without any key.
        model: as the service names it.
        asked: the day (UTC), ISO.
        parts: how many parts of the document were sent.
        unusable: how many of them were answered with nothing that could be used.
        claims: how many claims were made.
        kept: how many of them are in this reading.
        known: how many the program had read itself, or that were made twice.
        dropped: how many were dropped, by reason ("quote-not-found").
    """

    address: str
    model: str
    asked: str
    parts: int
    unusable: int
    claims: int
    kept: int
    known: int
    dropped: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document read: its text, passages, sections and statements; `outside` only where such a reader was asked."""

    document: DocumentFacts
    text: str
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]
    legibility: Legibility
    statements: tuple[Statement, ...]
    reader: str
    outside: OutsideReading | None = None

    def of_sort(self, sort: str) -> Iterator[Statement]:
        """The statements of one sort, in the order of the text."""
        return (one for one in self.statements if one.sort == sort)


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """The reading as one JSON object, keys in a fixed order."""
    document = asdict(reading.document)
    document["kind"] = str(reading.document.kind)
    plain: dict[str, Any] = {
        "reader": reading.reader,
        "document": document,
        "text": reading.text,
        "passages": [asdict(one) | {"kind": str(one.kind)} for one in reading.passages],
        "sections": [asdict(one) for one in reading.sections],
        "legibility": asdict(reading.legibility),
    }
    for maker in SORTS:
        plain[maker.sort] = [as_json(one) for one in reading.of_sort(maker.sort)]
    if reading.outside is not None:
        plain["outside"] = asdict(reading.outside)
    return plain


def reading_from_json(plain: dict[str, Any]) -> Reading:
    """A reading again from `reading_as_json`'s object (also after a trip through JSON text)."""
    text = plain["text"]
    document = {key: _frozen(value) for key, value in plain["document"].items()}
    legibility = plain["legibility"]
    return Reading(
        document=DocumentFacts(**document | {"kind": Kind(plain["document"]["kind"])}),
        text=text,
        passages=tuple(
            Passage(**{k: _frozen(v) for k, v in one.items()} | {"kind": PassageKind(one["kind"])})
            for one in plain["passages"]
        ),
        sections=tuple(Section(**one) for one in plain["sections"]),
        legibility=Legibility(
            pages=tuple(PageLegibility(**{k: _frozen(v) for k, v in one.items()}) for one in legibility["pages"]),
            warnings=tuple(legibility["warnings"]),
        ),
        statements=tuple(from_json(maker.sort, one, text) for maker in SORTS for one in plain.get(maker.sort, [])),
        reader=plain["reader"],
        outside=OutsideReading(**plain["outside"]) if plain.get("outside") else None,
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
