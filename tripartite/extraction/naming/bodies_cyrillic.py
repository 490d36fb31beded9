"""Bodies named in Russian: adjectives, a head noun in any case, complements in the genitive, a name in quotes.

"Озёрский областной суд", "Министерство лесов и рыболовства", "Профсоюз паромщиков «Причал»". A common noun before a
quoted name ("комбинат «Сосна»") names a body too. Words are compared by their stems, so that cases fall together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.cyrillic_marks import bodies_by_mark
from tripartite.extraction.naming.name_words import is_given_name, listed
from tripartite.values.vocabulary import OrganisationType

_ADJECTIVE = r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ые|ие|ых|их|ыми|ими)"
_QUOTED = r"(?:«[^«»\n]{2,70}»|“[^“”\n]{2,70}[“”]|„[^„“”\n]{2,70}[“”]|\"[А-ЯЁA-Z][^\"\n]{1,60}\")"
_GENITIVE = re.compile(
    r"(?:[а-яё-]*(?:а|я|ы|и|ов|ев|ёв|ей|ой|ого|его|ых|их|ств|тв|ний|ций|тий|сил|дел|школ|стран|ниц|щиц|сест[её]р|швей|женщин))$"
)
_VERB = re.compile(
    r"[а-яё-]*(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ёт|ит|ют|ят|ут|ат|ется|ится|аются|ются|ано|ено|ана|ена|аны|ены|ть|ться|ести|йти|л(?:ся|ась|ись|и|а)?-таки)$"
)
#: Unions and courts at large ("courts of first instance", "unions of the region"): no one body without a proper name.
_CROWD = re.compile(r"^(?:[Пп]рофсоюз|[Сс]оюз|[Сс]уд|[Кк]омпани|[Пп]редприяти|[Зз]авод|[Бб]анк|[Шш]кол)\w*$")
#: A noun that a name in capitals goes on with: "Федерация Независимых Профсоюзов Приозёрья".
_UNIONS = re.compile(r"(?:Проф|С|с)оюзов$|Профессиональных$|Работников$|Трудящихся$")
#: Unions in general, with no complement that tells one ("Независимый профсоюз подал в суд"), and several at once.
_AT_LARGE = re.compile(
    r"(?:Независим|Свободн|Международн|Глобальн|Национальн|Местн|Отраслев|Нов|Крупнейш|Российск|Украинск|Белорусск|Грузинск)"
    r"[а-яё]{2,3} (?:[Пп]рофсоюз|[Сс]оюз|[Оо]рганизаци|[Оо]бъединени|[Фф]едераци|[Кк]омпани)[а-яё]{0,4}"
)
_MANY = re.compile(r"[Пп]рофсоюз(?:ы|ам|ами|ах)|[Кк]омпании")
#: Offices that a place tells apart, and the place.
_PLACED = ("суд", "прокуратур", "мэри")
_TOWN = re.compile(
    r"(?: [а-яё]+(?:ой|ей|ого|его|ых|их|ции|ства)){0,3}(?: (?:города|г\.|района|области|края))? [А-ЯЁ][\w-]+"
)
_PROPER = re.compile(r" [А-ЯЁ«]")
_SMALL_OFFICES = ("акимат", "хукумат", "хокимият")
#: Heads that name a body only with a proper name or as a body of the world.
_WEAK = re.compile(
    r"(?:[Оо]рганизаци|[Сс]ет|[Дд]вижени|[Оо]бществ|[Ии]нициатив|[Сс]лужб|[Дд]ум|[Бб]анк|[Сс]оюз|[Кк]омпани)"
)
_WORLDLY = re.compile(
    r"(?:Международн|Всемирн|Европейск|Африканск|Независим|Национальн|Всероссийск|Республиканск|Федеральн)"
)
_TERRITORY = (" области", " района", " края", " округа", " РК", " РФ", " КР")
_NAMED_FOR = re.compile(r"(?: [А-ЯЁ](?:[а-яё]+|\.)){1,3}")
_CAPITAL_NEXT = re.compile(r" [А-ЯЁ][а-яё]")
_STATE = re.compile(rf"(?:Республик|Содружеств|Соедин|[\wё]+{_ADJECTIVE}$)")
_STEP = re.compile(rf" (?P<quoted>{_QUOTED})| (?P<word>[А-ЯЁа-яё][\wё-]*)")
_BRACKETED = re.compile(r" \((?:далее\s*[—–-]?\s*)?«?[А-ЯЁA-Z]{2,}")
_AND = re.compile(r" и (?P<word>[А-ЯЁа-яё][\wё-]*)")
_LIST_ENDS = re.compile(r"(?:,? [а-яё-]+){0,4} и ")
#: A name that has come to its proper noun does not go on after "and"; what stands in the instrumental is no complement.
_PROPER_END = re.compile(r" [А-ЯЁ][а-яё-]+(?<!ой)(?<!ый)(?<!ых)(?<!их)$")
_INSTRUMENTAL = re.compile(r"(?:ами|ями|ыми|ими)$")
_COMMA = re.compile(r", (?P<word>[а-яё][\wё-]*)")
_ENDING = re.compile(
    r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ием|иях|иям|ов|ев|ёв|ей|ам|ям|ах|ях|ом|ем|ём|ых|их|ым|им|ую|юю|ая|яя|ое|ее|ой"
    r"|ый|ий|ию|ия|ие|ии|а|я|о|е|у|ю|ы|и|ь|й)$"
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    named: re.Pattern[str]
    kind: re.Pattern[str]
    types: tuple[tuple[str, OrganisationType], ...]
    kinds: tuple[tuple[str, OrganisationType], ...]
    by_matter: tuple[str, ...]
    stop: frozenset[str]
    nouns: frozenset[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    source = listed("heads_ru")
    types = [(stem, OrganisationType(sort)) for sort, stems in source["heads"].items() for stem in stems]
    kinds = [(stem, OrganisationType(sort)) for sort, stems in source["kinds"].items() for stem in stems]
    types += [(stem, OrganisationType.GOVERNMENT_BODY) for stem in source["small"]]
    heads = "|".join(f"[{stem[0].upper()}{stem[0]}]{stem[1:]}" for stem, _ in types)
    first = rf"(?!(?:Ранее|Далее|Позднее|Более|Менее|Скорее) )[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё][а-яё]+)*{_ADJECTIVE}"
    adjectives = rf"(?:{first} )(?:[А-ЯЁа-яё][а-яё-]+{_ADJECTIVE} ){{0,3}}"
    nouns = "|".join(f"[{stem[0].upper()}{stem[0]}]{stem[1:]}" for stem, _ in kinds)
    return _Grammar(
        named=re.compile(rf"(?<!\w)(?P<adjectives>{adjectives})?(?P<head>(?:{heads})[а-яё]{{0,4}})(?!\w)"),
        kind=re.compile(
            rf"(?<!\w)(?P<adjectives>(?:[А-ЯЁа-яё-]+{_ADJECTIVE} ){{0,3}})(?P<head>(?:{nouns})[а-яё]{{0,4}})"
            rf"(?P<matter>(?: [а-яё-]+){{0,4}}) (?P<name>{_QUOTED})"
        ),
        types=tuple(types),
        kinds=tuple(kinds),
        by_matter=tuple(source["by_matter"]),
        stop=frozenset(source["stop"]),
        nouns=frozenset(source["verbal_nouns"]),
    )


def is_russian_head(word: str) -> bool:
    """Whether a capitalised Russian word is a head of bodies' names, in any case ("Конфедерации")."""
    return (
        any(re.match(rf"{stem}\w{{0,4}}$", word.lower()) for stem, _ in _grammar().types) if word[:1] >= "А" else False
    )


