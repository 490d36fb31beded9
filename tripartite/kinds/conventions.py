"""ILO Conventions cited by number or by title, as codes (`C087`), in English, French, Spanish and Russian."""

from __future__ import annotations

import re

_LAST = 191
_NUMBER = r"(?:N|n)(?:os?|[°º]s?|\.º|úms?)\.?|№+"
_LIST = r"\d{1,3}(?:\s?(?:,|and|et|y|e|и|&)\s?(?:No\.?\s?|n[o°º]\s?|núm\.\s?|№\s?)?\d{1,3})*"
_CITED = re.compile(
    rf"""\b(?:Conventions?|Convenios?|Конвенци[яиюей]+)(?:\s+(?:of\ the\ |de\ l[’']|de\ la\ )?(?:ILO|OIT|МОТ))?
        \s+(?:{_NUMBER})?\s?(?P<cited>{_LIST})(?!\d|\.\d|\s?%)
    |\((?:{_NUMBER})\s?(?P<bracketed>\d{{1,3}})\)
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
        digits = hit.group("cited") or hit.group("bracketed") or hit.group("code")
        found |= {int(number) for number in re.findall(r"\d+", digits)}
    codes = {f"C{number:03d}" for number in found if 0 < number <= _LAST}
    codes |= {code for code, title in _TITLES.items() if title.search(text, start, stop)}
    return tuple(sorted(codes))
