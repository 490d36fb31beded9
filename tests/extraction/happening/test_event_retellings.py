"""An act told twice by one voice is one event; a second act is a second one."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event

TOLD_AGAIN = [
    (
        "strike",
        "Les gardiens du port ont entamé une grève illimitée. Le syndicat a annoncé cet arrêt de travail, effectif dès "
        "le mardi 29 octobre 2024.",
        ["2024-10-29"],
    ),
    (
        "release",
        "Luc Mabika, Rose Okemba et Jean Paul Itoua Ngoma ont été libérés le 14 juin 2022. "
        "Ils ont été libérés sans inculpation.",
        ["2022-06-14"],
    ),
    (
        "arrest",
        "Deux délégués ont été interpellés le 6 juin 2022 à Port-Mabala. Dans une lettre du 24 juin 2022, "
        "les syndicalistes dénoncent leur interpellation.",
        ["2022-06-06"],
    ),
    (
        "dismissal",
        "La tesorera Inés Rojo Vela fue despedida el 3 de mayo de 2021. Inés Rojo Vela fue despedida por organizar "
        "a sus compañeras.",
        ["2021-05-03"],
    ),
    (
        "arrest",
        "Police arrested the union's treasurer, Ruth Adeyo, in Mabala. Ruth Adeyo was arrested on 4 March 2020 "
        "at her home.",
        ["2020-03-04"],
    ),
]
TOLD_ANEW = [
    (
        "arrest",
        "Ruth Adeyo was arrested on 4 March 2020 in Mabala. Ruth Adeyo was arrested again on 9 May 2020.",
        ["2020-03-04", "2020-05-09"],
    ),
    (
        "release",
        "Luc Mabika a été libéré le 14 juin 2022. Rose Okemba a été libérée le 16 juin 2022.",
        ["2022-06-14", "2022-06-16"],
    ),
]


def dates_of(kind: str, text: str) -> list[str | None]:
    reading = read_document(text.encode("utf-8"), "note.txt")
    return [one.date for one in reading.statements if isinstance(one, Event) and one.kind == kind]


@pytest.mark.parametrize(("kind", "text", "dates"), [*TOLD_AGAIN, *TOLD_ANEW])
def test_an_act_is_counted_once(kind: str, text: str, dates: list[str]) -> None:
    assert dates_of(kind, text) == dates


def test_an_undated_telling_takes_the_later_date_and_both_quotations() -> None:
    kind, text, _ = TOLD_AGAIN[4]
    reading = read_document(text.encode("utf-8"), "note.txt")
    [arrest] = [one for one in reading.statements if isinstance(one, Event) and one.kind == kind]
    assert arrest.evidence[0].start < text.index(". ") < arrest.evidence[-1].start
