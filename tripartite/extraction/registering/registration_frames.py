"""Whether a frame's word stands in a clause that tells a registration act: what is beside it, and around it.

The frames are families of `registration_rules`; events have others (`happening/event_frames`), which only a date calls
for.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.registering.registration_rules import Family, Rules
from tripartite.values.vocabulary import PassageKind

#: How far from its word a frame looks in the clause, and how close another matter must stand to be its object.
_REACH, _CLOSE = 140, 50
#: The sentences around one that may speak of registering, in its passage or beside it: news has passages of one.
_AROUND = (0, -1, 1, -2, 2, -3, -4)
#: How many passages back the heading over a passage may stand.
_OVER = 12


def fits_its_clause(found: Masked, family: Family, match: re.Match[str], chosen: Rules) -> bool:
    """Whether the clause around a frame's word names what the act is done to, and no other matter close to it.

    What the reason speaks of ("because of a rally") is no matter of the act.
    """
    marks = breaks(found.sentence.text, found.sentence.language)
    strong = [at for at, strength in marks if strength == STRONG]
    low = max([0, match.start() - _REACH, *(at for at in strong if at <= match.start())])
    high = min([len(found.words), match.end() + _REACH, *(at for at in strong if at >= match.end())])
    if not family.certain and chosen.supposed.search(found.words[low : match.start()]):
        return False
    if family.near and not family.near.search(found.words, low, high):
        return False
    because = chosen.reason.search(found.words, match.end(), high)
    close = max(low, match.start() - _CLOSE), min(because.start() if because else high, match.end() + _CLOSE)
    return not (family.not_near and family.not_near.search(found.words, *close))


def speaks_of_registering(analysis: Analysis, sentence: Sentence, chosen: Rules) -> bool:
    """Whether a sentence, one beside it or the heading over it speaks of registering."""
    numbers = [sentence.number + step for step in _AROUND]
    near = [analysis.sentences[number] for number in numbers if 0 <= number < len(analysis.sentences)]
    return any(_speaks(analysis, one, chosen) for one in near) or _headed(analysis, sentence, chosen)


def _speaks(analysis: Analysis, sentence: Sentence, chosen: Rules) -> bool:
    """Whether one sentence does; looked up once for each."""
    told: dict[int, bool] = analysis.kept.setdefault("registering", {})
    if sentence.number not in told:
        told[sentence.number] = bool(chosen.registering.search(sentence.text))
    return told[sentence.number]


def _headed(analysis: Analysis, sentence: Sentence, chosen: Rules) -> bool:
    for number in range(sentence.passage - 1, max(-1, sentence.passage - _OVER), -1):
        passage = analysis.passages[number]
        if passage.kind is PassageKind.HEADING:
            return bool(chosen.registering.search(analysis.text, passage.start, passage.end))
    return False
