"""Which side: questions that come up in country after country, and who takes which side on them.

The questions and the words that take a side are published in `casefile/data/issues/`. A matter is shown where two
voices take different sides, or name different things where the issue asks for a name, a cause or a date. Sides that
cannot both be right contradict; others differ, or are compatible where the issue says so (names of one thing).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.issues import Issue
from tripartite.casefile.remarks import Remark, Taken
from tripartite.resolution.latin import folded
from tripartite.values.vocabulary import Kind

#: Of one voice on one side, how many sentences are shown.
_SENTENCES = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: What stands in brackets is another currency or an aside.
_BRACKETS = re.compile(r"\([^()]*\)")
#: Short words that a saying turns upon.
_SHORT = frozenset(
    {"not", "no", "non", "ni", "не", "нет", "one", "two", "six", "ten", "un", "dos", "dix", "два", "три"}
)
#: A count told as an ordinal, by language; the number that it states.
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "second deuxième seconde segunda второй",
            "third troisième tercera третий",
            "fourth quatrième cuarta четвертый",
            "fifth cinquième quinta пятый",
            "sixth sixième sexta шестой",
            "seventh septième séptima седьмой",
            "eighth huitième octava восьмой",
            "ninth neuvième novena девятый",
            "tenth dixième décima десятый",
        ),
        2,
    )
    for word in words.split()
}


def positions_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each issue on which voices take different sides."""
    told: dict[tuple[str, str], list[Taken]] = defaultdict(list)
    for taken in ground.taken:
        for subject in _subjects(taken):
            told[taken.issue.code, subject].append(taken)
    for (_code, subject), sides in told.items():
        issue = sides[0].issue
        values = _distinct(sides)
        said = _said_apart(values)
        if len({one.voice for one in values}) > 1 and (len(said) > 1 or issue.everyone) and not _one_publisher(values):
            verdict, why = _verdict(issue, sides)
            yield Disagreement(
                " · ".join(part for part in (issue.label["en"], subject if issue.subject == "year" else "") if part),
                issue.measure,
                tuple(values),
                verdict,
                why,
                labels=issue.label,
            )


def _subjects(taken: Taken) -> tuple[str, ...]:
    """What keeps matters of one issue apart: the years named (or the document's), the document, or nothing."""
    match taken.issue.subject:
        case "year":
            years = tuple(dict.fromkeys(_YEAR.findall(taken.record.quote)))
            return years or ((taken.record.document.published or "")[:4],)
        case "document":
            return (taken.record.document.sha256,)
        case _:
            return ("",)


def _distinct(sides: list[Taken]) -> list[Value]:
    """A few sentences per voice and side; where the words are captured, one per voice and what they say."""
    seen: dict[tuple[object, ...], list[Value]] = defaultdict(list)
    for taken in sides:
        remark = taken.record.statement
        assert isinstance(remark, Remark)
        quantity = _said(taken, remark)
        labels = None if remark.said else taken.position.label
        value = Value(taken.record, quantity, labels=labels)
        same = seen[value.voice, folded(str(quantity))]
        if len(same) < (1 if remark.said else _SENTENCES) and value.record.quote not in [
            one.record.quote for one in same
        ]:
            same.append(value)
    return [value for same in seen.values() for value in same]


def _one_publisher(values: list[Value]) -> bool:
    """Whether only yearly reports speak, and name no two others: over the years they tell of several happenings."""
    yearly = all(one.record.document.kind is Kind.COUNTRY_REPORT for one in values)
    return yearly and len({one.record.statement.attribution for one in values} - {()}) < 2


def _said_apart(values: list[Value]) -> list[float | frozenset[str]]:
    """What is said, less what says only part of another: "between two and five years", "two to five years"."""
    found: list[float | frozenset[str]] = []
    for one in values:
        if isinstance(one.quantity, float):
            found.append(one.quantity)
        else:
            words = folded(_BRACKETS.sub(" ", str(one.quantity))).split()
            found.append(frozenset(word for word in words if len(word) > 3 or word.isdigit() or word in _SHORT))
    distinct = list(dict.fromkeys(found))
    return [one for one in distinct if not any(_less(one, other) for other in distinct)]


def _less(one: float | frozenset[str], other: float | frozenset[str]) -> bool:
    return isinstance(one, frozenset) and isinstance(other, frozenset) and one < other


def _said(taken: Taken, remark: Remark) -> float | str:
    if taken.position.number is not None:
        return taken.position.number
    if remark.said is None:
        return taken.position.label["en"]
    if taken.position.code == "count":
        word = remark.said.casefold()
        number = _ORDINALS.get(word) or int("".join(re.findall(r"\d", word)) or 0)
        return float(number) if number else remark.said
    return remark.said


def _set_against(pair: list[str], sides: list[Taken]) -> bool:
    """Whether two sides are set against each other: a yearly report alone tells of several happenings of its year."""
    documents = [{one.record.document for one in sides if one.position.code == code} for code in pair]
    (first, *others) = documents[0] | documents[1]
    return bool(others) or first.kind is not Kind.COUNTRY_REPORT


def _verdict(issue: Issue, sides: list[Taken]) -> tuple[Verdict, str]:
    codes = {one.position.code: one.position.label["en"] for one in sides}
    for pair in sorted(sorted(one) for one in issue.opposed):
        if all(code in codes for code in pair) and _set_against(pair, sides):
            return Verdict.CONTRADICT, f"“{codes[pair[0]]}” and “{codes[pair[1]]}” cannot both be right"
    if issue.verdict is Verdict.COMPATIBLE:
        return Verdict.COMPATIBLE, "one thing, worded differently, as far as these words tell"
    if len(codes) > 1:
        return Verdict.DIFFER, "the voices take different sides: " + "; ".join(dict.fromkeys(codes.values()))
    return Verdict.DIFFER, "the voices do not say the same"
