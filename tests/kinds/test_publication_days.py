"""The day of publication: issues, lists by date, last updates."""

from __future__ import annotations

import pytest

from tripartite.kinds.publication_days import published_in
from tripartite.text.composed import compose
from tripartite.text.formats import layout_of

CHRONOLOGY = """January 2017 - Teachers at three schools of the coast walked out for a week.

7 August 2017 - Clashes broke out at the dam, and nine labourers were taken to hospital.
"""


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("A Dispute\n\nVera Stone, Harbour Notebooks, No. 4 (July 2019)\n\nThe depot stands empty.", "2019-07"),
        ("Спор в порту\n\n«Портовые тетради», № 4 (июль 2019)\n\nДепо пустует.", "2019-07"),
        (f"RURITANIA\n\n{CHRONOLOGY}\nLast updated: 3 September 2019", "2019-09-03"),
        (f"RURITANIA\n\n{CHRONOLOGY}", None),
        ("13 January 2022 - The dockers' union calls for the release of all its members.", "2022-01-13"),
        ("The dispute began with a strike (July 2019) in the harbour of Hentzau.", None),
    ],
)
def test_the_day_of_publication(page: str, day: str | None) -> None:
    composed = compose(layout_of(page.encode(), "page.txt"))
    assert published_in(composed, composed.passages) == day
