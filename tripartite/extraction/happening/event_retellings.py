"""One act told twice by one voice: "three delegates were arrested ... these arrests", "X was dismissed ... X, sacked".

News and campaign pages tell an act in the lead and again, with more detail, further down. A later telling is the same
act where it takes the earlier one up by a demonstrative or possessive noun, where it only describes somebody in a
relative clause, or where it befalls the same people and tells no other date. Words of repetition ("again") make it
another act. The practice follows event coreference in ACE: same kind, agreeing times, agreeing participants.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.happening.event_finds import Found
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.text.numbers import numbers
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind

#: Acts that befall somebody, each of which happens to one person at one time.
_BEFALL = frozenset(
    {
        EventKind.KILLING,
        EventKind.ARREST,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
        EventKind.CONVICTION,
    }
)
#: Happenings that go on, which a demonstrative takes up: "this strike".
_GOES_ON = frozenset({EventKind.STRIKE, EventKind.PROTEST})
_THIS = re.compile(
    r"(?<!\w)(?:this|these|cet|cette|ce|ces|est[ae]|est[ao]s|эт(?:а|от|у|ой|и))\s(?:[\w’'-]+\s){0,2}?"
    r"(?:strikes?|stoppages?|walkouts?|march|marches|rall(?:y|ies)|protests?|sit-in|grèves?|arrêts?|débrayages?|mouvements?|"
    r"marches?|manifestations?|rassemblements?|huelgas?|paros?|marchas?|protestas?|manifestaci(?:ón|ones)|"
    r"забастовк\w*|стачк\w*|митинг\w*|марш\w*|акци\w+)",
    re.IGNORECASE,
)
#: How many events back a retelling is looked for.
_BACK = 30
_AGAIN = re.compile(
    r"(?<!\w)(?:again|anew|once more|a second time|second|another|further|later|since|also|too|likewise|other|others|"
    r"(?:à|de) nouveau|encore|une (?:deuxième|seconde) fois|également|aussi|par ailleurs|autres?|ensuite|puis|"
    r"de nuevo|nuevamente|otra vez|también|otr[oa]s?|después|luego|снова|вновь|опять|повторно|также|тоже|ещё|еще|"
    r"друг\w+|позже|затем|appeals?|appel|apelación|апелляци\w+)(?!\w)",
    re.IGNORECASE,
)
#: Nouns of such acts, taken up by "these", "his": no act of its own.
_ACT_NOUN = re.compile(
    r"\w*(?:arrest(?:ation)?s?|interpellations?|incarcérations?|détentions?|emprisonnements?|libérations?|"
    r"licenciements?|renvois?|révocations?|condamnations?|meurtres?|assassinats?|"
    r"detentions?|dismissals?|releases?|deaths?|convictions?|imprisonments?|sackings?|killings?|murders?|"
    r"arrestos?|detenci(?:ón|ones)|capturas?|encarcelamientos?|liberaci(?:ón|ones)|despidos?|condenas?|asesinatos?|"
    r"арест\w*|задержани\w*|увольнени\w*|освобождени\w*|убийств\w*)(?!\w)",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"(?<!\w)(?:(?-i:[A-Z])[\w’'-]+[’']s|this|these|those|his|her|their|cette|ces|cet|ce|sa|son|ses|leurs?|est[ae]|est[ao]s|dich[ao]s?|sus?|"
    r"эт(?:от|а|о|и|ого|ой|их|им|ими|ом|у)|его|её|ее|их)\s(?:[\w’'-]+\s){0,2}?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?<!\w)(?:who|whom|that|which|qui|que|quien(?:es)?|котор\w+)\s"
    r"(?:(?:had|has|have|was|were|been|is|are|ont|a|avai(?:t|ent)|étai(?:t|ent)|est|sont|fu(?:t|rent)|été|"
    r"ha|han|había[n]?|fue(?:ron)?|sido|est(?:á|án|aba|aban)|был[аи]?|ранее|previously|earlier|précédemment|déjà|ya|"
    r"already)\s){0,4}$",
    re.IGNORECASE,
)
#: A subject that stands for those told of just before: "they were", "these workers had been".
_AUXILIARIES = (
    r"(?:(?:had|has|have|was|were|been|all|then|ont|a|avai(?:t|ent)|étai(?:t|ent)|est|sont|fu(?:t|rent)|été|tou[ts]|"
    r"ha|han|había[n]?|fue(?:ron)?|sido|был[аи]?|все)\s){0,3}"
)
_STANDS_FOR = re.compile(
    r"(?:(?<!\w)(?:they|he|she|il|ils|elle|elles|ceux-ci|celui-ci|ellos|ellas|él|ella|éstos|он|она|они)\s|"
    r"(?<!\w)(?:these|those|ces|est[ao]s|dichos|эти|"
    r"(?:the|les|los|las)\s(?:two|three|four|five|six|seven|eight|deux|trois|quatre|cinq|sept|huit|dos|tres|cuatro|cinco|"
    r"seis|siete|ocho|\d+))\s(?:[\w/]+\s){1,3})" + _AUXILIARIES + r"\Z",
    re.IGNORECASE,
)
#: A group named as known before what befell it: "the workers were", "les grévistes ont été", "los obreros fueron".
_KNOWN_GROUP = re.compile(
    r"(?<!\w)(?:the|these|those|les|ces|los|las|estos|estas)\s(?:[\w’'-]+\s){0,2}?(?P<head>[\w’'-]{3,})\s"
    r"(?:were|are|have|had|remain\w*|ont|sont|étaient|avaient|fueron|han|habían|están)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
#: A month, as a date is written: "2024-09".
_MONTH = 7
#: How far before a trigger those are counted whom it befell; from where on a number is a year.
_COUNTED, _YEARS = 90, 1900
_NOUN_AFTER = re.compile(
    r"\s(?!(?:year|month|day|week|hour|an|mois|jour|semaine|heure|année|año|mes|día|semana|hora|год|лет|час|дн|недел)"
    r"\w{0,3}\b)[^\W\d]{3}",
    re.IGNORECASE,
)
#: A state that goes on: "he remained in pretrial detention at the end of the year".
_STATE = re.compile(
    r"(?<!\w)(?:remain\w*|(?:was|were|is|are) still|continue\w* to be|languish\w*|demeure\w*|reste\w*|"
    r"(?:est|était|sont) toujours|permanec\w+|sigue\w*|continúa\w*|остаё?тся|остаются|остава\w+|находится)\s"
    r"(?:\w+\s){0,3}?(?:in|under|held|detained|jailed|imprisoned|en|bajo|под|в)\s",
    re.IGNORECASE,
)
#: How far around a trigger words of repetition are looked for.
_AROUND = 60
#: How far after such a noun its own date may stand.
_BESIDE = 25
#: How far back those stand whom a pronoun stands for, in characters.
_NEAR = 700


def retold(analysis: Analysis, found: Found, date: str | None, who: tuple[str, ...], told: list[Event]) -> Event | None:
    """The event told before that the words tell of again; None where they tell of a new one.

    Args:
        date: the date told with the words, if any.
        who: those whom the words name as taking part.
    """
    sentence, trigger = found.sentence, found.trigger
    kind = trigger.family.kind
    if kind in _GOES_ON:
        return _dated_later(analysis, found, date, told)
    if kind not in _BEFALL or not told:
        return None
    taken_up = _takes_up(sentence.text, trigger)
    vague = taken_up or _RELATIVE.search(sentence.text, max(0, trigger.start - 40), trigger.start) is not None
    if not taken_up and _AGAIN.search(sentence.text, max(0, trigger.start - _AROUND), trigger.end + _AROUND):
        return None
    state = _STATE.search(sentence.text, max(0, trigger.start - 30), trigger.end)
    dated = found.date is not None and not (taken_up and _apart(found)) and not state
    people = _people(analysis, who)
    group = _KNOWN_GROUP.search(sentence.text[max(0, trigger.start - 70) : trigger.start])
    since = voice_start(analysis, sentence.start)
    for event in reversed(told[-_BACK:]):
        if event.start < since:
            break
        if event.kind is not kind or (dated and not _agree(date, event.date)):
            continue
        others = _people(analysis, event.who)
        near = sentence.start - event.start < _NEAR
        if people & others:
            if near or not dated or event.date == date:
                return event
        elif dated and date == event.date and len(date or "") >= _MONTH and not (people and others):
            if _same_number(analysis, found, event):
                return event
        elif not (people and others):
            same = near and not people and not dated and _of_the_group(analysis, event, group)
            if same or (vague and not dated) or (near and _stands_for(sentence.text, trigger)):
                return event
    return None


def _dated_later(analysis: Analysis, found: Found, date: str | None, told: list[Event]) -> Event | None:
    """The strike or march told just before without a date, where "this strike" now gives the date."""
    sentence, trigger = found.sentence, found.trigger
    words = sentence.text[max(0, trigger.start - 12) : trigger.end]
    if date is None or not _THIS.search(words):
        return None
    since = max(voice_start(analysis, sentence.start), sentence.start - _NEAR)
    same = [event for event in told[-_BACK:] if event.kind is trigger.family.kind and event.start >= since]
    return same[-1] if same and same[-1].date is None else None


def _apart(found: Found) -> bool:
    """Whether the date of a noun stands elsewhere than right after it: "in a letter of 24 June, ... their arrest"."""
    at = found.date.start - found.sentence.start if found.date else 0
    return not found.trigger.end <= at <= found.trigger.end + _BESIDE


def _same_number(analysis: Analysis, found: Found, event: Event) -> bool:
    """Whether both tellings count the same people, or neither counts any: "three delegates", "the 3 unionists"."""
    sentence, trigger = found.sentence, found.trigger
    low = max(sentence.start, sentence.start + trigger.start - _COUNTED)
    counted = _people_counted(analysis.text, low, sentence.start + trigger.end, sentence.language)
    told = _people_counted(analysis.text, event.evidence[0].start, event.evidence[0].end, sentence.language)
    return bool(counted) and counted == told


def _people_counted(text: str, start: int, end: int, language: str) -> set[float]:
    """The whole numbers before nouns in a stretch of text: days, hours and years are none."""
    return {
        one.quantity
        for one in numbers(text, start, end, language)
        if one.unit is None and 2 <= one.quantity < _YEARS and _NOUN_AFTER.match(text, one.end)
    }


def _stands_for(text: str, trigger: Trigger) -> bool:
    """Whether the subject of the trigger's verb only stands for those told of before."""
    return bool(_STANDS_FOR.search(text[max(0, trigger.start - 60) : trigger.start]))


