"""In whose name a letter, statement or page speaks: "on behalf of", "We, the", its letterhead.

Diplomatics names the same marks: the address of those who speak in the opening formula, the head of the paper. A body
is taken only where one of the document's own organisations stands right there.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.values.vocabulary import Kind

#: The kinds whose "we" is a body that need not be named as publisher.
_SPEAKING = frozenset({Kind.DOCUMENT, Kind.CAMPAIGN_PAGE})
_HEAD = 400
_BODY = 6_000
_BEHALF = re.compile(
    r"\b(?:(?:I|we)\s(?:\w+\s){0,8}?on behalf of|in the name of|au nom d[eu]s?|en nombre d[e]l?|en representación del?|"
    r"от имени|от лица)\s+(?:(?:the|its|all the|la|las|los|les|le|el|members of the)\s+|l['’])?",
    re.IGNORECASE,
)
_WE = re.compile(
    r"^(?:We|Nous|Nosotros|Nosotras|Мы)[,\s]\s*(?:(?:[^\W\d_][\w’'-]*\s){0,6}?"
    r"(?:of|de|du|des|del|члены|работники|участники)\s)?"
    r"(?:(?:the|la|las|los|les|le|el|undersigned)\s+|l['’])?(?:[а-яё]+\s){0,3}",
    re.MULTILINE,
)
_SENDER = re.compile(
    r"(?:^(?:From|De|Expéditeur|Remitente|От)\s*:?|(?<=\s)от)\s+(?:the\s+|la\s+|le\s+|el\s+)?", re.MULTILINE
)
_AFTER = re.compile(r"[\s).»”\"]*(?:\([^()\n]{2,20}\))?[\s.»”\"]*")
_CAMPAIGN = re.compile(r"\s*[·|•–—-]\s|,?\s+\d")


def house_of(analysis: Analysis) -> str | None:
    """The body in whose name a document speaks, by the name the document gives; None where it is not said."""
    facts = analysis.facts
    if facts.kind not in _SPEAKING:
        return None
    bodies = [one for one in analysis.mentions if one.sort == "organisations" and one.start < _BODY]
    return _called(analysis, bodies) or facts.publisher or _headed(analysis, bodies)


def _called(analysis: Analysis, bodies: list[Mention]) -> str | None:
    """The body named right after "on behalf of", "We, the" or "From"."""
    starts = {one.start: one.name for one in bodies}
    for pattern in (_BEHALF, _WE, _SENDER):
        for found in pattern.finditer(analysis.text, 0, _BODY):
            name = starts.get(found.end())
            if name and not (pattern is _SENDER and found.start() > _HEAD):
                return name
    return None


def _headed(analysis: Analysis, bodies: list[Mention]) -> str | None:
    """The body whose name is one of the first lines (the letterhead), or begins one before a date."""
    text = analysis.text
    for passage in analysis.passages[:6]:
        if passage.start > _HEAD:
            return None
        for one in bodies:
            if passage.start <= one.start < passage.end:
                before = text[passage.start : one.start].strip()
                rest = _AFTER.match(text, one.end, passage.end)
                after = rest.end() if rest else one.end
                alone = after >= passage.end or _CAMPAIGN.match(text, after, passage.end)
                if alone and (not before or (before[-1] in ".:–—-|·" and len(before) < 60)):
                    return one.name
                break
    return None
