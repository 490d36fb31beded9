"""Words of acts that tell of no happening: what describes people, what is charged, what is to be kept from happening.

"The two detained workers were freed", "workers dismissed for union activity", "convicted of assault", "to muzzle
protests": each names an act that the sentence does not tell.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.extraction.happening.titled_words import in_a_title, is_published, is_recalled
from tripartite.extraction.penalising.described import is_adjective
from tripartite.values.vocabulary import EventKind

#: Kinds whose participle may only describe somebody.
_OF_SOMEBODY = frozenset({EventKind.DISMISSAL, EventKind.ARREST, EventKind.CONVICTION, EventKind.SENTENCE})
#: How far before the words of an offence those of the charge stand; how far those of a purpose.
_CHARGE, _PURPOSE = 90, 40
#: How near before a stoppage or crowd it is what somebody is charged with: "over charges of going on strike".
_CHARGED_WITH = 45
_CHARGES = re.compile(r"\bcharges? of (?:[a-z]+ (?:and|or) )?\Z|\bcharges? of [a-z]+ing and \Z")
#: A death that is a sentence, a threat or a risk.
_TO_COME = re.compile(r"death\s+(?:sentences?|penalt\w+|row|threats?|squads?|warrants?)", re.IGNORECASE)
#: Before a killing that was not done.
_TRIED = re.compile(
    r"\b(?:attempted|(?:attempts?|attempted|tried|trying|threat\w*|plot\w*|conspir\w+|plann\w+|intend\w*)\s+(?:to|on|at|of)"
    r"(?:\s+(?:the|his|her|an?))?|(?:sentenced?s?|condemned)\b[^.;,]{0,70}\bto|tentatives?\s+(?:de|d['’])|menac\w+\s+de|"
    r"complot\w*\s+(?:pour|en\s+vue\s+de)|(?:intentos?|tentativas?)\s+de|amenaz\w+\s+(?:de|con)|покушени\w+\s+на|"
    r"попытк\w+|угро\w+|заговор\w*\s+с\s+целью)\s+(?:l['’]|la\s+|le\s+)?\Z",
    re.IGNORECASE,
)
#: Whom somebody is charged with having killed.
_VICTIM = re.compile(r"(?:\s+of)?\s+(?:[a-zà-ÿ’'-]+\s+){0,6}[A-ZÀ-ÞА-ЯЁ]|\s+(?:of|at|some|about|\d)")
#: "Released from detention" tells of no arrest.
_FREED_FROM = re.compile(
    r"\b(?:releas\w+|freed|discharged|escaped|libérée?s?|liberad[oa]s?|освобожд\w+)\s+(?:from|de|из(?:-под)?)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
#: How somebody stood until what the sentence tells: "who had been free on bail, was taken to prison".
_WAS_FREE = re.compile(
    r"\b(?:had|has|have)\s+(?:until\s+then\s+)?been\s+(?:free|out|at\s+liberty)\s+on\s+bail\b"
    r"|\b(?:était|étaient)\s+(?:jusque-là\s+)?en\s+liberté\s+(?:sous\s+caution|provisoire)"
    r"|\b(?:estaba|estaban)\s+(?:hasta\s+entonces\s+)?en\s+libertad\s+(?:bajo\s+fianza|condicional|provisional)"
    r"|находил(?:ся|ась|ись)\s+(?:на\s+свободе\s+)?под\s+(?:залогом|подпиской)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?:re-?)?(?:jailed|imprisoned|incarcerated|detained|arrested|convicted|sentenced)", re.IGNORECASE
)


def is_background(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words stand in a title, or name what somebody is charged with or is to be prevented: no happening."""
    if in_a_title(sentence, trigger) or is_published(sentence, trigger) or is_recalled(sentence, trigger):
        return True
    if trigger.family.kind is EventKind.VIOLENCE and _only_charged(sentence, trigger):
        return True
    if trigger.family.kind is EventKind.KILLING and _not_done(sentence, trigger):
        return True
    if trigger.family.kind is EventKind.KILLING and _only_charged(sentence, trigger):
        return not _VICTIM.match(sentence.text, trigger.end)
    if trigger.family.kind is EventKind.RELEASE and _WAS_FREE.search(sentence.text, 0, trigger.end):
        return True
    if trigger.family.kind is EventKind.ARREST and _FREED_FROM.search(sentence.text, 0, trigger.start):
        return True
    if trigger.family.kind in (EventKind.STRIKE, EventKind.PROTEST):
        if _CHARGES.search(sentence.text, max(0, trigger.start - _CHARGED_WITH), trigger.start):
            return True
        kept_from = event_grammar(sentence.language).kept_from
        return bool(kept_from.search(sentence.text, max(0, trigger.start - _PURPOSE), trigger.start))
    return False


def only_describes(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a participle only describes people: "the reinstatement of workers dismissed for union activity"."""
    if trigger.family.kind not in _OF_SOMEBODY or " " in sentence.text[trigger.start : trigger.end]:
        return False
    grammar = event_grammar(sentence.language)
    reduced = grammar.people.search(sentence.text, max(0, trigger.start - 40), trigger.start)
    if reduced and grammar.after_participle.match(sentence.text, trigger.end):
        return True
    if not sentence.text[: trigger.end].endswith(("ed", "en", "és", "ées", "os", "as")):
        return False
    before = grammar.before_attribute.search(sentence.text, max(0, trigger.start - 24), trigger.start)
    return bool(before and grammar.after_attribute.match(sentence.text, trigger.end))


def is_participle_of_a_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a participle is the adjective of somebody: "a recording of imprisoned activist X surfaced"."""
    if trigger.family.kind not in _OF_SOMEBODY or sentence.language != "en":
        return False
    words = sentence.text[trigger.start : trigger.end]
    return bool(_PARTICIPLE.fullmatch(words)) and is_adjective(sentence.text, trigger.start, trigger.end)


def _not_done(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words of a killing name one that was only tried, planned, threatened or passed as a sentence."""
    if _TO_COME.match(sentence.text, trigger.start):
        return True
    return bool(_TRIED.search(sentence.text, max(0, trigger.start - _CHARGE), trigger.start))


def _only_charged(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words of violence name the offence that somebody is charged with, not a happening of their own."""
    low, _ = clause_of(sentence.text, sentence.language, trigger.start, trigger.end)
    low = max(low, trigger.start - _CHARGE)
    return bool(event_grammar(sentence.language).charge.search(sentence.text, low, trigger.start))
