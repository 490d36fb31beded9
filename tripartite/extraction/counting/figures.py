"""Figures: how many people were killed, arrested, dismissed ..., how many members, strikers, attempts; other counts.

Each number of a sentence is read with the words that count it (`measures`), its qualifier, the date told with it and
its origin. A number with no counted words of its own takes the last figure's: "the police acknowledge nine", "three
of whom were women", "and two more on Sunday". Rejected figures ("not 23") are nobody's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.counting.counted import CountedSentence, Told
from tripartite.extraction.counting.measures import Counting, Reading, counting
from tripartite.extraction.counting.membership import is_membership
from tripartite.extraction.endless_runs import repeats_itself
from tripartite.extraction.happening.event_dates import opens_next
from tripartite.extraction.modality import modality_of
from tripartite.text.numbers import FoundNumber, crowded
from tripartite.values.dates import DateRange
from tripartite.values.quantities import interval_of
from tripartite.values.statements import Figure, Statement
from tripartite.values.vocabulary import Measure, Modality, Qualifier

#: A longer run of text, in code points, or one with more numbers is no sentence: a table, a broken page.
_LONGEST, _MOST = 2500, 60
#: Fewer are no membership: "two members of the union".
_FEWEST = 3
#: How often each rule was right on the annotated set, in rounds of a twentieth; a plain count claims little.
_CONFIDENCE = {"carried": 0.75, "role": 0.75, "listed": 0.75}
_USUAL, _PLAIN = 0.85, 0.5
#: Words before a date that make it a law's or a deadline's; how far back they are looked for.
_NO_EVENT = re.compile(
    r"(?:\b(?:Acts?|Laws?|Codes?|Decrees?|Orders?|Conventions?|lois?|décrets?|ley(?:es)?|decretos?)\b[^.;,]{0,30}|"
    r"(?:\bl[’']|\bun |\bcet |\bd[’']|\bles |\bdes |\baux |\bpar )arrêtés?\b[^.;,]{0,30}|"
    r"закон\w*\s[^.;,]{0,30}|\b(?:by|until|before|d[’']ici(?:\s+à)?|avant|hasta|antes\s+de|до|не\s+позднее)(?:\s+(?:the|le|el))?)"
    r"\s*$",
    re.IGNORECASE,
)
_REACH, _PARTED = 60, 80
#: Before the number, and its date, that a figure is compared with: "12 deaths, down from 20 in 2018".
_COMPARED = re.compile(
    r"\b(?:(?:down|up)|(?:drop|fall|rise|increase|decrease|decline|reduction|improvement)(?:\s+\w+)?)\s+(?:from|on|over)\b|"
    r"\bcompared\s+(?:with|to)\b|\bas\s+(?:against|opposed\s+to)\b|\bversus\b|\bcontre\b|\bpar\s+rapport\b|\bfrente\s+a\b|"
    r"\ben\s+comparación\b|\bcomparado\s+con\b|\bпротив\s+\d|по\s+сравнению",
    re.IGNORECASE,
)


def figures(analysis: Analysis) -> list[Statement]:
    """The figures of a document."""
    found: list[Statement] = []
    passage, told, table = -1, Told(), False
    for sentence in analysis.sentences:
        if sentence.passage != passage:
            passage, told = sentence.passage, Told()
            whole = analysis.passages[passage]
            table = repeats_itself(analysis.text[whole.start : whole.end])
        if table:
            continue
        pieces = _pieces(sentence)
        if any(crowded(analysis.text, one.start, one.end, one.language, _MOST) for one in pieces):
            continue
        for piece in pieces:
            found += _figures_in(analysis, piece, told)
    return found


_ONE_OF = re.compile(r"одн(?:а|о|и|ого|ой|ому|им|ом|у)\s+из\s|один\s+из\s", re.IGNORECASE)


def _pieces(sentence: Sentence) -> list[Sentence]:
    """The sentence, or where it is no sentence but a run of text without a stop, its pieces."""
    if len(sentence.text) <= _LONGEST:
        return [sentence]
    pieces = []
    at = 0
    while at < len(sentence.text):
        stop = min(at + _LONGEST, len(sentence.text))
        space = sentence.text.rfind(" ", at + 1, stop)
        stop = space if space > 0 and stop < len(sentence.text) else stop
        words = sentence.text[at:stop]
        pieces.append(replace(sentence, start=sentence.start + at, end=sentence.start + stop, text=words))
        at = stop
    return pieces


def _figures_in(analysis: Analysis, sentence: Sentence, told: Told) -> list[Figure]:
    """The figures of one sentence; `told` moves on with them."""
    words = counting(sentence.language)
    found = _absences(analysis, sentence, words)
    for topic in words.topics.finditer(sentence.text):
        told.measure, told.end = Measure(topic.lastgroup or ""), sentence.start + topic.end()
    counted = CountedSentence(analysis, sentence, words)
    for at, number in enumerate(counted.numbers):
        reading = counted.reading(at, told)
        if reading is None or _one_of_them(analysis, number, reading):
            continue
        if Measure.MEMBERS in reading.measures and not _of_members(analysis, counted, at, reading):
            reading = replace(reading, measures=(Measure.OTHER,), rule="count")
        found += _statements(analysis, counted, at, reading)
        if reading.measures[0] is not Measure.OTHER:
            told.measure, told.end, told.rule = reading.measures[0], number.end, reading.rule
    return found


def _of_members(analysis: Analysis, counted: CountedSentence, at: int, reading: Reading) -> bool:
    """Whether a number that was read as a membership can be one."""
    number = counted.numbers[at]
    named = reading.rule in ("role", "noun", "after")
    stop = counted.place(number)[1]
    return number.quantity >= _FEWEST and is_membership(analysis, counted.sentence, stop, named=named)


def _one_of_them(analysis: Analysis, number: FoundNumber, reading: Reading) -> bool:
    """Whether "one of the strikers" only picks somebody out: a count only of the dead and the hurt."""
    if number.quantity != 1 or reading.measures[0] in (Measure.KILLED, Measure.INJURED):
        return False
    return bool(_ONE_OF.match(analysis.text, number.start))


def _statements(analysis: Analysis, counted: CountedSentence, at: int, reading: Reading) -> list[Figure]:
    """The statement of one number, or one for each measure that is told of it; none where it is denied."""
    number, sentence = counted.numbers[at], counted.sentence
    modality = _modality(analysis, counted, number, reading)
    if modality is None:
        return []
    low = sentence.start + min(reading.start, number.start - sentence.start)
    high = sentence.start + max(reading.end, number.end - sentence.start)
    interval = interval_of(number.quantity, number.qualifier)
    whole = Figure(
        evidence=analysis.evidence(low, high),
        rule=f"figures.{reading.rule}",
        attribution=attribution_of(analysis, sentence, *number.core),
        modality=modality,
        country=analysis.country_at(number.start),
        quantity=number.quantity,
        qualifier=number.qualifier,
        low=interval.low,
        high=interval.high,
        of=_named(counted, at),
        unit=number.unit,
    )
    date = _event_date(analysis, sentence, low, high) if reading.measures != (Measure.OTHER,) else None
    return [
        replace(
            whole,
            measure=measure,
            event_date=date,
            confidence=_PLAIN if measure is Measure.OTHER else _CONFIDENCE.get(reading.rule, _USUAL),
        )
        for measure in reading.measures
    ]


def _modality(analysis: Analysis, counted: CountedSentence, number: FoundNumber, reading: Reading) -> Modality | None:
    """How a figure is put; None where it is denied. "No more than ten" and "n’en admet que dix" deny nothing."""
    modality = modality_of(analysis, counted.sentence, number.start, number.end)
    if modality is not Modality.DENIED or Measure.OTHER in reading.measures:
        return modality
    before = counted.before(number.start - counted.sentence.start)
    bounded = number.qualifier is Qualifier.UP_TO or counted.words.restrictive.search(before)
    return Modality.ASSERTED if bounded else None


def _named(counted: CountedSentence, at: int) -> str | None:
    """The words for what is counted."""
    number = counted.numbers[at]
    noun = counted.words.noun.match(counted.masked, number.end - counted.sentence.start, counted.bounds(at)[1])
    return " ".join(noun.group("of").split()) if noun else None


def _event_date(analysis: Analysis, sentence: Sentence, low: int, high: int) -> str | None:
    """The date told nearest to the words of a figure in its sentence; a law's or a deadline's is none."""
    best: tuple[int, DateRange] | None = None
    told = []
    for one in analysis.dates_in(sentence):
        before = analysis.text[max(sentence.start, one.start - _REACH) : one.start]
        if one.value is None or _NO_EVENT.search(before):
            continue
        if one.start >= high and opens_next(analysis.text, high, one.start, one.end):
            continue
        gap = analysis.text[min(one.end, high) : max(one.start, low)]
        if ";" in gap or (one.start >= high and _COMPARED.search(gap)):
            continue
        cost = len(gap) + _PARTED * gap.count(":")
        if best is None or cost < best[0]:
            best = cost, one.value
        told.append(one.value)
    if best is not None:
        return str(_within(best[1], told))
    earlier = analysis.neighbour(sentence, -1)
    before_it = [one.value for one in analysis.dates_in(earlier) if one.value] if earlier else []
    return str(before_it[-1]) if len(before_it) == 1 and before_it[-1].start.month else None


def _within(coarse: DateRange, told: list[DateRange]) -> DateRange:
    """The one finer date told beside a bare year that holds it: "in 2019 police arrested 40 on 3 March"."""
    finer = [one for one in told if one.start.year == coarse.start.year and one.start.month is not None]
    bare = coarse.start.month is None and coarse.start == coarse.end
    return finer[0] if bare and len(finer) == 1 else coarse


def _absences(analysis: Analysis, sentence: Sentence, words: Counting) -> list[Figure]:
    """Stated absences: "there were no arrests" is the figure 0."""
    found = []
    for absence in words.zero.finditer(sentence.text):
        measure = words.zero_measures.get(" ".join(absence.group("noun").casefold().split()))
        if measure is None:
            continue
        start, end = sentence.start + absence.start(), sentence.start + absence.end()
        found.append(
            Figure(
                evidence=analysis.evidence(start, end),
                rule="figures.absence",
                confidence=_CONFIDENCE["role"],
                attribution=attribution_of(analysis, sentence, start, end),
                country=analysis.country_at(start),
                quantity=0,
                low=0,
                high=0,
                measure=measure,
                of=absence.group("noun"),
            )
        )
    return found
