"""Dates that go on from others: years attached to months, and what was told in the passage before."""

from __future__ import annotations

from datetime import date

import pytest

from tripartite.extraction.analysis import analyse
from tripartite.kinds.structure import Structure
from tripartite.text.dates import dates
from tripartite.values.dates import DateRange
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.vocabulary import Kind, PassageKind

WRITTEN = date(2017, 5, 23)


def values(text: str, language: str = "en", told: str | None = None) -> list[str]:
    before = DateRange.parse(told) if told else None
    return [str(one.value) for one in dates(text, 0, len(text), language, anchor=WRITTEN, told=before)]


@pytest.mark.parametrize(
    ("language", "text", "told", "wanted"),
    [
        ("en", "It struck in January of this year.", None, ["2017-01"]),
        ("en", "It struck in October of last year.", None, ["2016-10"]),
        ("en", "In November of the same year it met.", "2014-06-28", ["2014-11"]),
        ("en", "On 27 June a crowd marched.", "2014-05-02", ["2014-06-27"]),
        ("en", "Ten years to the day after the fire, they marched.", "2014-05-02", []),
        ("en", "They were held on 2 May. The day after, they left.", None, ["2017-05-02", "2017-05-03"]),
        (
            "en",
            "On 2 May men of the town burnt in 2011 rose. On 6 May it fell.",
            None,
            ["2017-05-02", "2011", "2017-05-06"],
        ),
        (
            "en",
            "On 2 March 2009 they met. In 2010 it rose. On 5 May it fell.",
            None,
            ["2009-03-02", "2010", "2010-05-05"],
        ),
        ("en", "It has stood since 2004 and appealed on 11 May.", None, ["2004", "2017-05-11"]),
        ("en", "It met on Monday 5 May 2014.", None, ["2014-05-05"]),
        ("fr", "La mission a eu lieu en mars de cette année.", None, ["2017-03"]),
        ("fr", "La police a dispersé mardi la marche.", None, ["2017-05-23"]),
        ("fr", "Ils doivent pointer chaque lundi.", None, []),
        ("fr", "Tout débute en mars. Le 15, les portes ferment.", None, ["2017-03", "2017-03-15"]),
        ("fr", "Le 22, la marche est dispersée.", None, ["2017-05-22"]),
        ("fr", "Le 28, la marche est dispersée.", None, ["2017-04-28"]),
        ("es", "El paro estalló el viernes 12, cuando cerraron.", None, ["2017-05-12"]),
        ("es", "El jueves 27 ante el juez callaron.", None, ["2017-04-27"]),
        ("es", "El lunes 18 obreros cruzaron el portón.", None, []),
        ("es", "Hoy suma 40 socios y nació en abril de ese año.", "2012-03-01", ["2017-05-23", "2012-04"]),
        ("es", "La espera desde 2014; se la negaron ese año.", None, ["2014", "2014"]),
        (
            "en",
            "Marchers from Brale, where troops shot nine in 2004, met. On 6 May they went.",
            None,
            ["2004", "2017-05-06"],
        ),
        ("en", "The strike came in 2004. On 6 May they went.", None, ["2004", "2004-05-06"]),
        ("en", "It closed on 3 May 2004. Ten years to the day after that vote it opened.", None, ["2004-05-03"]),
        ("en", "It closed on 3 May 2004 and opened the day after.", None, ["2004-05-03", "2004-05-04"]),
        ("en", "They met on Friday the 12th.", None, ["2017-05-12"]),
        ("ru", "Тем же утром их увезли.", "2014-06-28", ["2014-06-28"]),
        ("ru", "Его взяли 29-го у подъезда.", "2014-06-28", ["2014-06-29"]),
        ("ru", "Делегаты 29-го съезда разошлись.", "2014-06-28", []),
        ("ru", "Спустя месяц всех отпустили.", "2014-06-28", ["2014-07"]),
        ("ru", "Им выписали штрафы по 1800 леев.", None, []),
    ],
)
def test_years_are_attached(language: str, text: str, told: str | None, wanted: list[str]) -> None:
    assert values(text, language, told) == wanted


