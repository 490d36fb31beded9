"""What no text may break: names never raise, quote what stands there, and read the same twice, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.reading_names import analysed
from tripartite.extraction.naming.names import names
from tripartite.extraction.naming.places import places
from tripartite.values.statements import Organisation, Person

_PARTS = "Union|of|the|Mr|Orlo|Velkin|(TDG)|and|,|.|Ministry|de|«Причал»|Союз|суд|J.|van|al-Rashid|Syndicat|du|[3]|ITUC"
WORDS = st.sampled_from([*_PARTS.split("|"), "“Night”", "\n\n", "'s", "’", "(", ")", "1", "Ltd", "и"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr", "es", "ru"]))
def test_any_text(text: str, language: str) -> None:
    analysis = analysed(text, language)
    found = [*names(analysis), *places(analysis)]
    starts = [one.start for one in analysis.mentions]
    assert starts == sorted(starts)
    for mention in analysis.mentions:
        assert mention.words == text[mention.start : mention.end]
        assert mention.words.strip()
    known = {one.name for one in found if isinstance(one, Person | Organisation)}
    assert {mention.name for mention in analysis.mentions} <= known
    for statement in found:
        for evidence in statement.evidence:
            assert text[evidence.start : evidence.end] == evidence.words
    again = analysed(text, language)
    assert [*names(again), *places(again)] == found


PATHOLOGICAL = [
    "Aa ",
    "Union of ",
    "A. ",
    "(ABC) ",
    "Mr ",
    "Ministry of Aa, ",
    "и Союз ",
    "de la Union ",
    "Aa and ",
    "«",
    "X’s ",
]


@pytest.mark.parametrize("unit", PATHOLOGICAL)
def test_repetition_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.process_time()
    analysis = analysed(text)
    names(analysis)
    places(analysis)
    assert time.process_time() - begun < 8
