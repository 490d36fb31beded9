"""Conventions by number, in lists, by title, and numbers that are nobody's Convention."""

from __future__ import annotations

import pytest

from tripartite.kinds.conventions import conventions_in


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It ratified Conventions Nos. 87 and 98 in 1961.", ("C087", "C098")),
        ("ILO Conventions 87, 98 and 135 apply.", ("C087", "C098", "C135")),
        ("Right to Organise and Collective Bargaining Convention, 1949 (No. 98)", ("C098",)),
        ("Convention (n° 87) sur la liberté syndicale et la protection du droit syndical, 1948", ("C087",)),
        ("conventions de l’OIT n° 87 (1961) et n° 98 (3 mai 1962)", ("C087", "C098")),
        ("Convenios ratificados: Convenio núm. 87 (1955), núm. 98 (1956) y núm. 151", ("C087", "C098", "C151")),
        ("Conventions fondamentales ratifiées : nos 87 et 98", ("C087", "C098")),
        ("the core Conventions of the ILO: Nos. 87, 98 and 111", ("C087", "C098", "C111")),
        ("the Convention was applied by Act No. 12", ()),
        ("Convention No. 87, 40 dockers and 3 others", ("C087",)),
        ("la convention n° 151 de l’OIT", ("C151",)),
        ("Convenio sobre el trabajo forzoso, 1930 (núm. 29)", ("C029",)),
        ("los Convenios núms. 87 y 98 de la OIT", ("C087", "C098")),
        ("требований Конвенции № 87 и Конвенции МОТ № 98", ("C087", "C098")),
        ("C087 Freedom of Association | C154 Collective Bargaining", ("C087", "C154")),
        ("the Freedom of Association and Protection of the Right to Organize Convention", ("C087",)),
        ("Article 3 of the Convention; Act (No. 12) of 1998; 3 (No. 4)", ()),
        ("the Geneva Convention of 1949 and Convention 400", ()),
        ("Decree (No. 87) on prices", ()),
    ],
)
def test_conventions_in(text: str, codes: tuple[str, ...]) -> None:
    assert conventions_in(text) == codes
