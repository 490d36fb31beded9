"""Who is who, kept: actors rebuilt country by country, and people's judgements, superseded but never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from tripartite.resolution.actors import Actor, ActorName
from tripartite.resolution.matching import Judged
from tripartite.store import models
from tripartite.store.statements import proposals
from tripartite.values.errors import Conflict

_SORTS = ("people", "organisations")
#: The verdict that takes the one before it back.
WITHDRAWN = "withdrawn"


def unresolved_countries() -> list[str]:
    """Countries ("" for none) with people or bodies that belong to no actor yet: all that a new document touches."""
    named = models.ActorName.objects.filter(statement=OuterRef("pk"))
    rows = models.Statement.objects.filter(sort__in=_SORTS, document__copy_of=None).exclude(Exists(named))
    rows = rows.exclude(pk__in=proposals().values("pk"))
    return sorted(set(rows.values_list("country", flat=True)))


def replace_actors(country: str, actors: Sequence[Actor]) -> None:
    """Put the actors of one country in the place of those kept before; bodies of the world are shared by countries."""
    wanted = {key for actor in actors for key in actor.statements}
    with transaction.atomic():
        models.ActorName.objects.filter(statement__country=country, statement__sort__in=_SORTS).delete()
        statements = {
            row.key: row
            for row in models.Statement.objects.filter(country=country, sort__in=_SORTS).only("key", "document_id")
            if row.key in wanted
        }
        rows = {actor.key: _row(actor, country) for actor in actors}
        models.Actor.objects.bulk_create(
            rows.values(),
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["sort", "name", "type", "country", "reasons"],
        )
        kept = dict(models.Actor.objects.filter(key__in=rows).values_list("key", "id"))
        documents = dict(models.Document.objects.values_list("sha256", "id"))
        names = []
        for actor in actors:
            for name, sha256, key in _uses(actor):
                if key in statements:
                    names.append(
                        models.ActorName(
                            actor_id=kept[actor.key],
                            document_id=documents[sha256],
                            statement_id=statements[key].id,
                            name=name[:400],
                        )
                    )
        models.ActorName.objects.bulk_create(names, batch_size=500)
        models.Actor.objects.filter(names=None).delete()


def _row(actor: Actor, country: str) -> models.Actor:
    return models.Actor(
        key=actor.key,
        sort=actor.sort,
        name=actor.name[:400],
        type=actor.type,
        country="" if actor.world else country,
        reasons=list(actor.reasons),
    )


def _uses(actor: Actor) -> Iterable[tuple[str, str, str]]:
    for naming in actor.namings:
        for name in naming.names:
            yield name, naming.document, naming.statement


def actors(country: str) -> list[Actor]:
    """The actors that documents name in statements about a country, with the names used there."""
    return _values(models.ActorName.objects.filter(statement__country=country, document__copy_of=None))


def people_by_country(countries: Iterable[str]) -> dict[str, list[Actor]]:
    """The people among the actors of some countries' documents, by country: their keys and names alone."""
    named = models.ActorName.objects.filter(actor__sort="people", document__copy_of=None)
    rows = named.filter(statement__country__in=list(countries)).values_list("statement__country", "actor__key", "name")
    names: dict[str, dict[str, dict[str, None]]] = {}
    for country, key, name in rows.order_by("actor_id", "id"):
        names.setdefault(country, {}).setdefault(key, {})[name] = None
    return {country: [_named(key, list(told)) for key, told in people.items()] for country, people in names.items()}


def _named(key: str, names: list[str]) -> Actor:
    told = tuple(ActorName(one, ()) for one in names)
    return Actor(key=key, sort="people", name=names[0], type="", names=told, statements=(), reasons=())


def actors_named(name: str) -> list[Actor]:
    """Every actor that some document calls by this name, whatever the case."""
    found = models.ActorName.objects.filter(name__iexact=name).values_list("actor_id", flat=True)
    return actors_of_ids(set(found))


def actors_of_ids(ids: Iterable[int]) -> list[Actor]:
    """Actors by their rows' numbers, with all their names."""
    return _values(models.ActorName.objects.filter(actor_id__in=list(ids), document__copy_of=None))


