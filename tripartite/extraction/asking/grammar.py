"""How each language asks and promises: the grammars of `data/requests` and `data/commitments`, compiled.

A grammar is families of asking words ("urge", "call on"), each with the frames that may follow ("the Government to
...", "that ...", "for ..."), and the words by which acts are divided and askers found. Every family stands beside
sentences that it must and must not read. The frames follow the drafting of the ILO supervisory bodies, whose
conclusions and recommendations name the addressee first and then the act, and the ordinary grammar of verbs of asking.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tripartite.extraction import rulebook
from tripartite.extraction.folded import Folded, behind_its_openings

#: Parts of a grammar that are one pattern each, read without regard to case.
_PARTS = (
    "negated", "nested", "linked", "purpose", "pair", "relative", "asserts", "continues", "stops", "heading", "passive",
    "auxiliary", "first_person", "we_form", "third_person", "opening_pronoun", "person_pronoun", "participle",
    "governed", "preposition", "phrase_break",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Family:
    """One family of asking words.

    Attributes:
        frames: what may follow, in the order of trial.
        where: the sorts of text in which it asks.
        voiced: whether its asker is whoever speaks ("should", "it is necessary"), not the subject of the word.
        wish: whether it is only a wish or a view, no ask, where a Government speaks of itself.
        dated: whether it counts only with a due date (of promises).
        active: whether a form of "be" before the asking word makes it another family's ("was ordered").
        either: whether it counts also where it is negated ("will not be renewed").
        noun: whether the asking word is a noun ("calls for an inquiry"), so that no verb's subject is its asker.
    """

    rule: str
    anchor: re.Pattern[str]
    frames: tuple[str, ...]
    where: frozenset[str]
    voiced: bool
    wish: bool
    dated: bool
    active: bool
    either: bool
    noun: bool
    only_after: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language asks: see the data file of that language for what each part holds."""

    triggers: dict[str, re.Pattern[str]]
    scan: Folded
    families: tuple[Family, ...]
    frames: dict[str, re.Pattern[str]]
    puts: dict[str, str]
    splits: dict[str, re.Pattern[str]]
    negated: re.Pattern[str]
    nested: re.Pattern[str]
    agent: re.Pattern[str]
    verb: re.Pattern[str]
    also_noun: re.Pattern[str]
    reporting: re.Pattern[str]
    objects: re.Pattern[str]
    stops: re.Pattern[str]
    linked: re.Pattern[str]
    purpose: re.Pattern[str]
    pair: re.Pattern[str]
    relative: re.Pattern[str]
    asserts: re.Pattern[str]
    continues: re.Pattern[str]
    heading: re.Pattern[str]
    imperative: re.Pattern[str]
    passive: re.Pattern[str]
    subject: re.Pattern[str]
    auxiliary: re.Pattern[str]
    first_person: re.Pattern[str]
    we_form: re.Pattern[str]
    third_person: re.Pattern[str]
    opening_pronoun: re.Pattern[str]
    person_pronoun: re.Pattern[str]
    participle: re.Pattern[str]
    governed: re.Pattern[str]
    preposition: re.Pattern[str]
    phrase_break: re.Pattern[str]
    phrase_tail: re.Pattern[str]


@cache
def grammar_of(language: str, room: str = "requests") -> Grammar:
    """The grammar of one of `LANGUAGES`, compiled; another room's own parts take the place of those of requests."""
    data = rulebook.room("requests", language) | rulebook.room(room, language)
    words = {key: value for key, value in data.items() if isinstance(value, str)}

    def filled(pattern: str) -> str:
        for key, value in words.items():
            if f"{{{key}}}" in pattern:
                pattern = filled(pattern.replace(f"{{{key}}}", value))
        return pattern

    def listed(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{filled(data[name])})\b", re.IGNORECASE)

    anchors = dict.fromkeys(filled(one["anchor"]) for one in data["families"])
    return Grammar(
        triggers=_triggers(data["families"]),
        scan=Folded(rf"\b(?:{'|'.join(anchors)})\b"),
        families=tuple(_family(one, filled) for one in data["families"]),
        frames={name: re.compile(filled(pattern)) for name, pattern in data["frames"].items()},
        puts=data["puts"],
        splits={name: re.compile(filled(pattern)) for name, pattern in data["splits"].items()},
        agent=re.compile(rf"\b(?:(?i:{data['agent']})\b|[^\W\d_a-zà-ÿа-яё]\w+)"),
        verb=listed("act_verbs"),
        also_noun=listed("also_nouns"),
        reporting=listed("reporting"),
        objects=re.compile(rf"\s+(?:{data['object']})\b"),
        imperative=re.compile(filled(data["imperative"])),
        subject=re.compile(rf"\b(?i:{data['subject']})\b"),
        phrase_tail=re.compile(data["phrase_tail"]),
        **{name: re.compile(filled(data[name]), re.IGNORECASE) for name in _PARTS},
    )


def _triggers(families: list[dict[str, Any]]) -> dict[str, re.Pattern[str]]:
    """For each sort of text the beginnings of words without which no family of it can match, in lower case.

    A sentence that has none of them is passed over; most are. Under "" those of every sort.
    """
    sorts = dict.fromkeys(where for one in families for where in one["where"])
    stems = {where: [one["stem"] for one in families if where in one["where"]] for where in sorts}
    stems[""] = [one["stem"] for one in families]
    patterns = {where: rf"\b(?:{'|'.join(dict.fromkeys(some))})" for where, some in stems.items()}
    return {where: re.compile(behind_its_openings(pattern)) for where, pattern in patterns.items()}


def _family(data: dict[str, Any], filled: Callable[[str], str]) -> Family:
    def optional(key: str) -> re.Pattern[str] | None:
        return re.compile(filled(data[key])) if key in data else None

    return Family(
        rule=data["rule"],
        anchor=re.compile(rf"(?:{filled(data['anchor'])})\b", re.IGNORECASE),
        frames=tuple(data["frames"]),
        where=frozenset(data["where"]),
        voiced=data.get("voiced", False),
        wish=data.get("wish", False),
        dated=data.get("dated", False),
        active=data.get("active", False),
        either=data.get("either", False),
        noun=data.get("noun", False),
        only_after=optional("only_after"),
        unless_after=optional("unless_after"),
        unless_before=optional("unless_before"),
    )
