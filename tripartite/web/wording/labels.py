"""The closed lists of words as labels in the language of the page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tripartite.values.vocabulary import (
    EventKind,
    Group,
    Kind,
    Measure,
    Modality,
    OrganisationType,
    Qualifier,
    RegistrationAct,
    SanctionType,
)

Label = str | Promise

#: Sorts of statement, in the order in which pages list them.
SORTS: dict[str, Label] = {
    "people": _("People"),
    "organisations": _("Organisations"),
    "events": _("Events"),
    "sanctions": _("Sanctions"),
    "registrations": _("Registration acts"),
    "requests": _("Requests"),
    "commitments": _("Commitments"),
    "figures": _("Figures"),
    "instruments": _("Laws and instruments"),
    "ratifications": _("Ratifications"),
    "memberships": _("Membership"),
    "ratings": _("Ratings"),
    "interventions": _("Speeches"),
    "places": _("Places"),
}
#: One statement of each sort.
SORT: dict[str, Label] = {
    "people": _("Person"),
    "organisations": _("Organisation"),
    "events": _("Event"),
    "sanctions": _("Sanction"),
    "registrations": _("Registration act"),
    "requests": _("Request"),
    "commitments": _("Commitment"),
    "figures": _("Figure"),
    "instruments": _("Law or instrument"),
    "ratifications": _("Ratification"),
    "memberships": pgettext_lazy("one statement", "Membership"),
    "ratings": _("Rating"),
    "interventions": _("Speech"),
    "places": _("Place"),
    "remarks": _("Side taken"),
}
KINDS: dict[str, Label] = {
    Kind.CAS_RECORD: _("Conference Committee record"),
    Kind.CEACR_COMMENT: _("Committee of Experts comment"),
    Kind.CFA_REPORT: _("Freedom of Association case"),
    Kind.COUNTRY_PROFILE: _("Country profile"),
    Kind.RIGHTS_SURVEY: _("Rights survey"),
    Kind.COUNTRY_REPORT: _("Country report"),
    Kind.ESSAY: _("Essay"),
    Kind.CAMPAIGN_PAGE: _("Campaign page"),
    Kind.LAW: _("Law"),
    Kind.DOCUMENT: _("Document"),
}
MODALITIES: dict[str, Label] = {
    Modality.ASSERTED: pgettext_lazy("how a claim is put", "asserted"),
    Modality.ALLEGED: pgettext_lazy("how a claim is put", "alleged"),
    Modality.DENIED: pgettext_lazy("how a claim is put", "denied"),
    Modality.PLANNED: pgettext_lazy("how a claim is put", "planned"),
    Modality.REQUESTED: pgettext_lazy("how a claim is put", "requested"),
}
GROUPS: dict[str, Label] = {
    Group.GOVERNMENT: _("Government"),
    Group.WORKERS: _("Workers"),
    Group.EMPLOYERS: _("Employers"),
    Group.OBSERVER: _("Observer"),
    Group.CHAIR: _("Chair"),
}
ORGANISATION_TYPES: dict[str, Label] = {
    OrganisationType.UNION_CENTRE: _("Union centre"),
    OrganisationType.UNION: _("Union"),
    OrganisationType.EMPLOYERS: _("Employers' organisation"),
    OrganisationType.GOVERNMENT_BODY: _("Government body"),
    OrganisationType.COURT: _("Court"),
    OrganisationType.POLICE: _("Police"),
    OrganisationType.IGO: _("Intergovernmental body"),
    OrganisationType.NGO: _("Non-governmental organisation"),
    OrganisationType.GLOBAL_UNION: _("Global union"),
    OrganisationType.COMPANY: _("Company"),
    OrganisationType.MEDIA: _("Media"),
    OrganisationType.OTHER: _("Other body"),
}
QUALIFIERS: dict[str, Label] = {
    Qualifier.AT_LEAST: _("at least %(number)s"),
    Qualifier.ABOUT: _("about %(number)s"),
    Qualifier.MORE_THAN: _("more than %(number)s"),
    Qualifier.NEARLY: _("nearly %(number)s"),
    Qualifier.UP_TO: _("up to %(number)s"),
}
MEASURES: dict[str, Label] = {
    Measure.KILLED: _("Killed"),
    Measure.INJURED: _("Injured"),
    Measure.ARRESTED: _("Arrested"),
    Measure.DETAINED: _("Detained"),
    Measure.IMPRISONED: _("Imprisoned"),
    Measure.PROSECUTED: _("Prosecuted"),
    Measure.CONVICTED: _("Convicted"),
    Measure.DISMISSED: _("Dismissed"),
    Measure.MEMBERS: _("Members"),
    Measure.STRIKERS: _("Strikers"),
    Measure.PARTICIPANTS: _("Participants"),
    Measure.ATTEMPTS: _("Attempts"),
    Measure.OTHER: pgettext_lazy("what a figure counts", "Other"),
}
EVENTS: dict[str, Label] = {
    EventKind.KILLING: _("Killing"),
    EventKind.VIOLENCE: _("Violence"),
    EventKind.ARREST: _("Arrest"),
    EventKind.TRIAL: _("Trial"),
    EventKind.CONVICTION: _("Conviction"),
    EventKind.SENTENCE: _("Sentence"),
    EventKind.RELEASE: _("Release"),
    EventKind.DISMISSAL: _("Dismissal"),
    EventKind.STRIKE: _("Strike"),
    EventKind.PROTEST: _("Protest"),
    EventKind.REGISTRATION_APPLICATION: _("Application for registration"),
    EventKind.REGISTRATION_REFUSAL: _("Registration refused"),
    EventKind.REGISTRATION: _("Registration"),
    EventKind.SUSPENSION: _("Suspension"),
    EventKind.DISSOLUTION: _("Dissolution"),
    EventKind.LAW_ADOPTED: _("Law adopted"),
    EventKind.LAW_AMENDED: _("Law amended"),
    EventKind.LAW_PROPOSED: _("Law proposed"),
    EventKind.RATIFICATION: _("Ratification"),
    EventKind.MISSION: _("Mission"),
    EventKind.FOUNDING: _("Founding"),
    EventKind.RENAMING: _("Renaming"),
    EventKind.AFFILIATION: _("Affiliation"),
    EventKind.AWARD: _("Award"),
    EventKind.COMPLAINT: _("Complaint"),
    EventKind.HEARING: _("Hearing"),
    EventKind.REPORT: _("Report"),
    EventKind.OTHER: pgettext_lazy("sort of event", "Other"),
}
SANCTIONS: dict[str, Label] = {
    SanctionType.IMPRISONMENT: _("Imprisonment"),
    SanctionType.DETENTION: _("Detention"),
    SanctionType.RESTRICTED_FREEDOM: _("Restricted freedom"),
    SanctionType.COMMUNITY_SERVICE: _("Community service"),
    SanctionType.BAN: _("Ban"),
    SanctionType.FINE: _("Fine"),
    SanctionType.DAMAGES: _("Damages"),
    SanctionType.SUSPENDED_SENTENCE: _("Suspended sentence"),
}
OUTCOMES: dict[str, Label] = {
    "pardoned": _("pardoned"),
    "released": _("released"),
    "lifted": _("annulled or lifted"),
    "reduced": _("reduced"),
    "upheld": _("upheld"),
    "suspended": _("suspended"),
}
ACTS: dict[str, Label] = {
    RegistrationAct.APPLICATION: _("Applied"),
    RegistrationAct.REFUSAL: _("Refused"),
    RegistrationAct.REGISTRATION: _("Registered"),
    RegistrationAct.SUSPENSION: _("Suspended"),
    RegistrationAct.DISSOLUTION: _("Dissolved"),
}
VERDICTS: dict[str, Label] = {
    "contradict": _("cannot all be right"),
    "differ": _("differ"),
    "compatible": _("can all be right"),
}
RELATIONS: dict[str, Label] = {
    "first asked": _("first asked"),
    "repeats": _("repeats"),
    "another asks the same": _("another asks the same"),
    "the same in another language": _("the same in another language"),
    "narrows": _("narrows"),
    "widens": _("widens"),
    "notes progress": _("notes progress"),
    "notes with satisfaction": _("notes with satisfaction"),
}
#: How a commitment stands on a day.
PROMISED: dict[str, Label] = {
    "open": pgettext_lazy("a promise", "open"),
    "due": pgettext_lazy("a promise", "due"),
    "overdue": _("overdue: nothing here says that it was kept"),
    "said to be done": _("said to be done"),
    "said not to be done": _("said not to be done"),
    "confirmed: done": _("confirmed by a person: done"),
    "confirmed: not done": _("confirmed by a person: not done"),
}
#: Who asked, in a record of a supervisory body.
ASKERS: dict[str, Label] = {
    "government": _("Government"),
    "workers": _("Workers"),
    "employers": _("Employers"),
    "observer": _("Observer"),
    "chair": _("Chair"),
    "conclusions": _("Conclusions"),
    "not named": _("not named"),
}
#: Lanes of the timeline's picture.
LANES: dict[str, Label] = {
    "violence": _("Violence, arrests"),
    "courts": _("Courts"),
    "work": _("Strikes, dismissals"),
    "registration": _("Registration"),
    "law": pgettext_lazy("section", "Law"),
    "supervision": _("Supervision"),
    "other": pgettext_lazy("sort of event", "Other"),
}


def label(labels: dict[str, Label], word: str | None) -> str:
    """A word of a closed list as a person reads it; an unknown word as it stands."""
    if not word:
        return ""
    return str(labels.get(word, word.replace("-", " ")))
