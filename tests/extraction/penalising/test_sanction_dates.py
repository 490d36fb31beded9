"""When a penalty began and ends, where its sentence dates something else too."""

from __future__ import annotations

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.values.statements import Sanction


def one_of(words: str, language: str) -> Sanction:
    found = [one for one in sanctions(marked(words, language)) if isinstance(one, Sanction) and one.person]
    assert found, words
    return found[0]


@pytest.mark.parametrize(
    ("language", "words", "ended"),
    [
        ("en", "On 19 March 2016 [Anna Bell] was released after spending 22 months in detention.", "2016-03-19"),
        (
            "en",
            "On 27 July 2016 the authorities released [Anna Bell] after she spent two years in prison.",
            "2016-07-27",
        ),
        (
            "en",
            "On 6 August 2016 the ministry released [Carl Dow]; on 2 August [Anna Bell] was released after one year in "
            "prison.",
            "2016-08-02",
        ),
        ("es", "El 19 de marzo de 2016 [Ana Paz] fue liberada tras pasar 22 meses en prisión.", "2016-03-19"),
    ],
)
def test_what_was_served_ends_at_the_release_and_does_not_begin_there(language: str, words: str, ended: str) -> None:
    one = one_of(words, language)
    assert (one.imposed, one.until_computed, one.outcome, one.ended) == (None, None, "released", ended)


def test_what_was_served_ends_at_the_death() -> None:
    one = one_of("On 29 August 2016 [Anna Bell] died in prison after being held for three months.", "en")
    assert (one.imposed, one.until, one.until_computed, one.outcome) == (None, "2016-08-29", None, None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "On 7 February 2016 the League reported that [Anna Bell] was sentenced to three years in prison."),
        ("en", "The League said on 7 February 2016 that [Anna Bell] was sentenced to three years in prison."),
        ("fr", "Le 7 février 2016, la Ligue a rapporté que [Anna Bell] avait été condamnée à trois ans de prison."),
        ("es", "El 7 de febrero de 2016 la Liga informó que [Ana Paz] fue condenada a tres años de prisión."),
        ("ru", "7 февраля 2016 года Лига сообщила, что [Анна Белл] приговорена к трём годам лишения свободы."),
        ("en", "As of 1 October 2016 [Anna Bell] remained under house arrest."),
        ("fr", "À la date du 1er octobre 2016, [Anna Bell] était toujours en résidence surveillée."),
        ("ru", "По состоянию на 1 октября 2016 года [Анна Белл] находилась под домашним арестом."),
        ("en", "On 20 October 2016 her lawyer said that [Anna Bell] had been held in a cell for 14 days."),
        ("es", "El 20 de octubre de 2016 su abogado dijo que [Ana Paz] llevaba 14 días detenida."),
        (
            "en",
            "On 31 August 2016 [Anna Bell] was released after a court convicted her of libel and sentenced her to five "
            "years in prison.",
        ),
        (
            "en",
            "[Anna Bell] was held from October 2014 to December 2015 prior to being sentenced to six years in prison.",
        ),
        ("fr", "[Anna Bell] a été détenue d'octobre 2014 à décembre 2015 avant d'être condamnée à six ans de prison."),
        ("en", "[Anna Bell] was sentenced to two years in prison for her posts about the strike in 2014."),
        ("en", "On 2 August 2016 the League confirmed that the court sentenced [Anna Bell] to 17 years in prison."),
        ("en", "On 10 February 2016 the League urged them to lift the travel ban imposed on [Anna Bell]."),
        ("en", "On 2 March 2016 a court upheld the sentencing of [Anna Bell] to ten years in prison."),
        ("en", "[Anna Bell] spent 237 days in prison and was released on interim bail in December 2016."),
        ("en", "On 16 May 2016 a recording of imprisoned docker [Anna Bell] surfaced."),
    ],
)
def test_a_date_that_is_anothers_is_no_start(language: str, words: str) -> None:
    found = [one for one in sanctions(marked(words, language)) if isinstance(one, Sanction)]
    assert [(one.imposed, one.until_computed) for one in found] == [(None, None)] * len(found)


@pytest.mark.parametrize(
    ("language", "words", "imposed"),
    [
        (
            "en",
            "On 5 December 2015, according to the League, a court sentenced [Anna Bell] to a year in prison.",
            "2015-12-05",
        ),
        ("en", "Since her arrest in 2015 [Anna Bell] has been held in solitary confinement for 2,000 days.", "2015"),
        (
            "en",
            "On 10 October 2016 [Anna Bell] was convicted of libel over a story that she wrote and "
            "was sentenced to two "
            "years in prison.",
            "2016-10-10",
        ),
        (
            "en",
            "The court freed [Anna Bell] in March; however, on 9 June 2016, she was sentenced to a year in prison.",
            "2016-06-09",
        ),
    ],
)
def test_its_own_date_stays(language: str, words: str, imposed: str) -> None:
    assert imposed in [one.imposed for one in sanctions(marked(words, language)) if isinstance(one, Sanction)]


@pytest.mark.parametrize(
    ("language", "words", "amount"),
    [
        ("en", "On 4 May 2016 the court sentenced [Anna Bell] to nearly ten years in prison.", "P10Y"),
        ("fr", "Le 4 mai 2016, le tribunal a condamné [Anna Bell] à près de dix ans de prison.", "P10Y"),
        ("es", "El 4 de mayo de 2016 el tribunal condenó a [Ana Paz] a casi diez años de prisión.", "P10Y"),
        ("ru", "4 мая 2016 года суд приговорил [Анну Белл] почти к десяти годам колонии.", "P10Y"),
        (
            "en",
            "On 4 May 2016 the court sentenced [Anna Bell] and [Carl Dow] to terms of eight to 13 years in prison.",
            None,
        ),
        (
            "fr",
            "Le 4 mai 2016, le tribunal a condamné [Anna Bell] et [Carl Dow] à des peines allant de "
            "deux à cinq ans de prison.",
            None,
        ),
    ],
)
def test_no_end_is_worked_out_from_about_so_long(language: str, words: str, amount: str | None) -> None:
    one = one_of(words, language)
    assert (one.imposed, one.amount, one.until_computed) == ("2016-05-04", amount, None)


def test_the_end_stated_is_not_the_start() -> None:
    one = one_of("[Anna Bell] was arrested and placed under house arrest through 23 June 2016.", "en")
    assert (one.imposed, one.until) == (None, "2016-06-23")


def test_a_date_of_another_act_keeps_the_story_before_it_out() -> None:
    words = (
        "In June 2020 [Anna Bell] was sentenced to a year in prison. "
        "[Anna Bell] was arrested in 2015 and sentenced to six years in prison for a petition."
    )
    dated = {one.amount: one.imposed for one in sanctions(marked(words, "en")) if isinstance(one, Sanction)}
    assert dated == {"P1Y": "2020-06", "P6Y": None}
