"""Short names: a head word alone, large and with an article, tied to the one body of the document that bears it.

"the Guild" is the Ferrymen's Guild where no other guild was named before. In the ILO's own documents "the Committee"
and "the Conference" are its own organs and stay untied here, and "the Office" is the International Labour Office unless
the document has named another.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.naming.body_joins import titled
from tripartite.extraction.naming.name_words import UPPER, either, head_words, listed
from tripartite.extraction.naming.organisation_ties import Named, Register
from tripartite.extraction.naming.world_bodies import world_body_of
from tripartite.values.vocabulary import SUPERVISORY, PassageKind


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    source = listed("short_names")
    words = [word for word in head_words().types if word not in source["never"] and " " not in word]
    return re.compile(
        r"(?<!\w)(?P<article>[Tt]he |[Ll]a |[Ll]e |[Dd]u |[Aa]u |[Ee]l |[Dd]el |[Aa]l |[LlDd]['’])"
        rf"(?P<head>{either(words)})(?![\w-])(?! (?:of|for|de|du|des|del|d['’]))(?! [{UPPER}])(?!['’]s [{UPPER}])"
    )


def tie_short_names(analysis: Analysis, register: Register) -> None:
    """Add to the register's bodies the places where a head word alone means them."""
    text = analysis.text
    organs = listed("short_names")
    ilo = analysis.facts.kind in SUPERVISORY
    bearers = _bearers(register)
    covered = register.cover()
    for passage in analysis.passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        for hit in _pattern().finditer(text, passage.start, passage.end):
            start, end = hit.span("head")
            head = hit["head"]
            known = [one for one in bearers.get(head, ()) if one.at[0] < start]
            if ilo and head in organs["ilo_office"] and (not known or _assisting(text, start)):
                known = [_office(register, bearers, head, start, end)]
            elif ilo and head in organs["ilo_organs"]:
                continue
            if len(known) == 1 and not covered(start):
                known[0].called(head)
                known[0].places.append((start, end))


def _assisting(text: str, start: int) -> bool:
    """Technical assistance comes from the International Labour Office, whatever other offices a document names."""
    return bool(
        re.search(
            r"(?:assistance|cooperation|support|advice|appui)\W(?:\w+ )?(?:of|from|with|du|de l)",
            text[max(0, start - 45) : start],
        )
    )


def _bearers(register: Register) -> dict[str, list[Named]]:
    """The bodies by the head words that their names begin or end with."""
    bearers: dict[str, list[Named]] = {}
    for one in register.named:
        words = [titled(word) for word in one.name.split()]
        for head in dict.fromkeys((words[0], words[-1])):
            if head in head_words().types and len(words) > 1:
                bearers.setdefault(head, []).append(one)
    return bearers


def _office(register: Register, bearers: dict[str, list[Named]], head: str, start: int, end: int) -> Named:
    """The International Labour Office, which the document may not have named in full."""
    world = world_body_of("International Labour Office")
    assert world is not None
    one = register.keys.get(world.key)
    if one is None:
        one = Named(head, world.type, "short_names.office", (start, end), world=world)
        register.named.append(one)
        register.keys[world.key] = one
    bearers.setdefault(head, []).append(one)
    return one
