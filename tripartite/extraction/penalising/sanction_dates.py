"""When a penalty began and ends: the date of the verb that imposes it, a stated end, an end worked out.

A sentence often dates something else: its own telling ("on 3 May the League reported that ..."), a day on which the
penalty was in force ("as of 1 October"), the release of one who "spent two years in detention", the deed. None of these
is the start; where no other date is told the start stays unknown, and no end is worked out. The words that show it are
data (`data/sanction_dates/LANGUAGE.json`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.date_words import date_words
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty, amount_end
from tripartite.extraction.penalising.whether_imposed import BINDING
from tripartite.extraction.rulebook import DATE
from tripartite.extraction.timing import date_of_act
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange, add_duration
from tripartite.values.vocabulary import SanctionType

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?\Z")
#: A date right behind an amount is that of its own share: "X to thirty months on 7 April, Y to two years on 16 May".
_BEHIND = re.compile(rf"\s*,?\s*(?:(?:each|in\s+prison|in\s+jail)\s+)?(?:on|in|le|en|el|в)?\s*[{DATE}]+", re.IGNORECASE)
#: Between a date and a verb: the end of a clause, or the beginning of one that is told.
_ANOTHER_CLAUSE = re.compile(r"[a-zà-ÿа-я]{3,}[^,;]*[,;]|\b(?:that|que|qu['’]|что)\b|,\s+\w+ing\b")
#: A date right behind a verb: "imprisoned since 2011".
_BESIDE = re.compile(
    rf"\s+(?:since|in|on|from|depuis|en|le|desde|el|с|в)\s+(?:the\s+|early\s+|late\s+|mid-)?[{DATE}]+", re.IGNORECASE
)
#: Penalties that no verb imposes in their sentence: what its verb tells is something else.
_NOUNS = frozenset({"noun", "alone"})
#: A verb that shares the subject, and the date, of the one before it: "quashed the acquittal and sentenced him".
_SHARES = re.compile(r"\b(?:and|et|y|и)\s+(?:then\s+|also\s+|puis\s+|luego\s+)?(?:\w+\s+)?\Z", re.IGNORECASE)
#: A day of the week behind the verb that imposes, which no year settles.
_LAST_DAY = re.compile(
    r",?\s+(?:on|last|el|este|ce|le|lors de|в|во)?\s?(?:last|past|pasado|прошл\w+)?\s?"
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|"
    r"domingo|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!\w)(?!\s+\d)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:still|remain(?:s|ed)?|reste(?:nt)?|demeure(?:nt)?|sigue[n]?|continúan?|оста[её]тся|остаются)\b", re.I
)
_SINCE = re.compile(r"[^,;.]{0,40}?\b(?:since|depuis|desde|с)\s", re.IGNORECASE)
#: Verbs that leave a sentence in force, whose date is not the sentence's.
_UPHELD = re.compile(r"upheld|confirm|ratific|maint|подтверд", re.IGNORECASE)
#: How far around an amount its range, or before a date its preposition, is looked for, in code points.
_NEAR = 45
#: A participle in commas has a day of its own: "X, sued for libel in 2018, was fined".
_APPOSED = re.compile(
    r",\s*(?:\w+ly\s+|who\s+(?:was|had\s+been)\s+)?\w+(?:ed|wn|ght|é|ée|és|ées|ad[oa]s?|id[oa]s?|нн(?:ый|ая|ые))\b[^,;]{0,80}\Z"
)
_APPOSED_ENDS = re.compile(r"\s*,")
#: The crime of which somebody is sentenced, with the time and place of it: "for war crimes in Ruritania in 1999".
_CRIME = re.compile(
    r"\b(?:for|of|pour|por|за)\s+(?:[\w’'-]+\s+){0,4}?(?:crimes?|offen[cs]es?|genocide|abuses?|corruption|fraud|theft|rape|"
    r"bombings?|massacres?|disappearances?|torture|génocide|viols?|disparitions?|crímenes|genocidio|delitos?|"
    r"преступлени\w+|геноцид\w*)\b[^,;.]*\b(?:in|on|during|en|le|в)\s+\Z",
    re.IGNORECASE,
)
_TO_SERVE = re.compile(r"\b(?:to\s+serve|pour\s+(?:y\s+)?purger|para\s+cumplir|для\s+отбыва\w+)\b", re.IGNORECASE)
#: A date told as a stretch with its end: "from October 2022 to February 2023".
_STRETCH = re.compile(
    r"(?:from|between|de|du|entre|desde|с)\s+\S.*\s(?:to|and|until|au|à|et|a|hasta|y|по|до)\s", re.IGNORECASE
)
_SERVABLE = (SanctionType.DETENTION, SanctionType.IMPRISONMENT, SanctionType.RESTRICTED_FREEDOM)
#: What a release ends; it often begins what restricts liberty ("released on 3 May but barred from leaving").
_LIBERTY = (SanctionType.DETENTION, SanctionType.IMPRISONMENT)
#: Verbs by which a court gives a term, which is to be served: none of them tells what was served.
_GIVEN = frozenset({"sentence", "give", "impose", "order", "entry", "had"})


@dataclass(frozen=True, slots=True)
class Times:
    """When a penalty was imposed and when it ended, as far as the words give it.

    Attributes:
        own: whether a date of an earlier sentence may still be that of the penalty.
        released: whether the end is that of a release told in the same sentence.
    """

    imposed: DateRange | None = None
    until: str | None = None
    own: bool = True
    released: bool = False


def times_of(analysis: Analysis, found: Masked, penalty: Penalty, others: Sequence[int], chosen: Rules) -> Times:
    """When a penalty was imposed and its stated end; `others` are where other penalties' verbs stand."""
    served = _served_before(found, penalty)
    if served is not None:
        return _ended_with(analysis, found, served)
    until = _until(found, penalty, chosen)
    told = _date_of(analysis, found, penalty, others)
    if told is not None and (_is_anothers(found, penalty, told) or (until and told.start == until.start)):
        return Times(None, str(until.value.end) if until and until.value else None, own=False)
    if _so_far(found, penalty) and not (told and _since(found, told)):
        return Times(None, str(until.value.end) if until and until.value else None, own=False)
    imposed = told.value if told else None
    if told and imposed and not until and penalty.type in _SERVABLE and _is_stretch(found, told):
        return Times(DateRange(imposed.start, imposed.start), str(imposed.end), own=True)
    # Where the sentence dates something else, the date of a sentence before it is not that of the penalty either.
    apart = told is None and any(one.end - found.sentence.start <= penalty.anchor.start for one in found.dates)
    return Times(imposed, str(until.value.end) if until and until.value else None, own=not apart)


