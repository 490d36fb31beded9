"""Numbers of people and things in running text, with how exactly they are given and in what money.

Read are digits with the separators of the language ("8,000", "1 500", "1,5"), spelled-out numbers, rough ones
("hundreds", "une soixantaine", "десятки"), shares and sums of money. Left out are dates, ordinals, and the numbers
of laws, articles, cases and pages.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from itertools import islice

from tripartite.text.money import with_currency
from tripartite.text.number_words import WORD_END, WORD_START, alternatives, number_data, number_words, spelled
from tripartite.values.vocabulary import Qualifier

#: How far before a number its qualifier or currency is looked for, in code points.
_REACH = 34
#: More numbers in one run of text are a table of figures; only so many of them are read.
_MOST = 2000


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number, `start` to `end` with its qualifier and unit.

    Attributes:
        quantity: the number; a share is between 0 and 1, a percentage keeps its hundredths apart by `unit` "%".
        qualifier: how exactly it is given; the ends of a range are `at-least` and `up-to`.
        unit: ISO 4217 code of money, the currency's plain name where several share it ("rupees"), or "%".
        core: where the number itself stands, without qualifier and unit.
        rough: whether the text only names its size ("hundreds", "une soixantaine").
        partner: for the end of a range, where the other end stands.
    """

    start: int
    end: int
    quantity: float
    qualifier: Qualifier
    words: str
    unit: str | None = None
    core: tuple[int, int] = (0, 0)
    rough: bool = False
    partner: tuple[int, int] | None = None


def numbers(text: str, start: int, end: int, language: str) -> list[FoundNumber]:
    """The numbers of `text[start:end]`, in order.

    Args:
        language: ISO 639-1; another language than en, fr, es, ru is read by its digits as English.
    """
    reader = _reader(language)
    found: list[FoundNumber] = []
    referred = -1
    for match in islice(reader.number.finditer(text, start, end), _MOST):
        if reader.refers(text, start, match, referred):
            referred = match.end()
            continue
        if reader.dates(text, start, match):
            continue
        found += [_qualified(reader, text, start, end, one) for one in _cores(reader, text, match, language)]
    return _ranged(reader, text, start, [one for one in found if one.words])


def crowded(text: str, start: int, end: int, language: str, most: int) -> bool:
    """Whether more than `most` numbers stand in `text[start:end]`: a table rather than a sentence."""
    if end - start <= 2 * most:
        return False  # each number takes a sign and a blank
    found = _reader(language).number.finditer(text, start, end)
    return next(islice(found, most, None), None) is not None


@dataclass(frozen=True)
class _Reader:
    """The compiled patterns of one language."""

    number: re.Pattern[str]
    reference: re.Pattern[str]
    listed: re.Pattern[str]
    ordinal: re.Pattern[str]
    month_after: re.Pattern[str]
    month_before: re.Pattern[str]
    percent: re.Pattern[str]
    range: re.Pattern[str]
    between: re.Pattern[str]
    filler: re.Pattern[str]
    before: tuple[tuple[str, Qualifier], ...]
    before_ends: tuple[str, ...]
    after: re.Pattern[str]
    after_meaning: dict[str, Qualifier]
    countable_year: re.Pattern[str]
    short: dict[str, float]

    def refers(self, text: str, start: int, match: re.Match[str], referred: int) -> bool:
        """Whether a number names a law, article, case or page, alone or in a list of them."""
        at = match.start()
        before = text[max(start, at - 24) : at]
        named = self.reference.search(before)
        if named:
            # "No." that opens the words answers a question; it numbers nothing.
            return not (named.group().lower().startswith("no.") and at - len(named.group()) <= start)
        return bool(match.group("digits") and referred >= 0 and self.listed.fullmatch(text, referred, at))

    def dates(self, text: str, start: int, match: re.Match[str]) -> bool:
        """Whether a number is a date's, an ordinal, a note's mark or a list's."""
        at, stop = match.span()
        digits = match.group("digits")
        if not digits:
            return False
        before = text[max(start, at - 24) : at]
        if self.ordinal.match(text, stop) or self.month_after.match(text, stop) or self.month_before.search(before):
            return True
        if len(digits) == 4 and digits.isdigit() and 1700 <= int(digits) <= 2099 and not match.group("scale"):
            return not self.countable_year.match(text, stop) or before.rstrip()[-1:] in ("(", "[")
        if at == start and len(digits) < 4 and stop == at + len(digits) and re.match(r"[.)]\s", text[stop : stop + 2]):
            return True
        return (text[at - 1 : at] == "[" and text[stop : stop + 1] == "]") or (
            text[at - 1 : at] == "(" and text[at - 2 : at - 1].isalnum()
        )


