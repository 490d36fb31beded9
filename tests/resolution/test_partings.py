"""One form taken out of a naming is a naming of its own, and everything else stays where it was."""

from __future__ import annotations

from tripartite.resolution.actors import actors_of
from tripartite.resolution.namings import Judged, Naming
from tripartite.resolution.partings import form_key, parted

SAID = Naming("k1", "d1", "people", "Vera Saiden", (), ("Saiden", "Minister Saiden"), "", "ARM", ("cook", "Minister"))
OUT = Judged(*sorted(("k1", form_key("k1", "Minister Saiden"))), "different")


def test_a_form_leaves_its_naming_with_the_same_statement() -> None:
    left, out = parted([SAID], [OUT])
    assert left.names == ("Vera Saiden", "Saiden") and left.key == "k1"
    assert (out.names, out.statement, out.document) == (("Minister Saiden",), "k1", "d1")


def test_the_name_itself_may_leave() -> None:
    judged = Judged("k1", form_key("k1", "Vera Saiden"), "different")
    left, out = parted([SAID], [judged])
    assert (left.name, out.name) == ("Minister Saiden", "Vera Saiden")


def test_nothing_leaves_without_a_word_or_where_nothing_would_be_left() -> None:
    assert parted([SAID], []) == [SAID]
    assert parted([SAID], [Judged("k1", "k2", "different")]) == [SAID]
    alone = Naming("k1", "d1", "people", "Vera Saiden")
    assert parted([alone], [Judged("k1", form_key("k1", "Vera Saiden"), "different")]) == [alone]


def test_the_two_are_two_actors_whatever_the_rules_say() -> None:
    found = actors_of([SAID], [OUT])
    assert len(found) == 2
    assert {one.statements for one in found} == {("k1",)}
    assert sorted(len(one.names) for one in found) == [1, 2]
