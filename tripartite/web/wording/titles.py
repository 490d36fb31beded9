"""A document's title in a line."""

from __future__ import annotations

from typing import Any

from tripartite.web.wording.dates import year_of


def titled(document: Any, longest: int = 110) -> str:
    """A document's title, shortened in its middle so that the end still tells it apart, with its year."""
    title = " ".join((document.title or document.file).split())
    if len(title) > longest:
        head = longest * 3 // 5
        end = title[-(longest - head) :]
        title = f"{title[:head].rsplit(' ', 1)[0]} … {end.split(' ', 1)[-1]}"
    year = year_of(document.published)
    return f"{title} ({year})" if year and year not in title else title
