"""Rows of capitalised words that name nobody, whatever stands beside them: headings, offices, lands, matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.naming.name_words import is_given_name, is_ordinary
from tripartite.extraction.naming.person_candidates import Row
from tripartite.extraction.naming.person_cues import cues
from tripartite.text.regions import is_region

#: What opens the name of a part of the world: "North Rhine", "Upper Orlo".
_QUARTERS = frozenset(
    ("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower",
     "Middle", "Greater")
)  # fmt: skip
#: What makes an office that is a thing too part of a name: "Truth and Justice Project".
_OF_A_THING = re.compile(r"(?:\b(?:and|for|of|on|in)|&) $")
_ACRONYM_BEFORE = re.compile(r"(?<!\w)[A-ZÀ-ÝА-ЯЁ]{2,8} \Z")
#: Words of numbered headings that the vocabularies lack in this form.
_PARTS = frozenset(
    ("conclusiones", "recomendaciones", "alegatos", "respuesta", "observaciones", "antecedentes", "conclusions",
     "allégations", "réponse")
)  # fmt: skip
_HEADS_OF_STATE = frozenset(
    ("President", "Prime", "Minister", "Judge", "Justice", "Senator", "King", "Pope", "Président")
)
_REALM = re.compile(r"(?:Республик|Королевств|Федераци|Государств|Republic|République|República|Kingdom|Royaume|Reino)")


def is_no_name(text: str, row: Row, states: frozenset[int]) -> bool:
    """A numbered heading ("C. Conclusions"), an office behind a courtesy ("le Ministre"), a State or a region."""
    first = row.words[0]
    if not row.title and first in _QUARTERS and len(row.words) > 1 and not is_given_name(row.words[1]):
        return True
    if first.endswith(".") and text[max(0, row.start - 1) : row.start] == "/":
        return True
    if len(first) == 1 and not row.title and _ACRONYM_BEFORE.search(text, max(0, row.full_start - 12), row.full_start):
        return True
    if (
        len(first) == 2
        and first[1] == "."
        and not row.title
        and text[max(0, row.full_start - 1) : row.full_start] in ("", "\n")
    ):
        return len(row.words) > 1 and (is_ordinary(row.words[1]) or row.words[1].lower() in _PARTS)
    second = row.words[1].lower() if len(row.words) > 1 else ""
    if first.lower() in ("le", "la", "el", "the") and (second in cues().role_words or row.words[-1] in cues().ranks):
        return True
    if len(row.words) > 1 and not row.title and is_region(" ".join(row.words)):
        return True
    return bool(_REALM.match(first)) and any(state in states for state in range(row.start, row.end))


def is_an_office(row: Row, left: str, title: str) -> bool:
    """Whether the words behind a rank go on with an office, a portfolio or a thing, and are no name.

    Args:
        left: the words before the row with its rank.
        title: the rank that stands before the row, or in it.
    """
    return _no_name(row.words, title) or _is_matter(row, left, title)


def _no_name(words: Sequence[str], title: str) -> bool:
    """Ordinary words behind a rank that is an adjective or office too: "General Directorate", "Director Generals"."""
    if title.split()[0].rstrip(".") in cues().titles and title.split()[0] not in ("Chief", "Brother", "Sister"):
        return False
    if not all(is_ordinary(word) and not is_given_name(word) for word in words):
        return False
    return len(words) > 1 or title.split()[0] not in _HEADS_OF_STATE


def _is_matter(row: Row, left: str, title: str) -> bool:
    """Ordinary words behind "Justice" that is no judge, or that go on with a portfolio."""
    if not all(is_ordinary(word) and not is_given_name(word) for word in row.words):
        return False
    if cues().portfolio_left.search(left[-100:]):
        return True
    return title == "Justice" and _OF_A_THING.search(left.removesuffix("Justice ")) is not None
