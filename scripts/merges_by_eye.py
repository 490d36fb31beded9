#!/usr/bin/env python3
"""Who was taken for one in documents of one country or several, to be read beside their words by a person.

    python scripts/merges_by_eye.py DOCUMENT ... [--sort people|organisations] [--number N] [--seed S] [--apart]

Every actor that bears two or more distinct full names (of people in other words, of bodies in other words that tell
something, or two acronyms) is a merge; N of them are drawn by lot and printed, each name with the years or files that
use it and the words around one place. `--apart` draws pairs that were left apart, although they share a surname and a
given name's first letter, or an acronym, or an acronym and its initials: what may have been missed. Nothing is judged
here: whoever reads counts what is wrong. `docs/accuracy.md` has the figures.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import Record, document_ref
from tripartite.pipeline.namings import namings_of
from tripartite.pipeline.reading import read_document
from tripartite.resolution.actors import Actor, actors_of
from tripartite.resolution.bodies import meaning
from tripartite.resolution.latin import folded, sound
from tripartite.resolution.matching import initials_of
from tripartite.resolution.people import person_name
from tripartite.values.statements import Organisation, Person

#: Each document's name by its SHA-256, and its text.
Texts = dict[str, tuple[str, str]]
_AROUND = 70


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
    """Pairs of actors that may be one: by surname and a given name's letter, by acronym, by initials."""
    near: dict[str, list[int]] = defaultdict(list)
    for number, actor in enumerate(actors):
        for key in sorted({key for one in actor.names for key in _beginnings(actor.sort, one.name)}):
            near[f"{actor.sort} {key}"].append(number)
    pairs = {pair for group in near.values() if len(group) < 30 for pair in combinations(group, 2)}
    for one, other in sorted(pairs):
        yield actors[one], actors[other]


def _beginnings(sort: str, name: str) -> list[str]:
    if sort == "people":
        words = person_name(name).words
        ends = {words[-1], words[0]} if len(words) > 1 else set()
        return [f"{sound(word)[:3]}.{sound(words[0 if word == words[-1] else -1])[:1]}" for word in ends]
    if " " not in name:
        return [name.casefold()] if name.isupper() and len(name) > 2 else []
    words = sorted(one for one in meaning(name) if one.startswith("="))
    return [initials_of(name), *(" ".join(pair) for pair in combinations(words, 2))]


def _with_words(name: str, actor: Actor, texts: Texts) -> str:
    files = next(one.documents for one in actor.names if one.name == name) if name else ()
    where = " ".join(texts[sha][0].split("/")[0] for sha in files)
    text = texts[files[0]][1]
    hit = re.search(r"\s+".join(map(re.escape, name.split())), text)
    around = " ".join(text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND].split()) if hit else ""
    return f"{name} ({where}) | {around}"


if __name__ == "__main__":
    sys.exit(main())
