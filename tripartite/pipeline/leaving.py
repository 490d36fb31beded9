"""Records as they leave: out of the public copy, or out of the whole store with the withheld names hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.conf import settings

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import DocumentRef, Record, document_ref
from tripartite.pipeline.hiding import masker
from tripartite.publishing.public_reading import Chosen, public_reading
from tripartite.store import models
from tripartite.store.opened import opened
from tripartite.store.public_copy import place, public_side
from tripartite.store.statements import proposals, records
from tripartite.values.reading import Reading


def public_records(country: str | None = None, sorts: Iterable[str] = ()) -> list[Record]:
    """What is public, as `tripartite.store.statements.records` hands it out; nothing where nothing is."""
    if not place().is_file():
        return []
    with public_side():
        return records(country, sorts)


def records_with_names_hidden(country: str | None = None, sorts: Iterable[str] = ()) -> Iterator[Record]:
    """Every record of the store, public or not, with the withheld names hidden in all its words."""
    hiding, wanted = masker(), set(sorts)
    rows = models.Document.objects.defer("reading").filter(copy_of=None)
    for row in rows.order_by("id"):
        document = opened(row)
        waiting = set(proposals().filter(document=row).values_list("key", flat=True))
        chosen = tuple(one.statement for one in document.records if one.key not in waiting)
        made, _changed = public_reading(document.reading, Chosen(chosen), hiding, settings.SECRET_KEY)
        head = _head(document.document, made)
        for key, statement in zip(keys_of(head.sha256, made.statements), made.statements, strict=True):
            if (country is None or (statement.country or "") == country) and (not wanted or statement.sort in wanted):
                yield Record(key, head, statement)


def _head(private: DocumentRef, made: Reading) -> DocumentRef:
    return replace(document_ref(made), file=made.document.file or "", kind=private.kind, languages=private.languages)
