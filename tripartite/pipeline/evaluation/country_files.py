"""How well a country's file (`tripartite show CCC --json`) agrees with a careful reader's file of the same documents.

The careful reader's file has `actors` (`named`: the names of each document), `disagreements` with `values`, `threads`
with `items`, `commitments`, `sanction_ends`, `registration_ledger`, `requests_due` and `proceedings` (see
`tests/casefile-gold/` and `supervision.py`). Documents are
compared by the part of their file names before the first underscore. A disagreement or thread is found where one of the
file's shares two of its values or items; a value is shared where document, number and seven words in ten agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tripartite.pipeline.evaluation.agreement import fold
from tripartite.pipeline.evaluation.scoring import Counts
from tripartite.pipeline.evaluation.supervision import requests_due, same_day, taken_up

Item = Mapping[str, Any]
_ACTS = {"application": "applications", "refusal": "refusals", "registration": "registrations"}


def score_file(mine: Item, gold: Item) -> dict[str, Counts]:
    """Counts by what is measured: right, told by the file, told by the careful reader."""
    threads = _pairs(mine["threads"], gold["threads"], "items")
    matters = _pairs(mine["disagreements"], gold["disagreements"], "values")
    return {
        "actors": _actors(mine["actors"], gold["actors"]),
        "disagreements": _found(matters, mine["disagreements"], gold["disagreements"]),
        "verdicts": _agreed((have["verdict"] == want["verdict"]) for have, want in matters),
        "threads": _found(threads, mine["threads"], gold["threads"]),
        "relations": _agreed(_relations(threads)),
        **_commitments(mine, gold, threads),
        **requests_due(mine, gold, _same_value),
        **taken_up(mine, gold, _named(mine["threads"], gold["threads"]), same_document),
        **_sanctions(mine, gold),
        "registrations": _registrations(mine, gold),
    }


def missed(mine: Item, gold: Item) -> list[tuple[str, str]]:
    """What the careful reader has and the file lacks: (list, what)."""
    found = []
    for name, part, label in (("disagreements", "values", "matter"), ("threads", "items", "request")):
        have = [want for _, want in _pairs(mine[name], gold[name], part)]
        found += [(name, want[label]) for want in gold[name] if want not in have]
    known = [want for _, want in _promised(mine, gold)]
    found += [("commitments", want["quote"]) for want in gold["commitments"] if want not in known]
    return found


def same_document(mine: str, gold: str) -> bool:
    """Whether two file names begin alike, as far as the first underscore."""
    return mine.split("_")[0] == gold.split("_")[0]


def _same_words(mine: str, gold: str) -> bool:
    one, other = set(fold(mine).split()), set(fold(gold).split())
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= 0.7


def _same_value(mine: Item, gold: Item) -> bool:
    if not same_document(mine["document"], gold["document"]) or not _same_words(mine["quote"], gold["quote"]):
        return False
    wanted = gold.get("quantity")
    return not isinstance(wanted, int | float) or mine.get("quantity") == wanted


def _pairs(mine: Sequence[Item], gold: Sequence[Item], part: str) -> list[tuple[Item, Item]]:
    """Each of the careful reader's with the one of the file that shares most of it, two at least."""
    found = []
    for want in gold:
        shared = [sum(any(_same_value(m, g) for m in have[part]) for g in want[part]) for have in mine]
        most = max(shared, default=0)
        if most >= 2:
            found.append((mine[shared.index(most)], want))
    return found


def _named(mine: Sequence[Item], gold: Sequence[Item]) -> dict[str, str]:
    """The careful reader's name of each of the file's threads that shares two askings with one of theirs."""
    found: dict[str, str] = {}
    for have in mine:
        shared = {
            want["request"]: sum(any(_same_value(m, g) for m in have["items"]) for g in want["items"]) for want in gold
        }
        best = max(shared, key=lambda name: shared[name], default="")
        if best and shared[best] >= 2:
            found[have["key"]] = best
    return found


def _found(pairs: Sequence[tuple[Item, Item]], mine: Sequence[Item], gold: Sequence[Item]) -> Counts:
    part = "values" if gold and "values" in gold[0] else "items"
    shared = sum(
        any(sum(any(_same_value(m, g) for m in have[part]) for g in want[part]) >= 2 for want in gold) for have in mine
    )
    # What is right counts against the careful reader's list; several of the file's may tell one of them.
    return Counts(len(pairs), len(mine) - shared + len(pairs), len(gold))


