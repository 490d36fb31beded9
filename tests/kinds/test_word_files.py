"""Papers as Word files bring them: true headings, notes, what the file declares; essays and NGO reports told apart."""

from __future__ import annotations

import pytest

from tripartite.kinds.heads import is_author
from tripartite.kinds.registry import structure_of
from tripartite.text.composed import compose
from tripartite.text.layout import Block, Layout
from tripartite.values.reading import DocumentFacts
from tripartite.values.vocabulary import Kind, PassageKind

PROSE = {
    "en": "The harbour had known quarrels before, but none in which a stamp counted for so much, and the men who "
    "loaded the ships learned it slowly. They came to the office in spring and were told to return in summer; in "
    "summer the clerk had gone. What follows is drawn from their letters, which are long, and from the minutes.",
    "fr": "Le port avait connu d’autres querelles, mais aucune où un tampon pesât si lourd, et ceux qui chargeaient "
    "les navires l’apprirent lentement. Ils vinrent au bureau au printemps, on les pria de revenir en été ; en été, "
    "le commis était parti. Ce qui suit est tiré de leurs lettres, qui sont longues, et des procès-verbaux.",
    "es": "El puerto había conocido otras disputas, pero ninguna en la que un sello pesara tanto, y quienes cargaban "
    "los barcos lo aprendieron despacio. Fueron a la oficina en primavera y les dijeron que volvieran en verano; en "
    "verano el empleado se había ido. Lo que sigue procede de sus cartas, que son largas, y de las actas de entonces.",
    "ru": "Порт знал и другие споры, но ни в одном печать не значила так много, и грузчики поняли это не сразу. Весной "
    "они пришли в контору, и им велели вернуться летом; летом служащего уже не было. Всё, что сказано ниже, взято из "
    "их писем, весьма длинных, и из протоколов, весьма коротких, а также из разговоров с теми, кто был в порту.",
}
ESSAYS = {
    "en": ("The clerk and the crane", "An essay on dockers and their papers", ["The quay", "The form", "The court"]),
    "fr": ("Le commis et la grue", "Essai sur les dockers de Strelsau", ["Le quai", "Le formulaire", "Le procès"]),
    "es": ("El empleado y la grúa", "Ensayo sobre los estibadores de Strelsau", ["El muelle", "El papel", "El juicio"]),
    "ru": ("Писарь и кран", "Очерк о докерах Стрелсау", ["Причал", "Бланк", "Суд"]),
}
REPORTS = {
    "en": ("Ruritania: report on trade union rights, 2011", ["Executive Summary", "Methodology", "Recommendations"]),
    "fr": ("Rapport sur la liberté syndicale en Ruritanie", ["Résumé exécutif", "Méthodologie", "Recommandations"]),
    "es": ("Informe sobre la libertad sindical en Ruritania", ["Resumen ejecutivo", "Metodología", "Recomendaciones"]),
    "ru": ("Доклад о соблюдении трудовых прав в Руритании", ["Введение", "Методология", "Рекомендации"]),
}


def kind_of(blocks: list[Block], facts: dict[str, str] | None = None) -> tuple[Kind, DocumentFacts]:
    found = structure_of(compose(Layout(blocks=tuple(blocks), facts=facts or {})), DocumentFacts(sha256="0")).facts
    return found.kind, found


def heading(words: str, level: int = 2) -> Block:
    return Block(text=words, kind=PassageKind.HEADING, level=level)


@pytest.mark.parametrize("language", sorted(PROSE))
def test_headed_prose_is_an_essay(language: str) -> None:
    title, subtitle, headings = ESSAYS[language]
    blocks = [heading(title, 1), Block(text=subtitle)]
    for one in headings:
        blocks += [heading(one), Block(text=PROSE[language]), Block(text=PROSE[language])]
    assert kind_of(blocks)[0] is Kind.ESSAY


@pytest.mark.parametrize("language", sorted(PROSE))
def test_a_report_in_its_parts_is_a_country_report(language: str) -> None:
    title, headings = REPORTS[language]
    blocks = [heading(title, 1)]
    for one in headings:
        blocks += [heading(one), Block(text=PROSE[language]), Block(text=PROSE[language])]
    kind, facts = kind_of(blocks)
    assert kind is Kind.COUNTRY_REPORT
    assert facts.title == title


def test_a_statement_cited_in_a_note_makes_no_statement_of_an_essay() -> None:
    blocks = [heading("The clerk and the crane", 1), Block(text="An essay on dockers and their papers")]
    blocks += [Block(text=PROSE["en"])] * 6
    blocks.append(Block(text="Statement of the Harbour Office, 3 May 2011.", kind=PassageKind.FOOTNOTE, note="1"))
    assert kind_of(blocks)[0] is Kind.ESSAY


@pytest.mark.parametrize(
    "declared",
    ["Prepared for the Harbour Fund", "Составлено для учебных целей", "Windows User", "Пользователь", "HP", "admin",
     "Préparé pour le colloque", "Elaborado por encargo", "Illustrative text"],
)  # fmt: skip
def test_a_notice_or_an_account_is_no_author(declared: str) -> None:
    assert not is_author(declared)
    blocks = [heading("The clerk and the crane", 1), Block(text=PROSE["en"])]
    assert kind_of(blocks, {"author": declared})[1].author is None


@pytest.mark.parametrize("declared", ["Ada Quill", "Тереза Квилл", "Harbour Institute", "Usha Menon", "Adminah Kole"])
def test_a_name_is_an_author(declared: str) -> None:
    assert is_author(declared)


def test_a_date_in_a_table_is_not_that_of_the_document() -> None:
    rows = [Block(text="No.\tFiled\tRefused", kind=PassageKind.TABLE_ROW)]
    rows += [Block(text="1\t03.05.2011\t09.05.2011", kind=PassageKind.TABLE_ROW)]
    blocks = [heading("Applications of the dockers", 1), Block(text=PROSE["en"]), Block(text=PROSE["en"]), *rows, *rows]
    assert kind_of(blocks)[1].published is None


def test_a_date_in_a_letterhead_set_as_a_table_is() -> None:
    head = Block(text="Harbour Institute\tStrelsau, 3 May 2011", kind=PassageKind.TABLE_ROW)
    blocks = [head, heading("Applications of the dockers", 1), Block(text=PROSE["en"])]
    assert kind_of(blocks)[1].published == "2011-05-03"


def test_the_dateline_of_a_long_first_paragraph_dates_a_story() -> None:
    story = f"(Strelsau, May 3, 2011) – {PROSE['en']} {PROSE['en']}"
    assert kind_of([heading("Trials of dockers", 1), Block(text=story)])[1].published == "2011-05-03"
    told = f"In Strelsau, on May 3, 2011, the dockers met. {PROSE['en']} {PROSE['en']}"
    assert kind_of([heading("Trials of dockers", 1), Block(text=told)])[1].published is None
