"""Who a verb is about: the people, bodies or unnamed groups that stand before or after it, pronouns tied to names.

The practice is that of shallow role labelling: a passive's subject stands before it, an active verb's object after
it. A pronoun is tied to a person only where exactly one fits; a possessor ("X's lawyer was fined") or the object of a
preposition is never taken for the subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.party_grammar import Grammar, grammar
from tripartite.extraction.rulebook import PERSON

#: How many sentences back a pronoun may reach inside its passage.
_BACK = 4
#: How far before a verb its subject's words are read, in code points.
_WINDOW = 300
_QUOTE = re.compile(r"[“”«»\"]")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a verb is about; `start` and `end` count in the document, `name` is None for a pronoun not tied."""

    name: str | None
    sort: str
    start: int
    end: int


def voice_before(words: str, at: int, language: str) -> tuple[str, int]:
    """("passive", "active" or "bare", where the auxiliary begins) for a verb at `at` of masked words."""
    rules = grammar(language)
    low = max(0, at - 70)
    found = rules.passive_end.search(words[low:at]) or rules.coordinate_end.search(words[low:at])
    if found:
        begin = low + found.start()
        perfect = rules.perfect_end.search(words[low:begin])
        return "passive", low + perfect.start() if perfect else begin
    found = rules.perfect_end.search(words[low:at])
    if found:
        return "active", low + found.start()
    return "bare", at


def chains(found: Masked) -> list[list[Mention]]:
    """The named people of a sentence, those joined by "and" or commas together."""
    if "chains" not in found.kept:
        found.kept["chains"] = _chains(found)
    kept: list[list[Mention]] = found.kept["chains"]
    return kept


def _chains(found: Masked) -> list[list[Mention]]:
    rules = grammar(found.sentence.language)
    runs: list[list[Mention]] = []
    for person in found.people:
        if runs:
            low, high = runs[-1][-1].end - found.sentence.start, person.start - found.sentence.start
            gap = found.words[low:high]
            if _joins(gap, rules):
                runs[-1].append(person)
                continue
        runs.append([person])
    return runs


def _joins(gap: str, rules: Grammar) -> bool:
    if len(gap) > 110:
        return False
    if rules.clause_gap.fullmatch(gap):
        return True
    if not rules.chain_gap.fullmatch(gap) or rules.stops.search(gap):
        return False
    return bool(re.search(r",|\b(?:and|et|y|e|и)\b|&|well as|insi qu|sí como|также|unto|long with|ogether", gap))


def subjects(analysis: Analysis, found: Masked, low: int, at: int, *, bodies: bool = False) -> list[Party] | None:
    """Whom the words before a verb at `at` are about, looking no further back than `low`.

    Returns:
        The parties; one with name None where an unnamed person or an untied pronoun stands there; None where the
        words name no subject at all (the verb shares that of the verb before it).
    """
    rules = grammar(found.sentence.language)
    near = max(low, at - _WINDOW)
    left = found.words[near:at].rstrip()
    adverb = rules.adverbs_end.search(left + " ")
    if adverb and adverb.start() < len(left):
        left = left[: adverb.start()].rstrip()
    helper = rules.auxiliary.search(left + " ")
    if helper and not (left + " ")[helper.end() :].strip():
        left = left[: helper.start()].rstrip()
    relative = rules.relative_end.search(left)
    if relative:
        left = left[: relative.start()].rstrip().rstrip(",").rstrip()
        named = _named_at(found, near + len(left))
        if named:
            return named
    pronoun = rules.subject_pronoun.search(left)
    if pronoun:
        begin = found.sentence.start + near + pronoun.start("word")
        return tied(analysis, found, begin, pronoun["word"])
    group = rules.group_end.search(left.rstrip(","))
    if group and not _apposed(left, group.start()):
        return _group(found, near, group, rules)
    named = _nearest(found, low, near + len(left), rules, bodies=bodies)
    if named is None:
        counted = [one for one in rules.group.finditer(left) if rules.auxiliary.match(left, one.end())]
        if len(counted) == 1:
            return _group(found, near, counted[0], rules)
        leading = rules.leading_pronoun.match(found.words[low:at])
        if leading:
            return tied(analysis, found, found.sentence.start + low + leading.start("word"), leading["word"])
    return named


