"""Who took part in an event, and who is only close to those who did."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind


def arrested(text: str) -> list[tuple[str, ...]]:
    reading = read_document(text.encode(), "page.txt")
    return [one.who for one in reading.statements if isinstance(one, Event) and one.kind is EventKind.ARREST]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The union leader Ida Frost, who, following her colleagues’ arrests, spoke out, lost her post.", ()),
        ("The union leader Ida Frost protested against the arrest of her colleagues on 3 May 2019.", ()),
        ("La dirigente sindical Ana Solano denunció la detención de sus compañeros el 3 de mayo de 2019.", ()),
        ("On 3 May 2019 police arrested the union leader Ida Frost and her colleagues.", ("Ida Frost",)),
        ("The arrest of the union leader Ida Frost on 3 May 2019 caused an outcry.", ("Ida Frost",)),
        ("On 3 May 2019 police held the docker Ida Frost before the home of Minister Tom Oster.", ("Ida Frost",)),
        ("Three nurses were arrested on 3 May 2019 by the government of President Tom Oster.", ()),
        ("The docker Ida Frost spoke out. She was arrested on 3 May 2019.", ("Ida Frost",)),
    ],
)
def test_those_close_to_the_arrested_are_not_arrested(text: str, who: tuple[str, ...]) -> None:
    assert who in arrested(text) or (not who and not arrested(text))
    assert who or not any(arrested(text))


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Ida Frost told Radio Estuary that the dockers had founded a union on 3 May 2019.", "Radio Estuary"),
        (
            "Ana Solano dijo a Radio Estuario que los obreros fundaron un sindicato el 3 de mayo de 2019.",
            "Radio Estuario",
        ),
        ("Ida Frost, leader of the dockers, said on Radio Estuary that they went on strike on 3 May 2019.", ""),
    ],
)
def test_who_is_only_told_takes_no_part(text: str, hearer: str) -> None:
    reading = read_document(text.encode(), "page.txt")
    events = [one for one in reading.statements if isinstance(one, Event)]
    assert events
    assert not [one for one in events if hearer and hearer in (*one.who, *one.by)]


def kinds(text: str) -> list[tuple[str, str | None]]:
    reading = read_document(text.encode(), "page.txt")
    return [(str(one.kind), one.date) for one in reading.statements if isinstance(one, Event)]


def test_shot_dead_is_one_event() -> None:
    assert kinds("On 3 May 2019 the docker Ida Frost was shot dead at home.") == [("killing", "2019-05-03")]


def test_the_offence_charged_is_no_event() -> None:
    assert kinds("On 3 May 2019 the court convicted Ida Frost of assaulting two guards.") == [
        ("conviction", "2019-05-03")
    ]


def test_no_court_sits_on_the_day_of_the_arrest() -> None:
    text = "Campaign page\n\nIda Frost, a docker, was arrested on 3 May 2019. She was tried and convicted of fraud."
    assert ("conviction", None) in kinds(text)


def test_a_known_group_is_not_arrested_twice() -> None:
    text = "On 3 May 2019 police detained forty weavers. The minister says that the weavers were detained by mistake."
    assert [kind for kind, _ in kinds(text)].count("arrest") == 1
