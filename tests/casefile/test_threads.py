"""The same request over documents, speakers and languages; every pattern of the list matches its own examples."""

from __future__ import annotations

import pytest

from tests.casefile.made_records import actor, document, evidence, person, record
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.threads import Relation, asks, threads
from tripartite.values.statements import Instrument, Organisation, Request
from tripartite.values.vocabulary import Kind, OrganisationType


def request(where: DocumentRef, words: str, by: str = "Worker members", at: int = 0) -> Record:
    return record(where, Request(**evidence(at, words), by=by, text_starts=words))


EARLY = document("early", "2019-06")
LATE = document("late", "2021-06", Kind.CAS_RECORD)


def test_a_request_in_two_languages_is_one_thread_in_order_of_time() -> None:
    found = threads(
        [
            request(
                LATE, "se prévaloir de l’assistance technique du Bureau", "Committee on the Application of Standards"
            ),
            request(EARLY, "avail itself of ILO technical assistance"),
        ],
        [],
    )
    (thread,) = found
    assert thread.key == "technical-assistance"
    assert (thread.first, thread.last) == ("2019-06", "2021-06")
    assert [one.relation for one in thread.askings] == [Relation.FIRST, Relation.JOINS]
    assert thread.in_conclusions


def test_the_same_asker_repeats() -> None:
    (thread,) = threads([request(EARLY, "accept a direct contacts mission"), request(LATE, "accept the mission")], [])
    assert [one.relation for one in thread.askings] == [Relation.FIRST, Relation.REPEATS]


def test_each_organisation_to_be_registered_is_a_thread_of_its_own() -> None:
    bodies = [
        record(
            where, Organisation(**evidence(at, name), name=name, type=OrganisationType.UNION, mentions=((at, at + 5),))
        )
        for where in (EARLY, LATE)
        for at, name in ((9, "Union of Harbour Pilots"), (40, "Union of Dockers"))
    ]
    actors = [
        actor(name, *(one for one in bodies if one.statement.name == name), sort="organisations", type_="union")
        for name in ("Union of Harbour Pilots", "Union of Dockers")
    ]
    words = "register the Union of Harbour Pilots and Union of Dockers"
    found = threads([*bodies, request(EARLY, words), request(LATE, words)], actors)
    assert {one.subject for one in found if one.subject} == {"Union of Harbour Pilots", "Union of Dockers"}


def test_an_article_is_the_subject_of_its_repeal() -> None:
    words = "repeal article 402 of the Criminal Code"
    laws = [
        record(where, Instrument(**evidence(7, "article 402"), name="Criminal Code", article="402"))
        for where in (EARLY, LATE)
    ]
    found = threads([*laws, request(EARLY, words), request(LATE, words)], [])
    assert "Criminal Code, article 402" in {one.subject for one in found}


def test_what_is_asked_once_is_no_thread() -> None:
    assert threads([request(EARLY, "accept a direct contacts mission"), person(EARLY, "Daria Olkhina")], []) == ()


EXAMPLES = {
    "end-prosecution": [
        "drop all charges against the pilots",
        "cesser le harcèlement des délégués",
        "retirar los cargos",
    ],
    "release": [
        "release the detained dockers",
        "la libération de M. Ndong",
        "puesta en libertad",
        "освободить активистов",
    ],
    "lift-bans": [
        "lift the ban on holding office",
        "lever l’interdiction de sortie",
        "levantar la prohibición",
        "снять запрет",
    ],
    "independent-inquiry": [
        "an independent inquiry",
        "une enquête indépendante",
        "una investigación independiente",
    ],
    "action-plan": [
        "a time-bound action plan",
        "un plan d’action",
        "un plan de acción",
        "план действий",
    ],
    "technical-assistance": [
        "ILO technical assistance",
        "l’assistance technique",
        "asistencia técnica",
        "техническая помощь",
    ],
    "mission": [
        "accept a tripartite mission",
        "accepter la mission",
        "aceptar la misión",
        "принять миссию",
    ],
    "social-dialogue": [
        "genuine social dialogue",
        "le dialogue social",
        "el diálogo social",
        "социальный диалог",
    ],
    "reinstate": [
        "reinstate the drivers",
        "réintégrer les déléguées",
        "reintegrar a los despedidos",
        "восстановить на работе",
    ],
    "right-to-strike": [
        "respect the right to strike",
        "le droit de grève",
        "el derecho de huelga",
        "право на забастовку",
    ],
    "ratify": [
        "ratify the Convention",
        "ratifier la convention",
        "ratificar el Convenio",
        "ратифицировать",
    ],
}
NOTHING = ["The weather was fine.", "Le port est profond.", "El barco zarpó tarde.", "Погода была хорошая."]


@pytest.mark.parametrize(("code", "sentences"), EXAMPLES.items())
def test_the_words_of_an_ask(code: str, sentences: list[str]) -> None:
    ask = next(one for one in asks() if one.code == code)
    for sentence in sentences:
        assert any(pattern.search(sentence) for pattern in ask.patterns.values()), sentence


def test_no_ask_matches_what_asks_for_nothing() -> None:
    for ask in asks():
        for sentence in NOTHING:
            assert not any(pattern.search(sentence) for pattern in ask.patterns.values()), (ask.code, sentence)


def test_every_ask_is_named_in_four_languages() -> None:
    for ask in asks():
        assert set(ask.label) == {"en", "fr", "es", "ru"}
        assert set(ask.patterns) == {"en", "fr", "es", "ru"}
