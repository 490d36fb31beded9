"""Who stands near a sentence without bearing it: victims, judges, office-holders, those told of before."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Sanction


def penalised(text: str) -> set[str | None]:
    reading = read_document(text.encode(), "page.txt")
    return {one.person for one in reading.statements if isinstance(one, Sanction)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Voters elected Ada Quill to a five-year term as president in 2014.", "Ada Quill"),
        ("On 26 September Ada Quill was inaugurated president for a five-year term.", "Ada Quill"),
        ("Ada Quill completed her five-year term as president in 2013.", "Ada Quill"),
        ("En 2014 Ada Quill a été élue pour un mandat de cinq ans.", "Ada Quill"),
        ("En 2014 Ada Quill fue elegida para un mandato de cinco años.", "Ada Quill"),
        ("В 2014 году Ада Квилл избрана на пять лет.", "Ада Квилл"),
        ("On 3 May 2019 the court sentenced one inmate who beat Ada Quill to five years in prison.", "Ada Quill"),
        ("The court fined the Harbour Herald in 2019 for defaming its owners, Ada Quill and Tom Reed.", "Ada Quill"),
        ("On 3 May 2019 Judge Ada Quill convicted the docker and sentenced him to 15 days in prison.", "Ada Quill"),
        ("A court sentenced the killer of Ada Quill to life imprisonment on 3 May 2019.", "Ada Quill"),
        ("The court sentenced two men to 18 years in prison for the murder of Ada Quill.", "Ada Quill"),
        (
            "Police arrested Ada Quill in May 2019. In June Renwick was arrested for libel. "
            "She was convicted and sentenced to two years in prison.",
            "Ada Quill",
        ),
        (
            "Ada Quill spoke in May 2019. In June a court found the head of an estate guilty of fraud and fined him "
            "2,000 dollars.",
            "Ada Quill",
        ),
        (
            "President Ada Quill increased punishments for abuse of children to eight years of imprisonment.",
            "Ada Quill",
        ),
        (
            "In May 2019 a court sentenced Tom Reed, the manager for the leader Ada Quill, to 25 days in jail.",
            "Ada Quill",
        ),
        ("On 3 May 2019 a court fined two men for “insulting” the mayor Ada Quill in letters.", "Ada Quill"),
        (
            "A court sentenced 17 prisoners accused of a part in an attack on Ada Quill to 30 years in prison.",
            "Ada Quill",
        ),
        ("On 3 May 2019 a court sentenced members of the Ada Quill movement to five years in prison.", "Ada Quill"),
        (
            "On 17 July 2019 four miners accused of the 2016 murder of then deputy minister of ports Ada Quill were "
            "found guilty and sentenced to five years in prison.",
            "Ada Quill",
        ),
        (
            "Ada Quill wrote in May 2019. The judge sentenced Leon to a suspended one-year sentence and fined him "
            "6,000 dollars.",
            "Ada Quill",
        ),
        (
            "En mai 2019, quatre mineurs accusés du meurtre du ministre Ada Quill ont été condamnés à cinq ans "
            "de prison.",
            "Ada Quill",
        ),
        (
            "En mayo de 2019 cuatro mineros acusados del asesinato del ministro Ada Quill fueron condenados a cinco "
            "años de prisión.",
            "Ada Quill",
        ),
        (
            "В мае 2019 года четверо шахтёров, обвинённых в убийстве министра Ады Квилл, были приговорены к пяти годам "
            "лишения свободы.",
            "Ада Квилл",
        ),
        ("The Council of Ada Quill fined the station 500 dollars in May 2019.", "Ada Quill"),
    ],
)
def test_who_stands_near_bears_no_sentence(text: str, name: str) -> None:
    assert name not in penalised(text)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 the court sentenced the union leader Ada Quill to five years in prison.",
        "In May 2019 Ada Quill, who led the strike, was sentenced to five years in prison.",
        "Police arrested Ada Quill in May 2019. In June she was convicted and sentenced to two years in prison.",
        "Police arrested Ada Quill in May 2019. In June the Rivermouth court sentenced her to two years in prison.",
        "Elected president of the union in 2014, Ada Quill was sentenced to a five-year prison term in May 2019.",
        "The court imposed a fine of 500 dollars on Ada Quill on 3 May 2019.",
    ],
)
def test_who_is_sentenced_is_told(text: str) -> None:
    assert "Ada Quill" in penalised(text)


def test_years_of_many_are_no_ones_own() -> None:
    text = "In May 2019 the court sentenced 22 lawyers to a total of 146 years in prison."
    reading = read_document(text.encode(), "page.txt")
    assert not [one for one in reading.statements if isinstance(one, Sanction) and one.amount]


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Ada Quill was convicted of fraud and placed under house arrest for 30 days on 3 May 2019.", "fraud"),
        (
            "Ada Quill was sentenced to 15 years in prison for arson and theft, in exchange for two others.",
            "arson and theft",
        ),
        (
            "Ada Quill was sentenced to two years in prison for embezzlement, abuse of power, and fraud.",
            "embezzlement, abuse of power, and fraud",
        ),
        ("Ada Quill was sentenced to two years in prison for her involvement in a 2012 robbery.", None),
    ],
)
def test_a_charge_ends_where_the_story_goes_on(text: str, charge: str | None) -> None:
    reading = read_document(text.encode(), "page.txt")
    assert {one.charge for one in reading.statements if isinstance(one, Sanction)} == {charge}


@pytest.mark.parametrize(
    "text",
    [
        "In May 2019 police arrested Ada Quill and Tom Reed. They were sentenced to terms of eight years and five "
        "years, respectively.",
        "In May 2019 a court sentenced the dockers Ada Quill and Zq Xo to 13 and 12 years in prison.",
    ],
)
def test_terms_given_in_turn_are_given_to_no_one_else(text: str) -> None:
    reading = read_document(text.encode(), "page.txt")
    told = {(one.person, one.amount) for one in reading.statements if isinstance(one, Sanction)}
    assert told.isdisjoint({("Tom Reed", "P8Y"), ("Ada Quill", "P5Y"), ("Ada Quill", "P12Y")})


def test_a_bracket_tells_of_the_name_before_it() -> None:
    text = (
        "Among them were Ada Quill (sentenced to eight years in prison in June 2019) and Zartok Ahm Ragheb (rearrested "
        "in March and sentenced to five years in prison)."
    )
    reading = read_document(text.encode(), "page.txt")
    told = {(one.person, one.amount) for one in reading.statements if isinstance(one, Sanction)}
    assert ("Ada Quill", "P8Y") in told
    assert ("Ada Quill", "P5Y") not in told


@pytest.mark.parametrize(
    ("text", "imposed", "until"),
    [
        ("In July 2020 Ada Quill, sued for libel in 2018, was ordered to pay damages of 5,000 dollars.", None, None),
        ("Ada Quill was sentenced to 14 years in prison for war crimes in Ruritania in 1999.", None, None),
        ("In March 2019 they transferred Ada Quill to a colony to serve a life sentence.", None, None),
        ("Ada Quill was imprisoned from October 2022 to February 2023.", "2022-10", "2023-02"),
        ("Ada Quill was sentenced on 3 May 2019 to 14 years in prison for war crimes.", "2019-05-03", None),
    ],
)
def test_a_start_is_the_day_of_the_penalty(text: str, imposed: str | None, until: str | None) -> None:
    reading = read_document(text.encode(), "page.txt")
    told = [(one.imposed, one.until) for one in reading.statements if isinstance(one, Sanction)]
    assert (imposed, until) in told, told


def test_a_charge_does_not_name_the_penalised() -> None:
    text = "In May 2019 the guards beat a docker for having a photograph of Ada Quill, jailed for five years."
    reading = read_document(text.encode(), "page.txt")
    charges = [one.charge for one in reading.statements if isinstance(one, Sanction) and one.charge]
    assert not any("Quill" in one for one in charges)
