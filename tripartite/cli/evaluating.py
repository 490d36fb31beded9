"""`tripartite evaluate`: readings measured against annotations of one's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from tripartite.cli.options import json_option
from tripartite.pipeline.evaluation.agreement import AGREE
from tripartite.pipeline.evaluation.scoring import Score, mean_f1, score, total
from tripartite.values.errors import NotFound, Unreadable


@click.command("evaluate")
@click.argument("readings", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="Print every item missed or read too much.")
@json_option
def evaluate_command(readings: Path, gold: Path, misses: bool, as_json: bool) -> None:
    """Measure readings against annotations: precision, recall and F1 by list.

    \b
    READINGS and GOLD are two JSON files, or two folders whose files bear the same names.
    Examples:
      tripartite read letter.pdf --json > letter.json
      tripartite evaluate letter.json my-annotation.json --misses
      tripartite evaluate readings/ annotations/ --json

    docs/accuracy.md describes the annotations and what counts as right.
    """
    pairs = _pairs(readings, gold)
    scores = [score(_json(one), _json(other)) for one, other in pairs]
    counts = total(scores)
    if as_json:
        rows = {
            kind: {"precision": one.precision, "recall": one.recall, "f1": one.f1, "right": one.right, "read": one.read,
                   "gold": one.gold}
            for kind, one in counts.items()
        }  # fmt: skip
        click.echo(json.dumps({"documents": len(pairs), "mean_f1": mean_f1(counts), "lists": rows}, indent=1))
        return
    console = Console(highlight=False)
    console.print(f"{'list':15}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>7}{'read':>7}{'gold':>7}")
    for kind in (*AGREE, "document"):
        if kind in counts:
            one = counts[kind]
            marks = f"{one.precision:>10.3f}{one.recall:>8.3f}{one.f1:>8.3f}"
            console.print(f"{kind:15}{marks}{one.right:>7}{one.read:>7}{one.gold:>7}")
    console.print(f"{'mean':15}{'':18}{mean_f1(counts):>8.3f}   ({len(pairs)} documents)")
    if misses:
        _print_misses(console, scores)


def _print_misses(console: Console, scores: list[Score]) -> None:
    for one in scores:
        for what, items in (("missed", one.missed), ("extra", one.extra)):
            for kind, item in items:
                console.print(f"{kind} {what}: {escape(json.dumps(item, ensure_ascii=False))}", soft_wrap=True)


def _pairs(readings: Path, gold: Path) -> list[tuple[Path, Path]]:
    for path in (readings, gold):
        if not path.exists():
            raise NotFound("There is no such file or folder.", place=str(path), remedy="See that the path is right.")
    if readings.is_file():
        return [(readings, gold)]
    pairs = [(one, gold / one.name) for one in sorted(readings.glob("*.json")) if (gold / one.name).is_file()]
    if not pairs:
        raise NotFound(
            "No reading has an annotation of the same name.",
            place=str(readings),
            remedy=f"Name the files in {gold} as those in {readings}.",
        )
    return pairs


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise Unreadable(f"This is no JSON file ({reason}).", place=str(path)) from reason
    if not isinstance(found, dict):
        raise Unreadable("A reading or an annotation is one JSON object.", place=str(path))
    return found
