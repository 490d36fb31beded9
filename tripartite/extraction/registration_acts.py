"""Where a sentence tells of a registration act, and on which dates it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.registration_rules import Family, Rules
from tripartite.extraction.rulebook import DATE
from tripartite.extraction.timing import date_of_act
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange
from tripartite.values.vocabulary import RegistrationAct

#: No sentence tells more acts than this; a text that repeats itself without end is not read on.
_MOST = 20
#: The sentences beside one that settle what it speaks of, the nearest first.
_AROUND = (-1, 1, -2, 2, -3, -4)
#: How far behind its words the dates of an act may be listed, in code points.
_LIST_REACH = 130
#: A match longer than this names the papers first and the act last: only its verb is dated.
_LONG, _VERB = 40, 25
_MONTHS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?")
#: What may stand between the dates of a list: "and, the last time, on".
_IN_LIST = re.compile(
    r"(?:[\s,;]|\b(?:and|also|again|then|lastly|finally|most|recently|the|last|time|first|second|third|on|in|le|la|les|en|"
    r"et|puis|enfin|dernière|fois|une|el|los|y|luego|por|última|vez|último|finalmente|и|затем|в|последний|раз|снова|"
    r"of|du|de)\b)*",
    re.IGNORECASE,
)
#: What joins the dates of several acts told at once.
_LISTED = re.compile(
    r"\s*(?:,|,?\s*(?:and|then|et|puis|y|e|luego|и|затем)"
    r"(?:\s+(?:again|then|lastly|puis|enfin|luego|por último|затем|снова))?)\s*(?:(?:on|in|le|en|el|в)\s+)?",
    re.IGNORECASE,
)
_COUNTABLE = frozenset({RegistrationAct.APPLICATION, RegistrationAct.REFUSAL, RegistrationAct.REGISTRATION})


@dataclass(frozen=True, slots=True)
class Act:
    """One mention of an act; offsets count in the sentence."""

    family: Family
    start: int
    end: int
    dates: tuple[FoundDate, ...]


def acts_in(analysis: Analysis, found: Masked, chosen: Rules) -> list[Act]:
    """The acts of a sentence, in order, each with its dates."""
    placed = _placed(analysis, found, chosen)
    starts = [start for _, start, _ in placed]
    acts: list[Act] = []
    for number, (family, start, end) in enumerate(placed):
        if family.act in _COUNTABLE and _is_count(found, chosen, start, end):
            continue
        limit = starts[number + 1] if number + 1 < len(placed) else len(found.words)
        rivals = [one for one in starts if one != start]
        others = [(low, high) for other, low, high in placed if other.act is not family.act]
        dates = _only_then(found, chosen, end) or _dates(analysis, found, start, end, limit, rivals, others)
        earlier = _reckoned_back(found, chosen, start, acts)
        acts.append(Act(family, start, end, (earlier,) if earlier else dates))
    return _lists_once(acts)


def _lists_once(acts: list[Act]) -> list[Act]:
    """A list of days belongs to one act: "on 3 May and 4 June it applied, and was refused each time"."""
    kept: list[Act] = []
    for act in acts:
        taken = len(act.dates) > 1 and any(
            one.family.act is not act.family.act and set(one.dates) & set(act.dates) for one in kept
        )
        kept.append(Act(act.family, act.start, act.end, ()) if taken else act)
    return kept


def _placed(analysis: Analysis, found: Masked, chosen: Rules) -> list[tuple[Family, int, int]]:
    """Where the families match; where two overlap the earlier in the data wins."""
    placed: list[tuple[Family, int, int]] = []
    for family in chosen.families:
        if family.needs and not _speaks_of(analysis, found, family.needs):
            continue
        for match in family.pattern.finditer(found.words):
            if _fits(found, family, match) and not any(_same_place(family, match, one) for one in placed):
                placed.append((family, match.start(), match.end()))
    return sorted(placed, key=lambda one: one[1])[:_MOST]


def _reckoned_back(found: Masked, chosen: Rules, start: int, acts: list[Act]) -> FoundDate | None:
    """The month of "fourteen months after it applied", counted back from the act before it in the sentence."""
    told = chosen.months_after.search(found.words, max(0, start - 80), start)
    later = acts[-1].dates[0].value if told and acts and acts[-1].dates else None
    length = found.length_at(told.start("length")) if told else None
    whole = _MONTHS.fullmatch(length.value) if length else None
    if told is None or later is None or length is None or whole is None or later.start.month is None:
        return None
    months = later.start.year * 12 + later.start.month - 1 - int(whole[1] or 0) * 12 - int(whole[2] or 0)
    value = DateRange.on(months // 12, months % 12 + 1)
    return FoundDate(length.start, length.end, value, length.words)


def _same_place(family: Family, match: re.Match[str], placed: tuple[Family, int, int]) -> bool:
    """Whether a match tells no act of its own: it overlaps one of the same act, or ends where another does.

    "Its application, lodged in May, was refused": both begin with the application, each ends with its own verb.
    """
    other, low, high = placed
    if not (low < match.end() and match.start() < high):
        return False
    return other.act is family.act or low < match.end() <= high + 2


def _fits(found: Masked, family: Family, match: re.Match[str]) -> bool:
    """Whether the words around a match let it be an act: what they must name, and must not."""
    if family.not_before and family.not_before.search(found.words[max(0, match.start() - 60) : match.start()]):
        return False
    return family.about is None or bool(family.about.search(found.words))


def _speaks_of(analysis: Analysis, found: Masked, matter: re.Pattern[str]) -> bool:
    """Whether the sentence or one beside it speaks of a matter."""
    if matter.search(found.sentence.text):
        return True
    near = [analysis.neighbour(found.sentence, step) for step in _AROUND]
    return any(one is not None and matter.search(one.text) for one in near)


def _is_count(found: Masked, chosen: Rules, start: int, end: int) -> bool:
    """Whether the act is only counted: "fourteen unions were registered in 2011"."""
    low, high = max(0, start - 40), min(len(found.words), end + 25)
    return bool(chosen.counted.search(found.words[low:end])) or bool(
        chosen.counted.match(found.words[end:high].lstrip())
    )


def _only_then(found: Masked, chosen: Rules, end: int) -> tuple[FoundDate, ...]:
    """The date of "not registered until 4 June", "n'a été enregistré que le 4 juin"."""
    cue = chosen.save_for.match(found.words[end:])
    if cue is None:
        return ()
    after = end + cue.end() + found.sentence.start
    return tuple(one for one in found.dates if 0 <= one.start - after <= 6)[:1]


def _dates(
    analysis: Analysis,
    found: Masked,
    start: int,
    end: int,
    limit: int,
    rivals: Sequence[int],
    others: Sequence[tuple[int, int]],
) -> tuple[FoundDate, ...]:
    """The dates of an act; one that stands in the words of another act is that act's own."""
    listed = _listed(found, end, limit)
    if listed:
        return listed
    if end - start > _LONG:
        start = end - _VERB
    one = date_of_act(analysis, found, start, end, rivals, others)
    return _with_its_list(found, one) if one else ()


