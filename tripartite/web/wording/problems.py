"""What was wrong with a file, and what to do, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.format_problems import RARER, RARER_NAMED
from tripartite.web.wording.labels import Label

_PLAIN = frozenset(
    {
        gettext_noop("The file is empty, or holds nothing but blanks."),
        gettext_noop("Fetch it again, or ask for another copy."),
        gettext_noop("It is an archive of files."),
        gettext_noop("Open it in the program that made it and save it as PDF, DOCX or text."),
        gettext_noop("There are no words in it."),
        gettext_noop("See that it is the right file."),
        gettext_noop("It is locked with a password."),
        gettext_noop("Open it with the password and save a copy without one."),
        gettext_noop("Save a copy without a password."),
        gettext_noop("It is damaged: no PDF reader's tables could be found in it."),
        gettext_noop("Open it in a PDF viewer and save or print it as a new PDF, or ask for another copy."),
        gettext_noop("Open it in the program that made it and save it again, or ask for another copy."),
        gettext_noop("It is damaged: its parts cannot be unpacked."),
        gettext_noop("It has no pages."),
        gettext_noop("Split it into parts."),
        gettext_noop("Split it."),
        gettext_noop("It is a program, not a document."),
        gettext_noop("Do not open it."),
        gettext_noop("Its bytes are of no kind that is read here."),
        gettext_noop("It is a film or a sound recording."),
        gettext_noop("It is a sound recording."),
        gettext_noop("Add a transcript of it."),
        gettext_noop("It is a spreadsheet or a slide show, not a text."),
        gettext_noop("Unpack it and add the files in it."),
        gettext_noop("Unpack it and add what is in it."),
        gettext_noop("Unpack it with the password and add the file."),
        gettext_noop("It unpacks to many times its size, as a zip bomb does."),
        gettext_noop("It is larger than the archive says."),
        gettext_noop("Do not trust this archive."),
        gettext_noop("It is too large when unpacked."),
        gettext_noop("Unpack it and add the file by itself."),
        gettext_noop("Unpack it and add the files."),
        gettext_noop("The mail is empty."),
        gettext_noop("The picture is too large."),
        gettext_noop("The program that reads this format stopped working on this document."),
        gettext_noop("There is not enough memory to read this document."),
        gettext_noop("The program failed on this file."),
        gettext_noop("Tell whoever runs this site; the log says more."),
        gettext_noop("Send the file again."),
    }
)
_NAMED: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"It is larger than (?P<size>.+)\."), _("It is larger than %(size)s.")),
    (
        re.compile(r"Split it, or raise the limit with (?P<setting>\w+) \(megabytes\)\."),
        _("Split it, or raise the limit with %(setting)s (megabytes)."),
    ),
    (re.compile(r"The archive is damaged \((?P<reason>.+)\)\."), _("The archive is damaged (%(reason)s).")),
    (re.compile(r"The picture is damaged \((?P<reason>.+)\)\."), _("The picture is damaged (%(reason)s).")),
    (
        re.compile(r"It has (?P<many>\d+) pages; more than (?P<most>\d+) are not read\."),
        _("It has %(many)s pages; more than %(most)s are not read."),
    ),
)


def problem_words(said: str) -> str:
    """The problem or the remedy as a person reads it."""
    return said_in_list(said, _PLAIN, _NAMED) or said_in_list(said, RARER, RARER_NAMED) or said


def said_in_list(said: str, plain: Container[str], named: Iterable[tuple[re.Pattern[str], Label]]) -> str | None:
    """What was said, in the language of the page, where a list knows it word for word or but for what it names."""
    if said in plain:
        return gettext(said)
    for pattern, words in named:
        found = pattern.fullmatch(said)
        if found:
            return str(words) % found.groupdict()
    return None
