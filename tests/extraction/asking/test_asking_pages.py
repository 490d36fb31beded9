"""Letters and pages that ask: in whose name, of whom, and in lists; whole documents of our own wording."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Request

LETTER = """Amalgamated Quarry and Lime Workers Union
PO Box 7, Strelsau

6 May 2019

Dear Minister,

I write on behalf of the Amalgamated Quarry and Lime Workers Union (AQLWU) about the arrest of Mr Tobrin Askavel.

We therefore ask that your office:
- speak with the police so that he is let go;
- see to it that the firm recognises the branch.

We would appreciate it if the file were reopened.

Yours faithfully,

Ilvana Restok (Mrs)
General Secretary
"""
RUSSIAN = """Президенту Руритании
от Федерации профсоюзов речников «Причал»

ОТКРЫТОЕ ПИСЬМО

Уважаемый господин Президент!

Союз настаивает на том, чтобы Правительство Руритании:
1) освободило Тимура Велькина;
2) не мешало регистрации союза.

Считаем необходимым изменить статью 4.
"""
SPANISH = """CAMPAÑA – Red Sindical del Lago

Exigimos la libertad de Ramiro Ostrela Quintal. Ilda Monteso, tesorera del gremio, quien instó al juez a archivar la
causa, fue citada.

LO QUE EXIGIMOS
A la Fiscalía General:
1. Que archive la causa.
"""


def asked(text: str) -> list[tuple[str | None, str | None, str]]:
    found = [one for one in read_document(text.encode(), "a.txt").statements if isinstance(one, Request)]
    return [(one.by, one.to, one.text_starts) for one in found]


def test_a_letter_asks_in_the_name_of_its_union() -> None:
    union = "Amalgamated Quarry and Lime Workers Union"
    assert asked(LETTER) == [
        (union, "your office", "speak with the police so that he is let go"),
        (union, "your office", "see to it that the firm recognises the branch"),
        (union, None, "the file were reopened"),
    ]


def test_a_list_under_whom_it_is_put_to() -> None:
    found = asked(RUSSIAN)
    assert [one[2] for one in found] == [
        "освободило Тимура Велькина",
        "не мешало регистрации союза",
        "изменить статью 4",
    ]
    assert found[0][1] == "Правительство Руритании"
    assert found[2][0] == "Федерация профсоюзов речников «Причал»"


def test_who_urges_is_whoever_the_relative_takes_up() -> None:
    found = asked(SPANISH)
    assert ("Ilda Monteso", "juez", "archivar la") in [(one[0], one[1], one[2][:11]) for one in found]
    assert any(to == "Fiscalía General" and starts == "Que archive la causa" for _, to, starts in found)


@pytest.mark.parametrize(
    "text",
    [
        "STATEMENT\n\nThe quarrel had to do with the roster and nothing else, as everyone at the quay could tell.",
        "STATEMENT\n\nShe was ordered to do 200 hours of community service by the magistrate at Strelsau in May.",
        "STATEMENT\n\nCalling for a strike in the port will cease to be a crime, the minister wrote to the guild.",
        "STATEMENT\n\nHe was sent to prison for urging workers to leave the quay, and his term ends in October.",
    ],
)
def test_what_a_story_tells_is_no_ask(text: str) -> None:
    assert asked(text) == []


def test_whom_we_turn_to_is_not_who_asks() -> None:
    page = "Союз речников\n\nМы призываем Министерство труда вмешаться.\n\nМы требуем отменить приказ.\n"
    assert {one[0] for one in asked(page)}.isdisjoint({"Министерство труда"})


LINES = """<html><body><h1>Free the stewards</h1><p>Urgent action – Global Quay Alliance</p>
<p>Five leaders of the Ruritania Quay Workers' Union were arrested on 1 March.</p>
<h2>What we want</h2><h3>From the Government of Ruritania</h3>
<p>The immediate and unconditional release of the five</p><p>An end to police visits to union offices</p>
<h3>From the employers</h3><p>Reinstatement with back pay</p>
<p>They were arrested at dawn and have not been seen since then by their families.</p></body></html>"""


def test_bare_lines_under_whom_they_are_wanted_from() -> None:
    found = [one for one in read_document(LINES.encode(), "a.html").statements if isinstance(one, Request) and one.to]
    assert [(one.to, one.text_starts) for one in found] == [
        ("Government of Ruritania", "The immediate and unconditional release of the five"),
        ("Government of Ruritania", "An end to police visits to union offices"),
        ("employers", "Reinstatement with back pay"),
    ]


def test_a_campaign_asks_in_the_name_of_whose_it_is() -> None:
    page = (
        "¡Libertad!\n\nAcción urgente de la Red Lacustre de Solidaridad Obrera\n\nQué pedimos\n\n"
        "- La liberación de los cinco.\n- El fin de las amenazas.\n"
    )
    assert {by for by, _, starts in asked(page) if starts.startswith(("La lib", "El fin"))} == {
        "Red Lacustre de Solidaridad Obrera"
    }


def test_an_adverb_is_no_part_of_whom_one_asks() -> None:
    page = "Союз речников\n\nПризываем Министерство труда немедленно отменить приказ.\n"
    assert [one[1] for one in asked(page)] == ["Министерство труда"]
