"""How an ask, or a promise, is put in words: the asking word, who is asked, and where the act begins.

The grammars stand in `tripartite.extraction.asking.grammar`; here a sentence is read by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.asking.grammar import Family, Grammar, grammar_of
from tripartite.extraction.asking.party_shapes import headed_by, party
from tripartite.extraction.rulebook import LANGUAGES

#: How far back, in code points, an ask looks for the clause that it belongs to.
_REACH = 600
#: No sentence of prose asks more often than this; what does is a table or noise.
_MOST = 40
#: A gerund that is the subject of its sentence tells of a deed: "Calling for a strike will cease to be a crime".
_DEED = re.compile(r"[A-Z][a-z]+ing\b[^,;:.]{5,200}?\s(?:will|would|could|can|may|might|is|was|remains?|became)\s")
_OPENING = re.compile(r":\s(?=\w)|[“\"«¡]\s?")


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
        ask = None if inside else _ask_at(grammar, text, hit.start(), where, language)
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


def _ask_at(grammar: Grammar, text: str, at: int, where: str, language: str) -> Ask | None:
    """The ask whose asking word begins at an offset, by the first family that fits."""
    for family in grammar.families:
        if where in family.where:
            match = family.anchor.match(text, at)
            if match and not _excluded(grammar, family, text, match):
                ask = _framed(grammar, family, text, match, language)
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
    if not left.strip(' “"«') and _DEED.match(text, match.start()):
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


def _framed(grammar: Grammar, family: Family, text: str, match: re.Match[str], language: str) -> Ask | None:
    for name in family.frames:
        fits = grammar.frames[name].match(text, match.end())
        if not fits:
            continue
        groups = fits.groupdict()
        who = fits.span("to") if groups.get("to") else None
        if who and not grammar.agent.search(text, *who):
            continue
        if who and language == "en" and not _is_party(grammar, text[slice(*who)].strip(" ,")):
            continue
        act = next(fits.start(key) for key, words in groups.items() if key.startswith("act") and words is not None)
        puts = grammar.puts.get(name, "noun")
        flags = (family.voiced, family.wish, family.dated, family.noun)
        return Ask(family.rule, match.start(), match.end(), puts, who, act, *flags)
    return None


def _is_party(grammar: Grammar, words: str) -> bool:
    """Whether English words before the act name somebody: "the release of the crew" and "Police continued" do not."""
    return party(words, "en") is not None and headed_by(grammar.agent, words)
