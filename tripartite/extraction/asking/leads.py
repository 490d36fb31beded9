"""What opens a list of demands: a lead-in, or a heading that says that they follow, whose they are or to whom put."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.asker_names import known_name
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.owners import owner_in_heading
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.rulebook import LANGUAGES

#: A line that only says that demands follow is no longer than this.
_TITLE_LINE = 90
#: A demand on a line of its own, with neither mark nor full stop, is no longer than this.
_LINE = 140
_TURNS = re.compile(
    r"(?:To|From|For|A|Al|Del?|À|Au|Aux|Du|Des|К|От)\s+(?:the\s|la\s|las\s|los\s|el\s|le\s|les\s|l['’])?(?P<who>[^:,.]{3,60}):?"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead-in whose list follows: "The Committee urges the Government to:"."""

    by: str | None
    to: str | None
    rule: str
    passage: int


def headed(voices: Voices, sentence: Sentence) -> Lead | None:
    """The lead that a heading over a list of demands is ("What we demand")."""
    if sentence.language not in LANGUAGES or voices.where(sentence.start) not in ("advocacy", "report"):
        return None
    if not grammar_of(sentence.language).heading.fullmatch(sentence.text.strip()):
        return None
    owner = owner_in_heading(sentence.text.strip(), sentence.language)
    by = known_name(voices.analysis, voices, owner, sentence.start) if owner else voices.at(sentence.start)
    return Lead(by, None, "heading", sentence.passage)


def turned(lead: Lead | None, sentence: Sentence) -> Lead | None:
    """The lead of a list of demands under a heading of its own that only says to whom ("From the Government")."""
    turned = _TURNS.fullmatch(sentence.text.strip()) if lead and lead.rule == "heading" else None
    if lead is None or turned is None or not grammar_of(sentence.language).agent.search(turned["who"]):
        return None
    return replace(lead, to=turned["who"].strip(), passage=sentence.passage)


def is_line(analysis: Analysis, sentence: Sentence, lead: Lead, listed: int) -> bool:
    """Whether a sentence is a bare line of a list under a heading of demands, next to the heading or the last line."""
    if lead.rule != "heading" or sentence.passage - max(lead.passage, listed) != 1:
        return False
    passage = analysis.passages[sentence.passage]
    text = analysis.text[passage.start : passage.end].rstrip()
    return len(text) <= _LINE and text[-1:] not in ".!?:" and " " in text


def is_title_line(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is a short line of its own that ends in a colon ("Our demands:"), heading or not."""
    passage = analysis.passages[sentence.passage]
    return passage.end - passage.start <= _TITLE_LINE and sentence.text.rstrip().endswith(":")
