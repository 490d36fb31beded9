"""Names of those who ask or are asked, as this project writes them: Committees by title, Governments with country."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.attributing.voices import FREEDOM, STANDARDS, Voices
from tripartite.text.countries import country_name

BODIES = (
    (
        re.compile(
            r"conference committee|committee on the application of standards|"
            r"commission de (?:la conférence|l['’]application)|comisión de (?:la conferencia|aplicación)|"
            r"комитет\w* по применению",
            re.IGNORECASE,
        ),
        STANDARDS,
    ),
    (
        re.compile(r"committee of experts|commission d['’]experts|comisión de expertos", re.IGNORECASE),
        "Committee of Experts",
    ),
    (
        re.compile(r"freedom of association$|liberté syndicale$|libertad sindical$", re.IGNORECASE),
        FREEDOM,
    ),
)
_COMMITTEE = re.compile(
    r"\A(?:the|la|le|el|this|cette|ce|esta|este)?\s*(?:committee|commission|comité|comisión)\Z", re.IGNORECASE
)
_BARE_COMMITTEE = re.compile(r"\b[Tt]he Committee\b(?!\s+(?:of|on|for|to)\b)")
GOVERNMENT = re.compile(
    r"\A(?:the|le|el|du|au|al|this|its|our|their|my|mon|notre|son|mi|nuestro|su|наше|моё)?\s*(?:government|gouvernement|gobierno|правительств\w*)(?:\s+representative)?\Z",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"\A(?:the|an?|both|all|some|many|several|to|of|le|la|les|une?|des|du|aux?|à la|à|el|los|las|una?|al|a la)\s+|"
    r"\A[ld]['’]",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?:union|federation|confederation|congress|league|network|association|alliance|guild|forum|movement|coalition|"
    r"syndicat|fédération|confédération|centrale|ligue|réseau|collectif|mouvement|intersyndicale|"
    r"sindicato|federación|confederación|central|red|liga|unión|asociación|movimiento|coalición|coordinadora|"
    r"профсоюз|федерация|конфедерация|конгресс|лига|союз|сеть|ассоциация|движение|объединение|альянс|коалиция|форум)\Z",
    re.IGNORECASE,
)
#: How far back, in code points, a bare head takes up a body told before.
_LATELY = 600
#: Stems that many labels share and that tie a phrase to no speaker.
_COMMON = {"member", "membre", "miembr", "repres", "observ", "govern", "gouver", "gobier", "intern", "states", "union"}


def known_name(analysis: Analysis, voices: Voices, name: str, at: int) -> str | None:
    """A name as this project writes it: Committees by their titles, "the Government" with its country."""
    for pattern, title in BODIES:
        if voices.committee() and pattern.search(name):
            return title
    if _COMMITTEE.match(name):
        return voices.committee() or _last_committee(analysis, at)
    if GOVERNMENT.match(name):
        return government_at(analysis, at)
    speech = analysis.speech_at(at)
    if speech and (not _stems(name) or _stems(name) & _stems(f"{speech.label} {speech.on_behalf_of or ''}")):
        return speech.label
    bare = ARTICLE.sub("", name, count=1)
    return _one_headed(analysis, bare, at) or bare or None


def _one_headed(analysis: Analysis, head: str, at: int) -> str | None:
    """The one body of the document that a bare head means ("the congress"), or the one so headed that was told last.

    None where several could be meant.
    """
    if not _HEADED.match(head):
        return None
    word = head.casefold()
    so_headed = [
        one for one in analysis.mentions if one.sort == "organisations" and word in one.name.casefold().split()
    ]
    named = {one.name for one in so_headed}
    if len(named) > 1:
        named = {one.name for one in so_headed if at - _LATELY < one.start < at}
    return named.pop() if len(named) == 1 else None


def _stems(words: str) -> set[str]:
    return {word[:6] for word in re.findall(r"\w{4,}|[A-Z]{2,}", words.casefold().replace("’", "'"))} - _COMMON


def _last_committee(analysis: Analysis, at: int) -> str | None:
    """The committee named last before an offset; None where "the Committee" is spoken of before any is named."""
    named = [one for one in analysis.mentions if "ommittee" in one.name and one.start < at]
    if not named or _BARE_COMMITTEE.search(analysis.text, 0, named[0].start):
        return None
    return named[-1].name


def government_at(analysis: Analysis, at: int) -> str:
    country = analysis.country_at(at)
    name = country_name(country) if country else None
    return f"Government of {name}" if name else "Government"
