"""Settles strata so that patients, with all that their conditions and medications do, are as surveyed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from core.case import Case
from core.cohort import Floats, Ints
from core.knowledge.context import Context
from core.knowledge.strata import FROM_AGE, Strata, shipped
from core.patients.distributions import PROBABILITIES
from core.patients.generation import chunks
from core.patients.strata import of_cohort
from core.request import Request

PATIENTS, ROUNDS = 60_000, 6
_FEWEST = 40
"""Patients in a stratum below which it is left as it is."""
_STEP = 0.8
_MIDDLE = slice(2, -2)
_MEDIAN = 3
_REACH = 0.6
"""Most that a percentile moves, as a share of its distance from the median surveyed."""


def settled(
    surveyed: Mapping[str, Strata], context: Context, told: Callable[[str], None]
) -> dict[str, Strata]:
    """Return strata whose percentiles are moved until simulated adults have those surveyed.

    A stratum's survey holds its sick; the generator adds what each disease does. What it draws for people
    before that is therefore found by simulation: `ROUNDS` times, the percentiles of each stratum move by most
    of what the simulated ones miss.
    """
    layers = shipped()
    layers.update(surveyed)
    for turn in range(ROUNDS):
        missed: list[float] = []
        simulated = list(_simulated(context, turn))
        for name, target in surveyed.items():
            value = np.concatenate([values[name] for values, _ in simulated])
            leaf = np.concatenate([leaves[name] for _, leaves in simulated])
            layers[name], miss = _moved(layers[name], target, value, leaf)
            missed.append(miss)
        told(f"round {turn + 1}: missed by {np.median(missed):.3f} of the spread, at worst {max(missed):.3f}")
    return {name: layers[name] for name in surveyed}


def _simulated(context: Context, turn: int) -> Iterator[tuple[dict[str, Floats], dict[str, Ints]]]:
    """Yield adults' values and leaves, by observation."""
    case = Case(request=Request(count=PATIENTS, age_min=FROM_AGE), seed=1000 + turn)
    layers = shipped()
    for cohort in chunks(case, context):
        everyone = np.arange(cohort.size)
        yield (
            {name: cohort.value(name) for name in layers},
            {name: of_cohort(cohort, of, context.knowledge, everyone) for name, of in layers.items()},
        )


def _moved(now: Strata, target: Strata, value: Floats, leaf: Ints) -> tuple[Strata, float]:
    """Return strata moved towards the target, and how far the simulated missed it on the whole."""
    knots, misses = now.knots.copy(), [0.0]
    for node in np.flatnonzero(target.feature < 0):
        mine = value[(leaf == node) & ~np.isnan(value)]
        if len(mine) < _FEWEST:
            continue
        aim = target.knots[node]
        off = aim - np.quantile(mine, PROBABILITIES)
        off[0], off[-1] = off[1], off[-2]  # too few people to tell the last percent
        misses.append(float(np.abs(off[_MIDDLE]).mean() / max(aim[-2] - aim[1], 1e-9)))
        reach = _REACH * np.abs(aim - aim[_MEDIAN])
        reach[_MIDDLE] = _REACH * (aim[-2] - aim[1]) / 2
        moved = np.clip(knots[node] + _STEP * off, aim - reach, aim + reach)
        moved[0], moved[-1] = max(moved[0], aim[0]), min(moved[-1], aim[-1])  # no rarer than anyone surveyed
        knots[node] = np.sort(moved)  # rearranged: Chernozhukov et al. 2010, doi:10.3982/ECTA7880
    return replace(now, knots=knots), float(np.mean(misses))
