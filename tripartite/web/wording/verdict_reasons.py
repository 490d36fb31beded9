"""Why a matter has its verdict, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from tripartite.web.wording.actor_reasons import actor_reason_words
from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import said_in_list

_PLAIN = frozenset(
    {
        gettext_noop("at one time several numbers are claimed, or fewer later than before"),
        gettext_noop("counted up to the day of each document"),
        gettext_noop("dates a few days, or just a year, apart: a slip, or another act"),
        gettext_noop("dates that exclude one another: stages of one act, several acts, or a mistake"),
        gettext_noop("imposed at one time, and the lengths or ends told cannot both be right"),
        gettext_noop("it happened once, and the dates exclude one another"),
        gettext_noop("one date, given more or less exactly"),
        gettext_noop("one number, given more or less exactly"),
        gettext_noop("one thing, worded differently, as far as these words tell"),
        gettext_noop("some numbers count a part, or come on top of others"),
        gettext_noop("the bounds do not exclude one another, but the numbers are not the same"),
        gettext_noop("the ends, stated or computed from start and length, are not the same"),
        gettext_noop("the lengths or amounts are not the same: another stage, another sanction, or a mistake"),
        gettext_noop("the numbers are not the same, but may count other people, or another day"),
        gettext_noop("the numbers are not the same: another time, another scope, or another count"),
        gettext_noop("the one who is named and the others make the number"),
        gettext_noop("the tellings can all be right"),
        gettext_noop("the voices do not say the same"),
        gettext_noop("one place, as far as the sound of its name tells: the spellings differ"),
        gettext_noop("about one time the documents give different offices"),
        gettext_noop("several dates are named: stages of one promise, or one date that moved"),
        gettext_noop("the dates asked for are not the same: what the conclusions say stands"),
        gettext_noop("what is said of the provision is not the same claim"),
        gettext_noop("the tellings name other people or bodies"),
        gettext_noop("acts of several times, or several tellings of one: the ledger has them in order"),
        gettext_noop("the reasons told are not the same"),
        gettext_noop("the numbers claimed are not the same"),
    }
)
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
