"""Whole documents of every genre, of invented people and bodies, in four languages: kind, head, parts, statements."""

from __future__ import annotations

import itertools
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.kinds.registry import KINDS, structure_of
from tripartite.kinds.structure import Structure
from tripartite.text.composed import ComposedText, compose
from tripartite.text.formats import layout_of
from tripartite.text.layout import Block, Layout
from tripartite.values.reading import DocumentFacts
from tripartite.values.statements import Intervention, Ratification, Rating
from tripartite.values.vocabulary import PassageKind

FOLDER = Path(__file__).parent / "documents"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@cache
def read(name: str) -> tuple[ComposedText, Structure]:
    return structured((FOLDER / name).read_bytes(), "a.txt")


def structured(data: bytes, name: str) -> tuple[ComposedText, Structure]:
    composed = compose(layout_of(data, name))
    return composed, structure_of(composed, DocumentFacts(sha256="0", file=name))


def parts(name: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.name, one.voice, one.number or one.date) for one in read(name)[1].sections]


def speeches(name: str) -> list[Intervention]:
    return [one for one in read(name)[1].statements if isinstance(one, Intervention)]


@pytest.mark.parametrize(("name", "field"), [(name, field) for name, fields in EXPECTED.items() for field in fields])
def test_the_head(name: str, field: str) -> None:
    value = getattr(read(name)[1].facts, field)
    value = list(value) if isinstance(value, tuple) else value
    assert (str(value) if field == "kind" else value) == EXPECTED[name][field]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_sections_lie_inside_the_text_outermost_first(name: str) -> None:
    composed, structure = read(name)
    for one in structure.sections:
        assert 0 <= one.start < one.end <= len(composed.text)


def test_a_printed_record_has_its_three_parts() -> None:
    assert [part[0] for part in parts("cas-pv-fr.txt")] == ["written-information", "discussion", "conclusions"]
    assert [(one.group, one.country, one.interpreted_from) for one in speeches("cas-pv-fr.txt")] == [
        ("chair", None, None),
        ("government", "URY", "es"),
        ("employers", None, None),
        ("workers", None, None),
        ("workers", "ARG", "es"),
        ("government", "ROU", None),
        ("observer", None, None),
        ("government", "URY", "es"),
    ]
    assert speeches("cas-pv-fr.txt")[4].on_behalf_of == "travailleurs de l’Argentine et du Chili"


def test_reported_speech_changes_hands_with_its_speakers() -> None:
    said = speeches("cas-es-1996.txt")
    assert [(one.group, one.country) for one in said] == [
        ("government", "NGA"),
        ("workers", None),
        ("employers", None),
        ("workers", "ZAF"),
        ("government", "NLD"),
        ("employers", "KEN"),
        ("observer", None),
        ("government", "NGA"),
        ("workers", None),
    ]
    assert said[4].on_behalf_of == "Gobiernos de Bélgica, Luxemburgo y los Países Bajos"
    assert said[6].organisation == "Confederación Mundial de Estibadores (CME)"
    assert parts("cas-es-1996.txt")[-1][:2] == ("conclusions", "Committee on the Application of Standards")


def test_a_speech_runs_to_the_next_and_stops_before_the_conclusions() -> None:
    for name in ("cas-es-1996.txt", "cas-pv-fr.txt", "cas-normlex-2022.txt"):
        composed, structure = read(name)
        closing = next(one.start for one in structure.sections if one.name == "conclusions")
        said = speeches(name)
        for one, following in itertools.pairwise(said):
            assert one.extent[1] <= following.extent[0]
        assert said[-1].extent[1] <= closing
        for one in said:
            assert one.extent[0] <= one.evidence[0].start < one.evidence[0].end <= one.extent[1]
            assert composed.text[one.evidence[0].start : one.evidence[0].end] == one.evidence[0].words


def test_the_voices_of_a_case() -> None:
    assert [part[:2] for part in parts("cfa-es.txt")] == [
        ("introduction", "Committee on Freedom of Association"),
        ("allegations", "complainants"),
        ("government-reply", "Government"),
        ("conclusions", "Committee on Freedom of Association"),
        ("recommendations", "Committee on Freedom of Association"),
    ]
    details = read("cfa-es.txt")[1].facts.details
    assert details["complaint_date"] == "1996-01-22"
    assert details["status"] == "En seguimiento"
    assert details["complainants"] == "Confederación Libre del Campo (CLC)"
    assert [one.number for one in read("cfa-es.txt")[1].passages if one.number and one.number.isdigit()][:3] == [
        "372",
        "373",
        "374",
    ]


def test_a_comment_is_the_experts_throughout_with_its_matters() -> None:
    found = parts("ceacr-es.txt")
    assert {voice for _, voice, _ in found} == {
        "Committee of Experts on the Application of Conventions and Recommendations"
    }
    assert [number for name, _, number in found if name == "matter"] == ["1", "4"]


