"""On which dates a registration act happened: lists of days, dates of its own words, "by the end of May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.registering.registration_rules import Rules
from tripartite.extraction.rulebook import DATE
from tripartite.extraction.timing import date_of_act, dates_that_count
from tripartite.text.dates import FoundDate

#: How far behind its words the dates of an act may be listed, in code points.
_LIST_REACH = 130
#: A match longer than this names the papers first and the act last: only its verb is dated.
_LONG, _VERB = 40, 25
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
#: Before the date of a founding, told by a participle beside the act: "refuses to register the Guild, set up in 2010".
_FOUNDED = re.compile(
    r"\b(?:founded|formed|established|set\s+up|created|créée?s?|fondée?s?|constituée?s?|cread[oa]s?|fundad[oa]s?|constituid[oa]s?|"
    r"основан\w*|создан(?:а|о|ы|н\w+)?(?!\w)|образован\w*)\s+(?:(?:in|on|en|le|el|в)\s+)?\Z",
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

#: "By 2 July they had the refusal in hand": when it had happened, told first.
_BY_THEN_FIRST = re.compile(r"\W*(?:by|ко?)\s+", re.IGNORECASE)
#: What parts two statements of which the second tells what the first announced: "the end came on 3 May: a decree ...".
_ANNOUNCED = re.compile(r"[^:;.]*:[^:;.]*")


def date_of_its_own(found: Masked, start: int, end: int) -> tuple[FoundDate, ...]:
    """The date joined to a noun of an act, or set inside its words; any other is the date of the sentence's verb."""
    base = found.sentence.start
    inside = [one for one in found.dates if start <= one.start - base < end]
    if inside:
        return tuple(inside[:1])
    follows = next((one for one in found.dates if one.start - base >= end), None)
    joined = follows and _OF_ITS_OWN.fullmatch(found.words, end, follows.start - base)
    return (follows,) if follows and joined else ()


def only_then(found: Masked, chosen: Rules, end: int) -> tuple[FoundDate, ...]:
    """The date of "not registered until 4 June", "n'a été enregistré que le 4 juin", "on the register by June"."""
    behind = next((one for one in found.dates if one.start - found.sentence.start >= end), None)
    if behind and _BY_THEN.fullmatch(found.words, end, behind.start - found.sentence.start):
        return (behind,)
    if len(found.dates) == 1 and _BY_THEN_FIRST.fullmatch(found.words, 0, found.dates[0].start - found.sentence.start):
        return found.dates
    cue = chosen.save_for.match(found.words[end:])
    if cue is None:
        return ()
    after = end + cue.end() + found.sentence.start
    return tuple(one for one in found.dates if 0 <= one.start - after <= 6)[:1]


def dates_of(
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
        told = [one.end - found.sentence.start for one in found.dates]
        start = max(end - _VERB, *(at for at in [start, *told] if at < end))
    one = date_of_act(analysis, found, start, end, rivals, others) or _announced(analysis, found, start, end, rivals)
    if one is None or _FOUNDED.search(found.words, 0, max(0, one.start - found.sentence.start)):
        return ()
    return _with_its_list(found, one)


def _announced(analysis: Analysis, found: Masked, start: int, end: int, rivals: Sequence[int]) -> FoundDate | None:
    """The one date of a sentence with one act, before a colon: "the end came on 3 May: X was dissolved"."""
    counted = dates_that_count(analysis, found)
    if rivals or len(counted) != 1:
        return None
    to = counted[0].end - found.sentence.start
    return counted[0] if to <= start and _ANNOUNCED.fullmatch(found.words, to, start) else None


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
