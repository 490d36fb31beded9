"""The words by which a text names who tells it, by language; the lists are `data/attribution/LANGUAGE.json`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.folded import Folded
from tripartite.extraction.rulebook import room

#: A name in the sentence: start, end, whether a person's.
Name = tuple[int, int, bool]
#: What a subject is where it is no noun.
PRONOUN, SPEAKER = (-1, -1), (-2, -2)


@dataclass(frozen=True)
class SpeechCues:
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
    any: Folded


@lru_cache(maxsize=8)
def speech_cues(language: str) -> SpeechCues:
    data = room("attribution", language)
    verbs = rf"(?:{data['verbs']}|{data['counting']})"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return SpeechCues(
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
        any=Folded(rf"(?<![\w])(?:{data['before']}|{data['own']}|{verbs})"),
    )
