"""Records of the Conference Committee on the Application of Standards: printed sittings and NORMLEX individual cases.

Written information, discussion and conclusions are sections of their own; each speech is an intervention. A NORMLEX
page's header may be in another language than its body, and the record is the same under every host that serves it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.ilo_heads import IloHead, ilo_head, ratification, record_of
from tripartite.kinds.languages_of_document import languages_of
from tripartite.kinds.parts import ended, opened, sections_of
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import as_furniture, as_speech, without_furniture
from tripartite.kinds.reported_speech import reported_speakers_in
from tripartite.kinds.speakers import Speaker
from tripartite.kinds.speeches import speakers_in
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import Group, Kind, PassageKind

PUBLISHER = "International Labour Conference, Committee on the Application of Standards"
_GENRE = "cas-record"
#: Evidence of a speech is its first sentence or so.
SHORTEST, LONGEST = 60, 200
_SENTENCE_END = re.compile(r"[.!?…][”\"»)]*(?=\s)")
#: Lines of a masthead set in the Office's other languages, and running heads.
_MASTHEAD = {
    "en": re.compile(
        r"International Labour Conference|Committee on the Application of Standards|\d+(?:st|nd|rd|th) Session\b.*"
    ),
    "fr": re.compile(
        r"Conférence internationale du Travail|Commission de l[’']application des normes|\d+e session\b.*"
    ),
    "es": re.compile(r"Conferencia Internacional del Trabajo|Comisión de Aplicación de Normas|\d+\.?\s?ª reunión\b.*"),
}
_CONVENTION_TITLE = {
    "en": re.compile(r".{5,160}\bConvention, (?:19|20)\d\d \(No\. ?\d+\)"),
    "fr": re.compile(r"Convention \(n[o°º] ?\d+\) .{5,160}(?:19|20)\d\d"),
    "es": re.compile(r"Convenio .{5,160}\(núm\. ?\d+\)"),
}
_RUNNING_HEAD = re.compile(
    r"(?:[ivxl]+|\d{1,3})?\s*C\.?A\.?N\.?/[^\n]{0,60}P\.?V\.?[. ]?\w{0,6}\s*(?:[ivxl]+|\d{1,3})?"
)


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a record of the Conference Committee."""
    head = ilo_head(composed)
    passages = without_furniture(composed)
    sections = _sections(composed, passages, head)
    speakers = _speakers(composed, passages, sections, head)
    sections = _with_discussion(composed, passages, sections, speakers, head)
    interventions = _interventions(composed, passages, sections, speakers, head)
    languages = languages_of(passages, head.end)
    passages = _without_masthead(composed, passages, head, languages)
    return Structure(
        facts=_facts(composed, facts, head, languages),
        passages=as_speech(passages, [one.extent for one in interventions]),
        sections=tuple(sections),
        statements=(*interventions, *ratification(composed, head, "cas_record.header")),
    )


def _facts(composed: ComposedText, facts: DocumentFacts, head: IloHead, languages: tuple[str, ...]) -> DocumentFacts:
    return replace(
        facts,
        kind=Kind.CAS_RECORD,
        title=head.title or _printed_title(composed, head),
        publisher="International Labour Organization" if head.title else PUBLISHER,
        country=head.country,
        countries=(head.country,) if head.country else (),
        languages=languages,
        published=head.published,
        session=head.session,
        symbol=head.symbol,
        conventions=head.conventions,
        record=record_of(composed),
    )


def _printed_title(composed: ComposedText, head: IloHead) -> str | None:
    """The country's line and the Convention below it, as a printed record sets them."""
    if head.ratified_at is None:
        return None
    lines = [line for line in composed.text[: head.end + 400].split("\n") if line]
    for number, line in enumerate(lines):
        if composed.text[slice(*head.ratified_at)] in line:
            below = next((one for one in lines[number + 1 : number + 3] if _CONVENTION_TITLE["en"].match(one)), "")
            return f"{line} {below}".strip()
    return None


def _sections(composed: ComposedText, passages: tuple[Passage, ...], head: IloHead) -> list[Section]:
    """The parts that have titles, and a closing statement of the Committee that has none."""
    text = composed.text
    found = sections_of(_GENRE, composed, passages, head.end)
    if not any(one.name == "written-information" for one in found):
        for passage in passages:
            if passage.start >= head.end and passage.kind is not PassageKind.FURNITURE:
                part = opened(_GENRE, text[passage.start : passage.end])
                if part and part.name == "written-information":
                    found.append(Section(name=part.name, start=passage.start, end=len(text), voice=part.voice))
                    break
                if passage.end - passage.start > 400:
                    break
    return ended(found, len(text))


def _body(composed: ComposedText, sections: Sequence[Section], head: IloHead) -> tuple[int, int]:
    """Where speeches may stand: after the head, up to the conclusions."""
    stop = min((one.start for one in sections if one.name == "conclusions"), default=len(composed.text))
    start = next((one.start for one in sections if one.name == "discussion"), head.end)
    return (start, stop) if start < stop else (head.end, len(composed.text))


