"""A participle that only says who is meant, kin and subordinates, and the dead."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event, Sanction


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    reading = read_document(text.encode(), "page.txt")
    return [(one.person, str(one.type), one.amount) for one in reading.statements if isinstance(one, Sanction)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "On 9 April 2016 prosecutors indicted Tom Reed, a lawyer for imprisoned NDP co-chair Zef Dema, for libel.",
            "Tom Reed",
        ),
        ("Two clerks at the King Farid causeway were convicted of bribery and fined 700 dinars in May 2016.", "Farid"),
        ("After a decree of President Ada Quill the law imposes a fine for blocking roads.", "Ada Quill"),
        (
            "On 4 May 2016 the court cut the prison sentence of a guard, Tom Reed, from ten years to "
            "seven years for the "
            "death of the steward Ada Quill.",
            "Ada Quill",
        ),
        (
            "On 22 February 2016 the activist Ada Quill was killed by a cousin. She was convicted of "
            "murder and sentenced "
            "on 29 July to nine years in prison.",
            "Ada Quill",
        ),
        (
            "Officials stopped Dario Gomez, who needed help from his wife. In May 2016 authorities "
            "again barred her from "
            "leaving the country.",
            "Dario Gomez",
        ),
        (
            "Tom Reed, who led Ada Quill’s arrest, was sentenced to 12 years in prison. The court "
            "also banned them from "
            "holding public office for five years.",
            "Ada Quill",
        ),
        (
            "On 12 May 2016 police beat the steward Ada Quill, whom President Tom Reed had accused. "
            "On 14 May the regime "
            "released the 12 surviving prisoners, although they remained under house arrest.",
            "Ada Quill",
        ),
        (
            "Tom Reed, the brother of journalist and party activist Ada Quill, was sentenced to six years in prison.",
            "Ada Quill",
        ),
        ("In May 2016 the two jailed relatives denounced Ada Quill, who had left the country.", "Ada Quill"),
        (
            "In July 2016 the prosecutor Ada Quill spoke of requests from those sentenced to life imprisonment.",
            "Ada Quill",
        ),
        (
            "In May 2016 the singer Ada Quill cancelled a show after members of her group were banned from performing.",
            "Ada Quill",
        ),
        (
            "The activist Ada Quill was shot in 2015. A court convicted the officer and sentenced "
            "him to 15 years in prison.",
            "Ada Quill",
        ),
        (
            "On 20 June 2016 the court sentenced Tom Reed to 10 years in prison, and Osk and three "
            "others to six years in "
            "prison.",
            "Ada Quill",
        ),
        (
            "In March 2016 Tom Reed, brother of U.S.-based journalist Ada Quill, was freed after two months in jail.",
            "Ada Quill",
        ),
        (
            "Also released were Ada Quill, a cook, and five journalists, each jailed for ten years in 2014.",
            "Ada Quill",
        ),
        ("Prisoners, including Ada Quill, were forbidden from making eye contact with the guards.", "Ada Quill"),
    ],
)
def test_who_bears_nothing(text: str, name: str) -> None:
    assert name not in {person for person, _, _ in told(text)}


def test_subordinates_bear_their_own() -> None:
    text = "Tom Reed was sentenced to 12 years in prison while his subordinates each got an eight-year prison term."
    assert ("Tom Reed", "imprisonment", "P12Y") in told(text)
    assert ("Tom Reed", "imprisonment", "P8Y") not in told(text)


def test_who_is_described_is_told_to_be_in_prison_and_freed() -> None:
    text = "On 14 June 2016 the government released jailed student leader Ada Quill, who left the country."
    reading = read_document(text.encode(), "page.txt")
    (one,) = [one for one in reading.statements if isinstance(one, Sanction)]
    assert (one.person, one.imposed, one.outcome, one.ended) == ("Ada Quill", None, "released", "2016-06-14")


def test_a_sentence_suspended_is_a_suspended_sentence() -> None:
    assert told("In 2016 Ada Quill was sentenced to one year in prison in a suspended sentence.") == [
        ("Ada Quill", "suspended-sentence", "P1Y")
    ]
    text = "In 2016 the court upheld a conviction against Ada Quill and suspended the one-year sentence."
    assert [kind for _, kind, _ in told(text)] == ["suspended-sentence"]


def test_nobody_is_convicted_after_their_death() -> None:
    text = (
        "On 22 February 2016 the activist Ada Quill was killed by a cousin. "
        "She was convicted of murder and sentenced to nine years in prison."
    )
    reading = read_document(text.encode(), "page.txt")
    kinds = {str(one.kind) for one in reading.statements if isinstance(one, Event) and "Ada Quill" in one.who}
    assert kinds == {"killing"}
