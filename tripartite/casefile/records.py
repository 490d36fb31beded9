"""A statement with the document it stands in: what every view of a case file is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tripartite.values.reading import Reading
from tripartite.values.statement_json import as_json
from tripartite.values.statements import Statement
from tripartite.values.vocabulary import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRef:
    """What a view says of a document beside a quote."""

    sha256: str
    file: str
    kind: Kind
    title: str | None = None
    publisher: str | None = None
    country: str | None = None
    published: str | None = None
    session: str | None = None
    symbol: str | None = None
    languages: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The title, or the file's name where the document has none."""
        return self.title or self.file


def document_ref(reading: Reading) -> DocumentRef:
    """What views say of the document of a reading; one without a file's name is called by its hash."""
    facts = reading.document
    return DocumentRef(
        sha256=facts.sha256,
        file=facts.file or facts.sha256[:12],
        kind=facts.kind,
        title=facts.title,
        publisher=facts.publisher,
        country=facts.country,
        published=facts.published,
        session=facts.session,
        symbol=facts.symbol,
        languages=facts.languages,
    )


@dataclass(frozen=True, slots=True)
class Record:
    """One statement of one document; `key` stays the same over re-readings (`tripartite.casefile.keys`)."""

    key: str
    document: DocumentRef
    statement: Statement

    @property
    def quote(self) -> str:
        """The words that carry the claim; several runs are joined by an ellipsis."""
        return " … ".join(one.words for one in self.statement.evidence)


def record_as_json(record: Record) -> dict[str, Any]:
    """The statement's fields, with each piece of evidence quoting its document by file name."""
    plain = as_json(record.statement)
    plain["evidence"] = [
        {"document": record.document.file, "start": one.start, "end": one.end, "quote": one.words}
        for one in record.statement.evidence
    ]
    return {"key": record.key, **plain}
