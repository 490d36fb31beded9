"""Evidence marked in a document's text: every character escaped, overlapping evidence told apart.

The text is cut wherever a piece of evidence begins or ends; each run between two cuts carries the keys of all
statements that it is evidence for, the shortest first, since the shortest is what a reader most likely means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True, order=True)
class Marking:
    """One run of a document's text that belongs to a statement.

    Attributes:
        first: whether this is where the statement's first evidence begins, so that a link can lead here.
        mention: whether it only names a person, body or place whose statement stands elsewhere.
    """

    start: int
    end: int
    key: str
    sort: str
    first: bool = True
    mention: bool = False


#: Where another link stands in the text: its start, to its end and address (a footnote's mark).
Links = Mapping[int, tuple[int, str]]


def marked(
    text: str,
    start: int,
    end: int,
    markings: Sequence[Marking],
    address: Callable[[str], str],
    links: Links | None = None,
) -> SafeString:
    """The run `start` to `end` of a text as markup.

    Args:
        text: the document's text.
        markings: what to mark; parts outside the run are left out.
        address: where the statement with a key stands ("#s-abc" or another part's address).
        links: footnote marks in the text, which link to their notes.
    """
    inside = [one for one in markings if one.start < end and one.end > start]
    notes = {at: note for at, note in (links or {}).items() if start <= at and note[0] <= end}
    opening: dict[int, list[Marking]] = {}
    for one in inside:
        opening.setdefault(max(start, one.start), []).append(one)
    cuts = {start, end, *opening, *(min(end, one.end) for one in inside)}
    cuts |= notes.keys() | {note[0] for note in notes.values()}
    out: list[str] = []
    active: list[Marking] = []
    for left, right in pairwise(sorted(cuts)):
        active = [one for one in active if one.end > left] + opening.get(left, [])
        words: str = escape(text[left:right])
        if left in notes:
            words = f'<a class="call" href="{escape(notes[left][1])}">{words}</a>'
        anchors = [one for one in opening.get(left, ()) if one.first and one.start >= start]
        out.append(_run(words, active, anchors, address, linked=left in notes) if active else words)
    # Every run was escaped above; only this module's own tags are added.
    return mark_safe("".join(out))


def _run(
    words: str, active: list[Marking], anchors: list[Marking], address: Callable[[str], str], *, linked: bool
) -> str:
    by_length = sorted(active, key=lambda one: (one.end - one.start, one.sort, one.key))
    keys = " ".join(dict.fromkeys(one.key for one in by_length))
    sorts = " ".join(dict.fromkeys(one.sort for one in by_length))
    nearest = by_length[0]
    classes = f"ev ev-{nearest.sort}"
    if nearest.mention:
        classes += " ev-mention"
    if any(not one.mention for one in by_length[1:]):
        classes += " ev-more"
    places = "".join(f'<span id="e-{escape(one.key)}" class="at"></span>' for one in anchors)
    inner = words if linked else f'<a href="{escape(address(nearest.key))}">{words}</a>'
    return (
        f'{places}<mark class="{escape(classes)}" data-keys="{escape(keys)}" data-sorts="{escape(sorts)}">'
        f"{inner}</mark>"
    )
