"""Who holds what: a person's office as different voices give it about one time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.resolution.bodies import meaning
from tripartite.resolution.latin import folded
from tripartite.values.statements import Person

#: Words for one rank, by what they are compared as; an office without such a word says too little to differ. A leader
#: may hold any office.
_RANKS = {
    "head": r"president\w*|chair(?:man|woman|person)?|head|director\w*"
    r"|председател\w+|президент\w*|руководител\w+|глав\w+",
    "deputy": r"deputy|vice|adjointe?|sub\w+|заместител\w+|вице",
    "secretary": r"secretar\w+|secretaire\w*|секретар\w+",
    "treasurer": r"treasurer|tresori\w+|tesorer\w+|казначе\w+",
    "member": r"members?|membres?|miembros?|vocal|член\w*",
    "minister": r"minister|ministre|ministr\w+|министр\w*",
}
_RANK = {rank: re.compile(rf"\b(?:{words})\b") for rank, words in _RANKS.items()}
#: An office in a body of workers or employers; those of the state are not this file's matter.
_UNION = frozenset({"union", "confederation", "federation", "worker", "employer", "association"})
_FORMER = re.compile(r"\b(?:former\w*|ex|then|ancienne?|exsecretari\w+|expresident\w+|бывш\w+|экс)\b")


def offices_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each person whom documents of one year give offices that say different things, in whatever language.

    An office that only says less than another ("leader", "trade union leader") is no other office, nor is one that a
    later document calls former.
    """
    by_key = {record.key: record for record in ground.of_sort("people")}
    for actor in ground.actors:
        of_union = False
        values: dict[tuple[frozenset[str], str], Value] = {}
        for key in actor.statements:
            record = by_key.get(key)
            if record is None or not isinstance(record.statement, Person):
                continue
            body = ground.actor(record.statement.organisation, record)
            of_union |= body is not None and body.type in ("union", "union-centre", "employers")
            for role in record.statement.roles:
                said = _office(role)
                if said is not None:
                    values.setdefault((said, ground.moment(record)[:4]), Value(record, role))
        held = list(values)
        if not of_union and not any(_UNION & said for said, _ in held):
            continue
        if any(_differ(a, b) for place, a in enumerate(held) for b in held[:place]) and _voices(values) > 1:
            why = "about one time the documents give different offices"
            yield Disagreement(f"office of {actor.name}", "other", tuple(values.values()), Verdict.DIFFER, why)


def _voices(values: dict[tuple[frozenset[str], str], Value]) -> int:
    return len({one.voice[0] for one in values.values()})


def _office(role: str) -> frozenset[str] | None:
    """What an office says: its ranks and the concepts of the rest; None where no rank is told."""
    words = folded(role)
    ranks = {f"rank:{rank}" for rank, pattern in _RANK.items() if pattern.search(words)}
    if not ranks:
        return None
    for pattern in _RANK.values():
        words = pattern.sub(" ", words)
    former = frozenset({"former"}) if _FORMER.search(words) else frozenset()
    return frozenset(ranks) | meaning(_FORMER.sub(" ", words)) | former


def _differ(a: tuple[frozenset[str], str], b: tuple[frozenset[str], str]) -> bool:
    """Whether two offices of one year have other ranks, or neither says only part of what the other says."""
    if a[1] != b[1] and a[1] and b[1]:
        return False
    one, other = a[0], b[0]
    if ("former" in one) != ("former" in other):
        return False  # who held one office before may well hold another now, and a later document calls it former
    if {x for x in one if x.startswith("rank:")} == {x for x in other if x.startswith("rank:")}:
        return False
    return not (one <= other or other <= one)
