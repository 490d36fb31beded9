"""A case file on the terminal: each list with its items, each item with its words and its document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.markup import escape

from tripartite.casefile.country import CountryFile
from tripartite.casefile.records import Record
from tripartite.cli.ledgers import (
    heading,
    more,
    print_commitments,
    print_laws,
    print_organisations,
    print_people,
    print_proceedings,
    print_threads,
)
from tripartite.cli.lines import record_line
from tripartite.resolution.actors import Actor
from tripartite.resolution.latin import romanised
from tripartite.values.reading import DocumentFacts
from tripartite.values.statements import SORTS


def print_country(console: Console, file: CountryFile, limit: int | None, on: date | None = None) -> None:
    """The file of a country: documents, people, bodies, and every list in order of time; `on` is today unless told."""
    console.print(f"[bold]{file.country}[/]  " + " · ".join(f"{number} {sort}" for sort, number in file.tally.items()))
    heading(console, "Documents", len(file.documents))
    for document in file.documents:
        said = " · ".join(part for part in (document.published, document.kind, document.label) if part)
        console.print(f"  [cyan]{escape(document.file)}[/] {escape(said)}")
    on = on or date.today()
    print_people(console, file, limit, on)
    print_organisations(console, file, limit)
    for title, records in (
        ("Timeline", file.timeline),
        ("Figures", file.figures),
        ("Requests", file.requests),
        ("Registration acts", file.registrations),
    ):
        _print_records(console, title, records, limit)
    print_commitments(console, file, limit, on)
    print_threads(console, file, limit)
    _print_disagreements(console, file, limit)
    print_laws(console, file, limit)
    print_proceedings(console, file)


def _print_disagreements(console: Console, file: CountryFile, limit: int | None) -> None:
    heading(console, "Where the sources disagree", len(file.disagreements))
    for one in file.disagreements[:limit]:
        console.print(f"  [bold]{escape(one.matter)}[/] [yellow]{one.verdict}[/]: {escape(one.why)}", soft_wrap=True)
        for value in one.values:
            said = f"{value.qualifier or ''} {value.quantity}".strip()
            copied = " [dim](the same words as an earlier document)[/]" if value.copy_of else ""
            console.print(f"    {escape(said)}{copied} {record_line(value.record)}", soft_wrap=True)
    more(console, len(file.disagreements), limit)


def print_actor(console: Console, actor: Actor, records: Sequence[Record], limit: int | None) -> None:
    """A person or body: every name, why they are taken for one, and what is said."""
    console.print(f"[bold]{escape(actor.name)}[/] {actor.type}")
    if not romanised(actor.name):
        console.print("  [dim]names in this script are compared only as they are written[/]")
    for name in actor.names:
        console.print(f"  {escape(name.name)} [dim]in {len(name.documents)} documents[/]")
    for reason in actor.reasons:
        console.print(f"  [dim]taken for one because {escape(reason)}[/]")
    _by_sort(console, records, limit)


def print_document(console: Console, facts: DocumentFacts, records: Sequence[Record], limit: int | None) -> None:
    """A document's facts and its statements."""
    console.print(f"[bold]{escape(facts.title or facts.file or facts.sha256)}[/]")
    said = (facts.kind, facts.country, facts.published, facts.symbol, ", ".join(facts.languages), facts.sha256)
    console.print("  [dim]" + escape(" · ".join(one for one in said if one)) + "[/]")
    _by_sort(console, records, limit)


def _by_sort(console: Console, records: Sequence[Record], limit: int | None) -> None:
    for maker in SORTS:
        found = [one for one in records if one.statement.sort == maker.sort]
        if found:
            _print_records(console, maker.sort.capitalize(), found, limit)


def _print_records(console: Console, title: str, records: Sequence[Record], limit: int | None) -> None:
    heading(console, title, len(records))
    for record in records[:limit]:
        console.print("  " + record_line(record), soft_wrap=True)
    more(console, len(records), limit)
