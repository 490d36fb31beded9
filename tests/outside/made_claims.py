"""A document of our own and claims on it, as an outside reader makes them."""

from __future__ import annotations

from typing import Any

from tripartite.outside.questions import Sort, fields_of
from tripartite.pipeline.reading import read_document
from tripartite.values.reading import Reading

TEXT = """Letter on the quarries

The quarry at Lower Wend was shut in 2018. Its owner had the hall of the Stonecutters' Circle sealed on 4 May \
2018, and Ms Orla Pennick was shut in a lime store for nine days.

Nobody at the ministry would say how many hearings there were. Some 40 of the stonecutters had to leave the village.

In 2019 the mayor gave her word that the hall would be opened by the end of 2020.
"""
SEALED = "Its owner had the hall of the Stonecutters' Circle sealed on 4 May 2018"
KEPT = "Ms Orla Pennick was shut in a lime store for nine days"
LEFT = "Some 40 of the stonecutters had to leave the village."


def document(text: str = TEXT) -> Reading:
    return read_document(text.encode(), "quarry.txt")


def claim(sort: str, quote: str, /, **values: Any) -> dict[str, Any]:
    """A claim in the form that is asked for; what is not given is null."""
    told: dict[str, Any] = {}
    for name, asked in fields_of(sort).items():
        told[name] = [] if asked.sort is Sort.NAMES else None
    return {"sort": sort, "quote": quote, **told, "modality": "asserted", **values}


def kept_in_a_cell(**changed: Any) -> dict[str, Any]:
    """A sanction that the text tells of."""
    told = {"person": "Orla Pennick", "type": "detention", "amount": "nine days"}
    return claim("sanctions", KEPT, **told | changed)


def hall_sealed(**changed: Any) -> dict[str, Any]:
    """An event that the text tells of."""
    told = {"kind": "other", "date": "2018-05-04", "who": ["Stonecutters' Circle"]}
    return claim("events", SEALED, **told | changed)
