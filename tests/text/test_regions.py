"""Provinces tell the country of a text that names none."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.text.regions import regions_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Los obreros de Guayas y de Pichincha pararon.", {"ECU": {"guayas", "pichincha"}}),
        ("The Central Union met in the Eastern hall.", {}),
        ("workers of jujuy", {}),
    ],
)
def test_regions_of_one_country_alone(text: str, found: dict[str, set[str]]) -> None:
    assert regions_in(text) == found


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Los obreros de Guayas y de Pichincha pararon el 3 de mayo de 2019.", "ECU"),
        ("Los obreros de Guayas pararon el 3 de mayo de 2019.", None),
        ("Los obreros del Perú, como los de Guayas y de Pichincha, pararon el 3 de mayo de 2019.", "PER"),
    ],
)
def test_the_country_of_a_text_that_names_none(text: str, country: str | None) -> None:
    assert read_document(text.encode(), "page.txt").document.country == country
