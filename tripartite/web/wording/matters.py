"""Disagreements and request threads in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from tripartite.casefile.disagreements import Disagreement, Value
from tripartite.casefile.threads import Silence, Thread
from tripartite.web.wording.amounts import amount_words, quantity_words
from tripartite.web.wording.cards import Card, card_of
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.disagreements import matter_title
from tripartite.web.wording.labels import ACTS, RELATIONS, SANCTIONS, label

_WORDS = {**SANCTIONS, **ACTS}


@dataclass(frozen=True, slots=True)
class ThreadCard:
    """One request over time: what is asked, about whom, by whom, since when, each asking with how it relates.

    `notes` are notes of progress, `silences` who later asks for other things only, and in which document.
    """

    title: str
    subject: str
    first: str
    last: str
    in_conclusions: bool
    askings: tuple[tuple[str, Card], ...]
    askers: str = ""
    notes: tuple[tuple[str, Card], ...] = ()
    silences: tuple[Silence, ...] = ()


def value_words(value: Value) -> str:
    """What one voice says: a number with its qualifier, a date, a length of time or words."""
    if value.labels:
        return _in_the_language_of_the_page(value.labels)
    if isinstance(value.quantity, str):
        said = value.quantity
        if said[:4].isdigit():
            return date_words(said)
        return label(_WORDS, said) if said in _WORDS else amount_words(said)
    return quantity_words(value.quantity, value.qualifier)


def matter_words(one: Disagreement) -> str:
    """What a disagreement is about, in the language of the page where it is one of the published issues."""
    if not one.labels:
        return matter_title(one.matter)
    _, dot, subject = one.matter.partition(" · ")
    return _in_the_language_of_the_page(one.labels) + dot + subject


def _in_the_language_of_the_page(labels: dict[str, str]) -> str:
    language = (get_language() or "en").split("-")[0]
    return labels.get(language) or labels["en"]


def thread_words(thread: Thread) -> str:
    """What a thread asks for, in the language of the page."""
    return _in_the_language_of_the_page(thread.label)


def thread_cards(threads: Iterable[Thread]) -> list[ThreadCard]:
    """The threads of a file with their labels in the language of the page."""
    return [
        ThreadCard(
            title=thread_words(one),
            subject=one.subject or "",
            first=date_words(one.first),
            last=date_words(one.last),
            in_conclusions=one.in_conclusions,
            askings=tuple((label(RELATIONS, each.relation), card_of(each.record)) for each in one.askings),
            askers=", ".join(f"{by or '–'} ({times})" for by, times in one.askers),
            notes=tuple((label(RELATIONS, each.relation), card_of(each.record)) for each in one.notes),
            silences=one.silences,
        )
        for one in threads
    ]
