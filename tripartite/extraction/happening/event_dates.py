"""Which date governs an event: the nearest one in its clause, else the one that opens the sentence.

The weights below follow the order in which readers attach dates: same clause, then the date at the head of the
sentence ("On 3 May, ..., and dismissed ..."), then a date told after the trigger with no relative clause between. The
date of a law ("Act of 1967"), of an address or of a deadline ("by 1 September") is not the date of an act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.clauses import STRONG, WEAK, between, breaks
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange

_PER_WEAK, _PER_STRONG, _PER_RELATIVE, _PER_RIVAL, _TAKEN, _VAGUE = 40, 150, 200, 70, 50, 60
_ATTRIBUTIVE, _ALONE, _NOUN, _OPENS, _OF_ANOTHER = 80, 200, 60, 40, 300
_HEAD = 12
_NAMES_NOUN = re.compile(r"\bthe (?=\S)")
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")
#: The title of a Convention up to its year, which has no verb and no other year.
_CONVENTION = re.compile(
    r"\b(?:Convention|Convenio|Конвенци\w+)\b[^.;\d]{0,20}(?:\d{1,3}\b)?[^.;\d]{8,160}, \Z", re.IGNORECASE
)
_TITLE = 180
#: What stands before a date that opens the next clause ("..., and in May 2019 the court fined the union"), and what
#: shows that it opens none ("in March and in May 2019.").
_NEXT = re.compile(
    r"(?:[,;]\s*|\s)(?:and|but|while|whereas|et|mais|tandis que|alors que|puis|y|pero|mientras que|и|а|но|затем)\s+"
    r"(?:(?:then|later|also|ensuite|luego|después|потом|уже|only)\s+)?"
    r"(?:(?:in|on|by|at|during|since|late in|early in|en|le|au|à|el|a|al|в|во|с|к|на)\s+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.;:)\]]|$|,?\s(?:and|et|y|и)\s)", re.IGNORECASE)
#: A relative clause that a date stands in; a comma after the date closes it.
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|whom|qui|dont|laquelle|lequel|que|quien|quienes|cuyo|cuya|котор\w+)\b[^,;]*$",
    re.IGNORECASE,
)
#: What shows that an act comes after the one before it: "pardoned in May 2019 and later jailed again".
_THEN = re.compile(
    r"(?:,?\s+(?:and|but|et|y|pero|и|но))?\s+(?:then|later|subsequently|puis|ensuite|luego|después|posteriormente|затем|"
    r"потом|позже|вновь|снова)\s(?:[^\s,;.]+\s){0,2}\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s+(?:and|but|et|y|pero|и|но)\s(?:(?:was|were|been|imprisoned|jailed)\s)?\Z", re.IGNORECASE)
_AGAIN = re.compile(
    r"(?:\s+\w+)?\s+(?:again|anew|once more|à nouveau|de nouveau|de nuevo|nuevamente|снова|вновь)\b", re.IGNORECASE
)
#: A clause that tells what came before ("after striking on 3 May, she ..."): its date is its own, and it takes none of
#: the main clause's.
_CAME_BEFORE = re.compile(
    r"(?<!\w)(?:after (?:having|taking|they|he|she|\w+ing)|après (?:avoir|être|s[’']être|que)|"
    r"tras (?:haber|\w+[aei]r(?:se)?)|luego de(?: que| \w+[aei]r(?:se)?)|después de(?: que| \w+[aei]r(?:se)?)|"
    r"после того,? как)\b[^,;]*\Z",
    re.IGNORECASE,
)
#: A date after "since" in an aside with a subject of its own dates that aside.
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:which|that|who|it|they|he|she|we|you|qui|que|elles?|ils?|quien(?:es)?)\s", re.IGNORECASE
)
_SINCE = re.compile(r"(?:since|depuis|desde)\s+(?:le |la |el |l[’'])?\Z", re.IGNORECASE)
#: How far before its date an act stands that the date closes.
_CLOSED = 45
#: A noun takes only a date that stands by it: "the strike of 3 May", "May's rally".
_BESIDE_AFTER, _BESIDE_BEFORE = 45, 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date of a sentence that may govern a trigger, as offsets into the sentence.

    Attributes:
        vague: it is no more than "this year".
        of_law: it stands in the name of a law.
        later: it says how long after what was told before: "two days later".
    """

    start: int
    end: int
    vague: bool
    of_law: bool
    later: bool = False


