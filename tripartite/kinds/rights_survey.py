"""Surveys of trade-union rights, country by country: a rating, law and practice, entries each with a title and a day.

The rating is a statement; each entry is a section with its date, from which what it tells is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.head_dates import dates_in
from tripartite.kinds.layout_words import one_of
from tripartite.kinds.parts import ended, opened, sections_of, titled
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.publication_days import is_date_label
from tripartite.kinds.ratification_rows import ratification_rows
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.several_countries import country_sections
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.text.countries import country_named
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Rating
from tripartite.values.vocabulary import Kind, PassageKind

_GENRE = "rights-survey"
_HEAD = 4_000
_RATED = re.compile(
    rf"^(?:{one_of('score_label')}\s*:?\s*)?(?P<value>[1-4]|5\+?)\s*[–—:-]\s*(?P<meaning>{one_of('rating_meaning')}[^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
_SCORED = re.compile(
    rf"^{one_of('score_label')}\s*[:=]\s*(?P<value>\d+(?:[.,]\d+)?\+?)\s*"
    rf"(?P<meaning>(?:{one_of('score_scale')}|/)[^\n(]{{1,40}})?",
    re.MULTILINE | re.IGNORECASE,
)
_SCHEME = re.compile(rf"(?:[A-Z]{{2,6}} )?{one_of('survey_name')}", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKS = " \t»›•|–—-()"


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of one country's page in a survey of trade-union rights."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.RIGHTS_SURVEY)
    country = _headed(composed, passages) or found.country
    scheme = _scheme(composed)
    ratings = _ratings(composed, passages, country, scheme)
    details = found.details | ({"rating": ratings[0].value} if len(ratings) == 1 else {})
    return Structure(
        facts=replace(
            found,
            title=scheme or found.title,
            country=country,
            countries=(country,) if country else found.countries,
            published=_page_date(composed, passages, found.published),
            details=details,
        ),
        passages=passages,
        sections=tuple(_sections(composed, passages)),
        statements=(*ratings, *ratification_rows(composed, passages, (), country)),
    )


def _scheme(composed: ComposedText) -> str | None:
    """The survey's name, as the line that holds it has it."""
    found = _SCHEME.search(composed.text[:_HEAD])
    if found is None:
        return None
    start, end = composed.text.rfind("\n", 0, found.start()) + 1, composed.text.find("\n", found.end())
    line = composed.text[start : end if end > 0 else len(composed.text)]
    return line.strip() if len(line) <= len(found.group()) + 12 else found.group().strip()


def _headed(composed: ComposedText, passages: Sequence[Passage]) -> str | None:
    """The country that stands alone on a line of the head."""
    lines = [one for one in passages if one.start <= _HEAD and one.end - one.start < 70]
    for kinds in ((PassageKind.HEADING,), (PassageKind.PARAGRAPH, PassageKind.TABLE_ROW)):
        for one in lines:
            code = country_named(composed.text[one.start : one.end]) if one.kind in kinds else None
            if code:
                return code
    return None


def _ratings(
    composed: ComposedText, passages: Sequence[Passage], country: str | None, scheme: str | None
) -> list[Rating]:
    """The mark of the page's country, or on a page of several countries the mark under each one's heading."""
    parts = country_sections(composed, passages)
    text = composed.text if parts else composed.text[:_HEAD]
    found = list(_RATED.finditer(text)) or list(_SCORED.finditer(text))
    if not parts:
        return [_rating(composed, found[0], country, scheme)] if found else []
    return [
        _rating(composed, hit, part.country, scheme)
        for part in parts
        for hit in [one for one in found if part.start <= one.start() < part.end][:1]
    ]


def _rating(composed: ComposedText, found: re.Match[str], country: str | None, scheme: str | None) -> Rating:
    year = _YEAR.search(scheme or "")
    meaning = found.group("meaning")
    return Rating(
        evidence=(Evidence.at(composed.text, *found.span()),),
        rule="rights_survey.rating",
        confidence=0.97,
        country=country,
        scheme=scheme,
        value=found.group("value").replace(",", "."),
        meaning=meaning.strip() if meaning else None,
        year=year.group() if year else None,
    )


def _page_date(composed: ComposedText, passages: Sequence[Passage], published: str | None) -> str | None:
    """The page's own date; never that of an entry."""
    dated = {str(date) for _, date in _dated_titles(composed, passages)}
    return None if published in dated else published


def _dated_titles(composed: ComposedText, passages: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """The titles of entries with their days: in one line, run together, or in the line below."""
    text = composed.text
    found = []
    lines = [one for one in passages if one.kind is not PassageKind.FURNITURE]
    for place, one in enumerate(lines):
        if one.end - one.start > 180:
            continue
        dates = dates_in(text, one.start, one.end)
        if len(dates) != 1 or text[dates[0].end : one.end].strip(_MARKS):
            loose = _run_together(text, one)
            if loose:
                found.append((one, loose))
            continue
        before = text[one.start : dates[0].start].strip(_MARKS)
        above = lines[place - 1] if place else None
        if len(before) >= 8 and not before.endswith((",", " on", " le", " el")) and not is_date_label(before):
            found.append((one, str(dates[0].date)))
        elif not before and above and above.end - above.start <= 180 and text[above.end - 1] not in ".:;":
            found.append((above, str(dates[0].date)))
    return found


def _run_together(text: str, passage: Passage) -> str | None:
    """A day set against the last letter of a title ("...the oil workers31-12-2015")."""
    found = re.compile(r"(?<=[^\W\d_])(?=\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d$)").search(
        text, passage.start, passage.end
    )
    dates = dates_in(" " + text[found.start() : passage.end]) if found else []
    return str(dates[0].date) if dates else None


def _sections(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """Parts, within them entries, and the page's footer."""
    foot = _foot(composed, passages)
    parts = sections_of(_GENRE, composed, passages, 0, foot)
    entries = [
        Section(name="entry", start=one.start, end=foot, title=_title(composed.text[one.start : one.end]), date=date)
        for one, date in _dated_titles(composed, passages)
        if one.start < foot
    ]
    inner = ended([*entries, *(replace(one, name="") for one in parts)], foot)
    footer = [Section(name="footer", start=foot, end=len(composed.text))] if foot < len(composed.text) else []
    return [*parts, *(one for one in inner if one.name), *footer]


def _title(words: str) -> str:
    dates = dates_in(words)
    loose = re.sub(r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d$", "", words)
    return (words[: dates[0].start] if dates else loose).strip(_MARKS)


def _foot(composed: ComposedText, passages: Sequence[Passage]) -> int:
    """Where the footer begins: the survey's words about itself and the publisher's lines, behind the last entry."""
    end = len(composed.text)
    for passage in reversed(passages):
        words = composed.text[passage.start : passage.end]
        if passage.kind is not PassageKind.FURNITURE and not opened("closing", words) and not titled("closing", words):
            break
        end = passage.start
    return end or len(composed.text)


RIGHTS_SURVEY = KindReader(Kind.RIGHTS_SURVEY, recogniser(Kind.RIGHTS_SURVEY), read)
