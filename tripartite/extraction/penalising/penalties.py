"""What is imposed: the penalties that a sentence names, each with the verb that imposes it.

Two sorts of family (`data/sanctions/LANGUAGE.json`): a *verb* imposes by itself ("was fined", "banned from"); a
*noun* names a penalty ("two years in prison") and counts only where a verb imposes it ("sentenced", "received",
"ordered to pay"), so that what a law threatens or a prosecutor asks for is not read.
"""

from __future__ import annotations

import re

from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.penalty_rules import Family, Licence, Rules, rules
from tripartite.extraction.penalising.penalty_shares import (
    SHARE,
    Anchor,
    Penalty,
    amount_end,
    once_each,
    with_further_terms,
    with_shares,
)
from tripartite.extraction.rulebook import MONEY, SPAN
from tripartite.values.vocabulary import SanctionType

_DAYS = re.compile(r"P\d+[DW]")
#: Penalties that need no verb where one person stands before them: "she owes 100 hours of community work".
_ALONE = frozenset(
    {
        SanctionType.IMPRISONMENT,
        SanctionType.SUSPENDED_SENTENCE,
        SanctionType.COMMUNITY_SERVICE,
        SanctionType.FINE,
        SanctionType.RESTRICTED_FREEDOM,
        SanctionType.BAN,
    }
)
#: A law raises or lowers what all are threatened with: "increased punishments for abuse to eight years".
_OF_ALL = re.compile(
    r"\s*(?:the\s+|its\s+)?(?:(?:minimum|maximum|prison|criminal|existing|possible)\s+){0,2}"
    r"(?:punishments?|penalt(?:y|ies)|sentences|sanctions|terms|fines)\s+(?:for|of\s+those)\b",
    re.IGNORECASE,
)
#: A court that "upheld the conviction and suspended the one-year sentence" left a suspended one.
_SUSPENDS = re.compile(
    r"\b(?:suspended|suspendit|a\s+suspendu|suspendió)\s+(?:the|his|her|their|la|sa|le|el|su)\s+"
    r"(?:(?:peine|sentence|pena|condena)\s+(?:de|d['’])\s*)?\Z",
    re.IGNORECASE,
)
#: No sentence names more penalties than this; a text that repeats itself without end is not read on.
_MOST = 20


def penalties(found: Masked, context: str = "") -> list[Penalty]:
    """The penalties imposed in a sentence, in order, each with its verb; those that nothing imposes are left out.

    Args:
        context: the sentence before, where a family needs a word that may stand there.
    """
    chosen = rules(found.sentence.language)
    anchors = _anchors(found, chosen)
    imposed = _reductions(found, chosen)[:_MOST]
    taken = [(one.start, one.end) for one in imposed]
    for family, start, end, voice in _named(found, chosen, context)[:_MOST]:
        if any(low < end and start < high for low, high in taken):
            continue
        anchor: Anchor | None = Anchor(start, end, family.name, voice)
        if not family.verb:
            anchor = _licence(found, chosen, family, start, end, anchors, imposed)
        if anchor:
            amount_at = _amount(found, family, start, end)
            kind = _kind(found, chosen, family, (start, end), anchor, amount_at)
            imposed.append(Penalty(family, kind, start, end, anchor, amount_at))
    ordered = with_shares(found, sorted(imposed, key=lambda one: one.start))
    told = once_each(with_further_terms(found, chosen, ordered))
    return [one for one in told if not _only_threatened(found, chosen, one) and not _of_office(found, chosen, one)]


