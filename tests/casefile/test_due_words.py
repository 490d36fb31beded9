"""The word lists of what falls due, run over their own examples."""

from __future__ import annotations

import json
from importlib.resources import files

from tripartite.casefile.due_words import content, is_fragment, shortened

LISTS = json.loads((files("tripartite.casefile") / "data" / "due_words.json").read_text(encoding="utf-8"))


def test_words_that_name_an_act() -> None:
    assert [one for one in LISTS["must_name_an_act"] if not content(one)] == []
    assert [one for one in LISTS["must_not_name_an_act"] if content(one)] == []


def test_fragments() -> None:
    assert [one for one in LISTS["must_be_a_fragment"] if not is_fragment(one)] == []
    assert [one for one in LISTS["must_be_whole"] if is_fragment(one)] == []


def test_long_words_are_cut_between_two_of_them() -> None:
    cut = shortened("harbour pilots " * 90)
    assert len(cut) < 410 and cut.removesuffix(" …").split()[-1] in ("harbour", "pilots")
