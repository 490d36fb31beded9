"""Which namings are of one person or body: only what leaves no other candidate is put together.

Only namings that some rule could join are compared: people by the beginnings of their names' sounds, bodies by words.
Namings are compared within one country (a block): "Ministry of Justice" is another body elsewhere. Bodies of the world
(the ILO, the ITUC) are one everywhere. What is nearly enough goes to a person as a doubtful pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.state_offices import state_office
from tripartite.extraction.naming.world_bodies import world_body_of
from tripartite.resolution import bodies
from tripartite.resolution.clusters import Clusters
from tripartite.resolution.latin import folded
from tripartite.resolution.matching_people import match_people
from tripartite.resolution.namings import Doubt, Judged, Naming

__all__ = ["Doubt", "Judged", "Matched", "Naming", "initials_of", "matched", "world_key"]

_ACRONYM_LETTERS = 3
_OF_THE_STATE = frozenset(("government-body", "court", "police", "igo"))
_LINKS = frozenset(
    ("of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "le", "les", "l", "d", "et", "del", "los", "las",
     "el", "y", "e", "и", "по", "в")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matched:
    """Namings put together with the reasons, and the pairs left in doubt."""

    clusters: tuple[tuple[tuple[Naming, ...], tuple[str, ...]], ...]
    doubts: tuple[Doubt, ...]


def matched(namings: Sequence[Naming], judged: Iterable[Judged] = ()) -> Matched:
    """Put namings together: persons' judgements first, then the rules, block by block."""
    sets = Clusters(len(namings))
    place = {naming.key: index for index, naming in enumerate(namings)}
    for one in judged:
        if one.left in place and one.right in place:
            if one.verdict == "different":
                sets.keep_apart(place[one.left], place[one.right])
            elif one.verdict == "same":
                sets.unite(place[one.left], place[one.right], "a person said that they are one")
    doubts: list[Doubt] = []
    for sort, block in _blocks(namings):
        (match_people if sort == "people" else _match_bodies)(namings, block, sets, doubts)
    together = tuple(
        (tuple(namings[index] for index in members), tuple(dict.fromkeys(reasons))) for members, reasons in sets.sets()
    )
    settled = {frozenset((one.left, one.right)) for one in judged}
    return Matched(together, tuple(one for one in doubts if frozenset((one.left.key, one.right.key)) not in settled))


def _blocks(namings: Sequence[Naming]) -> Iterator[tuple[str, list[int]]]:
    """(sort, places) of the namings that may be of one actor."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, naming in enumerate(namings):
        blocks[naming.sort, "" if world_key(naming) else naming.country or ""].append(index)
    for (sort, _), block in sorted(blocks.items()):
        yield sort, block


def _match_bodies(namings: Sequence[Naming], block: list[int], sets: Clusters, doubts: list[Doubt]) -> None:
    by_name: dict[str, int] = {}
    for index in block:
        world = world_key(namings[index])
        for name in [f"world:{world}"] if world else _same_name_keys(namings[index]):
            known = by_name.setdefault(name, index)
            sets.unite(known, index, f"both are called “{namings[index].name}”")
    _match_pairs(namings, block, sets, doubts)
    _attach_acronyms(namings, block, sets)
    _attach_parts(namings, block, sets, doubts)


def _same_name_keys(naming: Naming) -> list[str]:
    """What two namings share where they are written alike, possessives and "Government of" beside adjectives apart."""
    full = [bodies.unpossessed(name) for name in _full(naming)]
    states = [f"government:{code}" for name in full if (code := bodies.government_of(name))]
    home = [name for name in full if bodies.lands(name) <= {naming.country or ""}]
    offices = [f"office:{key}" for name in home if (key := state_office(name))]
    return [*(folded(name) for name in full), *states, *offices]


def _comparable(namings: Sequence[Naming], block: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Each body with those before it that a rule could join to it: two concepts or an acronym shared."""
    by_word: dict[str, list[int]] = defaultdict(list)
    fillers = bodies.lexicon().fillers
    for index in block:
        naming = namings[index]
        words = frozenset().union(*(bodies.meaning(name) for name in _full(naming))) - fillers
        acronyms = {f"acronym:{one}" for one in _acronyms(naming)}
        shared = Counter(other for word in words for other in by_word[word])
        near = {other for other, number in shared.items() if number > 1}
        near |= {other for acronym in acronyms for other in by_word[acronym]}
        yield index, sorted(near)
        for key in words | acronyms:
            by_word[key].append(index)


