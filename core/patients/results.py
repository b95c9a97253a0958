"""Results that are not plain numbers: coded ones, and scores that only some totals can be."""

from __future__ import annotations

from functools import cache

import numpy as np

from core.cohort import SEXES, Bools, Demography, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.schema import Item, Observation
from core.patients.chance import Chance
from core.patients.derived import Values
from core.patients.draft import Bounds


def shares_at(
    observation: Observation, people: Demography, at: Ints, values: Values, known: Knowledge
) -> Floats:
    """Return the shares (k, values) of a coded observation for patients `at`; all zero where not measured."""
    names = [value.name for value in observation.values]
    rows = np.zeros((len(at), len(names)))
    age, sex = people.age[at], people.sex[at]
    for mix in observation.mix:
        fits = (age >= mix.age_min) & (age < mix.age_max)
        if mix.sex is not None:
            fits &= sex == SEXES.index(mix.sex)
        for other, wanted in mix.given.items():
            fits &= _is_one_of(known.observations[other], wanted, values, at)
        rows[fits] = [mix.shares.get(name, 0.0) for name in names]
    return rows


def _is_one_of(observation: Observation, wanted: tuple[str, ...], values: Values, at: Ints) -> Bools:
    if observation.name not in values:
        return np.zeros(len(at), dtype=np.bool_)
    codes = [code for code, value in enumerate(observation.values) if value.name in wanted]
    return np.isin(values[observation.name][at], codes)


def allowed(rows: Floats, bounds: Bounds | None) -> Floats:
    """Return shares with only the values that were asked for; any of those where none was likely."""
    if bounds is None:
        return rows
    position = np.arange(rows.shape[1])
    inside = (position >= bounds.low) & (position <= bounds.high)
    kept = rows * inside
    return np.where(kept.sum(axis=1, keepdims=True) > 0, kept, inside.astype(np.float64))


@cache
def reachable(items: tuple[Item, ...]) -> Floats:
    """Return the totals that the points of some items can sum to, in order."""
    totals = {0}
    for item in items:
        totals = {total + points for total in totals for points in item.points}
    return np.asarray(sorted(totals), dtype=np.float64)


def nearest_total(value: Floats, items: tuple[Item, ...]) -> Floats:
    """Return the totals nearest to some values that the items can sum to."""
    totals = reachable(items)
    above = np.clip(np.searchsorted(totals, value), 1, len(totals) - 1)
    lower, upper = totals[above - 1], totals[above]
    nearest: Floats = np.where(value - lower <= upper - value, lower, upper)
    return nearest


def points_of(observation: Observation, totals: Floats, chance: Chance, again: str) -> Ints:
    """Return the points of each item (n, items), drawn over all ways to the total; -1 without."""
    rest = np.where(np.isin(totals, reachable(observation.items)), totals, -1).astype(np.int64)
    points = np.full((len(totals), len(observation.items)), -1, dtype=np.int64)
    who = np.flatnonzero(rest >= 0)
    for at, (item, ways) in enumerate(zip(observation.items, _ways(observation.items), strict=True)):
        edges = np.cumsum(ways[rest[who]], axis=1)
        uniform = chance.uniform_of(f"{observation.name} item {at}{again}", who)
        pick = (edges <= uniform[:, None] * edges[:, -1:]).sum(axis=1)
        points[who, at] = np.asarray(item.points)[pick]
        rest[who] -= points[who, at]
    return points


@cache
def _ways(items: tuple[Item, ...]) -> tuple[Floats, ...]:
    """Return for each item (totals, points): in how many ways, weighted, it and those after it reach each."""
    most = int(reachable(items)[-1])
    after = np.zeros(most + 1)
    after[0] = 1.0
    tables: list[Floats] = []
    for item in reversed(items):
        table = np.zeros((most + 1, len(item.points)))
        for column, points in enumerate(item.points):
            weight = item.weight if column else 1.0
            table[points:, column] = weight * after[: most + 1 - points]
        if item.leads:
            table[1:, 0] = 0.0
        tables.insert(0, table)
        after = table.sum(axis=1)
    return tuple(tables)
