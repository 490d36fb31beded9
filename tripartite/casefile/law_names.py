"""Laws by what their names say, so that "Labour Code", "Código de Trabajo" and "Трудовой кодекс" are one.

A law's key is its sort (code, constitution, decree, law) and the concepts of its name (`resolution/bodies.py`), the
country, years and numbers left out: within one country's file that is one law, or its successor of the same name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.resolution.bodies import meaning
from tripartite.resolution.latin import folded

_SORTS = (
    ("code", re.compile(r"\b(?:code|codigo|кодекс\w*)\b")),
    ("constitution", re.compile(r"\b(?:constitution|constitucion|конституци\w*)\b")),
    ("decree", re.compile(r"\b(?:decree|decret|decreto|decree law|decreto ley|указ\w*|постановлени\w*)\b")),
    ("rules", re.compile(r"\b(?:regulations?|reglamento|reglement|rules|положени\w*|правил\w*)\b")),
    (
        "law",
        re.compile(
            r"\b(?:acts?|laws?|bill|statute|ordinance|leye?s?|lois?|projet|proyecto|законопроект\w*|закон\w*)\b"
        ),
    ),
)
_EMPTY = re.compile(
    r"\b(?:sections?|articles?|articulos?|стат\w+|and|y|no|n|num|numero|of|the|draft|new|amended|amendments?|organic|organique|organica|general|проект\w*|нов\w+"
    r"|республик\w+|года?|from|as|du|de|la)\b|\d+"
)
#: A law that changes another goes under the other's name: "Bill amending sections 3 and 4 of the Harbour Act".
_AMENDING = re.compile(
    r"^.*?\b(?:amending|to amend|amendments? to|revising|to revise|repealing|to repeal|modifiant|portant modification"
    r"|portant revision|abrogeant|que (?:modifica|reforma|deroga)(?:ba|ria|n)?|de reforma|reformatori[oa]"
    r"|modificatori[oa]|о внесении изменении(?: и дополнении)?)\b"
    r"(?=.*\b(?:acts?|laws?|codes?|lois?|ley(?:es)?|codigos?|decre\w+|закон\w*|кодекс\w*)\b)"
)
#: What a list of things to change goes on with: "and any other provision".
_OTHERS = re.compile(
    r"\b(?:and|et|y|и) (?:any|all|every|toutes?|tous|toda|todas|todos|cualquier|всех|люб\w+) (?:the |les |las |los )?"
    r"(?:other|autres?|otr[oa]s?|demas|друг\w+|ин\w+)\b.*$"
)
#: Words of laws' names that no list of bodies' names has, in four languages under the English word.
_SAID = tuple(
    (re.compile(rf"\b(?:{pattern})"), word)
    for pattern, word in (
        (r"relations?\b|relaciones\b|отношени\w*", "relations"),
        (r"collectiv\w*|colectiv\w*|коллективн\w*", "collective"),
        (r"bargaining\b|negotiations?\b|negociacion(?:es)?\b|переговор\w*", "bargaining"),
        (r"disputes?\b|conflits?\b|differends?\b|conflictos?\b|спор\w*", "disputes"),
        (r"strikes?\b|greves?\b|huelgas?\b|забастовк\w*", "strike"),
        (r"assembly\b|gatherings?\b|reunions?\b|manifestations?\b|reunion(?:es)?\b|собрани\w*", "gathering"),
        (r"safety\b|securite\b|seguridad\b|безопасност\w*", "safety"),
        (r"occupational\b|ocupacional\b|professionnel(?:le)?s?\b", "occupational"),
        (r"export\w*|exportacion(?:es)?\b|экспорт\w*", "export"),
        (r"zones?\b|zonas?\b|зон\w*", "zones"),
        (r"police\b|policia\w*|полици\w*", "police"),
        (r"arbitration\b|arbitrage\b|arbitraje\b|арбитраж\w*", "arbitration"),
    )
)
#: What a decree without a subject is known by: "Decree No. 93/576".
_LAW_NUMBER = re.compile(r"\d+(?:[/-]\d+)+|\d{3,}")
#: A law as running text names it: a code, a law on something, something's act.
_NAMED = re.compile(
    r"(?:[A-Z][\w’'-]+ (?:and |of |in )?){0,4}[A-Z][\w’'-]+ (?:Code|Act|Law|Bill|Ordinance|Decree)\b"
    r"|\b(?:Code of|(?:Law|Act|Bill|Decree) (?:on|concerning)) (?:the )?(?:[A-Z][\w’'-]+(?: (?:and|of|the))* ?){1,5}"
    r"|\b(?:law|bill) on trade unions\b|\b(?:trade[- ]union|labou?r|strike) (?:law|bill|code)\b"
    r"|\b(?:[Cc]ode|[Ll]oi|[Pp]rojet de loi) (?:du |de la |de l[’']|des |sur (?:les |la |le |l[’']))(?:\w+ ?){1,3}"
    r"|\b(?:[Cc]ódigo|[Ll]ey|[Pp]royecto de ley) (?:del? |de la |sobre (?:los |las |el |la )?)(?:\w+ ?){1,3}"
    r"|\b[А-ЯЁа-яё]+(?:ого|ому|ый|ий|ой|ым|ом) кодекс\w*"
    r"|\b[Зз]акон\w* [«\"]?[Оо]б? (?:[а-яё]+ ?){1,3}"
)


@lru_cache(maxsize=20_000)
def law_key(name: str) -> str | None:
    """What a law's name says, or None where it is no law's name or says nothing but that it is one."""
    words = _OTHERS.sub("", _AMENDING.sub("", folded(name)))
    for sort, pattern in _SORTS:
        if pattern.search(words):
            said = meaning(_in_english(_EMPTY.sub(" ", pattern.sub(" ", words))))
            said = frozenset(one for one in said if not one.startswith("=") or len(one) > 4)
            if sort == "constitution":
                return sort
            number = _LAW_NUMBER.search(name)
            if not said and number:
                return f"{sort}:{number.group()}"
            return f"{sort}:{'+'.join(sorted(said))}" if said else None
    return None


def _in_english(words: str) -> str:
    for pattern, word in _SAID:
        words = pattern.sub(word, words)
    return words


def laws_in(words: str) -> frozenset[str]:
    """The keys of the laws that running text names; lower-case words that no list knows are no part of a name."""
    found = set()
    for hit in _NAMED.finditer(words):
        known = (word for word in hit.group().split() if word[0].isupper() or not _unknown(word))
        found.add(law_key(" ".join(known)))
    return frozenset(key for key in found if key)


@lru_cache(maxsize=20_000)
def _unknown(word: str) -> bool:
    return any(one.startswith("=") for one in meaning(word)) and law_sort(word) is None


def law_sort(name: str) -> str | None:
    """Whether a name is of a code, a constitution, a decree, rules or another law; None where it is of none."""
    words = folded(name)
    return next((sort for sort, pattern in _SORTS if pattern.search(words)), None)


def law_title(key: str) -> str:
    """A law's key in words, where no document's name for it is at hand: "law: union"."""
    sort, _, said = key.partition(":")
    return f"{sort}: {said.replace('+', ', ').replace('=', '')}" if said else sort
