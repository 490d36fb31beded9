"""Which brackets define an acronym, and which letters fit which name."""

from __future__ import annotations

import pytest

from tripartite.extraction.naming.acronyms import definition_after, free_acronyms, initials_agree


@pytest.mark.parametrize(
    ("name", "acronym", "fits"),
    [
        ("Tram Drivers' Guild", "TDG", True),
        ("Fédération des ouvriers du sel", "FOSEL", True),
        ("Sindicato Nacional de la Industria Salinera", "SINTRASAL", True),
        ("Union of Salt Workers", "USW", True),
        ("Министерство лесов", "МЛ", True),
        ("Port Authority", "QX", False),
        ("", "ABC", False),
    ],
)
def test_initials(name: str, acronym: str, fits: bool) -> None:
    assert initials_agree(name, acronym) is fits


@pytest.mark.parametrize(
    ("tail", "acronyms", "shorts"),
    [
        (" (TDG)", ("TDG",), ()),
        ("’s (TDG)", ("TDG",), ()),
        (" (hereinafter “TDG”)", ("TDG",), ()),
        (" (TDG, formerly OTG)", ("TDG",), ()),
        (" (Tramgui)", (), ("Tramgui",)),
        (", TDG, met", ("TDG",), ()),
        (" (in 2014)", None, None),
        (" met", None, None),
    ],
)
def test_definitions(tail: str, acronyms: tuple[str, ...] | None, shorts: tuple[str, ...] | None) -> None:
    name = "Tram Drivers' Guild"
    found = definition_after(name + tail, len(name), name)
    if acronyms is None or not (acronyms or shorts):
        assert found is None
    else:
        assert found is not None
        assert (found.acronyms, found.shorts) == (acronyms, shorts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the TDG and l’USAL, AFL-CIO", ["TDG", "USAL", "AFL-CIO"]),
        ("RMG hands and NGOs", []),
        ("Part XIV, C087", []),
        ("МВД и ФПР", ["МВД", "ФПР"]),
    ],
)
def test_free_acronyms(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in free_acronyms(text, 0, len(text))] == found
