"""Named laws, decrees, codes, constitutions and Conventions in running text: each citation with its name and date.

English names are read outwards from their head word ("... and Labour Relations" + "Act" + ", 2017"); the other
languages by the patterns of `data/instruments/LANGUAGE.json`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.text.dates import dates
from tripartite.values.dates import DateRange

LANGUAGES = ("en", "fr", "es", "ru")
_DATE = {
    "en": r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s+(?:\d{1,2},\s+)?\d{4}|\d{4}(?!\d)",
    "fr": r"(?:1er|\d{1,2})\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"\s+\d{4}",
    "es": r"\d{1,2}[º°]?\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|"
    r"diciembre)\s+(?:del?\s+)?\d{4}",
    "ru": r"\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+\d{4}"
    r"(?:\s+(?:года|г\.))?|\d{2}\.\d{2}\.\d{4}",
}
_CAPITALS = (
    r"[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for|to|in|or|on|with|against|from|their|its)\s+){0,3}"
    r"(?:\([A-Z][^()]{1,40}\)|[A-Z][\w’'-]*))*"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where an instrument is cited.

    Attributes:
        name: as written, without its article word.
        head: its sort in lower case ("act", "code", "décret"), by which "the Act" is later tied to it.
        date: ISO, where its name or the words just after carry one.
        code: of an ILO Convention, `C087`.
        draft: whether it is a bill or draft.
        back: whether it is no name but a word that points back ("the Act", "this Law").
    """

    start: int
    end: int
    name: str
    head: str
    date: str | None = None
    code: str | None = None
    draft: bool = False
    back: bool = False


