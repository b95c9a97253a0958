"""How many patients of each kind go into each part, so that both are as numerous as stated."""

from __future__ import annotations

import numpy as np

from core.cohort import Floats, Ints

_ROUNDS = 500
_NEAR = 1e-6
_OFF = 0.51
"""Patients by which fitted numbers may miss a margin before the parts are said not to fit."""


def raked(seed: Floats, rows: Ints, columns: Ints) -> Floats | None:
    """Return numbers (kinds, parts) with these sums, as like `seed` as can be; None where there are none.

    Iterative proportional fitting (Deming & Stephan 1940, doi:10.1214/aoms/1177731829); zeros stay zero.
    """
    fitted = seed * rows[:, None] * columns[None, :]
    for _ in range(_ROUNDS):
        fitted = fitted * (rows / np.maximum(fitted.sum(axis=1), 1e-300))[:, None]
        fitted = fitted * (columns / np.maximum(fitted.sum(axis=0), 1e-300))[None, :]
        if np.abs(fitted.sum(axis=1) - rows).max() < _NEAR:
            break
    off = max(np.abs(fitted.sum(axis=1) - rows).max(), np.abs(fitted.sum(axis=0) - columns).max())
    return None if off > _OFF else np.asarray(fitted, dtype=np.float64)


def whole(fitted: Floats, rows: Ints, columns: Ints) -> Ints:
    """Return fitted numbers rounded so that the sums stay what they are."""
    counts = np.floor(fitted + _NEAR).astype(np.int64)
    fraction = fitted - counts
    row_left, column_left = rows - counts.sum(axis=1), columns - counts.sum(axis=0)
    for at in np.argsort(-fraction, axis=None, kind="stable"):
        row, column = np.unravel_index(at, fitted.shape)
        if fitted[row, column] > 0 and row_left[row] > 0 and column_left[column] > 0:
            counts[row, column] += 1
            row_left[row] -= 1
            column_left[column] -= 1
    for row in np.flatnonzero(row_left > 0):  # a margin that zeros keep from closing: nearest part takes it
        counts[row, int(np.argmax(fitted[row]))] += row_left[row]
    return counts
