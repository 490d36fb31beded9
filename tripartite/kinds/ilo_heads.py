"""The heads of the International Labour Office's records: title line, Convention line, session, symbol, masthead.

NORMLEX sets them in English, French or Spanish, whatever the language of the body; printed records of the Conference
set them in all three at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.head_dates import date_in
from tripartite.text.composed import ComposedText
from tripartite.text.countries import countries_in, country_named
from tripartite.values.spans import Evidence
from tripartite.values.statements import Ratification

HEAD = 5_000
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
    r"\s+[-–]\s+(?P<country>[^\n()–]{3,60}(?:\([^)\n:\d]{2,45}\))?)"
    r"\s*(?P<ratified>\(\s*Ratifi(?:cation|cación)\s*:\s*(?P<year>\d{4})\s*\))?",
    re.MULTILINE | re.IGNORECASE,
)
_COUNTRY_LINE = re.compile(
    r"^(?P<country>[^\n()]{3,60}?(?:\s\([^)\n]{2,45}\))?)\s*"
    r"(?P<ratified>\(\s*ratifi(?:cation|cación)\s*:\s*(?P<year>\d{4})\s*\))",
    re.MULTILINE | re.IGNORECASE,
)
_CAN_SYMBOL = re.compile(r"\bC\.?A\.?N\.?/(?:(?P<place>[^\n/]{2,60})/)?P\.?V\.?[. ]?\w{0,6}")
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


def ilo_head(composed: ComposedText) -> IloHead:
    """Read the head of a comment or of a record of the Conference Committee."""
    head = composed.text[:HEAD]
    title = _TITLE.search(head)
    line = _convention_line(head)
    alone = None if line else _country_line(head)
    placed = alone or line
    symbol = _CAN_SYMBOL.search(head) or _RECORD_SYMBOL.search(head)
    session = _SESSION.search(title.group("rest") if title else head) or _SESSION.search(head)
    end = max(one.end() for one in (title, line, alone, symbol, session) if one) if (title or placed or symbol) else 0
    return IloHead(
        title=" ".join(title.group().split()) if title else None,
        sort=title.group("sort") if title else None,
        adopted=_year(_ADOPTED, title.group("rest")) if title else None,
        published=_published(head, title, symbol, session),
        session=session_name(int(session.group("number"))) if session else None,
        symbol=_symbol(symbol),
        country=country_named(placed.group("country")) if placed else _country_of(symbol),
        conventions=_conventions(head, title, placed, end),
        ratified=placed.group("year") if placed else None,
        ratified_at=placed.span("ratified") if placed and placed.group("ratified") else None,
        end=end,
    )


def _convention_line(head: str) -> re.Match[str] | None:
    """The line that names the Convention, the country and the year of ratification."""
    return next((one for one in _CONVENTION_LINE.finditer(head) if country_named(one.group("country"))), None)


def _country_line(head: str) -> re.Match[str] | None:
    return next((one for one in _COUNTRY_LINE.finditer(head) if country_named(one.group("country"))), None)


def _year(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.search(words)
    return found.group(1) if found else None


def _published(
    head: str, title: re.Match[str] | None, symbol: re.Match[str] | None, session: re.Match[str] | None
) -> str | None:
    """A record of sittings has its day below its symbol; a NORMLEX page the year of the session that published it."""
    if title is None and symbol is not None:
        date = date_in(head, symbol.end(), symbol.end() + 300) or date_in(
            head, max(0, symbol.start() - 300), symbol.end()
        )
        if date:
            return str(date)
    return session.group("year") if session else None


def _symbol(found: re.Match[str] | None) -> str | None:
    return " ".join(found.group().split()) if found else None


def _country_of(symbol: re.Match[str] | None) -> str | None:
    """The country in "CAN/Ruritania/PV.3" or "2016-RUR-087-En"."""
    if symbol is None:
        return None
    named = symbol.groupdict().get("place") or ""
    found = countries_in(named or symbol.group().replace("-", " "))
    return found[0].code if found else None


def _conventions(head: str, title: re.Match[str] | None, placed: re.Match[str] | None, end: int) -> tuple[str, ...]:
    """The Conventions of the Convention line; where the country stands apart, of the lines just below it."""
    if placed is not None and "convention" in placed.groupdict():
        return conventions_in(placed.group("convention"))
    if placed is not None:
        return conventions_in(head, placed.end(), min(len(head), placed.end() + 420))
    if title is not None:
        return conventions_in(head, title.start(), min(len(head), title.end() + 300))
    return conventions_in(head, 0, min(len(head), end + 420))


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