@lru_cache(maxsize=8)
def instrument_data(language: str) -> dict[str, Any]:
    """The words for instruments of one language; English ones for a language that is not read."""
    chosen = language if language in LANGUAGES else "en"
    path = files("tripartite.extraction").joinpath(f"data/instruments/{chosen}.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@dataclass(frozen=True)
class _Patterns:
    named: tuple[re.Pattern[str], ...]
    back: re.Pattern[str]
    hook: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    lower: re.Pattern[str] | None
    trigger: re.Pattern[str]


_TRIGGER = {
    "en": r"(?i:act|law|code|constitution|bill|decree|order|ordinance|regulation|rules|charter|proclamation|statute|"
    r"circular|directive|resolution|decision|convention|draft|edict|instruction|road\s?map|plan|procedures)",
    "fr": r"(?i:code|constitution|décret|loi|arrêté|ordonnance|circulaire|dahir|décision|règlement|convention|projet|"
    r"charte|note de service)",
    "es": r"(?i:código|constitución|ley|decreto|resolución|acuerdo|circular|ordenanza|directiva|reglamento|estatuto|"
    r"convenio|proyecto)",
    "ru": r"(?i:закон|кодекс|конституци|декрет|указ|постановлени|приказ|распоряжени|решени|конвенци|УК|ТК|ГК|УПК|КоАП)",
}


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    data = instrument_data(language)
    language = language if language in LANGUAGES else "en"
    date = _DATE[language]
    named = tuple(re.compile(rf"(?<![\w-]){one.replace('<DATE>', f'(?:{date})')}") for one in data["named"])
    hook = tail = lower = None
    if language == "en":
        number = rf"(?:{data['number']})\s?[\w./-]*\d[\w/-]*(?:\.\d+)?"
        dated = rf"(?:{data['date_links']})(?:{date})\)?|,\s+\d{{4}}(?!\d)"
        days = rf"(?<=\d),\s+(?:{date})"
        hook = re.compile(rf"(?<![\w’'-])(?P<head>{data['heads']})(?![\w’'-])")
        tail = re.compile(
            rf"(?P<of>\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+of\s+)?[A-Z][\w-]+(?=\s+(?:{data['topic']})\s+(?:the\s+)?[A-Z]))?"
            rf"(?P<topic>\s+(?:{data['topic']})\s+(?:the\s+)?{_CAPITALS})?"
            rf"(?P<quoted>\s+[“\"«](?:[Oo]n|[A-Z])[^”\"»]{{3,120}}[”\"»])?"
            rf"(?P<number>,?\s*\(?{number}\)?|\s+\d+[/-]\d+)?(?P<date>{dated}|{days})?"
        )
        lower = re.compile(
            rf"(?<![\w-])(?P<head>{data['lower_heads']})(?P<number>\s+{number}|\s+\d+/\d+)?(?P<date>\s+(?:of|dated)\s+"
            rf"(?:{date}))?(?![\w-])"
        )
    back = re.compile(rf"(?<![\w-]){data['anaphors']}")
    trigger = re.compile(rf"{_TRIGGER[language]}|\bC\d{{3}}\b")
    return _Patterns(named, back, hook, tail, lower, trigger)


def citations(text: str, start: int, end: int, language: str) -> list[Citation]:
    """The instruments cited in `text[start:end]`, in order and without overlap."""
    patterns = _patterns(language)
    if not patterns.trigger.search(text, start, end):
        return []
    found = convention_citations(text, start, end)
    if patterns.hook is not None:
        found += _english(patterns, text, start, end)
    for pattern in patterns.named:
        found += [one for match in pattern.finditer(text, start, end) if (one := _named(match, language))]
    found += [
        Citation(match.start(), match.end(), match.group("type"), _head(match.group("type")), back=True,
                 draft=_is_draft(match.group("type")))
        for match in patterns.back.finditer(text, start, end)
    ]  # fmt: skip
    return _disjoint(found)


def _disjoint(found: list[Citation]) -> list[Citation]:
    """The citations without those that lie in a longer one; names before words that point back."""
    kept: list[Citation] = []
    for one in sorted(found, key=lambda one: (one.back, one.start - one.end, one.start)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _named(match: re.Match[str], language: str) -> Citation | None:
    """A citation by one of the language's whole patterns."""
    group = match.lastgroup if match.lastgroup != "tail" else "code"
    group = next((one for one in ("lower", "constitution", "titled", "code", "act", "bill", "short", "plan")
                  if match.groupdict().get(one)), group)  # fmt: skip
    if group is None:
        return None
    name = " ".join(match.group(group).split())
    tail = match.groupdict().get("tail")
    start, end = match.start(group), match.end()
    if group == "constitution":
        name = re.sub(r"^(?:[Ll]a|de\s+la|à\s+la|a\s+la)\s+", "", name)
        start = end - len(match.group(group)) + match.group(group).casefold().find("constituc")
        start = match.end(group) - len(name) if len(name) < len(match.group(group)) else match.start(group)
    if language == "ru":
        name = re.sub(rf"(№\s?[\w/-]+)\s+от\s+(?:{_DATE['ru']})$", r"\1", nominative(name))
    if tail:
        name += " " + " ".join(tail.split())
    date = _date_in(match.string, match.start(group), match.end(), language)
    return Citation(start, end, name, _head(name), date, draft=_is_draft(name))


def _english(patterns: _Patterns, text: str, start: int, end: int) -> list[Citation]:
    """English citations: capitalised heads read outwards, and plain ones with a number or a day."""
    found = []
    assert patterns.hook and patterns.tail and patterns.lower
    for hook in patterns.hook.finditer(text, start, end):
        begin = _left(text, start, hook.start())
        tail = patterns.tail.match(text, hook.end(), end)
        assert tail
        got = tail.groupdict()
        titled = begin < hook.start() or got["topic"] or got["quoted"] or got["of"]
        if not titled and not got["number"] and not (got["date"] and re.search(r"of|from|dated", got["date"])):
            if hook.group() != "Constitution":
                continue
            constitution = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s+of\s+)?[A-Z][\w-]+").match(
                text, hook.end(), end
            )
            stop = constitution.end() if constitution else hook.end()
            found.append(Citation(hook.start(), stop, text[hook.start() : stop], "constitution"))
            continue
        if hook.group() in ("Decision", "Order", "Rules", "Resolution", "Instruction", "Charter") and not (
            got["number"] or got["date"] or got["quoted"]
        ):
            if begin == hook.start() or hook.group() in ("Decision", "Order"):
                continue
        found += _each(text, begin, hook, _whole(text, begin, hook, tail), end)
    for match in patterns.lower.finditer(text, start, end):
        if match.group("number") or (match.group("date") and re.search(r"\d\s+[A-Z]", match.group("date"))):
            date = _date_in(text, match.start(), match.end(), "en")
            found.append(Citation(match.start(), match.end(), match.group(), _head(match.group()), date))
    return found


