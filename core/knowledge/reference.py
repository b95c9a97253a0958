"""What an entry says of a patient: reference intervals and flags by age and sex, and whose features fit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from core.cohort import Bools, Ints
from core.knowledge.base import Knowledge
from core.knowledge.schema import Condition, Interval, Observation, When

_PANELS = (
    "body", "vital_signs", "oxygen_therapy", "respiratory_support", "nursing_scores", "birth", "pregnancy",
    "blood_count", "metabolic", "chemistry", "glycemic", "lipids", "coagulation", "inflammation", "cardiac",
    "electrocardiogram", "blood_gas", "pulmonary", "thyroid", "hormones", "iron_vitamins", "hemoglobins",
    "digestive", "urine_dipstick", "urinalysis", "urine", "csf", "cultures", "susceptibility", "rapid_tests",
    "serology", "viral_loads", "immunology", "immunohematology", "tumor_markers", "drug_levels",
    "bone_density", "worked_out", "indices", "scores", "mental_health_scores", "disease_scores",
)  # fmt: skip
"""Panels in the order of a chart; one that is not named comes after these."""
_FIRST = (
    "height", "weight", "bmi", "systolic_bp", "diastolic_bp", "mean_arterial_pressure", "heart_rate",
    "respiratory_rate", "temperature", "spo2", "oxygen_device", "oxygen_flow", "fio2", "pain",
)  # fmt: skip
"""Observations that lead their panels."""


@cache
def chart_rank(knowledge: Knowledge) -> Mapping[str, int]:
    """Return the place of each observation in a chart."""

    def place(name: str) -> tuple[int, int, int]:
        panel = knowledge.observations[name].panel
        first = _FIRST.index(name) if name in _FIRST else len(_FIRST)
        return (_PANELS.index(panel) if panel in _PANELS else len(_PANELS)), first, names.index(name)

    names = list(knowledge.observations)
    return {name: at for at, name in enumerate(sorted(names, key=place))}


def interval_for(observation: Observation, age: float, sex: str) -> Interval | None:
    """Return the interval for an age in years and a sex, the first that fits; None where there is none."""
    for interval in observation.intervals:
        if interval.age_min <= age < interval.age_max and interval.sex in {None, sex}:
            return interval
    return None


def in_weeks(first: float | None, last: float | None, weeks: float) -> bool:
    """Return whether weeks of gestation (NaN = not pregnant) lie within limits, if there are any."""
    if first is None and last is None:
        return True
    return (first is None or weeks >= first) and (last is None or weeks < last)


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
