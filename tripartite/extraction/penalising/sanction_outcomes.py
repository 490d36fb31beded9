"""What became of a sanction, where its sentence or one of the next says so: pardoned, released, lifted, upheld.

The families are data (`data/outcomes/LANGUAGE.json`). Only words about the sanctioned person are read: after the
penalty as far as nobody else is named, then sentences that name that person, tie a pronoun to them or speak of "the
sentence". A pardon or a release ends a loss of liberty and nothing else; what is annulled ends what its words name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.masking import Masked, masked
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.naming.pronouns import tied
from tripartite.extraction.penalising.party_grammar import grammar
from tripartite.extraction.rulebook import compiled, room
from tripartite.extraction.timing import date_of_act
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import AFFIRMED, SanctionType

#: How many sentences on what became of a sanction may be told.
_AHEAD = 2
_AROUND = 70
#: How far behind a penalty its sentence may tell of its outcome, in code points.
_BEHIND = 400
#: So many days after the reckoned end a release may still be from the term.
_MARGIN = 45
#: Outcomes after which a sanction no longer runs.
ENDS = ("pardoned", "released", "lifted")
#: Outcomes after which the end reckoned from the first length no longer holds.
_UNSETTLES = (*ENDS, "reduced", "suspended")
_LIBERTY = (
    SanctionType.IMPRISONMENT,
    SanctionType.DETENTION,
    SanctionType.SUSPENDED_SENTENCE,
    SanctionType.RESTRICTED_FREEDOM,
)
_FREED = (SanctionType.IMPRISONMENT, SanctionType.DETENTION)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sanction: a word of the data and, where it ended, the date that the text gives."""

    name: str
    ended: str | None


@dataclass(frozen=True)
class _Rules:
    families: tuple[tuple[str, re.Pattern[str]], ...]
    of: tuple[tuple[SanctionType, re.Pattern[str]], ...]
    earlier: re.Pattern[str]
    doubt: re.Pattern[str]
    whole: re.Pattern[str]
    without_subject: re.Pattern[str]
    pronoun: re.Pattern[str]


@lru_cache(maxsize=8)
def _rules(language: str) -> _Rules:
    data = room("outcomes", language)
    words = "|".join(sorted(grammar(language).gender, key=len, reverse=True))
    return _Rules(
        families=tuple((one["name"], compiled(one["patterns"], {})) for one in data["families"]),
        of=tuple((SanctionType(kind), compiled(one, {})) for kind, one in data["of"].items()),
        earlier=compiled(data["earlier"], {}),
        doubt=compiled(data["doubt"], {}),
        whole=compiled(data["whole"], {}),
        without_subject=compiled(data.get("without_subject", "(?!)"), {}),
        pronoun=re.compile(rf"(?<!\w)(?P<word>{words})(?!\w)", re.IGNORECASE),
    )


def outcome_behind(
    analysis: Analysis, found: Masked, low: int, kind: SanctionType, names: Sequence[str | None], imposed: str | None
) -> Outcome | None:
    """What the rest of a penalty's sentence, from `low` on, says became of it, as far as nobody else is named."""
    base = found.sentence.start
    others = [one.start - base for one in found.people if one.start - base >= low and one.name not in names]
    high = min(others, default=len(found.words))
    return _told(analysis, found, low, min(high, low + _BEHIND), kind, imposed)


def with_outcomes(analysis: Analysis, found: list[Sanction]) -> list[Sanction]:
    """The sanctions with what the sentences after them tell of their outcome; ends that no longer hold taken away."""
    told: dict[int, set[str | None]] = {}
    for one in found:
        for evidence in one.evidence:
            told.setdefault(evidence.start, set()).add(one.person)
    settled = []
    for one in found:
        later = _later(analysis, one, told) if one.person and one.outcome is None else None
        if later and later.name == "released" and _long_after(later.ended, one.until_computed):
            later = None
        if later:
            one = replace(one, outcome=later.name, ended=later.ended)
        if one.outcome in _UNSETTLES:
            one = replace(one, until_computed=None)
        settled.append(one)
    return settled


def _later(analysis: Analysis, one: Sanction, told: dict[int, set[str | None]]) -> Outcome | None:
    sentence = analysis.sentence_at(max(evidence.start for evidence in one.evidence))
    for step in range(1, _AHEAD + 1):
        after = analysis.neighbour(sentence, step) if sentence else None
        if after is None:
            return None
        penalised = [names for start, names in told.items() if after.start <= start < after.end]
        people = analysis.mentions_in(after, "people")
        if any(names != {one.person} for names in penalised) or {mention.name for mention in people} - {one.person}:
            return None
        if not any(pattern.search(after.text) for _, pattern in _rules(after.language).families):
            continue
        found = masked(analysis, after)
        if _is_about(analysis, found, one, people, step):
            outcome = _told(analysis, found, 0, len(found.words), one.type, one.imposed)
            if outcome:
                return outcome
    return None


