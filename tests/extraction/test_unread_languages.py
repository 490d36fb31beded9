"""What stands in a language that is not read yields nothing, from any extractor."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document

ENGLISH = "On 3 May 2019 police arrested nine dockers in the port, and the dockers' union held a march of protest."
FOREIGN = {
    "de": "Die Vorsitzende der Gewerkschaft, Ida Frost, wurde am 3. Mai 2019 verhaftet; 17 Arbeiter wurden entlassen.",
    "pl": "Trzy osoby zostały aresztowane w dniu 3 maja 2019 podczas strajku, a 120 pracowników zwolniono z pracy.",
    "tr": "Sendika başkanı 3 Mayıs 2019 tarihinde gözaltına alındı ve 17 işçi greve katıldıkları için işten çıkarıldı.",
}


@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_a_foreign_document_yields_nothing(language: str) -> None:
    assert read_document(FOREIGN[language].encode(), "paper.txt").statements == ()


@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_a_foreign_paragraph_yields_nothing_beside_english_ones(language: str) -> None:
    reading = read_document(f"{FOREIGN[language]}\n\n{ENGLISH}".encode(), "paper.txt")
    edge = len(FOREIGN[language])
    assert any(one.start > edge for one in reading.statements)
    assert [one for one in reading.statements if one.start < edge] == []
