"""`tripartite publish`, `unpublish`, `withhold`, `show-again`: what leaves the store, and whose names do not."""

from __future__ import annotations

import click

from tripartite.cli.options import with_store
from tripartite.values.errors import NotFound

_BY = "local"
_what = click.argument("what")


@click.command("publish")
@_what
@click.option(
    "--extent",
    type=click.Choice(["words", "reviewed", "everything"]),
    default="reviewed",
    show_default=True,
    help="A document's words alone; with the statements that a person confirmed; with all.",
)
@click.option("--people", is_flag=True, help="With a country: the pages of the people named there too.")
@with_store
def publish_command(what: str, extent: str, people: bool) -> None:
    """Publish WHAT: a country, a document (file name, title, hash), a person by name, or a statement by its key.

    \b
    Examples:
      tripartite publish KAZ
      tripartite publish report.pdf --extent everything
    """
    from tripartite.pipeline import editing
    from tripartite.pipeline.resolving import resolve
    from tripartite.store.publications import Extent

    resolve()
    sort, keys = _meant(what)
    for key in keys:
        if sort == "country":
            done = editing.publish_country(key, by=_BY, extent=Extent(extent), people=people)
        elif sort == "document":
            done = editing.publish_document(key, by=_BY, extent=Extent(extent))
        elif sort == "statement":
            done = editing.publish_statement(key, by=_BY)
        else:
            done = editing.publish_actor(key, by=_BY)
    click.echo(f"{done.there} documents are public now, whole or in part.")
    if done.unfit:
        click.echo(f"{done.unfit} could not be made fit to leave and stay private.", err=True)


@click.command("unpublish")
@_what
@with_store
def unpublish_command(what: str) -> None:
    """Take WHAT back: a country, a document, a person, or a statement by its key.

    \b
    Examples:
      tripartite unpublish report.pdf
    """
    from tripartite.pipeline import editing

    sort, keys = _meant(what)
    for key in keys:
        if sort == "country":
            done = editing.unpublish_country(key, by=_BY)
        elif sort == "document":
            done = editing.publish_document(key, by=_BY, public=False)
        elif sort == "statement":
            done = editing.publish_statement(key, by=_BY, public=False)
        else:
            done = editing.publish_actor(key, by=_BY, public=False)
    click.echo(f"{done.there} documents are public now, whole or in part.")


@click.command("withhold")
@click.argument("name")
@click.option("--pseudonym", default="", help="What is shown instead; nothing but the fact unless given.")
@click.option("--spelling", "spellings", multiple=True, help="A spelling that no document here has; may be repeated.")
@with_store
def withhold_command(name: str, pseudonym: str, spellings: tuple[str, ...]) -> None:
    """Hide the name of a person, in every spelling, in everything that leaves the store.

    The name need not be among the people of the store: any name that a text has can be hidden.

    \b
    Examples:
      tripartite withhold "Daria Olkhina"
      tripartite withhold "Daria Olkhina" --pseudonym "a pilot" --spelling "Ольхина"
    """
    from tripartite.pipeline import editing

    _done, known = editing.withhold_name(name, by=_BY, pseudonym=pseudonym, spellings=spellings)
    if not known:
        click.echo("Nobody in the store's lists of people has this name. It is hidden wherever a text has it.")
    click.echo("The name no longer leaves; `tripartite export --withhold` hides it in your own exports too.")


@click.command("show-again")
@click.argument("name")
@with_store
def show_again_command(name: str) -> None:
    """End the withholding of a name.

    \b
    Examples:
      tripartite show-again "Daria Olkhina"
    """
    from tripartite.pipeline import editing
    from tripartite.store.publications import withheld_words

    for key in dict.fromkeys([*_people(name), *(one.key for one in withheld_words(name))]) or _person(name):
        editing.show_again(key, by=_BY)
    click.echo("The name is no longer withheld.")


def _meant(what: str) -> tuple[str, list[str]]:
    """(sort, keys) of what a person means.

    Raises:
        NotFound: where it is nothing in the store.
    """
    from tripartite.pipeline.finding import find
    from tripartite.store.review import reviewed

    if reviewed(what) is not None:
        return "statement", [what]
    found = find(what)
    if found.country:
        return "country", [found.country]
    if found.documents:
        return "document", list(found.documents)
    return "person", _person(what)


def _people(name: str) -> list[str]:
    from tripartite.pipeline.resolving import resolve
    from tripartite.store.actors import actors_named

    resolve()
    return [one.key for one in actors_named(name) if one.sort == "people"]


def _person(name: str) -> list[str]:
    found = _people(name)
    if not found:
        raise NotFound(
            "Nothing in the store has this name.", place=name, remedy="`tripartite show COUNTRY` lists the people."
        )
    return found
