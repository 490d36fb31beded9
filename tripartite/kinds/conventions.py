"""ILO Conventions cited by number or by title, as codes (`C087`), in English, French, Spanish and Russian."""

from __future__ import annotations

import re

_LAST = 191
_NUMBER = r"(?:N|n)(?:os?|[°ºᵒ˚]s?|\.º|úms?)\.?|№+"
#: Words that may stand between "Conventions" and their numbers.
_BETWEEN = (
    r"(?:\s+(?:of\ the\ ILO|de\ l[’']OIT|de\ la\ OIT|ILO|OIT|МОТ|core|fundamental|ratified|following|numbers?|"
    r"fondamentales?|ratifiées?|suivantes?|internationales?|du\ travail|fundamentales|ratificad[oa]s|siguientes|"
    r"de\ l[’']Organisation\ internationale\ du\ Travail|of\ the\ International\ Labou?r\ Organi[sz]ation|"
    r"de\ la\ Organización\ Internacional\ del\ Trabajo|Международной\ организации\ труда)){0,4}"
)
_ASIDE = r"(?:\s?\([^()\d]{0,60}?(?:\d{4}|\d{1,2}[ ./-][^()]{3,20}\d{4})?[^()\d]{0,20}\))?"
_ONE = rf"\d{{1,3}}(?![\d.,]\d)(?!\d|\s?%){_ASIDE}"
_AND = r"\s?(?:,\s?(?:and|et|y|и)?|;|and|et|y|e|и|&)\s?"
#: After a singular ("Convention No. 87, 40 dockers") a further number must bear its own sign.
_SIGNED = rf"{_ONE}(?:{_AND}(?:{_NUMBER})\s?{_ONE})*"
_LIST = rf"{_ONE}(?:{_AND}(?:(?:{_NUMBER})\s?)?{_ONE})*"
_PARENTHESIS = re.compile(r"\([^()]*\)")
_CITED = re.compile(
    rf"""\b(?:Conventions|Convenios|Конвенци[ийяхм]+){_BETWEEN}
        \s*:?\s+(?:{_NUMBER})?\s?(?P<listed>{_LIST})
    |\b(?:Convention|Convenio|Конвенци[яюей]+){_BETWEEN}
        \s+(?:{_NUMBER})?\s?(?P<cited>{_SIGNED})
    |\((?:{_NUMBER})\s?(?P<bracketed>\d{{1,3}}(?:{_AND}\d{{1,3}})*)\)
    |\bC\.?\s?(?P<code>[01]?\d{{2}})\b(?=\W*(?:and|et|y|,|\(|:|-|–|\s|$))""",
    re.VERBOSE | re.IGNORECASE,
)
_CONVENTION_NEAR = re.compile(r"\b(?:conventions?|convenios?|конвенци\w+)\b[^.;()]{0,140}\Z", re.IGNORECASE)
#: Titles by which the two Conventions on trade-union rights are named without their numbers.
_TITLES = {
    "C087": re.compile(
        r"Freedom of Association and Protection of the Right to Organi[sz]e Convention|"
        r"[Cc]onvention sur la liberté syndicale et la protection du droit syndical|"
        r"[Cc]onvenio sobre la libertad sindical y la protección del derecho de sindicación|"
        r"Конвенци\w+ о свободе (?:ассоциации|объединений) и защите права"
    ),
    "C098": re.compile(
        r"Right to Organi[sz]e and Collective Bargaining Convention|"
        r"[Cc]onvention sur le droit d[’']organisation et de négociation collective|"
        r"[Cc]onvenio sobre el derecho de sindicación y de negociación colectiva|"
        r"Конвенци\w+ о (?:применении принципов )?прав\w* на организацию"
    ),
}


def conventions_in(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The Conventions cited in `text[start:end]`, each once, by number."""
    stop = len(text) if end is None else end
    found = set()
    for hit in _CITED.finditer(text, start, stop):
        if hit.group("bracketed") and not _CONVENTION_NEAR.search(text[max(start, hit.start() - 160) : hit.start()]):
            continue
        digits = next(part for part in hit.groups() if part)
        found |= {int(number) for number in re.findall(r"\d+", _PARENTHESIS.sub("", digits))}
    codes = {f"C{number:03d}" for number in found if 0 < number <= _LAST}
    codes |= {code for code, title in _TITLES.items() if title.search(text, start, stop)}
    return tuple(sorted(codes))
