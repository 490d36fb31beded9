#!/usr/bin/env python3
"""Who was taken for one in documents of one country or several, to be read beside their words by a person.

    python scripts/merges_by_eye.py DOCUMENT ... [--sort people|organisations] [--number N] [--seed S] [--apart]

Every actor that bears two or more distinct full names (of people in other words, of bodies in other words that tell
something, or two acronyms) is a merge; N of them are drawn by lot and printed, each name with the years or files that
use it and the words around one place. `--apart` draws pairs that were left apart although their names are nearly alike
or they share an acronym: what may have been missed. Nothing is judged here: whoever reads counts what is wrong.
`docs/accuracy.md` has the figures.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import Record, document_ref
from tripartite.pipeline.namings import namings_of
from tripartite.pipeline.reading import read_document
from tripartite.resolution.actors import Actor, actors_of
from tripartite.resolution.bodies import meaning
from tripartite.resolution.latin import folded
from tripartite.resolution.people import person_name
from tripartite.values.statements import Organisation, Person

#: Each document's name by its SHA-256, and its text.
Texts = dict[str, tuple[str, str]]
_AROUND, _NEAR = 70, 84


def main() -> int:
    """Print the merges (or the pairs left apart), numbered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+", type=Path)
    parser.add_argument("--sort", choices=("people", "organisations"))
    parser.add_argument("--number", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--apart", action="store_true")
    told = parser.parse_args()
    texts: Texts = {}
    records: dict[str, list[Record]] = defaultdict(list)
    for path in told.documents:
        reading = read_document(path.read_bytes(), path.name)
        about, keys = reading.document.country or "", keys_of(reading.document.sha256, reading.statements)
        texts[reading.document.sha256] = f"{path.parent.name}/{path.name}", reading.text
        for key, one in zip(keys, reading.statements, strict=True):
            if isinstance(one, Person | Organisation) and one.country == reading.document.country:
                records[about].append(Record(key, document_ref(reading), one))
    actors = [actor for found in records.values() for actor in actors_of(namings_of(found))]
    show(actors, texts, told)
    return 0


def show(actors: Iterable[Actor], texts: Texts, told: argparse.Namespace) -> None:
    """Draw and print; the first line says out of how many."""
    some = [one for one in actors if not told.sort or one.sort == told.sort]
    found = list(left_apart(some) if told.apart else ((one,) for one in some if len(distinct(one)) > 1))
    drawn = random.Random(told.seed).sample(found, min(told.number, len(found)))
    print(f"{len(some)} actors, {len(found)} {'pairs left apart' if told.apart else 'merges'}, {len(drawn)} drawn")
    for number, group in enumerate(drawn, 1):
        for one in group:
            print(f"\n{number}. {one.name} [{one.sort} {one.type}] " + "; ".join(one.reasons)[:300])
            for name in distinct(one) if not told.apart else [one.names[0].name, one.name]:
                print("     ", _with_words(name, one, texts))


def distinct(actor: Actor) -> list[str]:
    """The names of an actor that are full and not written with the same words, the most used first."""
    kept: dict[object, str] = {}
    for one in actor.names:
        if actor.sort == "people":
            words = person_name(one.name).words
            key: object = tuple(sorted(map(folded, words)))
            if len(words) < 2 or any(_only_titled(words, person_name(other.name).words) for other in actor.names):
                continue
        else:
            key = meaning(one.name)
            if one.name.isupper() and " " not in one.name:
                key = one.name
            elif len(one.name.split()) < 2 or not key:
                continue
        kept.setdefault(key, one.name)
    acronyms = [name for name in kept.values() if " " not in name] if actor.sort != "people" else []
    # One acronym beside one name is what an acronym is for.
    return [name for name in kept.values() if len(acronyms) != 1 or name not in acronyms]


def _only_titled(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one name is the end of the other: a title or an office before it, or a surname of several words."""
    if words == others:
        return False
    if len(words) > len(others) > 1:
        return tuple(words[-len(others) :]) == tuple(others)
    return len(words) < len(others) and tuple(others[-len(words) :]) == tuple(words)


def left_apart(actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Pairs of actors of one country that may be one: names nearly alike, or an acronym shared."""
    by_country: dict[tuple[str, str], list[Actor]] = defaultdict(list)
    for actor in actors:
        by_country[actor.namings[0].country or "", actor.sort].append(actor)
    for group in by_country.values():
        for one, other in combinations(group, 2):
            alike = fuzz.token_sort_ratio(_plain(one.name), _plain(other.name)) >= _NEAR
            if alike or _acronyms(one) & _acronyms(other):
                yield one, other


@lru_cache(maxsize=20_000)
def _plain(name: str) -> str:
    return folded(name).replace(" al ", " ").replace("-", " ")


def _acronyms(actor: Actor) -> set[str]:
    return {one.name for one in actor.names if one.name.isupper() and " " not in one.name and len(one.name) > 2}


def _with_words(name: str, actor: Actor, texts: Texts) -> str:
    files = next(one.documents for one in actor.names if one.name == name) if name else ()
    where = " ".join(texts[sha][0].split("/")[0] for sha in files)
    text = texts[files[0]][1]
    hit = re.search(r"\s+".join(map(re.escape, name.split())), text)
    around = " ".join(text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND].split()) if hit else ""
    return f"{name} ({where}) | {around}"


if __name__ == "__main__":
    sys.exit(main())
