"""Names as pages really write them: double surnames, headings with letters, offices, trades, Russian cases."""

from __future__ import annotations

import pytest

from tests.extraction.reading_names import organisations_of, people_of

PEOPLE = [
    ("Fue despedido el Sr. Ramiro Ostrela Quintal. El Sr. Ostrela Quintal apeló.", "es",
     ["Ramiro Ostrela Quintal"]),
    ("Declaró la Sra. Ilda Monteso de Arquiz. La Sra. Monteso de Arquiz apeló.", "es",
     ["Ilda Monteso de Arquiz"]),
    ("C. Conclusiones del Comité\n\nEl Comité toma nota.", "es", []),
    ("Monsieur le Ministre de la Pêche a répondu.", "fr", []),
    ("Президенту Республики Казахстан направлено письмо.", "ru", []),
    ("Police held TOBRIN ASKAVEL. Mr Tobrin Askavel was freed.", "en", ["Tobrin Askavel"]),
    ("The owner, Halvox Minerals, refused to talk.", "en", []),
    ("Суд оштрафовал Тимура Ордабая. Тимур Ордабай подал жалобу.", "ru", ["Тимур Ордабай"]),
    ("Председатель союза «Причал» Лариса Дольская подала жалобу.", "ru", ["Лариса Дольская"]),
]  # fmt: skip
ROLES = [
    ("She wrote to her colleagues Ilvana Restok and Tobrin Askavel.", "en", "Ilvana Restok", ()),
    ("Despidieron al secretario general, Sr. Ramiro Ostrela, a la tesorera, Sra. Ilda Monteso.", "es", "Ramiro Ostrela",
     ("secretario general",)),
    ("Habló Ilda Monteso, hermana de la tesorera Rosa Monteso.", "es", "Rosa Monteso", ("tesorera",)),
    ("Заместитель министра г-жа Лариса Дольская пообещала закон.", "ru", "Лариса Дольская", ("Заместитель министра",)),
]  # fmt: skip
BODIES = [
    ("Fifteen employees of the smelter lost their jobs.", "en", []),
    ("The owner, Halvox Minerals, refused to talk.", "en", ["Halvox Minerals"]),
    ("The firm Frigorífico Monte Alto S.A. despidió a la tesorera.", "es", ["Frigorífico Monte Alto S.A."]),
    ("La Dynamique unitaire de la pêche (DUP) appelle à la grève.", "fr", ["Dynamique unitaire de la pêche"]),
    ("Свободный профсоюз метрополитена (СПМ) создан в мае.", "ru", ["Свободный профсоюз метрополитена"]),
    ("Жалобу рассмотрит суд города Озёрска.", "ru", ["суд города Озёрска"]),
    ("Об этом сообщает министерство лесов.", "ru", ["министерство лесов"]),
    ("Жалоба направлена в Комитет по свободе объединения МОТ.", "ru", ["Комитет по свободе объединения", "МОТ"]),
    ("Уволены рабочие ООО «Сосновый комбинат». На Сосновом комбинате объявили стачку.", "ru",
     ["Сосновый комбинат"]),
    ("The court in March refused bail.", "en", []),
    ("Join us on WhatsApp today.", "en", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "names"), PEOPLE)
def test_people(text: str, language: str, names: list[str]) -> None:
    assert [one.name for one in people_of(text, language)] == names


@pytest.mark.parametrize(("text", "language", "name", "roles"), ROLES)
def test_roles(text: str, language: str, name: str, roles: tuple[str, ...]) -> None:
    (found,) = [one for one in people_of(text, language) if one.name == name]
    assert found.roles == roles


@pytest.mark.parametrize(("text", "language", "names"), BODIES)
def test_bodies(text: str, language: str, names: list[str]) -> None:
    assert [one.name for one in organisations_of(text, language) if one.type != "igo" or names] == names
