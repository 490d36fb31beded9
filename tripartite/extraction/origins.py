"""Where a sentence names the origin of what it tells: "according to X", "X said that", ", officials said".

Shallow, as in quotation attribution work: a *marker* is a cue with the words of its origin and the stretch of the
sentence that it covers. The cues are `data/attribution/LANGUAGE.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: A name in the sentence: start, end, whether a person's.
Name = tuple[int, int, bool]
#: What a subject is where it is no noun.
PRONOUN, SPEAKER = (-1, -1), (-2, -2)

#: A longer run of text, in code points, is no sentence in which anybody could be tied to a claim.
_LONGEST = 4000
_STRONG = re.compile(r";|(?<=\w)[.?!]\s|\s[–—]\s")
_WHEN = re.compile(
    r"^(?:in|on|at|during|after|by|as of|since|following|meanwhile|however|also|en|dans|le|au|lors|depuis|pendant|"
    r"durante|desde|el|в|во|на|с|к)\s",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|an?|le|la|les|un|une|des|el|los|las|una)\s+|\bl['’]", re.IGNORECASE)
_DATED = re.compile(
    r",?\s+(?:in|on|of|from|dated|since|during|en|du|le|datée?|de|del|el|от|за|в)\s+[^,;]*\d[^,;]*$", re.IGNORECASE
)
_MEDIA = re.compile(
    r"\s+(?:the\s+|l[ea]\s+|el\s+)?((?:[A-Z][\w.-]*\s+){0,3}(?:News|Times|Post|Herald|Tribune|Gazette|Agency|Radio|FM|TV|"
    r"Journal|Press|Reuters|AFP|BBC|Sentinel|Guardian|Standard|Observer|Telegraph|Mirror|Star|Mail|Monitor|Chronicle))\b"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A cue that names an origin; offsets count in the sentence.

    Attributes:
        start, end: the cue with its origin.
        low, high: the stretch that it covers.
        name: where the origin's words stand, or PRONOUN or SPEAKER.
        forward: whether it covers what follows it only.
        whole: whether it opens the sentence and so covers all of it, past semicolons.
        hearer: where the medium stands that was told, if any.
    """

    start: int
    end: int
    low: int
    high: int
    name: tuple[int, int]
    forward: bool = True
    whole: bool = False
    hearer: tuple[int, int] | None = None


@dataclass(frozen=True)
class _Grammar:
    before: re.Pattern[str]
    own: re.Pattern[str]
    after: re.Pattern[str]
    verb: re.Pattern[str]
    auxiliary: re.Pattern[str]
    relative: re.Pattern[str]
    pronoun: re.Pattern[str]
    first_person: re.Pattern[str]
    determiner: re.Pattern[str]
    boundary: re.Pattern[str]
    not_origin: re.Pattern[str]
    source: re.Pattern[str]
    noun_before: re.Pattern[str]
    noun_form: re.Pattern[str]
    passive: re.Pattern[str]
    same_as: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    any: re.Pattern[str]


