"""Promises, sanctions and instruments told in other words than in the documents tuned on; how many are read.

Each row was written from a form of the annotated documents: the same sort of claim as a native author of another
language, or of the same one by other verbs and constructions, would tell it. Every third row was held back: nobody
looked at its misses while the rules were mended.

    python -m tests.extraction.transfer_bank [tuned|held] [SORT] [LANGUAGE]

prints, by list and language, how many claims are told, how many of them are read, and how many are read in all; with
"tuned" the misses too.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.extraction.voiced_text import voiced
from tripartite.extraction.analysis import Analysis
from tripartite.extraction.asking.commitments import commitments
from tripartite.extraction.citing.instruments import instruments
from tripartite.extraction.naming.names import names
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.values.statements import Commitment, Instrument, Sanction, Statement

LANGUAGES = ("en", "fr", "es", "ru")
SORTS = ("commitments", "sanctions", "instruments")
#: One letter for the sort of text that a row stands in.
PLACES = {
    "r": "report",
    "a": "advocacy",
    "c": "committee",
    "g": "government",
    "s": "speech",
    "w": "speech",
    "m": "mail",
}
#: How far, in code points, what is read may lie from the words that tell it.
_NEAR = 12
Row = tuple[str, str, str, list[list[str | None]]]


def rows(sort: str, language: str, part: str) -> list[Row]:
    """The rows (form, place, words, what is told) of a list and language; `part` is "tuned", "held" or "all"."""
    folder = Path(__file__).parent / "bank" / "transfer"
    listed = json.loads((folder / f"{sort}.json").read_text(encoding="utf-8"))[language]
    return [
        (one[0], one[1], one[2], one[3])
        for number, one in enumerate(listed)
        if part == "all" or (number % 3 == 2) == (part == "held")
    ]


def read(sort: str, language: str, place: str, words: str) -> tuple[Analysis, list[Statement]]:
    """What the reader of one list finds in a few sentences, their names read first."""
    label = "Government representative" if place == "s" else "Employer members"
    analysis = voiced(words, language=language, where=PLACES[place], label=label)
    names(analysis)
    readers = {"commitments": commitments, "sanctions": sanctions, "instruments": instruments}
    return analysis, list(readers[sort](analysis))


def agrees(analysis: Analysis, one: Statement, told: list[str | None]) -> bool:
    """Whether something read is what a row tells."""
    if isinstance(one, Commitment):
        at = analysis.text.index(told[0] or "")
        near = any(e.start - _NEAR <= at + len(told[0] or "") and at <= e.end + _NEAR for e in one.evidence)
        return near and (told[1] is None or (one.due or "").split("/")[0].startswith(told[1]))
    if isinstance(one, Sanction):
        return str(one.type) == told[1] and (told[2] is None or _size(one.amount) == _size(told[2]))
    assert isinstance(one, Instrument)
    mine, wanted = _words(one.name), _words(told[0] or "")
    alike = len(mine & wanted) / len(mine | wanted) >= 0.5
    return alike and (told[1] is None or re.findall(r"\d+", one.article or "") == re.findall(r"\d+", told[1]))


def _words(name: str) -> set[str]:
    small = {"the", "of", "and", "de", "du", "des", "la", "le", "les", "el", "los", "n", "no", "nos", "o", "º"}
    return {word[:6] for word in re.findall(r"\w+", name.casefold())} - small


def _size(amount: str | None) -> float | str | None:
    """Months of a term, else the number of a sum or of hours."""
    if not amount:
        return None
    term = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", amount)
    if term:
        years, months, weeks, days = (int(part or 0) for part in term.groups())
        return years * 12 + months + weeks / 4 + days / 30
    return next(iter(re.findall(r"\d+", amount)), amount)


def outcome(sort: str, language: str, row: Row) -> tuple[list[list[str | None]], list[Statement], list[Statement]]:
    """What of a row was missed, what was read in it rightly, and what wrongly; each claim read counts once."""
    analysis, found = read(sort, language, row[1], row[2])
    missed, right = [], []
    for told in row[3]:
        fits = [one for one in found if one not in right and agrees(analysis, one, told)]
        fits.sort(key=lambda one: isinstance(one, Sanction) and one.person != told[0])
        right += fits[:1]
        missed += [] if fits else [told]
    return missed, right, [one for one in found if one not in right]


def named(row: Row, right: list[Statement]) -> tuple[int, int]:
    """Of the sanctions read rightly: how many name the right one, and how many somebody else."""
    wanted = [str(told[0]).casefold() for told in row[3]]
    mine = [(one.person or "").casefold() for one in right if isinstance(one, Sanction)]
    good = sum(any(name and (name in told or told in name) for told in wanted) for name in mine)
    return good, sum(bool(name) for name in mine) - good


def tables(part: str, sorts: tuple[str, ...], languages: tuple[str, ...]) -> Iterator[str]:
    """The lines of the table, after each its misses where the part is the tuned one."""
    for sort in sorts:
        for language in languages:
            told = read_right = read_wrong = whom = other = 0
            lines = []
            for row in rows(sort, language, part):
                missed, right, wrong = outcome(sort, language, row)
                told += len(row[3])
                read_right += len(right)
                read_wrong += len(wrong)
                good, bad = named(row, right)
                whom, other = whom + good, other + bad
                lines += [f"   - {row[0]} | {row[2]} | {one}" for one in missed]
                lines += [f"   + {row[0]} | {row[2]} | {_shown(one)}" for one in wrong]
                lines += [f"   ! {row[2]} | {[_shown(one) for one in right]}"] if bad else []
            who = f", {whom} by name, {other} by a wrong name" if sort == "sanctions" else ""
            yield f"{sort} {language}: {read_right} of {told} read, {read_wrong} besides{who}"
            yield from lines if part == "tuned" else ()


def _shown(one: Statement) -> str:
    if isinstance(one, Commitment):
        return f"{one.rule} {one.by} {one.what} {one.due}"
    if isinstance(one, Sanction):
        return f"{one.person} {one.type} {one.amount}"
    return f"{one.name} {one.article}" if isinstance(one, Instrument) else one.rule


if __name__ == "__main__":
    asked = sys.argv[1:] or ["all"]
    chosen = tuple(one for one in SORTS if one in asked) or SORTS
    spoken = tuple(one for one in LANGUAGES if one in asked) or LANGUAGES
    print("\n".join(tables(asked[0], chosen, spoken)))