_COLUMNS = (
    "actor_id",
    "actor__key",
    "actor__sort",
    "actor__name",
    "actor__type",
    "actor__reasons",
    "name",
    "document__sha256",
    "statement__key",
)


def _values(names: QuerySet[models.ActorName]) -> list[Actor]:
    rows = names.order_by("actor__sort", "actor__name", "actor_id", "id").values_list(*_COLUMNS)
    heads: dict[int, tuple[str, str, str, str, list[str]]] = {}
    uses: dict[int, dict[str, list[str]]] = {}
    statements: dict[int, list[str]] = {}
    for number, key, sort, full, type_, reasons, name, sha256, statement in rows:
        heads[number] = (key, sort, full, type_, reasons)
        uses.setdefault(number, {}).setdefault(name, []).append(sha256)
        statements.setdefault(number, []).append(statement)
    return [
        Actor(
            key=key,
            sort=sort,
            name=full,
            type=type_,
            names=tuple(
                ActorName(name, tuple(dict.fromkeys(documents)))
                for name, documents in sorted(uses[number].items(), key=lambda use: (-len(use[1]), use[0]))
            ),
            statements=tuple(dict.fromkeys(statements[number])),
            reasons=tuple(reasons),
        )
        for number, (key, sort, full, type_, reasons) in heads.items()
    ]


def judgements() -> list[Judged]:
    """Every judgement in force; one that was withdrawn judges nothing."""
    rows = models.Judgement.objects.filter(superseded_by=None).exclude(verdict=WITHDRAWN).order_by("id")
    return [Judged(row.left, row.right, row.verdict) for row in rows]


def judge(
    left: str, right: str, verdict: str, *, by: str, reason: str = "", seen: int | None = None
) -> models.Judgement:
    """Keep a person's word on two namings (statement keys); an earlier word on the pair is superseded, not lost.

    Args:
        left, right, verdict: what was judged, and how; WITHDRAWN takes back what was said before.
        by, reason: who judged, and why.
        seen: the number of the judgement that the person saw (0 for none); None does not check.

    Raises:
        Conflict: where somebody else judged the pair meanwhile.
    """
    left, right = sorted((left, right))
    with transaction.atomic():
        last = models.Judgement.objects.select_for_update().filter(left=left, right=right, superseded_by=None).last()
        if seen is not None and seen != (last.pk if last else 0):
            raise Conflict(
                f"{last.by if last else 'Somebody'} judged these two meanwhile.",
                place=f"{left} {right}",
                remedy="Look at what was judged, then judge again.",
            )
        made = models.Judgement.objects.create(left=left, right=right, verdict=verdict, by=by, reason=reason)
        earlier = models.Judgement.objects.filter(left=left, right=right, superseded_by=None).exclude(pk=made.pk)
        earlier.update(superseded_by=made)
    return made


def judgements_on(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], models.Judgement]:
    """The judgement in force on each pair of namings that has one; the pairs are in the order of their keys."""
    wanted = set(pairs)
    rows = models.Judgement.objects.filter(superseded_by=None, left__in=[left for left, _ in wanted])
    return {(one.left, one.right): one for one in rows if (one.left, one.right) in wanted}


def latest_judgements(country: str, number: int = 8) -> list[models.Judgement]:
    """The judgements in force on namings of one country, the latest first."""
    keys = models.Statement.objects.filter(country=country, sort__in=_SORTS).values("key")
    rows = models.Judgement.objects.filter(Q(left__in=keys) | Q(right__in=keys), superseded_by=None)
    rows = rows.exclude(verdict=WITHDRAWN)
    return list(rows.order_by("-id")[:number])


def actor_of_statement(key: str) -> str | None:
    """The key of the actor that a naming belongs to."""
    return models.ActorName.objects.filter(statement__key=key).values_list("actor__key", flat=True).first()


def countries_of_statements(keys: Iterable[str]) -> list[str]:
    """The countries in which some namings are told apart, "" for none."""
    rows = models.Statement.objects.filter(key__in=list(keys))
    return sorted(set(rows.values_list("country", flat=True)))


def documents_of_statements(keys: Iterable[str]) -> list[str]:
    """The documents (SHA-256) in which some namings stand."""
    rows = models.Statement.objects.filter(key__in=list(keys))
    return sorted(set(rows.values_list("document__sha256", flat=True)))
