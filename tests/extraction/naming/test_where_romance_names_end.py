"""Where French and Spanish names of bodies end: at a person's name, a pronoun, behind a company's capitals."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Organisation, Person

ENDS = [
    ("Le ministère du Travail et certains syndicats ont signé l'accord.", "ministère du Travail"),
    (
        "Contó con la presencia del presidente del Colegio de Maestros de Arica, Luis Paredes, y otras autoridades.",
        "Colegio de Maestros de Arica",
    ),
    ("La huelga del Sindicato de Empresa LIRO S.A. (SELIRO) sigue.", "Sindicato de Empresa LIRO S.A."),
    (
        "Le ministre a suspendu la Convention nationale des syndicats du secteur santé (Conasysan) hier.",
        "Convention nationale des syndicats du secteur santé",
    ),
    (
        "La plainte vient de l'Union départementale CGT de Haute-Brume, à la demande du maire.",
        "Union départementale CGT de Haute-Brume",
    ),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_a_name_ends_where_its_reader_would_end_it(text: str, name: str) -> None:
    reading = read_document(text.encode("utf-8"), "note.txt")
    assert name in [one.name for one in reading.statements if isinstance(one, Organisation)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La CGTM, la CFDM, FM, l'Unsam et Solidaires ont écrit au ministère.", {"FM", "Unsam", "Solidaires"}),
        ("Les responsables de la CSX-Bénin et de la CGTX-Bénin ont été arrêtés.", {"CSX-Bénin", "CGTX-Bénin"}),
        ("Rose Okemba, dirigeante d'un syndicat d'enseignants (SYNACOB), a été arrêtée.", {"SYNACOB"}),
    ],
)
def test_short_names_beside_acronyms(text: str, names: set[str]) -> None:
    reading = read_document(text.encode("utf-8"), "note.txt")
    assert names <= {one.name for one in reading.statements if isinstance(one, Organisation)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le journaliste Yerin Bocoumba a par ailleurs été interpellé devant le port.", "Yerin Bocoumba"),
        ("Le domicile de Moussal Diallona a été cerné par des hommes en civil.", "Moussal Diallona"),
        ("El dirigente denunció la detención; Elexo Hernandal fue detenido el lunes.", "Elexo Hernandal"),
    ],
)
def test_a_fate_tells_a_person(text: str, name: str) -> None:
    reading = read_document(text.encode("utf-8"), "note.txt")
    assert name in [one.name for one in reading.statements if isinstance(one, Person)]
