"""What holds for every reading of every document: quotes, order, sameness, and time that grows with length only."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import EXAMPLES, LETTER
from tripartite.pipeline.reading import read_document
from tripartite.values.errors import SkipThis
from tripartite.values.reading import Reading, reading_as_json, reading_from_json

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
REAL = sorted((SHARED / "seeds").glob("*.txt")) + sorted((SHARED / "gold" / "texts").glob("*"))
DOCUMENTS = [*sorted(EXAMPLES.iterdir()), *REAL]
#: Pieces of which hostile and half-sensible documents are made.
PIECES = st.sampled_from(
    [
        "On 3 March 2019 ", "the court sentenced ", "Ms Daria Olkhina ", "(UHP) ", "at least 14 ", "12,5 ", "No. 87 ",
        "прокуратура ", "le gouvernement ", "pide al Gobierno que ", "refused to register ", ". ", "\n", "\n\n", "- ",
        "(a) ", "“", "”", "«", "»", "[1] ", "Article 402 ", "¿", "\u00ad", "\u200b", "é", "\t", "1. ", "•  ",
        "Worker member – ",
        "ILO ", "2019-", "/2020", "US$4,000 ", "two-and-a-half years ", "\x00", "\x1e", "\x02", "\u202e", "😀", "<b>",
    ]
)  # fmt: skip


def check(reading: Reading) -> None:
    """Every invariant of one reading."""
    text, at = reading.text, 0
    for passage in reading.passages:
        assert at <= passage.start < passage.end <= len(text)
        at = passage.end
    for section in reading.sections:
        assert 0 <= section.start <= section.end <= len(text)
    for one in reading.statements:
        assert one.evidence
        for evidence in one.evidence:
            assert text[evidence.start : evidence.end] == evidence.words
            assert evidence.words.strip()
        assert 0 <= one.confidence <= 1
        assert one.rule
    assert not any(char in text for char in "\x00\x02\x03\x1e"), "the store and the pages use these as marks"
    assert reading_from_json(json.loads(json.dumps(reading_as_json(reading)))) == reading


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_real_document(path: Path) -> None:
    reading = read_document(path.read_bytes(), path.name)
    check(reading)
    assert reading.text.strip()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_half_sensible_text(text: str) -> None:
    try:
        check(read_document(text.encode("utf-8", "surrogatepass"), "x.txt"))
    except SkipThis as error:
        assert error.problem


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.sampled_from(["x.txt", "x.html", "x.md", "x.eml"]))
def test_arbitrary_text(text: str, name: str) -> None:
    try:
        check(read_document(text.encode("utf-8", "ignore"), name))
    except SkipThis as error:
        assert error.problem


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=600),
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"{\\rtf1 ", b"WARC/1.0\r\n"]),
)
def test_arbitrary_bytes(data: bytes, head: bytes) -> None:
    try:
        check(read_document(head + data, "x"))
    except SkipThis as error:
        assert error.problem


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        ".",
        "A. ",
        "(",
        "“",
        "1,",
        "12 ",
        "The ",
        "Committee ",
        "of the ",
        "and ",
        "On 1 May 2019, ",
        "Mr A. B. ",
        "No. 87 ",
        "urges the Government to ",
        "registration ",
        "убиты ",
        "<p>",
        "<div>",
        "• x\n",
        "at least ",
        "1 January, ",
    ],
)
def test_reading_time_grows_with_length_only(unit: str) -> None:
    """Four times the repetition takes about four times as long; twice that leaves room for a busy machine."""
    short, long = seconds_for(unit, 100_000), seconds_for(unit, 400_000)
    assert long < 8 * short + 2


@pytest.mark.parametrize("unit", ["a", "registration "])
def test_five_megabytes_of_one_thing_are_read_in_seconds(unit: str) -> None:
    assert seconds_for(unit, 5_000_000) < 60


@pytest.mark.parametrize(
    "unit",
    [
        "Mr. John Marlow, Ms. Ana Maria Pell and Dr. Peter van der Hoek, ",
        "was sentenced to five years' imprisonment and fined 500 dollars, ",
        "five years, X to three years, ",
        "The union was registered on 3 March 2014 and deregistered on 5 May 2015, ",
        "The Free Union of Lamplighters was registered on 3 March 2014. ",
        "Суд приговорил Ивана Залогина к пяти годам лишения свободы, профсоюз был зарегистрирован 3 марта 2014 года, ",
        "el tribunal condenó a Juan Pelayo a cinco años de prisión y el sindicato fue registrado en marzo de 2014, ",
        "le tribunal a condamné Jean Dupré à cinq ans de prison et le syndicat a été enregistré le 3 mars 2014, ",
        "The Committee requests the Government to report and the Government undertook to amend section 12 of the Act, ",
    ],
)
def test_endless_claims_are_read_as_fast_as_endless_words(unit: str) -> None:
    """At the pace asked for here (60 kB a second, far below what is met) five megabytes take under a minute and a half;
    read claim by claim, such a text once took ten."""
    assert seconds_for(unit, 600_000) < 10


def seconds_for(unit: str, size: int) -> float:
    """The processor time of reading one thing over and over."""
    begun = time.process_time()
    try:
        read_document((unit * (size // len(unit.encode()))).encode(), "x.html" if "<" in unit else "x.txt")
    except SkipThis as error:
        assert error.problem
    return time.process_time() - begun


def test_the_same_bytes_give_the_same_reading_in_any_process() -> None:
    """Hashes of strings differ from process to process, so an order that leaks out of a set shows here."""
    code = (
        "import hashlib, json, sys\n"
        "from pathlib import Path\n"
        "from tripartite.pipeline.reading import read_document\n"
        "from tripartite.values.reading import reading_as_json\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()):\n"
        "    plain = json.dumps(reading_as_json(read_document(path.read_bytes(), path.name)))\n"
        "    print(path.name, hashlib.sha256(plain.encode()).hexdigest())\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(EXAMPLES)],
            env=os.environ | {"PYTHONHASHSEED": seed, "LANG": language, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, language, zone in (("1", "C", "UTC"), ("2", "fr_FR.UTF-8", "Asia/Almaty"))
    }
    assert len(said) == 1


def test_what_came_before_a_document_does_not_change_its_reading() -> None:
    alone = read_document(LETTER.encode(), "letter.txt")
    for path in sorted(EXAMPLES.iterdir())[:3]:
        read_document(path.read_bytes(), path.name)
    assert read_document(LETTER.encode(), "letter.txt") == alone
