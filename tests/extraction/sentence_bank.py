"""The bank of sentences told in many ways (`bank/*.json`), written before any rule was looked at; reading and recall.

    python -m tests.extraction.sentence_bank [LANGUAGE ...]

prints the recall by language and list, the sentences that were not read, and those read though nothing is in them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.commitments import commitments
from tripartite.extraction.asking.requests import requests
from tripartite.extraction.happening.events import events
from tripartite.extraction.naming.names import names
from tripartite.extraction.registering.registrations import registrations
from tripartite.values.statements import Event, Registration

LANGUAGES = ("en", "es", "fr", "ru")
LISTS = ("requests", "events", "registrations", "commitments")
READERS = {"requests": requests, "events": events, "registrations": registrations, "commitments": commitments}


def bank(language: str, sort: str) -> list[tuple[str, str]]:
    """(what is to be read, sentence) pairs; of requests and commitments no kind is asked for ("")."""
    rows = json.loads((Path(__file__).parent / "bank" / f"{language}.json").read_text(encoding="utf-8"))[sort]
    return [("", row) if isinstance(row, str) else (row[0], row[1]) for row in rows]


def nothing(language: str, sort: str) -> list[str]:
    """Sentences in which nothing of this sort is told."""
    told = json.loads((Path(__file__).parent / "bank" / f"{language}.json").read_text(encoding="utf-8"))
    return list(told["nothing"][sort])


def told(words: str, language: str, sort: str) -> list[str]:
    """What is read in one sentence: the kinds of events, the acts on unions; "" for each request or promise."""
    analysis = voiced(words, language=language, where="advocacy" if sort == "requests" else "report")
    names(analysis)
    kinds = []
    for one in READERS[sort](analysis):
        kinds.append(str(one.kind) if isinstance(one, Event) else str(one.act) if isinstance(one, Registration) else "")
    return kinds


def missed(language: str, sort: str) -> list[tuple[str, str, list[str]]]:
    """(wanted, sentence, what was read instead) of the sentences whose claim was not read."""
    rows = [(wanted, words, told(words, language, sort)) for wanted, words in bank(language, sort)]
    return [row for row in rows if row[0] not in row[2]]


def wrongly(language: str, sort: str) -> list[str]:
    """The sentences that tell nothing of this sort, and were yet read."""
    return [words for words in nothing(language, sort) if told(words, language, sort)]


if __name__ == "__main__":
    for language in sys.argv[1:] or LANGUAGES:
        for sort in LISTS:
            lost, extra, total = missed(language, sort), wrongly(language, sort), len(bank(language, sort))
            print(f"{language} {sort}: {(total - len(lost)) / total:.2f} of {total}; {len(extra)} read wrongly")
            for wanted, words, instead in lost:
                print(f"   - {wanted}: {words}  {instead or ''}")
            for words in extra:
                print(f"   + {words}")
