"""What is matched: one person or body as one document names it, what people judged, and the pairs left in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Naming:
    """One person or body as one document names it; `key` is its statement's key, or that of a form taken out."""

    key: str
    document: str
    sort: str
    name: str
    acronyms: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    type: str = ""
    country: str | None = None
    #: What a person is said to be: roles and titles, as written.
    roles: tuple[str, ...] = ()
    #: The naming whose form a person said to be another's (`partings.py`); empty for what a document was read to name.
    taken_from: str = ""

    @property
    def statement(self) -> str:
        """The key of the statement that carries it."""
        return self.taken_from or self.key

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, the full name first, without repeats."""
        return _forms(self.name, self.acronyms, self.variants)


@lru_cache(maxsize=100_000)
def _forms(name: str, acronyms: tuple[str, ...], variants: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, *acronyms, *variants)))


@dataclass(frozen=True, slots=True)
class Judged:
    """A person's verdict on two namings, by their keys: "same" or "different"; it outranks every rule."""

    left: str
    right: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two namings that a person should look at, and why."""

    left: Naming
    right: Naming
    reason: str
