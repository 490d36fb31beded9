"""When something asked or promised is due: the date after "by", "before" or "in" inside the act's own words."""

from __future__ import annotations

import re
from datetime import date

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.deadlines import Deadline, length_given, told_by_event
from tripartite.text.dates import FoundDate
from tripartite.values.dates import DateRange, PartialDate, add_duration
from tripartite.values.errors import MalformedValue

_DEADLINE = re.compile(
    r"(?:\b(?:by|before|until|till|no later than|not later than|at the latest by|prior to|by the time of|"
    r"avant|d['’]ici(?: à| au)?|au plus tard(?: le| en)?|jusqu['’]au?|pour|"
    r"antes de|antes del|antes de que \w+|hasta|para|a más tardar(?: el| en)?|"
    r"до|к|ко|не позднее|раньше)\s+(?:the\s+|le\s+|la\s+|l['’]|el\s+|los\s+)?"
    r"(?:(?:very\s+)?(?:end|close)\s+of\s+(?:the\s+)?|fin\s+(?:de|du)\s+|fin(?:es|al(?:es)?)\s+de\s+|конц[ау]\s+"
    r"|(?:que\s+)?(?:finali[cz]ar?e?|terminar|acabar|concluir)\s+(?:el\s+)?)?"
    r"(?:the\s+year\s+|l['’]année\s+|del?\s+año\s+|mois\s+d(?:e\s+|['’])|(?:el\s+)?mes\s+de\s+|the\s+month\s+of\s+)?)\Z",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\b(?:(?:in|over)\s+the\s+course\s+of|en\s+el\s+(?:curso|transcurso)\s+de|a\s+lo\s+largo\s+de|"
    r"in|during|on|from|for|at|as of|throughout|within|en|au|aux|à|le|la|les|dès|pendant|courant|durant|"
    r"au (?:mois|cours) (?:de(?: la)?|du|des)|el|del?|durante|a|desde|"
    r"в|во|на|с|со|в течение|as the|literally|is|be|are|work)\s+"
    r"(?:the\s+|le\s+|la\s+|l['’]|el\s+|los\s+)?(?:year\s+|année\s+|año\s+)?|[,(–-]\s*|\bau (?:mois|cours) d['’]|"
    r"\b(?:session|recess|sitting|term|season|sesión|période)\s+(?:(?:of|de|del|du)\s+|d['’]))\Z",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:end|close|fin(?:e?s)?|finales?|кон(?:ец|ца|цу))\b", re.IGNORECASE)
#: "Antes de finalizar marzo", "avant que ne s'achève mars".
_ENDING = re.compile(
    r"\b(?:(?:antes\s+de|hasta)\s+(?:que\s+)?(?:finali[cz]\w+|termin\w+|acab\w+|conclu\w+)|"
    r"avant\s+que\s+(?:ne\s+)?s['’]achève)"
    r"\s+(?:el\s+)?(?:mes\s+de\s+|mois\s+d(?:e\s+|['’]))?\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:quarter|half|semester|trimestre|semestre|квартал\w*|полугоди\w*)\b", re.IGNORECASE)
#: Dates that need no preposition: "this year", "tomorrow".
_NAMED = re.compile(
    r"\A(?:this|next|tomorrow|cette|l['’]année prochaine|demain|este|próximo|mañana|завтра|в этом|в следующем)\b",
    re.IGNORECASE,
)
#: A date whose words take in their preposition: "on Friday", "del 25".
_LED = re.compile(r"\A(?:on|in|by|el|del|de|en|le|du|au|в|во|на|к|до)\s+", re.IGNORECASE)
_DAY_ALONE = re.compile(r"(?:(?:the|le|el|del|du|au|до|к)\s+)?\d{1,2}(?:st|nd|rd|th|er|-го)?\.?", re.IGNORECASE)
#: "The complaint filed in 2031", "killings that occurred in May": the date is of what happened, not of what will.
_HAPPENED = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\band )\b(?!scheduled|planned|expected|slated|intended|completed)\w+ed"
    r"\s+(?:in|on|during|by)\s+(?:the\s+)?\Z|"
    r"\bstemming\s+from\s+(?:an?\s+|the\s+)?\Z|"
    r"\b(?:déposée?s?|survenue?s?|intervenue?s?|commise?s?|signée?s?|adoptée?s?)\s+(?:en|le)\s+\Z|"
    r"\b(?:presentad|ocurrid|cometid|firmad|aprobad)[oa]s?\s+(?:en|el)\s+\Z",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"(?:wait\w* (?:until|for|till)|attendre|esperar(?: hasta)?|дожидаться|ждать)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:от|с|со|после|после того|начиная с)\s+\Z", re.IGNORECASE)
