"""The ledgers of a case file on the terminal: people, bodies, laws, proceedings, requests over time, promises."""

from __future__ import annotations

from datetime import date

from rich.console import Console
from rich.markup import escape

from tripartite.casefile.country import CountryFile
from tripartite.casefile.records import Record
from tripartite.casefile.terms import Running, term_of
from tripartite.cli.lines import record_line
from tripartite.values.statements import Sanction


def print_people(console: Console, file: CountryFile, limit: int | None, on: date) -> None:
    """Each person: names, charges, sanctions with whether they run on the day, releases, gaps between the sources."""
    heading(console, "People", len(file.people))
    for ledger in file.people[:limit]:
        others = [name.name for name in ledger.actor.names if name.name != ledger.actor.name]
        also = f" [dim]also {escape(', '.join(others))}[/]" if others else ""
        console.print(f"  [bold]{escape(ledger.actor.name)}[/]{also}", soft_wrap=True)
        for record in ledger.sanctions:
            console.print(f"    {record_line(record)}{_standing(record, on)}", soft_wrap=True)
        for record in ledger.releases:
            ended = record.statement.ended if isinstance(record.statement, Sanction) else None
            said = f"ended {ended}:" if ended else "released:"
            console.print(f"    [green]{said}[/] {record_line(record)}", soft_wrap=True)
        for gap in ledger.gaps:
            console.print(f"    [yellow]gap[/] {escape(gap.words)}", soft_wrap=True)
    more(console, len(file.people), limit)


def _standing(record: Record, on: date) -> str:
    """How a sanction stands on a day: "ended", "in force" or "end not told"; nothing for what is paid."""
    assert isinstance(record.statement, Sanction)
    term = term_of(record.statement, on)
    said = {Running.ENDED: "ended", Running.IN_FORCE: "in force", Running.UNKNOWN: "end not told"}
    return f" [magenta]{said[term.running]}[/]" if term else ""


def print_organisations(console: Console, file: CountryFile, limit: int | None) -> None:
    """Each body: names with years, successors, acts in order, days from application to answer, counts claimed."""
    heading(console, "Organisations", len(file.organisations))
    for ledger in file.organisations[:limit]:
        console.print(f"  [bold]{escape(ledger.actor.name)}[/] {ledger.actor.type}", soft_wrap=True)
        for name in ledger.names:
            if name.name != ledger.actor.name:
                years = f" {name.first[:4]}-{name.last[:4]}" if name.first and name.last else ""
                console.print(f"    [dim]also {escape(name.name)}{years}[/]", soft_wrap=True)
        for told in ledger.successions:
            since = f" ({told.date})" if told.date else ""
            console.print(f"    {escape(told.earlier)} became {escape(told.later)}{since}", soft_wrap=True)
        for record in (*ledger.registrations, *ledger.memberships):
            console.print("    " + record_line(record), soft_wrap=True)
        for answer in ledger.answers:
            days = str(answer.fewest) if answer.fewest == answer.most else f"{answer.fewest} to {answer.most}"
            applied, answered = (getattr(one.statement, "date", "") for one in (answer.application, answer.answer))
            console.print(f"    applied {applied}, answered {answered}: {days} days")
        for count, record in ledger.refusals_claimed:
            found = f"{ledger.refusals_told} refusals are told one by one"
            console.print(f"    claimed {count:g} times; {found}: {record_line(record)}", soft_wrap=True)
    more(console, len(file.organisations), limit)


def print_commitments(console: Console, file: CountryFile, limit: int | None, on: date) -> None:
    """Each commitment with its status on the day and who says so."""
    heading(console, "Commitments", len(file.promises))
    console.print(f"  [dim]as they stand on {on}[/]")
    keys = {one.key: number for number, one in enumerate(file.commitments)}
    for promise in sorted(file.promises, key=lambda one: keys.get(one.record.key, 0))[:limit]:
        console.print(f"  [cyan]{promise.status(on)}[/] {record_line(promise.record)}", soft_wrap=True)
        if promise.confirmed:
            said = f"{promise.confirmed.by}, {promise.confirmed.made}"
            console.print(f"    confirmed by {escape(said)} {escape(promise.confirmed.reason)}", soft_wrap=True)
        for word, records in (("done", promise.kept), ("not done", promise.broken)):
            for record in records:
                console.print(f"    said to be {word}: {record_line(record)}", soft_wrap=True)
    more(console, len(file.promises), limit)


