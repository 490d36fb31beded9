"""A statement as a card: what it claims in a line, its particulars, and the words that carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.remarks import Remark
from tripartite.values import statements as values
from tripartite.values.vocabulary import Modality
from tripartite.web.wording import labels
from tripartite.web.wording.amounts import amount_words, number_words, quantity_words
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.labels import label
from tripartite.web.wording.locale_names import country_name, language_name
from tripartite.web.wording.terms import outcome_words, term_words

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Card:
    """One statement as a page shows it.

    Attributes:
        tag: what sort of thing it is, in a word ("Arrest").
        title: the claim in a line.
        brief: its measure in a word or two ("2 years", the date due), where it has one.
        when: its date in words; empty where the text gives none.
        standing: how a sanction stands today ("ended 3 March 2021"); empty for all else.
        rows: further particulars, each with its label.
        quote: the words that carry it.
        start: where its words begin in the document's text.
        modality: how the claim is put, in words; empty where it is plainly asserted.
        attribution: whom the text names as the origin.
    """

    key: str
    sort: str
    tag: str
    title: str
    brief: str
    when: str
    rows: tuple[Row, ...]
    quote: str
    start: int
    modality: str
    modality_code: str
    attribution: str
    confidence: float
    rule: str
    country: str | None
    document: DocumentRef
    standing: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether a person added the statement, where the machine found nothing."""
        return self.rule == "person.added"

    @property
    def by_outside(self) -> bool:
        """Whether an outside reader claims it, and not the program itself."""
        return self.rule.startswith(values.OUTSIDE)

    @property
    def percent(self) -> int:
        """The confidence in hundredths."""
        return round(self.confidence * 100)


@dataclass(frozen=True, slots=True)
class _Wording:
    tag: str
    title: str
    when: str | None = None
    rows: tuple[Row, ...] = ()
    brief: str = ""
    standing: str = ""


def card_of(record: Record) -> Card:
    """The card of one statement."""
    statement = record.statement
    wording = _WORDINGS[statement.sort](statement)
    return Card(
        key=record.key,
        sort=statement.sort,
        tag=wording.tag,
        title=wording.title,
        brief=wording.brief,
        when=date_words(wording.when),
        rows=tuple(row for row in wording.rows if row[1]),
        quote=record.quote,
        start=statement.start,
        modality="" if statement.modality is Modality.ASSERTED else label(labels.MODALITIES, statement.modality),
        modality_code=str(statement.modality),
        attribution=_(", as told by ").join(statement.attribution),
        confidence=statement.confidence,
        rule=statement.rule,
        country=statement.country,
        document=record.document,
        standing=wording.standing,
    )


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _event(one: values.Event) -> _Wording:
    rows = ((_("By"), _listed(one.by)), (_("Place"), one.place or ""), (_("No date"), _undated(one)))
    return _Wording(label(labels.EVENTS, one.kind), _listed(one.who), one.date, rows)


def _undated(one: values.Event) -> str:
    return "" if one.date else {"source-silent": _("the text gives none")}.get(one.date_reason or "", "")


def _sanction(one: values.Sanction) -> _Wording:
    standing = term_words(one, timezone.localdate())
    rows = (
        (_("Amount"), amount_words(one.amount)),
        (_("Until"), date_words(one.until)),
        (_("Until, reckoned"), "" if one.until else date_words(one.until_computed)),
        (_("Today"), standing),
        (_("Charge"), one.charge or ""),
        (_("Court"), one.court or ""),
        (_("Outcome"), outcome_words(one)),
    )
    person = one.person or _("Somebody not named")
    return _Wording(label(labels.SANCTIONS, one.type), person, one.imposed, rows, rows[0][1], standing)


def _registration(one: values.Registration) -> _Wording:
    rows = ((_("Authority"), one.authority or ""), (_("Reason"), one.reason or ""))
    return _Wording(label(labels.ACTS, one.act), one.organisation or _("A union not named"), one.date, rows)


def _figure(one: values.Figure) -> _Wording:
    number = quantity_words(one.quantity, one.qualifier)
    title = " ".join(part for part in (number, one.unit or "", one.of or "") if part)
    return _Wording(label(labels.MEASURES, one.measure), title, one.event_date, ((_("Place"), one.place or ""),))


