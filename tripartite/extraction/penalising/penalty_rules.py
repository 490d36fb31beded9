"""The families of penalties and the verbs that impose them, compiled from `data/sanctions/LANGUAGE.json`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from tripartite.extraction.rulebook import compiled, room
from tripartite.extraction.stems import Stems
from tripartite.values.vocabulary import SanctionType


@dataclass(frozen=True, slots=True)
class Family:
    """One family of penalties; `amount` reads on from the end of a match.

    Attributes:
        verb: whether it imposes by itself ("was fined"), else it names a penalty that a verb must impose.
        needs: what the sentence, or the one before, must speak of.
        bodies: whether an organisation may be the penalised.
        amount_before: reads the amount that stands right before a match.
        licences: the only verbs that may impose it; all where empty.
    """

    name: str
    type: SanctionType
    verb: bool
    pattern: re.Pattern[str]
    amount: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    bodies: bool = False
    amount_before: re.Pattern[str] | None = None
    licences: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Licence:
    """A verb that imposes what its clause names: how far it reaches and which penalties it may impose."""

    name: str
    pattern: re.Pattern[str]
    reach: int
    types: frozenset[str]


@dataclass(frozen=True)
class Rules:
    """The compiled data of one language; `patterns` are those of `_NAMED`."""

    stems: tuple[str, ...]
    families: tuple[Family, ...]
    licences: tuple[Licence, ...]
    patterns: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    reduced_kinds: tuple[tuple[SanctionType, re.Pattern[str]], ...] = ()

    @cached_property
    def any_stem(self) -> Stems:
        """The stems without one of which a sentence tells no penalty."""
        return Stems([self.stems])

    @cached_property
    def families_by_stem(self) -> Stems:
        """Which families can match a sentence, by their numbers."""
        return Stems.of_patterns([one.pattern.pattern for one in self.families])

    @cached_property
    def licences_by_stem(self) -> Stems:
        """Which licences can match a sentence, by their numbers."""
        return Stems.of_patterns([one.pattern.pattern for one in self.licences])


_NAMED = (
    "after",
    "against",
    "of_whom",
    "possessor",
    "suspended_after",
    "further_term",
    "respectively",
    "law_subject",
    "ranged",
    "office",
    "beneficiary",
    "receives",
    "payer",
    "payee",
    "not_imposed",
    "office_term",
    "doubt",
    "spent",
    "reduced",
    "reduced_to",
    "until",
    "charge",
    "charge_end",
    "no_charge",
    "convicted",
    "court",
)


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
        reduced_kinds=tuple((SanctionType(kind), compiled(one, parts)) for kind, one in data["reduced_kinds"].items()),
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
        amount_before=optional("amount_before"),
        licences=frozenset(_words(one.get("licences"))),
    )


def _words(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
