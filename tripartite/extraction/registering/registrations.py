"""Registration acts one by one: who applied, was refused, registered, suspended or dissolved, when and by whom.

"Applications five times (21 September, 4 October ...)" is five acts. What a law allows, what is asked for or denied,
and a count of refusals over a year ("fourteen unions were registered") are none. A registration cancelled or
withdrawn is a dissolution.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.masking import Masked, is_beside_the_text, masked, pieces
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.registering.other_bodies import (
    UNION_HEADS,
    is_done_to_another,
    is_of_workers,
    is_some_union,
    listed_below,
    means_a_union,
)
from tripartite.extraction.registering.registration_acts import Act, acts_in
from tripartite.extraction.registering.registration_bodies import (
    authority_of,
    is_union,
    organisations_of,
    reason_of,
    speaks_of_unions,
)
from tripartite.extraction.registering.registration_rules import Rules, rules
from tripartite.values.statements import Registration, Statement
from tripartite.values.vocabulary import AFFIRMED, Modality, RegistrationAct

#: How many acts without a date are remembered for a noun that takes one up.
_REMEMBERED = 200
_LODGED = re.compile(
    r"\b(?:demandes?\s+(?:d['’]|de\s)|solicitud(?:es)?\s+de\s|pedidos?\s+de\s|petici(?:ón|ones)\s+de\s|(?:requests?|applications?)\s+for\s|"
    r"заявлени\w+\s+о\s)",
    re.IGNORECASE,
)
#: Who undoes an act before its noun ("annulled the decision to dissolve"), and its being undone behind it.
_UNDOES = re.compile(
    r"(?<!\w)(?:annul|overturn|quash|revers|lift|levé|lever|leva|cass|infirm|abrog|rapport(?:é|a)|revoc|levant|anul|"
    r"dejó sin efecto|отмен)\w*\s+(?:(?:the|a|la|le|l['’]|el|los|las|une?|un)\s*)?"
    r"(?:(?:decision|decree|order|ruling|judgment|décision|décret|arrêté|mesure|jugement|ordonnance|decisión|decreto|"
    r"resolución|medida|orden|решени\w+)\s+(?:(?:of|to|on|de|d['’]|portant|que|prononçant|о)\s*(?:la\s+|the\s+)?)?)?\Z",
    re.IGNORECASE,
)
_IS_UNDONE = re.compile(
    r"[^.;,]{0,60}?\b(?:(?:was|were|has\s+been|had\s+been)\s+(?:later\s+)?(?:lifted|annulled|overturned|quashed|reversed|revoked)|"
    r"(?:a|ont|avait|avaient)\s+été\s+(?:\w+ment\s+)?(?:levée?|annulée?|abrogée?|rapportée?|cassée?|infirmée?)s?|"
    r"(?:fue|fueron|había\s+sido|ha\s+sido)\s+(?:levantad|anulad|revocad|derogad)[oa]s?|был\w*\s+(?:снят|отмен)\w*)\b",
    re.IGNORECASE,
)
#: What takes a union up again: a pronoun, its papers, "the organisation".
_TAKEN_UP = re.compile(
    r"\b(?:it|its|their\s+(?:application|registration|request|certificate)|application|organi[sz]ation|"
    r"elle|demande|récépissé|organisation|enregistrement\s+(?:de\s+l|du)|personería|solicitud|organización|inscripción|"
    r"заявлени\w+|организаци\w+|регистраци\w+|объединени\w+)\b",
    re.IGNORECASE,
)
#: How many sentences before and behind one that speaks of unions may still be about them.
_BEFORE, _AFTER = 2, 6
#: Verbs that tell an authority's answer in the active, and what may stand between it and them.
_REFUSING = re.compile(
    r"(?:reject|refus|denie[ds]|deny|turned\s+down|dismiss|declin|cancel|revok|suspend|dissol|de-?regist|rejet|annul|suspend"
    r"|dissou|deneg|rechaz|neg[óa]|cancel|revoc|disolv|отказал|отклонил|аннулировал|приостановил|ликвидировал)",
    re.IGNORECASE,
)
#: The Russian plural of an act whose doer is not told: "в регистрации союза отказали".
_BY_NOBODY = re.compile(r"(?:отказали|отклонили|аннулировали|приостановили|ликвидировали)\b", re.IGNORECASE)
_ADVERBS = re.compile(
    r"(?:\s+(?:then|also|again|later|has|have|had|reportedly|subsequently|arbitrarily|repeatedly|allegedly|a|avait|ont|ha|había"
    r"|han|également|ensuite|también|luego|затем|также|вновь))+\s*\Z",
    re.IGNORECASE,
)
_REFUSABLE = (RegistrationAct.APPLICATION, RegistrationAct.REFUSAL)
_NAMED = "-named"


def registrations(analysis: Analysis) -> list[Statement]:
    """The registration acts of a document, in the order of the text; found once, then remembered."""
    if "registrations" not in analysis.kept:
        found = [one for sentence in _near_unions(analysis) for one in _in_sentence(analysis, sentence)]
        analysis.kept["registrations"] = _once_per_voice(analysis, found)
    return list(analysis.kept["registrations"])


def _near_unions(analysis: Analysis) -> list[Sentence]:
    """The sentences that speak of unions or stand near one that does: most of a yearly report does neither."""
    named = [one.start for one in analysis.mentions if one.sort == "organisations" and is_union(analysis, one)]
    kept: set[int] = set()
    for sentence in analysis.sentences:
        at = bisect_left(named, sentence.start)
        union_named = at < len(named) and named[at] < sentence.end
        chosen = rules(sentence.language)
        if union_named or chosen.of_unions.search(sentence.text) or UNION_HEADS.search(sentence.text):
            kept.update(range(sentence.number - _BEFORE, sentence.number + _AFTER + 1))
    return [sentence for sentence in analysis.sentences if sentence.number in kept]


def _in_sentence(analysis: Analysis, sentence: Sentence) -> Iterator[Registration]:
    chosen = rules(sentence.language)
    may_tell = chosen.any_stem.any_in(sentence.text) or chosen.any_frame.any_in(sentence.text)
    if not may_tell or (is_beside_the_text(analysis, sentence) and not listed_below(analysis, sentence)):
        return
    if chosen.elsewhere.search(sentence.text) and not _of_a_union(analysis, sentence, chosen):
        return
    if chosen.never.search(sentence.text) and not _names_a_union(analysis, sentence):
        return
    for piece in pieces(sentence):
        yield from _in_piece(analysis, masked(analysis, piece), chosen)


def _of_a_union(analysis: Analysis, sentence: Sentence, chosen: Rules) -> bool:
    """Whether a sentence that speaks of births, visas or parties speaks of a union too."""
    return bool(chosen.of_unions.search(sentence.text)) or _names_a_union(analysis, sentence)


def _names_a_union(analysis: Analysis, sentence: Sentence) -> bool:
    return any(is_union(analysis, one) for one in analysis.mentions_in(sentence, "organisations"))


def _in_piece(analysis: Analysis, found: Masked, chosen: Rules) -> Iterator[Registration]:
    acts = acts_in(analysis, found, chosen)
    refused = any(act.family.act is RegistrationAct.REFUSAL for act in acts)
    for act in acts:
        if _undone(found, act) or is_done_to_another(analysis, found, act):
            continue
        if _happened(analysis, found, act, chosen, refused):
            yield from _stated(analysis, found, act, chosen)


def _happened(analysis: Analysis, found: Masked, act: Act, chosen: Rules, refused: bool) -> bool:
    """Whether an act is told as a fact: neither supposed, asked for nor denied.

    "Rejected" and "turned down" deny a claim elsewhere; beside an application they are the refusal itself.
    """
    sentence = found.sentence
    start, end = sentence.start + act.start, sentence.start + act.end
    if chosen.save_for.match(found.words[act.end :]) and act.dates:
        return True
    if chosen.negated.search(found.words[max(0, act.start - 220) : act.start]):
        return False
    if act.family.certain:
        return True
    if is_hypothetical(analysis, sentence, start, end) and not _on_a_day(found, act):
        return False
    put = modality_of(analysis, sentence, start, end)
    if put in (Modality.PLANNED, Modality.REQUESTED) and _on_a_day(found, act):
        return True
    if put is Modality.REQUESTED and act.family.act in _REFUSABLE:
        # "The request for registration was turned down": the noun asks for nothing, it is what was lodged.
        return bool(_LODGED.search(found.words, max(0, act.start - 40), min(len(found.words), act.start + 12)))
    return put in AFFIRMED or (put is Modality.DENIED and refused and act.family.act in _REFUSABLE)


def _undone(found: Masked, act: Act) -> bool:
    """Whether the words tell that a suspension or dissolution was lifted or annulled: that act is not the one told."""
    if act.family.act not in (RegistrationAct.SUSPENSION, RegistrationAct.DISSOLUTION):
        return False
    before = found.words[max(0, act.start - 70) : act.start]
    return bool(_UNDOES.search(before) or _IS_UNDONE.match(found.words, act.end, act.end + 90))


def _stated(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> Iterator[Registration]:
    """One registration for each organisation and date of an act, or one without a date."""
    listed = listed_below(analysis, found.sentence)
    if listed:
        for item in listed:
            for one in _of_one(analysis, found, act, chosen, item.name):
                yield replace(one, evidence=(*one.evidence, *analysis.evidence(item.start, item.end)))
        return
    organisations = (None,) if is_some_union(found, act) else organisations_of(analysis, found, act, chosen)
    organisations = tuple(None if one and _refuses(found, act, one) else one for one in organisations)
    if act.family.frame:
        organisations = tuple(one for one in organisations if one and is_of_workers(analysis, one)) or (None,)
    if organisations[0] is None and (act.family.union and not means_a_union(analysis, found, act, chosen)):
        return
    if organisations[0] is None and not speaks_of_unions(analysis, found, chosen):
        return
    if organisations[0] is None and not act.dates and not _told_of_a_union(found, chosen):
        return
    for organisation in organisations:
        yield from _of_one(analysis, found, act, chosen, organisation)


def _told_of_a_union(found: Masked, chosen: Rules) -> bool:
    """Whether an undated act of nobody named has a union, its papers or a pronoun for it in its own sentence."""
    words = found.words
    return bool(chosen.of_unions.search(words) or UNION_HEADS.search(words) or _TAKEN_UP.search(words))


def _of_one(
    analysis: Analysis, found: Masked, act: Act, chosen: Rules, organisation: str | None
) -> Iterator[Registration]:
    start, end = found.sentence.start + act.start, found.sentence.start + act.end
    one = Registration(
        evidence=analysis.evidence(start, end),
        rule=f"registrations.{act.family.name}{_NAMED if act.named and not act.family.noun else ''}",
        confidence=0.8 if organisation and act.dates else 0.6,
        attribution=attribution_of(analysis, found.sentence, start, end),
        modality=_put(analysis, found, start, end),
        country=analysis.country_at(start),
        organisation=organisation,
        act=act.family.act,
        authority=authority_of(analysis, found, act, chosen),
        reason=reason_of(found, act, chosen),
    )
    for date in act.dates or (None,):
        yield replace(one, date=str(date.value)) if date and date.value else one


def _refuses(found: Masked, act: Act, name: str) -> bool:
    """Whether a body stands right before an active verb of refusing: it answers applications and makes none."""
    words = found.sentence.text
    if act.family.act is RegistrationAct.APPLICATION or not _REFUSING.match(words, act.start):
        return False
    if _BY_NOBODY.match(words, act.start):
        return False
    before = _ADVERBS.sub("", words[max(0, act.start - 60) : act.start])
    return before.rstrip().endswith(name)


def _on_a_day(found: Masked, act: Act) -> bool:
    """Whether a day stands right beside the act: a rule or a risk has none."""
    base = found.sentence.start
    if found.words[max(0, act.start - 10) : act.start].rstrip().lower().endswith((" to", " de", " be", " not")):
        return False
    days = [one for one in act.dates if one.value and one.value.start.day]
    return any(-20 <= one.start - base - act.end <= 8 or 0 <= act.start - (one.end - base) <= 8 for one in days)


def _put(analysis: Analysis, found: Masked, start: int, end: int) -> Modality:
    put = modality_of(analysis, found.sentence, start, end)
    return put if put in AFFIRMED else Modality.ASSERTED


def _once_per_voice(analysis: Analysis, found: list[Registration]) -> list[Registration]:
    """One act for what one voice tells twice, with both quotations; the more exact date is kept."""
    kept: list[Registration] = []
    told: dict[tuple[object, ...], list[int]] = {}
    for one in found:
        speech = analysis.speech_at(one.start)
        same = told.setdefault((speech.extent if speech else None, one.act), [])
        twin = next((n for n in same if _same_act(kept[n], one)), None) if _may_repeat(one) else None
        if twin is None:
            if one.date or len(same) < _REMEMBERED:
                same.append(len(kept))
            kept.append(one)
        else:
            before = kept[twin]
            exact = one if len(one.date or "") > len(before.date or "") else before
            evidence = tuple(dict.fromkeys((*before.evidence, *one.evidence)))
            kept[twin] = replace(exact, evidence=evidence, organisation=exact.organisation or before.organisation)
    return kept


def _may_repeat(one: Registration) -> bool:
    """Whether an act can be one told before: it has a date, or only takes up an act by a noun."""
    return bool(one.date) or one.rule.endswith(_NAMED)


def _same_act(one: Registration, other: Registration) -> bool:
    """Whether two tellings can be of one act: same act and organisation, the one date within the other.

    A noun that takes up an act ("the dissolution of X") adds none where the act was told.
    """
    if one.act != other.act or (one.organisation and other.organisation and one.organisation != other.organisation):
        return False
    if one.organisation and other.rule.endswith(_NAMED) and (not other.date or not one.date):
        return True
    if not one.date or not other.date:
        return False
    return one.date.startswith(other.date) or other.date.startswith(one.date)
