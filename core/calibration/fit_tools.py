"""Percentiles of weighted readings."""

from __future__ import annotations

import numpy as np

from core.cohort import Floats
from core.patients.distributions import PROBABILITIES


def percentiles(value: Floats, weight: Floats, step: float) -> Floats:
    """Return the percentiles (7,) of weighted readings, each spread evenly over the step it was read in."""
    levels, at = np.unique(value, return_inverse=True)
    ends = np.cumsum(np.bincount(at, weight)) / weight.sum()
    shares = np.stack([np.append(0.0, ends[:-1]), ends], axis=1).ravel()
    points = np.stack([levels - step / 2, levels + step / 2], axis=1).ravel()
    return np.asarray(np.interp(PROBABILITIES, shares, np.maximum.accumulate(points)), dtype=np.float64)
