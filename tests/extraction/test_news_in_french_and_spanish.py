"""What news and communiqués in French and Spanish say in their own way, read from end to end."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event, Figure, Person, Registration, Request, Sanction


def reading(text: str) -> list[object]:
    return list(read_document(text.encode("utf-8"), "note.txt").statements)


def sanctions(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(one.person, str(one.type), one.amount) for one in reading(text) if isinstance(one, Sanction)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un tribunal del puerto sentenció el pasado lunes a Ramón Goyo a siete años y medio de cárcel.",
            [("Ramón Goyo", "imprisonment", "P7Y6M")],
        ),
        (
            "Ramón Goyo quedó obligado a presentarse cada 15 días ante el tribunal.",
            [("Ramón Goyo", "restricted-freedom", None)],
        ),
        ("Luc Mabika et Rose Okemba ont été libérés après avoir passé huit jours derrière les barreaux.", []),
        ("Rose Okemba a lu la lettre de soutien aux enseignant(e)s arrêté(e)s et emprisonné(e)s.", []),
    ],
)
def test_what_is_imposed(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert sanctions(text) == expected


def test_a_newspaper_is_no_person_for_its_director() -> None:
    text = "Le directeur de publication de Mabala Bihebdo, Luc Okemba, a écopé d'un an de prison avec sursis."
    assert [one.name for one in reading(text) if isinstance(one, Person)] == ["Luc Okemba"]
    assert sanctions(text) == [("Luc Okemba", "suspended-sentence", "P1Y")]


@pytest.mark.parametrize(
    "text",
    [
        "Por todo ello, exigimos:\n\n1.- La readmisión de las despedidas.\n\n2.- Que se ponga fin a las amenazas.",
        "Pour toutes ces raisons, nous exigeons :\n\n- la libération de la trésorière ;\n\n- la fin des amendes.",
    ],
)
def test_a_numbered_list_of_demands(text: str) -> None:
    assert sum(isinstance(one, Request) for one in reading(text)) == 2


def test_a_list_of_people_asks_for_nothing() -> None:
    text = "Cuatro dirigentes fueron notificados. Se tratan de:\n\n- Luis Roa (Presidente)\n\n- Ana Vela (Tesorera)"
    assert not [one for one in reading(text) if isinstance(one, Request)]


def test_thousands_parted_by_a_comma() -> None:
    text = "La escuela sindical ha registrado más de 2,500 asesinatos de sindicalistas desde 1986."
    assert 2500 in [one.quantity for one in reading(text) if isinstance(one, Figure)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Veintiséis sindicalistas, incluyendo cinco dirigentes, han sido asesinados.",
            {(26, "killed"), (5, "killed")},
        ),
        ("La empresa ha despedido recientemente a 150 trabajadores.", {(150, "dismissed")}),
        ("534 ouvriers et quatre délégués ont été arrêtés.", {(534, "arrested"), (4, "arrested")}),
    ],
)
def test_counts_that_share_a_verb(text: str, counted: set[tuple[int, str]]) -> None:
    found = {(one.quantity, str(one.measure)) for one in reading(text) if isinstance(one, Figure)}
    assert counted <= found


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a décidé d'interdire toutes les activités de la Convention nationale des syndicats du port.",
        "Le ministre a pris un arrêté de suspension de la Fédération des syndicats du port.",
    ],
)
def test_activities_forbidden_are_a_suspension(text: str) -> None:
    assert [str(one.act) for one in reading(text) if isinstance(one, Registration)] == ["suspension"]


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal a annulé la décision de dissolution du Syndicat des marins du port.",
        "La suspension du Syndicat des marins du port a été levée le 3 mai 2018.",
        "Après avoir refusé de recevoir une délégation du Syndicat des marins du port, le ministère se tait.",
    ],
)
def test_what_is_undone_or_of_another_kind_is_no_act(text: str) -> None:
    assert not [one for one in reading(text) if isinstance(one, Registration)]


def test_a_refusal_told_twice_over() -> None:
    text = "Le ministère a refusé à deux reprises d'enregistrer la Fédération autonome des marins."
    acts = [(one.organisation, str(one.act)) for one in reading(text) if isinstance(one, Registration)]
    assert acts == [("Fédération autonome des marins", "refusal")]


@pytest.mark.parametrize(
    "text",
    [
        "Les gardiens ont pris la parole pour obtenir la libération de leurs collègues.",
        "Enviaron una carta pidiendo que los trabajadores fueran puestos en libertad.",
        "Elles s'apprêtaient à organiser un sit-in devant la préfecture.",
        "Cette loi prévoit que les fondateurs doivent se réunir et déposer un dossier auprès du ministère.",
        "Ils sont accusés d'avoir divulgué des sujets.",
    ],
)
def test_hopes_plans_and_rules_are_no_events(text: str) -> None:
    assert not [one for one in reading(text) if isinstance(one, Event)]
