"""Whom a pronoun stands for: the one person before it that agrees with it, the list for "they", the pair for "both"."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_grammar import Grammar, grammar
from tripartite.extraction.penalising.party_names import Party, group_of

#: How many sentences back a pronoun may reach inside its passage.
_BACK = 4
_QUOTE = re.compile(r"[“”«»\"]")


def tied(analysis: Analysis, found: Masked, at: int, pronoun: str) -> list[Party]:
    """The person or people that a pronoun at document offset `at` stands for; untied where not exactly one fits."""
    rules = grammar(found.sentence.language)
    number = _gender_of(pronoun, rules)
    untied = [Party(None, "people", at, at + len(pronoun))]
    here = [one for one in found.people if one.end <= at]
    if number == "2":
        return _last_two(analysis, found, here) or untied
    if number == "p":
        return _plural(analysis, found, here) or _group_before(found, at, rules) or untied
    settled = _one_of(analysis, here, number, rules)
    if here:
        return [Party(settled, "people", at, at + len(pronoun))] if settled else untied
    for step in range(1, _BACK + 1):
        before = analysis.neighbour(found.sentence, -step)
        if before is None:
            break
        people = analysis.mentions_in(before, "people")
        if people:
            settled = _one_of(analysis, people, number, rules)
            return [Party(settled, "people", at, at + len(pronoun))] if settled else untied
    return untied


def _group_before(found: Masked, at: int, rules: Grammar) -> list[Party] | None:
    """The counted group that "them" stands for in the same sentence, where it names only one."""
    words = found.words[: at - found.sentence.start]
    groups = [
        one
        for one in rules.group.finditer(words)
        if rules.plural.search(one.group()) and len(_QUOTE.findall(words[: one.start()])) % 2 == 0
    ]
    return group_of(found, 0, groups[0], rules) if len(groups) == 1 and not found.people else None


def _gender_of(pronoun: str, rules: Grammar) -> str:
    word = pronoun.casefold()
    for pattern, gender in rules.gender.items():
        if re.fullmatch(pattern, word):
            return gender
    return "?"


def _one_of(analysis: Analysis, people: list[Mention], gender: str, rules: Grammar) -> str | None:
    """The one name among mentions that agrees in gender, where only one does."""
    names = list(dict.fromkeys(one.name for one in people))
    if gender in ("m", "f"):
        known = genders(analysis, rules)
        names = [name for name in names if known.get(name, gender) == gender]
    return names[0] if len(names) == 1 else None


def genders(analysis: Analysis, rules: Grammar) -> dict[str, str]:
    """The gender of names by the titles that the document gives them ("Ms", "M.", "г-жа"), found once."""
    if "genders" in analysis.kept:
        kept: dict[str, str] = analysis.kept["genders"]
        return kept
    told: dict[str, str] = analysis.kept.setdefault("genders", {})
    for one in analysis.mentions:
        if one.sort == "people" and one.name not in told and (by_form := _gender_by_form(one.name)):
            told[one.name] = by_form
        if one.sort != "people" or one.name in told:
            continue
        before = analysis.text[max(0, one.start - 12) : one.start]
        head = analysis.text[one.start : one.start + 8]
        if rules.female.search(before) or rules.female.search(head.split(" ")[0] + " "):
            told[one.name] = "f"
        elif rules.male.search(before) or rules.male.search(head.split(" ")[0] + " "):
            told[one.name] = "m"
    return told


def _gender_by_form(name: str) -> str:
    """The gender that a Cyrillic name shows in the nominative; "" where its form leaves it open."""
    words = name.split()
    if len(words) < 2 or not re.fullmatch(r"[А-Яа-яЁё -]+", name):
        return ""
    first, last = words[0], words[-1]
    if any(word.endswith(("вич", "ьич")) for word in words[1:-1]):
        return "m"
    if any(word.endswith(("вна", "чна")) for word in words[1:-1]):
        return "f"
    if last.endswith(("овой", "евой", "ёвой", "иной")):
        return "f"
    if first[-1] in "ая" and not last.endswith(("у", "ой", "ы", "и")):
        return "f" if last[-1] not in "а" or last.endswith(("ова", "ева", "ёва", "ина", "ына")) else ""
    return "m" if first[-1] in "бвгджзйклмнпрстфхчш" and last[-1] in "бвгджзйклмнпрстфхцчшщ" else ""


def _last_two(analysis: Analysis, found: Masked, here: list[Mention]) -> list[Party] | None:
    """The two people that "both" stands for: the only two named here or in the sentences before."""
    people = _distinct(here)
    for step in range(1, _BACK):
        if len(people) >= 2:
            break
        before = analysis.neighbour(found.sentence, -step)
        people = _distinct([*(analysis.mentions_in(before, "people") if before else []), *people])
    return [Party(one.name, "people", one.start, one.end) for one in people] if len(people) == 2 else None


def _plural(analysis: Analysis, found: Masked, here: list[Mention]) -> list[Party] | None:
    """The people joined in one list that "they" stands for, in this sentence or the one before it."""
    if len({one.name for one in here}) > 1:
        return [Party(one.name, "people", one.start, one.end) for one in _distinct(here)]
    for step in range(1, _BACK if not here else 0):
        before = analysis.neighbour(found.sentence, -step)
        people = _distinct(analysis.mentions_in(before, "people")) if before else []
        if len(people) > 1:
            return [Party(one.name, "people", one.start, one.end) for one in people]
    return None


def _distinct(people: list[Mention]) -> list[Mention]:
    return list({one.name: one for one in people}.values())
