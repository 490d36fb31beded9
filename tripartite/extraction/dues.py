"""When something asked or promised is due: the date after "by", "before" or "in" inside the act's own words."""

from __future__ import annotations

import re
from datetime import date

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange, PartialDate, add_duration
from tripartite.values.errors import MalformedValue

_DEADLINE = re.compile(
    r"(?:\b(?:by|before|until|till|no later than|not later than|at the latest by|prior to|by the time of|"
    r"avant|d['’]ici(?: à| au)?|au plus tard(?: le| en)?|jusqu['’]au?|pour|"
    r"antes de|antes del|antes de que \w+|hasta|para|a más tardar(?: el| en)?|"
    r"до|к|ко|не позднее|раньше)\s+(?:the\s+|le\s+|la\s+|l['’]|el\s+|los\s+)?"
    r"(?:(?:very\s+)?end\s+of\s+|fin\s+(?:de|du)\s+|fines\s+de\s+|конц[ау]\s+)?"
    r"(?:the\s+year\s+|l['’]année\s+|del?\s+año\s+)?)\Z",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\b(?:in|during|on|from|for|at|as of|throughout|within|en|au|aux|à|le|la|les|dès|pendant|courant|durant|"
    r"au (?:mois|cours) d[eu]|el|del?|durante|a|desde|в|во|на|с|со|в течение|as the|literally|is|be|are|work)\s+"
    r"(?:the\s+|le\s+|la\s+|l['’]|el\s+|los\s+)?|[,(–-]\s*|"
    r"\b(?:session|recess|sitting|term|season|sesión|période)\s+(?:of|de|del|du)\s+)\Z",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:end|close|fin(?:e?s)?|finales?|кон(?:ец|ца|цу))\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:quarter|half|semester|trimestre|semestre|квартал\w*|полугоди\w*)\b", re.IGNORECASE)
#: Dates that need no preposition: "this year", "tomorrow".
_NAMED = re.compile(
    r"\A(?:this|next|tomorrow|cette|l['’]année prochaine|demain|este|próximo|mañana|завтра|в этом|в следующем)\b",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"(?:wait\w* (?:until|for|till)|attendre|esperar(?: hasta)?|дожидаться|ждать)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:от|с|со|после|после того|начиная с)\s+\Z", re.IGNORECASE)
_NOW = re.compile(r"today|now|aujourd['’]hui|hoy|ahora|сегодня|сейчас", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|ou|o|или)\s+(?:(?:by|in|the|à|la|en|el|в)\s+)*\Z")
_YEAR = re.compile(r"\d{4}|\byear\b|\bann?ée\b|\baño\b|\bгод[ау]?\b", re.IGNORECASE)


def due_of(analysis: Analysis, sentence: Sentence, start: int, end: int, *, ahead: bool = False) -> str | None:
    """The due date of what stands at `start` to `end` of the sentence's text, ISO 8601, as precise as the text.

    "By the end of" a year or month is its last day; "by" a quarter is the quarter's last day, "in" it the range. A
    day told without its year falls on or after the day on which the words were written.

    Args:
        ahead: take no date that was past when the words were written, unless a deadline ("by") names it.
    """
    found: list[tuple[int, FoundDate, bool]] = []
    for one in analysis.dates_in(sentence):
        low = one.start - sentence.start
        if (
            one.value is None
            or _NOW.fullmatch(one.words)
            or not start - (60 if _NAMED.match(one.words) else 4) <= low < end + 40
        ):
            continue
        left = sentence.text[max(0, low - 40) : low]
        deadline = bool(_DEADLINE.search(left))
        if found and _OR.search(left) and found[-1][1].end <= one.start:
            found[-1] = (found[-1][0], one, found[-1][2])
        elif _WAITING.search(left):
            continue
        elif deadline or _placed(analysis, sentence, one, left, ahead):
            found.append((_rank(one, deadline, low < end), one, deadline))
    if not found:
        return None
    _, chosen, deadline = min(found, key=lambda one: one[0])
    assert chosen.value is not None
    before = sentence.text[: chosen.start - sentence.start]
    words = chosen.words if not _END.search(before[-16:]) else before[-16:]
    return _written(_ahead(analysis, sentence, chosen), words, deadline)


def _placed(analysis: Analysis, sentence: Sentence, one: FoundDate, left: str, ahead: bool) -> bool:
    """Whether a date that no deadline names tells when the act is to be done ("in May", "this year")."""
    if ahead:
        return bool(_TIME.search(left)) and not _past(analysis, one)
    inflected = sentence.language == "ru" and not _SINCE.search(left)  # "вступит в силу 1 января", "осенью 2031 года"
    return bool(_TIME.search(left) or _NAMED.match(one.words)) or inflected


def _past(analysis: Analysis, one: FoundDate) -> bool:
    """Whether a date was past, or may have been, when its words were written."""
    written = analysis.written_at(one.start)
    return one.value is None or written is None or not _YEAR.search(one.words) or one.value.last < written


def _rank(one: FoundDate, deadline: bool, inside: bool) -> int:
    return 4 * (not inside) + 2 * (not deadline) + 3 * (not _YEAR.search(one.words))


def _written(value: DateRange, words: str, deadline: bool) -> str:
    if _END.search(words) or (deadline and _PART.search(words)):
        return value.last.isoformat()
    return str(value)


def _ahead(analysis: Analysis, sentence: Sentence, found: FoundDate) -> DateRange:
    """A date told without its year, moved to the first such day after the words were written."""
    value = found.value
    assert value is not None
    written = analysis.written_at(sentence.start)
    if _YEAR.search(found.words) or written is None:
        return value
    if not re.search(r"\d", found.words) and value.first == value.last:  # a weekday
        while value.first < written:
            value = _in_a_week(value.first)
        return value
    while value.last < written:
        value = DateRange(_later(value.start), _later(value.end))
    return value


def _in_a_week(day: date) -> DateRange:
    later = add_duration(day, days=7)
    return DateRange.on(later.year, later.month, later.day)


def _later(one: PartialDate) -> PartialDate:
    try:
        return PartialDate(one.year + 1, one.month, one.day)
    except MalformedValue:  # 29 February
        return PartialDate(one.year + 1, one.month, 28)
