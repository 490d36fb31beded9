"""E-mail: the head's fields, the best body, mails forwarded inside it; attachments are named, not read."""

from __future__ import annotations

import email
import email.policy
import re
from contextlib import suppress
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from tripartite.sources.encodings import decoded
from tripartite.text.formats.html import layout_of_page
from tripartite.text.formats.plain import layout_of_text
from tripartite.text.layout import Block, Layout
from tripartite.values.errors import SkipThis, Unreadable
from tripartite.values.reading import Legibility

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_DEEPEST = 5
_SAVE_AGAIN = "Open it in a mail program and save it again as .eml or as text."
_HIDDEN_PARTS = ("multipart/", "message/delivery-status", "text/calendar", "application/pgp-signature")


def mail_layout(data: bytes) -> Layout:
    """Blocks of a mail.

    Raises:
        Unreadable: where it has neither a head nor a body that can be read.
    """
    try:
        message = email.message_from_bytes(data.lstrip(b"\r\n \t\xef\xbb\xbf"), policy=email.policy.default)
    except (ValueError, LookupError, RecursionError, IndexError) as reason:
        raise Unreadable(f"It is damaged: the mail cannot be taken apart ({reason}).", remedy=_SAVE_AGAIN) from reason
    warnings: list[str] = []
    blocks = _blocks(message, warnings, 0)
    if not blocks:
        raise Unreadable("The mail is empty.", remedy=_SAVE_AGAIN)
    body = layout_of_text("")
    report = replace(body.legibility.pages[0], source="email", characters=sum(len(block.text) for block in blocks))
    facts = {"media_type": "message/rfc822", **_facts(message)}
    return Layout(blocks=tuple(blocks), legibility=Legibility(pages=(report,), warnings=tuple(warnings)), facts=facts)


def _field(message: EmailMessage, name: str) -> str:
    """One field of the head in plain words; empty where it is missing or cannot be understood."""
    try:
        return " ".join(str(message.get(name, "")).split())[:1000]
    except (ValueError, LookupError, IndexError, AttributeError, TypeError, RecursionError):
        return ""


def _facts(message: EmailMessage) -> dict[str, str]:
    facts = {}
    subject, sender, sent = (_field(message, name) for name in ("Subject", "From", "Date"))
    if subject:
        facts["title"] = subject
    name, address = parseaddr(sender)
    if name or address:
        facts["author"] = name or address
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        facts["date"] = parsedate_to_datetime(sent).date().isoformat()
    return facts


def _blocks(message: EmailMessage, warnings: list[str], depth: int) -> list[Block]:
    """The head's fields, then the body, then mails inside it."""
    shown = [(name, _field(message, name)) for name in _SHOWN]
    blocks = [Block(text=f"{name}: {words}", gap=name == "From") for name, words in shown if words]
    blocks += _body(message, warnings)
    for inner in _inside(message):
        if depth >= _DEEPEST:
            warnings.append(f"Mails inside mails are read {_DEEPEST} deep, no deeper.")
            break
        blocks += _blocks(inner, warnings, depth + 1)
    return blocks


def _body(message: EmailMessage, warnings: list[str]) -> list[Block]:
    plain, page = _part(message, "plain"), _part(message, "html")
    words = _text(plain) if plain is not None else ""
    if page is not None and len(words.split()) < 10:
        try:
            return list(layout_of_page(_text(page)).blocks)
        except SkipThis as reason:
            warnings.append(f"The mail's page was not read: {reason}")
    names = [name for part in _parts(message) if (name := _attachment(part))]
    if names:
        shown = ", ".join(names[:20])
        warnings.append(f"{len(names)} attachments were not read ({shown}); save them and add them by themselves.")
    return list(layout_of_text(words).blocks)


def _part(message: EmailMessage, sort: str) -> EmailMessage | None:
    try:
        found = message.get_body(preferencelist=(sort,))
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return None
    return found if isinstance(found, EmailMessage) else None


def _text(part: EmailMessage) -> str:
    """A part's words; where its declared encoding is wrong, by the likeliest."""
    try:
        raw = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        raw = None
    if not isinstance(raw, bytes):
        told = part.get_payload()
        return told if isinstance(told, str) else ""
    try:
        return decoded(raw, part.get_content_charset()).text
    except Unreadable:
        return raw.decode("utf-8", "replace")


def _parts(message: EmailMessage) -> list[EmailMessage]:
    """Every part of a mail, those of mails inside it left out."""
    found: list[EmailMessage] = []
    waiting = [message]
    while waiting and len(found) < 1000:
        part = waiting.pop(0)
        found.append(part)
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            waiting += [one for one in part.get_payload() if isinstance(one, EmailMessage)]
    return found


def _inside(message: EmailMessage) -> list[EmailMessage]:
    held = []
    for part in _parts(message):
        payload = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(payload, list):
            held += [one for one in payload if isinstance(one, EmailMessage)]
    return held


def _attachment(part: EmailMessage) -> str:
    kind = part.get_content_type()
    if kind.startswith(_HIDDEN_PARTS) or kind == "message/rfc822":
        return ""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, AttributeError, TypeError):
        name = None
    if name is None and (part.get_content_disposition() != "attachment"):
        return ""
    return re.sub(r"[^\w.,() -]", "_", name or kind)[:80]
