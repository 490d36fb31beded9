"""Evidence is the clause or the sentence: never one bare word, never the page."""

from __future__ import annotations

import pytest

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.quoting import quoted_with_clause
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event, Person
from tripartite.values.vocabulary import EventKind, PassageKind

SHORT = "Both leaders were banned from union work. Nobody was told why."
LONG = (
    "The delegation, which had travelled for nine days through four provinces and met some sixty people, reported that "
    "the pilots' leaders were banned from any union work in the harbour for years; it added that the families of the "
    "dismissed had received neither wages nor any paper that would have let them look for work elsewhere."
)


def analysis_of(text: str) -> Analysis:
    passages = (Passage(start=0, end=len(text), kind=PassageKind.PARAGRAPH, language="en"),)
    return analyse(text, Structure(facts=DocumentFacts(sha256="0" * 64), passages=passages), ())


def quoted(text: str, words: str) -> str:
    at = text.index(words)
    event = Event(evidence=(Evidence.at(text, at, at + len(words)),), rule="test", kind=EventKind.OTHER)
    (one,) = quoted_with_clause(analysis_of(text), event).evidence
    assert text[one.start : one.end] == one.words
    return one.words


def test_one_word_is_quoted_with_its_short_sentence() -> None:
    assert quoted(SHORT, "banned") == "Both leaders were banned from union work."


@pytest.mark.parametrize("words", ["banned", "delegation", "elsewhere"])
def test_a_long_sentence_is_cut_to_what_stands_around(words: str) -> None:
    found = quoted(LONG, words)
    assert words in found
    assert 20 < len(found) <= 242
    assert not found[0].isspace()


def test_long_evidence_and_names_stay_as_they_are() -> None:
    assert quoted(LONG, LONG[:120].strip()) == LONG[:120].strip()
    person = Person(evidence=(Evidence.at(SHORT, 0, 12),), rule="test", name="Both leaders")
    assert quoted_with_clause(analysis_of(SHORT), person) is person


def test_pieces_that_come_to_overlap_are_one() -> None:
    pieces = tuple(Evidence.at(SHORT, SHORT.index(one), SHORT.index(one) + len(one)) for one in ("leaders", "banned"))
    event = Event(evidence=pieces, rule="test", kind=EventKind.OTHER)
    assert [one.words for one in quoted_with_clause(analysis_of(SHORT), event).evidence] == [
        "Both leaders were banned from union work."
    ]


def test_the_sign_before_a_clause_is_no_part_of_it() -> None:
    text = (
        "Ida Frost, chairperson: sentenced on 25 July 2017 to restriction of liberty and to 400 hours of unpaid work."
    )
    assert quoted(text, ": sentenced on 25 July 2017 to restriction of liberty and to 400 hours").startswith(
        "sentenced on"
    )
