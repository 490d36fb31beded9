"""Who undertakes something: a government, an official, an employer or an organisation; never who is only told of.

"Fewer workers would be needed" and "the court will hear the case" promise nothing, whoever says it. A union can
undertake something, but to strike on is no commitment, and what a Government says that unions will do is its own plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.asker_names import GOVERNMENT, government_at
from tripartite.extraction.asking.askers import government_or_voice, promiser_of
from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.asking.tellers import teller_of
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.rulebook import room

#: Families whose verb promises by its tense alone, so that its subject need not be who promises.
_FUTURES = frozenset(
    {
        "told-future",
        "will",
        "would",
        "future",
        "conditional",
        "future-first",
        "should-dated",
        "will-dated",
        "being",
        "be-done",
    }
)
#: Families that tell only to whom something is promised.
_RECEIVED = frozenset({"was-assured", "was-assured-of", "was-promised", "promised-thing", "promise-of"})
#: Families of a noun whose giver is named behind it, or before it.
_GIVEN = frozenset({"promise-from", "assurance-that"})
_FROM = re.compile(
    r"\s(?:from|by|of|de|du|del|des|por|от|со\s+стороны)\s+(?:the\s+|its\s+|an?\s+|la\s+|le\s+|el\s+|l['’]|les\s+|los\s+|las\s+)?"
    r"(?P<who>\S.*)\Z"
)
#: How far before the promising word an official is looked for, in code points.
_REACH = 120


@dataclass(frozen=True, slots=True)
class Promisers:
    """The compiled data of one language; see `data/promisers`."""

    never: re.Pattern[str]
    courts: re.Pattern[str]
    unions: re.Pattern[str]
    struggle: re.Pattern[str]
    passive: re.Pattern[str]
    office: re.Pattern[str]


@lru_cache(maxsize=8)
def promisers(language: str) -> Promisers:
    """The words of a language that tell who can undertake something."""
    data = room("promisers", language)
    small = {key: re.compile(data[key], re.IGNORECASE) for key in ("never", "courts", "unions", "struggle", "passive")}
    return Promisers(**small, office=re.compile(data["office"]))


def undertaker_of(
    analysis: Analysis, voices: Voices, sentence: Sentence, promise: Ask, what: str, where: str
) -> tuple[bool, str | None]:
    """Whether anybody undertakes `what`, and who, by name or title; None where that cannot be told.

    Args:
        what: the words of what is undertaken.
        where: in what voice the sentence speaks; "government" where a Government does, "told" where its words are told.
    """
    words = promisers(sentence.language)
    teller = teller_of(analysis, sentence, promise.start) if promise.rule == "told-future" else None
    if teller and teller.by:
        return not words.struggle.search(what), teller.by
    if promise.rule in _GIVEN:
        return True, _giver(analysis, words, sentence, promise)
    by = promiser_of(analysis, voices, sentence, promise)
    official = where in ("government", "told")
    if by is not None and by == voices.committee():
        # A Committee only notes what a Government undertakes.
        by = government_at(analysis, sentence.start) if official else None
    if promise.rule == "said-would" and by is not None and by == voices.section_voice(sentence.start):
        by = _official_before(words, sentence, promise) or by
    if promise.rule in _RECEIVED and by is not None and words.never.fullmatch(by):
        by = None
    if by is None:
        return True, _official_before(words, sentence, promise)
    if promise.rule in _FUTURES and words.passive.match(sentence.text, promise.start):
        # "Ms Doe will be notified": whom something is done to undertakes nothing.
        return True, government_or_voice(analysis, voices, sentence)
    if words.never.fullmatch(by):
        told = official and promise.rule in _FUTURES and words.courts.fullmatch(by)
        return (True, voices.at(sentence.start)) if told else (False, None)
    if words.unions.fullmatch(by):
        planned = official and promise.rule in _FUTURES
        return (not planned and not words.struggle.search(what)), by
    return True, by


def _giver(analysis: Analysis, words: Promisers, sentence: Sentence, promise: Ask) -> str | None:
    """Who gave what a noun names: "an assurance from the ministry that", "the Government’s ... and its assurance"."""
    named = _FROM.search(sentence.text, promise.start, promise.end)
    if named is None:
        return _official_before(words, sentence, promise)
    who = named["who"].strip()
    return government_at(analysis, sentence.start) if GOVERNMENT.match(who) else who


def _official_before(words: Promisers, sentence: Sentence, promise: Ask) -> str | None:
    """The official or employer named by title last before the promising word, no clause between them."""
    found = list(words.office.finditer(sentence.text, max(0, promise.start - _REACH), promise.start))
    if not found or re.search(r"[;:.]", sentence.text[found[-1].end() : promise.start]):
        return None
    return found[-1].group()
