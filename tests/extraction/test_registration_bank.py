"""How much of the transfer bank of registrations is read: a floor under the part tuned on and the part kept apart."""

from __future__ import annotations

import pytest

from tests.extraction.registration_bank import LANGUAGES, compared, measured

#: The least share of the acts that is read, and of the readings that is right, tuned on and kept apart.
FLOORS = {False: (0.80, 0.92), True: (0.65, 0.78)}


@pytest.mark.parametrize("held", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_the_bank_is_read(language: str, held: bool) -> None:
    wanted, right, wrong, lines = measured(language, held)
    recall, precision = FLOORS[held]
    assert right / wanted >= recall, lines
    assert right / (right + wrong) >= precision, lines


def test_an_act_that_may_be_read_need_not_be() -> None:
    told = [("application", "2011-05"), ("refusal?", None)]
    assert compared(told, [("application", "2011-05-03")]) == ([], [])
    assert compared(told, [("application", "2012-05-03")]) == (
        [("application", "2011-05")],
        [("application", "2012-05-03")],
    )
    assert compared(told, [("application", "2011-05-03"), ("refusal", None)]) == ([], [])
