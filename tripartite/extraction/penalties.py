"""What is imposed: the penalties that a sentence names, each with the verb that imposes it.

Two sorts of family (`data/sanctions/LANGUAGE.json`): a *verb* imposes by itself ("was fined", "banned from"); a
*noun* names a penalty ("two years in prison") and counts only where a verb imposes it ("sentenced", "received",
"ordered to pay"), so that what a law threatens or a prosecutor asks for is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.rulebook import MONEY, SPAN, compiled, room
from tripartite.values.vocabulary import SanctionType


@dataclass(frozen=True, slots=True)
class Family:
    """One family of penalties; `amount` reads on from the end of a match."""

    name: str
    type: SanctionType
    verb: bool
    pattern: re.Pattern[str]
    amount: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    bodies: bool


@dataclass(frozen=True, slots=True)
class Licence:
    """A verb that imposes what its clause names: how far it reaches and which penalties it may impose."""

    name: str
    pattern: re.Pattern[str]
    reach: int
    types: frozenset[str]


@dataclass(frozen=True)
class Rules:
    """The compiled data of one language."""

    stems: tuple[str, ...]
    families: tuple[Family, ...]
    licences: tuple[Licence, ...]
    patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)
    outcomes: tuple[tuple[str, re.Pattern[str]], ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A verb that imposes: where it stands in the sentence, and whether it settles its own voice."""

    start: int
    end: int
    name: str
    voice: str


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty named in a sentence; offsets count in the sentence, `amount_at` where its amount begins."""

    family: Family
    start: int
    end: int
    anchor: Anchor
    amount_at: int | None
    after: bool = False


_NAMED = ("after", "against", "of_whom", "possessor", "suspended_after", "further_term", "not_imposed", "reduced", "reduced_to",
          "until", "charge", "charge_end", "court")  # fmt: skip


@lru_cache(maxsize=8)
def rules(language: str) -> Rules:
    """The compiled data of a language."""
    data = room("sanctions", language)
    parts = {**data["parts"], "TITLE": room("parties", language)["titles"]}
    return Rules(
        stems=tuple(data["stems"]),
        families=tuple(_family(one, parts) for one in data["families"]),
        licences=tuple(
            Licence(one["name"], compiled(one["pattern"], parts), one["reach"], frozenset(one.get("types", ())))
            for one in data["licences"]
        ),
        patterns={name: compiled(data[name], parts) for name in _NAMED},
        outcomes=tuple((name, compiled(one, parts)) for name, one in data["outcomes"].items()),
    )


def _family(one: dict[str, object], parts: dict[str, str]) -> Family:
    def optional(key: str) -> re.Pattern[str] | None:
        return compiled(str(one[key]), parts) if key in one else None

    patterns = one["patterns"]
    assert isinstance(patterns, list)
    return Family(
        name=str(one["name"]),
        type=SanctionType(str(one["type"])),
        verb=one["form"] == "verb",
        pattern=compiled(patterns, parts),
        amount=optional("amount"),
        needs=optional("needs"),
        bodies=bool(one.get("bodies", one["type"] in ("fine", "damages"))),
    )


def penalties(found: Masked) -> list[Penalty]:
    """The penalties imposed in a sentence, in order, each with its verb; those that nothing imposes are left out."""
    chosen = rules(found.sentence.language)
    named = _named(found, chosen)
    anchors = _anchors(found, chosen)
    imposed: list[Penalty] = []
    for family, start, end, voice in named:
        if family.verb:
            own = Anchor(start, end, family.name, voice)
            imposed.append(Penalty(family, start, end, own, _amount(found, family, start, end)))
            continue
        licence = _licence(found, chosen, family, start, end, anchors, imposed)
        if licence:
            anchor, after = licence
            imposed.append(Penalty(family, start, end, anchor, _amount(found, family, start, end), after))
    told = _once_each(_with_further_terms(found, chosen, imposed))
    return [one for one in told if not _only_threatened(found, chosen, one)]


def _once_each(imposed: list[Penalty]) -> list[Penalty]:
    """Leave out a bare length of time that is another penalty's amount."""
    taken = [one.amount_at for one in imposed if one.amount_at is not None and one.start != one.amount_at]
    return [one for one in imposed if one.start != one.amount_at or one.amount_at not in taken]


