"""Whole countries' files against a careful reader's: what the rules have reached must not be lost again.

The floors lie a little under what is measured (docs/accuracy.md); people must never be made one, whatever else changes.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from tripartite.casefile.listing import file_as_json
from tripartite.pipeline.evaluation.country_files import score_file
from tripartite.pipeline.evaluation.scoring import Counts
from tripartite.pipeline.unstored import file_of_documents

GOLD = Path(__file__).parent.parent / "casefile-gold"
COUNTRIES = sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())
#: Over all countries: (precision, recall).
FLOORS = {
    "actors": (0.97, 0.93),
    "disagreements": (0.75, 0.68),
    "verdicts": (0.65, 0.65),
    "threads": (0.75, 0.88),
    "relations": (0.6, 0.6),
    "commitments": (0.9, 0.9),
    "statuses": (0.7, 0.7),
    "threads of commitments": (0.65, 0.65),
}


@lru_cache(maxsize=1)
def files() -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    found = {}
    for name in COUNTRIES:
        gold = json.loads((GOLD / name / "casefile.json").read_text(encoding="utf-8"))
        file = file_of_documents(gold["country"], (GOLD / name).glob("*.txt"))
        found[name] = (file_as_json(file, date.fromisoformat(gold["on"])), gold)
    return found


@pytest.mark.parametrize("what", FLOORS)
def test_nothing_falls_below_its_floor(what: str) -> None:
    total = sum((score_file(file, gold)[what] for file, gold in files().values()), Counts())
    assert total.precision >= FLOORS[what][0]
    assert total.recall >= FLOORS[what][1]


@pytest.mark.parametrize("name", COUNTRIES)
def test_no_two_people_are_made_one(name: str) -> None:
    file, gold = files()[name]
    who = {
        form: one["id"]
        for one in gold["actors"]
        if one["type"] == "person"
        for forms in one["named"].values()
        for form in forms
    }
    for actor in file["actors"]:
        if actor["sort"] == "people":
            assert len({who[form["name"]] for form in actor["names"] if form["name"] in who}) <= 1, actor["name"]


@pytest.mark.parametrize("name", COUNTRIES)
def test_the_careful_readers_quotes_stand_in_the_documents(name: str) -> None:
    _, gold = files()[name]
    texts = {path.name.split("_")[0]: path.read_text(encoding="utf-8") for path in (GOLD / name).glob("*.txt")}
    quoted = [
        one
        for part, key in (("disagreements", "values"), ("threads", "items"))
        for each in gold[part]
        for one in each[key]
    ]
    for one in (*quoted, *gold["commitments"], *gold["sanction_ends"]):
        assert one["quote"] in texts[one["document"]]
