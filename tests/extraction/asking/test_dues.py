"""When something asked or promised is due."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.deadlines import Deadline
from tripartite.extraction.asking.dues import due_of

EXAMPLES = Path(__file__).parent.parent / "examples" / "deadlines.json"
#: Promises with the day, the words and the start of what is reckoned.
DEADLINES = json.loads(EXAMPLES.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("language", "words", "due"),
    [
        ("en", "repeal section 4 by 1 September", "2030-09-01"),
        ("en", "table the bill by the end of 2031", "2031-12-31"),
        ("en", "table the bill in the first quarter of 2031", "2031-01/2031-03"),
        ("en", "table the bill by the first quarter of 2031", "2031-03-31"),
        ("en", "open its books by March 2031", "2031-03"),
        ("en", "start by the end of 2031 or the first quarter of 2032", "2032-03-31"),
        ("en", "amend the Act of 3 May 2019", None),
        ("en", "report without waiting until March 2031", None),
        ("fr", "abroger l’article 4 avant la fin de l’année", "2030-12-31"),
        ("es", "derogar el artículo 4 a más tardar el 1 de marzo de 2031", "2031-03-01"),
        ("ru", "отменить статью 4 к концу 2031 года", "2031-12-31"),
        ("en", "settle the files within six months", "2030-12-04"),
        ("en", "settle the files within 90 days", "2030-09-02"),
        ("en", "open the register by year-end", "2030-12-31"),
        ("fr", "publier le décret dans les six mois", "2030-12-04"),
        ("fr", "payer les arriérés avant la rentrée 2031", "2031"),
        ("es", "resolver las solicitudes en un plazo de noventa días", "2030-09-02"),
        ("es", "derogar el decreto antes de que finalice 2031", "2031-12-31"),
        ("ru", "принять закон в течение шести месяцев", "2030-12-04"),
        ("ru", "решить вопрос к Новому году", "2030-12-31"),
        ("en", "open a council by the end of the first quarter of 2031", "2031-03-31"),
        ("en", "lay the draft before the assembly in the course of 2031", "2031"),
        ("en", "repeal the rule by the end of the month", "2030-06-30"),
        ("fr", "recevoir le syndicat avant la fin du mois d'août", "2030-08-31"),
        ("fr", "avait promis de recevoir le syndicat avant la fin du mois d'août", "2029-08-31"),
        ("es", "celebrar el juicio antes de finalizar marzo de 2031", "2031-03-31"),
        ("ru", "создать совет до конца первого квартала 2031 года", "2031-03-31"),
        ("ru", "принять закон в течение 2031 года", "2031"),
        ("en", "answer every complaint within ten days", None),
        ("en", "close the complaint, filed in 2029", None),
        ("en", "look into the killings that occurred in May 2030", None),
        ("fr", "examiner la plainte déposée en 2029", None),
        ("en", "rule on it within 60 days of the visit of 9 March 2031", "2031-05-08"),
    ],
)
def test_due(language: str, words: str, due: str | None) -> None:
    analysis = voiced(words, language=language, where="advocacy")
    found = due_of(analysis, analysis.sentences[0], 0, len(words))
    assert (found and found.due) == due


def test_ahead_takes_no_past_date_without_a_deadline() -> None:
    words = "take back the cooks dismissed in May 2028 and report in 2031"
    analysis = voiced(words)
    assert due_of(analysis, analysis.sentences[0], 0, len(words), ahead=True) == Deadline("2031")


@pytest.mark.parametrize(("language", "words", "deadline"), DEADLINES)
def test_a_reckoned_deadline_says_from_when_and_another_keeps_its_words(
    language: str, words: str, deadline: list[str | None]
) -> None:
    analysis = voiced(words, language=language)
    found = due_of(analysis, analysis.sentences[0], 0, len(words))
    assert found == Deadline(*deadline)


def test_a_visit_told_before_dates_what_runs_from_it() -> None:
    analysis = voiced(
        "The visit took place from 5 to 9 March 2030. It promised to settle the files within three months of the visit."
    )
    found = due_of(analysis, analysis.sentences[1], 12, 70)
    assert found == Deadline("2030-06-09", "within three months of the visit", "2030-03-05/2030-03-09")


def test_a_year_alone_dates_no_length_of_time() -> None:
    analysis = voiced("It promised to settle the files within three months.", where="speech", published="2030")
    assert due_of(analysis, analysis.sentences[0], 12, 50) == Deadline(None, "within three months")
