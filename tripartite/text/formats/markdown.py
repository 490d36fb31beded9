"""Markdown: headings, paragraphs, lists, tables and footnotes; the marks themselves are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tripartite.sources.encodings import decoded
from tripartite.text.formats.composing import Writing, Written, blocks_of_writing
from tripartite.text.formats.html import layout_of_page
from tripartite.text.formats.plain import layout_of_text
from tripartite.text.layout import Block, Layout
from tripartite.values.errors import SkipThis, TooLarge
from tripartite.values.reading import Legibility, PageLegibility

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w-]{0,30}):[ \t]*(.{1,500})$", re.MULTILINE)
_FACTS = ("title", "author", "date", "language", "lang", "publisher", "url")
_DEFINITION = re.compile(r"^\[\^([\w*†‡-]{1,20})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}.*|[ \t]*))*)", re.MULTILINE)
_CALL = re.compile(r"\[\^([\w*†‡-]{1,20})\]")
_MARK = re.compile(r"\[([\w*†‡-]{1,20})\]")
_LONGEST = 20_000_000
#: Beyond so many the parser is slow, and the text is no Markdown that people wrote.
_MOST_BRACKETS = 50_000


def markdown_layout(data: bytes) -> Layout:
    """Blocks of a Markdown text.

    Raises:
        Unreadable: where its letters' encoding cannot be told.
        TooLarge: where it is longer than any text that people write by hand.
    """
    spelt = decoded(data)
    if len(spelt.text) > _LONGEST:
        raise TooLarge("It is too long for Markdown.", remedy="Rename it to .txt to read it as plain text.")
    if spelt.text.count("[") > _MOST_BRACKETS:
        return layout_of_text(spelt.text, (spelt.remark,) if spelt.remark else ())
    text = spelt.text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    facts = {"media_type": "text/markdown"}
    front = _FRONT.match(text)
    if front:
        told = {name.lower(): words.strip(" \"'") for name, words in _FIELD.findall(front.group(1))}
        facts |= {("language" if name == "lang" else name): told[name] for name in _FACTS if told.get(name)}
        text = text[front.end() :]
    writing = Writing()
    notes = [(found.group(1), found.group(2)) for found in _DEFINITION.finditer(text)]
    text = _CALL.sub(r"[\1]", _DEFINITION.sub("", text))
    marks = frozenset(mark for mark, _ in notes)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    extra = _Reader(writing, marks).read(tokens)
    writing.notes += notes
    blocks = tuple(_in_place(blocks_of_writing(writing), extra))
    report = PageLegibility(page=None, characters=sum(len(block.text) for block in blocks), source="markdown")
    warnings = (spelt.remark,) if spelt.remark else ()
    return Layout(blocks=blocks, legibility=Legibility(pages=(report,), warnings=warnings), facts=facts)


def _in_place(blocks: Sequence[Block], pages: dict[str, str]) -> list[Block]:
    """Blocks of HTML set where their placeholders stand."""
    found: list[Block] = []
    for block in blocks:
        page = pages.get(block.text)
        if page is None:
            found.append(block)
            continue
        try:
            found += layout_of_page(page).blocks
        except SkipThis:
            found.append(replace(block, text=re.sub(r"<[^<>]*>", " ", page).strip()))
    return found


class _Reader:
    """Goes through the parser's tokens once."""

    def __init__(self, writing: Writing, marks: frozenset[str]) -> None:
        self._writing, self._marks = writing, marks
        self._lists: list[int | None] = []
        self._fresh = False
        self._heading = 0
        self._row = self._cell = 0
        self._in_row = False
        self._pages: dict[str, str] = {}

    def read(self, tokens: Sequence[Token]) -> dict[str, str]:
        """The pieces of HTML that stand in the text, by their placeholders."""
        for token in tokens:
            self._token(token)
        return self._pages

    def _token(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1) - 1)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._fresh = True
                if (count := self._lists[-1]) is not None:
                    self._lists[-1] = count + 1
            case "tr_open":
                self._row, self._cell, self._in_row = self._row + 1, -1, True
            case "tr_close":
                self._in_row = False
            case "th_open" | "td_open":
                self._cell += 1
            case "inline":
                self._say(token)
            case "code_block" | "fence":
                self._add(token.content, False)
            case "html_block":
                name = f"\ue000{len(self._pages)}\ue001"
                self._pages[name] = token.content
                self._writing.paragraphs.append(Written(name))

    def _say(self, token: Token) -> None:
        words: list[str] = []
        loud = total = strong = 0
        for child in token.children or []:
            if child.type in ("strong_open", "strong_close"):
                strong += 1 if child.type == "strong_open" else -1
            said = _words(child)
            words.append(said)
            total, loud = total + len(said), loud + (len(said) if strong else 0)
        self._add("".join(words), total > 0 and loud >= 0.9 * total)

    def _add(self, words: str, bold: bool) -> None:
        if not words.strip():
            return
        count = self._lists[-1] if self._lists else None
        item = len(self._lists) if self._lists and self._fresh else 0
        number = str(count) if item and count is not None else None
        row = (self._row, self._cell) if self._in_row else None
        calls = tuple(mark for mark in _MARK.findall(words) if mark in self._marks)
        self._writing.paragraphs.append(Written(words, self._heading, item, number, bold, row, calls))
        self._fresh = False


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "image":
        return ""
    return "\n" if token.type == "html_inline" and token.content.lower().startswith("<br") else ""
