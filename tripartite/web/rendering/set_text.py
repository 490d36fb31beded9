"""Blocks of a document's text as markup, made without a template: a page has hundreds of lines.

The words come escaped and marked (`tripartite.web.rendering.marking`); all else is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tripartite.web.rendering.addresses import addresses
from tripartite.web.rendering.blocks import Block, Line


def set_text(blocks: Iterable[Block], name: str, *, pictures: bool) -> SafeString:
    """The blocks of one part.

    Args:
        name: the document's short name, for the passages' permanent addresses.
        pictures: whether the beginnings of pages lead to their pictures.
    """
    setter = _Setter(name, pictures)
    return mark_safe("\n".join(setter.block(one) for one in blocks))


class _Setter:
    def __init__(self, name: str, pictures: bool) -> None:
        self._passage = addresses("passage", name)
        self._picture = addresses("page-image", name) if pictures else None
        self._permanent, self._note, self._page = (
            _("Permanent link to passage %(number)s"),
            _("Note %(mark)s"),
            _("page %(page)s"),
        )

    def block(self, block: Block) -> str:
        """One block: a list, a table, furniture, or lines that stand alone."""
        if block.kind == "list-item":
            return f'<ul class="items">{"".join(map(self._item, block.lines))}</ul>'
        if block.kind == "table-row":
            rows = "".join(map(_row, block.lines))
            label = escape(_("Table"))
            table = f'<table class="from-text"><tbody>{rows}</tbody></table>'
            return f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>'
        if block.kind == "furniture":
            number = len(block.lines)
            said = ngettext("%(n)s line of page furniture, not read", "%(n)s lines of page furniture, not read", number)
            lines = "".join(f"<p{_attributes(one)}>{self._line(one)}</p>" for one in block.lines)
            return f'<details class="furniture"><summary>{escape(said % {"n": number})}</summary>{lines}</details>'
        return "\n".join(self._page_mark(one) + self._alone(block.kind, one) for one in block.lines)

    def _item(self, line: Line) -> str:
        numbered = " numbered" if line.numbered else ""
        return f'<li class="lv-{line.level}{numbered}"{_attributes(line)}>{self._line(line)}</li>'

    def _alone(self, kind: str, line: Line) -> str:
        if kind == "heading":
            level = min(line.level, 3)
            return f'<h{level + 1} class="lv-{level}"{_attributes(line)}>{self._line(line)}</h{level + 1}>'
        if kind == "footnote":
            return f'<p class="footnote"{_attributes(line)}>{_note_mark(line)}{self._line(line)}</p>'
        speech = ' class="speech"' if kind == "speech" else ""
        return f"<p{speech}{_attributes(line)}>{self._line(line)}</p>"

    def _page_mark(self, line: Line) -> str:
        if not line.page:
            return ""
        words = escape(self._page % {"page": line.page})
        if self._picture is None:
            return f'<p class="page-mark" aria-hidden="true">{words}</p>'
        return f'<p class="page-mark"><a href="{escape(self._picture(str(line.page)))}">{words}</a></p>'

    def _line(self, line: Line) -> str:
        """A line's words with its permanent link, and the notes that it calls without a mark."""
        label = escape(self._permanent % {"number": line.number})
        link = f'<a class="pn" href="{escape(self._passage(line.place))}" tabindex="-1" aria-label="{label}"></a>'
        runs = "".join(f'<span data-start="{start}">{cell}</span>' for start, cell in line.runs)
        calls = "".join(
            f'<sup class="call"><a href="{escape(address)}" aria-label="{escape(self._note % {"mark": mark})}">'
            f"{escape(mark)}</a></sup>"
            for mark, address in line.loose
        )
        return f"{link}{runs}{calls}"


def _row(line: Line) -> str:
    cells = "".join(f'<td dir="auto" data-start="{start}">{cell}</td>' for start, cell in line.runs)
    return f"<tr{_attributes(line)}>{cells}</tr>"


def _attributes(line: Line) -> str:
    anchor = f' id="p-{line.number}"' if line.whole else ""
    language = f' lang="{escape(line.language)}"' if line.language else ""
    return f'{anchor}{language} dir="auto"'


def _note_mark(line: Line) -> str:
    if not line.note:
        return ""
    if not line.back:
        return f'<span class="note-mark">{escape(line.note)}</span> '
    label = escape(_("Note %(mark)s, back to the text") % {"mark": line.note})
    return f'<a class="note-mark" href="{escape(line.back)}" aria-label="{label}">{escape(line.note)}</a> '