def _match_pairs(namings: Sequence[Naming], block: list[int], sets: Clusters, doubts: list[Doubt]) -> None:
    """Rivals are kept apart first, so that no translation that fits both can join them; unlike acronyms come last."""
    last: list[tuple[int, int, str]] = []
    found: list[tuple[int, int, str]] = []
    for index, others in _comparable(namings, block):
        for other in others:
            a, b = namings[other], namings[index]
            if sets.find(index) == sets.find(other) or {a.type, b.type} >= {"company", "union"}:
                continue
            if _told_apart(a, b):
                sets.keep_apart(other, index)
            elif not bodies.same_land(a.name, b.name, a.country):
                continue
            elif any(bodies.same_meaning(x, y) for x in _full(a) for y in _full(b)):
                reason = f"“{a.name}” and “{b.name}” say the same"
                if bodies.national_or_of(a.name, b.name, a.country) and not _one_of_the_state(a, b):
                    if {a.type, b.type} & _OF_THE_STATE:
                        sets.keep_apart(other, index)
                    doubts.append(Doubt(a, b, "one is called national where the other is called by the country"))
                elif _rivals(a, b):
                    sets.keep_apart(other, index)
                    doubts.append(Doubt(a, b, "their names say the same, but each goes by an acronym of its own"))
                else:
                    (last if _go_by_others(a, b) else found).append((other, index, reason))
            else:
                _match_by_acronym(other, index, namings, found, doubts)
    for one, other, reason in (*found, *last):
        sets.unite(one, other, reason)


def _told_apart(a: Naming, b: Naming) -> bool:
    """Whether one document names both in one language, in names that say different things: then they are two.

    A document that names an authority in full and in part is left to the rule for shortened names.
    """
    if a.document != b.document or " " not in a.name or " " not in b.name:
        return False
    if not bodies.languages_of(a.name) & bodies.languages_of(b.name) or bodies.same_meaning(a.name, b.name):
        return False
    return not (bodies.part_of_meaning(a.name, b.name) or bodies.part_of_meaning(b.name, a.name))


def _match_by_acronym(
    one: int, other: int, namings: Sequence[Naming], found: list[tuple[int, int, str]], doubts: list[Doubt]
) -> None:
    a, b = namings[one], namings[other]
    shared = {name for name in _acronyms(a) & _acronyms(b) if len(name) >= _ACRONYM_LETTERS}
    if not shared or not _full(a) or not _full(b):
        return
    acronym = min(shared)
    if any(bodies.in_conflict(x, y) for x in _full(a) for y in _full(b)):
        doubts.append(Doubt(a, b, f"both go by {acronym}, but their names say different things"))
    else:
        found.append((one, other, f"both go by {acronym} and their names agree"))


def _one_of_the_state(a: Naming, b: Naming) -> bool:
    """Whether "National" and the country's name say the same of two authorities: no document names them as two."""
    return bool({a.type, b.type} & _OF_THE_STATE) and a.document != b.document and not _go_by_others(a, b)


def _go_by_others(a: Naming, b: Naming) -> bool:
    """Whether both have acronyms and share none."""
    ours, theirs = _acronyms(a), _acronyms(b)
    return bool(ours and theirs) and not ours & theirs


def _rivals(a: Naming, b: Naming) -> bool:
    """Whether two bodies of one language whose names say the same are told apart.

    Each has an acronym of its own, or one document names both, in the same words in another order, and gives one an
    acronym. Bodies that are no unions have two acronyms freely, unless their names differ in a word of little weight.
    """
    if folded(a.name) == folded(b.name) or not bodies.languages_of(a.name) & bodies.languages_of(b.name):
        return False
    if not {a.type, b.type} <= {"union", "union-centre", "other"}:
        return _go_by_others(a, b) and bodies.meaning(a.name) != bodies.meaning(b.name)
    reordered = sorted(folded(a.name).split()) == sorted(folded(b.name).split())
    return _go_by_others(a, b) or (a.document == b.document and reordered and _acronyms(a) != _acronyms(b))


