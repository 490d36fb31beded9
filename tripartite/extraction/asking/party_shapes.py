"""Whether words can name who asks or is asked: a noun phrase for people or a body, with no clause in it.

Reports string clauses together ("the service may support police when the commissioner requests help"), so that what
stands before a word of asking, or between it and "to", may be no party at all. Nobody is better than such words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.rulebook import room

#: What follows the head of a noun phrase: "the members of the board who", "of their duty".
_TAIL = re.compile(r"\s(?:of|who|which|that|in|for|with|against|commemorating|regarding|concerning)\s")
#: A relative clause may tell of its party with any verb.
_RELATIVE = re.compile(r",?\s(?:who|which|that|whose)\s")


@lru_cache(maxsize=8)
def _shapes(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = room("unasked", language)["parties"]
    return (
        re.compile(rf"(?:{data['head']})\b", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{data['verb']})\b"),
        re.compile(rf"(?:{data['bare']})", re.IGNORECASE),
        re.compile(rf"(?:{data['after']})\Z"),
    )


def party(words: str | None, language: str) -> str | None:
    """The words that name a party, without what follows the name; None where they name nobody.

    Only English is tried so far: words of another language come back as they are.
    """
    if words is None or language != "en":
        return words
    head, verb, bare, after = _shapes(language)
    name = after.sub("", words.strip())
    aside = _RELATIVE.search(name)
    told = verb.search(name, 0, aside.start() if aside else len(name))
    return None if not name or head.match(name) or told or bare.fullmatch(name) else name


def headed_by(agent: re.Pattern[str], words: str) -> bool:
    """Whether the head of a noun phrase, not only its complement, is somebody: "the release of the workers" is not."""
    found = _TAIL.search(words)
    return bool(agent.search(words, 0, found.start() if found else len(words)))
