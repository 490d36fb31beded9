"""A pattern passed over for want of its stems could not have matched."""

from __future__ import annotations

import re

import pytest

from tripartite.extraction.modality import families
from tripartite.extraction.penalising.penalty_rules import rules as penalty_rules
from tripartite.extraction.registering.registration_rules import rules as registration_rules
from tripartite.extraction.stems import Stems, stems_of


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        (r"\b(?:was|were)\s+sentenced", ("sentenced",)),
        (r"(?:arrest|detain)\w*", ("arrest", "detain")),
        (r"(?:arrest|\w+)", ()),
        (r"(?:fined)?", ()),
        (r"(?<!not )fined", ("fined",)),
        (r"[Ff]ined\s+\ue004", ("\ue004",)),
        (r"ab", ()),
    ],
)
def test_stems_are_what_every_match_holds(pattern: str, stems: tuple[str, ...]) -> None:
    assert stems_of(pattern) == stems


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_no_pattern_that_matches_is_passed_over(language: str) -> None:
    """Tried on the rules' own examples, whatever their case."""
    patterns = [one.pattern for one in penalty_rules(language).families]
    patterns += [one.pattern for one in registration_rules(language).families]
    patterns += [one.cue for one in families(language)]
    index = Stems.of_patterns([one.pattern for one in patterns])
    for text in SAMPLES:
        for words in (text, text.upper()):
            matching = {number for number, one in enumerate(patterns) if re.search(one, words)}
            assert matching <= index.live(words)


SAMPLES = (
    "The union was dissolved, its leader sentenced to \ue003\ue003 in prison and fined \ue004\ue004; it may appeal.",
    "Le syndicat n'a pas été enregistré ; \ue000 a été condamné à \ue003 de prison et à une amende de \ue004.",
    "El sindicato no fue registrado; \ue000 fue condenado a \ue003 de prisión y multado con \ue004 si se niega.",
    "Профсоюз не был зарегистрирован; \ue000 приговорён к \ue003 лишения свободы и штрафу \ue004, если откажется.",
    "He was fıned and ſentenced.",
)


def test_a_group_without_stems_is_always_live() -> None:
    assert Stems([("arrest",), ()]).live("nothing") == {1}
    assert Stems([("arrest",), ()]).live("ARRESTED") == {0, 1}
    assert not Stems([("arrest",)]).any_in("")


def test_a_pattern_of_which_a_run_is_wanting_is_not_live() -> None:
    index = Stems.of_patterns([r"police (?:arrest|detain)ed", r"fined (?:\w+ )?twice"])
    assert index.live("The police came.") == set()
    assert index.live("The POLICE Detained two.") == {0}
    assert index.live("He was fined once, she twice.") == {1}
    assert index.live("polıce detained two") == {0, 1}