def test_laws_by_chapter_and_article() -> None:
    for name, chapters, articles in (
        ("law-es.txt", ["I", "II"], ["1", "2", "3", "4", "5"]),
        ("law-fr.txt", ["PREMIER", "II"], ["premier", "2", "3", "4", "5"]),
        ("law-ru.txt", ["I", "II"], ["1", "2", "3", "4", "5"]),
        ("law-act.txt", ["I", "II"], ["1", "2", "3", "4"]),
    ):
        found = parts(name)
        assert [number for part, _, number in found if part == "chapter"] == chapters
        assert [number for part, _, number in found if part == "article"] == articles


def test_what_layouts_state() -> None:
    told = [one for one in read("profile-es.txt")[1].statements if isinstance(one, Ratification)]
    assert [(one.convention, one.date, str(one.modality)) for one in told] == [
        ("C087", "1956-06-27", "asserted"),
        ("C098", "1956", "asserted"),
        ("C135", None, "denied"),
    ]
    rating = next(one for one in read("survey-fr.txt")[1].statements if isinstance(one, Rating))
    assert (rating.value, rating.meaning, rating.year) == ("4", "Violations systématiques des droits", "2018")
    header = next(one for one in read("cas-es-1996.txt")[1].statements if isinstance(one, Ratification))
    assert (header.convention, header.date, header.country) == ("C087", "1960", "NGA")


def test_entries_of_a_survey_have_their_days() -> None:
    assert [date for name, _, date in parts("survey-fr.txt") if name == "entry"] == ["2018-03-12", "2017-11-02"]


def test_a_page_on_several_countries() -> None:
    page = """<html><body><h1>Global Rights Index 2016</h1><h2>Peru</h2><p>4 – Systematic violations of rights</p>
    <p>Four dockers were held for a night.</p><h2>Ghana</h2><p>3 – Regular violations of rights</p>
    <p>A miners' march was banned.</p></body></html>"""
    composed, structure = structured(page.encode(), "a.html")
    assert (structure.facts.kind, structure.facts.country, structure.facts.countries) == (
        "rights-survey",
        None,
        ("PER", "GHA"),
    )
    assert [(one.name, one.country) for one in structure.sections][:2] == [("country", "PER"), ("country", "GHA")]
    ratings = [one for one in structure.statements if isinstance(one, Rating)]
    assert [(one.country, one.value) for one in ratings] == [("PER", "4"), ("GHA", "3")]
    assert composed.text[ratings[1].start :].startswith("3 – Regular")


def test_a_report_supplies_its_year() -> None:
    structure = read("report-fr.txt")[1]
    assert structure.facts.details["year"] == "2019"
    assert parts("report-fr.txt")[0] == ("report", None, "2019")
    assert [name for name, _, _ in parts("report-fr.txt")][1:] == ["labour", "freedom-of-association", "forced-labour"]


def test_a_file_name_helps_out_where_a_text_names_no_country() -> None:
    page = "Freedom of Association and the Right to Collective Bargaining\n\nThe law lets workers join unions. " * 1
    structure = structured(page.encode(), "2014-sierra-leone.txt")[1]
    assert (structure.facts.country, structure.facts.details["year"]) == ("SLE", "2014")


def test_one_record_under_two_hosts() -> None:
    page = """<html><head><link rel="canonical" href="{0}"></head><body><h1>Individual Case (CAS) - Discussion: 1997,
    Publication: 85th ILC session (1997)</h1><h2>Right to Organise and Collective Bargaining Convention, 1949 (No. 98)
    - Peru (Ratification: 1964)</h2><p>A Government representative stated that the law had changed.</p>
    <p>The Worker members regretted the delay.</p></body></html>"""
    records = {
        structured(page.format(address).encode(), "a.html")[1].facts.record
        for address in (
            "https://www.records.example/f?p=NORMLEXPUB:13100:0::NO::P13100_COMMENT_ID:2555123",
            "https://mirror.example/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID,P11110_LANG:2555123,fr",
        )
    }
    assert records == {"normlex:comment:2555123"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(EXPECTED)), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_no_mixture_of_lines_raises(names: list[str], random: object) -> None:
    lines = [line for name in names for line in (FOLDER / name).read_text(encoding="utf-8").split("\n")]
    random.shuffle(lines)  # type: ignore[attr-defined]
    composed, structure = structured("\n".join(lines).encode(), "a.txt")
    assert structure.facts.kind
    assert len(structure.passages) == len(composed.passages)


BLOCKS = st.lists(st.tuples(st.text(max_size=120), st.sampled_from(list(PassageKind)), st.integers(0, 3)), max_size=8)


@settings(max_examples=120, deadline=None)
@given(BLOCKS)
def test_no_text_raises(rows: list[tuple[str, PassageKind, int]]) -> None:
    blocks = tuple(Block(text=" ".join(words.split()), kind=kind, level=level) for words, kind, level in rows)
    composed = compose(Layout(blocks=blocks))
    for kind in KINDS:
        structure = kind.read(composed, DocumentFacts(sha256="0"))
        assert structure.facts.kind is kind.kind
        assert [(one.start, one.end) for one in structure.passages] == [
            (one.start, one.end) for one in composed.passages
        ]
