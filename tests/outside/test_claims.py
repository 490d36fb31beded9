"""A claim becomes a statement only where all of its words are the document's own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.outside.made_claims import KEPT, LEFT, SEALED, TEXT, claim, document, hall_sealed, kept_in_a_cell
from tripartite.outside.answers import answer_in
from tripartite.outside.claims import Checker, Dropped
from tripartite.outside.parts import parts_of
from tripartite.values.reading import Reading
from tripartite.values.statements import (
    OUTSIDE_CONFIDENCE,
    Commitment,
    Event,
    Figure,
    Organisation,
    Person,
    Request,
    Sanction,
    Statement,
)
from tripartite.values.vocabulary import Modality, Qualifier


def checked(told: dict[str, Any], reading: Reading | None = None) -> Statement | Dropped:
    reading = reading or document()
    answer = answer_in(json.dumps({"claims": [told]}))
    assert answer is not None and answer.malformed == 0
    return Checker(reading).checked(answer.claims[0], parts_of(reading)[0])


def test_a_founded_claim_is_marked_as_the_outside_readers() -> None:
    made = checked(hall_sealed(told_by="Orla Pennick", modality="alleged"))
    assert isinstance(made, Event)
    assert (made.rule, made.confidence, made.is_outside) == ("outside.events", OUTSIDE_CONFIDENCE, True)
    assert (made.evidence[0].words, made.date, made.who) == (SEALED, "2018-05-04", ("Stonecutters' Circle",))
    assert (made.attribution, made.modality) == (("Orla Pennick",), Modality.ALLEGED)
    assert TEXT[made.start :].startswith("Its owner")


def test_lengths_sums_and_numbers_are_read_by_the_program_itself() -> None:
    made = checked(kept_in_a_cell())
    assert isinstance(made, Sanction) and (made.person, made.amount) == ("Orla Pennick", "P9D")
    fined = document("In 2018 the court at Wend fined Orla Pennick 300 euros.")
    quote = "the court at Wend fined Orla Pennick 300 euros"
    told = claim("sanctions", quote, person="Orla Pennick", type="fine", amount="300 euros", imposed="2018")
    made = checked(told, fined)
    assert isinstance(made, Sanction) and made.amount == "300 EUR"
    made = checked(kept_in_a_cell(amount="a lime store"))
    assert isinstance(made, Sanction) and made.amount is None
    made = checked(claim("figures", LEFT, quantity=40, measure="other", of="stonecutters"))
    assert isinstance(made, Figure) and (made.qualifier, made.low) == (Qualifier.ABOUT, 36)


def test_the_other_sorts_are_made_too() -> None:
    promised = "the mayor gave her word that the hall would be opened by the end of 2020"
    made = checked(claim("commitments", promised, by="the mayor", what="the hall would be opened", due="2020"))
    assert isinstance(made, Commitment) and (made.what, made.due) == ("the hall would be opened", "2020")
    made = checked(claim("people", KEPT, name="Orla Pennick"))
    assert isinstance(made, Person) and len(made.mentions) == 1
    made = checked(claim("organisations", SEALED, name="Stonecutters' Circle", type="union"))
    assert isinstance(made, Organisation) and TEXT[slice(*made.mentions[0])] == "Stonecutters' Circle"
    made = checked(claim("requests", promised, by="the mayor", text_starts="the hall would be opened"))
    assert isinstance(made, Request) and made.to is None
    told = claim("registrations", SEALED, organisation="Stonecutters' Circle", act="dissolution", date="2018-05-04")
    assert isinstance(checked(told), Statement)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (claim("events", "The police beat the stonecutters.", kind="violence"), Dropped.QUOTE),
        (claim("events", SEALED.replace("sealed", "burnt"), kind="other"), Dropped.QUOTE),
        (claim("events", SEALED[:-2], kind="other"), Dropped.QUOTE),
        (kept_in_a_cell(person="Ivor Pennick"), Dropped.WORDS),
        (kept_in_a_cell(person="Penn"), Dropped.WORDS),
        (kept_in_a_cell(court="District Court"), Dropped.WORDS),
        (kept_in_a_cell(charge="unlawful assembly"), Dropped.WORDS),
        (kept_in_a_cell(amount="nine years"), Dropped.WORDS),
        (kept_in_a_cell(told_by="The Ministry of Justice"), Dropped.WORDS),
        (hall_sealed(who=["Stonecutters' Circle", "Ivor Pennick"]), Dropped.WORDS),
        (hall_sealed(date="2017-05-04"), Dropped.DATE),
        (hall_sealed(date="2018-13"), Dropped.DATE),
        (hall_sealed(date="in May"), Dropped.DATE),
        (claim("figures", LEFT, quantity=41, measure="other"), Dropped.NUMBER),
        (claim("people", LEFT, name="Orla Pennick"), Dropped.WORDS),
    ],
)
def test_a_claim_with_words_that_are_not_there_is_dropped(told: dict[str, Any], why: Dropped) -> None:
    assert checked(told) is why


def test_a_name_far_from_the_quote_is_not_taken() -> None:
    apart = "\n\n".join([TEXT, "A wall was mended.", "She was shut in a lime store for two days."])
    quote = "She was shut in a lime store for two days."
    told = claim("sanctions", quote, person="Orla Pennick", type="detention")
    assert checked(told, document(apart)) is Dropped.WORDS
    near = document("Orla Pennick spoke first.\n\n" + quote)
    assert isinstance(checked(told, near), Sanction)


def test_a_quote_that_is_a_page_is_dropped() -> None:
    text = "the stone is hard and " * 60
    assert checked(claim("events", text, kind="other"), document(text)) is Dropped.LENGTH


def test_a_short_form_is_given_in_full_where_one_body_alone_has_it() -> None:
    text = (
        "The Ministry of Justice refused to register the Union of Harbour Pilots (UHP) on 12 June 2019. "
        "The UHP had its office sealed in 2019."
    )
    made = checked(claim("events", "The UHP had its office sealed in 2019.", kind="other", who=["UHP"]), document(text))
    assert isinstance(made, Event) and made.who == ("Union of Harbour Pilots",)
