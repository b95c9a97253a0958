"""Distances between a sample and a reference: distributions, correlations, shares, odds."""

from __future__ import annotations

import numpy as np
from scipy.stats import norm, rankdata

from core.cohort import Bools, Floats

KOLMOGOROV_99_9 = 1.9495
"""sqrt(-ln(0.001 / 2) / 2): a KS distance beyond this over √n has one chance in a thousand."""
Z_99_9 = float(norm.ppf(0.9995))
"""Standard errors beyond which a normal deviate has one chance in a thousand, 3.29."""


def quantiles(values: Floats, levels: Floats, weights: Floats | None = None) -> Floats:
    """Return weighted quantiles (k,) of a sample (n,) at `levels` (k,) between 0 and 1.

    Linear between the points whose cumulative weight is counted to the middle of each value; missing values
    (NaN) are left out. NaN where nothing is left.
    """
    x, w = _kept(values, weights)
    if not len(x):
        return np.full(len(levels), np.nan)
    order = np.argsort(x, kind="stable")
    x, w = x[order], w[order]
    middle = (np.cumsum(w) - w / 2) / w.sum()
    return np.asarray(np.interp(levels, middle, x), dtype=np.float64)


def ks_samples(
    a: Floats, b: Floats, a_weights: Floats | None = None, b_weights: Floats | None = None
) -> float:
    """Return the Kolmogorov-Smirnov distance of two weighted samples, max |F_a - F_b|; NaN when one is empty.

    Missing values (NaN) are left out. Both should be rounded alike: a step that only one of them has counts.
    """
    x, v = _kept(a, a_weights)
    y, w = _kept(b, b_weights)
    if not len(x) or not len(y):
        return float("nan")
    points = np.unique(np.concatenate([x, y]))
    return float(np.abs(cumulative(points, x, v) - cumulative(points, y, w)).max())


def ks_percentiles(
    values: Floats, levels: Floats, percentiles: Floats, weights: Floats | None = None
) -> float:
    """Return the Kolmogorov-Smirnov distance of a weighted sample (n,) from percentiles of a distribution.

    `percentiles` (k,) or (n, k) are the reference's values at `levels` (k,); with a row for each person
    (those of their age and sex) the distance is between the shares of people below their own percentiles and
    the levels, which is the comparison re-weighted to the sample's own mix of people. Values equal to a
    percentile may count to either side, so that rounding is no distance; a level without a percentile (NaN)
    is left out. Missing values are left out; NaN when nothing is left.
    """
    gaps = np.abs(percentile_gaps(values, levels, percentiles, weights))
    return float("nan") if np.isnan(gaps).all() else float(np.nanmax(gaps))


def percentile_gaps(
    values: Floats, levels: Floats, percentiles: Floats, weights: Floats | None = None
) -> Floats:
    """Return, for each level (k,), how much larger the sample's share below the percentile is than the level.

    Arguments are those of `ks_percentiles`, which is the largest gap; NaN where a level has no percentile.
    """
    known = ~np.isnan(values)
    w = np.ones(len(values)) if weights is None else weights
    table = np.broadcast_to(percentiles, (len(values), len(levels)))[known]
    x, w = values[known][:, None], w[known]
    gaps = np.full(len(levels), np.nan)
    if not len(w) or w.sum() <= 0:
        return gaps
    usable = ~np.isnan(table).any(axis=0)
    below = w @ (x < table[:, usable]) / w.sum()
    upto = w @ (x <= table[:, usable]) / w.sum()
    gaps[usable] = np.maximum(below - levels[usable], 0.0) - np.maximum(levels[usable] - upto, 0.0)
    return gaps


def cumulative(points: Floats, values: Floats, weights: Floats | None = None) -> Floats:
    """Return the weighted share (k,) of a sample (n,) at or below each of `points` (k,)."""
    x, w = _kept(values, weights)
    order = np.argsort(x, kind="stable")
    total = np.concatenate([[0.0], np.cumsum(w[order])])
    return np.asarray(total[np.searchsorted(x[order], points, side="right")] / total[-1], dtype=np.float64)


def spearman(columns: Floats, weights: Floats | None = None) -> Floats:
    """Return the weighted Spearman correlations (k, k) of columns (n, k), each pair on rows that have both.

    Ranks are weighted mid-ranks (the weight below plus half the weight of the ties) among all who have the
    column. NaN where a pair shares no rows or one does not vary.
    """
    n, k = columns.shape
    w = np.ones(n) if weights is None else np.asarray(weights, dtype=np.float64)
    present = ~np.isnan(columns)
    ranked = np.zeros((n, k))
    for j in range(k):
        mine = present[:, j]
        ranks_j = ranks(columns[mine, j], w[mine]) if mine.any() else np.zeros(0)
        ranked[mine, j] = ranks_j - ranks_j.mean() if len(ranks_j) else 0.0
    here = present.astype(np.float64)
    weighted = ranked * w[:, None]
    mass = _products(here * w[:, None], here)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = _products(weighted, here) / mass  # (i, j): mean of column i over the rows that have both
        square = _products(ranked * weighted, here) / mass - mean**2
        covariance = _products(weighted, ranked) / mass - mean * mean.T
        found = covariance / np.sqrt(square * square.T)
    return np.asarray(np.clip(found, -1.0, 1.0), dtype=np.float64)


