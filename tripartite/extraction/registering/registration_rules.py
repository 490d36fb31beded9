"""The families of registration acts, compiled from `data/registrations/LANGUAGE.json`, and the frames behind them.

A family describes a run of words. A frame (`data/registration_frames/LANGUAGE.json`) is looser: a word of the act and,
anywhere in its clause, a word of what it is done to; it is tried after the families, where those found nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from tripartite.extraction.folded import Folded
from tripartite.extraction.rulebook import compiled, folded, room
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
        near: of a frame, what must stand somewhere in its clause.
        not_near: of a frame, what may not stand close to it.
        anywhere: of a frame, whether it needs no talk of registering around it.
        frame: whether this is a frame.
        certain: of a frame, whether its own words deny or suppose ("told that it could not be registered").
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
    near: re.Pattern[str] | None = None
    not_near: re.Pattern[str] | None = None
    anywhere: bool = True
    certain: bool = False
    frame: bool = False


@dataclass(frozen=True)
class Rules:
    """The compiled data of one language.

    Attributes:
        elsewhere: words of what else is registered or refused (births, visas, parties).
        never: registers of other things (of victims, of cases, of couples), and bodies that are nobody's union.
        of_unions: words that make a sentence one of unions all the same.
        registering: words that speak of registering, around a frame.
        supposed: words before a frame that make it no fact ("may", "every union").
        frames: how many of the families, the last ones, are frames.
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
    elsewhere: Folded
    never: Folded
    of_unions: Folded
    registering: re.Pattern[str]
    supposed: re.Pattern[str]
    frames: int

    @cached_property
    def families_by_stem(self) -> Stems:
        """Which families can match a sentence, by their numbers."""
        return Stems.of_patterns([one.pattern.pattern for one in self.families])

    @cached_property
    def any_stem(self) -> Stems:
        """The stems without one of which a sentence tells no act of the families."""
        return Stems([self.stems])

    @cached_property
    def any_frame(self) -> Stems:
        """The stems without one of which a sentence holds no frame."""
        return Stems([stems_of(one.pattern.pattern) for one in self.families[-self.frames :]])


@lru_cache(maxsize=8)
def rules(language: str) -> Rules:
    """The compiled data of a language."""
    data, frames = room("registrations", language), room("registration_frames", language)
    parts = data["parts"]
    families = [_family(one, parts, data["context"]) for one in data["families"]]
    families += [_frame(one, parts | frames["parts"], frames["other"]) for one in frames["families"]]
    return Rules(
        stems=tuple(data["stems"]),
        families=tuple(families),
        counted=compiled(data["counted"], parts),
        authority=re.compile(data["authority"]),
        reason=compiled(data["reason"], parts),
        part_of=re.compile(data["part_of"]),
        negated=compiled(data["negated"], parts),
        generic=compiled(data["generic"], parts),
        save_for=compiled(data["save_for"], parts),
        months_after=compiled(data["months_after"], parts),
        elsewhere=folded(data["elsewhere"], parts),
        never=folded(data["never"], parts),
        of_unions=folded(data["of_unions"], parts),
        registering=compiled(frames["context"], parts),
        supposed=compiled(frames["supposed"], parts),
        frames=len(frames["families"]),
    )


def _family(one: dict[str, Any], parts: dict[str, str], context: str) -> Family:
    return Family(
        name=one["name"],
        act=RegistrationAct(one["act"]),
        pattern=compiled(one["patterns"], parts),
        side=one["org"],
        needs=compiled(context if one["needs"] == "context" else one["needs"], parts) if "needs" in one else None,
        union=bool(one.get("union")),
        noun=bool(one.get("noun")),
        about=_optional(one, "about", parts),
        not_before=_optional(one, "not_before", parts),
    )


def _frame(one: dict[str, Any], parts: dict[str, str], other: str) -> Family:
    unlike = other if one.get("not_near") == "other" else one.get("not_near")
    return Family(
        name=one["name"],
        act=RegistrationAct(one["act"]),
        pattern=compiled(one["trigger"], parts),
        side=one["org"],
        needs=None,
        union=bool(one.get("union")),
        noun=bool(one.get("noun")),
        about=_optional(one, "about", parts),
        not_before=_optional(one, "not_before", parts),
        near=_optional(one, "near", parts),
        not_near=compiled(unlike, parts) if unlike else None,
        anywhere=bool(one.get("anywhere")),
        certain=bool(one.get("certain")),
        frame=True,
    )


def _optional(one: dict[str, Any], key: str, parts: dict[str, str]) -> re.Pattern[str] | None:
    return compiled(one[key], parts) if key in one else None
