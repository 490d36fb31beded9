"""The families of registration acts, compiled from `data/registrations/LANGUAGE.json`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tripartite.extraction.rulebook import compiled, room
from tripartite.extraction.stems import Stems, stems_of
from tripartite.values.vocabulary import RegistrationAct


@dataclass(frozen=True, slots=True)
class Family:
    """One family of words for one act.

    Attributes:
        side: where the organisation stands: "subject", "object" or "either".
        needs: what the sentence or one beside it must speak of.
        union: whether the organisation must be known.
        noun: whether it only refers to an act ("the dissolution of X"), told before or not.
        about: what the clause must name beside the act.
        not_before: what may not stand right before it.
    """

    name: str
    act: RegistrationAct
    pattern: re.Pattern[str]
    side: str
    needs: re.Pattern[str] | None
    union: bool
    noun: bool = False
    about: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Rules:
    """The compiled data of one language.

    Attributes:
        elsewhere: words of what else is registered or refused (births, visas, parties).
        never: registers of other things (of victims, of cases, of couples), and bodies that are nobody's union.
        of_unions: words that make a sentence one of unions all the same.
    """

    stems: tuple[str, ...]
    families: tuple[Family, ...]
    counted: re.Pattern[str]
    authority: re.Pattern[str]
    reason: re.Pattern[str]
    part_of: re.Pattern[str]
    negated: re.Pattern[str]
    generic: re.Pattern[str]
    save_for: re.Pattern[str]
    months_after: re.Pattern[str]
    elsewhere: re.Pattern[str]
    never: re.Pattern[str]
    of_unions: re.Pattern[str]

    @cached_property
    def families_by_stem(self) -> Stems:
        """Which families can match a sentence, by their numbers."""
        return Stems([stems_of(one.pattern.pattern) for one in self.families])

    @cached_property
    def any_stem(self) -> Stems:
        """The stems without one of which a sentence tells no act."""
        return Stems([self.stems])


@lru_cache(maxsize=8)
def rules(language: str) -> Rules:
    """The compiled data of a language."""
    data = room("registrations", language)
    parts = data["parts"]
    return Rules(
        stems=tuple(data["stems"]),
        families=tuple(
            Family(
                name=one["name"],
                act=RegistrationAct(one["act"]),
                pattern=compiled(one["patterns"], parts),
                side=one["org"],
                needs=compiled(data["context"] if one["needs"] == "context" else one["needs"], parts)
                if "needs" in one
                else None,
                union=bool(one.get("union")),
                noun=bool(one.get("noun")),
                about=compiled(one["about"], parts) if "about" in one else None,
                not_before=compiled(one["not_before"], parts) if "not_before" in one else None,
            )
            for one in data["families"]
        ),
        counted=compiled(data["counted"], parts),
        authority=re.compile(data["authority"]),
        reason=compiled(data["reason"], parts),
        part_of=re.compile(data["part_of"]),
        negated=compiled(data["negated"], parts),
        generic=compiled(data["generic"], parts),
        save_for=compiled(data["save_for"], parts),
        months_after=compiled(data["months_after"], parts),
        elsewhere=compiled(data["elsewhere"], parts),
        never=compiled(data["never"], parts),
        of_unions=compiled(data["of_unions"], parts),
    )