def _kind(
    found: Masked, chosen: Rules, family: Family, span: tuple[int, int], anchor: Anchor, amount_at: int | None
) -> SanctionType:
    """The type of a penalty: a prison term followed by "suspended" is a suspended sentence.

    Days "spent behind bars", without a court that gave them, are a detention.
    """
    start, end = span
    length = found.length_at(amount_at) if amount_at is not None and family.type is SanctionType.IMPRISONMENT else None
    spent = chosen.patterns["spent"].search(found.words[anchor.start : anchor.end])
    counted = spent or (length and "сут" in length.words.casefold())
    if length and (length.value.startswith("PT") or (counted and _DAYS.fullmatch(length.value))):
        return SanctionType.DETENTION
    if family.type is SanctionType.IMPRISONMENT and (
        chosen.patterns["suspended_after"].match(found.words[end:]) or _SUSPENDS.search(found.words[:start])
    ):
        return SanctionType.SUSPENDED_SENTENCE
    return family.type


def _reductions(found: Masked, chosen: Rules) -> list[Penalty]:
    """Penalties cut to less: each a penalty of its own, of the sort that its clause names."""
    told = []
    for match in chosen.patterns["reduced"].finditer(found.words):
        to = chosen.patterns["reduced_to"].search(found.words, match.start(), match.end() + 110)
        if to is None or _OF_ALL.match(found.words, match.end()):
            continue
        at = next(place for place in range(to.start(), to.end()) if found.words[place] in (MONEY, SPAN))
        low, high = max(0, match.start() - 80), min(len(found.words), to.end() + 60)
        around = found.words[low:high]
        kinds = [kind for kind, pattern in chosen.reduced_kinds if pattern.search(around)]
        kind = kinds[0] if kinds else SanctionType.IMPRISONMENT
        if found.words[at] == MONEY:
            kind = SanctionType.FINE
        family = Family("reduced", kind, True, chosen.patterns["reduced"], bodies=kind is SanctionType.FINE)
        told.append(Penalty(family, kind, match.start(), high, Anchor(match.start(), match.end(), "reduced", ""), at))
    return told


def _named(found: Masked, chosen: Rules, context: str) -> list[tuple[Family, int, int, str]]:
    """Every penalty phrase and its voice; where two overlap the earlier family wins."""
    named: list[tuple[Family, int, int, str]] = []
    for number in sorted(chosen.families_by_stem.live(found.words)):
        family = chosen.families[number]
        if family.needs and not (family.needs.search(found.sentence.text) or family.needs.search(context)):
            continue
        for match in family.pattern.finditer(found.words):
            if not any(start < match.end() and match.start() < end for _, start, end, _ in named):
                named.append((family, match.start(), match.end(), _voice(match)))
    return sorted(named, key=lambda one: one[1])


def _anchors(found: Masked, chosen: Rules) -> list[tuple[Licence, Anchor]]:
    anchors = []
    for number in sorted(chosen.licences_by_stem.live(found.words)):
        licence = chosen.licences[number]
        for match in licence.pattern.finditer(found.words):
            anchors.append((licence, Anchor(match.start(), match.end(), licence.name, _voice(match))))
    return sorted(anchors, key=lambda one: one[1].start)


def _voice(match: re.Match[str]) -> str:
    """The voice that a pattern settles by the name of the group that matched; "" where it settles none."""
    told = [name for name, value in match.groupdict().items() if value is not None]
    return next(
        (voice for voice in ("active", "subject", "owner", "entry") for name in told if name.startswith(voice)), ""
    )