def print_threads(console: Console, file: CountryFile, limit: int | None) -> None:
    """Each request over time: who asked, how often, how the askings relate, what was noted, where it falls silent."""
    heading(console, "Asked more than once", len(file.threads))
    for thread in file.threads[:limit]:
        subject = f": {thread.subject}" if thread.subject else ""
        years = f" {thread.first[:4]}-{thread.last[:4]}" if thread.first and thread.last else ""
        concluded = ", in conclusions" if thread.in_conclusions else ""
        console.print(f"  [bold]{escape(thread.label['en'] + subject)}[/] {thread.times} times{years}{concluded}")
        askers = ", ".join(f"{by or 'not named'} ({times})" for by, times in thread.askers)
        console.print(f"    [dim]{escape(askers)}[/]", soft_wrap=True)
        for one in thread.askings if limit is None else ():
            console.print(f"    {one.relation}: {record_line(one.record)}", soft_wrap=True)
        for one in thread.notes:
            console.print(f"    [green]{one.relation}[/]: {record_line(one.record)}", soft_wrap=True)
        for silence in thread.silences:
            said = f"{silence.by} asks for other things in {silence.document.label}, not for this"
            console.print(f"    falls silent: {escape(said)}", soft_wrap=True)
    more(console, len(file.threads), limit)


def print_laws(console: Console, file: CountryFile, limit: int | None) -> None:
    """Each law: its articles, what was made, planned, asked and promised."""
    heading(console, "Law", len(file.laws))
    for law in file.laws[:limit]:
        articles = f" · articles {', '.join(law.articles)}" if law.articles else ""
        console.print(f"  {escape(law.name)}{escape(articles)} [dim]({len(law.records)} citations)[/]")
        for word, records in (
            ("adopted or amended", law.made),
            ("planned", law.planned),
            ("asked", law.asked),
            ("promised", law.promised),
        ):
            for record in records[: limit and 3]:
                console.print(f"    {word}: {record_line(record)}", soft_wrap=True)
    more(console, len(file.laws), limit)


def print_proceedings(console: Console, file: CountryFile) -> None:
    """Each record of a supervisory body: who spoke, what was asked, what the conclusions took up."""
    heading(console, "Proceedings", len(file.proceedings))
    for one in file.proceedings:
        said = " · ".join(part for part in (one.document.published, one.document.kind, one.document.label) if part)
        console.print(f"  {escape(said)}: {len(one.speeches)} speeches, {len(one.requests)} requests")
        groups = ", ".join(f"{group} {len(asked)}" for group, asked in one.by_group)
        if groups:
            console.print(f"    asked by {escape(groups)}", soft_wrap=True)
        for word, threads in (("taken up in the conclusions", one.taken_up), ("asked by speakers only", one.left)):
            if threads:
                labels = "; ".join(
                    thread.label["en"] + (f": {thread.subject}" if thread.subject else "") for thread in threads
                )
                console.print(f"    {word}: {escape(labels)}", soft_wrap=True)
        for thread, first in one.asked_before:
            console.print(f"    asked already in {escape(first.label)}: {escape(thread.label['en'])}", soft_wrap=True)


def heading(console: Console, title: str, number: int) -> None:
    """A section's title with how many items it has."""
    console.print(f"\n[bold]{title}[/] {number}" if number else f"\n[bold]{title}[/] [dim]none found[/]")


def more(console: Console, number: int, limit: int | None) -> None:
    """How many items were left out."""
    if limit is not None and number > limit:
        console.print(f"  [dim]… and {number - limit} more (--all prints them)[/]")
