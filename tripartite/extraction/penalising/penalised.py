"""Whom a penalty was imposed on: the subject of a passive, the object of an active verb, those named after "on".

Two verbs that share their people ("X was convicted and fined") are read as one person's; where the sentence names
nobody, and no pronoun can be tied to exactly one person, the penalised stays unnamed.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.described import described, is_described
from tripartite.extraction.penalising.named_behind import behind_amount, behind_the_penalty, is_recipient, set_beside
from tripartite.extraction.penalising.parties import (
    clitic,
    named_among,
    objects,
    owners,
    subjects,
    voice_before,
    whom_before,
)
from tripartite.extraction.penalising.party_names import Party, chains
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import SHARE, Anchor, Penalty, amount_end
from tripartite.extraction.penalising.shares_in_turn import in_turn, one_each
from tripartite.extraction.penalising.the_dead import is_told_dead
from tripartite.extraction.penalising.verb_subjects import (
    before_participle,
    body_before,
    carried_over,
    has_object,
    in_brackets,
    in_relative,
    joined,
    of_a_class,
)
from tripartite.extraction.penalising.who_pays import without_paid
from tripartite.extraction.rulebook import PERSON
from tripartite.values.vocabulary import SanctionType

#: Another than a person who is named gets a share: "sentenced X to five years, and the State to pay".
_OTHER = re.compile(
    r"\b(?:and|et|y|и)\s+(?P<who>(?:the\s+|its\s+|l['’]|la\s+|le\s+|el\s+|los\s+|les\s+)?[\w\ue001’'-]+(?:\s+[\w\ue001’'-]+){0,3}?)"
    r"\s+(?:to\s+(?:pay|a|[\ue003\ue004])|à\s+(?:verser|payer|une|[\ue003\ue004])|a\s+(?:pagar|una|[\ue003\ue004])|к\s+)",
    re.IGNORECASE,
)
_CHARGE = re.compile(
    r"[“”\"«»]|\b(?:\w{3,}ing|charges?|counts?|grounds?|suspicion|allegations?|appeal|bail|parole|death|murder|attacks?|"
    r"chefs?|accusations?|motifs?|mort|meurtre|assassinat|cargos?|acusaci\w+|muerte|asesinato|homicidio|обвинени\w+|"
    r"подозрени\w+|смерт\w+|убийств\w+)\b",
    re.IGNORECASE,
)
#: How far a verb's object may stand after it, in code points.
_REACH = 160


def penalised_in(analysis: Analysis, found: Masked, imposed: list[Penalty], chosen: Rules) -> list[list[Party]]:
    """The parties of each penalty of a sentence; an empty list where nobody is told."""
    told: dict[Anchor, list[Party] | None] = {}
    before: list[Party] | None = None
    parties: list[list[Party]] = []
    for number, penalty in enumerate(imposed):
        mine = _right_before_bracket(found, penalty) if penalty.family.name == "bracketed" else None
        if is_described(found, penalty):
            parties.append(described(found, penalty) or [])
            continue
        if mine is None and number:
            mine = _gapped(found, imposed[number - 1], penalty)
        if mine is None and penalty.anchor not in told:
            whom = without_paid(found, penalty, _whom(analysis, found, penalty, chosen, before), chosen)
            told[penalty.anchor] = _with_named(found, _alive(analysis, found, whom))
        mine = mine or told.get(penalty.anchor)
        before = mine or before
        parties.append(list(mine or ()))
    return in_turn(found, imposed, one_each(found, imposed, parties), chosen)


def _alive(analysis: Analysis, found: Masked, parties: list[Party] | None) -> list[Party] | None:
    """The parties without those whom a pronoun, or a story gone before, ties to a sentence told after their death."""
    named_at = {one.start for one in found.people}
    dead = [
        one
        for one in parties or ()
        if one.sort == "people"
        and one.name
        and one.start not in named_at
        and is_told_dead(analysis, one.name, one.start, found.sentence.text)
    ]
    return [one for one in parties or () if one not in dead] if dead else parties


def _right_before_bracket(found: Masked, penalty: Penalty) -> list[Party] | None:
    """Whose length of time stands in brackets or behind a dash: "X (five years), Y (three years)"."""
    base = found.sentence.start
    one = next((one for one in found.people if one.end - base == penalty.start), None)
    return [Party(one.name, "people", one.start, one.end)] if one else None


def _gapped(found: Masked, before: Penalty, penalty: Penalty) -> list[Party] | None:
    """Another's share of one verb: "sentenced X to five years and Y to three years"."""
    if penalty.anchor != before.anchor:
        return None
    behind = max(before.end, amount_end(found, before))
    other = _OTHER.search(found.words, behind, penalty.start + 1)
    if other:
        start = found.sentence.start + other.start("who")
        body = found.body_at(other.start("who")) or found.body_at(other.end("who") - 1)
        words = body.name if body else found.original(*other.span("who")).strip()
        return [Party(words, "organisations" if body else "group", start, start + len(words))]
    gap = SHARE.fullmatch(found.words[behind : penalty.start])
    run = [
        one
        for one in found.people
        if behind <= one.start - found.sentence.start and one.end - found.sentence.start <= penalty.start
    ]
    return [Party(one.name, "people", one.start, one.end) for one in run] if gap and run else None


