"""Who is named before an asking word, as names and noun phrases, and which of them can be its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.grammar import Grammar

_DETERMINER = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|these|those|le|la|les|une?|des|du|ce|cette|ces|son|sa|ses|leurs?|el|los|las|sus?)\s+"
    r"|\b[ld]['’]",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?<=[^\W\d_]\s)(?:[^\W\d_a-zà-ÿа-яё]\S*\s+)*\Z")
_PAST = re.compile(r"(?:\w+ed|met|told|held|took|gave|saw|sent|led|brought|wrote|said|says)")
#: The verb behind a name ends its phrase: "Minister Tom Oster met representatives of ...".
_NAMED_AND_VERB = re.compile(
    r"(?<=[a-z])\s(?:met|told|held|took|gave|saw|sent|led|brought|wrote|[a-z]{2,}ed)\s(?=[a-z])"
)
CONJUNCTIONS = {"en": "and", "fr": "et", "es": "y", "ru": "и"}
_AND = re.compile(
    r"[)»”\"]?\s*(?:\([^()]*\))?\s*(?:,\s*)?(?:and|et|y|и|&)\s+(?:the\s+|la\s+|le\s+|el\s+|les\s+|los\s+|las\s+)?[«“\"]?"
    r"|\)?\s*(?:\([^()]*\))?\s*et\s+l['’]"
)


_COMMA = re.compile(r"[)»”\"]?\s*(?:\([^()]*\))?,\s+(?:the\s+|la\s+|le\s+|el\s+|les\s+|los\s+|las\s+|l['’])?")
#: A name told by a role that another noun owns: "the widow of the shop steward Ann Bell".
_OF_ROLE = re.compile(r"\b(?:of\s+the|du|del|de\s+la|de\s+l['’]|des|de\s+los)\s*(?:[a-zà-ÿ-]+\s+){1,3}\Z")
#: Cases of Russian in which no subject stands.
_OBLIQUE = re.compile(
    r"(?i)(?!(?:трудов|областн|городск|краев|морск|миров|портов|заводск|отраслев|боев)ой\b)\w+(?:у|ю|ом|ем|ым|им|ой|ей|ого|его|ому|ему|ами|ями|ам|ям|ах|ях)\b"
)


#: "in this connection" before a subject is no preposition that governs it.
_IN_THIS = re.compile(r"(?i:\b(?:с|к|по|в|при|о|из)\s+(?:эт(?:им|ому|ом|ого)|т(?:ем|ому|ом|ого)|чем)\s+)\Z")
#: How many of them: "hundreds of nurses" are nurses.
_MANY = re.compile(
    r"(?i:\b(?:hundreds|thousands|dozens|scores|groups?|crowds?|numbers?|coalitions?|alliances?|some|representatives|delegations?|"
    r"centaines|dizaines|milliers|groupes?|cientos|miles|decenas|centenares|grupos?)\s+(?:of\s+(?:the\s+)?|d[eu]s?\s+|d['’])|"
    r"\b(?:около|более|свыше|порядка|до|от)\s+(?:чем\s+)?(?:\d[\d\s]*|тысяч\w*|сот\w*|полутора|двух|трёх|\w+надцати|\w+десяти)\s*(?:тысяч\w*\s*)?)\Z"
)
#: What people speak through; whoever stands behind it asks, not the thing.
_THING = re.compile(
    r"(?:campaigns?|petitions?|letters?|campagnes?|pétitions?|lettres?|campañas?|peticiones|petición|cartas?|"
    r"кампани\w+|петици\w+|письм\w+)",
    re.IGNORECASE,
)
#: Where such a thing is or goes: "a campaign on HarbourNet".
_THROUGH = re.compile(
    rf"\b{_THING.pattern}\s+(?:\w+\s+)?(?:on|at|via|in|to|with|sur|à|au|dans|en|a|al|на|в|к)\s+(?:the\s+|la\s+|le\s+|el\s+)?\Z",
    re.IGNORECASE,
)
#: What may stand in a Russian noun phrase before its head: adjectives, numbers and words for how many.
_RU_BEFORE = re.compile(
    r"(?:(?:[\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их)|\d[\d\s]*|несколько|сотни|тысячи|десятки|большинство|часть|группа|"
    r"тысяч|сот|миллион\w*|многие|все|остальные)\s+)*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody named before the asking word; offsets count in the sentence."""

    start: int
    end: int
    name: str
    sort: str = "phrase"


def candidates(analysis: Analysis, grammar: Grammar, sentence: Sentence, until: int) -> list[Candidate]:
    """Everybody named before an asking word: names first, then noun phrases whose head can ask."""
    text = sentence.text
    found = [
        Candidate(one.start - sentence.start, one.end - sentence.start, one.name, one.sort)
        for one in analysis.mentions_in(sentence)
        if one.end - sentence.start <= until and not text[: one.start - sentence.start].endswith(" (")
    ]
    for head in grammar.subject.finditer(text, 0, until):
        thing = _THING.fullmatch(head.group()) and head.group().islower()
        if not thing and not any(one.start <= head.start() < one.end for one in found):
            start = _phrase_start(grammar, text, head.start())
            if sentence.language == "ru":
                start = _RU_BEFORE.search(text, start, head.start()).start()  # type: ignore[union-attr]
            end = _phrase_end(grammar, text, head.end(), until)
            start = _after_names(found, text, start, head.start())
            found = [one for one in found if not start <= one.start < end]
            found.append(Candidate(start, end, " ".join(text[start:end].split())))
    return sorted(found, key=lambda one: one.start)