#: A sentence or release that is another's, told by a bond to the one named before: "the sentence of his colleague".
_ANOTHERS = re.compile(
    r"\b(?:his|her|their|son|sa|leurs?|ses|sus?|его|е[её]|их)\s+(?:[\w-]+\s+){0,2}?(?:colleagues?|co-?defendants?|comrades?|"
    r"brothers?|sisters?|wife|husband|father|mother|sons?|daughters?|lawyers?|accomplices?|friends?|subordinates?|partners?|"
    r"collègues?|coaccusée?s?|camarades?|frères?|sœurs?|épou(?:x|se)|mari|femme|père|mère|fils|filles?|avocate?s?|amie?s?|"
    r"colegas?|compañer[oa]s?|herman[oa]s?|espos[oa]|marido|padre|madre|hij[oa]s?|abogad[oa]s?|coacusad[oa]s?|"
    r"коллег\w*|соратник\w*|брат\w*|сестр\w*|муж\w*|жен[аыу]\b|отц\w*|мат(?:ь|ери)|сын\w*|доч\w+|адвокат\w*)",
    re.IGNORECASE,
)


def _is_about(analysis: Analysis, found: Masked, one: Sanction, people: Sequence[Mention], step: int) -> bool:
    """Whether a later sentence is about the sanctioned: by name, by a pronoun tied to them, by "the sentence"."""
    if not people and _ANOTHERS.search(found.words):
        return False
    if people:
        return True
    rules = _rules(found.sentence.language)
    pronouns = list(rules.pronoun.finditer(found.words))
    for pronoun in pronouns:
        parties = tied(analysis, found, found.sentence.start + pronoun.start("word"), pronoun["word"])
        if any(party.name == one.person for party in parties):
            return True
    if step > 1 or pronouns:
        return False
    own = any(kind is one.type and pattern.search(found.words) for kind, pattern in rules.of)
    if own or rules.whole.search(found.words):
        return True
    # "Fue indultada": a verb that needs no subject is about the only person of the sentence before it.
    alone = {mention.name for mention in analysis.mentions_in(_sentence_of(analysis, one), "people")} == {one.person}
    return alone and bool(rules.without_subject.match(found.words))


def _sentence_of(analysis: Analysis, one: Sanction) -> Sentence:
    sentence = analysis.sentence_at(max(evidence.start for evidence in one.evidence))
    assert sentence is not None
    return sentence


def _told(
    analysis: Analysis, found: Masked, low: int, high: int, kind: SanctionType, imposed: str | None
) -> Outcome | None:
    """The first outcome, by the order of the families, that the words between `low` and `high` state of such a kind."""
    rules = _rules(found.sentence.language)
    for name, pattern in rules.families:
        for match in pattern.finditer(found.words, low, high):
            start, end = found.sentence.start + match.start(), found.sentence.start + match.end()
            if not _concerns(found, match.start(), match.end(), name, kind) or _in_doubt(found, match, rules):
                continue
            if is_hypothetical(analysis, found.sentence, start, end):
                continue
            if modality_of(analysis, found.sentence, start, end) not in AFFIRMED:
                continue
            day = date_of_act(analysis, found, match.start(), match.end()) if name in ENDS else None
            when = str(day.value) if day and day.value else None
            if _before(when, imposed) or (when is None and rules.earlier.search(found.words[: match.start()][-40:])):
                continue
            return Outcome(name, when)
    return None


def _in_doubt(found: Masked, match: re.Match[str], rules: _Rules) -> bool:
    return bool(rules.doubt.search(found.words[max(0, match.start() - 90) : match.start()]))


def _concerns(found: Masked, start: int, end: int, name: str, kind: SanctionType) -> bool:
    """Whether an outcome can be that of a sanction of this kind, by its own sort and by what the words around name."""
    if name == "released":
        return kind in _FREED
    if name == "pardoned" and kind not in _LIBERTY:
        return False
    clause = found.words[max(0, start - _AROUND) : end + _AROUND]
    left, right = clause.rfind(";", 0, min(start, _AROUND)), clause.find(";", min(start, _AROUND))
    clause = clause[left + 1 : right if right >= 0 else len(clause)]
    rules = _rules(found.sentence.language)
    named = {sort for sort, pattern in rules.of if pattern.search(clause)}
    return name == "pardoned" or not named or kind in named or bool(rules.whole.search(clause))


def _long_after(ended: str | None, reckoned: str | None) -> bool:
    """Whether a release comes so long after the end of a term that it is from another: more than a month or so."""
    if not ended or not reckoned or len(ended) != len(reckoned):
        return False
    return (date.fromisoformat(ended) - date.fromisoformat(reckoned)).days > _MARGIN


def _before(when: str | None, imposed: str | None) -> bool:
    """Whether an outcome is dated before its sanction, so that it is another's."""
    if not when or not imposed:
        return False
    first, second = when.split("/")[-1], imposed.split("/")[0]
    return first[: len(second)] < second[: len(first)]
