"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from tripartite.store.opening import open_store

P = ParamSpec("P")
R = TypeVar("R")

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def with_store(command: Callable[P, R]) -> Callable[..., R]:
    """Gives a command `--store` and opens that store before it runs, making it where there is none."""
    return _opening(command, make=True)


def with_existing_store(command: Callable[P, R]) -> Callable[..., R]:
    """Gives a command that only reads `--store`: a mistyped name makes no store but an error."""
    return _opening(command, make=False)


def _opening(command: Callable[P, R], *, make: bool) -> Callable[..., R]:
    @click.option(
        "--store",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="TRIPARTITE_STORE",
        show_envvar=True,
        help="The store's folder; your data folder unless told otherwise.",
    )
    @wraps(command)
    def opened(*args: P.args, **kwargs: P.kwargs) -> R:
        store = kwargs.pop("store", None)
        assert store is None or isinstance(store, Path)
        open_store(store, make=make)
        return command(*args, **kwargs)

    return opened


def country_code(country: str) -> str | None:
    """The ISO alpha-3 code of a country named on the command line; None where none is.

    Raises:
        click.BadParameter: where the words name no country.
    """
    from tripartite.pipeline.finding import country_of

    code = country_of(country) if country else None
    if country and not code:
        raise click.BadParameter(f"{country!r} is no country.", param_hint="--country")
    return code
