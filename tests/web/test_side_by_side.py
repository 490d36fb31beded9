"""A record in two languages side by side: where it is offered, what stands beside what, how that is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.web.made_readings import Maker, composed, reading
from tripartite.store.models import Statement
from tripartite.text.parallel import Aligned, Ground, Pairing
from tripartite.values.reading import Reading
from tripartite.values.statements import Figure
from tripartite.values.vocabulary import Measure, PassageKind
from tripartite.web.rendering import side_by_side

Put = Callable[[Reading], Reading]
ENGLISH = (
    (PassageKind.FURNITURE, "Home | News"),
    (PassageKind.HEADING, "The pilots of the harbour"),
    (PassageKind.PARAGRAPH, "On 3 March 2019 at least 14 pilots were dismissed."),
    (PassageKind.PARAGRAPH, "Nobody was paid."),
    (
        PassageKind.PARAGRAPH,
        "Their union asks for the law of 1948 to be kept, and for a court to hear every one of them.",
    ),
)
FRENCH = (
    (PassageKind.HEADING, "Les pilotes du port"),
    (PassageKind.PARAGRAPH, "Le 3 mars 2019, au moins 14 pilotes ont été licenciés."),
    (PassageKind.PARAGRAPH, "Personne n’a été payé."),
    (PassageKind.PARAGRAPH, "<b>Une note</b> de la traductrice, longue et attendue de personne, clôt ce texte-ci."),
    (
        PassageKind.PARAGRAPH,
        "Leur syndicat demande que la loi de 1948 soit respectée et qu’un tribunal les entende tous.",
    ),
)


def told_in(language: str, record: str = "invented:record:1") -> Reading:
    text, passages = composed(ENGLISH if language == "en" else FRENCH, language)
    quote = "at least 14 pilots" if language == "en" else "au moins 14 pilotes"
    figure = Maker(text)(Figure, quote, quantity=14, low=14, measure=Measure.DISMISSED, of="pilots")
    return reading(
        text,
        passages,
        (figure,),
        file=f"record-{language}.html",
        title="The pilots" if language == "en" else "Les pilotes",
        languages=(language,),
        record=record,
    )


def address(one: Reading, other: Reading) -> str:
    return f"/document/{one.document.sha256[:12]}/beside/{other.document.sha256[:12]}/"


def test_the_document_leads_to_its_other_language_and_to_no_copy(client: Client, put: Put) -> None:
    english, french = put(told_in("en")), put(told_in("fr"))
    page = client.get(f"/document/{english.document.sha256[:12]}/").content.decode()
    assert f'href="{address(english, french)}">Side by side: French</a>' in page
    text, passages = composed(ENGLISH, "en")
    copy = put(reading(text, passages, file="copy.html", languages=("en",), record="invented:record:1"))
    page = client.get(f"/document/{english.document.sha256[:12]}/").content.decode()
    assert page.count("/beside/") == 1 and address(english, copy) not in page


def test_what_goes_together_stands_in_one_row(client: Client, put: Put) -> None:
    english, french = put(told_in("en")), put(told_in("fr"))
    page = client.get(address(english, french)).content.decode()
    rows = page.split('class="beside-row')[2:]
    assert len(rows) == 5 and "News" not in page
    assert "were dismissed" in rows[1] and "ont été licenciés" in rows[1] and rows[1].startswith(" by-figures")
    assert "Nothing stands beside this." in rows[3] and "&lt;b&gt;Une note&lt;/b&gt;" in rows[3]
    assert 'lang="fr" dir="auto"' in rows[1]
    assert "2 pairs by the same figures" in page and "2 pairs by order and length" in page
    assert "0 on the left, 1 on the right" in page


def test_the_evidence_of_both_is_marked_and_leads_to_its_statement(client: Client, put: Put) -> None:
    english, french = put(told_in("en")), put(told_in("fr"))
    page = client.get(address(english, french)).content.decode()
    for key in Statement.objects.values_list("key", flat=True):
        assert f'data-keys="{key}"' in page and f'href="/statement/{key}/"' in page


def test_only_one_record_is_set_side_by_side(client: Client, put: Put, letter: Reading) -> None:
    english, other = put(told_in("en")), put(told_in("fr", record="invented:record:2"))
    for pair in ((english, other), (english, letter), (letter, letter), (english, english)):
        assert client.get(address(*pair)).status_code == 404
    assert client.get(f"{address(english, other)}9/").status_code == 404
    assert "/beside/" not in client.get(f"/document/{letter.document.sha256[:12]}/").content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Côte à côte : anglais et français"), ("es", "Lado a lado: inglés y francés"), ("ru", "Рядом: английский")],
)
def test_the_page_speaks_the_readers_language(client: Client, put: Put, language: str, words: str) -> None:
    client.cookies["django_language"] = language
    assert words in client.get(address(put(told_in("en")), put(told_in("fr")))).content.decode()


def test_a_long_record_is_cut_into_parts(client: Client, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "LONGEST", 130)
    english, french = put(told_in("en")), put(told_in("fr"))
    first = client.get(address(english, french)).content.decode()
    assert "Part 1 of 4" in first and f'{address(english, french)}2/"' in first
    parts = [client.get(f"{address(english, french)}{number}/").content.decode() for number in (1, 2, 3, 4)]
    assert [one.count('<li class="beside-row') for one in parts] == [1, 1, 2, 1]


def test_every_pairing_says_by_what_it_was_made() -> None:
    found = Aligned((Pairing((0,), (0,), Ground.NUMBER), Pairing((1,), (1, 2)), Pairing((2, 3), ())), 1, 0)
    told: Any = side_by_side.tally_of(found)
    assert (told.by_number, told.by_length, told.alone_left, told.alone_right) == (1, 1, 2, 0)