@lru_cache(maxsize=8)
def cue_data(language: str) -> dict[str, Any]:
    """The cues of a language; English ones for a language that is not read."""
    chosen = language if language in ("en", "fr", "es", "ru") else "en"
    path = files("tripartite.extraction").joinpath(f"data/attribution/{chosen}.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=8)
def _grammar(language: str) -> _Grammar:
    data = cue_data(language)
    verbs = rf"(?:{data['verbs']}|{data['counting']})"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Grammar(
        before=compiled(rf"(?<![\w]){data['before']}(?:\s+|(?<=['’]))"),
        own=compiled(rf"(?<![\w]){data['own']}(?![\w])"),
        after=compiled(data["after"]),
        verb=compiled(rf"(?<![\w-]){verbs}(?![\w-])"),
        auxiliary=compiled(rf"(?:^|(?<=[\s,'’])){data['auxiliaries']}$"),
        relative=compiled(data["relative"] + r"\Z"),
        pronoun=compiled(data["pronouns"] + r"\Z"),
        first_person=compiled(data["first_person"] + r"\Z"),
        determiner=compiled(rf"^\s*(?:{data['determiner']})(?:\s+|(?<=['’]))"),
        boundary=compiled(
            rf"[,;:(«“\"–—]|(?<![\w])(?:{data['boundary']}|{data['verbs']})(?:(?![\w])(?:\s|$)|(?<=['’]))"
        ),
        not_origin=compiled(rf"(?:[\w’'-]+\s+)*?{data['not_origins']}(?:\s.*)?\Z"),
        source=compiled(rf"(?<![\w-]){data['sources']}(?![\w])"),
        noun_before=compiled(rf"(?<![\w]){data['noun_before']}\s*$"),
        noun_form=compiled(data["noun_forms"]),
        passive=compiled(rf"(?<![\w]){data['passive']}\s+(?:\w+ly\s+)?$"),
        same_as=tuple((compiled(word), compiled(name)) for word, name in data["same_as"]),
        any=compiled(rf"(?<![\w])(?:{data['before']}|{data['own']}|{verbs})"),
    )


@lru_cache(maxsize=4096)
def markers(words: str, language: str, names: tuple[Name, ...]) -> tuple[Marker, ...]:
    """The origins named in a sentence, in order.

    Args:
        names: where people and bodies are named in the sentence.
    """
    grammar = _grammar(language)
    if len(words) > _LONGEST or not grammar.any.search(words):
        return ()
    found = [*_told_before(grammar, words, names), *_own(grammar, words), *_told_after(grammar, words, names)]
    taken = [(one.start, one.end) for one in found]
    for verb in grammar.verb.finditer(words):
        before = words[max(0, verb.start() - 24) : verb.start()]
        if any(a < verb.end() and verb.start() < b for a, b in taken) or grammar.passive.search(before):
            continue
        if grammar.noun_form.fullmatch(verb.group()) and grammar.noun_before.search(before):
            continue  # "the report", "l’annonce": a noun
        one = _spoken(grammar, words, verb, names)
        if one is not None:
            found.append(one)
    return tuple(_parted(words, sorted(found, key=lambda one: one.start)))


def meant_by(words: str, language: str, named: Sequence[str]) -> str | None:
    """Which of the names told before "the union" or "the company" means; None unless exactly one can be."""
    for word, name in _grammar(language).same_as:
        if word.fullmatch(words):
            fitting = {one for one in named if name.search(one)}
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _told_before(grammar: _Grammar, words: str, names: tuple[Name, ...]) -> list[Marker]:
    """ "according to X": before its clause, after it, or within it."""
    found = []
    for cue in grammar.before.finditer(words):
        name = _object(grammar, words, cue.end(), names)
        if name is None:
            continue
        before = words[: cue.start()].rstrip()
        opens = not before or before[-1] in ";:—–(" or before.lower().endswith((" but", " and", " mais", " et", " y"))
        end = name[1] + (len(closed.group()) if (closed := re.match(r"\s*\([^)]*\)", words[name[1] :])) else 0)
        closes = bool(re.match(r"[»”\"]?,", words[end : end + 2]))
        if opens:
            found.append(Marker(cue.start(), end, end, len(words), name, whole=not before))
        elif before.endswith(",") and closes and len(words) - end > 12:
            low = max(_opening(words, cue.start()), before.rfind(",", 0, len(before) - 1) + 1)
            found.append(Marker(cue.start(), end, low, len(words), name, forward=False))
        else:
            found.append(Marker(cue.start(), end, _opening(words, cue.start()), cue.start(), name, forward=False))
    return found


def _own(grammar: _Grammar, words: str) -> list[Marker]:
    """ "by the union's account", "on its own count": covers its clause on both sides."""
    found = []
    for cue in grammar.own.finditer(words):
        group = "own" if cue.groupdict().get("own") else "own2"
        name = cue.span(group)
        own_words = words[name[0] : name[1]]
        if not re.search(r"['’]s?$", own_words):
            name = PRONOUN
        else:
            bare = re.sub(r"['’]s$|(?<=s)['’]$", "", own_words)
            determiner = grammar.determiner.match(bare)
            name = (name[0] + (determiner.end() if determiner else 0), name[0] + len(bare))
        low = _opening(words, cue.start())
        found.append(Marker(cue.start(), cue.end(), low, len(words), name, forward=False))
    return found


def _told_after(grammar: _Grammar, words: str, names: tuple[Name, ...]) -> list[Marker]:
    """ "... ,” said X": covers what stands before it."""
    found = []
    for cue in grammar.after.finditer(words):
        if not re.match(r"\s*,?\s*[”\"»]|\s*,", cue.group()):
            continue
        name = _object(grammar, words, cue.end(), names)
        if name is not None and cue.start() > 8 and re.match(r"\s*(?:[.,;(»”\"]|$)", words[name[1] :]):
            low = _opening(words, cue.start())
            found.append(Marker(cue.start(), name[1], low, cue.start(), name, forward=False))
    return found


def _spoken(grammar: _Grammar, words: str, verb: re.Match[str], names: tuple[Name, ...]) -> Marker | None:
    """ "X said that ...", or "..., X said" where nothing follows."""
    name = _subject(grammar, words, verb.start(), names)
    if name is None:
        return None
    start = name[0] if name[0] >= 0 else verb.start()
    if start > 12 and not re.search(r"\w", words[verb.end() :]):
        return Marker(start, verb.end(), _opening(words, start), start, name, forward=False)
    told = _MEDIA.match(words, verb.end()) if verb.group().lower().startswith(("told", "inform")) else None
    return Marker(start, verb.end(), verb.end(), len(words), name, hearer=told.span(1) if told else None)


def _opening(words: str, at: int) -> int:
    """Where the clause around an offset begins: after the last strong break before it."""
    last = 0
    for found in _STRONG.finditer(words, 0, at):
        last = found.end()
    return last


def _parted(words: str, found: list[Marker]) -> list[Marker]:
    """The markers with their stretches cut at strong breaks and at one another."""
    parted = []
    for index, one in enumerate(found):
        low, high = one.low, one.high
        if high > one.end and not one.whole:
            strong = re.compile(r";").search(words, one.end, high)
            high = strong.start() if strong else high
        for other in found[index + 1 :]:
            if one.end <= other.start < high and not _within(words, one, other):
                high = max(other.low, one.end) if not other.forward and other.low > one.end else other.start
                break
        for other in found[:index]:
            if not one.forward and low < other.end <= one.start:
                low = other.end
        parted.append(replace(one, low=low, high=max(high, low)))
    return parted


def _within(words: str, one: Marker, other: Marker) -> bool:
    """Whether the second origin speaks inside what the first tells: "A noted that B reported ..."."""
    if not one.forward:
        return False
    between = words[one.end : other.start]
    return len(between) < 60 and not re.search(r"[;.]|,\s+(?:and|but|while|et|mais|y|pero|и|а|но)\s", between)


def _object(grammar: _Grammar, words: str, at: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
    """The origin's words after a cue."""
    for start, end, _ in names:
        if (
            at <= start < at + 60
            and not re.search(r"[,;:.]", words[at:start])
            and not re.search(r"\d", words[at:start])
        ):
            return start, end
    noun = _NOUN.match(words, at)
    if not noun:
        return None
    at, text = noun.start("words"), noun.group("words")
    if dated := _DATED.search(text):
        text = text[: dated.start()]
    start = at
    if determiner := grammar.determiner.match(text):
        start, text = at + determiner.end(), text[determiner.end() :]
    if not text or grammar.not_origin.match(text) or not _can_speak(grammar, text):
        return None
    return start, start + len(text)


_NOUN = re.compile(r"[«“]?(?P<words>[^\s,;:().«»“”\d][^,;:()«»“”]{1,90}?)(?=\s*(?:[,;:()«»“”]|\.(?:\s|$)|$|\s\d))")


def _can_speak(grammar: _Grammar, text: str) -> bool:
    """Whether a noun phrase names somebody who speaks: a word for a person or body, or a name of some length."""
    return bool(
        grammar.source.search(text) or re.search(r"(?:^|\s)[A-ZÀ-ÝА-ЯЁ][\w’'-]+\s+[A-ZÀ-ÝА-ЯЁ]|^[A-ZÀ-ÝА-ЯЁ]{2,}", text)
    )


def _subject(grammar: _Grammar, words: str, at: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
    """The words of who speaks before a verb, or PRONOUN, SPEAKER, or None where nobody does."""
    end = at
    for _ in range(6):
        before = words[:end].rstrip()
        end = len(before)
        if auxiliary := grammar.auxiliary.search(before):
            end = auxiliary.start()
            continue
        if before.endswith(")") and "(" in before:
            end = before.rindex("(")
            continue
        if before.endswith(",") and not grammar.relative.match(before.rsplit(" ", 1)[-1]):
            opened = _comma_before(before, names)
            if opened < 0:
                return None
            aside = [one for one in names if opened < one[0] and one[1] < end]
            head = [one for one in names if one[1] <= opened and opened - one[1] < 3]
            person = next((one for one in aside if one[2]), None)
            if person and not any(one[2] for one in head):
                return person[:2]
            if aside and not head and aside[0][0] - opened < 4:
                return aside[0][:2]
            end = opened
            continue
        break
    return _noun_ending(grammar, words, end, names)


#: Before a verb with no noun of its own, the subject is that of the verb before: "denied it and says".
_COORDINATED = re.compile(r"and|but|et|mais|y|pero|и|но|а", re.IGNORECASE)


def _comma_before(before: str, names: tuple[Name, ...]) -> int:
    """Where the aside that ends with the last comma opened."""
    at = len(before) - 1
    while (at := before.rfind(",", 0, at)) >= 0:
        if not any(start <= at < end for start, end, _ in names) and before.count("(", 0, at) == before.count(
            ")", 0, at
        ):
            return at if at > 1 else -1
    return -1


def _noun_ending(grammar: _Grammar, words: str, end: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
    """The noun phrase that ends at an offset, if it can be somebody who speaks."""
    for one in names:
        if one[0] < end <= one[1] + 1 and one[1] <= end + 1:
            return one[:2]
    starts = [
        found
        for found in grammar.boundary.finditer(words, max(0, end - 140), end)
        if found.end() < end and not any(a <= found.start() < b for a, b, _ in names)
    ]
    if (
        starts
        and grammar.relative.match(starts[-1].group().strip())
        and words[: starts[-1].start()].rstrip()[-1:] != ","
    ):
        starts.pop()  # "an NGO that tracks strikes reported": the clause belongs to the noun before it
    start = starts[-1].end() if starts else 0
    joined = re.search(r"(?:^|[,;]\s)([^\W\d]+\s(?:and|et|y|и)\s)$", words[:start])
    if joined:
        start = joined.start(1)
    text = words[start:end]
    start += len(text) - len(text.lstrip())
    text = words[start:end]
    if grammar.relative.match(text):
        return _noun_ending(grammar, words, len(words[:start].rstrip().rstrip(",")), names) if start > 2 else None
    if grammar.first_person.match(text):
        return SPEAKER
    if not text or grammar.pronoun.match(text.split(" ", 1)[0]) or grammar.pronoun.match(text.rsplit(" ", 1)[-1]):
        return PRONOUN
    inside = [one for one in names if start <= one[0] and one[1] <= end]
    if inside:
        return next((one for one in inside if one[2]), inside[0])[:2]
    if _WHEN.match(text):
        articles = list(_ARTICLE.finditer(text))
        if not articles or articles[-1].end() >= len(text):
            return None
        start, text = start + articles[-1].start(), text[articles[-1].start() :]
    if determiner := grammar.determiner.match(text):
        start, text = start + determiner.end(), text[determiner.end() :]
    if len(text) < 3 or len(text.split()) > 9 or re.search(r"\d", text) or grammar.not_origin.match(text):
        return None
    if _can_speak(grammar, text) or (start > 2 and re.fullmatch(r"[A-ZÀ-ÝА-ЯЁ][\w-]{3,}", text)):
        return start, end
    return PRONOUN if starts and _COORDINATED.fullmatch(starts[-1].group().strip()) else None
