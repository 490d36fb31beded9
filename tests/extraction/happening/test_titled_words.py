"""Words of acts inside titles, cross-references and run-in headings tell of nothing; the rest still counts."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The country joined the 1980 Convention on the Civil Aspects of Child Abduction.", []),
        ("The UN Special Rapporteur on Torture Nils Orban visited Orlo in November 2019.", ["mission"]),
        ("In May 2019 guards beat them (see section 6, Acts of Violence and Other Abuses).", ["violence"]),
        ("Physical Abuse, Punishment, and Torture: Guards beat two inmates in May 2019.", ["violence"]),
        ("The survey released by the Harbour Institute in March 2017 found gaps.", ["report"]),
        ("On 3 May 2018 the court released the man who wrote the report.", ["release", "report"]),
        ("On 3 May 2018 the leader was released on bail.", ["release"]),
        ("On 6 June 2022 the lawyer Tom Oster, who had been free on bail, was taken to prison.", ["arrest"]),
        ("On 7 June 2022 families marched on the anniversary of the killing of Ida Frost.", ["protest"]),
        ("El 7 de junio de 2022 marcharon en el aniversario de la muerte de Ida Frost.", ["protest"]),
        ("7 июня 2022 года рабочие провели митинг в годовщину расстрела забастовки.", ["protest"]),
        ("Arrests and Detentions: On 4 May 2019 police arrested the nurse Ida Frost.", ["arrest"]),
    ],
)  # fmt: skip
def test_what_is_told(text: str, kinds: list[str]) -> None:
    found = read_document(f"{text}\n".encode(), "note.txt").statements
    assert [str(one.kind) for one in found if isinstance(one, Event)] == kinds