@lru_cache(maxsize=8)
def _reader(language: str) -> _Reader:
    data = number_data().get(language) or number_data()["en"]
    before, after = _qualifiers(language)
    months = _months(language)
    short = alternatives(data["short"])
    scale = alternatives(data["multipliers"])
    digits = {
        "en": r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?=\s[a-z])|\d+(?:\.\d+)?",
        "ru": r"\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?",
    }.get(language, r"\d{1,3}(?:[\u00a0\u202f .]\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?")
    words = number_words(language)
    rough = alternatives([*words.vague, *words.about, *words.shares])
    number = (
        rf"(?<![\w№#])(?<!\w[.,:/])(?<![^\W\d]-)(?<!\d-\d-)(?<!\d-\d\d-)(?:(?P<digits>{digits})"
        rf"(?:[\s\u00a0-]*(?P<scale>(?:{scale})\b)|\u00a0?\s?(?P<short>{short})(?![\w]))?"
        rf"(?![\w]|[./:]\d|,\d|['’]\w|-\d+-|-(?:19|20)\d\d(?!\d))"
        rf"|{WORD_START}(?P<rough>{rough}){WORD_END}(?!\s+(?:{data['half']}))|{WORD_START}(?P<words>{words.run.pattern}))"
    )
    return _Reader(
        number=re.compile(number, re.IGNORECASE),
        reference=re.compile(rf"(?<![\w])(?:{data['reference']})[\s\u00a0]*$|[№§#]\s*$", re.IGNORECASE),
        listed=re.compile(rf"\s*(?:\([^)]{{0,40}}\))?\s*(?:,|;|{data['range']}|,\s*(?:and|et|y|и))\s*", re.IGNORECASE),
        ordinal=re.compile(rf"(?:{data['ordinal']})(?![\w])"),
        month_after=re.compile(
            rf"(?:\s*(?:,|-|–|—|(?:{data['range']}|au|al)\s)\s*\d{{1,2}}){{0,3}}[\s\u00a0]+(?:of\s+|de\s+)?(?:{months})(?![\w])",
            re.IGNORECASE,
        ),
        month_before=re.compile(rf"(?<![\w])(?:{months})\.?\s+$" if language == "en" else r"(?!)", re.IGNORECASE),
        percent=re.compile(rf"[\s\u00a0-]?(?:{data['percent']})(?![\w])", re.IGNORECASE),
        range=re.compile(rf"[\s\u00a0]*(?P<joint>{data['range']})[\s\u00a0]*", re.IGNORECASE),
        between=re.compile(rf"(?<![\w])(?:{data['between']})\s+$", re.IGNORECASE),
        filler=re.compile(
            r"(?:another|a further|further|an additional|additional|the|these|those|its|their|other|"
            r"otros|otras|autres|ещё|еще|a)\s+$"
        ),
        before=before,
        before_ends=tuple(phrase for phrase, _ in before),
        after=re.compile(rf"[\s\u00a0]?(?P<after>{alternatives(after)})(?![\w])", re.IGNORECASE),
        after_meaning=after,
        countable_year=re.compile(
            r"\s+(?!(?:and|or|to|the|a|an|was|were|is|are|had|has|have|by|in|on|for|at|of|with|when|as|that|who|after|"
            r"before|et|ou|au|aux|à|par|en|dans|pour|le|la|les|un|une|qui|que|avec|sur|y|o|a|al|por|para|el|los|las|"
            r"con|que|del|de|на|в|и|по|о|об|года|году|годах|годов|годы|год|г|гг|для|с|к|от)\b)[^\W\d_A-ZА-Я]{4,}"
        ),
        short={word.casefold(): float(value) for word, value in data["short"].items()},
    )


def _months(language: str) -> str:
    words = json.loads(files("tripartite.text").joinpath("data/dates.json").read_text(encoding="utf-8"))
    return alternatives((words.get(language) or words["en"])["months"])


@lru_cache(maxsize=8)
def _qualifiers(language: str) -> tuple[tuple[tuple[str, Qualifier], ...], dict[str, Qualifier]]:
    """Words before a number, longest first, and words after it, each with what it says of the number."""
    data = json.loads(files("tripartite.text").joinpath("data/qualifiers.json").read_text(encoding="utf-8"))
    chosen = data.get(language) or data["en"]
    before = [(word, Qualifier(meaning)) for meaning, words in chosen["before"].items() for word in words]
    after = {word.casefold(): Qualifier(meaning) for meaning, words in chosen["after"].items() for word in words}
    return tuple(sorted(before, key=lambda pair: (-len(pair[0]), pair[0]))), after


