"""Commitments: every family by its own sentences, due dates, who promises, and what no text may break."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.commitments import commitments
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.statements import Commitment
from tripartite.values.vocabulary import Modality

FOLDER = Path(__file__).parents[3] / "tripartite" / "extraction" / "data" / "commitments"
FAMILIES = [
    (language, family)
    for language in LANGUAGES
    for family in json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["families"]
]
IDS = [f"{language}-{family['rule']}" for language, family in FAMILIES]


def told() -> list[object]:
    """The sentences of `examples/commitments.json`, each with what it promises and by when."""
    rows = json.loads((Path(__file__).parent.parent / "examples" / "commitments.json").read_text(encoding="utf-8"))
    return [
        pytest.param(language, where, sentence, promised, id=f"{language}-{number}")
        for language, listed in rows.items()
        for number, (where, sentence, promised) in enumerate(listed)
    ]


def read(*passages: str, **options: object) -> list[Commitment]:
    return [one for one in commitments(voiced(*passages, **options)) if isinstance(one, Commitment)]  # type: ignore[arg-type]


def rules(sentence: str, language: str, family: dict[str, object]) -> set[str]:
    found = set()
    for where in family["where"]:  # type: ignore[attr-defined]
        found |= {one.rule for one in read(sentence, language=language, where=where)}
    return found


@pytest.mark.parametrize(("language", "family"), FAMILIES, ids=IDS)
def test_each_family_reads_its_own_sentences(language: str, family: dict[str, object]) -> None:
    assert family["must"], "a family without an example is not tested"
    for sentence in family["must"]:  # type: ignore[attr-defined]
        assert f"commitments.{family['rule']}" in rules(sentence, language, family), sentence


@pytest.mark.parametrize(("language", "family"), FAMILIES, ids=IDS)
def test_each_family_leaves_other_sentences(language: str, family: dict[str, object]) -> None:
    for sentence in family["must_not"]:  # type: ignore[attr-defined]
        assert f"commitments.{family['rule']}" not in rules(sentence, language, family), sentence


@pytest.mark.parametrize(("language", "where", "sentence", "promised"), told())
def test_promises(language: str, where: str, sentence: str, promised: list[list[str | None]]) -> None:
    found = read(sentence, language=language, where=where)
    assert [[one.what, one.due] for one in found] == promised


@pytest.mark.parametrize(
    ("sentence", "where", "label", "by"),
    [
        ("We will table the bill in May 2031.", "speech", "Government representative", "Government of Iceland"),
        ("The mill promised to pay the arrears.", "report", "", "mill"),
        ("I will ring the office myself.", "mail", "", "Ada Lund"),
        ("The Government undertook to open the register.", "report", "", "Government of Iceland"),
    ],
)
def test_who_promises(sentence: str, where: str, label: str, by: str) -> None:
    assert [one.by for one in read(sentence, where=where, label=label or "Worker members")] == [by]


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("The Government did not promise to open the register.", "report"),
        ("If the Government promises to pay, the strike ends.", "report"),
        ("The union planned to strike on 3 May 2031.", "report"),
        ("We urge the company to promise that it will pay.", "speech"),
        ("The court will hear the case on 3 May 2031.", "report"),
        ("The shop sells rum.", "government"),
    ],
)
def test_what_is_no_promise(sentence: str, where: str) -> None:
    assert read(sentence, where=where) == []


def test_modality_and_attribution() -> None:
    found = read("We will table the bill in May 2031.", where="speech", label="Government representative")
    assert [(one.modality, one.attribution) for one in found] == [(Modality.PLANNED, ("Government representative",))]


@pytest.mark.parametrize("piece", ["will be ", "promised to amend and ", "s’engage à ", "обязалось внести и "])
def test_repetition_stays_fast(piece: str) -> None:
    begun = process_time()
    read(piece * 20_000, where="government")
    assert process_time() - begun < 6
