"""What falls due in the words of the document: a whole clause, else the sentence, and nothing where no act is named.

A reading holds the words that carry a claim; they may begin at "which" or break off at "under". In a list without its
page such words say nothing, so there the sentence stands in their place.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded
from tripartite.values.statements import Commitment, Request

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST, _CONTENT = 400, 4


@dataclass(frozen=True, slots=True)
class _Lists:
    light: frozenset[str]
    opening: frozenset[str]
    dangling: frozenset[str]
    object: frozenset[str]


def act_words(record: Record, sentence: str = "") -> str | None:
    """What is promised or asked, to be read without its page; None where the words name no act.

    Args:
        record: a commitment or a request; of any other statement its quote is given.
        sentence: the whole sentence that the claim stands in, where it is known.
    """
    one, quote = record.statement, _plain(record.quote)
    if isinstance(one, Commitment):
        words = _plain(one.what)
    elif isinstance(one, Request):
        words = _to_the_end(_plain(one.text_starts), quote) if one.by and one.to else ""
    else:
        return quote
    if not words or is_fragment(words):
        words = next((wider for wider in (_plain(sentence), quote, words) if wider), "")
    return shortened(words) if content(words) or content(getattr(one, "what", "")) else None


def is_fragment(words: str) -> bool:
    """Whether words are no whole clause: they open or break off mid-sentence, or their object is only a pronoun."""
    found, lists = _words(words), _lists()
    if not found or not content(words):
        return True
    opens = words.lstrip("«“\"'(")[:1].islower() and (found[0] in lists.opening or " ".join(found[:2]) in lists.opening)
    return opens or found[-1] in lists.dangling or (len(found) > 1 and found[1] in lists.object)


def content(words: str) -> frozenset[str]:
    """The words that name an act or a thing, folded: neither dates, links, nor the promise itself."""
    return frozenset(one for one in _words(words) if len(one) >= _CONTENT and one not in _lists().light)


def shortened(words: str) -> str:
    """The words, cut between two of them where they run on for longer than a list can show."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _to_the_end(starts: str, quote: str) -> str:
    """From the first words of what is asked to the end of the words that carry it."""
    at = quote.find(starts)
    return quote[at:] if starts and at >= 0 else starts


def _plain(words: str) -> str:
    return " ".join(words.split())


def _words(words: str) -> list[str]:
    return _WORD.findall(" ".join(folded(word) for word in _WORD.findall(words)))


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    data = json.loads((files("tripartite.casefile") / "data" / "due_words.json").read_text(encoding="utf-8"))

    def of(name: str) -> frozenset[str]:
        return frozenset(form for words in data[name].values() for word in words for form in (word, _latin(word)))

    return _Lists(of("light"), of("opening"), of("dangling"), frozenset(_latin(word) for word in data["object"]))


def _latin(words: str) -> str:
    return " ".join(_words(words))