_NOW = re.compile(r"today|now|aujourd['’]hui|hoy|ahora|сегодня|сейчас", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|ou|o|или)\s+(?:(?:by|in|the|à|la|en|el|в)\s+)*\Z")
_NEXT_YEAR = re.compile(
    r"\b(?:next\s+year|l['’]an(?:née)?\s+prochaine?|el\s+(?:próximo\s+año|año\s+(?:que\s+viene|próximo|entrante))|"
    r"(?:в|на)\s+(?:следующем|следующий|будущем|будущий)\s+году?)\b",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+)?year[\s’'-]?s?[\s-]end\b|\bavant\s+fin\s+d['’]année|\b(?:a|antes\s+de)\s+fin(?:es|al(?:es)?)?\s+"
    r"de(?:l)?\s+año|\bque\s+(?:termine|acabe|finalice|concluya)\s+el\s+año|\b(?:к|до)\s+Ново(?:му|го)\s+год[уа]",
    re.IGNORECASE,
)
_MONTH_END = re.compile(
    r"\b(?:by|before|until)\s+the\s+end\s+of\s+(?:the|this)\s+month\b|\b(?:avant|d['’]ici(?:\s+à)?)\s+(?:la\s+)?fin\s+d[ue]\s+(?:ce\s+)?mois\b"
    r"(?!\s+(?:d[e'’]|suivant|prochain))|\bantes\s+de(?:l)?\s+fin(?:es|al(?:es)?)?\s+de(?:l)?\s+(?:presente\s+)?mes\b(?!\s+(?:de|pr))|\b(?:к|до)\s+конц[ау]\s+"
    r"(?:этого\s+|текущего\s+)?месяца\b",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(
    r"\b(?:by|before|until|avant|d['’]ici(?:\s+à)?|antes\s+de(?:l)?|hasta|до|к|ко)\s+(?:[^\s.;:,]+\s+){0,4}?"
    r"(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_FINISH = re.compile(
    r"\b(?:finali[cz]\w*|termin\w*|acab\w*|conclu\w*|s['’]achèv\w*|out\b|over\b|истеч\w*)", re.IGNORECASE
)
_HAD = re.compile(
    r"\b(?:had\s+(?:\w+\s+)?(?:promised|pledged|undertaken|agreed|assured|announced|committed|vowed|sworn|said)|"
    r"(?:avai(?:t|ent)|s['’]étai(?:t|ent))\s+(?:\w+\s+)?(?:promis|engagée?s?|assuré|annoncé|accepté|garanti|juré|dit)|"
    r"había(?:n)?\s+(?:prometido|asegurado|anunciado|acordado|garantizado|jurado|dicho)|se\s+había(?:n)?\s+comprometido)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\byear\b|\bann?ée\b|\baño\b|\bгод[ау]?\b", re.IGNORECASE)


def due_of(analysis: Analysis, sentence: Sentence, start: int, end: int, *, ahead: bool = False) -> Deadline | None:
    """By when what stands at `start` to `end` of the sentence's text is due, ISO 8601, as precise as the text.

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
        left = sentence.text[max(0, low - 48) : low + (led.end() if led else 0)]
        deadline = bool(_DEADLINE.search(left))
        if found and _OR.search(left) and found[-1][1].end <= one.start:
            found[-1] = (found[-1][0], one, found[-1][2])
        elif _WAITING.search(left) or (_HAPPENED.search(left) and not deadline and _past(analysis, one)):
            continue
        elif deadline or _placed(analysis, sentence, one, left, ahead):
            found.append((_rank(one, deadline, low < end), one, deadline))
    length = length_given(analysis, sentence, start, end)
    if length and not any(deadline for _, _, deadline in found) and (length.due or not found):
        return length
    if not found:
        named = (
            _end_of_this_month(analysis, sentence, start, end)
            or _end_of_this_year(analysis, sentence, start, end)
            or _next_year(analysis, sentence, start, end)
            or _year_alone(analysis, sentence, start, end)
        )
        return Deadline(named) if named else told_by_event(sentence, start, end)
    _, chosen, deadline = min(found, key=lambda one: one[0])
    assert chosen.value is not None
    before = sentence.text[: chosen.start - sentence.start]
    words = chosen.words if not _END.search(before[-16:]) else before[-16:]
    if _ENDING.search(before[-48:]):
        words = "end"
    return Deadline(_written(_ahead(analysis, sentence, chosen), words, deadline))


def _end_of_this_month(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The last day of the month of writing, for "by the end of the month", "до конца месяца"."""
    written = analysis.time_written(sentence.start)
    if written is None or written.start.month is None or not _MONTH_END.search(sentence.text, start, end + 12):
        return None
    return DateRange.on(written.start.year, written.start.month).last.isoformat()


def _end_of_this_year(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The last day of the year of writing, for "by year-end", "к Новому году"."""
    written = analysis.written_at(sentence.start)
    return f"{written.year}-12-31" if written and _YEAR_END.search(sentence.text, start, end + 12) else None


def _next_year(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str | None:
    """The year after that of writing, for "next year", "el año que viene"."""
    written = analysis.written_at(sentence.start)
    return str(written.year + 1) if written and _NEXT_YEAR.search(sentence.text, start, end + 20) else None


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
    """A date told without its year, moved to the first such day after the words were written.

    A promise that "had been made" was for the last such day before them.
    """
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
    if _HAD.search(sentence.text[: found.start - sentence.start]):
        while value.first > written:
            value = DateRange(_later(value.start, -1), _later(value.end, -1))
        return value
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


def _later(one: PartialDate, years: int = 1) -> PartialDate:
    try:
        return PartialDate(one.year + years, one.month, one.day)
    except MalformedValue:  # 29 February
        return PartialDate(one.year + years, one.month, 28)
