"""What stands beside a hidden name and belongs to it, and initials that stand for it alone.

"P. [name withheld]" tells an initial and "Natalia [name withheld]" a given name: where a surname is hidden they go too,
also where they are not known to be the person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from tripartite.extraction.naming.name_words import is_given_name, is_ordinary, is_town
from tripartite.publishing.hidden_names import HiddenName, plain

_PATRONYMIC = re.compile(r"(?:[oeiье]vna|[oe]vich|ichna|[ои]вна|евна|ович|евич|ична)\w{0,2}$", re.IGNORECASE)
_SPACES = re.compile(r"[ \u00a0\u202f_]{0,2}")
_INITIALS = re.compile(r"\.[ \u00a0\u202f]?")
_ONE = r"[^\W\d_][^\W\d_]?"
_STOP = r"\.[ \u00a0\u202f]?"
#: Two or three initials, the last with its full stop: "L.Kh.", "Л. Х.", "M.V.T.".
_BARE = re.compile(rf"(?<![^\W_])(?<![^\W_]\.)({_ONE}){_STOP}(?:({_ONE}){_STOP})?({_ONE})\.(?!\w)")
_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ \u00a0\u202f]?){1,3}\Z")
#: Letters in which up to three initials stand.
_REACH = 9
_FOLLOWING = re.compile(r"[ \u00a0\u202f]([^\W\d_]{2,})")


class Word(Protocol):
    """A word of a text with its offsets."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def word(self) -> str:
        """The word without unseen signs."""


def beside(text: str, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """(first, last) of a hidden name's words with the initials and given names that stand beside them."""
    while first > 0 and _goes_before(text, words[first - 1], words[first]):
        first -= 1
    end = last
    while end + 1 < len(words) and _is_initial_after(text, words[end], words[end + 1], first_one=end == last):
        end += 1
    follows = end + 1 < len(words) and words[end + 1].word[:1].isupper()
    theirs = follows and _INITIALS.fullmatch(text[words[end].end : words[end + 1].start]) is not None
    return first, last if theirs and end > last and not is_ordinary(words[end + 1].word) else end


def initials_before(text: str, start: int) -> int:
    """Where the initials begin that stand before an offset; the offset itself where there are none."""
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    return found.start() if found and found.group().upper() == found.group() else start


def bare_initials(text: str, person: HiddenName) -> Iterator[tuple[int, int]]:
    """Where initials alone mean a person whom the document names: given name and surname, in either order."""
    for found in _BARE.finditer(text):
        letters = [plain(one) for one in found.groups() if one]
        if not all(one[:1].isupper() for one in letters):
            continue
        orders = ((letters[0], letters[-1]), (letters[-1], letters[0]), (letters[min(1, len(letters) - 1)], letters[0]))
        if not any(person.may_be_initial(one) and person.may_be_surname_cut(other) for one, other in orders):
            continue
        after = _FOLLOWING.match(text, found.end())
        if after is None or not after[1][:1].isupper() or is_ordinary(after[1]):
            yield found.start(), found.end()


def _goes_before(text: str, word: Word, name: Word) -> bool:
    between = text[word.end : name.start]
    if len(word.word) == 1 and word.word.isupper():
        return _INITIALS.fullmatch(between) is not None
    if not between or _SPACES.fullmatch(between) is None or not word.word[:1].isupper():
        return False
    given = is_given_name(word.word) and not is_ordinary(word.word) and not is_town(word.word)
    return given or _PATRONYMIC.search(word.word) is not None


def _is_initial_after(text: str, name: Word, word: Word, *, first_one: bool) -> bool:
    between = text[name.end : word.start]
    if len(word.word) != 1 or not word.word.isupper() or text[word.end : word.end + 1] != ".":
        return False
    return bool(between) and (_SPACES if first_one else _INITIALS).fullmatch(between) is not None