def _whom(
    analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules, before: list[Party] | None
) -> list[Party] | None:
    """Whom the words of a penalty impose it on; `before` are those of the penalty before it in the sentence."""
    anchor = penalty.anchor
    if penalty.type is SanctionType.DAMAGES and chosen.patterns["receives"].search(
        found.words[anchor.start : anchor.end]
    ):
        return _recipients(analysis, found, penalty, chosen)
    low = clause_start(found, anchor.start)
    match anchor.voice:
        case "possessor":
            return _of_possessor(found, penalty.start)
        case "owner":
            inside = [one for one in found.people if anchor.start <= one.start - found.sentence.start < anchor.end]
            named = [Party(one.name, "people", one.start, one.end) for one in inside]
            return named or owners(analysis, found, anchor.start, anchor.end)
        case "entry":
            return _of_entry(found, anchor.start)
        case "alone":
            return _only_one(analysis, found, low, penalty.start)
        case "whom":
            return _recipients(analysis, found, penalty, chosen)
        case "after":
            told = _recipients(analysis, found, penalty, chosen)
            return told or subjects(analysis, found, low, penalty.start) or before
    if anchor.name == "reduced":
        return _of_reduction(analysis, found, penalty, chosen) or before
    return _of_verb(analysis, found, penalty, chosen, before)


def _of_possessor(found: Masked, at: int) -> list[Party]:
    """The person named last before a penalty that is called theirs."""
    owner = max((one for one in found.people if one.end - found.sentence.start <= at), key=lambda one: one.end)
    return [Party(owner.name, "people", owner.start, owner.end)]


def _of_verb(
    analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules, before: list[Party] | None
) -> list[Party] | None:
    """The subject of a passive, the noun before a bare participle, the object of an active verb."""
    anchor, bodies = penalty.anchor, penalty.family.bodies
    low, voice, begin = clause_start(found, anchor.start), anchor.voice, anchor.start
    if not voice:
        voice, begin = voice_before(found.words, anchor.start, found.sentence.language)
    bracketed = in_brackets(found, begin) if voice in ("passive", "bare") else None
    if bracketed:
        return bracketed
    if voice in ("passive", "subject"):
        told = subjects(analysis, found, low, begin, bodies=bodies) or before
        told = told or _fronted(analysis, found, penalty) or carried_over(found, low, begin)
        return told or behind_the_penalty(found, penalty.end)
    if voice == "bare":
        if of_a_class(found, begin):
            return None
        apposed = before_participle(found, begin) or in_relative(analysis, found, low, begin)
        if apposed:
            return apposed
    parties, high = _objects_of(analysis, found, penalty, chosen)
    parties = parties or clitic(analysis, found, begin) or whom_before(found, low, begin)
    if not parties and voice == "bare" and penalty.family.verb and has_object(found, anchor.end, high):
        return before if before and joined(found, begin) else None
    if parties or (before and joined(found, begin)):
        return parties or before
    # Whoever stands before an active verb imposes: "the Council fined the broadcaster" fines no Council.
    body = body_before(found, low, begin) if bodies else None
    return body or subjects(analysis, found, low, begin) or before or _fronted(analysis, found, penalty)


def _objects_of(analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules) -> tuple[list[Party] | None, int]:
    """The objects of the verb that imposes a penalty, or those named behind it, and how far the objects reach."""
    anchor, verb = penalty.anchor, penalty.family.verb
    at = penalty.amount_at
    before_amount = verb and at is not None and at > anchor.end
    high = penalty.start if not verb else min(_next_break(found, anchor.end), anchor.end + _REACH)
    if before_amount and at is not None:
        high = min(high, at)
    within = anchor.start if PERSON in found.words[anchor.start : anchor.end] else anchor.end
    parties = objects(analysis, found, within, high, bodies=penalty.family.bodies)
    # "Ивана оштрафовали на 300 рублей, а Анну - на 500": who stands behind the amount has a share of their own.
    if not parties and not before_amount:
        parties = _recipients(analysis, found, penalty, chosen)
    end = _next_break(found, amount_end(found, penalty))
    return parties or behind_amount(analysis, found, penalty, end), high


