"""Which of a sentence's dates an act has, where every verb in it may have one of its own.

Readers attach a date to the verb that it stands beside, or from the head of the clause to all its verbs; "arrested in
2015 and sentenced" gives the date to the arrest. Dates of laws, of deadlines and after "until" date no act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.text.dates import FoundDate

_FARTHEST = 170
#: How far behind its verb an act's own date may stand, its object between them.
_OBJECT = 60
#: A date this close before another act belongs to that act.
_BESIDE = 25
_JOINED = re.compile(r"\b(?:and|et|y|e|и|then|puis|luego|затем)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WHEN = re.compile(r",?\s*(?:when|lorsqu[e’']|cuando|когда)\b", re.IGNORECASE)
#: An entry of a list by date: "3 May 2012 – ...".
_ENTRY = re.compile(r"\s?(?:[–—:]|-\s)")
#: A relative clause begun and not closed before the act.
_RELATIVE = re.compile(
    r"\b(?:who|which|whom|that had|qui|laquelle|lequel|quien|el cual|la cual|котор\w+)\b[^,;]*$", re.IGNORECASE
)
#: A noun right behind a year, and words before one that make it a time all the same.
_A_THING = re.compile(
    r"\s+[“\"«]?(?!(?:and|or|when|for|after|before|by|to|with|the|an?|at|as|but|that|who|which|in|on|because|following|"
    r"under|without|despite|while|until|from|against|et|pour|par|à|au|le|la|qui|que|sans|y|por|para|con|el|los|que|"
    r"и|за|по|в|на|года?|году|г)\b)[A-Za-zÀ-ÿА-я]"
)
_OF_A_TIME = re.compile(
    r"(?:^|[,;:(–—]|\b(?:in|on|since|during|of|from|until|by|early|late|mid|around|year|en|depuis|dès|au|du|de|le|fin|"
    r"début|desde|el|hacia|в|с|на|от|до|за|к))\s*(?:the\s+)?$",
    re.IGNORECASE,
)
#: What ends the words of an act: a date behind it is not theirs.
_STOP = re.compile(r"[;:.,]")
_CLOSES = re.compile(r"\s*[,;:]|\s+(?:and|but|et|mais|y|e|pero|и|но|а)\b", re.IGNORECASE)
_PART = re.compile(r"[,;]|\b(?:and|et|y|e|и)\b", re.IGNORECASE)
_OTHER_VERB = re.compile(
    r"\b(?:who|which|that|whose|where|when|after|before|since|until|qui|dont|que|après|avant|depuis|lorsqu\w*|quien|"
    r"tras|después|antes|desde|cuando|котор\w+|после|до|когда|где)\b",
    re.IGNORECASE,
)


_OF_LAW = re.compile(
    r"(?:\b(?:Acts?|Laws?|Decrees?|Codes?|Bills?|Conventions?|Ordinances?|Regulations?|Resolutions?|sections?|lois?|"
    r"décrets?|ordonnances?|conventions?|ley(?:es)?|decretos?|códigos?|convenios?|(?<!вне )закон\w*|декрет\w*|указ\w*|"
    r"кодекс\w*|конвенци\w*)(?:\s+(?:on|sur|sobre|о|об)\s[^.;]{3,60})?"
    r"(?:\s*\(?(?:No|n°|nº|núm|№)s?\.?\s?[\w/.-]+\)?)?,?\s*(?:of|du|de|del|от|dated)?\s*)$",
    re.IGNORECASE,
)
_DECREE = re.compile(
    r"\b(?:decree|order|ruling|judgment|decision|décret|arrêté|ordonnance|jugement|arrêt|décision|decreto|resolución|"
    r"sentencia|auto|указ\w*|постановлени\w*|решени\w*|приказ\w*|декрет\w*)\s+(?:\(?(?:No|n°|no|núm|№)\.?\s?[\w/.-]+\)?\s+)?"
    r"(?:of|du|de|del|от|dated|en date du)?\s*$",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|before|no later than|up to|prior to|expires? in|expires? on|d[’']ici(?: à)?|avant|"
    r"jusqu[’'](?:au|à|en)|au plus tard|antes de|hasta(?: el)?|a más tardar|до|не позднее)\s+"
    r"(?:the\s+|le\s+|el\s+|late\s+|early\s+)?(?:end of\s+|fin\s+|конца\s+)?$",
    re.IGNORECASE,
)


#: "For the first time since the complaint of 2000": the date from which is counted.
_SINCE_WHEN = re.compile(r"\b(?:с\s+момента|со\s+времени|со\s+времён)\s[^.;,]{0,80}$", re.IGNORECASE)


def dates_that_count(analysis: Analysis, found: Masked) -> list[FoundDate]:
    """The dates of a sentence that can be the date of an act, those not understood among them."""
    counted = []
    for one in found.dates:
        before = analysis.text[max(found.sentence.start, one.start - 90) : one.start]
        after = analysis.text[one.end : min(found.sentence.end, one.end + 30)]
        names = names_a_thing(one, before, after)
        if not (names or _OF_LAW.search(before) or _DEADLINE.search(before) or _SINCE_WHEN.search(before)):
            counted.append(one)
    return counted


def names_a_thing(one: FoundDate, before: str, after: str) -> bool:
    """Whether a year only names something: "the 1989 movement", "a November 2015 rally"."""
    if one.value is None or one.value.start.day is not None or not _A_THING.match(after):
        return False
    return not _OF_A_TIME.search(before)


def date_of_act(
    analysis: Analysis,
    found: Masked,
    start: int,
    end: int,
    rivals: Sequence[int] = (),
    others: Sequence[tuple[int, int]] = (),
) -> FoundDate | None:
    """The date of the act whose words stand at `start` to `end` of the sentence.

    Args:
        rivals: where other acts of the sentence start; a date beyond one of them more likely belongs to it.
        others: where other acts stand; a date inside or right behind their words is theirs.
    """
    counted = [one for one in dates_that_count(analysis, found) if not _is_theirs(found, one, start, end, others)]
    return _nearest(found, start, end, counted, rivals) or _nearest(found, start, end, _of_decrees(found), rivals)


def _is_theirs(found: Masked, one: FoundDate, start: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    at, to = one.start - found.sentence.start, one.end - found.sentence.start
    mine = start <= at <= end + 3
    return not mine and any(
        (low <= at <= high + 3 and not _STOP.search(found.words[high:at]))
        or (to <= start and high <= at <= high + _OBJECT and _ends_its_clause(found.words, high, at, to, start))
        for low, high in others
    )


def _ends_its_clause(words: str, high: int, at: int, to: int, start: int) -> bool:
    """Whether a date closes the clause of the act before it: "applied for a licence on 3 May, and was refused"."""
    return (
        not _PART.search(words[high:at])
        and not _OTHER_VERB.search(words[high:at])
        and bool(_CLOSES.match(words, to, start))
    )


def _of_decrees(found: Masked) -> list[FoundDate]:
    """Dates of decrees, orders and judgments, which date what they do: "a decree of 3 May dissolved the union"."""
    base = found.sentence.start
    words = found.sentence.text
    return [one for one in found.dates if _DECREE.search(words[: one.start - base])]


def _nearest(
    found: Masked, start: int, end: int, counted: Sequence[FoundDate], rivals: Sequence[int]
) -> FoundDate | None:
    base = found.sentence.start
    best: tuple[int, int] | None = None
    for index, one in enumerate(counted):
        cost = _cost(found, start, end, one.start - base, one.end - base, rivals)
        if cost <= _FARTHEST and (best is None or cost < best[0]):
            best = (cost, index)
    if best is None and len(counted) == 1 and not rivals and _alone(found, start, end, counted[0]):
        return counted[0]
    return counted[best[1]] if best else None


def _alone(found: Masked, start: int, end: int, one: FoundDate) -> bool:
    """Whether the only date of a sentence with one act stands in the act's own main clause."""
    at, to = one.start - found.sentence.start, one.end - found.sentence.start
    low, high = (to, start) if to <= start else (end, at)
    gap = found.words[low:high]
    strong = any(
        strength == STRONG and low < where <= high
        for where, strength in breaks(found.sentence.text, found.sentence.language)
    )
    return not strong and not _OTHER_VERB.search(gap)


