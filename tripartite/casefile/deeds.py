"""What is done, in any of four languages: "tabled" and "sometido" are one deed, so that outcomes can answer promises.

The deeds are `data/deeds.json`. A law goes by steps: that it was adopted tells that it was submitted, and that it was
not submitted tells that it was not adopted.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _deeds() -> tuple[tuple[str, ...], dict[str, re.Pattern[str]]]:
    data = json.loads((files("tripartite.casefile") / "data" / "deeds.json").read_text(encoding="utf-8"))
    # a word's beginning, but for those that begin with a mark of their own
    patterns = {name: re.compile(rf"(?i)\b(?:{'|'.join(some.values())})") for name, some in data["deeds"].items()}
    return tuple(data["stages"]), patterns


@lru_cache(maxsize=20_000)
def deeds_in(words: str) -> frozenset[str]:
    """The deeds that some words tell, in whatever language."""
    return frozenset(name for name, pattern in _deeds()[1].items() if pattern.search(words))


def answers(promised: frozenset[str], told: frozenset[str], *, done: bool) -> bool:
    """Whether what is told answers what was promised: one deed, or a step of a law that settles the promised step."""
    if promised & told:
        return True
    stages = _deeds()[0]
    mine, theirs = ([stages.index(one) for one in some if one in stages] for some in (promised, told))
    if not mine or not theirs:
        return False
    return max(theirs) >= min(mine) if done else min(theirs) <= max(mine)
