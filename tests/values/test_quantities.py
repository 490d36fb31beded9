"""Numbers as people write them."""

from __future__ import annotations

import pytest

from tripartite.values.quantities import plain_number


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(2_000_000, "2,000,000"), (1.5, "1.5"), (0.25, "0.25"), (16.0, "16"), (1e9, "1,000,000,000")],
)
def test_a_number_has_no_exponent(number: float, wanted: str) -> None:
    assert plain_number(number) == wanted
