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
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.penalising.described import is_described
from tripartite.extraction.penalising.parties import is_number_of, voice_before
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalised import penalised_in
from tripartite.extraction.penalising.penalties import penalties
from tripartite.extraction.penalising.penalty_lists import with_listed
from tripartite.extraction.penalising.penalty_rules import Rules, rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.extraction.penalising.sanction_dates import is_exact, times_of, times_when_described, worked_out
from tripartite.extraction.penalising.sanction_details import amount_of, charge_at, charge_of, court_of
from tripartite.extraction.penalising.sanction_outcomes import Outcome, outcome_behind, with_outcomes
from tripartite.extraction.penalising.sanction_tellings import of_one_sort, once_per_voice
from tripartite.extraction.timing import date_of_act
from tripartite.values.dates import DateRange
from tripartite.values.statements import Sanction, Statement
from tripartite.values.vocabulary import Modality, SanctionType

#: A day of the week behind the verb that imposes, which no year settles.
_LAST_DAY = re.compile(
    r",?\s+(?:on|last|el|este|ce|le|lors de|в|во)?\s?(?:last|past|pasado|прошл\w+)?\s?"
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|"
    r"domingo|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!\w)(?!\s+\d)",
    re.IGNORECASE,
)
#: Verbs that say by themselves that a court or an authority imposed something, whoever their subject is.
_SURE = frozenset({"sentence", "condemn", "fined"})

