"""Which namings are of one person, in one country.

First whole names with the same parts come together. A name with fewer parts ("Ana Duarte") joins a fuller one ("Ana Luz
Duarte") only where no other person fits it. Two whole names that are told apart in one document, or that have three
parts or more and conflict ("Ana Luz Duarte", "Ana Inés Duarte"), are two people, and nothing that fits both joins them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from tripartite.extraction.naming import offices
from tripartite.resolution.clusters import Clusters
from tripartite.resolution.latin import alike, romanised, sound
from tripartite.resolution.namings import Doubt, Naming
from tripartite.resolution.people import PersonName, beginnings_of, common, may_be, one_person, person_name

Forms = dict[int, list[PersonName]]
_FULL = 3


def match_people(namings: Sequence[Naming], block: Sequence[int], sets: Clusters, doubts: list[Doubt]) -> None:
    """Unite the namings (places in `namings`) of each person; what fits several people goes into `doubts`."""
    forms = {index: _forms(namings[index]) for index in block}
    whole = [index for index in block if any(form.whole for form in forms[index])]
    shorter = _match_whole(namings, whole, forms, sets, doubts)
    _attach_shorter(namings, shorter, sets, doubts)
    by_letter: dict[str, list[int]] = defaultdict(list)
    for index in whole:
        for letter in {sound(form.surname)[:1] for form in forms[index] if form.whole}:
            by_letter[letter].append(index)
    known_whole = set(whole)
    bare = [index for index in block if index not in known_whole]
    _meet_in_office(namings, bare, forms, sets)
    for index in block:
        if index not in known_whole:
            letters = {sound(form.surname)[:1] for form in forms[index] if form.words}
            near = sorted({other for letter in letters for other in by_letter[letter]})
            _attach_short(namings, index, near, forms, sets, doubts)


def _forms(naming: Naming) -> list[PersonName]:
    """The names that are compared: the fullest, and those that say the same in other letters.

    A short form ("Minister Duarte", "Duarte") belongs to this naming in its document, and may be another's elsewhere.
    """
    full = person_name(naming.name)
    others = [person_name(name) for name in naming.names[1:]]
    if not full.whole:
        return [full, *others]
    script = romanised(naming.name), naming.name.isascii()
    return [full] + [
        one
        for one, name in zip(others, naming.names[1:], strict=True)
        if len(one.words) == len(full.words) and (one_person(full, one) or (romanised(name), name.isascii()) != script)
    ]


def _match_whole(
    namings: Sequence[Naming], whole: Sequence[int], forms: Forms, sets: Clusters, doubts: list[Doubt]
) -> dict[int, dict[int, str]]:
    """Unite whole names of the same parts, keep apart those in conflict; for each name the fuller ones that fit it."""
    near: dict[str, list[int]] = defaultdict(list)
    same: list[tuple[int, int, str]] = []
    fuller: dict[int, dict[int, str]] = defaultdict(dict)
    for index in whole:
        beginnings = {key for form in forms[index] for key in beginnings_of(form)}
        for other in sorted({known for key in beginnings for known in near[key]}):
            reason = _first(one_person(a, b) for a in forms[index] for b in forms[other])
            if reason is None:
                if _two_people(namings, index, other, forms):
                    sets.keep_apart(index, other)
            elif _told_by_roles(namings[index], namings[other]):
                sets.keep_apart(index, other)
                doubts.append(Doubt(namings[other], namings[index], "one document tells them apart"))
            elif _parts(forms[index]) == _parts(forms[other]):
                same.append((other, index, reason))
            elif _told_apart(namings[index], namings[other]):
                sets.keep_apart(index, other)
                doubts.append(Doubt(namings[other], namings[index], "one document tells them apart"))
            elif _last_part_tells(namings[index].country, forms[index], forms[other]):
                doubts.append(Doubt(namings[other], namings[index], "one name is the other without its last part"))
            elif _borne_by_many(namings[index].country, forms[index], forms[other]):
                doubts.append(Doubt(namings[other], namings[index], "several people fit this name with fewer parts"))
            else:
                short, full = sorted((index, other), key=lambda one: _parts(forms[one]))
                fuller[short][full] = reason
        for key in beginnings:
            near[key].append(index)
    for one, another, reason in same:
        sets.unite(one, another, reason)
    return fuller


def _told_apart(one: Naming, other: Naming) -> bool:
    """Whether one document, which ties the names of one person, left these two names untied in one script."""
    return one.document == other.document and _cyrillic(one.name) == _cyrillic(other.name)


def _told_by_roles(one: Naming, other: Naming) -> bool:
    """Whether one document spells two names differently and says of their bearers what has nothing in common."""
    if not _told_apart(one, other) or not (one.roles and other.roles):
        return False
    ours, theirs = ({word for role in each.roles for word in role.casefold().split()} for each in (one, other))
    return not ours & theirs


def _cyrillic(name: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in name)


def _last_part_tells(country: str | None, ours: Sequence[PersonName], theirs: Sequence[PersonName]) -> bool:
    """Whether one name is the other without its last part, where people go by that part; or any, where by every."""
    if country in _customs()["every_part_tells"]:
        return True
    if country not in _customs()["last_part_tells"]:
        return False
    short, long = sorted((ours[0].words, theirs[0].words), key=len)
    return all(sound(one) == sound(other) for one, other in zip(short, long, strict=False))


def _borne_by_many(country: str | None, ours: Sequence[PersonName], theirs: Sequence[PersonName]) -> bool:
    """Whether the shorter name is a given name that many bear and one more, where names are fathers' names in a row."""
    short = min(ours[0].words, theirs[0].words, key=len)
    return country in _customs()["last_part_tells"] and len(short) < _FULL and common(short[:1])


