"""The patterns by which people are told from places and bodies: titles, roles, fates, speech, bylines, ages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import either, listed

#: What may stand between a role and the name behind it: "chair of the Dockers' Union, ".
_OF_PHRASE = (
    r"(?: (?:of|for|at|in|with|from|du|de la|de l['’]|des|de|d['’]|del|auprès|à la|au)[ ]?[^.;:()\n]{2,90}?"
    r"(?: \([^()\n]{2,16}\))?,"
    r"|,)?"
)

#: The same without a comma, in small letters only: "inspector of mines ".
_SMALL_PHRASE = (
    r" (?:of|for|du|de la|de l['’]|des|de|del|d['’]) ?[a-zà-ÿ]+(?: [a-zà-ÿ]+){0,2}"
    r"(?<! of)(?<! for)(?<! de)(?<! du)(?<! des)(?<! del)(?<! la)"
)


Lists = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns matched behind (`..._right`) or searched at the end of what stands before (`..._left`) a name."""

    titles: frozenset[str]
    ranks: frozenset[str]
    role_words: frozenset[str]
    role_ends: frozenset[str]
    russian_role: re.Pattern[str]
    rank: re.Pattern[str]
    title_left: re.Pattern[str]
    many_left: re.Pattern[str]
    rank_left: re.Pattern[str]
    portfolio_left: re.Pattern[str]
    role_left: re.Pattern[str]
    role_right: re.Pattern[str]
    role_before_body: re.Pattern[str]
    age_right: re.Pattern[str]
    fate_right: re.Pattern[str]
    speech_right: re.Pattern[str]
    speech_left: re.Pattern[str]
    fate_left: re.Pattern[str]
    weak_left: re.Pattern[str]
    byline_left: re.Pattern[str]
    place_left: re.Pattern[str]
    thing_left: re.Pattern[str]
    thing_right: re.Pattern[str]
    particles: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """All patterns, compiled from the data once."""
    titles, roles, words = listed("titles"), listed("roles"), listed("person_cues")
    plain = [*titles["plain"], *titles["plain_ru"]]
    latin = [*roles["en"], *roles["fr"], *roles["es"]]
    russian = "|".join(f"{stem}\\w{{0,5}}" for stem in roles["ru_stems"])
    role = rf"(?:(?:then|ex|former|co|vice|acting|now)-)?(?:(?:{either(latin)})s?|{russian})"
    return Cues(
        titles=frozenset(plain),
        ranks=frozenset(titles["rank"]),
        role_words=frozenset(latin) | frozenset(word.lower() for word in titles["rank"]),
        role_ends=frozenset(one.split()[-1].rpartition("-")[2] for one in latin),
        russian_role=re.compile(rf"(?:{russian})$", re.IGNORECASE),
        rank=re.compile(rf"(?:{either(titles['rank'])})(?= )"),
        particles=frozenset(words["particles"]),
        **_left(titles, words, role, russian),
        **_right(roles, words, role),
    )


def _left(titles: Lists, words: Lists, role: str, russian: str) -> dict[str, re.Pattern[str]]:
    """The patterns of what stands before a name."""
    plain = either([*titles["plain"], *titles["plain_ru"], *(one.capitalize() for one in titles["plain_ru"])])
    links = r"of|for|at|in|with|du|de la|de l['’]|de|des|del|au"
    return {
        "title_left": re.compile(rf"(?<!\w)(?:{plain})\.?[ \u00a0]$"),
        "many_left": re.compile(
            r"(?<!\w)(?:MM|Messrs|Mmes|Mesdames|Sres|Sras|Srs)\.? [^.;:()\n]{2,160}?(?:, | and | et | y )$"
        ),
        "rank_left": re.compile(rf"(?<!\w)(?:{either(titles['rank_small'])})[ \u00a0]$"),
        "portfolio_left": re.compile(
            r"(?<!\w)(?:Deputy )?(?:Minister|Secretary|Director|Commissioner) (?:of|for)(?: the)? "
            r"(?:[A-Z][\w’'-]+(?:, and |, | and | & | ))+$"
        ),
        "role_left": re.compile(
            rf"(?<![\w-])(?:(?i:{role})(?:{_OF_PHRASE}|{_SMALL_PHRASE})|(?i:{russian})(?: [^.;:,()\n]{{2,90}})?) $",
        ),
        "role_before_body": re.compile(
            rf"(?<![\w-])(?:{role})(?: (?:{links}))?(?: the| la| el| le)? ?$", re.IGNORECASE
        ),
        "speech_left": re.compile(rf"(?<!\w)(?:{'|'.join(words['speech_before'])}) $"),
        "fate_left": re.compile(rf"(?<!\w)(?i:{'|'.join(words['fate_before'])}) ?$"),
        "weak_left": re.compile(rf"(?<!\w)(?:{either(words['weak_before'])}) $"),
        "byline_left": re.compile(rf"(?<!\w)(?:{either(words['byline_before'])}) ?$"),
        "place_left": re.compile(rf"(?<!\w)(?i:{either(words['place_before'])}) $"),
        "thing_left": re.compile(
            rf"(?<!\w)(?:{either(words['thing_before'])}),? (?:(?:of |the |de |la )?|(?:of|de|du|d['’]) ?[a-zà-ÿ]+ )$"
        ),
    }


def _right(roles: Lists, words: Lists, role: str) -> dict[str, re.Pattern[str]]:
    """The patterns of what stands behind a name."""
    aside = r"(?:,[^,.;\n]{2,110},|, an? [^.;\n]{2,170}?,)?"
    of_people = rf"(?:{either(words['of_people_only'])})(?![\w’'-]| (?:group|network|body|agency|site))"
    return {
        "role_right": re.compile(
            rf"(?:, (?:also )?known as [^,\n]{{3,40}})?(?: as (?:its |the |an? |new |interim )*{role}(?!\w)|"
            rf"(?:,|,? (?:was|is|served as|worked as)) (?:also |then |now )?an? (?:[\w’'-]+ ){{0,6}}?{of_people}|"
            rf" (?:was|is|had been|became|served as|worked as|acted as) (?:also |then |now )?(?:the |its |their )?"
            rf"{of_people}|"
            rf", who (?:heads|leads|chairs|chaired|headed|led|founded|represents|heads up)\b|"
            rf"(?:, | – | — | \(|, ?(?:who|qui) (?:was|is|était|est) | \(|, (?:alias|aka) \w+, )"
            rf"(?:(?!(?:{either(roles['right_not'])})(?![\w’'-]))[\w’'«»-]+ ){{0,5}}?(?i:{role})(?!\w))"
        ),
        "age_right": re.compile(r",? \(?(?:aged |âgée? de |de )?\d{2}(?:[,.)]| years| ans| años| лет)"),
        "fate_right": re.compile(rf"(?: \([^()\n]{{2,60}}\))?{aside} (?:{'|'.join(words['fate_after'])})(?!\w)"),
        "speech_right": re.compile(rf"{aside} (?:{'|'.join(words['speech_after'])})(?!\w)"),
        "thing_right": re.compile(rf"(?:['’]s)? (?:{either(words['thing_after'])})(?!\w)"),
    }
