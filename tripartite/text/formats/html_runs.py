"""A web page walked from top to bottom: its runs of words, and the elements ("boxes") around them.

Which boxes are furniture is not judged here but over the whole page, in `html_furniture`.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from tripartite.text.formats.data_lists import data_file
from tripartite.text.formats.html_boxes import Box, CountedList, PageRun, names_of

_ELEMENTS = data_file("html_elements")
_SKIPPED, _BLOCKS, _SAYS_WHAT, _PLAIN_BOX = (
    frozenset(_ELEMENTS[name]) for name in ("skipped", "blocks", "says_what", "plain")
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CALL = re.compile(r"\s*\[?\(?(\d{1,3}|[a-z*†‡])\)?\]?\s*$")
_NOTE_TARGET = re.compile(r"#.*(?:n|note|ref|fn|ftn|edn|sym)\w{0,4}[-_:.]*\d", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s\d/])(?:[mcdk]?m|CO|H|SO|NO|x|ft|in|n|N)$")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class PageWalk:
    """One walk over a page: `runs`, `boxes`, and what was left out on sight (`aside`: sort and words)."""

    def __init__(self) -> None:
        self.runs: list[PageRun] = []
        self.boxes: list[Box] = []
        self.aside: list[tuple[str, str]] = []
        lists = data_file("html_furniture")
        self._tips, self._quiet = frozenset(lists["tips"]), frozenset(lists["quiet"])
        self._rows: list[Box] = []
        self._blocks: list[tuple[str, frozenset[str], str]] = []
        self._lists: list[CountedList] = []
        self._words: list[str] = []
        self._calls: list[str] = []
        self._linked = self._links = self._local = self._loud = 0
        self._emphasis = self._link = self._pre = 0

    def walk(self, root: LexborNode) -> None:
        """Visit every node below `root`, in order and without recursion."""
        path: list[tuple[LexborNode, str, Box | None]] = []
        node = root.first_child
        while node is not None:
            sort, box = self._enter(node)
            inner = node.first_child if sort else None
            if inner is not None:
                path.append((node, sort, box))
                node = inner
                continue
            if sort:
                self._leave(node.tag or "", sort, box)
            while node is not None and node.next is None:
                if not path:
                    node = None
                    break
                node, sort, box = path.pop()
                self._leave(node.tag or "", sort, box)
            node = node.next if node is not None else None
        self._flush()

    def _enter(self, node: LexborNode) -> tuple[str, Box | None]:
        """Open a node; the first word says how to close it, and is empty where nothing in it is to be visited."""
        if node.is_text_node:
            self._say(node.text_content or "")
            return "", None
        tag = node.tag or ""
        if not node.is_element_node or tag in _SKIPPED:
            return "", None
        if tag == "br":
            self._words.append("\n")
            return "", None
        attributes = node.attributes
        names = names_of(attributes)
        if tag not in _BLOCKS:
            return self._enter_inline(node, tag, attributes, names), None
        self._flush()
        box = self._box(tag, attributes, names)
        self._blocks.append((tag, names, (attributes.get("id") or "")[:80]))
        if tag in _LISTS:
            start = attributes.get("start") or "1"
            style = attributes.get("type") or "1"
            self._lists.append(CountedList(tag, style, int(start) - 1 if start.isdecimal() and len(start) < 5 else 0))
        elif tag == "li" and self._lists:
            self._lists[-1].next(attributes.get("value") or "")
        elif tag in ("pre", "xmp", "listing", "plaintext"):
            self._pre += 1
        return "block", box

    def _enter_inline(
        self, node: LexborNode, tag: str, attributes: dict[str, str | None], names: frozenset[str]
    ) -> str:
        if names or attributes:
            sort = self._left_out(attributes, names)
            words = " ".join(node.text().split()) if sort else ""
            explained = sort == "explanation" and (words.count(" ") < 3 or self._holds_a_tip(node))
            if sort and not explained and len(words) < 600:
                self.aside.append((sort, words))
                return ""
        if tag == "a":
            target = attributes.get("href")
            if target and _NOTE_TARGET.match(target) and self._call(node.text()):
                return ""
            if target is not None:
                self._link += 1
                self._links += 1
                self._local += target.startswith("#") and len(target) > 1
                return "link"
        elif tag == "sup" and self._is_call(node):
            return ""
        elif tag in ("b", "strong", "i", "em", "u"):
            self._emphasis += 1
            return "emphasis"
        elif tag in ("q",):
            self._words.append("“")
            return "quote"
        return "inline"

    def _leave(self, tag: str, sort: str, box: Box | None) -> None:
        if sort == "link":
            self._link -= 1
        elif sort == "emphasis":
            self._emphasis -= 1
        elif sort == "quote":
            self._words.append("”")
        elif sort == "block":
            self._flush()
            self._blocks.pop()
            if tag in _LISTS and self._lists:
                self._lists.pop()
            elif tag in ("pre", "xmp", "listing", "plaintext"):
                self._pre -= 1
            if box is not None:
                box.end = len(self.runs)
                self._close_cell(tag, box)

    def _box(self, tag: str, attributes: dict[str, str | None], names: frozenset[str]) -> Box | None:
        role = (attributes.get("role") or "").lower()
        hidden = self._left_out(attributes, names) is not None
        if tag in _HEADINGS and not hidden:
            return None
        if tag in _PLAIN_BOX and not (names or role or hidden):
            return None
        box = Box(tag, names, len(self.runs), role=role, hidden=hidden, ident=attributes.get("id") or "")
        self.boxes.append(box)
        if tag == "tr":
            self._rows.append(box)
        return box

    def _close_cell(self, tag: str, box: Box) -> None:
        if tag in ("td", "th") and self._rows:
            self._rows[-1].cells.append((box.start, box.end, tag == "th"))
        elif tag == "tr":
            self._rows.pop()

    def _left_out(self, attributes: dict[str, str | None], names: frozenset[str]) -> str | None:
        """Why an element is not seen by a reader of the page, if it is not."""
        if attributes.get("role") == "tooltip" or not self._tips.isdisjoint(names):
            opens_one = "title" in attributes or any(
                key.startswith(("data-", "aria-describedby")) for key in attributes
            )
            return None if opens_one and attributes.get("role") != "tooltip" else "explanation"
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        if hidden or _HIDING.search(attributes.get("style") or "") or not self._quiet.isdisjoint(names):
            return "hidden"
        return None

    def _holds_a_tip(self, node: LexborNode) -> bool:
        """Whether an element is the word that an explanation inside it belongs to."""
        inside = node.css("[class], [role=tooltip]")[:10]
        return any(not self._tips.isdisjoint(names_of(one.attributes)) for one in inside if one.mem_id != node.mem_id)

    def _is_call(self, node: LexborNode) -> bool:
        words = node.text()
        said = "".join(self._words[-2:])
        if words.strip().isdecimal() and not node.css("a") and (_UNIT.search(said) or said[-1:].isdigit()):
            return False
        return (words.strip("[]() ").isdecimal() or bool(node.css("a"))) and self._call(words)

    def _call(self, words: str) -> bool:
        found = _CALL.match(words)
        if not found:
            return False
        self._calls.append(found.group(1))
        self._words.append(f"[{found.group(1)}]")
        return True

    def _say(self, words: str) -> None:
        if not words:
            return
        if not self._pre:
            words = words.replace("\n", " ").replace("\r", " ")
        spoken = len(words) if words.strip() else 0
        if self._link:
            self._linked += spoken
            before = self._words[-1][-1:] if self._words else ""
            if before.islower() and words[0].isupper():
                self._words.append(" ")
        if self._emphasis:
            self._loud += spoken
        self._words.append(words)

    def _flush(self) -> None:
        words = "".join(self._words)
        if words.strip():
            tag, names, ident = self._around()
            last = self._lists[-1] if self._lists else None
            self.runs.append(
                PageRun(
                    words,
                    tag,
                    self._linked,
                    self._links,
                    self._local,
                    self._loud,
                    level=len(self._lists),
                    number=last.item if last else None,
                    first=not (last and last.opened),
                    ident=ident,
                    names=names,
                    calls=tuple(dict.fromkeys(self._calls)),
                )
            )
            if last:
                last.opened = True
        self._words, self._calls = [], []
        self._linked = self._links = self._local = self._loud = 0

    def _around(self) -> tuple[str, frozenset[str], str]:
        """The nearest element that says what a run is, the innermost names, and the nearest id."""
        tag = next((one for one, _, _ in reversed(self._blocks) if one in _SAYS_WHAT), "p")
        names = self._blocks[-1][1] if self._blocks else frozenset()
        return tag, names, next((ident for _, _, ident in reversed(self._blocks) if ident), "")
