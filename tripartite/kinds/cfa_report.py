"""Cases before the Committee on Freedom of Association, as NORMLEX serves them or as its reports are printed.

The header gives the sort of report, the case, the country and the day of the complaint (two-digit years, months as the
page's language shortens them). Allegations, reply, conclusions and recommendations are each a voice of their own;
paragraphs keep the report's numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.document_country import country_of
from tripartite.kinds.head_dates import date_in
from tripartite.kinds.ilo_heads import record_of
from tripartite.kinds.languages_of_document import languages_of
from tripartite.kinds.parts import ended, opened, sections_of
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.speakers import squeezed
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.text.countries import countries_in, country_named
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

VOICE = "Committee on Freedom of Association"
_GENRE = "cfa-report"
_HEAD = 4_000
_CASE = re.compile(
    r"(?P<symbol>\b(?:Cases?|Cas|Casos?|CASES?|CAS|CASOS?)\s+(?:[Nn](?:os?|[°º]s?|úms?)|NOS?)\.?\s?"
    r"(?P<number>\d{1,4}(?:\s?(?:,|and|et|y|&)\s?\d{1,4})*))"
    r"\s*(?:\((?P<country>[^()\n]{3,60}(?:\([^()\n]{2,40}\))?)\))?"
)
_COMPLAINT = re.compile(
    r"(?:Complaint date|Date de (?:présentation de )?la plainte|Fecha de (?:presentación de )?la queja)\s*:{1,2}\s*"
    r"(?P<date>[^\n]{6,16}?)(?=\s+-\s+|\s*\n|\s*\Z)\s*(?:-\s*(?P<status>[^\W\d_][^\n\d:]{2,40}?)(?=\s+(?:Display|Afficher|Visualizar|Ver)\b|\s*$))?",
    re.IGNORECASE | re.MULTILINE,
)
_REPORT = re.compile(
    r"(?:Report|Rapport|Informe)\s+(?:[Nn](?:o|[°º]|úm)\.?)\s?(?P<number>\d{1,4})\s*,?\s*(?:de\s+)?"
    r"(?P<when>(?:[^\W\d_]{3,12}\.?\s+(?:de(?:l)?\s+)?)?(?:19|20)\d\d)?"
)
_TYPE = {
    "interim": r"Interim Report|Rapport intérimaire|Informe provisional",
    "definitive": r"Definitive Report|Rapport définitif|Informe definitivo",
    "follow-up": r"Requests to be kept informed|Effect given to|demande à être (?:tenu )?informé|Suites données|"
    r"pide que se le mantenga informado|Curso dado|Follow-up given|En suivi|En seguimiento",
}
_AGAINST = re.compile(
    r"(?:Complaints?|Plaintes?|Quejas?) (?:against the Government of |contra el Gobierno de(?: la| los| el|l)? |"
    r"contre le gouvernement d(?:e la |e l[’']|u |es |e |[’']))(?P<country>[^\n]{3,80}?)\s+"
    r"(?:presented|présentées?|presentadas?) (?:by|par|por)\s*(?P<by>[^\n]{3,400})",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"(?:(?i:complaints?) (?:is|are|was|were) (?:contained|set out|submitted|presented)|"
    r"(?i:plaintes?)(?: est| sont| figure|, datée)[^\n]{0,60}? (?:contenue|dans|émane|présentée)|"
    r"(?i:quejas?) (?:figura|está|fue|consta))[^\n]{0,160}?"
    r"(?:\bfrom|\bby|\bof|\bde|\bdu|\bd[’']|\bpor|\bdel)\s+(?:the |la |l[’']|les |el |los |las )?"
    r"(?P<name>[A-ZÀ-Þ][^\n.;]{6,200}?(?:\([A-Z][\w.-]{1,14}\)|(?=[.;,]|\sdated|\sen date|\sdatée|\sde fecha)))"
)
_PARAGRAPH = re.compile(r"(?:\d{1,3}\.\s+)?(?P<number>\d{1,4})\.\s+(?=\S)")
_BOUND = re.compile(r"[^\n.]{0,200}\b(?:ratifi\w+|est lié|bound by|is a party)\b[^\n]{0,500}")


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a case of the Committee on Freedom of Association."""
    passages = _numbered(composed, without_furniture(composed))
    return Structure(
        facts=_facts(composed, facts, passages),
        passages=passages,
        sections=tuple(_sections(composed, passages)),
    )


