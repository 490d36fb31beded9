"""Whether the day found for an act that befell somebody is that act's own.

The nearest date of a sentence is often that of its telling ("on 3 May the League reported that ..."), of another act
for which this one is only the occasion ("died on 3 May after his release"), of the deed ("for a march on 3 May"), or
the name of a thing ("the 2016 coup attempt"). Of a person no such date is told: the act then has none.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Sentence
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.extraction.penalising.date_words import DateWords, date_words
from tripartite.extraction.timing import names_a_thing
from tripartite.text.dates import FoundDate
from tripartite.values.vocabulary import EventKind

#: Words before a noun of an act that make it the occasion of something else: "following his arrest".
_OCCASION = re.compile(
    r"\b(?:after|following|before|during|since|despite|over|regarding|concerning|about|upon|from|against|while|amid|"
    r"because\s+of|due\s+to|in\s+response\s+to|for|after|après|avant|pendant|depuis|malgré|suite\s+à|concernant|lors\s+de|"
    r"en\s+raison\s+de|tras|después\s+de|antes\s+de|durante|desde|pese\s+a|sobre|por|a\s+raíz\s+de|после|до|во\s+время|"
    r"с\s+момента|несмотря\s+на|из-за|в\s+связи\s+с)\s+"
    r"(?:(?:the|his|her|their|its|an?|le|la|les|l['’]|son|sa|leur|el|su|sus|его|е[её]|их)\s+)?"
    r"(?:(?!\b(?:was|were|had|been|he|she|they|who|that|est|fut|fue|que|qui|был\w*)\b)[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
#: Verbs of the telling, beside those of sanctions: "the family sued ... for his torture", "a recording surfaced".
_TELLING = re.compile(
    r"\b(?:sued|issued|surfaced|rejected\s+(?:a|the|an)\s+(?:lawsuit|appeal|request|petition)|called\s+(?:for|on)|"
    r"filed|petitioned|urged|appealed|raided|a\s+porté\s+plainte|a\s+publié|demandó\s+a|presentó|emitió|подал[аи]?\s+в\s+суд|"
    r"опубликовал\w*|призвал[аи]?)\b",
    re.IGNORECASE,
)
#: So long before or after what the date dates: "two days after he was arrested on 1 February".
_APART = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans|horas?|días?|semanas?|meses|años?|"
    r"час\w*|дн\w+|день|недел\w+|месяц\w*|год\w*|лет)\s+(?:after|before|later|earlier|prior|après|avant|plus\s+tard|"
    r"después|antes|más\s+tarde|спустя|после|до)\b",
    re.IGNORECASE,
)
#: A clause of its own between an act and a date behind it: "arrested ... after he gave a speech on 3 May".
_CLAUSE = re.compile(
    r"\b(?:after|before|when|while|because|since|following|who|which|that|après|avant|lorsqu\w*|pendant|qui|que|tras|"
    r"después|antes|cuando|mientras|после|до|когда|котор\w+)\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:\w{2,}ed|gave|made|took|held|wrote|went|led|met|said|spoke|had|was|were|a|ont|avait|dio|hizo|fue|había|"
    r"высту\w+|провел\w*)\s",
    re.IGNORECASE,
)
#: Between a date and the noun of an act that it dates: "the September 1998 unsolved murder".
_ADJECTIVES = re.compile(r"\s+(?:(?!(?:of|on|for|in|at|and|or|to|de|du|del|y|et|и)\b)[\w-]+\s+){0,2}")
#: What comes after an arrest, and not on its day: "arrested in 2015 and sentenced to six years".
_LATER = frozenset({EventKind.SENTENCE, EventKind.CONVICTION, EventKind.RELEASE})
#: Longer than this a date before an act opens the sentence, and no more stands by its own verb.
_FAR = 25


def is_its_own(sentence: Sentence, trigger: Trigger, date: FoundDate) -> bool:
    """Whether a date, found for a trigger by its place, is that of what the trigger tells."""
    text, at, to = sentence.text, date.start - sentence.start, date.end - sentence.start
    words = date_words(sentence.language)
    if trigger.family.kind in _LATER and to + 1 < trigger.end and _ends_another(words, text, at):
        return False
    if at < trigger.end and to > trigger.start:
        return True
    if words.in_force.search(text[max(0, at - 45) : at]):
        return False
    if not _ADJECTIVES.fullmatch(text[to : trigger.start]) and names_a_thing(
        date, text[max(0, at - 90) : at], text[to : to + 30]
    ):
        return False
    if to <= trigger.start:
        return _is_own_before(sentence, trigger, at, to)
    gap = text[trigger.end : at]
    return not (words.deed.search(gap) or _APART.search(gap) or _CLAUSE.search(gap))


def _ends_another(words: DateWords, text: str, at: int) -> bool:
    """Whether a date closes the words of another act: "arrested in 2010 and sentenced"."""
    return any(one.end() <= at <= one.end() + 3 for one in words.other_acts.finditer(text, max(0, at - 60), at))


def _is_own_before(sentence: Sentence, trigger: Trigger, at: int, to: int) -> bool:
    text, words = sentence.text, date_words(sentence.language)
    gap = text[to : trigger.start]
    telling, act = words.reported.search(gap) or _TELLING.search(gap), words.acts.search(gap)
    if telling and not (act and act.start() < telling.start()):
        return False
    if words.reported_that.search(text[max(0, at - 60) : at]):
        return False
    if _APART.search(text[max(0, at - 70) : at]):
        return False
    occasion = _OCCASION.search(gap)
    if occasion and trigger.family.strength != "act":
        return False
    return not (occasion and len(gap) > _FAR and words.served_verbs.search(text, trigger.start, trigger.end))


def is_served_before(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words of a term tell what was served when something else was done: "freed after three months in jail"."""
    words = date_words(sentence.language)
    before = words.after_serving.search(sentence.text[: trigger.start])
    return bool(before and words.served_verbs.search(sentence.text, max(0, trigger.start - 20), trigger.end))
