"""Why namings are taken for one, or are in doubt, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import said_in_list

_PLAIN = frozenset(
    {
        gettext_noop("a person said that they are one"),
        gettext_noop("several people fit this short name"),
        gettext_noop("several people fit this name with fewer parts"),
        gettext_noop("one surname in an office held by one"),
        gettext_noop("one document tells them apart"),
        gettext_noop("one is called national where the other is called by the country"),
        gettext_noop("one name is the other without its last part"),
        gettext_noop("the surname fits, the office does not"),
        gettext_noop("their names say the same, but each goes by an acronym of its own"),
        gettext_noop("one name is the other shortened, and no other fits"),
        gettext_noop("the names sound the same"),
        gettext_noop("one name is the other with fewer parts"),
        gettext_noop("the names differ by a letter or an ending only"),
        gettext_noop("the surname and the initials fit nobody else"),
        gettext_noop("the surname fits nobody else"),
    }
)
_NAMED: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"both are called “(?P<one>.+)”\Z", re.DOTALL), _("both are called “%(one)s”")),
    (
        re.compile(r"“(?P<one>.+)” and “(?P<other>.+)” say the same\Z", re.DOTALL),
        _("“%(one)s” and “%(other)s” say the same"),
    ),
    (
        re.compile(r"both go by (?P<one>\S+), but their names say different things\Z"),
        _("both go by %(one)s, but their names say different things"),
    ),
    (re.compile(r"both go by (?P<one>\S+) and their names agree\Z"), _("both go by %(one)s and their names agree")),
    (re.compile(r"no other body goes by (?P<one>\S+)\Z"), _("no other body goes by %(one)s")),
)


def actor_reason_words(reason: str) -> str:
    """The reason as a person reads it."""
    return said_in_list(reason, _PLAIN, _NAMED) or reason
