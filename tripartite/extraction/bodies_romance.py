"""Bodies named in the French and Spanish way: a head word, then adjectives and complements, mostly in small letters.

"Syndicat autonome des conducteurs et receveurs du Nord" and "Sindicato de Trabajadores del Puerto" run on over de, des,
del, et, y and the adjectives that agree with what stands before them; a bracketed acronym that fits settles the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.acronyms import initials_agree
from tripartite.extraction.bodies import Body
from tripartite.extraction.name_words import UPPER, either, head_words, is_ordinary, listed
from tripartite.values.vocabulary import OrganisationType

_SMALL = "a-zà-öø-ÿœāēīōūşşğıİčćđšžñ"
_WORD = rf"[{UPPER}{_SMALL}][\w]*(?:[-‑][\w]+)*"
_ARTICLE = r"(?:la |le |les |los |las |el |l['’])?(?:première |primera |grandes? |hautes? |petite?s? |jeunes? |bonne )?"
_OF = r"(?:de la |du |des |de los |de las |de lo |del |de |d['’]|de l['’]|dos |das |do |da )"
_MORE = r"(?:pour |para |pro |aux |sur )"
_COMPLEMENT = re.compile(rf" (?P<link>{_OF}|{_MORE}){_ARTICLE}(?P<word>{_WORD})(?!['’])")
_AND = re.compile(rf",? (?:et|y|e|&) (?:{_OF}|(?:l['’]|la |las |los )(?=[{UPPER}]))?(?P<word>{_WORD})(?!['’])")
_COMMA = re.compile(rf", (?:{_OF}|l['’]|la |las |los )?(?P<word>{_WORD})(?!['’])")
#: Heads that an adjective never follows ("el Gobierno indica").
_ONLY_OF = frozenset(("Gobierno", "Gouvernement", "Oficina"))
_LINK = re.compile(r" (?:de|du|des|del|dos|das|do|da)\b| d['’]| \w+ (?:de|du|des|del)\b")
_QUOTED = re.compile(r" (?:«[^«»\n]{2,50}»|“[^“”\n]{2,50}”)")
_BARE = frozenset(("de ", "d'", "d’", "pour ", "para ", "sur "))
_NEXT = re.compile(rf" (?P<word>{_WORD})(?!['’])")
_LIST_ENDS = re.compile(r"[^.;:()]{0,90}? (?:et|y|e|&) ")
_ACRONYM = re.compile(rf"[^.;:()«»“”]{{3,170}}? \(([{UPPER}][\w.&/’'-]{{1,17}})\)")
_LINK_BEFORE = re.compile(r"(?<!\w)(?:de|du|des|del|d['’]|la|el|los|las|les|le|l['’]|una?|une)\s?$")


@dataclass(frozen=True, slots=True)
class _Grammar:
    head: re.Pattern[str]
    firm: re.Pattern[str]
    adjective: re.Pattern[str]
    never: frozenset[str]
    nouns: frozenset[str]
    stop: frozenset[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    source, heads = listed("romance"), head_words()
    shared = (heads.english & heads.romance) | heads.homographs
    offices = either(heads.small)
    first = either(sorted(heads.romance - shared))
    both = either(sorted(shared))
    exact = either(source["adjectives"])
    endings = "|".join(sorted(source["adjective_endings"], key=lambda one: (-len(one), one)))
    small = rf"(?:{exact}|[{_SMALL}-]{{2,}}(?:{endings}))\b"
    large = either(source["large_adjectives"])
    links = r"(?:de|du|des|del|dos|das|do|da)\b"
    agreeing = (
        rf"(?:[{UPPER}]\w+ )?{small} {links}|{small}(?= [^a-z]| {small}|[.,;)])|[{UPPER}]\w+ {links}|(?:{large})\b"
    )
    follows = rf"(?= (?:{links}|d['’]|{agreeing}))"
    return _Grammar(
        firm=re.compile(rf"(?<![\w-])(?:{either(source['firms'])}) (?=[{UPPER}])"),
        head=re.compile(rf"(?<![\w-])(?:(?:{first})|(?:{both}){follows}|(?:{offices}))(?![\w-])"),
        adjective=re.compile(rf"(?:{exact}|[{_SMALL}-]{{2,}}(?:{endings}))$"),
        never=frozenset(source["never_adjective"]),
        nouns=frozenset(source["infinitive_nouns"]),
        stop=frozenset(source["stop"]),
    )


def romance_bodies_in(text: str, start: int, end: int, language: str | None) -> list[Body]:
    """Every body that a passage names in the French or Spanish way.

    Args:
        language: the passage's; in English ones a head that English shares needs a French or Spanish link behind it.
    """
    grammar, heads = _grammar(), head_words()
    found: list[Body] = []
    done = start
    for hit in grammar.head.finditer(text, start, end):
        if hit.start() < done:
            continue
        head = hit.group()
        if language == "en" and head in heads.english and not _LINK.match(text, hit.end()):
            continue
        small = head in heads.small
        stop = _end(text, hit.end(), end, grammar, head)
        if stop == hit.end() and head not in heads.alone:
            continue
        if small and not _proper(text[hit.end() : stop]):
            continue
        quoted = _QUOTED.match(text, stop, end)
        stop = quoted.end() if quoted else stop
        found.append(Body(hit.start(), stop, _type(head), head.capitalize(), "bodies_romance.head"))
        done = stop
    for hit in grammar.firm.finditer(text, start, end):
        name = _NEXT.match(text, hit.end() - 1, end)
        if (name and not is_ordinary(name["word"])) or (
            name and text[name.end() : name.end() + 4] in (" du ", " de ", " des")
        ):
            stop = _end(text, name.end(), end, grammar, name["word"])
            found.append(Body(hit.end(), stop, OrganisationType.COMPANY, "Société", "bodies_romance.firm"))
    return found


def _type(head: str) -> OrganisationType:
    heads = head_words()
    return heads.small[head] if head in heads.small else heads.types[head]


def _proper(words: str) -> bool:
    """A body written small is one only by a name in its complement ("tribunal de Lille", "ministère du Travail")."""
    return bool(re.search(rf"[ '’][{UPPER}]", words))


def _end(text: str, at: int, limit: int, grammar: _Grammar, head: str) -> int:
    """Where a name ends whose head ends at `at`."""
    bracket = _ACRONYM.match(text, at, min(limit, at + 200))
    if bracket and not grammar.head.search(text, at, bracket.start(1)):
        whole = head + text[at : bracket.start(1) - 2]
        letters = sum(char.isupper() for char in bracket[1])
        if letters > 1 and initials_agree(whole, bracket[1]):
            return bracket.start(1) - 2
    linked = False
    plural = False
    if head in _ONLY_OF and not _COMPLEMENT.match(text, at, limit):
        return at
    for _ in range(14):
        step = _step(text, at, limit, grammar, linked, plural)
        if step is None:
            break
        at, plural, complement = step
        linked = linked or complement
    return at


def _step(
    text: str, at: int, limit: int, grammar: _Grammar, linked: bool, plural: bool
) -> tuple[int, bool, bool] | None:
    """One more complement, list member or adjective: (its end, whether it is plural, whether a complement)."""
    hit = _COMPLEMENT.match(text, at, limit)
    if hit and _noun(
        hit["word"], grammar, bare=hit["link"] in _BARE and text[hit.start("word") - len(hit["link"])] == hit["link"][0]
    ):
        return hit.end(), _is_plural(hit["word"]), True
    if linked:
        hit = _AND.match(text, at, limit)
        if hit and _noun(hit["word"], grammar, bare=False) and not _is_head(hit["word"]):
            return hit.end(), _is_plural(hit["word"]), True
        hit = _COMMA.match(text, at, limit)
        if hit and _noun(hit["word"], grammar, bare=False) and not _is_head(hit["word"]):
            after = _LIST_ENDS.match(text, hit.end(), min(limit, hit.end() + 96))
            if after and not re.search(r" (?:que|qui|a|ont|est|son|ha) ", after.group()):
                return hit.end(), _is_plural(hit["word"]), True
    else:
        hit = _AND.match(text, at, limit)
        if hit and hit["word"][0].isupper() and grammar.adjective.match(hit["word"].lower()) and _large(text, at):
            return hit.end(), _is_plural(hit["word"]), False
    hit = _NEXT.match(text, at, limit)
    if hit is None:
        return None
    word = hit["word"]
    if word[0].isupper():
        fits = not _is_head(word) and (not word.isupper() or text[at - 1].isupper())
        return (hit.end(), _is_plural(word), False) if fits else None
    if word in grammar.never or word in grammar.stop or not grammar.adjective.match(word):
        return None
    if linked and plural and not _is_plural(word):
        return None
    return hit.end(), plural or _is_plural(word), False


def _large(text: str, at: int) -> bool:
    """Whether the last word before `at` is capitalised ("Consejo Económico" before "y Social")."""
    return text[text.rfind(" ", 0, at) + 1].isupper()


def _noun(word: str, grammar: _Grammar, bare: bool) -> bool:
    if word.lower() in grammar.stop:
        return False
    infinitive = bare and word.endswith(("er", "ir", "re", "ar")) and word[0].islower()
    return not infinitive or word in grammar.nouns or len(word) < 4


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "x"))


def _is_head(word: str) -> bool:
    heads = head_words()
    return word in heads.types or word in heads.small
