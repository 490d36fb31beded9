"""Sanctions: what was imposed on a person, an unnamed group or a named body, one item for each of the penalised.

An arrest without a penalty is an event, a legal maximum or a prosecutor's demand nothing; a term cut on appeal is a
sanction of its own. Who was penalised is told from the verb that imposes (`parties`); where it cannot be told the
person stays None and is never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attribution import attribution_of
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked, masked
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.parties import Party, objects, subjects, voice_before
from tripartite.extraction.penalties import Anchor, Penalty, Rules, penalties, rules
from tripartite.extraction.sanction_details import (
    amount_of,
    charge_of,
    court_of,
    imposed_on,
    outcome_of,
    until_of,
    worked_out,
)
from tripartite.values.dates import DateRange
from tripartite.values.statements import Sanction, Statement
from tripartite.values.vocabulary import Modality, SanctionType

#: Penalties told of people nobody names are kept only where the text speaks of an act, never of a rule in general.
_NEEDS_NAME = frozenset({SanctionType.BAN})
#: Verbs that say by themselves that a court or an authority imposed something, whoever its subject is.
_SURE = frozenset({"sentence", "condemn", "fined"})


@dataclass
class _Thread:
    """What the sanctions before this sentence leave to those after it: the date and charge of a sentence passed."""

    sentence: int = -9
    names: tuple[str | None, ...] = ()
    imposed: DateRange | None = None
    charge: str | None = None


def sanctions(analysis: Analysis) -> list[Statement]:
    """The sanctions of a document, in the order of the text."""
    found: list[Statement] = []
    thread = _Thread()
    for sentence in analysis.sentences:
        chosen = rules(sentence.language)
        words = sentence.text.casefold()
        if any(stem in words for stem in chosen.stems):
            found += _in_sentence(analysis, sentence, chosen, thread)
    return found


def _in_sentence(analysis: Analysis, sentence: Sentence, chosen: Rules, thread: _Thread) -> list[Sanction]:
    found = masked(analysis, sentence)
    imposed = penalties(found)
    told: dict[Anchor, list[Party] | None] = {}
    before: list[Party] | None = None
    statements: list[Sanction] = []
    for penalty in imposed:
        if penalty.anchor not in told:
            told[penalty.anchor] = penalised(analysis, found, penalty, chosen, before)
        parties = told[penalty.anchor]
        before = parties or before
        if _is_act(analysis, found, penalty, parties):
            statements += _stated(analysis, found, penalty, parties or [], chosen, thread, imposed)
    return statements


def penalised(
    analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules, before: list[Party] | None
) -> list[Party] | None:
    """Whom a penalty was imposed on; None where the sentence does not say.

    Args:
        before: whom the sentence's penalty before this one was imposed on, shared by "and fined 500 dollars".
    """
    anchor, bodies = penalty.anchor, penalty.family.bodies
    low = _clause_start(found, anchor.start)
    if anchor.voice == "after":
        return _recipients(analysis, found, penalty, chosen) or subjects(analysis, found, low, penalty.start) or before
    if anchor.voice == "possessor":
        owner = max(
            (one for one in found.people if one.end - found.sentence.start <= penalty.start), key=lambda one: one.end
        )
        return [Party(owner.name, "people", owner.start, owner.end)]
    voice, begin = anchor.voice, anchor.start
    if not voice:
        voice, begin = voice_before(found.words, anchor.start, found.sentence.language)
    if voice in ("passive", "subject"):
        return subjects(analysis, found, low, begin, bodies=bodies) or before
    high = penalty.start
    if penalty.family.verb:
        high = min(_next_break(found, anchor.end), anchor.end + 160)
    parties = objects(analysis, found, anchor.end, high, bodies=bodies)
    parties = parties or _recipients(analysis, found, penalty, chosen)
    if parties or (before and _joined(found, anchor.start)):
        return parties or before
    return subjects(analysis, found, low, begin, bodies=bodies) or before


def _recipients(analysis: Analysis, found: Masked, penalty: Penalty, chosen: Rules) -> list[Party] | None:
    """Those named after "on", "against" or "to" behind a penalty."""
    tail = chosen.patterns["against"].match(found.words[penalty.end : penalty.end + 60])
    if tail is None:
        tail = chosen.patterns["of_whom"].match(found.words[penalty.end : penalty.end + 60])
    if tail is None:
        return None
    at = penalty.end + tail.end()
    return objects(analysis, found, at, min(len(found.words), at + 90), bodies=penalty.family.bodies)


def _clause_start(found: Masked, at: int) -> int:
    before = [where for where, strength in breaks(found.sentence.text, found.sentence.language) if strength == STRONG]
    return max((where for where in before if where <= at), default=0)


def _next_break(found: Masked, at: int) -> int:
    after = [where for where, strength in breaks(found.sentence.text, found.sentence.language) if strength == STRONG]
    return min((where for where in after if where > at), default=len(found.words))


def _joined(found: Masked, at: int) -> bool:
    """Whether a verb follows "and" or a comma, so that it shares the verb before's subject or object."""
    return found.words[:at].rstrip().lower().endswith((",", " and", " et", " y", " e", " и", " also", " then"))


