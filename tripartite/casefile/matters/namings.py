"""By what name: actors whom documents write differently in one language.

A name and its translation, its form in another script, its accents, or a name with a part left out are no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.records import Record
from tripartite.resolution.bodies import languages_of, lexicon
from tripartite.resolution.latin import folded, romanised
from tripartite.text.countries import countries_in
from tripartite.values.statements import Organisation, Person

_UNIONS = ("union", "union-centre", "global-union")


def names_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each person, and each union, that documents call by full names that are not the same."""
    by_key = {record.key: record for record in ground.records}
    for actor in ground.actors:
        if actor.sort == "organisations" and actor.type not in _UNIONS:
            continue
        seen: dict[str, Value] = {}
        for key in actor.statements:
            record = by_key.get(key)
            if record is not None:
                name = _full_name(record)
                if name:
                    seen.setdefault(folded(name), Value(record, name))
        names = [str(one.quantity) for one in seen.values()]
        differ = _spelt_otherwise if actor.sort == "people" else _named_otherwise
        if any(differ(a, b) for place, a in enumerate(names) for b in names[:place]):
            why = "one actor, by the reasons given for it: " + "; ".join(actor.reasons[:3])
            yield Disagreement(f"name of {actor.name}", "name", tuple(seen.values()), Verdict.COMPATIBLE, why)


def _full_name(record: Record) -> str | None:
    one = record.statement
    if isinstance(one, Person):
        return one.name if len(one.name.split()) > 1 and "." not in one.name else None
    if isinstance(one, Organisation):
        return one.name if len(one.name.split()) > 1 else None
    return None


def _spelt_otherwise(a: str, b: str) -> bool:
    """Whether two names of one person have as many parts in one script, not all written alike."""
    one, other = folded(a).split(), folded(b).split()
    return len(one) == len(other) and _script(a) == _script(b) and sorted(one) != sorted(other)


def _named_otherwise(a: str, b: str) -> bool:
    """Whether two names of one body in one language have different words, the country's name apart."""
    if _script(a) != _script(b) or not languages_of(a) & languages_of(b):
        return False
    return _words(a) != _words(b)


def _words(name: str) -> frozenset[str]:
    for country in reversed(countries_in(name)):
        name = name[: country.start] + name[country.end :]
    return frozenset(folded(name).split()) - lexicon().stop - {"trade", "republic", "national"}


def _script(name: str) -> str:
    """ "latin", "cyrillic", or another: told by the first letter."""
    letter = next((char for char in name if char.isalpha()), "a")
    return "latin" if letter.isascii() or folded(letter).isascii() else "other" if not romanised(letter) else "cyrillic"
