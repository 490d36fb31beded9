"""Two languages side by side: every passage once and in order, fixed points kept, lengths telling the rest."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from tripartite.text.parallel import Unit, aligned

UNITS = st.lists(
    st.builds(
        Unit,
        st.text(alphabet="ab 12345.", max_size=60),
        st.one_of(st.none(), st.sampled_from(["1", "2", "3", "4", "a"])),
    ),
    max_size=14,
)


@given(UNITS, UNITS)
def test_every_passage_stands_once_and_in_order(left: list[Unit], right: list[Unit]) -> None:
    found = aligned(left, right)
    assert [at for one in found.pairings for at in one.left] == list(range(len(left)))
    assert [at for one in found.pairings for at in one.right] == list(range(len(right)))


def test_the_same_in_two_languages() -> None:
    english = [
        Unit("The pilots of the harbour", None),
        Unit("On 3 March 2019 the court sentenced the president of the union to two years.", None),
        Unit("She appealed.", None),
        Unit("The Committee asks the Government to release her, to register the union and to report.", "12"),
        Unit("Thanks.", None),
    ]
    french = [
        Unit("Les pilotes du port", None),
        Unit("Le 3 mars 2019, le tribunal a condamné la présidente du syndicat à deux ans de prison.", None),
        Unit("Elle a fait appel.", None),
        Unit("Note de la traductrice, qui ne figure pas dans l’original et que personne n’attendait ici.", None),
        Unit("La commission demande au gouvernement de la libérer, d’enregistrer le syndicat.", "12"),
    ]
    found = aligned(english, french)
    pairs = {(one.left, one.right) for one in found.pairings}
    assert {((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), (4,)), ((), (3,)), ((4,), ())} == pairs
    assert (found.by_number, found.by_figures) == (1, 1)


def test_one_paragraph_may_be_two_in_the_other_language() -> None:
    long = "The strike went on for many weeks and nobody in the town was paid. " * 3
    found = aligned([Unit(long * 2), Unit("Short.")], [Unit(long), Unit(long), Unit("Court.")])
    assert [(one.left, one.right) for one in found.pairings] == [((0,), (0, 1)), ((1,), (2,))]


def test_long_documents_take_no_time() -> None:
    began = time.perf_counter()
    aligned([Unit(f"Paragraph {n} of many words") for n in range(3000)], [Unit("alinéa de mots")] * 2900)
    aligned([Unit("words " * (n % 7)) for n in range(150)], [Unit("mots " * (n % 5)) for n in range(150)])
    assert time.perf_counter() - began < 3
