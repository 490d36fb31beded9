"""A map of the world with countries shaded by a number: drawn here, without script or anything from outside.

The shapes are Natural Earth's (`scripts/build_map.py`); they say nothing about the standing of any land or border.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: How many shades there are beside that of "none".
SHADES = 5
_RADIUS = 4.5


@dataclass(frozen=True, slots=True)
class Land:
    """One country: its shape or its circle, its number, and its shade (0 is none, SHADES the most)."""

    code: str
    number: int
    shade: int
    path: str = ""
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One shade of the legend: from which number to which."""

    shade: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole map, in units of its view box."""

    width: int
    height: int
    radius: float
    counted: tuple[Land, ...]
    others: str
    steps: tuple[Step, ...]
    #: Countries with a number that the map has no place for; the table has them.
    unplaced: tuple[str, ...]


def picture_of(numbers: Mapping[str, int]) -> Picture | None:
    """The map of some numbers by country (ISO alpha-3); None where there are none.

    Shades are steps of equal numbers of countries, so that one country with very much does not make all others pale.
    """
    told = {code: number for code, number in numbers.items() if code and number > 0}
    if not told:
        return None
    world = _world()
    bounds = bounds_of(list(told.values()))
    lands, unplaced = [], []
    for code, number in sorted(told.items(), key=lambda pair: (-pair[1], pair[0])):
        shade = sum(number > bound for bound in bounds[:-1]) + 1
        if code in world["shapes"]:
            lands.append(Land(code, number, shade, path=world["shapes"][code]))
        elif code in world["circles"]:
            x, y = world["circles"][code]
            lands.append(Land(code, number, shade, x=x, y=y))
        else:
            unplaced.append(code)
    # Circles are drawn last, so that no neighbour's shape hides them.
    lands.sort(key=lambda land: not land.path)
    shown = {land.code for land in lands}
    rest = [path for code, path in world["shapes"].items() if code not in shown]
    lows = [1, *(bound + 1 for bound in bounds[:-1])]
    steps = tuple(Step(shade, low, high) for shade, (low, high) in enumerate(zip(lows, bounds, strict=True), 1))
    return Picture(
        width=world["width"],
        height=world["height"],
        radius=_RADIUS,
        counted=tuple(lands),
        others="".join((*rest, *world["nameless"])),
        steps=steps,
        unplaced=tuple(sorted(unplaced)),
    )


def bounds_of(numbers: list[int]) -> list[int]:
    """The largest number of each shade, rising: at most SHADES of them, the last the largest number of all."""
    ordered = sorted(numbers)
    last = len(ordered) - 1
    return sorted({ordered[round(last * part / SHADES)] for part in range(1, SHADES + 1)})


@lru_cache(maxsize=1)
def _world() -> dict[str, Any]:
    text = files("tripartite.web.rendering").joinpath("data/world.json").read_text(encoding="utf-8")
    world: dict[str, Any] = json.loads(text)
    return world
