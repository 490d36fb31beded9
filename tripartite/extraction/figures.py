"""Figures: how many people were killed, arrested, dismissed ..., how many members, strikers, attempts; and other counts.

Each number of a sentence is read with the words that count it (`measures`), its qualifier, the date told with it and
its origin. A number with no counted words of its own takes the last figure's: "the police acknowledge nine", "three
of whom were women", "and two more on Sunday". Rejected figures ("not 23") are nobody's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attribution import attribution_of
from tripartite.extraction.measures import Counting, Reading, counting, reading_of
from tripartite.extraction.modality import modality_of
from tripartite.text.numbers import FoundNumber, numbers
from tripartite.values.quantities import interval_of
from tripartite.values.statements import Figure, Statement
from tripartite.values.vocabulary import Measure, Modality, Qualifier

_REJECTED = re.compile(r"(?:\bnot|\bno|\bnon(?:\s+pas)?|\bet\s+non|\by\s+no|\bа\s+не|\bне)\s*$", re.IGNORECASE)


_BREAK = re.compile(r"[;:]|\.\s|\s[–—]\s")


#: Between two numbers that one verb has for its objects: "15 teachers and", "15 teachers,".
_LISTED = re.compile(r"(?:\s+[^\W\d][\w’'-]*){1,5}?\s*(?:,|,?\s+(?:and|et|y|и))\s*")


@dataclass
class _Passage:
    """What has been counted so far in one passage."""

    index: int
    measure: Measure | None = None
    end: int = -1
    rule: str = ""


def figures(analysis: Analysis) -> list[Statement]:
    """The figures of a document."""
    found: list[Statement] = []
    passage = _Passage(-1)
    for sentence in analysis.sentences:
        if sentence.passage != passage.index:
            passage = _Passage(sentence.passage)
        found += _figures_in(analysis, sentence, passage)
    return found


def _figures_in(analysis: Analysis, sentence: Sentence, passage: _Passage) -> list[Figure]:
    """The figures of one sentence."""
    words = counting(sentence.language)
    counted = _with_singles(analysis, sentence, words)
    found = _zero(analysis, sentence, words)
    for measure, topic in words.topics:
        if told := topic.search(sentence.text):
            passage.measure, passage.end = measure, sentence.start + told.end()
    if not counted:
        return found
    masked = _masked(analysis, sentence)
    counted = [one for one in counted if _counts(masked, sentence, one)]
    for at, number in enumerate(counted):
        low, high = _bounds(words, masked, sentence, counted, at)
        reading = _read(words, masked, sentence, counted, at, low, high, passage)
        if reading is None:
            continue
        found += _statements(analysis, sentence, words, masked, number, reading, high)
        if reading.measures[0] is not Measure.OTHER:
            passage.measure, passage.end, passage.rule = reading.measures[0], number.end, reading.rule
    return found


_AGED = re.compile(r"(?:\b(?:man|woman|boy|girl|worker|\w+man|\w+er|aged?)(?:\s+of)?|,)\s+$", re.IGNORECASE)


def _counts(masked: str, sentence: Sentence, number: FoundNumber) -> bool:
    """Whether a number is a count that somebody stands by: no date, no age, not rejected ("and not 130")."""
    begin, stop = number.start - sentence.start, number.core[1] - sentence.start
    if not masked[number.core[0] - sentence.start : stop].strip():
        return False
    before = masked[:begin]
    if number.qualifier is not Qualifier.EXACTLY:
        return True
    if masked[stop : stop + 1] == "," and 14 <= number.quantity <= 99 and _AGED.search(before):
        return False
    return not _REJECTED.search(before)


def _masked(analysis: Analysis, sentence: Sentence) -> str:
    """The sentence with its dates blanked out, offsets kept."""
    words = sentence.text
    for one in analysis.dates_in(sentence):
        if one.value is not None and re.search(r"\d", one.words):
            a, b = one.start - sentence.start, one.end - sentence.start
            words = words[:a] + " " * (b - a) + words[b:]
    return words


def _bounds(words: Counting, masked: str, sentence: Sentence, counted: list[FoundNumber], at: int) -> tuple[int, int]:
    """How far around a number the words belong to it: up to breaks and other numbers, past asides about a part."""
    number = counted[at]
    stop = number.core[1] - sentence.start
    low = counted[at - 1].core[1] - sentence.start if at else 0
    breaks = list(_BREAK.finditer(masked, low, number.start - sentence.start))
    low = breaks[-1].end() if breaks else low
    high = len(masked)
    for later in counted[at + 1 :]:
        begin = later.start - sentence.start
        if words.out_of.fullmatch(masked, stop, begin) or words.things.match(masked, later.core[1] - sentence.start):
            continue
        if (
            words.partitive_before.search(masked[:begin])
            and (closed := masked.find(",", later.core[1] - sentence.start)) > 0
        ):
            if not words.stops.search(masked, stop, begin):
                continue
        high = begin
        break
    stopped = words.stops.search(masked, stop, high)
    return low, stopped.start() if stopped else high


def _read(
    words: Counting,
    masked: str,
    sentence: Sentence,
    counted: list[FoundNumber],
    at: int,
    low: int,
    high: int,
    passage: _Passage,
) -> Reading | None:
    """What one number counts: by its own words, else by the figure before it."""
    number = counted[at]
    stop, begin = number.core[1] - sentence.start, number.start - sentence.start
    if number.unit is not None or number.quantity < 1:
        return Reading((Measure.OTHER,), begin, number.end - sentence.start, "unit")
    if words.definite.search(masked[:begin]) and words.bare_after.match(masked, stop):
        return None
    if passage.measure is not None and words.partitive_after.match(masked, stop):
        told = reading_of(words, masked, low, begin, stop, high)
        if (told is None or told.rule in ("thing", "role")) and sentence.start <= passage.end:
            return Reading((passage.measure,), begin, stop, "carried")
    if number.partner and number.qualifier is Qualifier.AT_LEAST and at + 1 < len(counted):
        low_end, high_end = _bounds(words, masked, sentence, counted, at + 1)
        partner_stop = counted[at + 1].core[1] - sentence.start
        read = reading_of(words, masked, low, begin, partner_stop, high_end)
    else:
        if number.partner and at:
            low, begin = _bounds(words, masked, sentence, counted, at - 1)[0], counted[at - 1].start - sentence.start
        read = reading_of(words, masked, low, begin, stop, high)
    if read is not None and not (read.rule == "role" and words.of_them.match(masked, stop)):
        return read
    if passage.measure is not None and _leans(words, masked, counted, at, sentence, passage):
        return Reading((passage.measure,), begin, stop, "carried")
    if read is not None:
        return read
    if passage.measure is not None and passage.rule in ("before", "listed") and passage.end >= sentence.start:
        between = masked[passage.end - sentence.start : begin]
        if _LISTED.fullmatch(between) and not words.passive.search(between):
            return Reading((passage.measure,), begin, stop, "listed")
    noun = words.noun.match(masked, stop, high)
    if noun and number.quantity > 1:
        return Reading((Measure.OTHER,), begin, noun.end(), "count")
    return None


def _leans(
    words: Counting, masked: str, counted: list[FoundNumber], at: int, sentence: Sentence, passage: _Passage
) -> bool:
    """Whether a number without counted words of its own goes on with the last figure."""
    number = counted[at]
    begin, stop = number.start - sentence.start, number.core[1] - sentence.start
    if number.start - passage.end > 300:
        return False
    before, after = masked[:begin], masked[stop:]
    if words.partitive_before.search(before) or words.partitive_after.match(after) or words.more.match(after):
        return sentence.start <= passage.end or bool(words.more.match(after))
    if words.breakdown_after.match(after) and words.breakdown_before.search(before):
        return sentence.start <= passage.end
    return bool(words.bare_after.match(after) and words.bare_before.search(before))


def _statements(
    analysis: Analysis,
    sentence: Sentence,
    words: Counting,
    masked: str,
    number: FoundNumber,
    reading: Reading,
    high: int,
) -> list[Figure]:
    """The statement, or statements, of one number."""
    begin = sentence.start + min(reading.start, number.start - sentence.start)
    end = sentence.start + max(reading.end, number.end - sentence.start)
    modality = modality_of(analysis, sentence, number.start, number.end)
    if modality is Modality.DENIED and Measure.OTHER not in reading.measures:
        if number.qualifier is not Qualifier.UP_TO and not words.restrictive.search(
            masked[: number.start - sentence.start]
        ):
            return []
        modality = Modality.ASSERTED
    interval = interval_of(number.quantity, number.qualifier)
    told = attribution_of(analysis, sentence, *number.core)
    dated = _event_date(analysis, sentence, number)
    return [
        Figure(
            evidence=analysis.evidence(begin, end),
            rule=f"figures.{reading.rule}",
            confidence=0.5 if measure is Measure.OTHER else 0.7 if reading.rule in ("carried", "role") else 0.85,
            attribution=told,
            modality=modality,
            country=analysis.country_at(number.start),
            quantity=number.quantity,
            qualifier=number.qualifier,
            low=interval.low,
            high=interval.high,
            measure=measure,
            of=_counted(words, masked, number.end - sentence.start, high),
            unit=number.unit,
            event_date=dated,
        )
        for measure in reading.measures
    ]


def _counted(words: Counting, masked: str, stop: int, high: int) -> str | None:
    """The words for what is counted."""
    noun = words.noun.match(masked, stop, high)
    return " ".join(noun.group("of").split()) if noun else None


def _event_date(analysis: Analysis, sentence: Sentence, number: FoundNumber) -> str | None:
    """The date told nearest to a number in its sentence."""
    dated = [one for one in analysis.dates_in(sentence) if one.value is not None]
    if not dated:
        return None
    nearest = min(dated, key=lambda one: min(abs(one.start - number.end), abs(number.start - one.end)))
    return str(nearest.value)


def _with_singles(analysis: Analysis, sentence: Sentence, words: Counting) -> list[FoundNumber]:
    """The numbers of a sentence, with articles that count one: "un mort", "dont un gendarme"."""
    counted = numbers(analysis.text, sentence.start, sentence.end, sentence.language)
    singles = [
        FoundNumber(one.start(), one.end(), 1.0, Qualifier.EXACTLY, one.group(), core=one.span())
        for one in words.single.finditer(analysis.text, sentence.start, sentence.end)
        if not any(other.start < one.end() and one.start() < other.end for other in counted)
    ]
    return sorted([*counted, *singles], key=lambda one: one.start) if singles else counted


def _zero(analysis: Analysis, sentence: Sentence, words: Counting) -> list[Figure]:
    """A stated absence: "there were no arrests" is the figure 0."""
    found = []
    for told in words.zero.finditer(sentence.text):
        measure = words.zero_measures.get(" ".join(told.group("noun").casefold().split()))
        if measure is None:
            continue
        start, end = sentence.start + told.start(), sentence.start + told.end()
        found.append(
            Figure(
                evidence=analysis.evidence(start, end),
                rule="figures.zero",
                confidence=0.7,
                attribution=attribution_of(analysis, sentence, start, end),
                country=analysis.country_at(start),
                quantity=0,
                low=0,
                high=0,
                measure=measure,
                of=told.group("noun"),
                event_date=None,
            )
        )
    return found