def _is_act(analysis: Analysis, found: Masked, penalty: Penalty, parties: list[Party] | None) -> bool:
    """Whether the penalty was imposed on somebody: not a rule, a risk, a demand, a denial."""
    sentence = found.sentence
    start, end = sentence.start + penalty.anchor.start, sentence.start + penalty.anchor.end
    if is_hypothetical(analysis, sentence, start, end):
        return False
    if modality_of(analysis, sentence, start, end) not in (Modality.ASSERTED, Modality.ALLEGED):
        return False
    if any(party.sort != "group" and party.name for party in parties or ()):
        return True
    if penalty.family.type in _NEEDS_NAME:
        return bool(parties) and penalty.amount_at is not None
    if not parties:
        return penalty.amount_at is not None and penalty.anchor.name in _SURE
    return not _attributive(found, penalty, parties)


def _attributive(found: Masked, penalty: Penalty, parties: list[Party]) -> bool:
    """Whether a bare participle only describes an unnamed group: "the release of leaders jailed"."""
    if not penalty.family.verb or parties[0].sort != "group" or penalty.amount_at is not None:
        return False
    voice, begin = voice_before(found.words, penalty.anchor.start, found.sentence.language)
    if voice != "bare" or penalty.anchor.voice:
        return False
    words = found.original(parties[0].start - found.sentence.start, parties[0].end - found.sentence.start)
    counted = any(char.isdigit() for char in words) or words.lower().endswith("them")
    return not counted and not found.words[:begin].rstrip().endswith((",", " and", " et", " y", " и"))


def _stated(
    analysis: Analysis,
    found: Masked,
    penalty: Penalty,
    parties: list[Party],
    chosen: Rules,
    thread: _Thread,
    imposed: list[Penalty],
) -> list[Sanction]:
    """One sanction for each of the penalised."""
    sentence = found.sentence
    others = [one.anchor.start for one in imposed if one.anchor.start != penalty.anchor.start]
    when = imposed_on(analysis, found, penalty, others)
    charge = charge_of(found, penalty, chosen)
    names = tuple(party.name for party in parties)
    if when is None and names == thread.names and sentence.number - thread.sentence <= 2:
        when, charge = thread.imposed, charge or thread.charge
    if when is not None:
        thread.sentence, thread.names, thread.imposed, thread.charge = sentence.number, names, when, charge
    start = sentence.start + min(penalty.anchor.start, penalty.start)
    end = sentence.start + max(penalty.end, penalty.anchor.end, penalty.amount_at or 0)
    amount = amount_of(analysis, found, penalty)
    until = until_of(found, penalty, chosen)
    one = Sanction(
        evidence=analysis.evidence(start, end),
        rule=f"sanctions.{penalty.family.name}",
        confidence=0.8,
        attribution=attribution_of(analysis, sentence, start, end),
        modality=modality_of(analysis, sentence, start, end),
        country=analysis.country_at(start),
        person=None,
        type=penalty.family.type,
        amount=amount,
        imposed=str(when) if when else None,
        until=until,
        until_computed=None if until else worked_out(when, amount),
        charge=charge,
        court=court_of(found, penalty, chosen),
        outcome=outcome_of(found, penalty, chosen),
    )
    return [replace(one, person=party.name) for party in parties] or [one]