def _named_at(found: Masked, at: int) -> list[Party] | None:
    """The people whose names end at an offset, as before "who"; a role may stand between in commas."""
    start = found.sentence.start
    for run in reversed(chains(found)):
        gap = found.words[run[-1].end - start : at] if run[-1].end - start <= at else "none"
        if re.fullmatch(r"[)\s]*|,[^,;:]{1,90},?", gap):
            return [Party(one.name, "people", one.start, one.end) for one in run]
    return None


def whom_before(found: Masked, low: int, at: int) -> list[Party] | None:
    """Those before "whom" in a clause whose verb stands at `at`: "X, whom the court convicted and sentenced"."""
    rules = grammar(found.sentence.language)
    relative = rules.object_relative.search(found.words, low, at)
    return _named_at(found, relative.start()) if relative else None


def named_among(found: Masked, group: Party) -> list[Party]:
    """Those of a group whom the sentence names after "including" or the like."""
    rules = grammar(found.sentence.language)
    low = group.start - found.sentence.start
    for cue in rules.including.finditer(found.words, low):
        for run in chains(found):
            begin = run[0].start - found.sentence.start
            if cue.end() <= begin <= cue.end() + 60:
                return [Party(one.name, "people", one.start, one.end) for one in run]
    return []


def is_number_of(words: str, language: str) -> bool:
    """Whether the words of a group count it ("several leaders", "13 of them"), not name a class ("the leaders")."""
    return any(char.isdigit() for char in words) or bool(grammar(language).counted.match(words))


def owners(analysis: Analysis, found: Masked, low: int, high: int) -> list[Party] | None:
    """Whose something is that stands between `low` and `high`: "his sentence", "X's term"."""
    rules = grammar(found.sentence.language)
    pronoun = rules.possessive.search(found.words, low, high)
    if pronoun:
        return tied(analysis, found, found.sentence.start + pronoun.start("word"), pronoun["word"])
    return None


def _apposed(left: str, begin: int) -> bool:
    """Whether a role stands in apposition to a name before it: "X, president of the union, was ..."."""
    if left.rstrip().endswith(",") and re.search(rf"[{PERSON}]\)?\s*,[^,;]*$", left[:begin]):
        return True
    return bool(re.search(rf"[{PERSON}]\)?\s*,?\s*$", left[:begin]) and left.rstrip().endswith(",")) or bool(
        re.search(rf"[{PERSON}]\s*,\s*$", left[:begin])
    )


def _group(found: Masked, low: int, match: re.Match[str], rules: Grammar) -> list[Party]:
    """An unnamed group, or the people named inside its words ("five leaders, among them X")."""
    start = found.sentence.start + low
    inside = [one for one in found.people if start + match.start() <= one.start < start + match.end()]
    begin, end = start + match.start(), start + match.end()
    words = found.original(match.start() + low, match.end() + low).strip(" ,")
    cue = rules.including.search(match.group())
    if inside and cue:
        named = [Party(one.name, "people", one.start, one.end) for one in inside]
        rest = Party(words[: cue.start()].strip(" ,"), "group", begin, begin + cue.start())
        return [*named, rest] if len(named) == 1 else named
    return [Party(words, "group", begin, end)]


