"""How an ask, or a promise, is put in words: the asking word, who is asked, and where the act begins.

Each language has a grammar in `data/requests/LANGUAGE.json` (that of promises in `data/commitments/`): families of
asking words ("urge", "call on"), each with the frames that may follow ("the Government to ...", "that ...",
"for ..."). The frames follow the drafting of the ILO supervisory bodies, whose conclusions and recommendations name
the addressee first and then the act, and the ordinary grammar of verbs of asking elsewhere.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"
#: How far back, in code points, an ask looks for the clause that it belongs to.
_REACH = 600
#: No sentence of prose asks more often than this; what does is a table or noise.
_MOST = 40
_OPENING = re.compile(r":\s(?=\w)|[“\"«¡]\s?")
LANGUAGES = ("en", "fr", "es", "ru")


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
    scan: re.Pattern[str]
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


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask in a sentence; offsets count in the sentence's text.

    Attributes:
        start, end: the asking word.
        puts: how the act is put: "do" (an infinitive), "that" (a clause), "noun", or "whole" (the clause around the
            asking word).
        voiced, wish, dated, noun: of its family.
        addressee: the words for whom it is put to, or None.
        act: where the asked act begins; a colon stands there where a list follows.
    """

    rule: str
    start: int
    end: int
    puts: str
    addressee: tuple[int, int] | None
    act: int
    voiced: bool = False
    wish: bool = False
    dated: bool = False
    noun: bool = False


def asks_in(text: str, language: str, where: str, room: str = "requests") -> list[Ask]:
    """The asks (or, of the room "commitments", the promises) of one sentence, in order.

    Those inside another's act are left out.

    Args:
        text: the sentence.
        language: ISO 639-1; one without a grammar asks nothing.
        where: what sort of text it stands in ("speech", "advocacy", "committee", "report").
    """
    if language not in LANGUAGES:
        return []
    grammar = grammar_of(language, room)
    found: list[Ask] = []
    triggered = where in grammar.triggers and grammar.triggers[where].search(text.lower())
    hit = grammar.scan.search(text) if triggered else None
    while hit and len(found) < _MOST:
        inside = _inside(grammar, text, hit.start(), found)
        ask = None if inside else _ask_at(grammar, text, hit.start(), where)
        if ask:
            found.append(ask)
        hit = grammar.scan.search(text, max(hit.start() + 1, ask.end if ask else 0))
    return _with_imperative(grammar, text, where, found) if room == "requests" else found


def _with_imperative(grammar: Grammar, text: str, where: str, found: list[Ask]) -> list[Ask]:
    """The asks with an imperative before them: at the head of a spoken sentence, after its colon, in a quotation."""
    match = next((one for at in _openings(text) if (one := grammar.imperative.match(text, at))), None)
    if not match or any(ask.act <= match.start("act") or ask.start <= match.end("act") for ask in found):
        return found
    quoted = text[max(0, match.start() - 1) : match.start()] in ("“", '"', "«") or text[:1] in '“"«'
    if where not in ("speech", "advocacy") and not quoted:
        return found
    at = match.start("act")
    return [Ask("imperative", at, at, "do", None, at, voiced=True), *found]


def _openings(text: str) -> list[int]:
    """Where an imperative may stand: at the head of a sentence, after its colon, where a quotation opens."""
    return [0, *(found.end() for found in _OPENING.finditer(text))]


def _ask_at(grammar: Grammar, text: str, at: int, where: str) -> Ask | None:
    """The ask whose asking word begins at an offset, by the first family that fits."""
    for family in grammar.families:
        if where in family.where:
            match = family.anchor.match(text, at)
            if match and not _excluded(grammar, family, text, match):
                ask = _framed(grammar, family, text, match)
                if ask:
                    return ask
    return None


def _excluded(grammar: Grammar, family: Family, text: str, match: re.Match[str]) -> bool:
    """Whether what stands around the asking word makes it no ask: a negation, a law that "requires"."""
    left = text[max(0, match.start() - 120) : match.start()]
    if (not family.either and grammar.negated.search(left)) or (
        family.unless_after and family.unless_after.search(left)
    ):
        return True
    if family.active and grammar.passive.search(left + match.group()):
        return True
    if family.only_after and not family.only_after.search(left):
        return True
    return bool(family.unless_before and family.unless_before.match(text, match.end()))


