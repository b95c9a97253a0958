"""How badly each patient has a condition, before anything is measured."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from core.cohort import Bools, Floats, Ints
from core.knowledge.schema import Condition
from core.knowledge.strata import shipped
from core.patients.distributions import replaced_knots, score_of
from core.patients.draft import Bounds, Order

_SEEN_POWER = 2.0
"""Power of a uniform that gives the severity of who only happens to have a condition: a survey of everyone
finds milder disease than a clinic (spectrum effect: Ransohoff & Feinstein 1978, N Engl J Med 299:926-930).
Editorial in its size: chosen so that hemoglobin and eGFR have the low ends of NHANES 2009-2018."""


def severity_drawn(order: Order, condition: Condition, age: Floats, who: Ints, *, seen: Bools) -> Floats:
    """Return severities of patients `who`, inside a stated grade and on the side of a stated driver.

    `seen` (k,) are those who have the condition by the way; theirs is milder, unless it is one whose readings
    the surveys tell as a whole.
    """
    low, high = np.zeros(len(who)), np.ones(len(who))
    for grade in order.request.grades:
        if grade.condition == condition.name:
            low[:], high[:] = grade.low, grade.high
    driver = condition.severity.driver
    if driver is not None and driver in order.bounds:
        low, high = _driven(condition, order.bounds[driver], age, low, high)
    uniform = order.chance.uniform_of(f"severity of {condition.name}", who)
    if not _surveyed(condition):
        uniform = np.where(seen, uniform**_SEEN_POWER, uniform)
    return low + (high - low) * uniform


def _surveyed(condition: Condition) -> bool:
    """Return whether the reading that grades a condition was surveyed in everyone who has it."""
    strata = shipped().get(condition.severity.driver or "")
    return strata is not None and condition.name in strata.conditions


def _driven(
    condition: Condition, bounds: Bounds, age: Floats, low: Floats, high: Floats
) -> tuple[Floats, Floats]:
    """Narrow spans of severity to the ranks whose reading lies within what was stated."""
    for effect in condition.effects:
        if effect.observation != condition.severity.driver or effect.kind != "replace":
            continue
        knots = np.repeat(replaced_knots(effect)[None, :], 2, axis=0)
        scores = score_of(np.asarray([bounds.low, bounds.high]), knots)
        least, most = np.sort(ndtr(scores if condition.severity.direction == "high" else -scores))
        fits = (age >= effect.age_min) & (age < effect.age_max)
        narrow_low, narrow_high = np.maximum(low, least), np.minimum(high, most)
        empty = narrow_low > narrow_high
        low = np.where(fits, np.where(empty, least, narrow_low), low)
        high = np.where(fits, np.where(empty, most, narrow_high), high)
    return low, high
