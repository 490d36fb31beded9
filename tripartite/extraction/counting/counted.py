"""The numbers of one sentence with what each counts: by its own words, else by the figure told before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.counting.measures import Counting, Reading, reading_of
from tripartite.text.numbers import FoundNumber
from tripartite.values.vocabulary import Measure, Qualifier

_BREAK = re.compile(r"[;:]|\.\s|\s[–—]\s")
#: Between two numbers that one verb has for its objects: "15 teachers and", "15 teachers,".
_LISTED = re.compile(r"(?:\s+[^\W\d][\w’'-]*){1,5}?\s*(?:,|,?\s+(?:and|et|y|и))\s*")
_REJECTED = re.compile(r"(?:\bnot|\bno|\bnon(?:\s+pas)?|\bet\s+non|\by\s+no|\bа\s+не|\bне)\s*$", re.IGNORECASE)
_AGED = re.compile(r"(?:\b(?:man|woman|boy|girl|worker|\w+man|\w+er|aged?)(?:\s+of)?|,)\s+$", re.IGNORECASE)
#: Before an age ("ages 13 and 15"), and after one of several ("19 and 22 years"). It counts nobody, and what is told
#: after it is told of the people before.
_AGES = re.compile(
    r"(?<!\w)(?:ages?(?:\s+of)?|aged(?:\s+(?:between|from))?|âgée?s?\s+(?:de|d['’]|entre)|edad(?:es)?(?:\s+(?:de|entre))?|"
    r"в\s+возрасте(?:\s+от)?)\s+(?:\d{1,2}\s*(?:,|and|et|y|и|to|à|a|до|[–-])\s*){0,6}$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:\s*(?:,|and|et|y|и|to|à|a|до|[–-])\s*\d{1,2}){1,6}[\s-]+(?:years?|ans|años|лет|года?)(?!\w)", re.IGNORECASE
)
#: How far before a number, in code points, the words are read that may tie it to another.
_NEAR = 120
#: How far on, in code points, a number may still take the measure of the figure before it.
_CARRIED = 300

#: Two counts that share one verb: "five dockers and [three drivers were arrested]".
_COUPLED = re.compile(r"\s(?:[^\s,;.:]+\s){1,4}(?:and|et|y|e|и)\s")
_SHARED_VERB = re.compile(
    r"\s(?:[^\s,;.:]+\s){1,4}?(?:were|have\s+been|had\s+been|ont\s+été|avaient\s+été|furent|fueron|han\s+sido|habían\s+sido|были)\s"
)


@dataclass
class Told:
    """What has been counted last in a passage: its measure, where its number ends, by which rule it was read."""

    measure: Measure | None = None
    end: int = -1
    rule: str = ""


class CountedSentence:
    """A sentence, its dates blanked out, with the numbers in it that count something; offsets are the document's.

    `begin`, `stop` and all other offsets of the methods count in the sentence.
    """

    def __init__(self, analysis: Analysis, sentence: Sentence, words: Counting) -> None:
        self.sentence = sentence
        self.words = words
        found = _all_numbers(analysis, sentence, words)
        self.masked = _masked(analysis, sentence, words) if found else sentence.text
        self.numbers = [one for one in found if self._counts(one)]

    def _counts(self, number: FoundNumber) -> bool:
        """Whether a number is a count that somebody stands by: no date, no age, not rejected ("and not 130")."""
        begin, stop = self.place(number)
        if not self.masked[number.core[0] - self.sentence.start : stop].strip():
            return False
        if number.qualifier is not Qualifier.EXACTLY:
            return True
        before = self.before(begin)
        aged = self.masked[stop : stop + 1] == "," and 14 <= number.quantity <= 99 and _AGED.search(before)
        return not aged and not _REJECTED.search(before)

    def place(self, number: FoundNumber) -> tuple[int, int]:
        """Where a number begins with its qualifier, and where its own words stop."""
        return number.start - self.sentence.start, number.core[1] - self.sentence.start

    def _is_age(self, number: FoundNumber) -> bool:
        core, stop = number.core[0] - self.sentence.start, self.place(number)[1]
        return number.quantity < 100 and bool(_AGES.search(self.before(core)) or _YEARS.match(self.masked, stop))

    def before(self, begin: int) -> str:
        """The words just before an offset."""
        return self.masked[max(0, begin - _NEAR) : begin]

    def bounds(self, at: int) -> tuple[int, int]:
        """How far around a number the words belong to it: to breaks and other numbers, past asides about a part."""
        begin, stop = self.place(self.numbers[at])
        low = self.place(self.numbers[at - 1])[1] if at else 0
        for found in _BREAK.finditer(self.masked, low, begin):
            low = found.end()
        high = len(self.masked)
        for later in self.numbers[at + 1 :]:
            later_begin, later_stop = self.place(later)
            if not self._is_age(later) and not self._in_passing(stop, later_begin, later_stop):
                high = later_begin
                break
        stopped = self.words.stops.search(self.masked, stop, high)
        return low, stopped.start() if stopped else high

    def _in_passing(self, stop: int, begin: int, later_stop: int) -> bool:
        """Whether a later number does not end what is told of this one: "out of 90", "in 3 towns", "including 3"."""
        words, masked = self.words, self.masked
        if words.out_of.fullmatch(masked, stop, begin) or words.things.match(masked, later_stop):
            return True
        if words.placed.search(self.before(begin)):
            return True
        if _COUPLED.fullmatch(masked, stop, begin) and _SHARED_VERB.match(masked, later_stop):
            return True
        aside = words.partitive_before.search(self.before(begin)) and masked.find(",", later_stop) > 0
        return bool(aside) and not words.stops.search(masked, stop, begin)

    def reading(self, at: int, told: Told) -> Reading | None:
        """What one number counts, or None where nothing tells."""
        number, words, masked = self.numbers[at], self.words, self.masked
        begin, stop = self.place(number)
        if self._is_age(number):
            return None
        if number.unit is not None or number.quantity < 1:
            return Reading((Measure.OTHER,), begin, number.end - self.sentence.start, "unit")
        if words.definite.search(self.before(begin)) and words.bare_after.match(masked, stop):
            return None
        own = self._own(at)
        weak = own is None or own.rule in ("thing", "role")
        if weak and told.measure and words.partitive_after.match(masked, stop) and self._same_sentence(told):
            return Reading((told.measure,), begin, stop, "carried")
        if own is not None and not (own.rule == "role" and words.of_them.match(masked, stop)):
            return own
        return self._carried(number, told) or own or self._plain(number, at)

    def _own(self, at: int) -> Reading | None:
        """What a number's own words tell; both ends of a range share theirs."""
        number = self.numbers[at]
        low, high = self.bounds(at)
        begin, stop = self.place(number)
        if number.partner and number.qualifier is Qualifier.AT_LEAST and at + 1 < len(self.numbers):
            stop, high = self.place(self.numbers[at + 1])[1], self.bounds(at + 1)[1]
        elif number.partner and at:
            low, begin = self.bounds(at - 1)[0], self.place(self.numbers[at - 1])[0]
        return reading_of(self.words, self.masked, low, begin, stop, high)

    def _same_sentence(self, told: Told) -> bool:
        return self.sentence.start <= told.end

    def _carried(self, number: FoundNumber, told: Told) -> Reading | None:
        """The measure of the figure before, where a number goes on with it."""
        if told.measure is None:
            return None
        begin, stop = self.place(number)
        if self._leans(number, told):
            return Reading((told.measure,), begin, stop, "carried")
        if told.rule in ("before", "listed") and self._same_sentence(told):
            between = self.masked[told.end - self.sentence.start : begin]
            if len(between) < _NEAR and _LISTED.fullmatch(between) and not self.words.passive.search(between):
                return Reading((told.measure,), begin, stop, "listed")
        return None

    def _leans(self, number: FoundNumber, told: Told) -> bool:
        """Whether a number without counted words of its own goes on with the last figure."""
        if number.start - told.end > _CARRIED:
            return False
        words, masked = self.words, self.masked
        begin, stop = self.place(number)
        before = self.before(begin)
        if words.moved.search(before) and self._same_sentence(told):
            return True
        more = bool(words.more.match(masked, stop))
        if more or words.partitive_before.search(before) or words.partitive_after.match(masked, stop):
            return more or self._same_sentence(told)
        if words.breakdown_after.match(masked, stop) and words.breakdown_before.search(before):
            return self._same_sentence(told)
        return bool(words.bare_after.match(masked, stop) and words.bare_before.search(before))

    def _plain(self, number: FoundNumber, at: int) -> Reading | None:
        """A count of whatever is named after the number."""
        begin, stop = self.place(number)
        noun = self.words.noun.match(self.masked, stop, self.bounds(at)[1])
        return Reading((Measure.OTHER,), begin, noun.end(), "count") if noun and number.quantity > 1 else None


def _masked(analysis: Analysis, sentence: Sentence, counting: Counting) -> str:
    """The sentence with its dates blanked out, offsets kept; with them the "in" that would lean on the next number."""
    words = sentence.text
    for one in analysis.dates_in(sentence):
        if re.search(r"\d", one.words):
            low, high = max(0, one.start - sentence.start), one.end - sentence.start
            placed = counting.placed.search(words, max(0, low - 12), low)
            low = placed.start() if placed else low
            words = words[:low] + " " * (min(high, len(words)) - low) + words[high:]
    return words


def _all_numbers(analysis: Analysis, sentence: Sentence, words: Counting) -> list[FoundNumber]:
    """The numbers of a sentence, with articles that count one: "un mort", "dont un gendarme"."""
    counted = analysis.numbers_in(sentence)
    singles = [
        FoundNumber(one.start(), one.end(), 1.0, Qualifier.EXACTLY, one.group(), core=one.span())
        for one in words.single.finditer(analysis.text, sentence.start, sentence.end)
        if not any(other.start < one.end() and one.start() < other.end for other in counted)
    ]
    return sorted([*counted, *singles], key=lambda one: one.start) if singles else counted
