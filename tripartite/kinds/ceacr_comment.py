"""Comments of the Committee of Experts: observations and direct requests, as NORMLEX serves them.

The header names the sort of comment, the year of adoption, the session that published it, the Convention, the country
and its ratification, in the language of the page; the body may be in another. The body's headings are sections; the
Committee speaks throughout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.document_country import country_of
from tripartite.kinds.head_dates import date_in
from tripartite.kinds.ilo_heads import IloHead, ilo_head, ratification, record_of
from tripartite.kinds.languages_of_document import languages_of
from tripartite.kinds.parts import ended, opened, titled
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

VOICE = "Committee of Experts on the Application of Conventions and Recommendations"
_GENRE = "ceacr-comment"
_REQUEST = re.compile(r"direct request|demande directe|solicitud directa", re.IGNORECASE)
#: "Article 2 of the Convention. Registration." at the head of a paragraph begins a matter of its own.
_ARTICLE = re.compile(
    r"(?P<title>(?:Articles?|Artículos?)\s+(?P<number>\d[\d, ()a-z]{0,30}?)(?:\s+(?:and|et|y|to|à|a)\s+\d{1,2})?"
    r"(?:\s+(?:of the Convention|de la convention|del Convenio))?\.\s[^.\n]{0,120}\.?)",
)


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a comment of the Committee of Experts."""
    head = ilo_head(composed)
    passages = without_furniture(composed)
    return Structure(
        facts=_facts(composed, facts, head, passages),
        passages=passages,
        sections=tuple(_sections(composed, passages, head)),
        statements=ratification(composed, head, "ceacr_comment.header"),
    )


def _facts(composed: ComposedText, facts: DocumentFacts, head: IloHead, passages: tuple[Passage, ...]) -> DocumentFacts:
    country = head.country or country_of(composed, passages, head.title).code
    comment = "direct-request" if _REQUEST.search(head.title or composed.text[:600]) else "observation"
    details = {"comment": comment} | ({"adopted": head.adopted} if head.adopted else {})
    details |= {"ratified": head.ratified} if head.ratified else {}
    return replace(
        facts,
        kind=Kind.CEACR_COMMENT,
        title=head.title,
        publisher="International Labour Organization",
        country=country,
        countries=(country,) if country else (),
        languages=languages_of(passages, head.end),
        published=head.published or _stated(composed),
        session=head.session,
        symbol=head.symbol,
        conventions=head.conventions or conventions_in(composed.text[:2_000])[:1],
        record=record_of(composed),
        details=facts.details | details,
    )


def _stated(composed: ComposedText) -> str | None:
    stamped = date_in(composed.layout.facts.get("date", ""))
    return str(stamped) if stamped else None


def _sections(composed: ComposedText, passages: Sequence[Passage], head: IloHead) -> list[Section]:
    """One section for all that the Committee says, and within it one for each matter under a heading."""
    text = composed.text
    end = _end_of_comment(composed, passages)
    body = next((one for one in passages if one.start >= head.end and one.kind is not PassageKind.FURNITURE), None)
    if body is None:
        return []
    inner = [
        section
        for passage in passages
        if body.start <= passage.start < end and (section := _matter(text, passage)) is not None
    ]
    return [Section(name="comment", start=body.start, end=end, voice=VOICE), *ended(inner, end)]


def _matter(text: str, passage: Passage) -> Section | None:
    """The matter that begins with a heading, or with a paragraph's italic lead ("Article 3. Right to strike.")."""
    words = text[passage.start : passage.end]
    if passage.kind is PassageKind.HEADING:
        part = titled(_GENRE, words)
        return Section(
            name=part.name if part else "matter", start=passage.start, end=passage.end, title=words, voice=VOICE
        )
    article = _ARTICLE.match(words) if passage.kind is PassageKind.PARAGRAPH else None
    if article is None:
        return None
    return Section(
        name="matter",
        start=passage.start,
        end=passage.end,
        title=article.group("title"),
        number=article.group("number").strip(" ,("),
        voice=VOICE,
    )


def _end_of_comment(composed: ComposedText, passages: Sequence[Passage]) -> int:
    end = len(composed.text)
    for passage in reversed(passages):
        words = composed.text[passage.start : passage.end]
        if passage.kind is not PassageKind.FURNITURE and not opened("closing", words):
            break
        end = passage.start
    return end or len(composed.text)


CEACR_COMMENT = KindReader(Kind.CEACR_COMMENT, recogniser(Kind.CEACR_COMMENT), read)
