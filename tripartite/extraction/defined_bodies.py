"""Bodies that only their bracketed initials tell: "Harbour and General Hands Ruritania (HGHR)".

Before a bracket with an acronym, the nearest row of capitals (with of, and, for between) is taken whose initials the
acronym spells, where no other reader found a name there.
"""

from __future__ import annotations

import re

from tripartite.extraction.acronyms import ACRONYM, initials_agree
from tripartite.extraction.bodies import Body
from tripartite.extraction.name_words import UPPER, head_words
from tripartite.values.vocabulary import OrganisationType

_BRACKET = re.compile(rf" \((?:the |“|\")?(?P<acronym>{ACRONYM})[”\"]?\)")
_QUOTED = re.compile(rf"[“\"«‘](?P<name>[{UPPER}][^“”\"«»\n]{{3,60}})[”\"»’] \((?P<acronym>{ACRONYM})\)")
_WORD = rf"[{UPPER}][\w’'-]*"
_ROW = re.compile(rf"{_WORD}(?:(?:,? (?:and|of|for|the|&|in|on|et|des|de|du|la|y|del|los)){{0,2}},? {_WORD}){{1,11}}$")
_START = re.compile(rf"(?<![\w’'-])[{UPPER}]")


def defined_bodies_in(text: str, start: int, end: int) -> list[Body]:
    """Every body that a passage names only by spelling out its acronym, which is the body's `head`."""
    found = [
        Body(*hit.span("name"), OrganisationType.OTHER, "", "defined_bodies")
        for hit in _QUOTED.finditer(text, start, end)
        if initials_agree(hit["name"], hit["acronym"])
    ]
    for hit in _BRACKET.finditer(text, start, end):
        left = max(start, hit.start() - 130)
        reach = hit.start() - 2 if text[hit.start() - 2 : hit.start()] in ("'s", "’s") else hit.start()
        row = _ROW.search(text[left:reach])
        if row is None:
            continue
        first = hit["acronym"][0]
        for begin in reversed([one.start() for one in _START.finditer(row.group())]):
            name = row.group()[begin:]
            if name[0] != first or " " not in name or not initials_agree(name, hit["acronym"]):
                continue
            if name.split()[-1] not in head_words().laws and name.split()[0] not in head_words().laws:
                at = left + row.start() + begin
                found.append(Body(at, reach, OrganisationType.OTHER, hit["acronym"], "defined_bodies"))
            break
    return found
