"""Whom a pronoun stands for: the one person before it that agrees with it, the list for "they", the pair for "both"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.name_words import is_known_word
from tripartite.extraction.penalising.party_grammar import Grammar, grammar
from tripartite.extraction.penalising.party_names import Party, group_of
from tripartite.values.spans import Span

#: How many sentences back a pronoun may reach inside its passage.
_BACK = 4
_QUOTE = re.compile(r"[“”«»\"]")


def tied(analysis: Analysis, found: Masked, at: int, pronoun: str) -> list[Party]:
    """The person or people that a pronoun at document offset `at` stands for; untied where not exactly one fits."""
    rules = grammar(found.sentence.language)
    number = _gender_of(pronoun, rules)
    untied = [Party(None, "people", at, at + len(pronoun))]
    here = [one for one in found.people if one.end <= at and not _judges(analysis, one, rules)]
    if number == "2":
        return _last_two(analysis, found, here) or untied
    if number == "p":
        return _group_before(found, at, rules) or _plural(analysis, found, here) or untied
    settled = _one_of(analysis, here, number, rules)
    if here:
        if number in ("m", "f") and _stranger(analysis, here[-1], at, rules):
            return untied
        return [Party(settled, "people", at, at + len(pronoun))] if settled else untied
    newcomer = _newcomer(found, at, rules) if number in ("m", "f") else None
    if newcomer:
        return newcomer
    for step in range(1, _BACK + 1):
        before = analysis.neighbour(found.sentence, -step)
        if before is None:
            break
        people = analysis.mentions_in(before, "people")
        if people:
            if number in ("m", "f") and _stranger(analysis, people[-1], at, rules):
                return untied
            settled = _one_of(analysis, people, number, rules)
            return [Party(settled, "people", at, at + len(pronoun))] if settled else untied
    return untied


def _judges(analysis: Analysis, one: Mention, rules: Grammar) -> bool:
    """Whether a name is that of whoever judges: "Judge X convicted him" tells nothing of a sentence on X."""
    return bool(rules.judging.search(analysis.text[max(0, one.start - 24) : one.start]))


#: A name that no list knows, with the word behind it: "Rahim was arrested", "found Rahim guilty".
_NAME = re.compile(r"(?<![\w’'-])(?P<name>[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё][\w’'-]+)(?=\W*(?P<behind>\w*))")
#: Behind a name that says what sort of place or body it is of: "the Rahim court".
_OF_A_PLACE = re.compile(
    r"[A-ZÀ-ÞА-ЯЁ\d].*|courts?|provinces?|districts?|regions?|cit(?:y|ies)|towns?|prisons?|police|plants?|mines?|ports?|"
    r"factor(?:y|ies)|newspapers?|state|county|governorate|airport|university|posts?|pages?|accounts?|"
    r"(?:районн|областн|городск|краев|окружн)\w+|суд\w*|завод\w*"
)
#: Behind a word that begins a sentence and is a name: it does or suffers something.
_ACTS = re.compile(r"was|were|is|had|has|said|told|received|et|a|ont|avait|fue|había|ha|recibió|был|была|сказал\w*")
#: Before a name that only says which sort of thing is meant: "an Islamic school", "the paper’s Rahim office".
_DESCRIBED = re.compile(r"(?:\b(?:the|an?|les?|la|une?|el|los|las|un[ao]?)|[’']s)\s+\Z", re.IGNORECASE)
_NOT_PEOPLE = frozenset(
    (
        "Islamic",
        "Islamist",
        "Shia",
        "Sunni",
        "Muslim",
        "Christian",
        "Jewish",
        "Facebook",
        "Twitter",
        "YouTube",
        "Telegram",
    )
)
#: Before a name that only its verb tells from a word: "The judge sentenced Leon to".
_DONE_TO = re.compile(
    r"\b(?:sentenced|convicted|fined|arrested|detained|jailed|charged|indicted|released|acquitted|a\s+(?:condamné|arrêté)|"
    r"condenó\s+a|detuvo\s+a|приговорил[аи]?|осудил[аи]?|задержал[аи]?)\s+\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.!?…:;]|\n)[\s«“\"]*\Z")


def _stranger(analysis: Analysis, last: Mention, high: int, rules: Grammar) -> bool:
    """Whether a name that was tied to nobody stands behind the last one told, as one who does or suffers something.

    "On 24 August, Rahim was arrested. She ..." speaks of Rahim, whoever was named before.
    """
    low, own = last.end, last.name.split()
    known = analysis.mentions_in(Span(low, max(low, high)))
    for found in _NAME.finditer(analysis.text, low, max(low, high)):
        name, behind = found["name"], found["behind"]
        if _OF_A_PLACE.fullmatch(behind) or name in _NOT_PEOPLE or name in own:
            continue
        before = analysis.text[max(0, found.start() - 30) : found.start()]
        if _DESCRIBED.search(before) or any(one.start <= found.start() < one.end for one in known):
            continue
        if _BEGINS.search(before) and not _ACTS.fullmatch(behind):
            continue
        if not rules.preposition_end.search(before) and (_DONE_TO.search(before) or not is_known_word(name)):
            return True
    return False


#: An unnamed person told of for the first time, unlike "the activist", who is one named before.
_NEW = re.compile(
    r"(?:an?|another|one|une?|un[ao]?|otr[oa]|один|одна|некий)\s|.*?\b(?:of|d['’]|de|del)\s*(?:an?|une?|un[ao]?)\s",
    re.IGNORECASE,
)


#: One who by these words is no activist named before, but whoever did a deed told of: "convicted the officer".
_OFFENDER = re.compile(
    r"(?:the|le|la|l['’]|el)\s*(?:[\w’-]+\s+){0,2}?(?:(?:police|prison|security|military|army)\s+)?(?:officers?|guards?|policeman|"
    r"soldier|official|attacker|assailant|killer|murderer|perpetrator|suspect|offender|accused|defendant|driver|man|husband|"
    r"father|brother|cousin|uncle|neighbou?r|employer|policier|gardien|soldat|agresseur|meurtrier|assassin|suspect|accusé|"
    r"prévenu|mari|père|frère|cousin|voisin|employeur|policía|guardia|soldado|agresor|asesino|sospechoso|acusado|marido|"
    r"padre|hermano|primo|vecino|empleador)(?!\w)",
    re.IGNORECASE,
)


def _newcomer(found: Masked, at: int, rules: Grammar) -> list[Party] | None:
    """The one person without a name, new to the text, whom the pronoun of the same sentence stands for."""
    words = found.words[: at - found.sentence.start]
    groups = [one for one in rules.group.finditer(words) if not rules.plural.search(one.group())]
    if (
        len(groups) != 1
        or not (_NEW.match(groups[0].group()) or _OFFENDER.match(groups[0].group()))
        or rules.preposition_end.search(words[: groups[0].start()])
    ):
        return None
    offender = _OFFENDER.match(groups[0].group())
    if offender:
        start = found.sentence.start + groups[0].start()
        return [
            Party(
                found.original(groups[0].start(), groups[0].start() + offender.end()),
                "group",
                start,
                start + offender.end(),
            )
        ]
    return group_of(found, 0, groups[0], rules)


def _group_before(found: Masked, at: int, rules: Grammar) -> list[Party] | None:
    """The counted group that "them" stands for in the same sentence, where it names only one."""
    words = found.words[: at - found.sentence.start]
    groups = [
        one
        for one in rules.group.finditer(words)
        if rules.plural.search(one.group()) and len(_QUOTE.findall(words[: one.start()])) % 2 == 0
    ]
    return group_of(found, 0, groups[0], rules) if len(groups) == 1 and not found.people else None


def _gender_of(pronoun: str, rules: Grammar) -> str:
    word = pronoun.casefold()
    for pattern, gender in rules.gender.items():
        if re.fullmatch(pattern, word):
            return gender
    return "?"


def _one_of(analysis: Analysis, people: list[Mention], gender: str, rules: Grammar) -> str | None:
    """The one name among mentions that agrees in gender, where only one does."""
    names = list(dict.fromkeys(one.name for one in people))
    if gender in ("m", "f"):
        known = genders(analysis, rules)
        names = [name for name in names if known.get(name, gender) == gender]
    return names[0] if len(names) == 1 else None


def genders(analysis: Analysis, rules: Grammar) -> dict[str, str]:
    """The gender of names by the titles that the document gives them ("Ms", "M.", "г-жа"), found once."""
    if "genders" in analysis.kept:
        kept: dict[str, str] = analysis.kept["genders"]
        return kept
    told: dict[str, str] = analysis.kept.setdefault("genders", {})
    for one in analysis.mentions:
        if one.sort == "people" and one.name not in told and (by_form := _gender_by_form(one.name)):
            told[one.name] = by_form
        if one.sort != "people" or one.name in told:
            continue
        before = analysis.text[max(0, one.start - 12) : one.start]
        head = analysis.text[one.start : one.start + 8]
        if rules.female.search(before) or rules.female.search(head.split(" ")[0] + " "):
            told[one.name] = "f"
        elif rules.male.search(before) or rules.male.search(head.split(" ")[0] + " "):
            told[one.name] = "m"
    for spouse in _SPOUSE.finditer(analysis.text):
        sentence = analysis.sentence_at(spouse.start())
        names = {one.name for one in analysis.mentions_in(sentence, "people")} if sentence else set()
        if len(names) == 1:
            told.setdefault(names.pop(), "m" if spouse.group().lower().startswith("his") else "f")
    return told


#: Whose wife or husband is told of: "he was helped by his wife".
_SPOUSE = re.compile(r"(?<!\w)(?:his\s+wife|her\s+husband)(?!\w)", re.IGNORECASE)


def _gender_by_form(name: str) -> str:
    """The gender that a Cyrillic name shows in the nominative; "" where its form leaves it open."""
    words = name.split()
    if len(words) < 2 or not re.fullmatch(r"[А-Яа-яЁё -]+", name):
        return ""
    first, last = words[0], words[-1]
    if any(word.endswith(("вич", "ьич")) for word in words[1:-1]):
        return "m"
    if any(word.endswith(("вна", "чна")) for word in words[1:-1]):
        return "f"
    if last.endswith(("овой", "евой", "ёвой", "иной")):
        return "f"
    if first[-1] in "ая" and not last.endswith(("у", "ой", "ы", "и")):
        return "f" if last[-1] not in "а" or last.endswith(("ова", "ева", "ёва", "ина", "ына")) else ""
    return "m" if first[-1] in "бвгджзйклмнпрстфхчш" and last[-1] in "бвгджзйклмнпрстфхцчшщ" else ""


def _last_two(analysis: Analysis, found: Masked, here: list[Mention]) -> list[Party] | None:
    """The two people that "both" stands for: the only two named here or in the sentences before."""
    people = _distinct(here)
    for step in range(1, _BACK):
        if len(people) >= 2:
            break
        before = analysis.neighbour(found.sentence, -step)
        people = _distinct([*(analysis.mentions_in(before, "people") if before else []), *people])
    return [Party(one.name, "people", one.start, one.end) for one in people] if len(people) == 2 else None


def _plural(analysis: Analysis, found: Masked, here: list[Mention]) -> list[Party] | None:
    """The people joined in one list that "they" stands for, in this sentence or the one before it."""
    rules = grammar(found.sentence.language)
    here = _acting(analysis, here, rules)
    if len({one.name for one in here}) > 1:
        return [Party(one.name, "people", one.start, one.end) for one in _distinct(here)]
    for step in range(1, _BACK if not here else 0):
        before = analysis.neighbour(found.sentence, -step)
        people = _distinct(_acting(analysis, analysis.mentions_in(before, "people"), rules)) if before else []
        if people:
            return [Party(one.name, "people", one.start, one.end) for one in people] if len(people) > 1 else None
    return None


def _acting(analysis: Analysis, people: Sequence[Mention], rules: Grammar) -> list[Mention]:
    """Those of several people whom "they" may mean.

    Left out are the owner of something ("X's illegal arrest") and whoever only a clause about another names ("whom
    President X had accused").
    """
    return [
        one
        for one in people
        if not rules.possessed.match(analysis.text, one.end)
        and not _IN_CLAUSE.search(analysis.text[max(0, one.start - 60) : one.start])
    ]


#: Before a name that a clause about another names: "whom President X had accused", "after X had accused".
_IN_CLAUSE = re.compile(
    r"\b(?:whom|which|that|because|whose|que|qu['’]|dont|à\s+qui|a\s+quien(?:es)?|котор(?:ого|ую|ых))\s+"
    r"(?:(?:the|former|then|le|la|el|then-|late)\s+)?(?:[A-ZÀ-ÞА-ЯЁ][\w.’'-]*\s+|\w+\s+){0,2}\Z"
)


def _distinct(people: list[Mention]) -> list[Mention]:
    return list({one.name: one for one in people}.values())
