"""Where a sentence tells of a registration act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import STRONG, between
from tripartite.extraction.folded import folded_of
from tripartite.extraction.masking import Masked
from tripartite.extraction.registering.registration_dates import date_of_its_own, dates_of, only_then
from tripartite.extraction.registering.registration_frames import fits_its_clause, speaks_of_registering
from tripartite.extraction.registering.registration_rules import Family, Rules
from tripartite.extraction.rulebook import BODY, DATE
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange
from tripartite.values.vocabulary import RegistrationAct

#: No sentence tells more acts than this; a text that repeats itself without end is not read on.
_MOST = 20
#: How many places of a sentence are tried for one family.
_TRIES = 40
#: The sentences beside one that settle what it speaks of, the nearest first.
_AROUND = (-1, 1, -2, 2, -3, -4)
#: How many sentences back the lead of a list is looked for.
_ITEMS = 15
_MONTHS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?")
_COUNTABLE = frozenset({RegistrationAct.APPLICATION, RegistrationAct.REFUSAL, RegistrationAct.REGISTRATION})


#: "Registered 45 accidents", "registered more than 11 000 cases": a count of something else.
_A_NUMBER = re.compile(
    r"\s*(?:(?:more\s+than|over|some|about|at\s+least|plus\s+de|près\s+de|environ|quelque|más\s+de|unos|cerca\s+de|"
    r"более|свыше|около|почти)\s+)?\d[\d., ]*\s",
    re.IGNORECASE,
)
#: Before a participle that only describes: "the dissolved union", "its now defunct ...".
_DESCRIBED = re.compile(
    r"\b(?:the|an?|its|their|this|that|now|since|long)\s+(?:now\s+|since\s+|long\s+)?\Z", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"\w+ed\b(?!\s+by\b)", re.IGNORECASE)
#: Verbs that perform what their noun names: "ordered the permanent closure of X".
_PERFORMED = re.compile(
    r"\b(?:order|decre|announc|pronounc|approv|sign|confirm|uph[eo]ld|impos|ordonn|prononc|annonc|décid|décrét|entérin|"
    r"orden|decret|dispuso|anunci|confirm|распоряд|постанов|объяв|утверд|подтверд|вынес)\w*\s+"
    r"(?:(?:the|an?|its|la|le|l['’]|el|su|о)\s*)?(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)


#: The same, behind the noun: "the suspension of X was published on 3 May".
_TOLD_AFTER = re.compile(
    r"[^;.:]{0,80}?\b(?:(?:was|were|has\s+been)\s+(?:publish|announc|order|pronounc|notifi|impos|gazett|decid|decre)\w+|"
    r"took\s+effect|(?:a|ont)\s+été\s+(?:publi|annonc|prononc|ordonn|notifi|décid|décrét)\w+|est\s+(?:intervenue|tombée)|"
    r"se\s+(?:publicó|dictó|anunció|ordenó|decretó|produjo)|fue\s+(?:publicad|dictad|anunciad|ordenad|decretad)\w+|"
    r"объявили|опубликован\w*|объявлен\w*|вступил\w*\s+в\s+силу|состоял\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Act:
    """One mention of an act; offsets count in the sentence.

    Attributes:
        named: whether the words only take the act up ("the dissolution of X", "the dissolved X").
    """

    family: Family
    start: int
    end: int
    dates: tuple[FoundDate, ...]
    named: bool = False


def acts_in(analysis: Analysis, found: Masked, chosen: Rules) -> list[Act]:
    """The acts of a sentence, in order, each with its dates."""
    placed = _placed(analysis, found, chosen)
    starts = [start for _, start, _ in placed]
    acts: list[Act] = []
    for number, (family, start, end) in enumerate(placed):
        limit = starts[number + 1] if number + 1 < len(placed) else len(found.words)
        rivals = [one for one in starts if one != start]
        others = [(low, high) for other, low, high in placed if other.act is not family.act]
        named = _only_named(found, family, start, end)
        dates = only_then(found, chosen, end) or (
            date_of_its_own(found, start, end)
            if named
            else dates_of(analysis, found, start, end, limit, rivals, others)
        )
        told = len(dates) > 1 or any(
            one.value and one.value.start.day and one.value.first == one.value.last for one in dates
        )
        if family.act in _COUNTABLE and not told and _is_count(found, chosen, start, end):
            continue
        if family.act is RegistrationAct.REGISTRATION and _A_NUMBER.match(found.words, end):
            continue
        earlier = _reckoned_back(found, chosen, start, acts)
        acts.append(Act(family, start, end, (earlier,) if earlier else dates, named))
    return _answers_later(found, _lists_once(acts))


def _answers_later(found: Masked, acts: list[Act]) -> list[Act]:
    """An answer has not the date of its application: the date is that of the act it stands nearer to."""
    kept = list(acts)
    for first, one in enumerate(acts):
        for second in range(first + 1, len(acts)):
            other = acts[second]
            apart = (one.family.act is RegistrationAct.APPLICATION) != (other.family.act is RegistrationAct.APPLICATION)
            if apart and len(one.dates) == 1 and one.dates == other.dates:
                at = one.dates[0].start - found.sentence.start
                farther = first if _away(one, at) > _away(other, at) else second
                kept[farther] = replace(kept[farther], dates=())
    return kept


def _away(act: Act, at: int) -> int:
    return 0 if act.start <= at < act.end else min(abs(at - act.start), abs(at - act.end))


def _only_named(found: Masked, family: Family, start: int, end: int) -> bool:
    """Whether the words take up an act and do not tell it; a noun that is ordered or announced tells it."""
    if family.noun:
        performed = _PERFORMED.search(found.words, max(0, start - 60), start)
        return not (performed or _TOLD_AFTER.match(found.words, end, end + 120))
    return _describes(found, start, end)


def _describes(found: Masked, start: int, end: int) -> bool:
    """Whether a participle stands before its noun and only describes it: "the dissolved union"."""
    one_word = _PARTICIPLE.match(found.words, start)
    return bool(one_word and end - one_word.end() <= 1 and _DESCRIBED.search(found.words, max(0, start - 16), start))


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
    speaks: bool | None = None
    for number in sorted(chosen.families_by_stem.live(found.words)):
        family = chosen.families[number]
        if family.needs and not _speaks_of(analysis, found, family.needs):
            continue
        if not family.anywhere:
            speaks = speaks_of_registering(analysis, found.sentence, chosen) if speaks is None else speaks
            if not speaks:
                continue
        for match in _fitting(found, family, chosen):
            told = _told_already(found, family, match, placed) if family.frame else None
            if told is not None:
                other, low, high = placed[told]
                if other.frame and _from_date(found, *match.span()) < _from_date(found, low, high):
                    placed[told] = (family, *match.span())
                continue
            if not any(_same_place(family, match, one) for one in placed):
                placed.append((family, match.start(), match.end()))
    return sorted(placed, key=lambda one: one[1])[:_MOST]


def _fitting(found: Masked, family: Family, chosen: Rules) -> Iterator[re.Match[str]]:
    """The matches of a family that fit where they stand; after a name that heads one that does not, another may."""
    match = _next(family, found.words, 0)
    for _ in range(_TRIES):
        if match is None:
            return
        fits = _fits(found, family, match, chosen)
        if fits:
            yield match
        headed = not fits and family.act is RegistrationAct.REGISTRATION and match.group().startswith(BODY)
        match = _next(family, found.words, match.start() + 1 if headed else max(match.end(), match.start() + 1))


def _next(family: Family, words: str, at: int) -> re.Match[str] | None:
    """A family's first match at or after an offset."""
    place = folded_of(family.pattern).search(words, at)
    return family.pattern.match(words, place.start()) if place else None


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


