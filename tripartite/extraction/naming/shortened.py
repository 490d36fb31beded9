"""Whether a shorter name of a body is a longer one's, within one document.

"The Special Panel" is the Special Panel of Inquiry that was named before it. It is not where both stand in one sentence
(a list of rivals), where the shorter was named first, where each goes by an acronym of its own, or where it is by
itself the name of an office of the State ("Supreme Court" beside "Supreme Audit Court"): a wrong tie would put one
body's deeds on another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from tripartite.extraction.naming.bodies_cyrillic import stemmed
from tripartite.extraction.naming.name_words import head_words, listed
from tripartite.extraction.naming.state_offices import state_office
from tripartite.extraction.naming.world_bodies import WorldBody, normal
from tripartite.text.countries import countries_in
from tripartite.values.vocabulary import OrganisationType

_SPELLING = {"labor": "labour", "organization": "organisation", "center": "centre", "defense": "defence"}
_LIGHT = frozenset(listed("generic")["light"])
_UNIONS = frozenset((OrganisationType.UNION, OrganisationType.UNION_CENTRE, OrganisationType.OTHER))
_SENTENCE_ENDS = re.compile(r"[.!?;][)\]»”\"’]*\s|\n")
_ONE_SENTENCE = 400
_SEVERAL = re.compile(r"(?i:(?:the |les |los )?(?:ministries|departments|secretariats|minist[eè]res|ministerios)\b)")
_PLACES = 8
#: How many letters after the longer name a shorter one still says which is meant.
_SOON = 6_000
#: What a register adds behind a body's name: "... of Ruritania Association", "... National Trade Union Association".
_LEGAL_FORM = frozenset(
    ("association", "public", "national", "republican", "trade", "union", "organisation", "organization", "society",
     "ngo", "foundation", "ltd", "inc", "llp", "sa")
)  # fmt: skip
#: How a name begins that is of the whole country.
_WHOLE_STATE = frozenset(("national", "federal", "nacional", "fédérale", "federale"))
_LINKS = frozenset(
    ("of", "for", "in", "and", "on", "to", "against", "at", "among", "between", "de", "du", "des", "del", "d", "pour",
     "y", "et", "para", "contra", "contre", "en", "sur", "sobre", "au", "aux")
)  # fmt: skip


class Body(Protocol):
    """A body of a document, as far as names are compared."""

    name: str
    type: OrganisationType
    rule: str
    at: tuple[int, int]
    head: str
    acronyms: list[str]
    places: list[tuple[int, int]]
    world: WorldBody | None


#: "of the Republic of Ruritania" says no more than "of Ruritania".
_STATE = re.compile(r"\b(?:the )?(?:republic|kingdom|state) of ")
Cores = Mapping[int, frozenset[str]]


def core_of(name: str) -> frozenset[str]:
    """The words of a name that tell it apart: folded, one spelling, singular."""
    if re.search("[а-яё]", name):
        return frozenset(word for word in stemmed(name).split() if len(word) > 1 and not word.startswith("республик"))
    return frozenset(_words(name))


def _words(name: str) -> list[str]:
    words = normal(name).split()
    return [_singular(_SPELLING.get(word, word)) for word in words if word not in _LIGHT and len(word) > 1]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def shortens(text: str, shorter: Body, longer: Body, cores: Cores) -> bool:
    """Whether the longer name has all the words of the shorter, is of one sort with it, and no rival."""
    held, core = cores[id(longer)], cores[id(shorter)]
    if not core < held or not one_sort(longer.type, shorter.type) or (longer.world or shorter.world):
        return False
    if _SEVERAL.match(longer.name) or _SEVERAL.match(shorter.name):
        return False
    if "small_bodies.court" in (shorter.rule, longer.rule):
        return False
    if shorter.acronyms and longer.acronyms:
        return False
    if not _begins_or_ends(longer, shorter):
        return False
    if not _only_form_is_lost(shorter, longer) and not (_soon_after(shorter, longer) and _cut_cleanly(shorter, longer)):
        return False
    office = state_office(shorter.name)
    return (office is None or office == state_office(longer.name)) and not in_one_sentence(text, shorter, longer)


def _only_form_is_lost(shorter: Body, longer: Body) -> bool:
    """Whether the longer name is the shorter with a legal form behind it, whichever comes first."""
    short, long = (_STATE.sub("", normal(one.name)) for one in (shorter, longer))
    return long.startswith(f"{short} ") and _LEGAL_FORM.issuperset(long.removeprefix(f"{short} ").split())


def _soon_after(shorter: Body, longer: Body) -> bool:
    """Whether the shorter name is used after the longer one, and not so late that nobody would know what is meant."""
    gaps = [shorter.at[0] - end for _, end in longer.places if end <= shorter.at[0]]
    return bool(gaps) and min(gaps) < _SOON and longer.at < shorter.at


def _cut_cleanly(shorter: Body, longer: Body) -> bool:
    """Whether names are shortened so: a whole complement falls away ("of Inquiry"), or words in front, or of a list.

    What falls away holds no head of its own ("Ministry of Justice Honour Council"), and of a court no town; a union
    does not lose a word from its middle.
    """
    if re.search("[а-яё]", shorter.name):
        return True
    short, long = (_STATE.sub("", normal(one.name)) for one in (shorter, longer))
    if (core_of(longer.name) - core_of(shorter.name)) & _heads():
        return False
    if long.startswith(f"{short} "):
        link = long[len(short) + 1 :].split(" ", 1)[0]
        return link in _LINKS and longer.type is not OrganisationType.COURT
    if long.endswith(f" {short}"):
        # the National Guard is no post of it in a town
        return short.split(" ", 1)[0] not in _WHOLE_STATE or bool(countries_in(longer.name))
    return longer.type not in _UNIONS


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(_singular(head.lower()) for head in head_words().types)


def in_one_sentence(text: str, one: Body, other: Body) -> bool:
    """Whether one sentence names both, each at a place of its own."""
    for start, end in one.places[:_PLACES]:
        for begun, ended in other.places[:_PLACES]:
            left, right = (end, begun) if start < begun else (ended, start)
            if left <= right < left + _ONE_SENTENCE and not _SENTENCE_ENDS.search(text, left, right):
                return True
    return False


def rivals(one: Body, other: Body) -> bool:
    """Whether two unions' names have the same words in another order, and only one of them the acronym."""
    if not {one.type, other.type} <= _UNIONS or bool(one.acronyms) == bool(other.acronyms):
        return False
    a, b = ([word for word in normal(each.name).split() if word not in _LIGHT] for each in (one, other))
    return a != b and a[0] == b[0]


def one_sort(one: OrganisationType, other: OrganisationType) -> bool:
    """Whether two types may be of one body: the same, one of them not told, or both of unions."""
    return one is other or OrganisationType.OTHER in (one, other) or {one, other} <= _UNIONS


def _begins_or_ends(longer: Body, shorter: Body) -> bool:
    """The same head word; Russian names begin alike."""
    if re.search("[а-яё]", shorter.name):
        return stemmed(longer.name).startswith(stemmed(shorter.name))
    return bool(longer.head) and longer.head == shorter.head
