"""Bodies named in the French and Spanish way: a head word, then adjectives and complements, mostly in small letters.

"Syndicat autonome des conducteurs et receveurs du Nord" and "Sindicato de Trabajadores del Puerto" run on over de, des,
del, et, y and the adjectives that agree with what stands before them; a bracketed acronym that fits settles the end.
"""

from __future__ import annotations

import re

from tripartite.extraction.naming.acronyms import initials_agree
from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.name_words import UPPER, head_words, is_ordinary
from tripartite.extraction.naming.romance_grammar import (
    ACRONYM,
    AND,
    BARE_LINKS,
    COMMA,
    COMPLEMENT,
    LIST_ENDS,
    NEXT,
    NUMBER,
    QUOTED,
    RomanceGrammar,
    romance_grammar,
)
from tripartite.values.vocabulary import OrganisationType

_VERB_IN_LIST = re.compile(r" (?:que|qui|a|ont|est|son|ha) ")
_LEGAL_FORM = re.compile(
    r",? (?:S\. ?A\.(?: ?S\.| de C\. ?V\.)?|S\. ?R\. ?L\.|Ltda\.?|SARL|S\.A\.R\.L\.|SAS?|C\. ?A\.)(?!\w)"
)
#: From so many letters on, an acronym written as a word ("Sintrapor") is none by chance.
_SPOKEN = 5
#: A person's name after the comma: given name and family name, then a comma, a verb or the end.
_PERSON = re.compile(rf", [{UPPER}][^\W\d]+ [{UPPER}][^\W\d]+(?=,|\.| [^\W\d{UPPER}])")
#: Words behind which a company's name in capitals goes on: "Sindicato de Empresa LIRO".
_OF_COMPANY = re.compile(
    r" (?:[Ee]mpresa|[Gg]rupo|[Gg]roupe|[Ss]ociété|[Cc]ompañía|[Ee]ntreprise|(?:départ|région|loc|comm|prov)\w+e)$"
)
_LINK_BEFORE = re.compile(r"(?:\s(?:de|du|des|del|la|le|les|los|las|el|et|y|e|con|avec|à|a|ante)|['’,]) ?\Z")
_CAPITAL = re.compile(rf"[ '’][{UPPER}]")


def romance_bodies_in(text: str, start: int, end: int, language: str | None) -> list[Body]:
    """Every body that a passage names in the French or Spanish way.

    Args:
        language: the passage's; in English ones a head that English shares needs a French or Spanish link behind it.
    """
    grammar, heads = romance_grammar(), head_words()
    found: list[Body] = []
    done = start
    for hit in grammar.head.finditer(text, start, end):
        head = hit.group()
        if hit.start() < done or (head in grammar.shared and not grammar.follows(text, hit.end(), head, language)):
            continue
        small = head in heads.small
        stop = _end(text, hit.end(), end, grammar, head)
        # a body written small is one only by a name in its complement ("tribunal de Lille")
        if (stop == hit.end() and head not in heads.alone) or (small and not _CAPITAL.search(text, hit.end(), stop)):
            continue
        quoted = QUOTED.match(text, stop, end)
        stop = quoted.end() if quoted else stop
        sort = heads.small[head] if small else heads.types[head]
        form = _LEGAL_FORM.match(text, _before_initial(text, stop), end) if _ends_in_company(text, stop, sort) else None
        stop = form.end() if form else stop
        found.append(Body(hit.start(), stop, sort, head.capitalize(), "bodies_romance.head"))
        done = stop
    return found + _beside_nouns(text, start, end, grammar)


def _before_initial(text: str, stop: int) -> int:
    """Where a name ends that was read one letter into its legal form: "LIRO S" of "LIRO S.A."."""
    return stop - 2 if text[stop - 2 : stop + 1] == " S." else stop


def _ends_in_company(text: str, stop: int, sort: OrganisationType) -> bool:
    """Whether a name is a company's, or ends with one: "Sindicato de Empresa LIRO S.A."."""
    return sort is OrganisationType.COMPANY or text[_before_initial(text, stop) - 2 : stop].isupper()


def _beside_nouns(text: str, start: int, end: int, grammar: RomanceGrammar) -> list[Body]:
    """Companies and newspapers told by the common noun before them."""
    found = []
    for hit in grammar.firm.finditer(text, start, end):
        name = NEXT.match(text, hit.end() - 1, end)
        if name and name["word"] in ("La", "Las", "Los", "El", "Le", "Les"):
            name = NEXT.match(text, name.end(), end)
        if name and name["word"][0].isupper() and (_linked(text, name.end()) or not is_ordinary(name["word"])):
            stop = _end(text, name.end(), end, grammar, name["word"])
            found.append(Body(hit.end(), stop, OrganisationType.COMPANY, "Société", "bodies_romance.firm"))
    for hit in grammar.press.finditer(text, start, end):
        found.append(Body(*hit.span("name"), OrganisationType.MEDIA, "Journal", "bodies_romance.press"))
    return found


