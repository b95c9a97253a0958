from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import Philox

from core.patients.chance import Chance

SEEDS = st.integers(0, 2**31 - 1)
STREAMS = st.text(min_size=1, max_size=20)


@given(SEEDS, STREAMS, st.integers(0, 10_000), st.integers(1, 40))
def test_a_row_is_the_same_alone_and_in_any_batch(seed: int, stream: str, first: int, size: int) -> None:
    batch = Chance(seed, first, size).uniform(stream)
    alone = [Chance(seed, first + at, 1).uniform(stream)[0] for at in range(size)]
    assert batch.tolist() == alone


@given(SEEDS, STREAMS)
def test_using_other_streams_before_changes_nothing(seed: int, stream: str) -> None:
    fresh, used = Chance(seed, 3, 5), Chance(seed, 3, 5)
    used.uniform("another stream")
    used.uniform(stream + " and more")
    assert fresh.uniform(stream).tolist() == used.uniform(stream).tolist()


def test_draws_are_those_of_a_generator_made_for_the_address() -> None:
    from hashlib import blake2b  # noqa: PLC0415

    key = int.from_bytes(blake2b(b"7/age", digest_size=16).digest(), "little")
    words = Philox(key=key, counter=2).random_raw(9)
    expected = ((words >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53
    assert Chance(7, 8, 9).uniform("age").tolist() == expected.tolist()


def test_streams_and_seeds_are_independent() -> None:
    a, b = Chance(1, 0, 20_000).normal("a"), Chance(1, 0, 20_000).normal("b")
    c = Chance(2, 0, 20_000).normal("a")
    assert abs(float(np.corrcoef(a, b)[0, 1])) < 0.03
    assert abs(float(np.corrcoef(a, c)[0, 1])) < 0.03


def test_uniforms_are_strictly_inside_the_unit_interval_and_even() -> None:
    u = Chance(11, 0, 100_000).uniform("u")
    assert u.min() > 0
    assert u.max() < 1
    assert np.abs(np.histogram(u, bins=10, range=(0, 1))[0] - 10_000).max() < 500
