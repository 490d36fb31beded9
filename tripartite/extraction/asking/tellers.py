"""Whose words a whole sentence tells: an official's or an employer's, or what an agreement that was struck lays down.

In such a sentence a plain future promises ("The arrears will be paid in July," the minister told the nurses), which in
the writer's own mouth it does not. Verbs that warn, hope or foretell make no teller. Who asks by the words of a clause,
whoever it is, is another question (`told_behind`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.spans import Span

#: No clause that names a teller reaches further than this into a sentence of prose.
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Tellers:
    """The compiled data of one language; see `data/tellers`.

    Attributes:
        named_behind, up_to_a_name: the same words, free to end anywhere, or right at the end of what is searched.
    """

    said: re.Pattern[str]
    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    deal: re.Pattern[str]
    named_behind: re.Pattern[str]
    up_to_a_name: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells a stretch of a sentence; offsets count in the sentence's text.

    Attributes:
        by: who, by name or title; None where an agreement lays it down.
        start, end: the stretch that is told.
    """

    by: str | None
    start: int
    end: int


@lru_cache(maxsize=8)
def tellers(language: str) -> Tellers:
    """The words of a language by which it says whose words it tells."""
    data = room("tellers", language)
    words = {key: value for key, value in data.items() if isinstance(value, str)}

    def joined(patterns: list[str]) -> re.Pattern[str]:
        filled = "|".join(f"(?:{one})" for one in patterns)
        for key in ("hearer", "office", "title", "said"):
            filled = filled.replace(f"{{{key}}}", f"(?i:{words[key]})" if key == "office" else words[key])
        return re.compile(filled)

    return Tellers(
        said=re.compile(rf"\b{words['said']}\b"),
        behind=joined(data["behind"]),
        ahead=joined(data["ahead"]),
        deal=re.compile(words["deal"]),
        named_behind=re.compile(words["named_behind"], re.IGNORECASE),
        up_to_a_name=re.compile(words["named_behind"] + r"\Z", re.IGNORECASE),
    )


def teller_of(analysis: Analysis, sentence: Sentence, at: int | None = None) -> Teller | None:
    """Who tells the words at an offset of the sentence's text (None: any of them); None where nobody does.

    "..., the minister said", "according to the ministry, ...", "under the deal, ..."; a sentence that goes on in its
    writer's own words behind the teller is not told there.
    """
    if sentence.language not in LANGUAGES or len(sentence.text) > _LONGEST:
        return None
    words = tellers(sentence.language)
    ahead = words.ahead.search(sentence.text)
    if ahead and (at is None or ahead.end() <= at):
        return Teller(_name(analysis, sentence, ahead), ahead.end(), len(sentence.text))
    since = at or 0
    behind = words.behind.search(sentence.text, since) if words.said.search(sentence.text, since) else None
    if behind:
        return Teller(_name(analysis, sentence, behind), 0, behind.start())
    if words.deal.search(sentence.text):
        return Teller(None, 0, len(sentence.text))
    return None


def _name(analysis: Analysis, sentence: Sentence, found: re.Match[str]) -> str:
    """The teller's name where the document has one, else the words for the office."""
    group = next(key for key, value in found.groupdict().items() if value)
    low, high = (sentence.start + one for one in found.span(group))
    named = analysis.mentions_in(Span(low, high))
    people = [one for one in named if one.sort == "people"] or [one for one in named if one.sort == "organisations"]
    return people[0].name if people else " ".join(found[group].split())
