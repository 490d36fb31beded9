"""Sanctions: what was imposed on a person, an unnamed group or a named body, one item for each of the penalised.

An arrest without a penalty is an event, a legal maximum or a prosecutor's demand nothing; a term cut on appeal is a
sanction of its own. Who was penalised is told from the verb that imposes (`penalised`); where it cannot be told the
person stays None and is never guessed. The same fact told twice by one voice is one sanction with two quotations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.masking import Masked, is_beside_the_text, masked, pieces
from tripartite.extraction.modality import modality_of
from tripartite.extraction.penalising.described import is_described
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalised import penalised_in
from tripartite.extraction.penalising.penalties import penalties
from tripartite.extraction.penalising.penalty_lists import with_listed
from tripartite.extraction.penalising.penalty_rules import Rules, rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.extraction.penalising.sanction_dates import (
    Times,
    has_no_date,
    is_exact,
    is_unreckoned,
    times_of,
    times_when_described,
    worked_out,
)
from tripartite.extraction.penalising.sanction_details import amount_of, charge_at, charge_of, court_of
from tripartite.extraction.penalising.sanction_outcomes import Outcome, outcome_behind, with_outcomes
from tripartite.extraction.penalising.sanction_tellings import of_one_sort, once_per_voice
from tripartite.extraction.penalising.shares_in_turn import listed_lengths, shared_out
from tripartite.extraction.penalising.whether_imposed import is_imposed
from tripartite.extraction.timing import date_of_act
from tripartite.values.dates import DateRange
from tripartite.values.statements import Sanction, Statement

#: So many of some sort are nobody: "50,000 members" told of a union in between are not who went to prison.
_COUNTED = re.compile(
    r"\d[\d\s.,\u00a0\u202f]*\s+(?:members|membres|adhérente?s|miembros|afiliad[oa]s|socios|член\w*)\Z", re.IGNORECASE
)
#: What may stand before a verb that opens its sentence.
_ADVERB_ONLY = re.compile(r"\W*(?:(?:también|además|asimismo|luego|después|hoy|ahora)\W+)?", re.IGNORECASE)
#: Verbs that pass a sentence, dated by the judgment that the sentence before them dates.
_PASSING = frozenset({"sentence", "condemn", "give", "impose", "inflict", "fined", "fine", "jailed", "noun", "order"})


@dataclass
class _Thread:
    """What the last sanction leaves to those after it: whose it was, its date and its charge."""

    sentence: int = -9
    names: tuple[str | None, ...] = ()
    imposed: DateRange | None = None
    charge: str | None = None


def sanctions(analysis: Analysis) -> list[Statement]:
    """The sanctions of a document, in the order of the text."""
    found: list[Sanction] = []
    thread = _Thread()
    for sentence in analysis.sentences:
        chosen = rules(sentence.language)
        if chosen.any_stem.any_in(sentence.text) and not is_beside_the_text(analysis, sentence):
            for piece in pieces(sentence):
                found += _in_sentence(analysis, piece, chosen, thread)
    return list(with_outcomes(analysis, once_per_voice(analysis, of_one_sort(found))))


def _in_sentence(analysis: Analysis, sentence: Sentence, chosen: Rules, thread: _Thread) -> list[Sanction]:
    before = analysis.neighbour(sentence, -1)
    found = masked(analysis, sentence)
    imposed = with_listed(found, penalties(found, before.text if before else ""))
    statements: list[Sanction] = []
    if not imposed:
        _note_conviction(analysis, found, chosen, thread)
    for penalty, parties in zip(imposed, penalised_in(analysis, found, imposed, chosen), strict=True):
        if penalty.anchor.name == "reduced" and not parties and sentence.number - thread.sentence <= 3:
            start = sentence.start + penalty.start
            parties = [Party(name, "people", start, start) for name in thread.names if len(thread.names) == 1]
        if not parties and _without_subject(found, penalty) and sentence.number - thread.sentence <= 2:
            start = sentence.start + penalty.start
            parties = [Party(name, "people", start, start) for name in thread.names if len(thread.names) == 1]
        if is_imposed(analysis, found, penalty, parties, chosen):
            statements += _stated(analysis, found, penalty, parties, chosen, thread, imposed)
    return statements


def _without_subject(found: Masked, penalty: Penalty) -> bool:
    """Whether a Spanish sentence begins with a verb that needs no subject: "También debe pagar"."""
    if found.sentence.language != "es" or penalty.anchor.voice != "subject":
        return False
    return bool(_ADVERB_ONLY.fullmatch(found.words[: penalty.anchor.start]))


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
    names = tuple(party.name for party in parties)
    if is_described(found, penalty):
        times, charge = times_when_described(analysis, found, penalty), None
        when = _when(found, penalty, names, times, thread)
    else:
        others = [one.anchor.start for one in imposed if one.anchor.start != penalty.anchor.start]
        times = times_of(analysis, found, penalty, others, chosen)
        when = _when(found, penalty, names, times, thread)
        own = charge_of(found, penalty, chosen, parties)
        charge = own or (thread.charge if _goes_on(found, names, thread) else None)
        thread.sentence, thread.names = found.sentence.number, names
        thread.imposed, thread.charge = when, charge
    one = _sanction(analysis, found, penalty, chosen, names, replace(times, imposed=when), charge)
    told_each = [replace(one, person=None if _COUNTED.match(name or "") else name) for name in names] or [one]
    if one.amount and shared_out(found, penalty, chosen, imposed, len(names)):
        return [replace(each, amount=None, until_computed=None) for each in told_each]
    if len(names) > 1 and one.amount and listed_lengths(found, penalty, chosen, len(names)):
        # "To 15 and seven years respectively": the last length is the last one's; the first are not worked out.
        told_each = [replace(each, amount=None, until_computed=None) for each in told_each[:-1]] + told_each[-1:]
    return told_each


def _goes_on(found: Masked, names: tuple[str | None, ...], thread: _Thread) -> bool:
    """Whether the last sanction was of the same people, a sentence or two before."""
    return names == thread.names and found.sentence.number - thread.sentence <= 2


def _when(
    found: Masked, penalty: Penalty, names: tuple[str | None, ...], times: Times, thread: _Thread
) -> DateRange | None:
    """When a penalty was imposed: by its own words, else by the sanction before it that it goes on from."""
    if has_no_date(found, penalty):
        return None
    nearby = found.sentence.number - thread.sentence <= 2
    if times.imposed is not None or not (nearby and times.own) or is_unreckoned(found, penalty):
        return times.imposed
    passed = thread.sentence == found.sentence.number and penalty.anchor.name in _PASSING
    return thread.imposed if passed or names == thread.names else None


def _sanction(
    analysis: Analysis,
    found: Masked,
    penalty: Penalty,
    chosen: Rules,
    names: tuple[str | None, ...],
    times: Times,
    charge: str | None,
) -> Sanction:
    """The sanction of all the penalised, as of nobody named."""
    sentence = found.sentence
    start = sentence.start + min(penalty.anchor.start, penalty.start)
    end = sentence.start + max(penalty.end, penalty.anchor.end, penalty.amount_at or 0)
    amount = amount_of(analysis, found, penalty)
    until, outcome = times.until, None
    if times.released:
        until, outcome = None, Outcome("released", times.until)
    elif not is_described(found, penalty):
        told = str(times.imposed) if times.imposed else None
        outcome = outcome_behind(analysis, found, penalty.end, penalty.type, names, told)
    reckoned = not until and penalty.anchor.name != "reduced" and is_exact(found, penalty)
    return Sanction(
        evidence=analysis.evidence(start, end),
        rule=f"sanctions.{penalty.family.name}",
        confidence=0.8 if any(names) else 0.6,
        attribution=attribution_of(analysis, sentence, start, end),
        modality=modality_of(analysis, sentence, start, end),
        country=analysis.country_at(start),
        person=None,
        type=penalty.type,
        amount=amount,
        imposed=str(times.imposed) if times.imposed else None,
        until=until,
        until_computed=worked_out(times.imposed, amount) if reckoned else None,
        charge=charge,
        court=court_of(found, penalty, chosen),
        outcome=outcome.name if outcome else None,
        ended=outcome.ended if outcome else None,
    )


def _note_conviction(analysis: Analysis, found: Masked, chosen: Rules, thread: _Thread) -> None:
    """Remember of a conviction told without its penalty whose it was, when and of what."""
    cue = chosen.patterns["convicted"].search(found.words)
    names = tuple({one.name: None for one in found.people})
    if cue is None or len(names) != 1:
        return
    told = date_of_act(analysis, found, cue.start(), cue.end())
    thread.sentence, thread.names = found.sentence.number, names
    thread.imposed, thread.charge = told.value if told else None, charge_at(found, cue.start(), cue.end(), chosen)
