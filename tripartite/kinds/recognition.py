"""How likely a text is of a genre: signs looked for in its head, lines or body, each with its weight.

The signs are data (`data/signs/<kind>.json`), one file per kind, each with sentences that it must and must not find.
Weights join as independent chances: two signs of 0.5 make 0.75; a negative weight takes its share away again.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from tripartite.text.composed import ComposedText
from tripartite.values.vocabulary import Kind, PassageKind

#: Code points of the head, of the body that is searched at all, and of the end.
HEAD = 6_000
#: A line is looked at no further than this.
LINE = 600
BODY = 24_000
END = 3_000
#: A paragraph longer than this is prose.
PROSE = 300


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for or against a genre.

    Attributes:
        where: "line" or "lines" (the beginning of a passage in the head, or in the body), "head", "text" or "end";
            "footnotes" counts notes, "headings" headings, "prose" long paragraphs.
        at_least: how often it must be found.
        needs: small letters without one of which it cannot stand there; a cheap question before the pattern.
        must, must_not: sentences that it must find, and that it must not.
    """

    name: str
    language: str
    where: str
    weight: float
    pattern: re.Pattern[str]
    at_least: int
    needs: tuple[str, ...]
    must: tuple[str, ...]
    must_not: tuple[str, ...]

    def finds(self, words: str) -> bool:
        """Whether the sign finds itself in one line of words."""
        return (self.pattern.match if self.where in ("line", "lines") else self.pattern.search)(words) is not None

    def found_in(self, looked_at: LookedAt) -> bool:
        """Whether the sign stands in the text."""
        if self.where in looked_at.counts:
            return looked_at.counts[self.where] >= self.at_least
        part, folded = looked_at.parts[self.where]
        if self.needs and not any(word in folded for word in self.needs):
            return False
        if self.where in looked_at.starts:
            match = self.pattern.match
            found = (1 for start in looked_at.starts[self.where] if match(part, start, start + LINE))
        else:
            found = (1 for _ in self.pattern.finditer(part))
        return sum(islice(found, self.at_least)) == self.at_least


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A text as signs look at it: its parts, each also in small letters; where its lines begin; what it has most of.

    Lines are tried one by one at their beginnings, which is much cheaper than to search for them.
    """

    parts: dict[str, tuple[str, str]]
    starts: dict[str, tuple[int, ...]]
    counts: dict[str, int]

    @classmethod
    def of(cls, composed: ComposedText) -> LookedAt:
        """The parts of a composed text, cut once for all signs."""
        text = composed.text
        cut = {"head": text[:HEAD], "text": text[:BODY], "end": text[-END:]}
        parts = {name: (part, part.casefold()) for name, part in cut.items()}
        kinds = Counter(one.kind for one in composed.passages)
        starts = tuple(
            one.start for one in composed.passages if one.start < BODY and one.kind is not PassageKind.FOOTNOTE
        )
        return cls(
            parts=parts | {"line": parts["head"], "lines": parts["text"]},
            starts={"line": tuple(start for start in starts if start < HEAD), "lines": starts},
            counts={
                "footnotes": kinds[PassageKind.FOOTNOTE],
                "headings": kinds[PassageKind.HEADING],
                "prose": sum(
                    one.kind is PassageKind.PARAGRAPH and one.end - one.start > PROSE for one in composed.passages
                ),
            },
        )


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
        case = re.NOFLAG if row.get("cased") else re.IGNORECASE
        signs.append(
            Sign(
                name=f"{row['id']} ({row['language']})" if row["language"] else row["id"],
                language=row["language"],
                where=row["where"],
                weight=row["weight"],
                pattern=re.compile(row["pattern"], case | re.MULTILINE),
                at_least=row.get("at_least", 1),
                needs=tuple(row.get("needs", ())),
                must=tuple(row["must"]),
                must_not=tuple(row["must_not"]),
            )
        )
    return tuple(signs)


def recogniser(kind: Kind) -> Callable[[LookedAt], Recognition]:
    """What looks for a kind's signs in a text."""

    def recognise(looked_at: LookedAt) -> Recognition:
        against, reasons, kept = 1.0, [], 1.0
        for sign in signs_of(kind):
            if not sign.found_in(looked_at):
                continue
            reasons.append(sign.name)
            if sign.weight < 0:
                kept *= 1 + sign.weight
            else:
                against *= 1 - sign.weight
        return Recognition(round((1 - against) * kept, 4), tuple(reasons))

    return recognise