def stemmed(words: str) -> str:
    """Russian words without their endings, small, for comparing across cases."""
    parts = re.findall(r"[\w]+", words.lower().replace("ё", "е"))
    return " ".join(_ENDING.sub("", part) if len(part) > 3 else part for part in parts)


def cyrillic_bodies_in(text: str, start: int, end: int) -> list[Body]:
    """Every body that a passage names in the Russian way; quoted names stand alone in the body's `head`."""
    grammar = _grammar()
    found = [
        Body(*_whole(hit, grammar), _sort(hit["head"], grammar.kinds), hit["name"][1:-1], "bodies_cyrillic.quoted")
        for hit in grammar.kind.finditer(text, start, end)
        if not _law(hit["name"]) and all(_continues(word, grammar) for word in hit["matter"].split())
    ]
    found += bodies_by_mark(text, start, end)
    for hit in grammar.named.finditer(text, start, end):
        stop = _end(text, hit.end(), end, grammar, hit["head"].lower())
        if _is_body(text, hit, stop, grammar):
            found.append(
                Body(hit.start(), stop, _sort(hit["head"], grammar.types), hit["head"], "bodies_cyrillic.head")
            )
    return found


def _is_body(text: str, hit: re.Match[str], stop: int, grammar: _Grammar) -> bool:
    """Whether a head with what goes before and behind it names one body, not courts or unions at large."""
    head, adjectives = hit["head"], hit["adjectives"]
    if _AT_LARGE.fullmatch(text, hit.start(), stop) or _MANY.fullmatch(head):
        return False
    proper = _PROPER.search(text, hit.end(), stop) is not None
    if head.lower().startswith(_SMALL_OFFICES) or "исполком" in head:
        return proper
    if head[0].islower() and not adjectives and _small_body(text, hit.end(), stop, head, proper):
        return True
    if not (adjectives or head[0].isupper()) or (stop == hit.end() and not adjectives):
        return False
    if head[0].islower() and text[stop - 1] in '»”"' and _sort(head, grammar.types) is OrganisationType.COMPANY:
        return False
    opens = _opens(text, hit.start())
    if (opens or not adjectives) and not proper and _WEAK.match(head) and not _WORLDLY.match(hit.group()):
        return False
    defined = text[stop : stop + 2] == " (" and text[stop + 2 : stop + 4].isupper()
    return bool(proper or defined or adjectives or not opens or not _CROWD.search(head))


