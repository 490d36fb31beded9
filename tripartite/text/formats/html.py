"""Web pages: the main content's headings, paragraphs, list items and tables, without navigation."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from tripartite.text.layout import Block, Layout
from tripartite.values.vocabulary import PassageKind

_DROPPED = ("script", "style", "nav", "header", "footer", "form", "noscript", "template")
_BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "blockquote", "figcaption"}


def html_layout(data: bytes) -> Layout:
    """Blocks of a web page."""
    tree = LexborHTMLParser(data)
    for name in _DROPPED:
        for node in tree.css(name):
            node.decompose()
    blocks = []
    for node in tree.css(",".join(sorted(_BLOCKS))):
        words = " ".join(node.text().split())
        if not words:
            continue
        tag = node.tag or ""
        if tag[0] == "h" and tag[1:].isdigit():
            blocks.append(Block(text=words, kind=PassageKind.HEADING, level=int(tag[1])))
        else:
            kind = PassageKind.LIST_ITEM if tag == "li" else PassageKind.PARAGRAPH
            blocks.append(Block(text=words, kind=kind))
    return Layout(blocks=tuple(blocks), facts={"media_type": "text/html"})
