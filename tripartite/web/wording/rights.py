"""The rights at issue by their names and definitions, out of the published list `extraction/data/themes.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Theme:
    """One right, in law or in practice."""

    code: str
    right: str
    side: str
    labels: dict[str, str]
    definition: str

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return self.labels.get((get_language() or "en").split("-")[0], self.labels["en"])

    @property
    def right_name(self) -> str:
        """The name of the right without its side."""
        return self.name.rpartition(":")[0] or self.name


@cache
def themes() -> tuple[Theme, ...]:
    """Every theme in the order of the published list."""
    text = files("tripartite.extraction").joinpath("data/themes.json").read_text(encoding="utf-8")
    return tuple(
        Theme(one["code"], one["right"], one["side"], one["label"], one["definition"])
        for one in json.loads(text)["themes"]
    )


def theme_name(code: str) -> str:
    """A theme's name; an unknown code as it stands."""
    return next((one.name for one in themes() if one.code == code), code)
