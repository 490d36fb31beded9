"""Who is who in five documents written before their reading was looked at: nobody is made one with another."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tripartite.casefile.listing import file_as_json
from tripartite.pipeline.evaluation.country_files import score_file
from tripartite.pipeline.unstored import file_of_documents

GOLD = Path(__file__).parent.parent / "who-gold" / "dza"


def test_rivals_brothers_and_romanisations_are_who_they_are() -> None:
    gold = json.loads((GOLD / "casefile.json").read_text(encoding="utf-8"))
    file = file_of_documents(gold["country"], GOLD.glob("*.txt"))
    actors = score_file(file_as_json(file, date.fromisoformat(gold["on"])), gold)["actors"]
    assert actors.precision == 1.0
    assert actors.recall >= 0.95
