"""Whose paper a page is where nothing declares it: "Statement by X", a signature, who opens it by taking a stand.

Diplomatics calls it the intitulation and the subscription: who issues names itself in the first words or in the last.
A body is taken only where one of the document's own organisations (or, in a heading, words that name a body) stands
right there, and never a government, court, police or company.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.body_types import sort_of, type_of
from tripartite.extraction.naming.nominatives import body_nominative
from tripartite.extraction.rulebook import room
from tripartite.values.vocabulary import OrganisationType

#: How far into the page, and how far from its end, an issuer names itself, in code points.
_HEAD, _OPENS, _FOOT = 900, 2_500, 700
_LONGEST = 9
_ARTICLE = re.compile(r"\W*(?:the\s+|la\s+|le\s+|les\s+|el\s+|los\s+|las\s+|l['’]\s?)?", re.IGNORECASE)
_ASIDE = r"(?:\s*\([^()\n]{1,40}\))?(?:,[^,;.\n]{2,140},|\s+(?:that|which|qui|que)\s[^,;.\n]{2,90}?)?\s+"
_QUOTED = re.compile(r"[«“\"][^«»“”\"]{0,3000}(?:[»”\"]|\Z)")
#: What follows a body in the last lines of its own paper: its address.
_ADDRESS = re.compile(
    r"(?:\s*\([^()\n]{2,20}\))?\s*(?:$|[,|·•–—-][^\n]{0,120}?(?:\d|@|www\.|http))", re.MULTILINE | re.IGNORECASE
)
_NEVER = frozenset(
    {
        OrganisationType.GOVERNMENT_BODY,
        OrganisationType.COURT,
        OrganisationType.POLICE,
        OrganisationType.COMPANY,
        OrganisationType.MEDIA,
    }
)


@dataclass(frozen=True, slots=True)
class IssuerCues:
    """The compiled data of one language; see `data/issuers`."""

    issued: re.Pattern[str]
    behind: re.Pattern[str]
    signed: re.Pattern[str]
    stance: re.Pattern[str]
    ours: re.Pattern[str]


@lru_cache(maxsize=8)
def issuer_cues(language: str) -> IssuerCues:
    """The words of a language by which whoever issues a page names itself."""
    data = room("issuers", language)
    flags = re.IGNORECASE | re.MULTILINE
    return IssuerCues(
        issued=re.compile(rf"^\W*{data['issued']}", flags),
        behind=re.compile(data["behind"], re.IGNORECASE),
        signed=re.compile(rf"^\W*{data['signed']}", flags),
        stance=re.compile(_ASIDE + data["stance"], re.IGNORECASE),
        ours=re.compile(data["ours"], re.IGNORECASE),
    )


def issuer_of(analysis: Analysis) -> str | None:
    """The body that issues a page, by its own words; None where they name nobody, or several."""
    language = next((one.language for one in analysis.sentences[:3]), None)
    if language is None:
        return None
    cues = issuer_cues(language)
    bodies = [one for one in analysis.mentions if one.sort == "organisations" and sort_of(analysis, one) not in _NEVER]
    return _titled(analysis, cues, bodies) or _signed(analysis, cues, bodies) or _opening(analysis, cues, bodies)


def _titled(analysis: Analysis, cues: IssuerCues, bodies: list[Mention]) -> str | None:
    """The body of "Statement by the League of Dockers" in the head."""
    text = analysis.text
    starts = {one.start: one.name for one in bodies}
    for found in cues.issued.finditer(text, 0, _HEAD):
        if found.end() in starts:
            return starts[found.end()]
        line_end = text.find("\n", found.end())
        tail = text[found.end() : line_end if line_end >= 0 else len(text)]
        tail = tail[: one.start()] if (one := cues.behind.search(tail)) else tail
        same = [one.name for one in bodies if _begins(tail, one.name)]
        if same:
            return max(same, key=len)
        name = _unread_body(tail.strip())
        if name:
            return name
    return None


def _begins(tail: str, name: str) -> bool:
    """Whether words begin with a name, whatever its case and endings ("ЛИГИ ДОКЕРОВ ..." and "Лига докеров")."""
    words, parts = (re.findall(r"\w+", one.casefold()) for one in (tail, name))
    if len(words) < len(parts):
        return False
    pairs = ((word, part, max(3, min(len(word), len(part), 6) - 1)) for word, part in zip(words, parts, strict=False))
    return all(word[:size] == part[:size] for word, part, size in pairs)


def _unread_body(tail: str) -> str | None:
    """A body named only in a heading of capitals, as a name is written."""
    if not (tail.isupper() and 1 < len(tail.split()) <= _LONGEST):
        return None
    name = " ".join(word.capitalize() if len(word) > 3 else word.lower() for word in tail.split())
    name = body_nominative(name) or name
    sort = type_of(name, OrganisationType.OTHER)
    return name if sort is not OrganisationType.OTHER and sort not in _NEVER else None


def _signed(analysis: Analysis, cues: IssuerCues, bodies: list[Mention]) -> str | None:
    """The body of the last lines: "For the League of Dockers:", or its name before its address."""
    text = analysis.text
    low = max(0, len(text) - _FOOT)
    last = {one.start: one for one in bodies if one.start >= low}
    if not last:
        return None
    for found in cues.signed.finditer(text, low):
        if found.end() in last:
            return last[found.end()].name
    for start, one in sorted(last.items(), reverse=True):
        begins = text.rfind("\n", 0, start) + 1
        if not text[begins:start].strip(" ©|·•–—-") and begins > _HEAD and _ADDRESS.match(text, one.end):
            return one.name
    return None


def _opening(analysis: Analysis, cues: IssuerCues, bodies: list[Mention]) -> str | None:
    """The body named first, where it alone opens a sentence with a stand it takes and the page then says "we"."""
    text = analysis.text
    takes: list[str] = []
    for one in bodies:
        if one.start > _OPENS:
            break
        sentence = analysis.sentence_at(one.start)
        if sentence and _ARTICLE.fullmatch(text, sentence.start, one.start) and cues.stance.match(text, one.end):
            takes.append(one.name)
    if len(set(takes)) != 1 or takes[0] != bodies[0].name:
        return None
    unquoted = _QUOTED.sub(" ", text[: 4 * _OPENS])
    return takes[0] if cues.ours.search(unquoted) else None
