"""Whose act it is, who decided and why: the branch, the office behind "by", the reason and nothing after it."""

from __future__ import annotations

import pytest

from tests.extraction.registering.test_registrations import read, read_lines


@pytest.mark.parametrize(
    ("words", "organisation", "authority"),
    [
        (
            "{Ferry Union} applied in May 2011. The affiliate was denied registration by the decision of the Porto "
            "Department of Justice of 3 June 2011.",
            "Ferry Union (affiliate)",
            "Porto Department of Justice",
        ),
        (
            "{Ferry Union} was refused registration on 3 June 2011 by the Registrar of Unions.",
            "Ferry Union",
            "Registrar of Unions",
        ),
        (
            "The branch in Porto, which {Ferry Union} had founded, was refused registration on 3 June 2011.",
            "Ferry Union (branch in Porto)",
            None,
        ),
        (
            "According to the Government, {Ferry Union} was refused registration on 3 June 2011.",
            "Ferry Union",
            None,
        ),
    ],
)
def test_the_office_decides_and_is_not_the_one_refused(words: str, organisation: str, authority: str | None) -> None:
    (one,) = [one for one in read(words, "en") if str(one.act) == "refusal"]
    assert (one.organisation, one.authority) == (organisation, authority)


@pytest.mark.parametrize(
    ("language", "words", "organisation"),
    [
        ("en", "{Ferry Union}, an associate of {Dock League} since 2009, was dissolved in 2011.", "Ferry Union"),
        ("en", "The last centre affiliated to {Dock Union}, {Ferry Union}, was suspended in 2011.", "Ferry Union"),
        ("fr", "Le {Syndicat du bac}, membre de la {Fédération du quai}, a été dissous en 2011.", "Syndicat du bac"),
    ],
)
def test_the_body_that_a_union_belongs_to_is_not_dissolved(language: str, words: str, organisation: str) -> None:
    assert [one.organisation for one in read(words, language)] == [organisation]


def test_a_union_with_affiliated_unions_is_itself_dissolved() -> None:
    words = "The ministry dissolved {Ferry Union} in May 2011 along with three of its affiliated local unions."
    assert [one.organisation for one in read(words, "en")] == ["Ferry Union"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            "A court suspended {Ferry Union} in May 2011 for failing to file its accounts, dealing another blow to "
            "dockers.[4]",
            "failing to file its accounts",
        ),
        (
            "The ministry dissolved {Ferry Union} in May 2011 for non-compliance with the law, along with two others.",
            "non-compliance with the law",
        ),
        ("{Ferry Union} was dissolved in May 2011 because its seal was missing.", "its seal was missing"),
        ("{Ferry Union} was dissolved in May 2011, leaving dockers alone.", None),
    ],
)
def test_a_reason_keeps_its_head_and_stops_where_it_ends(words: str, reason: str | None) -> None:
    (one,) = read(words, "en")
    assert one.reason == reason


def test_a_list_is_about_the_branch_of_its_lead() -> None:
    lead = "{Ferry Union} has tried twice to register its branch in Porto, and was refused each time:"
    found = read_lines(lead, "application of 2 May 2010, refused on 9 May 2010;", "application of 7 June 2010.")
    dated = [(one.organisation, one.date) for one in found if one.date]
    assert dated == [("Ferry Union (branch in Porto)", day) for day in ("2010-05-02", "2010-05-09", "2010-06-07")]
