"""Every cue family beside its sentences, and what no text may break."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.extraction.clauses import breaks, clause_of
from tripartite.extraction.modality import FOLDER, families, put_in

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.json"))


def cases(key: str) -> list[tuple[str, str, str, str]]:
    found = []
    for language in LANGUAGES:
        for family in json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["families"]:
            assert family["must"], f"{family['name']} shows no sentence"
            found += [(language, family["name"], family["put"], one) for one in family[key]]
    return found


def put_of(marked: str, language: str, only: str | None = None) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    return put_in(marked.replace("[", "").replace("]", ""), language, start, end, only=only)


@pytest.mark.parametrize(("language", "name", "put", "marked"), cases("must"))
def test_family_holds(language: str, name: str, put: str, marked: str) -> None:
    assert put_of(marked, language, put) == put


@pytest.mark.parametrize(("language", "name", "put", "marked"), cases("must_not"))
def test_family_keeps_away(language: str, name: str, put: str, marked: str) -> None:
    assert put_of(marked, language, put) == "asserted"


@pytest.mark.parametrize(
    ("language", "marked", "put"),
    [
        ("en", "On 4 May 2015 the police [arrested] two drivers.", "asserted"),
        ("en", "There is no law on this, but the police [arrested] two drivers.", "asserted"),
        ("fr", "Le 4 mai 2015, la police a [arrêté] deux chauffeurs.", "asserted"),
        ("es", "El 4 de mayo de 2015 la policía [detuvo] a dos chóferes.", "asserted"),
        ("ru", "4 мая 2015 года милиция [задержала] двух водителей.", "asserted"),
    ],
)
def test_plain_statements_are_asserted(language: str, marked: str, put: str) -> None:
    assert put_of(marked, language) == put


@given(st.text(max_size=200), st.sampled_from([*LANGUAGES, "de"]), st.integers(0, 200), st.integers(0, 50))
def test_any_text_is_put_somehow(text: str, language: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    left, right = clause_of(text, language, start, end)
    assert 0 <= left <= start <= end <= right or left <= right
    assert all(0 <= at <= len(text) for at, _ in breaks(text, language))
    assert put_in(text, language, start, end) in {"asserted", *(family.put for family in families(language))}
