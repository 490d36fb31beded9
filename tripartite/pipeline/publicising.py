"""The public copy, brought up to date: what was published goes in with names hidden, everything else goes out.

It fails closed: a document that cannot be made fit to leave is not in the copy. Before anything is put in, every public
document in which a hidden name still stands is taken out.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import TypeVar

from django.conf import settings
from django.db import transaction

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import Record
from tripartite.pipeline.hiding import masker, withheld_actors
from tripartite.pipeline.namings import namings_of
from tripartite.pipeline.public_forms import named_in
from tripartite.publishing.masking import Masker
from tripartite.publishing.public_reading import Chosen, public_reading
from tripartite.resolution.actors import Actor, actor_of
from tripartite.resolution.matching import Naming
from tripartite.store import models
from tripartite.store.actors import replace_actors
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.opened import opened
from tripartite.store.public_copy import (
    count_change,
    forget,
    generation,
    place,
    private_side,
    public_side,
)
from tripartite.store.public_work import State, ended, last_withholding, looked_through, told
from tripartite.store.publications import Extent, Standing, standing
from tripartite.store.saving import packed, save, unpacked
from tripartite.store.statements import records
from tripartite.values.errors import Conflict
from tripartite.values.reading import Reading, reading_as_json
from tripartite.values.statements import Organisation, Person

_ATTEMPTS = 5
#: Seconds between two words on how far it is.
_TELLING = 0.5
_Thing = TypeVar("_Thing")
_DECIDED = ("accepted", "corrected", "added")


@dataclass(frozen=True, slots=True)
class Public:
    """One document as it leaves: its reading, how its statements stand, and which actor each naming is of."""

    reading: Reading
    statuses: dict[str, str]
    actors: dict[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the copy: documents in it, put in or changed now, taken out now, and not fit to leave."""

    there: int
    changed: int
    gone: int
    unfit: int


def refresh(only: Collection[str] | None = None) -> Outcome:
    """Bring the public copy up to date.

    Args:
        only: the documents (SHA-256) that a decision touched; all where None, as after a name was withheld.
    """
    before = 0
    for _attempt in range(_ATTEMPTS):
        seen, now, hiding = last_withholding(), standing(), masker()
        before = max(before, _take_out_names(hiding, seen))
        wanted = sorted(_wanted(now) if only is None else _wanted(now) & set(only))
        far = _Far(seen, State.MAKING, len(wanted))
        made = [one for one in (_public(sha256, now, hiding) for sha256 in far.along(wanted)) if one is not None]
        fit = [one for one in made if not _leaks(one.reading, hiding)]
        try:
            done = _put(fit, None if only is None else _both_names(only), before, len(made) - len(fit), seen)
        except _Overtaken:
            continue
        if only is None:
            ended(seen, asdict(done))
        return done
    raise Conflict("Names are being withheld at the same time.", remedy="Publish once more.")


def public_documents() -> frozenset[str]:
    """The documents (SHA-256 in the private store) of which something is public."""
    return frozenset(_wanted(standing()))


class _Far:
    """Tells how far the work is, now and then."""

    def __init__(self, seen: int, state: State, total: int) -> None:
        self._seen, self._state, self._total = seen, state, total

    def along(self, things: Iterable[_Thing]) -> Iterator[_Thing]:
        """The things one after another; how many are done is told as they are asked for."""
        last = 0.0
        for number, one in enumerate(things):
            if time.monotonic() - last > _TELLING:
                with private_side():
                    told(self._seen, self._state, number, self._total)
                last = time.monotonic()
            yield one


class _Overtaken(Exception):
    """A name was withheld while the copy was being made."""


def coded(matter: str) -> str:
    """A private key as a code that does not lead back to it."""
    return hmac.new(settings.SECRET_KEY.encode(), matter.encode(), hashlib.sha256).hexdigest()


def _wanted(now: Standing) -> set[str]:
    """The documents that are public, or of which a statement is."""
    keys = [key for key, public in now.statements.items() if public]
    rows = models.Statement.objects.filter(key__in=keys).values_list("document__sha256", flat=True)
    return {*now.documents, *rows}


def _public(sha256: str, now: Standing, hiding: Masker) -> Public | None:
    """One document as it leaves; None where nothing of it does."""
    row = models.Document.objects.defer("reading").filter(sha256=sha256).first()
    if row is None:
        return None
    document = opened(row)
    statuses = dict(models.Statement.objects.filter(document=row).values_list("key", "status"))
    namings = named_in(row)
    withheld = withheld_actors()
    extent = now.documents.get(sha256)

    def leaves(record: Record) -> bool:
        by_itself = now.statements.get(record.key)
        decided = statuses.get(record.key) in _DECIDED
        # What an outside reader claims leaves only after a person looked at it.
        everything = extent is Extent.EVERYTHING and not record.statement.is_outside
        with_document = everything or (extent in (Extent.EVERYTHING, Extent.REVIEWED) and decided)
        if not (with_document if by_itself is None else by_itself):
            return False
        if not isinstance(record.statement, Person):
            return True
        named = namings.actors(record.key)
        return bool(named) and all(one in now.actors and withheld.get(one) != "" for one in named)

    chosen = [namings.shortened(one, document.reading.text) for one in document.records if leaves(one)]
    if extent is None and not chosen:
        return None
    whole = Chosen(tuple(one.statement for one in chosen), extent is not None)
    reading, _ = public_reading(document.reading, whole, hiding, settings.SECRET_KEY)
    pairs = list(zip(chosen, keys_of(reading.document.sha256, reading.statements), strict=True))
    return Public(
        reading,
        {key: statuses.get(record.key, UNREVIEWED) for record, key in pairs},
        {
            key: coded(namings.actor(record.key))[:16]
            for record, key in pairs
            if isinstance(record.statement, Person | Organisation) and namings.actor(record.key)
        },
    )


