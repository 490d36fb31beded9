"""What a number counts: killed, injured, arrested ... by the words around it, from families of words kept as data.

A family (`data/figures/LANGUAGE.json`) has nouns that are counted themselves ("12 arrests"), words that follow the
counted ("12 miners were arrested") and words that stand before them ("arrested 12 miners", "the arrest of 12 miners").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from tripartite.extraction import rulebook
from tripartite.extraction.rulebook import room
from tripartite.values.vocabulary import Measure

#: How far before a number, in code points, a verb may stand that has it for its object.
REACH = 60
#: What "and" between a verb and a number adds to their distance: the number more likely has a verb of its own.
_JOINED = 30


@dataclass(frozen=True)
class Family:
    """One measure's words in one language."""

    measure: Measure
    nouns: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]


@dataclass(frozen=True)
class Counting:
    """The figure words of one language, compiled; see the data files for what each holds."""

    families: tuple[Family, ...]
    adjectives: tuple[tuple[Measure, re.Pattern[str]], ...]
    weak: tuple[tuple[Measure, re.Pattern[str]], ...]
    things: re.Pattern[str]
    thing_next: re.Pattern[str]
    times: re.Pattern[str]
    tried: re.Pattern[str]
    stops: re.Pattern[str]
    partitive_before: re.Pattern[str]
    partitive_after: re.Pattern[str]
    of_them: re.Pattern[str]
    bare_before: re.Pattern[str]
    bare_after: re.Pattern[str]
    breakdown_before: re.Pattern[str]
    breakdown_after: re.Pattern[str]
    single: re.Pattern[str]
    restrictive: re.Pattern[str]
    relative: re.Pattern[str]
    more: re.Pattern[str]
    moved: re.Pattern[str]
    topics: re.Pattern[str]
    zero: re.Pattern[str]
    zero_measures: dict[str, Measure]
    thresholds: re.Pattern[str]
    gap_stops: re.Pattern[str]
    definite: re.Pattern[str]
    placed: re.Pattern[str]
    inverted: re.Pattern[str]
    object_number: re.Pattern[str]
    passive: re.Pattern[str]
    joined: re.Pattern[str]
    out_of: re.Pattern[str]
    new_subject: re.Pattern[str]
    noun: re.Pattern[str]
    any: re.Pattern[str]


