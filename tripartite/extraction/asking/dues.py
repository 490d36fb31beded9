"""When something asked or promised is due: the date after "by", "before" or "in" inside the act's own words."""

from __future__ import annotations

import re
from datetime import date

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.text.dates import FoundDate
from tripartite.text.durations import durations
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
    r"au (?:mois|cours) (?:de(?: la)?|du|des)|el|del?|durante|a|desde|"
    r"в|во|на|с|со|в течение|as the|literally|is|be|are|work)\s+"
    r"(?:the\s+|le\s+|la\s+|l['’]|el\s+|los\s+)?|[,(–-]\s*|\bau (?:mois|cours) d['’]|"
    r"\b(?:session|recess|sitting|term|season|sesión|période)\s+(?:(?:of|de|del|du)\s+|d['’]))\Z",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:end|close|fin(?:e?s)?|finales?|кон(?:ец|ца|цу))\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:quarter|half|semester|trimestre|semestre|квартал\w*|полугоди\w*)\b", re.IGNORECASE)
#: Dates that need no preposition: "this year", "tomorrow".
_NAMED = re.compile(
    r"\A(?:this|next|tomorrow|cette|l['’]année prochaine|demain|este|próximo|mañana|завтра|в этом|в следующем)\b",
    re.IGNORECASE,
)
#: A date whose words take in their preposition: "on Friday", "del 25".
_LED = re.compile(r"\A(?:on|in|by|el|del|de|en|le|du|au|в|во|на|к|до)\s+", re.IGNORECASE)
_DAY_ALONE = re.compile(r"(?:(?:the|le|el|del|du|au|до|к)\s+)?\d{1,2}(?:st|nd|rd|th|er|-го)?\.?", re.IGNORECASE)
_WAITING = re.compile(
    r"(?:wait\w* (?:until|for|till)|attendre|esperar(?: hasta)?|дожидаться|ждать)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:от|с|со|после|после того|начиная с)\s+\Z", re.IGNORECASE)
_NOW = re.compile(r"today|now|aujourd['’]hui|hoy|ahora|сегодня|сейчас", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|ou|o|или)\s+(?:(?:by|in|the|à|la|en|el|в)\s+)*\Z")
#: What opens a length of time that runs from now.
_TERM = re.compile(
    r"\b(?:within(?:\s+the\s+next)?|in\s+the\s+(?:next|coming|following)|over\s+the\s+(?:next|coming)|inside|"
    r"in\s+no\s+more\s+than|dans\s+(?:un\s+délai\s+(?:maximum\s+|maximal\s+)?(?:de|d['’])|les)|sous|d['’]ici(?:\s+à)?|"
    r"au\s+cours\s+des|en\s+(?:un|el)\s+plazo\s+(?:máximo\s+)?(?:de|no\s+mayor\s+a)|dentro\s+de|en\s+los\s+próximos|"
    r"en\s+las\s+próximas|в\s+течение|в\s+(?:ближайшие|следующие)|за|через)(?:\s+|(?<=[’'])\s*)",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+)?year[\s’'-]?s?[\s-]end\b|\bavant\s+fin\s+d['’]année|\b(?:a|antes\s+de)\s+fin(?:es|al(?:es)?)?\s+"
    r"de(?:l)?\s+año|\bque\s+(?:termine|acabe|finalice|concluya)\s+el\s+año|\b(?:к|до)\s+Ново(?:му|го)\s+год[уа]",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?")
_BY_YEAR = re.compile(
    r"\b(?:by|before|until|avant|d['’]ici(?:\s+à)?|antes\s+de(?:l)?|hasta|до|к|ко)\s+(?:[^\s.;:,]+\s+){0,4}?"
    r"(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_FINISH = re.compile(
    r"\b(?:finali[cz]\w*|termin\w*|acab\w*|conclu\w*|s['’]achèv\w*|out\b|over\b|истеч\w*)", re.IGNORECASE
)
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
        led = _LED.match(one.words)
        left = sentence.text[max(0, low - 40) : low + (led.end() if led else 0)]
        deadline = bool(_DEADLINE.search(left))
        if found and _OR.search(left) and found[-1][1].end <= one.start:
            found[-1] = (found[-1][0], one, found[-1][2])
        elif _WAITING.search(left):
            continue
        elif deadline or _placed(analysis, sentence, one, left, ahead):
            found.append((_rank(one, deadline, low < end), one, deadline))
    if not found:
        return (
            _within(analysis, sentence, start, end)
            or _end_of_this_year(analysis, sentence, start, end)
            or _year_alone(analysis, sentence, start, end)
        )
    _, chosen, deadline = min(found, key=lambda one: one[0])
    assert chosen.value is not None
    before = sentence.text[: chosen.start - sentence.start]
    words = chosen.words if not _END.search(before[-16:]) else before[-16:]
    return _written(_ahead(analysis, sentence, chosen), words, deadline)


def _within(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The last day of "within six months", counted from the day on which the words were written."""
    written = analysis.written_at(sentence.start)
    terms = _TERM.finditer(sentence.text, start, end + 40) if written else ()
    whole = next((one for term in terms if (one := _length_at(analysis, sentence, term.end()))), None)
    if whole is None or written is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in whole.groups())
    try:
        return add_duration(written, years=years, months=months, days=7 * weeks + days).isoformat()
    except (ValueError, OverflowError):
        return None


def _length_at(analysis: Analysis, sentence: Sentence, at: int) -> re.Match[str] | None:
    """The length of time that begins at an offset of the sentence's text, in its ISO 8601 parts."""
    low = sentence.start + at
    found = durations(analysis.text, low, min(low + 40, sentence.end), sentence.language)
    return _LENGTH.fullmatch(found[0].value) if found and found[0].start <= low + 2 else None


def _end_of_this_year(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The last day of the year of writing, for "by year-end", "к Новому году"."""
    written = analysis.written_at(sentence.start)
    return f"{written.year}-12-31" if written and _YEAR_END.search(sentence.text, start, end + 12) else None


def _year_alone(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The year of a deadline told by an event of it: "before the 2031 session", "antes de que finalice 2031"."""
    found = _BY_YEAR.search(sentence.text, start, end + 12)
    at = sentence.start + found.start("year") if found else 0
    if found is None or any(one.start <= at < one.end for one in analysis.dates_in(sentence)):
        return None
    return f"{found['year']}-12-31" if _END.search(found.group()) or _FINISH.search(found.group()) else found["year"]


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
    if _DAY_ALONE.fullmatch(found.words):  # "before the 25th"
        return _next_such_day(value, written)
    while value.last < written:
        value = DateRange(_later(value.start), _later(value.end))
    return value


def _next_such_day(value: DateRange, written: date) -> DateRange:
    """The first day of that number that is not before the day of writing; as it is where no month to come has it."""
    for months in range(24):
        day = add_duration(value.first, months=months)
        if day >= written and day.day == value.first.day:
            return DateRange.on(day.year, day.month, day.day)
    return value


def _in_a_week(day: date) -> DateRange:
    later = add_duration(day, days=7)
    return DateRange.on(later.year, later.month, later.day)


def _later(one: PartialDate) -> PartialDate:
    try:
        return PartialDate(one.year + 1, one.month, one.day)
    except MalformedValue:  # 29 February
        return PartialDate(one.year + 1, one.month, 28)
