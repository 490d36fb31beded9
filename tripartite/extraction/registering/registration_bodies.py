"""Whose registration it is, who decided it and why, in the words around an act."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.body_types import type_of
from tripartite.extraction.registering.registration_acts import Act, lead_of
from tripartite.extraction.registering.registration_rules import Rules
from tripartite.values.vocabulary import OrganisationType, PassageKind

_UNIONS = frozenset({OrganisationType.UNION, OrganisationType.UNION_CENTRE, OrganisationType.EMPLOYERS})
_MAYBE = frozenset({OrganisationType.OTHER, OrganisationType.NGO})
_DECIDING = frozenset({OrganisationType.GOVERNMENT_BODY, OrganisationType.COURT})
_REASON_LENGTH = 160
#: The end of a cue that is itself the fault: without it "for failing to re-register" would read as its contrary.
_FAULT = re.compile(r"\b(?:failing|not\s+having|holding|non-compliance)$", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:party|movement|parti|mouvement|partido|movimiento|парти|движени)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:department|ministry|registrar|registry|court|directorate|inspectorate|agency|tribunal|préfecture|parquet|mairie|"
    r"ministère|direction\s+(?:générale|du|de)|ministerio|dirección\s+(?:general|de)|juzgado|департамент|министерств|"
    r"управлени|прокуратур)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:s|es|ы|и|ов|ам|ами|ах)$", re.IGNORECASE)
_MARKED = re.compile("[\ue000-\ue004]")
_AND = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,|,?\s*\b(?:and|as\s+well\s+as|et|ainsi\s+que|y|e|así\s+como|и|а\s+также))"
    r"\s*(?:\b(?:the|of\s+the|le|la|les|du|de\s+la|des|el|los|las|del|al|a\s+la)\s+|(?:de\s+)?l['’])?",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\b(?:and|as\s+well|et|ainsi|y|e|así|и|также)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
#: How many sentences back "it" or "the union" may reach.
_BACK = 3
#: How many passages back the heading over a passage may stand.
_OVER = 12


def sort_of(analysis: Analysis, body: Mention) -> OrganisationType:
    """What sort of body a mention names, as the names step settled it."""
    known = analysis.kept.get("body_types", {})
    sort = known.get(body.name)
    return sort if isinstance(sort, OrganisationType) else type_of(body.name, OrganisationType.OTHER)


def is_union(analysis: Analysis, body: Mention) -> bool:
    """Whether a mention names a union, a centre or an employers' organisation, by its own name."""
    return sort_of(analysis, body) in _UNIONS


def _may_be_union(analysis: Analysis, body: Mention) -> bool:
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
        body = _in_clause(analysis, found, act) or _before(analysis, found)
    if body is None:
        return None
    part = chosen.part_of.search(found.sentence.text, max(0, act.start - 60), min(len(found.words), act.end + 110))
    return f"{body.name} ({part['part']})" if part else body.name


def organisations_of(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> tuple[str | None, ...]:
    """The organisations whose act it is: "A, B and C were dissolved" is one act of each of the three."""
    one = organisation_of(analysis, found, act, chosen)
    unions = [body for body in found.bodies if sort_of(analysis, body) in _UNIONS or _may_be_union(analysis, body)]
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
        touches = act.start <= one.end - base and one.start - base <= act.end + 5
        if touches and (sort_of(analysis, one) in _UNIONS or _may_be_union(analysis, one)):
            return one
    return None


def _generic(found: Masked, act: Act, chosen: Rules) -> str | None:
    """Unions that the text does not name, inside the words of the act or right behind them: "three local unions"."""
    for match in chosen.generic.finditer(found.words, max(0, act.start - 45)):
        if match.start() > act.end + 2:
            break
        words = found.original(*match.span()).strip()
        if match.end() >= act.start - 2 and _PLURAL.search(words) and not _MARKED.search(match.group()):
            return words
    return None


def _in_clause(analysis: Analysis, found: Masked, act: Act) -> Mention | None:
    base = found.sentence.start
    bodies = [one for one in found.bodies if not _in_aside(found.sentence.text, one.start - base, act.start)]
    unions = [one for one in bodies if sort_of(analysis, one) in _UNIONS]
    farthest = 320 if unions else 60
    unions = unions or [one for one in bodies if _may_be_union(analysis, one)]
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
    """Who decided: the nearest court or ministry named in the sentence, else words like "the Registrar"."""
    base = found.sentence.start
    named = [one for one in found.bodies if sort_of(analysis, one) in _DECIDING]
    if named:
        return min(named, key=lambda one: abs(one.start - base - act.start)).name
    words = chosen.authority.search(found.sentence.text)
    return re.sub(r"^the\s+", "", words.group()) if words else None


def reason_of(found: Masked, act: Act, chosen: Rules) -> str | None:
    """The reason that the sentence gives after the act."""
    cue = chosen.reason.search(found.words, act.end)
    if cue is None or _strong(found, act.end, cue.start()):
        return None
    fault = _FAULT.search(cue.group())
    start = cue.start() + fault.start() if fault else cue.end()
    stop = re.search(r"[.;]\s|[.;]$", found.words[cue.end() :])
    end = min(cue.end() + (stop.start() if stop else len(found.words)), cue.end() + _REASON_LENGTH)
    return found.original(start, end).strip(" ,.;:") or None
