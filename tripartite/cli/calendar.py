"""`tripartite due`: what falls due or expires, and how each stands to a day."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.markup import escape

from tripartite.casefile.commitments import Promise
from tripartite.casefile.due import Due, Matter, Standing, Undated, due, put_together, undated
from tripartite.casefile.records import record_as_json
from tripartite.cli.lines import due_line, undated_line
from tripartite.cli.options import country_code, json_option, with_existing_store

_HEADINGS = {
    Standing.PAST: "The date has passed",
    Standing.NOW: "Due now",
    Standing.AHEAD: "Ahead",
}


@click.command("due")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to look from; today unless told.")
@click.option("--country", default="", help="Only this country (name or ISO code).")
@json_option
@with_existing_store
def due_command(day: datetime | None, country: str, as_json: bool) -> None:
    """Print what falls due or expires: commitments, reports asked for, sanctions that end.

    \b
    Examples:
      tripartite due
      tripartite due --on 2023-04-01 --country KAZ
    """
    from tripartite.pipeline.resolving import resolve
    from tripartite.store.due import about_labour, dated_records, worded_records

    resolve()
    on = day.date() if day else datetime.now(UTC).date()
    code = country_code(country) or ""
    dated, sentences = about_labour(dated_records(code))
    found = due(dated, on, sentences)
    promised = _promised(found)
    found = put_together(found, {key: one.same for key, one in promised.items()})
    stands = {key: str(one.status(on)) for key, one in promised.items()}
    worded = undated(*about_labour(worded_records(code)))
    if as_json:
        plain = [_plain(one) | {"status": stands.get(one.record.key)} for one in found]
        click.echo(json.dumps([*plain, *map(_worded, worded)], ensure_ascii=False, indent=1))
        return
    _print(Console(highlight=False), found, stands, worded)


def _print(console: Console, found: Sequence[Due], stands: Mapping[str, str], worded: Sequence[Undated]) -> None:
    for standing, heading in _HEADINGS.items():
        items = [one for one in found if one.standing is standing]
        if items:
            console.print(f"\n[bold]{heading}[/] {len(items)}")
        for one in items:
            status = f" [cyan]{stands[one.record.key]}[/]" if one.record.key in stands else ""
            console.print(f"  {one.date}{_reckoning(one)} {one.matter}{status} {due_line(one)}", soft_wrap=True)
    if worded:
        console.print(f"\n[bold]In words only, no date can be reckoned[/] {len(worded)}")
    for told in worded:
        console.print(f"  “{escape(told.deadline)}” {told.matter} {undated_line(told)}", soft_wrap=True)
    if not found and not worded:
        console.print("No dated commitment, request or sanction is in the store.")


def _reckoning(one: Due) -> str:
    """How a date was reckoned, where it was: "(computed: “within 60 days” from 2017-05-12)"."""
    if not one.computed:
        return ""
    statement = one.record.statement
    words, since = getattr(statement, "due_words", None), getattr(statement, "due_from", None)
    return f" (computed: “{escape(words)}” from {since})" if words and since else " (computed)"


def _promised(found: Sequence[Due]) -> dict[str, Promise]:
    """The promises among what falls due, by the keys of their commitments."""
    from tripartite.pipeline.countryfile import promises_of

    owed = {told.key for one in found if one.matter is Matter.COMMITMENT for told in one.tellings}
    countries = sorted({one.record.statement.country or "" for one in found if one.matter is Matter.COMMITMENT})
    made = (one for code in countries for one in promises_of(code))
    return {one.record.key: one for one in made if one.record.key in owed}


def _plain(one: Due) -> dict[str, object]:
    return {
        "date": str(one.date),
        "computed": one.computed,
        "standing": str(one.standing),
        "matter": str(one.matter),
        "document": one.record.document.file,
        "deadline": getattr(one.record.statement, "due_words", None),
        "reckoned_from": getattr(one.record.statement, "due_from", None),
        "words": one.words,
        "also": [{"document": told.document.file, "key": told.key} for told in one.also],
        "statement": record_as_json(one.record),
    }


def _worded(one: Undated) -> dict[str, object]:
    return {
        "date": None,
        "computed": False,
        "standing": "in words only",
        "matter": str(one.matter),
        "document": one.record.document.file,
        "deadline": one.deadline,
        "reckoned_from": None,
        "words": one.words,
        "also": [],
        "statement": record_as_json(one.record),
        "status": None,
    }
