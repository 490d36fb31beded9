"""Who was told dead: nobody is arrested, tried, sentenced or freed after their death.

"X was killed by his cousin. He was convicted of murder": the pronoun fits X, and yet cannot mean X. What came before
the death ("he had been sentenced", "he was serving") may be told after it.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.values.spans import Span

#: How far back a death may have been told, in code points.
_BACK = 900
_DIED = re.compile(
    r"(?:\s*,[^,;.]{1,80},)?\s+(?:(?:was|were|had\s+been|has\s+been)\s+(?:\w+\s+){0,2}?(?:killed|murdered|assassinated|shot\s+dead|"
    r"beheaded|executed|hanged|lynched|found\s+dead|(?:beaten|stabbed|shot|tortured|burned)\s+to\s+death)|died)\b|"
    r"\s+(?:(?:a|ont)\s+été\s+(?:tuée?s?|assassinée?s?|exécutée?s?|abattue?s?|retrouvée?s?\s+morte?s?)|(?:est|sont)\s+(?:morte?s?|"
    r"décédée?s?))(?!\w)|"
    r"\s+(?:(?:fue|fueron)\s+(?:asesinad|ejecutad|hallad[oa]s?\s+muert)[oa]s?|murió|murieron|falleció)(?!\w)|"
    r"\s+(?:был[аи]?\s+(?:убит|казн[её]н|найден\w*\s+м[её]ртв)\w*|убит[аы]?|умер(?:ла|ли)?|погиб(?:ла|ли)?|скончал\w+)(?!\w)"
)
_DEATH_OF = re.compile(
    r"\b(?:(?:killing|murder|death|assassination|execution|beheading|lynching)s?\s+of|killed|murdered|killing|murdering|beheaded|executed|"
    r"(?:meurtre|assassinat|mort|exécution)\s+(?:de|du)|tué|assassiné|(?:asesinato|muerte|ejecución)\s+(?:de|del)|mató\s+a|"
    r"asesinó\s+a|(?:убийств|гибел|смерт|казн)\w*|убил[аи]?)\s+(?:[\w’'-]+\s+){0,6}\Z"
)
#: What was done before the death, or a death only threatened.
_EARLIER = re.compile(
    r"\b(?:had|previously|earlier|serving|before|prior|since|originally|first|posthumously|avait|auparavant|depuis|purgeait|"
    r"había|antes|anteriormente|desde|cumplía|ранее|прежде|отбывал[аи]?|до\s+этого)\b",
    re.IGNORECASE,
)

_PERFECT = frozenset({"had", "avait", "había", "serving", "purgeait", "cumplía"})


def is_told_dead(analysis: Analysis, name: str, at: int, sentence: str) -> bool:
    """Whether the text before `at` tells the death of `name`, and `sentence` tells nothing of what came before it."""
    earlier = _EARLIER.search(sentence)
    if earlier and earlier.group().casefold() in _PERFECT:
        return False
    low = max(0, at - _BACK)
    for one in analysis.mentions_in(Span(low, at)):
        if one.sort != "people" or one.name != name:
            continue
        if not earlier and _DIED.match(analysis.text, one.end, at):
            return True
        # Whoever killed "X" is meant by "previously convicted of killing X, he", never X.
        if _DEATH_OF.search(analysis.text, max(low, one.start - 70), one.start):
            return True
    return False