def _products(a: Floats, b: Floats) -> Floats:
    """Return aᵀ b, summed in one thread: a linear algebra library's threads wait long on a busy machine."""
    return np.asarray(np.einsum("ni,nj->ij", a, b), dtype=np.float64)


def ranks(values: Floats, weights: Floats | None = None) -> Floats:
    """Return the weighted mid-rank (n,) of each value; without weights the usual ranks from 1 on."""
    if weights is None or (weights == weights[:1]).all():
        return np.asarray(rankdata(values), dtype=np.float64)
    _, at = np.unique(values, return_inverse=True)
    mass = np.bincount(at, weights=weights)
    return np.asarray((np.cumsum(mass) - mass / 2)[at], dtype=np.float64)


def total_variation(shares: Floats, reference: Floats) -> float:
    """Return half the sum of absolute differences of two distributions (k,) over the same categories."""
    return float(np.abs(np.asarray(shares) - np.asarray(reference)).sum() / 2)


def total_variation_by_chance(reference: Floats, size: float) -> float:
    """Return the total variation that `size` draws from `reference` (k,) exceed one time in a thousand.

    Its mean (half the sum of the mean absolute deviations of normal counts) plus the bounded-differences
    tail of McDiarmid: one draw changes the distance by at most 1/size.
    """
    mean = float(np.sqrt(2 * reference * (1 - reference) / (np.pi * size)).sum() / 2)
    return mean + float(np.sqrt(np.log(1000) / (2 * size)))


def effective_size(weights: Floats) -> float:
    """Return Kish's effective number of observations, (Σw)² / Σw²; 0 without any."""
    square = float((weights**2).sum())
    return float(weights.sum() ** 2 / square) if square > 0 else 0.0


def proportion_error(share: Floats | float, size: Floats | float) -> Floats:
    """Return the standard error of a proportion among `size` people, half a person added to each side."""
    n = np.asarray(size, dtype=np.float64)
    p = (np.asarray(share) * n + 0.5) / (n + 1)
    return np.asarray(np.sqrt(p * (1 - p) / np.maximum(n, 1)), dtype=np.float64)


def joint_share(a: Floats, b: Floats, odds_ratio: float) -> Floats:
    """Return P(A and B) of two events from their shares and odds ratio, by Plackett's quadratic (1965)."""
    if abs(odds_ratio - 1) < 1e-9:
        return a * b
    s = 1 + (a + b) * (odds_ratio - 1)
    root = np.sqrt(np.maximum(s**2 - 4 * odds_ratio * (odds_ratio - 1) * a * b, 0.0))
    return np.asarray((s - root) / (2 * (odds_ratio - 1)), dtype=np.float64)


def common_odds_ratio(
    a: Bools, b: Bools, stratum: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> tuple[float, float]:
    """Return the odds ratio of two events (n,) common to all strata, and the standard error of its logarithm.

    Mantel and Haenszel's estimate with the variance of Robins, Breslow and Greenland (1986), half a person
    added to both discordant and concordant sums so that an empty cell gives a wide interval, not none.
    """
    groups = int(stratum.max(initial=0)) + 1
    cells = np.bincount(stratum * 4 + a * 2 + b, minlength=groups * 4).reshape(groups, 4).astype(np.float64)
    neither, only_b, only_a, both = cells.T
    total = np.maximum(cells.sum(axis=1), 1)
    concordant, discordant = both * neither / total, only_a * only_b / total
    p, q = (both + neither) / total, (only_a + only_b) / total
    r, s = float(concordant.sum()) + 0.5, float(discordant.sum()) + 0.5
    variance = (
        float((p * concordant).sum()) / (2 * r**2)
        + float((p * discordant + q * concordant).sum()) / (2 * r * s)
        + float((q * discordant).sum()) / (2 * s**2)
    )
    seen = float(both.sum())
    return r / s, float(np.sqrt(variance + 1 / (seen + 0.5) ** 2))


def _kept(values: Floats, weights: Floats | None) -> tuple[Floats, Floats]:
    w = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=np.float64)
    known = ~np.isnan(values) & (w > 0)
    return values[known], w[known]
