"""The common nouns beside a proper name that tell a body, as patterns: "the firm X", "X plant", "X, a newspaper"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import UPPER, either, listed
from tripartite.values.vocabulary import OrganisationType

_QUOTES = "[“\"‘'«]"
#: An article before the last word of what stands before a name: "l'ONG".
_ELIDED = re.compile(r"(?<!\w)[ldLD]['’](?=[^\s'’]+$)")
_ENDS = "[”\"’'»]"
#: Nouns in the plural that a place may stand behind or before ("companies Orlo-wide").
_PLURAL = re.compile(r"(?:companies|firms|unions|entreprises|empresas|manufacturers),? $")


@dataclass(frozen=True, slots=True)
class ContextCues:
    """Patterns for what stands before (searched at the end) and behind (matched) a name, and each noun's sort."""

    suffix: re.Pattern[str]
    _before: re.Pattern[str]
    _called: re.Pattern[str]
    _after: re.Pattern[str]
    _apposition: re.Pattern[str]
    _workers: re.Pattern[str]
    _led: re.Pattern[str]
    _office: re.Pattern[str]
    _photo: re.Pattern[str]
    _rights: re.Pattern[str]
    _before_ends: frozenset[str]
    _after_words: frozenset[str]
    _sorts: dict[str, dict[str, OrganisationType]]

    def before(self, left: str) -> OrganisationType | None:
        """The sort that a noun right before the name tells ("the firm X", "their union, ‘X’")."""
        words = _ELIDED.sub("", left.rstrip(" ,“\"‘'«")).rsplit(" ", 1)
        if words[-1] not in self._before_ends or _PLURAL.search(left):
            return None
        if words[-1] in ("named", "called", "as"):
            hit = self._called.search(left)
            return self._sorts["before"].get(hit["noun"], OrganisationType.OTHER) if hit else None
        hit = self._before.search(left)
        return self._sorts["before"][hit["noun"]] if hit else None

    def behind(self, right: str) -> tuple[OrganisationType, int] | None:
        """The sort that a noun close behind the name tells ("X bottling plant"), and how far the noun reaches."""
        if self._after_words.isdisjoint(right[:60].replace(".", " ").replace(",", " ").split()[:5]):
            return None
        hit = self._after.match(right)
        return (self._sorts["after"][hit["noun"]], hit.end()) if hit else None

    def apposed(self, right: str) -> OrganisationType | None:
        """The sort that an apposition tells ("X, a mining company")."""
        hit = self._apposition.match(right) if right.startswith(", ") else None
        return self._sorts["apposition"][hit["noun"]] if hit else None

    def employs(self, left: str) -> bool:
        """Whether the name is that of an employer ("workers at X")."""
        return left.endswith(_LINKS) and self._workers.search(left) is not None

    def leads(self, right: str) -> bool:
        """Whether somebody's office there follows the name ("X chairman Tobrin Askavel")."""
        return right.startswith(_OFFICES) and self._office.match(right) is not None

    def is_led(self, left: str) -> bool:
        """Whether the name is that of a body that somebody leads ("general secretary of X")."""
        return left.endswith(_LINKS) and self._led.search(left) is not None

    def owns_rights(self, left: str) -> bool:
        """Whether the name stands in an imprint, a picture's credit or behind the strokes of a Russian citation."""
        return left.endswith("// ") or self._rights.search(left[-16:]) is not None

    def credited(self, left: str) -> bool:
        """Whether the name is a picture's credit ("Photo: X")."""
        return ":" in left[-3:] and self._photo.search(left) is not None


_OFFICES = (
    " secretary-general",
    " secretary general",
    " general secretary",
    " chairman",
    " chairperson",
    " chairwoman",
    " boss",
)
_LINKS = (" of ", " at ", " de ", " du ", " del ", " the ", " la ", "société ", "empresa ")


@lru_cache(maxsize=1)
def context_cues() -> ContextCues:
    """The patterns, compiled from the data once."""
    source = listed("context_names")
    sorts = {
        part: {word: OrganisationType(sort) for sort, words in source[part].items() for word in words}
        for part in ("before", "after", "apposition")
    }
    before, after, apposed = (either(sorts[part]) for part in ("before", "after", "apposition"))
    return ContextCues(
        suffix=re.compile(rf",? (?:{either(source['suffixes'])})\.?(?![\w])"),
        _before=re.compile(rf"(?<![\w-])(?P<noun>{before}),? {_QUOTES}?$"),
        _called=re.compile(rf"(?<![\w-])(?P<noun>{before})(?:,| [a-z]+){{0,6}} (?:named|called|known as) {_QUOTES}?$"),
        _after=re.compile(
            rf"{_ENDS}?(?:['’]s)?(?: (?!(?:{source['between_not']})\b)[a-zà-ÿ-]+){{0,3}}? (?P<noun>{after})\b"
        ),
        _apposition=re.compile(
            rf", (?:an?|the|their|its) (?:(?!of |in |for |at |who )[\w-]+ ){{0,4}}?(?P<noun>{apposed})\b"
        ),
        _workers=re.compile(rf"(?<!\w)(?i:{either(source['workers_of'])}) (?:the )?$"),
        _led=re.compile(rf"(?<!\w)(?:{either(source['led'])}) (?:of|du|de|de la|del|at)(?: the)? $"),
        _office=re.compile(rf"(?:{'|'.join(_OFFICES)}) [{UPPER}]\w+(?:['’\w]*) [{UPPER}]"),
        _photo=re.compile(rf"(?<!\w)(?:{either(source['photo'])}) ?: ?$"),
        _rights=re.compile(r"© (?:\d{4}(?:[-–]\d{4})?,? )?$"),
        _before_ends=frozenset(("named", "called", "as", *(word.split()[-1] for word in sorts["before"]))),
        _after_words=frozenset(word.split()[-1] for word in sorts["after"]),
        _sorts=sorts,
    )