def _of_entry(found: Masked, at: int) -> list[Party] | None:
    """Whose entry of a list it is: the one person named before "sentence of 3 May 2011"."""
    named = [run for run in chains(found) if run[-1].end - found.sentence.start <= at]
    return [Party(one.name, "people", one.start, one.end) for one in named[0]] if named else None


def _only_one(analysis: Analysis, found: Masked, low: int, at: int) -> list[Party] | None:
    """The people of a penalty that no verb imposes: only where its clause names one list of them before it."""
    base = found.sentence.start
    named = [run for run in chains(found) if low <= run[0].start - base < at]
    return subjects(analysis, found, low, at) if len(named) <= 1 else None


def _fronted(analysis: Analysis, found: Masked, penalty: Penalty) -> list[Party] | None:
    """Who follows a participle at the head of a sentence: "Sentenced to two years in 2011, X leads the union"."""
    if penalty.anchor.start > 3:
        return None
    comma = found.words.find(", ", penalty.end)
    if not 0 <= comma - penalty.end <= 60:
        return None
    return objects(analysis, found, comma + 2, min(len(found.words), comma + 40))


def _of_reduction(analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules) -> list[Party] | None:
    """Whose penalty was cut: the object, an owner ("his sentence"), those after "against"."""
    low, at = clause_start(found, penalty.anchor.start), penalty.amount_at or penalty.anchor.end
    after = objects(analysis, found, at, min(len(found.words), at + 90))
    if after and after[0].sort == "people" and after[0].name:
        return after
    owner = owners(analysis, found, penalty.anchor.end, at) or owners(analysis, found, low, penalty.anchor.start)
    if owner:
        return owner
    between = [one for one in found.people if penalty.anchor.end <= one.start - found.sentence.start < at]
    held = [one for one in found.people if penalty.anchor.start <= one.start - found.sentence.start < at]
    named = between or held or _right_before(found, penalty)
    named = named or [one for one in found.people if low <= one.start - found.sentence.start < at]
    if len({one.name for one in named}) == 1:
        return [Party(named[0].name, "people", named[0].start, named[0].end)]
    return None


def _right_before(found: Masked, penalty: Penalty) -> list[Mention]:
    """The person whose sentence "was reduced": named right before the passive verb, or as its noun's owner."""
    voice, begin = voice_before(found.words, penalty.anchor.start, found.sentence.language)
    if voice != "passive":
        return []
    return [one for one in found.people if 0 <= begin - (one.end - found.sentence.start) <= 14]


def _recipients(analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules) -> list[Party] | None:
    """Those named after "on", "against" or "to" behind a penalty."""
    rest = found.words[penalty.end : penalty.end + 60]
    tail = chosen.patterns["against"].match(rest) or chosen.patterns["of_whom"].match(rest)
    if tail is None:
        return None
    if penalty.type is SanctionType.DAMAGES and chosen.patterns["beneficiary"].match(tail.group()):
        return None
    at = penalty.end + tail.end()
    parties = objects(analysis, found, at, min(len(found.words), at + 90), bodies=penalty.family.bodies)
    if parties and not is_recipient(found, tail.group(), at, parties[0]):
        return None
    return parties if parties and _right_behind(found, at, parties[0]) else None


def _right_behind(found: Masked, at: int, party: Party) -> bool:
    """Whether nothing but a title or a role stands before a party: no charge, no quotation."""
    gap = found.words[at : party.start - found.sentence.start]
    return len(gap) <= 60 and not _CHARGE.search(gap)


def _with_named(found: Masked, parties: list[Party] | None) -> list[Party] | None:
    """A group with those of it that the sentence names ("several leaders, including X"); all named leave no group."""
    if not parties or len(parties) != 1 or parties[0].sort != "group":
        return parties
    beside = set_beside(found, parties[0])
    if beside:
        return beside
    named = named_among(found, parties[0])
    return [*named, *parties] if len(named) == 1 else named or parties


def clause_start(found: Masked, at: int) -> int:
    """Where the clause around `at` starts: after the last strong break before it."""
    return max((where for where in _strong(found) if where <= at), default=0)


def _next_break(found: Masked, at: int) -> int:
    return min((where for where in _strong(found) if where > at), default=len(found.words))


def _strong(found: Masked) -> list[int]:
    return [where for where, strength in breaks(found.sentence.text, found.sentence.language) if strength == STRONG]
