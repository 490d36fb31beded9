"""Hiding names in texts: where each stands, in every spelling known, and what stands there instead.

When in doubt a name is hidden: a namesake whose own name is not known loses theirs too. What is put in stands in square
brackets, as editors mark what is not the author's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from tripartite.publishing.hidden_names import Hidden, HiddenName, Part, full_names, plain
from tripartite.publishing.name_neighbours import bare_initials, beside, initials_before
from tripartite.publishing.written_markup import without_markup
from tripartite.publishing.written_names import JOINERS, folded_letters, is_apart
from tripartite.resolution.latin import sound

_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{JOINERS}])*")
_GAP = re.compile(r"[\s.,'’ʼ`\-‐‑–_+·/]{0,3}")
_CODED = re.compile(r"\S*%[0-9A-Fa-f]{2}\S*")
#: File names, addresses and tags write words together and small.
_JOINED = re.compile(r"\S*(?:[@#_/]|\w\.\w|\w-\w)\S*")
#: What stands in the place of a withheld name, by the language around it.
WITHHELD = {
    "en": "[name withheld]",
    "fr": "[nom non divulgué]",
    "es": "[nombre reservado]",
    "ru": "[имя не раскрывается]",
}


@dataclass(frozen=True, slots=True)
class Mask:
    """A run of a text that names a hidden person."""

    start: int
    end: int
    person: int


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


class Masker:
    """Finds the names of hidden people; one for everything that leaves at once.

    Args:
        hidden: the people whose names are hidden.
        others: full names of other people; a surname within one of them is not hidden.
    """

    def __init__(self, hidden: Sequence[Hidden], others: Iterable[str] = ()) -> None:
        self.people = [HiddenName(one) for one in hidden]
        self._others = full_names(others) - full_names(name for one in hidden for name in one.names)
        self._known: dict[str, dict[int, Part]] = {}

    def named_in(self, texts: Iterable[str], sha256: str = "") -> frozenset[int]:
        """The hidden people whom a document names for certain: there their given names mean them too."""
        found = {number for number, one in enumerate(self.people) if sha256 in one.hidden.documents}
        for text in texts:
            found |= {mask.person for mask in self.masks(text)}
        return frozenset(found)

    def masks(self, text: str, named: frozenset[int] = frozenset()) -> list[Mask]:
        """Where hidden people are named, in order, none overlapping."""
        if not self.people:
            return []
        words = _apart(self._by_words(text, named))
        letters = [
            replace(one, start=initials_before(text, one.start))
            for one in self._by_letters(text)
            if not _covered(text, one, words)
        ]
        bare = [
            Mask(start, end, number)
            for number in sorted(named)
            for start, end in bare_initials(text, self.people[number])
        ]
        return _apart([*words, *letters, *bare, *self._coded(text, named), *self._marked_up(text, named)])

    def masked(self, text: str, named: frozenset[int] = frozenset(), language: str = "en") -> str:
        """The text with what stands instead of the names."""
        for mask in reversed(self.masks(text, named)):
            text = text[: mask.start] + self.instead(mask.person, language) + text[mask.end :]
        return text

    def instead(self, person: int, language: str = "en") -> str:
        """What stands in the place of a name."""
        pseudonym = self.people[person].hidden.pseudonym
        return f"[{pseudonym}]" if pseudonym else WITHHELD.get(language, WITHHELD["en"])

    def _by_letters(self, text: str) -> Iterator[Mask]:
        small = folded_letters(text)
        for number, person in enumerate(self.people):
            for pattern in person.literal:
                yield from (Mask(one.start(), one.end(), number) for one in pattern.finditer(small))
            for one in person.apart.finditer(small) if person.apart else ():
                if is_apart(one.group(), person.spelt):
                    yield Mask(one.start(), one.end(), number)
        for joined in _JOINED.finditer(text):
            yield from self._in_joined(joined.group(), joined.start())

    def _in_joined(self, joined: str, start: int) -> Iterator[Mask]:
        """Surnames within words written together: "freekharkova.example"."""
        small = folded_letters(joined)
        for number, person in enumerate(self.people):
            for surname in person.surnames:
                place = small.find(folded_letters(surname)) if len(surname) > 5 else -1
                if place >= 0 and person.part(surname) is Part.SURNAME:
                    yield Mask(start + place, start + place + len(surname), number)
            for pattern in person.behind_initial:
                yield from (Mask(start + one.start(), start + one.end(), number) for one in pattern.finditer(small))

    def _coded(self, text: str, named: frozenset[int]) -> Iterator[Mask]:
        """Addresses that write letters as %D0%9B are hidden whole where a name is in them."""
        if "%" not in text:
            return
        for one in _CODED.finditer(text):
            read = unquote(one.group(), errors="replace").replace("_", " ")
            within = [*self._by_words(read, named), *self._by_letters(read)]
            if within and read != one.group():
                yield Mask(one.start(), one.end(), within[0].person)

    def _marked_up(self, text: str, named: frozenset[int]) -> Iterator[Mask]:
        """Names with markup or coded letters within: "Khar<b>kova</b>", "Khar&shy;kova"."""
        read = without_markup(text)
        if read is None:
            return
        words = self._by_words(read.text, named)
        for mask in (*words, *self._by_letters(read.text)):
            start, end = read.before(mask.start, mask.end)
            if end - start != mask.end - mask.start:
                yield Mask(start, end, mask.person)

    def _by_words(self, text: str, named: frozenset[int]) -> Iterator[Mask]:
        tokens = list(_tokens(text))
        place = 0
        while place < len(tokens):
            parts = self._parts(tokens[place].word)
            ends = [self._group(text, tokens, place, number, named) for number in parts]
            first, last, person = max((one for one in ends if one), default=(0, -1, 0), key=lambda one: one[1])
            if last >= place:
                first, last = beside(text, tokens, first, last)
                yield Mask(tokens[first].start, tokens[last].end, person)
                place = last
            place += 1

    def _parts(self, word: str) -> dict[int, Part]:
        """What a word is to each hidden person's name; those to whom it is nothing left out."""
        if word not in self._known:
            found = {number: person.part(word) for number, person in enumerate(self.people)}
            self._known[word] = {number: part for number, part in found.items() if part}
        return self._known[word]

    def _group(
        self, text: str, tokens: Sequence[_Token], place: int, number: int, named: frozenset[int]
    ) -> tuple[int, int, int] | None:
        """(first, last token, person) of the words about a place that together name a hidden person; else None."""
        first = last = place
        while first > 0 and _near(text, tokens[first - 1], tokens[first]) and self._fits(tokens[first - 1], number):
            if "," in text[tokens[first - 1].end : tokens[first].start]:
                break
            first -= 1
        while (step := self._step(text, tokens, first, last, number)) > 0:
            last += step
        if not self._initials_fit(tokens[first : last + 1], number):
            while first < place and _is_initial(tokens[first].word):
                first += 1
            while last > place and _is_initial(tokens[last].word):
                last -= 1
        parts = [self._parts(one.word).get(number, Part.INITIAL) for one in tokens[first : last + 1]]
        surname = max(parts)
        together = len(parts) > 1 and (surname > Part.GIVEN or parts.count(Part.GIVEN) > 1)
        if together or self._alone(text, tokens, first, last, surname, number in named):
            return first, last, number
        return None

    def _step(self, text: str, tokens: Sequence[_Token], first: int, last: int, number: int) -> int:
        """How many words further a name goes on: one, two over a middle name that is not known, or none."""
        ahead = tokens[last + 1 : last + 3]
        if not ahead or not _near(text, tokens[last], ahead[0]):
            return 0
        if "," in text[tokens[last].end : ahead[0].start] and last > first:
            # "Kharkova, Larisa" is one name; what follows a comma after a whole one is another.
            return 0
        if self._fits(ahead[0], number) or self._cuts_surname(text, tokens[last], ahead[0], number):
            return 1
        between = (
            len(ahead) > 1 and text[tokens[last].end : ahead[0].start] == text[ahead[0].end : ahead[1].start] == " "
        )
        given = self._parts(tokens[last].word).get(number) is Part.GIVEN
        surname = between and self._parts(ahead[1].word).get(number, Part.NONE) > Part.GIVEN
        return 2 if given and surname and ahead[0].word[:1].isupper() else 0

    def _fits(self, token: _Token, number: int) -> bool:
        return number in self._parts(token.word) or _is_initial(token.word)

    def _cuts_surname(self, text: str, token: _Token, ahead: _Token, number: int) -> bool:
        """Whether a surname cut to two letters follows a given name: "Larisa Kh."."""
        given = self._parts(token.word).get(number) is Part.GIVEN
        return given and text[ahead.end : ahead.end + 1] == "." and self.people[number].may_be_surname_cut(ahead.word)

    def _initials_fit(self, tokens: Sequence[_Token], number: int) -> bool:
        """Whether the initials beside a surname may be the person's: one of them at least, where there are any."""
        initials = [one.word for one in tokens if number not in self._parts(one.word) and _is_initial(one.word)]
        person = self.people[number]
        if max(self._parts(one.word).get(number, Part.NONE) for one in tokens) is Part.GIVEN:
            return not initials or any(person.may_be_initial(one) or person.may_be_surname_cut(one) for one in initials)
        return not initials or any(person.may_be_initial(one) for one in initials)

    def _alone(self, text: str, tokens: Sequence[_Token], first: int, last: int, part: Part, is_named: bool) -> bool:
        """Whether one part of a name, standing alone, means the hidden person."""
        if part < Part.GIVEN or (part < Part.SURNAME and not is_named):
            return False
        before = tokens[first - 1] if first > 0 and _near(text, tokens[first - 1], tokens[first]) else None
        after = tokens[last + 1] if last + 1 < len(tokens) and _near(text, tokens[last], tokens[last + 1]) else None
        mine = sound(tokens[first].word)
        neighbours = [one for one in (before, after) if one is not None and one.word[:1].isupper()]
        if any(frozenset((mine, sound(one.word))) in self._others for one in neighbours):
            return False
        # "Larisa Petrova" is somebody else; a given name alone is followed by no other name.
        follows = after is not None and after.word[:1].isupper() and text[tokens[last].end : after.start] == " "
        return not (part is Part.GIVEN and follows)