def times_when_described(analysis: Analysis, found: Masked, penalty: Penalty) -> Times:
    """The end that "freed the jailed leader X on 4 June" tells of what only describes X; no start."""
    before = date_words(found.sentence.language).release.search(found.words, max(0, penalty.anchor.start - 30))
    if before is None or before.start() >= penalty.anchor.start:
        return Times(own=False)
    return _ended_with(analysis, found, penalty.anchor.start)


def is_unreckoned(found: Masked, penalty: Penalty) -> bool:
    """Whether a date stands by the verb whose day is not known ("sentenced last Monday"): it is no earlier one."""
    return bool(_LAST_DAY.match(found.sentence.text, penalty.anchor.end))


def has_no_date(found: Masked, penalty: Penalty) -> bool:
    """Whether the words tell how a penalty stands or what was done to it later: "remains barred", "upheld on 3 May"."""
    start, end = penalty.anchor.start, penalty.anchor.end
    if penalty.anchor.name == "be-under" and not _SINCE.match(found.words, max(penalty.end, end)):
        return True
    if penalty.anchor.name == "had" or (penalty.anchor.voice == "subject" and penalty.anchor.name in BINDING):
        return True
    if _UPHELD.search(found.words[max(0, start - 20) : end]):
        return True
    still = _STILL.search(found.words[max(0, start - 25) : end])
    return bool(still and not _SINCE.match(found.words, max(penalty.end, end)))


def is_exact(found: Masked, penalty: Penalty) -> bool:
    """Whether a length is told as such, so that an end may be worked out: not "nearly ten years"."""
    at = penalty.amount_at
    return at is not None and not date_words(found.sentence.language).approximate.search(
        found.words[max(0, at - _NEAR) : at]
    )


def is_range(found: Masked, penalty: Penalty) -> bool:
    """Whether a length is one end of a range, so that it is nobody's: "terms of eight to 13 years"."""
    at = penalty.amount_at
    if at is None or penalty.anchor.name == "reduced":
        return False
    words, end = date_words(found.sentence.language), amount_end(found, penalty)
    before = words.range_before.search(found.words[max(0, at - _NEAR) : at])
    return bool(before or words.range_behind.match(found.words[end : end + _NEAR]))


def worked_out(imposed: DateRange | None, amount: str | None) -> str | None:
    """Start plus duration, only where the start is one day and the duration whole: never guessed."""
    if imposed is None or imposed.start != imposed.end or imposed.start.day is None or not amount:
        return None
    parts = _DURATION.match(amount)
    if not parts:
        return None
    years, months, weeks, days = (int(part or 0) for part in parts.groups())
    try:
        start = date(imposed.start.year, imposed.start.month or 1, imposed.start.day)
        return add_duration(start, years, months, days + 7 * weeks).isoformat()
    except (ValueError, OverflowError):
        return None