def _told_already(
    found: Masked, family: Family, match: re.Match[str], placed: Sequence[tuple[Family, int, int]]
) -> int | None:
    """The act of the same sort that a frame's clause tells already, with no second date for another; else None."""
    for number, (other, low, high) in enumerate(placed):
        gap = (high, match.start()) if high <= match.start() else (match.end(), low)
        if other.act is family.act and between(found.sentence.text, found.sentence.language, *gap) != STRONG:
            around = found.words[max(0, min(low, match.start()) - 60) : max(high, match.end()) + 60]
            if len(re.findall(f"{DATE}+", around)) < 2:
                return number
    return None


def _from_date(found: Masked, start: int, end: int) -> int:
    """How far the nearest date of the sentence stands from some words."""
    dates = [(one.start - found.sentence.start, one.end - found.sentence.start) for one in found.dates]
    return min((max(low - end, start - high, 0) for low, high in dates), default=0)


def _same_place(family: Family, match: re.Match[str], placed: tuple[Family, int, int]) -> bool:
    """Whether a match tells no act of its own: it overlaps one of the same act, or ends where another does.

    "Its application, lodged in May, was refused": both begin with the application, each ends with its own verb. What
    begins before the other ("rejected the request submitted by ...") has a verb of its own.
    """
    other, low, high = placed
    if not (low < match.end() and match.start() < high):
        return False
    return other.act is family.act or (match.start() >= low and low < match.end() <= high + 2)


def _fits(found: Masked, family: Family, match: re.Match[str], chosen: Rules) -> bool:
    """Whether the words around a match let it be an act: what they must name, and must not."""
    if family.not_before and family.not_before.search(found.words[max(0, match.start() - 60) : match.start()]):
        return False
    if family.about and not family.about.search(found.words):
        return False
    return not family.frame or fits_its_clause(found, family, match, chosen)


def _speaks_of(analysis: Analysis, found: Masked, matter: re.Pattern[str]) -> bool:
    """Whether the sentence or one beside it speaks of a matter."""
    if matter.search(found.sentence.text):
        return True
    near = [analysis.neighbour(found.sentence, step) for step in _AROUND]
    return any(one is not None and matter.search(one.text) for one in (*near, lead_of(analysis, found.sentence)))


def lead_of(analysis: Analysis, sentence: Sentence) -> Sentence | None:
    """The sentence that a list stands under ("It was refused each time:"); None outside lists.

    An item is a passage of one sentence that follows a passage ending in a colon, other such items between them.
    """
    first = sentence.number
    for number in range(sentence.number - 1, max(-1, sentence.number - _ITEMS), -1):
        before = analysis.sentences[number]
        if before.passage != analysis.sentences[first].passage:
            if before.text.rstrip().endswith(":"):
                return before
            if not before.text.rstrip().endswith((";", ",")):
                return None
        first = number
    return None


def _is_count(found: Masked, chosen: Rules, start: int, end: int) -> bool:
    """Whether the act is only counted: "fourteen unions were registered in 2011"."""
    low, high = max(0, start - 40), min(len(found.words), end + 25)
    return bool(chosen.counted.search(found.words[low:end])) or bool(
        chosen.counted.match(found.words[end:high].lstrip())
    )
