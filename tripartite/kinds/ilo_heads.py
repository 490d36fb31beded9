"""The heads of the International Labour Office's records: title line, Convention line, session, symbol, masthead.

NORMLEX sets them in English, French or Spanish, whatever the language of the body; printed records of the Conference
set them in all three at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.head_dates import dates_in
from tripartite.kinds.parts import titled
from tripartite.text.composed import ComposedText
from tripartite.text.countries import countries_in, country_named
from tripartite.values.spans import Evidence
from tripartite.values.statements import Ratification

HEAD = 5_000
_LONGEST_LINE = 260
_NEAR = 420
CONFERENCE = "International Labour Conference"
_TITLE = re.compile(
    r"(?P<sort>Observation|Direct Request|Demande directe|Observaci[oó]n|Solicitud directa|"
    r"Individual Case|Cas individuel|Caso individual)\s*\((?P<body>CEACR|CAS)\)\s*[-–:]?\s*(?P<rest>[^\n]{0,150})",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"(?:adopted|adoptée?|adopci[oó]n|discussion|discusi[oó]n)\s*:?\s*(\d{4})", re.IGNORECASE)
_SESSION = re.compile(
    r"\b(?P<number>\d{1,3})\s?(?:st|nd|rd|th|e|ère|er|re|[èe]me|\.?\s?ª|a\.?)\s+"
    r"(?:\(\w+\)\s+)?(?:ILC\s+session|session\s+(?:de\s+la\s+)?CIT|reuni[oó]n\s+(?:de\s+la\s+)?CIT|Session|session|reunión)"
    r"(?:[^\n()]{0,60}?\(?(?P<year>(?:19|20)\d\d)\)?)?"
)
_CONVENTION_LINE = re.compile(
    r"^[^\n]{0,30}?(?P<convention>(?:[^\n]{5,160}\bConvention\b|Convention\b|Convenio\b)[^\n]{0,200}?)"
    r"\s+[-–]\s+(?P<country>[^\n()–]{3,60}(?:\([^)\n:\d]{2,45}\))?)",
    re.MULTILINE | re.IGNORECASE,
)
_RATIFIED = re.compile(
    r"\(\s*(?:ratifi(?:cation|cación|cacion|ed|ée?|cado|cada)|ратифи\w+)\s*(?::|in|en|le|el|в)?\s*(?P<year>(?:19|20)\d\d)\b[^()\n]{0,12}\)",
    re.IGNORECASE,
)
_CAN_SYMBOL = re.compile(
    r"\b(?:ILC\.?\s?\d{2,3}/)?C\.?\s?(?:A\.?\s?N|App)\.?\s?/\s?(?:(?P<place>[^\n/]{2,60}?)\s?/\s?)?P\.?\s?V\.?"
    r"[. ]?(?:\d{1,3}|CCL)?(?:/(?!\d)[^\n/\s]{2,40})?"
)
_RECORD_SYMBOL = re.compile(r"^((?:19|20)\d\d-[A-Z][\w .'’-]{1,40}?-C?\d{2,3}(?:-[A-Z][a-z])?)\s*$", re.MULTILINE)
_RECORD = re.compile(r"(?P<sort>COMMENT|COMPLAINT_TEXT)_ID\W{0,4}(?:[\w,]*:)?(?P<number>\d{4,9})", re.IGNORECASE)
_APEX = re.compile(r"P\d+_(COMMENT|COMPLAINT_TEXT)_ID[^:]*:(\d{4,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class IloHead:
    """What a record's head says; `end` is where its body may begin."""

    title: str | None = None
    sort: str | None = None
    adopted: str | None = None
    published: str | None = None
    session: str | None = None
    symbol: str | None = None
    country: str | None = None
    conventions: tuple[str, ...] = ()
    ratified: str | None = None
    ratified_at: tuple[int, int] | None = None
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a head names the country: its code, the words that name the Convention beside it, and the ratification."""

    country: str
    start: int
    end: int
    convention: str | None = None
    year: str | None = None
    ratified_at: tuple[int, int] | None = None


def ilo_head(composed: ComposedText) -> IloHead:
    """Read the head of a comment or of a record of the Conference Committee."""
    head = composed.text[:HEAD]
    title = _TITLE.search(head)
    placed = _ratified(head) or _convention_line(head)
    symbol = _CAN_SYMBOL.search(head) or _RECORD_SYMBOL.search(head)
    session = _SESSION.search(title.group("rest") if title else head) or _SESSION.search(head)
    ends = [one.end() for one in (title, symbol) if one] + ([placed.end] if placed else [])
    end = max([*ends, session.end() if session and ends else 0], default=0)
    region = _region(composed, end)
    return IloHead(
        title=" ".join(title.group().split()) if title else None,
        sort=title.group("sort") if title else None,
        adopted=_year(_ADOPTED, title.group("rest")) if title else None,
        published=_published(head[:region], title, session),
        session=session_name(int(session.group("number"))) if session else None,
        symbol=_symbol(symbol),
        country=placed.country if placed else _country_of(symbol) or _alone(composed, region),
        conventions=_conventions(head, title, placed, region),
        ratified=placed.year if placed else None,
        ratified_at=placed.ratified_at if placed else None,
        end=end,
    )


def _ratified(head: str) -> _Placed | None:
    """The country just before "(ratification: 1961)", with what stands before it in its line."""
    for one in _RATIFIED.finditer(head):
        near = max(0, one.start() - 90)
        named = [found for found in countries_in(head, near, one.start()) if not found.adjective]
        if not named or len(head[named[-1].end : one.start()].strip()) > 45:
            continue
        line = head[head.rfind("\n", 0, one.start()) + 1 : named[-1].start]
        told = line if conventions_in(line) else None
        return _Placed(named[-1].code, named[-1].start, one.end(), told, one.group("year"), one.span())
    return None


def _convention_line(head: str) -> _Placed | None:
    """The line that names the Convention and the country, where no ratification is told."""
    for one in _CONVENTION_LINE.finditer(head):
        code = country_named(one.group("country"))
        if code:
            return _Placed(code, one.start("country"), one.end(), one.group("convention"))
    return None


def _region(composed: ComposedText, end: int) -> int:
    """Where the head ends at the latest: at the first long passage, the first title of a part or the first label."""
    for passage in composed.passages:
        words = composed.text[passage.start : passage.end]
        if passage.start >= end and (len(words) > _LONGEST_LINE or titled("cas-record", words) or " – " in words[:120]):
            return min(passage.start, HEAD)
    return min(len(composed.text), HEAD)


def _alone(composed: ComposedText, region: int) -> str | None:
    """The country that stands alone on a line of the head."""
    for passage in composed.passages:
        if passage.start >= region:
            return None
        words = composed.text[passage.start : passage.end]
        code = country_named(words) if len(words) < 70 else None
        if code:
            return code
    return None


def _year(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.search(words)
    return found.group(1) if found else None


def _published(region: str, title: re.Match[str] | None, session: re.Match[str] | None) -> str | None:
    """A record of sittings has its day in its masthead; a NORMLEX page the year of the session that published it."""
    year = session.group("year") if session else None
    if title is not None:
        return year
    days = [one.date for one in dates_in(region)]
    day = next((one for one in days if one.day), days[0] if days else None)
    return str(day) if day else year


def _symbol(found: re.Match[str] | None) -> str | None:
    return " ".join(found.group().split()) if found else None


def _country_of(symbol: re.Match[str] | None) -> str | None:
    """The country in "CAN/Ruritania/PV.3" or "2016-RUR-087-En"."""
    if symbol is None:
        return None
    named = symbol.groupdict().get("place") or ""
    found = countries_in(named or symbol.group().replace("-", " "))
    return found[0].code if found else None


def _conventions(head: str, title: re.Match[str] | None, placed: _Placed | None, region: int) -> tuple[str, ...]:
    """The Conventions of the line that names the country; where it stands apart, of the lines around it."""
    listed = _ratified_lines(head, region)
    if placed is not None and placed.convention:
        return tuple(sorted({*conventions_in(placed.convention), *listed}))
    if placed is not None and listed:
        return listed
    if placed is not None:
        below = conventions_in(head, placed.end, max(placed.end, region))
        above = conventions_in(head, max(0, placed.start - _NEAR), placed.start)
        # Where lines of a head have run together, its end cannot be told from the length of its lines.
        return below or above or conventions_in(head, placed.end, placed.end + _NEAR)
    start = title.start() if title else 0
    return conventions_in(head, start, max(start, region))


def _ratified_lines(head: str, region: int) -> tuple[str, ...]:
    """The Conventions of a comment on several at once, each on a line of its own with its year of ratification."""
    found: set[str] = set()
    for one in _RATIFIED.finditer(head, 0, region):
        found |= set(conventions_in(head, head.rfind("\n", 0, one.start()) + 1, one.start()))
    return tuple(sorted(found))


def session_name(number: int) -> str:
    """The usual English name of a session of the Conference."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if 10 <= number % 100 <= 20 else endings.get(number % 10, "th")
    return f"{number}{ending} Session of the {CONFERENCE}"


def record_of(composed: ComposedText) -> str | None:
    """A NORMLEX record's own identity, the same under every host and language ("normlex:comment:3964581")."""
    for fact in ("record", "url"):
        found = _APEX.search(composed.layout.facts.get(fact, "")) or _RECORD.search(composed.layout.facts.get(fact, ""))
        if found:
            sort, number = found.groups()
            return f"normlex:{'comment' if sort.upper() == 'COMMENT' else 'complaint'}:{number}"
    return None


def ratification(composed: ComposedText, head: IloHead, rule: str) -> tuple[Ratification, ...]:
    """The ratification that a head states ("(Ratification: 1961)"), as a statement."""
    if head.ratified_at is None or len(head.conventions) != 1:
        return ()
    return (
        Ratification(
            evidence=(Evidence.at(composed.text, *head.ratified_at),),
            rule=rule,
            confidence=0.98,
            country=head.country,
            convention=head.conventions[0],
            date=head.ratified,
        ),
    )