def _speakers(
    composed: ComposedText, passages: tuple[Passage, ...], sections: Sequence[Section], head: IloHead
) -> list[Speaker]:
    """Labels set out one by one; where there are none, speakers reported in the language of the body."""
    start, stop = _body(composed, sections, head)
    verbatim = speakers_in(composed.text, start, stop)
    if len(verbatim) >= 2:
        return verbatim
    languages = languages_of(passages, head.end)
    reported = [
        speaker for language in languages[:2] for speaker in reported_speakers_in(composed.text, start, stop, language)
    ]
    return sorted(reported, key=lambda one: one.start) or verbatim


def _with_discussion(
    composed: ComposedText,
    passages: tuple[Passage, ...],
    sections: list[Section],
    speakers: Sequence[Speaker],
    head: IloHead,
) -> list[Section]:
    """The sections, with the discussion where it has no title and the conclusions where they have none."""
    text = composed.text
    found = list(sections)
    names = {one.name for one in found}
    if speakers and "discussion" not in names:
        first = next(one for one in passages if one.end > speakers[0].start)
        found.append(Section(name="discussion", start=first.start, end=len(text)))
    if speakers and "conclusions" not in names:
        for passage in passages:
            if passage.start > speakers[-1].start:
                part = opened("cas-record closing", text[passage.start : passage.end])
                if part:
                    found.append(Section(name=part.name, start=passage.start, end=len(text), voice=part.voice))
                    break
    foot = _foot(passages, text)
    return [one for one in ended(found, foot) if one.end > one.start]


def _foot(passages: tuple[Passage, ...], text: str) -> int:
    """Where the page's footer begins: what follows the text is no part of the conclusions."""
    end = len(text)
    for passage in reversed(passages):
        if passage.kind is not PassageKind.FURNITURE and not opened("closing", text[passage.start : passage.end]):
            break
        end = passage.start
    return end or len(text)


def _interventions(
    composed: ComposedText,
    passages: tuple[Passage, ...],
    sections: Sequence[Section],
    speakers: Sequence[Speaker],
    head: IloHead,
) -> tuple[Intervention, ...]:
    text = composed.text
    limits = [*sorted(one.start for one in sections if one.name == "conclusions"), _foot(passages, text)]
    starts, languages = [one.start for one in passages], [one.language for one in passages]
    found = []
    for number, one in enumerate(speakers):
        after = speakers[number + 1].start if number + 1 < len(speakers) else len(text)
        end = min([after, *(limit for limit in limits if limit > one.start)])
        opening = opening_of(text, one.speech, end)
        if opening is None:
            continue
        found.append(
            Intervention(
                evidence=(opening,),
                rule="cas_record.speech",
                confidence=0.95,
                label=one.label,
                group=one.group,
                country=one.country or (head.country if _is_host(one) else None),
                organisation=one.organisation,
                on_behalf_of=one.on_behalf_of,
                language=languages[bisect_right(starts, opening.start) - 1],
                interpreted_from=one.interpreted_from,
                extent=(one.start, one.start + len(text[one.start : end].rstrip())),
            )
        )
    return tuple(found)


def _is_host(speaker: Speaker) -> bool:
    """Whether a speaker is of the Government whose case is discussed: a representative, not a member of another."""
    words = speaker.label.lower()
    named = ("representative", "représentant", "representante", "представитель", "minist")
    return speaker.group is Group.GOVERNMENT and any(one in words for one in named)


def opening_of(text: str, start: int, end: int) -> Evidence | None:
    """The first sentence or so of a run of text, 60 to 200 characters of it; None where nothing is said."""
    if not text[start:end].strip():
        return None
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    paragraph = text.find("\n", min(begin + SHORTEST, end), end)
    stop = min(end, begin + LONGEST, paragraph if paragraph > 0 else end)
    full = _SENTENCE_END.search(text, min(begin + SHORTEST, stop), stop)
    if full:
        stop = full.end()
    elif stop == begin + LONGEST and not text[stop : stop + 1].isspace():
        space = text.rfind(" ", begin, stop)
        stop = space if space > begin else stop
    return Evidence.at(text, begin, stop)


def _without_masthead(
    composed: ComposedText, passages: tuple[Passage, ...], head: IloHead, languages: tuple[str, ...]
) -> tuple[Passage, ...]:
    """The masthead is kept in one language only, and running heads are furniture."""
    kept = next((one for one in languages if one in _MASTHEAD), "en")
    others = [_MASTHEAD[one] for one in _MASTHEAD if one != kept] + [
        _CONVENTION_TITLE[one] for one in _CONVENTION_TITLE if one != kept
    ]
    spans = []
    for one in passages:
        words = composed.text[one.start : one.end]
        if (one.start < head.end + 400 and any(line.fullmatch(words) for line in others)) or (
            one.start > head.end and _RUNNING_HEAD.fullmatch(words)
        ):
            spans.append((one.start, one.end))
    return as_furniture(passages, spans)


CAS_RECORD = KindReader(Kind.CAS_RECORD, recogniser(Kind.CAS_RECORD), read)