def _cores(reader: _Reader, text: str, match: re.Match[str], language: str) -> list[FoundNumber]:
    """The bare numbers of one match, before qualifiers and units are looked for."""
    at, stop = match.span()
    lexicon = number_words(language)
    if match.group("digits"):
        factor = match.group("scale") or match.group("short")
        size = 1.0
        if factor:
            size = lexicon.multipliers.get(factor.casefold()) or reader.short.get(factor.casefold(), 1.0)
        value = _plain(match.group("digits"), language) * size
        return [FoundNumber(at, stop, round(value, 6), Qualifier.EXACTLY, text[at:stop], core=(at, stop))]
    if match.group("rough"):
        words = " ".join(match.group("rough").casefold().split())
        qualifier, table = next(
            pair
            for pair in (
                (Qualifier.MORE_THAN, lexicon.vague),
                (Qualifier.ABOUT, lexicon.about),
                (Qualifier.EXACTLY, lexicon.shares),
            )
            if words in pair[1]
        )
        rough = qualifier is not Qualifier.EXACTLY
        return [FoundNumber(at, stop, table[words], qualifier, text[at:stop], core=(at, stop), rough=rough)]
    return [
        FoundNumber(at + a, at + b, value, Qualifier.EXACTLY, text[at + a : at + b], core=(at + a, at + b))
        for a, b, value in spelled(match.group("words"), language)
    ]


def _plain(digits: str, language: str) -> float:
    """The value of a number in digits, by its language's separators."""
    digits = re.sub(r"[\s\u00a0\u202f]", "", digits)
    if language == "en" or language not in ("fr", "es", "ru"):
        return float(digits.replace(",", ""))
    if language == "es" and re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", digits):
        # Much of Latin America parts thousands by commas: "2,500 trabajadores".
        return float(digits.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    return float(digits.replace(",", "."))


def _qualified(reader: _Reader, text: str, start: int, end: int, one: FoundNumber) -> FoundNumber:
    """The number with its unit, and with the qualifier that stands before or after it."""
    at, stop, unit = one.start, one.end, None
    percent = reader.percent.match(text, stop, end)
    if percent:
        stop, unit = percent.end(), "%"
    else:
        at, stop, unit = with_currency(text, start, end, at, stop)
    qualifier = one.qualifier
    before = text[max(start, at - _REACH) : at].casefold().replace("’", "'")
    found, length = _qualifier_before(reader, before)
    if found is not None and not (one.rough and found is Qualifier.EXACTLY):
        qualifier, at = found, at - length
    elif after := reader.after.match(text, stop, end):
        qualifier, stop = reader.after_meaning[" ".join(after.group("after").casefold().split())], after.end()
    return replace(one, start=at, end=stop, qualifier=qualifier, unit=unit, words=text[at:stop])


def _qualifier_before(reader: _Reader, before: str) -> tuple[Qualifier | None, int]:
    """What the words before a number say of it, and how many code points they take up to the number."""
    trimmed = before.rstrip()
    if not trimmed.endswith(reader.before_ends):
        filler = reader.filler.search(before)
        if not filler:
            return None, 0
        trimmed = before[: filler.start()].rstrip()
        if not trimmed.endswith(reader.before_ends):
            return None, 0
    for phrase, meaning in reader.before:
        if trimmed.endswith(phrase):
            head = trimmed[: -len(phrase)]
            if head and (head[-1].isalnum() or head[-1] in "-'’"):
                continue
            if meaning is Qualifier.MORE_THAN and re.search(
                r"(?:\bno|\bnot|n['’]t|\bnever|\bpas|\bне|\bno)\s+(?:\w+\s+){0,3}$", head
            ):
                meaning = Qualifier.UP_TO
            return meaning, len(before) - len(head)
    return None, 0


def _ranged(reader: _Reader, text: str, start: int, found: list[FoundNumber]) -> list[FoundNumber]:
    """The numbers with the ends of "10 to 15" and "between 200 and 300" made bounds."""
    for index in range(len(found) - 1):
        low, high = found[index], found[index + 1]
        joint = reader.range.fullmatch(text, low.end, high.core[0])
        if not joint or low.quantity >= high.quantity or low.rough or high.rough:
            continue
        if low.unit and high.unit and low.unit != high.unit:
            continue
        opened = reader.between.search(text[max(start, low.start - 10) : low.start])
        if joint.group("joint").casefold() in ("and", "et", "y", "и", "à", "a", "до", "по") and not (
            opened or joint.group("joint").casefold() in ("à", "a")
        ):
            continue
        unit = high.unit or low.unit
        at = low.start - len(opened.group()) if opened else low.start
        found[index] = replace(
            low, start=at, words=text[at : low.end], qualifier=Qualifier.AT_LEAST, unit=unit, partner=high.core
        )
        found[index + 1] = replace(high, qualifier=Qualifier.UP_TO, unit=unit, partner=low.core)
    return found