def _facts(composed: ComposedText, facts: DocumentFacts, passages: tuple[Passage, ...]) -> DocumentFacts:
    head = composed.text[:_HEAD]
    case, report, against = _CASE.search(head), _REPORT.search(head), _AGAINST.search(head)
    country = _country(case, against) or country_of(composed, passages, None).code
    return replace(
        facts,
        kind=Kind.CFA_REPORT,
        title=_title(head, report, case),
        publisher="International Labour Organization",
        country=country,
        countries=(country,) if country else (),
        languages=languages_of(passages, _head_end(head)),
        published=_when(report),
        symbol=squeezed(case.group("symbol")) if case else None,
        conventions=_conventions(composed.text),
        record=record_of(composed),
        details=facts.details | _details(composed.text, case, report, against),
    )


def _country(case: re.Match[str] | None, against: re.Match[str] | None) -> str | None:
    for found in (case, against):
        named = found.group("country") if found else None
        if named:
            code = country_named(named)
            if code:
                return code
            several = {one.code for one in countries_in(named)}
            if len(several) == 1:
                return several.pop()
    return None


def _title(head: str, report: re.Match[str] | None, case: re.Match[str] | None) -> str | None:
    """The line of the report's sort and number; where there is none, that of the case."""
    found = report or case
    if found is None:
        return None
    start = head.rfind("\n", 0, found.start()) + 1
    end = head.find("\n", found.end())
    return squeezed(head[start : end if end > 0 else len(head)])[:200]


def _when(report: re.Match[str] | None) -> str | None:
    if report is None or not report.group("when"):
        return None
    date = date_in(report.group("when"))
    return str(date) if date else report.group("when")[-4:]


def _details(
    text: str, case: re.Match[str] | None, report: re.Match[str] | None, against: re.Match[str] | None
) -> dict[str, str]:
    """Case and report numbers, the sort of report, the day of the complaint, its standing and who brought it."""
    head = text[:_HEAD]
    details: dict[str, str] = {}
    if case:
        details["case"] = squeezed(case.group("number"))
    if report:
        details["report"] = report.group("number")
    sort = next((name for name, pattern in _TYPE.items() if re.search(pattern, head, re.IGNORECASE)), None)
    if sort:
        details["report_type"] = sort
    complaint = _COMPLAINT.search(head)
    if complaint:
        date = date_in(complaint.group("date"))
        details["complaint_date"] = str(date) if date else complaint.group("date").strip()
        if complaint.group("status"):
            details["status"] = squeezed(complaint.group("status"))
    brought = [squeezed(against.group("by"))] if against else []
    brought += [squeezed(one.group("name")) for one in _BROUGHT.finditer(text[: 2 * _HEAD])]
    if brought:
        details["complainants"] = "; ".join(dict.fromkeys(brought))[:400]
    return details


def _conventions(text: str) -> tuple[str, ...]:
    """The Conventions by which the country is said to be bound; else all that the case cites."""
    bound = [conventions_in(one.group()) for one in _BOUND.finditer(text[: 2 * _HEAD])]
    told = tuple(sorted({code for codes in bound for code in codes}))
    return told or conventions_in(text)


def _head_end(head: str) -> int:
    return max(
        (one.end() for one in (_CASE.search(head), _COMPLAINT.search(head), _REPORT.search(head)) if one), default=0
    )


def _numbered(composed: ComposedText, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages with the report's own paragraph numbers ("1. 653. The complaint ..." is paragraph 653)."""
    out = []
    last = 0
    for one in passages:
        found = _PARAGRAPH.match(composed.text, one.start, one.end)
        if found and one.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM):
            number = int(found.group("number"))
            if last == 0 or last < number < last + 30:
                last = number
                kind = PassageKind.PARAGRAPH if one.end - one.start > 200 else one.kind
                one = replace(one, number=found.group("number"), kind=kind)
        out.append(one)
    return tuple(out)


def _sections(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """The parts by their titles, after an introduction in the Committee's own voice."""
    text = composed.text
    start = _head_end(text[:_HEAD])
    end = len(text)
    for passage in reversed(passages):
        if passage.kind is not PassageKind.FURNITURE and not opened("closing", text[passage.start : passage.end]):
            break
        end = passage.start
    end = end or len(text)
    found = sections_of(_GENRE, composed, passages, start, end)
    first = next((one for one in passages if one.start >= start and one.kind is not PassageKind.FURNITURE), None)
    if first is not None and (not found or first.start < found[0].start):
        found.insert(0, Section(name="introduction", start=first.start, end=end, voice=VOICE))
    return ended(found, end)


CFA_REPORT = KindReader(Kind.CFA_REPORT, recogniser(Kind.CFA_REPORT), read)
