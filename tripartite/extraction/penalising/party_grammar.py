"""The words that tell whom a verb is about, compiled from `data/parties/LANGUAGE.json`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.rulebook import compiled, room


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled patterns of one language; see `data/parties/LANGUAGE.json`."""

    chain_gap: re.Pattern[str]
    clause_gap: re.Pattern[str]
    stops: re.Pattern[str]
    female: re.Pattern[str]
    male: re.Pattern[str]
    subject_pronoun: re.Pattern[str]
    object_pronoun: re.Pattern[str]
    gender: dict[str, str]
    relative_end: re.Pattern[str]
    object_relative: re.Pattern[str]
    told_by: re.Pattern[str]
    judging: re.Pattern[str]
    preposition_end: re.Pattern[str]
    possessed: re.Pattern[str]
    group_end: re.Pattern[str]
    group: re.Pattern[str]
    including: re.Pattern[str]
    including_end: re.Pattern[str]
    clitic_end: re.Pattern[str]
    pronoun_after: bool
    possessive: re.Pattern[str]
    leading_pronoun: re.Pattern[str]
    counted: re.Pattern[str]
    coordinate_end: re.Pattern[str]
    auxiliary: re.Pattern[str]
    passive_end: re.Pattern[str]
    perfect_end: re.Pattern[str]
    adverbs_end: re.Pattern[str]
    plural: re.Pattern[str]
    kin_before: re.Pattern[str]
    kin_behind: re.Pattern[str]


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """The patterns of a language."""
    data = room("parties", language)
    parts = {
        "TITLE": data["titles"],
        "ADV": data["adverbs"],
        "HEAD": data["heads"],
        "QUANTITY": data["quantity"],
    }
    pronouns = {**data["subject_pronouns"]}
    objects = data["object_pronouns"]
    noun = _noun(data)
    return Grammar(
        chain_gap=compiled(
            rf"[\s,(]*(?:(?:{data['join']})\b)?[\s,)]*(?:<TITLE>|(?:<O>|[\w’'./-]+)[\s,()]+){{0,9}}", parts
        ),
        clause_gap=compiled(
            rf",\s+(?:{data['relative']})\s[^,;:]{{1,60}},\s+(?:{data['join']})\s+(?:<TITLE>|[\w’'-]+\s+){{0,4}}", parts
        ),
        stops=compiled(rf"\b(?:{data['stops']})\b", parts),
        female=compiled(rf"\b(?:{data['female']})\.?\s+$", parts),
        male=compiled(rf"\b(?:{data['male']})\.?\s+$", parts),
        subject_pronoun=compiled(rf"(?:^|[\s,;(])(?P<word>{_longest(pronouns)})$", parts),
        object_pronoun=compiled(rf"(?:^|(?<=[\s,;(]))(?P<word>{_longest(objects)})(?![\w])", parts),
        gender={**data["possessives"], **objects, **pronouns},
        relative_end=compiled(rf"[\s,](?:{data['relative']})$", parts),
        object_relative=compiled(rf"[\s,](?:{data['antecedent_of_object']})(?:\s|(?<=['’]))", parts),
        told_by=compiled(data["told_by"], parts),
        judging=compiled(rf"\b(?:{data['judging']})\s+$", parts),
        preposition_end=compiled(rf"{data['preposition_before']}(?:<TITLE>)*$", parts),
        possessed=compiled(data["possessor"], parts),
        group_end=compiled(noun + "$", parts),
        group=compiled(noun, parts),
        including=compiled(rf"[\s,](?:{data['including']})\s", parts),
        clitic_end=compiled(data["clitic_end"], parts),
        pronoun_after=bool(data["pronoun_after"]),
        possessive=compiled(rf"\b(?P<word>{_longest(data['possessives'])})\s", parts),
        leading_pronoun=compiled(rf"^\W*(?:[\w’']+,?\s+){{0,2}}?(?P<word>{_longest(pronouns)})\s", parts),
        counted=compiled(rf"(?:{data['counted']})\b", parts),
        coordinate_end=compiled(
            rf"{data['passive']}<ADV>(?:{data['participle']},?\s+(?:(?:{data['join']})\s+)?)+$", parts
        ),
        including_end=compiled(rf"[\s,](?:{data['including']})\s+(?:<TITLE>)*$", parts),
        auxiliary=compiled(rf"\s+(?:{data['passive']}|{data['perfect']})", parts),
        passive_end=compiled(rf"{data['passive']}<ADV>$", parts),
        perfect_end=compiled(rf"{data['perfect']}<ADV>$", parts),
        adverbs_end=compiled(r"(?<![\w])<ADV>$", parts),
        plural=compiled(rf"\b{data['plural_heads']}\b", parts),
        kin_before=compiled(data["kin_before"], parts),
        kin_behind=compiled(data["kin_behind"], parts),
    )


def _noun(data: dict[str, str]) -> str:
    """An unnamed group: "seven leaders of the union who spoke"; neither participles nor a second number inside."""
    inside = "|".join((data["stops"], data["inside_stops"], data["counted"]))
    tail = "|".join((data["stops"], data["tail_stops"]))
    return (
        rf"(?<![\w-])<QUANTITY>\s+(?:(?!(?:{inside})\b|\d|(?:sentenc|impos|fin|jail|bann|accus|includ|follow|regard)ing\b)(?:<O>|[\w’'-]+)\s+){{0,5}}?<HEAD>\b"
        r"(?:\s+(?:of|from|in|at|with|de|du|des|d['’]|del|en|из)\s*(?:the\s+|la\s+|l['’]|los\s+|las\s+|el\s+)?"
        rf"(?:(?!(?:{tail})\b)(?:<O>|<P>|[\w’'“”\"-]+)\s*){{1,7}})?"
        rf"(?:\s+(?:{data['relative']})(?:\s+(?!(?:{tail})\b)(?:<O>|<P>|[\w’'-]+)){{1,6}})?"
    )


def _longest(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
