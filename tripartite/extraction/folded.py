"""Long lists of alternatives looked for without regard to case, several times as fast as the engine does it by itself.

The engine compares every sign in both cases and tries every alternative at every place. A folded pattern is looked for
in lower case instead, and only where the first letters of one of its alternatives stand: they are read off the pattern
and kept as a tree of letters before it (a trie, as in multi-word matching after Aho and Corasick). What is found, and
where, is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

#: So many first letters are read off a pattern.
_DEEP = 3
#: A class of more signs than this is taken for any sign.
_WIDE = 12
#: More beginnings than this tell too little apart for what looking costs.
_MOST = 2000
#: Letters that a pattern without regard to case takes for others, but lower case does not.
_ODD = re.compile("[ıſµςϐϑϕϖϰϱϵẛᲀ-ᲈﬅﬆ\u0345\u0390\u03b0ι]")
_ESCAPED_OR_CAPITAL = re.compile(r"\\.|\(\?P|[^\W\d_a-zß-öø-ÿа-яё]+")
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_PLACES = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
#: Escapes by number and changes of case: a pattern with one is left as it is.
_NOT_FOLDED = re.compile(r"\\[xuUN]|\(\?-?[a-zA-Z]*i")


class Folded:
    """A pattern without regard to case, of which only the places are asked (its groups hold lower case)."""

    def __init__(self, pattern: str) -> None:
        self._plain = re.compile(behind_its_openings(pattern), re.IGNORECASE)
        self._lower = None if _NOT_FOLDED.search(pattern) else re.compile(behind_its_openings(_in_lower_case(pattern)))

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The first match at or after an offset; its places count in the text."""
        lowered = in_lower_case(text) if self._lower else None
        if lowered is None or self._lower is None:
            return self._plain.search(text, at)
        return self._lower.search(lowered, at)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where all matches stand, as `re.finditer` counts them."""
        lowered = in_lower_case(text) if self._lower else None
        if lowered is None or self._lower is None:
            return [match.span() for match in self._plain.finditer(text)]
        return [match.span() for match in self._lower.finditer(lowered)]


@lru_cache(maxsize=4096)
def folded_of(pattern: re.Pattern[str]) -> Folded:
    """A compiled pattern without regard to case, folded; made when it is first looked for."""
    return Folded(pattern.pattern)


@lru_cache(maxsize=1024)
def in_lower_case(text: str) -> str | None:
    """A text in lower case, sign for sign; None where that is not to be had (a Turkish "İ", a long "ſ")."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    return None if len(lowered) != len(text) or _ODD.search(lowered) or _ODD.search(text) else lowered


def _in_lower_case(pattern: str) -> str:
    return _ESCAPED_OR_CAPITAL.sub(lambda one: one[0] if one[0][0] in "\\(" else one[0].lower(), pattern)


def behind_its_openings(pattern: str) -> str:
    """The same pattern, tried only where one of its beginnings stands; unchanged where they are not known."""
    parsed = _parser.parse(pattern)
    found = _beginnings(parsed)
    if not found or "" in found or len(found) > _MOST:
        return pattern
    at_a_word = len(parsed) > 0 and parsed[0] == (_constants.AT, _constants.AT_BOUNDARY)
    return (r"\b" if at_a_word else "") + f"(?={_tree(set(found))})(?:{pattern})"


def _beginnings(parsed: Any) -> dict[str, bool]:
    """Up to `_DEEP` letters by which every match begins, each with whether anything may follow them."""
    return _after({"": False}, list(parsed))


def _after(before: dict[str, bool], items: list[Any]) -> dict[str, bool]:
    """What may have been read, each with whether more may follow that is not known, after some further items."""
    for operation, value in items:
        if all(closed or len(words) >= _DEEP for words, closed in before.items()) or len(before) > _MOST:
            break
        if operation not in _PLACES:
            before = _further(before, operation, value)
    return before


def _further(before: dict[str, bool], operation: Any, value: Any) -> dict[str, bool]:
    after = {words: closed for words, closed in before.items() if closed or len(words) >= _DEEP}
    for words, closed in before.items():
        if closed or len(words) >= _DEEP:
            continue
        for more, ended in _of_one(operation, value).items():
            whole = (words + more)[:_DEEP]
            after[whole] = after.get(whole, False) or ended
    return after


def _of_one(operation: Any, value: Any) -> dict[str, bool]:
    """How one item may begin, each with whether what follows it is unknown."""
    unknown = {"": True}
    if operation is _constants.LITERAL:
        return {chr(value): False}
    if operation is _constants.IN:
        signs = _signs(value)
        return unknown if signs is None else dict.fromkeys(signs, False)
    if operation is _constants.BRANCH:
        found: dict[str, bool] = {}
        for one in value[1]:
            for words, closed in _beginnings(one).items():
                found[words] = found.get(words, False) or closed
        return found
    if operation is _constants.SUBPATTERN:
        return _beginnings(value[3])
    if operation is _constants.ATOMIC_GROUP:
        return _beginnings(value)
    if operation in _REPEATS:
        least, most, inner = value
        once = _beginnings(inner)
        found = {words: closed or most > 1 for words, closed in once.items()}
        return found | {"": found.get("", False)} if least == 0 else found
    return unknown


def _signs(value: list[Any]) -> list[str] | None:
    found: list[str] = []
    for operation, one in value:
        if operation is _constants.LITERAL:
            found.append(chr(one))
        elif operation is _constants.RANGE and one[1] - one[0] < _WIDE:
            found += [chr(sign) for sign in range(one[0], one[1] + 1)]
        else:
            return None
    return found if len(found) <= _WIDE else None


def _tree(words: set[str]) -> str:
    """The words as one pattern, each letter looked at once."""
    if "" in words:
        return ""
    by_first: dict[str, set[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], set()).add(word[1:])
    return "|".join(
        f"{re.escape(first)}(?:{tree})" if (tree := _tree(rest)) else re.escape(first)
        for first, rest in by_first.items()
    )