#: "Two days later", "le lendemain": how long after what the words before it tell.
_LATER = re.compile(
    r"later|afterwards|following|next|plus tard|après|lendemain|suivante?|después|más tarde|siguiente|спустя|через|"
    r"позже|следующ|наутро",
    re.IGNORECASE,
)


def candidates(text: str, language: str, offset: int, found: Sequence[FoundDate], *, until: bool) -> list[Candidate]:
    """The dates that may be the date of an act, deadlines left out.

    Args:
        text: the document's text; `offset` is where the sentence starts in it.
        until: whether a date after "until" may count (released then).
    """
    grammar = event_grammar(language)
    chosen = []
    for one in found:
        before = text[max(offset, one.start - 90) : one.start]
        if grammar.compared.search(before):
            continue
        if until or not grammar.deadline.search(before):
            vague = one.value is not None and len(str(one.value)) == 4 and not any(c.isdigit() for c in one.words)
            of_law = bool(grammar.law_before_date.search(before)) or _titled(text, one)
            later = bool(_LATER.search(one.words))
            chosen.append(Candidate(one.start - offset, one.end - offset, vague, of_law, later))
    return chosen


def opens_next(text: str, since: int, start: int, end: int) -> bool:
    """Whether a date at `start`..`end` opens a further clause after what ends at `since`, and so dates that one."""
    return bool(_NEXT.search(text, since, start)) and not _ENDS.match(text, end)


def _titled(text: str, found: FoundDate) -> bool:
    """Whether the date ends a title: "(Right to Organise, 1949)", "the Convention on the right to organise, 1949"."""
    bare = found.value is not None and len(str(found.value)) == 4
    if not bare or text[max(0, found.start - 2) : found.start] != ", ":
        return False
    bracketed = text[found.end : found.end + 1] == ")"
    return bracketed or bool(_CONVENTION.search(text, max(0, found.start - _TITLE), found.start))


def year_beside(text: str, offset: int, trigger: tuple[int, int]) -> FoundDate | None:
    """A year that stands bare beside a trigger: "ratified 1996", "the 2018 amendments", "Prize 2018 was awarded"."""
    start, end = trigger
    low = max(0, start - 6)
    for found in _YEAR.finditer(text, low, min(len(text), end + 16)):
        value = DateRange.on(int(found.group()))
        return FoundDate(offset + found.start(), offset + found.end(), value, found.group())
    return None


def governing(
    text: str,
    language: str,
    trigger: tuple[int, int],
    found: Sequence[Candidate],
    rivals: Sequence[int],
    *,
    beside: bool,
    named: bool,
    farthest: int,
) -> tuple[Candidate | None, int]:
    """The date that governs the trigger and its cost, or None where all lie too far.

    Args:
        text: the sentence.
        rivals: where other triggers start; a date beyond one of them more likely belongs to it.
        beside: whether the date must stand by the trigger.
        named: whether the trigger is a noun, which takes the date after it before one that heads the sentence.
        farthest: the highest cost at which a date is still taken.
    """
    best, cheapest = None, farthest + 1
    for one in found:
        if beside and not _stands_by(text, language, trigger, one, rivals):
            continue
        cost = _cost(text, language, trigger, one, rivals, alone=len(found) == 1) + _VAGUE * one.vague
        if named and one.end <= trigger[0] - _BESIDE_BEFORE:
            cost += _NOUN
        if cost < cheapest:
            best, cheapest = one, cost
    return best, cheapest


def _stands_by(text: str, language: str, trigger: tuple[int, int], date: Candidate, rivals: Sequence[int]) -> bool:
    start, end = trigger
    if date.start < end and date.end > start:
        return True
    if date.end <= start:
        return start - date.end <= _BESIDE_BEFORE and not between(text, language, date.end, start)
    gap = (end, date.start)
    parted = [strength for where, strength in breaks(text, language) if gap[0] < where <= gap[1]]
    # One comma may stand between: "the strike, called on 2 March".
    if gap[1] - gap[0] > _BESIDE_AFTER or parted not in ([], [WEAK]) or any(end <= one < gap[1] for one in rivals):
        return False
    return not event_grammar(language).verb.search(text, *gap)