def _leaks(reading: Reading, hiding: Masker) -> bool:
    """Whether a hidden name stands anywhere in a reading that was made to leave."""

    def words(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
        return [word for part in parts for word in words(part)]

    return any(hiding.masks(one) for one in words(reading_as_json(reading)))


def _both_names(only: Collection[str]) -> set[str]:
    """The names that documents have in the copy: their SHA-256, or the code of a changed one."""
    return {*only, *(coded(sha256) for sha256 in only)}


def _take_out_names(hiding: Masker, seen: int) -> int:
    """Take out at once every public document in which a hidden name stands; how many there were before.

    Then the copy, which a withholding closed, is open again. What another program put in meanwhile is looked through
    too: nobody can put anything in while the count of changes is compared.
    """
    before = 0
    while place().is_file():
        with public_side(writing=True):
            changes, there = generation(), models.Document.objects.count()
            before = max(before, there)
            rows = models.Document.objects.all().iterator(chunk_size=20)
            far = _Far(seen, State.CHECKING, there)
            leaking = [row.pk for row in far.along(rows) if _leaks(unpacked(row.reading), hiding)]
            with transaction.atomic():
                quiet = generation() == changes
                _take_out(leaking)
            if quiet:
                break
    looked_through(seen)
    return before


def _take_out(numbers: Collection[int]) -> None:
    """Take out documents by their rows' numbers, and who is who as far as they told it."""
    if numbers:
        leaving = models.Document.objects.filter(pk__in=numbers)
        countries = set(models.Statement.objects.filter(document__in=leaving).values_list("country", flat=True))
        leaving.delete()
        _settle(countries)


def _settle(countries: Collection[str]) -> None:
    """After documents came or went: who is who in their countries, and the count of changes."""
    keys = models.Statement.objects.values("key")
    models.PublicNaming.objects.exclude(statement_key__in=keys).delete()
    for country in sorted(countries):
        replace_actors(country, _actors(country))
    models.Actor.objects.filter(names=None).delete()
    count_change()


def _put(made: list[Public], touched: set[str] | None, before: int, unfit: int, seen: int) -> Outcome:
    changed = 0
    with public_side(writing=True), transaction.atomic():
        # Whoever withholds a name from now on waits for this transaction, and then takes out what it put in.
        with private_side():
            if last_withholding() != seen:
                raise _Overtaken
        stays = {one.reading.document.sha256 for one in made}
        leaving = models.Document.objects.exclude(sha256__in=stays)
        if touched is not None:
            leaving = leaving.filter(sha256__in=touched)
        countries = set(models.Statement.objects.filter(document__in=leaving).values_list("country", flat=True))
        leaving.delete()
        for one in made:
            if _same(one):
                continue
            changed += 1
            countries |= {statement.country or "" for statement in one.reading.statements}
            _put_one(one)
        _settle(countries)
        there = models.Document.objects.count()
    forget()
    return Outcome(there, changed, max(0, before - there), unfit)


def _same(one: Public) -> bool:
    """Whether the copy has the document exactly so."""
    row = models.Document.objects.filter(sha256=one.reading.document.sha256).first()
    if row is None or bytes(row.reading) != packed(one.reading):
        return False
    there = dict(models.Statement.objects.filter(document=row).values_list("key", "status"))
    namings = models.PublicNaming.objects.filter(statement_key__in=list(one.statuses))
    return there == one.statuses and dict(namings.values_list("statement_key", "actor")) == one.actors


def _put_one(one: Public) -> None:
    facts = one.reading.document
    models.Document.objects.filter(sha256=facts.sha256).delete()
    save(one.reading, size=0, place="", name=facts.file or facts.title or "")
    for status in sorted({*one.statuses.values()} - {"unreviewed"}):
        keys = [key for key, given in one.statuses.items() if given == status]
        models.Statement.objects.filter(key__in=keys).update(status=status)
    models.PublicNaming.objects.filter(statement_key__in=list(one.actors)).delete()
    models.PublicNaming.objects.bulk_create(
        [models.PublicNaming(statement_key=key, actor=actor) for key, actor in sorted(one.actors.items())]
    )


def _actors(country: str) -> list[Actor]:
    """The actors of a country in the copy: put together as the private store has them, under codes of their own."""
    namings = namings_of(records(country, ("people", "organisations")))
    of = dict(models.PublicNaming.objects.values_list("statement_key", "actor"))
    groups: dict[str, list[Naming]] = {}
    for naming in namings:
        if naming.key in of:
            groups.setdefault(of[naming.key], []).append(naming)
    return [replace(actor_of(group), key=key) for key, group in sorted(groups.items())]
