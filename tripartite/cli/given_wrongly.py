"""What is said of a command that was given wrongly: what to add to it, with its own examples."""

from __future__ import annotations

import re

import click

#: What a command needs, by the name of what is missing.
_NEEDED = {
    "paths": "the files or folders to read",
    "file": "the document to read",
    "words": "the words to look for",
    "what": "the country, document, person or statement",
    "readings": "the readings, and then the annotations to measure them by",
    "gold": "the annotations to measure the readings by",
    "role": "the role",
    "day": "the day to look from",
}
_EXAMPLES = re.compile(r"^ *Examples?:\n((?: +\S.*\n?)+)", re.MULTILINE)


def said_plainly(wrong: click.UsageError) -> str:
    """What was wrong with a command, what to do, and the examples of its help."""
    if wrong.ctx is None:
        return wrong.format_message()
    command = wrong.ctx.command_path
    parts = [f"{command}: {_problem(wrong)}"]
    examples = _EXAMPLES.search(wrong.ctx.command.help or "")
    if examples:
        parts.append("For example:\n" + "\n".join(f"  {line.strip()}" for line in examples.group(1).splitlines()))
    parts.append(f"`{command} --help` says more.")
    return "\n".join(parts)


def _problem(wrong: click.UsageError) -> str:
    if not isinstance(wrong, click.MissingParameter) or wrong.param is None or wrong.message:
        return wrong.format_message()
    needed = _NEEDED.get(wrong.param.name or "", "a name")
    option = f"{wrong.param.opts[0]}, " if isinstance(wrong.param, click.Option) else ""
    return f"It needs {option}{needed}."
