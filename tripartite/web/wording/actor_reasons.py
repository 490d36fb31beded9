"""Why namings are taken for one, or are in doubt, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import said_in_list

_PLAIN: dict[str, Label] = {
    "a person said that they are one": _("a person said that they are one"),
    "several people fit this short name": _("several people fit this short name"),
    "several people fit this name with fewer parts": _("several people fit this name with fewer parts"),
    "one surname in an office held by one": _("one surname in an office held by one"),
    "one document tells them apart": _("one document tells them apart"),
    "one name is the other without its last part": _("one name is the other without its last part"),
    "the surname fits, the office does not": _("the surname fits, the office does not"),
    "their names say the same, but each goes by an acronym of its own": _(
        "their names say the same, but each goes by an acronym of its own"
    ),
    "one name is the other shortened, and no other fits": _("one name is the other shortened, and no other fits"),
    "the names sound the same": _("the names sound the same"),
    "one name is the other with fewer parts": _("one name is the other with fewer parts"),
    "the names differ by a letter or an ending only": _("the names differ by a letter or an ending only"),
    "the surname and the initials fit nobody else": _("the surname and the initials fit nobody else"),
    "the surname fits nobody else": _("the surname fits nobody else"),
}
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
