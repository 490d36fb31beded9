"""Who may be one person, and who must not be taken for one."""

from __future__ import annotations

import pytest

from tripartite.resolution.latin import romanised, sound
from tripartite.resolution.people import may_be, one_person, person_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Darina Olkhovska", "Дарина Ольховська"),
        ("Darina Olkhovska", "Olkhovska, Darina"),
        ("Yermek Zhakupov", "Ermek Jakupov"),
        ("Ермек Жакупов", "Yermek Zhakupov"),
        ("Tiburcio Mendez", "Tibúrcio Méndez"),
        ("Tiburcio Mendez", "Tiburcio Mendez Arroyo"),
        ("Grace Adeyinka Okello", "Grace Okello"),
        ("Marta Lindqvist", "Marta Lindquist"),
        ("Dmitry Olkhovsky", "Dimitri Olkhovskii"),
        ("Mr Tiburcio Mendez", "Tiburcio Mendez"),
        ("Brandtmann, Erika", "Erika Brandtman"),
        ("Абдуллаев Нурлан", "Nurlan Abdullaev"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert one_person(person_name(a), person_name(b))
    assert one_person(person_name(b), person_name(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Yerlan Tabykov", "Erlan Baltyrov"),
        ("Darina Olkhovska", "Marina Olkhovska"),
        ("Ahmed Nasser", "Ahmed Nassir Said"),
        ("José Pérez Soto", "José Pérez Luna"),
        ("Aung Min", "Aung Myo"),
        ("Olkhovska", "Darina Olkhovska"),
        ("Juan Mora", "Juan Mota"),
    ],
)
def test_not_certainly_one_person(a: str, b: str) -> None:
    assert one_person(person_name(a), person_name(b)) is None


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Olkhovska", "Darina Olkhovska", True),
        ("D. Olkhovska", "Darina Olkhovska", True),
        ("D.P. Olkhovska", "Darina Olkhovska", False),
        ("D.P. Olkhovska", "Darina Petrovna Olkhovska", True),
        ("M. Olkhovska", "Darina Olkhovska", False),
        ("Д. Ольховска", "Darina Olkhovska", True),
    ],
)
def test_short_names(short: str, full: str, fits: bool) -> None:
    assert bool(may_be(person_name(short), person_name(full))) is fits


def test_scripts_that_do_not_romanise_well_are_said_to_be_so() -> None:
    assert romanised("Ольховська")
    assert romanised("Öztürk")
    assert not romanised("محمد")
    assert sound("Харитонов") == sound("Kharitonov")
