"""Chance by address that is spread evenly: among any 64 patients in a row, shares come out nearly exact."""

from __future__ import annotations

import numpy as np

from core.cohort import Floats
from core.patients.chance import Chance

_BLOCK = 64


def evenly(seed: int, stream: str, first: int, size: int) -> Floats:
    """Return (size,) uniforms of patients `first` …, stratified within aligned blocks of 64.

    Each block holds one draw in each 64th of (0, 1), in an order of its own; a patient's draw depends on
    nothing but seed, stream and index.
    """
    start = first - first % _BLOCK
    length = -(-(first + size - start) // _BLOCK) * _BLOCK
    chance = Chance(seed, start, length)
    keys = chance.uniform(f"{stream}, order").reshape(-1, _BLOCK)
    rank = keys.argsort(axis=1).argsort(axis=1).reshape(-1)
    drawn = (rank + chance.uniform(f"{stream}, within")) / _BLOCK
    return np.asarray(drawn[first - start : first - start + size], dtype=np.float64)