def _agreed(answers: Iterator[bool]) -> Counts:
    told = list(answers)
    return Counts(sum(told), len(told), len(told))


def _actors(mine: Sequence[Item], gold: Sequence[Item]) -> Counts:
    """Pairs of namings: of those the file puts together, how many the careful reader does, and the other way round."""
    truth = {(d, fold(n)): one["id"] for one in gold for d, some in one["named"].items() for n in some}
    found: dict[tuple[str, str], int] = {}
    for number, actor in enumerate(mine):
        for name in actor["names"]:
            for document in name["documents"]:
                found.setdefault((document.split("_")[0], fold(name["name"])), number)
    known = sorted(set(truth) & set(found))
    together = [(a, b) for i, a in enumerate(known) for b in known[:i]]
    one = {(a, b) for a, b in together if found[a] == found[b]}
    real = {(a, b) for a, b in together if truth[a] == truth[b]}
    return Counts(len(one & real), len(one), len(real))


def _relations(threads: Sequence[tuple[Item, Item]]) -> Iterator[bool]:
    """For each asking that both have: whether its relation to the one before is the careful reader's."""
    for have, want in threads:
        for asked in want["items"]:
            told = [one for one in (*have["items"], *have["notes"]) if _same_value(one, asked)]
            if asked.get("relation") and told:
                yield any(one["relation"] == asked["relation"] for one in told)


def _promised(mine: Item, gold: Item) -> list[tuple[Item, Item]]:
    def same(have: Item, want: Item) -> bool:
        return any(_same_value(one, want) for one in have["evidence"])

    return _matched(mine["commitments"], gold["commitments"], same)


def _matched(mine: Sequence[Item], gold: Sequence[Item], same: Callable[[Item, Item], bool]) -> list[tuple[Item, Item]]:
    return [
        (next(have for have in mine if same(have, want)), want) for want in gold if any(same(m, want) for m in mine)
    ]


def _commitments(mine: Item, gold: Item, threads: Sequence[tuple[Item, Item]]) -> dict[str, Counts]:
    pairs = _promised(mine, gold)
    keys = {want["request"]: have["key"] for have, want in threads}
    linked = [(have, keys.get(want["linked_thread"])) for have, want in pairs if want["linked_thread"]]
    return {
        "commitments": Counts(len(pairs), len(pairs), len(gold["commitments"])),
        "due dates": _agreed(same_day(have.get("due"), want["due"]) for have, want in pairs),
        "statuses": _agreed(have["status"].replace("said not", "not") in _statuses(want) for have, want in pairs),
        "threads of commitments": _agreed(key in have["threads"] for have, key in linked),
    }


def _statuses(want: Item) -> tuple[str, ...]:
    """The careful reader's status, as the file may word it."""
    return {"not done": ("not to be done",)}.get(want["status"], (want["status"],))


def _sanctions(mine: Item, gold: Item) -> dict[str, Counts]:
    ledger = [one for person in mine["people"] for one in person["sanctions"]]

    def same(have: Item, want: Item) -> bool:
        return (
            same_document(have["document"], want["document"])
            and have["type"] == want["type"]
            and have["length"] == want["length"]
        )

    pairs = _matched(ledger, gold["sanction_ends"], same)
    return {
        "sanctions": Counts(len(pairs), len(pairs), len(gold["sanction_ends"])),
        "sanctions' ends": _agreed(have["computed_end"] == want["computed_end"] for have, want in pairs),
    }


def _registrations(mine: Item, gold: Item) -> Counts:
    """Dated acts of the bodies that the careful reader has a ledger for."""
    acts = {one["key"]: (str(one["act"]), one["date"]) for one in mine["registrations"]}
    right = told = wanted = 0
    for want in gold["registration_ledger"]:
        dates = {(act, day) for act, name in _ACTS.items() for day in want.get(name) or ()}
        bodies = [one for one in mine["organisations"] if _bears(one, want["organisation"])]
        read = {acts[key] for one in bodies for key in one["registrations"] if acts[key][0] in _ACTS and acts[key][1]}
        right, told, wanted = right + len(read & dates), told + len(read), wanted + len(dates)
    return Counts(right, told, wanted)


def _bears(body: Item, wanted: str) -> bool:
    """Whether a body bears a name, or the acronym in its brackets."""
    name, _, acronym = wanted.partition(" (")
    return any(fold(one["name"]) in (fold(name), fold(acronym)) for one in body["names"])
