"""Oxygen: who is given it and how, by saturation.

Targets by the BTS guideline for oxygen use in adults (2017, doi:10.1136/thoraxjnl-2016-209729): 94-98 %, and
88-92 % at risk of hypercapnia; in children by WHO's Oxygen therapy for children (2016): 90 %. Flows and
inspired fractions by device as in the same guidelines.
"""

from __future__ import annotations

import numpy as np

from core.cohort import Bools, Floats, Ints
from core.patients.derived import Span

_ADULT = 18.0
_TARGET, _HYPERCAPNIC, _CHILD = 92.0, 88.0, 90.0
"""Saturation in percent below which oxygen is started."""
_MASK, _RESERVOIR = 4.0, 8.0
"""How many percent below that a mask, a mask with reservoir is taken instead of a cannula."""
_FLOWS = ((np.nan, np.nan), (2.0, 6.0), (6.0, 10.0), (15.0, 15.0), (40.0, 60.0), (np.nan, np.nan))
"""Least and most flow in L/min by device; none is set on room air and by a ventilator's blender."""
_FRACTIONS = ((21.0, 21.0), (28.0, 44.0), (40.0, 60.0), (80.0, 95.0), (40.0, 100.0), (40.0, 100.0))
"""Least and most inspired oxygen in percent by device."""
_A_LITER = 4.0
"""Percent that each liter through a cannula adds to the air's 20."""


def needed(saturation: Floats, age: Floats, hypercapnic: Bools, used_to_it: Bools) -> Ints:
    """Return the least device (n,) for a saturation in percent: 0 room air … 3 mask with reservoir.

    Who is `used_to_it` has a shunt that oxygen does not mend.
    """
    target = np.where(hypercapnic, _HYPERCAPNIC, np.where(age < _ADULT, _CHILD, _TARGET))
    short = np.where(used_to_it | np.isnan(saturation), -1.0, target - saturation)
    steps: Ints = (short > 0) * (1 + (short > _MASK).astype(np.int64) + (short > _RESERVOIR))
    return steps.astype(np.int64)


def flows(device: Floats) -> Span:
    """Return the flows in L/min a device is run at (n,)."""
    return _by_device(device, _FLOWS)


def fractions(device: Floats, flow: Floats) -> Span:
    """Return the inspired oxygen in percent by device, and by flow through a cannula (n,)."""
    span = _by_device(device, _FRACTIONS)
    through = np.where(device == 1, 20.0 + _A_LITER * flow, np.nan)
    return Span(np.fmax(span.low, through), np.fmin(span.high, np.where(np.isnan(through), np.inf, through)))


def _by_device(device: Floats, spans: tuple[tuple[float, float], ...]) -> Span:
    table = np.asarray(spans)
    code = np.where(np.isnan(device), 0, device).astype(np.int64)
    return Span(table[code, 0], table[code, 1])
