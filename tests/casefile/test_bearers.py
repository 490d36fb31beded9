"""A name in a statement stands for who bears it in that document."""

from __future__ import annotations

from tripartite.casefile.bearers import Bearers
from tripartite.resolution.actors import Actor, ActorName


def actor(key: str, *names: tuple[str, str]) -> Actor:
    told = tuple(ActorName(name, (document,)) for name, document in names)
    return Actor(key, "people", told[0].name, "", told, (), ())


def test_the_document_comes_before_the_rest() -> None:
    old, new = actor("a", ("Salt League", "d1")), actor("b", ("Salt Union", "d2"), ("Salt League", "d2"))
    bearers = Bearers((old, new))
    assert bearers.of("salt league", "d1") is old
    assert bearers.of("Salt League", "d2") is new
    assert bearers.of("Salt League", "d3") is None
    assert bearers.of("Salt Union", "d3") is new
    assert bearers.of(None) is None


def test_who_bears_a_name_twice_in_one_document_is_nobody() -> None:
    bearers = Bearers((actor("a", ("Vera Saiden", "d1")), actor("b", ("Vera Saiden", "d1"))))
    assert bearers.of("Vera Saiden", "d1") is None
