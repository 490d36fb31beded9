"""Whose day it is, and whom an act befell, where its sentence names others and dates something else."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event

_HEAD = "Country report 2016\n\n"


def told(text: str) -> list[tuple[str, str | None, tuple[str, ...], tuple[str, ...]]]:
    reading = read_document((_HEAD + text).encode(), "page.txt")
    return [(str(one.kind), one.date, one.who, one.by) for one in reading.statements if isinstance(one, Event)]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("On 7 May 2016 the League reported that the docker Ada Quill was arrested.", "arrest", None),
        ("Ada Quill was charged with libel for her part in the 2014 port strike.", "trial", None),
        ("Police arrested Ada Quill four days after she gave a speech on 3 May 2016.", "arrest", None),
        ("The court sentenced Ada Quill to jail for her role in the march on 28 May 2016.", "sentence", None),
        ("Ada Quill was arrested in 2010 and sentenced to a six-year prison term.", "sentence", None),
        ("On 3 May 2016 police arrested the docker Ada Quill at her home.", "arrest", "2016-05-03"),
        ("The docker Ada Quill was arrested on 3 May 2016 after a march.", "arrest", "2016-05-03"),
        ("A case was opened over the September 1998 unsolved murder of Ada Quill.", "killing", "1998-09"),
    ],
)
def test_the_day_is_the_acts_own_or_none(text: str, kind: str, date: str | None) -> None:
    assert [one for one in told(text) if one[0] == kind and one[1] == date and "Ada Quill" in one[2]], told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On 16 May 2016 a recording of imprisoned activist Ada Quill surfaced.", "sentence"),
        ("On 7 January 2016 the reporter Ada Quill was released after serving three months in prison.", "sentence"),
        ("A court sentenced Ada Quill to death in 2016 for treason.", "killing"),
        ("In 2016 Ada Quill was charged with terrorism and attempted murder.", "killing"),
        ("On 19 July 2016 Ada Quill shouted “Long live a free port” at the march.", "release"),
        ("On 8 May 2016 the prosecutor accused Ada Quill of acts that incite hatred and violence.", "violence"),
        ("Killing, Kidnapping or Other Violence: On 27 May 2016 police stopped Ada Quill.", "violence"),
        ("Candidates against President Ada Quill withdrew in 2016; in some cases they were arrested.", "arrest"),
        ("On 28 May 2016 twelve died in the attack on Ada Quill’s party that killed two guards.", "killing"),
        ("On 25 May 2016 four officers were put on trial over their role in the case of Ada Quill.", "trial"),
    ],
)
def test_what_is_not_told_of_somebody(text: str, kind: str) -> None:
    assert not [one for one in told(text) if one[0] == kind and "Ada Quill" in one[2]], told(text)


def test_a_relative_clause_tells_of_the_nearest_alone() -> None:
    text = "Tom Reed and Ada Quill, who was arrested in 2015, were released on 18 July 2016."
    assert [one[2] for one in told(text) if one[0] == "arrest"] == [("Ada Quill",)]


def test_whose_member_somebody_is_did_nothing() -> None:
    text = "On 3 May 2016 guards beat Dockers League member Ada Quill, and the Dockers League protested."
    assert [one[3] for one in told(text) if one[0] == "violence"] == [()]


def test_whoever_reports_did_nothing() -> None:
    text = "On 22 April 2016 a report by the Harbour League told of the death of Ada Quill in prison."
    assert all("Harbour League" not in by for kind, _, _, by in told(text) if kind == "killing")