def _attach_acronyms(namings: Sequence[Naming], block: list[int], sets: Clusters) -> None:
    """An acronym alone joins the one body that goes by it."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for index in block:
        for acronym in _acronyms(namings[index]):
            bearers[acronym].append(index)
    for index in block:
        if _full(namings[index]):
            continue
        for acronym in sorted(_acronyms(namings[index])):
            found = {sets.find(other) for other in bearers[acronym] if _full(namings[other])}
            if len(found) == 1:
                sets.unite(found.pop(), index, f"no other body goes by {acronym}")
            elif not found and len(acronym) > _ACRONYM_LETTERS:
                _attach_initials(namings, block, index, acronym, sets)
                sets.unite(bearers[acronym][0], index, f"no other body goes by {acronym}")


def _attach_initials(namings: Sequence[Naming], block: list[int], index: int, acronym: str, sets: Clusters) -> None:
    """An acronym that nobody is said to go by joins the one body whose name has exactly its letters."""
    spelt = {
        sets.find(other)
        for other in block
        if any(initials_of(name) == folded(acronym) for name in _full(namings[other]))
    }
    if len(spelt) == 1:
        sets.unite(spelt.pop(), index, f"{acronym} are the initials of that name, and of no other")


def initials_of(name: str) -> str:
    """The first letters of a name's words, links left out: "itufew" of "Industrial Trade Union of Fuel ..."."""
    return "".join(word[0] for word in folded(name).split() if word not in _LINKS)


def _attach_parts(namings: Sequence[Naming], block: list[int], sets: Clusters, doubts: list[Doubt]) -> None:
    """A shortened name of an authority joins the one authority whose name it shortens as names are shortened."""
    # courts are left out: of those of a town "the Orlo court" may be any
    official = [index for index in block if namings[index].type in ("government-body", "police", "igo")]
    by_word: dict[str, set[int]] = defaultdict(set)
    for index in official:
        for word in (word for name in _full(namings[index]) for word in bodies.meaning(name)):
            by_word[word].add(index)
    for index in official:
        ours = _full(namings[index])
        said = {
            sets.find(other): other
            for other in _with_all_words(namings[index], by_word)
            if sets.find(other) != sets.find(index)
            and any(bodies.says_part(x, y) for x in ours for y in _full(namings[other]))
            and bodies.same_land(namings[index].name, namings[other].name, namings[index].country)
        }
        found = {
            root
            for root in said
            if any(
                bodies.part_of_meaning(x, y) for one in sets.members(root) for x in ours for y in _full(namings[one])
            )
        }
        if len(found) == 1:
            sets.unite(found.pop(), index, "one name is the other shortened, and no other fits")
        elif len(said) == 1 and not found and not sets.apart(index, *said):
            other = next(iter(said.values()))
            doubts.append(Doubt(namings[index], namings[other], "one name is the other with fewer parts"))


def _with_all_words(naming: Naming, by_word: dict[str, set[int]]) -> list[int]:
    """The bodies whose names say everything that one of this body's names says."""
    found: set[int] = set()
    for name in _full(naming):
        words = bodies.meaning(name)
        if words:
            found |= set.intersection(*(by_word[word] for word in words))
    return sorted(found)


@lru_cache(maxsize=100_000)
def world_key(naming: Naming) -> str | None:
    """The gazetteer's key where a body's full name, or else an acronym, is that of a body of the world."""
    if naming.sort != "organisations":
        return None
    for name in (naming.name, *naming.acronyms):
        body = world_body_of(bodies.unpossessed(name))
        if body is not None and (name == naming.name or _agrees(naming.name, body.name)):
            return body.key
    return None


def _agrees(name: str, known: str) -> bool:
    """Whether a body's name may be that of the one its acronym stands for: nothing sets the two apart."""
    return len(name.split()) == 1 or not bodies.in_conflict(name, known)


@lru_cache(maxsize=100_000)
def _full(naming: Naming) -> tuple[str, ...]:
    """The forms that are names in words; a shorter form is the body's in its own document alone."""
    said = bodies.meaning(naming.name)
    return tuple(
        name
        for name in naming.names
        if (len(name.split()) > 1 and not bodies.shortened(name, said)) or (name == naming.name and not name.isupper())
    )


def _acronyms(naming: Naming) -> set[str]:
    """The forms that are acronyms."""
    return {name for name in naming.names if len(name.split()) == 1 and name.upper() == name and len(name) > 1}
