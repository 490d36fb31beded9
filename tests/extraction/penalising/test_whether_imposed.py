"""What only a law threatens, practice or a description tells is imposed on nobody, unless somebody is named."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Sanction


def told(text: str) -> list[Sanction]:
    return [one for one in read_document(text.encode(), "page.txt").statements if isinstance(one, Sanction)]


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced Orla Quist, the dockers' treasurer, to two years in prison on 3 May 2016.",
        "Orla Quist must pay a fine of 900 dollars, the court ruled on 3 May 2016.",
        "On 3 May 2016 the court sentenced four union leaders to six months in prison.",
        "Le 3 mai 2016, le tribunal a condamné quatre dirigeants syndicaux à six mois de prison.",
        "El 3 de mayo de 2016 el tribunal condenó a cuatro dirigentes sindicales a seis meses de prisión.",
        "3 мая 2016 года суд приговорил четырёх профсоюзных лидеров к шести месяцам лишения свободы.",
    ],
)
def test_what_was_imposed_is_a_sanction(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The amended code imposes a fine of 900 dollars on whoever blocks a road.",
        "Strikers who block a road are fined 900 dollars.",
        "Strikers must pay a fine of 900 dollars.",
        "The prosecutor asked that Orla Quist be sentenced to two years in prison.",
        "Orla Quist was not sentenced to two years in prison.",
        "Orla Quist could be sentenced to two years in prison.",
        "The unions demand the release of leaders jailed.",
        "La loi punit d'une amende de 900 dollars quiconque bloque une route.",
        "El código impone una multa de 900 dólares a quien corte una carretera.",
        "Закон предусматривает штраф в размере 900 долларов за перекрытие дороги.",
    ],
)
def test_what_was_not_imposed_is_none(text: str) -> None:
    assert told(text) == []