def _linked(text: str, end: int) -> bool:
    """Whether a complement or another capital follows, so that an ordinary word is part of a name."""
    return text[end : end + 4] in (" du ", " de ", " des") or text[end + 1 : end + 2].isupper()


def _end(text: str, at: int, limit: int, grammar: RomanceGrammar, head: str) -> int:
    """Where a name ends whose head ends at `at`."""
    bracket = ACRONYM.match(text, at, min(limit, at + 200))
    if bracket and not _other_head(text, at, bracket.start(1), grammar):
        whole = head + text[at : bracket.start(1) - 2]
        letters = sum(char.isupper() for char in bracket[1])
        spoken = letters == 1 and len(bracket[1]) >= _SPOKEN and bracket[1].isalpha() and " " in whole
        if (letters > 1 or spoken) and initials_agree(whole, bracket[1]):
            return bracket.start(1) - 2
    if head in grammar.only_of and not COMPLEMENT.match(text, at, limit):
        return at
    linked = plural = False
    for _ in range(14):
        step = _step(text, at, limit, grammar, linked, plural)
        if step is None:
            break
        at, plural, complement = step
        linked = linked or complement
    return at


def _other_head(text: str, at: int, until: int, grammar: RomanceGrammar) -> bool:
    """Whether another body begins before a bracket; "Bananera" right behind "Industria" is an adjective, no head."""
    return any(
        not text[hit.start() - 2 : hit.start()].strip().isalpha() or _LINK_BEFORE.search(text, at, hit.start())
        for hit in grammar.head.finditer(text, at, until)
    )


def _step(
    text: str, at: int, limit: int, grammar: RomanceGrammar, linked: bool, plural: bool
) -> tuple[int, bool, bool] | None:
    """One more complement, list member or adjective: (its end, whether it is plural, whether a complement)."""
    hit = COMPLEMENT.match(text, at, limit)
    if hit and _noun(hit["word"], grammar, bare=_is_bare(text, hit)):
        return hit.end(), _is_plural(hit["word"]), True
    listed = _listed(text, at, limit, grammar, linked)
    if listed:
        return listed
    number = NUMBER.match(text, at, limit)
    if number:
        return number.end(), plural, False
    hit = NEXT.match(text, at, limit)
    if hit is None:
        return None
    word = hit["word"]
    if word[0].isupper():
        after = NEXT.match(text, hit.end(), limit)
        english = (
            after is not None and after["word"] in head_words().english and after["word"] not in head_words().romance
        )
        capitals = word.isupper() and not text[at - 1].isupper() and not _OF_COMPANY.search(text, max(0, at - 30), at)
        fits = not _is_head(word) and not english and not capitals
        return (hit.end(), _is_plural(word), False) if fits else None
    if not grammar.is_adjective(word) or (linked and plural and not _is_plural(word)):
        return None
    return hit.end(), plural or _is_plural(word), False


def _is_bare(text: str, hit: re.Match[str]) -> bool:
    """Whether a complement's noun follows its link without an article."""
    return hit["link"] in BARE_LINKS and text[hit.start("word") - len(hit["link"])] == hit["link"][0]


def _listed(text: str, at: int, limit: int, grammar: RomanceGrammar, linked: bool) -> tuple[int, bool, bool] | None:
    """A further member of a list: of nouns within a complement, else of adjectives."""
    hit = AND.match(text, at, limit)
    if linked:
        if hit and _noun(hit["word"], grammar, bare=False) and not _is_head(hit["word"]):
            return hit.end(), _is_plural(hit["word"]), True
        hit = None if _PERSON.match(text, at, limit) else COMMA.match(text, at, limit)
        if hit and _noun(hit["word"], grammar, bare=False) and not _is_head(hit["word"]):
            after = LIST_ENDS.match(text, hit.end(), min(limit, hit.end() + 96))
            if after and not _VERB_IN_LIST.search(after.group()):
                return hit.end(), _is_plural(hit["word"]), True
        return None
    if hit and hit["word"][0].isupper() and grammar.is_adjective(hit["word"].lower()) and _large(text, at):
        return hit.end(), _is_plural(hit["word"]), False
    adjectives = grammar.list_of_adjectives.match(text, at, limit)
    if adjectives and all(map(grammar.is_adjective, re.findall(r"[^\s,]{3,}", adjectives.group()))):
        return adjectives.end(), False, False
    return None


def _large(text: str, at: int) -> bool:
    """Whether the last word before `at` is capitalised ("Consejo Económico" before "y Social")."""
    return text[text.rfind(" ", 0, at) + 1].isupper()


def _noun(word: str, grammar: RomanceGrammar, bare: bool) -> bool:
    if word.lower() in grammar.stop and word.islower():
        return False
    infinitive = bare and word.endswith(("er", "ir", "re", "ar")) and word[0].islower()
    return not infinitive or word in grammar.nouns or len(word) < 4


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "x"))


def _is_head(word: str) -> bool:
    heads = head_words()
    return word in heads.types or word in heads.small
