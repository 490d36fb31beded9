"""Bodies that only their bracketed initials tell: "Harbour and General Hands Ruritania (HGHR)".

Before a bracket with an acronym, the nearest row of capitals (with of, and, for between) is taken whose initials the
acronym spells, where no other reader found a name there.
"""

from __future__ import annotations

import re

from tripartite.extraction.naming.acronyms import ACRONYM, initials_agree
from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.body_joins import titled
from tripartite.extraction.naming.name_words import UPPER, folded, head_words, listed
from tripartite.values.vocabulary import OrganisationType

_BRACKET = re.compile(rf" \((?:the |“|\")?(?P<acronym>{ACRONYM})[”\"]?\)")
_QUOTED = re.compile(rf"[“\"«‘](?P<name>[{UPPER}][^“”\"«»\n]{{3,60}})[”\"»’] \((?P<acronym>{ACRONYM})\)")
_WORD = rf"[{UPPER}][\w’'-]*"
_ROW = re.compile(rf"{_WORD}(?:(?:,? (?:and|of|for|the|&|in|on|et|des|de|du|la|y|del|los)){{0,2}},? {_WORD}){{1,11}}$")
#: A capital and small words behind it, over links: "Dinamica unita della scuola", "Dynamique unitaire de l'école".
_SMALL_ROW = re.compile(rf"[{UPPER}][\w-]+(?:(?: |['’])[\w-]+){{1,11}}$")
#: What has initials and is no body: "Internally Displaced Persons (IDPs)".
_CONDITIONS = frozenset(listed("generic")["conditions"])
_WORDS = re.compile(r"[^\W\d_][\w-]*")
_LINKS = frozenset(
    ("de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "del", "los", "las", "el", "y", "e", "of", "for",
     "and", "the", "in", "au", "aux", "à", "para", "por", "pour", "dans")
)  # fmt: skip
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
            small = _small_row(text[left:reach], hit["acronym"])
            if small is not None:
                found.append(Body(left + small, reach, OrganisationType.OTHER, hit["acronym"], "defined_bodies"))
            continue
        first = hit["acronym"][0]
        for begin in reversed([one.start() for one in _START.finditer(row.group())]):
            name = row.group()[begin:]
            if name[0] != first or " " not in name or not initials_agree(name, hit["acronym"]):
                continue
            last, heads = titled(name.split()[-1]), head_words()
            if last not in heads.laws and last not in _CONDITIONS and name.split()[0] not in heads.laws:
                at = left + row.start() + begin
                found.append(Body(at, reach, OrganisationType.OTHER, hit["acronym"], "defined_bodies"))
            break
    return found


def _small_row(left: str, acronym: str) -> int | None:
    """Where the name begins whose words, links aside, have exactly the acronym's letters; None where none does."""
    row = _SMALL_ROW.search(left)
    if row is None:
        return None
    letters = folded(acronym)
    for start in reversed([one.start() for one in _START.finditer(row.group())]):
        words = [word for word in _WORDS.findall(row.group()[start:]) if word.lower() not in _LINKS]
        if len(words) > 1 and "".join(folded(word)[0] for word in words) == letters:
            return row.start() + start
    return None
