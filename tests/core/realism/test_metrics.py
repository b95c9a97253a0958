from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from core.cohort import Floats
from core.realism import metrics

LEVELS = np.asarray([0.05, 0.25, 0.5, 0.75, 0.95])


def normal(size: int, seed: int = 1) -> Floats:
    return np.asarray(np.random.default_rng(seed).standard_normal(size))


def test_ks_of_two_samples_is_scipys_when_nothing_is_weighted() -> None:
    a, b = normal(400), normal(300, 2) + 0.3
    assert metrics.ks_samples(a, b) == pytest.approx(stats.ks_2samp(a, b).statistic)


def test_a_weight_of_two_is_the_same_as_being_there_twice() -> None:
    a, b = normal(100), normal(80, 2)
    twice = np.concatenate([a, a[:30]])
    weights = np.where(np.arange(100) < 30, 2.0, 1.0)
    assert metrics.ks_samples(a, b, weights) == pytest.approx(metrics.ks_samples(twice, b))
    assert metrics.cumulative(b, a, weights) == pytest.approx(metrics.cumulative(b, twice))


def test_missing_values_are_left_out() -> None:
    a, b = normal(100), normal(80, 2)
    holes = np.concatenate([a, [np.nan, np.nan]])
    assert metrics.ks_samples(holes, b) == metrics.ks_samples(a, b)
    assert metrics.ks_percentiles(holes, LEVELS, stats.norm.ppf(LEVELS)) == metrics.ks_percentiles(
        a, LEVELS, stats.norm.ppf(LEVELS)
    )
    assert np.isnan(metrics.ks_samples(np.asarray([np.nan]), b))


def test_ks_against_percentiles_is_small_for_the_same_distribution_and_tells_a_shift() -> None:
    percentiles = stats.norm.ppf(LEVELS)
    assert metrics.ks_percentiles(normal(20_000), LEVELS, percentiles) < 0.01
    shifted = metrics.ks_percentiles(normal(20_000) + 0.5, LEVELS, percentiles)
    assert shifted == pytest.approx(stats.norm.cdf(0.25) - stats.norm.cdf(-0.25), abs=0.02)


def test_rounding_is_no_distance() -> None:
    whole = np.round(normal(20_000))
    percentiles = np.round(stats.norm.ppf(LEVELS))
    assert metrics.ks_percentiles(whole, LEVELS, percentiles) == pytest.approx(0.0, abs=0.005)


def test_percentiles_of_each_persons_own_kind_make_the_mix_of_people_no_distance() -> None:
    tall = np.arange(20_000) < 15_000
    values = normal(20_000) + 3 * tall
    own = stats.norm.ppf(LEVELS)[None, :] + 3 * tall[:, None]
    assert metrics.ks_percentiles(values, LEVELS, own) < 0.01


def test_the_sign_of_a_gap_tells_which_way_a_sample_is_off() -> None:
    percentiles = stats.norm.ppf(LEVELS)
    assert (metrics.percentile_gaps(normal(5_000) - 1, LEVELS, percentiles) > 0).all()
    assert (metrics.percentile_gaps(normal(5_000) + 1, LEVELS, percentiles) < 0).all()


def test_spearman_is_scipys_when_all_is_there() -> None:
    columns = np.stack([normal(200), normal(200, 2), normal(200) + normal(200, 3)], axis=1)
    columns[:, 1] = np.round(columns[:, 1])  # ties
    assert metrics.spearman(columns) == pytest.approx(np.asarray(stats.spearmanr(columns).statistic))


def test_spearman_uses_the_rows_that_have_both() -> None:
    x = normal(4_000)
    y = x + normal(4_000, 2)
    holes = y.copy()
    holes[::3] = np.nan
    whole = metrics.spearman(np.stack([x, y], axis=1))[0, 1]
    assert metrics.spearman(np.stack([x, holes], axis=1))[0, 1] == pytest.approx(whole, abs=0.02)


def test_weighted_spearman_is_that_of_the_people_the_weights_stand_for() -> None:
    x, y = normal(300), normal(300, 2)
    weights = np.where(np.arange(300) < 100, 3.0, 1.0)
    many = np.repeat(np.arange(300), weights.astype(int))
    columns = np.stack([x, y], axis=1)
    assert metrics.spearman(columns, weights)[0, 1] == pytest.approx(
        metrics.spearman(columns[many])[0, 1], abs=1e-3
    )


def test_quantiles_of_weighted_values() -> None:
    values = np.asarray([3.0, 1.0, np.nan, 2.0])
    assert metrics.quantiles(values, np.asarray([0.5])) == pytest.approx([2.0])
    assert metrics.quantiles(values, np.asarray([0.5]), np.asarray([8.0, 1.0, 1.0, 1.0]))[0] > 2.5


def test_total_variation_is_half_the_sum_of_differences() -> None:
    assert metrics.total_variation(np.asarray([0.5, 0.5]), np.asarray([0.2, 0.8])) == pytest.approx(0.3)


def test_chance_seldom_exceeds_what_it_may() -> None:
    reference = np.asarray([0.5, 0.3, 0.15, 0.05])
    drawn = np.random.default_rng(1).multinomial(500, reference, size=2_000) / 500
    far = np.abs(drawn - reference).sum(axis=1) / 2
    assert (far < metrics.total_variation_by_chance(reference, 500)).mean() >= 0.999


@settings(max_examples=50, deadline=None)
@given(st.floats(0.02, 0.9), st.floats(0.02, 0.9), st.floats(0.2, 8.0))
def test_a_joint_share_has_the_odds_ratio_asked_for(a: float, b: float, odds: float) -> None:
    both = float(metrics.joint_share(np.asarray(a), np.asarray(b), odds))
    found = both * (1 - a - b + both) / ((a - both) * (b - both))
    assert found == pytest.approx(odds, rel=1e-4)


def test_a_common_odds_ratio_is_not_moved_by_age() -> None:
    chance = np.random.default_rng(3)
    old = chance.random(60_000) < 0.5
    share = np.where(old, 0.5, 0.05)
    a, b = chance.random(60_000) < share, chance.random(60_000) < share
    crude, _ = metrics.common_odds_ratio(a, b, np.zeros(60_000, dtype=np.int64))
    adjusted, error = metrics.common_odds_ratio(a, b, old.astype(np.int64))
    assert crude > 2
    assert abs(np.log(adjusted)) < 4 * error < 0.2
