"""Reference intervals for a patient's age and sex, and the flags that follow."""

from __future__ import annotations

from core.knowledge.schema import Interval, Observation


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
