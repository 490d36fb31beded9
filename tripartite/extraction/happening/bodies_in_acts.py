"""Which bodies that a sentence names took part in an arrest, a killing or a sentence, and which only speak of it.

Rights organisations, international bodies and the press tell of such acts far oftener than they suffer them, and they
never commit them: one counts only where its people or its premises are what the act befell ("three journalists of
Radio Tarn were arrested", "the office of the League was raided"). Any body drops out that says, finds or does
something else between its name and the act.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.happening.sufferers import DOES_ELSE
from tripartite.extraction.naming.body_types import sort_of
from tripartite.values.vocabulary import OrganisationType

#: Bodies that watch and tell.
_WATCHING = frozenset((OrganisationType.NGO, OrganisationType.IGO, OrganisationType.MEDIA))
_OF_THE_STATE = frozenset((OrganisationType.GOVERNMENT_BODY, OrganisationType.COURT, OrganisationType.POLICE))
#: Bodies that have hands to do it with: the State, employers, and armed groups, which are of no other sort.
_WITH_HANDS = _OF_THE_STATE | {OrganisationType.COMPANY, OrganisationType.EMPLOYERS, OrganisationType.OTHER}
_PEOPLE = (
    r"members?|staff|employees?|workers?|journalists?|reporters?|activists?|leaders?|officials?|lawyers?|offices?|"
    r"headquarters|representatives?|volunteers?|directors?|presidents?|chair\w*|secretar(?:y|ies)|founders?|personnel|"
    r"editors?|correspondents?|building|premises|delegates?|supporters?|observers?|organi[sz]ers?|"
    r"membres?|employée?s?|journalistes?|militante?s?|dirigeante?s?|responsables?|locaux|siège|bureaux?|directeurs?|"
    r"directrices?|avocate?s?|bénévoles?|salariée?s?|"
    r"miembros?|integrantes?|empleados?|periodistas?|activistas?|dirigentes?|oficinas?|sede|presidente|presidenta|director|"
    r"directora|abogad[oa]s?|trabajador(?:es|as?)?|militantes?|"
    r"член\w*|сотрудни\w+|активист\w*|журналист\w*|лидер\w*|председател\w*|глав[аыуе]\w?|офис\w*|юрист\w*|"
    r"представител\w*|редактор\w*|корреспондент\w*|волонт[её]р\w*"
)
_OF = r"(?:of|from|at|with|for|de|du|des|del|d[’']|из)"
_THE = r"(?:(?:the|la|le|les|el|los|las|its|local|l[’'])\s*)*"
_PEOPLE_BEFORE = re.compile(rf"(?<!\w)(?:{_PEOPLE})(?:\s+{_OF}\s*{_THE}|\s+)[«“\"]?$", re.IGNORECASE)
_PEOPLE_BEHIND = re.compile(rf"(?:['’]s?)?(?:\s\([^()]{{1,40}}\))?\s+(?:\w+\s+)?(?:{_PEOPLE})(?!\w)", re.IGNORECASE)
#: From a body's name to an act that befell it: "X was attacked", "the attack on X".
_BEFELL = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:was|were|(?:has|have|had)\s+been|est|sont|a\s+été|ont\s+été|fue|fueron|ha\s+sido|"
    r"был[аио]?|подвергл\w+)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_BEFALLS = re.compile(rf"\s+(?:on|against|upon|of|contre|sur|contra|a|на|против)\s+{_THE}[«“\"]?$", re.IGNORECASE)


#: Verbs of one who counts, finds or records an act, between a body's name and the act.
_COUNTS = re.compile(
    r"\b(?:estimat|record|document|count|attribut|list|not|observ|monitor|cit|found|conclud|confirm|describ|determin|express|"
    r"recruit|receiv|recogni[sz]|view|consider|learn|becam|catalogu|verif|identif|regist)(?:e?[ds]|es|ing|ied|ies|e)?\b|"
    r"\b(?:a|ont)\s+(?:recensé|documenté|estimé|constaté|compté|relevé|enregistré)|"
    r"\b(?:estimó|registró|documentó|contabilizó|constató|señaló|verificó)|\b(?:насчитал|задокументировал|зафиксировал|оценил)\w*",
    re.IGNORECASE,
)


#: Before one on whose word the act is told, with what it is to somebody ("according to his union, X"), and before the
#: author of a paper that tells of it ("a report by X").
_SOURCE = re.compile(
    r"\b(?:according\s+to|per|d['’]après|selon|según|de\s+acuerdo\s+con|по\s+(?:данным|словам|сведениям|информации))\s+"
    r"(?:[\w’'-]+\s+){0,5}(?:[\w’'-]+,\s+)?(?:the\s+|l[ae]\s+|el\s+|l['’])?[«“\"]?$|"
    r"(?<!\w)(?:(?:reports?|statements?|stud(?:y|ies)|surveys?|articles?|accounts?|complaints?|petitions?|letters?|interviews?)"
    r"\s+(?:by|from|of)|(?:rapport|communiqué|étude|enquête|article)\s+(?:de|du|d['’])|"
    r"(?:informe|comunicado|estudio|artículo)\s+(?:de|del)|(?:отч[её]т\w*|заявлени\w+|докла\w+))"
    r"\s+(?:the\s+|a\s+|la\s+|le\s+|l[’']|el\s+)?\Z",
    re.IGNORECASE,
)
#: Behind a body whose armed men act for it: "SEBIN agents arrested".
_ITS_MEN = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:agents|officers|officials|forces|soldiers|troops|guards|operatives|personnel|fighters|"
    r"militants|gunmen|policemen)\s",
    re.IGNORECASE,
)


def takes_part(analysis: Analysis, sentence: Sentence, body: Mention, start: int, end: int) -> bool:
    """Whether a body has a part in the act at `start` to `end` of the sentence's text."""
    words, base = sentence.text, sentence.start
    low, high = body.start - base, body.end - base
    if high <= start and (DOES_ELSE.search(words, high, start) or _COUNTS.search(words, high, start)):
        return False
    if _SOURCE.search(words, max(0, low - 90), max(0, low)):
        return False
    if sort_of(analysis, body) not in _WATCHING:
        return True
    if _PEOPLE_BEFORE.search(words, max(0, low - 60), max(0, low)) or _PEOPLE_BEHIND.match(words, high):
        return True
    if high <= start:
        return _BEFELL.fullmatch(words, high, start) is not None
    return low >= end and _BEFALLS.fullmatch(words, end, low) is not None


def is_of_the_state(analysis: Analysis, body: Mention) -> bool:
    """Whether a body is one of those that arrest, try and release people."""
    return sort_of(analysis, body) in _OF_THE_STATE


def its_men_act(sentence: Sentence, body: Mention) -> bool:
    """Whether the armed men of a body stand behind its name."""
    return _ITS_MEN.match(sentence.text, body.end - sentence.start) is not None


def has_hands(analysis: Analysis, body: Mention) -> bool:
    """Whether a body is of a sort that arrests, kills or dismisses."""
    return sort_of(analysis, body) in _WITH_HANDS
