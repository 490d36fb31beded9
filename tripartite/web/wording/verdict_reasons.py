"""Why a matter has its verdict, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.actor_reasons import actor_reason_words
from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import said_in_list

_PLAIN: dict[str, Label] = {
    "at one time several numbers are claimed, or fewer later than before": _(
        "at one time several numbers are claimed, or fewer later than before"
    ),
    "counted up to the day of each document": _("counted up to the day of each document"),
    "dates that exclude one another: stages of one act, several acts, or a mistake": _(
        "dates that exclude one another: stages of one act, several acts, or a mistake"
    ),
    "imposed at one time, and the lengths or ends told cannot both be right": _(
        "imposed at one time, and the lengths or ends told cannot both be right"
    ),
    "it happened once, and the dates exclude one another": _("it happened once, and the dates exclude one another"),
    "one date, given more or less exactly": _("one date, given more or less exactly"),
    "one number, given more or less exactly": _("one number, given more or less exactly"),
    "one thing, worded differently, as far as these words tell": _(
        "one thing, worded differently, as far as these words tell"
    ),
    "some numbers count a part, or come on top of others": _("some numbers count a part, or come on top of others"),
    "the bounds do not exclude one another, but the numbers are not the same": _(
        "the bounds do not exclude one another, but the numbers are not the same"
    ),
    "the ends, stated or computed from start and length, are not the same": _(
        "the ends, stated or computed from start and length, are not the same"
    ),
    "the lengths or amounts are not the same: another stage, another sanction, or a mistake": _(
        "the lengths or amounts are not the same: another stage, another sanction, or a mistake"
    ),
    "the numbers are not the same: another time, another scope, or another count": _(
        "the numbers are not the same: another time, another scope, or another count"
    ),
    "the one who is named and the others make the number": _("the one who is named and the others make the number"),
    "the tellings can all be right": _("the tellings can all be right"),
    "the voices do not say the same": _("the voices do not say the same"),
    "one place, as far as the sound of its name tells: the spellings differ": _(
        "one place, as far as the sound of its name tells: the spellings differ"
    ),
    "about one time the documents give different offices": _("about one time the documents give different offices"),
    "several dates are named: stages of one promise, or one date that moved": _(
        "several dates are named: stages of one promise, or one date that moved"
    ),
    "the dates asked for are not the same: what the conclusions say stands": _(
        "the dates asked for are not the same: what the conclusions say stands"
    ),
    "what is said of the provision is not the same claim": _("what is said of the provision is not the same claim"),
    "the tellings name other people or bodies": _("the tellings name other people or bodies"),
    "acts of several times, or several tellings of one: the ledger has them in order": _(
        "acts of several times, or several tellings of one: the ledger has them in order"
    ),
    "the reasons told are not the same": _("the reasons told are not the same"),
    "the numbers claimed are not the same": _("the numbers claimed are not the same"),
}
_NAMED: tuple[tuple[re.Pattern[str], Label], ...] = (
    (
        re.compile(r"(?P<one>.+) and (?P<other>.+) cannot both be right\Z"),
        _("%(one)s and %(other)s cannot both be right"),
    ),
    (re.compile(r"(?P<one>\d+) refusals are told one by one\Z"), _("%(one)s refusals are told one by one")),
)
_ACTOR = "one actor, by the reasons given for it: "


def verdict_reason_words(why: str) -> str:
    """The reason as a person reads it."""
    if why.startswith(_ACTOR):
        reasons = "; ".join(actor_reason_words(one) for one in why.removeprefix(_ACTOR).split("; "))
        return str(_("one actor, by the reasons given for it: %(one)s")) % {"one": reasons}
    return said_in_list(why, _PLAIN, _NAMED) or why
