"""Requests: every family by its own sentences, acts divided, askers named, lists, and what no text may break."""

from __future__ import annotations

import json
import re
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.asking import asks_in
from tripartite.extraction.asking.requests import requests
from tripartite.extraction.attributing.voices import EXPERTS, STANDARDS
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.statements import Request
from tripartite.values.vocabulary import Modality, PassageKind

DATA = Path(__file__).parents[3] / "tripartite" / "extraction" / "data" / "requests"
FAMILIES = [
    (language, family)
    for language in LANGUAGES
    for family in json.loads((DATA / f"{language}.json").read_text(encoding="utf-8"))["families"]
]
SCRAPS = re.findall(
    r"\S+",
    "urge request demand the Government to (a) ; : , and “ ” ( ) . prie le gouvernement de demande que insta al "
    "Gobierno a que просит требует правительство освободить и чтобы should must be freed ’s — •",
)
IDS = [f"{language}-{family['rule']}" for language, family in FAMILIES]


def told() -> list[object]:
    """The sentences of `examples/requests.json`, each with the acts that it asks for."""
    rows = json.loads((Path(__file__).parent.parent / "examples" / "requests.json").read_text(encoding="utf-8"))
    return [
        pytest.param(language, where, sentence, acts, id=f"{language}-{number}")
        for language, listed in rows.items()
        for number, (where, sentence, acts) in enumerate(listed)
    ]


def read(*passages: str, **options: object) -> list[Request]:
    return [one for one in requests(voiced(*passages, **options)) if isinstance(one, Request)]  # type: ignore[arg-type]


def starts(*passages: str, **options: object) -> list[str]:
    return [one.text_starts for one in read(*passages, **options)]


@pytest.mark.parametrize(("language", "family"), FAMILIES, ids=IDS)
def test_each_family_reads_its_own_sentences(language: str, family: dict[str, object]) -> None:
    assert family["must"], "a family without an example is not tested"
    for sentence in family["must"]:  # type: ignore[attr-defined]
        rules = {ask.rule for where in family["where"] for ask in asks_in(sentence, language, where)}  # type: ignore[attr-defined]
        assert family["rule"] in rules, sentence


@pytest.mark.parametrize(("language", "family"), FAMILIES, ids=IDS)
def test_each_family_leaves_other_sentences(language: str, family: dict[str, object]) -> None:
    for sentence in family["must_not"]:  # type: ignore[attr-defined]
        rules = {ask.rule for where in family["where"] for ask in asks_in(sentence, language, where)}  # type: ignore[attr-defined]
        assert family["rule"] not in rules, sentence


@pytest.mark.parametrize(("language", "where", "sentence", "acts"), told())
def test_acts(language: str, where: str, sentence: str, acts: list[str]) -> None:
    assert starts(sentence, language=language, where=where) == acts


def test_a_list_is_one_item_per_bullet() -> None:
    kinds = {1: PassageKind.LIST_ITEM, 2: PassageKind.LIST_ITEM}
    found = read(
        "The Committee urges the Government, with the social partners, to:",
        "(a) free the clerks and drop the case; and",
        "(b) report by 1 September.",
        "The Committee noted the debate.",
        where="committee",
        kinds=kinds,
    )
    assert [one.text_starts for one in found] == ["free the clerks and drop the case", "report by 1 September"]
    assert {one.by for one in found} == {EXPERTS}
    assert {one.to for one in found} == {"Government of Iceland"}
    assert [one.due for one in found] == [None, "2030-09-01"]


def test_a_heading_leads_a_list_but_is_no_request() -> None:
    kinds = {0: PassageKind.HEADING, 1: PassageKind.LIST_ITEM, 2: PassageKind.LIST_ITEM}
    found = read("What we demand", "Free the clerks", "An end to the raids", where="advocacy", kinds=kinds)
    assert [(one.by, one.text_starts) for one in found] == [
        ("Harbour Watch", "Free the clerks"),
        ("Harbour Watch", "An end to the raids"),
    ]


@pytest.mark.parametrize(
    ("sentence", "where", "asker"),
    [
        ("The court ordered the mill to take back the cooks.", "report", "court"),
        ("Weavers in the port of Lund were held for demanding back pay.", "report", "Weavers in the port of Lund"),
        ("We call on the Government to free the clerks.", "speech", "Worker members"),
        ("They urged the Government to free the clerks.", "speech", "Worker members"),
        ("The company must pay the cooks.", "speech", "Worker members"),
        ("It requests the Government to open an inquiry.", "committee", EXPERTS),
        ("The Conference Committee urged the Government to open the register.", "committee", STANDARDS),
        ("Calls for an inquiry went unanswered.", "report", None),
    ],
)
def test_askers(sentence: str, where: str, asker: str | None) -> None:
    assert [one.by for one in read(sentence, where=where)] == [asker]


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("The law requires unions to give ten days’ notice.", "report"),
        ("The union requested permission to march.", "report"),
        ("The driver was ordered to pay a fine of 300 crowns.", "report"),
        ("No union asked the ministry to step in.", "report"),
        ("The Act allows a minister to order a union to close.", "report"),
        ("The penalty for urging others to strike is the crime of urging workers to strike.", "law"),
        ("The Committee recalls that strikes should be allowed.", "committee"),
        ("The shop sells rum.", "advocacy"),
    ],
)
def test_what_is_no_request(sentence: str, where: str) -> None:
    assert read(sentence, where="report" if where == "law" else where) == []


def test_evidence_modality_and_attribution() -> None:
    found = read("The dockers demanded that the clerks be freed.", where="speech", label="Observer, Harbour Watch")
    assert [one.evidence[0].words for one in found] == ["demanded that the clerks be freed"]
    assert found[0].modality is Modality.REQUESTED
    assert found[0].country == "ISL"
    assert found[0].attribution == ("Observer, Harbour Watch",)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_no_text_breaks_it(language: str, words: list[str]) -> None:
    for one in read(" ".join(words) or ".", language=language, where="speech"):
        assert one.evidence[0].words and one.text_starts


@pytest.mark.parametrize(
    "piece", ["to amend and ", "demand, ", "requests the Government to ", "(a) ", "de l’article et de "]
)
def test_repetition_stays_fast(piece: str) -> None:
    begun = process_time()
    read(piece * 20_000, where="speech")
    assert process_time() - begun < 6
