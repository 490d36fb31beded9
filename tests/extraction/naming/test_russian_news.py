"""Russian news: transliterated names of the world, towns before names, offices in short, companies in Latin letters."""

from __future__ import annotations

import pytest

from tests.extraction.reading_names import organisations_of, people_of

PEOPLE = [
    ("Лидеры союза Хуан Арболеда, Эдгар Монтеро и Эстебан Лагос были арестованы.",
     ["Хуан Арболеда", "Эдгар Монтеро", "Эстебан Лагос"]),
    ("Как пояснила депутат от Озёрска Тамара Гвелесиани, шахту закроют.", ["Тамара Гвелесиани"]),
    ("Об этом сообщил координатор штаба Осипа Громова Алексей Лисов.", ["Алексей Лисов"]),
    ("Был задержан 24-летний Сухроб Мирзоалиев.", ["Сухроб Мирзоалиев"]),
    ("Советник председателя А.М.Дольский выступил на слушаниях.", ["Дольский"]),
    ("Власти Наманганской области молчат.", []),
]  # fmt: skip
BODIES = [
    ("Сергиево-Озёрский городской суд отменил решение.", ["Сергиево-Озёрский городской суд"]),
    ("Минюст внёс союз в реестр, а Генпрокуратура промолчала.", ["Минюст", "Генпрокуратура"]),
    ("Все трое работали в компании Orlo Rubra.", ["Orlo Rubra"]),
    ("Об этом пишет «Озёрский листок».", ["Озёрский листок"]),
    ("Независимый профсоюз подал в суд на это решение.", []),
    ("Профсоюзы Таиланда и Кореи выразили поддержку.", []),
    ("Профсоюз работников дорожной отрасли Молдовы готовит протест.",
     ["Профсоюз работников дорожной отрасли Молдовы"]),
    ("Федерация профсоюзов Приозёрья требует ответа. ФПП заявила протест.", ["Федерация профсоюзов Приозёрья"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), PEOPLE)
def test_people(sentence: str, names: list[str]) -> None:
    found = [one.name for one in people_of(sentence, "ru")]
    assert len([one for one in found if any(one.endswith(name) for name in names)]) == len(names)
    assert names or not found


@pytest.mark.parametrize(("sentence", "names"), BODIES)
def test_bodies(sentence: str, names: list[str]) -> None:
    assert [one.name for one in organisations_of(sentence, "ru")] == names
