from __future__ import annotations

import pytest

from tests.pairs import some_pairs, trouble


@pytest.mark.parametrize(("first", "second"), some_pairs(120))
def test_two_conditions_are_had_together_or_refused_with_the_reason(first: str, second: str) -> None:
    assert trouble(first, second) == ""


@pytest.mark.parametrize(("first", "second"), some_pairs(6))
def test_a_thousand_have_both_or_none_is_made(first: str, second: str) -> None:
    assert trouble(first, second, 1000) == ""
