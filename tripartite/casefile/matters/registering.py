"""Whether, why and how often: an organisation's registration as different voices tell it.

Three questions for each organisation: in what state it is (registered, refused, suspended, dissolved), for what reasons
it was refused or closed, and how many applications or refusals are claimed against how many acts are told one by one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import Anchors, same_time, when
from tripartite.casefile.records import Record
from tripartite.values.statements import Figure, Registration
from tripartite.values.vocabulary import AFFIRMED, Measure, RegistrationAct

_TIMES = re.compile(
    r"(?i)(?:\w+ )?(?:times|occasions|refusals|rejections|attempts|fois|reprises|refus|rejets|tentatives|veces"
    r"|ocasiones|denegaciones|negativas|rechazos|intentos|раза?|отказ\w*|попыт\w*)\b"
)
_REGISTERING = re.compile(
    r"(?i)regist|enregistr|inscri|регистр|denied|refus|reject|rejet|rechaz|neg[óa]|deneg|отказ|personer"
    r"|turn\w+ \w+ (?:away|down)"
)
#: Who applies to be registered; ministries refuse, companies are only named beside.
_APPLYING = ("union", "union-centre", "employers", "ngo", "other")
_BRANCH = re.compile(r" \([^()]*\)$")


def registrations_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """The matters of each organisation's registration on which voices differ."""
    acts = _acts(ground)
    figures = claimed(ground)
    names = {actor.key: actor.name for actor in ground.actors}
    for key in sorted(set(acts) | set(figures), key=lambda one: names[one]):
        told = acts.get(key, [])
        yield from _states(names[key], told)
        yield from _reasons(names[key], told)
        yield from _counts(ground, names[key], told, figures.get(key, []))


def _acts(ground: Ground) -> dict[str, list[Record]]:
    acts: dict[str, list[Record]] = defaultdict(list)
    for record in ground.of_sort("registrations"):
        one = record.statement
        assert isinstance(one, Registration)
        key = applicant(ground, record)
        if key is not None and one.modality in AFFIRMED:
            acts[key].append(record)
    return acts


def claimed(ground: Ground) -> dict[str, list[Record]]:
    """Figures of attempts and refusals, by the organisation that applied.

    A figure counts for the organisation of the registration act told in its own sentence, a branch for its parent;
    where no act is told there, for the only organisation that is named beside it.
    """
    anchors = Anchors(ground)
    keys = {actor.key for actor in ground.actors if actor.type in _APPLYING}
    acts = list(ground.of_sort("registrations"))
    found: dict[str, list[Record]] = defaultdict(list)
    for record in ground.of_sort("figures"):
        one = record.statement
        assert isinstance(one, Figure)
        if one.measure is Measure.ATTEMPTS or _counts_times(record):
            told = {key for act in acts if _in_one_sentence(act, record) and (key := applicant(ground, act))}
            near = sorted(told) or sorted(anchors.within(record) & keys) or sorted(anchors.near(record) & keys)
            if len(near) == 1:
                found[near[0]].append(record)
    return found


def _counts_times(record: Record) -> bool:
    """Whether a figure says how many times something was registered or refused."""
    of = getattr(record.statement, "of", None) or ""
    return bool(_TIMES.match(of) and _REGISTERING.search(record.quote))


def _in_one_sentence(act: Record, record: Record) -> bool:
    a, b = act.statement.evidence[0], record.statement.evidence[0]
    return act.document == record.document and a.start < b.end and b.start < a.end


def applicant(ground: Ground, act: Record) -> str | None:
    """The key of the organisation of a registration act, the parent's where only a branch in brackets is named."""
    one = act.statement
    assert isinstance(one, Registration)
    name = one.organisation or ""
    actor = ground.actor(name, act) or ground.actor(_BRANCH.sub("", name), act)
    return actor.key if actor else None


