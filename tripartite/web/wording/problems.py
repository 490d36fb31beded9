"""What was wrong with a file, and what to do, in the language of the page; what is not known as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.format_problems import RARER, RARER_NAMED
from tripartite.web.wording.labels import Label

_PLAIN: dict[str, Label] = {
    "The file is empty, or holds nothing but blanks.": _("The file is empty, or holds nothing but blanks."),
    "Fetch it again, or ask for another copy.": _("Fetch it again, or ask for another copy."),
    "It is an archive of files.": _("It is an archive of files."),
    "Open it in the program that made it and save it as PDF, DOCX or text.": _(
        "Open it in the program that made it and save it as PDF, DOCX or text."
    ),
    "There are no words in it.": _("There are no words in it."),
    "See that it is the right file.": _("See that it is the right file."),
    "It is locked with a password.": _("It is locked with a password."),
    "Open it with the password and save a copy without one.": _(
        "Open it with the password and save a copy without one."
    ),
    "Save a copy without a password.": _("Save a copy without a password."),
    "It is damaged: no PDF reader's tables could be found in it.": _(
        "It is damaged: no PDF reader's tables could be found in it."
    ),
    "Open it in a PDF viewer and save or print it as a new PDF, or ask for another copy.": _(
        "Open it in a PDF viewer and save or print it as a new PDF, or ask for another copy."
    ),
    "Open it in the program that made it and save it again, or ask for another copy.": _(
        "Open it in the program that made it and save it again, or ask for another copy."
    ),
    "It is damaged: its parts cannot be unpacked.": _("It is damaged: its parts cannot be unpacked."),
    "It has no pages.": _("It has no pages."),
    "Split it into parts.": _("Split it into parts."),
    "Split it.": _("Split it."),
    "It is a program, not a document.": _("It is a program, not a document."),
    "Do not open it.": _("Do not open it."),
    "Its bytes are of no kind that is read here.": _("Its bytes are of no kind that is read here."),
    "It is a film or a sound recording.": _("It is a film or a sound recording."),
    "It is a sound recording.": _("It is a sound recording."),
    "Add a transcript of it.": _("Add a transcript of it."),
    "It is a spreadsheet or a slide show, not a text.": _("It is a spreadsheet or a slide show, not a text."),
    "Unpack it and add the files in it.": _("Unpack it and add the files in it."),
    "Unpack it and add what is in it.": _("Unpack it and add what is in it."),
    "Unpack it with the password and add the file.": _("Unpack it with the password and add the file."),
    "It unpacks to many times its size, as a zip bomb does.": _(
        "It unpacks to many times its size, as a zip bomb does."
    ),
    "It is larger than the archive says.": _("It is larger than the archive says."),
    "Do not trust this archive.": _("Do not trust this archive."),
    "It is too large when unpacked.": _("It is too large when unpacked."),
    "Unpack it and add the file by itself.": _("Unpack it and add the file by itself."),
    "Unpack it and add the files.": _("Unpack it and add the files."),
    "The mail is empty.": _("The mail is empty."),
    "The picture is too large.": _("The picture is too large."),
    "The program that reads this format stopped working on this document.": _(
        "The program that reads this format stopped working on this document."
    ),
    "There is not enough memory to read this document.": _("There is not enough memory to read this document."),
    "The program failed on this file.": _("The program failed on this file."),
    "Tell whoever runs this site; the log says more.": _("Tell whoever runs this site; the log says more."),
    "Send the file again.": _("Send the file again."),
}
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


def said_in_list(said: str, plain: Mapping[str, Label], named: Iterable[tuple[re.Pattern[str], Label]]) -> str | None:
    """What was said, in the language of the page, where a list knows it word for word or but for what it names."""
    if said in plain:
        return str(plain[said])
    for pattern, words in named:
        found = pattern.fullmatch(said)
        if found:
            return str(words) % found.groupdict()
    return None
