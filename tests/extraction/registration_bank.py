"""The transfer bank of registrations: forms of the annotated documents told again in three other languages.

`bank/registrations.json` holds items to tune on, `bank/registrations-held.json` every third, kept apart and read once.
An item is [form, text, [[act, date], ...]]; an act with "?" may be read and need not be. Read as whole documents:

    python -m tests.extraction.registration_bank [held] [LANGUAGE ...] [--misses]

prints by language how many acts are read (with their dates) and how many readings are right.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Registration

LANGUAGES = ("en", "es", "fr", "ru")
Acts = list[tuple[str, str | None]]


def bank(language: str, held: bool = False) -> list[tuple[str, str, Acts]]:
    """(form, text, acts told) of the items of a language."""
    name = "registrations-held.json" if held else "registrations.json"
    rows = json.loads((Path(__file__).parent / "bank" / name).read_text(encoding="utf-8"))
    told = [(form, text, [(act, date) for act, date in acts]) for form, text, acts in rows[language]]
    return told + [("nothing", text, []) for text in rows["nothing"][language]]


def read(text: str) -> Acts:
    """The registration acts read in one text, with their dates."""
    found = read_document(text.encode("utf-8"), "note.txt").statements
    return [(str(one.act), one.date) for one in found if isinstance(one, Registration)]


def compared(told: Acts, found: Acts) -> tuple[Acts, Acts]:
    """(acts told that were not read, readings that nobody told)."""
    left, missed = list(found), []
    for act, date in sorted(told, key=lambda one: (one[0].endswith("?"), one[1] is None)):
        fits = [one for one in left if one[0] == act.rstrip("?") and (not date or (one[1] or "").startswith(date))]
        if fits:
            left.remove(fits[0])
        elif not act.endswith("?"):
            missed.append((act, date))
    return missed, left


def measured(language: str, held: bool = False) -> tuple[int, int, int, list[str]]:
    """(acts told, of these read, read wrongly, one line for each item not read rightly)."""
    wanted = right = wrong = 0
    lines = []
    for form, text, told in bank(language, held):
        missed, extra = compared(told, read(text))
        owed = sum(not act.endswith("?") for act, _ in told)
        wanted, right, wrong = wanted + owed, right + owed - len(missed), wrong + len(extra)
        if missed or extra:
            lines.append(f"   {form}: {text}\n      missed {missed}  extra {extra}")
    return wanted, right, wrong, lines


if __name__ == "__main__":
    chosen = [one for one in sys.argv[1:] if one in LANGUAGES] or list(LANGUAGES)
    for language in chosen:
        wanted, right, wrong, lines = measured(language, "held" in sys.argv)
        print(f"{language}: recall {right / wanted:.2f} of {wanted}, precision {right / max(1, right + wrong):.2f}")
        if "--misses" in sys.argv:
            print("\n".join(lines))
