"""Every sign finds what its data file says that it must find, and nothing that it must not."""

from __future__ import annotations

import pytest

from tripartite.kinds.recognition import Sign, signs_of
from tripartite.values.vocabulary import Kind

SIGNS = [pytest.param(sign, id=f"{kind} {sign.name}") for kind in Kind for sign in signs_of(kind)]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_keeps_its_word(sign: Sign) -> None:
    assert sign.must, "a sign shows what it finds"
    for words in sign.must:
        assert sign.finds(words), words
    for words in sign.must_not:
        assert not sign.finds(words), words


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_signs_and_no_name_twice(kind: Kind) -> None:
    names = [sign.name for sign in signs_of(kind)]
    assert names
    assert len(names) == len(set(names))
