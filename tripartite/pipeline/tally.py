"""What a run did: every document's outcome, counted; failures are results, not log lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tripartite.values.errors import TripartiteError
from tripartite.values.reading import OutsideReading


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that could not be read: which, what was wrong, what to do."""

    name: str
    problem: str
    remedy: str = ""

    @classmethod
    def of(cls, name: str, error: TripartiteError) -> Failure:
        """The failure that an error reports."""
        return cls(name, error.problem, error.remedy)


@dataclass(frozen=True, slots=True)
class Added:
    """One document that is in the store after the run."""

    name: str
    sha256: str
    outcome: str
    kind: str
    languages: tuple[str, ...]
    country: str | None
    statements: int
    words: int
    warnings: tuple[str, ...] = ()
    outside: OutsideReading | None = None


@dataclass
class Tally:
    """Created, unchanged, updated and failed, one by one and counted."""

    added: list[Added] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    interrupted: bool = False

    def outcomes(self) -> Counter[str]:
        """How many documents were created, unchanged, updated; how many failed."""
        found = Counter(one.outcome for one in self.added)
        if self.failed:
            found["failed"] = len(self.failed)
        return found

    @property
    def right(self) -> bool:
        """Whether nothing failed and nothing broke the run off."""
        return not self.failed and not self.interrupted
