"""Who is said to speak beside a cue: the noun phrase before a verb of saying, or after "according to"."""

from __future__ import annotations

import re

from tripartite.extraction.attributing.speech_cues import PRONOUN, SPEAKER, Name, SpeechCues

_WHEN = re.compile(
    r"^(?:in|on|at|during|after|by|as of|since|following|meanwhile|however|also|en|dans|le|au|lors|depuis|pendant|"
    r"durante|desde|el|в|во|на|с|к)\s",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|an?|le|la|les|un|une|des|el|los|las|una)\s+|\bl['’]", re.IGNORECASE)
_DATED = re.compile(
    r",?\s+(?:in|on|of|from|dated|since|during|en|du|le|datée?|de|del|el|от|за|в)\s+[^,;]*\d[^,;]*$", re.IGNORECASE
)
#: The words of an origin end before a digit, so that "the ministry on 4 May" leaves its preposition hanging.
_HANGING = re.compile(
    r"\s+(?:in|on|of|from|dated|since|during|by|at|en|du|le|datée?|de|del|el|от|за|в|на|с)$", re.IGNORECASE
)


def object_of(grammar: SpeechCues, words: str, at: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
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
    text = _HANGING.sub("", text)
    start = at
    if determiner := grammar.determiner.match(text):
        start, text = at + determiner.end(), text[determiner.end() :]
    text = _DANGLING.sub("", text)
    if not text or grammar.not_origin.match(text) or not _can_speak(grammar, text):
        return None
    return start, start + len(text)


#: A preposition left behind by the date or adverb that followed it: "the Government on", "officials at (first)".
_DANGLING = re.compile(r"(?:\s+(?:at|on|in|by|of|for|to|from|with|en|le|au|à|de|du|el|del|al|в|во|на|от|с))+\Z")
_NOUN = re.compile(r"[«“]?(?P<words>[^\s,;:().«»“”\d][^,;:()«»“”]{1,90}?)(?=\s*(?:[,;:()«»“”]|\.(?:\s|$)|$|\s\d))")


def _can_speak(grammar: SpeechCues, text: str) -> bool:
    """Whether a noun phrase names somebody who speaks: a word for a person or body, or a name of some length."""
    return bool(
        grammar.source.search(text) or re.search(r"(?:^|\s)[A-ZÀ-ÝА-ЯЁ][\w’'-]+\s+[A-ZÀ-ÝА-ЯЁ]|^[A-ZÀ-ÝА-ЯЁ]{2,}", text)
    )


def subject_of(grammar: SpeechCues, words: str, at: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
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


#: How far back, in code points, the noun phrase before a verb is read.
_PHRASE = 140
#: Two bare nouns that speak together: "officials and witnesses said".
_PAIR = re.compile(r"(?:^|[,;]\s)([^\W\d]+\s(?:and|et|y|и)\s)$")
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


def _noun_ending(grammar: SpeechCues, words: str, end: int, names: tuple[Name, ...]) -> tuple[int, int] | None:
    """The noun phrase that ends at an offset, if it can be somebody who speaks."""
    for one in names:
        if one[0] < end <= one[1] + 1 and one[1] <= end + 1:
            return one[:2]
    start, joint = _phrase_start(grammar, words, end, names)
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
    return _plain_noun(grammar, words, start, end) or (PRONOUN if _COORDINATED.fullmatch(joint) else None)


def _phrase_start(grammar: SpeechCues, words: str, end: int, names: tuple[Name, ...]) -> tuple[int, str]:
    """Where the phrase that ends at an offset begins, and the word that parts it from what stands before."""
    starts = [
        found
        for found in grammar.boundary.finditer(words, max(0, end - _PHRASE), end)
        if found.end() < end and not any(a <= found.start() < b for a, b, _ in names)
    ]
    joint = starts[-1].group().strip() if starts else ""
    if starts and grammar.relative.match(joint) and words[: starts[-1].start()].rstrip()[-1:] != ",":
        starts.pop()  # "an NGO that tracks strikes reported": the clause belongs to the noun before it
    start = starts[-1].end() if starts else 0
    if joined := _PAIR.search(words, max(0, start - _PHRASE), start):
        start = joined.start(1)
    text = words[start:end]
    return start + len(text) - len(text.lstrip()), joint


def _plain_noun(grammar: SpeechCues, words: str, start: int, end: int) -> tuple[int, int] | None:
    """The words of a phrase with no name in it, where they can be somebody who speaks."""
    text = words[start:end]
    if _WHEN.match(text):
        articles = list(_ARTICLE.finditer(text))
        if not articles or articles[-1].end() >= len(text):
            return None
        start, text = start + articles[-1].start(), text[articles[-1].start() :]
    if determiner := grammar.determiner.match(text):
        start, text = start + determiner.end(), text[determiner.end() :]
    text = _DANGLING.sub("", text)
    end = start + len(text)
    if len(text) < 3 or len(text.split()) > 9 or re.search(r"\d", text) or grammar.not_origin.match(text):
        return None
    named = start > 2 and re.fullmatch(r"[A-ZÀ-ÝА-ЯЁ][\w-]{3,}", text)
    return (start, end) if named or _can_speak(grammar, text) else None
