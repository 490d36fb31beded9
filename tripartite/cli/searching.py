"""`tripartite search`: passages that hold the words asked for."""

from __future__ import annotations

import json
from dataclasses import asdict

import click
from rich.console import Console
from rich.markup import escape

from tripartite.cli.options import json_option, with_existing_store


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--country", default="", help="Only documents of this country (name or ISO code).")
@click.option("--kind", default="", help="Only documents of this kind, such as ceacr-comment.")
@click.option("--language", default="", help="Only passages in this language (en, fr, es, ru ...).")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Passages to print.")
@json_option
@with_existing_store
def search_command(words: tuple[str, ...], country: str, kind: str, language: str, limit: int, as_json: bool) -> None:
    """Print the passages that hold all the words, whatever the language, best first.

    \b
    Examples:
      tripartite search registration refused
      tripartite search '"right to strike"' --country KAZ
      tripartite search профсоюз*

    Quoted words are a phrase; a star at the end of a word stands for any ending. Exit code 1 where nothing is found.
    """
    from tripartite.pipeline.finding import country_of
    from tripartite.store.search import CLOSE, OPEN, search

    code = country_of(country) if country else ""
    if country and not code:
        raise click.BadParameter(f"{country!r} is no country.", param_hint="--country")
    found = search(" ".join(words), country=code or "", kind=kind, language=language, limit=limit)
    if as_json:
        hits = [asdict(one) | {"snippet": one.snippet.replace(OPEN, "").replace(CLOSE, "")} for one in found.hits]
        click.echo(json.dumps({"total": found.total, "hits": hits}, ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False)
        console.print(f"{found.total} passages")
        for hit in found.hits:
            page = f", page {hit.page}" if hit.page else ""
            console.print(f"\n[cyan]{escape(hit.file)}:{hit.start}[/]{page} [dim]{hit.country} {hit.published}[/]")
            marked = escape(hit.snippet).replace(OPEN, "[bold yellow]").replace(CLOSE, "[/]")
            console.print("  " + " ".join(marked.split()))
    if not found.total:
        raise click.exceptions.Exit(1)
