"""What was remarked on the reading of a file, in the language of the page: its warnings, and why a part was left out.

The words are those of `tripartite.text.formats` and `tripartite.sources`; what is not known stands as it was said.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.labels import Label
from tripartite.web.wording.problems import problem_words, said_in_list

_PLAIN: dict[str, Label] = {
    "The page is empty.": _("The page is empty."),
    "The page is damaged and could not be opened.": _("The page is damaged and could not be opened."),
    "Nothing could be made out in the picture of this page.": _(
        "Nothing could be made out in the picture of this page."
    ),
    "The picture is hard to read: check the words against the page.": _(
        "The picture is hard to read: check the words against the page."
    ),
    "It is an archive of files (7z).": _("It is an archive of files (7z)."),
    "It is an archive of files (RAR).": _("It is an archive of files (RAR)."),
    "It is an old Office file (.doc, .xls or .ppt before 2007).": _(
        "It is an old Office file (.doc, .xls or .ppt before 2007)."
    ),
    "It holds no document text.": _("It holds no document text."),
    "Open it in a word processor and save it again.": _("Open it in a word processor and save it again."),
    "Save it as plain text or PDF.": _("Save it as plain text or PDF."),
    "The same bytes came twice.": _("The same bytes came twice."),
    "The encoding of its letters could not be told.": _("The encoding of its letters could not be told."),
    "What came before the damage was read.": _("What came before the damage was read."),
    "The archive is damaged: fetch it again.": _("The archive is damaged: fetch it again."),
}
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