def test_a_narrative_goes_on_from_passage_to_passage() -> None:
    parts = ["The stoppage began on 2 May 2014.", "On 27 June a crowd marched."]
    text = "\n\n".join(parts)
    passages = tuple(
        Passage(start=text.index(part), end=text.index(part) + len(part), kind=PassageKind.PARAGRAPH, language="en")
        for part in parts
    )
    for kind, wanted in ((Kind.ESSAY, "2014-06-27"), (Kind.DOCUMENT, "2016-06-27")):
        facts = DocumentFacts(sha256="0" * 64, kind=kind, published="2017-05-23")
        analysis = analyse(text, Structure(facts=facts, passages=passages), [])
        assert [str(one.value) for one in analysis.dates_in(analysis.sentences[1])] == [wanted]


def test_a_document_without_a_date_goes_on_too() -> None:
    parts = ["The stoppage began on 2 May 2014.", "On 27 June a crowd marched."]
    text = "\n\n".join(parts)
    passages = tuple(
        Passage(start=text.index(part), end=text.index(part) + len(part), kind=PassageKind.PARAGRAPH, language="en")
        for part in parts
    )
    facts = DocumentFacts(sha256="0" * 64, kind=Kind.DOCUMENT)
    analysis = analyse(text, Structure(facts=facts, passages=passages), [])
    assert [str(one.value) for one in analysis.dates_in(analysis.sentences[1])] == ["2014-06-27"]


@pytest.mark.parametrize(
    ("language", "text", "told", "wanted"),
    [
        ("en", "The following Monday the gate was shut.", "2014-09-09", ["2014-09-15"]),
        ("fr", "Le lundi suivant, la porte est close.", "2014-09-09", ["2014-09-15"]),
        ("es", "El lunes siguiente cerraron la puerta.", "2014-09-09", ["2014-09-15"]),
        ("ru", "В следующий понедельник ворота закрыли.", "2014-09-09", ["2014-09-15"]),
        ("en", "On Friday they were freed.", "2014-09-09", ["2014-09-12"]),
        ("en", "On Friday they were freed.", "2017-05-20", ["2017-05-19"]),
        ("en", "It came back the following June.", "2014-10", ["2015-06"]),
        ("fr", "Il revint en juin suivant.", "2014-10", ["2015-06"]),
        ("en", "In January it was over.", "2014-07", ["2015-01"]),
        (
            "en",
            "The mill has been shut since the winter of 2012. On 23 January it stopped.",
            None,
            ["2012", "2012-01-23"],
        ),
        ("en", "She is barred until 2026. On 25 June it ended.", "2014-05", ["2026", "2014-06-25"]),
        ("es", "Al segundo día cortaron la luz.", "2014-09-09", ["2014-09-10"]),
        ("es", "Salieron el día 27 sin cargos.", "2014-09-09", ["2014-09-27"]),
        ("ru", "Через 72 часа её выпустили.", "2014-09-09", ["2014-09-12"]),
        ("ru", "Вышли по амнистии 1989 года.", None, ["1989"]),
        ("fr", "Elle cesse. 2016 : saisine du comité. 2017 : rien.", None, ["2016", "2017"]),
    ],
)
def test_days_and_months_that_follow(language: str, text: str, told: str | None, wanted: list[str]) -> None:
    assert values(text, language, told) == wanted


def test_the_same_day_goes_on_from_the_item_before() -> None:
    text = "8 January 2019: sit-in\n\nthe same day: eleven hurt\n\nIn May it was over."
    parts = [Passage(start=0, end=22, kind=PassageKind.LIST_ITEM, language="en")]
    parts.append(Passage(start=24, end=49, kind=PassageKind.LIST_ITEM, language="en"))
    parts.append(Passage(start=51, end=len(text), kind=PassageKind.PARAGRAPH, language="en"))
    facts = DocumentFacts(sha256="0" * 64, kind=Kind.CAMPAIGN_PAGE, published="2021-03-01")
    analysis = analyse(text, Structure(facts=facts, passages=tuple(parts)), ())
    found = [str(one.value) for sentence in analysis.sentences for one in analysis.dates_in(sentence)]
    assert found == ["2019-01-08", "2019-01-08", "2020-05"]
