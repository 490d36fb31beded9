"""A term of restricted freedom is never read as prison: a wrong claim about a person is the worst fault."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Sanction


@pytest.mark.parametrize(
    ("sentence", "kind", "amount"),
    [
        ("Mme Ngoma a été condamnée le 25 mai 2017 à quatre ans de liberté restreinte.", "restricted-freedom", "P4Y"),
        ("M. Ngoma a été condamné à deux ans de prison le 3 mai 2017.", "imprisonment", "P2Y"),
        ("Mr John Abara was sentenced to two years of supervised liberty.", "restricted-freedom", "P2Y"),
        ("Mr John Abara was sentenced to three years.", "imprisonment", "P3Y"),
        ("El Sr. Juan Mora fue condenado a tres años de libertad vigilada.", "restricted-freedom", "P3Y"),
        ("El Sr. Juan Mora fue condenado a tres años de prisión.", "imprisonment", "P3Y"),
        ("Суд приговорил Ивана Петрова к четырём годам ограничения свободы.", "restricted-freedom", "P4Y"),
    ],
)
def test_what_kind_of_term(sentence: str, kind: str, amount: str) -> None:
    found = [one for one in read_document(sentence.encode(), "x.txt").statements if isinstance(one, Sanction)]
    assert [(one.type, one.amount) for one in found] == [(kind, amount)]