def _states(name: str, told: list[Record]) -> Iterator[Disagreement]:
    lasting = [one for one in told if _act(one) is not RegistrationAct.APPLICATION]
    values = _distinct([Value(one, str(_act(one))) for one in lasting])
    if len({one.voice for one in values}) > 1 and _states_clash(lasting):
        why = "acts of several times, or several tellings of one: the ledger has them in order"
        yield Disagreement(f"registration of {name}", "registration", tuple(values), Verdict.DIFFER, why)


def _states_clash(acts: list[Record]) -> bool:
    """Whether two different acts may be of one time: acts with dates of their own only follow one another."""
    dates = [when(getattr(one.statement, "date", None)) for one in acts]
    return any(
        _act(a) is not _act(b) and same_time(dates[i], dates[j])
        for i, a in enumerate(acts)
        for j, b in enumerate(acts[:i])
    )


def _reasons(name: str, told: list[Record]) -> Iterator[Disagreement]:
    values = _distinct(
        [Value(one, reason) for one in told if (reason := getattr(one.statement, "reason", None)) is not None]
    )
    if len(values) > 1 and len({one.voice for one in values}) > 1:
        yield Disagreement(
            f"reasons given for refusing or closing {name}",
            "other",
            tuple(values),
            Verdict.DIFFER,
            "the reasons told are not the same",
        )


def _counts(ground: Ground, name: str, told: list[Record], claimed: list[Record]) -> Iterator[Disagreement]:
    values = _distinct([Value(one, float(getattr(one.statement, "quantity", 0))) for one in claimed])
    refused = [one for one in told if _act(one) is RegistrationAct.REFUSAL]
    elsewhere = [one for one in refused if not any(_in_one_sentence(one, claim) for claim in claimed)]
    apart = refusals_apart(told)
    claims = {one.quantity for one in values}
    alone = any(one != apart for one in {one.quantity for one in values if not told_out(one.record, told)})
    if not values or (len(claims) < 2 and not (elsewhere and alone)):
        return
    why = f"{apart} refusals are told one by one" if elsewhere and alone else "the numbers claimed are not the same"
    shown = (*values, *_distinct([Value(one, _when(one)) for one in refused])[:8])
    verdict = Verdict.DIFFER
    if len(claims) > 1 and _cannot_all_be(ground, values):
        verdict, why = Verdict.CONTRADICT, "at one time several numbers are claimed, or fewer later than before"
    yield Disagreement(f"how often {name} applied or was refused", "attempts", shown, verdict, why)


def _cannot_all_be(ground: Ground, values: list[Value]) -> bool:
    """Whether some number is claimed of the same year as another, or a smaller one later: such counts only grow."""
    claims = sorted((ground.moment(one.record)[:4], float(one.quantity)) for one in values if ground.moment(one.record))
    return any(a[1] != b[1] if a[0] == b[0] else b[1] < a[1] for i, b in enumerate(claims) for a in claims[:i])


def refusals_apart(acts: Iterable[Record]) -> int:
    """How many refusals are told one by one: each date once; an undated one may be any of these, and counts alone."""
    dates = {getattr(one.statement, "date", None) for one in acts if _act(one) is RegistrationAct.REFUSAL}
    return len(dates - {None}) or len(dates)


def told_out(claim: Record, acts: Iterable[Record]) -> bool:
    """Whether the sentence of a claimed number tells as many acts of one kind: "refused twice, in May and June"."""
    counts = Counter(_act(one) for one in acts if _in_one_sentence(one, claim))
    return getattr(claim.statement, "quantity", None) in counts.values()


def _when(record: Record) -> str:
    return getattr(record.statement, "date", None) or "undated"


def _act(record: Record) -> RegistrationAct:
    assert isinstance(record.statement, Registration)
    return record.statement.act


def _distinct(values: list[Value]) -> list[Value]:
    seen: dict[tuple[object, ...], Value] = {}
    for value in values:
        seen.setdefault((value.voice, value.quantity), value)
    return list(seen.values())
