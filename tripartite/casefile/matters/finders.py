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
from tripartite.casefile.matters.penalties import sanctions_that_differ, sentences_for_killings
from tripartite.casefile.matters.positions import positions_that_differ
from tripartite.casefile.matters.promises import promises_that_differ, reports_due
from tripartite.casefile.matters.provisions import provisions_that_differ
from tripartite.casefile.matters.registering import registrations_that_differ
from tripartite.casefile.matters.tellings import tellings_that_differ
from tripartite.casefile.records import Record
from tripartite.casefile.remarks import Words, off_labour, on_labour, remarks
from tripartite.resolution.actors import Actor
from tripartite.values.vocabulary import Kind

FINDERS: tuple[Callable[[Ground], Iterator[Disagreement]], ...] = (
    figures_that_differ,
    dates_that_differ,
    sanctions_that_differ,
    sentences_for_killings,
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
#: What is at stake, the gravest first; a matter of another measure comes after these, names last of all.
_GRAVEST = (
    *("killed", "injured", "imprisoned", "prosecuted", "arrested", "detained", "convicted", "ban", "suspension"),
    *("dissolution", "fine", "dismissed", "attempts", "registration", "strikers", "date", "members", "unions"),
)
_ORDER = {Verdict.CONTRADICT: 0, Verdict.DIFFER: 1, Verdict.COMPATIBLE: 2}


def disagreements(
    records: Sequence[Record], actors: Sequence[Actor], passages: Iterable[Words] = ()
) -> tuple[Disagreement, ...]:
    """Every matter on which voices differ, the plainest contradictions first, of these the gravest.

    Passages are searched for sides taken. Where yearly reports repeat one another and nothing differs, there is no
    matter: one publisher is one voice. In a report on every human right only what passages that speak of labour tell
    and name counts: the rest is not this file's matter.
    """
    words = tuple(passages)
    ground = ground_of(on_labour(records, words), actors, remarks(words, records))
    off = off_labour(records, words)
    found = [one for finder in FINDERS for one in finder(ground) if not _repeated(one) and not _of_others(one, off)]
    ranked = sorted(found, key=lambda one: (_ORDER[one.verdict], _gravity(one), -len(one.values), one.matter))
    return tuple(with_copies(one) for one in ranked)


def _of_others(one: Disagreement, off: frozenset[str]) -> bool:
    """Whether it is the name of somebody of whom no passage on labour speaks."""
    return one.measure == "name" and all(value.record.key in off for value in one.values)


def _repeated(one: Disagreement) -> bool:
    """Whether only yearly reports tell it, and all can be right; another spelling is worth knowing even so."""
    yearly = all(value.record.document.kind is Kind.COUNTRY_REPORT for value in one.values)
    return yearly and one.verdict is Verdict.COMPATIBLE and one.measure != "name"


def _gravity(one: Disagreement) -> int:
    """The place of what is at stake among the gravest; a death's date with the deaths."""
    if one.measure == "date" and one.matter.startswith("date of killing"):
        return 0
    if one.measure == "name":
        return len(_GRAVEST) + 1
    return _GRAVEST.index(one.measure) if one.measure in _GRAVEST else len(_GRAVEST)