def _after_names(found: list[Candidate], text: str, start: int, head: int) -> int:
    """Where a noun phrase begins behind a person's name and the verb after it: "Minister Tom Oster met delegates"."""
    for one in found:
        between = text[one.end : head].split()
        if start < one.end < head and len(between) > 1 and _PAST.fullmatch(between[0]):
            start = one.end + 1
    return start


def subjects_of(grammar: Grammar, text: str, found: list[Candidate]) -> list[Candidate]:
    """Those that can be a subject: after no preposition, in no other case, owner of nothing ("the ILO’s Committee")."""
    kept: list[Candidate] = []
    governed: Candidate | None = None
    for one in found:
        if _is_governed(grammar, text, one) or (governed and _AND.fullmatch(text, governed.end, one.start)):
            governed = one
        elif text[one.end : one.end + 2] not in ("'s", "’s") and not in_other_case(text, one):
            kept.append(one)
    return kept


def _is_governed(grammar: Grammar, text: str, one: Candidate) -> bool:
    """Whether a preposition stands before somebody named, or a role that a preposition governs."""
    if one.sort != "phrase" and _OF_ROLE.search(text, max(0, one.start - 60), one.start):
        return True
    before = _MANY.sub("", _governing(text, one))
    return bool(grammar.preposition.search(before)) and not _IN_THIS.search(text, 0, one.start)


def in_other_case(text: str, one: Candidate) -> bool:
    """Whether somebody is named in a case of Russian in which no subject stands."""
    return bool(_OBLIQUE.match(text, one.start)) and (one.sort != "people" or text[one.start : one.end].isupper())


def _governing(text: str, one: Candidate) -> str:
    """The words before a candidate, without the capitals before a name ("à l’Hôtel du NORD")."""
    before = text[: one.start]
    return re.sub(r"(?<=[\s'’])(?:[A-ZÀ-Ý]\S*\s+){1,3}\Z", "", before) if one.sort == "organisations" else before


def passes_through(text: str, one: Candidate) -> bool:
    """Whether somebody is named only as where a campaign or letter is: "a petition on HarbourNet calling for"."""
    return bool(_THROUGH.search(text, max(0, one.start - 60), one.start))


def joined(sentence: Sentence, found: list[Candidate], last: Candidate) -> str:
    """The name of a subject, with those joined to it: "the League, the Guild and the Front" is all three."""
    text, low, high = sentence.text, found.index(last), found.index(last) + 1
    while low > 0 and _linked(text, found[low - 1], found[low]):
        low -= 1
    while high < len(found) and _linked(text, found[high - 1], found[high]):
        high += 1
    links = [_AND.fullmatch(text, one.end, other.start) for one, other in pairwise(found[low:high])]
    if not any(links):
        return last.name
    if not all(links[:-1]) and not links[-1]:
        low, high = _by_and(text, found, found.index(last))
    names = [one.name for one in found[low:high]]
    conjunction = CONJUNCTIONS.get(sentence.language, "and")
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}" if len(names) > 1 else last.name


def _linked(text: str, one: Candidate, other: Candidate) -> bool:
    """Whether two stand in one list: joined by "and", or bodies (or people) parted by a comma alone."""
    if _AND.fullmatch(text, one.end, other.start):
        return True
    alike = one.sort == other.sort and one.sort in ("organisations", "people")
    return alike and bool(_COMMA.fullmatch(text, one.end, other.start))


def _by_and(text: str, found: list[Candidate], at: int) -> tuple[int, int]:
    """The pair joined by "and" around one of a list whose end is none ("A, B and C, D")."""
    for before, after in ((at - 1, at), (at, at + 1)):
        if before >= 0 and after < len(found) and _AND.fullmatch(text, found[before].end, found[after].start):
            return before, after + 1
    return at, at + 1


def _phrase_start(grammar: Grammar, text: str, head: int) -> int:
    """Where the noun phrase of a head begins; a name's phrase begins with its first capital ("Dock Workers’ Union")."""
    capitals = _CAPITALS.search(text, max(0, head - 60), head) if text[head].isupper() else None
    if capitals:
        return capitals.start()
    breaks = list(grammar.phrase_break.finditer(text, max(0, head - 60), head))
    start = breaks[-1].end() if breaks else max(0, head - 60)
    number = re.search(r"\d", text[start:head])
    start = start + number.start() if number else start
    articles = list(_DETERMINER.finditer(text, start, head))
    start = articles[-1].end() if articles else start
    return start + len(text[start:head]) - len(text[start:head].lstrip())


def _phrase_end(grammar: Grammar, text: str, end: int, until: int) -> int:
    tail = grammar.phrase_tail.match(text, end, until)
    verb = _NAMED_AND_VERB.search(text, end, tail.end()) if tail else None
    return verb.start() if verb else tail.end() if tail else end
