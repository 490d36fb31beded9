"""Our measurement is the annotated set's own: the same counts for every document, and hand-made cases."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from tripartite.pipeline.evaluation.agreement import AGREE
from tripartite.pipeline.evaluation.places import Page
from tripartite.pipeline.evaluation.scoring import Counts, mean_f1, score

GOLD = Path(__file__).parent.parent.parent.parent / "shared" / "gold"
TEXT = "At least 14 pilots were dismissed.  The court\nsentenced Ms Olkhina on 3 March 2019."


def reading(**lists: list[dict[str, Any]]) -> dict[str, Any]:
    return {"text": TEXT, "document": {"country": "ARM"}, **lists}


def at(words: str) -> list[dict[str, int]]:
    start = TEXT.index(words)
    return [{"start": start, "end": start + len(words)}]


def test_a_quote_is_found_across_line_breaks() -> None:
    spot = Page.of(TEXT).find("The court sentenced Ms Olkhina")
    assert spot is not None
    assert TEXT[spot.start : spot.start + 9] == "The court"
    assert Page.of(TEXT).find("nothing of the kind") is None


@pytest.mark.parametrize(
    ("mine", "right"),
    [
        ({"quantity": 14, "measure": "dismissed"}, 1),
        ({"quantity": 15, "measure": "dismissed"}, 0),
        ({"quantity": 14, "measure": "killed"}, 0),
        ({"quantity": 14, "measure": "other"}, 1),
    ],
)
def test_a_figure_agrees_by_number_measure_and_place(mine: dict[str, Any], right: int) -> None:
    gold = {"figures": [{"quantity": 14, "measure": "dismissed", "quote": "At least 14 pilots"}]}
    found = score(reading(figures=[mine | {"evidence": at("14 pilots")}]), gold)
    assert found.counts["figures"].right == right
    assert len(found.missed) == 1 - right


def test_what_is_optional_counts_neither_way() -> None:
    gold: dict[str, Any] = {"events": []}
    found = score(reading(events=[{"kind": "other", "date": None, "evidence": at("The court")}]), gold)
    assert found.counts["events"] == Counts(0, 0, 0)


def test_a_fact_read_twice_is_no_error() -> None:
    gold = {"events": [{"kind": "sentence", "date": "2019-03-03", "quote": "sentenced Ms Olkhina"}]}
    one = {"kind": "sentence", "date": "2019-03-03", "evidence": at("sentenced")}
    assert score(reading(events=[one, one]), gold).counts["events"] == Counts(1, 1, 1)


def test_the_mean_leaves_out_lists_with_too_little_to_say() -> None:
    assert mean_f1({"people": Counts(3, 3, 3), "figures": Counts(0, 1, 1)}) == 1.0


@pytest.mark.skipif(not (GOLD / "score.py").is_file(), reason="the annotated documents are not beside this checkout")
def test_the_counts_are_those_of_the_annotated_sets_own_scorer() -> None:
    from tripartite.pipeline.reading import read_document
    from tripartite.values.reading import reading_as_json

    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec and spec.loader
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    compared = 0
    for annotation in sorted(GOLD.glob("*.json")):
        document = next((GOLD / "texts").glob(annotation.stem + ".*"), None)
        if document is None:
            continue
        plain = json.loads(json.dumps(reading_as_json(read_document(document.read_bytes(), document.name))))
        gold = json.loads(annotation.read_text(encoding="utf-8"))
        ours = {kind: [one.right, one.read, one.gold] for kind, one in score(plain, gold).counts.items()}
        assert ours == theirs.score(plain, gold), annotation.stem
        compared += 1
    assert compared
    assert set(AGREE) == set(theirs.LISTS)
