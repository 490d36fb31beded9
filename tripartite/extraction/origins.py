"""Where a sentence names the origin of what it tells: "according to X", "X said that", ", officials said", "by X's account".

Shallow, as in quotation attribution work: a *marker* is a cue with the words of its origin and the stretch of the
sentence that it covers. The cues are `data/attribution/LANGUAGE.json`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

#: A name in the sentence: start, end, whether a person's.
Name = tuple[int, int, bool]
#: What a subject is where it is no noun.
PRONOUN, SPEAKER = (-1, -1), (-2, -2)

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
        hearer: where the medium stands that was told, if any.
    """

    start: int
    end: int
    low: int
    high: int
    name: tuple[int, int]
    forward: bool = True
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
    any: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(language: str) -> _Grammar:
    chosen = language if language in ("en", "fr", "es", "ru") else "en"
    path = files("tripartite.extraction").joinpath(f"data/attribution/{chosen}.json")
    data = json.loads(path.read_text(encoding="utf-8"))
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
        any=compiled(rf"(?<![\w])(?:{data['before']}|{data['own']}|{verbs})"),
    )


@lru_cache(maxsize=4096)
def markers(words: str, language: str, names: tuple[Name, ...]) -> tuple[Marker, ...]:
    """The origins named in a sentence, in order.

    Args:
        names: where people and bodies are named in the sentence.
    """
    grammar = _grammar(language)
    if not grammar.any.search(words):
        return ()
    found = [*_told_before(grammar, words, names), *_own(grammar, words), *_told_after(grammar, words, names)]
    taken = [(one.start, one.end) for one in found]
    for verb in grammar.verb.finditer(words):
        if any(a < verb.end() and verb.start() < b for a, b in taken):
            continue
        one = _spoken(grammar, words, verb, names)
        if one is not None:
            found.append(one)
    return tuple(_parted(words, sorted(found, key=lambda one: one.start)))


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
        closes = words[end : end + 1] == ","
        if opens:
            found.append(Marker(cue.start(), end, end, len(words), name))
        elif before.endswith(",") and closes and len(words) - end > 12:
            found.append(Marker(cue.start(), end, _opening(words, cue.start()), len(words), name, forward=False))
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
        if name is not None and cue.start() > 8:
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
        if high > one.end:
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
    noun = re.compile(r"[^\s,;:().«»“”\d][^,;:()«»“”]{1,90}?(?=\s*(?:[,;:()«»“”]|\.(?:\s|$)|$|\s\d))").match(words, at)
    if not noun:
        return None
    text = noun.group()
    if dated := _DATED.search(text):
        text = text[: dated.start()]
    start = at
    if determiner := grammar.determiner.match(text):
        start, text = at + determiner.end(), text[determiner.end() :]
    if not text or grammar.not_origin.match(text):
        return None
    return start, start + len(text)


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
            person = next((one for one in names if one[2] and opened < one[0] and one[1] < end), None)
            if person and not any(one[2] for one in names if one[1] <= opened):
                return person[:2]
            end = opened
            continue
        break
    return _noun_ending(grammar, words, end, names)


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
    start = 0
    for found in grammar.boundary.finditer(words, max(0, end - 140), end):
        if found.end() < end and not any(a <= found.start() < b for a, b, _ in names):
            start = found.end()
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
    if grammar.pronoun.match(text):
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
    return start, end
