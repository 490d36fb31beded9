"""The explicit list of finders; a new sort of matter is one module beside this one and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tripartite.casefile.copies import with_copies
from tripartite.casefile.disagreements import Disagreement, Ground, Verdict, ground_of
from tripartite.casefile.matters.acts import dates_that_differ
from tripartite.casefile.matters.figures import figures_that_differ
from tripartite.casefile.matters.localities import places_that_differ
from tripartite.casefile.matters.namings import names_that_differ
from tripartite.casefile.matters.offices import offices_that_differ
from tripartite.casefile.matters.penalties import sanctions_that_differ
from tripartite.casefile.matters.positions import positions_that_differ
from tripartite.casefile.matters.promises import promises_that_differ, reports_due
from tripartite.casefile.matters.provisions import provisions_that_differ
from tripartite.casefile.matters.registering import registrations_that_differ
from tripartite.casefile.matters.tellings import tellings_that_differ
from tripartite.casefile.records import Record
from tripartite.casefile.remarks import Words, on_labour, remarks
from tripartite.resolution.actors import Actor

FINDERS: tuple[Callable[[Ground], Iterator[Disagreement]], ...] = (
    figures_that_differ,
    dates_that_differ,
    sanctions_that_differ,
    registrations_that_differ,
    promises_that_differ,
    reports_due,
    places_that_differ,
    provisions_that_differ,
    offices_that_differ,
    tellings_that_differ,
    names_that_differ,
    positions_that_differ,
)
_ORDER = {Verdict.CONTRADICT: 0, Verdict.DIFFER: 1, Verdict.COMPATIBLE: 2}


def disagreements(
    records: Sequence[Record], actors: Sequence[Actor], passages: Iterable[Words] = ()
) -> tuple[Disagreement, ...]:
    """Every matter on which voices differ, the plainest contradictions first; passages are searched for sides taken.

    In a report on every human right only passages that speak of labour count: the rest is not this file's matter.
    """
    words = tuple(passages)
    ground = ground_of(on_labour(records, words), actors, remarks(words, records))
    found = [with_copies(one) for finder in FINDERS for one in finder(ground)]
    return tuple(sorted(found, key=lambda one: (_ORDER[one.verdict], -len(one.values), one.matter)))
