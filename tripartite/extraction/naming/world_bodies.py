"""Bodies of the world that every document of the field names, with their names in four languages (a gazetteer)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import either, folded, listed
from tripartite.values.vocabulary import OrganisationType

_OWNER = re.compile(r"^(?:international labou?r organi[sz]ation|united nations|ilo|un)(?: s)? ")


@dataclass(frozen=True, slots=True)
class WorldBody:
    """One body of the gazetteer: its key there, what sort of body, its acronyms, its first full name."""

    key: str
    type: OrganisationType
    acronyms: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class WorldMention:
    """A place where the gazetteer's names occur."""

    start: int
    end: int
    body: WorldBody


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    by_form: dict[str, WorldBody]
    by_acronym: dict[str, WorldBody]
    latin: re.Pattern[str]
    russian: tuple[tuple[re.Pattern[str], WorldBody], ...]
    any_russian: re.Pattern[str]


def normal(words: str) -> str:
    """A name as the gazetteer compares it: folded, single spaces, no article."""
    plain = " ".join(re.sub(r"[^\w]+", " ", folded(words)).split())
    return re.sub(r"^(?:the|la|le|les|l|el|los|las) ", "", plain)


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    by_form: dict[str, WorldBody] = {}
    by_acronym: dict[str, WorldBody] = {}
    forms: list[str] = []
    russian = []
    for row in listed("world_bodies")["bodies"]:
        name = row["forms"][0] if row["forms"] else row["acronyms"][0]
        body = WorldBody(row["id"], OrganisationType(row["type"]), tuple(row["acronyms"]), name)
        for form in row["forms"]:
            by_form.setdefault(normal(form), body)
            forms += [form, form[0].lower() + form[1:]] if not form.isascii() or " de " in form else [form]
        for acronym in row["acronyms"]:
            by_acronym.setdefault(acronym, body)
        for pattern in row.get("ru", ()):
            russian.append((re.compile(pattern + r"(?!\w)"), body))
    russian.sort(key=lambda pair: -len(pair[0].pattern))
    return _Gazetteer(
        by_form,
        by_acronym,
        re.compile(rf"(?<!\w)(?:{_branched(forms)})(?!\w)"),
        tuple(russian),
        re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in russian)),
    )


def _branched(forms: list[str]) -> str:
    """The forms as alternations by first word, so that a text is left after one word that fits none."""
    groups: dict[str, list[str]] = {}
    for form in dict.fromkeys(forms):
        groups.setdefault(re.split(r"[ ’/-]", form, maxsplit=1)[0], []).append(form)
    parts = []
    for first, members in sorted(groups.items()):
        rest = either([member[len(first) :] for member in members])
        parts.append(f"{re.escape(first)}(?:{rest})")
    return "|".join(parts)


def world_bodies_in(text: str, start: int, end: int) -> list[WorldMention]:
    """Where bodies of the world are named in full, in order."""
    gazetteer = _gazetteer()
    found = [
        WorldMention(hit.start(), hit.end(), gazetteer.by_form[normal(hit.group())])
        for hit in gazetteer.latin.finditer(text, start, end)
    ]
    return found


def russian_world_bodies_in(text: str, start: int, end: int) -> list[WorldMention]:
    """The same for Russian passages, where names are declined."""
    gazetteer = _gazetteer()
    found = []
    for hit in gazetteer.any_russian.finditer(text, start, end):
        body = next(body for pattern, body in gazetteer.russian if pattern.match(text, hit.start()))
        found.append(WorldMention(hit.start(), hit.end(), body))
    return found


@lru_cache(maxsize=16384)
def world_body_of(words: str) -> WorldBody | None:
    """The body of the world that a name or acronym names; None where it is none of them."""
    gazetteer = _gazetteer()
    if words[:1] >= "А" and words[:1] <= "я":
        if " " not in words or not gazetteer.any_russian.match(words):
            return gazetteer.by_acronym.get(words)
        return next((body for pattern, body in gazetteer.russian if pattern.fullmatch(words)), None)
    plain = normal(words)
    known = gazetteer.by_acronym.get(words) or gazetteer.by_form.get(plain)
    owned = _OWNER.sub("", plain)
    return known or gazetteer.by_form.get(owned) or gazetteer.by_form.get(f"{owned}s")
