"""Dates in running text, by table and by invariants. Sentences are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.text.dates import dates


def read(text: str, language: str = "en", year: int | None = None, anchor: date | None = None) -> list[tuple[str, str]]:
    """(words, value or reason) of every date."""
    found = dates(text, 0, len(text), language, year=year, anchor=anchor)
    return [(one.words, str(one.value) if one.value else str(one.reason)) for one in found]


ABSOLUTE = [
    ("en", "in 2011", ["2011"]),
    ("en", "in June 2014", ["2014-06"]),
    ("en", "on 16 December 2011", ["2011-12-16"]),
    ("en", "on December 16th 2011", ["2011-12-16"]),
    ("en", "dated 16/12/2011", ["2011-12-16"]),
    ("en", "dated 12/16/2011", ["2011-12-16"]),
    ("en", "entry 31-12-2015", ["2015-12-31"]),
    ("en", "stamped 10-MAY-63", ["1963-05-10"]),
    ("en", "held from 20 to 25 January 2020", ["2020-01-20/2020-01-25"]),
    ("en", "December 16-18, 2011", ["2011-12-16/2011-12-18"]),
    ("en", "tried in April and May 2012", ["2012-04/2012-05"]),
    ("en", "between 2015 and 2017", ["2015/2017"]),
    ("en", "between 3 and 9 March 2019", ["2019-03-03/2019-03-09"]),
    ("en", "between March 3 and 9, 2019", ["2019-03-03/2019-03-09"]),
    ("fr", "entre le 3 et le 9 mars 2019", ["2019-03-03/2019-03-09"]),
    ("es", "entre el 3 y el 9 de marzo de 2019", ["2019-03-03/2019-03-09"]),
    ("ru", "между 3 и 9 марта 2019 года", ["2019-03-03/2019-03-09"]),
    ("en", "from May to December 2011", ["2011-05/2011-12"]),
    ("en", "from 12 May to 3 June 2019", ["2019-05-12/2019-06-03"]),
    ("en", "in 2011–12", ["2011/2012"]),
    ("en", "during the 1990s", ["1990/1999"]),
    ("en", "in mid-2019 and in early May 2011", ["2019-05/2019-08", "2011-05-01/2011-05-10"]),
    ("en", "in the first quarter of 2023", ["2023-01/2023-03"]),
    ("en", "by the end of 2022", ["2022-12"]),
    ("en", "in spring 2019", ["2019-03/2019-05"]),
    (
        "en",
        "on 21 September, 4 October, 3 November and 23 December 2021",
        ["2021-09-21", "2021-10-04", "2021-11-03", "2021-12-23"],
    ),
    ("en", "on 17 and 18 March 2020", ["2020-03-17", "2020-03-18"]),
    ("fr", "le 1er juin 2016", ["2016-06-01"]),
    ("fr", "du 4 au 8 septembre 2017", ["2017-09-04/2017-09-08"]),
    ("fr", "au début mai 2015", ["2015-05-01/2015-05-10"]),
    ("fr", "à la mi-mai 2018", ["2018-05-11/2018-05-20"]),
    ("fr", "en mars et avril 2014", ["2014-03/2014-04"]),
    ("fr", "d’ici à la fin de 2022", ["2022-12"]),
    ("es", "el 7 de abril de 2017", ["2017-04-07"]),
    ("es", "el 1º de mayo de 2014", ["2014-05-01"]),
    ("es", "del 3 al 5 de junio de 2020", ["2020-06-03/2020-06-05"]),
    ("es", "entre enero y marzo de 2019", ["2019-01/2019-03"]),
    ("es", "a finales de 2021", ["2021-12"]),
    ("ru", "7 апреля 2017 года", ["2017-04-07"]),
    ("ru", "в марте 2019 г.", ["2019-03"]),
    ("ru", "с 5 по 9 мая 2020 года", ["2020-05-05/2020-05-09"]),
    ("ru", "весной 2019 года", ["2019-03/2019-05"]),
    ("ru", "в 2011–2012 годах", ["2011/2012"]),
    ("ru", "в первом квартале 2023 года", ["2023-01/2023-03"]),
    ("ru", "26 и 27 октября 2021 года", ["2021-10-26", "2021-10-27"]),
]


@pytest.mark.parametrize(("language", "text", "values"), ABSOLUTE)
def test_absolute_dates(language: str, text: str, values: list[str]) -> None:
    assert [value for _, value in read(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Workers may march on the mine."),
        ("en", "Law No. 87, Decree 12/2014 and article 402"),
        ("en", "clause 4.1.12 of the draft"),
        ("en", "a fine of $2,000 and 1,200 workers"),
        ("en", "call +44 20 7946 0018"),
        ("en", "for six months"),
        ("en", "some 2000 workers struck"),
        ("fr", "loi n° 2016-1088 et l’article 12"),
        ("es", "Ley núm. 2016 del Congreso"),
        ("ru", "Закон № 2016 и статья 12"),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert read(text, language) == []


RELATIVE = [
    ("en", "On 6 June 2017 they struck. The following day police came.", "2017-06-07"),
    ("en", "On 6 June 2017 they struck; two days later police came.", "2017-06-08"),
    ("en", "On 2 May 2017 they struck. On the 23rd it ended.", "2017-05-23"),
    ("en", "On 6 June 2017 they struck. The same day police came.", "2017-06-06"),
    ("en", "It began in June 2017 and ended the following month.", "2017-07"),
    ("en", "It was founded in 2010 and banned two years later.", "2012"),
    ("fr", "Le 6 juin 2017, ils ont cessé le travail. Le lendemain, la police est venue.", "2017-06-07"),
    ("es", "El 6 de junio de 2017 pararon. Al día siguiente llegó la policía.", "2017-06-07"),
    ("ru", "6 июня 2017 года они остановились. На следующий день пришла полиция.", "2017-06-07"),
]


@pytest.mark.parametrize(("language", "text", "value"), RELATIVE)
def test_dates_told_from_the_one_before(language: str, text: str, value: str) -> None:
    assert read(text, language)[-1][1] == value


def test_dates_told_from_the_day_of_writing() -> None:
    anchor = date(2019, 9, 18)
    assert read("Yesterday police came.", anchor=anchor) == [("Yesterday", "2019-09-17")]
    assert read("They came on Monday.", anchor=anchor)[0][1] == "2019-09-16"
    assert read("They came on 4 March.", anchor=anchor)[0][1] == "2019-03-04"
    assert read("They came on 4 December.", anchor=anchor)[0][1] == "2018-12-04"
    assert read("Sixty strikes were counted last year.", anchor=anchor) == [("last year", "2018")]
    assert read("On Sunday August 5 2018 they met.", anchor=anchor) == [("August 5 2018", "2018-08-05")]
    assert read("They struck in May 2017. Two years later the law changed.", anchor=anchor)[1][1] == "2019-05"


def test_a_report_s_year_fills_a_missing_one() -> None:
    assert read("In April and again on 3 May", year=2018) == [("April", "2018-04"), ("3 May", "2018-05-03")]


def test_a_year_told_before_fills_a_missing_one() -> None:
    assert [value for _, value in read("On 3 May 2018 they met; on 6 June they struck.")] == [
        "2018-05-03",
        "2018-06-06",
    ]


def test_the_year_of_a_law_is_not_that_of_the_story() -> None:
    text = "Under the Unions Act of 1967 they struck on 6 June."
    assert read(text)[-1] == ("6 June", "source-silent")


def test_what_is_not_certain_keeps_its_words_and_the_reason() -> None:
    assert read("They were released some weeks later.") == [("some weeks later", "source-vague")]
    assert read("They met on 6 June.") == [("6 June", "source-silent")]


WORDS = (
    "May march 12 16 2011 1990s , . and to from the 3rd December le mai 1er de abril год в 6 июня – - / yesterday later"
)
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["en", "fr", "es", "ru", "de"]))
def test_dates_stand_in_the_text_in_order(pieces: list[str], language: str) -> None:
    text = "Xx " + " ".join(pieces)
    found = dates(text, 3, len(text), language, year=2020, anchor=date(2020, 5, 5))
    for one in found:
        assert 3 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words
        assert (one.value is None) == (one.reason is not None)
    assert [one.start for one in found] == sorted(one.start for one in found)


@settings(deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en", "fr", "es", "ru"]))
def test_nothing_makes_the_reading_of_dates_fail(text: str, language: str) -> None:
    assert all(one.words for one in dates(text, 0, len(text), language))


@pytest.mark.parametrize(
    ("words", "language", "wanted"),
    [
        ("In May 2015 it began, and last October it ended.", "en", ["2015-05", "2029-10"]),
        ("En mai 2015, puis en mars prochain.", "fr", ["2015-05", "2031-03"]),
        ("le 2 mai 20182.", "fr", ["2018-05-02"]),
        ("on 16 January 2030, after 1 November", "en", ["2030-01-16", "2029-11-01"]),
    ],
)
def test_months_beside_today_and_notes_glued_to_years(words: str, language: str, wanted: list[str]) -> None:
    found = dates(words, 0, len(words), language, anchor=date(2030, 6, 4))
    assert [str(one.value) for one in found] == wanted
