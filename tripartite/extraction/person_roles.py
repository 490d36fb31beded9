"""What a person is said to be, in the text's own words, and the body in which they are that.

Read from the apposition behind a name ("..., treasurer of the Ferry Workers' Union,") and from what stands right before
it ("the union's treasurer, ...").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Mention
from tripartite.extraction.name_words import either, listed

_ARTICLE = re.compile(
    r"^(?:(?:an?|the|its|his|her|their|one of the|la|le|les|un|une|una|el|los|sa|son|leur|su|our) |l['’])",
    re.IGNORECASE,
)

_LINKS = (
    " of",
    " of the",
    " for",
    " for the",
    " du",
    " de",
    " de la",
    " des",
    " del",
    " de l’",
    " de l'",
    " at",
    " at the",
)


@dataclass(frozen=True, slots=True)
class BodyIndex:
    """The mentions of organisations by where they begin and end, both ascending."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, bodies: Sequence[Mention]) -> BodyIndex:
        """The index of mentions, those inside another left out."""
        kept: list[Mention] = []
        for body in sorted(bodies, key=lambda one: (one.start, -one.end)):
            if not kept or body.start >= kept[-1].end:
                kept.append(body)
        return cls(kept, [body.start for body in kept], [body.end for body in kept])


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    roles = listed("roles")
    latin = either([*roles["en"], *roles["fr"], *roles["es"]])
    russian = "|".join(f"{stem}\\w{{0,5}}" for stem in roles["ru_stems"])
    role = rf"(?:(?:then|ex|former|co|vice|acting)-)?(?:{latin}|{russian})"
    links = r"of|for|at|in|with|from|du|de|des|d['’]|de l['’]|del|auprès|à"
    of_phrase = rf"(?: (?:{links})(?: |(?<=['’]))?[^,.;:()\n]{{2,110}}?)?"
    verbs = "was|were|is|are|has|had|have|said|told|who|which|and (?:was|had)|a été|a|qui|est|fue|ha|que"
    stop = rf"[,.;:)\n]| \(| (?:{verbs})\b|$"
    behind = re.compile(
        rf"(?:, | – | — | \()(?P<role>(?:[\w’'«»-]+ ){{0,5}}?{role}(?!\w){of_phrase}"
        rf"|(?:[\w«»-]+ ){{0,4}}?(?:{russian})[^,.;:()\n]{{0,110}})(?={stop})"
    )
    modifier = rf"(?:{either(roles['modifiers'])}|[A-ZÀ-ÝА-ЯЁ][a-zà-ÿа-яё]+(?:an|ese|ish|i|ian|ский|ская))"
    before = re.compile(rf"(?<!\w)(?P<role>(?:(?:{modifier}) ){{0,3}}(?i:{role})(?!\w){of_phrase}),? $")
    return behind, before


def roles_of(
    text: str, places: Sequence[tuple[int, int]], titles: Sequence[str], bodies: BodyIndex
) -> tuple[tuple[str, ...], str | None]:
    """A person's roles as written, and the organisation that the first of them names.

    Args:
        places: where the text names the person, in order.
        titles: the titles that stand before the name; ranks among them are roles too.
        bodies: the mentions of organisations.
    """
    found, owners = _spans(text, places[:12], bodies)
    roles: list[str] = []
    organisation = owners[0] if owners else None
    for start, end in found:
        role = _ARTICLE.sub("", text[start:end]).strip(" ,»«")
        if role and role not in roles:
            roles.append(role)
        at = bisect_left(bodies.starts, start)
        if organisation is None and at < len(bodies.starts) and bodies.starts[at] < end:
            organisation = bodies.mentions[at].name
    told = " ".join(roles).lower()
    ranks = [title for title in titles if title in _ranks() and title.lower() not in told]
    return (*roles[:6], *ranks), organisation


def _spans(text: str, places: Sequence[tuple[int, int]], bodies: BodyIndex) -> tuple[list[tuple[int, int]], list[str]]:
    """Where roles stand beside the places, and the bodies right before such a role ("Tram Guild president ...")."""
    behind, before = _patterns()
    found: list[tuple[int, int]] = []
    owners: list[str] = []
    for start, end in places:
        hit = behind.match(text, end, min(len(text), end + 220))
        if hit:
            found.append(hit.span("role"))
        left = max(text.rfind("\n", 0, start) + 1, start - 140, 0)
        at = bisect_left(bodies.ends, start) - 1
        inside = at >= 0 and bodies.ends[at] > left
        inside = inside and not text[left : bodies.mentions[at].start].rstrip().endswith(_LINKS)
        cut = bodies.ends[at] if inside else left
        hit = before.search(text, cut, start) if text[cut:start].rstrip(" ,")[-1:].isalpha() else None
        if hit:
            found.append(hit.span("role"))
            if inside and not text[cut : hit.start("role")].strip(" ’'s()"):
                owners.append(bodies.mentions[at].name)
    return found, owners


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    titles = listed("titles")
    return frozenset(titles["rank"]) | frozenset(titles["rank_small"])