@lru_cache(maxsize=8)
def counting(language: str) -> Counting:
    """The figure words of a language, compiled."""
    data = room("figures", language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return rulebook.compiled(pattern, data["parts"])

    modifiers = rf"(?:\s+(?!(?:{data['function_words']})(?![\w]))[\w’'-]+){{0,3}}?"
    families = tuple(
        Family(
            Measure(one["measure"]),
            compiled(rf"{modifiers}{data['link']}(?:\s+|(?<=['’]))(?:{one['nouns']})(?![\w-]|{data['compound']})"),
            compiled(rf"(?<![\w-])(?:{one['after']})(?![\w-])"),
            compiled(rf"(?<![\w-])(?:{one['before']})(?![\w-])"),
        )
        for one in data["families"]
    )
    return Counting(
        families=families,
        adjectives=tuple(
            (Measure(measure), compiled(rf"\s+(?:{words})\s+[^\W\d]")) for measure, words in data["adjectives"].items()
        ),
        weak=tuple(
            (
                Measure(measure),
                compiled(rf"{modifiers}(?:{data['of_the']})?{data['link']}(?:\s+|(?<=['’]))(?:{words})(?![\w-])"),
            )
            for measure, words in data["weak"].items()
        ),
        things=compiled(rf"(?!\s+{data.get('people', '(?!)')}){modifiers}\s*[\s-]{data['things']}(?![\w])"),
        thing_next=compiled(rf"[\s-]{data['things']}(?![\w])"),
        times=compiled(rf"\s+{data['times']}(?![\w])"),
        tried=compiled(data["reflexive_times"]),
        stops=compiled(rf"[;:(]|\.(?:\s|$)|\s[–—]\s|(?<![\w]){data['stops']}(?![\w])"),
        partitive_before=compiled(rf"(?<![\w]){data['partitive_before']}"),
        partitive_after=compiled(data["partitive_after"]),
        of_them=compiled(data["of_them"]),
        bare_before=compiled(rf"(?<![\w]){data['bare_before']}"),
        bare_after=compiled(data["bare_after"]),
        breakdown_before=compiled(data["breakdown_before"]),
        breakdown_after=compiled(data["breakdown_after"]),
        single=compiled(data["single"]),
        restrictive=compiled(data["restrictive"]),
        relative=compiled(data["relative"]),
        more=compiled(data["more"]),
        moved=compiled(rf"(?<![\w]){data['moved']}"),
        topics=compiled(
            rf"(?<![\w])(?:{'|'.join(f'(?P<{one}>{words})' for one, words in data['topics'].items())})(?![\w])"
        ),
        zero=compiled(rf"(?<![\w]){data['zero']}(?![\w])"),
        zero_measures={word: Measure(measure) for word, measure in data["zero_measures"].items()},
        thresholds=compiled(data["thresholds"]),
        gap_stops=compiled(data["gap_stops"]),
        passive=compiled(rf"(?<![\w]){data['passive']}\s+$"),
        joined=compiled(rf"(?:{data['and']})(?![\w])"),
        inverted=compiled(rf"(?<![\w]){data['inverted']}\s+$"),
        object_number=compiled(data["object_numbers"]),
        placed=compiled(rf"(?<![\w]){data['placed']}\s+$"),
        out_of=compiled(data["out_of"]),
        definite=compiled(rf"(?<![\w]){data['definite']}\s+$"),
        new_subject=compiled(data["new_subject"]),
        noun=compiled(data["noun"]),
        any=compiled("|".join(f"(?:{one['after']})|(?:{one['before']})" for one in data["families"])),
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one number: its measures, where the words that told it stand, and by which rule."""

    measures: tuple[Measure, ...]
    start: int
    end: int
    rule: str


def reading_of(words: Counting, masked: str, low: int, at: int, stop: int, high: int) -> Reading | None:
    """What the number at `at` to `stop` counts, by the words from `low` to `high` around it; None where none tell.

    Args:
        masked: the sentence with its dates blanked out.
        low, high: how far the words belong to this number: breaks and other numbers end it.
    """
    if words.times.match(masked, stop, high):
        tried = words.tried.search(masked, max(0, at - 90), high)
        return Reading((Measure.ATTEMPTS if tried else Measure.OTHER,), at, stop, "times")
    if thing := words.thing_next.match(masked, stop, high):
        return Reading((Measure.OTHER,), at, thing.end(), "thing")
    for family in words.families:
        noun = family.nouns.match(masked, stop, high)
        if noun and family.measure is not Measure.MEMBERS:
            told_of = words.definite.search(masked, max(0, at - 12), at)
            return Reading((Measure.OTHER if told_of else family.measure,), at, noun.end(), "noun")
    if thing := words.things.match(masked, stop, high):
        return Reading((Measure.OTHER,), at, thing.end(), "thing")
    for measure, pattern in words.adjectives:
        if told := pattern.match(masked, stop, high):
            return Reading((measure,), at, told.end(), "adjective")
    if inverted := _inverted(words, masked, at):
        return Reading((inverted[0],), inverted[1], stop, "before")
    before, after = _before(words, masked, low, at), None
    if not words.placed.search(masked, max(0, at - 12), at):
        # "in three pits" is no subject of what follows
        after = _after(words, masked, stop, high, bool(words.object_number.fullmatch(masked, at, stop)))
    if before is not None and (
        after is None or before[2] <= 4 or (before[0].measure is Measure.OTHER and before[2] < 12)
    ):
        measures = [before[0].measure]
        if after is not None and words.relative.match(masked, stop, high):
            measures += [one for one in after[0] if one not in (*measures, Measure.OTHER)]
        return Reading(tuple(measures), before[1], stop, "before")
    if after is not None:
        return Reading(after[0], at, after[1], "after")
    if before is not None:
        return Reading((before[0].measure,), before[1], stop, "before")
    return _by_role(words, masked, at, stop, high)


def _inverted(words: Counting, masked: str, at: int) -> tuple[Measure, int] | None:
    """The measure told before a number with its verb turned round: "among those dismissed were seven"."""
    among = words.inverted.search(masked, max(0, at - REACH), at)
    if among is None:
        return None
    verb = f" {among.group('told')}"
    for family in words.families:
        if family.after.fullmatch(verb, 1) or family.nouns.fullmatch(verb):
            return family.measure, among.start()
    return None


def _by_role(words: Counting, masked: str, at: int, stop: int, high: int) -> Reading | None:
    """Strikers, protesters and members by their name alone, where nothing is told of them."""
    for measure, pattern in words.weak:
        if noun := pattern.match(masked, stop, high):
            return Reading((measure,), at, noun.end(), "role")
    members = next(one for one in words.families if one.measure is Measure.MEMBERS)
    if noun := members.nouns.match(masked, stop, high):
        near = masked[max(0, at - 70) : min(len(masked), noun.end() + 40)]
        if not words.thresholds.search(near):
            return Reading((Measure.MEMBERS,), at, noun.end(), "role")
        return Reading((Measure.OTHER,), at, noun.end(), "threshold")
    return None


def _before(words: Counting, masked: str, low: int, at: int) -> tuple[Family, int, int] | None:
    """(family, start, gap) of the nearest word before a number that has it for its object."""
    low = max(low, at - REACH - 40)
    best: tuple[Family, int, int, int] | None = None
    for family in words.families:
        for told in family.before.finditer(masked, low, at):
            gap = " ".join(masked[told.end() : at].replace(",", " ").split())
            if len(gap) > REACH or words.gap_stops.search(gap) or words.passive.search(masked, low, told.start()):
                continue
            parted = words.joined.match(gap) or masked[told.end() : at].lstrip().startswith(",")
            size = len(gap) + (_JOINED if parted else 0)
            if best is None or (told.end(), -told.start()) > (best[3], -best[1]):
                best = (family, told.start(), size, told.end())
    return best[:3] if best else None


def _after(
    words: Counting, masked: str, stop: int, high: int, is_object: bool
) -> tuple[tuple[Measure, ...], int] | None:
    """The measures told of a number after it, and where the telling words end.

    Args:
        is_object: whether the number's form makes it the object of a verb that follows ("троих задержали").
    """
    found: list[tuple[int, int, Measure]] = []
    for family in words.families:
        told_after = family.after.finditer(masked, stop, high)
        for told in chain(told_after, family.before.finditer(masked, stop, high)) if is_object else told_after:
            if words.new_subject.search(masked, stop, told.start()):
                continue
            next_one = masked[high : high + 1].isalnum() and masked[told.end() : high].isspace()
            if next_one and family.before.fullmatch(masked, told.start(), told.end()):
                continue  # it stands right before the next number and is that one's
            found.append((told.start(), told.end(), family.measure))
            break
    if not found:
        return None
    found.sort()
    # "of those arrested, two were charged": a second verb right after the first tells of them
    at = 1 if len(found) > 1 and masked[found[0][1] : found[1][0]].isspace() else 0
    _, end, measure = found[at]
    measures = [measure]
    for start, stopped, second in found[at + 1 :]:
        if second not in measures and second is not Measure.OTHER and _AND.fullmatch(masked, end, start):
            measures.append(second)
            end = max(end, stopped)
    return tuple(measures), end


_AND = re.compile(r",?\s+(?:and|et|y|и)\s+(?:(?:then|later|ensuite|puis|luego|затем|subsequently)\s+)?", re.IGNORECASE)
