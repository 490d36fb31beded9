"""The fields of statements, the verdicts of reviewers and their reasons in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tripartite.web.wording.labels import (
    ACTS,
    EVENTS,
    GROUPS,
    MEASURES,
    MODALITIES,
    ORGANISATION_TYPES,
    SANCTIONS,
    Label,
)

FIELDS: dict[str, Label] = {
    "name": _("Name"),
    "variants": _("Also written"),
    "titles": _("Titles"),
    "roles": _("Roles"),
    "organisation": _("Organisation"),
    "acronyms": _("Acronyms"),
    "type": _("Sort"),
    "seat": _("Seat"),
    "formerly": _("Formerly"),
    "code": _("Code"),
    "article": _("Article"),
    "date": _("Date"),
    "quantity": _("Number"),
    "qualifier": _("How exactly"),
    "low": _("At the least"),
    "high": _("At the most"),
    "measure": _("What is counted"),
    "of": _("Of what, of whom"),
    "unit": _("Unit"),
    "event_date": _("Date"),
    "place": _("Place"),
    "kind": _("Sort"),
    "date_reason": _("Why there is no date"),
    "who": _("Whom it happened to"),
    "by": _("By"),
    "person": _("On whom"),
    "amount": _("Amount"),
    "imposed": _("Imposed"),
    "until": _("Until"),
    "until_computed": _("Until, reckoned"),
    "charge": _("Charge"),
    "court": _("Court"),
    "outcome": _("Outcome"),
    "ended": _("Ended"),
    "act": _("Act"),
    "authority": _("Authority"),
    "reason": _("Reason"),
    "to": _("Asked of"),
    "text_starts": _("What is asked"),
    "due": _("Due"),
    "due_words": _("Deadline as told"),
    "due_from": _("Reckoned from"),
    "what": _("What is promised"),
    "scheme": _("Scheme"),
    "value": _("Mark"),
    "meaning": _("Meaning"),
    "year": _("Year"),
    "convention": _("Convention"),
    "members": _("Members"),
    "label": _("Name in the text"),
    "group": _("Group"),
    "on_behalf_of": _("On behalf of"),
    "language": _("Language"),
    "interpreted_from": _("Interpreted from"),
    "attribution": _("According to"),
    "modality": _("How it is put"),
    "country": _("Country"),
}
#: Closed lists of words, by the field that holds one of them.
CHOICES: dict[str, dict[str, Label]] = {
    "type": {**ORGANISATION_TYPES, **SANCTIONS},
    "kind": EVENTS,
    "act": ACTS,
    "measure": MEASURES,
    "modality": MODALITIES,
    "group": GROUPS,
    "qualifier": {
        "at-least": _("at least"),
        "about": _("about"),
        "more-than": _("more than"),
        "nearly": _("nearly"),
        "up-to": _("up to"),
        "exactly": _("exactly"),
    },
}
#: How a statement stands, and what a person did with it.
STATUSES: dict[str, Label] = {
    "unreviewed": _("not reviewed yet"),
    "accepted": pgettext_lazy("decision", "accepted"),
    "corrected": pgettext_lazy("decision", "corrected"),
    "rejected": pgettext_lazy("decision", "rejected"),
    "added": pgettext_lazy("decision", "added"),
    "withdrawn": pgettext_lazy("decision", "undone"),
}
#: The reasons that a rejection is most often made for; kept by their codes, shown in the language of the page.
REASONS: dict[str, Label] = {
    "not-in-the-words": _("The words do not say this"),
    "wrong-person-or-body": _("It is about somebody else"),
    "not-a-name": _("It is no name"),
    "told-twice": _("The same is told twice here"),
}
JUDGEMENTS: dict[str, Label] = {
    "same": _("one and the same"),
    "different": _("two different ones"),
    "not-sure": _("not sure"),
}
DUE_MATTERS: dict[str, Label] = {
    "commitment": _("Commitment"),
    "request": _("Request"),
    "sanction": _("Sanction ends"),
}
