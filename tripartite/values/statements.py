"""The sorts of statement: each one claim, with the words that carry it, refusing to exist without them.

Field names follow the reading's JSON (docs/reading-json.md). Dates are ISO strings as precise as the text
(`tripartite.values.dates`), countries ISO 3166 alpha-3, durations ISO 8601, Conventions `C087`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from tripartite.values.errors import NoEvidence
from tripartite.values.spans import Evidence
from tripartite.values.vocabulary import (
    EventKind,
    Group,
    Measure,
    Modality,
    OrganisationType,
    Qualifier,
    RegistrationAct,
    SanctionType,
)

#: How the rule of every statement begins that an outside reader made (`tripartite.outside`).
OUTSIDE = "outside."
#: The confidence of each of them: below that of any rule.
OUTSIDE_CONFIDENCE = 0.3


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What every sort of statement has.

    Attributes:
        evidence: where the words stand that carry the claim; never empty.
        rule: which reader found it, as `module.rule`; each rule is explained in its docstring or data file.
        confidence: 0 to 1, how often such a reading has been right; not a probability of truth of the claim.
        attribution: whom the text names as the origin, innermost first; empty where the author speaks.
        modality: how the claim is put.
        country: ISO alpha-3 of the country that the claim is about; None where it is not settled.
        themes: the rights at issue, codes of `tripartite/extraction/data/themes.json`.
    """

    sort: ClassVar[str] = ""

    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float = 0.5
    attribution: tuple[str, ...] = ()
    modality: Modality = Modality.ASSERTED
    country: str | None = None
    themes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise NoEvidence(f"A {type(self).__name__.lower()} was stated without evidence.")

    @property
    def is_outside(self) -> bool:
        """Whether an outside reader made it, and not the program itself or a person."""
        return self.rule.startswith(OUTSIDE)

    @property
    def start(self) -> int:
        """Where its first evidence begins."""
        return min(evidence.start for evidence in self.evidence)


@dataclass(frozen=True, kw_only=True)
class Person(Statement):
    """Somebody named: full name without title, every way the text writes it, roles as written."""

    sort: ClassVar[str] = "people"
    name: str
    variants: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    organisation: str | None = None
    #: Every place where the text names the person, in order.
    mentions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Organisation(Statement):
    """A body named: full name, acronyms, other forms, what sort of body, where it sits."""

    sort: ClassVar[str] = "organisations"
    name: str
    acronyms: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    type: OrganisationType = OrganisationType.OTHER
    seat: str | None = None
    formerly: str | None = None
    mentions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Place(Statement):
    """A town, region or country named; `code` is ISO alpha-3 for a country."""

    sort: ClassVar[str] = "places"
    name: str
    code: str | None = None
    mentions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Instrument(Statement):
    """A law, decree, code, Convention, or one article of it."""

    sort: ClassVar[str] = "instruments"
    name: str
    article: str | None = None
    date: str | None = None
    code: str | None = None


@dataclass(frozen=True, kw_only=True)
class Figure(Statement):
    """A number of people or things, qualified, as an interval too."""

    sort: ClassVar[str] = "figures"
    quantity: float
    qualifier: Qualifier = Qualifier.EXACTLY
    low: float | None = None
    high: float | None = None
    measure: Measure = Measure.OTHER
    of: str | None = None
    unit: str | None = None
    event_date: str | None = None
    place: str | None = None


@dataclass(frozen=True, kw_only=True)
class Event(Statement):
    """Something that happened: what, when, who, whom, where."""

    sort: ClassVar[str] = "events"
    kind: EventKind
    date: str | None = None
    date_reason: str | None = None
    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, kw_only=True)
class Sanction(Statement):
    """What was imposed on a person or a named organisation.

    `ended` is the date, where told, on which a pardon, a release or an annulment (`outcome`) ended it.
    """

    sort: ClassVar[str] = "sanctions"
    person: str | None
    type: SanctionType
    amount: str | None = None
    imposed: str | None = None
    until: str | None = None
    until_computed: str | None = None
    charge: str | None = None
    court: str | None = None
    outcome: str | None = None
    ended: str | None = None


@dataclass(frozen=True, kw_only=True)
class Registration(Statement):
    """One registration act of one organisation."""

    sort: ClassVar[str] = "registrations"
    organisation: str | None
    act: RegistrationAct
    date: str | None = None
    authority: str | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Request(Statement):
    """What somebody asks of somebody.

    Attributes:
        due: by when, as a partial ISO date or span, where the text or a reckoning gives one.
        due_words: the deadline's words, where it is told by a length of time or an event ("within 60 days").
        due_from: the date from which `due` was reckoned; None where it is told, or nothing was reckoned.
    """

    sort: ClassVar[str] = "requests"
    by: str | None
    to: str | None = None
    text_starts: str
    due: str | None = None
    due_words: str | None = None
    due_from: str | None = None


@dataclass(frozen=True, kw_only=True)
class Commitment(Statement):
    """What a government says that it will do, and by when (`due`, `due_words`, `due_from` as in `Request`)."""

    sort: ClassVar[str] = "commitments"
    by: str | None
    what: str
    due: str | None = None
    due_words: str | None = None
    due_from: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rating(Statement):
    """A mark that a survey or index gives a country."""

    sort: ClassVar[str] = "ratings"
    scheme: str | None = None
    value: str
    meaning: str | None = None
    year: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ratification(Statement):
    """A State's ratification of a Convention."""

    sort: ClassVar[str] = "ratifications"
    convention: str
    date: str | None = None


@dataclass(frozen=True, kw_only=True)
class Membership(Statement):
    """How many members an organisation has, by whose count and when; or whose member it is."""

    sort: ClassVar[str] = "memberships"
    organisation: str
    of: str | None = None
    members: float | None = None
    qualifier: Qualifier | None = None
    date: str | None = None


@dataclass(frozen=True, kw_only=True)
class Intervention(Statement):
    """One speech in a discussion; its first evidence is the head of the speech, `extent` the whole."""

    sort: ClassVar[str] = "interventions"
    label: str
    group: Group | None
    organisation: str | None = None
    on_behalf_of: str | None = None
    language: str | None = None
    interpreted_from: str | None = None
    extent: tuple[int, int] = (0, 0)


#: Every sort in the order of the reading's JSON.
SORTS: tuple[type[Statement], ...] = (
    Intervention,
    Person,
    Organisation,
    Place,
    Instrument,
    Figure,
    Event,
    Sanction,
    Registration,
    Request,
    Commitment,
    Rating,
    Ratification,
    Membership,
)