def _date_of(analysis: Analysis, found: Masked, penalty: Penalty, others: Sequence[int]) -> FoundDate | None:
    """The date that governs the verb that imposes a penalty, in its sentence."""
    behind = _BEHIND.match(found.words, amount_end(found, penalty)) if penalty.amount_at is not None else None
    right = found.date_at(behind.end() - 1) if behind else None
    if right is not None and right.value is not None:
        return right
    start, end = penalty.anchor.start, penalty.anchor.end
    beside = _BESIDE.match(found.words, end)
    own = found.date_at(beside.end() - 1) if beside else None
    if own is not None and own.value is not None:
        return own
    if penalty.anchor.name in _NOUNS:
        return None
    if penalty.type not in _LIBERTY:
        return date_of_act(analysis, found, start, end, others)
    acts = [
        one.span()
        for one in date_words(found.sentence.language).other_acts.finditer(found.words)
        if one.end() <= start or one.start() >= max(end, penalty.end)
    ]
    return date_of_act(analysis, found, start, end, others, acts)


def _until(found: Masked, penalty: Penalty, chosen: Rules) -> FoundDate | None:
    """The end that the text states ("until 28 November 2018", "expires in 2026")."""
    match = chosen.patterns["until"].search(found.words, penalty.start)
    if match is None or match.start() - penalty.end > 140:
        return None
    told = found.date_at(match.end())
    return told if told is not None and told.value is not None else None


def _is_anothers(found: Masked, penalty: Penalty, told: FoundDate) -> bool:
    """Whether the nearest date is that of a telling, of a day in force, of another clause, or of the deed."""
    words, base = date_words(found.sentence.language), found.sentence.start
    at, to, start = told.start - base, told.end - base, penalty.anchor.start
    if words.in_force.search(found.words[max(0, at - _NEAR) : at]):
        return True
    if at >= penalty.end:
        behind = found.words[penalty.end : at]
        return bool(words.deed.search(behind) or _CRIME.search(behind))
    if to > start:
        return False
    gap = found.words[to:start]
    if _APPOSED.search(found.words, max(0, at - 120), at) and _APPOSED_ENDS.match(gap):
        return True
    # "Transferred X in March to serve a life sentence": the day of the transfer.
    if _TO_SERVE.search(found.words, max(0, start - 12), penalty.anchor.end):
        return True
    telling, act = words.reported.search(gap), words.acts.search(gap)
    if words.matrix.search(gap) and not act and not _SHARES.search(gap):
        return True
    if telling and not (act and act.start() < telling.start()):
        return True
    if words.reported_that.search(found.words[max(0, at - 60) : at]):
        return True
    # What "had been" done was done before the day of its sentence, save where that day opens its own clause.
    before = words.pluperfect.search(gap)
    if before and _ANOTHER_CLAUSE.search(gap[: before.start()]):
        return True
    return bool(words.later_clause.search(gap) or words.earlier_clause.search(gap))


def _is_stretch(found: Masked, told: FoundDate) -> bool:
    """Whether a date is that of a whole stretch, from its beginning to its end."""
    low, high = told.start - found.sentence.start, told.end - found.sentence.start
    return bool(
        told.value and told.value.start != told.value.end and _STRETCH.search(found.original(max(0, low - 8), high))
    )


def _so_far(found: Masked, penalty: Penalty) -> bool:
    """Whether a length only counts up to the telling: "had been held for 14 days", with no day of its beginning."""
    if penalty.type not in _SERVABLE or penalty.amount_at is None or penalty.anchor.name in _GIVEN:
        return False
    low = max(0, penalty.anchor.start - 60)
    found_at = date_words(found.sentence.language).so_far.search(found.words, low, penalty.amount_at + 1)
    return bool(found_at and DATE not in found.words[found_at.start() : penalty.end])


def _since(found: Masked, told: FoundDate) -> bool:
    """Whether a date is that from which a penalty runs: "since her arrest in 2015"."""
    at = told.start - found.sentence.start
    return bool(date_words(found.sentence.language).since.search(found.words[max(0, at - _NEAR) : at]))


def _served_before(found: Masked, penalty: Penalty) -> int | None:
    """Where the words begin that tell a term already served: "released after spending 22 months in detention"."""
    if penalty.type not in _SERVABLE or penalty.anchor.name in _GIVEN:
        return None
    words, first = date_words(found.sentence.language), min(penalty.anchor.start, penalty.start)
    last = max(penalty.end, penalty.amount_at or 0)
    if not words.served_verbs.search(found.words, max(0, first - 30), last):
        return None
    for at in (first, penalty.start):
        before = words.after_serving.search(found.words[:at])
        if before is not None:
            return before.start()
    return None


def _ended_with(analysis: Analysis, found: Masked, served: int) -> Times:
    """The end of a term served: the day of the release, or of the death, that the main clause tells."""
    words = date_words(found.sentence.language)
    for pattern, released in ((words.release, True), (words.death, False)):
        act = next((one for one in reversed(list(pattern.finditer(found.words, 0, served)))), None)
        if act is not None:
            told = date_of_act(analysis, found, act.start(), act.end())
            day = str(told.value) if told and told.value else None
            return Times(None, day, own=False, released=released)
    return Times(None, None, own=False)