@lru_cache(maxsize=1)
def _customs() -> dict[str, frozenset[str]]:
    data = json.loads((files("tripartite.resolution") / "data" / "customs.json").read_text(encoding="utf-8"))
    return {custom: frozenset(data[custom]) for custom in ("last_part_tells", "every_part_tells", "one_at_a_time")}


def _attach_shorter(
    namings: Sequence[Naming], fuller: dict[int, dict[int, str]], sets: Clusters, doubts: list[Doubt]
) -> None:
    """Each name with fewer parts joins the one person whom it fits; again while that settles others."""
    left = sorted(fuller)
    while left:
        waiting = []
        for index in left:
            fits = _people_fitting(index, fuller[index], sets)
            if len(fits) == 1:
                other, reason = next(iter(fits.values()))
                sets.unite(other, index, reason)
            elif fits:
                waiting.append(index)
        if len(waiting) == len(left):
            break
        left = waiting
    for index in left:
        for other, _ in _people_fitting(index, fuller[index], sets).values():
            doubts.append(Doubt(namings[index], namings[other], "several people fit this name with fewer parts"))


def _people_fitting(index: int, fuller: dict[int, str], sets: Clusters) -> dict[int, tuple[int, str]]:
    """The people whom a name may be of: those who must stay apart from it left out, those who may be one counted once.

    Fuller names that do not conflict with one another ("Ana Luz Duarte", "Ana Duarte Paz") may yet be one person: they
    count as one only where they were put together already, so that such a name waits for a person too.
    """
    fits: dict[int, tuple[int, str]] = {}
    for other, reason in sorted(fuller.items()):
        if not sets.apart(index, other):
            fits.setdefault(sets.find(other), (other, reason))
    return fits


def _two_people(namings: Sequence[Naming], one: int, other: int, forms: Forms) -> bool:
    """Whether two names that share a word and do not match are certainly of two people.

    What each has and the other lacks must stand in the same place: "Ana Luz Duarte" and "Ana Duarte Paz" may be one
    Ana Luz Duarte Paz. Two names of two parts in different documents are left open: either may be shortened.
    """
    a, b = (max(forms[index], key=lambda form: len(form.words)).words for index in (one, other))
    if namings[one].document != namings[other].document and min(len(a), len(b)) < _FULL:
        return False
    lacking = [place for place, word in enumerate(a) if not any(alike(word, x) for x in b)]
    extra = [place for place, word in enumerate(b) if not any(alike(word, x) for x in a)]
    return len(lacking) < len(a) and bool(set(lacking) & set(extra))


def _parts(forms: Iterable[PersonName]) -> int:
    return max(len(form.words) for form in forms)


def _attach_short(
    namings: Sequence[Naming],
    index: int,
    whole: list[int],
    forms: Forms,
    sets: Clusters,
    doubts: list[Doubt],
) -> None:
    """A name with initials or a bare surname joins the one person whom it fits; several are left in doubt."""
    fits: dict[int, tuple[int, str]] = {}
    for other in whole:
        reason = _first(may_be(a, b) for a in forms[index] for b in forms[other])
        if reason:
            fits.setdefault(sets.find(other), (other, reason))
    office = _office(namings[index])
    if office and not any(form.initials for form in forms[index]):
        # "President Tellan" is no Tellan of whom nobody says that he presides
        holders = {root for root in fits if any(_holds(namings[one], office) for one in sets.members(root))}
        doubtful = [other for root, (other, _) in fits.items() if root not in holders]
        fits = {root: fit for root, fit in fits.items() if root in holders}
        if not fits:
            doubts.extend(
                Doubt(namings[index], namings[one], "the surname fits, the office does not") for one in doubtful
            )
    if len(fits) == 1:
        other, reason = next(iter(fits.values()))
        sets.unite(other, index, reason)
    for other, _ in fits.values() if len(fits) > 1 else ():
        doubts.append(Doubt(namings[index], namings[other], "several people fit this short name"))


def _office(naming: Naming) -> str:
    """The office with which a document names somebody whose given name it does not tell, else ""."""
    return next(filter(None, map(offices.office_of, naming.roles)), "")


def _holds(naming: Naming, office: str) -> bool:
    return any(office in role.casefold() for role in naming.roles)


def _meet_in_office(namings: Sequence[Naming], bare: Sequence[int], forms: Forms, sets: Clusters) -> None:
    """Unite surnames of one sound that documents give to the holder of an office of which a state has one."""
    first: dict[tuple[str, str], int] = {}
    for index in bare:
        office, surname = _office(namings[index]), forms[index][0].surname
        if office in _customs()["one_at_a_time"] and surname and not forms[index][0].initials:
            sets.unite(first.setdefault((office, sound(surname)), index), index, "one surname in an office held by one")


def _first(reasons: Iterable[str | None]) -> str | None:
    return next((reason for reason in reasons if reason), None)