def _person(one: values.Person) -> _Wording:
    rows = (
        (_("Also written"), _listed(one.variants)),
        (_("Roles"), "; ".join(one.roles)),
        (_("Organisation"), one.organisation or ""),
        (_("Named"), _times(len(one.mentions))),
    )
    return _Wording(label(labels.SORT, one.sort), one.name, None, rows)


def _organisation(one: values.Organisation) -> _Wording:
    title = f"{one.name} ({_listed(one.acronyms)})" if one.acronyms else one.name
    rows = (
        (_("Also written"), _listed(one.variants)),
        (_("Seat"), one.seat or ""),
        (_("Formerly"), one.formerly or ""),
        (_("Named"), _times(len(one.mentions))),
    )
    return _Wording(label(labels.ORGANISATION_TYPES, one.type), title, None, rows)


def _times(number: int) -> str:
    return _("%(number)s times") % {"number": number_words(number)} if number > 1 else ""


def _place(one: values.Place) -> _Wording:
    return _Wording(label(labels.SORT, one.sort), one.name, None, ((_("Country"), country_name(one.code)),))


def _instrument(one: values.Instrument) -> _Wording:
    title = _("%(name)s, article %(article)s") % {"name": one.name, "article": one.article} if one.article else one.name
    return _Wording(label(labels.SORT, one.sort), title, one.date, ((_("Code"), one.code or ""),))


def _request(one: values.Request) -> _Wording:
    due = date_words(one.due)
    rows = ((_("Asked by"), one.by or _("not named")), (_("Asked of"), one.to or ""), *_deadline(one))
    return _Wording(label(labels.SORT, one.sort), one.text_starts, None, rows, due)


def _deadline(one: values.Request | values.Commitment) -> tuple[tuple[str, str], ...]:
    """By when, and what it was reckoned from, or its words where no date is sure."""
    told = (_("Deadline as told"), one.due_words or "")
    return ((_("Due"), date_words(one.due)), told, (_("Reckoned from"), date_words(one.due_from)))


def _commitment(one: values.Commitment) -> _Wording:
    due = date_words(one.due)
    rows = ((_("Promised by"), one.by or _("not named")), *_deadline(one))
    return _Wording(label(labels.SORT, one.sort), one.what, None, rows, due)


def _rating(one: values.Rating) -> _Wording:
    title = f"{one.value} – {one.meaning}" if one.meaning else one.value
    return _Wording(label(labels.SORT, one.sort), title, one.year, ((_("Scheme"), one.scheme or ""),))


def convention_name(code: str) -> str:
    """`C087` as "Convention No. 87"; any other code as it stands."""
    if code[:1] == "C" and code[1:].isdigit():
        return _("Convention No. %(number)s") % {"number": int(code[1:])}
    return code


def _ratification(one: values.Ratification) -> _Wording:
    return _Wording(label(labels.SORT, one.sort), convention_name(one.convention), one.date)


def _membership(one: values.Membership) -> _Wording:
    members = "" if one.members is None else quantity_words(one.members, one.qualifier)
    rows = ((_("Members"), members), (_("Member of"), one.of or ""))
    return _Wording(label(labels.SORT, one.sort), one.organisation, one.date, rows)


def _intervention(one: values.Intervention) -> _Wording:
    rows = (
        (_("Organisation"), one.organisation or ""),
        (_("On behalf of"), one.on_behalf_of or ""),
        (_("Language"), language_name(one.language)),
        (_("Interpreted from"), language_name(one.interpreted_from)),
    )
    return _Wording(label(labels.GROUPS, one.group) or label(labels.SORT, one.sort), one.label, None, rows)


def _remark(one: Remark) -> _Wording:
    return _Wording(label(labels.SORT, one.sort), one.said or "", None)


_WORDINGS: dict[str, Callable[[Any], _Wording]] = {
    "remarks": _remark,
    "interventions": _intervention,
    "people": _person,
    "organisations": _organisation,
    "places": _place,
    "instruments": _instrument,
    "figures": _figure,
    "events": _event,
    "sanctions": _sanction,
    "registrations": _registration,
    "requests": _request,
    "commitments": _commitment,
    "ratings": _rating,
    "ratifications": _ratification,
    "memberships": _membership,
}
