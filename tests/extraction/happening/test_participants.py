"""Who took part in an event, and who is only close to those who did."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind


def arrested(text: str) -> list[tuple[str, ...]]:
    reading = read_document(text.encode(), "page.txt")
    return [one.who for one in reading.statements if isinstance(one, Event) and one.kind is EventKind.ARREST]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The union leader Ida Frost, who, following her colleagues’ arrests, spoke out, lost her post.", ()),
        ("The union leader Ida Frost protested against the arrest of her colleagues on 3 May 2019.", ()),
        ("La dirigente sindical Ana Solano denunció la detención de sus compañeros el 3 de mayo de 2019.", ()),
        ("On 3 May 2019 police arrested the union leader Ida Frost and her colleagues.", ("Ida Frost",)),
        ("The arrest of the union leader Ida Frost on 3 May 2019 caused an outcry.", ("Ida Frost",)),
    ],
)
def test_those_close_to_the_arrested_are_not_arrested(text: str, who: tuple[str, ...]) -> None:
    assert who in arrested(text) or (not who and not arrested(text))
    if not who:
        assert not any(arrested(text))


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Ida Frost told Radio Estuary that the dockers had founded a union on 3 May 2019.", "Radio Estuary"),
        (
            "Ana Solano dijo a Radio Estuario que los obreros fundaron un sindicato el 3 de mayo de 2019.",
            "Radio Estuario",
        ),
        ("Ida Frost, leader of the dockers, said on Radio Estuary that they went on strike on 3 May 2019.", ""),
    ],
)
def test_who_is_only_told_takes_no_part(text: str, hearer: str) -> None:
    reading = read_document(text.encode(), "page.txt")
    events = [one for one in reading.statements if isinstance(one, Event)]
    assert events
    assert not [one for one in events if hearer and hearer in (*one.who, *one.by)]
