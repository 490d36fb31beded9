"""Ledgers in words: gaps between sources, how promises stand, what became of laws, what conclusions took up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from tripartite.casefile.commitments import Promise
from tripartite.casefile.country import CountryFile, Law, Proceeding
from tripartite.casefile.person_ledger import Gap
from tripartite.casefile.threads import Thread
from tripartite.values.statements import Sanction
from tripartite.web.wording.amounts import amount_words
from tripartite.web.wording.cards import Card, card_of
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.labels import PROMISED, SANCTIONS, label
from tripartite.web.wording.matters import thread_words

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class PromiseCard:
    """How a commitment stands on a day: the status, who confirmed it, its threads, what later documents say of it."""

    status: str
    by: str
    threads: tuple[str, ...]
    said: tuple[Card, ...]


def gap_words(gap: Gap) -> str:
    """Two ends of one sanction that exclude each other, in a sentence."""
    first = gap.one.statement
    assert isinstance(first, Sanction)
    words = {
        "sanction": label(SANCTIONS, str(gap.type)),
        "length": amount_words(first.amount),
        "end": date_words(gap.one_end),
        "who": ", ".join(gap.other.statement.attribution) or gap.other.document.label,
        "other": date_words(gap.other_end),
    }
    if gap.computed:
        return _("%(sanction)s %(length)s: reckoned, it ends %(end)s; %(who)s: %(other)s") % words
    return _("%(sanction)s %(length)s: it ends %(end)s; %(who)s: %(other)s") % words


def promise_cards(file: CountryFile, on: date) -> dict[str, PromiseCard]:
    """How each commitment of a file stands on a day, by the commitments' keys."""
    titles = {one.key: _titled(one) for one in file.threads}
    return {one.record.key: _promise(one, on, titles) for one in file.promises}


def _promise(one: Promise, on: date, titles: dict[str, str]) -> PromiseCard:
    return PromiseCard(
        status=label(PROMISED, one.status(on)),
        by=one.confirmed.by if one.confirmed else "",
        threads=tuple(titles[key] for key in one.threads if key in titles),
        said=tuple(card_of(record) for record in (*one.kept, *one.broken)[:_SHOWN]),
    )


def law_parts(law: Law) -> list[tuple[str, list[Card]]]:
    """What was made of a law, planned, asked and promised, each under its title; empty parts are left out."""
    parts = (
        (_("Adopted or amended"), law.made),
        (_("Changes planned"), law.planned),
        (_("What is asked"), law.asked),
        (_("What is promised"), law.promised),
    )
    return [(title, [card_of(one) for one in told[:_SHOWN]]) for title, told in parts if told]


def proceeding_parts(one: Proceeding) -> list[tuple[str, list[str]]]:
    """What the conclusions took up of what speakers asked, what they left, and what was asked before."""
    return [
        (_("Asked by speakers and taken up in the conclusions"), _titles(one.taken_up)),
        (_("Asked by speakers only"), _titles(one.left)),
        (
            _("Asked in earlier conclusions already"),
            [f"{_titled(thread)} ({date_words(first.published)})" for thread, first in one.asked_before],
        ),
    ]


def _titles(threads: Iterable[Thread]) -> list[str]:
    return [_titled(one) for one in threads]


def _titled(thread: Thread) -> str:
    return ": ".join(part for part in (thread_words(thread), thread.subject or "") if part)
