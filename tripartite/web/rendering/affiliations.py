"""Who belongs to whom: bodies as boxes, members on the left of what they are members of, lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Membership

_BOX, _GAP_X, _ROW, _HEIGHT, _TOP, _LEFT = 250, 90, 34, 26, 8, 4
_MOST_COLUMNS, _MOST_BOXES = 4, 60
_LONGEST = 36


@dataclass(frozen=True, slots=True)
class Box:
    """One body: its name in full, as it fits in the box, and its actor's key where one is known."""

    name: str
    short: str
    key: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """One affiliation: the statement that tells of it, how many do, and its curve."""

    member: str
    of: str
    key: str
    told: int
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture, in units of its view box."""

    width: int
    height: int
    box: int
    line: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    left_out: int


def affiliations_of(memberships: Iterable[Record], actors: Sequence[Actor]) -> Picture | None:
    """The picture of who belongs to whom; None where no document tells of it.

    Args:
        memberships: statements of membership; those that only count members are passed over.
        actors: who is who, so that a body stands once however it is called.
    """
    bearers = _bearers(actors)
    told: dict[tuple[str, str], list[Record]] = {}
    for record in memberships:
        one = record.statement
        if isinstance(one, Membership) and one.of:
            member, of = _name(one.organisation, bearers), _name(one.of, bearers)
            if member != of:
                told.setdefault((member, of), []).append(record)
    if not told:
        return None
    ranked = sorted(told, key=lambda pair: (-len(told[pair]), pair))
    kept: list[tuple[str, str]] = []
    names: set[str] = set()
    for pair in ranked:
        if len(names | {*pair}) <= _MOST_BOXES:
            kept.append(pair)
            names |= {*pair}
    columns = _columns(kept)
    boxes = _boxes(kept, columns, bearers)
    lines = tuple(
        Line(member, of, told[member, of][0].key, len(told[member, of]), _curve(boxes[member], boxes[of]))
        for member, of in sorted(kept)
    )
    width = _LEFT + (max(columns.values()) + 1) * (_BOX + _GAP_X) - _GAP_X + _LEFT
    height = max(box.y for box in boxes.values()) + _HEIGHT + _TOP
    return Picture(width, round(height), _BOX, _HEIGHT, tuple(boxes.values()), lines, len(told) - len(kept))


def _bearers(actors: Sequence[Actor]) -> dict[str, Actor | None]:
    """The one actor that bears a name; None where several do."""
    found: dict[str, Actor | None] = {}
    for actor in actors:
        if actor.sort == "organisations":
            for name in {one.name.casefold() for one in actor.names}:
                found[name] = None if name in found else actor
    return found


def _name(written: str, bearers: Mapping[str, Actor | None]) -> str:
    actor = bearers.get(written.casefold())
    return actor.name if actor else written


def _columns(pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How far right each body stands: behind all its members, as far as there are columns."""
    columns = {name: 0 for pair in pairs for name in pair}
    # Bodies may be members of each other in several documents, so the columns are bounded and not only counted.
    for _ in range(_MOST_COLUMNS):
        for member, of in pairs:
            columns[of] = min(max(columns[of], columns[member] + 1), _MOST_COLUMNS - 1)
    return columns


def _boxes(
    pairs: Sequence[tuple[str, str]], columns: dict[str, int], bearers: Mapping[str, Actor | None]
) -> dict[str, Box]:
    """Each column from above, a body near the middle of its members."""
    boxes: dict[str, Box] = {}
    for column in range(max(columns.values()) + 1):
        names = [name for name, place in columns.items() if place == column]

        def middle(name: str) -> tuple[float, str]:
            members = [boxes[member].y for member, of in pairs if of == name and member in boxes]
            parents = [of for member, of in pairs if member == name]
            return (sum(members) / len(members) if members else 0.0, (parents or [""])[0] + name)

        free = float(_TOP)
        for name in sorted(names, key=middle):
            y = max(free, middle(name)[0])
            actor = bearers.get(name.casefold())
            short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
            boxes[name] = Box(name, short, actor.key if actor else "", _LEFT + column * (_BOX + _GAP_X), round(y, 1))
            free = y + _ROW
    return boxes


def _curve(left: Box, right: Box) -> str:
    x1, y1, x2, y2 = left.x + _BOX, left.y + _HEIGHT / 2, right.x, right.y + _HEIGHT / 2
    bend = _GAP_X / 2 if x2 > x1 else -_GAP_X / 2
    return f"M{x1:g},{y1:g}C{x1 + bend:g},{y1:g} {x2 - bend:g},{y2:g} {x2:g},{y2:g}"
