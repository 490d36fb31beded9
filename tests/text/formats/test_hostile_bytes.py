"""Any bytes at all either give a layout or are refused with what is wrong and what to do; nothing else is raised."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tripartite.text.composed import compose
from tripartite.text.formats import layout_of
from tripartite.values.errors import SkipThis

EXAMPLES = Path(__file__).parents[3] / "examples" / "documents"
HEADS = (
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<html><p>",
    b"From: a\nTo: b\nSubject: c\n\n",
    b"\xff\xfe",
    b"WARC/1.0",
)
NAMES = st.sampled_from(("", "a.pdf", "a.docx", "a.txt", "a.html", "a.md", "a.eml", "a.epub", "a.png", "a.odt"))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, name: str) -> None:
    """Read as every document is read, and check what must always hold."""
    try:
        layout = layout_of(data, name)
    except SkipThis as refused:
        assert refused.problem
        assert refused.remedy
        return
    composed = compose(layout)
    last = 0
    for passage in composed.passages:
        assert last <= passage.start < passage.end <= len(composed.text)
        assert composed.text[passage.start : passage.end].strip()
        last = passage.end


@QUICK
@given(st.sampled_from(HEADS), st.binary(max_size=600), NAMES)
def test_any_bytes(head: bytes, rest: bytes, name: str) -> None:
    read(head + rest, name)


@QUICK
@given(st.text(alphabet=st.sampled_from("aZ я.1\n\t\f[]()<>/*-•#|>&;=\"'\\{}:_"), max_size=400), NAMES)
def test_any_text(text: str, name: str) -> None:
    read(text.encode(), name)


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.*")), ids=lambda path: path.name)
def test_truncated_and_changed_documents(example: Path) -> None:
    whole = example.read_bytes()
    for cut in (1, 7, len(whole) // 3, len(whole) - 20):
        read(whole[:cut], example.name)
    for step in (211, 1013):
        changed = bytearray(whole)
        changed[step::step] = bytes(len(changed[step::step]))
        read(bytes(changed), example.name)


@pytest.mark.parametrize("ending", ["txt", "html", "md", "rtf"])
@pytest.mark.parametrize(
    "unit", ["a", "a\n", "- a\n", "[1] a\n", "a-\n", "12\n\n", "<b>", "{", "*a_ ", ". . . 7\n", "(a) b\n"]
)
def test_repetition_takes_linear_time(ending: str, unit: str) -> None:
    data = (b"{\\rtf1 " if ending == "rtf" else b"") + (unit * (150_000 // len(unit))).encode()
    began = time.process_time()
    read(data, f"a.{ending}")
    assert time.process_time() - began < 6


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x00" * 40, "empty"),
        (b"\x00\x01\x02\x03" * 40, "no kind that is read"),
        (b"Rar!\x1a\x07\x00 etc", "RAR"),
        (b"\x1f\x8b\x08\x00 etc", "gzip"),
        (b"PK\x05\x06" + b"\x00" * 18, "archive"),
        (b"WARC/1.0\r\n", "web archive"),
        (b"\x7fELF etc", "program"),
        (b"\x89PNG\r\n\x1a\n etc", "damaged|Tesseract"),
        (b"-- -- --", "no words"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_do(data: bytes, problem: str) -> None:
    with pytest.raises(SkipThis, match=problem) as refused:
        layout_of(data, "thing")
    assert refused.value.remedy
    assert refused.value.place == "thing"


def test_a_wrong_ending_is_reported_and_the_document_read() -> None:
    layout = layout_of(b"<html><body><p>The port is shut.</p></body></html>", "a.pdf")
    assert layout.blocks[0].text == "The port is shut."
    assert "The name ends in .pdf, but the bytes are text/html" in layout.legibility.warnings[0]
