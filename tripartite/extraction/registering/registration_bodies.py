"""Whose registration it is, who decided it and why, in the words around an act."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.body_types import sort_of
from tripartite.extraction.registering.registration_acts import Act, lead_of
from tripartite.extraction.registering.registration_rules import Rules
from tripartite.values.vocabulary import OrganisationType, PassageKind

_UNIONS = frozenset({OrganisationType.UNION, OrganisationType.UNION_CENTRE, OrganisationType.EMPLOYERS})
_MAYBE = frozenset({OrganisationType.OTHER, OrganisationType.NGO})
_DECIDING = frozenset({OrganisationType.GOVERNMENT_BODY, OrganisationType.COURT})
_REASON_LENGTH = 160
_PARTY = re.compile(r"\b(?:party|movement|parti|mouvement|partido|movimiento|парти|движени)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:government|gouvernement|gobierno|правительств|department|ministry|registrar|registry|court|directorate|inspectorate|agency|tribunal|préfecture|parquet|mairie|"
    r"ministère|direction\s+(?:générale|du|de)|ministerio|dirección\s+(?:general|de)|juzgado|департамент|министерств|"
    r"управлени|прокуратур|conseil\s+(?:des\s+ministres|d['’]état)|consejo\s+de\s+ministros|council\s+of\s+ministers)",
    re.IGNORECASE,
)
#: Before the body that another belongs to: "the Guild, an associate of the League since 2015, was dissolved".
_BELONGS = re.compile(
    r"\b(?:(?:associated?|members?|affiliated)(?:\s+(?:members?|unions?|centres?))?\s+(?:of|to|with)|"
    r"(?:membres?|affiliée?s?|associée?s?)\s+(?:de|du|à|au|auprès\s+de)|"
    r"(?:miembros?|afiliad[oa]s?|asociad[oa]s?)\s+(?:de|del|a|al)|"
    r"(?:член\w*|входящ\w+\s+в|вход\w+\s+в|аффилированн\w+\s+с))\s*"
    r"(?:the|la|le|les|el|los|las|l['’])?\s*\Z",
    re.IGNORECASE,
)
#: Before a body that only tells of the act: "according to the Ministry, the Guild applied".
_TELLS = re.compile(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|as\s+told\s+by|selon|d['’]après|según|de\s+acuerdo\s+con|"
    r"по\s+(?:словам|данным|сведениям|информации)|как\s+сообщ\w+)\s+(?:the|la|le|les|el|l['’])?\s*\Z",
    re.IGNORECASE,
)
#: What names an office that decides, right behind "by (the decision of)".
_DECIDED_BY = re.compile(
    r"\bby\s+(?:(?:a|the|an)\s+)?(?:(?:decision|order|ruling|decree|resolution|judg(?:e)?ment)\s+of\s+)?(?:the\s+)?"
    r"(?P<office>(?:[A-Z][\w’'-]+\s+){0,4}(?:Department|Ministry|Registrar|Registry|Directorate|Inspectorate|Court)"
    r"(?:\s+of\s+[A-Z][\w’'-]+(?:(?:\s+and)?\s+[A-Z][\w’'-]+){0,3})?)"
)
_PLURAL = re.compile(r"(?:s|es|ы|и|ов|ам|ами|ах)$", re.IGNORECASE)
#: "The register of unions" names no union that was struck off it.
_IN_REGISTER = re.compile(
    r"\b(?:regist(?:er|ry)|registre|registro|реестр\w*)\s+(?:of\s+|de\s+)?(?:the\s+|los\s+)?\Z", re.IGNORECASE
)
_MARKED = re.compile("[\ue000-\ue004]")
_AND = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:[,;]|[,;]?\s*\b(?:and|as\s+well\s+as|et|ainsi\s+que|y|e|así\s+como|и|а\s+также))"
    r"\s*(?:\b(?:the|of\s+the|le|la|les|du|de\s+la|des|el|los|las|del|al|a\s+la)\s+|(?:de\s+)?l['’])?",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\b(?:and|as\s+well|et|ainsi|y|e|así|и|также)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
#: How far from an act a branch is named; one that heads the sentence is its subject, whatever stands between.
_PART, _HEAD = 120, 5
#: How many sentences back "it" or "the union" may reach.
_BACK = 3
#: How many passages back the heading over a passage may stand.
_OVER = 12


def is_union(analysis: Analysis, body: Mention) -> bool:
    """Whether a mention names a union, a centre or an employers' organisation, by its own name."""
    return sort_of(analysis, body) in _UNIONS


def may_be_union(analysis: Analysis, body: Mention) -> bool:
    """Whether a body of no known sort may be a union: a party, a movement or an office is none."""
    return sort_of(analysis, body) in _MAYBE and not _PARTY.search(body.name) and not _OFFICE.search(body.name)


