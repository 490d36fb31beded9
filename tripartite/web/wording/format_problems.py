"""What rarer formats, page pictures and a person's own entries may go wrong with, by the words that they are told in.

The commoner problems lie in `tripartite.web.wording.problems`, which asks here too.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from tripartite.web.wording.labels import Label

RARER: dict[str, Label] = {
    "Open it in the program that made it and save it again as UTF-8 text.": _(
        "Open it in the program that made it and save it again as UTF-8 text."
    ),
    "Unpack it and add folders of it.": _("Unpack it and add folders of it."),
    "The web archive holds no page or document.": _("The web archive holds no page or document."),
    "See that it is the right one.": _("See that it is the right one."),
    "Fetch it again, or unpack it and add the files.": _("Fetch it again, or unpack it and add the files."),
    "The web archive is too large when unpacked.": _("The web archive is too large when unpacked."),
    "It is a web archive of several documents.": _("It is a web archive of several documents."),
    "Add it as a file, so that each is read by itself.": _("Add it as a file, so that each is read by itself."),
    "It nests tables and boxes too deeply.": _("It nests tables and boxes too deeply."),
    "It nests lists and tables too deeply.": _("It nests lists and tables too deeply."),
    "The book is protected against copying.": _("The book is protected against copying."),
    "It is damaged: the book has no list of its contents.": _("It is damaged: the book has no list of its contents."),
    "It holds no chapter that can be read.": _("It holds no chapter that can be read."),
    "Ask its publisher for an open copy.": _("Ask its publisher for an open copy."),
    "Ask for another copy.": _("Ask for another copy."),
    "Open it in a reader and save it as PDF.": _("Open it in a reader and save it as PDF."),
    "Open it in a browser and save it as plain text or PDF.": _(
        "Open it in a browser and save it as plain text or PDF."
    ),
    "Open it in a picture viewer and save it again as PNG, or scan it again.": _(
        "Open it in a picture viewer and save it again as PNG, or scan it again."
    ),
    "Nothing could be made out in the picture.": _("Nothing could be made out in the picture."),
    "Save it at 300 dots per inch.": _("Save it at 300 dots per inch."),
    "Open it in a mail program and save it again as .eml or as text.": _(
        "Open it in a mail program and save it again as .eml or as text."
    ),
    "It is too long for Markdown.": _("It is too long for Markdown."),
    "Rename it to .txt to read it as plain text.": _("Rename it to .txt to read it as plain text."),
    "Tesseract, which reads pictures of pages, is not installed.": _(
        "Tesseract, which reads pictures of pages, is not installed."
    ),
    "Open it in a word processor and save it as DOCX or plain text.": _(
        "Open it in a word processor and save it as DOCX or plain text."
    ),
    "A file that arrived could not be added.": _("A file that arrived could not be added."),
    "Save it in another format (PDF printed again, or plain text) and add that.": _(
        "Save it in another format (PDF printed again, or plain text) and add that."
    ),
    "The pseudonym gives a part of the name away.": _("The pseudonym gives a part of the name away."),
    "Choose one without any of it.": _("Choose one without any of it."),
    "There is no name here.": _("There is no name here."),
    "Give the name as texts write it.": _("Give the name as texts write it."),
    "There is no such person or body.": _("There is no such person or body."),
    "There is no such statement.": _("There is no such statement."),
    "Names are being withheld at the same time.": _("Names are being withheld at the same time."),
    "Publish once more.": _("Publish once more."),
}
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
