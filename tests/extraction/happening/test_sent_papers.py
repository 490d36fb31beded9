"""Papers sent on a day: complaints, replies and observations, each told once."""

from __future__ import annotations

import pytest

from tests.extraction.happening.test_events import events_of

CASES = [
    (
        "en",
        "The complaint is contained in a communication from the Guild dated 12 May 2017.",
        [("complaint", "2017-05-12")],
    ),
    (
        "fr",
        "Le gouvernement a envoyé ses observations dans des communications datées du 3 avril 2017, du 13 février 2018, "
        "ainsi que du 11 mai 2018.",
        [("report", "2017-04-03"), ("report", "2018-02-13"), ("report", "2018-05-11")],
    ),
    (
        "fr",
        "La plainte figure dans une communication de la Guilde du 3 avril 2017.",
        [("complaint", "2017-04-03")],
    ),
    (
        "es",
        "El Gobierno envió sus observaciones por comunicaciones de 1.o de abril de 1998 y 24 de febrero de 1999.",
        [("report", "1998-04-01"), ("report", "1999-02-24")],
    ),
    (
        "es",
        "Por comunicación de 14 de febrero de 1984 el Gremio presentó una queja.",
        [("complaint", "1984-02-14")],
    ),
    (
        "es",
        "La Liga se asoció formalmente a esta queja en cartas de 16 y 24 de febrero de 1984.",
        [("complaint", "1984-02-16"), ("complaint", "1984-02-24")],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "told"), CASES)
def test_each_paper_is_told_once(language: str, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(str(one.kind), one.date) for one in events_of(sentence, language)] == told


def test_a_communication_is_known_by_its_day() -> None:
    text = (
        "The complaint is contained in a communication from the Guild dated 12 May 2017.\n\n"
        "In its communication of 12 May 2017 the Guild states that the post was closed."
    )
    assert [str(one.kind) for one in events_of(text)] == ["complaint"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "L’Arvane a ratifié la convention (no 87) sur la liberté syndicale et la protection du droit, 1948."),
        (
            "es",
            "Arvania ha ratificado el Convenio sobre la libertad sindical y el derecho de sindicación, 1948 (núm. 87).",
        ),
    ],
)
def test_the_year_in_a_title_dates_no_ratification(language: str, sentence: str) -> None:
    assert [one.date for one in events_of(sentence, language)] == [None]