def _cost(found: Masked, start: int, end: int, at: int, to: int, rivals: Sequence[int]) -> int:
    if at < end and to > start:
        return 0
    left = to <= start
    low, high = (to, start) if left else (end, at)
    gap = found.words[low:high]
    parted = [
        strength for where, strength in breaks(found.sentence.text, found.sentence.language) if low < where <= high
    ]
    strong = parted.count(STRONG)
    cost = min(len(gap), 120) + 40 * (len(parted) - strong) + 150 * strong
    cost += 70 * sum(low <= rival < high for rival in rivals)
    if left:
        if _WHEN.match(gap):
            return 30
        if at <= 3 and _ENTRY.match(found.words[to:]):
            return min(cost - 150, 50)
        if _RELATIVE.search(gap):
            return cost + 120
        heads = at <= 14 or bool(re.search(r"[;:–—]\s*\W*(?:\w+\s+){0,3}$", found.words[max(0, at - 60) : at]))
        if heads and strong == 0:
            return min(cost, 50)
        return cost + (60 if _JOINED.search(gap) else 0)
    if any(0 <= rival - to <= _BESIDE and not _PART.search(found.words[to:rival]) for rival in rivals):
        cost += 150
    return cost + (110 if _OTHER_VERB.search(gap) else 0)