def _inside(grammar: Grammar, text: str, at: int, found: list[Ask]) -> bool:
    """Whether an asking word belongs to the act that the ask before it asks for ("urged it to call on ...")."""
    if not found:
        return False
    last = found[-1]
    between = text[max(last.act, at - _REACH) : at]
    return at < last.act or bool(grammar.nested.search(between)) or not grammar.linked.search(between)


def _framed(grammar: Grammar, family: Family, text: str, match: re.Match[str]) -> Ask | None:
    for name in family.frames:
        fits = grammar.frames[name].match(text, match.end())
        if not fits:
            continue
        groups = fits.groupdict()
        who = fits.span("to") if groups.get("to") else None
        if who and not grammar.agent.search(text, *who):
            continue
        act = next(fits.start(key) for key, words in groups.items() if key.startswith("act") and words is not None)
        puts = grammar.puts.get(name, "noun")
        flags = (family.voiced, family.wish, family.dated, family.noun)
        return Ask(family.rule, match.start(), match.end(), puts, who, act, *flags)
    return None


@cache
def grammar_of(language: str, room: str = "requests") -> Grammar:
    """The grammar of one of `LANGUAGES`, compiled; another room's own parts take the place of those of requests."""
    data = json.loads((_DATA / "requests" / f"{language}.json").read_text(encoding="utf-8"))
    if room != "requests":
        data |= json.loads((_DATA / room / f"{language}.json").read_text(encoding="utf-8"))
    words = {key: value for key, value in data.items() if isinstance(value, str)}

    def filled(pattern: str) -> str:
        for key, value in words.items():
            if f"{{{key}}}" in pattern:
                pattern = filled(pattern.replace(f"{{{key}}}", value))
        return pattern

    def part(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(filled(data[name]), flags)

    return Grammar(
        triggers=_triggers(data["families"]),
        scan=re.compile(
            r"\b(?:" + "|".join(dict.fromkeys(filled(one["anchor"]) for one in data["families"])) + r")\b",
            re.IGNORECASE,
        ),
        families=tuple(_family(one, filled) for one in data["families"]),
        frames={name: re.compile(filled(pattern)) for name, pattern in data["frames"].items()},
        puts=data["puts"],
        splits={name: re.compile(filled(pattern)) for name, pattern in data["splits"].items()},
        negated=part("negated"),
        nested=part("nested"),
        agent=re.compile(rf"\b(?:(?i:{data['agent']})\b|[^\W\d_a-zà-ÿа-яё]\w+)"),
        verb=re.compile(rf"(?i:{data['act_verbs']})\b"),
        also_noun=re.compile(rf"(?i:{data['also_nouns']})\b"),
        reporting=re.compile(rf"(?i:{data['reporting']})\b"),
        objects=re.compile(rf"\s+(?:{data['object']})\b"),
        stops=part("stops"),
        linked=part("linked"),
        purpose=part("purpose"),
        pair=part("pair"),
        relative=part("relative"),
        asserts=part("asserts"),
        continues=part("continues"),
        heading=part("heading"),
        imperative=re.compile(filled(data["imperative"])),
        passive=part("passive"),
        subject=re.compile(rf"\b(?i:{data['subject']})\b"),
        auxiliary=part("auxiliary"),
        first_person=part("first_person"),
        we_form=part("we_form"),
        third_person=part("third_person"),
        opening_pronoun=part("opening_pronoun"),
        person_pronoun=part("person_pronoun"),
        participle=part("participle"),
        governed=part("governed"),
        preposition=part("preposition"),
        phrase_break=part("phrase_break"),
        phrase_tail=re.compile(data["phrase_tail"]),
    )


def _triggers(families: list[dict[str, Any]]) -> dict[str, re.Pattern[str]]:
    """For each sort of text the beginnings of words without which no family of it can match, in lower case.

    A sentence that has none of them is passed over; most are. Under "" those of every sort.
    """
    sorts = dict.fromkeys(where for one in families for where in one["where"])
    stems = {where: [one["stem"] for one in families if where in one["where"]] for where in sorts}
    stems[""] = [one["stem"] for one in families]
    return {where: re.compile(rf"\b(?:{'|'.join(dict.fromkeys(some))})") for where, some in stems.items()}


def _family(data: dict[str, Any], filled: Any) -> Family:
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
