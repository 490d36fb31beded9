"""Counts that look alike and are of no one matter, beside those that are; all of our own wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.casefile.made_records import actor, document, evidence, figure, person, place, record
from tripartite.casefile.disagreements import Disagreement, Verdict
from tripartite.casefile.matters.finders import disagreements
from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.statements import Event, Sanction
from tripartite.values.vocabulary import EventKind, Kind, Measure, SanctionType

ONE, OTHER = document("one"), document("other")
EARLY = replace(document("early"), kind=Kind.COUNTRY_REPORT, title="2017 Report on Human Rights: Sandovia")
LATE = replace(document("late"), kind=Kind.COUNTRY_REPORT, title="2019 Report on Human Rights: Sandovia")


def of_counts(*records: Record) -> list[Disagreement]:
    """The matters of some counts, each beside the same town."""
    towns = [place(where, "Port Sable", 150) for where in {one.document for one in records}]
    return [one for one in disagreements([*records, *towns], []) if one.measure != "name"]


def held(
    where: DocumentRef,
    words: str,
    quantity: float,
    date: str | None = None,
    of: str | None = None,
    attribution: tuple[str, ...] = (),
) -> Record:
    return figure(where, quantity, measure=Measure.DETAINED, words=words, date=date, of=of, attribution=attribution)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Seventeen island doctors were held.", 17, "island doctors"), ("Nine leaders were held.", 9, "leaders")),
        (("Six environmentalists were held.", 6, "environmentalists"), ("Two drivers were held.", 2, "drivers")),
        (("On 4 June eleven dockers were held.", 11, "dockers"), ("During the year 300 were held.", 300, None)),
        (("Douze enseignants ont été arrêtés.", 12, "enseignants"), ("Nine guards were held.", 9, "guards")),
        (("Fueron detenidos doce mineros.", 12, "mineros"), ("Задержаны девять журналистов.", 9, "журналистов")),
    ],
)
def test_other_people_or_another_stretch_of_time_are_no_matter(
    first: tuple[str, float, str | None], second: tuple[str, float, str | None]
) -> None:
    records = [
        held(where, words, number, date="2021-06-04", of=of)
        for where, (words, number, of) in ((ONE, first), (OTHER, second))
    ]
    assert not of_counts(*records)


def test_people_and_strikers_may_be_the_same() -> None:
    (one,) = of_counts(
        held(ONE, "On 4 June 71 people were held.", 71, date="2021-06-04", of="people"),
        held(OTHER, "On 4 June 90 strikers were held.", 90, date="2021-06-04", of="strikers"),
    )
    assert one.verdict is Verdict.CONTRADICT


def test_a_part_contradicts_nobody() -> None:
    whole = held(ONE, "On 4 June 71 people were held, six of them women.", 71, date="2021-06-04", of="people")
    part = held(ONE, "On 4 June 71 people were held, six of them women.", 6, date="2021-06-04")
    same = held(OTHER, "On 4 June 71 people were held.", 71, date="2021-06-04", of="people")
    (one,) = of_counts(whole, part, same)
    assert one.verdict is not Verdict.CONTRADICT


def test_undated_counts_of_two_years_reports_are_of_two_years() -> None:
    told = [held(where, f"{number} dockers were held.", number) for where, number in ((EARLY, 3), (LATE, 9))]
    assert not of_counts(*told)


def test_undated_counts_of_one_year_with_a_town_between_them_only_differ() -> None:
    again = replace(document("again"), kind=Kind.COUNTRY_REPORT, title="2017 Survey of Rights: Sandovia")
    told = [held(where, f"{number} dockers were held.", number) for where, number in ((EARLY, 3), (again, 9))]
    assert [one.verdict for one in of_counts(*told)] == [Verdict.DIFFER]


def test_two_sides_in_one_sentence_contradict_each_other() -> None:
    words = "The union counted 600 strikers; the port spoke of 350."
    union = figure(ONE, 600, measure=Measure.STRIKERS, words=words, attribution=("union",))
    port = figure(ONE, 350, measure=Measure.STRIKERS, words=words, attribution=("port",))
    assert [one.verdict for one in of_counts(union, port)] == [Verdict.CONTRADICT]


def test_who_counts_all_year_ties_nothing_together() -> None:
    bureau = [person(where, "Bureau of Counting", 40) for where in (ONE, OTHER)]
    who = actor("Bureau of Counting", *bureau)
    told = [
        held(where, f"{number} dockers were held.", number, attribution=("Bureau of Counting",))
        for where, number in ((ONE, 3), (OTHER, 9))
    ]
    assert not [one for one in disagreements([*told, *bureau], [who]) if one.measure != "name"]


def test_fewer_killed_since_one_year_in_a_later_document_contradict() -> None:
    sooner, later = document("sooner", "2021-01-01"), document("later", "2022-01-01")
    words = "{} trade unionists have been killed since 2015."

    def since(where: DocumentRef, number: float) -> Record:
        return figure(where, number, words=words.format(number), of="trade unionists")

    assert [one.verdict for one in disagreements([since(sooner, 9), since(later, 7)], [])] == [Verdict.CONTRADICT]
    assert [one.verdict for one in disagreements([since(sooner, 7), since(later, 9)], [])] == [Verdict.DIFFER]


def arrest(where: DocumentRef, words: str, day: str) -> Record:
    told = Event(**evidence(0, words), kind=EventKind.ARREST, who=("Daria Olkhina",), date=day)
    return record(where, told)


@pytest.mark.parametrize(("day", "found"), [("2021-06-12", [Verdict.DIFFER]), ("2021-09-12", [])])
def test_an_arrest_told_of_two_days_that_are_hardly_two_acts(day: str, found: list[Verdict]) -> None:
    names = [person(where, "Daria Olkhina") for where in (ONE, OTHER)]
    events = [arrest(ONE, "held on 11 June 2021", "2021-06-11"), arrest(OTHER, "held on the 12th", day)]
    shown = disagreements([*names, *events], [actor("Daria Olkhina", *names)])
    assert [one.verdict for one in shown if one.measure == "date"] == found


def test_a_union_is_not_killed() -> None:
    union = actor("Dockers Union", sort="organisations", type_="union")
    deaths = [
        record(
            where, Event(**evidence(0, f"killed on {day}"), kind=EventKind.KILLING, who=("Dockers Union",), date=day)
        )
        for where, day in ((ONE, "2021-06-11"), (OTHER, "2021-06-13"))
    ]
    assert not [one for one in disagreements(deaths, [union]) if one.measure == "date"]


def test_an_answer_to_the_count_before_it_contradicts_it() -> None:
    told = held(ONE, "In May the port dismissed 63 dockers.", 63, date="2019-05", of="dockers")
    answer = figure(
        ONE,
        57,
        at=40,
        measure=Measure.DETAINED,
        words="The port said it was 57.",
        date="2019-05",
        attribution=("port",),
    )
    assert [one.verdict for one in of_counts(told, answer)] == [Verdict.CONTRADICT]


def test_a_dismissal_told_of_the_same_month_of_two_years() -> None:
    names = [person(where, "Daria Olkhina") for where in (ONE, OTHER)]
    events = [
        record(where, Event(**evidence(0, f"in {day}"), kind=EventKind.DISMISSAL, who=("Daria Olkhina",), date=day))
        for where, day in ((ONE, "2021-01"), (OTHER, "2022-01"))
    ]
    shown = disagreements([*names, *events], [actor("Daria Olkhina", *names)])
    assert [one.verdict for one in shown if one.measure == "date"] == [Verdict.DIFFER]


def test_two_lengths_for_one_killing_though_the_killer_has_no_name() -> None:
    dead = [person(where, "Daria Olkhina", 10) for where in (ONE, OTHER)]
    killing = Event(**evidence(0, "killing"), kind=EventKind.KILLING, who=("Daria Olkhina",))
    sentences = [
        record(
            where, Sanction(**evidence(5, "x" * 20), person="a guard", type=SanctionType.IMPRISONMENT, amount=length)
        )
        for where, length in ((ONE, "P12Y"), (OTHER, "P15Y"))
    ]
    found = disagreements([*dead, record(ONE, killing), *sentences], [actor("Daria Olkhina", *dead)])
    assert [one.matter for one in found] == ["imprisonment for the killing of Daria Olkhina"]


def test_yearly_reports_that_repeat_one_another_are_no_matter() -> None:
    told = [
        held(where, "In May 2016 eleven dockers were held.", 11, date="2016-05", of="dockers")
        for where in (EARLY, LATE)
    ]
    assert not of_counts(*told)


def test_what_one_voice_tells_of_two_dates_is_two_acts() -> None:
    names = [person(where, "Daria Olkhina") for where in (ONE, OTHER)]
    events = [
        record(where, Event(**evidence(at, f"on {day}"), kind=EventKind.RELEASE, who=("Daria Olkhina",), date=day))
        for where, at, day in ((ONE, 0, "2021-06-06"), (ONE, 90, "2021-09-24"), (OTHER, 0, "2021-09"))
    ]
    shown = disagreements([*names, *events], [actor("Daria Olkhina", *names)])
    assert not [one for one in shown if one.measure == "date"]


def test_a_years_count_is_not_held_against_a_roof_that_fell() -> None:
    year = figure(LATE, 164, at=5, words="In 2018 mines at Port Sable killed 164.", date="2018", of="miners")
    roof = figure(EARLY, 9, at=5, words="In September 2018 a roof fell on nine.", date="2018-09", of="miners")
    assert not of_counts(year, roof)
    near = replace(roof, statement=replace(roof.statement, quantity=160.0, low=160.0, high=160.0))
    towns = [place(where, "Port Sable", 20) for where in (LATE, EARLY)]
    assert [one for one in disagreements([year, near, *towns], []) if one.measure == "killed"]


def test_an_old_sentence_with_a_new_number_is_no_copy() -> None:
    words = "As of July the prosecutor of the port had obtained sentences against {} persons in {} for killing dockers."
    told = [
        figure(where, number, measure=Measure.PROSECUTED, words=words.format(number, "2018"), date="2018-07")
        for where, number in ((ONE, 620), (OTHER, 626))
    ]
    (one,) = of_counts(*told)
    assert not [value for value in one.values if value.copy_of]
