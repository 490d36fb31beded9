"""Words of acts inside titles: of treaties and laws, of offices, of sections of a report, of what is published.

"The 1980 Hague Convention on ... Child Abduction", "the Special Rapporteur on Torture", "(see section 6, Acts of
Violence)", "Physical Abuse and Torture: Inmates said ..." and "a survey released in May" tell of no act.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Sentence
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.extraction.happening.sufferers import BEFALLING
from tripartite.values.vocabulary import EventKind

#: Kinds whose nouns stand in such titles.
_DONE_TO_PEOPLE = frozenset({*BEFALLING, EventKind.STRIKE, EventKind.PROTEST})
#: How far before an act the head of a title stands.
_TITLE = 110
_HEADS = re.compile(
    r"\b(?:Conventions?|Protocols?|Treat(?:y|ies)|Covenant|Act|Code|Declaration|Rapporteurs?|(?:Sub)?[Cc]ommittee|Principles|"
    r"Convenci[oó]n|Protocolo|Tratado|Declaraci[oó]n|Relator\w*|Comité|Protocole|Traité|Déclaration|Rapporteu\w+|"
    r"[Кк]онвенци\w+|[Пп]ротокол\w*|[Дд]екларац\w+|[Дд]окладчик\w*|[Кк]омитет\w*)\s+"
    r"(?:on|against|for\s+the|relating\s+to|concerning|contra|sobre|contre|sur|relative\s+à|о|об|против|по)\s[^.;:()]{0,90}$"
)
#: A reference to another part of the report, as yet unclosed.
_SEE = re.compile(r"\((?:see|voir|véase|ver|см\.)\s[^()]{0,120}$", re.IGNORECASE)
#: A heading of capitalised words before a colon, at the head of a sentence.
_RUN_IN = re.compile(
    r"\s*(?-i:[A-ZÀ-Þ])[\w’-]*(?:[\s,]+(?:(?-i:[A-ZÀ-Þ])[\w’-]*|of|or|and|the|in|to|for|by|on|from|with|a)){1,14}\s*:"
)
_PAPERS = (
    r"(?:reports?|surveys?|statements?|statistics|data|videos?|footage|stud(?:y|ies)|findings|documents?|lists?|figures|"
    r"films?|songs?|albums?|books?|recordings?|polls?|census|drafts?|guidelines|strateg(?:y|ies)|results|papers?|plans?|"
    r"communiqués?|letters?|images?|photos?|photographs|index|guide|manual|budget|decision|verdict|judgment|ruling)"
)
_PAPER_BEFORE = re.compile(
    rf"\b{_PAPERS}\W+(?:(?:was|were|is|are|had\s+been|has\s+been|first|then|also)\s+){{0,3}}$", re.IGNORECASE
)
_PAPER_BEHIND = re.compile(
    rf"\s+(?:of\s+)?(?:(?:an?|the|its|their|his|her|this|that|several|two|three|new|official|annual|first|final)\s+)*"
    rf"(?:(?!(?:from|on|under|after|by|for|with|to|who|that|which|whom|and)\b)[\w’'“”\"-]+\s+){{0,4}}?{_PAPERS}\b",
    re.IGNORECASE,
)


#: Before an act that a day recalls: "on the third anniversary of the killing of".
_RECALLED = re.compile(
    r"\b(?:anniversar(?:y|ies)\s+of|in\s+(?:memory|remembrance|commemoration)\s+of|commemorat\w+|aniversarios?\s+de|"
    r"en\s+(?:memoria|conmemoración)\s+de|conmemor\w+|anniversaires?\s+d(?:e|u|es)|en\s+mémoire\s+d(?:e|u|es)|"
    r"commémor\w+|годовщин\w+|в\s+память\s+о)\s+(?:[\w’'-]+\s+){0,4}(?:[ld]['’])?$",
    re.IGNORECASE,
)


def is_recalled(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an act is only the occasion of a later day: its date is that of the commemoration."""
    if trigger.family.kind not in _DONE_TO_PEOPLE:
        return False
    return _RECALLED.search(sentence.text, max(0, trigger.start - 70), trigger.start) is not None


def in_a_title(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the words of an act stand in the title of a treaty, an office, a section or a run-in heading."""
    if trigger.family.kind not in _DONE_TO_PEOPLE:
        return False
    words = sentence.text
    start = max(trigger.start, words.rfind(" ", trigger.start, trigger.end) + 1)
    if _SEE.search(words, max(0, start - 130), start):
        return True
    if not words[start].isupper():
        return False
    if _HEADS.search(words, max(0, start - _TITLE), start):
        return True
    heading = _RUN_IN.match(words)
    return heading is not None and trigger.end <= heading.end()


def is_published(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what is released is a paper, not a person: "a survey released in May", "released its report"."""
    if trigger.family.kind is not EventKind.RELEASE or sentence.language != "en":
        return False
    words = sentence.text
    if _PAPER_BEFORE.search(words, max(0, trigger.start - 60), trigger.start):
        return True
    return _PAPER_BEHIND.match(words, trigger.end) is not None
