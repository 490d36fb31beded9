"""Which parts of a web page are not its text: menus, share lines, lists of other pages, hidden and repeated matter.

A box is judged by what it calls itself and by the share of links in it, and is never furniture where it holds a good
part of the page's running text, whatever it is called: the only copy of the text is not lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tripartite.text.formats.data_lists import data_file, is_furniture_heading, is_furniture_line
from tripartite.text.formats.html_boxes import Box, PageRun
from tripartite.text.formats.html_runs import PageWalk

DROPPED, FURNITURE = "dropped", "furniture"
_PROSE_LEAST = 80
_SENTENCE = re.compile(r"[.!?…;:][\"'»”’)\]]*(?:\s|$|\[)")
_MAIN_SHARE = 0.15
_MAIN_LETTERS = 1500
_REPEATED_LEAST = 200


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums over the runs, so that any box is weighed at once."""

    letters: Sequence[int]
    linked: Sequence[int]
    links: Sequence[int]
    local: Sequence[int]
    prose: Sequence[int]

    def of(self, box: Box, sums: Sequence[int]) -> int:
        return sums[box.end] - sums[box.start]


def verdicts(walk: PageWalk) -> tuple[list[str | None], list[str]]:
    """For each run None (text), FURNITURE or DROPPED; and what was dropped, in words for the legibility report."""
    runs = walk.runs
    sums = _Sums(
        *(
            list(accumulate(counts, initial=0))
            for counts in (
                [len(run.words) for run in runs],
                [run.linked for run in runs],
                [run.links for run in runs],
                [run.local for run in runs],
                [len(run.words) if _is_prose(run) else 0 for run in runs],
            )
        )
    )
    judged: list[str | None] = [None] * len(runs)
    dropped = [f"{sort}: {words[:120]}" for sort, words in walk.aside if len(words) > 2]
    for box in walk.boxes:
        verdict = _verdict(box, sums, runs)
        if verdict is None or box.start == box.end:
            continue
        if verdict is DROPPED and judged[box.start] is not DROPPED:
            dropped.append(_summary(box, runs))
        for place in range(box.start, box.end):
            title = runs[place].tag == "h1" and not runs[place].linked
            if verdict is DROPPED or (judged[place] is None and not title):
                judged[place] = verdict
    _lines(runs, judged)
    _repeats(runs, judged, dropped)
    if not any(one is None for one in judged):
        return [None] * len(runs), []
    return judged, dropped


def _is_prose(run: PageRun) -> bool:
    return len(run.words) >= _PROSE_LEAST and run.linked < len(run.words) * 0.6 and bool(_SENTENCE.search(run.words))


def _verdict(box: Box, sums: _Sums, runs: Sequence[PageRun]) -> str | None:
    lists = _name_lists()
    prose = sums.of(box, sums.prose)
    main = prose > _MAIN_LETTERS or (prose and prose > _MAIN_SHARE * sums.prose[-1])
    if box.hidden:
        return DROPPED if prose < _PROSE_LEAST * 2 else None
    if any(word in name for word in lists["anywhere"] for name in box.names):
        return DROPPED if prose < sums.prose[-1] / 2 else None
    if main and box.tag not in ("ul", "ol"):
        return None
    if not lists["trails"].isdisjoint(box.names):
        return FURNITURE
    if box.tag == "nav" or box.role in ("navigation", "search", "menu", "menubar", "toolbar"):
        return DROPPED
    if not lists["menus"].isdisjoint(box.names) and prose < _MAIN_LETTERS / 2:
        return DROPPED
    named = not lists["beside"].isdisjoint(box.names)
    if named and prose < _MAIN_LETTERS / 2 and (box.tag != "p" or sums.of(box, sums.links)):
        return FURNITURE
    if _is_contents(box, sums):
        return DROPPED
    return FURNITURE if _is_link_list(box, sums, runs) else None


def _is_contents(box: Box, sums: _Sums) -> bool:
    """Whether a box lists the page's own headings, each with a link to its place."""
    links, local = sums.of(box, sums.links), sums.of(box, sums.local)
    dense = sums.of(box, sums.linked) > 0.6 * sums.of(box, sums.letters)
    return local >= 4 and local > 0.8 * links and dense


def _is_link_list(box: Box, sums: _Sums, runs: Sequence[PageRun]) -> bool:
    """Whether a box is mostly links with short names."""
    letters, linked, links = (sums.of(box, one) for one in (sums.letters, sums.linked, sums.links))
    if not links or not letters or sums.of(box, sums.prose) > letters / 4:
        return False
    dense = linked / letters
    words = sum(run.words.count(" ") + 1 for run in runs[box.start : box.end])
    if box.tag in ("header", "footer", "aside") or not _name_lists()["edges"].isdisjoint(box.names):
        return dense > 0.6 and (links > 1 or letters < 40)
    return links >= 3 and dense > 0.7 and words / links <= 4.5


def _lines(runs: Sequence[PageRun], judged: list[str | None]) -> None:
    """Judge single lines: share lines, trails of pages, what stands under "Related articles"."""
    listing = 0
    for place, run in enumerate(runs):
        words = " ".join(run.words.split())
        if judged[place] is not None:
            continue
        if is_furniture_heading(words):
            listing = 12
            judged[place] = FURNITURE
        elif is_furniture_line(words) or (run.links > 1 and len(words) < 60 and run.linked > len(words) / 2):
            judged[place] = FURNITURE
        elif listing and run.linked > len(words) / 2 and not run.tag.startswith("h"):
            judged[place] = FURNITURE
            listing -= 1
        else:
            listing = 0


def _repeats(runs: Sequence[PageRun], judged: list[str | None], dropped: list[str]) -> None:
    """Drop a long paragraph that the page holds word for word a second time (for another width of screen)."""
    seen: set[str] = set()
    for place, run in enumerate(runs):
        if judged[place] is None and len(run.words) >= _REPEATED_LEAST:
            words = " ".join(run.words.split())
            if words in seen:
                judged[place] = DROPPED
                dropped.append(f"repeated: {words[:80]}")
            seen.add(words)


def _summary(box: Box, runs: Sequence[PageRun]) -> str:
    words = " ".join(" ".join(run.words.split()) for run in runs[box.start : min(box.end, box.start + 20)])
    return f"{'hidden' if box.hidden else 'menu'}: {words[:120]}"


def _name_lists() -> dict[str, frozenset[str]]:
    if not _NAMES:
        data = data_file("html_furniture")
        _NAMES.update({name: frozenset(data[name]) for name in data if name != "about"})
    return _NAMES


_NAMES: dict[str, frozenset[str]] = {}
