"""When something asked or promised is due."""

from __future__ import annotations

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.dues import due_of


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
    ],
)
def test_due(language: str, words: str, due: str | None) -> None:
    analysis = voiced(words, language=language)
    assert due_of(analysis, analysis.sentences[0], 0, len(words)) == due


def test_ahead_takes_no_past_date_without_a_deadline() -> None:
    words = "take back the cooks dismissed in May 2028 and report in 2031"
    analysis = voiced(words)
    assert due_of(analysis, analysis.sentences[0], 0, len(words), ahead=True) == "2031"