def _tokens(text: str) -> Iterator[_Token]:
    """The words of a text, those written in humps ("FreeKharkova") taken apart."""
    for found in _WORD.finditer(text):
        word = found.group()
        start = found.start()
        if not (word.islower() or word.isupper() or word[1:].islower()):
            for end in range(1, len(word)):
                if word[end].isupper() and (word[end - 1].islower() or word[end + 1 : end + 2].islower()):
                    yield _Token(start, found.start() + end, plain(text[start : found.start() + end]))
                    start = found.start() + end
        yield _Token(start, found.end(), plain(text[start : found.end()]))


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _near(text: str, one: _Token, other: _Token) -> bool:
    """Whether two words may be of one name: a full stop and a space between them only after an initial."""
    if other.start - one.end > 3:
        return False
    between = text[one.end : other.start]
    if between.startswith(".") and between != "." and len(one.word) > 2:
        return False
    return _GAP.fullmatch(between) is not None


def _covered(text: str, mask: Mask, others: Sequence[Mask]) -> bool:
    """Whether every letter of a mask is under others already: two names side by side are not made one."""
    place = bisect_right(others, mask.start, key=lambda one: one.end)
    at = mask.start
    for one in others[place:]:
        if one.start >= mask.end:
            break
        if any(map(str.isalnum, text[at : one.start])):
            return False
        at = one.end
    return at > mask.start and not any(map(str.isalnum, text[at : mask.end]))


def _apart(masks: Iterable[Mask]) -> list[Mask]:
    """Masks in order; those that overlap are one."""
    found: list[Mask] = []
    for mask in sorted(masks, key=lambda one: (one.start, -one.end)):
        if found and mask.start < found[-1].end:
            found[-1] = Mask(found[-1].start, max(found[-1].end, mask.end), found[-1].person)
        else:
            found.append(mask)
    return found
