"""Whom an act befell among those whom its sentence names."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind

DONE_TO = {
    EventKind.KILLING,
    EventKind.VIOLENCE,
    EventKind.ARREST,
    EventKind.CONVICTION,
    EventKind.SENTENCE,
    EventKind.TRIAL,
    EventKind.RELEASE,
}


def who(text: str) -> set[str]:
    reading = read_document(text.encode(), "page.txt")
    return {name for one in reading.statements if isinstance(one, Event) and one.kind in DONE_TO for name in one.who}


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 Governor Ada Quill, who visited the prison, ordered the release of the dockers.",
        "In May 2019 a suspect was arrested for the killing of two dockers, said the lawyer Ada Quill.",
        "On 3 May 2019 President Ada Quill formed a commission on the deaths of Tom Reed and Ben Stone.",
        "On 3 May 2019 President Ada Quill signed a law on violence against children.",
        "On 3 May 2019 police arrested a journalist over a story on the family of Minister Ada Quill.",
        "The priest was detained on 3 May 2019 on his way to deliver a letter demanding that Ada Quill resign.",
        "Tom Reed, once a victim of the police of Ada Quill, was released on 3 May 2019.",
        "Le 3 mai 2019, la ministre Ada Quill a ordonné la libération des dockers.",
        "El 3 de mayo de 2019 la ministra Ada Quill ordenó la liberación de los obreros.",
    ],
)
def test_who_orders_tells_or_owns_did_not_suffer(text: str) -> None:
    assert "Ada Quill" not in who(text)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 police arrested the union leader Ada Quill and nine dockers.",
        "The union leader Ada Quill was arrested on 3 May 2019.",
        "The union leader Ada Quill, who had led the strike, was arrested on 3 May 2019.",
        "The arrest of the union leader Ada Quill on 3 May 2019 caused an outcry.",
        "Police shot and killed four dockers on 3 May 2019: Ada Quill, Tom Reed, Ben Stone and Cy Low.",
        "Le 3 mai 2019, la police a arrêté la dirigeante syndicale Ada Quill.",
        "El 3 de mayo de 2019 la policía detuvo en Lima a la dirigente sindical Ada Quill.",
        "3 мая 2019 года полиция задержала лидера профсоюза Аду Квилл.",
    ],
)
def test_who_suffered_is_told(text: str) -> None:
    assert any(name in ("Ada Quill", "Аду Квилл", "Ада Квилл", "Аду Квилл") for name in who(text)), who(text)


def test_who_arrests_is_not_arrested() -> None:
    reading = read_document(b"On 3 May 2019 Captain Ada Quill arrested many dockers.", "page.txt")
    events = [one for one in reading.statements if isinstance(one, Event) and one.kind is EventKind.ARREST]
    assert events and not any("Ada Quill" in one.who for one in events)


@pytest.mark.parametrize(
    "text",
    [
        "On 13 July 2019 Ada Quill spoke on behalf of her son, Pavel, killed by security forces.",
        "Ada Quill protested on 13 July 2019 after her brother was arrested at the port.",
        "Le 13 juillet 2019, Ada Quill a parlé de son fils, Pavel, tué par la police.",
        "El 13 de julio de 2019 Ada Quill habló de su hijo, Pavel, asesinado por la policía.",
    ],
)
def test_what_befell_kin_befell_nobody_else(text: str) -> None:
    assert "Ada Quill" not in who(text)