#: Verbs that bind by a modal ("must pay", "may not leave"): an act only where somebody is named.
#: A passive in the present tense, which tells of practice or rule unless somebody is named.
_PRESENT = re.compile(r"\b(?:is|are|be|est|sont|es|son|être|ser)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.IGNORECASE)
_BINDING = frozenset({"must", "may-not-leave", "banned-from"})
_STILL = re.compile(
    r"\b(?:still|remain(?:s|ed)?|reste(?:nt)?|demeure(?:nt)?|sigue[n]?|continúan?|оста[её]тся|остаются)\b", re.I
)
#: So many of some sort are nobody: "50,000 members" told of a union in between are not who went to prison.
_COUNTED = re.compile(
    r"\d[\d\s.,\u00a0\u202f]*\s+(?:members|membres|adhérente?s|miembros|afiliad[oa]s|socios|член\w*)\Z", re.IGNORECASE
)
_SINCE = re.compile(r"[^,;.]{0,40}?\b(?:since|depuis|desde|с)\s", re.IGNORECASE)
_ADVERB_ONLY = re.compile(r"\W*(?:(?:también|además|asimismo|luego|después|hoy|ahora)\W+)?", re.IGNORECASE)
_NUMBER_AND = re.compile(
    r"(?:\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|dos|tres|"
    r"cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|(?:дв|тр|четыр|пят|шест|сем|вос|девят|десят)\w+))"
    r"\s*,?\s+(?:and|et|y|и)\s+$",
    re.IGNORECASE,
)
#: A law that "imposes" a penalty threatens all with it, whoever signed the law.
_LAW_IMPOSES = re.compile(
    r"\b(?:laws?|code|act|amendments?|decree|bill|statute|ordinance|regulations?|loi|code|décret|amendement|ley|código|"
    r"decreto|enmienda|reglamento|закон|кодекс|указ|поправк[аи])\s+(?:also\s+|now\s+|further\s+|également\s+|también\s+|"
    r"также\s+)?\Z",
    re.IGNORECASE,
)
#: Verbs that leave a sentence in force, whose date is not the sentence's.
_UPHELD = re.compile(r"upheld|confirm|ratific|maint|подтверд", re.IGNORECASE)
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
        if _is_act(analysis, found, penalty, parties, chosen):
            statements += _stated(analysis, found, penalty, parties, chosen, thread, imposed)
    return statements


def _without_subject(found: Masked, penalty: Penalty) -> bool:
    """Whether a Spanish sentence begins with a verb that needs no subject: "También debe pagar"."""
    if found.sentence.language != "es" or penalty.anchor.voice != "subject":
        return False
    return bool(_ADVERB_ONLY.fullmatch(found.words[: penalty.anchor.start]))


def _is_act(analysis: Analysis, found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether the penalty was imposed on somebody: not a rule, a risk, a demand, a denial."""
    sentence = found.sentence
    start, end = sentence.start + penalty.anchor.start, sentence.start + penalty.anchor.end
    named = any(party.sort == "people" and party.name for party in parties)
    if penalty.anchor.name == "alone" and not named:
        return False
    if penalty.anchor.voice == "subject" and penalty.anchor.name in _BINDING:
        return any(party.sort != "group" and party.name for party in parties)
    if _LAW_IMPOSES.search(found.words, 0, penalty.anchor.start) and penalty.anchor.voice == "active":
        return False
    if is_hypothetical(analysis, sentence, start, end):
        return False
    if modality_of(analysis, sentence, start, end) not in (Modality.ASSERTED, Modality.ALLEGED):
        return False
    if any(party.sort != "group" and party.name for party in parties):
        return True
    if penalty.anchor.voice == "whom" and penalty.amount_at is None:
        return False
    if _is_rule(found, penalty, parties, chosen):
        return False
    if penalty.type is SanctionType.BAN:
        return bool(parties) and (penalty.amount_at is not None or _from_office(found, penalty, parties, chosen))
    if not parties:
        # Damages of nobody named are the State's or an employer's.
        if penalty.type is SanctionType.DAMAGES:
            return False
        return penalty.amount_at is not None and penalty.anchor.name in _SURE
    return not _attributive(found, penalty, parties)


def _is_rule(found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether a penalty of nobody named is what a law provides: its subject is a law, or it stands in the present."""
    before = found.words[max(0, penalty.anchor.start - 220) : penalty.anchor.start]
    if chosen.patterns["law_subject"].search(before):
        return True
    return bool(_PRESENT.search(before)) and not (parties and _quantified(found, parties))


def _from_office(found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether a ban on an unnamed group is one on office or activity, not from a room."""
    tail = found.words[penalty.start : penalty.end + 80]
    return _quantified(found, parties) and bool(chosen.patterns["office"].search(tail))


def _quantified(found: Masked, parties: list[Party]) -> bool:
    """Whether an unnamed group is a number of people, not a whole class of them."""
    start = found.sentence.start
    return is_number_of(found.original(parties[0].start - start, parties[0].end - start), found.sentence.language)


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


def _unreckoned(found: Masked, penalty: Penalty) -> bool:
    """Whether a date stands by the verb whose day is not known ("sentenced last Monday"): it is no earlier one."""
    return bool(_LAST_DAY.match(found.sentence.text, penalty.anchor.end))


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
    only_meant = is_described(found, penalty)
    times = (
        times_when_described(analysis, found, penalty)
        if only_meant
        else times_of(analysis, found, penalty, others, chosen)
    )
    when, charge = times.imposed, None if only_meant else charge_of(found, penalty, chosen, parties)
    names = tuple(party.name for party in parties)
    nearby = sentence.number - thread.sentence <= 2
    if names == thread.names and nearby and not only_meant:
        charge = charge or thread.charge
    if _has_no_date(found, penalty):
        when = None
    elif when is None and nearby and times.own and not _unreckoned(found, penalty):
        passed = thread.sentence == sentence.number and penalty.anchor.name in _PASSING
        when = thread.imposed if passed or names == thread.names else None
    if not only_meant:
        thread.sentence, thread.names = sentence.number, names
        thread.imposed, thread.charge = when, charge
    start = sentence.start + min(penalty.anchor.start, penalty.start)
    end = sentence.start + max(penalty.end, penalty.anchor.end, penalty.amount_at or 0)
    amount = amount_of(analysis, found, penalty)
    until = None if times.released else times.until
    told = str(when) if when else None
    outcome = None if only_meant else outcome_behind(analysis, found, penalty.end, penalty.type, names, told)
    if times.released:
        outcome = Outcome("released", times.until)
    reckoned = not until and penalty.anchor.name != "reduced" and is_exact(found, penalty)
    one = Sanction(
        evidence=analysis.evidence(start, end),
        rule=f"sanctions.{penalty.family.name}",
        confidence=0.8 if any(names) else 0.6,
        attribution=attribution_of(analysis, sentence, start, end),
        modality=modality_of(analysis, sentence, start, end),
        country=analysis.country_at(start),
        person=None,
        type=penalty.type,
        amount=amount,
        imposed=told,
        until=until,
        until_computed=worked_out(when, amount) if reckoned else None,
        charge=charge,
        court=court_of(found, penalty, chosen),
        outcome=outcome.name if outcome else None,
        ended=outcome.ended if outcome else None,
    )
    told_each = [replace(one, person=None if _COUNTED.match(name or "") else name) for name in names] or [one]
    if amount and _shared_out(found, penalty, chosen, imposed, len(names)):
        return [replace(each, amount=None, until_computed=None) for each in told_each]
    if len(names) > 1 and amount and _listed_lengths(found, penalty, chosen, len(names)):
        # "To 15 and seven years respectively": the last length is the last one's; the first are not worked out.
        told_each = [replace(each, amount=None, until_computed=None) for each in told_each[:-1]] + told_each[-1:]
    return told_each


def _has_no_date(found: Masked, penalty: Penalty) -> bool:
    """Whether the words tell how a penalty stands or what was done to it later: "remains barred", "upheld on 3 May"."""
    start, end = penalty.anchor.start, penalty.anchor.end
    if penalty.anchor.name == "be-under" and not _SINCE.match(found.words, max(penalty.end, end)):
        return True
    if penalty.anchor.name == "had" or (penalty.anchor.voice == "subject" and penalty.anchor.name in _BINDING):
        return True
    if _UPHELD.search(found.words[max(0, start - 20) : end]):
        return True
    still = _STILL.search(found.words[max(0, start - 25) : end])
    return bool(still and not _SINCE.match(found.words, max(penalty.end, end)))


def _shared_out(found: Masked, penalty: Penalty, chosen: Rules, imposed: list[Penalty], names: int) -> bool:
    """Whether the sentence gives each of several another length, and it cannot be told which is whose.

    "X and Y to 13 and 12 years" where only X is known for a person; "eight years and five years, respectively" of
    which one alone was read.
    """
    at = penalty.amount_at or 0
    if names == 1:
        return bool(_NUMBER_AND.search(found.words[max(0, at - 30) : at]))
    alone = sum(one.anchor == penalty.anchor and one.type is penalty.type for one in imposed) == 1
    in_turn = chosen.patterns["respectively"].search(found.words, penalty.end)
    return names > 1 and alone and bool(in_turn) and not _listed_lengths(found, penalty, chosen, names)


def _listed_lengths(found: Masked, penalty: Penalty, chosen: Rules, names: int) -> bool:
    """Whether numbers without a unit stand before an amount and each of the penalised gets one in turn."""
    at = penalty.amount_at or 0
    listed = _NUMBER_AND.search(found.words[max(0, at - 30) : at])
    return bool(listed and (names == 2 or chosen.patterns["respectively"].search(found.words)))


def _note_conviction(analysis: Analysis, found: Masked, chosen: Rules, thread: _Thread) -> None:
    """Remember of a conviction told without its penalty whose it was, when and of what."""
    cue = chosen.patterns["convicted"].search(found.words)
    names = tuple({one.name: None for one in found.people})
    if cue is None or len(names) != 1:
        return
    told = date_of_act(analysis, found, cue.start(), cue.end())
    thread.sentence, thread.names = found.sentence.number, names
    thread.imposed, thread.charge = told.value if told else None, charge_at(found, cue.start(), cue.end(), chosen)
