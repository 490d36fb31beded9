"""The commands by name. Each one's module is loaded when it is asked for, so that none waits for the others."""

from __future__ import annotations

from importlib import import_module

import click

#: In the order of the help; the module and the command's name in it.
_COMMANDS = {
    "add": "adding:add_command",
    "read": "reading:read_command",
    "show": "showing:show_command",
    "search": "searching:search_command",
    "export": "exporting:export_command",
    "serve": "serving:serve_command",
    "verify": "checking:verify_command",
    "info": "checking:info_command",
    "reread": "adding:reread_command",
    "schema": "reading:schema_command",
    "evaluate": "evaluating:evaluate_command",
    "due": "calendar:due_command",
    "diff": "differing:diff_command",
    "account": "accounts:account_command",
    "publish": "publishing:publish_command",
    "unpublish": "publishing:unpublish_command",
    "withhold": "publishing:withhold_command",
    "show-again": "publishing:show_again_command",
}


class Commands(click.Group):
    """A group that knows its commands by name and loads one when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"tripartite.cli.{module}"), name)
        return command
