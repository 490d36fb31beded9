"""Where a sentence names the origin of what it tells: "according to X", "X said that", ", officials said".

Shallow, as in quotation attribution work: a *marker* is a cue with the words of its origin and the stretch of the
sentence that it covers. The cues are `data/attribution/LANGUAGE.json`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tripartite.extraction.attributing.speakers import object_of, subject_of
from tripartite.extraction.attributing.speech_cues import PRONOUN, Name, SpeechCues, speech_cues

#: A longer run of text, in code points, is no sentence in which anybody could be tied to a claim.
_LONGEST = 4000
#: What stands before a word that belongs to a name: another capitalised word.
_IN_A_NAME = re.compile(r"\b[^\W\d_][\w’'-]*[^\S\n]$")
_STRONG = re.compile(r";|(?<=\w)[.?!]\s|\s[–—]\s")
_MEDIA = re.compile(
    r"\s+(?:the\s+|l[ea]\s+|el\s+)?((?:[A-Z][\w.-]*\s+){0,3}(?:News|Times|Post|Herald|Tribune|Gazette|Agency|Radio|FM|TV|"
    r"Journal|Press|Reuters|AFP|BBC|Sentinel|Guardian|Standard|Observer|Telegraph|Mirror|Star|Mail|Monitor|Chronicle)(?:\s+[A-Z][\w’'-]+){0,3})\b"
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


@lru_cache(maxsize=4096)
def markers(words: str, language: str, names: tuple[Name, ...]) -> tuple[Marker, ...]:
    """The origins named in a sentence, in order.

    Args:
        names: where people and bodies are named in the sentence.
    """
    grammar = speech_cues(language)
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
        if verb.group()[0].isupper() and _IN_A_NAME.search(before):
            continue  # "United States": the end of a name
        one = _spoken(grammar, words, verb, names)
        if one is not None:
            found.append(one)
    return tuple(_parted(words, sorted(found, key=lambda one: one.start)))


def meant_by(words: str, language: str, named: Sequence[str]) -> str | None:
    """Which of the names told before "the union" or "the company" means; None unless exactly one can be."""
    for word, name in speech_cues(language).same_as:
        if word.fullmatch(words):
            fitting = {one for one in named if name.search(one)}
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _told_before(grammar: SpeechCues, words: str, names: tuple[Name, ...]) -> list[Marker]:
    """ "according to X": before its clause, after it, or within it."""
    found = []
    for cue in grammar.before.finditer(words):
        name = object_of(grammar, words, cue.end(), names)
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


def _own(grammar: SpeechCues, words: str) -> list[Marker]:
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


def _told_after(grammar: SpeechCues, words: str, names: tuple[Name, ...]) -> list[Marker]:
    """ "... ,” said X": covers what stands before it."""
    found = []
    for cue in grammar.after.finditer(words):
        if not re.match(r"\s*,?\s*[”\"»]|\s*,", cue.group()):
            continue
        name = object_of(grammar, words, cue.end(), names)
        if name is not None and cue.start() > 8 and re.match(r"\s*(?:[.,;(»”\"]|$)", words[name[1] :]):
            low = _opening(words, cue.start())
            found.append(Marker(cue.start(), name[1], low, cue.start(), name, forward=False))
    return found


def _spoken(grammar: SpeechCues, words: str, verb: re.Match[str], names: tuple[Name, ...]) -> Marker | None:
    """ "X said that ...", or "..., X said" where nothing follows."""
    name = subject_of(grammar, words, verb.start(), names)
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
