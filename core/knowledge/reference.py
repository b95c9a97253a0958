"""What an entry says of a patient: reference intervals and flags by age and sex, and whose features fit."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.cohort import Bools, Ints
from core.knowledge.schema import Condition, Interval, Observation, When


def interval_for(observation: Observation, age: float, sex: str) -> Interval | None:
    """Return the interval for an age in years and a sex, the first that fits; None where there is none."""
    for interval in observation.intervals:
        if interval.age_min <= age < interval.age_max and interval.sex in {None, sex}:
            return interval
    return None


def flag_of(value: float, interval: Interval | None) -> str:
    """Return "L", "H", "LL", "HH" (critical) or "" for a value against its interval."""
    if interval is None:
        return ""
    if interval.critical_low is not None and value <= interval.critical_low:
        return "LL"
    if interval.critical_high is not None and value >= interval.critical_high:
        return "HH"
    if interval.low is not None and value < interval.low:
        return "L"
    if interval.high is not None and value > interval.high:
        return "H"
    return ""


def interval_text(interval: Interval | None, decimals: int) -> str:
    """Return "3.5-5.1", "< 5.7", "> 60" or ""."""
    if interval is None or interval.low is interval.high is None:
        return ""
    if interval.low is None:
        return f"≤ {interval.high:.{decimals}f}"
    if interval.high is None:
        return f"≥ {interval.low:.{decimals}f}"
    return f"{interval.low:.{decimals}f}–{interval.high:.{decimals}f}"


def shows(features: Mapping[tuple[str, str], Ints], condition: Condition, when: When, size: int) -> Bools:
    """Return whose features of a condition have one of the wanted values each (size,)."""
    shown: Bools = np.ones(size, dtype=np.bool_)
    for feature in condition.features:
        if feature.name in when:
            wanted = [at for at, v in enumerate(feature.values) if v.name in when[feature.name]]
            shown &= np.isin(features[condition.name, feature.name], wanted)
    return shown