def _whole(text: str, begin: int, hook: re.Match[str], tail: re.Match[str]) -> Citation:
    """The citation around an English head word."""
    end = tail.end()
    words = text[begin:end]
    if words.count("(") > words.count(")"):
        end = begin + words.rindex("(")
    elif words.count(")") > words.count("("):
        end -= 1
    draft = re.search(r"\b(draft|proposed|preliminary draft)\s+$", text[max(0, begin - 20) : begin], re.IGNORECASE)
    if draft:
        begin = begin - len(draft.group())
        words = text[begin:end]
    name = " ".join(text[begin:end].strip(" ,").split())
    return Citation(begin, end, name, _head(hook.group()), _date_in(text, hook.start(), end, "en"),
                    draft=bool(draft) or _is_draft(name))  # fmt: skip


#: A head word among the words before another ends the name: "the Constitution and Labour Code" names two.
_HEAD_WORD = re.compile(r"Constitution|Codes?|Acts?|Convention|Decree|Bill|Ordinance")


_DAYS = re.compile(rf"\s+of\s+({_DATE['en']})((?:(?:,\s+|\s+and\s+)(?:of\s+)?(?:{_DATE['en']}))+)")


def _each(text: str, begin: int, hook: re.Match[str], whole: Citation, end: int) -> list[Citation]:
    """Each instrument of a plural: "Labour and Criminal Codes", "Laws of 14 May 2015 and 3 December 2019"."""
    if hook.group() not in ("Acts", "Laws", "Codes", "Bills"):
        return [whole]
    one = hook.group()[:-1]
    before = text[begin : hook.start()].strip()
    if not before and (days := _DAYS.match(text, hook.end(), end)):
        return [
            Citation(day.start(), day.end(), f"{one} of {day.group()}", one.casefold(),
                     _date_in(text, day.start(), day.end(), "en"))
            for day in re.compile(_DATE["en"]).finditer(text, days.start(1), days.end())
        ]  # fmt: skip
    parts = re.split(r",\s+and\s+|,\s+|\s+and\s+", before)
    if len(parts) < 2:
        return [replace(whole, name=re.sub(rf"\b{hook.group()}\b", one, whole.name, count=1))]
    at, found = begin, []
    for part in parts:
        at = text.index(part, at)
        found.append(Citation(at, at + len(part), f"{part} {one}", one.casefold()))
    return found


@lru_cache(maxsize=1)
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    data = instrument_data("en")
    return frozenset(data["left_joins"].split("|")), frozenset(data["not_first"].split("|"))


def _left(text: str, start: int, at: int) -> int:
    """Where the capitalised words before an English head word begin."""
    joins, not_first = _edges()
    floor = max(start, at - 160)
    tokens = list(re.finditer(r"\S+", text[floor:at]))[-12:]
    begin = at
    for token in reversed(tokens):
        word = token.group()
        if begin == at and word in joins:
            break
        if word == "to" and text.startswith("to the", floor + token.start()):
            break
        if _HEAD_WORD.fullmatch(word) or word[-1] in '.;:!?»”",' or word.endswith(("’s", "'s")) or word[0] in '“"«[':
            break
        if word[0].isupper() or re.fullmatch(r"\([A-Z][\w-]+\)", word):
            begin = floor + token.start()
        elif word not in joins:
            break
    while begin < at:
        first = re.compile(r"\S+\s+").match(text, begin, at)
        if first and first.group().strip().casefold() in (not_first | joins):
            begin = first.end()
        else:
            break
    return begin


def _head(words: str) -> str:
    """The sort of an instrument by its name."""
    folded = words.casefold()
    for head in _HEADS:
        if re.search(rf"(?<![\w]){head}", folded):
            return _SAME_HEAD.get(head, head)
    return folded.split()[-1] if folded.split() else ""