def _small_body(text: str, at: int, stop: int, head: str, proper: bool) -> bool:
    """Whether an office written small is one by its place or its matter: "суд города Озёрска", "министерство труда"."""
    if head.startswith("министерств"):
        return stop > at
    return proper and head.startswith(_PLACED) and (_TOWN.match(text, at, stop) is not None)


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence, so that its capital tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in ".!?:;\n«“„—–-"


def _law(quoted: str) -> bool:
    return quoted[1:3] in ("О ", "Об")


def _whole(hit: re.Match[str], grammar: _Grammar) -> tuple[int, int]:
    """A quoted name with its kind where that is part of it (written large), else the quoted words alone."""
    firm = _sort(hit["head"], grammar.kinds) in (OrganisationType.COMPANY, OrganisationType.MEDIA)
    if hit.group()[0].isupper() and (not firm or hit["head"].isupper()):
        return hit.start(), hit.end()
    return hit.start("name") + 1, hit.end("name") - 1


def _sort(head: str, types: tuple[tuple[str, OrganisationType], ...]) -> OrganisationType:
    small = head.lower()
    return next((sort for stem, sort in types if re.match(stem.lower(), small)), OrganisationType.OTHER)


def _end(text: str, at: int, limit: int, grammar: _Grammar, head: str) -> int:
    """Where a name ends whose head noun ends at `at`."""
    begun = False
    for _ in range(12):
        if begun and text.endswith(_TERRITORY, 0, at):
            return at
        hit = _STEP.match(text, at, limit)
        if hit and (hit["quoted"] or hit["word"] == "имени"):
            named = _NAMED_FOR.match(text, hit.end(), limit) if hit["word"] else hit
            return named.end() if named and not _law(hit["quoted"] or "") else at
        if hit and hit["word"] == "по" and not begun and head.startswith(grammar.by_matter):
            after = _STEP.match(text, hit.end(), limit)
            if after is None or not after["word"]:
                return at
            at, begun = after.end(), True
            continue
        further = _further(text, at, limit, grammar, begun, hit)
        if further is None:
            return at
        at, begun = further, True
    return at


def _further(text: str, at: int, limit: int, grammar: _Grammar, begun: bool, hit: re.Match[str] | None) -> int | None:
    """The end of one more complement or list member; None where the name ends."""
    if hit and _continues(hit["word"], grammar) and not _second_name(text, at, hit["word"], begun):
        return hit.end()
    if hit and hit["word"] and _GENITIVE.match(hit["word"]) and _BRACKETED.match(text, hit.end(), limit):
        return hit.end()
    if hit and begun and text[at - 2 : at] in ("ых", "их") and _noun(hit["word"], grammar):
        return hit.end()
    if not begun:
        return None
    hit = _AND.match(text, at, limit) if not _PROPER_END.search(text, max(0, at - 30), at) else None
    if hit and _continues(hit["word"], grammar) and hit["word"][0].islower():
        return hit.end()
    hit = _COMMA.match(text, at, limit)
    listed = (
        hit
        and not _INSTRUMENTAL.search(hit["word"])
        and _continues(hit["word"], grammar)
        and _LIST_ENDS.match(text, hit.end(), hit.end() + 80)
    )
    return hit.end() if hit and listed else None


def _noun(word: str, grammar: _Grammar) -> bool:
    """A noun that adjectives in the genitive plural call for ("гражданских прав")."""
    return word.islower() and word not in grammar.stop and not _VERB.match(word)


def _second_name(text: str, at: int, word: str, begun: bool) -> bool:
    """A capital after a capitalised noun begins another name ("... of Ruritania Petrova")."""
    if not word[0].isupper() or word.isupper():
        return False
    before = re.search(r"([А-ЯЁ][\wё-]+)$", text[max(0, at - 40) : at])
    if is_given_name(word) and word.endswith("й") and _CAPITAL_NEXT.match(text, at + 1 + len(word)):
        return True
    if _STATE.match(word) or (before and before[1].startswith("Республик")):
        return False
    if is_given_name(word) or (_CAPITAL_NEXT.match(text, at + 1 + len(word)) and not _UNIONS.match(word)):
        return True
    if before is None or not begun:
        return False
    return not re.match(rf"(?:Республик|Город|Област|Имени|\w+{_ADJECTIVE}$)", before[1])


def _continues(word: str, grammar: _Grammar) -> bool:
    """Whether a word may carry a name on: a noun or adjective in the genitive, or an acronym."""
    small = word.lower()
    if small in grammar.stop or (word[0].isupper() and small.endswith(("ство", "ение", "ание"))):
        return False
    if small in grammar.nouns or (word.isupper() and len(word) > 1):
        return True
    if word[0].islower() and _VERB.match(small):
        return False
    return bool(_GENITIVE.match(small)) or (word[0].isupper() and len(word) > 2)
