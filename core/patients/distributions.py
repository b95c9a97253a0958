"""Quantile functions over age and sex: from a rank to a value and back, and exact truncation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import ndtr, ndtri

from core.cohort import Floats, Ints
from core.knowledge.schema import Baseline, Effect

PROBABILITIES: Final = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)
Z_KNOTS: Final[Floats] = ndtri(np.asarray(PROBABILITIES))
Z_LIMIT: Final = 2.9
"""Ranks beyond this (1 in 500 each side) are drawn at it: tables say nothing of rarer people."""
_SKEWED = 1.3
_THINNEST = 1e-7
"""Below this probability a stated range lies outside a distribution and is filled from its edge instead."""


@dataclass(frozen=True, slots=True)
class AgeTable:
    """Percentiles at ages: `ages` (a,), `knots` (a, 7) at `PROBABILITIES`; linear between ages."""

    ages: Floats
    knots: Floats

    def at(self, age: Floats) -> Floats:
        """Return (n, 7) percentiles at ages (n,)."""
        upper = np.minimum(np.maximum(np.searchsorted(self.ages, age), 1), max(len(self.ages) - 1, 1))
        if len(self.ages) == 1:
            return np.repeat(self.knots, len(age), axis=0)
        lower = upper - 1
        span = self.ages[upper] - self.ages[lower]
        weight = within((age - self.ages[lower]) / span, 0.0, 1.0)[:, None]
        rows: Floats = self.knots[lower] * (1 - weight) + self.knots[upper] * weight
        return rows


@dataclass(frozen=True, slots=True)
class SexTables:
    """An observation's baseline: one table a sex, index 0 male, 1 female."""

    tables: tuple[AgeTable, AgeTable]

    def at(self, age: Floats, sex: Ints) -> Floats:
        """Return (n, 7) percentiles for ages and sexes (n,)."""
        male, female = self.tables
        if male is female:
            return male.at(age)
        rows = np.empty((len(age), len(PROBABILITIES)))
        for code, table in enumerate(self.tables):
            mine = np.flatnonzero(sex == code)
            rows[mine] = table.at(age[mine])
        return rows


def baseline_tables(baseline: Sequence[Baseline]) -> SexTables | None:
    """Return the tables of an observation's baseline entries, None where there are none."""
    if not baseline:
        return None
    if all(entry.sex is None for entry in baseline):
        table = _age_table(baseline)
        return SexTables((table, table))
    male = [b for b in baseline if b.sex in {None, "male"}]
    female = [b for b in baseline if b.sex in {None, "female"}]
    return SexTables((_age_table(male or female), _age_table(female or male)))


def _age_table(entries: Sequence[Baseline]) -> AgeTable:
    ordered = sorted(entries, key=lambda b: b.age)
    ages = np.asarray([b.age for b in ordered], dtype=np.float64)
    knots = np.asarray([[b.p01, b.p05, b.p25, b.p50, b.p75, b.p95, b.p99] for b in ordered], dtype=np.float64)
    return AgeTable(ages, knots)


def replaced_knots(effect: Effect) -> Floats:
    """Return (7,) percentiles of a `replace` effect from its three.

    Between the stated percentiles ranks run linearly in the normal score; a distribution with a long upper
    tail (upper span over 1.3 times the lower) runs linearly in the logarithm.
    """
    stated = effect.p05, effect.p50, effect.p95
    if None in stated:
        raise ValueError(f"replace needs p05, p50 and p95: {effect.observation}")
    low, middle, high = (float(value) for value in stated if value is not None)
    scores = ndtri(np.asarray([0.05, 0.5, 0.95]))
    skewed = low > 0 and (high - middle) > _SKEWED * (middle - low)
    points = np.log([low, middle, high]) if skewed else np.asarray([low, middle, high])
    knots = extended_interp(Z_KNOTS, scores, points)
    knots = np.exp(knots) if skewed else knots
    return np.asarray(knots, dtype=np.float64)


def within(value: Floats, low: float, high: float) -> Floats:
    """Return values held within two limits; several times faster than `np.clip` on short arrays."""
    return np.minimum(np.maximum(value, low), high)


def extended_interp(x: Floats, knots: Floats, values: Floats) -> Floats:
    """Interpolate linearly, going on beyond the outermost knots with the slope of the last span."""
    at = np.clip(np.searchsorted(knots, x), 1, len(knots) - 1)
    slope = (values[at] - values[at - 1]) / (knots[at] - knots[at - 1])
    result: Floats = values[at - 1] + slope * (x - knots[at - 1])
    return result


def value_at(z: Floats, rows: Floats) -> Floats:
    """Return (n,) values at normal scores z (n,) of per-row percentiles (n, 7)."""
    z = within(z, -Z_LIMIT, Z_LIMIT)
    at = np.minimum(np.maximum(np.searchsorted(Z_KNOTS, z), 1), len(Z_KNOTS) - 1)
    row = np.arange(len(z))
    low, high = rows[row, at - 1], rows[row, at]
    z_low = Z_KNOTS[at - 1]
    value: Floats = low + (high - low) * (z - z_low) / (Z_KNOTS[at] - z_low)
    return value


def score_of(value: Floats, rows: Floats) -> Floats:
    """Return (n,) normal scores of values (n,): the inverse of `value_at`, ±inf beyond its ends."""
    at = np.clip((rows < value[:, None]).sum(axis=1), 1, len(Z_KNOTS) - 1)
    row = np.arange(len(value))
    low, high = rows[row, at - 1], rows[row, at]
    span = np.where(high > low, high - low, np.nan)
    share = (value - low) / span
    flat = np.where(value < low, -np.inf, np.where(value > low, np.inf, 0.0))
    share = np.where(np.isnan(share), flat, share)
    z = Z_KNOTS[at - 1] + share * (Z_KNOTS[at] - Z_KNOTS[at - 1])
    z = np.where(z > Z_LIMIT, np.inf, z)
    score: Floats = np.where(z < -Z_LIMIT, -np.inf, z)
    return score


@dataclass(frozen=True, slots=True)
class Truncation:
    """Normal scores drawn inside per-row bounds, and which rows have no mass there to draw from."""

    z: Floats
    empty: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


def truncated_normal(uniform: Floats, mean: Floats, spread: Floats, low: Floats, high: Floats) -> Truncation:
    """Return N(mean, spread²) conditioned exactly on (low, high), by inverse distribution function.

    `uniform` (n,) are the draws. Rows whose range has less than 1e-7 of the probability are marked empty.
    The tail nearer zero is used, so that far ranges keep their precision.
    """
    a, b = (low - mean) / spread, (high - mean) / spread
    upper = a > 0.0
    start, end = np.where(upper, -b, a), np.where(upper, -a, b)
    p_start, p_end = ndtr(start), ndtr(end)
    mass = p_end - p_start
    u = np.where(upper, 1 - uniform, uniform)
    score = ndtri(np.clip(p_start + u * mass, 1e-300, 1.0 - 1e-16))
    z = mean + spread * np.where(upper, -score, score)
    return Truncation(z, mass < _THINNEST)
