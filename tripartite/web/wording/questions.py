"""A search in words: what it asks for, each part with what takes it away, and what it can be narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from django.utils.translation import gettext_lazy as _

from tripartite.store.search_statements import Question
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.fields import STATUSES
from tripartite.web.wording.labels import (
    ACTS,
    EVENTS,
    GROUPS,
    KINDS,
    MEASURES,
    MODALITIES,
    ORGANISATION_TYPES,
    SANCTIONS,
    SORTS,
    Label,
    label,
)
from tripartite.web.wording.locale_names import country_name, language_name
from tripartite.web.wording.rights import theme_name

#: What a statement of each sort may be of.
KINDS_OF_SORT: dict[str, dict[str, Label]] = {
    "events": EVENTS,
    "sanctions": SANCTIONS,
    "registrations": ACTS,
    "figures": MEASURES,
    "organisations": ORGANISATION_TYPES,
    "interventions": GROUPS,
}
_WHAT: dict[str, Label] = {word: name for labels in KINDS_OF_SORT.values() for word, name in labels.items()}
_SAID: dict[str, Label] = {**MODALITIES, "said": _("asserted or alleged")}
NAMES: dict[str, Label] = {
    "sort": _("Sort of statement"),
    "what": _("Kind"),
    "country": _("Country"),
    "year": _("Year"),
    "kind": _("Kind of document"),
    "publisher": _("Publisher"),
    "language": _("Language"),
    "status": _("Review"),
    "modality": _("How it is put"),
    "theme": _("Right at issue"),
    "actor": _("Names"),
    "since": _("From"),
    "until": _("To"),
    "source": _("Document"),
    "dated": _("With a date only"),
}
_WORDS: dict[str, Callable[[str], str]] = {
    "sort": lambda value: label(SORTS, value),
    "country": country_name,
    "kind": lambda value: label(KINDS, value),
    "language": language_name,
    "status": lambda value: label(STATUSES, value),
    "modality": lambda value: label(_SAID, value),
    "theme": theme_name,
    "since": date_words,
    "until": date_words,
    "dated": lambda value: "",
}
_ADDRESS = {"since": "from", "until": "to"}
_MOST = 12


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a question: what the address calls it, its name, its value."""

    parameter: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Facet:
    """What a search can be narrowed to: the parameter, its name, (value, words, number), and how many are left out."""

    parameter: str
    name: str
    values: tuple[tuple[str, str, int], ...]
    left_out: int


def what_words(sort: str, value: str) -> str:
    """A kind of a sort in words ("imprisonment")."""
    return label(KINDS_OF_SORT.get(sort, _WHAT), value)


def words_of(name: str, value: str, sort: str = "") -> str:
    """One value as a person reads it."""
    if name == "what":
        return what_words(sort, value)
    words = _WORDS.get(name)
    return words(value) if words else value


def chips_of(question: Question) -> list[Chip]:
    """The parts of a question beside its words."""
    return [
        Chip(_ADDRESS.get(name, name), str(named), words_of(name, getattr(question, name), question.sort))
        for name, named in NAMES.items()
        if getattr(question, name, "")
    ]


def facets_in_words(facets: Mapping[str, tuple[tuple[str, int], ...]], question: Question) -> list[Facet]:
    """What more than one value is found of, with the numbers."""
    found, asked = [], asdict(question)
    for name, named in NAMES.items():
        told = [(value, number) for value, number in facets.get(name, ()) if value]
        if len(told) < 2 or asked.get(name) or (name == "what" and not question.sort):
            continue
        sort = question.sort
        values = tuple((value, words_of(name, value, sort), number) for value, number in told[:_MOST])
        found.append(Facet(name, str(named), values, max(0, len(told) - _MOST)))
    return found
