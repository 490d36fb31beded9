#!/usr/bin/env python3
"""Score whom claims are attributed to, against the annotated figures' `asserted_by`.

    python scripts/score_attribution.py [--gold DIR] [--misses] [--only STEM ...]

For each annotated figure the origin is read at the figure's own quote, whether or not the figure itself was read, so
that this measures attribution alone. Right: the innermost origin has the same name, by any of its written forms.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "scripts"))

from score import documents, scorer  # noqa: E402

from tripartite.extraction.analysis import Analysis, analyse  # noqa: E402
from tripartite.extraction.attributing.attribution import attribution_of  # noqa: E402
from tripartite.extraction.naming.names import names  # noqa: E402
from tripartite.kinds.registry import structure_of  # noqa: E402
from tripartite.text.composed import compose  # noqa: E402
from tripartite.text.formats import layout_of  # noqa: E402
from tripartite.values.reading import DocumentFacts  # noqa: E402
from tripartite.values.statements import Intervention, Organisation, Person, Statement  # noqa: E402

#: Voices of a record's parts as a French annotator writes them.
VOICES = {
    "complainants": "organisations plaignantes",
    "Government": "gouvernement",
    "Committee on Freedom of Association": "Comité de la liberté syndicale",
}


def folded(words: str) -> set[str]:
    """The words of a name without case, accents and articles."""
    plain = unicodedata.normalize("NFKD", words.replace("’", "'")).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return set(re.findall(r"\w+", plain)) - {
        "the",
        "of",
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "l",
        "d",
        "s",
        "el",
        "and",
    }


def alike(one: str, other: str) -> bool:
    """Whether two names share at least half of their words, Russian ones by their stems."""
    a, b = ({word[:5] for word in folded(name)} for name in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= 0.5


def forms(name: str, known: list[Statement]) -> list[str]:
    """Every written form of whoever bears a name."""
    found = [name]
    for one in known:
        if isinstance(one, Organisation | Person):
            written = [one.name, *one.variants, *getattr(one, "acronyms", ())]
            if any(form.casefold() == name.casefold() for form in written):
                found += written
    return found


def analysis_of(document: Path) -> tuple[Analysis, list[Statement]]:
    """The analysis of a document with its names found, and the names."""
    composed = compose(layout_of(document.read_bytes(), document.name))
    structure = structure_of(composed, DocumentFacts(sha256="0" * 64, file=document.name))
    speeches = [one for one in structure.statements if isinstance(one, Intervention)]
    analysis = analyse(composed.text, structure, speeches)
    return analysis, names(analysis)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    if not (options.gold / "score.py").is_file():
        print(f"There are no annotated documents at {options.gold}: nothing was measured. Name a folder with --gold.")
        return 2
    page_of = scorer(options.gold).Page
    tally: Counter[str] = Counter()
    for document, annotation in documents(options.gold, held=False):
        if options.only and annotation.stem not in options.only:
            continue
        analysis, known = analysis_of(document)
        page = page_of(analysis.text)
        for figure in json.loads(annotation.read_text(encoding="utf-8")).get("figures", []):
            verdict, read = judged(analysis, known, page, figure)
            tally[verdict] += 1
            if options.misses and verdict in ("wrong", "missing", "needless"):
                print(f"{annotation.stem:18}{verdict:9}{figure['asserted_by']} read {list(read)}: {figure['quote']}")
    named = tally["right"] + tally["wrong"] + tally["missing"]
    print(dict(tally))
    print(f"of {named} with an origin: {tally['right'] / max(named, 1):.3f} right")
    return 0


def judged(
    analysis: Analysis, known: list[Statement], page: Any, figure: dict[str, Any]
) -> tuple[str, tuple[str, ...]]:
    """right, wrong, missing, needless or own (nobody named, nobody read), with what was read."""
    spot = page.find(figure["quote"])
    if spot is None:
        return "unplaced", ()
    start, end = number_in(analysis, spot, figure["quantity"])
    sentence = analysis.sentence_at(start)
    read = attribution_of(analysis, sentence, start, end) if sentence else ()
    want = figure.get("asserted_by") or []
    if not want:
        return ("needless" if read else "own"), read
    if not read:
        return "missing", read
    read = tuple(VOICES.get(one, one) if analysis.facts.languages[:1] == ("fr",) else one for one in read)
    inner = any(alike(a, b) for a in forms(read[0], known) for b in forms(want[0], known))
    return ("right" if inner else "wrong"), read


def number_in(analysis: Analysis, spot: tuple[int, int], quantity: float) -> tuple[int, int]:
    """Where the number of that quantity stands in a quote, else its last one, else the quote's middle."""
    from tripartite.text.numbers import numbers

    sentence = analysis.sentence_at(spot[0]) or analysis.sentence_at(spot[1])
    language = sentence.language if sentence else "en"
    found = numbers(analysis.text, spot[0], spot[1] + 1, language)
    if found:
        return next((one for one in found if one.quantity == quantity), found[-1]).core
    middle = (spot[0] + spot[1]) // 2
    return middle, middle + 1


if __name__ == "__main__":
    sys.exit(main())
