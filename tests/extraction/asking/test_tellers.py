"""Whose words a whole sentence tells: the examples beside each language's words, who is named, and endless runs."""

from __future__ import annotations

from time import process_time

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.tellers import teller_of
from tripartite.extraction.asking.told_behind import told_behind
from tripartite.extraction.naming.names import names
from tripartite.extraction.rulebook import LANGUAGES, room

MUST = [(language, words) for language in LANGUAGES for words in room("tellers", language)["must"]]
MUST_NOT = [(language, words) for language in LANGUAGES for words in room("tellers", language)["must_not"]]

BEHIND = [(language, words, name) for language in LANGUAGES for words, name in room("tellers", language)["must_behind"]]
NOT_BEHIND = [(language, words) for language in LANGUAGES for words in room("tellers", language)["must_not_behind"]]


@pytest.mark.parametrize(("language", "words"), MUST)
def test_somebody_tells(language: str, words: str) -> None:
    analysis = voiced(words, language=language)
    assert teller_of(analysis, analysis.sentences[0])


@pytest.mark.parametrize(("language", "words"), MUST_NOT)
def test_nobody_tells(language: str, words: str) -> None:
    analysis = voiced(words, language=language)
    assert teller_of(analysis, analysis.sentences[0]) is None


@pytest.mark.parametrize(
    ("language", "words", "by"),
    [
        ("en", "“The list will be opened,” Minister Tala Fonoti said on Monday.", "Tala Fonoti"),
        ("en", "“The list will be opened,” the deputy mayor told reporters.", "the deputy mayor"),
        ("fr", "« La liste sera ouverte », a déclaré le préfet.", "le préfet"),
        ("es", "«La lista se abrirá», dijo la alcaldesa.", "la alcaldesa"),
        ("ru", "«Список откроем», — сказал губернатор.", "губернатор"),
        ("en", "Under the deal, the list will be opened.", None),
    ],
)
def test_who_tells(language: str, words: str, by: str | None) -> None:
    analysis = voiced(words, language=language)
    names(analysis)
    told = teller_of(analysis, analysis.sentences[0])
    assert told is not None
    assert told.by == by


@pytest.mark.parametrize(("language", "words", "name"), BEHIND)
def test_whoever_is_named_behind_a_clause_said_it(language: str, words: str, name: str) -> None:
    analysis = voiced(words, language=language)
    names(analysis)
    told = told_behind(analysis, analysis.sentences[0], 0)
    assert told is not None
    assert told[0] == name


@pytest.mark.parametrize(("language", "words"), NOT_BEHIND)
def test_whoever_only_hopes_it_said_nothing(language: str, words: str) -> None:
    analysis = voiced(words, language=language)
    names(analysis)
    assert told_behind(analysis, analysis.sentences[0], 0) is None


@pytest.mark.parametrize("unit", ["said the ", "“, the deputy ", "selon le ", "según la ", "по словам ", ", a dit le "])
def test_endless_runs_end_soon(unit: str) -> None:
    started = process_time()
    for language in LANGUAGES:
        analysis = voiced(unit * 20_000, language=language)
        for sentence in analysis.sentences:
            teller_of(analysis, sentence)
    assert process_time() - started < 20
