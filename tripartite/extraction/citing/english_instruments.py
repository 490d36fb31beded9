"""English laws and decrees, read outwards from their head word: "... and Labour Relations" + "Act" + ", 2017"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from tripartite.extraction.citing.instrument_words import DATES, Citation, date_in, head_of, instrument_data, is_draft

_CAPITALS = (
    r"[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for|to|in|or|on|with|against|from|their|its)\s+){0,3}"
    r"(?:\([A-Z][^()]{1,40}\)|[A-Z][\w’'-]*)){0,14}"
)
#: A head word among the words before another ends the name: "the Constitution and Labour Code" names two.
_HEAD_WORD = re.compile(r"Constitution|Codes?|Acts?|Convention|Decree|Bill|Ordinance")
#: Head words that are ordinary nouns too: they need a number or date, the second group in every case.
_ORDINARY = frozenset({"Decision", "Order", "Rules", "Resolution", "Instruction", "Charter"})
_NEVER_BARE = frozenset({"Decision", "Order"})
_BY_NUMBER = re.compile(r"\s*\(?(?:Nos?\.?\s?)?\d{1,3}\b")
_OF_STATE = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+of\s+)?[A-Z][\w-]+")
_DRAFT = re.compile(r"\b(draft|proposed|preliminary draft)\s+$", re.IGNORECASE)
_DAY = re.compile(DATES["en"])
_DAYS = re.compile(rf"\s+of\s+({DATES['en']})((?:(?:,\s+|\s+and\s+)(?:of\s+)?(?:{DATES['en']}))+)")
#: A second instrument in what looked like the name of one: "the Law on Unions and the Labour Code".
_SECOND = re.compile(
    r",?\s+and\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){0,4}(?:Codes?|Acts?|Laws?|Constitution|Decrees?|Bills?)\b"
)
_TOKEN = re.compile(r"\S+")
_BRACKETED = re.compile(r"\(?[A-Z][\w’'-]*\)?")
_FIRST = re.compile(r"\S+\s+")


@dataclass(frozen=True)
class _Patterns:
    hook: re.Pattern[str]
    tail: re.Pattern[str]
    plain: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = instrument_data("en")
    date = DATES["en"]
    number = rf"(?:{data['number']})\s?[\w./-]*\d[\w/-]*(?:\.\d+)?"
    bare = r"\s+(?:[A-Z]{1,2}[/-]?)?\d{1,5}(?:[/-]\d+)?(?![\w]|[.,]\d)"
    dated = rf"(?:{data['date_links']})(?:{date})\)?|,\s+\d{{4}}(?!\d)|(?<=\d),\s+(?:{date})"
    topic = rf"\s+(?:{data['topic']})\s+(?:the\s+)?"
    return _Patterns(
        hook=re.compile(rf"(?<![\w’'-])(?:{data['heads']})(?![\w’'-])"),
        tail=re.compile(
            rf"(?P<of>\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+of\s+)?[A-Z][\w-]+(?={topic}[A-Z]))?"
            rf"(?P<topic>{topic}{_CAPITALS})?"
            r"(?P<quoted>\s+[“\"«](?:[Oo]n|[A-Z])[^”\"»]{3,120}[”\"»])?"
            rf"(?P<number>,?\s*\(?{number}\)?|{bare})?(?P<late>{topic}{_CAPITALS})?(?P<date>{dated})?"
        ),
        plain=re.compile(
            rf"(?<![\w-])(?:{data['lower_heads']})(?P<number>\s+{number}|\s+\d+/\d+)?"
            rf"(?P<date>\s+(?:of|dated)\s+(?:{date}))?(?![\w-])"
        ),
    )


def english_citations(text: str, start: int, end: int) -> list[Citation]:
    """Instruments in `text[start:end]`: capitalised names, and plain ones with a number or a day."""
    patterns = _patterns()
    found = []
    for hook in patterns.hook.finditer(text, start, end):
        if hook.group() == "Convention" and _BY_NUMBER.match(text, hook.end(), end):
            continue
        begin = left_of(text, start, hook.start())
        tail = patterns.tail.match(text, hook.end(), end)
        if tail is None:
            continue
        if _is_name(hook, tail, begin):
            found += _each(text, begin, hook, _whole(text, begin, hook, tail), end)
        elif hook.group() == "Constitution" and begin == hook.start():
            state = _OF_STATE.match(text, hook.end(), end)
            stop = state.end() if state else hook.end()
            found.append(Citation(hook.start(), stop, text[hook.start() : stop], "constitution"))
    for match in patterns.plain.finditer(text, start, end):
        if match.group("number") or re.search(r"\d\s+[A-Z]", match.group("date") or ""):
            date = date_in(text, match.start(), match.end(), "en")
            found.append(Citation(match.start(), match.end(), match.group(), head_of(match.group()), date))
    return found


def _is_name(hook: re.Match[str], tail: re.Match[str], begin: int) -> bool:
    """Whether a head word with what stands around it is a name, and not "the Act" or an ordinary noun."""
    got = tail.groupdict()
    told = got["number"] or got["date"] or got["quoted"]
    if hook.group() in _ORDINARY and not told:
        return begin < hook.start() and hook.group() not in _NEVER_BARE
    if begin < hook.start() or got["topic"] or got["quoted"] or got["of"] or got["number"]:
        return True
    return bool(got["date"] and re.search(r"of|from|dated", got["date"]))


def _whole(text: str, begin: int, hook: re.Match[str], tail: re.Match[str]) -> Citation:
    """The citation around a head word."""
    end = tail.end()
    second = _SECOND.search(text, hook.end(), end)
    end = second.start() if second else end
    words = text[begin:end]
    if words.count("(") > words.count(")"):
        end = begin + words.rindex("(")
    elif words.count(")") > words.count("("):
        end -= 1
    draft = _DRAFT.search(text[max(0, begin - 20) : begin])
    begin -= len(draft.group()) if draft else 0
    name = " ".join(text[begin:end].strip(" ,").split())
    date = date_in(text, hook.start(), end, "en")
    return Citation(begin, end, name, head_of(hook.group()), date, draft=bool(draft) or is_draft(name))


def _each(text: str, begin: int, hook: re.Match[str], whole: Citation, end: int) -> list[Citation]:
    """Each instrument of a plural: "Labour and Criminal Codes", "Laws of 14 May 2015 and 3 December 2019"."""
    if hook.group() not in ("Acts", "Laws", "Codes", "Bills"):
        return [whole]
    one = hook.group()[:-1]
    before = text[begin : hook.start()].strip()
    if not before and (days := _DAYS.match(text, hook.end(), end)):
        found = []
        for day in _DAY.finditer(text, days.start(1), days.end()):
            date = date_in(text, day.start(), day.end(), "en")
            found.append(Citation(day.start(), day.end(), f"{one} of {day.group()}", one.casefold(), date))
        return found
    parts = re.split(r",\s+and\s+|,\s+|\s+and\s+", before)
    if len(parts) < 2:
        return [replace(whole, name=whole.name.replace(hook.group(), one, 1))]
    at, found = begin, []
    for part in parts:
        at = text.index(part, at)
        found.append(Citation(at, at + len(part), f"{part} {one}", one.casefold()))
    return found


@lru_cache(maxsize=1)
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    data = instrument_data("en")
    return frozenset(data["left_joins"].split("|")), frozenset(data["not_first"].split("|"))


def left_of(text: str, start: int, at: int) -> int:
    """Where the capitalised words before a head word at `at` begin; `at` itself where there are none."""
    joins, not_first = _edges()
    floor = max(start, at - 160)
    begin = at
    for token in reversed(list(_TOKEN.finditer(text, floor, at))[-12:]):
        word = token.group()
        if (begin == at and word in joins) or text.startswith("to the", token.start()):
            break
        if _ends_name(word) or (begin < at and _HEAD_WORD.fullmatch(word)):
            break
        if word[0].isupper() or _BRACKETED.fullmatch(word):
            begin = token.start()
            if word[0] == "(" and ")" not in text[begin:at]:
                break
        elif word not in joins:
            break
    if text[begin] == "(" and ")" not in text[begin:at]:
        begin += 1
    while begin < at:
        first = _FIRST.match(text, begin, at)
        if first is None or first.group().strip().casefold() not in (not_first | joins):
            break
        begin = first.end()
    return begin


def _ends_name(word: str) -> bool:
    """Whether a name cannot reach back over a word: another head, punctuation, a possessive, an opening quote."""
    return bool(word == "Constitution" or word[-1] in '.;:!?»”",' or word.endswith(("’s", "'s")) or word[0] in '“"«[')
