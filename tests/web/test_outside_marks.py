"""What an outside reader claims is marked as its claim wherever it is shown, in every language of the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from tests.web.made_readings import letter_reading
from tests.web.test_side_by_side import Put
from tripartite.store.models import Statement
from tripartite.values.reading import OutsideReading, Reading
from tripartite.values.statements import Event

TOLD = OutsideReading(
    address="http://127.0.0.1:9/v1",
    model="small-7b",
    asked="2026-01-02",
    parts=1,
    unusable=0,
    claims=5,
    kept=1,
    known=2,
)


def with_an_outside_claim() -> Reading:
    reading = letter_reading()
    first = next(one for one in reading.statements if isinstance(one, Event))
    marked = replace(first, rule="outside.events", confidence=0.3)
    return replace(
        reading, statements=tuple(marked if one is first else one for one in reading.statements), outside=TOLD
    )


@pytest.mark.parametrize(
    ("language", "mark", "told"),
    [
        ("en", "claimed by an outside reader", "small-7b, 2 January 2026: claims kept: 1 of 5"),
        ("fr", "affirmé par un lecteur extérieur", "énoncés retenus : 1 sur 5"),
        ("es", "afirmado por un lector externo", "enunciados conservados: 1 de 5"),
        ("ru", "по утверждению внешнего читателя", "принято утверждений: 1 из 5"),
    ],
)
def test_a_claim_of_an_outside_reader_is_marked(client: Client, put: Put, language: str, mark: str, told: str) -> None:
    reading = put(with_an_outside_claim())
    client.cookies["django_language"] = language
    shown = client.get(f"/document/{reading.document.sha256[:12]}/").content.decode()
    assert shown.count(mark) == 1
    assert told in " ".join(shown.split())
    key = Statement.objects.get(rule="outside.events").key
    assert mark in client.get(f"/review/{key}/").content.decode()
    for shown_as in ("", "&view=table"):
        assert mark in client.get(f"/search/?in=statements&q=Karagash&sort=events{shown_as}").content.decode()