def _named(found: Masked, chosen: Rules) -> list[tuple[Family, int, int, str]]:
    """Every penalty phrase and its voice; where two overlap the earlier family wins."""
    named: list[tuple[Family, int, int, str]] = []
    for family in chosen.families:
        if family.needs and not family.needs.search(found.words):
            continue
        for match in family.pattern.finditer(found.words):
            if not any(start < match.end() and match.start() < end for _, start, end, _ in named):
                named.append((family, match.start(), match.end(), _voice(match)))
    return sorted(named, key=lambda one: one[1])


def _anchors(found: Masked, chosen: Rules) -> list[tuple[Licence, Anchor]]:
    anchors = []
    for licence in chosen.licences:
        for match in licence.pattern.finditer(found.words):
            anchors.append((licence, Anchor(match.start(), match.end(), licence.name, _voice(match))))
    return sorted(anchors, key=lambda one: one[1].start)


def _voice(match: re.Match[str]) -> str:
    """The voice that a pattern settles by the name of the group that matched; "" where it settles none."""
    told = [name for name, value in match.groupdict().items() if value is not None]
    return next((voice for voice in ("active", "subject") for name in told if name.startswith(voice)), "")


def _licence(
    found: Masked,
    chosen: Rules,
    family: Family,
    start: int,
    end: int,
    anchors: list[tuple[Licence, Anchor]],
    imposed: list[Penalty],
) -> tuple[Anchor, bool] | None:
    """The verb that imposes a penalty noun, and whether the penalised stand after the noun."""
    before = imposed[-1] if imposed else None
    for licence, anchor in reversed(anchors):
        if anchor.end > start or (licence.types and family.type not in licence.types):
            continue
        if _parted(found, anchor.end, start):
            break
        near = start - anchor.end <= licence.reach
        chained = before is not None and before.anchor.start >= anchor.start and start - before.end <= 90
        if near or chained:
            return anchor, False
    if before is not None and before.family.verb and not _parted(found, before.end, start) and start - before.end <= 60:
        joined = found.words[before.end : start]
        if "," in joined or len(joined) < 40:
            return before.anchor, False
    if chosen.patterns["possessor"].search(found.words[:start]):
        return Anchor(start, end, "noun", "possessor"), False
    tail = found.words[end : end + 60]
    direct = chosen.patterns["against"].match(tail) or chosen.patterns["of_whom"].match(tail)
    later = chosen.patterns["after"].search(tail)
    if later or direct:
        return Anchor(start, end, "noun", "after"), True
    return None


def _parted(found: Masked, low: int, high: int) -> bool:
    return any(
        strength == STRONG and low < at <= high for at, strength in breaks(found.sentence.text, found.sentence.language)
    )


def _amount(found: Masked, family: Family, start: int, end: int) -> int | None:
    """Where the amount of a penalty begins: inside its words, else where the family's `amount` reads on to."""
    mark = MONEY if family.type in (SanctionType.FINE, SanctionType.DAMAGES) else SPAN
    inside = found.words.find(mark, start, end)
    if inside >= 0:
        return inside
    onward = family.amount.match(found.words, end) if family.amount else None
    if onward is None:
        return None
    at = found.words.find(mark, onward.start(), onward.end())
    return at if at >= 0 else None


def _with_further_terms(found: Masked, chosen: Rules, imposed: list[Penalty]) -> list[Penalty]:
    """Add the second term of "five years for this and eight months for that"."""
    more: list[Penalty] = []
    for number, one in enumerate(imposed):
        more.append(one)
        if one.family.type is not SanctionType.IMPRISONMENT or one.family.verb or one.amount_at is None:
            continue
        limit = imposed[number + 1].start if number + 1 < len(imposed) else len(found.words)
        further = chosen.patterns["further_term"].match(found.words[one.end : limit])
        if further:
            at = one.end + further.end()
            more.append(Penalty(one.family, at, at + 1, one.anchor, at, one.after))
    return more


def _only_threatened(found: Masked, chosen: Rules, one: Penalty) -> bool:
    """Whether the words right before name a maximum, a demand or a possibility."""
    low = max(0, one.start - 60)
    if chosen.patterns["not_imposed"].search(found.words[low : one.start]):
        return True
    begin = one.anchor.start
    return bool(chosen.patterns["not_imposed"].search(found.words[max(0, begin - 60) : begin]))
