"""What rarer formats, page pictures and a person's own entries may go wrong with, by the words that they are told in.

The commoner problems lie in `tripartite.web.wording.problems`, which asks here too.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from tripartite.web.wording.labels import Label

RARER = frozenset(
    {
        gettext_noop("Open it in the program that made it and save it again as UTF-8 text."),
        gettext_noop("Unpack it and add folders of it."),
        gettext_noop("The web archive holds no page or document."),
        gettext_noop("See that it is the right one."),
        gettext_noop("Fetch it again, or unpack it and add the files."),
        gettext_noop("The web archive is too large when unpacked."),
        gettext_noop("It is a web archive of several documents."),
        gettext_noop("Add it as a file, so that each is read by itself."),
        gettext_noop("It nests tables and boxes too deeply."),
        gettext_noop("It nests lists and tables too deeply."),
        gettext_noop("The book is protected against copying."),
        gettext_noop("It is damaged: the book has no list of its contents."),
        gettext_noop("It holds no chapter that can be read."),
        gettext_noop("Ask its publisher for an open copy."),
        gettext_noop("Ask for another copy."),
        gettext_noop("Open it in a reader and save it as PDF."),
        gettext_noop("Open it in a browser and save it as plain text or PDF."),
        gettext_noop("Open it in a picture viewer and save it again as PNG, or scan it again."),
        gettext_noop("Nothing could be made out in the picture."),
        gettext_noop("Save it at 300 dots per inch."),
        gettext_noop("Open it in a mail program and save it again as .eml or as text."),
        gettext_noop("It is too long for Markdown."),
        gettext_noop("Rename it to .txt to read it as plain text."),
        gettext_noop("Tesseract, which reads pictures of pages, is not installed."),
        gettext_noop("Open it in a word processor and save it as DOCX or plain text."),
        gettext_noop("A file that arrived could not be added."),
        gettext_noop("Save it in another format (PDF printed again, or plain text) and add that."),
        gettext_noop("The pseudonym gives a part of the name away."),
        gettext_noop("Choose one without any of it."),
        gettext_noop("There is no name here."),
        gettext_noop("Give the name as texts write it."),
        gettext_noop("There is no such person or body."),
        gettext_noop("There is no such statement."),
        gettext_noop("Names are being withheld at the same time."),
        gettext_noop("Publish once more."),
    }
)
RARER_NAMED: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"It is a packed file \((?P<kind>\w+)\)\."), _("It is a packed file (%(kind)s).")),
    (
        re.compile(r"(?P<many>[\d,]+) signs in it could not be read\."),
        _("Signs in it that could not be read: %(many)s."),
    ),
    (
        re.compile(r"(?P<many>[\d,]+) signs could not be read as (?P<encoding>.+)\."),
        _("Signs that could not be read as %(encoding)s: %(many)s."),
    ),
    (re.compile(r"The web archive is damaged \((?P<reason>.+)\)\."), _("The web archive is damaged (%(reason)s).")),
    (
        re.compile(r"Its part (?P<name>.+) unpacks to more than (?P<size>.+)\."),
        _("Its part %(name)s unpacks to more than %(size)s."),
    ),
    (
        re.compile(r"Its part (?P<name>.+) declares XML entities, which are not read\."),
        _("Its part %(name)s declares XML entities, which are not read."),
    ),
    (
        re.compile(r"It is damaged: its part (?P<name>.+) is not well-formed XML \((?P<reason>.+)\)\."),
        _("It is damaged: its part %(name)s is not well-formed XML (%(reason)s)."),
    ),
    (
        re.compile(r"It is damaged: its part (?P<name>.+) cannot be unpacked\."),
        _("It is damaged: its part %(name)s cannot be unpacked."),
    ),
    (
        re.compile(r"The chapter (?P<name>.+) is missing from the book\."),
        _("The chapter %(name)s is missing from the book."),
    ),
    (
        re.compile(r"The page nests its elements more than (?P<most>[\d,]+) deep\."),
        _("The page nests its elements more than %(most)s deep."),
    ),
    (re.compile(r"It nests groups more than (?P<most>[\d,]+) deep\."), _("It nests groups more than %(most)s deep.")),
    (re.compile(r"It has more than (?P<most>[\d,]+) pages\."), _("It has more than %(most)s pages.")),
    (
        re.compile(r"It is damaged: the mail cannot be taken apart \((?P<reason>.+)\)\."),
        _("It is damaged: the mail cannot be taken apart (%(reason)s)."),
    ),
    (
        re.compile(r"Mails inside mails are read (?P<most>\d+) deep, no deeper\."),
        _("Mails inside mails are read %(most)s deep, no deeper."),
    ),
    (
        re.compile(
            r"On Debian or Ubuntu, install (?P<packages>.+); elsewhere, install Tesseract with these languages\. "
            r"Then read it again\."
        ),
        _(
            "On Debian or Ubuntu, install %(packages)s; elsewhere, install Tesseract with these languages. "
            "Then read it again."
        ),
    ),
    (
        re.compile(r"Tesseract could not read the page: (?P<reason>.+)\."),
        _("Tesseract could not read the page: %(reason)s."),
    ),
    (
        re.compile(r"Tesseract has no data here for: (?P<languages>.+)\."),
        _("Tesseract has no data here for: %(languages)s."),
    ),
    (
        re.compile(
            r"None of its (?P<many>[\d,]+) pages has a text layer, "
            r"and Tesseract, which reads pictures, is not installed\."
        ),
        _("None of its pages (%(many)s) has a text layer, and Tesseract, which reads pictures, is not installed."),
    ),
    (
        re.compile(r"No text layer; only the first (?P<most>[\d,]+) such pages are read from their picture\."),
        _("No text layer; only the first such pages are read from their picture (%(most)s)."),
    ),
    (
        re.compile(r"It is damaged: its rich text cannot be read \((?P<reason>.+)\)\."),
        _("It is damaged: its rich text cannot be read (%(reason)s)."),
    ),
    (
        re.compile(r"What was sent is no longer there \((?P<reason>.+)\)\."),
        _("What was sent is no longer there (%(reason)s)."),
    ),
)
