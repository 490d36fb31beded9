"""Laws, decrees and codes: chapters and articles as sections, each with its number and title.

Articles are found in English, French, Spanish and Russian, and in the numbered sections of common-law Acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.head_dates import date_in, dates_in
from tripartite.kinds.heads import short_lines
from tripartite.kinds.layout_words import one_of
from tripartite.kinds.parts import ended
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.recognition import recogniser, signs_of
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

_HEAD = 3_000
_CHAPTER = re.compile(
    r"(?P<word>CHAPTER|Chapter|PART|Part|TITLE|Title|CHAPITRE|Chapitre|TITRE|Titre|SECTION|CAPÍTULO|CAPITULO|Capítulo|TÍTULO|TITULO|"
    r"Título|ГЛАВА|Глава|РАЗДЕЛ|Раздел)\s+(?P<number>[IVXLC]+|\d{1,3}|[A-Z]+|[А-Я]+|[A-Z]?[a-zé]+)\b\.?\s*[:.–—-]?\s*(?P<title>[^\n]{0,160})"
)
_ARTICLE = re.compile(
    r"(?:Article|ARTICLE|Artículo|ARTÍCULO|ARTICULO|Art\.|Статья|СТАТЬЯ|Ст\.|Section|SECTION|Sec\.|Rule|Clause)\s+"
    r"(?P<number>premier|PREMIER|1er|[IVXLC]+\b|\d{1,3}(?:[-.]\d+)?\s?(?:[A-Z]\b|bis|ter|quater)?)\s?[°ºo]?\s*"
    r"(?:[.:–—)-]+\s*(?P<title>[^\n]{0,160})|(?P<bare>[A-ZÀ-ÞА-ЯЁ][^\n.;]{2,120})?$)"
)
_ACT_SECTION = re.compile(r"(?P<number>\d{1,3}[A-Z]?)\.\s?(?:[–—-]\s?)?\(1\)")
#: What follows a law's name on a line of its own ("LAW OF RURITANIA" / "ON TRADE UNIONS").
_SUBJECT = re.compile(one_of("law_subject") + r"\b", re.IGNORECASE)
_AMENDED = re.compile(one_of("law_amended"), re.IGNORECASE)
_IN_FORCE = re.compile(one_of("law_in_force") + r"[^\n]{0,60}", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a law."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.LAW)
    title = _title(composed, passages) or found.title
    adopted = _adopted(composed, passages, title)
    return Structure(
        facts=replace(
            found,
            title=title,
            author=None,
            publisher=None,
            published=adopted,
            details=found.details | _details(composed, adopted),
        ),
        passages=passages,
        sections=tuple(_sections(composed, passages)),
    )


def _title(composed: ComposedText, passages: Sequence[Passage]) -> str | None:
    """The line that names the law, and the line below it that says on what it is."""
    lines = [one for one in passages if one.start < _HEAD and one.kind is not PassageKind.FURNITURE]
    signs = [sign.pattern for sign in signs_of(Kind.LAW) if sign.name.startswith("title")]
    for place, one in enumerate(lines):
        words = composed.text[one.start : one.end]
        if len(words) > 250 or not any(sign.match(words) for sign in signs):
            continue
        below = [composed.text[later.start : later.end] for later in lines[place + 1 : place + 3]]
        subject = next((line for line in below if len(line) < 160 and _SUBJECT.match(line)), "")
        return f"{words} {subject}".strip()
    return None


def _adopted(composed: ComposedText, passages: tuple[Passage, ...], title: str | None) -> str | None:
    """The day on which the law was made: the first of its head that is no amendment's, else its title's year."""
    text = composed.text
    for passage in short_lines(composed, passages):
        if any(article.match(text, passage.start, passage.end) for article in (_ARTICLE, _ACT_SECTION)):
            break
        amended = _AMENDED.search(text, passage.start, passage.end)
        stop = amended.start() if amended else passage.end
        for one in dates_in(text, passage.start, stop):
            return str(one.date)
    year = _YEAR.search(title or "")
    return year.group() if year else None


def _details(composed: ComposedText, adopted: str | None) -> dict[str, str]:
    """When the law was adopted, amended, and when it came into force, as far as its text tells."""
    head = composed.text[:_HEAD]
    details = {"adopted": adopted} if adopted else {}
    amended = _AMENDED.search(head)
    if amended:
        days = [str(one.date) for one in dates_in(head, amended.end(), head.find("\n", amended.end()) + 1 or len(head))]
        details |= {"amended": ", ".join(days)} if days else {}
    force = _IN_FORCE.search(composed.text)
    day = date_in(force.group()) if force else None
    return details | ({"in_force": str(day)} if day else {})


def _sections(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """Chapters, and within them articles; a chapter's title may stand in the line below its number."""
    text, end = composed.text, len(composed.text)
    chapters: list[Section] = []
    articles: list[Section] = []
    for place, one in enumerate(passages):
        if one.kind in (PassageKind.FURNITURE, PassageKind.FOOTNOTE):
            continue
        chapter = _CHAPTER.fullmatch(text, one.start, one.end) if one.end - one.start < 200 else None
        article = None if chapter else _ARTICLE.match(text, one.start, one.end)
        if chapter:
            title = chapter.group("title").strip() or _below(text, passages, place)
            chapters.append(_section("chapter", one, end, chapter.group("number"), title))
        elif article:
            title = _short_title(article.group("title") or article.group("bare") or "")
            articles.append(_section("article", one, end, article.group("number").strip(), title))
        elif act := _ACT_SECTION.match(text, one.start, one.end):
            articles.append(_section("article", one, end, act.group("number"), None))
    inner = ended([*articles, *(replace(one, name="") for one in chapters)], end)
    return sorted(
        [*ended(chapters, end), *(one for one in inner if one.name)],
        key=lambda one: (one.start, -(one.end - one.start)),
    )


def _section(name: str, passage: Passage, end: int, number: str, title: str | None) -> Section:
    short = title if title and len(title) <= 160 else None
    return Section(name=name, start=passage.start, end=end, number=number, title=short)


def _short_title(words: str) -> str | None:
    """An article's title: up to its full stop; a whole sentence of law is none."""
    head, stop, rest = words.strip(" –—-.").partition(". ")
    if stop and rest and len(head) <= 90:
        return head
    return None if words.rstrip().endswith((".", ";", ":")) and len(words) > 60 else head or None


def _below(text: str, passages: Sequence[Passage], place: int) -> str | None:
    following = passages[place + 1] if place + 1 < len(passages) else None
    if (
        following is None
        or following.end - following.start > 160
        or _ARTICLE.match(text, following.start, following.end)
    ):
        return None
    return text[following.start : following.end]


LAW = KindReader(Kind.LAW, recogniser(Kind.LAW), read)
