"""How a claim is put: asserted, alleged, denied, planned, requested, or only supposed.

"No union was refused" is not a refusal, "the union should be registered" no registration. Following the practice of
factuality annotation (FactBank) and of NegEx-like readers, each *family* of cue words is data
(`data/modality/LANGUAGE.json`): on which side of a trigger it stands, how far it reaches, which clause breaks it may
cross, what may stand between. Families are tried in the order of `_ORDER`; the first sort that holds is the answer.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import STRONG, WEAK, between
from tripartite.extraction.folded import folded_of
from tripartite.extraction.stems import Stems
from tripartite.values.vocabulary import Modality, PassageKind

FOLDER = Path(__file__).parent / "data" / "modality"
#: A supposition outranks all else: "if no union is refused" tells neither of a refusal nor of its absence.
_ORDER = ("hypothetical", "denied", "requested", "planned", "alleged")
_CROSSES = {"none": 0, "weak": WEAK, "strong": STRONG}
_MODALITY = {
    "hypothetical": Modality.PLANNED,
    "denied": Modality.DENIED,
    "requested": Modality.REQUESTED,
    "planned": Modality.PLANNED,
    "alleged": Modality.ALLEGED,
}
#: A past participle asks for something only in the passive ("be released"): "the workers dismissed" states a fact.
_PARTICIPLE = re.compile(r"\w+(?:ed|en|lt|nt|ut|ght|own|ung)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:be|is|are|being|gets?)\s+(?:\w+ly\s+|all\s+|not\s+)?$", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[•·\-–*]|\(?[a-z0-9ivx]{1,4}\))\s")
_LEAD = re.compile(
    r"(?:call(?:s|ed)? (?:on|upon)|ask|urge[sd]?|demand|request|recommend|must|should|to\s*:\s*$|prie|demande|invite|"
    r"recommande|exhorte|pide|insta|solicita|recomienda|призыва|проси|рекоменд|требу)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CueFamily:
    """One family of cue words and how it governs a trigger; see the data files."""

    name: str
    put: str
    right: bool
    cue: re.Pattern[str]
    reach: int
    crosses: int
    link: re.Pattern[str] | None
    block: re.Pattern[str] | None
    trigger: re.Pattern[str] | None
    form: str


def families_from(plain: dict[str, object]) -> tuple[CueFamily, ...]:
    """The cue families of one language's data, in the order of their weight."""

    def pattern(one: dict[str, str], key: str) -> re.Pattern[str] | None:
        return re.compile(one[key], re.IGNORECASE) if key in one else None

    found = []
    for one in plain["families"]:  # type: ignore[attr-defined]
        found.append(
            CueFamily(
                name=one["name"],
                put=one["put"],
                right=one["side"] == "right",
                cue=re.compile(one["cue"], re.IGNORECASE),
                reach=int(one["reach"]),
                crosses=_CROSSES[one.get("across", "none")],
                link=pattern(one, "link"),
                block=pattern(one, "block"),
                trigger=pattern(one, "trigger"),
                form=one.get("form", ""),
            )
        )
    return tuple(sorted(found, key=lambda family: _ORDER.index(family.put)))


@lru_cache(maxsize=8)
def families(language: str) -> tuple[CueFamily, ...]:
    """The cue families of a language; none where the language is not read."""
    path = FOLDER / f"{language}.json"
    return families_from(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ()


def put_in(text: str, language: str, start: int, end: int, *, only: str | None = None) -> str:
    """How the words `text[start:end]` of a sentence are put: a word of `_ORDER`, or "asserted".

    Args:
        only: look for this one way alone.
    """
    some = families(language)
    for number in _may_govern(text, language):
        family = some[number]
        if (only is None or family.put == only) and _governs(family, text, language, start, end):
            return family.put
    return "asserted"


@lru_cache(maxsize=512)
def _may_govern(text: str, language: str) -> tuple[int, ...]:
    """The numbers of the families whose cues can stand in a sentence, in order."""
    return tuple(sorted(_stems(language).live(text)))


@lru_cache(maxsize=8)
def _stems(language: str) -> Stems:
    return Stems.of_patterns([one.cue.pattern for one in families(language)])


@lru_cache(maxsize=512)
def _cues(cue: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    """Where the cues of a family stand in a sentence; remembered, since its triggers are asked about one by one."""
    return tuple(folded_of(cue).spans(text))


def _governs(family: CueFamily, text: str, language: str, start: int, end: int) -> bool:
    """Whether some cue of the family governs the trigger at `start`..`end`."""
    if family.trigger and not family.trigger.match(text, start):
        return False
    for first, last in _cues(family.cue, text):
        gap = (end, first) if family.right else (last, start)
        if not 0 <= gap[1] - gap[0] <= family.reach:
            continue
        words = text[gap[0] : gap[1]]
        if family.block and family.block.search(words):
            continue
        if family.link and not family.link.fullmatch(words):
            continue
        if between(text, language, *gap) > family.crosses:
            continue
        if family.form == "base-or-passive" and _PARTICIPLE.match(text, start) and not _PASSIVE.search(words):
            continue
        return True
    return False


@lru_cache(maxsize=4096)
def how_put(text: str, language: str, start: int, end: int) -> str:
    """As `put_in`, remembered: several extractors ask of the same words."""
    return put_in(text, language, start, end)


def is_hypothetical(analysis: Analysis, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words at `start`..`end` (offsets of the whole text) only suppose or rule: no event happened.

    Rights, risks, conditions, legal rules and maxima: "may be fined", "the right to strike", "if it is refused".
    """
    return how_put(sentence.text, sentence.language, start - sentence.start, end - sentence.start) == "hypothetical"


def modality_of(analysis: Analysis, sentence: Sentence, start: int, end: int) -> Modality:
    """How the claim whose trigger stands at `start`..`end` (offsets of the whole text) is put.

    What is only supposed counts as planned here; `is_hypothetical` tells the two apart.
    """
    put = how_put(sentence.text, sentence.language, start - sentence.start, end - sentence.start)
    if put in ("asserted", "alleged") and in_list_of_requests(analysis, sentence) and start - sentence.start <= 40:
        return Modality.REQUESTED
    return _MODALITY.get(put, Modality.ASSERTED)


def in_list_of_requests(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list whose lead asks for what follows ("calls on the Government to:")."""
    passage = analysis.passage_of(sentence)
    listed = passage.kind is PassageKind.LIST_ITEM or bool(_ITEM.match(analysis.text, passage.start))
    for index in range(sentence.passage - 1, max(-1, sentence.passage - 16), -1):
        before = analysis.passages[index]
        words = analysis.text[max(before.start, before.end - 160) : before.end].rstrip()
        if words.endswith(":"):
            return bool(_LEAD.search(words))
        if not listed and not words.endswith((";", ",", " and", " et", " y", " и")):
            return False
    return False
