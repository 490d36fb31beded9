"""How likely a text is of a genre: signs looked for in its head, lines or body, each with its weight.

The signs are data (`data/signs/<kind>.json`), one file per kind, each with sentences that it must and must not find.
Weights join as independent chances: two signs of 0.5 make 0.75; a negative weight takes its share away again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from tripartite.text.composed import ComposedText
from tripartite.values.vocabulary import Kind, PassageKind

#: Code points of the head, of the body that is searched at all, and of the end.
HEAD = 6_000
BODY = 24_000
END = 3_000


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for or against a genre.

    Attributes:
        where: "line" (the beginning of a passage in the head), "head", "text" or "end"; "footnotes" counts notes.
        at_least: how often it must be found.
        must, must_not: sentences that it must find, and that it must not.
    """

    name: str
    language: str
    where: str
    weight: float
    pattern: re.Pattern[str]
    at_least: int
    must: tuple[str, ...]
    must_not: tuple[str, ...]

    def found_in(self, composed: ComposedText) -> bool:
        """Whether the sign stands in the text."""
        text = composed.text
        match self.where:
            case "footnotes":
                return sum(one.kind is PassageKind.FOOTNOTE for one in composed.passages) >= self.at_least
            case "text":
                part = text[:BODY]
            case "end":
                part = text[-END:]
            case _:
                part = text[:HEAD]
        seen = sum(1 for _ in islice(self.pattern.finditer(part), self.at_least))
        return seen == self.at_least


@dataclass(frozen=True, slots=True)
class Recognition:
    """How sure we are that a text is of a genre, 0 to 1, and by which signs."""

    score: float
    reasons: tuple[str, ...] = ()


@cache
def signs_of(kind: Kind) -> tuple[Sign, ...]:
    """The signs of a kind, in the order of its data file."""
    path = files("tripartite.kinds") / "data" / "signs" / f"{kind}.json"
    signs = []
    for row in json.loads(path.read_text(encoding="utf-8")):
        anchored = "^(?:" + row["pattern"] + ")" if row["where"] == "line" else row["pattern"]
        case = re.NOFLAG if row.get("cased") else re.IGNORECASE
        signs.append(
            Sign(
                name=f"{row['id']} ({row['language']})" if row["language"] else row["id"],
                language=row["language"],
                where=row["where"],
                weight=row["weight"],
                pattern=re.compile(anchored, case | re.MULTILINE),
                at_least=row.get("at_least", 1),
                must=tuple(row["must"]),
                must_not=tuple(row["must_not"]),
            )
        )
    return tuple(signs)


def recogniser(kind: Kind) -> Callable[[ComposedText], Recognition]:
    """What looks for a kind's signs in a text."""

    def recognise(composed: ComposedText) -> Recognition:
        against, reasons, kept = 1.0, [], 1.0
        for sign in signs_of(kind):
            if not sign.found_in(composed):
                continue
            reasons.append(sign.name)
            if sign.weight < 0:
                kept *= 1 + sign.weight
            else:
                against *= 1 - sign.weight
        return Recognition(round((1 - against) * kept, 4), tuple(reasons))

    return recognise