def _licence(
    found: Masked,
    chosen: Rules,
    family: Family,
    start: int,
    end: int,
    anchors: list[tuple[Licence, Anchor]],
    imposed: list[Penalty],
) -> Anchor | None:
    """The verb that imposes a penalty noun; its voice is "after" where the penalised stand behind the noun."""
    before = imposed[-1] if imposed else None
    shares = before is not None and (not family.licences or before.anchor.name in family.licences)
    if before is not None and shares and SHARE.fullmatch(found.words[before.end : start]):
        return before.anchor
    for licence, anchor in reversed(anchors):
        if anchor.start >= start or not _may_impose(licence, family):
            continue
        if family.name != "bracketed" and _parted(found, anchor.end, start):
            break
        if _amount(found, family, start, end) is None and chosen.patterns["charge"].search(
            found.words, anchor.end, start
        ):
            break  # "sentenced for a protest against travel restrictions" restricts nobody's travel
        near = start - anchor.end <= licence.reach
        chained = family.name == "bracketed" or (
            before is not None and before.anchor.start >= anchor.start and start - before.end <= 90
        )
        if near or chained:
            return anchor
    if before is not None and shares and before.family.verb and _follows(found, before, start):
        return before.anchor
    if chosen.patterns["possessor"].search(found.words[max(0, start - 120) : start]):
        return Anchor(start, end, "noun", "possessor")
    tail = found.words[end : end + 60]
    direct = chosen.patterns["against"].match(tail) or chosen.patterns["of_whom"].match(tail)
    later = chosen.patterns["after"].search(tail)
    if later or direct:
        return Anchor(start, end, "noun", "after" if later else "whom")
    measured = not family.licences and family.type in _ALONE and _amount(found, family, start, end) is not None
    if measured and not _in_doubt(found, chosen, start, end):
        return Anchor(start, end, "alone", "alone")
    return None


def _in_doubt(found: Masked, chosen: Rules, start: int, end: int) -> bool:
    """Whether the clause of a penalty that no verb imposes speaks of a law, a demand, a risk or a denial."""
    parted = [at for at, strength in breaks(found.sentence.text, found.sentence.language) if strength == STRONG]
    low = max((at for at in parted if at <= start), default=0)
    high = min((at for at in parted if at > end), default=len(found.words))
    return bool(chosen.patterns["doubt"].search(found.words, low, high))


def _may_impose(licence: Licence, family: Family) -> bool:
    if family.licences and licence.name not in family.licences:
        return False
    return not licence.types or family.type in licence.types


def _follows(found: Masked, before: Penalty, start: int) -> bool:
    """Whether a penalty noun stands right after another's amount: "fined 500 dollars and ten days' detention"."""
    if before.amount_at is None:
        return False
    end = amount_end(found, before)
    return start - end <= 14 and not _parted(found, end, start)


def _parted(found: Masked, low: int, high: int) -> bool:
    return any(
        strength == STRONG and low < at <= high for at, strength in breaks(found.sentence.text, found.sentence.language)
    )


def _amount(found: Masked, family: Family, start: int, end: int) -> int | None:
    """Where the amount of a penalty begins: inside its words, else where the family's `amount` reads on to."""
    mark = MONEY if family.type in (SanctionType.FINE, SanctionType.DAMAGES) else SPAN
    inside = found.words.find(mark, start, end)
    if inside >= 0:
        return inside
    earlier = family.amount_before.search(found.words, max(0, start - 80), start) if family.amount_before else None
    onward = earlier or (family.amount.match(found.words, end) if family.amount else None)
    if onward is None:
        return None
    at = found.words.find(mark, onward.start(), onward.end())
    return at if at >= 0 else None


def _only_threatened(found: Masked, chosen: Rules, one: Penalty) -> bool:
    """Whether the words right before name a maximum, a demand or a possibility."""
    pattern = chosen.patterns["not_imposed"]
    if chosen.patterns["ranged"].match(found.words[max(one.end, amount_end(found, one)) :]):
        return True
    between = found.words[max(one.anchor.end, one.start - 60) : one.start]
    if one.anchor.end <= one.start and pattern.search(between):
        return True
    return bool(pattern.search(found.words[max(0, one.anchor.start - 60) : one.anchor.start]))


def _of_office(found: Masked, chosen: Rules, one: Penalty) -> bool:
    """Whether a length of time is a term of office, not of prison: "was elected to a five-year term as president"."""
    if one.amount_at is None or one.type is not SanctionType.IMPRISONMENT:
        return False
    low, high = max(0, one.start - 180), min(len(found.words), one.end + 60)
    return any(
        term.start() < one.end and one.start < term.end()
        for term in chosen.patterns["office_term"].finditer(found.words, low, high)
    )
