"""The language of passages: short ones, mastheads in three languages, texts that change language midway."""

from __future__ import annotations

import pytest

from tripartite.text.composed import compose
from tripartite.text.languages import language_of
from tripartite.text.layout import Block, Layout
from tripartite.values.vocabulary import PassageKind

EN = "The union of harbour workers was refused registration although its papers had been handed in before the day set."
FR = "Le syndicat des travailleurs du port s’est vu refuser son enregistrement alors que le dossier était complet."
ES = "El sindicato de trabajadores del puerto no fue inscrito aunque los documentos estaban completos a tiempo."
RU = "Профсоюзу работников порта отказали в регистрации, хотя документы были поданы до истечения установленного срока."


def languages(*blocks: str | Block) -> list[str | None]:
    made = tuple(block if isinstance(block, Block) else Block(text=block) for block in blocks)
    return [passage.language for passage in compose(Layout(blocks=made)).passages]


@pytest.mark.parametrize(("words", "language"), [(EN, "en"), (FR, "fr"), (ES, "es"), (RU, "ru"), ("Suva, 1998", None)])
def test_long_passages_are_told_by_their_words(words: str, language: str | None) -> None:
    assert language_of(words) == language


def test_a_text_that_changes_language_midway() -> None:
    heading = Block(text="Suva 1998", kind=PassageKind.HEADING)
    assert languages(EN, EN, heading, FR, "Apia", FR, EN, "12 May") == ["en", "en", "fr", "fr", "fr", "fr", "en", "en"]


def test_a_masthead_in_three_languages() -> None:
    told = languages(
        "Committee on the Rules of the Harbour",
        "Commission des règles du port",
        "Comisión de las reglas del puerto",
        "HARB/2019/7",
        EN,
    )
    assert told[:3] == ["en", "fr", "es"]
    assert told[4] == "en"


def test_a_quotation_in_another_script_does_not_decide() -> None:
    assert languages(f'{EN} ("{RU[:60]}")', EN) == ["en", "en"]


def test_capitals_are_told_like_small_letters() -> None:
    assert languages(FR.upper()) == ["fr"]


def test_a_text_of_names_alone_has_no_language() -> None:
    assert languages("Suva", "Apia") == [None, None]


def test_languages_that_are_not_read_are_named_in_the_report() -> None:
    german = (
        "Die Gewerkschaft der Hafenarbeiter wurde nicht eingetragen, obwohl alle Unterlagen rechtzeitig vorlagen. " * 4
    )
    report = compose(Layout(blocks=(Block(text=EN), Block(text=german)))).layout.legibility
    assert any("German" in warning for warning in report.warnings)
    assert not compose(Layout(blocks=(Block(text=EN),))).layout.legibility.warnings
