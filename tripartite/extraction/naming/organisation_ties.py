"""One organisation per body: full names, acronyms and short forms of a document tied to one another.

An acronym in brackets, the gazetteer of the world's bodies and equal words tie two names for certain. A shorter name is
tied to a longer one ("the Special Panel" to "Special Panel of Inquiry") only where exactly one longer name holds all
its words; a wrong tie would put one body's deeds on another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tripartite.extraction.naming.acronyms import Definition, initials_of
from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.bodies_cyrillic import stemmed
from tripartite.extraction.naming.body_types import type_of
from tripartite.extraction.naming.context_cues import context_cues
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.shortened import core_of, one_sort, rivals, shortens
from tripartite.extraction.naming.world_bodies import WorldBody, normal, world_body_of
from tripartite.text.countries import countries_in, country_named
from tripartite.values.vocabulary import OrganisationType

_FORMERLY = re.compile(
    r"(?:formerly|previously|until \d{4}|anciennement|antes|antiguamente|ранее|бывш\w+)"
    r"(?: known as| called| named| dénommée?| denominad[oa])?(?: the| la| le| el)? (?:l['’])?$"
)
_OWNER = re.compile(r"\b(?:ILO|OIT|МОТ|International Labou?r Organi[sz]ation|Международной организации труда)\b")
_GOVERNMENT = re.compile(
    r"Government of (?:the )?(?:Republic of |Kingdom of |State of )?(?P<of>.+)|(?P<people>[\w-]+) Government"
)
_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"\n]{2,70})[»”“\"]")


@dataclass
class Named:
    """One body as the document names it, while its mentions are gathered."""

    name: str
    type: OrganisationType
    rule: str
    at: tuple[int, int]
    head: str = ""
    acronyms: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    world: WorldBody | None = None
    keys: list[str] = field(default_factory=list)
    merged: bool = False
    formerly: str | None = None

    def called(self, words: str) -> None:
        """Record a further form of the name."""
        if words != self.name and words not in self.variants:
            self.variants.append(words)

    def abbreviated(self, acronym: str) -> None:
        """Record an acronym."""
        if acronym not in self.acronyms:
            self.acronyms.append(acronym)


class Register:
    """The bodies of one document, filled in the order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.named: list[Named] = []
        self.keys: dict[str, Named] = {}
        self.latest: Named | None = None
        self.latest_end = 0

    def add(self, body: Body, definition: Definition | None) -> None:
        """Record a full name, with the bracket that may follow it."""
        words = self.text[body.start : body.end]
        world = world_body_of(words)
        acronyms = definition.acronyms if definition else ()
        keys = [*_keys(words, body), *([world.key] if world else ()), *acronyms, *_government(words)]
        one = next((self.keys[key] for key in keys if key in self.keys), None)
        if one is None:
            sort = type_of(words, body.type, world)
            one = Named(words, sort, body.rule, (body.start, body.end), body.head, world=world)
            self.named.append(one)
        else:
            one.called(words)
        one.places.append((body.start, body.end))
        for key in keys:
            self._know(key, one)
        if body.rule.startswith("bodies_cyrillic") and _QUOTED.search(words):
            one.called(_QUOTED.findall(words)[-1])
        if definition:
            self._define(one, definition)
        self._rename(one, body)

    def _rename(self, one: Named, body: Body) -> None:
        """Record a name as the former one of the body named just before ("..., formerly the Tram Guild")."""
        before = _FORMERLY.search(self.text, max(0, body.start - 44), body.start)
        if before and self.latest and self.latest is not one and before.start() - self.latest_end < 20:
            self.latest.formerly = one.name
        self.latest, self.latest_end = one, body.end

    def _define(self, one: Named, definition: Definition) -> None:
        """Record what stands in brackets behind a name, and where."""
        for form in (*definition.acronyms, *definition.shorts):
            at = self.text.find(form, definition.start, definition.end)
            if at >= 0:
                one.places.append((at, at + len(form)))
            if form in definition.acronyms:
                one.abbreviated(form)
                self._know(form.rstrip("s"), one)
            else:
                one.called(form)
                self._know(form, one)

    def _know(self, key: str, one: Named) -> None:
        """Record what a body can be looked up by, unless another has it already."""
        if self.keys.setdefault(key, one) is one:
            one.keys.append(key)

    def add_owner(self, start: int, end: int) -> None:
        """Record the body of the world that a longer world name holds ("ILO" in "ILO Committee of Experts")."""
        words = self.text[start:end]
        for hit in _OWNER.finditer(words):
            owner = world_body_of(hit.group())
            whole = world_body_of(words)
            if owner is None or owner is whole or owner.key in self.keys:
                continue
            place = (start + hit.start(), start + hit.end())
            one = Named(hit.group(), owner.type, "world_bodies.owner", place, world=owner)
            if hit.group().isupper():
                one.abbreviated(hit.group())
            self.named.append(one)
            self.keys[owner.key] = one

    def elsewhere(self, body: Body, definition: Definition) -> bool:
        """Whether the bracket abbreviates another body of the world: "Committee of Experts of the ... (ILO)"."""
        own = world_body_of(self.text[body.start : body.end])
        meant = [world_body_of(acronym) for acronym in definition.acronyms]
        return own is not None and any(one is not None and one is not own for one in meant)

    def add_acronym(self, start: int, end: int) -> None:
        """Record an acronym that stands by itself."""
        words = self.text[start:end]
        world = world_body_of(words)
        one = self.keys.get(words) or (self.keys.get(world.key) if world else None)
        if one is None and world is None and words[0] >= "А":
            one = self._russian_spelt(words)
            if one is not None:
                self.keys[words] = one
        if one is None:
            beside = context_cues().before(self.text[max(0, start - 60) : start]) or OrganisationType.OTHER
            sort = type_of(words, beside, world)
            one = Named(words, sort, "lone_acronyms", (start, end), world=world)
            self.named.append(one)
            self.keys[words] = one
            if world:
                self.keys.setdefault(world.key, one)
        one.abbreviated(words)
        one.places.append((start, end))

    def _russian_spelt(self, acronym: str) -> Named | None:
        """The one Russian body whose words begin with the letters of an acronym ("ФПО")."""
        spelt = [one for one in self.named if len(acronym) > 2 and initials_of(one.name) == acronym]
        return spelt[0] if len(spelt) == 1 else None

    def add_quoted(self) -> None:
        """Record where a name in quotation marks stands without its kind ("«Anchor»" after "the union «Anchor»")."""
        taken = {place for one in self.named for place in one.places}
        covered = sorted(taken)
        at = 0
        for hit in _QUOTED.finditer(self.text):
            while at < len(covered) and covered[at][1] <= hit.start():
                at += 1
            if at < len(covered) and covered[at][0] < hit.end():
                continue
            one = self.keys.get(f"«{stemmed(hit[1])}»")
            if one:
                one.called(hit[1])
                one.places.append(hit.span(1))

    def spell_out(self, pieces: Sequence[Piece]) -> None:
        """Give acronyms that were never defined the row of capitals that they spell, where there is one only."""
        lone = {one.acronyms[0]: one for one in self.named if one.rule == "lone_acronyms" and not one.world}
        rows: dict[str, list[Piece]] = {}
        covers = self.cover()
        for piece in pieces if lone else ():
            spelt = "".join(word[0] for word in piece.texts)
            if spelt in lone and len(spelt) > 2 and not covers(piece.start):
                rows.setdefault(spelt, []).append(piece)
        for acronym, found in rows.items():
            names = {normal(self.text[piece.start : piece.end]) for piece in found}
            if len(names) == 1:
                one = lone[acronym]
                one.name, one.at = self.text[found[0].start : found[0].end], (found[0].start, found[0].end)
                one.places += [(piece.start, piece.end) for piece in found]

    def cover(self) -> Callable[[int], bool]:
        """A test whether some body's name recorded so far covers an offset."""
        covered = sorted(place for one in self.named for place in one.places)
        starts = [start for start, _ in covered]

        def covers(offset: int) -> bool:
            at = bisect_right(starts, offset) - 1
            return at >= 0 and covered[at][1] > offset

        return covers

    def unite(self) -> None:
        """Tie shorter names to the one longer name that holds all their words."""
        cores = {id(one): core_of(one.name) for one in self.named}
        self._unite_equal(cores)
        holders: dict[str, list[Named]] = {}
        for one in self.named:
            for word in cores[id(one)]:
                holders.setdefault(word, []).append(one)
        for one in list(self.named):
            core = cores[id(one)]
            if len(core) < 2:
                continue
            rarest = min(core, key=lambda word: (len(holders[word]), word))
            longer = [other for other in holders[rarest] if other is not one and shortens(self.text, one, other, cores)]
            if one.rule == "small_bodies.court":
                longer = self._court_meant(one)
            longer = [other for other in longer if not other.merged]
            if len(longer) == 1 and not one.merged:
                self._merge(longer[0], one)
        self.named = [one for one in self.named if not one.merged]

    def _unite_equal(self, cores: dict[int, frozenset[str]]) -> None:
        """Tie names of the same words ("of the" for "in the"), to the first of them."""
        first: dict[tuple[frozenset[str], str], Named] = {}
        for one in list(self.named):
            core = cores[id(one)]
            if one.world or len(core) < 2 or one.rule == "small_bodies.court":
                continue
            other = first.setdefault((core, one.head), one)
            if other is not one and one_sort(one.type, other.type) and not rivals(other, one):
                self._merge(other, one)

    def _court_meant(self, one: Named) -> list[Named]:
        """The courts of the town that "the Orlo court" may mean; "an Orlo court" means none for certain."""
        if self.text[one.at[0] - 4 : one.at[0]].lower() != "the ":
            return []
        town = one.name.split()[0]
        return [
            other
            for other in self.named
            if other.name.startswith(f"{town} ")
            and other.head in ("Court", "Courts")
            and other is not one
            and not other.rule.startswith("small")
        ]

    def _merge(self, longer: Named, one: Named) -> None:
        one.merged = True
        longer.called(one.name)
        for words in one.variants:
            longer.called(words)
        for acronym in one.acronyms:
            longer.abbreviated(acronym)
        longer.places.extend(one.places)
        for key in one.keys:
            self.keys[key] = longer
        longer.keys += one.keys


def _government(words: str) -> list[str]:
    """The key of a state's government, however the text words it ("Ruritanian Government")."""
    state = _GOVERNMENT.fullmatch(words)
    if state is None:
        return []
    code = country_named(state["of"]) if state["of"] else _people(state["people"])
    return [f"government of {code}"] if code else []


def _people(adjective: str) -> str | None:
    """The country of a people's adjective, where it is one country's."""
    found = countries_in(adjective)
    return found[0].code if len(found) == 1 else None


def _keys(words: str, body: Body) -> list[str]:
    if not words.isascii() and re.search("[а-яё]", words):
        keys = [stemmed(words)]
        quoted = _QUOTED.findall(words)
        if quoted:
            keys.append(f"«{stemmed(quoted[-1])}»")
        elif body.rule == "bodies_cyrillic.quoted":
            keys.append(f"«{stemmed(words)}»")
        return keys
    return [normal(words), words] if " " not in words else [normal(words)]