_HEADS = (
    "constituti", "constituci", "конституци", "convention", "convenio", "конвенци", "bill", "avant-projet", "projet", "anteproyecto", "proyecto",
    "code", "código", "кодекс", "ук", "тк", "гк", "упк", "коап", "decree", "décret", "decreto", "декрет", "ordinance", "ordonnance",
    "arrêté", "order", "circula", "regulation", "règlement", "reglamento", "resoluci", "resolution", "proclamation",
    "указ", "постановлени", "приказ", "road", "plan", "procedures", "act", "law", "loi", "ley", "закон", "draft", "rules", "decision", "décision",
)  # fmt: skip
_SAME_HEAD = {
    "constituci": "constitution", "constituti": "constitution", "конституци": "constitution", "convenio": "convention", "конвенци": "convention",
    "código": "code", "кодекс": "code", "ук": "code", "тк": "code", "гк": "code", "упк": "code", "коап": "code", "avant-projet": "draft", "projet": "draft",
    "anteproyecto": "draft", "proyecto": "draft", "bill": "bill", "décret": "decree", "decreto": "decree", "декрет": "decree",
    "loi": "law", "ley": "law", "закон": "law",
}  # fmt: skip


def _is_draft(name: str) -> bool:
    return bool(re.search(r"\b(?:draft|bill|proposed|avant-projet|projet|proposition|proyecto|anteproyecto)\b|проект",
                          name, re.IGNORECASE))  # fmt: skip


def _date_in(text: str, start: int, end: int, language: str) -> str | None:
    """The first date in a citation, ISO."""
    found = next((one.value for one in dates(text, start, end, language) if one.value), None)
    if found is None:
        year = re.compile(r"(?:\bof|,|\b\d+[/-]|/)\s*((?:19|20)\d\d)\b").search(text, start, end)
        found = DateRange.on(int(year.group(1))) if year else None
    return str(found) if found else None


_NUMBERED = re.compile(
    r"(?P<ilo>(?:ILO|OIT|BIT|МОТ)\s+)?(?P<word>[Cc]onventions?|[Cc]onvenios?|[Кк]онвенци[а-яё]+)(?:\s+(?:of\s+the\s+ILO|МОТ|de\s+l['’]OIT|de\s+la\s+OIT))?"
    r"\s*\(?(?P<mark>(?:Nos?|nos?|n[°º]s?|núms?|№+)\.?\s?)?(?P<list>\d{1,3}(?:\s*(?:,|and|et|y|и|&|,\s*and)\s*(?:Nos?\.\s?|n[o°º]\s?|núm\.\s?|№\s?)?"
    r"\d{1,3}(?![\d%]))*)\)?(?!\d|[.,]\d|\s*%)(?P<title>\s*\((?:[A-Z][^()]{10,130})\)|\s+(?:sur|concernant|de\s+\d{4}\s+sur|о|об)\s+[^.;:()\d]{5,130}?,?\s*(?:\(?\d{4}\)?))?(?:\s+(?:de\s+l['’]OIT|de\s+la\s+OIT|МОТ))?"
)
_TITLED = re.compile(
    r"(?P<title>\b[A-Z][^.;:()\d«»“”]{4,110}?\sConvention),?\s*(?:\(Revised\),?\s*)?(?P<year>\d{4})?,?\s*\(No\.?\s?(?P<no>\d{1,3})\)"
    r"|Convenio\s+sobre\s+[^.;:()\d]{5,130},?\s*\d{4}\s*\(n[úu]m\.?\s?(?P<no2>\d{1,3})\)"
    r"|[Cc]onvention\s+(?:sur|concernant)\s+[^.;:()\d]{5,130},?\s*\d{4}\s*\(n[o°º]\s?(?P<no3>\d{1,3})\)"
    r"|[Кк]онвенци[а-яё]+\s+(?:\d{4}\s+года\s+)?(?:о|об)\s+[^.;:()«»\d]{5,130}(?:,?\s*\d{4}\s+г\S*)?\s*\(№\s?(?P<no4>\d{1,3})\)"
    r"|\bC\s?0?(?P<no5>\d{2,3})\s+(?:[-–:]\s+)?[A-Z][^.;:()\d,]{8,110}?(?=\s+(?:not\s+ratified|ratified|in\s+force|\d)|$|[.;:()\d,\n])"
)


