"""Only the members of unions, federations and associations are membership. Names are invented."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Figure


def members(text: str) -> list[float]:
    found = read_document(f"{text}\n".encode(), "note.txt").statements
    return [one.quantity or 0 for one in found if isinstance(one, Figure) and one.measure == "members"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Harbour Workers' Union had 1,200 members in 2019.", [1200]),
        ("The dockers founded a union. It has 340 members today.", [340]),
        ("Le Syndicat des dockers de Tarn compte 340 membres.", [340]),
        ("La Federación de Pescadores agrupa a 3.400 miembros.", [3400]),
        ("Профсоюз докеров насчитывает 700 членов.", [700]),
        ("Authorities dismissed 40 members of parliament over the union law.", []),
        ("The trial of eleven Harbour Party members over the union's funds went on.", []),
        ("The trade union council's board has eight members appointed by the cabinet.", []),
        ("In May 2019 police killed 51 militia members.", []),
        ("The Jewish population of the port numbered fewer than 180.", []),
        ("El sindicato denunció a 15 miembros de la junta directiva.", []),
    ],
)
def test_who_is_counted_as_a_member(text: str, wanted: list[float]) -> None:
    assert members(text) == wanted
