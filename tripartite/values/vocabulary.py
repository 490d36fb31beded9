"""The closed lists of words that the field uses (DESIGN.md's table and the gold's SCHEMA.md)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The genre of a document."""

    CAS_RECORD = "cas-record"
    CEACR_COMMENT = "ceacr-comment"
    CFA_REPORT = "cfa-report"
    COUNTRY_PROFILE = "country-profile"
    RIGHTS_SURVEY = "rights-survey"
    COUNTRY_REPORT = "country-report"
    ESSAY = "essay"
    CAMPAIGN_PAGE = "campaign-page"
    LAW = "law"
    DOCUMENT = "document"


#: The kinds of document in which the supervisory bodies of the ILO speak, or are spoken to.
SUPERVISORY = (Kind.CAS_RECORD, Kind.CEACR_COMMENT, Kind.CFA_REPORT)


class PassageKind(StrEnum):
    """What a passage is in the layout of its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    FOOTNOTE = "footnote"
    TABLE_ROW = "table-row"
    SPEECH = "speech"
    FURNITURE = "furniture"


class Modality(StrEnum):
    """How a claim is put: "no union was refused" is not a refusal."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    REQUESTED = "requested"


#: How a claim is put that says that something is so, on whosever word.
AFFIRMED = (Modality.ASSERTED, Modality.ALLEGED)


class Group(StrEnum):
    """On whose bench a speaker of the Conference Committee sits."""

    GOVERNMENT = "government"
    WORKERS = "workers"
    EMPLOYERS = "employers"
    OBSERVER = "observer"
    CHAIR = "chair"


class OrganisationType(StrEnum):
    """What sort of body an organisation is."""

    UNION_CENTRE = "union-centre"
    UNION = "union"
    EMPLOYERS = "employers"
    GOVERNMENT_BODY = "government-body"
    COURT = "court"
    POLICE = "police"
    IGO = "igo"
    NGO = "ngo"
    GLOBAL_UNION = "global-union"
    COMPANY = "company"
    MEDIA = "media"
    OTHER = "other"


class Qualifier(StrEnum):
    """How exactly a figure is given."""

    AT_LEAST = "at-least"
    ABOUT = "about"
    MORE_THAN = "more-than"
    NEARLY = "nearly"
    UP_TO = "up-to"
    EXACTLY = "exactly"


class Measure(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    INJURED = "injured"
    ARRESTED = "arrested"
    DETAINED = "detained"
    IMPRISONED = "imprisoned"
    PROSECUTED = "prosecuted"
    CONVICTED = "convicted"
    DISMISSED = "dismissed"
    MEMBERS = "members"
    STRIKERS = "strikers"
    PARTICIPANTS = "participants"
    ATTEMPTS = "attempts"
    OTHER = "other"


class EventKind(StrEnum):
    """What sort of thing happened."""

    KILLING = "killing"
    VIOLENCE = "violence"
    ARREST = "arrest"
    TRIAL = "trial"
    CONVICTION = "conviction"
    SENTENCE = "sentence"
    RELEASE = "release"
    DISMISSAL = "dismissal"
    STRIKE = "strike"
    PROTEST = "protest"
    REGISTRATION_APPLICATION = "registration-application"
    REGISTRATION_REFUSAL = "registration-refusal"
    REGISTRATION = "registration"
    SUSPENSION = "suspension"
    DISSOLUTION = "dissolution"
    LAW_ADOPTED = "law-adopted"
    LAW_AMENDED = "law-amended"
    LAW_PROPOSED = "law-proposed"
    RATIFICATION = "ratification"
    MISSION = "mission"
    FOUNDING = "founding"
    RENAMING = "renaming"
    AFFILIATION = "affiliation"
    AWARD = "award"
    COMPLAINT = "complaint"
    HEARING = "hearing"
    REPORT = "report"
    OTHER = "other"


class SanctionType(StrEnum):
    """What was imposed on a person or a named organisation."""

    IMPRISONMENT = "imprisonment"
    DETENTION = "detention"
    RESTRICTED_FREEDOM = "restricted-freedom"
    COMMUNITY_SERVICE = "community-service"
    BAN = "ban"
    FINE = "fine"
    DAMAGES = "damages"
    SUSPENDED_SENTENCE = "suspended-sentence"


class RegistrationAct(StrEnum):
    """One step in an organisation's dealings with the registrar."""

    APPLICATION = "application"
    REFUSAL = "refusal"
    REGISTRATION = "registration"
    SUSPENSION = "suspension"
    DISSOLUTION = "dissolution"


class Unknown(StrEnum):
    """Why a value is not known; not knowing has kinds."""

    SILENT = "source-silent"
    VAGUE = "source-vague"
    UNLISTED = "not-in-our-list"
    SEVERAL = "several-fit"
    UNREADABLE = "not-understood"
