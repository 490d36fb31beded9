"""Who can undertake something: the examples beside each language's words, and whole sentences."""

from __future__ import annotations

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.commitments import commitments
from tripartite.extraction.asking.promisers import promisers
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.statements import Commitment

MUST = [(language, name) for language in LANGUAGES for name in room("promisers", language)["must"]]
MUST_NOT = [(language, name) for language in LANGUAGES for name in room("promisers", language)["must_not"]]


@pytest.mark.parametrize(("language", "name"), MUST)
def test_who_can_undertake(language: str, name: str) -> None:
    assert not promisers(language).never.fullmatch(name)


@pytest.mark.parametrize(("language", "name"), MUST_NOT)
def test_who_cannot_undertake(language: str, name: str) -> None:
    assert promisers(language).never.fullmatch(name)


@pytest.mark.parametrize(
    ("language", "where", "words", "by"),
    [
        ("en", "government", "Fewer workers would have to come before a meeting could put forward demands.", []),
        ("en", "report", "The union promised to strike in May 2031.", []),
        ("en", "report", "The union promised to publish its accounts in May 2031.", ["union"]),
        ("en", "government", "The union would then notify the registry through a portal.", []),
        (
            "fr",
            "report",
            "Le Premier ministre s’était engagé à payer les arriérés avant juin 2031.",
            ["Premier ministre"],
        ),
        ("fr", "report", "Les grévistes ont promis de reprendre le travail.", []),
        ("es", "report", "El sindicato se comprometió a mantener la huelga.", []),
        ("ru", "report", "Ведомство намерено внести поправки до конца весны 2031 года.", ["Ведомство"]),
        ("ru", "report", "Профсоюз пообещал продолжить забастовку.", []),
        ("en", "government", "The director of the mill will be notified by the police.", ["Government"]),
        ("en", "government", "The minister will notify the police.", ["minister"]),
    ],
)
def test_whole_sentences(language: str, where: str, words: str, by: list[str]) -> None:
    found = commitments(voiced(words, language=language, where=where))
    assert [one.by for one in found if isinstance(one, Commitment)] == by
