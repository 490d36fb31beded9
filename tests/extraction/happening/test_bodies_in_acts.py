"""Who tells of an act is not taken for who did it or suffered it. Bodies are invented, but for those of the world."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event

TELLS = [
    ("Amnesty International cited witnesses of an air raid near a school that killed four dockers.", "killing"),
    ("The Orlo Human Rights Network attributed half of the deaths of dockers in custody to the militia.", "killing"),
    ("Human Rights Watch found that guards had tortured two strikers in Tarn prison.", "violence"),
    ("The Orlo Builders Association estimated that 90 people were killed at work in 2019.", "killing"),
    ("Selon la Ligue des droits des dockers, la police a arrêté deux grévistes.", "arrest"),
]
BEFALLS = [
    ("In May 2019 police arrested ten employees of the Awlet Radio Centre.", "arrest", "Awlet Radio Centre"),
    ("In May 2019 police arrested Tarn Dockers' Union members at the gate.", "arrest", "Tarn Dockers' Union"),
    ("En mai 2019, la police a arrêté des membres du Syndicat des dockers.", "arrest", "Syndicat des dockers"),
]  # fmt: skip


DOES = [
    ("On 4 May 2019 agents of the Orlo Intelligence Directorate arrested the nurse Ida Frost.", "arrest"),
    ("On 4 May 2019 the Orlo Intelligence Directorate arrested the nurse Ida Frost.", "arrest"),
]
FIRED = "On 3 May 2019 police fired pellets at the docker Tom Oster."


@pytest.mark.parametrize(("words", "kind"), DOES)
def test_who_does_it(words: str, kind: str) -> None:
    told = parts(words, kind)
    assert [(one.who, one.by) for one in told] == [(("Ida Frost",), ("Orlo Intelligence Directorate",))]


def parts(words: str, kind: str) -> list[Event]:
    reading = read_document(f"{words}\n".encode(), "page.txt")
    return [one for one in reading.statements if isinstance(one, Event) and one.kind == kind]


@pytest.mark.parametrize(("words", "kind"), TELLS)
def test_who_tells_of_it_took_no_part(words: str, kind: str) -> None:
    told = parts(words, kind)
    assert told, "the act itself is read"
    assert all(not one.by and not one.who for one in told)


@pytest.mark.parametrize(("words", "kind", "body"), BEFALLS)
def test_whose_people_it_befell_took_part(words: str, kind: str, body: str) -> None:
    told = parts(words, kind)
    assert [one.who for one in told] == [(body,)]
    assert all(body not in one.by for one in told)


def test_what_guns_fire_is_nobody_dismissed() -> None:
    assert parts(FIRED, "dismissal") == []


def test_on_whose_word_it_is_told() -> None:
    told = parts(
        "On 3 May 2020 the docker Tom Oster was arrested, according to his union, the Orlo Dock Union.", "arrest"
    )
    assert [(one.who, one.by) for one in told] == [(("Tom Oster",), ())]