def _cost(
    text: str, language: str, trigger: tuple[int, int], date: Candidate, rivals: Sequence[int], *, alone: bool
) -> int:
    start, end = trigger
    if date.start < end and date.end > start:
        # Of two dates inside a long trigger ("the mission decided last year took place in May") the last one counts.
        return min(end - date.end, 60) if end > date.end else 0
    left = date.end <= start
    low, high = (date.end, start) if left else (end, date.start)
    marks = breaks(text, language)
    weak = sum(low < where <= high and strength != STRONG for where, strength in marks)
    strong = sum(low < where <= high and strength == STRONG for where, strength in marks)
    crossed = sum(low <= rival < high for rival in rivals)
    if date.later and crossed and not left:
        # "Police seized her and freed her two days later": the date is that of what came later.
        return _ALONE + _OF_ANOTHER
    cost = min(high - low, 120) + _PER_WEAK * weak + _PER_STRONG * strong + _PER_RIVAL * crossed
    if _parted_by_after(text, language, low, high, date, start, left=left):
        cost += _OF_ANOTHER
    if left and _comes_after(text, date, start, end, rivals):
        return cost + _OF_ANOTHER
    if left:
        return _leftward(text, language, date, marks, (cost, weak, strong, crossed), alone=alone)
    if strong:
        return cost + _PER_RELATIVE
    if weak and _SINCE.search(text, 0, date.start) and _OF_OTHERS.search(text, low, high):
        # "protested the loss of a bonus, which they had drawn since 2009": the date is of what is lost.
        return cost + _OF_ANOTHER
    if opens_next(text, end, date.start, date.end):
        cost += _OF_ANOTHER
    if event_grammar(language).relative.search(text, low, high):
        cost += _PER_RELATIVE
    # "the January 4 decision": the date belongs to the noun after it.
    return cost + _ATTRIBUTIVE * bool(_NAMES_NOUN.search(text, max(0, date.start - 6), date.end + 2))


def _comes_after(text: str, date: Candidate, start: int, end: int, rivals: Sequence[int]) -> bool:
    """Whether a date closes the act before it and the trigger tells what came later: "freed in May, then jailed"."""
    if not any(0 < date.start - rival <= _CLOSED for rival in rivals):
        return False
    joined = _JOINED.fullmatch(text, date.end, start) and _AGAIN.match(text, end)
    return bool(joined or _THEN.fullmatch(text, date.end, start))


def _parted_by_after(text: str, language: str, low: int, high: int, date: Candidate, start: int, *, left: bool) -> bool:
    """Whether either the date or the trigger stands in a clause of what came before, and the other outside of it."""
    if left:
        told = _CAME_BEFORE.search(text, max(0, date.start - 120), date.start)
        return bool(told and "," in text[low:high])
    told = _CAME_BEFORE.search(text, max(0, start - 60), start)
    return bool(told and event_grammar(language).verb.search(text, low, high))


def _leftward(
    text: str,
    language: str,
    date: Candidate,
    marks: Sequence[tuple[int, int]],
    counted: tuple[int, int, int, int],
    *,
    alone: bool,
) -> int:
    """The cost of a date before its trigger: little at the head of the sentence or of a clause."""
    cost, weak, strong, crossed = counted
    closed = text.find(",", date.end, date.end + 80)
    if closed >= 0 and weak and _ASIDE.search(text, 0, date.start):
        return cost + _OF_ANOTHER
    if date.start <= _HEAD and strong <= 1:
        return min(cost - _PER_RIVAL * crossed - _PER_STRONG * strong, 60) + 15 * crossed + 60 * strong
    grammar = event_grammar(language)
    opened = max((where for where, _ in marks if where <= date.start), default=0)
    said = [one.end() for one in grammar.that.finditer(text, opened, date.start)]
    before = len(grammar.joining.sub("", text[max([opened, *said]) : date.start]).split())
    if opened and before <= 1 and not strong:
        # The date that opens a clause ("..., and on 5 May the widows of the arrested marched") is the clause's own.
        return min(cost - _PER_RIVAL * crossed, _OPENS + _PER_WEAK * weak) + 15 * crossed
    if before > 1:
        cost += _TAKEN
    elif text[date.end : date.end + 1] == "," and weak:
        cost -= _PER_WEAK
    return min(cost, _ALONE) if alone and not strong else cost
