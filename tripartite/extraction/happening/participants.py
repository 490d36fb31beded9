"""Who took part in an event, as named in the text: those acted upon or acting, by whom, and where.

Grammar is read shallowly: in the passive what follows "by" acts ("was dissolved by the court"), in the active what
stands before the verb acts and what follows is acted upon. Where it cannot be told, a name counts under `who`. Whoever
only tells of the act ("the League reported that ...") took no part in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.happening.bodies_in_acts import has_hands, is_of_the_state, its_men_act, takes_part
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.happening.sufferers import BEFALLING, parts_in
from tripartite.extraction.masking import masked
from tripartite.extraction.naming.pronouns import tied
from tripartite.extraction.penalising.the_dead import is_told_dead
from tripartite.values.spans import Span
from tripartite.values.vocabulary import EventKind

#: Kinds in which the one named before an active verb does something to somebody else.
_DONE_TO = frozenset(
    {
        EventKind.KILLING,
        EventKind.VIOLENCE,
        EventKind.ARREST,
        EventKind.CONVICTION,
        EventKind.SENTENCE,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
        EventKind.SUSPENSION,
        EventKind.DISSOLUTION,
        EventKind.REGISTRATION,
        EventKind.REGISTRATION_REFUSAL,
        EventKind.AWARD,
    }
)
#: What befalls nobody after their death.
_OF_THE_LIVING = frozenset(
    {
        EventKind.ARREST,
        EventKind.TRIAL,
        EventKind.CONVICTION,
        EventKind.SENTENCE,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
    }
)
#: Kinds in which telling is the act, or nearly: whoever tells takes part.
_TELLING = frozenset(
    {
        EventKind.REPORT,
        EventKind.COMPLAINT,
        EventKind.MISSION,
        EventKind.HEARING,
        EventKind.LAW_PROPOSED,
        EventKind.FOUNDING,
        EventKind.AFFILIATION,
        EventKind.AWARD,
        EventKind.OTHER,
    }
)
#: A pronoun before the act takes up the one who tells of it: "the Ministry said that it dismissed nine".
_TAKEN_UP = re.compile(
    r"(?<!\w)(?:it|they|he|she|we|its|their|his|her|il|elle|ils|elles|son|sa|ses|leurs?|su|sus|он|она|они|оно|его|её|"
    r"их|сво\w+)(?!\w)",
    re.IGNORECASE,
)
#: What somebody does about an act, not in it: "they were freed after the League had intervened".
_ABOUT_IT = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:(?:had|has|have|is|was|then|also|strongly|immediately|at once|"
    r"est|était|avait|a|ont|había|ha|han|сразу|немедленно)\s+){0,3}"
    r"(?:(?:set|due|expected) to\s+(?:consider|examine|hear|discuss|review)|consider|believ|regard|condemn|"
    r"call(?:s|ed) on|urge[sd]|interven|protest|appeal|complain|campaign|lobb|petition|denounc|"
    r"highlight|profil|document|report|record|"
    r"stepped in|speaks? out|spoke out|"
    r"s['’]est plaint|intercéd|dénonc|réagi|intervin|denunci|interced|вмеша|выступи|протест|заступи)",
    re.IGNORECASE,
)
#: Whoever is named only to say whose home, government or orders are meant took no part.
_ONLY_WHOSE = re.compile(
    r"(?<!\w)(?:government|administration|regime|cabinet|presidency|rule|leadership|homes?|house|residence|offices?|palace|"
    r"behest|inbox|gouvernement|régime|domicile|résidence|bureau|gobierno|régimen|casa|domicilio|residencia|"
    r"правительств\w+|режим\w*|дом\w?|резиденци\w+)\s+(?:(?:of|du|de|del|des?)\s+)?(?:(?:the|la|le|l[’']|el)\s*)?"
    r"(?:(?:then|former|late|prime|deputy|president\w*|prime minister|minister|premier|ministre|king|queen|général|"
    r"general|mayor|governor|ancien|primer|presidente|ministro|президент\w*|премьер\S*|министр\w*)\s+){0,4}$",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"[’']s?\s+(?:[\w-]+\s)?(?:government|administration|regime|cabinet|home|house|residence|palace|inbox)(?!\w)",
    re.IGNORECASE,
)
#: A pronoun that the act is told of: "he was arrested", "the court sentenced her to".
_SUBJECT = re.compile(
    r"(?<!\w)(?P<word>he|she|il|elle|él|ella|он|она|его|её|ее)\s+(?:(?:was|is|had|has|been|being|also|then|later|again|"
    r"first|and|\w+(?:ed|ght|wn),?|fue|ha|había|sido|a|avait|est|était|été|был|была|снова|затем|\w+ly)\s+){0,4}(?:\w{1,6}\s*)?$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\s+(?P<word>him|her(?=\s+(?:to|on|in|at|for|and|again|without|under|after|with|from|as|when|while|over|guilty)\b|[.,;]))",
    re.IGNORECASE,
)
#: Somebody else whom a pronoun behind may mean: "the lawyer X alleged that they beat her client".
_ANOTHER_TOLD = re.compile(
    r"(?<!\w)(?:(?:his|her|their)\s+(?:\w+\s)?(?:client|wife|husband|son|daughter|brother|sister|mother|father|boyfriend|"
    r"girlfriend|friend|colleague|cousin|nephew|niece|partner|bodyguard|driver)|(?:son|sa)\s+(?:cliente?|femme|mari|fils|fille|"
    r"frère|sœur|mère|père|amie?|collègue)|su\s+(?:client[ea]|espos[oa]|marido|hij[oa]|herman[oa]|madre|padre|amig[oa])|"
    r"(?:его|её|ее)\s+(?:жен|муж|сын|доч|брат|сестр|мат|отец|отц|друг|подруг|коллег)\w*)(?!\w)",
    re.IGNORECASE,
)
#: A verb in the active by which the pronoun right before it does the act: "confessed that he killed five women".
_DOES_IT = re.compile(
    r"(?:killed|murdered|shot|beat|attacked|assaulted|tortured|arrested|detained|stabbed|raped|abducted|dismissed|fired|"
    r"released|pardoned|tua|mató|asesinó|detuvo|atacó|убил[аи]?|избил[аи]?|задержал[аи]?|уволил[аи]?)\b",
    re.IGNORECASE,
)
#: Whose act it is, where others are meant than those named: "his colleagues' arrests", "the arrest of her colleagues".
_OF_OTHERS_BEFORE = re.compile(
    r"(?<!\w)(?:his|her|their|its)\s+(?:\w+\s+){0,3}\w+(?:s['’]|['’]s)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_OF_OTHERS_AFTER = re.compile(
    r"\w*\s+(?:(?:and|et|y|и)\s+\w+\s+)?(?:of\s+(?:\w+\s+){0,3}(?:his|her|their)|de\s+(?:plusieurs\s+de\s+)?(?:ses|leurs)|de\s+sus|его|её|ее|их)"
    r"\s+\w{4,}",
    re.IGNORECASE,
)


#: Before whoever is only told of the act: "their leader told Radio Estuary that they had founded a union".
_IS_TOLD = re.compile(
    r"(?<!\w)(?:(?:told|tells|(?:speaking|said|stated|confirmed) to|(?:in )?an? (?:interview|statement) (?:with|to)|"
    r"interviewed by)(?: the)?|"
    r"(?:a|ont) (?:déclaré|confié|dit|affirmé|expliqué|raconté) (?:à(?: la)?|au|aux)|interrogée?s? par(?: le| la)?|"
    r"(?:dijo|declaró|contó|explicó|confirmó|dijeron|declararon) (?:al?|a la|a los)|entrevistad[oa]s? por(?: el| la)?|"
    r"(?:рассказал|сообщил|заявил|пояснил)[аи]?(?: (?:изданию|агентству|телеканалу|газете|журналистам))?|"
    r"в (?:интервью|беседе с)(?: \w+)?)\s+[«\"“]?\Z",
    re.IGNORECASE,
)
#: Kinds in which being told is to take part.
_TOLD = frozenset({EventKind.REPORT, EventKind.COMPLAINT, EventKind.MISSION, EventKind.HEARING, EventKind.OTHER})


@dataclass(frozen=True, slots=True)
class Roles:
    """Names in the order of the text."""

    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    place: str | None = None


def roles_of(
    analysis: Analysis, sentence: Sentence, kind: EventKind, start: int, end: int, sources: Sequence[str] = ()
) -> Roles:
    """The participants of the event whose trigger stands at `start`..`end` of the sentence's text.

    Args:
        sources: whom the text names as the origin of the claim.
    """
    low, high = clause_of(sentence.text, sentence.language, start, end)
    named = analysis.mentions_in(Span(sentence.start + low, sentence.start + max(low, high)))
    if not named:
        named = analysis.mentions_in(sentence)
    if sources and kind not in _TELLING:
        named = [one for one in named if one.name not in sources or _takes_part(analysis, sentence, one, start)]
    if kind not in _TOLD:
        named = [one for one in named if not _is_told(analysis, one)]
    if kind in _DONE_TO:
        named = [one for one in named if one.sort == "places" or not _ABOUT_IT.match(analysis.text, one.end)]
        if _done_to_others(sentence.text, start, end):
            named = [one for one in named if one.sort != "people" or one.start - sentence.start > end]
    named = [one for one in named if one.sort != "people" or not _only_whose(analysis.text, one)]
    if kind in BEFALLING:
        named = [one for one in named if one.sort != "organisations" or takes_part(analysis, sentence, one, start, end)]
    parts = None
    if kind in BEFALLING and any(one.sort == "people" for one in named):
        parts = parts_in(masked(analysis, sentence), start, end)
        named = [one for one in named if one.sort != "people" or one.start in parts]
    before = sentence.text[max(0, start - 40) : start]
    passive = bool(event_grammar(sentence.language).passive.search(before))
    who: list[str] = []
    by: list[str] = []
    places: list[str] = []
    for mention in named:
        if mention.sort == "places":
            places.append(mention.name)
        elif mention.sort in ("people", "organisations"):
            acts = parts is not None and parts.get(mention.start) == "by"
            acts = acts or _acts(analysis, sentence, mention, kind, start, passive)
            (by if acts else who).append(mention.name)
    if (kind in _DONE_TO or kind is EventKind.TRIAL) and not any(one.sort == "people" for one in named):
        who += _by_pronoun(analysis, sentence, kind, start, end)
    return Roles(_once(who), _once(by), places[0] if places else None)


def _only_whose(text: str, mention: Mention) -> bool:
    """Whether a name only says whose home or government is meant: "in front of the home of ..."."""
    return bool(_ONLY_WHOSE.search(text, max(0, mention.start - 70), mention.start) or _WHOSE.match(text, mention.end))


def _by_pronoun(analysis: Analysis, sentence: Sentence, kind: EventKind, start: int, end: int) -> list[str]:
    """The one person for whom a pronoun stands that the act is told of; none where it may be several."""
    words = sentence.text
    pronoun = _SUBJECT.search(words, max(0, start - 45), min(len(words), start + 4)) or _OBJECT.match(words, end)
    if pronoun is None:
        return []
    if not words[pronoun.end("word") : start].strip() and _DOES_IT.match(words, start):
        return []
    if _ANOTHER_TOLD.search(words, 0, pronoun.start("word")):
        return []
    at = sentence.start + pronoun.start("word")
    named = [one.name for one in tied(analysis, masked(analysis, sentence), at, pronoun["word"]) if one.name]
    if kind in _OF_THE_LIVING:
        named = [name for name in named if not is_told_dead(analysis, name, sentence.start, words)]
    return named


def _done_to_others(words: str, start: int, end: int) -> bool:
    """Whether the words around a trigger say that it befell people close to the one named, not the one named."""
    return bool(_OF_OTHERS_BEFORE.search(words, max(0, start - 80), start) or _OF_OTHERS_AFTER.match(words, end))


def _is_told(analysis: Analysis, mention: Mention) -> bool:
    """Whether a body is only the hearer of the telling."""
    if mention.sort != "organisations":
        return False
    return bool(_IS_TOLD.search(analysis.text, max(0, mention.start - 60), mention.start))


def _takes_part(analysis: Analysis, sentence: Sentence, source: Mention, start: int) -> bool:
    """Whether the origin of a claim is taken up by a pronoun before the act."""
    at = sentence.start + start
    return source.end <= at and bool(_TAKEN_UP.search(analysis.text, source.end, at))


def _acts(analysis: Analysis, sentence: Sentence, mention: Mention, kind: EventKind, start: int, passive: bool) -> bool:
    grammar, at = event_grammar(sentence.language), mention.start - sentence.start
    if kind in BEFALLING and mention.sort == "organisations" and not has_hands(analysis, mention):
        return False
    if mention.sort == "organisations" and _OWN_BODY.match(sentence.text, mention.end - sentence.start):
        return False
    if grammar.by.search(sentence.text[max(0, at - 16) : max(0, at)]):
        return True
    if kind not in _DONE_TO or mention.sort != "organisations":
        return False
    if grammar.doers.search(mention.words) and kind is not EventKind.DISMISSAL:
        return True
    if at >= start or passive:
        return False
    if kind in (EventKind.DISMISSAL, EventKind.KILLING, EventKind.VIOLENCE):
        return True
    return is_of_the_state(analysis, mention) or its_men_act(sentence, mention)


#: Behind a body that only says whose member or head a person is: "the Dockers’ League (DL) member X".
_OWN_BODY = re.compile(
    r"(?:\s*\([^()]{1,20}\))?(?:[’']s?)?\s+(?:(?!\w+(?:ed|s)\b)[a-z-]+\s+){0,2}?(?:members?|leaders?|activists?|heads?|"
    r"deput(?:y|ies)|presidents?|chair\w*|co-?chair\w*|secretar(?:y|ies)|mayors?|candidates?|lawmakers?|parliamentarians?|"
    r"students?|professors?|journalists?|reporters?|editors?|photographers?|correspondents?|contributors?|supporters?|"
    r"figures?|spokes\w+|directors?|founders?|lawyers?)(?!\w)"
)


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
