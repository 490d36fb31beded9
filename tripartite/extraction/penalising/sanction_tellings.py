"""Several tellings of one sanction: what one voice tells twice is one statement, and a term cut keeps its sort."""

from __future__ import annotations

from dataclasses import replace

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType


def of_one_sort(found: list[Sanction]) -> list[Sanction]:
    """A term that was cut stays of its sort: what is left of a suspended sentence is a suspended sentence."""
    sorts: dict[str | None, set[SanctionType]] = {}
    told = []
    for one in found:
        if one.rule == "sanctions.reduced" and sorts.get(one.person) == {SanctionType.SUSPENDED_SENTENCE}:
            one = replace(one, type=SanctionType.SUSPENDED_SENTENCE)
        elif one.type in (SanctionType.IMPRISONMENT, SanctionType.SUSPENDED_SENTENCE):
            sorts.setdefault(one.person, set()).add(one.type)
        told.append(one)
    return told


def once_per_voice(analysis: Analysis, found: list[Sanction]) -> list[Sanction]:
    """One sanction for a fact that one voice tells twice, with both quotations; the fuller telling is kept."""
    kept: list[Sanction] = []
    told: dict[tuple[object, ...], list[int]] = {}
    for one in found:
        speech = analysis.speech_at(one.start)
        same = told.setdefault((speech.extent if speech else None, one.person, one.type), [])
        twin = next((n for n in same if _same_fact(kept[n], one)), None) if one.person else None
        if twin is None:
            same.append(len(kept))
            kept.append(one)
        else:
            kept[twin] = _joined(kept[twin], one)
    return kept


def _joined(first: Sanction, again: Sanction) -> Sanction:
    """One sanction of two tellings: the one with an amount leads, the other fills what it leaves open."""
    lead, other = (again, first) if first.amount is None and again.amount else (first, again)
    return replace(
        lead,
        evidence=tuple(dict.fromkeys((*lead.evidence, *other.evidence))),
        imposed=lead.imposed or other.imposed,
        until=lead.until or other.until,
        until_computed=None if lead.until or other.until else lead.until_computed or other.until_computed,
        charge=lead.charge or other.charge,
        court=lead.court or other.court,
        outcome=lead.outcome or other.outcome,
        ended=lead.ended or other.ended,
    )


def _same_fact(one: Sanction, other: Sanction) -> bool:
    """Whether two sanctions of one person and type can be one: no amounts or dates that differ."""
    if one.amount and other.amount and one.amount != other.amount:
        return False
    if (
        one.imposed
        and other.imposed
        and not (one.imposed.startswith(other.imposed) or other.imposed.startswith(one.imposed))
    ):
        return one.amount is None or other.amount is None
    return True
