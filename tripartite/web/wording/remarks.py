"""What was remarked on the reading of a file, in the language of the page: its warnings, and why a part was left out.

The words are those of `tripartite.text.formats` and `tripartite.sources`; what is not known stands as it was said.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import problem_words, said_in_list

_PLAIN = frozenset(
    {
        gettext_noop("The page is empty."),
        gettext_noop("The page is damaged and could not be opened."),
        gettext_noop("Nothing could be made out in the picture of this page."),
        gettext_noop("The picture is hard to read: check the words against the page."),
        gettext_noop("It is an archive of files (7z)."),
        gettext_noop("It is an archive of files (RAR)."),
        gettext_noop("It is an old Office file (.doc, .xls or .ppt before 2007)."),
        gettext_noop("It holds no document text."),
        gettext_noop("Open it in a word processor and save it again."),
        gettext_noop("Save it as plain text or PDF."),
        gettext_noop("The same bytes came twice."),
        gettext_noop("The encoding of its letters could not be told."),
        gettext_noop("What came before the damage was read."),
        gettext_noop("The archive is damaged: fetch it again."),
    }
)
_NAMED: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"The page could not be read: (?P<reason>.+)\."), _("The page could not be read: %(reason)s.")),
    (re.compile(r"Words may be run together here: (?P<words>.+)\."), _("Words may be run together here: %(words)s.")),
    (
        re.compile(r"The document keeps tracked changes; (?P<many>\d+) deleted passages were not read\."),
        _("The document keeps tracked changes; deleted passages that were not read: %(many)s."),
    ),
    (
        re.compile(r"Its encoding is not declared; read as (?P<encoding>.+), the likeliest\."),
        _("Its encoding is not declared; read as %(encoding)s, the likeliest."),
    ),
    (
        re.compile(r"(?P<many>\d+) of (?P<all>\d+) pages could not be read \(pages (?P<named>.+)\); .+"),
        _("Pages that could not be read: %(many)s of %(all)s (%(named)s). See the pages’ own remarks."),
    ),
    (
        re.compile(
            r"(?P<many>\d+) attachments were not read \((?P<named>.+)\); save them and add them by themselves\."
        ),
        _("Attachments that were not read: %(many)s (%(named)s). Save them and add them by themselves."),
    ),
    (
        re.compile(r"The name ends in (?P<ending>.+), but the bytes are (?P<kind>.+): read as that\."),
        _("The name ends in %(ending)s, but the bytes are %(kind)s: read as that."),
    ),
    (
        re.compile(r"Archives are opened (?P<depth>\d+) deep, no deeper\."),
        _("Archives are opened %(depth)s deep, no deeper."),
    ),
    (re.compile(r"It holds more than (?P<most>[\d,]+) files\."), _("It holds more than %(most)s files.")),
    (re.compile(r"It cannot be unpacked \((?P<reason>.+)\)\."), _("It cannot be unpacked (%(reason)s).")),
    (
        re.compile(r"Parts in (?P<language>.+) \((?P<many>[\d,]+) letters\) are kept but not read: .+"),
        _("Parts in a language that is not read (%(language)s, %(many)s letters) are kept, but no claims are taken."),
    ),
    (
        re.compile(r"Words that repeat without end \((?P<many>[\d,]+) letters, from “(?P<words>.*)” on\) are kept, .+"),
        _("Words that repeat without end (%(many)s letters, from “%(words)s” on) are read only at their beginning."),
    ),
)


def remark_words(said: str) -> str:
    """A warning, problem or remedy as a person reads it."""
    return said_in_list(said, _PLAIN, _NAMED) or problem_words(said)
