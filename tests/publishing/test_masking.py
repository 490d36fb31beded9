"""Hiding names: every spelling and case of a hidden name, and nobody else's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.made_readings import composed, letter_statements, reading
from tripartite.publishing.hidden_names import Hidden
from tripartite.publishing.masking import Masker
from tripartite.publishing.public_reading import Chosen, public_reading
from tripartite.values.vocabulary import PassageKind

ONE = Hidden(("Marina Tolokova", "Ms Tolokova", "Марина Толокова"))
OTHERS = ("Vera Tolokova", "Marina Petrenko")
X = "[name withheld]"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Marina Tolokova was fined.", f"{X} was fined."),
        ("Ms Tolokova's lawyer", f"Ms {X}'s lawyer"),
        ("Tolokova, Marina; then M. Tolokova", f"{X}; then {X}"),
        ("M.V. Tolokova and TOLOKOVA", f"{X} and {X}"),
        ("Marina Viktorovna Tolokova spoke.", f"{X} spoke."),
        ("Суд осудил Марину Толокову.", f"Суд осудил {X}."),
        ("адвокат Толоковой; с Мариной Толоковой; М. Толокова", f"адвокат {X}; с {X}; {X}"),
        ("Maryna Tolokova, Marina Tolokowa", f"{X}, {X}"),
        ("marina_tolokova-2019.pdf", f"{X}-2019.pdf"),
        ("#FreeTolokova at freetolokova.example", f"#Free{X} at free{X}.example"),
        ("tolokova@harbour.example", f"{X}@harbour.example"),
        ("https://a.example/%D0%A2%D0%BE%D0%BB%D0%BE%D0%BA%D0%BE%D0%B2%D0%B0", X),
        ("Marina Tolo\u00adkova, Mari\u200bna Tolokova", f"{X}, {X}"),
        ("Marina\nTolokova", X),
        ("Vera Tolokova was not. Marina Petrenko neither.", "Vera Tolokova was not. Marina Petrenko neither."),
        ("Tolok is a hill; the marina is closed.", "Tolok is a hill; the marina is closed."),
    ],
)
def test_what_is_hidden_and_what_is_not(text: str, left: str) -> None:
    assert Masker([ONE], OTHERS).masked(text) == left


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Colm O'Darragh", "Mr O'Darragh; P. O’Darragh; O Darragh; ODarragh", f"Mr {X}; {X}; {X}; {X}"),
        ("Paul N'Tsoumou", "M. N’Tsoumou, M. Ntsoumou", f"{X}, {X}"),
        ("Ronan McAvedy", "McAvedy; MCAVEDY; mcavedy.pdf", f"{X}; {X}; {X}.pdf"),
        ("Hadi Al-Rumaih", "Alrumaih, El-Rumaih; el Rumaih", f"{X}, {X}; {X}"),
        ("Marina Tolokova", "Tolo-\nkova, Tolo‐kova, T o l o k o v a", f"{X}, {X}, {X}"),
        ("Marina Tolokova", "Marina T. and Marina To. went", f"{X}. and {X}. went"),
        ("Marina Tolokova", "with Tolokovoy, to Tolokove", f"with {X}, to {X}"),
        ("Marina Tolokova", "MTolokova; mtolokova@a.example", f"{X}; m{X}@a.example"),
        ("Marina Tolokova", "Tolo\u061ckova; Tolo\ufe0fkova; Tolo\u2061kova", f"{X}; {X}; {X}"),
        ("Daria Olkhina", "Olchina; Oljina", f"{X}; {X}"),
        ("José Núñez Peña", "jose-nunez-pena.pdf", f"{X}.pdf"),
        ("Ada Kemb", "akemb@a.example; adakemb.pdf", f"{X}@a.example; {X}.pdf"),
        ("王小明", "王 小 明", X),
        ("علي حسن", "عَلِي حسن", X),
        ("Ivan Petrov", "Petrovka, Petrovich", "Petrovka, Petrovich"),
        ("Ada Kemb", "a kembo; kem bath; ka-kemb", "a kembo; kem bath; ka-kemb"),
    ],
)
def test_names_with_something_between_their_letters(name: str, text: str, left: str) -> None:
    masker = Masker([Hidden((name,))])
    assert masker.masked(text, frozenset({0})) == left
    assert masker.masked(left, frozenset({0})) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("P. Tolokova was fined.", f"{X} was fined."),
        ("P.V. Tolokova; Толокова П. В. ушла", f"{X}; {X}. ушла"),
        ("Natalia Tolokova, Ms Tolokova", f"{X}, Ms {X}"),
        ("Then Tolokova spoke. In Kyiv Tolokova spoke.", f"Then {X} spoke. In Kyiv {X} spoke."),
        ("Tolokova, P. Petrenko", f"{X}, P. Petrenko"),
        ("Vera Tolokova was not.", "Vera Tolokova was not."),
        ("M.T. was ill; М.Т. молчала, Т. М. тоже", f"{X} was ill; {X} молчала, {X} тоже"),
        ("M.V.T. and M. V. To. spoke", f"{X} and {X} spoke"),
        ("M.T. Petrenko, K.T. and T.K. are others", "M.T. Petrenko, K.T. and T.K. are others"),
        ("Tolo<b>kova</b> ran", f"{X}</b> ran"),
        ("<i>Marina</i> <b>Tolokova</b> ran", f"<i>{X}</b> ran"),
        ("Tolo&shy;kova; &#1058;олокова; &Tcaron;olok&oacute;va", f"{X}; {X}; {X}"),
        ("5 < 6 & Petrenko; A&amp;B", "5 < 6 & Petrenko; A&amp;B"),
    ],
)
def test_what_stands_beside_or_within_a_name_goes_with_it(text: str, left: str) -> None:
    masker = Masker([ONE], OTHERS)
    assert masker.masked(text, frozenset({0})) == left
    assert masker.masked(left, frozenset({0})) == left


def test_bare_initials_mean_the_person_only_where_the_person_is_named() -> None:
    assert Masker([ONE]).masked("M.T. was ill; М. Т. молчала") == "M.T. was ill; М. Т. молчала"


def test_a_given_name_means_the_person_only_where_the_person_is_named() -> None:
    masker = Masker([ONE], OTHERS)
    assert masker.masked("Marina said so.") == "Marina said so."
    named = masker.named_in(["Marina Tolokova said so."])
    assert masker.masked("Marina said so. Marina Petrenko did not.", named) == f"{X} said so. Marina Petrenko did not."


def test_a_surname_that_is_an_ordinary_word_alone_means_the_person_only_where_they_are_named() -> None:
    masker = Masker([Hidden(("Luis Guerra",))])
    assert masker.masked("Guerra civil; la guerra") == "Guerra civil; la guerra"
    named = masker.named_in(["Luis Guerra fue detenido."])
    assert masker.masked("Guerra fue detenido en la guerra.", named, "es") == (
        "[nombre reservado] fue detenido en la guerra."
    )


@pytest.mark.parametrize("name", ["محمد العربي", "王小明", "김민수"])
def test_names_of_other_scripts_are_hidden_letter_by_letter(name: str) -> None:
    assert name not in Masker([Hidden((name,))]).masked(f"Then {name} spoke, and و{name} too.")


def test_a_pseudonym_stands_in_brackets() -> None:
    masker = Masker([Hidden(("Marina Tolokova",), "Worker A")])
    assert masker.masked("Tolokova spoke") == "[Worker A] spoke"


@given(st.lists(st.sampled_from(["Marina", "Tolokova", "M.", "and", "Толоковой", ",", "\n", "-", "Vera", "x"])))
def test_nothing_hidden_is_left_and_hiding_twice_changes_nothing(words: list[str]) -> None:
    masker = Masker([ONE])
    text = " ".join(words)
    once = masker.masked(text, frozenset({0}))
    assert "okova" not in once and "олоков" not in once
    assert masker.masked(once, frozenset({0})) == once


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Ms Olkhina went. ", "Daria Olkhina", " ran", "", "x\ny", "Olkhina, Daria"]), max_size=6)
)
def test_quotes_and_passages_still_fit_the_text(extra: list[str]) -> None:
    from tests.web.made_readings import PARAGRAPHS

    lines = tuple((PassageKind.PARAGRAPH, one or "-") for one in extra)
    text, passages = composed((*PARAGRAPHS, *lines))
    made = reading(text, passages, letter_statements(text))
    masker = Masker([Hidden(("Daria Olkhina", "Ms Olkhina"))])
    for whole in (True, False):
        left, changed = public_reading(made, Chosen(made.statements, whole), masker, "secret")
        assert changed and "lkhina" not in str(left)
        for statement in left.statements:
            for one in statement.evidence:
                assert left.text[one.start : one.end] == one.words
        ends = [0, *(one.end for one in left.passages)]
        assert all(before <= one.start <= one.end for before, one in zip(ends, left.passages, strict=False))


def test_without_hidden_names_a_whole_reading_is_the_same() -> None:
    text, passages = composed(((PassageKind.PARAGRAPH, "Nobody is hidden here."),))
    made = reading(text, passages)
    left, changed = public_reading(made, Chosen(()), Masker(()), "secret")
    assert not changed and left == made


def test_five_megabytes_of_names_are_read_in_seconds() -> None:
    import time

    text = "Marina Tolokova and Marina and T. " * 30_000
    begun = time.perf_counter()
    Masker([ONE], OTHERS).masks(text)
    assert time.perf_counter() - begun < 20
