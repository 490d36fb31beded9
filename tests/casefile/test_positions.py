"""Sides taken: by whom, whose words are copied, and the verdict."""

from __future__ import annotations

from dataclasses import replace

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.disagreements import Disagreement, Verdict
from tripartite.casefile.matters.finders import disagreements
from tripartite.casefile.remarks import Words, on_labour, remarks
from tripartite.values.statements import Event, Intervention
from tripartite.values.vocabulary import EventKind, Group, Kind

ONE, OTHER = document("one", "2020-01-01"), document("other", "2021-01-01")
POLITICAL = "Three leaders of the dockers were tried on trumped-up charges in the capital last spring."
ORDINARY = "The charges have nothing to do with union work."


def found(*passages: Words) -> list[Disagreement]:
    return list(disagreements([], [], passages))


def test_opposed_sides_contradict() -> None:
    (one,) = found(Words(ONE, 0, POLITICAL, "en"), Words(OTHER, 0, ORDINARY, "en"))
    assert one.verdict is Verdict.CONTRADICT
    assert [value.record.quote for value in one.values] == [POLITICAL, ORDINARY]


def test_one_voice_alone_is_no_disagreement() -> None:
    assert not found(Words(ONE, 0, POLITICAL, "en"), Words(ONE, 400, ORDINARY, "en"))


def test_words_copied_by_a_later_report_are_one_voice_with_the_first() -> None:
    (one,) = found(Words(OTHER, 0, POLITICAL, "en"), Words(ONE, 0, POLITICAL, "en"), Words(OTHER, 400, ORDINARY, "en"))
    copied = {value.record.document.file: value.copy_of for value in one.values if value.record.quote == POLITICAL}
    assert copied["one.txt"] is None
    assert copied["other.txt"]


def test_a_side_taken_in_a_speech_is_the_speakers() -> None:
    where = replace(ONE, kind=Kind.CAS_RECORD)
    head = Intervention(**evidence(0, "Worker members"), label="Worker members", group=Group.WORKERS, extent=(0, 500))
    (taken,) = remarks([Words(where, 20, POLITICAL, "en")], [record(where, head)])
    assert taken.record.statement.attribution == ("Worker members",)
    assert taken.record.statement.evidence[0].start == 20


def test_a_report_on_every_right_is_searched_only_where_it_speaks_of_labour() -> None:
    where = replace(ONE, kind=Kind.COUNTRY_REPORT)
    assert not remarks([Words(where, 0, "Nobody was brought to justice for the murder of the poet.", "en")], [])


def test_what_stands_under_worker_rights_speaks_of_labour() -> None:
    where = replace(ONE, kind=Kind.COUNTRY_REPORT)
    words = "Nobody was brought to justice for the murder of the poet."
    texts = ("Section 6. Minorities", words, "Section 7. Worker Rights", words, "Section 8. Annex", words)
    passages = [Words(where, at * 100, text, "en") for at, text in enumerate(texts)]
    told = [record(where, Event(**evidence(at * 100, words), kind=EventKind.KILLING)) for at in (1, 3, 5)]
    assert on_labour(told, passages) == [told[1]]
