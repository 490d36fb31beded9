"""Russian names in the nominative, where the endings and the list of given names settle it."""

from __future__ import annotations

import pytest

from tripartite.extraction.naming.nominatives import body_nominative, person_nominative


@pytest.mark.parametrize(
    ("name", "nominative"),
    [
        ("Тимура Велькина", "Тимур Велькин"),
        ("Тимуру Озёрскому", "Тимур Озёрский"),
        ("Ларису Петровну Дольскую", "Лариса Петровна Дольская"),
        ("Саодат Велькову", "Саодат Велькова"),
        ("Сергея Ильича Бранта", "Сергей Ильич Брант"),
        ("Тимура Ордабая", "Тимур Ордабай"),
        ("Тимура Вельяна-Ортана", "Тимур Вельян-Ортан"),
        ("Ортаном Велькиным", "Ортан Велькин"),
        ("Зульфы Велькиной", "Зульфа Велькина"),
        ("Тимур Велькин", None),
        ("Лариса Дольская", None),
        ("Ортана Велькина", None),
        ("Т. Велькина", None),
        ("Timur Velkin", None),
    ],
)
def test_people(name: str, nominative: str | None) -> None:
    assert person_nominative(name.split()) == nominative


@pytest.mark.parametrize(
    ("name", "nominative"),
    [
        ("Министерстве лесов и рыболовства", "Министерство лесов и рыболовства"),
        ("Озёрским областным судом", "Озёрский областной суд"),
        ("Генеральную прокуратуру", "Генеральная прокуратура"),
        ("Независимого профсоюза паромщиков «Причал»", "Независимый профсоюз паромщиков «Причал»"),
        ("Озёрский областной суд", None),
        ("Причал", None),
    ],
)
def test_bodies(name: str, nominative: str | None) -> None:
    assert body_nominative(name) == nominative
