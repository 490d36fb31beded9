"""E-mail and Markdown."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tripartite.text.formats import layout_of
from tripartite.text.layout import Layout

MARKDOWN = """---
title: The quay
author: Ana Loto
---
# What happened

The clerks *went out* on
4 May.[^1]

1. open the gates;
2. pay for the **days**
   - at once

| Union | Members |
|-------|---------|
| NHU   | 22      |

**What the law says**

> It is silent.

<p>Loose page.</p>

[^1]: Harbour News.
"""


def told(layout: Layout) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in layout.blocks]


def mail(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Ana Loto <ana@harbour.example>", "desk@harbour.example"
    message["Subject"], message["Date"] = "Сын порта", "Tue, 12 Jul 2016 08:14:03 +0300"
    message.set_content(parts.get("plain", "The clerks went out.\n"))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


def test_the_head_gives_facts_and_is_read() -> None:
    layout = layout_of(mail().as_bytes(), "a.eml")
    assert layout.facts == {
        "media_type": "message/rfc822",
        "title": "Сын порта",
        "author": "Ana Loto",
        "date": "2016-07-12",
    }
    assert told(layout)[0] == ("paragraph", "From: Ana Loto <ana@harbour.example>")
    assert told(layout)[-1] == ("paragraph", "The clerks went out.")


def test_a_mail_saved_as_text_is_known_by_its_head() -> None:
    assert layout_of(mail().as_bytes(), "letter.txt").facts["media_type"] == "message/rfc822"


def test_the_page_is_read_where_the_plain_body_says_nothing() -> None:
    message = mail(plain="See the page.\n", html="<h1>Port</h1><p>The clerks went out on the fourth of May.</p>")
    assert ("heading", "Port") in told(layout_of(message.as_bytes(), "a.eml"))


def test_attachments_are_named_not_read() -> None:
    message = mail()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="../list of names.pdf")
    (warning,) = layout_of(message.as_bytes(), "a.eml").legibility.warnings
    assert warning.startswith("1 attachments were not read (.._list of names.pdf)")


def test_a_forwarded_mail_is_read_with_its_head() -> None:
    message, inner = mail(), mail(plain="The gates are shut.\n")
    message.add_attachment(inner)
    words = [text for _, text in told(layout_of(message.as_bytes(), "a.eml"))]
    assert words.count("From: Ana Loto <ana@harbour.example>") == 2
    assert words[-1] == "The gates are shut."


@pytest.mark.parametrize("charset", ["koi8-r", "utf-8", "nonsense"])
def test_a_body_in_any_encoding(charset: str) -> None:
    body = "Портовые рабочие вышли на площадь.".encode("utf-8" if charset == "nonsense" else charset)
    head = f"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert told(layout_of(head + body, "a.eml"))[-1][1] == "Портовые рабочие вышли на площадь."


def test_markdown() -> None:
    layout = layout_of(MARKDOWN.encode(), "a.md")
    assert told(layout) == [
        ("heading", "What happened"),
        ("paragraph", "The clerks went out on 4 May.[1]"),
        ("list-item", "open the gates;"),
        ("list-item", "pay for the days"),
        ("list-item", "at once"),
        ("table-row", "Union\tMembers"),
        ("table-row", "NHU\t22"),
        ("heading", "What the law says"),
        ("paragraph", "It is silent."),
        ("paragraph", "Loose page."),
        ("footnote", "Harbour News."),
    ]
    assert [(block.level, block.number) for block in layout.blocks[2:5]] == [(1, "1"), (1, "2"), (2, None)]
    assert (layout.blocks[1].notes, layout.blocks[-1].note) == (("1",), "1")
    assert (layout.facts["title"], layout.facts["author"]) == ("The quay", "Ana Loto")


def test_brackets_without_end_are_read_as_plain_text() -> None:
    assert layout_of(b"words [" * 60_000, "a.md").blocks
