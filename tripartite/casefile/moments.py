"""When a document speaks: the day it bears, or else the latest that it tells as having happened.

A comment of the Committee of Experts speaks when it was adopted, at the end of the year in its title, before the
Conference that publishes it; a record of the Conference without a day speaks in June, when the Conference sits.

A report or a page without a date of its own still speaks after what it tells. Its place in the order of tellings is the
end of the year in its title ("2021 ... Report"), or else the latest date of an event, sanction or registration that it
asserts. That is a place in an order, never a date that is shown as the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tripartite.casefile.dates import when
from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.vocabulary import AFFIRMED, Kind

_YEARLY = (Kind.COUNTRY_REPORT, Kind.RIGHTS_SURVEY, Kind.COUNTRY_PROFILE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOLD = {"events": "date", "sanctions": "imposed", "registrations": "date"}


def moments_of(records: Iterable[Record]) -> Mapping[str, str]:
    """By document (SHA-256) the partial ISO date at which it speaks; those whose date nothing tells are left out."""
    latest: dict[str, str] = {}
    documents: dict[str, DocumentRef] = {}
    for record in records:
        documents[record.document.sha256] = record.document
        field = _TOLD.get(record.statement.sort)
        if field and record.statement.modality in AFFIRMED:
            told = when(getattr(record.statement, field))
            if told is not None and told.start.month is not None:
                day = told.last.isoformat()
                latest[record.document.sha256] = max(day, latest.get(record.document.sha256, ""))
    found = {sha: moment_of(one, latest.get(sha)) for sha, one in documents.items()}
    return {sha: moment for sha, moment in found.items() if moment}


def moment_of(document: DocumentRef, latest: str | None = None) -> str | None:
    """The document's own date, the end of the year in a yearly report's title, or the latest date that it tells."""
    if document.published:
        return _sitting(document) or document.published
    years = _YEAR.findall(document.title or "") if document.kind in _YEARLY else []
    if len(set(years)) == 1:
        return f"{years[0]}-12-31"
    return latest


def _sitting(document: DocumentRef) -> str | None:
    """When a supervisory body sat, where its record bears a year alone."""
    if document.published is None or len(document.published) != 4:
        return None
    if document.kind is Kind.CAS_RECORD:
        return f"{document.published}-06"
    adopted = _YEAR.search(document.title or "") if document.kind is Kind.CEACR_COMMENT else None
    return f"{adopted.group()}-12" if adopted and adopted.group() <= document.published else None