def _with_its_list(found: Masked, one: FoundDate) -> tuple[FoundDate, ...]:
    """A date with those joined to it: "on 3 May and again on 4 June"; a range stands alone."""
    run = [one]
    for other in found.dates:
        if other.start > run[-1].start and _LISTED.fullmatch(
            found.words[run[-1].end - found.sentence.start : other.start - found.sentence.start]
        ):
            run.append(other)
    for other in reversed(found.dates):
        if other.end <= run[0].start and _LISTED.fullmatch(
            found.words[other.end - found.sentence.start : run[0].start - found.sentence.start]
        ):
            run.insert(0, other)
    if len(run) == 2 and "," in found.words[run[0].end - found.sentence.start : run[1].start - found.sentence.start]:
        return (one,)
    days = [each for each in run if each.value is not None and each.value.start == each.value.end]
    return tuple(days) if len(days) == len(run) else (one,)


def _listed(found: Masked, end: int, limit: int) -> tuple[FoundDate, ...]:
    """The dates listed in brackets or after a colon behind an act: "five times (21 September, 4 October and ...)"."""
    high = min(limit, end + _LIST_REACH)
    opening = re.compile(r"\(|:\s").search(found.words, end, high)
    if opening is None or _parted(found, end, opening.start()):
        return ()
    closing = found.words.find(")", opening.end()) if opening.group() == "(" else len(found.words)
    closing = closing if closing >= 0 else len(found.words)
    base = found.sentence.start
    inside = tuple(one for one in found.dates if opening.end() <= one.start - base < closing)
    if not all(_IN_LIST.fullmatch(found.words[one.end - base : other.start - base]) for one, other in pairwise(inside)):
        return ()
    return inside if len(inside) > 1 and found.words[opening.end() : closing].count(DATE) else ()


def _parted(found: Masked, low: int, high: int) -> bool:
    return any(
        strength == STRONG and low < at < high for at, strength in breaks(found.sentence.text, found.sentence.language)
    )
