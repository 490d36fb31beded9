"""`tripartite diff`: what the documents added since a day brought into the file, in short first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

import click
from rich.console import Console
from rich.markup import escape

from tripartite.casefile.changes import Change, Sort
from tripartite.casefile.listing import document_as_json
from tripartite.casefile.records import DocumentRef, Record, record_as_json
from tripartite.cli.lines import record_line
from tripartite.cli.options import country_code, json_option, with_existing_store
from tripartite.values.statements import SORTS

#: How many changes of one sort, how many documents, and how many statements of one change the summary shows.
_SHOWN, _DOCUMENTS, _TOLD_BY = 5, 20, 2
_MORE = "more (--all prints them, --json has every one)"

Changed = Sequence[tuple[str, Change]]


@click.command("diff")
@click.option("--since", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day from which to look.")
@click.option("--country", default="", help="Only this country (name or ISO code).")
@click.option("--all", "everything", is_flag=True, help="Every change, and every statement of the added documents.")
@json_option
@with_existing_store
def diff_command(day: datetime, country: str, everything: bool, as_json: bool) -> None:
    """Print what the documents added to the store since a day brought into the file, and what they changed in it.

    First comes a summary by sort of change, the weightiest first: people sanctioned or released, how promises stand,
    verdicts that are others now, new events, registrations, laws, requests, promises, dates to come, who is named
    for the first time. Each sort says how many there are; --all prints every one, with every statement.

    \b
    Examples:
      tripartite diff --since 2026-01-01 --country KAZ
      tripartite diff --since 2026-01-01 --country KAZ --all
    """
    from tripartite.pipeline.countryfile import changed
    from tripartite.store.documents import added_since, refs
    from tripartite.store.statements import records

    hashes = added_since(day.date())
    found = records(country_code(country), documents=hashes) if hashes else []
    touched = sorted({one.statement.country or "" for one in found} - {""})
    made = [(code, one) for code in touched for one in changed(code, set(hashes), datetime.now(UTC).date())]
    documents = refs(hashes, country_code(country))
    if as_json:
        click.echo(json.dumps(_plain(hashes, documents, made, found), ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False)
    _print_documents(console, documents, day, everything)
    _print_changes(console, made, everything)
    _print_statements(console, found, everything)


def _plain(
    hashes: Sequence[str], documents: Sequence[DocumentRef], made: Changed, found: Sequence[Record]
) -> dict[str, object]:
    told = [
        {"country": code, "sort": str(one.sort), "about": one.about, "keys": [record.key for record in one.records]}
        for code, one in made
    ]
    plain = [{"sort": one.statement.sort, **record_as_json(one)} for one in found]
    added = [document_as_json(one) for one in documents]
    return {"documents": list(hashes), "added": added, "changes": told, "statements": plain}


def _print_documents(console: Console, documents: Sequence[DocumentRef], day: datetime, everything: bool) -> None:
    console.print(f"[bold]Documents added since {day.date()}[/] {len(documents) or 'none'}")
    shown = documents if everything else documents[:_DOCUMENTS]
    for one in shown:
        said = " · ".join(part for part in (one.country, one.published, str(one.kind), one.label, one.file) if part)
        console.print(f"  {escape(said)}", soft_wrap=True)
    _say_more(console, len(documents) - len(shown))


def _print_changes(console: Console, made: Changed, everything: bool) -> None:
    """Each sort of change over all countries touched, in the order of their weight, with how many there are."""
    order = list(Sort)
    ranked = sorted(made, key=lambda pair: order.index(pair[1].sort))
    for sort, some in groupby(ranked, key=lambda pair: pair[1].sort):
        items = list(some)
        console.print(f"\n[bold]{str(sort)[:1].upper()}{str(sort)[1:]}[/] {len(items)}")
        shown = items if everything else items[:_SHOWN]
        for code, change in shown:
            console.print(f"  [cyan]{code}[/] {escape(change.about)}", soft_wrap=True)
            told = change.records if everything else change.records[:_TOLD_BY]
            for record in told:
                console.print(f"    {record_line(record)}", soft_wrap=True)
            if len(change.records) > len(told):
                console.print(f"    [dim]… told {len(change.records) - len(told)} times more[/]")
        _say_more(console, len(items) - len(shown))


def _print_statements(console: Console, found: Sequence[Record], everything: bool) -> None:
    """How many statements of each sort the documents hold; every one where all are asked for."""
    by_sort = [(maker.sort, [one for one in found if one.statement.sort == maker.sort]) for maker in SORTS]
    if not everything:
        counts = " · ".join(f"{sort} {len(items)}" for sort, items in by_sort if items)
        console.print(
            f"\n[bold]Statements in these documents[/] {len(found)}" + (f": {counts}" if counts else ""), soft_wrap=True
        )
        if found:
            console.print("  [dim]--all prints them, --json has every one[/]")
        return
    for sort, items in by_sort:
        if items:
            console.print(f"\n[bold]{sort}[/] {len(items)}")
        for one in items:
            console.print("  " + record_line(one), soft_wrap=True)


def _say_more(console: Console, number: int) -> None:
    if number > 0:
        console.print(f"  [dim]… and {number} {_MORE}[/]")