def _nearest(found: Masked, low: int, at: int, rules: Grammar, *, bodies: bool) -> list[Party] | None:
    """The names nearest before `at` that can be a subject."""
    start = found.sentence.start
    for run in reversed(chains(found)):
        end = run[-1].end - start
        if end > at or run[0].start - start < low:
            continue
        if _can_be_subject(found, run, rules):
            named = [Party(one.name, "people", one.start, one.end) for one in run]
            return [*named, *_rest_of_group(found, low, run[0].start - start, rules)] if len(named) == 1 else named
    if bodies:
        for body in reversed(found.bodies):
            if low <= body.start - start and body.end - start <= at and not _after_preposition(found, body, rules):
                return [Party(body.name, "organisations", body.start, body.end)]
    return None


def _rest_of_group(found: Masked, low: int, begin: int, rules: Grammar) -> list[Party]:
    """The unnamed of "several leaders, including X": the group before the one name."""
    cue = rules.including_end.search(found.words[low:begin])
    group = rules.group_end.search(found.words[low : low + cue.start()].rstrip(" ,")) if cue else None
    return _group(found, low, group, rules) if group else []


def _can_be_subject(found: Masked, run: list[Mention], rules: Grammar) -> bool:
    start = found.sentence.start
    if rules.possessed.match(found.words, run[-1].end - start):
        return False
    return not _after_preposition(found, run[0], rules)


def _after_preposition(found: Masked, mention: Mention, rules: Grammar) -> bool:
    begin = mention.start - found.sentence.start
    return bool(rules.preposition_end.search(found.words[max(0, begin - 60) : begin]))


def objects(analysis: Analysis, found: Masked, low: int, high: int, *, bodies: bool = False) -> list[Party] | None:
    """Whom the words between `low` and `high` are about: the first pronoun, name or group there."""
    rules = grammar(found.sentence.language)
    start = found.sentence.start
    named = [run for run in chains(found) if low <= run[0].start - start < high]
    near = min(high, low + 30) if rules.pronoun_after else low
    pronoun = rules.object_pronoun.search(found.words, low, near)
    first = named[0][0].start - start if named else high
    if pronoun and pronoun.start("word") < first:
        return tied(analysis, found, start + pronoun.start("word"), pronoun["word"])
    body = next((one for one in found.bodies if low <= one.start - start < high), None) if bodies else None
    if (
        body
        and body.start - start < first
        and (body.start - start <= low + 5 or not _after_preposition(found, body, rules))
    ):
        return [Party(body.name, "organisations", body.start, body.end)]
    if named:
        run = [one for one in named[0] if one.start - start < high]
        if rules.possessed.match(found.words, run[-1].end - start):
            return [Party(None, "people", run[0].start, run[-1].end)]
        return [Party(one.name, "people", one.start, one.end) for one in run]
    group = rules.group.search(found.words, low, high)
    if group:
        return _group(found, 0, group, rules)
    return None


def clitic(analysis: Analysis, found: Masked, begin: int) -> list[Party] | None:
    """Whom a pronoun right before a verb stands for: "l'a condamnée", "lo condenó", "его осудили"."""
    pronoun = grammar(found.sentence.language).clitic_end.search(found.words[max(0, begin - 20) : begin])
    if pronoun is None:
        return None
    at = found.sentence.start + max(0, begin - 20) + pronoun.start("word")
    return tied(analysis, found, at, pronoun["word"])


def tied(analysis: Analysis, found: Masked, at: int, pronoun: str) -> list[Party]:
    """The person or people that a pronoun at document offset `at` stands for; untied where not exactly one fits."""
    rules = grammar(found.sentence.language)
    number = _gender_of(pronoun, rules)
    untied = [Party(None, "people", at, at + len(pronoun))]
    here = [one for one in found.people if one.end <= at]
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
    return _group(found, 0, groups[0], rules) if len(groups) == 1 and not found.people else None


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
    if first[-1] in "ая" and not last.endswith(("у", "ой", "ы", "и")):
        return "f" if last[-1] not in "а" or last.endswith(("ова", "ева", "ёва", "ина", "ына")) else ""
    return "m" if first[-1] in "бвгджзйклмнпрстфхчшь" and last[-1] in "бвгджзйклмнпрстфхцчшщ" else ""


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
