"""Readings made by hand, so that the pages are tested apart from what the extractors find this week."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from tripartite.values.reading import DocumentFacts, Legibility, PageLegibility, Passage, Reading
from tripartite.values.spans import Evidence
from tripartite.values.statements import (
    Commitment,
    Event,
    Figure,
    Organisation,
    Person,
    Registration,
    Request,
    Sanction,
    Statement,
)
from tripartite.values.vocabulary import (
    EventKind,
    Kind,
    Measure,
    Modality,
    OrganisationType,
    PassageKind,
    Qualifier,
    RegistrationAct,
    SanctionType,
)

PARAGRAPHS: tuple[tuple[PassageKind, str], ...] = (
    (PassageKind.FURNITURE, "Home | News | Contact"),
    (PassageKind.HEADING, "A letter on the harbour"),
    (
        PassageKind.PARAGRAPH,
        "On 3 March 2019 the court in Karagash sentenced Daria Olkhina, president of the Union of Harbour Pilots (UHP),"
        " to two years in prison.[1] According to the UHP, at least 14 pilots were dismissed after the strike.",
    ),
    (PassageKind.LIST_ITEM, "release Ms Olkhina without delay"),
    (PassageKind.LIST_ITEM, "register the Union of Harbour Pilots"),
    (
        PassageKind.PARAGRAPH,
        "The Ministry of Justice refused to register the Union of Harbour Pilots on 12 June 2019. The Government said"
        " that it would amend the law by the end of 2020. No pilot was arrested, it added.",
    ),
    (PassageKind.TABLE_ROW, "Year\tMembers"),
    (PassageKind.TABLE_ROW, "2019\t1,200"),
    (PassageKind.FOOTNOTE, "Judgment of the harbour court, seen by the authors."),
)


def composed(paragraphs: tuple[tuple[PassageKind, str], ...], language: str = "en") -> tuple[str, tuple[Passage, ...]]:
    """The text of some paragraphs, and their passages; `[1]` calls the footnote that ends them."""
    text, passages = "", []
    for kind, words in paragraphs:
        start = len(text)
        calls = tuple(re.findall(r"\[(\d)\]", words))
        passages.append(
            Passage(
                start=start,
                end=start + len(words),
                kind=kind,
                level=1 if kind is PassageKind.HEADING else 0,
                language=language,
                notes=calls,
                note="1" if kind is PassageKind.FOOTNOTE else None,
            )
        )
        text += words + "\n\n"
    return text[:-2], tuple(passages)


class Maker:
    """Makes statements on a text by quoting it."""

    def __init__(self, text: str, country: str | None = "KAZ") -> None:
        self.text = text
        self.country = country

    def __call__(self, sort: type[Statement], quote: str, **fields: Any) -> Statement:
        """A statement whose evidence is the first place of `quote`."""
        start = self.text.index(quote)
        evidence = (Evidence.at(self.text, start, start + len(quote)),)
        return sort(evidence=evidence, rule="test.made", confidence=0.8, country=self.country, **fields)


def letter_statements(text: str) -> tuple[Statement, ...]:
    """What the letter says."""
    made = Maker(text)
    return (
        made(
            Person,
            "Daria Olkhina",
            name="Daria Olkhina",
            variants=("Ms Olkhina",),
            roles=("president",),
            mentions=((text.index("Ms Olkhina"), text.index("Ms Olkhina") + 10),),
        ),
        made(
            Organisation,
            "Union of Harbour Pilots",
            name="Union of Harbour Pilots",
            acronyms=("UHP",),
            type=OrganisationType.UNION,
        ),
        made(
            Figure,
            "at least 14 pilots were dismissed",
            quantity=14,
            qualifier=Qualifier.AT_LEAST,
            low=14,
            measure=Measure.DISMISSED,
            of="pilots",
            attribution=("UHP",),
        ),
        made(
            Event,
            "the court in Karagash sentenced Daria Olkhina",
            kind=EventKind.SENTENCE,
            date="2019-03-03",
            who=("Daria Olkhina",),
            place="Karagash",
        ),
        made(Event, "No pilot was arrested", kind=EventKind.ARREST, modality=Modality.DENIED),
        made(
            Sanction,
            "sentenced Daria Olkhina, president of the Union of Harbour Pilots (UHP), to two years in prison",
            person="Daria Olkhina",
            type=SanctionType.IMPRISONMENT,
            amount="P2Y",
            imposed="2019-03-03",
            until_computed="2021-03-03",
        ),
        made(
            Registration,
            "refused to register the Union of Harbour Pilots on 12 June 2019",
            organisation="Union of Harbour Pilots",
            act=RegistrationAct.REFUSAL,
            date="2019-06-12",
            authority="Ministry of Justice",
        ),
        made(
            Request,
            "release Ms Olkhina without delay",
            by="the authors",
            to="Government of Kazakhstan",
            text_starts="release Ms Olkhina",
        ),
        made(
            Commitment,
            "it would amend the law by the end of 2020",
            by="Government of Kazakhstan",
            what="amend the law",
            due="2020-12-31",
        ),
    )


def reading(
    text: str,
    passages: tuple[Passage, ...],
    statements: tuple[Statement, ...] = (),
    *,
    file: str = "letter.txt",
    **facts: Any,
) -> Reading:
    """A reading of a text that was made, not read."""
    sha256 = hashlib.sha256(f"{file}\n{text}".encode()).hexdigest()
    facts = {"kind": Kind.CAMPAIGN_PAGE, "country": "KAZ", "languages": ("en",), "published": "2019-07", **facts}
    pages = (PageLegibility(page=None, characters=len(text), source="text", language="en"),)
    return Reading(
        document=DocumentFacts(sha256=sha256, file=file, **facts),
        text=text,
        passages=passages,
        sections=(),
        legibility=Legibility(pages=pages),
        statements=tuple(sorted(statements, key=lambda one: (one.sort, one.start))),
        reader="test",
    )


def letter_reading() -> Reading:
    """The letter."""
    text, passages = composed(PARAGRAPHS)
    return reading(
        text, passages, letter_statements(text), title="A letter on the harbour", publisher="Pilots' Friends"
    )
