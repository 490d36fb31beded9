#!/usr/bin/env python3
"""Score the readings of annotated documents: by list, genre and language.

    python scripts/score.py [--gold DIR] [--held] [--only FILE-STEM ...] [--misses LIST] [--jobs N]

Reads every document of the annotated set (`../shared/gold` unless told otherwise) and calls that set's own
`score.py` on each. `--held` takes the documents kept for measuring only; it prints no misses for them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

Counts = dict[str, list[int]]


class OurScorer:
    """The package's own measurement, for sets that bring no scorer (tests/gold)."""

    def __init__(self) -> None:
        from tripartite.pipeline.evaluation.agreement import AGREE

        self.LISTS = tuple(AGREE)

    def score(self, reading: dict[str, Any], gold: dict[str, Any], misses: list[Any] | None) -> Counts:
        """{list: [right, read, gold]} for one document, as the annotated set's scorer gives it."""
        from tripartite.pipeline.evaluation.scoring import score

        found = score(reading, gold)
        if misses is not None:
            misses += [(kind, "missed", item) for kind, item in found.missed]
            misses += [(kind, "extra", item) for kind, item in found.extra]
        return {kind: [one.right, one.read, one.gold] for kind, one in found.counts.items()}

    @staticmethod
    def f1(right: int, read: int, gold: int) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        from tripartite.pipeline.evaluation.scoring import Counts as Marks

        one = Marks(right, read, gold)
        return one.precision, one.recall, one.f1


def scorer(gold: Path) -> ModuleType | OurScorer:
    """The annotated set's own scorer, as a module; ours where it brings none."""
    if not (gold / "score.py").is_file():
        return OurScorer()
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(gold: Path, held: bool) -> list[tuple[Path, Path]]:
    """(document, annotation) pairs of the set."""
    folder = gold / "held" if held else gold
    pairs = []
    for annotation in sorted(folder.glob("*.json")):
        if annotation.name.startswith("casefile"):
            continue
        file = json.loads(annotation.read_text(encoding="utf-8"))["document"]["file"]
        places = [folder / "texts" / file, gold.parent / "seeds" / file]
        places += sorted((folder / "texts").glob(annotation.stem + ".*"))
        found = next((place for place in places if place.is_file()), None)
        if found is None:
            raise SystemExit(f"{annotation}: its document {file} is not there.")
        pairs.append((found, annotation))
    return pairs


def measured(job: tuple[Path, Path, Path]) -> tuple[str, str, str, Counts, list[Any]]:
    """(stem, genre, language, counts, misses) of one document."""
    from tripartite.pipeline.reading import read_document
    from tripartite.values.reading import reading_as_json

    document, annotation, gold = job
    truth = json.loads(annotation.read_text(encoding="utf-8"))
    reading = reading_as_json(read_document(document.read_bytes(), document.name))
    misses: list[Any] = []
    counts = scorer(gold).score(reading, truth, misses)
    facts = truth["document"]
    return annotation.stem, facts["kind"], (facts.get("languages") or ["?"])[0], counts, misses


def mean_f1(module: ModuleType | OurScorer, total: Counts) -> float:
    """The mean F1 over the lists for which the annotations hold three items or more."""
    marks = [module.f1(*total[one])[2] for one in module.LISTS if one in total and total[one][2] >= 3]
    return sum(marks) / len(marks) if marks else 0.0


def table(module: ModuleType | OurScorer, title: str, groups: dict[str, Counts]) -> None:
    """One line per group: its mean and each list's F1."""
    lists = [*module.LISTS, "document"]
    print(f"\n{title:22}{'mean':>7}" + "".join(f"{one[:9]:>10}" for one in lists))
    for name, total in sorted(groups.items()):
        cells = "".join(
            f"{module.f1(*total[one])[2]:>10.3f}" if one in total and sum(total[one]) else f"{'·':>10}" for one in lists
        )
        print(f"{name:22}{mean_f1(module, total):>7.3f}{cells}")


def main() -> int:
    """Measure and print; 0 where it was measured, 2 where there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--held", action="store_true", help="the documents kept for measuring only")
    parser.add_argument("--only", nargs="*", default=[], help="stems of annotations to read")
    parser.add_argument("--misses", nargs="*", default=None, help="print what was missed or extra in these lists")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    if not any(options.gold.glob("*.json")):
        print(f"There are no annotated documents at {options.gold}: nothing was measured. Name a folder with --gold.")
        return 2
    pairs = [pair for pair in documents(options.gold, options.held) if not options.only or pair[1].stem in options.only]
    jobs = [(*pair, options.gold) for pair in pairs]
    if options.jobs > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            results = list(pool.map(measured, jobs))
    else:
        results = [measured(job) for job in jobs]
    module = scorer(options.gold)
    total: Counts = defaultdict(lambda: [0, 0, 0])
    by: dict[str, dict[str, Counts]] = {"document": {}, "genre": {}, "language": {}}
    for stem, genre, language, counts, misses in results:
        for title, key in (("document", stem), ("genre", genre), ("language", language)):
            into = by[title].setdefault(key, defaultdict(lambda: [0, 0, 0]))
            for one, row in counts.items():
                into[one] = [a + b for a, b in zip(into[one], row, strict=True)]
        for one, row in counts.items():
            total[one] = [a + b for a, b in zip(total[one], row, strict=True)]
        if options.misses is not None and not options.held:
            for one, what, item in misses:
                if not options.misses or one in options.misses:
                    print(f"{stem:18} {one:14} {what}: {json.dumps(item, ensure_ascii=False)[:420]}")
    for title, groups in by.items():
        if not (options.held and title == "document"):
            table(module, title, groups)
    print(f"\n{'list':15}{'precision':>10}{'recall':>8}{'f1':>8}{'right':>7}{'read':>7}{'gold':>7}")
    for one in [*module.LISTS, "document"]:
        if one in total:
            precision, recall, f1 = module.f1(*total[one])
            print(f"{one:15}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}" + "".join(f"{n:>7}" for n in total[one]))
    print(f"{'mean':15}{'':>18}{mean_f1(module, total):>8.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