def _takes_up(text: str, trigger: Trigger) -> bool:
    """Whether the trigger is the noun of an act, taken up by a demonstrative or a possessive."""
    if _STATE.search(text, max(0, trigger.start - 30), trigger.end):
        return True
    noun = _ACT_NOUN.search(text, trigger.start, trigger.end)
    if noun is None:
        return False
    return bool(_TAKES_UP.search(text[max(0, noun.start() - 30) : noun.start()]))


def _of_the_group(analysis: Analysis, event: Event, group: re.Match[str] | None) -> bool:
    """Whether a group named as known was told of with an event: "forty weavers were held ... the weavers were"."""
    clause = analysis.text[event.evidence[0].start : event.evidence[0].end].casefold()
    return group is not None and group["head"].casefold() in clause


def _agree(date: str | None, other: str | None) -> bool:
    """Whether two dates may be of one act: one is not told, or says the same less precisely."""
    return date is None or other is None or date.startswith(other) or other.startswith(date)


def _people(analysis: Analysis, names: tuple[str, ...]) -> frozenset[str]:
    known = analysis.kept.get("people named")
    if known is None:
        known = frozenset(one.name for one in analysis.mentions if one.sort == "people")
        analysis.kept["people named"] = known
    return frozenset(names) & known


def voice_start(analysis: Analysis, offset: int) -> int:
    """Where the speech, entry or part around an offset begins: another voice tells a fact anew."""
    speech = analysis.speech_at(offset)
    if speech is not None:
        return speech.extent[0]
    sections = [one for one in analysis.sections_at(offset) if one.voice or one.name == "entry"]
    if sections:
        return sections[-1].start
    return 0
