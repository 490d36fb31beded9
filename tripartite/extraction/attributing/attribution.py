"""Whom a text names as the origin of a claim: the words around it, then the part or speech that it stands in.

Innermost first: "HRW noted that the teachers' council reported 12 arrests" gives (council, HRW); inside a speech the
speaker comes last. A pronoun is tied to the origin named just before it, and only to that.
"""

from __future__ import annotations

from bisect import bisect_right

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attributing.origins import Marker, markers, meant_by
from tripartite.extraction.attributing.speech_cues import PRONOUN, SPEAKER, Name
from tripartite.extraction.attributing.voices import EXPERTS, mail_heads
from tripartite.values.spans import Span
from tripartite.values.vocabulary import Kind, PassageKind


def attribution_of(analysis: Analysis, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The origins of the claim at `start` to `end` of the document, innermost first.

    Empty where the document's author makes the claim in its own voice.
    """
    names = told_in(analysis, sentence, start, end)
    if not names:
        names = _list_head(analysis, sentence)
    voice = voice_at(analysis, start)
    if voice:
        # A speech begins with its speaker's label; a piece of that label ("United" of "United States") is no origin.
        names = [*(one for one in names if one.casefold() not in voice.casefold()), voice]
    return tuple(names)


def voice_at(analysis: Analysis, offset: int) -> str | None:
    """Who speaks in the speech or part around an offset; None where it is the document's own author."""
    speech = analysis.speech_at(offset)
    if speech is not None:
        return speech.label
    for section in reversed(analysis.sections_at(offset)):
        if section.voice:
            own = analysis.facts.kind is Kind.CEACR_COMMENT and section.voice == EXPERTS
            return None if own else section.voice
    if analysis.facts.kind is Kind.DOCUMENT:
        heads = mail_heads(analysis.text)
        at = bisect_right(heads, (offset, "")) - 1
        return heads[at][1] if at > 0 else None
    return None


def told_in(analysis: Analysis, sentence: Sentence, start: int, end: int) -> list[str]:
    """The origins that the sentence itself names for a claim, innermost first."""
    low, high = start - sentence.start, end - sentence.start
    covering = [one for one in _markers(analysis, sentence) if one.low <= low and high <= one.high]
    covering.sort(key=lambda one: (one.high - one.low, -one.start))
    names: list[str] = []
    for one in covering:
        found = _named(analysis, sentence, one)
        heard = analysis.text[sentence.start + one.hearer[0] : sentence.start + one.hearer[1]] if one.hearer else None
        names += [name for name in (found, heard) if name and name not in names]
        if not one.forward:
            break
    return names


def _markers(analysis: Analysis, sentence: Sentence) -> tuple[Marker, ...]:
    names: tuple[Name, ...] = tuple(
        (one.start - sentence.start, min(one.end, sentence.end) - sentence.start, one.sort == "people")
        for one in analysis.mentions_in(sentence)
    )
    return markers(sentence.text, sentence.language, names)


def _named(analysis: Analysis, sentence: Sentence, marker: Marker) -> str | None:
    """The name of a marker's origin: the full name of whoever is mentioned there, else the words."""
    if marker.name == SPEAKER:
        return None
    if marker.name == PRONOUN:
        return _before(analysis, sentence, marker)
    start, end = (sentence.start + at for at in marker.name)
    for mention in analysis.mentions_in(sentence):
        if mention.start < end and start < mention.end:
            return mention.name
    words = " ".join(analysis.text[start:end].split())
    passage = analysis.passage_of(sentence)
    before = analysis.mentions_in(Span(passage.start, max(start, passage.start)), "organisations")
    return meant_by(words, sentence.language, [one.name for one in before]) or words


def _before(analysis: Analysis, sentence: Sentence, marker: Marker) -> str | None:
    """The origin named last before a pronoun: in its sentence, else in the one before it."""
    earlier = [
        one for one in _markers(analysis, sentence) if one.end <= marker.start and one.name not in (PRONOUN, SPEAKER)
    ]
    if earlier:
        return _named(analysis, sentence, earlier[-1])
    if not marker.forward:
        mentioned = [one for one in analysis.mentions_in(sentence) if one.end - sentence.start <= marker.start]
        return mentioned[-1].name if mentioned else None
    before = analysis.neighbour(sentence, -1)
    for _ in range(3):
        if before is None:
            return None
        found = _markers(analysis, before)
        named = [one for one in found if one.name not in (PRONOUN, SPEAKER)]
        if named:
            return _named(analysis, before, named[-1])
        if not found:
            return None
        before = analysis.neighbour(before, -1)
    return None


def _list_head(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The origin of a list's items, where the words that open the list name one: "The union reports:"."""
    if analysis.passages[sentence.passage].kind is not PassageKind.LIST_ITEM:
        return []
    at = sentence.number
    while at > 0 and analysis.passages[analysis.sentences[at].passage].kind is PassageKind.LIST_ITEM:
        at -= 1
    head = analysis.sentences[at]
    if not head.text.rstrip().endswith(":"):
        return []
    found = [one for one in _markers(analysis, head) if one.forward]
    name = _named(analysis, head, found[-1]) if found else None
    return [name] if name else []
