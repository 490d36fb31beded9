"""What a Word document's styles and list definitions say of its paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from tripartite.text.formats.list_numbers import printed_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|titre|título|заголовок|überschrift)\s*(\d)", re.IGNORECASE)
_TITLES = frozenset(("title", "titre", "título", "название", "subtitle", "sous-titre", "subtítulo", "подзаголовок"))
_LISTS = re.compile(r"list (?:bullet|number|paragraph)|liste à puces|lista con viñetas", re.IGNORECASE)
_DEEPEST = 20


def value(element: Element | None, name: str = "val") -> str | None:
    """A Word attribute of an element."""
    return element.get(f"{W}{name}") if element is not None else None


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: heading level (0 for none), list and its level, and whether it sets bold."""

    heading: int = 0
    number: str | None = None
    depth: int = 0
    bold: bool = False
    hidden: bool = False


def styles_of(root: Element | None) -> dict[str, Style]:
    """Every style of `styles.xml` with what it takes from those it is based on."""
    if root is None:
        return {}
    raw = {value(one, "styleId") or "": one for one in root.iter(f"{W}style")}
    return {name: _style(name, raw) for name in raw}


def _style(name: str, raw: dict[str, Element]) -> Style:
    heading, number, depth, bold, hidden = 0, None, 0, False, False
    current: str | None = name
    for _ in range(_DEEPEST):
        style = raw.get(current or "")
        if style is None:
            break
        told = (value(style.find(f"{W}name")) or "").strip()
        found = _HEADING.match(told)
        heading = heading or (int(found.group(1)) if found else 1 if told.lower() in _TITLES else 0)
        level = value(style.find(f"{W}pPr/{W}outlineLvl"))
        if level and level.isdecimal() and int(level) < 9:
            heading = heading or int(level) + 1
        numbering = style.find(f"{W}pPr/{W}numPr")
        if number is None and numbering is not None:
            number = value(numbering.find(f"{W}numId"))
            depth = _small(value(numbering.find(f"{W}ilvl")))
        bold = bold or is_on(style.find(f"{W}rPr/{W}b"))
        hidden = hidden or is_on(style.find(f"{W}rPr/{W}vanish"))
        current = value(style.find(f"{W}basedOn"))
    return Style(min(heading, 9), number, depth, bold, hidden)


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `<w:b/>` is set and not switched off."""
    return element is not None and (value(element) or "true").lower() not in ("0", "false", "off", "none")


def _small(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 3 else 0


@dataclass(slots=True)
class Numbering:
    """The list definitions of `numbering.xml`, and how far each list has been counted."""

    levels: dict[str, dict[int, tuple[str, str, int]]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: defaultdict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """Read the definitions."""
        numbering = cls()
        if root is None:
            return numbering
        for one in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in one.iter(f"{W}lvl"):
                form = value(level.find(f"{W}numFmt")) or "decimal"
                shape = value(level.find(f"{W}lvlText")) or ""
                levels[_small(value(level, "ilvl"))] = (form, shape, _small(value(level.find(f"{W}start")) or "1"))
            numbering.levels[value(one, "abstractNumId") or ""] = levels
        for one in root.iter(f"{W}num"):
            numbering.abstract[value(one, "numId") or ""] = value(one.find(f"{W}abstractNumId")) or ""
        return numbering

    def next(self, number: str, depth: int) -> str | None:
        """Count one item; its number as printed, without brackets; None for a bullet."""
        abstract = self.abstract.get(number, number)
        form, _, start = self.levels.get(abstract, {}).get(depth, ("bullet", "", 1))
        for other in range(depth + 1, 9):
            self.counts[(abstract, other)] = 0
        count = self.counts[(abstract, depth)] or max(0, start - 1)
        self.counts[(abstract, depth)] = count + 1
        return printed_number(count + 1, form)