def speaks_of_unions(analysis: Analysis, found: Masked, chosen: Rules) -> bool:
    """Whether the words around an act speak of unions at all: refugees and complaints are registered too."""
    number = found.sentence.number
    for near in reversed(analysis.sentences[max(0, number - 4) : number + 2]):
        if chosen.of_unions.search(near.text):
            return True
        if any(is_union(analysis, one) for one in analysis.mentions_in(near, "organisations")):
            return True
    return False


def organisation_of(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> str | None:
    """The organisation whose act it is: the union nearest in its clause, else the last one named before."""
    body = _in_match(analysis, found, act)
    if body is None:
        group = _generic(found, act, chosen)
        if group:
            return group
        body = _in_clause(analysis, found, act, chosen) or _before(analysis, found)
    if body is None:
        return None
    part = _part(analysis, found, act, chosen)
    return f"{body.name} ({part})" if part else body.name


def _part(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> str | None:
    """The branch of the union that the act is about, named in its clause or in the lead of its list."""
    text = found.sentence.text
    for one in chosen.part_of.finditer(text, max(0, act.start - _PART), min(len(text), act.end + _PART)):
        low, high = (one.end(), act.start) if one.end() <= act.start else (act.end, one.start())
        if one.start() < _HEAD or not _strong(found, low, high):
            return one["part"]
    lead = lead_of(analysis, found.sentence)
    over = chosen.part_of.search(lead.text) if lead else None
    return over["part"] if over else None


def organisations_of(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> tuple[str | None, ...]:
    """The organisations whose act it is: "A, B and C were dissolved" is one act of each of the three."""
    one = organisation_of(analysis, found, act, chosen)
    unions = [body for body in found.bodies if sort_of(analysis, body) in _UNIONS or may_be_union(analysis, body)]
    at = next((number for number, body in enumerate(unions) if body.name == one), None)
    if at is None or act.family.noun:
        return (one,)
    low = high = at
    while low > 0 and _joined(found, unions[low - 1], unions[low]):
        low -= 1
    while high + 1 < len(unions) and _joined(found, unions[high], unions[high + 1]):
        high += 1
    # "its affiliate, the Ferry Union" names one body twice: only "and" makes a list.
    listed = high > low and _CONJUNCTION.search(_joined(found, unions[high - 1], unions[high]) or "")
    return tuple(dict.fromkeys(body.name for body in unions[low : high + 1])) if listed else (one,)


def _joined(found: Masked, one: Mention, other: Mention) -> str | None:
    """The words between two names of a list: a comma, "and", an acronym in brackets; None where others stand there."""
    base = found.sentence.start
    between = _AND.fullmatch(found.words, one.end - base, other.start - base)
    return between.group() if between else None


def _in_match(analysis: Analysis, found: Masked, act: Act) -> Mention | None:
    """A union named inside the words of the act, or right behind them."""
    base = found.sentence.start
    for one in found.bodies:
        if _OFFICE.search(one.name):
            continue
        touches = act.start <= one.end - base and one.start - base <= act.end + 5
        if (
            touches
            and not _is_beside(found, one, _BELONGS)
            and (sort_of(analysis, one) in _UNIONS or may_be_union(analysis, one))
        ):
            return one
    return None


def _generic(found: Masked, act: Act, chosen: Rules) -> str | None:
    """Unions that the text does not name, inside the words of the act or right behind them: "three local unions"."""
    for match in chosen.generic.finditer(found.words, max(0, act.start - 45)):
        if match.start() > act.end + 2:
            break
        words = found.original(*match.span()).strip()
        if _IN_REGISTER.search(found.words, max(0, match.start() - 14), match.start()):
            continue
        if match.end() >= act.start - 2 and _PLURAL.search(words) and not _MARKED.search(match.group()):
            return words
    return None


def _in_clause(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> Mention | None:
    base = found.sentence.start
    # Whoever the reason names ("too like the name of the Guild") is another body than the one refused.
    because = chosen.reason.search(found.words, act.end)
    reason_at = because.end() if because else len(found.words)
    bodies = [
        one
        for one in found.bodies
        if not _in_aside(found.sentence.text, one.start - base, act.start)
        and not _is_beside(found, one, _BELONGS)
        and one.start - base < reason_at
    ]
    unions = [one for one in bodies if sort_of(analysis, one) in _UNIONS]
    farthest = 320 if unions else 60
    unions = unions or [one for one in bodies if may_be_union(analysis, one)]
    costs = []
    for one in unions:
        at, to = one.start - base, one.end - base
        inside = at < act.end and act.start < to
        after = at >= act.end
        low, high = (act.end, at) if after else (to, act.start)
        cost = 0 if inside else high - low + 200 * _strong(found, low, high)
        if act.family.side == "subject" and after:
            cost += 120
        costs.append((cost, one.start, one))
    best = min(costs, default=None, key=lambda one: one[:2])
    return best[2] if best and best[0] < farthest else None


def _is_beside(found: Masked, one: Mention, cue: re.Pattern[str]) -> bool:
    """Whether a name stands right behind words that give it another part in the sentence."""
    at = one.start - found.sentence.start
    return bool(cue.search(found.sentence.text, max(0, at - 50), max(0, at)))


def _in_aside(text: str, at: int, act: int) -> bool:
    """Whether a name stands in brackets, with words of its own, that the act is not in: "(the Mill Board says 180)"."""
    return any(
        one.start() < at < one.end() and not one.start() < act < one.end() and one.group().count(" ") > 2
        for one in _ASIDE.finditer(text)
    )


def _strong(found: Masked, low: int, high: int) -> int:
    marks = breaks(found.sentence.text, found.sentence.language)
    return sum(strength == STRONG and low < at <= high for at, strength in marks)


def _before(analysis: Analysis, found: Masked) -> Mention | None:
    """The last union named in the sentences before: in the passage, over the list, or in the heading."""
    lead = lead_of(analysis, found.sentence)
    near = [analysis.neighbour(found.sentence, -step) for step in range(1, _BACK + 1)]
    above = [lead, *(analysis.neighbour(lead, -step) for step in range(1, _BACK + 1))] if lead else []
    for sentence in (*near, *above):
        if sentence is None:
            continue
        named = [
            one
            for one in analysis.mentions_in(sentence, "organisations")
            if sort_of(analysis, one) in _UNIONS and not _in_aside(sentence.text, one.start - sentence.start, -1)
        ]
        if named:
            return named[-1] if len({one.name for one in named}) == 1 else named[0]
    return _in_heading(analysis, lead or found.sentence)


def _in_heading(analysis: Analysis, sentence: Sentence) -> Mention | None:
    for number in range(sentence.passage - 1, max(-1, sentence.passage - _OVER), -1):
        passage = analysis.passages[number]
        if passage.kind is PassageKind.HEADING:
            named = [
                one
                for one in analysis.mentions
                if one.sort == "organisations"
                and passage.start <= one.start < passage.end
                and sort_of(analysis, one) in _UNIONS
            ]
            return named[0] if named else None
    return None


def authority_of(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> str | None:
    """Who decided: the office behind "by", else the nearest court or ministry named, else words like "the Registrar".

    Whoever the sentence only names as its source ("according to the Government") decided nothing.
    """
    base, text = found.sentence.start, found.sentence.text
    decided = _DECIDED_BY.search(text, act.start, min(len(text), act.end + 140))
    if decided and not _strong(found, act.start, decided.start()):
        return decided["office"]
    bodies = [one for one in found.bodies if sort_of(analysis, one) in _DECIDING]
    named = [one for one in bodies if not _is_beside(found, one, _TELLS)]
    if named:
        return min(named, key=lambda one: abs(one.start - base - act.start)).name
    for words in chosen.authority.finditer(text):
        if not _TELLS.search(text, max(0, words.start() - 40), words.start()):
            return re.sub(r"^the\s+", "", words.group())
    return None


#: Words of a cue that belong to the reason itself: "for [failing to file]", "for [want of papers]".
_OWN_WORDS = re.compile(
    r"(?:failing|not\s+having|holding|non-compliance|want\s+of|défaut|non-respect|absence|manque|"
    r"falta|no\s+haber|incumpl\w+|carecer|supuest\w+|(?:не|отсутств|наруш)\w*)\W*\Z",
    re.IGNORECASE,
)
#: Where the reason is over: a participle of consequence, a further party, a note's number.
_REASON_ENDS = re.compile(
    r"[.;]\s|[.;]$|\[\d+\]|,\s+(?:dealing|leaving|making|bringing|forcing|causing|depriving|along\s+with|together\s+with|"
    r"portant|privant|laissant|dejando|privando|ainsi\s+que|junto\s+con|вместе\s+с|оставив|лишив)\b"
)


def reason_of(found: Masked, act: Act, chosen: Rules) -> str | None:
    """The reason that the sentence gives after the act."""
    cue = chosen.reason.search(found.words, act.end)
    if cue is None or _strong(found, act.end, cue.start()):
        return None
    own = _OWN_WORDS.search(cue.group())
    start = cue.start() + own.start() if own else cue.end()
    stop = _REASON_ENDS.search(found.words, cue.end())
    end = stop.start() if stop else len(found.words)
    longest = cue.end() + _REASON_LENGTH
    if end > longest:
        gap = found.words.rfind(" ", cue.end(), longest)
        end = gap if gap > 0 else longest
    return found.original(start, end).strip(" ,.;:") or None
