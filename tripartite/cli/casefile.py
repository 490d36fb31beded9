"""A case file on the terminal: each list with its items, each item with its words and its document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.markup import escape

from tripartite.casefile.country import CountryFile
from tripartite.casefile.records import Record
from tripartite.casefile.terms import Running, term_of
from tripartite.cli.lines import record_line
from tripartite.resolution.actors import Actor
from tripartite.values.reading import DocumentFacts
from tripartite.values.statements import SORTS, Sanction


def print_country(console: Console, file: CountryFile, limit: int | None, on: date | None = None) -> None:
    """The file of a country: documents, people, bodies, and every list in order of time; `on` is today unless told."""
    console.print(f"[bold]{file.country}[/]  " + " · ".join(f"{number} {sort}" for sort, number in file.tally.items()))
    _heading(console, "Documents", len(file.documents))
    for document in file.documents:
        said = " · ".join(part for part in (document.published, document.kind, document.label) if part)
        console.print(f"  [cyan]{escape(document.file)}[/] {escape(said)}")
    _print_people(console, file, limit, on or date.today())
    _print_organisations(console, file, limit)
    for title, records in (
        ("Timeline", file.timeline),
        ("Figures", file.figures),
        ("Requests", file.requests),
        ("Commitments", file.commitments),
        ("Registration acts", file.registrations),
    ):
        _print_records(console, title, records, limit)
    _print_threads(console, file, limit)
    _print_disagreements(console, file, limit)
    _heading(console, "Law", len(file.laws))
    for law in file.laws[:limit]:
        articles = f" · articles {', '.join(law.articles)}" if law.articles else ""
        console.print(f"  {escape(law.name)}{escape(articles)} [dim]({len(law.records)} statements)[/]")
    _more(console, len(file.laws), limit)
    _heading(console, "Proceedings", len(file.proceedings))
    for one in file.proceedings:
        said = " · ".join(part for part in (one.document.published, one.document.kind, one.document.label) if part)
        console.print(f"  {escape(said)}: {len(one.speeches)} speeches, {len(one.requests)} requests")


def _standing(record: Record, on: date) -> str:
    """How a sanction stands on a day: "[ended]", "[in force]" or "[end not told]"; nothing for what is paid."""
    assert isinstance(record.statement, Sanction)
    term = term_of(record.statement, on)
    said = {Running.ENDED: "ended", Running.IN_FORCE: "in force", Running.UNKNOWN: "end not told"}
    return f" [magenta]{said[term.running]}[/]" if term else ""


def _print_people(console: Console, file: CountryFile, limit: int | None, on: date) -> None:
    _heading(console, "People", len(file.people))
    for ledger in file.people[:limit]:
        others = [name.name for name in ledger.actor.names if name.name != ledger.actor.name]
        also = f" [dim]also {escape(', '.join(others))}[/]" if others else ""
        console.print(f"  [bold]{escape(ledger.actor.name)}[/]{also}", soft_wrap=True)
        for record in ledger.sanctions:
            console.print(f"    {record_line(record)}{_standing(record, on)}", soft_wrap=True)
    _more(console, len(file.people), limit)


def _print_organisations(console: Console, file: CountryFile, limit: int | None) -> None:
    _heading(console, "Organisations", len(file.organisations))
    for ledger in file.organisations[:limit]:
        others = [name.name for name in ledger.actor.names if name.name != ledger.actor.name]
        also = f" [dim]also {escape(', '.join(others))}[/]" if others else ""
        console.print(f"  [bold]{escape(ledger.actor.name)}[/] {ledger.actor.type}{also}", soft_wrap=True)
        for record in (*ledger.registrations, *ledger.memberships):
            console.print("    " + record_line(record), soft_wrap=True)
    _more(console, len(file.organisations), limit)


def _print_threads(console: Console, file: CountryFile, limit: int | None) -> None:
    _heading(console, "Asked more than once", len(file.threads))
    for thread in file.threads[:limit]:
        subject = f": {thread.subject}" if thread.subject else ""
        years = f" {thread.first[:4]}-{thread.last[:4]}" if thread.first and thread.last else ""
        concluded = ", in conclusions" if thread.in_conclusions else ""
        askers = ", ".join(dict.fromkeys(str(getattr(one.record.statement, "by", None)) for one in thread.askings))
        console.print(
            f"  [bold]{escape(thread.label['en'] + subject)}[/] {len(thread.askings)} times{years}{concluded}"
        )
        console.print(f"    [dim]{escape(askers)}[/]", soft_wrap=True)
    _more(console, len(file.threads), limit)


def _print_disagreements(console: Console, file: CountryFile, limit: int | None) -> None:
    _heading(console, "Where the sources disagree", len(file.disagreements))
    for one in file.disagreements[:limit]:
        console.print(f"  [bold]{escape(one.matter)}[/] [yellow]{one.verdict}[/]: {escape(one.why)}", soft_wrap=True)
        for value in one.values:
            said = f"{value.qualifier or ''} {value.quantity}".strip()
            console.print(f"    {escape(said)} {record_line(value.record)}", soft_wrap=True)
    _more(console, len(file.disagreements), limit)


def print_actor(console: Console, actor: Actor, records: Sequence[Record], limit: int | None) -> None:
    """A person or body: every name, why they are taken for one, and what is said."""
    console.print(f"[bold]{escape(actor.name)}[/] {actor.type}")
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
    _heading(console, title, len(records))
    for record in records[:limit]:
        console.print("  " + record_line(record), soft_wrap=True)
    _more(console, len(records), limit)


def _heading(console: Console, title: str, number: int) -> None:
    console.print(f"\n[bold]{title}[/] {number}" if number else f"\n[bold]{title}[/] [dim]none found[/]")


def _more(console: Console, number: int, limit: int | None) -> None:
    if limit is not None and number > limit:
        console.print(f"  [dim]… and {number - limit} more (--all prints them)[/]")
