"""`tripartite account`: who may sign in to the site, and what they may do there."""

from __future__ import annotations

import sys

import click
from rich.console import Console
from rich.table import Table

from tripartite.cli.options import with_store

_ROLES = ("administrator", "editor", "researcher", "reader")
_stdin = click.option("--password-stdin", is_flag=True, help="Read the password from standard input, for programs.")


@click.group("account")
def account_command() -> None:
    """Accounts of the site: people who sign in where it is served to several (`tripartite serve --accounts`).

    \b
    Examples:
      tripartite account add maria --role administrator
      tripartite account list
    """


@account_command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(_ROLES), required=True, help="What the account may do.")
@_stdin
@with_store
def add(name: str, role: str, password_stdin: bool) -> None:
    """Make an account; asks for its password."""
    from tripartite.store.accounts import Role, create

    made = create(name, Role(role), _password(password_stdin))
    click.echo(f"{made.get_username()} is {role}.")


@account_command.command("list")
@with_store
def listed() -> None:
    """Every account with its role, whether it is in use and whether it has a second factor."""
    from tripartite.store.accounts import accounts

    table = Table("name", "role", "in use", "second factor", "last signed in", box=None)
    for one in accounts():
        seen = one.last_seen.strftime("%Y-%m-%d %H:%M") if one.last_seen else "never"
        table.add_row(one.name, one.role or "none", _yes(one.active), _yes(one.two_factor), seen)
    Console(width=None if sys.stdout.isatty() else 200, markup=False).print(table)


@account_command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice(_ROLES))
@with_store
def role(name: str, role: str) -> None:
    """Give an account another role."""
    from tripartite.store.accounts import Role, set_role

    set_role(name, Role(role))
    click.echo(f"{name} is {role}.")


@account_command.command("password")
@click.argument("name")
@click.option("--forget-second-factor", is_flag=True, help="Also take away a second factor that was lost.")
@_stdin
@with_store
def password(name: str, forget_second_factor: bool, password_stdin: bool) -> None:
    """Give an account another password; whoever is signed in with it is signed out."""
    from tripartite.store.accounts import forget_two_factor, set_password

    set_password(name, _password(password_stdin))
    if forget_second_factor:
        forget_two_factor(name)
    click.echo(f"{name} has another password.")


@account_command.command("remove")
@click.argument("name")
@with_store
def remove(name: str) -> None:
    """Take an account out of use; what it decided stays, with its name. `account restore` takes it back."""
    from tripartite.store.accounts import set_active

    set_active(name, False)
    click.echo(f"{name} can no longer sign in.")


@account_command.command("restore")
@click.argument("name")
@with_store
def restore(name: str) -> None:
    """Take an account back into use."""
    from tripartite.store.accounts import set_active

    set_active(name, True)
    click.echo(f"{name} can sign in again.")


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked


def _yes(value: bool) -> str:
    return "yes" if value else "no"
