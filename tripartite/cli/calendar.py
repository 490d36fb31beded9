"""`tripartite due` and `tripartite diff`: what falls due, and what later documents changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.markup import escape

from tripartite.casefile.commitments import Promise
from tripartite.casefile.due import Due, Matter, Standing, due, put_together
from tripartite.casefile.records import record_as_json
from tripartite.cli.lines import due_line, record_line
from tripartite.cli.options import json_option, with_existing_store
from tripartite.values.statements import SORTS

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
    from tripartite.store.due import dated_records, sentences_around

    resolve()
    on = day.date() if day else datetime.now(UTC).date()
    code = _code(country)
    dated = dated_records(code or "")
    found = due(dated, on, sentences_around(dated))
    promised = _promised(found)
    found = put_together(found, {key: one.same for key, one in promised.items()})
    stands = {key: str(one.status(on)) for key, one in promised.items()}
    if as_json:
        plain = [_plain(one) | {"status": stands.get(one.record.key)} for one in found]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False)
    for standing, heading in _HEADINGS.items():
        items = [one for one in found if one.standing is standing]
        if items:
            console.print(f"\n[bold]{heading}[/] {len(items)}")
        for one in items:
            computed = " (computed)" if one.computed else ""
            status = f" [cyan]{stands[one.record.key]}[/]" if one.record.key in stands else ""
            console.print(f"  {one.date}{computed} {one.matter}{status} {due_line(one)}", soft_wrap=True)
    if not found:
        console.print("No dated commitment, request or sanction is in the store.")


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
        "words": one.words,
        "also": [{"document": told.document.file, "key": told.key} for told in one.also],
        "statement": record_as_json(one.record),
    }


@click.command("diff")
@click.option("--since", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day from which to look.")
@click.option("--country", default="", help="Only this country (name or ISO code).")
@json_option
@with_existing_store
def diff_command(day: datetime, country: str, as_json: bool) -> None:
    """Print what the documents added since a day brought into the file, and what they changed in it.

    Changed are: who is named for the first time, where sources now disagree, what is asked again, how promises stand.

    \b
    Example:
      tripartite diff --since 2026-01-01 --country KAZ
    """
    from tripartite.pipeline.countryfile import changed
    from tripartite.store.documents import added_since
    from tripartite.store.statements import records

    hashes = added_since(day.date())
    found = records(_code(country), documents=hashes) if hashes else []
    touched = sorted({one.statement.country or "" for one in found} - {""})
    made = [(code, one) for code in touched for one in changed(code, set(hashes), datetime.now(UTC).date())]
    if as_json:
        plain = [{"sort": one.statement.sort, **record_as_json(one)} for one in found]
        told = [
            {"country": code, "sort": str(one.sort), "about": one.about, "keys": [record.key for record in one.records]}
            for code, one in made
        ]
        whole = {"documents": hashes, "changes": told, "statements": plain}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False)
    files = sorted({one.document.file for one in found})
    console.print(f"{len(files)} documents since {day.date()}: {escape(', '.join(files)) or 'none'}", soft_wrap=True)
    for code, change in made:
        console.print(f"  [bold]{code}[/] [cyan]{change.sort}[/] {escape(change.about)}", soft_wrap=True)
        for record in change.records[:3]:
            console.print("    " + record_line(record), soft_wrap=True)
    for maker in SORTS:
        items = [one for one in found if one.statement.sort == maker.sort]
        if items:
            console.print(f"\n[bold]{maker.sort}[/] {len(items)}")
        for one in items:
            console.print("  " + record_line(one), soft_wrap=True)


def _code(country: str) -> str | None:
    from tripartite.pipeline.finding import country_of

    code = country_of(country) if country else None
    if country and not code:
        raise click.BadParameter(f"{country!r} is no country.", param_hint="--country")
    return code