def convention_citations(text: str, start: int, end: int) -> list[Citation]:
    """ILO Conventions cited by title or number."""
    found = []
    for match in _TITLED.finditer(text, start, end):
        number = next(value for name, value in match.groupdict().items() if name.startswith("no") and value)
        at = match.start()
        if match.group("title"):
            at = _left(text, start, match.end("title") - len("Convention"))
        name = " ".join(text[at : match.end()].split())
        found.append(_convention(at, match.end(), nominative(name), number))
    for match in _NUMBERED.finditer(text, start, end):
        if any(one.start < match.end() and match.start() < one.end for one in found):
            continue
        listed = list(re.finditer(r"\d{1,3}", match.group("list")))
        if not match.group("mark") and not match.group("ilo") and match.group("word")[0].islower():
            continue
        if len(listed) == 1:
            name = nominative(" ".join(match.group().split()))
            found.append(_convention(match.start(), match.end(), name, listed[0].group()))
            continue
        word = nominative(match.group("word")).removesuffix("s")
        mark = re.sub(r"s(?=\.?\s?$)", "", match.group("mark") or "").strip().replace("no", "n°").replace("№№", "№")
        for one in listed:
            at = match.start("list") + one.start()
            name = " ".join(f"{match.group('ilo') or ''} {word} {mark} {one.group()}".split())
            found.append(_convention(at, at + len(one.group()), name, one.group()))
    return found


def _convention(start: int, end: int, name: str, number: str) -> Citation:
    year = re.search(r"\b(19\d\d|20\d\d)\b", name)
    return Citation(start, end, name, "convention", year.group(1) if year else None, f"C{int(number):03d}")


_RU = (
    (r"^([Зз])акон[а-яё]*", r"\1акон"), (r"^([Кк])онвенци[а-яё]+", r"\1онвенция"), (r"^Конституци[а-яё]+", "Конституция"),
    (r"^([Дд])екрет[а-яё]*", r"\1екрет"), (r"^([Уу])каз[а-яё]*", r"\1каз"), (r"^([Пп])остановлени[а-яё]+", r"\1остановление"),
    (r"^([Пп])риказ[а-яё]*", r"\1риказ"), (r"^([Рр])аспоряжени[а-яё]+", r"\1аспоряжение"), (r"^([Рр])ешени[а-яё]+", r"\1ешение"),
    (r"^([Фф])едеральн[а-яё]+\s+([Зз])акон[а-яё]*", r"\1едеральный \2акон"), (r"^Кодекс[а-яё]*", "Кодекс"),
    (r"^Трудов[а-яё]+\s+кодекс[а-яё]*", "Трудовой кодекс"), (r"^(Гражданск|Административно-процессуальн)[а-яё]+\s+кодекс[а-яё]*", r"\1ий кодекс"),
    (r"^(Предпринимательск|Экологическ)[а-яё]+\s+кодекс[а-яё]*", r"\1ий кодекс"), (r"^([А-ЯЁ][а-яё-]+н)[а-яё]{2,3}\s+кодекс[а-яё]*", r"\1ый кодекс"),
)  # fmt: skip
_SHORT = {
    "УК": "Уголовный кодекс", "ТК": "Трудовой кодекс", "ГК": "Гражданский кодекс",
    "УПК": "Уголовно-процессуальный кодекс", "КоАП": "Кодекс об административных правонарушениях",
}  # fmt: skip


def nominative(name: str) -> str:
    """A Russian instrument's name with its head in the nominative, short names written out; others unchanged."""
    first = name.split(" ", 1)[0]
    if first in _SHORT:
        return name.replace(first, _SHORT[first], 1)
    for pattern, form in _RU:
        if re.match(pattern, name):
            name = re.sub(pattern, form, name, count=1)
    return name
