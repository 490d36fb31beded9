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
from tripartite.extraction.naming.name_words import either, listed

_ARTICLE = re.compile(
    r"^(?:(?:an?|the|its|his|her|their|one of the|la|le|les|un|une|una|el|los|sa|son|leur|su|our) |l['’])",
    re.IGNORECASE,
)

#: Those among whom somebody is named are no office of theirs ("her colleagues Ada Quill and ...").
_CROWD = re.compile(
    r"(?:(?:former|fellow|other|striking|dismissed|jailed)\s)?(?:colleagues?|strikers?|workers|employees|activists|unionists|"
    r"protesters|demonstrators|relatives|supporters|comrades?|brothers?|sisters?|friends?|owners?|collègues?|grévistes?|"
    r"ouvriers|salariés|camarades?|compañer[oa]s?|huelguistas?|colegas?|trabajadores|коллег\w*|товарищ\w*|бастующ\w+|"
    r"рабочи\w+|работник\w+|активист(?:ы|ов|ам))",
    re.IGNORECASE,
)
#: What follows a name is the next one in a list ("X, a la tesorera, Sra. Y"), not who X is.
_NEXT_ONE = re.compile(r"(?:a la|al|a los|a las|y|e|et|and|и|à la|au|ainsi que|as well as|junto|avec|with|along)\s")
_COURTESY = re.compile(
    r"(?:(?<!\w)(?:Sr|Sra|Srta|Sres|Mr|Mrs|Ms|Dr|M|MM|Mme|Mlle|Me|Lic|Ing)\.?|г-н|г-жа|г-на|г-ну|г-же|г-жу) $"
)
#: "the sister of the treasurer Y": whose sister somebody else is, not what Y is.
_KIN = re.compile(
    r"(?:(?:la|el|the|la|le|l['’])\s?)?(?:herman[oa]|espos[oa]|viud[oa]|madre|padre|hij[oa]|sister|brother|wife|husband|widow|"
    r"father|mother|daughter|son|sœur|frère|épou[sx]e?|mari|veuve|père|mère|fille|fils|сестра|брат|жена|муж|вдова|мать|отец)"
    r"\s(?:(?:de la|de|del|of the|of|du|des)\s|de l['’]|d['’])(?=\S)",
    re.IGNORECASE,
)
#: Words with which what stands before a name goes on to something else ("officials to drop charges against").
_BROKEN_OFF = re.compile(
    r"\s(?:to|that|who|whom|which|against|by|was|were|had|has|and|with|at|from|during|between|after|before|about|over|on|in)"
    r"(?:\s|$)(?=[^\n]*$)"
)
#: A plural and its first name, before the next in the list: "prisoners of conscience Ida Frost, Ana Brell".
_NEIGHBOURS = re.compile(r"(?:\w+ ){0,2}?\w+s(?: of [a-z]+)?(?: (?-i:[A-Z])[\w’'.-]+){2,5}")
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
    links = r"(?:of|for|at|in|with|from|du|de|des|del|auprès|à)(?= )|d['’]|de l['’]"
    of_phrase = rf"(?: (?:{links}) ?[^,.;:()–—\n]{{2,110}}?)?"
    verbs = "was|were|is|are|has|had|have|said|told|who|which|and (?:was|had)|a été|a|qui|est|fue|ha|que"
    stop = rf"[,.;:)\n]| \(| (?:{verbs})\b|$"
    behind = re.compile(
        rf"(?:, | – | — | \()(?P<role>(?:[\w’'«»-]+ ){{0,5}}?{role}(?!\w){of_phrase}"
        rf"|(?:[\w«»-]+ ){{0,4}}?(?:{russian})[^,.;:()\n]{{0,110}})(?={stop})"
    )
    aides = r"[Зз]аместител\w{0,4}|[Пп]омощни\w{1,4}|[Сс]оветни\w{1,4}|[Пп]ерв\w{2,3}"
    peoples = r"[A-ZÀ-ÝА-ЯЁ][a-zà-ÿа-яё]+(?:an|ese|ish|i|ian|ский|ская)"
    modifier = rf"(?:{either(roles['modifiers'])}|{aides}|{peoples})"
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
        if role and role not in roles and not _CROWD.fullmatch(role):
            roles.append(role)
        at = bisect_left(bodies.starts, start)
        if organisation is None and at < len(bodies.starts) and bodies.starts[at] < end:
            organisation = bodies.mentions[at].name
    told = " ".join(roles).lower()
    ranks = [
        title for title in titles if title in _ranks() and title.lower() not in told and not _CROWD.fullmatch(title)
    ]
    ranks = [one for one in ranks if not any(one != other and other.endswith(f" {one}") for other in ranks)]
    return (*roles[:6], *ranks), organisation


def _spans(text: str, places: Sequence[tuple[int, int]], bodies: BodyIndex) -> tuple[list[tuple[int, int]], list[str]]:
    """Where roles stand beside the places, and the bodies right before such a role ("Tram Guild president ...")."""
    behind, before = _patterns()
    found: list[tuple[int, int]] = []
    owners: list[str] = []
    for start, end in places:
        hit = behind.match(text, end, min(len(text), end + 220))
        if hit and not _NEXT_ONE.match(hit["role"]):
            found.append((hit.start("role"), _to_the_body_s_end(text, hit.end("role"), bodies)))
        left = max(text.rfind("\n", 0, start) + 1, start - 140, 0)
        courtesy = _COURTESY.search(text, max(left, start - 12), start)
        start = courtesy.start() if courtesy else start
        at = bisect_left(bodies.ends, start) - 1
        inside = at >= 0 and bodies.ends[at] > left
        inside = inside and not text[left : bodies.mentions[at].start].rstrip().endswith(_LINKS)
        cut = bodies.ends[at] if inside else left
        hit = before.search(text, cut, start) if text[cut:start].rstrip(" ,")[-1:].isalpha() else None
        if hit and _NEIGHBOURS.fullmatch(hit["role"]) and text[hit.end("role")] == ",":
            hit = None
        if hit and not (_BROKEN_OFF.search(hit["role"]) and text[hit.end("role")] == " "):
            kin = _KIN.match(hit["role"])
            found.append((hit.start("role") + kin.end() if kin else hit.start("role"), hit.end("role")))
            if inside and not text[cut : hit.start("role")].strip(" ’'s()"):
                owners.append(bodies.mentions[at].name)
    return found, owners


def _to_the_body_s_end(text: str, end: int, bodies: BodyIndex) -> int:
    """Where a role ends that a comma inside a body's name cut off: "secretary of the Tram, Bus and Ferry Guild"."""
    at = bisect_left(bodies.starts, end) - 1
    body = bodies.mentions[at] if at >= 0 else None
    return body.end if body is not None and body.end > end and text[end] == "," else end


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    titles = listed("titles")
    return frozenset(titles["rank"]) | frozenset(titles["rank_small"])
