"""Who asks, told behind the clause or in the sentence before; one thing asked for stays one."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Request

SAID = [
    (
        "The government of Norland should free the printers, Amnesty International said today.",
        [("Amnesty International", "free the printers")],
    ),
    (
        "Norland should free the printers, Amnesty International said on 3 May. Norland should also drop the charges.",
        [("Amnesty International", "free the printers"), ("Amnesty International", "drop the charges")],
    ),
    (
        "Amnesty International considers the six to be innocent and is calling for their immediate and full release.",
        [("Amnesty International", "their immediate and full release")],
    ),
]


@pytest.mark.parametrize(("text", "asked"), SAID)
def test_who_asks_is_told_behind_or_before(text: str, asked: list[tuple[str, str]]) -> None:
    found = read_document(text.encode(), "page.txt").statements
    assert [(one.by, one.text_starts) for one in found if isinstance(one, Request)] == asked
