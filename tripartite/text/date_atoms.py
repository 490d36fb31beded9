"""Dates as they are written, before missing years are filled in: what each names, and which are ends of one range."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from tripartite.text.date_words import STAMPED, DateWords
from tripartite.text.relative_dates import Told
from tripartite.values.dates import PartialDate
from tripartite.values.errors import MalformedValue

#: A year just after these words is an instrument's, and says nothing of when the story is told.
_LEGAL = re.compile(
    r"(?:\b(?:act|law|code|convention|decree|order|ordinance|regulations?|bill|constitution|recommendation|loi|code|"
    r"décret|arrêté|ordonnance|ley|decreto|convenio|código|resolución)\b|закон|кодекс|указ|декрет|конвенц|постановлен|"
    r"\bratif\w+|ратифи)"
    r"[^.;()]{0,60}$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:workers|people|persons|members|employees|strikers|miners|teachers|protesters|demonstrators|men|women|"
    r"travailleurs|personnes|membres|salariés|grévistes|adhérents|trabajadores|personas|miembros|afiliados|"
    r"dollars?|euros?|pounds?|francs?|F ?CFA|pesos?|dólares|soles|quetzales|lempiras|córdobas|guaraníes|bolivianos|"
    r"rupees?|shillings?|kwacha|rand|naira|birr|hryvnia|[а-яё]{2,}(?:ов|ев|ей|их|ых)(?![а-яё])|"
    r"тенге|сомони|манат|лари|драм|гривен|крон|евро|человек|работник|тонн)",
    re.IGNORECASE,
)


@dataclass
class DateAtom:
    """One date as written: what it names, before years are shared out."""

    start: int
    end: int
    days: list[tuple[int, int, int]] = field(default_factory=list)
    day_range: bool = False
    month: int | None = None
    year: int | None = None
    to_year: int | None = None
    part: str | None = None
    legal: bool = False
    shy: bool = False
    decade_part: str | None = None
    of_year: Told | None = None


def date_atoms(words: DateWords, text: str, start: int, end: int) -> list[DateAtom]:
    """The dates as written, in order."""
    found = []
    reach = start
    for hook in words.hook.finditer(text, start, end):
        match = _date_at(words, text, hook, reach, end) if hook.start() >= reach else None
        if match is None:
            continue
        reach = match.end()
        atom = _atom(words, text, start, match)
        if atom is not None:
            atom.legal = bool(_LEGAL.search(text, max(start, atom.start - 70), atom.start))
            found.append(atom)
    return found


#: How far before a month or year the words for its part are looked for, in code points.
_PART_REACH = 40


def _date_at(words: DateWords, text: str, hook: re.Match[str], floor: int, end: int) -> re.Match[str] | None:
    """The date that a hook opens, with the words for a part of it before the hook."""
    at = hook.start()
    low = max(floor, at - _PART_REACH)
    if hook.group("bare_end"):
        bare = words.bare_before.search(text[low : hook.end()])
        return words.absolute.match(text, low + bare.start(), end) if bare else None
    before = text[low:at]
    if before.rstrip().casefold().endswith(words.part_ends) and (part := words.part_before.search(before)):
        whole = words.absolute.match(text, low + part.start(), end)
        if whole is not None and whole.end() > at:
            return whole
    return words.absolute.match(text, at, end)


def _atom(words: DateWords, text: str, start: int, match: re.Match[str]) -> DateAtom | None:
    """One date as written; None where the words only look like one."""
    got = match.groupdict()
    atom = DateAtom(match.start(), match.end())
    if got["iso"] or got["dmy"] or got["stamp"]:
        return _numeric(atom, got)
    if got["bare"]:
        atom.part = words.parts[" ".join(got["bare"].casefold().split())]
        return atom
    if got["decade"]:
        first = int(got["decade"])
        atom.year = first if first > 99 else (1900 if first >= 30 else 2000) + first
        atom.to_year, atom.decade_part = atom.year + 9, got.get("decade_part")
        return atom
    if got["year4"]:
        atom.year, atom.part = int(got["year4"]), words.parts[_folded(got["part4"])]
        return atom
    if got["year5"]:
        return _bare_year(words, text, start, match, atom)
    for suffix in ("", "2", "3"):
        if got.get("month" + suffix):
            return _monthly(words, text, start, match, atom, suffix)
    return None


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _numeric(atom: DateAtom, got: dict[str, str | None]) -> DateAtom | None:
    """A date in digits: year first, day first, or month first where the day can only be the second number."""
    if got["iso"]:
        atom.year, atom.month, day = (int(part) for part in got["iso"].split("-"))
    elif got["stamp"]:
        first, name, last = re.split(r"\s?-\s?", got["stamp"])
        day, atom.month, atom.year = int(first), STAMPED.get(name.strip(".").casefold()), _full_year(last)
    else:
        first, second, last = re.split(r"[./-]", got["dmy"] or "")
        day, month = int(first), int(second)
        if month > 12 >= day:
            day, month = month, day
        atom.month, atom.year = month, _full_year(last)
    atom.days = [(day, atom.start, atom.end)]
    return atom if atom.month and _exists(atom.year, atom.month, day) else None


def _full_year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) > 2 else number + (2000 if number < 40 else 1900)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    try:
        PartialDate(year or 2000, month, day)
    except MalformedValue:
        return False
    return True


#: A year that heads an entry ("2016 : ...", "2016 – ..."), and the end of a sentence before it.
_HEADS_ENTRY = re.compile(r"\s?[:–—]\s")
_ENDED = re.compile(r"[.!?;]\s*\Z")


def _bare_year(words: DateWords, text: str, start: int, match: re.Match[str], atom: DateAtom) -> DateAtom | None:
    """A year alone, where the words around it do not make it a number of things."""
    before = text[max(start, match.start() - 14) : match.start()]
    named = not match.group()[-1].isdigit() or (_HEADS_ENTRY.match(text, match.end()) and _ENDED.search(before))
    closed = text[match.end() : match.end() + 1] in (")", "]")
    if before.strip() and not (named or closed or words.before_year.search(before)):
        return None
    if re.search(r"(?:№|\bn[o°º]s?\.?|núm\.?|[$€£#])\s*$", before, re.IGNORECASE) or _COUNTED.match(text, match.end()):
        return None
    atom.year = int(match.group("year5"))
    to = match.group("to")
    if to:
        second = int(to) if len(to) == 4 else atom.year - atom.year % 100 + int(to)
        if second > atom.year and not (len(to) == 2 and second != atom.year + 1 and int(to) > 12):
            if len(to) == 4 or second == atom.year + 1:
                atom.to_year = second
            else:
                atom.month = int(to) if 1 <= int(to) <= 12 else None
        elif len(to) == 2 and 1 <= int(to) <= 12:
            atom.month = int(to)
        else:
            return None
    return atom


#: What the number before it counts.
_COUNTS = re.compile(
    r"(?:\.\d+)?(?:\s+and\s+a\s+half)?[\s-]+(?:years?|months?|weeks?|days?|hours?|lashes)\b", re.IGNORECASE
)


def _monthly(
    words: DateWords, text: str, start: int, match: re.Match[str], atom: DateAtom, suffix: str
) -> DateAtom | None:
    """A date that names a month."""
    name = match.group("month" + suffix)
    folded = name.casefold()
    atom.month = words.months.get(folded) or words.months.get(folded.rstrip("."))
    year = match.groupdict().get("year" + suffix)
    atom.year = int(year) if year else None
    if words.capital and not name[0].isupper():
        return None
    if suffix == "3":
        part = match.group("part")
        atom.part = words.parts[_folded(part)] if part else None
        if not year and not part and folded.rstrip(".") in words.shy:
            at = match.start("month3")
            atom.shy = not words.before_month.search(text[max(start, at - 14) : at])
        return atom
    listed = match.start("days" + suffix)
    days = match.group("days" + suffix)
    for one in words.day.finditer(days):
        number = int(one.group(1)) if one.group(1) else 1
        atom.days.append((number, listed + one.start(), listed + one.end()))
    if len(atom.days) > 1 and not year and _COUNTS.match(text, match.end("days" + suffix)):
        # "Sentenced on June 11 to 12 years": the second number counts something else.
        atom.days.pop()
        atom.end = atom.days[-1][2]
    gaps = [days[a[2] - listed : b[1] - listed] for a, b in pairwise(atom.days)]
    if len(atom.days) == 2:
        joint = re.sub(r"^(?:st|nd|rd|th)", "", gaps[0])
        atom.day_range = bool(words.day_joint.match(joint)) or any(
            words.between.search(text, max(start, at - 14), at) for at in (match.start(), listed)
        )
    if not all(_exists(atom.year, atom.month, day) for day, _, _ in atom.days):
        return None
    return atom


def grouped(words: DateWords, text: str, start: int, atoms: list[DateAtom]) -> list[tuple[DateAtom, ...]]:
    """The atoms singly, or two as the ends of one range; years shared to the left along lists and ranges."""
    for left, right in reversed(list(pairwise(atoms))):
        if left.year is None and right.year is not None and left.month is not None:
            gap = text[left.end : right.start]
            if words.join.fullmatch(gap) or words.range.fullmatch(gap):
                left.year = right.year - (1 if right.month and left.month > right.month else 0)
                left.shy = False
    groups: list[tuple[DateAtom, ...]] = []
    for atom in (one for one in atoms if not one.shy):
        if groups and len(groups[-1]) == 1 and _is_range(words, text, start, groups[-1][0], atom):
            groups[-1] = (groups[-1][0], atom)
        else:
            groups.append((atom,))
    return groups


def _is_range(words: DateWords, text: str, start: int, left: DateAtom, right: DateAtom) -> bool:
    """Whether two dates are the ends of one range."""
    if left.part or left.to_year or left.day_range or (right.part and left.month is None):
        return False
    gap = text[left.end : right.start]
    if words.join.fullmatch(gap):
        if words.between.search(text[max(start, left.start - 14) : left.start]) and "," not in gap:
            return True
        months = not left.days and not right.days and left.month is not None and right.month is not None
        return bool(
            months and "," not in gap and (right.month or 0) - (left.month or 0) == 1 and left.year == right.year
        )
    found = words.range.fullmatch(gap)
    return bool(found) and (left.month is not None or right.month is None)
