"""Sanctions and registration acts told in many ways: the tables of `examples/`, of our own wording."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.extraction.registering.registrations import registrations
from tripartite.values.statements import Registration, Sanction

Told = list[tuple[str | None, str, str | None]]


def table(name: str) -> list[object]:
    rows = json.loads((Path(__file__).parent / "examples" / f"{name}.json").read_text(encoding="utf-8"))
    return [
        pytest.param(language, words, [tuple(one) for one in wanted], id=f"{language}-{number}")
        for language, listed in rows.items()
        for number, (words, wanted) in enumerate(listed)
    ]


@pytest.mark.parametrize(("language", "words", "wanted"), table("sanctions"))
def test_sanctions(language: str, words: str, wanted: Told) -> None:
    found = [one for one in sanctions(marked(words, language)) if isinstance(one, Sanction)]
    told = [(one.person, str(one.type), _number(one.amount)) for one in found]
    assert sorted(told, key=str) == sorted(((name, kind, _number(size)) for name, kind, size in wanted), key=str)


@pytest.mark.parametrize(("language", "words", "wanted"), table("registrations"))
def test_registrations(language: str, words: str, wanted: Told) -> None:
    found = [one for one in registrations(marked(words, language)) if isinstance(one, Registration)]
    assert sorted(((one.organisation, str(one.act), one.date) for one in found), key=str) == sorted(wanted, key=str)


def _number(amount: str | None) -> str | None:
    """A sum of money without its currency, which the country settles; other amounts as they are."""
    return amount if amount is None or amount.startswith("P") else amount.split(" ")[0]
