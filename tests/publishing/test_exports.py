"""What goes into an export comes out of it, and no cell runs as a formula."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import DocumentRef, Record
from tripartite.pipeline.reading import read_document
from tripartite.publishing.jsonlines import json_lines
from tripartite.publishing.schema import reading_schema
from tripartite.publishing.tables import cell, table, tables
from tripartite.values.reading import reading_as_json
from tripartite.values.vocabulary import Kind


@pytest.fixture
def found(document: Path) -> list[Record]:
    reading = read_document(document.read_bytes(), document.name)
    ref = DocumentRef(sha256=reading.document.sha256, file=document.name, kind=Kind.DOCUMENT)
    return [
        Record(key, ref, one)
        for key, one in zip(keys_of(ref.sha256, reading.statements), reading.statements, strict=True)
    ]


def test_every_statement_is_a_json_line_with_its_words(found: list[Record]) -> None:
    lines = [json.loads(line) for line in json_lines(found)]
    assert [line["key"] for line in lines] == [one.key for one in found]
    assert [line["evidence"][0]["quote"] for line in lines] == [one.statement.evidence[0].words for one in found]


def test_every_statement_is_a_line_of_its_table(found: list[Record]) -> None:
    rows = [row for name, text in tables(found) for row in csv.DictReader(io.StringIO(text))]
    assert sorted(row["key"] for row in rows) == sorted(one.key for one in found)
    assert {row["quote"] for row in rows} == {cell(one.quote) for one in found}


@pytest.mark.parametrize("value", ["=1+1", "+44", "-x", "@SUM(A1)", " =1+1"])
def test_a_formula_is_made_harmless(value: str) -> None:
    assert cell(value).startswith("'")


def test_an_empty_table_still_has_its_heading() -> None:
    assert table("sanctions", []).startswith("key,file,sha256,")


def test_a_reading_keeps_to_its_published_schema(document: Path) -> None:
    schema = reading_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    plain = json.loads(json.dumps(reading_as_json(read_document(document.read_bytes(), document.name))))
    jsonschema.Draft202012Validator(schema).validate(plain)
    del plain["text"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(plain)
