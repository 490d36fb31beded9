"""Where a sentence tells of a registration act, and on which dates it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tripartite.extraction.analysis import Analysis, Sentence
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
#: How many sentences back the lead of a list is looked for.
_ITEMS = 15
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
    r"(?:\s+(?:again|then|lastly|once\s+(?:more|again)|a\s+\w+\s+time|puis|enfin|de\s+nouveau|une\s+\w+\s+fois|luego|"
    r"por último|de\s+nuevo|otra\s+vez|por\s+\w+\s+vez|затем|снова|вновь|ещё\s+раз))*),?\s*"
    r"(?:(?:on|in|le|les|en|el|los|в|du|de|del|от)\s+)?",
    re.IGNORECASE,
)
_COUNTABLE = frozenset({RegistrationAct.APPLICATION, RegistrationAct.REFUSAL, RegistrationAct.REGISTRATION})


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
#: What joins a noun of an act ("the dissolution of X") to a date of its own.
_OF_ITS_OWN = re.compile(
    r"[\s\ue001]*(?:\([^)]{0,40}\)\s*)?,?\s*"
    r"(?:(?:came|followed|(?:was|were)\s+(?:dated|issued|made|notified))\s+)?(?:(?:on|in|of|dated|since|le|du|en|depuis|el|del?|desde|в|от|с|о)\s+)*",
    re.IGNORECASE,
)
#: "It was on the register by the end of May": of an act that is past, this is when it had happened.
_BY_THEN = re.compile(
    r"\s+by\s+(?:(?:early|mid|late)[\s-]+|(?:the\s+)?(?:end|close|start|beginning|middle)\s+of\s+)?\Z"
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
        dates = _only_then(found, chosen, end) or (
            _of_its_own(found, start, end) if named else _dates(analysis, found, start, end, limit, rivals, others)
        )
        if family.act in _COUNTABLE and len(dates) < 2 and _is_count(found, chosen, start, end):
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
        return not _PERFORMED.search(found.words, max(0, start - 60), start)
    return _describes(found, start, end)


def _describes(found: Masked, start: int, end: int) -> bool:
    """Whether a participle stands before its noun and only describes it: "the dissolved union"."""
    one_word = _PARTICIPLE.match(found.words, start)
    return bool(one_word and end - one_word.end() <= 1 and _DESCRIBED.search(found.words, max(0, start - 16), start))


def _of_its_own(found: Masked, start: int, end: int) -> tuple[FoundDate, ...]:
    """The date joined to a noun of an act, or set inside its words; any other is the date of the sentence's verb."""
    base = found.sentence.start
    inside = [one for one in found.dates if start <= one.start - base < end]
    if inside:
        return tuple(inside[:1])
    follows = next((one for one in found.dates if one.start - base >= end), None)
    joined = follows and _OF_ITS_OWN.fullmatch(found.words, end, follows.start - base)
    return (follows,) if follows and joined else ()


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


def _only_then(found: Masked, chosen: Rules, end: int) -> tuple[FoundDate, ...]:
    """The date of "not registered until 4 June", "n'a été enregistré que le 4 juin", "on the register by June"."""
    behind = next((one for one in found.dates if one.start - found.sentence.start >= end), None)
    if behind and _BY_THEN.fullmatch(found.words, end, behind.start - found.sentence.start):
        return (behind,)
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
        if (
            other.start > run[-1].start
            and not _a_step_on(one, other)
            and _LISTED.fullmatch(found.words[run[-1].end - found.sentence.start : other.start - found.sentence.start])
        ):
            run.append(other)
    for other in reversed(found.dates):
        if other.end <= run[0].start and _LISTED.fullmatch(
            found.words[other.end - found.sentence.start : run[0].start - found.sentence.start]
        ):
            run.insert(0, other)
    exact = _more_exact(run)
    if exact:
        return (exact,)
    if len(run) == 2 and "," in found.words[run[0].end - found.sentence.start : run[1].start - found.sentence.start]:
        return (one,)
    days = [each for each in run if each.value is not None and each.value.start == each.value.end]
    return tuple(days) if len(days) == len(run) else (one,)


def _a_step_on(one: FoundDate, other: FoundDate) -> bool:
    """Whether the second date only steps on from the first ("on 3 May and a month later"): another act's date."""
    if one.value is None or other.value is None or re.search(r"\d", other.words):
        return False
    return (one.value.start.day is None) != (other.value.start.day is None)


def _more_exact(run: Sequence[FoundDate]) -> FoundDate | None:
    """The second of two dates that tell one time: "a week later, on 31 March"."""
    if len(run) != 2 or run[0].value is None or run[1].value is None:
        return None
    wide, exact = run[0].value, run[1].value
    inside = wide.first <= exact.first and exact.last <= wide.last
    return run[1] if inside and wide != exact else None


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
